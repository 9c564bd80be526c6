use evidence::Action;
use loans::model::{ApplicationId, Asked, LineId, Offer};
use loans::{BankDeed, LineState, LoansError, Report, State, mark_of};
use serde_json::json;
use ui::testing::Answer;

use crate::house::{BANKS, House, PRODUCT};

pub fn asked() -> Asked {
    Asked {
        amount: 30_000_00,
        months: 60,
        deferral: 12,
        purpose: "skills".to_owned(),
        project: "Un logiciel de commande".to_owned(),
        insolvent: Some(false),
        has_aids: Some(false),
        with_plan: true,
        ..Asked::default()
    }
}

pub fn offer() -> Offer {
    Offer { amount: 30_000_00, rate: "3.5".to_owned(), months: 60, deferral: 12, fee: "0.7".to_owned() }
}

/// Leo's application, sent to two banks; the lines in the order of [`BANKS`].
pub async fn sent(house: &House, asked: Asked, key: &str) -> (ApplicationId, Vec<LineId>) {
    let (loans, leo) = (&house.loans, house.leo().person);
    let id = loans.begin(leo, house.bakery, PRODUCT, asked, key).await.unwrap();
    let drawn = loans.draw_up(leo, house.bakery, id, base::Lang::Fr).await.unwrap();
    let seen = mark_of(drawn.file.as_ref().unwrap());
    loans.send(leo, house.bakery, id, &BANKS.map(str::to_owned), &seen).await.unwrap();
    let own = loans.read_own(leo, house.bakery, id).await.unwrap();
    assert_eq!(own.lines.iter().map(|line| line.bank.as_str()).collect::<Vec<_>>(), BANKS);
    (id, own.lines.iter().map(|line| line.id).collect())
}

/// The same, with the first bank's offer accepted.
pub async fn accepted(house: &House, asked: Asked, offer: Offer, key: &str) -> LineId {
    let (id, lines) = sent(house, asked, key).await;
    let hand = house.at_bank().await;
    let deed = BankDeed::Offer { offer };
    house.loans.decide(&hand, lines[0], &deed, &format!("offer {key}")).await.unwrap();
    house.loans.accept(house.leo().person, house.bakery, id, lines[0]).await.unwrap();
    lines[0]
}

#[tokio::test]
async fn one_application_goes_to_several_banks_once_and_exactly_as_it_was_shown() {
    for house in House::each().await {
        let (loans, leo, bakery) = (&house.loans, house.leo().person, house.bakery);
        let id = loans.begin(leo, bakery, PRODUCT, asked(), "key").await.unwrap();
        assert_eq!(loans.begin(leo, bakery, PRODUCT, asked(), "key").await.unwrap(), id, "twice the same click");
        let banks = BANKS.map(str::to_owned);
        let send = async |seen: &str, banks: &[String]| loans.send(leo, bakery, id, banks, seen).await;
        assert!(matches!(send("", &banks).await, Err(LoansError::NotAsShown)), "nothing was shown yet");
        let drawn = loans.draw_up(leo, bakery, id, base::Lang::Fr).await.unwrap();
        let file = drawn.file.unwrap();
        assert_eq!(
            (file.firm.name.as_str(), file.plan.as_ref().unwrap().steps.len()),
            ("Boulangerie Léo (fictive)", 1)
        );
        let seen = mark_of(&file);
        assert!(matches!(send(&seen, &[]).await, Err(LoansError::NoBank)));
        assert!(matches!(send(&seen, &["nobody".to_owned()]).await, Err(LoansError::NoBank)));
        // What is changed after it was shown is not sent.
        loans.change(leo, bakery, id, Asked { amount: 20_000_00, ..asked() }).await.unwrap();
        assert!(matches!(send(&seen, &banks).await, Err(LoansError::NotAsShown)));
        let drawn = loans.draw_up(leo, bakery, id, base::Lang::Fr).await.unwrap();
        let seen = mark_of(drawn.file.as_ref().unwrap());
        send(&seen, &banks).await.unwrap();
        send(&seen, &banks).await.unwrap();
        let own = loans.read_own(leo, bakery, id).await.unwrap();
        assert_eq!((own.application.state, own.lines.len()), (State::Sent, 2));
        assert_eq!(own.application.file, drawn.file);
        assert_eq!(house.letters().await.matches("Nouvelle demande de prêt").count(), 2);
        let actions = house.actions().await;
        assert_eq!(actions.iter().filter(|one| **one == Action::SendLoan).count(), 2, "{actions:?}");
    }
}

