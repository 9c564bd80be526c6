//! Somebody registers for an event, with an account or without; confirms, takes a place that became free, or cancels.

use ::store::Tx;
use base::{Id, Lang, PersonId, Timestamp};

use crate::directory::DirectoryError;
use crate::fault::{self, Fault};
use crate::letters::Writing;
use crate::model::{Event, EventId, Mode, Venue};
use crate::publish_event::recipient;
use crate::registering::{
    LETTERS_MAX, Line, NAME_MAX_CHARS, REGISTRATIONS_MAX, Registration, RegistrationId, RegistrationState,
    UNCONFIRMED_MAX, answer_by, email_key,
};
use crate::store::{organisers, registrations as tables};
use crate::surroundings::Events;

/// What links to registrations are for.
const PURPOSE: &str = "registration";
/// Registrations of a person that are shown.
const SHOWN_MAX: i64 = 200;

/// Who registers.
#[derive(Debug, Clone)]
pub enum Applicant {
    /// A person who is signed in. Where the mailbox of their account is not known to be theirs, a letter has to be
    /// answered as well.
    Person(PersonId),
    /// Anybody; a letter has to be answered.
    Guest {
        /// The name.
        name: String,
        /// The mailbox.
        email: String,
        /// The language of letters.
        lang: Lang,
    },
}

/// What came of registering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A letter is on its way. Nothing is said of whether the mailbox was known.
    LetterSent,
    /// The registration, with a place or in line.
    Known(Registration),
}

/// A registration as whoever has its link sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// The registration.
    pub registration: Registration,
    /// How many people stand before this one in the line.
    pub before: u32,
}

impl Events {
    /// The event, when people can register for it now.
    pub fn open_event(&self, event: EventId) -> Option<std::sync::Arc<Event>> {
        let now = self.clock.now();
        let is_open = |event: &Event| event.registers_here && event.standing.takes_place() && event.time.starts() > now;
        self.directory.event(event).filter(|event| is_open(event))
    }

    /// The places on site and online, and how many are taken.
    pub async fn lines(&self, event: &Event) -> Result<Vec<(Mode, Line)>, DirectoryError> {
        let (id, modes) = (event.id, modes(event));
        self.db
            .read(move |tx| {
                let lines = modes.iter().map(|mode| Ok((*mode, line(tx, id, *mode)?)));
                lines.collect()
            })
            .await
    }

    /// Registers somebody. Sent twice, they are registered once.
    ///
    /// # Errors
    /// [`DirectoryError::NotFound`] when nobody can register any more; [`DirectoryError::Faults`] for what is to be
    /// mended; [`DirectoryError::Conflict`] when too many letters wait for this mailbox.
    pub async fn register(
        &self,
        event: EventId,
        applicant: Applicant,
        attendance: Option<Mode>,
    ) -> Result<Outcome, DirectoryError> {
        let event = self.open_event(event).ok_or(DirectoryError::NotFound)?;
        let wanted = self.wanted(&event, applicant, attendance).await?;
        let (events, now) = (self.clone(), self.clock.now());
        self.db.write(move |tx| events.take_down(tx, &event, &wanted, now)).await
    }

    /// The registration that is asked for, as if nobody had registered before.
    async fn wanted(
        &self,
        event: &Event,
        applicant: Applicant,
        attendance: Option<Mode>,
    ) -> Result<Registration, DirectoryError> {
        let mut faults = Vec::new();
        let modes = modes(event);
        let attendance = match modes.as_slice() {
            [only] => Some(*only),
            _ => attendance.filter(|mode| modes.contains(mode)),
        };
        if attendance.is_none() {
            faults.push(Fault::new("attendance", "directory-fault-choose"));
        }
        let (name, email, lang, person) = match applicant {
            Applicant::Person(person) => {
                let contact = self.contact(person).await?;
                (contact.name, contact.email.to_string(), contact.lang, contact.is_proved.then_some(person))
            }
            Applicant::Guest { name, email, lang } => {
                let name = fault::text(&mut faults, "name", &name, NAME_MAX_CHARS);
                let email = email.trim().to_owned();
                if email.parse::<mail::Address>().is_err() {
                    faults.push(Fault::new("email", "directory-fault-email"));
                }
                (name, email, lang, None)
            }
        };
        let (Some(attendance), true) = (attendance, faults.is_empty()) else {
            return Err(DirectoryError::Faults(faults));
        };
        let now = self.clock.now();
        Ok(Registration {
            id: Id::new(&*self.clock, &*self.random),
            event: event.id,
            name,
            email,
            person,
            lang,
            attendance,
            state: RegistrationState::Unconfirmed,
            asked_at: now,
            queued_at: now,
            answer_by: None,
            attended: false,
            letters: 0,
        })
    }

