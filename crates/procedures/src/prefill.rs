//! Asking those who know, before the person is asked.

use std::collections::BTreeSet;
use std::time::Duration;

use base::Lang;
use evidence::{Access, Action, Actor};
use forms::source::{About, AnswerSource, Pending, Silence};
use forms::{Circumstances, Filling, Origin, Proposal};
use futures_util::future::join_all;
use store::Db;

use crate::hand::Hand;
use crate::model::{Asked, Case, CaseId, SilentSource, State};
use crate::room::{Procedures, ProceduresError, access, subject};
use crate::store as tables;

/// A source that takes longer is down, as far as this person is concerned.
const ANSWERS_WITHIN: Duration = Duration::from_secs(3);

impl Procedures {
    /// What surrounds the filling in of a form, for a reader of this language.
    pub(crate) fn circumstances(&self, lang: Lang) -> Circumstances {
        Circumstances::at(self.clock.now(), self.zone.clone())
            .speaking(lang)
            .knowing(self.meaning.clone())
            .with_random(self.random.clone())
    }

    /// A case's form with its answers.
    ///
    /// # Errors
    /// [`ProceduresError::NotFound`] when its version cannot be read any more.
    pub fn filling(&self, case: &Case, lang: Lang) -> Result<Filling, ProceduresError> {
        let version = self.catalogue.version(&case.version).ok_or(ProceduresError::NotFound)?;
        let mut answers = case.answers.clone();
        answers.retell(|told| self.retold(told, lang));
        Ok(Filling::open(version.plan.clone(), answers, self.circumstances(lang)))
    }

    /// What a register once said of itself, or of the law by which it answers, in this language.
    fn retold(&self, told: &str, lang: Lang) -> Option<String> {
        self.sources.iter().find_map(|source| {
            // Whoever answers by no law is an account or an earlier form, not a register.
            let basis = source.basis(lang)?;
            let was_said = |said: &dyn Fn(Lang) -> Option<String>| {
                Lang::ALL.into_iter().any(|lang| said(lang).as_deref() == Some(told))
            };
            if was_said(&|lang| source.basis(lang)) {
                Some(basis)
            } else {
                was_said(&|lang| Some(source.name(lang))).then(|| source.name(lang))
            }
        })
    }

    /// Asks every source for what the form needs, all at once, and fills in what they know. What a register
    /// tells is in the person's log before it is shown. A source that is silent keeps nobody waiting.
    pub(crate) async fn ask_sources(&self, case: &Case, filling: &mut Filling) -> Result<Asked, ProceduresError> {
        let about = About { person: case.person, firm: case.firm, procedure: &case.procedure };
        let wanted: Vec<String> = filling.concepts().into_iter().map(str::to_owned).collect();
        let asked = self.sources.iter().map(|source| (source, self.concepts_for(source.id(), &wanted)));
        let asked: Vec<_> = asked.filter(|(_, concepts)| !concepts.is_empty()).collect();
        let answers = join_all(asked.iter().map(|(source, concepts)| async move {
            let answer = tokio::time::timeout(ANSWERS_WITHIN, source.ask(about, concepts, case.lang)).await;
            answer.unwrap_or(Err(Silence::Down))
        }));
        let (mut proposals, mut silent, mut told) = (Vec::new(), Vec::new(), BTreeSet::new());
        for ((source, concepts), answer) in asked.iter().zip(answers.await) {
            let is_silent = |is_down| Some(SilentSource::new(source.id(), is_down, concepts.clone()));
            let (known, silence) = match answer {
                Ok(known) => (known, None),
                Err(Silence::PartlyDown(known)) => (known, is_silent(true)),
                Err(Silence::Remembered(known)) => {
                    let as_of = known.iter().map(|proposal| proposal.at).min();
                    (known, is_silent(true).map(|silent| silent.remembered(as_of)))
                }
                Err(Silence::Down) => (Vec::new(), is_silent(true)),
                Err(Silence::Unknown) => (Vec::new(), is_silent(false)),
            };
            silent.extend(silence);
            if !known.is_empty() {
                self.record_answer(case, source.id(), &known).await?;
                told.insert(source.id());
                proposals.extend(known);
            }
        }
        let silent = each_once(silent, &told);
        let prefilled = filling.prefill(&proposals);
        if !prefilled.refused.is_empty() {
            tracing::warn!(procedure = case.procedure, questions = ?prefilled.refused, "what is known does not fit the form");
        }
        self.fill_in_derived(filling, case.lang);
        Ok(Asked { at: Some(self.clock.now()), silent })
    }

    /// Fills in what tables make of the answers so far, instead of what they made of earlier ones.
    pub(crate) fn fill_in_derived(&self, filling: &mut Filling, lang: Lang) {
        let of_tables = |concept: &str| self.content.concepts.get(concept).is_some_and(|one| one.derived.is_some());
        let wanted: BTreeSet<&str> = filling.form().questions().filter_map(|one| one.concept.as_deref()).collect();
        let wanted: Vec<String> = wanted.into_iter().filter(|one| of_tables(one)).map(str::to_owned).collect();
        if wanted.is_empty() {
            return;
        }
        let known = filling.known();
        let derived = self.sources.iter().flat_map(|source| source.derive(&known, &wanted, lang));
        let derived: Vec<Proposal> = derived.collect();
        filling.refill(&derived);
    }