#[tokio::test]
async fn what_the_rules_do_not_allow_is_not_sent() {
    let house = House::one().await;
    let (loans, leo, bakery) = (&house.loans, house.leo().person, house.bakery);
    let closed = loans.begin(leo, bakery, "france_num", asked(), "1").await;
    assert!(matches!(closed, Err(LoansError::Closed)));
    for (place, wrong) in [
        Asked { amount: 60_000_00, ..asked() },
        Asked { amount: 50_000_01, ..asked() },
        Asked { insolvent: None, ..asked() },
        Asked { purpose: "other".to_owned(), ..asked() },
    ]
    .into_iter()
    .enumerate()
    {
        let id = loans.begin(leo, bakery, PRODUCT, wrong, &format!("wrong {place}")).await.unwrap();
        let drawn = loans.draw_up(leo, bakery, id, base::Lang::Fr).await.unwrap();
        let seen = mark_of(drawn.file.as_ref().unwrap());
        let sent = loans.send(leo, bakery, id, &BANKS.map(str::to_owned), &seen).await;
        assert!(matches!(sent, Err(LoansError::NotEligible)), "{place}");
    }
}

#[tokio::test]
async fn one_cent_over_the_limit_is_shown_and_refused() {
    let house = House::one().await;
    let (loans, leo, bakery) = (&house.loans, house.leo().person, house.bakery);
    let over = Asked { amount: 50_000_01, ..asked() };
    let id = loans.begin(leo, bakery, PRODUCT, over, "over").await.unwrap();
    let check = format!("/firms/{bakery}/loans/{id}/check");
    let page = house.site.get(&check).as_person(house.leo()).header("accept-language", "fr").send().await.body;
    let plain = page.replace(['\u{202f}', '\u{a0}'], " ");
    assert!(plain.contains("Montant : 50 000,01 €") && plain.contains("maximum : 50 000"), "{plain}");
    assert!(plain.contains("une condition n’est pas remplie") && !plain.contains("name=\"bank\""), "{plain}");
    loans.change(leo, bakery, id, Asked { amount: 50_000_00, ..asked() }).await.unwrap();
    let page = house.site.get(&check).as_person(house.leo()).send().await.body;
    assert!(page.contains("name=\"bank\""), "the limit itself may be asked for");
}

#[tokio::test]
async fn a_bank_asks_offers_and_the_firm_accepts_one() {
    for house in House::each().await {
        let (id, lines) = sent(&house, asked(), "key").await;
        let (loans, leo, bakery, hand) = (&house.loans, house.leo().person, house.bakery, house.at_bank().await);
        let ask = BankDeed::Ask { text: "Quel logiciel ?".to_owned() };
        loans.decide(&hand, lines[0], &ask, "1").await.unwrap();
        loans.decide(&hand, lines[0], &ask, "1").await.unwrap();
        let other = BankDeed::Refuse { reason: "Non".to_owned() };
        assert!(matches!(loans.decide(&hand, lines[0], &other, "1").await, Err(LoansError::KeyReused)));
        assert!(matches!(loans.decide(&hand, lines[0], &ask, "2").await, Err(LoansError::GoneOn)), "asked already");
        loans.answer(leo, bakery, id, lines[0], "Une caisse").await.unwrap();
        let large = BankDeed::Offer { offer: Offer { amount: 50_000_01, ..offer() } };
        assert!(matches!(loans.decide(&hand, lines[0], &large, "3").await, Err(LoansError::OutsideProduct)));
        assert!(matches!(loans.accept(leo, bakery, id, lines[0]).await, Err(LoansError::GoneOn)), "no offer yet");
        loans.decide(&hand, lines[0], &BankDeed::Offer { offer: offer() }, "4").await.unwrap();
        loans.accept(leo, bakery, id, lines[0]).await.unwrap();
        loans.accept(leo, bakery, id, lines[0]).await.unwrap();
        let own = loans.read_own(leo, bakery, id).await.unwrap();
        assert_eq!(own.application.state, State::Accepted);
        let states: Vec<LineState> = own.lines.iter().map(|line| line.state).collect();
        assert_eq!(states, [LineState::Accepted, LineState::NotChosen]);
        assert!(matches!(loans.decide(&hand, lines[0], &ask, "5").await, Err(LoansError::GoneOn)));
        let letters = house.letters().await;
        for subject in ["vous pose une question", "vous fait une offre", "Votre offre est acceptée", "une autre banque"]
        {
            assert_eq!(letters.matches(subject).count(), 1, "{subject}");
        }
    }
}