    fn take_down(
        &self,
        tx: &mut Tx<'_>,
        event: &Event,
        wanted: &Registration,
        now: Timestamp,
    ) -> Result<Outcome, DirectoryError> {
        let key = email_key(&wanted.email);
        let known = tables::of_email(tx, event.id, &key)?;
        if known.is_none() && tables::count(tx, event.id)? >= REGISTRATIONS_MAX {
            return Err(DirectoryError::Conflict("directory-registrations-too-many"));
        }
        let id = known.as_ref().map_or(wanted.id, |known| known.id);
        let letters = known.as_ref().map_or(0, |known| known.letters);
        let mut registration = Registration { id, letters, ..wanted.clone() };
        match (known, wanted.person) {
            // Who is signed in sees it at once; a registration that was made without the account becomes theirs.
            (Some(known), Some(person))
                if known.state.is_active() && known.person.is_none_or(|other| other == person) =>
            {
                let known = Registration { person: Some(person), ..known };
                tables::put_registration(tx, &known, &key)?;
                Ok(Outcome::Known(known))
            }
            // Who does not prove to have the mailbox learns nothing of it: a letter goes there. Nor does another account
            // that once had it.
            (Some(known), _) if known.state.is_active() => {
                self.remind(tx, event, known, &key)?;
                Ok(Outcome::LetterSent)
            }
            (_, Some(_)) => {
                self.seat(tx, event, &mut registration, now)?;
                Ok(Outcome::Known(registration))
            }
            (known, None) => {
                let is_waiting = known.is_some_and(|known| known.state == RegistrationState::Unconfirmed);
                if !is_waiting && tables::count_unconfirmed(tx, &key)? >= UNCONFIRMED_MAX {
                    return Err(DirectoryError::Conflict("directory-registrations-unconfirmed"));
                }
                if registration.letters < LETTERS_MAX {
                    registration.letters += 1;
                    self.write_about(tx, event, &registration, "directory-mail-confirm", &[])?;
                }
                tables::put_registration(tx, &registration, &key)?;
                Ok(Outcome::LetterSent)
            }
        }
    }

    /// Gives a place, or one in the line, and writes so.
    fn seat(
        &self,
        tx: &mut Tx<'_>,
        event: &Event,
        registration: &mut Registration,
        now: Timestamp,
    ) -> Result<(), DirectoryError> {
        registration.state = line(tx, event.id, registration.attendance)?.next();
        registration.queued_at = now;
        registration.answer_by = None;
        tables::put_registration(tx, registration, &email_key(&registration.email))?;
        if registration.state == RegistrationState::Waiting {
            let before = tables::before_in_line(tx, registration)?;
            let number = [("number", (before + 1).to_string())];
            return self.write_about(tx, event, registration, "directory-mail-waiting", &number);
        }
        self.write_about(tx, event, registration, "directory-mail-registered", &[])
    }

    /// Somebody asks again with a mailbox that is registered: its owner gets the link again, a few times.
    fn remind(&self, tx: &mut Tx<'_>, event: &Event, known: Registration, key: &str) -> Result<(), DirectoryError> {
        if known.letters >= LETTERS_MAX {
            return Ok(());
        }
        let known = Registration { letters: known.letters + 1, ..known };
        tables::put_registration(tx, &known, key)?;
        self.write_about(tx, event, &known, "directory-mail-already", &[])
    }

