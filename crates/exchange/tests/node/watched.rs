//! A register of people whose contract says whom a question is about, and the people themselves. Names are invented.

use std::sync::{Arc, Mutex};

use axum::body::Body;
use base::{Lang, PersonId};
use civil::PersonCode;
use exchange::{Contract, Grantee, HiddenUntil, Hiding, Look, NewRight, People, PeopleFuture};
use jiff::tz::TimeZone;
use ui::testing::{Answer, Site, person};
use ui::{Roles, SignedIn};

use crate::story::{BY, SHOP, Story, Told};

/// A service that answers about people.
pub const FAMILY: &str = "TEST/GOV/70000001/people/family";
/// The service by which portals show people who used their data.
pub const USAGE: &str = "TEST/GOV/70000001/people/findUsage";
/// Ana's code, as a register spells it, and another person's.
pub const ANA: &str = "1870387085123";
pub const LEO: &str = "1791175112456";
/// What the police rely on.
pub const SECRET_LAW: &str = "Code of procedure, art. 60";

pub fn code(text: &str) -> PersonCode {
    text.parse().unwrap()
}

/// The contract of [`FAMILY`].
pub fn about_people() -> Contract {
    Contract {
        basis: Some("Family code, art. 4".to_owned()),
        purpose_required: true,
        name: Some("Family quotient".to_owned()),
        subjects: ["path /people/{subject}/**", "body /person/code"].map(|place| place.parse().unwrap()).to_vec(),
        ..Contract::default()
    }
}

/// People by their codes, and who may look for whom.
#[derive(Default)]
pub struct Known {
    pub codes: Vec<(PersonId, PersonCode)>,
    pub mandates: Mutex<Vec<(PersonCode, PersonCode)>>,
    pub looks: Mutex<Vec<String>>,
}

impl People for Known {
    fn codes_of(&self, person: PersonId) -> PeopleFuture<'_, Vec<PersonCode>> {
        let own = self.codes.iter().filter(|(id, _)| *id == person).map(|(_, code)| code.clone()).collect();
        Box::pin(async { Ok(own) })
    }

    fn admit<'a>(&'a self, look: Look<'a>) -> PeopleFuture<'a, bool> {
        let pair = (look.by.clone(), look.about.clone());
        let is_allowed = look.by == look.about || self.mandates.lock().unwrap().contains(&pair);
        self.looks.lock().unwrap().push(format!("{} {is_allowed}", look.through));
        Box::pin(async move { Ok(is_allowed) })
    }
}

/// What Ana and Léo see in their browsers.
pub struct Watched {
    pub site: Site,
    pub ana: SignedIn,
    pub leo: SignedIn,
    pub nobody: SignedIn,
    pub known: Arc<Known>,
}

impl Watched {
    /// Tells a node who people are, and opens its pages.
    pub fn at(story: &Story) -> Self {
        let [ana, leo, nobody] = ["ana", "leo", "nobody"].map(|name| person(name, Roles::NONE));
        let codes = vec![(ana.person, code(ANA)), (leo.person, code(LEO))];
        let known = Arc::new(Known { codes, ..Known::default() });
        story.exchange.know_people(known.clone());
        let people = [ana.clone(), leo.clone(), nobody.clone()];
        let texts = [ui::TEXTS, exchange::TEXTS];
        let site = Site::with_people(story.exchange.pages(TimeZone::UTC), &texts, &people);
        Self { site, ana, leo, nobody, known }
    }

    pub async fn page(&self, who: &SignedIn, path: &str) -> Answer {
        self.site.get(path).header("accept-language", Lang::En.tag()).as_person(who).send().await
    }

    /// What Ana sees.
    pub async fn anas(&self) -> String {
        let page = self.page(&self.ana, "/account/data-uses").await;
        assert_eq!(page.status, 200, "{}", page.body);
        page.body
    }
}

impl Story {
    /// Offers [`FAMILY`] to the shop, openly.
    pub async fn offer_family(&self) {
        self.offer(FAMILY, about_people()).await;
        self.grant(FAMILY, "* **", Grantee::Subsystem(SHOP.parse().unwrap())).await;
    }

    /// Lets a subsystem ask for what is hidden from whom it is about.
    pub async fn grant_hidden(&self, subsystem: &str, until: HiddenUntil) {
        let wanted = NewRight {
            service: FAMILY.parse().unwrap(),
            endpoint: "* **".parse().unwrap(),
            grantee: Grantee::Subsystem(subsystem.parse().unwrap()),
            reason: "Investigations".parse().unwrap(),
        };
        let right = self.exchange.request_access(wanted, BY).await.unwrap();
        let hiding = Hiding { basis: SECRET_LAW.to_owned(), until };
        self.exchange.approve_hidden_access(right, None, None, hiding, BY).await.unwrap();
    }

    /// Asks [`FAMILY`] something, saying who asks and what for.
    pub async fn ask_about(&self, client: &str, path: &str, purpose: &str) -> Told {
        let headers = [("X-Road-Client", client), ("X-Road-UserId", "EE38001010000"), ("X-Purpose", purpose)];
        self.send_as(crate::story::from_this_machine(), "GET", &format!("/r1/{FAMILY}{path}"), &headers, Body::empty())
            .await
    }

    /// How many rows lead from people to questions.
    pub async fn uses(&self) -> i64 {
        let count = |tx: &mut store::Tx<'_>| {
            tx.one(store::sql!("SELECT COUNT(*) FROM exchange_uses"), store::params![], |row| row.get(0))
        };
        self.db.db().read(count).await.unwrap()
    }
}
