//! What became of it: themes that a person names and signs, answered once, and those who asked are told.

use base::{Id, SystemRandom};
use consultations::ConsultationsError;
use consultations::model::{Audience, Consultation};
use store::{params, sql};

use crate::house::House;

#[tokio::test]
async fn a_theme_is_signed_and_answered_once_and_who_asked_is_written_to() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        for why in ["More trains", "A train at night", "Cheaper rooms", "trains!", "Train and bus", "A later TRAIN"] {
            house.anyone_sends(&open, why).await;
        }
        hears(&house, &open).await;
        assert_eq!(house.room.count_contacts(open.id).await.unwrap(), 1, "{}", house.engine);
        let theme = Id::new(&*house.clock, &SystemRandom);
        let omar = (house.omar.person, "Omar Muster");
        for _ in 0..2 {
            house.room.name_theme(omar, open.id, theme, "why", "Trains in the evening", "train").await.unwrap();
        }
        let grouped = house.room.group_texts(house.omar.person, open.id).await.unwrap();
        assert_eq!((grouped[0].themes.len(), grouped[0].themes[0].count, grouped[0].unclassified), (1, 5, 1));
        let reply = async |reply: &str| house.room.reply(house.omar.person, open.id, theme, reply).await;
        for _ in 0..2 {
            reply("There will be a train at 23:00 from June on.").await.unwrap();
        }
        let other = reply("Something else").await;
        assert!(matches!(other, Err(ConsultationsError::ChangedElsewhere)), "what is not kept is said to be so");
        let page = house.sees(None, &format!("/consultations/{}/became", open.code)).await.body;
        assert!(page.contains("There will be a train at 23:00") && !page.contains("Something else"), "{page}");
        assert!(page.contains("Omar Muster") && page.contains("not representative"), "{page}");
        assert!(!page.contains("A later TRAIN"), "no text of anybody is published");
        assert_eq!(letters(&house).await.iter().filter(|letter| letter.contains("/became")).count(), 1);
    }
}

/// The texts of all letters.
async fn letters(house: &House) -> Vec<String> {
    let read = |tx: &mut store::Tx<'_>| {
        tx.all(sql!("SELECT body_text FROM mail_outbox"), params![], |row| row.get::<String>(0))
    };
    house.db.db().read(read).await.unwrap_or_else(|error: store::StoreError| panic!("{error}"))
}

/// Where the link of a letter leads here: of the one on an answer, or of the one that asks.
async fn link(house: &House, is_on_answer: bool) -> String {
    let all = letters(house).await;
    let letter = all.iter().find(|letter| letter.contains("/became") == is_on_answer).unwrap();
    let after = letter.rsplit_once("/consultations/contact/").unwrap().1;
    format!("/consultations/contact/{}", after.split_whitespace().next().unwrap())
}

/// Somebody wants to hear, and says that the address is theirs.
async fn hears(house: &House, open: &Consultation) -> String {
    house.room.ask_to_hear(open, &"somebody@example.org".parse().unwrap(), base::Lang::En).await.unwrap();
    let confirm = link(house, false).await;
    let kept = house.site.fill_in(&confirm, &confirm, &[("deed", "keep")], None).await;
    assert_eq!(kept.status, 303, "{}", kept.body);
    confirm
}

async fn contacts(house: &House, open: &Consultation) -> u64 {
    house.room.count_contacts(open.id).await.unwrap()
}