    /// Of the concepts that a form needs, those that a source knows of; a concept that the pack does not
    /// describe is asked of the house's own sources.
    fn concepts_for(&self, source: &str, wanted: &[String]) -> Vec<String> {
        let knows = |concept: &&String| match self.content.concepts.get(concept) {
            Some(concept) => concept.sources.iter().any(|known| known.id() == source),
            None => self.content.register(source).is_none(),
        };
        wanted.iter().filter(knows).cloned().collect()
    }

    async fn record_answer(&self, case: &Case, source: &str, known: &[Proposal]) -> Result<(), ProceduresError> {
        if known.is_empty() || self.content.register(source).is_none() {
            return Ok(());
        }
        let mut concepts: Vec<&str> = known.iter().map(|proposal| proposal.concept.as_str()).collect();
        concepts.sort_unstable();
        concepts.dedup();
        let detail = format!("{}: {}", case.procedure, concepts.join(", "));
        let access = Access {
            actor: Actor::System(source.to_owned()),
            subject: subject(case.person, case.firm),
            action: Action::TellAnswers,
            detail: detail.chars().take(evidence::MAX_TEXT_CHARS).collect(),
            basis: "procedures-basis-once-only".to_owned(),
        };
        self.evidence.record(access).await?;
        Ok(())
    }

    /// Asks the sources again, when one was down: what the person gave meanwhile stays.
    pub async fn ask_sources_again(&self, hand: &Hand, id: CaseId) -> Result<(), ProceduresError> {
        let mut case = self.hold(hand, id).await?;
        if case.state != State::Draft {
            return Err(ProceduresError::GoneOn);
        }
        if !case.known.silent.iter().any(|source| source.is_down) {
            return Ok(());
        }
        let mut filling = self.filling(&case, case.lang)?;
        case.known = self.ask_sources(&case, &mut filling).await?;
        case.answers = filling.into_answers();
        case.changed_at = self.clock.now();
        let entry = access(hand, &case, Action::FillCase, "known");
        let kept = self.evidence.record_with(entry, move |tx| tables::change_case(tx, &case)).await?;
        kept.map(|_| ()).ok_or(ProceduresError::ChangedElsewhere)
    }

    /// The name of a source for people.
    pub(crate) fn source_name(&self, id: &str, lang: Lang) -> String {
        self.sources.iter().find(|source| source.id() == id).map_or_else(|| id.to_owned(), |source| source.name(lang))
    }

    /// The source of a name for people, in whatever language the answer was taken.
    pub(crate) fn source_named(&self, name: &str) -> Option<&str> {
        let is_it =
            |source: &&std::sync::Arc<dyn AnswerSource>| Lang::ALL.into_iter().any(|lang| source.name(lang) == name);
        self.sources.iter().find(is_it).map(|source| source.id())
    }
}

/// Of those that were silent, each once: a source may be asked in several ways. One that told something is known.
fn each_once(silent: Vec<SilentSource>, told: &BTreeSet<&str>) -> Vec<SilentSource> {
    let mut once: Vec<SilentSource> = Vec::new();
    for source in silent {
        if !source.is_down && told.contains(source.id.as_str()) {
            continue;
        }
        match once.iter_mut().find(|known| known.id == source.id) {
            Some(known) => {
                known.is_down |= source.is_down;
                known.as_of = known.as_of.or(source.as_of);
            }
            None => once.push(source),
        }
    }
    once
}

/// Tells what a procedure is called.
pub(crate) type Title = dyn Fn(&str, Lang) -> String + Send + Sync;

/// What the same person or firm answered in earlier procedures.
pub struct EarlierAnswers {
    db: Db,
    name: Box<dyn Fn(Lang) -> String + Send + Sync>,
    title: Box<Title>,
}

impl EarlierAnswers {
    /// The source; `name` is what people call it, and `title` tells a procedure's.
    pub fn new(
        db: Db,
        name: impl Fn(Lang) -> String + Send + Sync + 'static,
        title: impl Fn(&str, Lang) -> String + Send + Sync + 'static,
    ) -> Self {
        Self { db, name: Box::new(name), title: Box::new(title) }
    }
}

impl AnswerSource for EarlierAnswers {
    fn id(&self) -> &'static str {
        "answers"
    }

    fn name(&self, lang: Lang) -> String {
        (self.name)(lang)
    }

    fn ask<'a>(
        &'a self,
        about: About<'a>,
        concepts: &'a [String],
        lang: Lang,
    ) -> Pending<'a, Result<Vec<Proposal>, Silence>> {
        Box::pin(async move {
            let known = self.db.read(move |tx| {
                let mut known = tables::known_of(tx, about.person)?;
                if let Some(firm) = about.firm {
                    known.extend(tables::known_of(tx, firm)?);
                }
                Ok::<_, ProceduresError>(known)
            });
            let known = known.await.map_err(|_| Silence::Down)?;
            let wanted = known.into_iter().filter(|known| concepts.contains(&known.concept));
            Ok(wanted.map(|known| self.proposal(known, lang)).collect())
        })
    }
}

impl EarlierAnswers {
    fn proposal(&self, known: tables::Known, lang: Lang) -> Proposal {
        Proposal {
            source: Origin::Earlier((self.title)(&known.procedure, lang)),
            rows: known.place.split('.').filter_map(|row| row.parse().ok()).collect(),
            concept: known.concept,
            value: known.value,
            at: known.at,
            basis: None,
        }
    }
}
