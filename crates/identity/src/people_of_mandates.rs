//! Who people are, and which services accept mandates: what the room of mandates asks.

use ::store::{StoreError, Tx};
use base::{PersonId, Random, Timestamp};
use civil::{Comparison, PivotIdentity, compare};
use evidence::{Access, Action, Actor, Subject};
use mandates::{Described, Found, Known, MandateId, Pending, People, Service, Services};
use ui::Roles;

use crate::act_for::service;
use crate::error::IdentityError;
use crate::model::{Account, CivilStatus, EmailAddress, Name, StatedBy, Username};
use crate::store::Helped;
use crate::{Identity, store};

/// How the user names of people without credentials begin: nobody signs in with one.
pub(crate) const WITHOUT_CREDENTIALS: &str = "helped.";
/// Names longer than an account's are cut.
const NAME_MAX_CHARS: usize = 100;

/// Who has a civil status.
#[derive(Default)]
struct Alike {
    /// Somebody who has it can sign in.
    has_account: bool,
    /// Who has it and cannot, known longest.
    same: Option<PersonId>,
    /// Somebody's is near it.
    is_near: bool,
}

impl Identity {
    async fn find_described(&self, helper: PersonId, described: &Described) -> Result<Found, IdentityError> {
        match self.compare_all(&described.identity).await? {
            Alike { has_account: true, .. } => Ok(Found::HasAccount),
            Alike { same: Some(person), .. } => Ok(Found::Person(person)),
            Alike { is_near: true, .. } if !described.is_nobody_near => Ok(Found::Near),
            _ => self.add_person_without_credentials(helper, described).await.map(Found::Person),
        }
    }

    /// Who has a civil status. All are looked at: of several with the same one, any may have the account.
    async fn compare_all(&self, identity: &PivotIdentity) -> Result<Alike, IdentityError> {
        let asked = identity.clone();
        let candidates = self.0.db.read(move |tx| store::people_like(tx, &asked)).await?;
        let mut alike = Alike::default();
        for store::Alike { person, status, has_credentials } in candidates {
            for known in [&status.identity, &status.stated] {
                match compare(known, identity) {
                    Comparison::Same if has_credentials => alike.has_account = true,
                    Comparison::Same => alike.same = alike.same.or(Some(person)),
                    Comparison::Near(_) => alike.is_near = true,
                    Comparison::Different => {}
                }
            }
        }
        Ok(alike)
    }

