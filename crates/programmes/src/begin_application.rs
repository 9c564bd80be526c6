//! A candidate begins an application, for themselves or for their firm, with everything filled in that is known.

use std::collections::BTreeSet;
use std::time::Duration;

use base::{FirmId, Id, Lang, PersonId};
use evidence::{Access, Action, Actor};
use forms::pages::Taken;
use forms::source::{About, Silence};
use forms::{Answers, Filling, Proposal, Refusal, Step};
use futures_util::future::join_all;
use ui::Fields;

use crate::eligibility::deciding_questions;
use crate::model::{Applicant, Application, ApplicationId, Call, Phase, State};
use crate::people::OwnFirm;
use crate::room::{Programmes, ProgrammesError, access, subject};
use crate::store as tables;

/// A source that takes longer is down, as far as this candidate is concerned.
const ANSWERS_WITHIN: Duration = Duration::from_secs(3);
/// What the page of eligibility is called as a step; no question has this name.
const ELIGIBILITY: &str = "/eligibility";

/// Who would apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Who {
    /// The person.
    pub person: PersonId,
    /// The firm for which they apply, when they do.
    pub firm: Option<FirmId>,
}

/// A form with what is known filled in, and the names of sources that did not answer.
pub struct Known {
    /// The form.
    pub filling: Filling,
    /// The sources that did not answer, by their names for people.
    pub silent: Vec<String>,
}

/// What there is already of somebody who would apply.
pub(crate) enum Already {
    /// Nothing, but perhaps drafts that lead nowhere.
    None {
        /// Drafts of the firm by people who act for it no more.
        passed_over: Vec<ApplicationId>,
    },
    /// Their own application, for themselves or for the firm.
    Own(Box<Application>),
    /// An application of the firm that somebody else began.
    OfColleague,
}

impl Default for Already {
    fn default() -> Self {
        Self::None { passed_over: Vec::new() }
    }
}

impl Programmes {
    /// The firms for which somebody may apply to a call; none where it is not for firms.
    pub async fn firms_for(&self, call: &Call, person: PersonId) -> Result<Vec<OwnFirm>, ProgrammesError> {
        match call.about.applicant {
            Applicant::Person => Ok(Vec::new()),
            Applicant::Firm | Applicant::Either => Ok(self.people.firms_of(person).await?),
        }
    }

    /// The form of a call with what is known of somebody, and of nobody in particular for a visitor. What a register
    /// tells is in the person's log before it is shown.
    ///
    /// # Errors
    /// [`ProgrammesError::OtherApplicant`] when the firm is not theirs, or the call not for it.
    pub async fn known_of(&self, call: &Call, who: Option<Who>, lang: Lang) -> Result<Known, ProgrammesError> {
        let mut filling = self.filling(call, Answers::new(), lang).await?;
        let Some(who) = who else { return Ok(Known { filling, silent: Vec::new() }) };
        self.need_applicant(call, who).await?;
        let silent = self.ask_sources(call, who, &mut filling, lang).await?;
        Ok(Known { filling, silent })
    }

    async fn need_applicant(&self, call: &Call, who: Who) -> Result<(), ProgrammesError> {
        let fits = match (call.about.applicant, who.firm) {
            (Applicant::Person | Applicant::Either, None) => true,
            (Applicant::Firm, None) | (Applicant::Person, Some(_)) => false,
            (Applicant::Firm | Applicant::Either, Some(firm)) => self.acts_for(who.person, firm).await?,
        };
        if fits { Ok(()) } else { Err(ProgrammesError::OtherApplicant) }
    }

