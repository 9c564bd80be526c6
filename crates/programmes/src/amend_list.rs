//! What is decided after a list is final, where an objection is right or something came to light: the list stays as it was
//! signed, and each decision stands beside it, with its reason, for everybody to read.

use std::collections::BTreeMap;

use ::store::Tx;
use base::{Id, PersonId, Timestamp};
use evidence::{Action, Fact};

use crate::bounded_text::bounded;
use crate::check_completeness::Officer;
use crate::decide_list::NotDecided;
use crate::model::jury::REASON_MAX;
use crate::model::{Brief, Call, CallId, State};
use crate::propose_list::{Line, NoList, Verdict, Why, relax};
use crate::publish_list::ToldVerdict;
use crate::room::{Programmes, ProgrammesError, access_of_brief};
use crate::sentence::Around;
use crate::sign_list::Signed;
use crate::store as tables;

/// The identifier of an amendment: of the form, so that two clicks are one decision.
pub type AmendmentId = Id<Amendment>;

/// What was decided after a list was final.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// Which.
    pub id: AmendmentId,
    /// What.
    pub what: Amended,
    /// Why; everybody reads it.
    pub reason: String,
    /// When.
    pub at: Timestamp,
}

/// What becomes of a final list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amended {
    /// This application gets a place besides those of the list.
    LetIn(String),
    /// This one loses its place or its turn; who is next by the same rules follows.
    TakenOut(String),
    /// Free places are passed on by these bounds.
    Bounds(Vec<String>),
}

impl Amended {
    /// Its name in the database.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::LetIn(_) => "let-in",
            Self::TakenOut(_) => "taken-out",
            Self::Bounds(_) => "bounds",
        }
    }

    pub(crate) fn of(kind: &str, number: Option<String>, bounds: Option<Vec<String>>) -> Option<Self> {
        match kind {
            "let-in" => number.map(Self::LetIn),
            "taken-out" => number.map(Self::TakenOut),
            "bounds" => bounds.map(Self::Bounds),
            _ => None,
        }
    }
}

impl Programmes {
    /// What was decided after the list of a call was final, the first first.
    pub async fn amendments(&self, id: CallId) -> Result<Vec<Amendment>, ProgrammesError> {
        self.db.read(move |tx| Ok(tables::amendments(tx, id)?)).await
    }

