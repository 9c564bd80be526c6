//! Texts that a person reads and signs: they tell of nobody. Only these are released, apart from all other answers and in
//! no order.

use std::collections::{BTreeMap, BTreeSet};

use base::{Localized, PersonId};

use super::propose::plain;
use super::store as tables;
use crate::model::{AnswerId, ConsultationId};
use crate::room::{Consultations, ConsultationsError};

/// Texts on a page.
pub const TEXTS_A_PAGE: usize = 25;

/// A text that may be signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextToSign {
    /// Of which answer.
    pub answer: AnswerId,
    /// What was written.
    pub text: String,
    /// Whether it was read and signed.
    pub is_signed: bool,
    /// Whether it looks like what names a person: an address, a long number. It cannot be signed.
    pub names_somebody: bool,
}

/// A page of texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextsToSign {
    /// The question in words.
    pub label: Localized,
    /// Those on the page, in the order of identifiers that were drawn at random.
    pub texts: Vec<TextToSign>,
    /// Which page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// How many texts are signed.
    pub signed: usize,
    /// Of how many.
    pub of: usize,
}

/// Whether a text looks like what names a person.
pub(super) fn names_somebody(text: &str) -> bool {
    disclosure::is_identifier(text)
}

impl Consultations {
    /// Texts to read, a page of them; the log says that the officer read them, before they are shown.
    ///
    /// # Errors
    /// When the consultation is not closed, was released, or has no such question.
    pub async fn texts_to_sign(
        &self,
        officer: PersonId,
        id: ConsultationId,
        question: &str,
        page: usize,
    ) -> Result<TextsToSign, ConsultationsError> {
        let closed = self.closed(officer, id).await?;
        let plan = self.plan(&closed.consultation).await?;
        let asked = plan.form().question(question).filter(|asked| asked.kind == forms::model::QuestionKind::Text);
        let label = plain(&asked.ok_or(ConsultationsError::NotFound)?.label);
        self.record(officer, "consultation-texts-read", &closed.consultation, "open data").await?;
        let mut texts: Vec<TextToSign> = closed
            .answers
            .iter()
            .filter_map(|answer| {
                let text = answer.content.answers.get(question)?.clone();
                let is_signed = closed.is_signed(&answer.id, question);
                Some(TextToSign { answer: answer.id, is_signed, names_somebody: names_somebody(&text), text })
            })
            .collect();
        texts.sort_by_key(|text| text.answer);
        let (of, signed) = (texts.len(), texts.iter().filter(|text| text.is_signed).count());
        let pages = of.div_ceil(TEXTS_A_PAGE).max(1);
        let page = page.clamp(1, pages);
        let texts = texts.into_iter().skip((page - 1) * TEXTS_A_PAGE).take(TEXTS_A_PAGE).collect();
        Ok(TextsToSign { label, texts, page, pages, signed, of })
    }

    /// How many pages of texts there are.
    pub(crate) async fn texts_pages(
        &self,
        officer: PersonId,
        id: ConsultationId,
        question: &str,
    ) -> Result<usize, ConsultationsError> {
        let closed = self.closed(officer, id).await?;
        let of = closed.answers.iter().filter(|answer| answer.content.answers.contains_key(question)).count();
        Ok(of.div_ceil(TEXTS_A_PAGE))
    }

    /// Signs those of the texts that were shown which the officer ticked, and takes back the others.
    ///
    /// # Errors
    /// When the consultation is not closed or was released.
    pub async fn sign_texts(
        &self,
        (officer, signer): (PersonId, &str),
        id: ConsultationId,
        question: &str,
        shown: &[AnswerId],
        ticked: &BTreeSet<AnswerId>,
    ) -> Result<(), ConsultationsError> {
        let closed = self.closed(officer, id).await?;
        let texts: BTreeMap<AnswerId, &String> = closed
            .answers
            .iter()
            .filter_map(|answer| Some((answer.id, answer.content.answers.get(question)?)))
            .collect();
        let shown: Vec<AnswerId> =
            shown.iter().copied().filter(|answer| texts.contains_key(answer)).take(TEXTS_A_PAGE).collect();
        let signed: Vec<AnswerId> = shown
            .iter()
            .copied()
            .filter(|answer| ticked.contains(answer) && texts.get(answer).is_some_and(|text| !names_somebody(text)))
            .collect();
        let told = format!("{} signed of {} that were read", signed.len(), shown.len());
        self.record(officer, "consultation-texts-signed", &closed.consultation, &told).await?;
        let (question, signer, now) = (question.to_owned(), signer.to_owned(), self.clock.now());
        self.db
            .write(move |tx| {
                for answer in &shown {
                    if signed.contains(answer) {
                        tables::sign_text(tx, id, (answer, &question), (officer, &signer), now)?;
                    } else {
                        tables::unsign_text(tx, id, answer, &question)?;
                    }
                }
                Ok::<_, ConsultationsError>(())
            })
            .await
    }
}
