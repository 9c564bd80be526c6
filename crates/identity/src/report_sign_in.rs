//! *It wasn't me*: ends what a stranger has, tells the services, shuts out the provider that let them in, and
//! opens a report.

use ::store::{StoreError, Tx};
use base::PersonId;
use evidence::{Access, Action, Actor, Subject};

use crate::broker::MAX_LINKS;
use crate::claim_value::OWN_PROVIDER;
use crate::end_sessions::MAX_LISTED;
use crate::error::IdentityError;
use crate::letters::Written;
use crate::model::{Passkey, Report, ReportId, ReportNumber, Reported, Session, SessionId};
use crate::passkeys::finds_its_person;
use crate::{Identity, store};

/// What the letter says when the stranger knew the password.
const PASSWORD_STOPPED: Written =
    Written { subject: "identity-letter-report-subject", text: "identity-letter-report-password-text" };
/// What the letter says otherwise.
const REPORTED: Written = Written { subject: "identity-letter-report-subject", text: "identity-letter-report-text" };

/// From where a sign-in is reported.
#[derive(Debug, Clone)]
pub(crate) enum From {
    /// The account page, by this session: it goes on, unless it is the one.
    Account(Session),
    /// The link of a letter: everything ends.
    Letter,
}

/// Whether a report shuts out the provider through which the stranger came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ShutsOut {
    /// It does.
    Yes,
    /// The person has no other way in, and would be shut out themselves.
    OnlyWay,
    /// The stranger came through no other provider.
    Nobody,
}

