//! Who people are, to the desks of passes.

use base::PersonId;
use evidence::Actor;
use identity::{Identity, IdentityError};
use pass::{Asked, Contacted, People, PeopleAway, Reach};
use ui::Role;

/// What the accounts know.
pub struct AccountsOfPasses(pub Identity);

fn away(error: IdentityError) -> PeopleAway {
    PeopleAway(Box::new(error))
}

impl People for AccountsOfPasses {
    fn find<'a>(&'a self, login: &'a str) -> Asked<'a, Option<PersonId>> {
        Box::pin(async move { Ok(self.0.find_by_login(login).await.map_err(away)?.map(|account| account.id)) })
    }

    fn show_name<'a>(&'a self, person: PersonId, to: PersonId, basis: &'a str) -> Asked<'a, Option<String>> {
        Box::pin(async move {
            let account = self.0.show_person(person, Actor::Person(to), basis).await.map_err(away)?;
            Ok(account.map(|account| account.name.as_str().to_owned()))
        })
    }

    fn with_role(&self, role: Role) -> Asked<'_, Vec<PersonId>> {
        Box::pin(async move { self.0.people_with(role).await.map_err(away) })
    }

    fn give_role(&self, person: PersonId, role: Role) -> Asked<'_, ()> {
        Box::pin(async move { self.0.give_role(person, role).await.map_err(away) })
    }

    fn take_role(&self, person: PersonId, role: Role) -> Asked<'_, ()> {
        Box::pin(async move { self.0.take_role(person, role).await.map_err(away) })
    }
}

impl Reach for AccountsOfPasses {
    fn contact(&self, person: PersonId) -> Asked<'_, Option<Contacted>> {
        Box::pin(async move {
            let Some(account) = self.0.person(person).await.map_err(away)? else { return Ok(None) };
            let email = account.email.as_str().parse::<mail::Address>();
            let name = account.name.as_str().to_owned();
            Ok(email.ok().map(|email| Contacted { name, email, lang: account.lang }))
        })
    }

    fn is_fresh<'a>(&'a self, session: Option<&'a str>) -> Asked<'a, bool> {
        Box::pin(async move { self.0.is_fresh(session).await.map_err(away) })
    }
}
