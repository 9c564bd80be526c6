//! People use passes at their desks: each sees what is theirs, a double click counts once, and every refusal says why.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use base::PersonId;
use base::territory::Territories;
use evidence::Action;
use jiff::SignedDuration;
use pass::{
    Asked, DeskParts, Desks, ListedAs, ListedPlace, ListedPlaces, Party, PartyId, People, PlaceId, PrescriberId,
    SquareKeys, TEXTS, Treasury, TreasurySettings, WrongCodes,
};
use ui::testing::{Answer, Site, person};
use ui::{Role, Roles, SignedIn};

use super::desk::{Desk, FUNDER, LILLE, LYON, ORDER, PRESCRIBER, Paper, id};

const OTHER: PrescriberId = base::Id::from_uuid(uuid::Uuid::from_u128(0xc1));

struct Accounts {
    people: BTreeMap<String, PersonId>,
    given: Arc<Mutex<Vec<Role>>>,
}

impl People for Accounts {
    fn find<'a>(&'a self, login: &'a str) -> Asked<'a, Option<PersonId>> {
        let found = self.people.get(login).copied();
        Box::pin(async move { Ok(found) })
    }

    fn show_name<'a>(&'a self, _: PersonId, _: PersonId, _: &'a str) -> Asked<'a, Option<String>> {
        Box::pin(async { Ok(Some("Quelqu’un".to_owned())) })
    }

    fn with_role(&self, role: Role) -> Asked<'_, Vec<PersonId>> {
        let officers = self.people.get("omar").copied().filter(|_| role == Role::Officer);
        Box::pin(async move { Ok(officers.into_iter().collect()) })
    }

    fn give_role(&self, _: PersonId, role: Role) -> Asked<'_, ()> {
        self.given.lock().unwrap().push(role);
        Box::pin(async { Ok(()) })
    }

    fn take_role(&self, _: PersonId, role: Role) -> Asked<'_, ()> {
        self.given.lock().unwrap().retain(|given| *given != role);
        Box::pin(async { Ok(()) })
    }
}

/// A place of the directory that takes passes, and one whose entry was suspended: that of Lille.
struct Directory;

const ANNECY: PlaceId = base::Id::from_uuid(uuid::Uuid::from_u128(0xda));

/// Longer than a bank takes.
const LONG: &str = "Maison du numérique et des services publics de proximité du lac d’Annecy (fictive)";

impl ListedPlaces for Directory {
    fn taking_passes(&self, most: usize) -> Vec<ListedPlace> {
        self.place(ANNECY).into_iter().take(most).collect()
    }

    fn place(&self, id: PlaceId) -> Option<ListedPlace> {
        let entry = |name: &str, address: &str, listed: ListedAs| ListedPlace {
            id,
            name: name.to_owned(),
            address: address.to_owned(),
            department: "74".to_owned(),
            point: None,
            takes_passes: true,
            listed,
        };
        match id {
            id if id == ANNECY => Some(entry(LONG, "3 quai Fictif, 74000 Annecy", ListedAs::Listed)),
            id if id == LILLE => Some(entry("Maison du numérique", "1 rue Fictive, 59000 Lille", ListedAs::Suspended)),
            _ => None,
        }
    }
}

pub struct House {
    pub desk: Desk,
    pub desks: Desks,
    pub site: Site,
    /// The roles that were given.
    given: Arc<Mutex<Vec<Role>>>,
}

pub fn who(name: &str) -> SignedIn {
    let roles = match name {
        "karim" | "nina" | "nobody" => Roles::NONE.with(Role::Mediator),
        "ines" | "paul" => Roles::NONE.with(Role::Prescriber),
        "fred" | "faye" => Roles::NONE.with(Role::Funder),
        "omar" => Roles::NONE.with(Role::Officer),
        _ => Roles::NONE,
    };
    person(name, roles)
}

