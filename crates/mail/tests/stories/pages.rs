//! The demo's letters in the browser.

use jiff::tz::TimeZone;
use mail::Transport;
use ui::testing::Site;

use crate::story::{Story, letter, new_id};

fn site(story: &Story) -> Site {
    let zone = TimeZone::get("Europe/Paris").unwrap();
    Site::new(mail::pages::routes(story.db.clone(), zone), &[mail::TEXTS])
}

#[tokio::test]
async fn letters_are_listed_and_read() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        let site = site(&story);
        let empty = site.get("/demo/mail").send().await;
        assert!(empty.status == 200 && empty.body.contains("Aucun message"), "{}", empty.body);

        let id = story.write(letter("leo@boulangerie.example").with_html("<p>Bonjour</p>").unwrap()).await;
        let list = site.get("/demo/mail").header("accept-language", "en").send().await;
        for part in ["Messages of the demonstration", "Une conseillère vous a répondu", "Waiting", "11:00"] {
            assert!(list.body.contains(part), "{part} is not in {}", list.body);
        }
        assert!(list.body.contains(&format!("href=\"/demo/mail/{id}\"")), "{}", list.body);

        let folder = tempfile::tempdir().unwrap();
        let postman = story.postman(Transport::folder(folder.path()));
        story.until_state(id, "sent").await;
        postman.stop().await;
        let one = site.get(&format!("/demo/mail/{id}")).send().await;
        for part in [
            "leo@boulangerie.example",
            "Envoyé",
            "<a href=\"https://services.example/requests/1\">",
            "<div lang=\"fr\"><p>Bonjour,</p>",
            "&lt;p&gt;Bonjour&lt;/p&gt;",
        ] {
            assert!(one.body.contains(part), "{part} is not in {}, {}", one.body, database.engine());
        }
    }
}

#[tokio::test]
async fn a_long_list_comes_in_pages() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        for number in 0..21 {
            story.write_to(&format!("person{number}@example.org")).await;
            story.wait(jiff::SignedDuration::from_secs(1));
        }
        let site = site(&story);
        let first = site.get("/demo/mail").send().await.body;
        let second = site.get("/demo/mail?page=2").send().await.body;
        assert!(first.contains("person20@") && !first.contains("person0@"), "{}", database.engine());
        assert!(second.contains("person0@") && !second.contains("person1@"), "{}", database.engine());
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        let site = site(&story);
        for path in ["/demo/mail/none".to_owned(), format!("/demo/mail/{}", new_id(&story.clock))] {
            assert_eq!(site.get(&path).send().await.status, 404, "{path}, {}", database.engine());
        }
    }
}
