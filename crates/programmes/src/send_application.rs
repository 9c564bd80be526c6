//! The candidate sends an application, sends it again completed, takes it back, throws a draft away, or leaves altogether.

use base::{FirmId, PersonId};
use evidence::Action;

use crate::attach_file;
use crate::letters;
use crate::model::application::draw_number;
use crate::model::{Application, ApplicationId, Call, CallId, Deed, State};
use crate::propose_list::Verdict;
use crate::room::{Programmes, ProgrammesError, access};
use crate::store as tables;

/// What became of sending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    /// It is in; again, when it was before.
    Yes,
    /// This page is not answered yet.
    Open(String),
    /// What the candidate may say of themselves was not asked yet.
    Groups,
}

impl Programmes {
    /// Sends an application whose questions are all answered. Who sends twice sent once.
    ///
    /// # Errors
    /// [`ProgrammesError::NotOpen`] behind the closing and the half hour after it, [`ProgrammesError::TooLate`] behind the
    /// day until which it could be completed; [`ProgrammesError::FirmApplies`] when another application of the firm was sent,
    /// and [`ProgrammesError::FirmLeft`] when the person acts for the firm no more.
    pub async fn send(&self, person: PersonId, id: ApplicationId) -> Result<Sent, ProgrammesError> {
        let (call, mut one) = match self.open_application(person, id).await {
            Ok(open) => open,
            Err(ProgrammesError::GoneOn) if self.is_sent(person, id).await? => return Ok(Sent::Yes),
            Err(error) => return Err(error),
        };
        let filling = self.filling(&call, one.answers.clone(), one.lang).await?;
        if let Some(open) = filling.next_step() {
            return Ok(Sent::Open(open.name));
        }
        if !one.groups_asked && !call.bounds.is_empty() {
            return Ok(Sent::Groups);
        }
        // What was sent once may be completed, whatever became of the firm.
        let first_of = one.firm.filter(|_| one.state == State::Draft);
        if let Some(firm) = first_of
            && !self.acts_for(person, firm).await?
        {
            return Err(ProgrammesError::FirmLeft);
        }
        let now = self.clock.now();
        one.state = one.state.after(Deed::Send).ok_or(ProgrammesError::GoneOn)?;
        one.sent = Some(one.answers.clone());
        one.number.get_or_insert_with(|| draw_number(&*self.random));
        (one.lacks, one.complete_by) = (None, None);
        (one.sent_at, one.changed_at) = (Some(now), now);
        let letter = letters::on_sending(self, &call, &one).await?;
        let entry = access(person, &call, &one, Action::SendCase, "sent");
        let own_call = call.id;
        let change = move |tx: &mut ::store::Tx<'_>| {
            if let Some(firm) = first_of
                && is_sent_of_firm(tx, own_call, firm)?
            {
                return Ok(false);
            }
            let kept = tables::change_application(tx, &one)?;
            if kept {
                letters::post(tx, letter.as_ref(), now)?;
            }
            Ok(kept)
        };
        match self.evidence.record_with(entry, change).await? {
            Some(_) => Ok(Sent::Yes),
            // Two clicks at once: the other one sent it.
            None if self.is_sent(person, id).await? => Ok(Sent::Yes),
            None if self.firm_has_sent(own_call, first_of).await? => Err(ProgrammesError::FirmApplies),
            None => Err(ProgrammesError::ChangedElsewhere),
        }
    }

    async fn firm_has_sent(&self, call: CallId, firm: Option<FirmId>) -> Result<bool, ProgrammesError> {
        let Some(firm) = firm else { return Ok(false) };
        self.db.read(move |tx| Ok(is_sent_of_firm(tx, call, firm)?)).await
    }

    async fn is_sent(&self, person: PersonId, id: ApplicationId) -> Result<bool, ProgrammesError> {
        let (_, one) = self.own_application(person, id).await?;
        Ok(matches!(one.state, State::Sent | State::Complete | State::Decided))
    }

    /// The candidate takes the application back; what was sent goes when its time is over.
    pub async fn withdraw(&self, person: PersonId, id: ApplicationId) -> Result<(), ProgrammesError> {
        let (call, mut one) = self.own_application(person, id).await?;
        if one.state == State::Withdrawn {
            return Ok(());
        }
        let now = self.clock.now();
        one.state = one.state.after(Deed::Withdraw).ok_or(ProgrammesError::GoneOn)?;
        (one.over_at, one.changed_at) = (Some(now), now);
        // Taking it back keeps nothing longer.
        let until = call.keeps_until(now);
        one.kept_until = Some(one.kept_until.map_or(until, |known| known.min(until)));
        let entry = access(person, &call, &one, Action::WithdrawCase, "withdrawn");
        let own = one.id;
        let change = move |tx: &mut ::store::Tx<'_>| {
            let kept = tables::change_application(tx, &one)?;
            if kept {
                // Nothing is counted of who does not want to be a candidate any more.
                tables::put_groups(tx, own, &std::collections::BTreeMap::new())?;
            }
            Ok(kept)
        };
        if self.evidence.record_with(entry, change).await?.is_some() {
            return Ok(());
        }
        // Two clicks at once: the other one took it back.
        let (_, now) = self.own_application(person, id).await?;
        if now.state == State::Withdrawn { Ok(()) } else { Err(ProgrammesError::ChangedElsewhere) }
    }

    /// The candidate throws a draft away, at any time.
    pub async fn discard(&self, person: PersonId, id: ApplicationId) -> Result<(), ProgrammesError> {
        let (call, one) = self.own_application(person, id).await?;
        if one.state != State::Draft {
            return Err(ProgrammesError::GoneOn);
        }
        let entry = access(person, &call, &one, Action::WithdrawCase, "draft");
        let delete = move |tx: &mut ::store::Tx<'_>| {
            let gone = tables::delete_application(tx, id, State::Draft)?;
            if gone {
                attach_file::forget(tx, id)?;
            }
            Ok(gone)
        };
        self.evidence.record_with(entry, delete).await?;
        Ok(())
    }

    /// A candidate's account ends: drafts are thrown away, and a place or a turn on a waiting list is given up, so that the
    /// next one follows. What else was decided stays for as long as its call says.
    pub async fn leave_calls(&self, person: PersonId) -> Result<(), ProgrammesError> {
        for (_, one) in self.applications_of(person).await? {
            match one.state {
                State::Draft => self.discard(person, one.id).await?,
                State::Decided if self.has_turn(one.id).await? => self.withdraw(person, one.id).await?,
                State::Sent | State::Returned | State::Complete | State::Decided | State::Withdrawn => {}
            }
        }
        Ok(())
    }

    /// Whether a person has a place somewhere, or waits for one, which [`Programmes::leave_calls`] gives up.
    pub async fn has_place(&self, person: PersonId) -> Result<bool, ProgrammesError> {
        for (_, one) in self.applications_of(person).await? {
            if one.state == State::Decided && self.has_turn(one.id).await? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether an application has a place, or waits for one.
    async fn has_turn(&self, id: ApplicationId) -> Result<bool, ProgrammesError> {
        let line = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::verdict(tx, id)?)).await?;
        Ok(line.is_some_and(|line| matches!(line.verdict, Verdict::Chosen | Verdict::Waiting)))
    }

    /// A person's applications with their calls, the last changed first; nothing of their answers is shown.
    pub async fn applications_of(&self, person: PersonId) -> Result<Vec<(Call, Application)>, ProgrammesError> {
        let found = self.db.read(move |tx| {
            let all = tables::of_person(tx, person)?;
            let with_calls = all.into_iter().map(|one| Ok(tables::by_id(tx, one.call)?.map(|call| (call, one))));
            with_calls.collect::<Result<Vec<_>, ProgrammesError>>()
        });
        Ok(found.await?.into_iter().flatten().collect())
    }

    /// An application to be shown to its candidate; the reading is recorded.
    pub async fn read_own(&self, person: PersonId, id: ApplicationId) -> Result<(Call, Application), ProgrammesError> {
        let (call, one) = self.own_application(person, id).await?;
        self.evidence.record(access(person, &call, &one, Action::ReadCase, "answers")).await?;
        Ok((call, one))
    }
}

/// Whether an application of a firm to a call was sent.
fn is_sent_of_firm(tx: &mut ::store::Tx<'_>, call: CallId, firm: FirmId) -> Result<bool, ::store::StoreError> {
    Ok(tables::live_of_firm(tx, call, firm)?.iter().any(|one| one.state != State::Draft))
}