/// The account of the public body.
pub fn treasury() -> Treasury {
    let settings = TreasurySettings {
        holder: "Ville d’Exemple",
        iban: "FR1420041010050500013M02606",
        alarm: Some("comptable@example.org"),
        ..TreasurySettings::default()
    };
    Treasury::read(settings, base::Lang::Fr).unwrap()
}

impl House {
    pub async fn each() -> Vec<Self> {
        let mut houses = Vec::new();
        for desk in Desk::each().await {
            houses.push(Self::around(desk).await);
        }
        houses
    }

    pub async fn around(desk: Desk) -> Self {
        let names = ["karim", "nina", "nobody", "ines", "paul", "fred", "faye", "omar", "ana", "zoe"];
        let people = names.map(who);
        let territories = Territories::parse(
            // Two of them are invented, and far from each other.
            "code,name,type,department,region,postcodes,population,parent,latitude,longitude\n\
             59350,Lille,commune-actuelle,59,32,59000 59160,238246,,50.63172,3.04783\n\
             59998,Fictif-Nord,commune-actuelle,59,32,59999,100,,50.99,2.20\n\
             59999,Fictif-Sud,commune-actuelle,59,32,59999,100,,50.01,4.10\n",
            include_str!("../../../../packs/france/departments.csv"),
            include_str!("../../../../packs/france/regions.csv"),
        );
        let given = Arc::default();
        let accounts = people.iter().map(|person| (person.name.clone(), person.person)).collect();
        let desks = Desks::new(DeskParts {
            passes: desk.passes.clone(),
            people: Arc::new(Accounts { people: accounts, given: Arc::clone(&given) }),
            listed: Arc::new(Directory),
            territories: Arc::new(territories.unwrap()),
            treasury: Some(treasury()),
            square_keys: SquareKeys::new(
                desk.db.db(),
                desk.clock.clone(),
                Arc::new(base::SeededRandom::new(5)),
                &[9; 32],
            ),
            country: "FR".parse().unwrap(),
            texts: ui::Texts::with(&[ui::TEXTS, TEXTS]).unwrap(),
            public_url: "https://passes.example".parse().unwrap(),
            wrong_codes: WrongCodes::default(),
            neighbours: super::neighbours::neighbours(),
        });
        let officer = who("omar").person;
        let parties = [
            (PartyId::Funder(FUNDER), "fred"),
            (PartyId::Prescriber(PRESCRIBER), "ines"),
            (PartyId::Prescriber(OTHER), "paul"),
        ];
        for (party, member) in parties {
            let new = Party {
                id: party,
                name: format!("chez {member}"),
                address: "1, rue".to_owned(),
                telephone: "1".to_owned(),
            };
            desk.passes.add_party(new).await.unwrap();
            desk.passes.add_member(officer, party, who(member).person).await.unwrap();
        }
        for (place, member) in [(LILLE, "karim"), (LYON, "nina")] {
            desk.passes.add_member(officer, PartyId::Place(place), who(member).person).await.unwrap();
        }
        let site = Site::with_people(desks.routes(), &[ui::TEXTS, TEXTS], &people);
        Self { desk, desks, site, given }
    }

    pub async fn open(&self, path: &str, name: &str) -> Answer {
        self.site.get(path).as_person(&who(name)).send().await
    }

    pub async fn send(&self, page: &str, action: &str, fields: &[(&str, &str)], name: &str) -> Answer {
        self.site.fill_in(page, action, fields, Some(&who(name))).await
    }

    /// The same, as a script does that asks for JSON.
    pub async fn send_for_json(&self, page: &str, action: &str, fields: &[(&str, &str)], name: &str) -> Answer {
        let opened = self.open(page, name).await;
        let mut ask = self.site.post(action).as_person(&who(name)).header("accept", "application/json");
        for cookie in opened.cookies() {
            ask = ask.cookie(&cookie);
        }
        for (name, value) in fields {
            ask = ask.field(name, value);
        }
        ask.field("csrf", &opened.token()).send().await
    }

