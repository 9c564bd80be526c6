//! The officer's desk: what is noticed, held, blocked and brought in; the keys of squares; who is reminded.

use std::sync::Arc;

use base::Clock as _;
use jiff::SignedDuration;
use pass::BookletState::{Blocked, Printed, Stock};
use pass::{DeedKind, PassError, SignalKind, SquareKeys};
use store::Db;
use voucher::{Code, Square};

use super::desk::{CLERK, Desk, LILLE, LYON, PRESCRIBER, id, reason};
use super::pages::{House, code, who};

/// A place that is not there.
const NOWHERE: pass::PlaceId = base::Id::from_uuid(uuid::Uuid::from_u128(0xdead));

fn keys_of(desk: &Desk, secret: u8) -> SquareKeys {
    SquareKeys::new(desk.db.db(), desk.clock.clone(), Arc::new(base::SeededRandom::new(7)), &[secret; 32])
}

async fn recipients(db: Db) -> Vec<String> {
    let all = db.read(|tx| {
        tx.all(store::sql!("SELECT recipient FROM mail_outbox ORDER BY id"), store::params![], |row| {
            row.get::<String>(0)
        })
    });
    all.await.unwrap()
}

/// Passes of a booklet are used at a place, each in an operation of its own.
async fn use_all(desk: &Desk, place: pass::PlaceId, first: u128, codes: &[Code]) {
    for (nth, code) in (first..).zip(codes) {
        desk.redeem(nth, place, &[code]).await.unwrap();
    }
}

#[tokio::test]
async fn a_key_of_squares_is_kept_followed_and_published_while_its_passes_live() {
    for desk in Desk::each().await {
        let keys = keys_of(&desk, 1);
        let day = |days: i64| desk.clock.now().plus(SignedDuration::from_hours(24 * days));
        let first = keys.signer(day(700)).await.unwrap().public();
        assert_eq!(keys_of(&desk, 1).signer(day(1)).await.unwrap().public(), first, "the same after a restart");
        let other = keys_of(&desk, 2).signer(day(1)).await;
        assert!(matches!(other, Err(PassError::Key(_))), "{other:?}");
        let square = Square::new(
            1,
            32,
            Code::random(&base::SeededRandom::new(3)),
            base::Money::euro_cents(10_00),
            jiff::civil::date(2027, 12, 31),
            "FR-59".parse().unwrap(),
        );
        let text = square.unwrap().sign(&keys.signer(day(1)).await.unwrap());
        desk.wait(SignedDuration::from_hours(24 * 340));
        keys.rotate().await.unwrap();
        keys.rotate().await.unwrap();
        let both = keys.public().await.unwrap().to_jwk_set();
        assert_eq!(both.matches("\"kid\"").count(), 2, "the next one is known before it signs: {both}");
        assert_eq!(keys.signer(day(1)).await.unwrap().public(), first);
        desk.wait(SignedDuration::from_hours(24 * 31));
        assert_ne!(keys.signer(day(1)).await.unwrap().public(), first);
        assert!(Square::read(&text, &keys.public().await.unwrap()).is_ok(), "an earlier square is believed");
        desk.wait(SignedDuration::from_hours(24 * 330));
        assert!(Square::read(&text, &keys.public().await.unwrap()).is_err(), "nothing of it can be brought in");
    }
}

#[tokio::test]
async fn the_keys_are_published_for_every_device() {
    for house in House::each().await {
        house.desks.square_keys.rotate().await.unwrap();
        let set = house.site.get("/passes/keys.json").send().await;
        assert_eq!((set.status, set.header("content-type")), (200, "application/jwk-set+json"));
        assert!(set.body.contains("\"crv\":\"Ed25519\""), "{}", set.body);
        let cose = house.site.get("/passes/keys.cbor").send().await;
        assert_eq!((cose.status, cose.header("content-type")), (200, "application/cose-key-set"));
    }
}