#[tokio::test]
async fn what_a_bank_says_is_written_to_those_who_still_act_for_the_firm() {
    for house in House::each().await {
        let (_, lines) = sent(&house, asked(), "key").await;
        let hand = house.at_bank().await;
        let ask = BankDeed::Ask { text: "Quel logiciel ?".to_owned() };
        house.loans.decide(&hand, lines[0], &ask, "1").await.unwrap();
        let to = |letters: &str, who: &str| letters.matches(&format!("{who}@example.org")).count();
        let before = house.letters().await;
        // Leo leaves the firm, and Mia goes on.
        let left = {
            let mut files = house.files.0.lock().unwrap();
            let file = files.remove(&(house.leo().person, house.bakery)).unwrap();
            files.insert((house.mia().person, house.bakery), file)
        };
        assert_eq!(left, None);
        let refuse = BankDeed::Refuse { reason: "Sans réponse".to_owned() };
        house.loans.decide(&hand, lines[0], &refuse, "2").await.unwrap();
        let after = house.letters().await;
        assert_eq!(to(&after, "leo"), to(&before, "leo"), "{}", house.engine);
        assert_eq!((to(&before, "mia"), to(&after, "mia")), (0, 1), "{}", house.engine);
    }
}

#[tokio::test]
async fn an_application_is_taken_back_from_every_bank() {
    for house in House::each().await {
        let (id, lines) = sent(&house, asked(), "key").await;
        let (loans, leo, bakery) = (&house.loans, house.leo().person, house.bakery);
        loans.withdraw(leo, bakery, id).await.unwrap();
        loans.withdraw(leo, bakery, id).await.unwrap();
        let own = loans.read_own(leo, bakery, id).await.unwrap();
        assert!(own.lines.iter().all(|line| line.state == LineState::Withdrawn));
        let hand = house.at_bank().await;
        let late = loans.decide(&hand, lines[0], &BankDeed::Offer { offer: offer() }, "1").await;
        assert!(matches!(late, Err(LoansError::GoneOn)));
        // A draft too, which no bank has seen.
        let draft = loans.begin(leo, bakery, PRODUCT, asked(), "another").await.unwrap();
        loans.withdraw(leo, bakery, draft).await.unwrap();
        assert_eq!(loans.read_own(leo, bakery, draft).await.unwrap().application.state, State::Withdrawn);
    }
}

