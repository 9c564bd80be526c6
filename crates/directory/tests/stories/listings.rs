//! A structure asks for its places to be listed, officers decide, its people keep them up to date, and the calendar does its
//! part.

use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use base::{Clock, FixedClock, Id, Lang, Random, SeededRandom};
use directory::accreditation::Charter;
use directory::listings::{
    FileNotKept, ListingFilter, ListingId, ListingParts, ListingState, Listings, LookedAfterListings,
};
use directory::places::{Criterion, ListedStanding, PlaceMark, PlaceQuery, Places, Score, Spelling};
use directory::{Surroundings, TEXTS};
use evidence::{Evidence, SigningKey};
use jiff::SignedDuration;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use store::testing::TestDb;
use store::{StoreError, params, sql};
use ui::testing::{Answer, ORIGIN, Site, person};
use ui::{Role, Roles, SignedIn, Texts};

use crate::organising::Mailboxes;
use crate::{clock, open, pack, places};

/// Midday of a day, in Paris.
fn midday(day: Date) -> base::Timestamp {
    TimeZone::UTC.to_timestamp(day.at(11, 0, 0, 0)).unwrap().into()
}

struct House {
    clock: Arc<FixedClock>,
    listings: Listings,
    places: Places,
    evidence: Evidence,
    zoe: SignedIn,
    leo: SignedIn,
    omar: SignedIn,
    site: Site,
    db: TestDb,
    files: attachments::Attachments,
    _folder: tempfile::TempDir,
}

type Field<'a> = (&'a str, &'a str);

const IDENTITY: [Field<'_>; 5] = [
    ("name", "Le Grain (fictif)"),
    ("pivot", "999 900 012 00017"),
    ("kind", "ASSO"),
    ("summary", "Une association inventée."),
    ("detail", ""),
];
const SERVICES: [Field<'_>; 5] =
    [("helps", "procedures"), ("helps", "everyday"), ("supports", "one-to-one"), ("fees", "free"), ("pass", "yes")];
const EVIDENCE: [Field<'_>; 2] = [("evidence", "Deux médiatrices fictives."), ("links", "https://lieu.example/preuve")];
const RENNES: [Field<'_>; 9] = [
    ("address", "1 rue Fictive"),
    ("postcode", "35000"),
    ("commune", "Rennes"),
    ("latitude", "48.11"),
    ("longitude", "-1.68"),
    ("mo", "9h-12h, 14h-17h30"),
    ("approaches", "walk-in"),
    ("telephone", "01 99 00 12 34"),
    ("deed", "keep"),
];

/// With another text in a field.
fn with<'a>(fields: &[Field<'a>], name: &'a str, value: &'a str) -> Vec<Field<'a>> {
    let mut fields: Vec<Field<'a>> = fields.iter().copied().filter(|(known, _)| *known != name).collect();
    fields.push((name, value));
    fields
}

impl House {
    async fn each() -> Vec<Self> {
        let mut houses = Vec::new();
        for db in store::testing::databases().await {
            houses.push(Self::open(db).await);
        }
        houses
    }

    async fn open(db: TestDb) -> Self {
        let clock = clock();
        let random: Arc<dyn Random> = Arc::new(SeededRandom::new(7));
        let ticking = Arc::clone(&clock) as Arc<dyn Clock>;
        let key = SigningKey::from_seed(&[7; 32]);
        let evidence = Evidence::open(db.db(), key, "test/evidence", ticking.clone(), random.clone()).await.unwrap();
        let surroundings = Arc::new(Surroundings {
            directory: open(db.db(), &clock).await,
            db: db.db(),
            evidence: evidence.clone(),
            contacts: Arc::new(Mailboxes),
            texts: Texts::with(&[ui::TEXTS, TEXTS]).unwrap(),
            clock: ticking.clone(),
            random,
            key: [9; 32],
            public_url: ORIGIN.to_owned(),
            zone: TimeZone::get("Europe/Paris").unwrap(),
        });
        let places = places::open_at(db.db(), ticking).await;
        let charter = Charter::read("place_charter.csv", &pack("place_charter.csv")).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let files = attachments::Attachments::open(attachments::Parts {
            db: db.db(),
            folder: folder.path().to_owned(),
            key: [5; 32],
            limits: attachments::Limits::default(),
            scanner: None,
            clock: surroundings.clock.clone(),
            random: surroundings.random.clone(),
        })
        .unwrap();
        let parts = ListingParts { surroundings, places: places.clone(), charter: Some(charter), files: files.clone() };
        let listings = Listings::new(parts);
        let [zoe, leo, omar] = [("zoe", Roles::NONE), ("leo", Roles::NONE), ("omar", Roles::NONE.with(Role::Officer))]
            .map(|(name, roles)| person(name, roles));
        let routes = places.routes(&ORIGIN.parse().unwrap(), None).merge(listings.routes());
        let site = Site::with_people(routes, &[TEXTS], &[zoe.clone(), leo.clone(), omar.clone()]);
        Self { clock, listings, places, evidence, zoe, leo, omar, site, db, files, _folder: folder }
    }

    fn go_to(&self, day: Date) {
        self.clock.advance(midday(day).since(self.clock.now()));
    }

    async fn sees(&self, who: &SignedIn, path: &str) -> Answer {
        let answer = self.site.get(path).as_person(who).send().await;
        assert!(!answer.body.contains('⟦'), "a text is missing on {path}: {}", answer.body);
        answer
    }

