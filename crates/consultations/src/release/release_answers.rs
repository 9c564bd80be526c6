//! An officer looks at what a release would lose, signs it, and may withdraw it. There is one of a consultation, ever.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use base::territory::Territories;
use base::{Id, Lang, PersonId};
use disclosure::{Asked, NoRelease, release};
use forms::Plan;
use ui::Words;

use super::columns::{Unfit, lay_out};
use super::package::{self, PackedFile};
use super::store as tables;
use super::{
    CROWD_PROPOSED, Choices, ColumnFacts, Facts, Licence, Proposed, Release, TextFacts, Treatment, Way, propose,
};
use crate::drawn_order::in_drawn_order;
use crate::model::{AnswerId, Consultation, ConsultationId, Content};
use crate::notice_duplicates::ReadAnswer;
use crate::published::{RESULTS, STEP_LEAST};
use crate::room::{Consultations, ConsultationsError};
use crate::sha256_hex::sha256_hex;

/// Lines that are shown of what would be released.
const LINES_SHOWN: usize = 5;
/// In so many of a thousand lines, at most, all that is known may be hidden: of the ways within, the one that loses least.
const HIDDEN_PER_MILLE_MAX: usize = 200;
/// Characters of a reason to withdraw.
pub const WHY_MAX: usize = 500;

/// A consultation that is closed and was not released: what there is to release.
pub(super) struct Closed {
    pub(super) consultation: Consultation,
    /// Those that count.
    pub(super) answers: Vec<ReadAnswer>,
    apart: u64,
    /// Whether there are more than can be read at once.
    unread: bool,
    signed: BTreeMap<(AnswerId, String), String>,
}

impl Closed {
    pub(super) fn is_signed(&self, answer: &AnswerId, question: &str) -> bool {
        self.signed.contains_key(&(*answer, question.to_owned()))
    }
}

/// Why nothing can be released as it was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotReleased {
    /// There are fewer answers than the crowd.
    TooFew(usize),
    /// Too many questions are known by others: there are too many ways to make the file coarser.
    TooManyKnown,
    /// This question cannot be released so: too many values, or one that looks like what names a person.
    Question(String),
    /// The width of this question's classes is none, or gives too many.
    Width(String),
    /// Nothing, or too much at once.
    Size,
    /// Fewer texts of this question are signed than the crowd.
    FewTexts(String),
}

/// What would be released.
#[derive(Debug, Clone, PartialEq)]
pub struct Would {
    /// How it is made, and what is lost.
    pub facts: Facts,
    /// Stands for all of it: what is signed is what was seen.
    pub seen: String,
    /// The first lines.
    pub lines: Vec<Vec<String>>,
}

/// What an officer sees before anything is released.
#[derive(Debug)]
pub struct Looked {
    /// The consultation.
    pub consultation: Consultation,
    /// Every question, as it is proposed.
    pub proposed: Vec<Proposed>,
    /// What is chosen, or proposed.
    pub choices: Choices,
    /// Answers that count.
    pub answers: usize,
    /// Texts of each question that was answered in words: signed, and all.
    pub texts: BTreeMap<String, (usize, usize)>,
    /// What would be released, or why nothing.
    pub outcome: Result<Would, NotReleased>,
}

/// What became of signing.
#[derive(Debug)]
pub enum Signing {
    /// It is released.
    Released(Box<Release>),
    /// It is not what was seen: look at it first.
    Look(Box<Looked>),
}

/// A release that is made, and what it says.
struct Made {
    release: disclosure::Release,
    facts: Facts,
    texts: Vec<Vec<String>>,
    seen: String,
}

impl Consultations {
    /// What was released of a consultation, or was once.
    pub async fn release_of(&self, id: ConsultationId) -> Result<Option<Release>, ConsultationsError> {
        let read = move |tx: &mut ::store::Tx<'_>| Ok::<_, ConsultationsError>(tables::release_of(tx, id)?);
        Ok(self.db.read(read).await?.transpose()?)
    }

    /// A file of a release, by its name; the whole package by the name of the package. None when it is withdrawn.
    pub async fn released_file(
        &self,
        consultation: &Consultation,
        name: &str,
    ) -> Result<Option<PackedFile>, ConsultationsError> {
        let id = consultation.id;
        let read = move |tx: &mut ::store::Tx<'_>| Ok::<_, ConsultationsError>(tables::package(tx, id)?);
        let Some(package) = self.db.read_long(read).await? else { return Ok(None) };
        let name = name.to_owned();
        let unpacked = tokio::task::spawn_blocking(move || package::file_of(package, &name)).await;
        unpacked.map_err(|error| ConsultationsError::Package(error.to_string()))?
    }

