//! Participants who want to hear what became of it: a letter asks whether the address is theirs, and only then it is kept.
//! Each letter has a link with which it is forgotten, and in the end all of them are.

use std::collections::HashMap;
use std::sync::PoisonError;

use base::{Id, Lang, Timestamp};
use jiff::SignedDuration;
use mail::{Message, MessageId};
use serde::{Deserialize, Serialize};
use ui::{Value, Words};

use crate::model::{Consultation, ConsultationId};
use crate::room::{Consultations, ConsultationsError};
use crate::store as tables;

/// Addresses of a consultation.
pub const CONTACTS_MAX: i64 = 50_000;
/// For how long the link works by which somebody says that an address is theirs, days.
pub const LINK_DAYS: i64 = 7;
/// When addresses go after the last theme was answered, days.
pub const KEPT_DAYS: i64 = 90;
/// When they go at the latest after the consultation closed, days.
pub const KEPT_DAYS_MAX: i64 = 730;
/// How often an address is asked in a day, by whomever.
const ASKED_MAX: u32 = 3;
/// A second click within this time sends no second letter.
const SECOND_CLICK: SignedDuration = SignedDuration::from_mins(5);
/// For how long it is remembered, in memory alone, that an address was asked.
const ASKED_COUNTS_FOR: SignedDuration = SignedDuration::from_hours(24);
/// Addresses of which that is remembered at once.
const REMEMBERED_MAX: usize = 50_000;
/// What the seal of a link says it is for.
const LINK_PURPOSE: &str = "who wants to hear of a consultation";
/// The most characters of a title in a subject.
const TITLE_MAX_CHARS: usize = 80;

/// How often addresses were asked, and when last: by a keyed hash, in memory alone.
pub(crate) type AskedLately = HashMap<Vec<u8>, (u32, Timestamp)>;

/// What a link says.
#[derive(Debug, Serialize, Deserialize)]
struct Link {
    consultation: ConsultationId,
    email: String,
    lang: Lang,
    /// The last day on which it keeps the address, from 1970-01-01; none in a link that only forgets.
    until: Option<i64>,
}

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hearing {
    pub(crate) consultation: Consultation,
    email: String,
    lang: Lang,
    /// Whether the address is kept.
    pub(crate) is_kept: bool,
    /// Whether the link can still keep it.
    pub(crate) can_keep: bool,
}

/// Forgets the addresses of those who were told, and of those who never will be.
pub(crate) fn forget_told(tx: &mut ::store::Tx<'_>, now: Timestamp) -> Result<(), ::store::StoreError> {
    let days = |days: i64| now.minus(SignedDuration::from_hours(24 * days));
    tables::drop_told_contacts(tx, days(KEPT_DAYS_MAX), now, days(KEPT_DAYS))?;
    Ok(())
}

impl Consultations {
    /// Asks by a letter whether an address is theirs who typed it. Nothing is kept of it until they say so; what the link
    /// needs travels in it, sealed.
    ///
    /// # Errors
    /// [`ConsultationsError::TooMany`] when too many addresses were asked.
    pub async fn ask_to_hear(
        &self,
        consultation: &Consultation,
        email: &mail::Address,
        lang: Lang,
    ) -> Result<(), ConsultationsError> {
        if !self.may_be_asked(consultation.id, &email.to_string())? {
            return Ok(());
        }
        let until = Some(self.today() + LINK_DAYS);
        let address = self.hearing_address(consultation.id, &email.to_string(), lang, until)?;
        let values =
            [("title", title_of(consultation, lang).into()), ("address", address.into()), ("days", LINK_DAYS.into())];
        let (letter, message) = self.letter(&email.to_string(), lang, "consultations-mail-hear", &values)?;
        let now = self.clock.now();
        self.db.write(move |tx| Ok::<_, ConsultationsError>(mail::enqueue(tx, letter, &message, now)?)).await
    }

    /// Whether an address was not asked a moment ago, nor often today.
    fn may_be_asked(&self, id: ConsultationId, email: &str) -> Result<bool, ConsultationsError> {
        let (key, now) = (self.tickets.mark(id, &format!("hear {email}")), self.clock.now());
        let mut asked = self.0.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if !asked.contains_key(&key) && asked.len() >= REMEMBERED_MAX {
            asked.retain(|_, (_, at)| now.since(*at) < ASKED_COUNTS_FOR);
            if asked.len() >= REMEMBERED_MAX {
                return Err(ConsultationsError::TooMany(SignedDuration::from_hours(1)));
            }
        }
        let (count, at) = asked.entry(key).or_insert((0, now));
        let since = now.since(*at);
        if since >= ASKED_COUNTS_FOR {
            *count = 0;
        }
        if *count >= ASKED_MAX || (*count > 0 && since < SECOND_CLICK) {
            return Ok(false);
        }
        (*count, *at) = (*count + 1, now);
        Ok(true)
    }