impl Identity {
    /// Reports a sign-in of a person. Gives the report, that of before when there is one; `None` when there is no
    /// such sign-in.
    pub(crate) async fn report_sign_in(
        &self,
        person: PersonId,
        id: SessionId,
        from: From,
    ) -> Result<Option<Report>, IdentityError> {
        let now = self.0.clock.now();
        let Some(sign_in) = self.sign_in_of(person, id).await? else { return Ok(None) };
        if sign_in.report.is_some() {
            return Ok(sign_in.report);
        }
        let session = sign_in.session;
        let (here, by_letter) = match &from {
            From::Account(here) => (Some(here), false),
            From::Letter => (None, true),
        };
        let spared = here.map(|here| here.id).filter(|here| *here != id);
        let provider = session.proof.provider_name().to_owned();
        let blocks = self.shuts_out(&session, here).await? == ShutsOut::Yes;
        let services: Vec<_> = sign_in.services.iter().map(|client| client.id.clone()).collect();
        let strangers = self.passkeys_of_stranger(&session, here.filter(|here| here.id != id)).await?;
        let reported =
            Reported { passkeys_removed: strangers.len(), ..Reported::new(&session, &services, blocks, by_letter) };
        let report = Report {
            id: ReportId::new(&*self.0.clock, &*self.0.random),
            number: ReportNumber::draw(&*self.0.random),
            person,
            session: id,
            reported,
            opened_at: now,
            closed: None,
        };
        let stops_password = report.reported.password_stopped;
        let written = if stops_password { PASSWORD_STOPPED } else { REPORTED };
        let account = self.person(person).await?;
        let number = report.number.to_string();
        let letter = account.map(|account| self.letter_to(&account, written, &[("number", &number)]));
        let access = Access {
            actor: Actor::Person(person),
            subject: Subject::Person(person),
            action: Action::ReportSignIn,
            detail: number,
            basis: "identity-basis-self".to_owned(),
        };
        let kept = report.clone();
        let change = move |tx: &mut Tx<'_>| {
            if !store::add_report(tx, &kept)? {
                return Ok(false);
            }
            end_sessions_but(tx, person, spared, now)?;
            // Also what outlasts the session, and what services were told before it ended.
            store::revoke_grants_of_session(tx, person, id, now)?;
            store::tell_session_ended(tx, person, id, now)?;
            for client in &services {
                // What the stranger agreed to in the person's name.
                if store::consent(tx, person, client)?.is_some_and(|consent| consent.given_at >= session.started_at) {
                    store::withdraw_consent(tx, person, client, now)?;
                    store::tell_every_session_ended(tx, client, person, now)?;
                }
            }
            if blocks {
                store::choose_provider(tx, person, &provider, false, now)?;
            }
            if stops_password {
                store::stop_password(tx, person, now)?;
                // A link that the stranger asked for opens nothing either.
                store::close_one_times(tx, person, now)?;
            }
            for passkey in &strangers {
                store::remove_passkey(tx, person, passkey)?;
            }
            store::forget_devices(tx, person, now)?;
            if let Some(letter) = &letter {
                letter.post(tx, now)?;
            }
            Ok::<_, StoreError>(true)
        };
        if self.0.evidence.record_with(access, change).await?.is_some() {
            return Ok(Some(report));
        }
        // Somebody reported it at the same moment.
        Ok(self.sign_in_of(person, id).await?.and_then(|sign_in| sign_in.report))
    }

    /// Whether the provider of a stranger's sign-in is shut out when it is reported from this session, or by a letter.
    pub(crate) async fn shuts_out(
        &self,
        stranger: &Session,
        here: Option<&Session>,
    ) -> Result<ShutsOut, IdentityError> {
        let provider = stranger.proof.provider_name();
        // The account that is kept here is not shut: its password opens nothing until there is another one.
        if provider == OWN_PROVIDER {
            return Ok(ShutsOut::Nobody);
        }
        let is_in_use = here.is_some_and(|here| here.proof.provider_name() == provider);
        // The way by which the person came to report stays while there is no other.
        let may_shut = !is_in_use || self.has_other_way(stranger, here).await?;
        Ok(if may_shut { ShutsOut::Yes } else { ShutsOut::OnlyWay })
    }

    /// Whether the person can sign in otherwise than through the provider of a stranger's sign-in, by something that was
    /// there before the stranger.
    async fn has_other_way(&self, stranger: &Session, here: Option<&Session>) -> Result<bool, IdentityError> {
        let (takes_passkeys, known) = (self.takes_passkeys(), self.known_providers().await?);
        let (stranger, here) = (stranger.clone(), here.filter(|here| here.id != stranger.id).cloned());
        let found = self.0.db.read(move |tx| {
            let (person, since) = (stranger.person, stranger.started_at);
            for link in store::links_of(tx, person, MAX_LINKS)? {
                let is_other = link.provider != stranger.proof.provider_name() && link.linked_at < since;
                if is_other
                    && known.contains(&link.provider)
                    && !store::is_provider_blocked(tx, person, &link.provider)?
                {
                    return Ok(true);
                }
            }
            if store::is_provider_blocked(tx, person, OWN_PROVIDER)? {
                return Ok(false);
            }
            let by_password = store::password_since(tx, person)?.is_some_and(|set| set < since);
            let is_theirs = |key: &Passkey| !key.may_be_of(&stranger, here.as_ref()) && finds_its_person(key);
            Ok::<_, IdentityError>(by_password || takes_passkeys && store::passkeys(tx, person)?.iter().any(is_theirs))
        });
        found.await
    }

    /// The passkeys by which a stranger could come back.
    async fn passkeys_of_stranger(
        &self,
        stranger: &Session,
        here: Option<&Session>,
    ) -> Result<Vec<[u8; 32]>, IdentityError> {
        let person = stranger.person;
        let passkeys = self.0.db.read(move |tx| store::passkeys(tx, person)).await?;
        Ok(passkeys.iter().filter(|one| one.may_be_of(stranger, here)).map(|one| one.id).collect())
    }

    /// A person's reports, the newest first.
    pub(crate) async fn reports_of(&self, person: PersonId) -> Result<Vec<Report>, IdentityError> {
        Ok(self.0.db.read(move |tx| store::reports_of(tx, person, MAX_LISTED)).await?)
    }
}

fn end_sessions_but(
    tx: &mut Tx<'_>,
    person: PersonId,
    spared: Option<SessionId>,
    now: base::Timestamp,
) -> Result<(), StoreError> {
    loop {
        let open = store::sessions_of(tx, person, MAX_LISTED)?;
        let due: Vec<&Session> = open.iter().filter(|session| Some(session.id) != spared).collect();
        if due.is_empty() {
            return Ok(());
        }
        for session in due {
            store::end_session(tx, person, session.id, now)?;
        }
    }
}