#[tokio::test]
async fn what_was_accepted_is_given_up_only_while_the_fund_does_not_stand_for_it() {
    for house in House::each().await {
        let (loans, leo, bakery, hand) = (&house.loans, house.leo().person, house.bakery, house.at_bank().await);
        let of = async |line| loans.read_received(&hand, line).await.unwrap();
        let page = async |id| {
            let path = format!("/firms/{bakery}/loans/{id}");
            house.site.get(&path).as_person(house.leo()).header("accept-language", "fr").send().await.body
        };
        let refuse = BankDeed::Refuse { reason: "La situation a changé".to_owned() };
        // By the firm.
        let line = accepted(&house, asked(), offer(), "firm").await;
        let id = of(line).await.application.id;
        assert!(page(id).await.contains("Renoncer à ce prêt"));
        loans.withdraw(leo, bakery, id).await.unwrap();
        loans.withdraw(leo, bakery, id).await.unwrap();
        assert_eq!(of(line).await.line.state, LineState::Withdrawn);
        assert_eq!(of(line).await.application.state, State::Withdrawn);
        let drawn = loans.draw_guarantee(&hand, line, "g firm").await;
        assert!(matches!(drawn, Err(LoansError::GoneOn)), "{}: {drawn:?}", house.engine);
        assert_eq!(house.letters().await.matches("Une demande de prêt est retirée").count(), 1);
        // By the bank.
        let line = accepted(&house, asked(), offer(), "bank").await;
        let at_bank = format!("/bank/applications/{line}");
        let shown = house.site.get(&at_bank).as_person(house.bea()).header("accept-language", "fr").send().await.body;
        assert!(shown.contains("Renoncer au prêt accepté") && !shown.contains("Refuser la demande"));
        loans.decide(&hand, line, &refuse, "r").await.unwrap();
        loans.decide(&hand, line, &refuse, "r").await.unwrap();
        let given_up = of(line).await;
        assert_eq!((given_up.line.state, given_up.line.reason.as_str()), (LineState::Refused, "La situation a changé"));
        let drawn = loans.draw_guarantee(&hand, line, "g bank").await;
        assert!(matches!(drawn, Err(LoansError::GoneOn)), "{drawn:?}");
        assert_eq!(house.letters().await.matches("renonce au prêt").count(), 1, "the firm is told once");
        // By nobody once the guarantee is drawn.
        let line = accepted(&house, asked(), offer(), "drawn").await;
        let id = of(line).await.application.id;
        loans.draw_guarantee(&hand, line, "g drawn").await.unwrap();
        assert!(matches!(loans.withdraw(leo, bakery, id).await, Err(LoansError::GoneOn)));
        assert!(matches!(loans.decide(&hand, line, &refuse, "late").await, Err(LoansError::GoneOn)));
        assert!(!page(id).await.contains("Renoncer"));
        let shown = house.site.get(&at_bank.replace(&given_up.line.id.to_string(), &line.to_string()));
        assert!(!shown.as_person(house.bea()).send().await.body.contains("Renoncer"));
        // Both at the same moment: one of them.
        let line = accepted(&house, asked(), offer(), "race").await;
        let id = of(line).await.application.id;
        let (gone, drawn) = tokio::join!(loans.withdraw(leo, bakery, id), loans.draw_guarantee(&hand, line, "g race"));
        assert_ne!(gone.is_ok(), drawn.is_ok(), "{}: {gone:?} {drawn:?}", house.engine);
        assert!(matches!(gone.err().or(drawn.err()), Some(LoansError::GoneOn)));
        house.books_are_sound().await;
    }
}

#[tokio::test]
async fn a_firm_is_held_until_every_loan_of_it_is_at_its_end() {
    for house in House::each().await {
        let (loans, leo, bakery, hand) = (&house.loans, house.leo().person, house.bakery, house.at_bank().await);
        let is_held = async || loans.is_under_way(bakery).await.unwrap();
        let then = || house.clock.advance(jiff::SignedDuration::from_secs(1));
        loans.begin(leo, bakery, PRODUCT, asked(), "draft").await.unwrap();
        assert!(!is_held().await, "nobody has seen a draft");
        // A bank that has to decide holds it; one that refused does not.
        let id = loans.begin(leo, bakery, PRODUCT, asked(), "one").await.unwrap();
        let drawn = loans.draw_up(leo, bakery, id, base::Lang::Fr).await.unwrap();
        let seen = mark_of(drawn.file.as_ref().unwrap());
        loans.send(leo, bakery, id, &[BANKS[0].to_owned()], &seen).await.unwrap();
        assert!(is_held().await);
        let line = loans.read_own(leo, bakery, id).await.unwrap().lines[0].id;
        loans.decide(&hand, line, &BankDeed::Refuse { reason: "Non".to_owned() }, "no").await.unwrap();
        assert!(!is_held().await, "every bank has decided");
        // An accepted offer, until it is given up or its guarantee is over.
        let line = accepted(&house, asked(), offer(), "given up").await;
        assert!(is_held().await, "the guarantee is not drawn yet");
        loans.decide(&hand, line, &BankDeed::Refuse { reason: "Non".to_owned() }, "up").await.unwrap();
        assert!(!is_held().await);
        let line = accepted(&house, asked(), offer(), "repaid").await;
        let repaid = loans.draw_guarantee(&hand, line, "g1").await.unwrap();
        assert!(is_held().await, "the fund stands for it");
        loans.report(&hand, repaid, Report::Repaid { cents: 30_000_00 }, "r").await.unwrap();
        assert!(!is_held().await);
        // A default, until its call is settled.
        let line = accepted(&house, asked(), offer(), "default").await;
        let defaulted = loans.draw_guarantee(&hand, line, "g2").await.unwrap();
        then();
        loans.report(&hand, defaulted, Report::Default, "d").await.unwrap();
        assert!(is_held().await, "a call waits for its payment");
        let (_, calls) = loans.funds().await.unwrap();
        then();
        loans.settle_call(house.omar().person, calls[0].0.id, None).await.unwrap();
        assert!(!is_held().await, "{}", house.engine);
    }
}