    /// Uses passes at the counter of a place of somebody.
    pub async fn take(&self, name: &str, operation: u128, codes: &[&str]) -> Answer {
        self.take_with(name, operation, codes, &[]).await
    }

    /// The same, when the counter was told that some are kept elsewhere.
    pub async fn take_anyway(&self, name: &str, operation: u128, codes: &[&str]) -> Answer {
        self.take_with(name, operation, codes, &[("anyway", "yes")]).await
    }

    async fn take_with(&self, name: &str, operation: u128, codes: &[&str], more: &[(&str, &str)]) -> Answer {
        let operation = id::<pass::OperationKind>(operation).to_string();
        let shown = codes.len().to_string();
        let names: Vec<String> = (0..codes.len()).map(|nth| format!("code-{nth}")).collect();
        let mut fields =
            vec![("operation", operation.as_str()), ("shown", &shown), ("service", "everyday"), ("deed", "redeem")];
        fields.extend(names.iter().map(String::as_str).zip(codes.iter().copied()));
        fields.extend(more);
        self.send("/counter", "/counter", &fields, name).await
    }
}

pub fn code(paper: &Paper, nth: usize) -> String {
    paper.codes[nth].written().to_string()
}

#[tokio::test]
async fn a_double_click_uses_passes_once_and_the_receipt_is_the_same() {
    for house in House::each().await {
        let papers = house.desk.handed(1, 1).await;
        let (one, two) = (code(&papers[0], 0), code(&papers[0], 1));
        let first = house.take("karim", 5, &[&one, &two]).await;
        let again = house.take("karim", 5, &[&one, &two]).await;
        assert_eq!((first.status, again.status), (303, 303), "{}", again.body);
        assert_eq!(first.header("location"), again.header("location"));
        let receipt = house.open(first.header("location"), "karim").await;
        assert!(
            receipt.body.contains("2 pass utilisés") && receipt.body.contains("<strong>8</strong>"),
            "{}",
            receipt.body
        );
        let account = house.desk.passes.account_of(LILLE).await.unwrap();
        assert_eq!(account.unclaimed.iter().map(pass::Receipt::cents).collect::<Vec<_>>(), [20_00]);
    }
}

#[tokio::test]
async fn what_is_another_place_s_or_prescriber_s_does_not_exist() {
    for house in House::each().await {
        let papers = house.desk.handed(1, 1).await;
        let taken = house.take("karim", 5, &[&code(&papers[0], 0)]).await;
        let receipt = taken.header("location").to_owned();
        assert_eq!(house.open(&receipt, "karim").await.status, 200);
        for name in ["nina", "nobody"] {
            assert_eq!(house.open(&receipt, name).await.status, 404, "{name}");
            let path = format!("/counter/claims?of={}", LILLE.uuid());
            assert_eq!(house.open(&path, name).await.status, 404, "{name}");
        }
        let of = LILLE.uuid().to_string();
        let forged = house.send("/counter", "/counter", &[("of", &of), ("codes", "x")], "nina").await;
        assert_eq!(forged.status, 404);
        let booklet = format!("/prescribe/booklets/{}", papers[0].id);
        assert_eq!((house.open(&booklet, "ines").await.status, house.open(&booklet, "paul").await.status), (200, 404));
        let lost = house.send("/prescribe", &booklet, &[("deed", "lost")], "paul").await;
        assert_eq!(lost.status, 404);
        for name in ["ana", "nobody"] {
            assert!(house.open("/counter", name).await.body.contains("rattaché à aucun lieu"), "{name}");
        }
    }
}

