//! Somebody begins to answer: they get a ticket, each audience in its way.

use std::collections::BTreeMap;
use std::sync::PoisonError;

use aws_lc_rs::digest::{SHA256, digest};
use base::{FirmId, PersonId, Timestamp};
use forms::Answers;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use crate::model::{Audience, Consultation, ConsultationId, Phase};
use crate::people::OwnFirm;
use crate::room::{Consultations, ConsultationsError};
use crate::store as tables;
use crate::ticket::Ticket;
use crate::vote::ballot_key;

/// For how long a second click is given the same ticket, in memory alone.
const SECOND_CLICK: SignedDuration = SignedDuration::from_secs(120);
/// Tickets that are remembered for second clicks.
const GIVEN_MAX: usize = 5_000;
/// Consultations of which a browser holds tickets at once: two cookies of so many are far below what browsers keep.
pub(crate) const HELD_MAX: usize = 16;
/// What the seal of the cookie says it is for.
const COOKIE_PURPOSE: &str = "tickets of a browser";
/// What the seal of a kept ticket says it is for.
const KEPT_PURPOSE: &str = "ticket kept by an account";

/// A ticket that was given a moment ago, and to whom in which session: a second click is theirs alone, and no other
/// browser's.
pub(crate) struct Given {
    consultation: ConsultationId,
    mark: Vec<u8>,
    asker: PersonId,
    session: Vec<u8>,
    at: Timestamp,
    ticket: Ticket,
}

/// What became of asking for a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Here it is.
    Ticket(Ticket),
    /// One was given before: it can be used, not given again.
    GivenBefore,
    /// Who they are is not confirmed, or the firm is not theirs.
    NotTheirs,
    /// The register of firms does not know the firm.
    NotInRegister,
}

/// A ticket in somebody's browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Held {
    #[serde(rename = "c", alias = "consultation")]
    pub(crate) consultation: ConsultationId,
    #[serde(rename = "t", alias = "ticket")]
    ticket: String,
    /// Whether what is typed stands on paper.
    #[serde(rename = "p", alias = "on_paper")]
    pub(crate) on_paper: bool,
}

impl Consultations {
    /// A ticket for whoever wants to answer an open consultation.
    pub fn ticket_for_anyone(&self, consultation: &Consultation) -> Result<Ticket, ConsultationsError> {
        self.need_open(consultation)?;
        if consultation.about.audience != Audience::Open {
            return Err(ConsultationsError::OtherAudience);
        }
        Ok(self.tickets.draw(consultation.id, &*self.random))
    }

    /// The one ticket of a person who is confirmed, whichever of their accounts they use; `session` is that of the
    /// browser.
    pub async fn ticket_for_person(
        &self,
        consultation: &Consultation,
        person: PersonId,
        session: &str,
    ) -> Result<Asked, ConsultationsError> {
        self.need_open(consultation)?;
        if consultation.about.audience != Audience::Verified {
            return Err(ConsultationsError::OtherAudience);
        }
        let Some(names) = self.people.known_as(person).await?.filter(|names| !names.is_empty()) else {
            return Ok(Asked::NotTheirs);
        };
        let names: Vec<String> = names.iter().map(|name| format!("person {name}")).collect();
        self.give_once(consultation, (person, session), &names).await
    }

    /// The one ticket of a firm, for somebody with a role there; `session` is that of the browser.
    pub async fn ticket_for_firm(
        &self,
        consultation: &Consultation,
        (person, session): (PersonId, &str),
        firm: FirmId,
    ) -> Result<Asked, ConsultationsError> {
        self.need_open(consultation)?;
        if consultation.about.audience != Audience::Firms {
            return Err(ConsultationsError::OtherAudience);
        }
        let firms = self.people.firms_of(person).await?;
        let Some(own) = firms.iter().find(|own| own.id == firm) else { return Ok(Asked::NotTheirs) };
        let Some(number) = &own.in_register else { return Ok(Asked::NotInRegister) };
        self.give_once(consultation, (person, session), &[format!("firm {number}")]).await
    }

    /// The firms for which somebody may answer.
    pub async fn firms_of(&self, person: PersonId) -> Result<Vec<OwnFirm>, ConsultationsError> {
        Ok(self.people.firms_of(person).await?)
    }