#[tokio::test]
async fn the_data_file_of_a_firm_says_what_each_bank_said_and_what_the_fund_did() {
    for house in House::each().await {
        let (loans, leo, bakery, hand) = (&house.loans, house.leo().person, house.bakery, house.at_bank().await);
        let (id, lines) = sent(&house, asked(), "key").await;
        let ask = BankDeed::Ask { text: "Quel logiciel ?".to_owned() };
        loans.decide(&hand, lines[0], &ask, "1").await.unwrap();
        loans.answer(leo, bakery, id, lines[0], "Une caisse").await.unwrap();
        loans.decide(&hand, lines[0], &BankDeed::Offer { offer: offer() }, "2").await.unwrap();
        loans.accept(leo, bakery, id, lines[0]).await.unwrap();
        let told = loans.records_of(bakery).await.unwrap();
        let (chosen, other) = (&told[0]["banks"][0], &told[0]["banks"][1]);
        assert_eq!((&chosen["bank"], &chosen["state"]), (&json!("Banque Alizée (fictive)"), &json!("accepted")));
        assert_eq!((&chosen["question"], &chosen["answer"]), (&json!("Quel logiciel ?"), &json!("Une caisse")));
        assert_eq!((&chosen["offer"]["rate"], &chosen["offer"]["amount"]), (&json!("3.5"), &json!(30_000_00)));
        assert_eq!(
            (&other["state"], &other["offer"], &other["loan"]),
            (&json!("not-chosen"), &json!(null), &json!(null))
        );
        assert_eq!(chosen["loan"], json!(null), "no guarantee is drawn yet");
        let drawn = loans.draw_guarantee(&hand, lines[0], "g").await.unwrap();
        house.clock.advance(jiff::SignedDuration::from_secs(1));
        loans.report(&hand, drawn, Report::Repaid { cents: 1_000_00 }, "r").await.unwrap();
        let told = loans.records_of(bakery).await.unwrap();
        let loan = &told[0]["banks"][0]["loan"];
        assert_eq!((&loan["aid"], &loan["granted_on"]), (&json!(3_200_00), &json!("2026-11-24")), "{}", house.engine);
        assert_eq!((&loan["amount"], &loan["outstanding"]), (&json!(30_000_00), &json!(29_000_00)));
        let events = loan["events"].as_array().unwrap();
        assert_eq!(events.iter().map(|event| &event["kind"]).collect::<Vec<_>>(), ["granted", "repaid"]);
        // A refusal says why.
        let (_, lines) = sent(&house, asked(), "again").await;
        loans.decide(&hand, lines[0], &BankDeed::Refuse { reason: "Budget épuisé".to_owned() }, "3").await.unwrap();
        let told = loans.records_of(bakery).await.unwrap();
        assert_eq!(told.as_array().unwrap().len(), 2);
        let refused = told.as_array().unwrap().iter().flat_map(|one| one["banks"].as_array().unwrap());
        assert!(refused.clone().any(|line| line["reason"] == "Budget épuisé" && line["state"] == "refused"));
    }
}

#[tokio::test]
async fn what_is_somebody_elses_is_not_there_and_every_reading_is_recorded_first() {
    let house = House::one().await;
    let (id, lines) = sent(&house, asked(), "key").await;
    let own = format!("/firms/{}/loans/{id}", house.bakery);
    let status = async |path: &str, person| house.site.get(path).as_person(person).send().await.status;
    assert_eq!(status(&own, house.leo()).await, 200);
    assert_eq!(status(&own, house.mia()).await, 404);
    assert_eq!(status(&format!("/firms/{}/loans", house.bakery), house.mia()).await, 404);
    let at_bank = |line: LineId| format!("/bank/applications/{line}");
    assert_eq!(status(&at_bank(lines[0]), house.leo()).await, 403);
    assert_eq!(status(&at_bank(lines[1]), house.bea()).await, 404, "sent to another bank");
    let before = house.actions().await.len();
    let page: Answer = house.site.get(&at_bank(lines[0])).as_person(house.bea()).send().await;
    assert!(page.body.contains("Un logiciel de commande") && page.body.contains("Un site pour commander"));
    assert_eq!(house.actions().await[before..], [Action::ReadLoan]);
    let unknown = house.site.anonymous_answers().await;
    assert!(unknown.iter().all(|(_, status)| *status >= 300), "{unknown:?}");
}