#[tokio::test]
async fn every_mistake_stands_beside_its_field_and_nothing_typed_is_lost() {
    for house in House::each().await {
        let papers = house.desk.handed(1, 1).await;
        let stock = house.desk.issue(2, 1).await;
        let (good, unhanded) = (code(&papers[0], 0), code(&stock[0], 0));
        house.take("karim", 5, &[&good]).await;
        let answer = house.take("karim", 6, &[&good, "7ZQ4", &unhanded, &unhanded]).await;
        assert_eq!(answer.status, 400);
        for said in
            ["déjà été utilisé le 27 novembre 2026", "ici il y en a 4", "pas encore été remis", "déjà dans la liste"]
        {
            assert!(answer.body.contains(said), "{said} in {}", answer.body);
        }
        for typed in [good.as_str(), "7ZQ4", unhanded.as_str()] {
            assert!(answer.body.contains(&format!("value=\"{typed}\"")), "{typed}");
        }
        assert_eq!(house.desk.passes.account_of(LILLE).await.unwrap().unclaimed.len(), 1);
    }
}

#[tokio::test]
async fn a_mistake_is_undone_with_a_code_within_a_quarter_of_an_hour() {
    for house in House::each().await {
        let papers = house.desk.handed(1, 2).await;
        let (mine, other) = (code(&papers[0], 0), code(&papers[1], 0));
        let receipt = house.take("karim", 5, &[&mine]).await.header("location").to_owned();
        let wrong = house.send(&receipt, &receipt, &[("code", &other)], "karim").await;
        assert!(wrong.status == 400 && wrong.body.contains("pas celui d’un des pass"), "{}", wrong.body);
        let undone = house.send(&receipt, &receipt, &[("code", &mine)], "karim").await;
        assert_eq!(undone.status, 303);
        assert!(house.open(&receipt, "karim").await.body.contains("a été annulée"));
        let receipt = house.take("karim", 6, &[&mine]).await.header("location").to_owned();
        house.desk.wait(SignedDuration::from_mins(16));
        let late = house.send(&receipt, &receipt, &[("code", &mine)], "karim").await;
        assert!(late.status == 400 && late.body.contains("plus annulable"), "{}", late.body);
    }
}

#[tokio::test]
async fn a_person_follows_a_booklet_that_nobody_else_can_attach() {
    for house in House::each().await {
        let papers = house.desk.handed(1, 1).await;
        let (shown, mine) = (code(&papers[0], 0), code(&papers[0], 2));
        house.take("karim", 5, &[&shown]).await;
        let by_shown = house.send("/passes", "/passes", &[("code", &shown)], "nina").await;
        assert_eq!(by_shown.status, 400, "a place has seen it: {}", by_shown.body);
        assert_eq!(house.send("/passes", "/passes", &[("code", &mine)], "ana").await.status, 303);
        let page = house.open("/passes", "ana").await.body;
        assert!(page.contains("<strong>9</strong>") && page.contains("Maison du numérique"), "{page}");
        let taken = house.send("/passes", "/passes", &[("code", &mine)], "zoe").await;
        assert!(taken.status == 400 && taken.body.contains("déjà rattaché à un autre compte"), "{}", taken.body);
        house.desk.passes.forget_person(who("ana").person).await.unwrap();
        assert!(!house.open("/passes", "ana").await.body.contains("Maison du numérique"));
        assert_eq!(house.take("karim", 6, &[&code(&papers[0], 1)]).await.status, 303, "it can be used on paper");
    }
}

#[tokio::test]
async fn a_place_over_the_limit_of_a_day_is_told_so_in_its_language() {
    for house in House::each().await {
        let papers = house.desk.handed(1, 50).await;
        for (turn, paper) in papers.iter().enumerate() {
            let codes: Vec<_> = paper.codes.iter().collect();
            house.desk.redeem(u128::try_from(turn).unwrap() + 1, LILLE, &codes).await.unwrap();
            if turn == 40 {
                break;
            }
        }
        house.desk.passes.watch().await.unwrap();
        let told = house.take("karim", 99, &[&code(&papers[49], 0)]).await;
        assert!(told.status == 400 && told.body.contains("a reçu beaucoup de pass aujourd’hui"), "{}", told.body);
    }
}

