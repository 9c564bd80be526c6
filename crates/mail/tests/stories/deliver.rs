//! Letters reach the mail server: once, or again with the same Message-ID, and none gets lost.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use jiff::SignedDuration;
use mail::{ATTEMPTS_MAX, Backlog, KEPT_FOR, TAKEN_FOR, Transport};
use store::{StoreError, params, sql};

use crate::mail_server::{MailServer, Manner};
use crate::story::{Story, letter, to_port, until};

const LEO: &str = "leo@boulangerie.example";
/// Much longer than the postman waits between two looks: the machine may be busy.
const SOON: Duration = Duration::from_secs(5);
const NORA: &str = "nora@conseil.example";

#[tokio::test]
async fn a_letter_arrives_whole_and_soon() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        let server = MailServer::start(0, |_| Manner::Takes).await;
        let postman = story.postman(to_port(server.port));
        tokio::time::sleep(Duration::from_millis(300)).await;

        let written = Instant::now();
        let message = letter(LEO).with_html("<p>Bonjour, Nora Exemple a répondu.</p>").unwrap();
        let id = story.write(message).await;
        let arrived = until(async || server.letters_to(LEO).pop()).await;
        assert!(written.elapsed() < SOON, "{:?}", written.elapsed());

        for part in [
            &format!("Message-ID: <{id}@services.example>\n"),
            "From: Passerelle <no-reply@services.example>\n",
            "To: leo@boulangerie.example\n",
            "Auto-Submitted: auto-generated\n",
            "Content-Language: fr\n",
            "multipart/alternative",
            "https://services.example/requests/1",
        ] {
            assert!(arrived.content.contains(part), "{part} is not in:\n{}", arrived.content);
        }
        let (state, attempts, problem) = story.until_state(id, "sent").await;
        assert_eq!((state.as_str(), attempts, problem.as_str()), ("sent", 1, ""), "{}", database.engine());
        postman.stop().await;
    }
}

#[tokio::test]
async fn after_an_outage_every_letter_arrives_once() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        let gone = MailServer::start(0, |_| Manner::Takes).await;
        let port = gone.port;
        gone.stop().await;

        let postman = story.postman(to_port(port));
        let first = story.write_to(LEO).await;
        let second = story.write_to(NORA).await;
        story.until_attempts(first, 1).await;
        story.until_attempts(second, 1).await;
        assert_eq!(story.backlog().await, Backlog { waiting: 2, failed: 0 });

        let server = MailServer::start(port, |_| Manner::Takes).await;
        // Not before its time: the pause is thirty seconds.
        story.wait(SignedDuration::from_secs(29));
        tokio::time::sleep(Duration::from_millis(600)).await;
        assert!(server.taken.lock().unwrap().is_empty());
        story.wait(SignedDuration::from_secs(1));
        story.until_state(first, "sent").await;
        story.until_state(second, "sent").await;
        assert_eq!((server.letters_to(LEO).len(), server.letters_to(NORA).len()), (1, 1), "{}", database.engine());
        postman.stop().await;
    }
}

#[tokio::test]
async fn a_crash_between_sending_and_noting_sends_the_same_letter_again() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        // The server has the letter; the postman does not get to know it.
        let server = MailServer::start(0, |_| Manner::Takes).await;
        let id = story.write_to(LEO).await;
        let postman = story.postman(to_port(server.port));
        until(async || server.letters_to(LEO).pop()).await;
        postman.crash().await;
        // As if the crash came before the note, whether it did or not.
        story
            .db
            .write(move |tx| tx.execute(sql!("UPDATE mail_outbox SET state = 'waiting' WHERE id = $1"), params![id]))
            .await
            .unwrap();

        let postman = story.postman(to_port(server.port));
        tokio::time::sleep(Duration::from_millis(600)).await;
        assert_eq!(server.letters_to(LEO).len(), 1, "it is still taken by the one who crashed");
        story.wait(TAKEN_FOR);
        let (_, attempts, _) = story.until_state(id, "sent").await;
        assert_eq!(attempts, 2, "{}", database.engine());
        let letters = server.letters_to(LEO);
        assert_eq!(letters.len(), 2);
        assert_eq!(letters[0].content, letters[1].content, "with the same Message-ID, so that readers know it again");
        postman.stop().await;
    }
}

