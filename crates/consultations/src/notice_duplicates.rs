//! An officer sees answers that look like one another, and days on which many came, and may leave a group out of the
//! results: with a reason, and never for good.

use std::collections::{BTreeMap, BTreeSet};

use base::PersonId;
use forms::model::QuestionKind;

use crate::likeness::{self, GROUPS_MAX, Likeness};
use crate::model::{AnswerId, Channel, Consultation, ConsultationId, Content};
use crate::room::{Consultations, ConsultationsError};
use crate::sha256_hex::sha256_hex;
use crate::store as tables;

/// Answers that are looked at: the newest ones beyond are not, which is told.
const LOOKED_AT_MAX: usize = 200_000;
/// Answers that are set apart in one transaction; a larger group takes several, and the same again goes on.
const AT_ONCE_MAX: usize = 5_000;
/// Characters of a reason.
pub const REASON_MAX: usize = 500;

/// A group, with its facts.
#[derive(Debug, Clone)]
pub struct Noticed {
    /// Why the answers stand together.
    pub likeness: Likeness,
    /// The question whose text it is; empty when all answers are the same.
    pub question: String,
    /// One of the texts.
    pub text: String,
    /// The answers.
    pub answers: Vec<AnswerId>,
    /// The first and the last day, where days are kept.
    pub days: Option<(i64, i64)>,
    /// How many came in each way.
    pub by_channel: Vec<(Channel, u64)>,
    /// How many are set apart already.
    pub apart: u64,
    /// The reasons that were given.
    pub reasons: BTreeSet<String>,
}

impl Noticed {
    /// A name of exactly these answers, short enough for a form.
    pub fn name(&self) -> String {
        let mut ids = self.answers.clone();
        ids.sort_unstable();
        sha256_hex(&ids.concat())
    }
}

/// What was noticed.
#[derive(Debug, Clone, Default)]
pub struct Notices {
    /// Groups, the largest first.
    pub groups: Vec<Noticed>,
    /// How many smaller ones there are besides.
    pub more: u64,
    /// Days, from 1970-01-01, with how many answers.
    pub bursts: Vec<(i64, u64)>,
    /// How many answers were looked at.
    pub looked_at: u64,
}

/// An answer, read.
pub(crate) struct ReadAnswer {
    pub(crate) id: AnswerId,
    pub(crate) batch: i64,
    pub(crate) day: Option<i64>,
    pub(crate) content: Content,
}

impl Consultations {
    /// The answers, read, and whether there are more than can be read at once; the reader has recorded why.
    pub(crate) async fn read_answers(
        &self,
        consultation: &Consultation,
    ) -> Result<(Vec<ReadAnswer>, bool), ConsultationsError> {
        let (id, until) = (consultation.id, consultation.batches);
        let mut all = Vec::new();
        let mut from = 0;
        while from < until && all.len() <= LOOKED_AT_MAX {
            let to = (from + tables::PIECE).min(until);
            let read =
                move |tx: &mut ::store::Tx<'_>| Ok::<_, ConsultationsError>(tables::answers_after(tx, id, from, to)?);
            for answer in self.db.read_long(read).await? {
                let content = serde_json::from_str(&answer.content)?;
                all.push(ReadAnswer { id: answer.id, batch: answer.batch, day: answer.day, content });
            }
            from = to;
        }
        let more = all.len() > LOOKED_AT_MAX;
        all.truncate(LOOKED_AT_MAX);
        Ok((all, more))
    }

    /// The names of the questions that are answered in words.
    pub(crate) async fn text_questions(&self, consultation: &Consultation) -> Result<Vec<String>, ConsultationsError> {
        let plan = self.plan(consultation).await?;
        let texts = plan.form().questions().filter(|question| question.kind == QuestionKind::Text);
        Ok(texts.map(|question| question.name.clone()).collect())
    }

    /// What there is to notice; the log says that the officer read texts, before they are shown.
    pub async fn notices(&self, officer: PersonId, id: ConsultationId) -> Result<Notices, ConsultationsError> {
        let consultation = self.own(officer, id).await?;
        self.record(officer, "consultation-texts-read", &consultation, "duplicates and campaigns").await?;
        let (answers, _) = self.read_answers(&consultation).await?;
        let apart = self.db.read(move |tx| Ok::<_, ConsultationsError>(tables::apart(tx, id)?)).await?;
        let apart: BTreeMap<AnswerId, String> = apart.into_iter().collect();
        let questions = self.text_questions(&consultation).await?;
        Ok(notice(&answers, &apart, &questions))
    }

