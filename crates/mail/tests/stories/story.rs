//! What the stories of this room begin with.

use std::sync::Arc;
use std::time::{Duration, Instant};

use base::{Clock as _, FixedClock, Lang, Random, SystemRandom, Timestamp};
use mail::{Backlog, Message, MessageId, Postman, Security, Sender, SmtpSettings, TAKEN_FOR, Transport};
use store::{Db, StoreError, params, sql};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// How long a story waits for what shall happen.
const PATIENCE: Duration = Duration::from_secs(10);

pub struct Story {
    pub db: Db,
    pub clock: Arc<FixedClock>,
}

impl Story {
    /// At ten in the morning.
    pub fn begin(db: Db) -> Self {
        Self { db, clock: Arc::new(FixedClock::at(Timestamp::from_seconds(1_795_514_400))) }
    }

    pub fn wait(&self, duration: jiff::SignedDuration) {
        self.clock.advance(duration);
    }

    pub async fn write_to(&self, to: &str) -> MessageId {
        self.write(letter(to)).await
    }

    pub async fn write(&self, message: Message) -> MessageId {
        let id = new_id(&self.clock);
        let clock = self.clock.clone();
        self.db.write(move |tx| mail::enqueue(tx, id, &message, clock.now())).await.unwrap();
        id
    }

    pub fn postman(&self, transport: Transport) -> RunningPostman {
        let postman = Postman::new(self.db.clone(), transport, sender(), self.clock.clone());
        let (stop, stopped) = oneshot::channel::<()>();
        let task = tokio::spawn(postman.run(async move {
            let _ = stopped.await;
        }));
        RunningPostman { stop, task }
    }

    /// State, attempts and problem of a letter.
    pub async fn outcome(&self, id: MessageId) -> (String, i64, String) {
        self.db
            .read(move |tx| {
                tx.one(
                    sql!("SELECT state, attempts, COALESCE(problem, '') FROM mail_outbox WHERE id = $1"),
                    params![id],
                    |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
                )
            })
            .await
            .map_err(|error: StoreError| error.to_string())
            .unwrap()
    }

    pub async fn until_state(&self, id: MessageId, state: &str) -> (String, i64, String) {
        until(async || {
            let outcome = self.outcome(id).await;
            (outcome.0 == state).then_some(outcome)
        })
        .await
    }

    /// Until the letter was tried this often, and what became of it was noted.
    pub async fn until_attempts(&self, id: MessageId, attempts: i64) {
        until(async || {
            let (state, made, due_at): (String, i64, Timestamp) = self
                .db
                .read(move |tx| {
                    tx.one(sql!("SELECT state, attempts, due_at FROM mail_outbox WHERE id = $1"), params![id], |row| {
                        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
                    })
                })
                .await
                .map_err(|error: StoreError| error)
                .unwrap();
            let is_under_way = state == "waiting" && due_at.since(self.clock.now()) == TAKEN_FOR;
            (made == attempts && !is_under_way).then_some(())
        })
        .await;
    }

    pub async fn backlog(&self) -> Backlog {
        mail::backlog(&self.db).await.unwrap()
    }
}

pub struct RunningPostman {
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl RunningPostman {
    /// Goes home, with what is under way delivered.
    pub async fn stop(self) {
        let _ = self.stop.send(());
        self.task.await.unwrap();
    }

    /// Falls over without a word, as the whole program does when its machine goes out.
    pub async fn crash(self) {
        self.task.abort();
        let _ = self.task.await;
    }
}

/// Looks again and again until there is an answer.
pub async fn until<T>(look: impl AsyncFn() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(found) = look().await {
            return found;
        }
        assert!(started.elapsed() < PATIENCE, "it did not happen in {PATIENCE:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

pub fn new_id(clock: &FixedClock) -> MessageId {
    let random: &dyn Random = &SystemRandom;
    MessageId::new(clock, random)
}

pub fn sender() -> Sender {
    Sender { name: "Passerelle".parse().unwrap(), address: "no-reply@services.example".parse().unwrap() }
}

pub fn letter(to: &str) -> Message {
    Message::new(
        to.parse().unwrap(),
        "Une conseillère vous a répondu".parse().unwrap(),
        "Bonjour,\n\nNora Exemple a répondu à votre demande :\nhttps://services.example/requests/1\n",
        Lang::Fr,
    )
    .unwrap()
}

pub fn to_port(port: u16) -> Transport {
    Transport::smtp(SmtpSettings {
        host: "127.0.0.1".to_owned(),
        port,
        security: Security::None,
        credentials: None,
        hello: Some("services.example".to_owned()),
        authority: None,
    })
    .unwrap()
}