    /// A closed consultation of this officer that was not released, with its answers.
    pub(super) async fn closed(&self, officer: PersonId, id: ConsultationId) -> Result<Closed, ConsultationsError> {
        let mut consultation = self.own(officer, id).await?;
        if !consultation.is_over(self.clock.now()) {
            return Err(ConsultationsError::NotClosed);
        }
        if self.release_of(id).await?.is_some() {
            return Err(ConsultationsError::ReleasedBefore);
        }
        let waiting = move |tx: &mut ::store::Tx<'_>| Ok::<_, ConsultationsError>(crate::store::count_in_box(tx, id)?);
        if self.db.read(waiting).await? > 0 {
            self.sweep().await?;
            consultation = self.own(officer, id).await?;
        }
        if consultation.shows_results {
            self.published_results(&consultation).await?;
        }
        let read = move |tx: &mut ::store::Tx<'_>| {
            let shown = crate::store::last_shown(tx, id, RESULTS)?;
            Ok::<_, ConsultationsError>((crate::store::apart(tx, id)?, shown, tables::signed_texts(tx, id)?))
        };
        let (apart, shown, signed) = self.db.read(read).await?;
        let mut apart: BTreeSet<AnswerId> = apart.into_iter().map(|(answer, _)| answer).collect();
        let (mut all, unread) = self.read_answers(&consultation).await?;
        // Of two states that differ by a few answers, the difference tells what these said: what everybody was shown last is
        // released then.
        if let Some(shown) = shown {
            let counted_then = |answer: &ReadAnswer| answer.batch <= shown.until && !shown.apart.contains(&answer.id);
            let differ = all.iter().filter(|answer| counted_then(answer) == apart.contains(&answer.id)).count();
            if differ < STEP_LEAST {
                all.retain(|answer| answer.batch <= shown.until);
                apart = shown.apart.into_iter().collect();
            }
        }
        let before = all.len() as u64;
        let answers: Vec<ReadAnswer> = all.into_iter().filter(|answer| !apart.contains(&answer.id)).collect();
        let apart = before - answers.len() as u64;
        let signed = signed.into_iter().map(|(answer, question, signer)| ((answer, question), signer)).collect();
        Ok(Closed { consultation, answers, apart, unread, signed })
    }

    /// What would be released as it is chosen; as it is proposed, where nothing is.
    ///
    /// # Errors
    /// When the consultation is not closed, or was released.
    pub async fn look_at_release(
        &self,
        officer: PersonId,
        id: ConsultationId,
        choices: Option<Choices>,
    ) -> Result<Looked, ConsultationsError> {
        let closed = self.closed(officer, id).await?;
        Ok(self.looked(closed, choices).await?.0)
    }

    async fn looked(
        &self,
        closed: Closed,
        choices: Option<Choices>,
    ) -> Result<(Looked, Option<Made>), ConsultationsError> {
        let plan = self.plan(&closed.consultation).await?;
        let territories = Arc::clone(&self.territories);
        let looked = tokio::task::spawn_blocking(move || look(&plan, &territories, closed, choices)).await;
        looked.map_err(|error| ConsultationsError::Package(error.to_string()))
    }

    /// Signs what was seen, and releases it: the log says so in the same transaction. The same again changes nothing.
    ///
    /// # Errors
    /// When the consultation is not closed.
    pub async fn sign_release(
        &self,
        (officer, signer): (PersonId, &str),
        id: ConsultationId,
        choices: Choices,
        seen: &str,
    ) -> Result<Signing, ConsultationsError> {
        if let Some(release) = self.release_of(id).await? {
            self.own(officer, id).await?;
            return Ok(Signing::Released(Box::new(release)));
        }
        let closed = self.closed(officer, id).await?;
        let consultation = closed.consultation.clone();
        let made = match self.looked(closed, Some(choices)).await? {
            (_, Some(made)) if made.seen == seen => made,
            (looked, _) => return Ok(Signing::Look(Box::new(looked))),
        };
        let mut release = Release {
            id: Id::new(&*self.clock, &*self.random),
            consultation: id,
            facts: made.facts,
            hash: String::new(),
            officer,
            signer: signer.to_owned(),
            signed_at: self.clock.now(),
            withdrawn: None,
        };
        let texts = made.texts.into_iter().map(|texts| in_drawn_order(texts, &*self.random)).collect::<Vec<_>>();
        let words = Lang::ALL.map(|lang| Words::new(self.texts.clone(), lang));
        let (of, file, day) = (release.clone(), made.release, self.day(release.signed_at));
        let address = format!("{}/data", self.address(&consultation));
        let packed = tokio::task::spawn_blocking({
            let consultation = consultation.clone();
            let days = [consultation.opens_at, consultation.closes_at.minus(jiff::SignedDuration::from_secs(1))];
            let days = days.map(|at| self.day(at));
            move || {
                let asked =
                    package::Packing { consultation: &consultation, release: &of, day, days, address: &address };
                package::pack(&asked, &file, &texts, &words)
            }
        });
        let package = packed.await.map_err(|error| ConsultationsError::Package(error.to_string()))??;
        release.hash = sha256_hex(&package);
        let facts = serde_json::to_string(&release.facts)?;
        let detail = format!(
            "SHA-256 {}, {} lines, crowds of {}, {}",
            release.hash,
            release.facts.lines,
            release.facts.crowd,
            release.facts.licence.name()
        );
        let fact = self.fact(officer, "consultation-released", &consultation, &detail);
        let put = move |tx: &mut ::store::Tx<'_>, _| tables::put_release(tx, &release, &facts, &package);
        self.evidence.record_fact_with(fact, put).await?;
        let kept = self.release_of(id).await?.ok_or(ConsultationsError::ChangedElsewhere)?;
        Ok(Signing::Released(Box::new(kept)))
    }

    /// Withdraws a release: its page says so and why, its files go, and there will be no other one.
    ///
    /// # Errors
    /// When there is none.
    pub async fn withdraw_release(
        &self,
        officer: PersonId,
        id: ConsultationId,
        why: &str,
    ) -> Result<(), ConsultationsError> {
        let consultation = self.own(officer, id).await?;
        let release = self.release_of(id).await?.ok_or(ConsultationsError::NotFound)?;
        let why: String = why.trim().chars().take(WHY_MAX).collect();
        let fact = self.fact(officer, "consultation-release-withdrawn", &consultation, &why);
        let (of, now) = (release.id, self.clock.now());
        let withdraw = move |tx: &mut ::store::Tx<'_>, _| tables::withdraw(tx, id, of, &why, now);
        self.evidence.record_fact_with(fact, withdraw).await?;
        Ok(())
    }
}

