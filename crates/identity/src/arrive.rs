//! What a sign-in meets before it counts: whether its person lets the provider sign them in, and whether they
//! are to be told of it. Whoever signs in with a device that is not known for them gets a letter, with a link
//! that ends everything when it was not them.

use ::store::{StoreError, Tx};
use base::{PersonId, Timestamp};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use ui::Words;

use crate::error::IdentityError;
use crate::known_device::KnownDevice;
use crate::letters::{Letter, Written};
use crate::model::{Session, SessionId};
use crate::ticket::Travels;
use crate::{Identity, store};

/// What the letter says.
const NEW_DEVICE: Written =
    Written { subject: "identity-letter-new-device-subject", text: "identity-letter-new-device-text" };

/// The link of a letter: which sign-in it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NotMeTicket {
    pub(crate) person: PersonId,
    pub(crate) session: SessionId,
    pub(crate) sent_at: Timestamp,
}

impl Travels for NotMeTicket {
    const PURPOSE: &'static str = "it was not me";
    /// People look at their letters when they come home from a journey.
    const LASTS: SignedDuration = SignedDuration::from_hours(60 * 24);

    fn set_out(&self) -> Timestamp {
        self.sent_at
    }
}

/// A sign-in that waits for its transaction.
pub(crate) struct Arrival {
    person: PersonId,
    provider: String,
    /// The letter, unless nobody needs one.
    letter: Option<Letter>,
    now: Timestamp,
}

impl Arrival {
    /// Whether the person does not let the provider sign them in.
    pub(crate) fn is_shut_out(&self, tx: &mut Tx<'_>) -> Result<bool, StoreError> {
        store::is_provider_blocked(tx, self.person, &self.provider)
    }

    /// Writes to the person, when the device is new.
    pub(crate) fn post(&self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        self.letter.as_ref().map_or(Ok(()), |letter| letter.post(tx, self.now))
    }
}

impl Identity {
    /// Looks at a session that is about to begin.
    pub(crate) async fn arrival(&self, session: &Session) -> Result<Arrival, IdentityError> {
        let (person, now) = (session.person, session.started_at);
        let known = KnownDevice::read(session.device.known());
        let found = self
            .0
            .db
            .read(move |tx| Ok::<_, IdentityError>((store::account(tx, person)?, store::devices_since(tx, person)?)));
        let (account, since) = found.await?;
        // A computer that others use is never known.
        let is_known = !session.shared && known.knows(&self.0.keys, person, since, now);
        let letter = account.filter(|_| !is_known).map(|account| {
            let words = Words::new(self.0.settings.texts.clone(), account.lang);
            let device = match session.device.name() {
                "" => words.t("identity-account-device-unknown"),
                name => name.to_owned(),
            };
            let ticket = NotMeTicket { person, session: session.id, sent_at: now };
            let link = format!("{}/not-me?sign-in={}", self.issuer(), self.seal_ticket(&ticket));
            let date = words.date_time(now, &self.0.settings.zone);
            self.letter_to(&account, NEW_DEVICE, &[("device", &device), ("date", &date), ("link", &link)])
        });
        Ok(Arrival { person, provider: session.proof.provider_name().to_owned(), letter, now })
    }

    /// What the browser keeps to be known again after a sign-in; `None` on a computer that others use.
    pub(crate) async fn remember_device(&self, known: &str, token: &str) -> Result<Option<String>, IdentityError> {
        let Some((session, _)) = self.live_session(token).await? else { return Ok(None) };
        let after = KnownDevice::read(known).after(&self.0.keys, session.person, self.0.clock.now(), &*self.0.random);
        Ok((!session.shared).then(|| after.write()))
    }
}
