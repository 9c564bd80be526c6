//! What became of it: themes that a person names and signs, answered once, and those who asked are told.

use base::{Id, SystemRandom};
use consultations::model::Audience;

use crate::house::House;

#[tokio::test]
async fn a_theme_is_signed_and_answered_once_and_who_asked_is_written_to() {
    for house in House::each().await {
        let open = house.published(Audience::Open).await;
        for why in ["More trains", "A train at night", "Cheaper rooms", "trains!", "Train and bus", "A later TRAIN"] {
            house.anyone_sends(&open, why).await;
        }
        house.room.keep_contact(&open, &"somebody@example.org".parse().unwrap(), base::Lang::En).await.unwrap();
        house.room.keep_contact(&open, &"somebody@example.org".parse().unwrap(), base::Lang::En).await.unwrap();
        assert_eq!(house.room.count_contacts(open.id).await.unwrap(), 1, "{}", house.engine);
        let theme = Id::new(&*house.clock, &SystemRandom);
        let omar = (house.omar.person, "Omar Muster");
        for _ in 0..2 {
            house.room.name_theme(omar, open.id, theme, "why", "Trains in the evening", "train").await.unwrap();
        }
        let grouped = house.room.group_texts(house.omar.person, open.id).await.unwrap();
        assert_eq!((grouped[0].themes.len(), grouped[0].themes[0].count, grouped[0].unclassified), (1, 5, 1));
        for reply in ["There will be a train at 23:00 from June on.", "Something else"] {
            house.room.reply(house.omar.person, open.id, theme, reply).await.unwrap();
        }
        let page = house.sees(None, &format!("/consultations/{}/became", open.code)).await.body;
        assert!(page.contains("There will be a train at 23:00") && !page.contains("Something else"), "{page}");
        assert!(page.contains("Omar Muster") && page.contains("not representative"), "{page}");
        assert!(!page.contains("A later TRAIN"), "no text of anybody is published");
        let letters = house.site.get("/demo/mail").send().await.body;
        assert_eq!(letters.matches("What became of it: A better town").count(), 1, "{letters}");
    }
}