#[tokio::test]
async fn who_acts_for_a_place_takes_passes_and_may_nothing_else() {
    for house in House::each().await {
        let add = async |party: &str| {
            let fields = [("deed", "add-member"), ("login", "zoe"), ("party", party)];
            house.send("/office/passes/parties", "/office/passes/parties", &fields, "omar").await.status
        };
        assert!(!house.open("/passes", "zoe").await.body.contains("href=\"/counter\""));
        assert_eq!(add(&format!("place/{LILLE}")).await, 303);
        assert!(house.given.lock().unwrap().is_empty(), "mediators let people into accounts");
        assert!(house.open("/passes", "zoe").await.body.contains("href=\"/counter\""));
        let papers = house.desk.handed(1, 1).await;
        assert_eq!(house.take("zoe", 5, &[&code(&papers[0], 0)]).await.status, 303);
        assert_ne!(add(&format!("funder/{OTHER}")).await, 303, "there is no such funder");
        assert!(house.given.lock().unwrap().is_empty());
        assert_eq!(add(&format!("funder/{FUNDER}")).await, 303);
        assert_eq!(*house.given.lock().unwrap(), [Role::Funder]);
        let fields = [
            ("deed", "remove-member"),
            ("party-of", &*format!("place/{LILLE}")),
            ("person", &*who("zoe").person.to_string()),
        ];
        assert_eq!(house.send("/office/passes/parties", "/office/passes/parties", &fields, "omar").await.status, 303);
        assert_eq!(house.take("zoe", 6, &[&code(&papers[0], 1)]).await.status, 404);
        let funder = format!("funder/{FUNDER}");
        let fields = [fields[0], ("party-of", funder.as_str()), fields[2]];
        assert_eq!(house.send("/office/passes/parties", "/office/passes/parties", &fields, "omar").await.status, 303);
        assert!(house.given.lock().unwrap().is_empty(), "who acts for no funder has no role of one");
        let told = house.desk.evidence.accesses_to(who("zoe").person, 1).await.unwrap();
        let changes = told.iter().filter(|access| access.action == Action::ChangeMembership);
        assert_eq!(changes.count(), 4, "each time that somebody may act, or no longer, stands in the log");
    }
}

#[tokio::test]
async fn a_prescriber_who_reads_the_booklet_of_an_account_is_recorded_before() {
    for house in House::each().await {
        let papers = house.desk.issue(1, 2).await;
        house.desk.passes.deliver(papers[0].id, papers[1].id, PRESCRIBER).await.unwrap();
        let number = papers[0].id.to_string();
        let handed = house.send("/prescribe", "/prescribe", &[("booklet", &number), ("account", "ana")], "ines").await;
        assert_eq!(handed.status, 303, "{}", handed.body);
        let told = house.open("/prescribe", "ines").await.body;
        assert!(told.contains("pas commencé"), "{told}");
        let seen = house.desk.evidence.accesses_to(who("ana").person, 1).await.unwrap();
        let actions: Vec<Action> = seen.iter().map(|access| access.action).collect();
        assert_eq!(actions, [Action::ReadPasses, Action::ChangePasses], "{}", house.desk.db.engine());
        let nobody = house.send("/prescribe", "/prescribe", &[("booklet", "2"), ("account", "x")], "ines").await;
        assert!(nobody.status == 400 && nobody.body.contains("Aucun compte"), "{}", nobody.body);
    }
}