    pub(crate) fn write_about(
        &self,
        tx: &mut Tx<'_>,
        event: &Event,
        registration: &Registration,
        key: &str,
        more: &[(&'static str, String)],
    ) -> Result<(), DirectoryError> {
        let to = recipient(registration)?;
        let writing = Writing::about(self, &to, event, registration).with("link", self.link_of(registration));
        let writing = more.iter().fold(writing, |writing, (name, value)| writing.with(name, value.as_str()));
        self.post(tx, &[writing.letter(key)?])
    }

    /// Offers the places that are free to those who are next in line, and writes to them.
    pub(crate) fn offer_free_places(
        &self,
        tx: &mut Tx<'_>,
        event: &Event,
        now: Timestamp,
    ) -> Result<(), DirectoryError> {
        let Some(until) = answer_by(now, event.time.starts()).filter(|_| event.standing.takes_place()) else {
            return Ok(());
        };
        for mode in modes(event) {
            let many = line(tx, event.id, mode)?.to_offer();
            for waiting in tables::next_in_line(tx, event.id, mode, many)? {
                let offered = Registration { state: RegistrationState::Offered, answer_by: Some(until), ..waiting };
                tables::put_registration(tx, &offered, &email_key(&offered.email))?;
                let words = ui::Words::new(std::sync::Arc::clone(&self.texts), offered.lang);
                let until = [("answer-by", words.date_time(until, event.time.zone()))];
                self.write_about(tx, event, &offered, "directory-mail-offered", &until)?;
            }
        }
        Ok(())
    }

    /// What a link of a letter leads to; nothing when it was not sent by us, or the registration is gone.
    pub async fn read_registration(&self, token: &str) -> Result<Seen, DirectoryError> {
        let id = self.registration_of(token).ok_or(DirectoryError::NotFound)?;
        self.db
            .read(move |tx| {
                let registration = tables::registration_of(tx, id)?.ok_or(DirectoryError::NotFound)?;
                let before = tables::before_in_line(tx, &registration)?;
                Ok(Seen { registration, before })
            })
            .await
    }

    /// Says yes: to the first letter, or to a place that became free. Pressed twice, it is said once.
    ///
    /// # Errors
    /// [`DirectoryError::Conflict`] when it is too late.
    pub async fn confirm_registration(&self, token: &str) -> Result<(), DirectoryError> {
        let id = self.registration_of(token).ok_or(DirectoryError::NotFound)?;
        let (events, now) = (self.clone(), self.clock.now());
        self.db
            .write(move |tx| {
                let mut registration = tables::registration_of(tx, id)?.ok_or(DirectoryError::NotFound)?;
                match registration.state {
                    RegistrationState::Registered | RegistrationState::Waiting => return Ok(()),
                    RegistrationState::Cancelled | RegistrationState::Lapsed => {
                        return Err(DirectoryError::Conflict("directory-registration-over"));
                    }
                    RegistrationState::Unconfirmed | RegistrationState::Offered => {}
                }
                let event = events.published(tx, registration.event)?.ok_or(DirectoryError::NotFound)?;
                if !event.standing.takes_place() || event.time.starts() <= now {
                    return Err(DirectoryError::Conflict("directory-registration-too-late"));
                }
                if registration.state == RegistrationState::Unconfirmed {
                    return events.seat(tx, &event, &mut registration, now);
                }
                if registration.answer_by.is_some_and(|until| until <= now) {
                    return Err(DirectoryError::Conflict("directory-registration-too-late"));
                }
                let taken = Registration { state: RegistrationState::Registered, answer_by: None, ..registration };
                tables::put_registration(tx, &taken, &email_key(&taken.email))?;
                events.write_about(tx, &event, &taken, "directory-mail-registered", &[])
            })
            .await
    }

    /// Does not come: the place goes to whoever is next. Pressed twice, it is said once.
    pub async fn cancel_registration(&self, token: &str) -> Result<(), DirectoryError> {
        let id = self.registration_of(token).ok_or(DirectoryError::NotFound)?;
        let (events, now) = (self.clone(), self.clock.now());
        self.db
            .write(move |tx| {
                let registration = tables::registration_of(tx, id)?.ok_or(DirectoryError::NotFound)?;
                let is_open = registration.state.is_active() || registration.state == RegistrationState::Unconfirmed;
                if !is_open {
                    return Ok(());
                }
                let gone = Registration { state: RegistrationState::Cancelled, answer_by: None, ..registration };
                tables::put_registration(tx, &gone, &email_key(&gone.email))?;
                match events.published(tx, gone.event)? {
                    Some(event) => events.offer_free_places(tx, &event, now),
                    None => Ok(()),
                }
            })
            .await
    }

    /// A person's registrations, the newest first.
    pub async fn registrations_of(&self, person: PersonId) -> Result<Vec<Registration>, DirectoryError> {
        self.db.read(move |tx| Ok(tables::of_person(tx, person, SHOWN_MAX)?)).await
    }

    /// Forgets the registrations of a person whose account ends: each place goes to whoever is next.
    pub async fn forget_registrations(&self, person: PersonId) -> Result<(), DirectoryError> {
        let (events, now) = (self.clone(), self.clock.now());
        self.db
            .write(move |tx| {
                let own = tables::of_person(tx, person, SHOWN_MAX)?;
                tables::forget_person(tx, person)?;
                for registration in own {
                    if let Some(event) = events.published(tx, registration.event)? {
                        events.offer_free_places(tx, &event, now)?;
                    }
                }
                Ok(())
            })
            .await
    }

    /// What the address of a registration ends with: only we can make it.
    pub(crate) fn token_of(&self, id: RegistrationId) -> String {
        format!("{id}.{}", self.proof(PURPOSE, &id.to_string()))
    }

    /// The registration that a token was made for.
    fn registration_of(&self, token: &str) -> Option<RegistrationId> {
        let (id, proof) = token.split_once('.')?;
        self.is_proof(PURPOSE, id, proof).then(|| id.parse().ok())?
    }

    /// Where a registration is confirmed, looked at and cancelled.
    pub(crate) fn link_of(&self, registration: &Registration) -> String {
        format!("{}/events/registrations/{}", self.public_url, self.token_of(registration.id))
    }
}

/// How an event can be attended.
pub fn modes(event: &Event) -> Vec<Mode> {
    let on_site = matches!(event.venue, Venue::OnSite { .. }).then_some(Mode::OnSite);
    on_site.into_iter().chain(event.online().map(|_| Mode::Remote)).collect()
}

/// The line of one way to attend.
fn line(tx: &mut Tx<'_>, event: EventId, mode: Mode) -> Result<Line, DirectoryError> {
    let (on_site, online) = organisers::places(tx, event)?.unwrap_or_default();
    let places = if mode == Mode::OnSite { on_site } else { online };
    Ok(tables::line(tx, event, mode, places)?)
}