#[tokio::test]
async fn an_address_is_kept_when_its_owner_says_so_and_forgotten_by_the_link_of_any_letter() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        let receipt = format!("/consultations/{}/sent?receipt=ABCD2345", open.code);
        let ask = format!("/consultations/{}/contact", open.code);
        for _ in 0..2 {
            let asked = house.site.fill_in(&receipt, &ask, &[("email", "somebody@example.org")], None).await;
            assert_eq!(asked.status, 200, "{}", asked.body);
        }
        assert_eq!(letters(&house).await.len(), 1, "{}: a second click writes no second letter", house.engine);
        assert_eq!(contacts(&house, &open).await, 0, "nothing is kept of who did not say so");
        let confirm = hears(&house, &open).await;
        assert!(house.sees(None, &confirm).await.body.contains("We shall write to you"));
        assert_eq!(contacts(&house, &open).await, 1);
        let theme = Id::new(&*house.clock, &SystemRandom);
        let omar = (house.omar.person, "Omar Muster");
        house.room.name_theme(omar, open.id, theme, "why", "Trains", "train").await.unwrap();
        house.room.reply(house.omar.person, open.id, theme, "From June on.").await.unwrap();
        let forget = link(&house, true).await;
        assert_ne!(forget, confirm);
        assert_eq!(house.site.fill_in(&forget, &forget, &[("deed", "forget")], None).await.status, 303);
        assert_eq!(contacts(&house, &open).await, 0);
        assert!(house.sees(None, &forget).await.body.contains("We do not keep this address"));
        let again = house.site.fill_in(&confirm, &forget, &[("deed", "keep")], None).await;
        assert_eq!(again.status, 404, "that link only forgets");
        assert_eq!(house.sees(None, "/consultations/contact/none-of-ours").await.status, 404);
        house.clock.advance(jiff::SignedDuration::from_hours(24 * 8));
        let late = house.site.fill_in(&confirm, &confirm, &[("deed", "keep")], None).await;
        assert!(late.status != 303 && contacts(&house, &open).await == 0, "a week is over");
    }
}

#[tokio::test]
async fn addresses_go_ninety_days_after_the_last_answer_and_two_years_after_the_end_at_the_latest() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        hears(&house, &open).await;
        let days = |days: i64| house.clock.advance(jiff::SignedDuration::from_hours(24 * days));
        let [first, second] = [(); 2].map(|()| Id::new(&*house.clock, &SystemRandom));
        let omar = (house.omar.person, "Omar Muster");
        for theme in [first, second] {
            house.room.name_theme(omar, open.id, theme, "why", "Trains", "train").await.unwrap();
        }
        days(20);
        house.room.reply(house.omar.person, open.id, first, "From June on.").await.unwrap();
        days(200);
        house.room.sweep().await.unwrap();
        assert_eq!(contacts(&house, &open).await, 1, "{}: one theme is not answered", house.engine);
        house.room.reply(house.omar.person, open.id, second, "From July on.").await.unwrap();
        days(89);
        house.room.sweep().await.unwrap();
        assert_eq!(contacts(&house, &open).await, 1);
        days(1);
        house.room.sweep().await.unwrap();
        assert_eq!(contacts(&house, &open).await, 0);
    }
    for house in House::each().await {
        let never_answered = house.published(Audience::Open).await;
        hears(&house, &never_answered).await;
        house.clock.advance(jiff::SignedDuration::from_hours(24 * (10 + 729)));
        house.room.sweep().await.unwrap();
        assert_eq!(contacts(&house, &never_answered).await, 1, "{}", house.engine);
        house.clock.advance(jiff::SignedDuration::from_hours(24));
        house.room.sweep().await.unwrap();
        assert_eq!(contacts(&house, &never_answered).await, 0);
    }
}

#[tokio::test]
async fn everybody_sees_sums_of_themes_in_steps_and_no_share_of_a_few() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        for number in 0..30 {
            house.anyone_sends(&open, if number < 3 { "Cheaper rooms" } else { "More trains" }).await;
        }
        let omar = (house.omar.person, "Omar Muster");
        let name = async |name: &str, words: &str| {
            let theme = Id::new(&*house.clock, &SystemRandom);
            house.room.name_theme(omar, open.id, theme, "why", name, words).await.unwrap();
        };
        name("Trains", "train").await;
        let path = format!("/consultations/{}/became", open.code);
        let page = house.sees(None, &path).await.body;
        assert!(page.contains("20 texts; how many are in no theme is hidden"), "{}: {page}", house.engine);
        assert!(page.contains("Number of texts hidden") && !page.contains("17 texts"), "three are in none: {page}");
        for _ in 0..9 {
            house.anyone_sends(&open, "A later train").await;
        }
        house.room.group_texts(house.omar.person, open.id).await.unwrap();
        assert!(house.sees(None, &path).await.body.contains("20 texts"), "nine more change nothing");
        name("Rooms", "rooms").await;
        assert!(house.sees(None, &path).await.body.contains("20 texts"), "a new theme is counted among the same");
        house.anyone_sends(&open, "A later train").await;
        house.room.group_texts(house.omar.person, open.id).await.unwrap();
        assert!(house.sees(None, &path).await.body.contains("30 texts"), "{}", house.engine);
    }
}