#[tokio::test]
async fn a_server_that_hangs_up_before_its_answer_gets_the_letter_again() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        let silent = MailServer::start(0, |_| Manner::TakesWithoutAWord).await;
        let port = silent.port;
        let id = story.write_to(LEO).await;
        let postman = story.postman(to_port(port));
        story.until_attempts(id, 1).await;
        let before = silent.letters_to(LEO);
        silent.stop().await;
        let server = MailServer::start(port, |_| Manner::Takes).await;
        story.wait(SignedDuration::from_secs(30));
        story.until_state(id, "sent").await;
        let message_id = |content: &str| content.lines().find(|line| line.starts_with("Message-ID")).map(str::to_owned);
        assert_eq!(
            message_id(&server.letters_to(LEO)[0].content),
            message_id(&before[0].content),
            "{}",
            database.engine()
        );
        postman.stop().await;
    }
}

#[tokio::test]
async fn two_postmen_do_not_send_a_letter_twice() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        let server = MailServer::start(0, |_| Manner::Takes).await;
        let mut ids = Vec::new();
        for number in 0..40 {
            ids.push(story.write_to(&format!("person{number}@example.org")).await);
        }
        let postmen = [story.postman(to_port(server.port)), story.postman(to_port(server.port))];
        for id in ids {
            story.until_state(id, "sent").await;
        }
        let taken: Vec<String> = server.taken.lock().unwrap().iter().map(|taken| taken.to.clone()).collect();
        assert_eq!(taken.len(), 40, "{}", database.engine());
        assert_eq!(taken.into_iter().collect::<BTreeSet<_>>().len(), 40);
        for postman in postmen {
            postman.stop().await;
        }
    }
}

#[tokio::test]
async fn poisonous_and_slow_letters_do_not_hold_up_the_others() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        let server = MailServer::start(0, |to| match to {
            "gone@example.org" => Manner::Refuses("550 5.1.1 no such person"),
            "later@example.org" => Manner::Refuses("451 4.3.0 come again"),
            "slow@example.org" => Manner::Dawdles(Duration::from_secs(5)),
            _ => Manner::Takes,
        })
        .await;
        let slow = story.write_to("slow@example.org").await;
        let gone = story.write_to("gone@example.org").await;
        let broken = story.write_to("broken@example.org").await;
        story
            .db
            .write(move |tx| {
                tx.execute(
                    sql!("UPDATE mail_outbox SET recipient = $1 WHERE id = $2"),
                    params!["a\r\nBcc: all@example.org", broken],
                )
            })
            .await
            .unwrap();
        let later = story.write_to("later@example.org").await;
        let good = story.write_to(LEO).await;

        let postman = story.postman(to_port(server.port));
        story.until_state(good, "sent").await;
        let (_, _, problem) = story.until_state(gone, "failed").await;
        assert!(problem.contains("no such person"), "{problem}");
        let (_, _, problem) = story.until_state(broken, "failed").await;
        assert!(problem.contains("not that of a letter"), "{problem}");
        story.until_attempts(later, 1).await;
        assert_eq!(story.outcome(slow).await.0, "waiting", "it is still under way");
        assert_eq!(story.backlog().await, Backlog { waiting: 2, failed: 2 }, "{}", database.engine());
        postman.crash().await;
    }
}