#[tokio::test]
async fn a_lost_booklet_is_blocked_and_replaced_by_one_that_is_printed_once() {
    for house in House::each().await {
        let papers = house.desk.handed(1, 1).await;
        let booklet = format!("/prescribe/booklets/{}", papers[0].id);
        house.take("karim", 5, &[&code(&papers[0], 0)]).await;
        assert_eq!(house.send(&booklet, &booklet, &[("deed", "lost")], "ines").await.status, 303);
        let refused = house.take("karim", 6, &[&code(&papers[0], 1)]).await;
        assert!(refused.status == 400 && refused.body.contains("perdu ou volé"), "{}", refused.body);
        let printed = house.send(&booklet, &booklet, &[("deed", "replace")], "ines").await;
        assert_eq!((printed.status, printed.header("content-type")), (200, "application/pdf"));
        let again = house.send("/prescribe", &booklet, &[("deed", "replace")], "ines").await;
        assert!(again.status == 400 && again.body.contains("a été remplacé"), "{}", again.body);
    }
}

#[tokio::test]
async fn a_prescriber_detaches_the_account_that_follows_a_booklet_where_they_see_it() {
    for house in House::each().await {
        let papers = house.desk.handed(1, 1).await;
        let booklet = format!("/prescribe/booklets/{}", papers[0].id);
        let offered = "value=\"detach\"";
        assert!(!house.open(&booklet, "ines").await.body.contains(offered), "no account follows it");
        house.send("/passes", "/passes", &[("code", &code(&papers[0], 2))], "ana").await;
        let page = house.open(&booklet, "ines").await.body;
        assert!(page.contains(offered) && page.contains("Détacher le compte"), "{page}");
        let detached = house.send(&booklet, &booklet, &[("deed", "detach")], "ines").await;
        assert_eq!(detached.status, 303, "{}", detached.body);
        let page = house.open(detached.header("location"), "ines").await.body;
        assert!(page.contains("Le compte est détaché.") && !page.contains(offered), "{page}");
        assert!(!house.open("/passes", "ana").await.body.contains("<strong>10</strong>"), "it is no longer hers");
    }
}

#[tokio::test]
async fn an_officer_issues_a_lot_once_and_its_codes_are_given_once() {
    for house in House::each().await {
        let (order, command) = (ORDER.to_string(), id::<pass::IssueKind>(77).to_string());
        let field = format!("booklets-{order}");
        let fields = [("deed", "issue"), ("order", order.as_str()), ("issue", command.as_str()), (field.as_str(), "3")];
        let printed = house.send("/office/passes", "/office/passes", &fields, "omar").await;
        assert_eq!((printed.status, printed.header("cache-control")), (200, "no-store"), "{}", printed.body);
        let again = house.send("/office/passes", "/office/passes", &fields, "omar").await;
        assert!(again.status == 400 && again.body.contains("déjà été émis"), "{}", again.body);
        let report = house.desk.passes.report_of(FUNDER).await.unwrap();
        assert_eq!((report.sum(pass::LotReport::in_stock), report.available), (3, 97 * 100_00));
        let fields = [("deed", "deliver"), ("first", "1"), ("last", "4"), ("prescriber", &PRESCRIBER.to_string())];
        let too_many = house.send("/office/passes", "/office/passes", &fields, "omar").await;
        assert!(too_many.status == 400 && too_many.body.contains("3 des 4 carnets"), "{}", too_many.body);
    }
}

#[tokio::test]
async fn a_funder_orders_once_and_learns_what_to_pay_in() {
    for house in House::each().await {
        let order = id::<pass::OrderKind>(9).to_string();
        let fields = [
            ("order", order.as_str()),
            ("face_cents", "10"),
            ("passes", "10"),
            ("booklets", "20"),
            ("valid_until-day", "31"),
            ("valid_until-month", "12"),
            ("valid_until-year", "2027"),
            ("departments", "59, 62"),
            ("audience", "tous"),
        ];
        for _ in 0..2 {
            let answer = house.send("/fund/order", "/fund/order", &fields, "fred").await;
            assert_eq!(answer.status, 303, "{}", answer.body);
        }
        let report = house.desk.passes.report_of(FUNDER).await.unwrap();
        assert_eq!(report.orders.len(), 2, "that of the story, and this one");
        assert_eq!(report.to_pay(), 920 * 100_00);
        let wrong = [&fields[..7], &[("departments", "99999"), ("audience", "tous")]].concat();
        let wrong = house.send("/fund/order", "/fund/order", &wrong, "fred").await;
        assert!(wrong.status == 400 && wrong.body.contains("Aucun département"), "{}", wrong.body);
        // Of an order whose last day is over nothing is issued, and nobody is asked to pay for it.
        house.desk.wait(SignedDuration::from_hours(24 * 40));
        assert_eq!(house.desk.passes.report_of(FUNDER).await.unwrap().to_pay(), 0, "the other one is paid for");
        let open = house.desk.passes.programme().await.unwrap().open_orders;
        assert_eq!(open.iter().map(|(order, left)| (order.id, *left)).collect::<Vec<_>>(), [(id(9), 20)]);
    }
}