#[tokio::test]
async fn a_place_over_the_limit_is_held_looked_at_and_let_go_on() {
    for house in House::each().await {
        let papers = house.desk.handed(1, 42).await;
        for (turn, paper) in (1..).zip(&papers[..40]) {
            let all: Vec<_> = paper.codes.iter().collect();
            house.desk.redeem(turn, LILLE, &all).await.unwrap();
        }
        house.desk.passes.watch().await.unwrap();
        assert_eq!(house.desks.tell_officers().await.unwrap(), 1, "the others are not grave");
        assert_eq!(house.desks.tell_officers().await.unwrap(), 0);
        assert_eq!(recipients(house.desk.db.db()).await, ["omar@example.org"]);

        let path = "/office/passes/signals";
        let page = house.open(path, "omar").await.body;
        for told in ["400 pass reçus le 27 novembre 2026", "Suspendu par le programme", "à partir de 400"] {
            assert!(page.contains(told), "{told} in {page}");
        }
        let signals = house.desk.passes.signals_to_look_at().await.unwrap();
        let held = signals.open.iter().find(|one| one.signal.kind == SignalKind::Held).unwrap();
        let fields = [("deed", "looked"), ("at", "0"), ("signal", held.signal.key.as_str()), ("note-0", "")];
        let empty = house.send(path, path, &fields, "omar").await;
        assert!(empty.status == 400 && empty.body.contains("Écrivez une phrase"), "{}", empty.body);
        let fields = [&fields[..3], &[("note-0", "Une journée portes ouvertes.")]].concat();
        for _ in 0..2 {
            assert_eq!(house.send(path, path, &fields, "omar").await.status, 303);
        }
        let after = house.desk.passes.signals_to_look_at().await.unwrap();
        assert_eq!(after.open_count, signals.open_count - 1);
        assert!(house.open(path, "omar").await.body.contains("Une journée portes ouvertes."));

        let place = LILLE.to_string();
        let lift = [("deed", "lift"), ("at", "0"), ("place", place.as_str()), ("lift-0", "Vérifié sur place.")];
        assert_eq!(house.send(path, path, &lift, "omar").await.status, 303);
        house.desk.passes.watch().await.unwrap();
        assert_eq!(
            house.take("karim", 99, &[&code(&papers[41], 0)]).await.status,
            303,
            "the same day holds it no more"
        );
        house.desk.is_sound().await;
    }
}

