//! Prescribers, people and places at their desks: what is spotted, booked, learnt and handed over without paper.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use jiff::civil::{date, time};
use pass::{Service, SlotOffer};
use voucher::Square;

use super::desk::{LILLE, PRESCRIBER, id};
use super::pages::{House, code, who};

async fn letters(house: &House) -> Vec<String> {
    let sql = store::sql!("SELECT subject FROM mail_outbox ORDER BY id LIMIT 100");
    let db = house.desk.db.db();
    db.read(move |tx| tx.all(sql, store::params![], |row| row.get::<String>(0))).await.unwrap()
}

fn offer(capacity: i64) -> SlotOffer {
    SlotOffer {
        day: date(2026, 12, 1),
        from: time(9, 0, 0, 0),
        to: time(10, 0, 0, 0),
        capacity,
        service: Service(2),
        weeks: 1,
    }
}

async fn offered(house: &House) -> String {
    house.desk.passes.offer_slots(LILLE, offer(1)).await.unwrap();
    house.desk.passes.free_slots(LILLE).await.unwrap()[0].id.to_string()
}

async fn stock(house: &House, many: i64) -> Vec<super::desk::Paper> {
    let papers = house.desk.issue(1, many).await;
    let (first, last) = (papers[0].id, papers[papers.len() - 1].id);
    house.desk.passes.deliver(first, last, PRESCRIBER).await.unwrap();
    papers
}

#[tokio::test]
async fn a_prescriber_spots_needs_and_hands_over_with_a_place_and_only_what_was_agreed_to_is_kept() {
    for house in House::each().await {
        let papers = stock(&house, 2).await;
        let asked = house.open("/prescribe/spotting", "ines").await.body;
        assert!(asked.contains("Ne sait pas") && asked.contains("spot-search"), "{asked}");
        let spotted = [("spot-search", "no"), ("spot-password", "unknown"), ("commune", "Lille"), ("deed", "see")];
        let seen = house.send("/prescribe/spotting", "/prescribe/spotting", &spotted, "ines").await;
        assert_eq!(seen.status, 200, "{}", seen.body);
        for said in ["Proposition", "3 pass", "ouvert aujourd’hui jusqu’à 17", "fauteuil roulant", "01 99 00 12 34"]
        {
            assert!(seen.body.contains(said), "{said} in {}", seen.body);
        }
        let (place, booklet) = (LILLE.to_string(), papers[0].id.to_string());
        let mut fields = spotted[..3].to_vec();
        fields.extend([("commune-code", "59350"), ("commune-of-code", "Lille"), ("place", place.as_str())]);
        fields.extend([
            ("booklet", booklet.as_str()),
            ("telephone", "01 99 00 12 34"),
            ("name", "Zoé"),
            ("deed", "hand-over"),
        ]);
        let refused = house.send("/prescribe/spotting", "/prescribe/spotting", &fields, "ines").await;
        assert_eq!(refused.status, 400);
        assert!(refused.body.contains("Demandez si elle veut être appelée") && refused.body.contains("value=\"Zoé\""));
        assert!(refused.body.contains("name=\"spot-search\" value=\"no\""), "nothing that was answered is lost");
        fields.push(("agreed", "yes"));
        let given = house.send("/prescribe/spotting", "/prescribe/spotting", &fields, "ines").await;
        assert_eq!(given.status, 303, "{}", given.body);
        let page = house.open(given.header("location"), "ines").await.body;
        assert!(page.contains("Maison du numérique") && !page.contains("Besoins repérés"), "{page}");
        // The other person agrees that it is kept.
        let booklet = papers[1].id.to_string();
        let fields = [("spot-search", "no"), ("keep", "yes"), ("booklet", booklet.as_str()), ("deed", "hand-over")];
        let given = house.send("/prescribe/spotting", "/prescribe/spotting", &fields, "ines").await;
        assert!(house.open(given.header("location"), "ines").await.body.contains("Besoins repérés"));
        let which = [("commune", "Saint-Denis"), ("deed", "see")];
        let which = house.send("/prescribe/spotting", "/prescribe/spotting", &which, "ines").await.body;
        assert!(which.contains("Saint-Denis (93200)"), "{which}");
    }
}