fn look(plan: &Plan, territories: &Territories, closed: Closed, choices: Option<Choices>) -> (Looked, Option<Made>) {
    let contents: Vec<&Content> = closed.answers.iter().map(|answer| &answer.content).collect();
    let proposed = propose(plan.form(), territories, &contents);
    let choices = choices.unwrap_or_else(|| Choices {
        crowd: CROWD_PROPOSED,
        licence: Licence::Etalab,
        ways: proposed.iter().map(|one| (one.question.clone(), one.way.clone())).collect(),
        texts: BTreeSet::new(),
    });
    let made = make(plan, territories, &closed, &proposed, &choices, &contents);
    let texts = proposed.iter().filter(|one| is_text(plan, &one.question)).map(|one| {
        let of = closed.answers.iter().filter(|answer| answer.content.answers.contains_key(&one.question));
        let signed = of.clone().filter(|answer| closed.is_signed(&answer.id, &one.question)).count();
        (one.question.clone(), (signed, of.count()))
    });
    let texts = texts.collect();
    let (outcome, made) = match made {
        Ok(made) => {
            let heading = made.facts.columns.iter().map(|column| column.name.clone()).collect();
            let lines = std::iter::once(heading).chain(made.release.rows().iter().take(LINES_SHOWN).cloned()).collect();
            (Ok(Would { facts: made.facts.clone(), seen: made.seen.clone(), lines }), Some(made))
        }
        Err(why) => (Err(why), None),
    };
    let answers = contents.len();
    (Looked { consultation: closed.consultation, proposed, choices, answers, texts, outcome }, made)
}

fn is_text(plan: &Plan, question: &str) -> bool {
    plan.form().question(question).is_some_and(|question| question.kind == forms::model::QuestionKind::Text)
}

