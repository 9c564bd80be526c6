//! A firm follows its application: answers, accepts one offer, takes all of it back, or gives up what it accepted.

use base::{FirmId, PersonId};
use evidence::{Action, Actor};

use crate::apply::{Own, of_firm};
use crate::letters::Letter;
use crate::model::{Application, ApplicationId, Line, LineId};
use crate::room::{Loans, LoansError, text};
use crate::state::{LineState, State, Step};
use crate::store as tables;

impl Loans {
    /// Answers what a bank asked.
    pub async fn answer(
        &self,
        person: PersonId,
        firm: FirmId,
        id: ApplicationId,
        line: LineId,
        typed: &str,
    ) -> Result<(), LoansError> {
        let answer = text(typed)?;
        let (own, line) = self.own_line(person, firm, id, line).await?;
        if line.answer == answer && line.state == LineState::Answered {
            return Ok(());
        }
        self.record(Actor::Person(person), (firm, own.application.owner), Action::DecideLoan, "answer").await?;
        let letters = self.letters_to_banks("loans-mail-answered", std::slice::from_ref(&line))?;
        let (loans, now, id) = (self.clone(), self.clock.now(), line.id);
        self.db
            .write(move |tx| {
                let mut line = tables::line(tx, id)?.ok_or(LoansError::NotFound)?;
                line.state = line.state.after(Step::Answer).ok_or(LoansError::GoneOn)?;
                (line.answer, line.changed_at) = (answer.clone(), now);
                tables::update_line(tx, &line)?;
                Ok(loans.post(tx, &letters)?)
            })
            .await
    }

    /// Accepts the offer of one bank; the others are told that they were not chosen.
    pub async fn accept(
        &self,
        person: PersonId,
        firm: FirmId,
        id: ApplicationId,
        line: LineId,
    ) -> Result<(), LoansError> {
        let (own, line) = self.own_line(person, firm, id, line).await?;
        if line.state == LineState::Accepted {
            return Ok(());
        }
        self.record(Actor::Person(person), (firm, own.application.owner), Action::DecideLoan, "offer accepted").await?;
        let others: Vec<Line> =
            own.lines.iter().filter(|one| one.id != line.id && one.state.is_open()).cloned().collect();
        let mut letters = self.letters_to_banks("loans-mail-accepted", std::slice::from_ref(&line))?;
        letters.extend(self.letters_to_banks("loans-mail-not-chosen", &others)?);
        letters.extend(self.to_firm("loans-mail-you-accepted", &own.application, &line.bank, "").await?);
        let chosen = line.id;
        self.go_on(firm, id, &[State::Sent], letters, move |application, line| {
            let step = if line.id == chosen { Step::Accept } else { Step::Pass };
            application.state = State::Accepted;
            match line.state.after(step) {
                Some(next) => line.state = next,
                None if line.id == chosen => return Err(LoansError::GoneOn),
                None => {}
            }
            Ok(())
        })
        .await
    }

    /// Takes the application back, from every bank that has not ended it. An offer that was accepted can be given up
    /// until its guarantee is drawn.
    ///
    /// # Errors
    /// [`LoansError::GoneOn`] once the fund stands for the loan.
    pub async fn withdraw(&self, person: PersonId, firm: FirmId, id: ApplicationId) -> Result<(), LoansError> {
        let own = self.read_own(person, firm, id).await?;
        if own.application.state == State::Withdrawn {
            return Ok(());
        }
        self.record(Actor::Person(person), (firm, own.application.owner), Action::WithdrawLoan, "application").await?;
        let told = own.lines.iter().filter(|line| line.state.after(Step::Withdraw).is_some()).cloned();
        let letters = self.letters_to_banks("loans-mail-withdrawn", &told.collect::<Vec<_>>())?;
        self.go_on(firm, id, &[State::Draft, State::Sent, State::Accepted], letters, |application, line| {
            application.state = State::Withdrawn;
            if let Some(next) = line.state.after(Step::Withdraw) {
                line.state = next;
            }
            Ok(())
        })
        .await
    }

    async fn own_line(
        &self,
        person: PersonId,
        firm: FirmId,
        id: ApplicationId,
        line: LineId,
    ) -> Result<(Own, Line), LoansError> {
        let own = self.read_own(person, firm, id).await?;
        let line = own.lines.iter().find(|one| one.id == line).cloned().ok_or(LoansError::NotFound)?;
        Ok((own, line))
    }

    pub(crate) fn letters_to_banks(&self, key: &str, lines: &[Line]) -> Result<Vec<Letter>, LoansError> {
        let known = lines.iter().filter_map(|line| Some((self.content.bank(&line.bank)?, line)));
        known.map(|(bank, line)| self.to_bank(key, bank, line)).collect()
    }

    /// Changes an application that stands in one of these states and has no guarantee, and its lines, in one
    /// transaction with the letters.
    async fn go_on(
        &self,
        firm: FirmId,
        id: ApplicationId,
        from: &'static [State],
        letters: Vec<Letter>,
        change: impl Fn(&mut Application, &mut Line) -> Result<(), LoansError> + Send + Sync + 'static,
    ) -> Result<(), LoansError> {
        let (loans, now) = (self.clone(), self.clock.now());
        self.db
            .write(move |tx| {
                let mut application = of_firm(tables::application(tx, id)?, firm)?;
                if !from.contains(&application.state) {
                    return Err(LoansError::GoneOn);
                }
                let lines = tables::lines_of(tx, id)?;
                if lines.is_empty() {
                    // A draft has no lines yet: it can only be taken back.
                    application.state = State::Withdrawn;
                }
                for before in lines {
                    if before.state == LineState::Accepted && tables::guarantee_of_line(tx, before.id)?.is_some() {
                        return Err(LoansError::GoneOn);
                    }
                    let mut line = before.clone();
                    change(&mut application, &mut line)?;
                    if line != before {
                        line.changed_at = now;
                        tables::update_line(tx, &line)?;
                    }
                }
                application.changed_at = now;
                tables::update_application(tx, &application)?;
                Ok(loans.post(tx, &letters)?)
            })
            .await
    }
}