    /// Asks every source for what the form needs, all at once, and fills in what they know. Gives the names of those that
    /// did not answer: they keep nobody waiting.
    async fn ask_sources(
        &self,
        call: &Call,
        who: Who,
        filling: &mut Filling,
        lang: Lang,
    ) -> Result<Vec<String>, ProgrammesError> {
        let about = About { person: who.person, firm: who.firm, procedure: &call.code };
        let wanted: Vec<String> = filling.concepts().into_iter().map(str::to_owned).collect();
        let asked = self.sources.iter().map(|source| (source, self.concepts_for(source.id(), &wanted)));
        let asked: Vec<_> = asked.filter(|(_, concepts)| !concepts.is_empty()).collect();
        let answers = join_all(asked.iter().map(|(source, concepts)| async move {
            let answer = tokio::time::timeout(ANSWERS_WITHIN, source.ask(about, concepts, lang)).await;
            answer.unwrap_or(Err(Silence::Down))
        }));
        let (mut proposals, mut silent) = (Vec::new(), BTreeSet::new());
        for ((source, _), answer) in asked.iter().zip(answers.await) {
            let (known, is_down) = match answer {
                Ok(known) => (known, false),
                Err(Silence::PartlyDown(known) | Silence::Remembered(known)) => (known, true),
                Err(Silence::Down) => (Vec::new(), true),
                Err(Silence::Unknown) => (Vec::new(), false),
            };
            if is_down {
                silent.insert(source.name(lang));
            }
            self.record_telling(call, who, source.id(), &known).await?;
            proposals.extend(known);
        }
        let prefilled = filling.prefill(&proposals);
        if !prefilled.refused.is_empty() {
            tracing::warn!(call = call.code, questions = ?prefilled.refused, "what is known does not fit the form");
        }
        self.fill_in_derived(filling, lang);
        Ok(silent.into_iter().collect())
    }

    /// Fills in what tables make of the answers so far.
    pub(crate) fn fill_in_derived(&self, filling: &mut Filling, lang: Lang) {
        let is_derived = |concept: &str| self.concepts.get(concept).is_some_and(|known| known.derived.is_some());
        let wanted: BTreeSet<&str> = filling.form().questions().filter_map(|one| one.concept.as_deref()).collect();
        let wanted: Vec<String> = wanted.into_iter().filter(|one| is_derived(one)).map(str::to_owned).collect();
        if wanted.is_empty() {
            return;
        }
        let known = filling.known();
        let derived: Vec<Proposal> =
            self.sources.iter().flat_map(|source| source.derive(&known, &wanted, lang)).collect();
        filling.refill(&derived);
    }

    /// Of the concepts that a form needs, those that a source knows of; one that the pack does not describe is asked of
    /// whoever is no register.
    fn concepts_for(&self, source: &str, wanted: &[String]) -> Vec<String> {
        let knows = |concept: &&String| match self.concepts.get(concept) {
            Some(concept) => concept.sources.iter().any(|known| known.id() == source),
            None => !self.registers.contains(source),
        };
        wanted.iter().filter(knows).cloned().collect()
    }

    async fn record_telling(
        &self,
        call: &Call,
        who: Who,
        source: &str,
        known: &[Proposal],
    ) -> Result<(), ProgrammesError> {
        if known.is_empty() || !self.registers.contains(source) {
            return Ok(());
        }
        let concepts: BTreeSet<&str> = known.iter().map(|proposal| proposal.concept.as_str()).collect();
        let concepts = concepts.into_iter().collect::<Vec<_>>().join(", ");
        let detail = format!("{}: {concepts}", call.about.title.get(Lang::Fr));
        let access = Access {
            actor: Actor::System(source.to_owned()),
            subject: subject(who.person, who.firm),
            action: Action::TellAnswers,
            detail: detail.chars().take(evidence::MAX_TEXT_CHARS).collect(),
            basis: "programmes-basis-once-only".to_owned(),
        };
        self.evidence.record(access).await?;
        Ok(())
    }

    /// Begins an application with what is known and with what was typed on the page of eligibility. The one that the
    /// person has already for themselves, or for the same firm, is taken up again instead.
    ///
    /// # Errors
    /// [`ProgrammesError::NotOpen`] before the first day and behind the last; [`ProgrammesError::FirmApplies`] when somebody
    /// else has an application of the firm.
    pub async fn begin(
        &self,
        call: &Call,
        who: Who,
        lang: Lang,
        typed: &Fields,
    ) -> Result<ApplicationId, ProgrammesError> {
        let person = who.person;
        let passed_over = match self.already(call, who).await? {
            Already::Own(own) => return Ok(own.id),
            Already::OfColleague => return Err(ProgrammesError::FirmApplies),
            Already::None { passed_over } => passed_over,
        };
        // Who decides does not apply.
        if person == call.officer {
            return Err(ProgrammesError::OtherApplicant);
        }
        let now = self.clock.now();
        if call.phase(now) != Phase::Open {
            return Err(ProgrammesError::NotOpen);
        }
        let Known { mut filling, .. } = self.known_of(call, Some(who), lang).await?;
        // What does not fit is asked again on its own page.
        drop(take_typed(call, &mut filling, typed));
        let one = Application {
            id: Id::new(&*self.clock, &*self.random),
            call: call.id,
            person,
            firm: who.firm,
            lang,
            state: State::Draft,
            answers: filling.into_answers(),
            sent: None,
            groups_asked: false,
            revision: 0,
            number: None,
            lacks: None,
            complete_by: None,
            decision: None,
            started_at: now,
            changed_at: now,
            sent_at: None,
            over_at: None,
            kept_until: None,
        };
        let undertaking = self.undertaking_of(who).await?;
        let (entry, begun) = (access(person, call, &one, Action::FillCase, "begun"), one.id);
        let add =
            move |tx: &mut ::store::Tx<'_>| tables::add_application(tx, &one, undertaking.as_deref(), &passed_over);
        if self.evidence.record_with(entry, add).await?.is_some() {
            return Ok(begun);
        }
        // Two clicks at once: the other one began it.
        match self.already(call, who).await? {
            Already::Own(own) => Ok(own.id),
            Already::OfColleague => Err(ProgrammesError::FirmApplies),
            Already::None { .. } => Err(ProgrammesError::ChangedElsewhere),
        }
    }