#[tokio::test]
async fn a_theme_that_is_named_later_does_not_show_how_few_texts_it_has() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        for number in 0..40 {
            let why = match number {
                0..3 => "I was insulted at the counter",
                3..20 => "Cheaper rooms",
                _ => "More trains",
            };
            house.anyone_sends(&open, why).await;
        }
        house.clock.advance(jiff::SignedDuration::from_hours(241));
        let omar = (house.omar.person, "Omar Muster");
        let name = async |name: &str, words: &str| {
            let theme = Id::new(&*house.clock, &SystemRandom);
            house.room.name_theme(omar, open.id, theme, "why", name, words).await.unwrap();
            house.sees(None, &format!("/consultations/{}/became", open.code)).await.body
        };
        let before = name("Trains", "train").await;
        assert!(before.contains("50% are under no theme") && before.contains("20 texts"), "{}: {before}", house.engine);
        let after = name("Insults", "insulted").await;
        assert!(after.contains("40 texts; how many are in no theme is hidden"), "20 less 17 is three: {after}");
        let later = name("Rooms", "rooms").await;
        assert!(later.contains("is hidden") && later.contains("17 texts"), "nor by another one: {later}");
    }
}

#[tokio::test]
async fn a_text_of_an_officer_that_is_too_long_is_not_cut_and_not_lost() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        let letter = "We ask that the town opens a shared room to work in near the station";
        for _ in 0..2 {
            house.anyone_sends(&open, letter).await;
        }
        let path = format!("/office/consultations/{}/themes", open.id);
        let theme = Id::<consultations::Theme>::new(&*house.clock, &SystemRandom).to_string();
        let post = async |fields: &[(&str, &str)]| house.site.fill_in(&path, &path, fields, Some(&house.omar)).await;
        let name = "n".repeat(121);
        let named = [("deed", "name"), ("theme", theme.as_str()), ("question", "why"), ("words-why", "room")];
        let long = post(&[named.as_slice(), &[("name-why", &name)]].concat()).await;
        assert!(long.status == 400 && long.body.contains(&name) && long.body.contains("120"), "{}", long.body);
        let words = (0..21).map(|number| format!("word{number}")).collect::<Vec<_>>().join(" ");
        let named = [("deed", "name"), ("theme", theme.as_str()), ("question", "why"), ("name-why", "Rooms")];
        let many = post(&[named.as_slice(), &[("words-why", &words)]].concat()).await;
        assert!(many.status == 400 && many.body.contains(&words), "{}", many.body);
        assert_eq!(post(&[named.as_slice(), &[("words-why", "room")]].concat()).await.status, 303);
        let reply = "r".repeat(4_001);
        let field = format!("reply-{theme}");
        let long = post(&[("deed", "reply"), ("theme", &theme), (&field, &reply)]).await;
        assert!(long.status == 400 && long.body.contains(&reply), "{}: {}", house.engine, long.status);
        let grouped = house.room.group_texts(house.omar.person, open.id).await.unwrap();
        assert_eq!((grouped[0].themes.len(), grouped[0].themes[0].theme.reply.as_ref()), (1, None));

        let notices = format!("/office/consultations/{}/notices", open.id);
        let page = house.sees(Some(&house.omar), &notices).await.body;
        let group = page.split_once("name=\"name\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
        let reason = "w".repeat(501);
        let fields = [("group", "0"), ("name", group.as_str()), ("deed", "apart"), ("reason-0", reason.as_str())];
        let long = house.site.fill_in(&notices, &notices, &fields, Some(&house.omar)).await;
        assert!(long.status == 400 && long.body.contains(&reason), "{}", long.body);
    }
}