#[tokio::test]
async fn who_issued_handed_over_and_replaced_is_written_down() {
    for desk in Desk::each().await {
        let (officer, clerk) = (who("omar").person, who("ines").person);
        let issued = desk.passes.issue_by(officer, id(1), super::desk::ORDER, 2).await.unwrap();
        let (first, last) = (issued.booklets[0].0, issued.booklets[1].0);
        desk.passes.deliver_by(officer, (first, last), PRESCRIBER).await.unwrap();
        for _ in 0..2 {
            desk.passes.hand_over_to(clerk, PRESCRIBER, first, pass::Receiver::default()).await.unwrap();
        }
        let unblocked = desk.passes.replace_lost(clerk, PRESCRIBER, first).await;
        assert!(matches!(unblocked, Err(PassError::NotBlocked)), "{unblocked:?}");
        desk.passes.report_lost(clerk, PRESCRIBER, first).await.unwrap();
        desk.passes.replace_lost(clerk, PRESCRIBER, first).await.unwrap();
        let facts = desk.evidence.facts_of(pass::DEED_KIND).await.unwrap();
        let deeds: Vec<_> = facts.iter().map(|fact| fact.fields["deed"].as_str()).collect();
        assert_eq!(deeds, ["issue", "deliver", "hand-over", "block", "replace"], "each once");
        let stock = desk.passes.stock().await.unwrap();
        let by = |deeds: &[pass::DoneDeed]| deeds.iter().map(|deed| (deed.person, deed.range)).collect::<Vec<_>>();
        assert_eq!(by(&stock.issued), [(officer, Some((first, last)))]);
        assert_eq!(by(&stock.replaced), [(clerk, Some((first, first)))]);
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn claims_that_close_in_the_middle_of_a_day_hide_nothing_of_it() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 41).await;
        for (turn, paper) in (1..).zip(&papers[..40]) {
            let all: Vec<_> = paper.codes.iter().collect();
            desk.redeem(turn, LILLE, &all).await.unwrap();
            if turn == 20 {
                // The program begins anew.
                desk.wait(SignedDuration::from_mins(15));
                desk.passes.watch().await.unwrap();
                assert_eq!(desk.passes.close_claims().await.unwrap(), 1);
            }
        }
        desk.passes.watch().await.unwrap();
        let signals = desk.passes.signals().await.unwrap();
        let held = signals.iter().find(|(_, signal)| signal.kind == SignalKind::Held).unwrap();
        assert_eq!(held.1.measure, 400);
        assert_eq!(reason(desk.redeem(99, LILLE, &[&papers[40].codes[0]]).await), "held");
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn an_officer_holds_a_place_with_a_reason_that_its_counter_says() {
    for house in House::each().await {
        let papers = house.desk.handed(1, 1).await;
        let (path, place) = ("/office/passes/signals", LYON.to_string());
        let hold = [("deed", "hold"), ("at", "0"), ("place", place.as_str()), ("hold-0", "Registre à vérifier.")];
        assert_eq!(house.send(path, path, &hold, "omar").await.status, 303);
        let told = house.take("nina", 5, &[&code(&papers[0], 0)]).await;
        assert!(told.status == 400 && told.body.contains("Registre à vérifier."), "{}", told.body);
        let page = house.open(path, "omar").await.body;
        assert!(page.contains("Registre à vérifier.") && page.contains("Par Quelqu’un"), "{page}");
        let size = house.desk.evidence.size().await.unwrap();
        let fact = house.desk.evidence.fact(size - 1).await.unwrap().unwrap();
        assert_eq!((fact.kind.as_str(), fact.fields["deed"].as_str()), (pass::DEED_KIND, "hold"));
        assert_eq!(fact.fields["place"], place, "neither the officer nor the reason is kept for ever");
        assert_eq!(house.open(path, "karim").await.status, 403);
        let nowhere = [("deed", "hold"), ("at", "0"), ("place", &*NOWHERE.to_string()), ("hold-0", "x")];
        assert_eq!(house.send(path, path, &nowhere, "omar").await.status, 404);
    }
}

#[tokio::test]
async fn a_list_is_brought_in_line_by_line_and_once() {
    for house in House::each().await {
        house.desk.passes.receive_money(CLERK, "for the risk", None, 1_000_00).await.unwrap();
        let papers = house.desk.handed(1, 2).await;
        use_all(&house.desk, LYON, 1, &papers[0].codes[..1]).await;
        let mine = code(&papers[1], 5);
        let list = format!(
            "{};2026-11-27 10:00;everyday\n{};2026-11-27 10:05;everyday\n7ZQ4;2026-11-27 10:06;everyday\n{mine};hier;everyday\n",
            code(&papers[0], 0),
            code(&papers[0], 1),
        );
        house.desk.wait(SignedDuration::from_hours(4));
        let path = "/counter/offline";
        let first = house.send(path, path, &[("list", &list)], "karim").await;
        assert_eq!(first.status, 200, "{}", first.body);
        for told in
            ["payé par le compte de risque", "déjà été utilisé", "enregistré", "ici il y en a 4", "La date manque"]
        {
            assert!(first.body.contains(told), "{told} in {}", first.body);
        }
        let risk = house.desk.cents("risk").await;
        assert_eq!(risk, 990_00);
        let again = house.send(path, path, &[("list", &list)], "karim").await;
        assert_eq!((again.status, house.desk.cents("risk").await), (200, risk));
        assert_eq!(house.desk.passes.account_of(LILLE).await.unwrap().unclaimed.len(), 1);
        // The same passes at another time, typed anew: what the place took itself it knows.
        let anew = format!("{};2026-11-27 10:30;everyday", code(&papers[0], 1));
        let answer = house.send(path, path, &[("list", &anew)], "karim").await;
        assert!(answer.body.contains("pas payé"), "{}", answer.body);
        assert_eq!(house.desk.cents("risk").await, risk);
        let office = house.open("/office/passes/conflicts", "omar").await.body;
        assert!(office.contains("Maison du numérique") && office.contains("payé par le compte de risque"), "{office}");
        for (bad, told) in [("", "La liste est vide"), ("[{", "ni du CSV ni du JSON")] {
            let answer = house.send(path, path, &[("list", bad)], "karim").await;
            assert!(answer.status == 400 && answer.body.contains(told), "{}", answer.body);
        }
        let nobody = house.send("/counter", path, &[("list", &list)], "nobody").await;
        assert_eq!(nobody.status, 404);
        house.desk.is_sound().await;
    }
}

#[tokio::test]
async fn of_a_pass_for_several_areas_a_device_could_not_know_where_it_is_not_for() {
    for desk in Desk::each().await {
        desk.passes.receive_money(CLERK, "for the risk", None, 100_00).await.unwrap();
        let papers = desk.handed(1, 1).await;
        let place = pass::PlaceId::from_uuid(uuid::Uuid::from_u128(0x75));
        desk.passes.keep_place(super::desk::place(place, "Paris ailleurs", "75", "11", (48.85, 2.35))).await.unwrap();
        let (at, service) = (desk.clock.now(), pass::Service(1));
        let one = pass::Accepted { operation: id(1), code: papers[0].codes[0].clone(), at, service, printed: None };
        let outcome = desk.passes.redeem_offline(place, &[one]).await.unwrap().remove(0);
        let paid = pass::Outcome::PaidFromRisk { cents: 10_00, reason: "outside-territory".to_owned() };
        assert_eq!(outcome, paid, "the order is for a department and a region: the square says the country");
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn ranges_are_blocked_by_who_may_and_everyone_sees_by_whom() {
    for house in House::each().await {
        house.desk.issue(1, 9).await;
        let deliver = [("deed", "deliver"), ("first", "1"), ("last", "6"), ("prescriber", &PRESCRIBER.to_string())];
        assert_eq!(house.send("/office/passes", "/office/passes", &deliver, "omar").await.status, 303);
        let block = [("deed", "block"), ("block-first", "8"), ("block-last", "9")];
        let without = house.send("/office/passes", "/office/passes", &block, "omar").await;
        assert_eq!(without.status, 400, "a reason is asked for");
        let block = [&block[..], &[("block-why", "Carton disparu chez le transporteur")]].concat();
        assert_eq!(house.send("/office/passes", "/office/passes", &block, "omar").await.status, 303);

        let path = "/prescribe/lost";
        let lost = [("first", "5"), ("last", "7"), ("why", "Vol dans le bureau")];
        let too_many = house.send(path, path, &lost, "ines").await;
        assert!(too_many.status == 400 && too_many.body.contains("2 des 3 carnets"), "{}", too_many.body);
        let lost = [("first", "5"), ("last", "6"), ("why", "Vol dans le bureau")];
        assert_eq!(house.send(path, path, &lost, "paul").await.status, 400, "they are another one's");
        assert_eq!(house.send(path, path, &lost, "ines").await.status, 303);

        let stock = house.desk.passes.stock().await.unwrap();
        let ranges: Vec<_> = stock.lots[0].1.iter().map(|one| (one.first.0, one.last.0, one.state)).collect();
        assert_eq!(ranges, [(1, 4, Stock), (5, 6, Blocked), (7, 7, Printed), (8, 9, Blocked)]);
        let page = house.open("/office/passes/stock", "omar").await.body;
        for told in ["Carton disparu", "Vol dans le bureau", "chez ines", "Quelqu’un", "5 à 6"] {
            assert!(page.contains(told), "{told} in {page}");
        }
        let kinds: Vec<DeedKind> = stock.blocked.iter().chain(&stock.delivered).map(|deed| deed.kind).collect();
        assert_eq!(kinds, [DeedKind::Block, DeedKind::Block, DeedKind::Deliver]);
        house.desk.is_sound().await;
    }
}

#[tokio::test]
async fn people_are_reminded_once_by_mail_or_by_their_prescriber_who_may_print_a_letter() {
    for house in House::each().await {
        let papers = house.desk.handed(1, 2).await;
        house.desk.passes.attach(who("ana").person, &papers[0].codes[0]).await.unwrap();
        assert_eq!(house.desks.remind_people().await.unwrap(), 0);
        house.desk.wait(SignedDuration::from_hours(24 * 6));
        assert_eq!(house.desks.remind_people().await.unwrap(), 2);
        assert_eq!(house.desks.remind_people().await.unwrap(), 0);
        assert_eq!(recipients(house.desk.db.db()).await, ["ana@example.org"]);
        house.desk.wait(SignedDuration::from_hours(24 * 24));
        assert_eq!(house.desks.remind_people().await.unwrap(), 2, "again a week before");

        let path = "/prescribe/ending";
        let page = house.open(path, "ines").await.body;
        let (hers, theirs) = (format!("/booklets/{}?", papers[0].id), format!("/booklets/{}?", papers[1].id));
        assert!(page.contains(&theirs) && !page.contains(&hers), "{page}");
        assert!(!house.open(path, "paul").await.body.contains(&theirs));
        let number = papers[1].id.to_string();
        let to =
            [("booklet", number.as_str()), ("name", "Zoé Fictive"), ("address", "1, rue Fictive\n59000 Exempleville")];
        let letter = house.send(path, path, &to, "ines").await;
        assert_eq!((letter.status, letter.header("content-type")), (200, "application/pdf"), "{}", letter.body);
        assert_eq!(letter.header("cache-control"), "no-store");
        let other = [("booklet", "1"), ("name", "Zoé"), ("address", "x")];
        assert_eq!(house.send(path, path, &other, "ines").await.status, 400);
        assert_eq!(house.send(path, path, &to[..2], "ines").await.status, 400, "an address is needed");
    }
}

#[tokio::test]
async fn who_tries_logins_out_is_made_to_wait() {
    let house = House::each().await.remove(0);
    let mut statuses = Vec::new();
    for nth in 0..9 {
        let login = format!("somebody-{nth}");
        let fields = [("booklet", "1"), ("account", login.as_str())];
        statuses.push(house.send("/prescribe", "/prescribe", &fields, "ines").await.status);
    }
    assert_eq!((statuses[7], statuses[8]), (400, 429), "{statuses:?}");
}

#[tokio::test]
async fn a_square_that_a_reader_types_at_the_counter_is_as_good_as_its_code() {
    for house in House::each().await {
        let papers = house.desk.handed(1, 1).await;
        let key = house.desks.square_keys.signer(house.desk.clock.now().plus(SignedDuration::from_hours(24))).await;
        let square = |code: &Code| {
            let (face, until) = (base::Money::euro_cents(10_00), jiff::civil::date(2026, 12, 31));
            Square::new(1, 32, code.clone(), face, until, "FR".parse().unwrap()).unwrap()
        };
        let text = square(&papers[0].codes[0]).sign(key.as_ref().unwrap());
        assert_eq!(house.take("karim", 5, &[&text]).await.status, 303);
        let foreign = voucher::SquareKey::random(&base::SystemRandom).unwrap();
        let forged = square(&papers[0].codes[1]).sign(&foreign);
        let answer = house.take("karim", 6, &[&forged]).await;
        assert!(answer.status == 400 && answer.body.contains("pas signé par nous"), "{}", answer.body);
    }
}

#[tokio::test]
async fn a_lost_print_is_made_again_once_and_only_while_nobody_has_a_booklet() {
    for house in House::each().await {
        let papers = house.desk.issue(1, 2).await;
        let lot = house.desk.passes.lot_of(papers[0].id).await.unwrap().id.to_string();
        let command = id::<pass::IssueKind>(77).to_string();
        let ask = async |lot: &str| {
            let fields = [("deed", "reissue"), ("issue", command.as_str()), ("lot", lot)];
            house.send("/office/passes", "/office/passes", &fields, "omar").await
        };
        let unknown = ask("4711").await;
        assert_eq!(unknown.status, 400, "{}", unknown.body);
        let printed = ask(&lot).await;
        assert_eq!((printed.status, printed.header("content-type")), (200, "application/pdf"));
        let again = ask(&lot).await;
        assert_eq!(again.status, 400, "its codes were given once");
        let deeds = house.desk.passes.stock().await.unwrap().reissued;
        assert_eq!(deeds.iter().map(|deed| (deed.kind, deed.booklets)).collect::<Vec<_>>(), [(DeedKind::Reissue, 2)]);
        house.desk.passes.deliver(papers[0].id, papers[0].id, PRESCRIBER).await.unwrap();
        let fields = [("deed", "reissue"), ("issue", &id::<pass::IssueKind>(78).to_string()), ("lot", &lot)];
        let late = house.send("/office/passes", "/office/passes", &fields, "omar").await;
        assert_eq!(late.status, 400, "{}", late.body);
    }
}

#[tokio::test]
async fn a_place_that_is_added_by_hand_lies_about_in_its_commune_and_travel_is_seen_there() {
    for house in House::each().await {
        let path = "/office/passes/parties";
        let added = async |number: u128, commune: &str| {
            let new = id::<pass::PlaceKind>(number).to_string();
            let fields = [
                ("deed", "add-place"),
                ("new", new.as_str()),
                ("place-name", "Atelier fictif"),
                ("place-department", "59"),
                ("place-commune", commune),
                ("place-iban", ""),
            ];
            house.send(path, path, &fields, "omar").await
        };
        for (commune, says) in [
            ("", "Aucune commune"),
            ("Lyon", "Aucune commune"),
            ("59999", "Fictif-Nord, Fictif-Sud"),
            ("59000 Paris", "Aucune commune"),
        ] {
            let refused = added(0xad, commune).await;
            assert!(refused.status == 400 && refused.body.contains(says), "{commune}: {}", refused.body);
        }
        for (number, commune) in [(0xa1, "59160"), (0xa2, "lille"), (0xa3, "59999 fictif sud")] {
            assert_eq!(added(number, commune).await.status, 303, "{commune}");
        }
        let place = house.desk.passes.place(id(0xa1)).await.unwrap();
        assert!(
            place.is_approximate
                && place.point.unwrap().distance_km(base::territory::Point::new(50.63, 3.05).unwrap()) < 1.0
        );
        let list = house.open(path, "omar").await.body;
        assert!(list.contains("au centre de la commune, à peu près"), "{list}");

        // From there to Lyon within an hour: it is seen.
        let papers = house.desk.handed(1, 1).await;
        house.desk.redeem(1, id(0xa1), &[&papers[0].codes[0]]).await.unwrap();
        house.desk.wait(SignedDuration::from_hours(1));
        house.desk.redeem(2, id(0xa3), &[&papers[0].codes[1]]).await.unwrap();
        assert_eq!(house.desk.passes.watch().await.unwrap(), 0, "an hour for a hundred km is no wonder");
        house.desk.wait(SignedDuration::from_mins(5));
        house.desk.redeem(4, id(0xa1), &[&papers[0].codes[3]]).await.unwrap();
        assert_eq!(house.desk.passes.watch().await.unwrap(), 1);
        let signals = house.desk.passes.signals().await.unwrap();
        assert_eq!(signals[0].1.kind, SignalKind::Travel);

        // One that was added without is asked for.
        let nowhere =
            pass::Place { point: None, ..super::desk::place(id(0xa4), "Ancien (fictif)", "59", "32", (0.0, 0.0)) };
        house.desk.passes.keep_place(nowhere).await.unwrap();
        assert!(house.open(path, "omar").await.body.contains("On ne sait pas où est ce lieu"));
        let located = id::<pass::PlaceKind>(0xa4).to_string();
        let field = format!("commune-{located}");
        let fields = [("deed", "locate-place"), ("located", located.as_str()), (field.as_str(), "Lille")];
        assert_eq!(house.send(path, path, &fields, "omar").await.status, 303);
        assert!(house.desk.passes.place(id(0xa4)).await.unwrap().is_approximate);
    }
}

#[tokio::test]
async fn a_lot_that_is_larger_than_a_file_is_printed_part_by_part() {
    for house in House::each().await {
        let order = super::desk::ORDER.to_string();
        let field = format!("booklets-{order}");
        let issue = id::<pass::IssueKind>(1).to_string();
        let path = "/office/passes";
        let many = [("deed", "issue"), ("order", &*order), ("issue", &*issue), (&*field, "5001")];
        let refused = house.send(path, path, &many, "omar").await;
        assert!(refused.status == 400 && refused.body.contains("au plus dans un lot"), "{}", refused.body);
        let fields = [("deed", "issue"), ("order", &*order), ("issue", &*issue), (&*field, "81")];
        let issued = house.send(path, path, &fields, "omar").await;
        let lot = issued.header("location").to_owned();
        assert_eq!(house.send(path, path, &fields, "omar").await.header("location"), lot, "a double click is one lot");
        let page = house.open(&lot, "omar").await.body;
        assert!(page.contains("Partie 2") && page.contains("à imprimer") && !page.contains('⟦'), "{page}");
        let print = |deed: &'static str, command: u128| {
            let command = id::<pass::IssueKind>(command).to_string();
            [("deed", deed.to_owned()), ("part", "2".to_owned()), ("command", command)]
        };
        let press = async |deed: &'static str, command: u128| {
            let fields = print(deed, command);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            house.send(&lot, &lot, &fields, "omar").await
        };
        assert_eq!(press("lost", 9).await.status, 404, "what was not printed is not lost");
        let pdf = press("print", 10).await;
        assert_eq!((pdf.status, pdf.header("content-type")), (200, "application/pdf"));
        let again = press("print", 11).await;
        assert!(again.status == 409 && again.body.contains("imprimée"), "{}", again.body);
        assert_eq!(press("lost", 12).await.header("content-type"), "application/pdf");
        assert_eq!(house.open(&lot, "karim").await.status, 403);
        assert_eq!(house.open("/office/passes/lots/99", "omar").await.status, 404);
        house.desk.is_sound().await;
    }
}