#[tokio::test]
async fn a_server_that_refuses_us_gets_every_letter_when_that_is_mended() {
    for refuses in [
        Manner::GreetsWith("554 no service here"),
        Manner::GreetsWith("521 mail.example takes no mail"),
        Manner::RefusesUs("550 5.7.1 relaying denied"),
        Manner::Refuses("550 5.7.1 relaying denied"),
        Manner::Refuses("550 relaying denied"),
    ] {
        for database in store::testing::databases().await {
            let story = Story::begin(database.db());
            let wrong = MailServer::start(0, move |_| refuses).await;
            let port = wrong.port;
            let id = story.write_to(LEO).await;
            let postman = story.postman(to_port(port));
            story.until_attempts(id, 1).await;
            let (state, _, problem) = story.outcome(id).await;
            assert_eq!(state, "waiting", "{refuses:?}, {}: {problem}", database.engine());
            assert!(problem.contains("permanent"), "what the server said is kept: {problem}");
            wrong.stop().await;
            let mended = MailServer::start(port, |_| Manner::Takes).await;
            story.wait(SignedDuration::from_secs(30));
            story.until_state(id, "sent").await;
            assert_eq!(mended.letters_to(LEO).len(), 1, "{refuses:?}, {}", database.engine());
            postman.stop().await;
        }
    }
}

#[tokio::test]
async fn a_letter_is_given_up_after_its_last_attempt() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        let server = MailServer::start(0, |_| Manner::Refuses("451 4.3.0 come again")).await;
        let id = story.write_to(LEO).await;
        let postman = story.postman(to_port(server.port));
        for attempt in 1..ATTEMPTS_MAX {
            story.until_attempts(id, i64::from(attempt)).await;
            story.wait(SignedDuration::from_hours(4));
        }
        let (_, attempts, problem) = story.until_state(id, "failed").await;
        assert_eq!(attempts, i64::from(ATTEMPTS_MAX), "{}", database.engine());
        assert!(problem.contains("come again"), "{problem}");
        postman.stop().await;
    }
}

#[tokio::test]
async fn in_the_demo_letters_land_in_a_folder_each_as_one_file() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        let folder = tempfile::tempdir().unwrap();
        let letters = folder.path().join("letters");
        let id = story.write_to(LEO).await;
        let postman = story.postman(Transport::folder(&letters));
        story.until_state(id, "sent").await;
        postman.stop().await;
        let names: Vec<_> = std::fs::read_dir(&letters).unwrap().map(|file| file.unwrap().file_name()).collect();
        assert_eq!(names, [format!("{id}.eml").as_str()], "{}", database.engine());
        let content = std::fs::read_to_string(letters.join(&names[0])).unwrap();
        assert!(content.contains("To: leo@boulangerie.example\r\n"), "{content}");
    }
}

#[tokio::test]
async fn a_postman_who_goes_home_hands_over_what_is_under_way() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        let server = MailServer::start(0, |_| Manner::Dawdles(Duration::from_millis(700))).await;
        let id = story.write_to(LEO).await;
        let postman = story.postman(to_port(server.port));
        until(async || (story.outcome(id).await.1 == 1).then_some(())).await;
        postman.stop().await;
        assert_eq!(story.outcome(id).await.0, "sent", "{}", database.engine());
        assert_eq!(server.letters_to(LEO).len(), 1);
    }
}

#[tokio::test]
async fn letters_that_were_sent_are_forgotten_after_a_month() {
    for database in store::testing::databases().await {
        let story = Story::begin(database.db());
        let folder = tempfile::tempdir().unwrap();
        let id = story.write_to(LEO).await;
        let postman = story.postman(Transport::folder(folder.path()));
        story.until_state(id, "sent").await;
        postman.stop().await;

        story.wait(KEPT_FOR);
        let waiting = story.write_to(NORA).await;
        story.wait(SignedDuration::from_secs(1));
        let server = MailServer::start(0, |_| Manner::Refuses("451 4.3.0 come again")).await;
        let postman = story.postman(to_port(server.port));
        story.until_attempts(waiting, 1).await;
        let left = until(async || {
            let left: Vec<mail::MessageId> = story
                .db
                .read(|tx| tx.all(sql!("SELECT id FROM mail_outbox"), params![], |row| row.get(0)))
                .await
                .map_err(|error: StoreError| error)
                .unwrap();
            (left.len() == 1).then_some(left)
        })
        .await;
        assert_eq!(left, [waiting], "{}", database.engine());
        postman.stop().await;
    }
}