    /// Whether the person has an account by now, or somebody with the same civil status.
    async fn has_account_by_now(&self, person: PersonId) -> Result<bool, IdentityError> {
        let known = self.0.db.read(move |tx| store::civil_status(tx, person)).await?;
        let Some(status) = known else { return Ok(false) };
        for identity in [&status.identity, &status.stated] {
            if self.compare_all(identity).await?.has_account {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// A person whom a helper describes: they cannot sign in until they are given credentials.
    async fn add_person_without_credentials(
        &self,
        helper: PersonId,
        described: &Described,
    ) -> Result<PersonId, IdentityError> {
        let now = self.0.clock.now();
        let id = PersonId::new(&*self.0.clock, &*self.0.random);
        let PivotIdentity { given_names, birth_name, usual_name, .. } = &described.identity;
        let surname = usual_name.as_ref().unwrap_or(birth_name).to_string();
        let account = Account {
            id,
            username: new_username(&*self.0.random),
            name: name_of(&format!("{} {surname}", given_names.first())),
            given_name: name_of(given_names.first()),
            family_name: name_of(&surname),
            email: described
                .email
                .as_deref()
                .and_then(|email| email.parse().ok())
                .unwrap_or_else(EmailAddress::nowhere),
            email_verified: false,
            lang: described.lang,
            roles: Roles::NONE,
            created_at: now,
            updated_at: now,
        };
        let status = CivilStatus::stated(described.identity.clone(), StatedBy::Person, now);
        let access = Access {
            actor: Actor::Person(helper),
            subject: Subject::Person(id),
            action: Action::ChangeProfile,
            detail: "name, civil status, email".to_owned(),
            basis: "mandates-basis-draft".to_owned(),
        };
        let change = move |tx: &mut Tx<'_>| {
            store::add_account_without_password(tx, &account)?;
            store::put_civil_status(tx, id, &status, now)?;
            Ok(true)
        };
        self.0.evidence.record_with(access, change).await?;
        // What the register says counts; that it is out of reach does not keep anybody from being helped.
        drop(self.check_civil_status(id).await);
        Ok(id)
    }

    async fn account_of_login(&self, login: &str) -> Result<Option<PersonId>, IdentityError> {
        let username = login.parse::<Username>().ok().filter(|name| !is_without_credentials(name));
        let email = login.parse::<EmailAddress>().ok();
        let found = self.0.db.read(move |tx| {
            if let Some(username) = &username {
                return Ok(store::account_named(tx, username)?.map(|account| account.id));
            }
            match &email {
                Some(email) => store::person_of_verified_email(tx, email),
                None => Ok::<_, StoreError>(None),
            }
        });
        Ok(found.await?)
    }
}

/// Whether nobody can sign in by this user name.
pub(crate) fn is_without_credentials(username: &Username) -> bool {
    username.as_str().starts_with(WITHOUT_CREDENTIALS)
}

/// A name by chance: one made of the identifier would tell it to whoever reads the name.
fn new_username(random: &dyn Random) -> Username {
    let token = random.token::<15>().to_ascii_lowercase();
    #[expect(clippy::expect_used, reason = "letters of base64url in lower case make a user name")]
    format!("{WITHOUT_CREDENTIALS}{token}").parse().expect("a user name")
}

fn name_of(text: &str) -> Name {
    let cut: String = text.chars().take(NAME_MAX_CHARS).collect();
    #[expect(clippy::expect_used, reason = "names of a civil status have letters, on one line")]
    cut.parse().expect("a name")
}

impl People for Identity {
    fn may_help<'a>(&'a self, session: Option<&'a str>) -> Pending<'a, bool> {
        Box::pin(async move {
            let Some(session) = session else { return Ok(false) };
            let found = self.live_session(session).await?;
            Ok(found.is_some_and(|(session, _)| session.proof.level >= self.0.settings.helper_level))
        })
    }

    fn find_account<'a>(&'a self, login: &'a str) -> Pending<'a, Option<PersonId>> {
        Box::pin(async move { Ok(self.account_of_login(login).await?) })
    }

    fn find_or_create<'a>(&'a self, helper: PersonId, described: &'a Described) -> Pending<'a, Found> {
        Box::pin(async move { Ok(self.find_described(helper, described).await?) })
    }

    fn has_account(&self, person: PersonId) -> Pending<'_, bool> {
        Box::pin(async move { Ok(self.has_account_by_now(person).await?) })
    }

    fn known(&self, person: PersonId) -> Pending<'_, Option<Known>> {
        Box::pin(async move {
            Ok(self.person(person).await?.map(|account| Known {
                name: account.name.to_string(),
                email: account.email.is_somewhere().then(|| account.email.to_string()),
                lang: account.lang,
            }))
        })
    }

    fn take_back(&self, tx: &mut Tx<'_>, mandate: MandateId, now: Timestamp) -> Result<(), StoreError> {
        store::tell_help_ended(tx, Helped::Under(mandate), now)?;
        store::revoke_grants_under(tx, mandate, now)
    }

    fn take_back_from(&self, tx: &mut Tx<'_>, helper: PersonId, now: Timestamp) -> Result<(), StoreError> {
        store::tell_help_ended(tx, Helped::By(helper), now)?;
        store::revoke_grants_by(tx, helper, now)
    }
}

impl Services for Identity {
    fn accepting(&self) -> Pending<'_, Vec<Service>> {
        Box::pin(async move {
            let clients = self.list_clients().await?;
            Ok(clients.iter().filter(|client| client.settings.accepts_mandates).map(service).collect())
        })
    }
}