    async fn sends(&self, who: &SignedIn, path: &str, fields: &[Field<'_>]) -> Answer {
        let answer = self.site.fill_in("/listings", path, fields, Some(who)).await;
        assert!(!answer.body.contains('⟦'), "a text is missing on {path}: {}", answer.body);
        answer
    }

    /// Zoé begins.
    async fn begun(&self) -> String {
        let begun = self.sends(&self.zoe, "/listings", &[("key", "k1")]).await;
        assert_eq!(begun.status, 303, "{}", begun.body);
        begun.header("location").to_owned()
    }

    /// A site that is typed; gives its identifier.
    async fn adds_site(&self, listing: &str, fields: &[Field<'_>]) -> String {
        let page = self.sees(&self.zoe, &format!("{listing}/sites/new")).await.body;
        let action = page.split(&format!("action=\"{listing}/sites/")).nth(1).unwrap();
        let id = action.split('"').next().unwrap().to_owned();
        let kept = self.sends(&self.zoe, &format!("{listing}/sites/{id}"), fields).await;
        assert_eq!(kept.status, 303, "{}", kept.body);
        id
    }

    /// Zoé types everything, with one site in Rennes; gives the address of the listing and the site.
    async fn typed(&self) -> (String, String) {
        let listing = self.begun().await;
        for (part, fields) in [("identity", &IDENTITY[..]), ("services", &SERVICES), ("evidence", &EVIDENCE)] {
            let kept = self.sends(&self.zoe, &format!("{listing}/{part}"), fields).await;
            assert_eq!(kept.status, 303, "{part}: {}", kept.body);
        }
        let site = self.adds_site(&listing, &RENNES).await;
        (listing, site)
    }

    async fn revision(&self, listing: &str) -> String {
        let all = self.listings.of_person(self.zoe.person).await.unwrap();
        all.iter().find(|known| listing.ends_with(&known.id.to_string())).unwrap().revision.to_string()
    }

    async fn own(&self, listing: &str) -> directory::listings::Listing {
        let id: ListingId = listing.rsplit('/').next().unwrap().parse().unwrap();
        self.listings.own(self.zoe.person, id).await.unwrap()
    }

    async fn send_it(&self, listing: &str) -> Answer {
        let seen = self.own(listing).await;
        self.click_send(listing, &seen).await
    }

    /// Zoé clicks on a page that was made when the listing was as is given.
    async fn click_send(&self, listing: &str, seen: &directory::listings::Listing) -> Answer {
        let (revision, sent_at) = (seen.revision.to_string(), seen.sent_at.map(|at| at.as_micros().to_string()));
        let mut fields = vec![("revision", &*revision), ("charter", "2026-1")];
        fields.extend(sent_at.as_deref().map(|at| ("sent-at", at)));
        self.sends(&self.zoe, &format!("{listing}/send"), &fields).await
    }

    async fn officer(&self, listing: &str, decision: &str, reason: &str) -> Answer {
        let revision = self.revision(listing).await;
        let fields = [("revision", revision.as_str()), ("decision", decision), ("reason", reason)];
        self.sends(&self.omar, &format!("/office{listing}"), &fields).await
    }

    /// Zoé's place, listed today.
    async fn listed(&self) -> (String, String) {
        let (listing, site) = self.typed().await;
        assert_eq!(self.send_it(&listing).await.status, 303);
        let accepted = self.officer(&listing, "accept", "").await;
        assert_eq!(accepted.status, 303, "{}: {}", self.db.engine(), accepted.body);
        (listing, site)
    }

    async fn letters(&self) -> Vec<String> {
        self.clock.advance(SignedDuration::from_secs(1));
        let db = self.db.db();
        let rows = db.read(|tx| {
            tx.all(sql!("SELECT subject FROM mail_outbox ORDER BY created_at, id"), params![], |row| row.get(0))
        });
        rows.await.map_err(|error: StoreError| error).unwrap()
    }

    async fn is_public(&self, site: &str) -> bool {
        self.places.refresh().await.unwrap();
        self.site.get(&format!("/places/{site}")).send().await.status == 200
    }
}

#[tokio::test]
async fn a_structure_with_two_sites_asks_is_reviewed_and_stands_in_the_directory_and_its_open_data() {
    for house in House::each().await {
        let (listing, rennes) = house.typed().await;
        let lorient = with(&with(&RENNES, "postcode", "56100"), "commune", "Lorient");
        let lorient: Vec<Field<'_>> = lorient.into_iter().filter(|(name, _)| !name.ends_with("tude")).collect();
        let lorient = house.adds_site(&listing, &with(&lorient, "name", "L’Annexe (fictive)")).await;
        let check = house.sees(&house.zoe, &format!("{listing}/send")).await.body;
        assert!(check.contains("sur 100") && check.contains("agent public lit"), "{check}");
        let unsigned = [("revision", &*house.revision(&listing).await), ("charter", "")];
        let refused = house.sends(&house.zoe, &format!("{listing}/send"), &unsigned).await;
        assert!(refused.status == 400 && refused.body.contains("Acceptez la charte"));

        let seen = house.revision(&listing).await;
        let fields = [("revision", seen.as_str()), ("charter", "2026-1")];
        for _twice in 0..2 {
            let sent = house.sends(&house.zoe, &format!("{listing}/send"), &fields).await;
            assert_eq!((sent.status, sent.header("location")), (303, &*format!("{listing}?done=sent")));
        }
        assert_eq!(house.letters().await.len(), 1, "the same click twice sends once");
        assert!(!house.is_public(&rennes).await, "nothing is shown before the review");

        let list = house.sees(&house.omar, "/office/listings").await.body;
        assert!(list.contains("Le Grain (fictif)") && list.contains("Rennes"), "{list}");
        let review = house.sees(&house.omar, &format!("/office{listing}")).await.body;
        for told in ["Deux médiatrices", "https://lieu.example/preuve", "L’Annexe", "profil strict", "2026-1"] {
            assert!(review.contains(told), "{told}: {review}");
        }
        let accesses = house.evidence.accesses_to(house.zoe.person, 1).await.unwrap();
        assert!(accesses.iter().any(|access| access.detail.contains("evidence")), "the reading is recorded");
        assert_eq!(house.officer(&listing, "accept", "").await.status, 303);
        assert_eq!(house.letters().await.len(), 2);

        for (site, name) in [(&rennes, "Le Grain (fictif)"), (&lorient, "L’Annexe (fictive)")] {
            let page = house.site.get(&format!("/places/{site}")).send().await.body;
            assert!(page.contains(name) && page.contains("référence depuis le"), "{page}");
            assert!(page.contains("24\u{a0}novembre 2026") || page.contains("24 novembre 2026"), "{page}");
            assert!(page.contains("23\u{a0}novembre 2027") || page.contains("23 novembre 2027"), "a year: {page}");
        }
        let takes = PlaceQuery { accepts_pass: true, ..PlaceQuery::default() };
        assert_eq!(house.places.find(&takes).total, 2);
        let shown = house.places.shown();
        let table = house.places.table(&shown, Spelling::Schema);
        assert!(table.contains("Pass numérique") && table.contains("99990001200017") && table.contains("passerelle"));
        assert!(table.contains("\"Mo 09:00-12:00,14:00-17:30\""), "{table}");
        let geojson: serde_json::Value = serde_json::from_str(&house.places.geojson(&shown, ORIGIN)).unwrap();
        let annexe = &geojson["features"][0];
        assert_eq!(annexe["properties"]["listed_until"], "2027-11-23");
        assert!(annexe["properties"]["score"].as_u64().unwrap() > 70 && annexe["geometry"].is_null());
        assert_eq!(house.officer(&listing, "accept", "").await.status, 409, "it is decided once");
    }
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
    for house in House::each().await {
        let listing = house.begun().await;
        assert_eq!(house.begun().await, listing, "the same click twice begins once");
        let wrong = with(&IDENTITY, "pivot", "999 900 012 00018");
        let refused = house.sends(&house.zoe, &format!("{listing}/identity"), &wrong).await;
        assert_eq!(refused.status, 400);
        assert!(refused.body.contains("999 900 012 00018") && refused.body.contains("14 chiffres"), "{}", refused.body);
        let again = house.sees(&house.zoe, &format!("{listing}/identity")).await.body;
        assert!(again.contains("999 900 012 00018"), "it is kept as a draft: {again}");
        let long = "x".repeat(20_000);
        let refused = house.sends(&house.zoe, &format!("{listing}/identity"), &with(&IDENTITY, "detail", &long)).await;
        assert!(refused.status == 400 && refused.body.contains(&long), "what cannot be kept is shown again");

        let page = house.sees(&house.zoe, &format!("{listing}/sites/new")).await.body;
        let id = page.split("/sites/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let path = format!("{listing}/sites/{id}");
        for (field, value, says) in [
            // A place in the Alps with a latitude in Picardy.
            ("latitude", "49.9", "pas dans la commune"),
            ("longitude", "", "deux nombres en degrés"),
            ("postcode", "56100", "ne vont pas ensemble"),
            ("commune", "Trifouillis", "ne vont pas ensemble"),
            ("mo", "de bon matin", "des heures comme"),
            ("telephone", "12", "un numéro de France"),
            ("telephone", "", "téléphone ou un courriel"),
            ("mail", "personne", "contact@lieu.example"),
            ("approaches", "", "au moins une réponse"),
            ("address", "", "Remplissez ce champ"),
        ] {
            let mut fields = with(&RENNES, field, value);
            fields.retain(|(name, value)| *name != "approaches" || !value.is_empty());
            let answer = house.sends(&house.zoe, &path, &fields).await;
            assert_eq!(answer.status, 400, "{field}={value}: {}", answer.body);
            assert!(answer.body.contains(says), "{field}={value}: {}", answer.body);
            assert!(answer.body.contains("9h-12h") || field == "mo", "the rest stands there");
        }
        assert_eq!(house.own(&listing).await.draft.sites.len(), 1, "one site, however often it is sent");
        assert_eq!(house.sees(&house.zoe, &format!("{listing}/send")).await.status, 409, "a page is not complete");
        assert_eq!(house.sends(&house.zoe, &path, &[("deed", "remove")]).await.status, 303);
        assert!(house.own(&listing).await.draft.sites.is_empty());
        assert_eq!(house.sends(&house.zoe, &listing, &[("deed", "discard")]).await.header("location"), "/listings");
        assert_eq!(house.sees(&house.zoe, &listing).await.status, 404);
    }
}

#[tokio::test]
async fn nobody_sees_or_changes_what_is_somebody_elses() {
    for house in House::each().await {
        let (listing, site) = house.typed().await;
        for path in [
            listing.clone(),
            format!("{listing}/identity"),
            format!("{listing}/send"),
            format!("{listing}/sites/{site}"),
        ] {
            assert_eq!(house.sees(&house.leo, &path).await.status, 404, "{path}");
        }
        assert_eq!(house.sends(&house.leo, &format!("{listing}/identity"), &IDENTITY).await.status, 404);
        assert_eq!(house.sends(&house.leo, &listing, &[("deed", "discard")]).await.status, 404);
        assert_eq!(house.sees(&house.omar, &format!("/office{listing}")).await.status, 404, "a draft is not sent");
        for path in ["/office/listings".to_owned(), format!("/office{listing}")] {
            assert_eq!(house.sees(&house.zoe, &path).await.status, 403, "{path}");
        }
        for (route, status) in house.site.anonymous_answers().await {
            assert!(status >= 300, "{route:?} answers {status} to anybody");
        }
        // A site under the identifier of a place that is somebody else's.
        house.send_it(&listing).await;
        house.officer(&listing, "accept", "").await;
        let begun = house.sends(&house.leo, "/listings", &[("key", "other")]).await;
        let other = begun.header("location").to_owned();
        let stolen = house.sends(&house.leo, &format!("{other}/sites/{site}"), &RENNES).await;
        assert_eq!(stolen.status, 404);
        // Nobody decides on their own.
        let id = house.listings.begin(house.omar.person, "own").await.unwrap();
        let own = house.listings.own(house.omar.person, id).await.unwrap();
        let decided = house
            .listings
            .decide(house.omar.person, id, own.revision, directory::listings::ListingDecision::Accept, "")
            .await;
        assert!(decided.unwrap_err().to_string().contains("directory-review-own"));
    }
}

#[tokio::test]
async fn an_officer_asks_for_more_or_refuses_with_a_reason_and_it_is_corrected_and_sent_again() {
    for house in House::each().await {
        let (listing, site) = house.typed().await;
        house.send_it(&listing).await;
        let page = house.sends(&house.zoe, &format!("{listing}/identity"), &IDENTITY).await;
        assert_eq!(page.status, 409, "what waits is not changed");
        assert_eq!(house.officer(&listing, "more", " ").await.status, 400, "a reason is needed");
        assert_eq!(house.officer(&listing, "more", "Il manque la convention.").await.status, 303);
        let own = house.sees(&house.zoe, &listing).await.body;
        assert!(own.contains("Il manque la convention.") && own.contains("À compléter"), "{own}");
        let fuller = with(&EVIDENCE, "evidence", "Voici la convention fictive.");
        house.sends(&house.zoe, &format!("{listing}/evidence"), &fuller).await;
        assert_eq!(house.send_it(&listing).await.status, 303);
        assert_eq!(house.officer(&listing, "refuse", "Ce n’est pas un lieu ouvert.").await.status, 303);
        assert!(!house.is_public(&site).await);
        let refused = house.listings.for_officers(ListingFilter::Refused, "rennes").await.unwrap();
        assert_eq!(refused.len(), 1);
        assert_eq!(house.send_it(&listing).await.status, 303, "it may be sent again");
        assert_eq!(house.officer(&listing, "accept", "").await.status, 303);
        assert!(house.is_public(&site).await);
        let subjects = house.letters().await;
        let of = |word: &str| subjects.iter().filter(|subject| subject.contains(word)).count();
        assert_eq!((of("est arrivée"), of("complément"), of("refusée"), of("dans l’annuaire")), (3, 1, 1, 1));
        let steps = house.sees(&house.zoe, &listing).await.body;
        assert!(steps.contains("Complément demandé") && steps.contains("Ce n’est pas un lieu ouvert."));
    }
}

#[tokio::test]
async fn what_was_sent_can_be_taken_back() {
    for house in House::each().await {
        let (listing, _) = house.typed().await;
        house.send_it(&listing).await;
        assert_eq!(house.sends(&house.zoe, &listing, &[("deed", "take-back")]).await.status, 303);
        assert_eq!(house.own(&listing).await.state, ListingState::Draft);
        assert_eq!(house.officer(&listing, "accept", "").await.status, 409, "nothing waits any more");
    }
}

#[tokio::test]
async fn hours_change_at_once_and_an_address_is_reviewed_while_the_old_one_stays_shown() {
    for house in House::each().await {
        let (listing, site) = house.listed().await;
        let path = format!("{listing}/sites/{site}");
        assert_eq!(house.send_it(&listing).await.status, 409, "nothing changed");
        house.sends(&house.zoe, &path, &with(&RENNES, "mo", "10h-11h")).await;
        let check = house.sees(&house.zoe, &format!("{listing}/send")).await.body;
        assert!(check.contains("publiés tout de suite") && check.contains("Horaires"), "{check}");
        let sent = house.send_it(&listing).await;
        assert_eq!(sent.header("location"), format!("{listing}?done=published"));
        let page = house.site.get(&format!("/places/{site}")).send().await.body;
        assert!(page.contains("de 10:00 à 11:00"), "{page}");

        let moved = with(&with(&RENNES, "mo", "10h-11h"), "address", "99 rue Nouvelle");
        house.sends(&house.zoe, &path, &moved).await;
        let early = house.sees(&house.omar, &format!("/office{listing}")).await.body;
        assert!(
            early.contains("1 rue Fictive") && !early.contains("99 rue"),
            "what is typed is theirs until it is sent"
        );
        assert_eq!(house.send_it(&listing).await.header("location"), format!("{listing}?done=sent"));
        let page = house.site.get(&format!("/places/{site}")).send().await.body;
        assert!(page.contains("1 rue Fictive") && !page.contains("99 rue"), "the old address stays until the review");
        let review = house.sees(&house.omar, &format!("/office{listing}")).await.body;
        assert!(review.contains("99 rue Nouvelle") && review.contains("à vérifier"), "{review}");
        house.officer(&listing, "accept", "").await;
        let page = house.site.get(&format!("/places/{site}")).send().await.body;
        assert!(page.contains("99 rue Nouvelle"), "{page}");
        assert_eq!(house.own(&listing).await.term.unwrap().until, Some(date(2027, 11, 23)), "no day is gained");

        // A site that closes goes at once.
        let second = house.adds_site(&listing, &with(&RENNES, "address", "5 rue Seconde")).await;
        house.send_it(&listing).await;
        house.officer(&listing, "accept", "").await;
        assert!(house.is_public(&second).await);
        house.sends(&house.zoe, &format!("{listing}/sites/{second}"), &[("deed", "remove")]).await;
        assert_eq!(house.send_it(&listing).await.header("location"), format!("{listing}?done=published"));
        assert!(!house.is_public(&second).await && house.is_public(&site).await);
    }
}

#[tokio::test]
async fn a_listing_is_announced_to_end_renewed_in_two_clicks_and_lapses_when_it_is_not() {
    for house in House::each().await {
        let (listing, site) = house.listed().await;
        let done = |reminded, lapsed| LookedAfterListings { reminded, lapsed, files: 0 };
        house.go_to(date(2027, 9, 23));
        assert_eq!(house.listings.look_after().await.unwrap(), done(0, 0));
        house.go_to(date(2027, 9, 24));
        let before = house.own(&listing).await;
        assert_eq!(house.listings.look_after().await.unwrap(), done(1, 0), "sixty days before the end");
        let old = house.click_send(&listing, &before).await;
        assert!(old.header("location").is_empty(), "the reminder sent nothing: {}", old.header("location"));
        assert_eq!(house.own(&listing).await.term, before.term);
        assert_eq!(house.listings.look_after().await.unwrap(), done(0, 0), "once");
        let own = house.sees(&house.zoe, &listing).await.body;
        assert!(own.contains("Renouveler") && own.contains(&format!("{listing}/send")), "{own}");
        let check = house.sees(&house.zoe, &format!("{listing}/send")).await.body;
        assert!(check.contains("Rien n’a changé") && check.contains("Renouveler pour un an"), "{check}");
        assert_eq!(house.send_it(&listing).await.header("location"), format!("{listing}?done=published"));
        let term = house.own(&listing).await.term.unwrap();
        assert_eq!((term.since, term.until), (date(2026, 11, 24), Some(date(2028, 11, 23))));

        house.go_to(date(2028, 12, 23));
        assert_eq!(house.listings.look_after().await.unwrap(), done(1, 0));
        assert!(house.is_public(&site).await, "thirty days after the end it may still be renewed");
        let page = house.site.get(&format!("/places/{site}")).send().await.body;
        assert!(page.contains("peut encore le renouveler"), "{page}");
        house.go_to(date(2028, 12, 24));
        assert!(!house.is_public(&site).await, "then it is not shown, before anybody looked after it");
        assert_eq!(house.listings.look_after().await.unwrap(), done(0, 1));
        assert_eq!(house.listings.look_after().await.unwrap(), done(0, 0));
        let lapsed = house.listings.for_officers(ListingFilter::Lapsed, "").await.unwrap();
        assert_eq!(lapsed.len(), 1);
        assert_eq!(
            house.send_it(&listing).await.header("location"),
            format!("{listing}?done=sent"),
            "it is reviewed anew"
        );
        house.officer(&listing, "accept", "").await;
        let term = house.own(&listing).await.term.unwrap();
        assert_eq!((term.since, term.until), (date(2028, 12, 24), Some(date(2029, 12, 23))));
        assert!(house.is_public(&site).await);
        let subjects = house.letters().await;
        assert_eq!(subjects.iter().filter(|subject| subject.contains("finit bientôt")).count(), 2);
        assert_eq!(subjects.iter().filter(|subject| subject.contains("n’est plus dans l’annuaire")).count(), 1);
    }
}

#[tokio::test]
async fn an_officer_suspends_with_a_reason_and_lifts_or_ends() {
    for house in House::each().await {
        let (listing, site) = house.listed().await;
        assert_eq!(house.officer(&listing, "suspend", "").await.status, 400);
        assert_eq!(house.officer(&listing, "suspend", "Plainte fictive à vérifier.").await.status, 303);
        assert!(!house.is_public(&site).await);
        let entry = house.places.entry(site.parse().unwrap()).unwrap();
        assert_eq!(
            entry.standing_on(house.places.today()),
            Some(ListedStanding::Suspended),
            "who asks by its id learns it"
        );
        assert!(house.sees(&house.zoe, &listing).await.body.contains("Plainte fictive"));
        house.sends(&house.zoe, &format!("{listing}/sites/{site}"), &with(&RENNES, "mo", "8h-9h")).await;
        assert_eq!(
            house.send_it(&listing).await.header("location"),
            format!("{listing}?done=sent"),
            "nothing goes at once"
        );
        assert_eq!(house.officer(&listing, "accept", "").await.status, 303);
        assert!(!house.is_public(&site).await, "a review lifts no suspension");
        assert_eq!(house.officer(&listing, "lift", "").await.status, 303);
        assert!(house.is_public(&site).await);
        assert_eq!(house.officer(&listing, "end", "Le lieu a fermé.").await.status, 303);
        assert!(!house.is_public(&site).await);
        assert_eq!(house.listings.look_after().await.unwrap(), LookedAfterListings::default(), "its end was told");
        assert_eq!(house.officer(&listing, "lift", "").await.status, 409);
    }
}

#[tokio::test]
async fn a_list_that_is_brought_in_overwrites_nothing_that_its_people_keep() {
    for house in House::each().await {
        let (listing, site) = house.listed().await;
        let table = house.places.table(&house.places.shown(), Spelling::Schema);
        house.go_to(date(2027, 3, 1));
        let same = house.places.import("own.csv", &table).await.unwrap();
        assert_eq!((same.added, same.changed, same.unchanged, same.refused), (0, 0, 1, 0));
        let other = house.places.import("own.csv", &table.replace("1 rue Fictive", "7 rue Autre")).await.unwrap();
        assert_eq!((other.added, other.changed, other.refused), (0, 0, 1));
        assert!(other.findings.iter().any(|finding| finding.problem.contains("keep its entry")), "{other}");
        assert_eq!(house.own(&listing).await.term.unwrap().since, date(2026, 11, 24));
        assert!(house.is_public(&site).await);
    }
}

#[tokio::test]
async fn places_that_look_alike_are_told_to_the_officer_and_what_its_people_keep_stays() {
    for house in House::each().await {
        let before = "id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,horaires,source,date_maj\n\
            9,99990001200017,Le Grain,Rennes,35000,35238,1 rue Fictive,48.11,-1.68,Mo 09:00-12:00,liste,2026-01-01\n";
        house.places.import("list.csv", before).await.unwrap();
        let (listing, site) = house.typed().await;
        house.send_it(&listing).await;
        let review = house.sees(&house.omar, &format!("/office{listing}")).await.body;
        assert!(review.contains("Même numéro (SIRET ou RNA), tout près"), "{review}");
        house.officer(&listing, "accept", "").await;
        let pair = house.places.pairs().await.unwrap().remove(0);
        let imported = if pair.one.id.to_string() == site { pair.other.id } else { pair.one.id };
        let kept = (imported, site.parse().unwrap());
        house.places.decide_pair(house.omar.person, kept, directory::places::PairDecision::Same).await.unwrap();
        let moved = house.site.get(&format!("/places/{imported}")).send().await;
        assert_eq!((moved.status, moved.header("location")), (308, &*format!("/places/{site}")));

        house.officer(&listing, "suspend", "Fermé sans prévenir").await;
        house.places.refresh().await.unwrap();
        assert_eq!(house.places.count(), 0, "an officer's word stands, whatever a list says");
        house.officer(&listing, "lift", "").await;

        house.go_to(date(2028, 6, 1));
        house.places.refresh().await.unwrap();
        assert_eq!(house.places.count(), 1, "what the list says is shown again when the listing has ended");
        let shown = house.site.get(&format!("/places/{imported}")).send().await;
        assert_eq!(shown.status, 200, "{}", shown.body);
        let moved = house.site.get(&format!("/places/{site}")).send().await;
        assert_eq!((moved.status, moved.header("location")), (307, &*format!("/places/{imported}")));
    }
}

#[tokio::test]
async fn an_imported_place_has_its_score_too_with_each_reason_in_every_language() {
    for house in House::each().await {
        let list = "id,nom,commune,code_insee,adresse,horaires,source,date_maj\n\
            9,Le Grain,Rennes,35238,1 rue Fictive,Mo 09:00-12:00,liste,2025-06-01\n";
        house.places.import("list.csv", list).await.unwrap();
        let place = house.places.shown().remove(0);
        assert_eq!(Score::of(&place.profile, house.places.today()).points(), 25, "hours, and half of the day");
        for lang in Lang::ALL {
            let page = house.site.get(&format!("/places/{}?lang={lang}", place.id)).send().await.body;
            assert!(page.contains("25") && page.contains("100") && !page.contains('⟦'), "{page}");
        }
        let page = house.site.get(&format!("/places/{}", place.id)).send().await.body;
        assert!(page.contains("complète à 25 sur 100") && page.contains("(20 sur 20)") && page.contains("(5 sur 10)"));
        for criterion in Criterion::ALL {
            assert!(page.matches(" sur ").count() >= Criterion::ALL.len(), "{criterion:?}");
        }
        assert!(!page.contains("Référencement"), "a list reviews nothing");
    }
}

#[tokio::test]
async fn a_closed_account_leaves_what_is_listed_and_nothing_else() {
    for house in House::each().await {
        let (_, site) = house.listed().await;
        let draft = house.listings.begin(house.zoe.person, "draft").await.unwrap();
        for _twice in 0..2 {
            house.listings.forget_person(house.zoe.person).await.unwrap();
        }
        assert!(house.listings.of_person(house.zoe.person).await.unwrap().is_empty() && house.is_public(&site).await);
        let all = house.listings.for_officers(ListingFilter::All, "").await.unwrap();
        assert!(all.len() == 1 && all[0].person.is_none() && all[0].id != draft);
        house.go_to(date(2027, 12, 24));
        assert_eq!(
            house.listings.look_after().await.unwrap(),
            LookedAfterListings { reminded: 0, lapsed: 1, files: 0 }
        );
    }
}

#[tokio::test]
async fn the_pages_of_listings_are_there_in_every_language() {
    for house in House::each().await {
        let (listing, site) = house.listed().await;
        house.sends(&house.zoe, &format!("{listing}/sites/{site}"), &with(&RENNES, "address", "2 rue Autre")).await;
        for lang in Lang::ALL {
            let own = ["", "/identity", "/services", "/evidence", "/send", "/sites/new"];
            let own = own.map(|part| format!("{listing}{part}?lang={lang}"));
            for path in
                own.into_iter().chain([format!("/listings?lang={lang}"), format!("{listing}/sites/{site}?lang={lang}")])
            {
                assert_eq!(house.sees(&house.zoe, &path).await.status, 200, "{path}");
            }
            for path in [format!("/office/listings?which=all&lang={lang}"), format!("/office{listing}?lang={lang}")] {
                let page = house.sees(&house.omar, &path).await;
                assert_eq!(page.status, 200, "{path}");
            }
        }
        let made: Id<PlaceMark> = site.parse().unwrap();
        assert_eq!(made.to_string(), site);
        for filter in ListingFilter::ALL {
            house.listings.for_officers(filter, "gr").await.unwrap();
        }
    }
}

/// A picture and a document of so many bytes.
fn pdf(number: u32) -> Vec<u8> {
    format!("%PDF-1.7\n{number}\n%%EOF\n").into_bytes()
}

#[tokio::test]
async fn files_prove_what_is_said_are_read_by_officers_alone_and_are_deleted_after_the_decision() {
    for house in House::each().await {
        let (listing, _) = house.typed().await;
        let id: ListingId = listing.rsplit('/').next().unwrap().parse().unwrap();
        let zoe = house.zoe.person;
        let bring = async |number: u32| {
            house.clock.advance(SignedDuration::from_secs(1));
            house.listings.bring_file(zoe, id, &format!("preuve {number}.pdf"), pdf(number).into()).await
        };
        for number in [1, 1, 2] {
            bring(number).await.unwrap();
        }
        let names = async || -> Vec<String> {
            let files = house.listings.files_of(zoe, id).await.unwrap();
            files.iter().map(|file| file.name.as_str().to_owned()).collect()
        };
        assert_eq!(names().await, ["preuve 1.pdf", "preuve 2.pdf"], "the same bytes twice are one file");
        let strange = house.listings.bring_file(zoe, id, "a.txt", "du texte, et rien d’autre".into()).await;
        assert!(matches!(strange, Err(FileNotKept::Kind)), "{strange:?}");
        let script = house.listings.bring_file(zoe, id, "a.pdf", "<html><script>".into()).await;
        assert!(matches!(script, Err(FileNotKept::Refused(_))), "{script:?}");
        for number in 3..=5 {
            bring(number).await.unwrap();
        }
        assert!(matches!(bring(6).await, Err(FileNotKept::TooMany)));
        let first = house.listings.files_of(zoe, id).await.unwrap()[0].id;
        let page = house.sees(&house.zoe, &format!("{listing}/files")).await.body;
        assert!(page.contains("preuve 1.pdf") && page.contains("90 jours"), "{page}");
        let remove = [("deed", "remove"), ("which", &*first.to_string())];
        assert_eq!(house.sends(&house.leo, &format!("{listing}/files"), &remove).await.status, 404);
        for _twice in 0..2 {
            assert_eq!(house.sends(&house.zoe, &format!("{listing}/files"), &remove).await.status, 303);
        }
        assert_eq!(names().await.len(), 4);

        // Nobody else reads them, and officers only what was sent.
        let second = house.listings.files_of(zoe, id).await.unwrap()[0].id;
        let path = format!("/office{listing}/files/{second}");
        assert_eq!(house.sees(&house.omar, &path).await.status, 404, "not sent yet");
        house.send_it(&listing).await;
        assert!(matches!(bring(7).await, Err(FileNotKept::Failed(_))), "it waits for an officer");
        let review = house.sees(&house.omar, &format!("/office{listing}")).await.body;
        assert!(review.contains("preuve 2.pdf") && review.contains(&path), "{review}");
        assert_eq!(house.sees(&house.zoe, &path).await.status, 403);
        let read = house.site.get(&path).as_person(&house.omar).send().await;
        assert_eq!((read.status, read.body.as_bytes()), (200, &*pdf(2)));
        assert!(read.header("content-disposition").starts_with("attachment"));
        let recorded = async || -> usize {
            let all = house.evidence.accesses_to(zoe, 1).await.unwrap();
            all.iter().filter(|access| access.detail.contains("a file of the evidence")).count()
        };
        assert_eq!(recorded().await, 1, "each reading is recorded");
        house.site.get(&path).as_person(&house.omar).send().await;
        assert_eq!(recorded().await, 2);

        // What waits is kept however long it waits; after the decision, ninety days.
        house.clock.advance(SignedDuration::from_hours(24 * 200));
        assert_eq!(house.listings.look_after().await.unwrap().files, 0);
        house.officer(&listing, "refuse", "Il manque une pièce.").await;
        house.clock.advance(SignedDuration::from_hours(24 * 90 - 1));
        assert_eq!(house.listings.look_after().await.unwrap().files, 0);
        assert_eq!(names().await.len(), 4);
        house.clock.advance(SignedDuration::from_hours(1));
        assert_eq!(house.listings.look_after().await.unwrap().files, 1);
        assert!(names().await.is_empty());
        assert_eq!(house.sees(&house.omar, &path).await.status, 404);
        assert_eq!(house.listings.look_after().await.unwrap().files, 0);
    }
}

#[tokio::test]
async fn what_is_brought_after_the_decision_is_read_by_nobody_until_it_is_sent() {
    for house in House::each().await {
        let (listing, _) = house.typed().await;
        let id: ListingId = listing.rsplit('/').next().unwrap().parse().unwrap();
        house.send_it(&listing).await;
        house.officer(&listing, "refuse", "Il manque une pièce.").await;
        house.clock.advance(SignedDuration::from_secs(1));
        house.listings.bring_file(house.zoe.person, id, "preuve.pdf", pdf(1).into()).await.unwrap();
        let file = house.listings.files_of(house.zoe.person, id).await.unwrap()[0].id;
        let path = format!("/office{listing}/files/{file}");
        assert_eq!(house.sees(&house.omar, &path).await.status, 404, "not sent yet");
        assert!(!house.sees(&house.omar, &format!("/office{listing}")).await.body.contains("preuve.pdf"));
        house.send_it(&listing).await;
        assert_eq!(house.site.get(&path).as_person(&house.omar).send().await.status, 200);
    }
}

#[tokio::test]
async fn new_evidence_for_what_is_listed_is_sent_without_any_other_change_and_reviewed() {
    for house in House::each().await {
        let (listing, site) = house.listed().await;
        let id: ListingId = listing.rsplit('/').next().unwrap().parse().unwrap();
        let bring = async |number: u32| {
            house.clock.advance(SignedDuration::from_secs(1));
            let name = format!("preuve {number}.pdf");
            house.listings.bring_file(house.zoe.person, id, &name, pdf(number).into()).await.unwrap();
            house.listings.files_of(house.zoe.person, id).await.unwrap().last().unwrap().id
        };
        assert!(!house.sees(&house.zoe, &listing).await.body.contains(&format!("{listing}/send")), "nothing to send");
        let first = bring(1).await;
        let path = format!("/office{listing}/files/{first}");
        assert!(house.sees(&house.zoe, &listing).await.body.contains(&format!("{listing}/send")));
        let check = house.sees(&house.zoe, &format!("{listing}/send")).await.body;
        assert!(check.contains("Fichiers de preuve") && check.contains("agent public lit"), "{check}");
        assert_eq!(house.sees(&house.omar, &path).await.status, 404, "not sent yet");
        house.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(house.send_it(&listing).await.header("location"), format!("{listing}?done=sent"));
        assert!(house.is_public(&site).await, "what is listed stays shown");

        // Taken back, nobody reads it, and it can be sent again.
        house.sends(&house.zoe, &listing, &[("deed", "take-back")]).await;
        assert_eq!(house.sees(&house.omar, &path).await.status, 404, "taken back");
        house.sends(&house.zoe, &format!("{listing}/evidence"), &EVIDENCE).await;
        assert_eq!(house.own(&listing).await.state, ListingState::Settled, "nothing that is typed differs");
        assert_eq!(house.sees(&house.omar, &path).await.status, 404, "still taken back");
        house.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(house.send_it(&listing).await.header("location"), format!("{listing}?done=sent"));
        let review = house.sees(&house.omar, &format!("/office{listing}")).await.body;
        assert!(review.contains("Ce qui change") && review.contains(&path) && review.contains("nouveau"), "{review}");
        house.officer(&listing, "more", "Il manque une page.").await;
        let second = bring(2).await;
        house.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(house.send_it(&listing).await.header("location"), format!("{listing}?done=sent"));
        assert_eq!(house.officer(&listing, "accept", "").await.status, 303);

        // What was accepted is not new any more.
        assert!(!house.sees(&house.zoe, &listing).await.body.contains(&format!("{listing}/send")), "nothing to send");
        let review = house.sees(&house.omar, &format!("/office{listing}")).await.body;
        assert!(review.contains(&second.to_string()) && !review.contains("nouveau"), "{review}");
        let hours = with(&RENNES, "mo", "10h-12h");
        house.sends(&house.zoe, &format!("{listing}/sites/{site}"), &hours).await;
        assert_eq!(house.send_it(&listing).await.header("location"), format!("{listing}?done=published"));
    }
}

#[tokio::test]
async fn a_listing_that_is_renewed_with_new_evidence_is_reviewed() {
    for house in House::each().await {
        let (listing, site) = house.listed().await;
        house.go_to(date(2027, 10, 1));
        let id: ListingId = listing.rsplit('/').next().unwrap().parse().unwrap();
        house.listings.bring_file(house.zoe.person, id, "preuve.pdf", pdf(1).into()).await.unwrap();
        assert_eq!(house.send_it(&listing).await.header("location"), format!("{listing}?done=sent"));
        assert!(house.is_public(&site).await);
        house.officer(&listing, "refuse", "Ce n’est pas la bonne année.").await;
        let own = house.sees(&house.zoe, &listing).await.body;
        assert!(own.contains("value=\"discard\""), "{own}");
        house.sends(&house.zoe, &listing, &[("deed", "discard")]).await;
        assert_eq!(house.own(&listing).await.state, ListingState::Settled);
        assert!(house.listings.files_of(house.zoe.person, id).await.unwrap().is_empty());
        assert_eq!(house.send_it(&listing).await.header("location"), format!("{listing}?done=published"));
        assert_eq!(house.own(&listing).await.term.unwrap().until, Some(date(2028, 11, 23)));
    }
}

/// Runs a future until it was looked at so many times, as if the program stopped then; nothing when it had not ended.
async fn stopped_after<F: Future>(looks: usize, future: F) -> Option<F::Output> {
    let mut future = std::pin::pin!(future);
    let mut left = looks;
    std::future::poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        future.as_mut().poll(context).map(Some)
    })
    .await
}

#[tokio::test]
async fn wherever_the_program_stops_while_a_file_is_brought_the_file_has_an_end() {
    let mut stopped = 0;
    for house in House::each().await {
        let (listing, _) = house.typed().await;
        let id: ListingId = listing.rsplit('/').next().unwrap().parse().unwrap();
        let (own, brought) = (format!("listing:{id}"), format!("listing-brought:{id}"));
        let kept =
            async || house.files.list(&brought).await.unwrap().len() + house.files.list(&own).await.unwrap().len();
        let bring = || house.listings.bring_file(house.zoe.person, id, "preuve.pdf", pdf(1).into());
        let look_later = async || {
            house.clock.advance(SignedDuration::from_hours(24 * 90));
            house.listings.look_after().await.unwrap();
        };
        for looks in 1..100 {
            let done = stopped_after(looks, bring()).await;
            // What was asked of the database is carried out, though nobody waits for it.
            tokio::time::sleep(Duration::from_millis(20)).await;
            look_later().await;
            assert_eq!(kept().await, 0, "stopped after {looks}");
            if done.is_some() {
                break;
            }
            stopped += 1;
        }
        // Between its two steps, whether or not it was stopped there above.
        bring().await.unwrap();
        let (from, to) = (own.clone(), brought.clone());
        let back = move |tx: &mut store::Tx<'_>| attachments::Attachments::hand_over(tx, &from, &to);
        assert_eq!(house.db.db().write(back).await.unwrap(), 1);
        assert_eq!((kept().await, house.files.list(&own).await.unwrap().len()), (1, 0));
        look_later().await;
        assert_eq!(kept().await, 0, "{}: what was brought only", house.db.engine());
    }
    // SQLite without the disk may be done at the first look; PostgreSQL answers over a line.
    assert!(stopped > 0, "the program was never stopped");
}

#[tokio::test]
async fn files_go_with_what_is_thrown_away_and_with_the_account() {
    for house in House::each().await {
        let (listing, _) = house.typed().await;
        let id: ListingId = listing.rsplit('/').next().unwrap().parse().unwrap();
        let zoe = house.zoe.person;
        house.listings.bring_file(zoe, id, "a.pdf", pdf(1).into()).await.unwrap();
        house.sends(&house.zoe, &listing, &[("deed", "discard")]).await;
        assert!(house.files.list(&format!("listing:{id}")).await.unwrap().is_empty());
        let other = house.listings.begin(zoe, "k2").await.unwrap();
        house.listings.bring_file(zoe, other, "a.pdf", pdf(1).into()).await.unwrap();
        assert_eq!(house.files.list(&format!("listing:{other}")).await.unwrap().len(), 1);
        house.listings.forget_person(zoe).await.unwrap();
        assert!(house.files.list(&format!("listing:{other}")).await.unwrap().is_empty());
    }
}