#[tokio::test]
async fn a_last_day_that_was_mistyped_is_refused_before_anything_is_issued() {
    for house in House::each().await {
        let desk = &house.desk;
        let other = id::<pass::OrderKind>(9).to_string();
        let fields = [
            ("order", other.as_str()),
            ("face_cents", "10"),
            ("passes", "10"),
            ("booklets", "20"),
            ("valid_until-day", "28"),
            ("valid_until-month", "11"),
            ("valid_until-year", "2036"),
            ("audience", "tous"),
        ];
        let refused = house.send("/fund/order", "/fund/order", &fields, "fred").await;
        assert!(refused.status == 400 && refused.body.contains("au plus tard le 27 novembre 2036"), "{}", refused.body);
        assert!(refused.body.contains("value=\"2036\""), "what was typed is kept");
        let longest = pass::Order { id: id(9), valid_until: jiff::civil::date(2036, 11, 27), ..super::desk::order(20) };
        desk.passes.order(longest).await.unwrap();

        // Kept when any day was taken; of one of them a lot was issued, which waits to be printed.
        let lot = desk.passes.issue_in_parts(id(1), ORDER, 63).await.unwrap();
        let mistyped = store::sql!("UPDATE pass_orders SET valid_until = '2206-12-31'");
        desk.db.db().write(move |tx| tx.execute(mistyped, store::params![])).await.unwrap();
        let available = desk.available().await;
        let (order, field) = (ORDER.to_string(), format!("booklets-{ORDER}"));
        for (command, booklets) in [(2, "3"), (3, "63")] {
            let command = id::<pass::IssueKind>(command).to_string();
            let fields = [("deed", "issue"), ("order", &*order), ("issue", &*command), (&*field, booklets)];
            let refused = house.send("/office/passes", "/office/passes", &fields, "omar").await;
            assert!(refused.status == 400 && refused.body.contains("faute de frappe"), "{}", refused.body);
        }
        assert_eq!(desk.available().await, available, "no money moved");
        let path = format!("/office/passes/lots/{lot}");
        let command = id::<pass::IssueKind>(4).to_string();
        let fields = [("deed", "print"), ("part", "1"), ("command", command.as_str())];
        let refused = house.send(&path, &path, &fields, "omar").await;
        assert!(refused.status == 409 && refused.body.contains("faute de frappe"), "{}", refused.body);
        let parts = desk.passes.parts_of_lot(lot).await.unwrap();
        assert!(parts.iter().all(|part| part.printed_at.is_none()), "nothing is noted as printed");
    }
}

#[tokio::test]
async fn who_tries_codes_out_is_made_to_wait() {
    let house = House::around(Desk::on(store::testing::sqlite(store::Migrations::embedded()).await).await).await;
    let random = base::SeededRandom::new(99);
    let mut last = 0;
    for _ in 0..5 {
        let unknown: Vec<String> = (0..10).map(|_| voucher::Code::random(&random).written().to_string()).collect();
        let typed: Vec<&str> = unknown.iter().map(String::as_str).collect();
        last = house.take("karim", 5, &typed).await.status;
    }
    assert_eq!(last, 429);
}