#[tokio::test]
async fn an_appointment_is_booked_printed_and_of_two_the_second_is_told() {
    for house in House::each().await {
        let papers = house.desk.handed(1, 2).await;
        let slot = offered(&house).await;
        let path = |nth: usize| format!("/prescribe/booklets/{}/appointment", papers[nth].id);
        let shown = house.open(&format!("{}?commune=Lille", path(0)), "ines").await.body;
        assert!(shown.contains("mardi 1") && shown.contains("de 9"), "{shown}");
        let number = |number| id::<pass::AppointmentKind>(number).to_string();
        let book = async |nth: usize, one: &str| {
            let fields =
                [("slot", slot.as_str()), ("passes", "2"), ("id", one), ("commune", "Lille"), ("deed", "book")];
            house.send("/prescribe", &path(nth), &fields, "ines").await
        };
        assert_eq!(book(0, &number(1)).await.status, 303);
        assert_eq!(book(0, &number(1)).await.status, 303, "a double click books once");
        let late = book(1, &number(2)).await;
        assert!(late.status == 400 && late.body.contains("vient d’être prise"), "{}", late.body);
        let other = house.send("/prescribe", &path(0), &[("deed", "cancel"), ("id", &number(1))], "paul").await;
        assert_eq!(other.status, 404);
        let sheet = house.open(&format!("/prescribe/booklets/{}/sheet.pdf", papers[0].id), "ines").await;
        assert_eq!((sheet.status, sheet.header("content-type")), (200, "application/pdf"));
        let day = house.open("/counter/appointments?day=2026-12-01", "karim").await.body;
        assert!(day.contains(&format!("nº {}", papers[0].id)) && day.contains("2 pass gardés"), "{day}");
        // Elsewhere it is told and asked, never refused.
        let codes: Vec<String> = (0..9).map(|nth| code(&papers[0], nth)).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let asked = house.take("nina", 5, &codes).await;
        assert!(asked.status == 400 && asked.body.contains("Utiliser quand même"), "{}", asked.body);
        assert_eq!(house.take_anyway("nina", 5, &codes).await.status, 303);
        assert_eq!(house.take("nina", 6, &[&code(&papers[1], 0)]).await.status, 303, "nothing of it is kept");
        let cancelled = house.send("/prescribe", &path(0), &[("deed", "cancel"), ("id", &number(1))], "ines").await;
        assert_eq!(cancelled.status, 303);
    }
}

#[tokio::test]
async fn what_was_taken_without_a_network_is_told_to_who_has_an_account_and_notes_that_they_came() {
    for house in House::each().await {
        let papers = house.desk.handed(1, 1).await;
        house.desk.passes.attach(who("ana").person, &papers[0].codes[9]).await.unwrap();
        let (slot, number) = (offered(&house).await, id::<pass::AppointmentKind>(1).to_string());
        let path = format!("/prescribe/booklets/{}/appointment", papers[0].id);
        let fields =
            [("slot", slot.as_str()), ("passes", "2"), ("id", &number), ("commune", "Lille"), ("deed", "book")];
        assert_eq!(house.send("/prescribe", &path, &fields, "ines").await.status, 303);
        house.desk.wait(SignedDuration::from_hours(4 * 24));
        let line = |nth| format!("{};2026-12-01 09:30;everyday\n", code(&papers[0], nth));
        let list = line(0) + &line(1);
        for _ in 0..2 {
            let told = house.send("/counter/offline", "/counter/offline", &[("list", &list)], "karim").await;
            assert!(told.status == 200 && told.body.contains("Reçu pour la personne"), "{}", told.body);
            let used: Vec<String> = letters(&house).await;
            assert_eq!(used.len(), 1, "one letter a booklet, once: {used:?}");
        }
        let ana = pass::Booker::Holder(who("ana").person);
        let appointments = house.desk.passes.appointments(ana, papers[0].id).await.unwrap();
        assert_eq!(appointments[0].state, pass::AppointmentState::Came);
    }
}