    /// The ticket of a code that was typed: an invitation, or what was begun elsewhere. None when it opens nothing, or was
    /// used.
    pub async fn ticket_of_code(
        &self,
        consultation: &Consultation,
        typed: &str,
    ) -> Result<Option<Ticket>, ConsultationsError> {
        self.need_open(consultation)?;
        let Some(ticket) = self.tickets.read(consultation.id, typed) else { return Ok(None) };
        let (id, key) = (consultation.id, ticket.key());
        let spent = self.db.read(move |tx| Ok::<_, ConsultationsError>(tables::is_spent(tx, id, &key)?)).await?;
        Ok((!spent).then_some(ticket))
    }

    /// Marks who takes a ticket, under every name, and gives it when none of them took one before. The marks have no time,
    /// and nothing of the ticket is stored.
    async fn give_once(
        &self,
        consultation: &Consultation,
        (asker, session): (PersonId, &str),
        names: &[String],
    ) -> Result<Asked, ConsultationsError> {
        let id = consultation.id;
        let marks: Vec<Vec<u8>> = names.iter().map(|name| self.tickets.mark(id, name)).collect();
        let mark = marks.concat();
        let put = move |tx: &mut ::store::Tx<'_>| {
            let mut is_first = true;
            for mark in &marks {
                is_first &= tables::put_mark(tx, id, mark)?;
            }
            Ok::<_, ConsultationsError>(is_first)
        };
        let is_first = self.db.write(put).await?;
        let now = self.clock.now();
        // Who can read this memory cannot sign in with it.
        let session = digest(&SHA256, session.as_bytes()).as_ref().to_vec();
        let mut given = self.0.given.lock().unwrap_or_else(PoisonError::into_inner);
        given.retain(|one| now.since(one.at) < SECOND_CLICK);
        if is_first {
            let ticket = self.tickets.draw(id, &*self.random);
            if given.len() < GIVEN_MAX {
                given.push(Given { consultation: id, mark, asker, session, at: now, ticket: ticket.clone() });
            }
            return Ok(Asked::Ticket(ticket));
        }
        let is_second_click =
            |one: &&Given| one.consultation == id && one.asker == asker && one.session == session && one.mark == mark;
        let again = given.iter().find(is_second_click);
        Ok(again.map_or(Asked::GivenBefore, |one| Asked::Ticket(one.ticket.clone())))
    }

    /// Forgets which ticket somebody was given a moment ago: nothing here knows it any more.
    pub fn forget_given(&self, consultation: &Consultation, person: PersonId) {
        let mut given = self.0.given.lock().unwrap_or_else(PoisonError::into_inner);
        given.retain(|one| one.consultation != consultation.id || one.asker != person);
    }

    pub(crate) fn need_open(&self, consultation: &Consultation) -> Result<(), ConsultationsError> {
        match consultation.phase(self.clock.now()) {
            Phase::Open => Ok(()),
            Phase::Draft => Err(ConsultationsError::NotFound),
            Phase::ToCome | Phase::Closed => Err(ConsultationsError::NotOpen),
        }
    }

    /// The account keeps what was begun, so that it can be taken up on another device. Not where people are told apart from
    /// what they say.
    pub async fn keep_with_account(
        &self,
        consultation: &Consultation,
        ticket: &Ticket,
        person: PersonId,
    ) -> Result<bool, ConsultationsError> {
        if consultation.about.audience != Audience::Open {
            return Err(ConsultationsError::OtherAudience);
        }
        let sealed = self.sealer.seal(KEPT_PURPOSE, ticket.as_str().as_bytes(), &*self.random);
        let key = ticket.key();
        self.db.write(move |tx| Ok::<_, ConsultationsError>(tables::keep_draft(tx, &key, person, &sealed)?)).await
    }

    /// What this account began and kept.
    pub async fn kept_by_account(
        &self,
        consultation: &Consultation,
        person: PersonId,
    ) -> Result<Option<Ticket>, ConsultationsError> {
        let id = consultation.id;
        let sealed = self.db.read(move |tx| Ok::<_, ConsultationsError>(tables::kept_draft(tx, id, person)?)).await?;
        let opened = sealed.and_then(|sealed| self.sealer.open(KEPT_PURPOSE, &sealed));
        let text = opened.and_then(|bytes| String::from_utf8(bytes).ok());
        Ok(text.and_then(|text| self.tickets.read(id, &text)))
    }

    /// Every answer that this account began and keeps: the name of the consultation, and values by question.
    pub async fn all_kept_by(
        &self,
        person: PersonId,
    ) -> Result<Vec<(String, BTreeMap<String, String>)>, ConsultationsError> {
        let read = move |tx: &mut ::store::Tx<'_>| Ok::<_, ConsultationsError>(tables::all_kept_by(tx, person)?);
        let all = self.db.read(read).await?;
        let told = all.into_iter().map(|(code, json)| {
            let answers: Answers = serde_json::from_str(&json)?;
            Ok((code, answers.iter().map(|(key, answer)| (key.to_owned(), answer.value.clone())).collect()))
        });
        told.collect()
    }

    /// Forgets what this account keeps.
    pub async fn forget_kept(&self, person: PersonId) -> Result<(), ConsultationsError> {
        self.db.write(move |tx| Ok::<_, ConsultationsError>(tables::drop_all_kept_by(tx, person)?)).await
    }

    /// Of the tickets of a browser those with which something can be answered; none is dropped that its holder may need.
    pub(crate) async fn still_held(&self, held: Vec<Held>) -> Result<Vec<(Held, Consultation)>, ConsultationsError> {
        self.still_open(held, Ticket::key, tables::is_spent).await
    }

    /// Of the tickets of a browser those with which votes can be given or changed.
    pub(crate) async fn still_voting(&self, held: Vec<Held>) -> Result<Vec<(Held, Consultation)>, ConsultationsError> {
        self.still_open(held, ballot_key, tables::statements::is_ballot_spent).await
    }

    async fn still_open(
        &self,
        held: Vec<Held>,
        key_of: fn(&Ticket) -> Vec<u8>,
        is_spent: fn(&mut ::store::Tx<'_>, ConsultationId, &[u8]) -> Result<bool, ::store::StoreError>,
    ) -> Result<Vec<(Held, Consultation)>, ConsultationsError> {
        let now = self.clock.now();
        let mut still = Vec::new();
        for one in held {
            let Some((ticket, _)) = self.ticket_in(std::slice::from_ref(&one), one.consultation) else { continue };
            let (id, key) = (one.consultation, key_of(&ticket));
            let read = move |tx: &mut ::store::Tx<'_>| {
                Ok::<_, ConsultationsError>((tables::by_id(tx, id)?, is_spent(tx, id, &key)?))
            };
            let (found, is_spent) = self.db.read(read).await?;
            if let Some(consultation) = found.transpose()?.filter(|it| it.phase(now) == Phase::Open && !is_spent) {
                still.push((one, consultation));
            }
        }
        Ok(still)
    }

    /// The tickets of a browser, with one more or without one.
    pub(crate) fn cookie_with(
        &self,
        mut held: Vec<Held>,
        ticket: &Ticket,
        id: ConsultationId,
        on_paper: bool,
    ) -> String {
        held.retain(|one| one.consultation != id);
        held.push(Held { consultation: id, ticket: ticket.as_str().to_owned(), on_paper });
        self.cookie_of(&held)
    }

    pub(crate) fn cookie_without(&self, mut held: Vec<Held>, id: ConsultationId) -> String {
        held.retain(|one| one.consultation != id);
        self.cookie_of(&held)
    }

    fn cookie_of(&self, held: &[Held]) -> String {
        // A list of texts always has a JSON form.
        let json = serde_json::to_vec(held).unwrap_or_default();
        self.sealer.seal_text(COOKIE_PURPOSE, &json, &*self.random)
    }

    pub(crate) fn held_in(&self, cookie: &str) -> Vec<Held> {
        let json = self.sealer.open_text(COOKIE_PURPOSE, cookie);
        json.and_then(|json| serde_json::from_slice(&json).ok()).unwrap_or_default()
    }

    /// The ticket of a consultation among those of a browser, and whether paper is keyed in.
    pub(crate) fn ticket_in(&self, held: &[Held], id: ConsultationId) -> Option<(Ticket, bool)> {
        let own = held.iter().find(|one| one.consultation == id)?;
        Some((self.tickets.read(id, &own.ticket)?, own.on_paper))
    }
}
