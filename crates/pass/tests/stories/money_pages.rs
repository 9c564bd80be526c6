//! The pages of the money: the officer makes a file and brings the bank's answer, the place sees what became of it, the funder
//! is given back what is left, and anybody reads the statement.

use jiff::SignedDuration;
use pass::{FilePayment, PaymentState};
use store::{params, sql};
use ui::testing::Answer;

use super::desk::{Desk, FUNDER, LILLE, id};
use super::money::{answer, claimed};
use super::pages::{House, who};

const DESK: &str = "/office/passes/payments";

/// Sends a file of the bank, as the form does.
async fn bring(house: &House, content: &[u8], name: &str) -> Answer {
    let opened = house.open(DESK, "omar").await;
    let content = String::from_utf8(content.to_vec()).unwrap();
    let body = format!(
        "--x\r\ncontent-disposition: form-data; name=\"csrf\"\r\n\r\n{}\r\n--x\r\ncontent-disposition: form-data; \
         name=\"answer\"; filename=\"{name}\"\r\ncontent-type: application/xml\r\n\r\n{content}\r\n--x--\r\n",
        opened.token()
    );
    let mut ask = house.site.post("/office/passes/payments/answer").as_person(&who("omar"));
    for cookie in opened.cookies() {
        ask = ask.cookie(&cookie);
    }
    ask.body("multipart/form-data; boundary=x", &body).send().await
}

async fn letters(house: &House) -> Vec<String> {
    let all = |tx: &mut store::Tx<'_>| {
        tx.all(sql!("SELECT recipient FROM mail_outbox ORDER BY recipient"), params![], |row| row.get(0))
    };
    house.desk.db.db().read(all).await.unwrap()
}

#[tokio::test]
async fn an_officer_makes_a_file_once_and_brings_an_answer_that_is_explained() {
    for house in House::each().await {
        claimed(&house.desk).await;
        let desk = house.open(DESK, "omar").await;
        assert!(desk.body.contains("Maison du numérique") && desk.body.contains("Juste au centime"), "{}", desk.body);
        let run = id::<pass::RunKind>(1).to_string();
        let fields = [("deed", "file"), ("run", run.as_str())];
        let first = house.send(DESK, DESK, &fields, "omar").await;
        let again = house.send(DESK, DESK, &fields, "omar").await;
        assert_eq!((first.status, first.header("location")), (303, again.header("location")), "{}", first.body);
        let other = id::<pass::RunKind>(2).to_string();
        let nothing = house.send(DESK, DESK, &[("deed", "file"), ("run", other.as_str())], "omar").await;
        assert!(nothing.status == 400 && nothing.body.contains("Rien à payer"), "{}", nothing.body);
        let address = first.header("location").to_owned();
        let file = house.open(&format!("{address}/file.xml"), "omar").await;
        assert!(file.header("content-disposition").contains("attachment"));
        assert_eq!(house.open(&format!("{address}/file.xml"), "omar").await.body, file.body, "the same to the byte");
        assert!(file.body.contains("<CtrlSum>30.00</CtrlSum>"));

        let missing = bring(&house, b"", "").await;
        assert!(missing.status == 400 && missing.body.contains("Choisissez le fichier"), "{}", missing.body);
        let wrong = bring(&house, b"<Document/>", "camt.xml").await;
        assert!(wrong.status == 400 && wrong.body.contains("pas une réponse à un virement"), "{}", wrong.body);

        let payments = house.desk.passes.payments_in(id(1)).await.unwrap();
        let lines = payments.iter().map(|one| match one {
            FilePayment::Place(one) if one.place == LILLE => (one.id.uuid().simple().to_string(), "RJCT", "AC04"),
            FilePayment::Place(one) => (one.id.uuid().simple().to_string(), "ACSC", ""),
            FilePayment::Funder(_) => unreachable!("nobody asked for a refund"),
        });
        let said = answer(1, &lines.collect::<Vec<_>>());
        for _ in 0..2 {
            assert_eq!(bring(&house, &said, "pain002.xml").await.status, 303);
            assert_eq!(letters(&house).await, ["karim@example.org"], "who acts for the place hears of it, once");
        }
        let explained = house.open(&address, "omar").await.body;
        for told in ["Le compte est clos.", "C’est dû de nouveau", "C’est inscrit comme payé"] {
            assert!(explained.contains(told), "{told} in {explained}");
        }
        let seen = house.open("/counter/claims", "karim").await.body;
        assert!(seen.contains("La banque a refusé votre virement") && seen.contains("Le compte est clos."), "{seen}");
        let paid = house.open("/counter/claims", "nina").await.body;
        assert!(paid.contains("payé le 27 novembre 2026") && !paid.contains("a refusé"), "{paid}");

        let place = format!("{DESK}/places/{LILLE}");
        let bad = house.send(&place, &place, &[("deed", "account"), ("iban", "FR15")], "omar").await;
        assert!(bad.status == 400 && bad.body.contains("n’est pas juste") && bad.body.contains("FR15"), "{}", bad.body);
        let good = [("deed", "account"), ("iban", "FR14 2004 1010 0505 0001 3M02 606")];
        assert_eq!(house.send(&place, &place, &good, "omar").await.status, 303);
        let fields = [("deed", "file"), ("run", other.as_str())];
        assert_eq!(house.send(DESK, DESK, &fields, "omar").await.status, 303, "the next file pays it");
        house.desk.is_sound().await;
    }
}