#[tokio::test]
async fn who_books_for_today_is_not_told_to_come_tomorrow() {
    for house in House::each().await {
        let papers = house.desk.handed(1, 1).await;
        house.desk.passes.attach(who("ana").person, &papers[0].codes[9]).await.unwrap();
        let (slot, number) = (offered(&house).await, id::<pass::AppointmentKind>(1).to_string());
        // The first of December, at eight.
        house.desk.wait(SignedDuration::from_hours(4 * 24 - 2));
        let path = format!("/prescribe/booklets/{}/appointment", papers[0].id);
        let fields =
            [("slot", slot.as_str()), ("passes", "2"), ("id", &number), ("commune", "Lille"), ("deed", "book")];
        assert_eq!(house.send("/prescribe", &path, &fields, "ines").await.status, 303);
        assert_eq!(house.desks.remind_of_appointments().await.unwrap(), 1);
        assert_eq!(letters(&house).await, ["Votre rendez-vous d’aujourd’hui\u{a0}: Maison du numérique"]);
    }
}

#[tokio::test]
async fn who_has_an_account_is_reminded_once_told_what_was_used_and_of_what_is_cancelled() {
    for house in House::each().await {
        let paper = house.desk.handed(1, 1).await.remove(0);
        let slot = offered(&house).await;
        house.send("/passes", "/passes", &[("code", &code(&paper, 9))], "ana").await;
        let one = id::<pass::AppointmentKind>(1).to_string();
        let path = format!("/passes/{}/appointment", paper.id);
        let fields = [("slot", slot.as_str()), ("passes", "1"), ("id", one.as_str()), ("deed", "book")];
        assert_eq!(house.send("/passes", &path, &fields, "zoe").await.status, 404, "somebody else's is not there");
        assert_eq!(house.send("/passes", &path, &fields, "ana").await.status, 303);
        assert!(house.open("/passes", "ana").await.body.contains("mardi 1"));
        assert_eq!(house.desks.remind_of_appointments().await.unwrap(), 0, "it is days away");
        house.desk.wait(SignedDuration::from_hours(72));
        for due in [1, 0] {
            assert_eq!(house.desks.remind_of_appointments().await.unwrap(), due);
        }
        house.take("karim", 5, &[&code(&paper, 0)]).await;
        house.take("karim", 5, &[&code(&paper, 0)]).await;
        let withdrawn = [("deed", "withdraw"), ("slot", slot.as_str())];
        let withdrawn = house.send("/counter", "/counter/appointments", &withdrawn, "karim").await;
        assert!(withdrawn.header("location").contains("done=slot-withdrawn"), "{}", withdrawn.header("location"));
        let told = letters(&house).await;
        let about = |beginning: &str| told.iter().filter(|subject| subject.starts_with(beginning)).count();
        assert_eq!(
            (about("Votre rendez-vous de demain"), about("Pass utilisés"), about("Rendez-vous annulé")),
            (1, 1, 1),
            "{told:?}"
        );
    }
}