/// Makes the release that was chosen.
fn make(
    plan: &Plan,
    territories: &Territories,
    closed: &Closed,
    proposed: &[Proposed],
    choices: &Choices,
    contents: &[&Content],
) -> Result<Made, NotReleased> {
    if closed.unread {
        return Err(NotReleased::Size);
    }
    let laid = lay_out(plan.form(), territories, proposed, choices, contents).map_err(|unfit| match unfit {
        Unfit::Question(question) => NotReleased::Question(question),
        Unfit::Width(question) => NotReleased::Width(question),
        Unfit::Size => NotReleased::Size,
    })?;
    let asked = Asked { hidden_per_mille_max: HIDDEN_PER_MILLE_MAX, ..Asked::of(choices.crowd) };
    let release = release(&laid.table, asked, &BTreeSet::new()).map_err(|none| match none {
        NoRelease::TooManyWays => NotReleased::TooManyKnown,
        NoRelease::Crowd | NoRelease::TooFew { .. } => NotReleased::TooFew(contents.len()),
    })?;
    let note = release.note();
    let columns: Vec<ColumnFacts> = laid
        .columns
        .into_iter()
        .map(|about| {
            let level = note.held_to.iter().find(|held| held.column == about.name).map(|held| held.level.clone());
            let own = laid.table.columns().iter().find(|column| column.name() == about.name);
            let exact = own.and_then(disclosure::Column::hierarchy).map_or("", |hierarchy| hierarchy.level_name(0));
            let told = note.warnings.iter().find(|warning| warning.column == about.name).map_or(0, |one| one.rows);
            ColumnFacts {
                is_coarser: level.as_ref().is_some_and(|level| level != exact),
                level: level.unwrap_or_default(),
                name: about.name,
                label: about.label,
                option: about.option,
                treatment: about.treatment,
                unlisted: about.unlisted,
                told,
                values: about.values,
            }
        })
        .collect();
    let mut text_facts = Vec::new();
    let mut texts = Vec::new();
    for one in proposed.iter().filter(|one| choices.texts.contains(&one.question) && is_text(plan, &one.question)) {
        let (told, own) = texts_of(closed, one, text_facts.len() + 1);
        if own.len() < choices.crowd {
            return Err(NotReleased::FewTexts(one.question.clone()));
        }
        text_facts.push(told);
        texts.push(own);
    }
    let is_left_out =
        |one: &&Proposed| choices.ways.get(&one.question).is_none_or(|way: &Way| way.treatment == Treatment::LeftOut);
    let is_coarser = |row: &&Vec<String>| {
        columns.iter().zip(row.iter()).any(|(column, cell)| {
            column.treatment == Treatment::Known && (cell == disclosure::ANY || (column.is_coarser && !cell.is_empty()))
        })
    };
    let facts = Facts {
        crowd: choices.crowd,
        smallest: note.smallest,
        crowds: note.crowds,
        lines: note.rows,
        apart: closed.apart,
        hidden: note.hidden_rows,
        coarser: release.rows().iter().filter(is_coarser).count(),
        loss: note.loss,
        left_out: proposed.iter().filter(is_left_out).map(|one| one.label.clone()).collect(),
        columns,
        texts: text_facts,
        licence: choices.licence,
    };
    let said = serde_json::to_string(&facts).unwrap_or_default();
    let mut all = texts.clone();
    for texts in &mut all {
        texts.sort_unstable();
    }
    let seen = sha256_hex(format!("{said}\n{}\n{all:?}", release.csv()).as_bytes());
    Ok(Made { release, facts, texts, seen })
}

/// The signed texts of a question.
fn texts_of(closed: &Closed, one: &Proposed, number: usize) -> (TextFacts, Vec<String>) {
    let given =
        closed.answers.iter().filter_map(|answer| Some((answer.id, answer.content.answers.get(&one.question)?)));
    let of = given.clone().count();
    let mut signers = BTreeSet::new();
    let own: Vec<String> = given
        .filter_map(|(answer, text)| {
            signers.insert(closed.signed.get(&(answer, one.question.clone()))?.clone());
            Some(text.clone())
        })
        .collect();
    let file = format!("texts-{number}.csv");
    (TextFacts { file, label: one.label.clone(), count: own.len(), of, signers }, own)
}