#[test]
fn every_language_says_the_same_things_and_what_is_put_together_has_its_text() {
    assert_eq!(ui::texts::disagreements(&[TEXTS]), Vec::<String>::new());
    let texts = ui::Texts::with(&[TEXTS]).unwrap();
    let areas = pass::SkillArea::ALL.iter().map(|area| format!("pass-area-{}", area.name()));
    let answers = pass::Answer::ALL.iter().map(|answer| format!("pass-answer-{}", answer.name()));
    let said = ["booked", "cancelled", "came", "missed"].map(|state| format!("pass-appointment-{state}"));
    let letters = ["appointment", "cancelled", "used"]
        .iter()
        .flat_map(|about| ["subject", "text"].map(|part| format!("pass-mail-{about}-{part}")));
    let services = pass::SERVICES.iter().map(|(_, word)| format!("pass-service-{word}"));
    let kinds = pass::PartyKind::ALL
        .iter()
        .flat_map(|kind| ["nobody", "party", "parties"].map(|what| format!("pass-{what}-{}", kind.name())));
    for key in services.chain(kinds).chain(areas).chain(answers).chain(said).chain(letters) {
        for lang in base::Lang::ALL {
            assert!(texts.has(lang, &key), "{lang}: {key}");
        }
    }
}

#[tokio::test]
async fn no_desk_is_open_to_strangers() {
    let house = House::around(Desk::on(store::testing::sqlite(store::Migrations::embedded()).await).await).await;
    let answers = house.site.anonymous_answers().await;
    assert!(answers.len() >= 30);
    for (route, status) in answers {
        let is_public = route.access == ui::Access::Public;
        assert_eq!(is_public, status == 200, "{} {status}", route.path);
        assert!(is_public || matches!(status, 303 | 401 | 403), "{} {status}", route.path);
    }
}

#[tokio::test]
async fn an_officer_takes_a_place_of_the_directory_which_keeps_its_identifier_and_its_first_day() {
    for house in House::each().await {
        let page = "/office/passes/parties";
        let id = ANNECY.to_string();
        let shown = house.open(page, "omar").await.body;
        assert!(shown.contains(&id) && shown.contains("3 quai Fictif"), "it is offered: {shown}");
        assert!(shown.contains("Référencement suspendu"), "the entry of Lille is suspended, and the officer sees it");
        let take = |name: &'static str| {
            let id = id.clone();
            let house = &house;
            async move {
                let fields = [("deed", "take-listed"), ("listed", id.as_str()), ("listed-name", name)];
                house.send(page, page, &fields, "omar").await
            }
        };
        let refused = take("").await;
        assert_eq!(refused.status, 400, "a bank takes no such name");
        assert!(refused.body.contains("f-listed-name") || refused.body.contains("listed-name"), "{}", refused.body);
        assert_eq!(take("Le Lac et Cie").await.status, 303);
        let taken = house.desk.passes.place(ANNECY).await.unwrap();
        assert_eq!(
            (taken.name.as_str(), taken.department.as_str(), taken.region.as_str()),
            ("Le Lac et Cie", "74", "84")
        );
        house.desk.clock.advance(SignedDuration::from_hours(48));
        assert_eq!(take("Le Lac et Cie").await.status, 303, "the same click again");
        assert_eq!(take("Le Lac").await.status, 409, "nothing is written over what is known");
        let again = house.desk.passes.place(ANNECY).await.unwrap();
        assert_eq!((again.name.as_str(), again.listed_from), ("Le Lac et Cie", taken.listed_from));
        assert!(
            !house.open(page, "omar").await.body.contains(&format!("<option value=\"{id}\"")),
            "it is offered once"
        );
        let suspended = [("deed", "take-listed"), ("listed", &*LILLE.to_string())];
        assert_eq!(house.send(page, page, &suspended, "omar").await.status, 400, "what is suspended is not taken");
        assert_eq!(house.open(page, "karim").await.status, 403);
    }
}