#[tokio::test]
async fn an_officer_takes_an_operation_out_of_a_claim_and_notes_a_payment_that_came_back() {
    for house in House::each().await {
        claimed(&house.desk).await;
        let claim = house.desk.passes.claims_of(LILLE).await.unwrap()[0].id.to_string();
        let place = format!("{DESK}/places/{LILLE}");
        let opened = house.open(&format!("{place}?claim={claim}"), "omar").await.body;
        assert!(opened.contains("Retirer cette opération"), "{opened}");
        let operation = id::<pass::OperationKind>(1).to_string();
        let why = format!("why-{operation}");
        let fields = |reason| {
            [("deed", "correct"), ("claim", claim.as_str()), ("operation", operation.as_str()), (why.as_str(), reason)]
        };
        let silent = house.send(&place, &place, &fields(""), "omar").await;
        assert!(silent.status == 400 && silent.body.contains("Dites pourquoi"), "{}", silent.body);
        assert_eq!(house.send(&place, &place, &fields("Saisi deux fois."), "omar").await.status, 303);
        let seen = house.open("/counter/claims", "karim").await.body;
        assert!(seen.contains("Saisi deux fois."), "{seen}");
        // A claim is corrected from the page of its own place only.
        let lyon = format!("{DESK}/places/{}", super::desk::LYON);
        assert_eq!(house.send(&lyon, &lyon, &fields("x"), "omar").await.status, 404);

        let run = house.desk.passes.pay(id(1)).await.unwrap();
        let payment = run[0].id;
        house.desk.passes.settle_payment(who("omar").person, payment, pass::Settlement::Paid, vec![]).await.unwrap();
        let (reason, number) = (format!("reason-{payment}"), payment.to_string());
        let fields = [("deed", "returned"), ("payment", number.as_str()), (reason.as_str(), "AC04")];
        assert_eq!(house.send(&place, &place, &fields, "omar").await.status, 404, "it is Lyon's");
        assert_eq!(house.send(&lyon, &lyon, &fields, "omar").await.status, 303);
        assert_eq!(letters(&house).await, ["nina@example.org"]);
        let state = house.desk.passes.payments_of(super::desk::LYON).await.unwrap()[0].state;
        assert_eq!(state, PaymentState::Refused);
        house.desk.is_sound().await;
    }
}

/// A file for the bank with the payments of places and a refund to a funder, of which the bank says nothing.
async fn file_without_answer(desk: &Desk) {
    claimed(desk).await;
    let account = ("Le Fictif", "FR1420041010050500013M02606");
    desk.passes.ask_refund(who("fred").person, id(7), FUNDER, 500_00, account).await.unwrap();
    desk.passes.make_payment_file(who("omar").person, id(1), &super::pages::treasury()).await.unwrap();
}