    /// What a link leads to.
    ///
    /// # Errors
    /// [`ConsultationsError::NotFound`] when it is none of ours.
    pub(crate) async fn hearing(&self, link: &str) -> Result<Hearing, ConsultationsError> {
        let opened = self.sealer.open_text(LINK_PURPOSE, link).ok_or(ConsultationsError::NotFound)?;
        let link: Link = serde_json::from_slice(&opened).map_err(|_| ConsultationsError::NotFound)?;
        let (id, email) = (link.consultation, link.email.clone());
        let read = move |tx: &mut ::store::Tx<'_>| {
            Ok::<_, ConsultationsError>((tables::by_id(tx, id)?, tables::has_contact(tx, id, &email)?))
        };
        let (found, is_kept) = self.db.read(read).await?;
        let can_keep = link.until.is_some_and(|until| self.today() <= until);
        let consultation = found.transpose()?.ok_or(ConsultationsError::NotFound)?;
        Ok(Hearing { consultation, email: link.email, lang: link.lang, is_kept, can_keep })
    }

    /// Keeps the address of a link: its owner says that they want to hear. Nothing ties it to an answer. `false` when there
    /// are as many as are kept.
    pub(crate) async fn keep_contact(&self, hearing: &Hearing) -> Result<bool, ConsultationsError> {
        if !hearing.can_keep {
            return Err(ConsultationsError::NotFound);
        }
        let (id, email, lang) = (hearing.consultation.id, hearing.email.clone(), hearing.lang);
        let keep = move |tx: &mut ::store::Tx<'_>| {
            Ok::<_, ConsultationsError>(tables::put_contact(tx, id, &email, lang, CONTACTS_MAX.unsigned_abs())?)
        };
        self.db.write(keep).await
    }

    /// Forgets the address of a link.
    pub(crate) async fn forget_contact(&self, hearing: &Hearing) -> Result<(), ConsultationsError> {
        let (id, email) = (hearing.consultation.id, hearing.email.clone());
        self.db.write(move |tx| Ok::<_, ConsultationsError>(tables::drop_contact(tx, id, &email)?)).await
    }

    /// How many want to hear of it.
    pub async fn count_contacts(&self, id: ConsultationId) -> Result<u64, ConsultationsError> {
        self.db.read(move |tx| Ok::<_, ConsultationsError>(tables::count_contacts(tx, id)?)).await
    }

    /// The letter to somebody who wants to hear: a theme was answered.
    pub(crate) fn letter_on_reply(
        &self,
        consultation: &Consultation,
        theme: &str,
        email: &str,
        lang: &str,
    ) -> Result<(MessageId, Message), ConsultationsError> {
        let lang = Lang::from_tag(lang).unwrap_or_default();
        let values = [
            ("title", title_of(consultation, lang).into()),
            ("theme", theme.into()),
            ("address", format!("{}/became", self.address(consultation)).into()),
            ("forget", self.hearing_address(consultation.id, email, lang, None)?.into()),
        ];
        self.letter(email, lang, "consultations-mail", &values)
    }

    fn hearing_address(
        &self,
        consultation: ConsultationId,
        email: &str,
        lang: Lang,
        until: Option<i64>,
    ) -> Result<String, ConsultationsError> {
        let link = serde_json::to_vec(&Link { consultation, email: email.to_owned(), lang, until })?;
        let sealed = self.sealer.seal_text(LINK_PURPOSE, &link, &*self.random);
        Ok(format!("{}/consultations/contact/{sealed}", self.public_url))
    }

    fn letter(
        &self,
        email: &str,
        lang: Lang,
        key: &str,
        values: &[(&'static str, Value<'_>)],
    ) -> Result<(MessageId, Message), ConsultationsError> {
        let words = Words::new(self.texts.clone(), lang);
        let failed = |error: &dyn std::fmt::Display| ConsultationsError::Letter(error.to_string());
        let message = Message::new(
            email.parse().map_err(|error| failed(&error))?,
            words.t_with(&format!("{key}-subject"), values).parse().map_err(|error| failed(&error))?,
            words.t_with(&format!("{key}-text"), values),
            lang,
        );
        Ok((Id::new(&*self.clock, &*self.random), message.map_err(|error| failed(&error))?))
    }
}

fn title_of(consultation: &Consultation, lang: Lang) -> String {
    consultation.about.title.get(lang).chars().take(TITLE_MAX_CHARS).collect()
}