#[tokio::test]
async fn an_appointment_is_cancelled_with_its_letter_once_however_often_it_is_clicked() {
    for house in House::each().await {
        let papers = house.desk.handed(1, 2).await;
        house.send("/passes", "/passes", &[("code", &code(&papers[0], 9))], "ana").await;
        house.desk.passes.offer_slots(LILLE, offer(3)).await.unwrap();
        let slot = house.desk.passes.free_slots(LILLE).await.unwrap()[0].id;
        let book = async |number: u128, paper: &super::desk::Paper| {
            let booking = pass::Booking {
                id: id(number),
                slot,
                booklet: paper.id,
                passes: 1,
                name: String::new(),
                instead_of: None,
            };
            house
                .desk
                .passes
                .book(pass::Booker::Prescriber(id(0x1e5), super::desk::PRESCRIBER), booking)
                .await
                .unwrap();
        };
        book(1, &papers[0]).await;
        book(2, &papers[1]).await;
        let cancelled = async || -> usize {
            let told = letters(&house).await;
            told.iter().filter(|subject| subject.starts_with("Rendez-vous annulé")).count()
        };
        let one = pass::Ending::Appointment(id(1));
        let clicks: Vec<_> = (0..4)
            .map(|_| {
                let desks = house.desks.clone();
                tokio::spawn(async move { desks.cancel_and_tell(LILLE, one).await })
            })
            .collect();
        for click in clicks {
            assert!(click.await.unwrap().unwrap().is_empty());
        }
        assert_eq!(cancelled().await, 1);
        let elsewhere = house.desks.cancel_and_tell(super::desk::LYON, one).await;
        assert!(matches!(elsewhere, Err(pass::PassError::NotFound)), "{elsewhere:?}");
        // Who has no account is to be called; the other one was told before.
        book(3, &papers[0]).await;
        let slot = slot.to_string();
        for says in [format!("call={}", papers[1].id), "done=slot-withdrawn".to_owned()] {
            let path = "/counter/appointments";
            let gone = house.send("/counter", path, &[("deed", "withdraw"), ("slot", &slot)], "karim").await;
            assert!(
                gone.status == 303 && gone.header("location").contains(&says),
                "{says}: {}",
                gone.header("location")
            );
        }
        assert_eq!(cancelled().await, 2, "one more appointment, one more letter");
        assert!(house.desk.passes.free_slots(LILLE).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn what_was_learnt_is_noted_by_its_place_seen_and_erased_by_its_person() {
    for house in House::each().await {
        let paper = house.desk.handed(1, 1).await.remove(0);
        house.send("/passes", "/passes", &[("code", &code(&paper, 9))], "ana").await;
        let receipt = house.take("karim", 5, &[&code(&paper, 0)]).await.header("location").to_owned();
        let path = format!("{receipt}/learning");
        assert_eq!(house.open(&path, "nina").await.status, 404);
        let without = house.send(&path, &path, &[("learnt", "4.2"), ("deed", "note")], "karim").await;
        assert!(without.status == 400 && without.body.contains("Sans son accord"), "{}", without.body);
        let fields = [("learnt", "4.2"), ("learnt", "2.3"), ("agreed", "yes"), ("deed", "note")];
        assert_eq!(house.send(&path, &path, &fields, "karim").await.status, 303);
        let own = house.open("/passes", "ana").await.body;
        assert!(own.contains("Protéger ses données et ses mots de passe"), "{own}");
        let fund = house.open("/fund", "fred").await.body;
        assert!(fund.contains("Ce qui a été appris") && !fund.contains("mots de passe"), "{fund}");
        let operation = id::<pass::OperationKind>(5).to_string();
        let erase = [("deed", "take-back"), ("operation", operation.as_str())];
        assert_eq!(house.send("/passes", "/passes", &erase, "zoe").await.status, 404);
        assert_eq!(house.send("/passes", "/passes", &erase, "ana").await.status, 303);
        assert!(!house.open("/passes", "ana").await.body.contains("mots de passe"));
    }
}

/// Reads the code that a page draws, as a telephone does.
fn read_square(page: &str) -> String {
    let drawn = page.split_once("<svg class=\"qr\"").unwrap().1;
    let side: usize = drawn.split_once("viewBox=\"0 0 ").unwrap().1.split(' ').next().unwrap().parse().unwrap();
    let path = drawn.split_once(" d=\"").unwrap().1.split('"').next().unwrap();
    let dark: BTreeSet<(usize, usize)> = path
        .split('M')
        .skip(1)
        .map(|module| {
            let (x, rest) = module.split_once(' ').unwrap();
            (x.parse().unwrap(), rest.split('h').next().unwrap().parse().unwrap())
        })
        .collect();
    let scale = 4;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * scale, side * scale, |x, y| {
        if dark.contains(&(x / scale, y / scale)) { 0 } else { 255 }
    });
    image.detect_grids()[0].decode().unwrap().1
}

#[tokio::test]
async fn a_booklet_without_paper_is_seen_by_its_person_who_proved_again_who_they_are() {
    for house in House::each().await {
        let papers = stock(&house, 3).await;
        let give = async |nth: usize, to: &str| {
            let booklet = papers[nth].id.to_string();
            let fields = [("booklet", booklet.as_str()), ("account", to), ("digital", "yes")];
            house.send("/prescribe", "/prescribe", &fields, "ines").await
        };
        let nobody = give(0, "").await;
        assert!(nobody.status == 400 && nobody.body.contains("il faut le compte"), "{}", nobody.body);
        let given = give(0, "ana").await;
        assert_eq!(given.status, 303, "{}", given.body);
        assert_eq!(give(0, "ana").await.header("location"), given.header("location"), "a double click gives one");
        let new = house.desk.passes.booklets_of(who("ana").person).await.unwrap()[0].0.id;
        let printed = house.take("karim", 5, &[&code(&papers[0], 0)]).await;
        assert!(printed.status == 400 && printed.body.contains("a été remplacé"), "{}", printed.body);
        let codes = house.open(&format!("/passes/{new}/codes"), "ana").await;
        assert_eq!((codes.status, codes.header("cache-control")), (200, "no-store"));
        assert_eq!(house.open(&format!("/passes/{new}/codes"), "nina").await.status, 404);
        let shown = codes.body.split("<strong>").find_map(|rest| rest.get(..19).filter(|code| code.contains('-')));
        let square = read_square(&codes.body);
        let keys = house.desks.square_keys.public().await.unwrap();
        let read = Square::read(&square, &keys).unwrap_or_else(|error| panic!("{square}: {error}")).square;
        assert_eq!(
            *read.code().written(),
            *shown.unwrap(),
            "as on paper, it proves without a network that it is genuine"
        );
        let taken = house.take("karim", 6, &[&square]).await;
        assert_eq!(taken.status, 303, "{}", taken.body);
        let pdf = house.open(&format!("/passes/{new}/codes.pdf"), "ana").await;
        assert_eq!((pdf.status, pdf.header("content-type")), (200, "application/pdf"));
        give(1, "zoe").await;
        let new = house.desk.passes.booklets_of(who("zoe").person).await.unwrap()[0].0.id;
        let stale = house.open(&format!("/passes/{new}/codes"), "zoe").await;
        assert!(stale.status == 303 && stale.header("location").starts_with("/sign-in?"), "{}", stale.body);
        // Who loses the account gets what is left on paper.
        let booklet = format!("/prescribe/booklets/{new}");
        assert_eq!(house.send("/prescribe", &booklet, &[("deed", "lost")], "ines").await.status, 303);
        let paper = house.send("/prescribe", &booklet, &[("deed", "replace")], "ines").await;
        assert_eq!(paper.header("content-type"), "application/pdf");
        house.desk.is_sound().await;
    }
}

#[tokio::test]
async fn what_is_handed_over_in_the_place_of_what_nobody_had_is_in_the_funder_s_month_once() {
    for house in House::each().await {
        let (passes, papers) = (&house.desk.passes, stock(&house, 3).await);
        // Without paper; then lost, and given again on paper.
        let booklet = papers[0].id.to_string();
        let fields = [("booklet", booklet.as_str()), ("account", "ana"), ("digital", "yes")];
        assert_eq!(house.send("/prescribe", "/prescribe", &fields, "ines").await.status, 303);
        let digital = passes.booklets_of(who("ana").person).await.unwrap()[0].0.id;
        let anew = house.desk.replace(digital).await.unwrap().booklet;
        house.desk.replace(anew).await.unwrap();
        // Blocked in stock and replaced, twice, before anybody had it.
        let first = house.desk.replace(papers[1].id).await.unwrap().booklet;
        let second = house.desk.replace(first).await.unwrap().booklet;
        passes.hand_over(PRESCRIBER, second, None).await.unwrap();
        // Handed over on paper, lost and replaced in the next month.
        passes.hand_over(PRESCRIBER, papers[2].id, None).await.unwrap();
        house.desk.wait(SignedDuration::from_hours(24 * 10));
        house.desk.replace(papers[2].id).await.unwrap();

        let months = passes.months_of(super::desk::FUNDER).await.unwrap();
        let handed = |month: &pass::Month| month.lots.values().map(|lot| lot.handed).sum::<i64>();
        assert_eq!(months.iter().map(handed).collect::<Vec<_>>(), [3, 0]);
        house.desk.is_sound().await;
    }
}