#[tokio::test]
async fn an_officer_notes_on_the_page_of_a_file_what_became_of_a_payment_without_an_answer() {
    for house in House::each().await {
        file_without_answer(&house.desk).await;
        let file = format!("{DESK}/files/{}", id::<pass::RunKind>(1));
        let numbers: Vec<_> = house.desk.passes.payments_in(id(1)).await.unwrap();
        let number = |place| {
            let of = numbers.iter().find(|one| matches!(one, FilePayment::Place(one) if one.place == place));
            of.unwrap().uuid().to_string()
        };
        let (lille, lyon, refund) = (number(LILLE), number(super::desk::LYON), id::<()>(7).uuid().to_string());
        let opened = house.open(&file, "omar").await.body;
        assert_eq!(opened.matches("Noter que c’est payé").count(), 4, "each, and all: {opened}");

        let reason = format!("reason-{lille}");
        let not_paid = |why| [("deed", "not-paid"), ("payment", lille.as_str()), (reason.as_str(), why)];
        let silent = house.send(&file, &file, &not_paid(""), "omar").await;
        assert!(silent.status == 400 && silent.body.contains("Dites pourquoi"), "{}", silent.body);
        assert!(silent.body.contains("<details open>"), "the fault is seen beside its field");
        assert!(letters(&house).await.is_empty());
        for _ in 0..2 {
            assert_eq!(house.send(&file, &file, &not_paid("Fichier jamais déposé."), "omar").await.status, 303);
            assert_eq!(letters(&house).await, ["karim@example.org"], "who acts for the place hears of it, once");
        }
        let strange = [("deed", "paid"), ("payment", refund.as_str())];
        let other = format!("{DESK}/files/{}", id::<pass::RunKind>(2));
        assert_eq!(house.send(&file, &other, &strange, "omar").await.status, 404, "it is in another file");
        assert_eq!(house.send(&file, &file, &strange, "omar").await.status, 303);
        assert_eq!(house.send(&file, &file, &[("deed", "paid"), ("payment", lyon.as_str())], "omar").await.status, 303);

        let seen = house.open(&file, "omar").await.body;
        for told in ["pas payé, noté le 27 novembre 2026", "Fichier jamais déposé.", "Noté par Quelqu’un"] {
            assert!(seen.contains(told), "{told} in {seen}");
        }
        assert!(!seen.contains("Noter que c’est payé") && !seen.contains("La banque dit"), "{seen}");
        let place = house.open("/counter/claims", "karim").await.body;
        assert!(place.contains("n’a pas été fait. Fichier jamais déposé."), "{place}");
        assert!(!place.contains("La banque a refusé"), "the bank did not: {place}");
        assert!(house.open("/fund", "fred").await.body.contains("payé le 27 novembre 2026"));
        house.desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_file_that_the_bank_never_got_is_given_up_at_once() {
    for house in House::each().await {
        file_without_answer(&house.desk).await;
        let file = format!("{DESK}/files/{}", id::<pass::RunKind>(1));
        let fields = [("deed", "not-paid"), ("payment", "all"), ("reason-all", "Refusé à l’écran par la banque.")];
        for _ in 0..2 {
            assert_eq!(house.send(&file, &file, &fields, "omar").await.status, 303);
        }
        assert_eq!(letters(&house).await, ["karim@example.org", "nina@example.org"]);
        let desk = house.desk.passes.payments_desk().await.unwrap();
        assert_eq!((desk.payable(), house.desk.available().await), (30_00, 9_900_00), "the next file pays it");
        assert!(desk.waiting.iter().all(|place| place.refused.is_none()), "the bank refused no account");
        house.desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_funder_asks_for_a_refund_once_and_reads_its_months() {
    for house in House::each().await {
        let refund = id::<pass::RefundKind>(7).to_string();
        let fields = |cents| {
            [
                ("refund", refund.as_str()),
                ("cents", cents),
                ("name", "Le Fictif"),
                ("iban", "FR1420041010050500013M02606"),
            ]
        };
        let too_much = house.send("/fund/refund", "/fund/refund", &fields("10 000,01"), "fred").await;
        assert!(
            too_much.status == 400 && too_much.body.contains("plus que ce qui est disponible"),
            "{}",
            too_much.body
        );
        assert!(too_much.body.contains("value=\"Le Fictif\""), "nothing typed is lost");
        for _ in 0..2 {
            assert_eq!(house.send("/fund/refund", "/fund/refund", &fields("1 000"), "fred").await.status, 303);
        }
        assert_eq!(house.desk.available().await, 9_000_00);
        let seen = house.open(DESK, "omar").await.body;
        for told in [
            "chez fred",
            "Le Fictif",
            "FR14 2004 1010 0505 0001 3M02 606",
            "Demandé par Quelqu’un",
            "27 novembre 2026 à",
        ] {
            assert!(seen.contains(told), "the officer compares it before it goes into a file: {told} in {seen}");
        }
        let report = house.open("/fund/report", "fred").await.body;
        assert!(report.contains("Chaque centime versé est retrouvé"), "{report}");
        let csv = house.open("/fund/report.csv", "fred").await;
        assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8; header=present");
        assert!(csv.body.contains("\"1000.00\",\"9000.00\""), "{}", csv.body);
        let withdraw = [("deed", "withdraw"), ("refund", refund.as_str())];
        assert_eq!(house.send("/fund/refund", "/fund/refund", &withdraw, "fred").await.status, 303);
        assert_eq!(house.desk.available().await, 10_000_00);
        assert!(house.open("/fund", "fred").await.body.contains("annulé le 27 novembre 2026"));
    }
}

#[tokio::test]
async fn who_asks_for_a_refund_proves_again_who_they_are() {
    for house in House::each().await {
        let (faye, funder) = (who("faye").person, pass::PartyId::Funder(FUNDER));
        house.desk.passes.add_member(who("omar").person, funder, faye).await.unwrap();
        let path = format!("/fund/refund?of={}", FUNDER.uuid());
        let away = house.open(&path, "faye").await;
        let to = format!("/sign-in?next=%2Ffund%2Frefund%3Fof%3D{}&again=yes", FUNDER.uuid());
        assert_eq!((away.status, away.header("location")), (303, to.as_str()));
        let refund = id::<pass::RefundKind>(8).to_string();
        let iban = "FR1420041010050500013M02606";
        let fields = [("refund", refund.as_str()), ("cents", "1 000"), ("name", "Faye"), ("iban", iban)];
        let away = house.send("/fund", "/fund/refund", &fields, "faye").await;
        assert_eq!((away.status, away.header("location")), (303, to.as_str()));
        assert_eq!(house.desk.available().await, 10_000_00, "nothing was asked for");
    }
}

#[tokio::test]
async fn the_page_of_payments_says_which_place_waits_because_it_is_held() {
    for house in House::each().await {
        claimed(&house.desk).await;
        house.desk.passes.hold_place(LILLE, Some("Registre à vérifier.")).await.unwrap();
        let page = house.open(DESK, "omar").await.body;
        for told in ["suspendu\u{a0}: attend", "Registre à vérifier.", "Un lieu suspendu n’est payé par aucun fichier"]
        {
            assert!(page.contains(told), "{told} in {page}");
        }
    }
}

#[tokio::test]
async fn an_officer_sees_who_noted_a_line_and_takes_a_mistyped_one_back() {
    for house in House::each().await {
        let (path, funder) = ("/office/passes", FUNDER.to_string());
        let note = [("deed", "money"), ("funder", funder.as_str()), ("line", "R-7"), ("cents", "50")];
        assert_eq!(house.send(path, path, &note, "omar").await.status, 303);
        let page = house.open(path, "omar").await.body;
        assert!(page.contains("R-7") && page.contains("Quelqu’un"), "{page}");
        let reverse = |line, why| [("deed", "reverse"), ("reverse-line", line), ("reverse-why", why)];
        let unknown = house.send(path, path, &reverse("R-8", "Faute de frappe."), "omar").await;
        assert!(unknown.status == 400 && unknown.body.contains("Aucune ligne de ce numéro"), "{}", unknown.body);
        let silent = house.send(path, path, &reverse("R-7", ""), "omar").await;
        assert_eq!(silent.status, 400, "a reason is asked for");
        assert_eq!(house.send(path, path, &reverse("R-7", "Faute de frappe."), "omar").await.status, 303);
        let page = house.open(path, "omar").await.body;
        assert!(page.contains("Faute de frappe.") && page.contains("reprise le 27 novembre 2026"), "{page}");
        assert_eq!(house.desk.available().await, 10_000_00);
    }
}

#[tokio::test]
async fn anybody_reads_the_statement_and_only_who_it_is_gets_their_own_line() {
    for house in House::each().await {
        claimed(&house.desk).await;
        let nothing = house.site.get("/passes/statements").send().await;
        assert!(nothing.status == 200 && nothing.body.contains("Aucun état encore"), "{}", nothing.body);
        house.desk.passes.state_solvency().await.unwrap();
        let page = house.site.get("/passes/statements/2026-11-27").send().await;
        assert!(
            page.body.contains("couvre tout ce qui est dû") && page.body.contains("check_statement.py"),
            "{}",
            page.body
        );
        assert!(page.body.contains("Aucun relevé de compte n’a encore été comparé"), "{}", page.body);
        assert!(!page.body.contains("Personne n’a noté"), "it is not old: there is none yet");
        let list = house.site.get("/passes/statements").send().await;
        assert!(list.body.contains("couvert dans les livres"), "{}", list.body);
        let file = house.site.get("/passes/statements/2026-11-27/statement.json").send().await;
        assert!(file.body.contains("passerelle-pass-statement@v1") && !file.body.contains(&LILLE.to_string()));
        let script = house.site.get("/passes/statements/check_statement.py").send().await;
        assert!(script.body.contains("RFC 9162"));
        for path in ["2026-11-26", "2026-11-26/statement.json", "yesterday"] {
            assert_eq!(house.site.get(&format!("/passes/statements/{path}")).send().await.status, 404, "{path}");
        }
        let own = format!("/passes/statements/2026-11-27/own-line.json?of=place/{LILLE}");
        assert_eq!(house.open(&own, "karim").await.status, 200);
        assert_eq!(house.open(&own, "nina").await.status, 404, "what is another place's does not exist");
        let of_funder = format!("/passes/statements/2026-11-27/own-line.json?of=funder/{FUNDER}");
        assert_eq!(
            (house.open(&of_funder, "fred").await.status, house.open(&of_funder, "karim").await.status),
            (200, 404)
        );
        assert!(house.open("/counter/claims", "karim").await.body.contains("Vos chiffres dans l’état publié"));
    }
}

#[tokio::test]
async fn what_lacks_stands_on_the_officers_pages_and_in_the_open() {
    for house in House::each().await {
        let balance = |amount| {
            [
                ("deed", "balance"),
                ("balance", amount),
                ("balance-day-day", "27"),
                ("balance-day-month", "11"),
                ("balance-day-year", "2026"),
            ]
        };
        assert_eq!(house.send(DESK, DESK, &balance("9 000"), "omar").await.status, 303);
        for page in [DESK, "/office/passes"] {
            let shown = house.open(page, "omar").await.body;
            assert!(shown.contains("pour couvrir ce qui est dû"), "{page}: {shown}");
        }
        house.desk.passes.state_solvency().await.unwrap();
        let page = house.site.get("/passes/statements/2026-11-27").send().await.body;
        assert!(page.contains("ne couvre pas ce qui est dû"), "{page}");
        house.desk.wait(SignedDuration::from_secs(1));
        assert_eq!(house.send(DESK, DESK, &balance("10 000"), "omar").await.status, 303);
        assert!(!house.open(DESK, "omar").await.body.contains("pour couvrir ce qui est dû"));
    }
}

/// What the independent program of `tests/oracles` checks.
#[derive(serde::Deserialize)]
struct Sample {
    key: String,
    statement: serde_json::Value,
    mine: serde_json::Value,
}

#[tokio::test]
async fn the_statements_that_an_independent_program_checks_are_those_that_are_made() {
    let house = House::each().await.remove(0);
    claimed(&house.desk).await;
    let day = jiff::civil::date(2026, 11, 27);
    house.desk.passes.state_solvency().await.unwrap();
    let file = serde_json::to_value(house.desk.passes.statement_file(day).await.unwrap()).unwrap();
    let party = pass::PartyId::Place(LILLE);
    let mine = serde_json::to_value(house.desk.passes.own_line(party, day).await.unwrap()).unwrap();
    let sample: Sample = serde_json::from_str(include_str!("../oracles/statement.json")).unwrap();
    evidence::verify_proof(sample.statement["proof"].as_str().unwrap(), &sample.key).unwrap();
    let names = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!((names(&file), names(&mine)), (names(&sample.statement), names(&sample.mine)));
    let text = |value: &serde_json::Value| pass::Stated::read(value["statement"].as_str().unwrap()).unwrap();
    assert_eq!(text(&file).figures, text(&sample.statement).figures);
}