#[tokio::test]
async fn the_pages_take_a_firm_from_its_question_to_the_offer_without_scripts() {
    let house = House::one().await;
    let (leo, base) = (Some(house.leo()), format!("/firms/{}/loans", house.bakery));
    let new = format!("{base}/new?product={PRODUCT}");
    let form = house.site.get(&new).as_person(house.leo()).send().await;
    assert!(form.body.contains("Boulangerie Léo") && !form.body.contains("name=\"employees\""), "it is known");
    let key = form.body.split_once("name=\"key\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    let typed = [
        ("key", key.as_str()),
        ("product", PRODUCT),
        ("amount", "trente"),
        ("months", "60"),
        ("deferral", "12"),
        ("purpose", "skills"),
        ("project", "Une caisse <script>"),
        ("insolvent", "no"),
        ("has-aids", "no"),
    ];
    let refused = house.site.fill_in(&new, &format!("{base}/new"), &typed, leo).await;
    assert_eq!(refused.status, 400);
    assert!(refused.body.contains("Une caisse &lt;script&gt;") && refused.body.contains("href=\"#amount\""));
    let right = typed.map(|(name, value)| if name == "amount" { (name, "30 000") } else { (name, value) });
    let begun = house.site.fill_in(&new, &format!("{base}/new"), &right, leo).await;
    let check = begun.header("location").to_owned();
    assert!(check.ends_with("/check"), "{}", begun.body);
    let again = house.site.fill_in(&new, &format!("{base}/new"), &right, leo).await;
    assert_eq!(again.header("location"), check, "twice the same click");
    let shown = house.site.get(&check).as_person(house.leo()).send().await;
    let seen = shown.body.split_once("name=\"seen\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    let none = house.site.fill_in(&check, &check, &[("seen", &seen)], leo).await;
    assert_eq!(none.status, 400, "no bank was chosen");
    let fields = [("seen", seen.as_str()), ("bank", BANKS[0])];
    let sent = house.site.fill_in(&check, &check, &fields, leo).await;
    assert!(sent.header("location").ends_with("?done=sent"), "{}", sent.body);
    let inbox = house.site.get("/bank").as_person(house.bea()).send().await;
    let line = inbox.body.split_once("/bank/applications/").unwrap().1.split('"').next().unwrap().to_owned();
    let address = format!("/bank/applications/{line}");
    let terms =
        [("deed", "offer"), ("key", "k"), ("amount", "30000"), ("rate", "3,5"), ("months", "60"), ("deferral", "12")];
    let before = house.site.get(&address).as_person(house.bea()).header("accept-language", "fr").send().await.body;
    let (_, to_offer) = before.split_once("Faire une offre").unwrap();
    assert!(to_offer.contains("Aucune n’est demandée"), "the bank knows what it offers: {to_offer}");
    let no_fee = house.site.fill_in(&address, &address, &terms, Some(house.bea())).await;
    assert_eq!(no_fee.status, 400);
    let whole = [terms.as_slice(), &[("fee", "0,7")]].concat();
    let offered = house.site.fill_in(&address, &address, &whole, Some(house.bea())).await;
    assert_eq!(offered.header("location"), format!("{address}?done=1"));
    let own = check.trim_end_matches("/check");
    let page = house.site.get(own).as_person(house.leo()).send().await;
    assert!(page.body.contains("3,81"), "the annual rate with the fee: {}", page.body);
    // Nobody has to guess whether the offer wants the house.
    let (_, offer) = page.body.split_once("Banque Alizée").unwrap();
    assert!(offer.contains("Garantie sur vos biens") && offer.contains("Aucune n’est demandée"), "{offer}");
    for shown in [&form.body, &shown.body] {
        assert!(shown.contains("Aucune n’est demandée"), "before it is sent too");
    }
}