    /// The number by which a register knows the firm for which somebody applies.
    async fn undertaking_of(&self, who: Who) -> Result<Option<String>, ProgrammesError> {
        let Some(firm) = who.firm else { return Ok(None) };
        let own = self.people.firms_of(who.person).await?.into_iter().find(|own| own.id == firm);
        Ok(own.and_then(|own| own.in_register))
    }

    /// The application that there is already of somebody, or of the firm for which they would apply; nothing of it is
    /// shown. A draft of who acts for the firm no more keeps nobody of it away: it cannot be sent.
    pub(crate) async fn already(&self, call: &Call, who: Who) -> Result<Already, ProgrammesError> {
        let Some(firm) = who.firm else {
            let own = self.live_applications(call, who.person).await?.into_iter().find(|own| own.firm.is_none());
            return Ok(own.map(Box::new).map_or_else(Already::default, Already::Own));
        };
        let id = call.id;
        let mut live = self.db.read(move |tx| Ok::<_, ProgrammesError>(tables::live_of_firm(tx, id, firm)?)).await?;
        if let Some(own) = live.iter().position(|one| one.person == who.person) {
            return Ok(Already::Own(Box::new(live.swap_remove(own))));
        }
        let mut passed_over = Vec::new();
        for other in live {
            if other.state != State::Draft || self.acts_for(other.person, firm).await? {
                return Ok(Already::OfColleague);
            }
            passed_over.push(other.id);
        }
        Ok(Already::None { passed_over })
    }

    /// Whether somebody may apply for a firm.
    pub(crate) async fn acts_for(&self, person: PersonId, firm: FirmId) -> Result<bool, ProgrammesError> {
        Ok(self.people.firms_of(person).await?.iter().any(|own| own.id == firm))
    }

    /// The applications of a person to a call that are not withdrawn, for themselves and for firms; nothing of them is
    /// shown.
    pub(crate) async fn live_applications(
        &self,
        call: &Call,
        person: PersonId,
    ) -> Result<Vec<Application>, ProgrammesError> {
        let id = call.id;
        self.db.read(move |tx| Ok(tables::live_of_person(tx, id, person)?)).await
    }
}

/// The questions of eligibility, as one page of the form.
pub fn eligibility_step(call: &Call, filling: &Filling) -> Step {
    Step {
        name: ELIGIBILITY.to_owned(),
        questions: deciding_questions(&call.eligibility, filling),
        groups: Vec::new(),
        lists_rows: false,
    }
}

/// Takes what was typed for questions of eligibility; what was left blank stays open, and is no mistake.
pub fn take_typed(call: &Call, filling: &mut Filling, typed: &Fields) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    // An answer may bring up another question that was typed too.
    loop {
        let mut step = eligibility_step(call, filling);
        step.questions.retain(|key| is_typed(typed, key) && !taken.contains(key));
        if step.questions.is_empty() {
            return refusals;
        }
        taken.extend(step.questions.iter().cloned());
        let Taken { refusals: more, .. } = forms::pages::take(filling, &step, typed);
        refusals.extend(more);
    }
}

/// Whether something was typed for a question.
fn is_typed(typed: &Fields, key: &str) -> bool {
    let is_of = |name: &str| name.strip_prefix(key).is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '/']));
    typed.iter().any(|(name, value)| is_of(name) && !value.trim().is_empty())
}