    /// Gives an application a place, or takes its place or its turn away, after the list is final. The candidate is written
    /// to, and everybody reads the reason. The same form again changes nothing.
    ///
    /// # Errors
    /// [`NotDecided::Words`] without a reason; [`NotDecided::Unknown`] for a number that was not judged or was withdrawn, or
    /// of which that is said already; [`NotDecided::Changed`] when the form was used for another decision;
    /// [`NotDecided::NotJudged`] before the list is final.
    pub async fn amend_list(
        &self,
        officer: Officer<'_>,
        call: CallId,
        id: AmendmentId,
        what: Amended,
        reason: &str,
    ) -> Result<(), NotDecided> {
        let (call, reason) = self.final_call(officer.person, call, reason).await?;
        let (number, lets_in) = match &what {
            Amended::LetIn(number) => (number.trim().to_uppercase(), true),
            Amended::TakenOut(number) => (number.trim().to_uppercase(), false),
            Amended::Bounds(_) => return Err(NotDecided::Unknown),
        };
        let what = if lets_in { Amended::LetIn(number.clone()) } else { Amended::TakenOut(number.clone()) };
        if let Some(known) = self.amendment(call.id, id).await? {
            return if known.what == what { Ok(()) } else { Err(NotDecided::Changed) };
        }
        let own = call.id;
        let read = move |tx: &mut Tx<'_>| {
            let all = (tables::judged_briefs(tx, own)?, tables::verdicts(tx, own)?, tables::decision(tx, own)?);
            Ok::<_, ProgrammesError>(all)
        };
        let (briefs, verdicts, decided) = self.db.read(read).await?;
        let is_it = |brief: &Brief| brief.number == number && brief.state == State::Decided;
        let brief = briefs.into_iter().find(is_it).ok_or(NotDecided::Unknown)?;
        let line = verdicts.into_iter().find(|(id, _)| *id == brief.id).ok_or(NotDecided::Unknown)?.1;
        let signed = decided.and_then(|decided| decided.signed).ok_or(NotDecided::NotJudged)?;
        let (verdict, why) = match (lets_in, line.verdict) {
            (true, Verdict::Waiting | Verdict::NotChosen) => (Verdict::Chosen, Why::LetIn { reason: reason.clone() }),
            (false, Verdict::Chosen | Verdict::Waiting) => {
                (Verdict::NotChosen, Why::LostPlace { reason: reason.clone() })
            }
            _ => return Err(NotDecided::Unknown),
        };
        let line = Line { verdict, why, ..line };
        let around = Around { applications: self.judged_in(&call).await?, put_in: 0, taken_out: 0 };
        // Whoever decides now says so, not who signed the list.
        let signed = Signed { signer: officer.name.to_owned(), ..signed };
        let told = self.verdict_of(&call, &brief, &line, around, &signed).await?;
        let one = Amendment { id, what, reason, at: self.clock.now() };
        let entry = access_of_brief(officer.person, &call, &brief, Action::DecideCase, "decided after the list");
        self.evidence.record(entry).await.map_err(ProgrammesError::from)?;
        self.write_amendment(officer.person, call, one, Some(told)).await
    }

    /// Lets bounds give way for places that are free and that nobody can take otherwise, with a reason that everybody reads.
    ///
    /// The same form again changes nothing.
    ///
    /// # Errors
    /// [`NotDecided::Changed`] when somebody can move up as it is, or the form was used for another decision.
    pub async fn relax_free_places(
        &self,
        officer: PersonId,
        call: CallId,
        id: AmendmentId,
        reason: &str,
    ) -> Result<(), NotDecided> {
        let (call, reason) = self.final_call(officer, call, reason).await?;
        if let Some(known) = self.amendment(call.id, id).await? {
            return if matches!(known.what, Amended::Bounds(_)) { Ok(()) } else { Err(NotDecided::Changed) };
        }
        let stuck = self.stuck_places(call.id).await?;
        let Some((bounds, NoList::Contradiction { relaxed })) = stuck else { return Err(NotDecided::Changed) };
        let bounds = relax(&bounds, &relaxed).iter().map(ToString::to_string).collect();
        let one = Amendment { id, what: Amended::Bounds(bounds), reason, at: self.clock.now() };
        self.write_amendment(officer, call, one, None).await
    }

    /// What was decided by a form that was sent before.
    async fn amendment(&self, call: CallId, id: AmendmentId) -> Result<Option<Amendment>, ProgrammesError> {
        Ok(self.amendments(call).await?.into_iter().find(|known| known.id == id))
    }

    /// An own call whose list is final, and a reason as it is kept.
    async fn final_call(&self, officer: PersonId, id: CallId, reason: &str) -> Result<(Call, String), NotDecided> {
        let call = self.own_call(officer, id).await?;
        if !self.is_final(id).await? {
            return Err(NotDecided::NotJudged);
        }
        let reason = bounded(reason, REASON_MAX)?;
        if reason.is_empty() { Err(NotDecided::Words) } else { Ok((call, reason)) }
    }

    async fn judged_in(&self, call: &Call) -> Result<usize, ProgrammesError> {
        let id = call.id;
        let published = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::published(tx, id)?)).await?;
        Ok(published.map_or(0, |published| published.lines.len()))
    }

    async fn write_amendment(
        &self,
        officer: PersonId,
        call: Call,
        one: Amendment,
        told: Option<ToldVerdict>,
    ) -> Result<(), NotDecided> {
        let fields = BTreeMap::from([("call", call.code.clone()), ("deed", one.what.kind().to_owned())]);
        let now = one.at;
        let write = move |tx: &mut Tx<'_>, _| {
            if !tables::amend(tx, call.id, officer, &one)? {
                return Ok(false);
            }
            if let Some(told) = &told {
                told.write(tx, &call, now)?;
            }
            Ok(true)
        };
        let fact = Fact { kind: "programme-list-amended", fields };
        self.evidence.record_fact_with(fact, write).await.map_err(ProgrammesError::from)?;
        Ok(())
    }
}