    /// Sets the group of this name apart, or puts it back; `false` when there is none any more, because it grew.
    ///
    /// # Errors
    /// [`ConsultationsError::NotFound`] when the consultation is another officer's.
    pub async fn set_group_apart(
        &self,
        officer: PersonId,
        id: ConsultationId,
        name: &str,
        reason: Option<&str>,
    ) -> Result<bool, ConsultationsError> {
        let notices = self.notices(officer, id).await?;
        let Some(group) = notices.groups.iter().find(|group| group.name() == name) else { return Ok(false) };
        self.set_apart(officer, id, &group.answers, reason).await?;
        Ok(true)
    }

    /// Sets answers apart in the results, or puts them back; the answers stay.
    ///
    /// # Errors
    /// [`ConsultationsError::NotFound`] when the consultation is another officer's, [`ConsultationsError::ReleasedBefore`] when
    /// it was released.
    pub async fn set_apart(
        &self,
        officer: PersonId,
        id: ConsultationId,
        answers: &[AnswerId],
        reason: Option<&str>,
    ) -> Result<(), ConsultationsError> {
        let consultation = self.own(officer, id).await?;
        // Results that differ from the released file by a few answers would tell what these said.
        if self.release_of(id).await?.is_some() {
            return Err(ConsultationsError::ReleasedBefore);
        }
        let reason = reason.map(|reason| reason.chars().take(REASON_MAX).collect::<String>());
        let told = match &reason {
            Some(reason) => format!("{} set apart: {reason}", answers.len()),
            None => format!("{} put back", answers.len()),
        };
        self.record(officer, "consultation-set-apart", &consultation, &told).await?;
        let now = self.clock.now();
        for some in answers.chunks(AT_ONCE_MAX) {
            let (some, reason) = (some.to_vec(), reason.clone());
            let set = move |tx: &mut ::store::Tx<'_>| {
                for answer in &some {
                    match &reason {
                        Some(reason) => tables::set_apart(tx, id, answer, reason, officer, now)?,
                        None => tables::put_back(tx, id, answer)?,
                    }
                }
                Ok::<_, ConsultationsError>(tables::count_aparts(tx, id)?)
            };
            self.db.write(set).await?;
        }
        Ok(())
    }
}

fn notice(answers: &[ReadAnswer], apart: &BTreeMap<AnswerId, String>, questions: &[String]) -> Notices {
    // The same hand on paper and on a page gives the same answers: how they came is no part of it.
    let whole: Vec<String> = answers
        .iter()
        .map(|answer| {
            let parts = answer.content.answers.iter().map(|(name, value)| format!("{name}={}", likeness::plain(value)));
            parts.collect::<Vec<_>>().join("\n")
        })
        .collect();
    let texts: Vec<likeness::Given<'_>> = answers
        .iter()
        .enumerate()
        .flat_map(|(at, answer)| {
            let of = |name: &String| answer.content.answers.get_key_value(name);
            questions.iter().filter_map(of).map(move |(name, text)| (at, name.as_str(), text.as_str()))
        })
        .collect();
    let all = likeness::groups(&whole, &texts);
    let more = all.len().saturating_sub(GROUPS_MAX) as u64;
    let groups = all.into_iter().take(GROUPS_MAX).map(|group| {
        let own: Vec<&ReadAnswer> = group.answers.iter().filter_map(|at| answers.get(*at)).collect();
        let first = own.first();
        let text = first.and_then(|answer| {
            let mut named = questions.iter().filter(|name| group.question.is_empty() || **name == group.question);
            named.find_map(|name| answer.content.answers.get(name))
        });
        let days = own.iter().filter_map(|answer| answer.day);
        let count = |channel| own.iter().filter(|answer| answer.content.channel == channel).count() as u64;
        let reasons: Vec<&String> = own.iter().filter_map(|answer| apart.get(&answer.id)).collect();
        Noticed {
            likeness: group.likeness,
            question: group.question,
            text: text.cloned().unwrap_or_default(),
            days: days.clone().min().zip(days.max()),
            by_channel: [Channel::Web, Channel::Paper, Channel::Api].map(|channel| (channel, count(channel))).to_vec(),
            apart: reasons.len() as u64,
            reasons: reasons.into_iter().cloned().collect(),
            answers: own.iter().map(|answer| answer.id).collect(),
        }
    });
    let mut by_day: BTreeMap<i64, u64> = BTreeMap::new();
    for day in answers.iter().filter_map(|answer| answer.day) {
        *by_day.entry(day).or_default() += 1;
    }
    Notices { groups: groups.collect(), more, bursts: likeness::bursts(&by_day), looked_at: answers.len() as u64 }
}
