//! Themes of what people wrote: proposed words, a name that a person gives and signs, and what the public body answers.

use std::collections::{BTreeMap, BTreeSet};

use base::{Id, Lang, PersonId, Timestamp};
use mail::{Message, MessageId};
use ui::Words;

use crate::likeness::plain;
use crate::model::{Consultation, ConsultationId};
use crate::notice_duplicates::ReadAnswer;
use crate::room::{Consultations, ConsultationsError};
use crate::store as tables;

/// Words that are proposed.
const PROPOSED_MAX: usize = 30;
/// Letters of a word that is proposed: shorter ones join others.
const LETTERS_MIN: usize = 4;
/// A word that more than this share of texts have says nothing.
const COMMON: f64 = 0.6;
/// Themes of a consultation.
pub const THEMES_MAX: usize = 50;
/// Words of a theme.
pub const WORDS_MAX: usize = 20;
/// Characters of a name.
pub const NAME_MAX: usize = 120;
/// Characters of an answer of the public body.
pub const REPLY_MAX: usize = 4_000;
/// Texts that are shown of a theme.
pub const TEXTS_SHOWN: usize = 20;
/// People who are told at once.
pub const CONTACTS_MAX: i64 = 50_000;
/// The most characters of a title in a subject.
const TITLE_MAX_CHARS: usize = 80;

/// The identifier of a theme.
pub type ThemeId = Id<Theme>;

/// A theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Which.
    pub id: ThemeId,
    /// Of which consultation.
    pub consultation: ConsultationId,
    /// Of which question's texts.
    pub question: String,
    /// What a person calls it.
    pub name: String,
    /// A text with one of these words belongs to it.
    pub words: Vec<String>,
    /// Who named it.
    pub officer: PersonId,
    /// By which name they signed.
    pub signer: String,
    /// When.
    pub signed_at: Timestamp,
    /// What the public body answers.
    pub reply: Option<String>,
    /// When it did.
    pub replied_at: Option<Timestamp>,
}

/// A theme with how many texts belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// The theme.
    pub theme: Theme,
    /// How many texts of its question have one of its words.
    pub count: u64,
    /// Some of the texts; for the officer alone.
    pub texts: Vec<String>,
}

/// What people wrote to a question, in themes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grouped {
    /// The question.
    pub question: String,
    /// How many texts there are.
    pub texts: u64,
    /// How many belong to no theme.
    pub unclassified: u64,
    /// The themes, the oldest first.
    pub themes: Vec<Weighed>,
    /// Words that many texts without a theme have, and how many.
    pub proposed: Vec<(String, u64)>,
}

/// Whether a text has one of these words, whole or at its beginning: `train` is in `trains`.
fn has_word(text: &str, words: &[String]) -> bool {
    text.split(' ').any(|own| words.iter().any(|word| own.starts_with(word.as_str())))
}

#[expect(clippy::cast_precision_loss, reason = "texts are counted, not weighed")]
fn proposals(texts: &[&str]) -> Vec<(String, u64)> {
    let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
    for text in texts {
        let words: BTreeSet<&str> = text.split(' ').filter(|word| word.chars().count() >= LETTERS_MIN).collect();
        for word in words {
            *counts.entry(word).or_default() += 1;
        }
    }
    let most = if texts.len() < 10 { f64::INFINITY } else { texts.len() as f64 * COMMON };
    let mut found: Vec<(&str, u64)> =
        counts.into_iter().filter(|(_, count)| *count > 1 && *count as f64 <= most).collect();
    found.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
    found.into_iter().take(PROPOSED_MAX).map(|(word, count)| (word.to_owned(), count)).collect()
}

/// Puts the texts of a question under its themes. A text may belong to several.
pub(crate) fn group(question: &str, texts: &[&str], themes: &[Theme]) -> Grouped {
    let plain: Vec<String> = texts.iter().map(|text| plain(text)).collect();
    let own: Vec<&Theme> = themes.iter().filter(|theme| theme.question == question).collect();
    let mut is_classified = vec![false; texts.len()];
    let weighed = own.iter().map(|theme| {
        let mut weighed = Weighed { theme: (*theme).clone(), count: 0, texts: Vec::new() };
        for ((text, original), classified) in plain.iter().zip(texts).zip(&mut is_classified) {
            if has_word(text, &theme.words) {
                weighed.count += 1;
                *classified = true;
                if weighed.texts.len() < TEXTS_SHOWN {
                    weighed.texts.push((*original).to_owned());
                }
            }
        }
        weighed
    });
    let themes: Vec<Weighed> = weighed.collect();
    let rest: Vec<&str> =
        plain.iter().zip(&is_classified).filter(|(_, is)| !**is).map(|(text, _)| text.as_str()).collect();
    Grouped {
        question: question.to_owned(),
        texts: texts.len() as u64,
        unclassified: rest.len() as u64,
        themes,
        proposed: proposals(&rest),
    }
}

/// Words as a person types them, separated by commas or spaces.
pub(crate) fn words_of(typed: &str) -> Vec<String> {
    let plain = plain(typed);
    let words: BTreeSet<&str> = plain.split(' ').filter(|word| word.chars().count() > 1).collect();
    words.into_iter().take(WORDS_MAX).map(str::to_owned).collect()
}

impl Consultations {
    /// What people wrote, in themes; the log says that the officer read it, before it is shown.
    pub async fn group_texts(&self, officer: PersonId, id: ConsultationId) -> Result<Vec<Grouped>, ConsultationsError> {
        let consultation = self.own(officer, id).await?;
        self.record(officer, "consultation-texts-read", &consultation, "themes").await?;
        self.grouped(&consultation).await
    }

    /// The same without any text: for everybody.
    pub async fn published_themes(&self, consultation: &Consultation) -> Result<Vec<Grouped>, ConsultationsError> {
        if self.themes_of(consultation.id).await?.is_empty() {
            return Ok(Vec::new());
        }
        let mut all = self.grouped(consultation).await?;
        for grouped in &mut all {
            grouped.proposed.clear();
            grouped.themes.iter_mut().for_each(|weighed| weighed.texts.clear());
        }
        all.retain(|grouped| !grouped.themes.is_empty());
        Ok(all)
    }

    async fn grouped(&self, consultation: &Consultation) -> Result<Vec<Grouped>, ConsultationsError> {
        let id = consultation.id;
        let themes = self.themes_of(id).await?;
        let questions = self.text_questions(consultation).await?;
        let apart = self.db.read(move |tx| Ok::<_, ConsultationsError>(tables::apart(tx, id)?)).await?;
        let apart: BTreeSet<_> = apart.into_iter().map(|(answer, _)| answer).collect();
        let answers = self.read_answers(consultation).await?;
        let counted: Vec<&ReadAnswer> = answers.iter().filter(|answer| !apart.contains(&answer.id)).collect();
        let of = |question: &String| {
            let texts: Vec<&str> =
                counted.iter().filter_map(|answer| answer.content.answers.get(question)).map(String::as_str).collect();
            group(question, &texts, &themes)
        };
        Ok(questions.iter().map(of).collect())
    }

    async fn themes_of(&self, id: ConsultationId) -> Result<Vec<Theme>, ConsultationsError> {
        let stored = self.db.read(move |tx| Ok::<_, ConsultationsError>(tables::themes(tx, id)?)).await?;
        let read = |(theme, words): (Theme, String)| Ok(Theme { words: serde_json::from_str(&words)?, ..theme });
        stored.into_iter().map(read).collect()
    }

    /// Names a theme and signs it. The same identifier again changes nothing.
    pub async fn name_theme(
        &self,
        officer: (PersonId, &str),
        id: ConsultationId,
        theme: ThemeId,
        question: &str,
        name: &str,
        words: &str,
    ) -> Result<(), ConsultationsError> {
        let consultation = self.own(officer.0, id).await?;
        let known = self.themes_of(id).await?;
        if known.len() >= THEMES_MAX || !self.text_questions(&consultation).await?.iter().any(|own| own == question) {
            return Err(ConsultationsError::NotFound);
        }
        let theme = Theme {
            id: theme,
            consultation: id,
            question: question.to_owned(),
            name: name.trim().chars().take(NAME_MAX).collect(),
            words: words_of(words),
            officer: officer.0,
            signer: officer.1.to_owned(),
            signed_at: self.clock.now(),
            reply: None,
            replied_at: None,
        };
        let words = serde_json::to_string(&theme.words)?;
        self.record(officer.0, "consultation-theme", &consultation, &theme.name).await?;
        self.db.write(move |tx| Ok::<_, ConsultationsError>(tables::put_theme(tx, &theme, &words)?)).await
    }

    /// The public body answers a theme, once; who asked to hear of it is written to, in the same transaction.
    pub async fn reply(
        &self,
        officer: PersonId,
        id: ConsultationId,
        theme: ThemeId,
        reply: &str,
    ) -> Result<(), ConsultationsError> {
        let consultation = self.own(officer, id).await?;
        let known = self.themes_of(id).await?;
        let about = known.iter().find(|one| one.id == theme).ok_or(ConsultationsError::NotFound)?;
        self.record(officer, "consultation-reply", &consultation, &about.name).await?;
        let reply: String = reply.trim().chars().take(REPLY_MAX).collect();
        let read = move |tx: &mut ::store::Tx<'_>| Ok::<_, ConsultationsError>(tables::contacts(tx, id, CONTACTS_MAX)?);
        let letters = self
            .db
            .read(read)
            .await?
            .iter()
            .map(|(email, lang)| self.letter(&consultation, &about.name, email, lang))
            .collect::<Result<Vec<_>, _>>()?;
        let now = self.clock.now();
        self.db
            .write(move |tx| {
                if tables::reply(tx, id, theme, &reply, now)? {
                    for (letter, message) in &letters {
                        mail::enqueue(tx, *letter, message, now)?;
                    }
                }
                Ok::<_, ConsultationsError>(())
            })
            .await
    }

    fn letter(
        &self,
        consultation: &Consultation,
        theme: &str,
        email: &str,
        lang: &str,
    ) -> Result<(MessageId, Message), ConsultationsError> {
        let words = Words::new(self.texts.clone(), Lang::from_tag(lang).unwrap_or_default());
        let title: String = consultation.about.title.get(words.lang).chars().take(TITLE_MAX_CHARS).collect();
        let failed = |error: &dyn std::fmt::Display| ConsultationsError::Letter(error.to_string());
        let values = [
            ("title", title.as_str().into()),
            ("theme", theme.into()),
            ("address", format!("{}/became", self.address(consultation)).into()),
        ];
        let subject = words.t_with("consultations-mail-subject", &values);
        let text = words.t_with("consultations-mail-text", &values);
        let message = Message::new(
            email.parse().map_err(|error| failed(&error))?,
            subject.parse().map_err(|error| failed(&error))?,
            text,
            words.lang,
        );
        Ok((Id::new(&*self.clock, &*self.random), message.map_err(|error| failed(&error))?))
    }

    /// Keeps the address of somebody who wants to hear what became of it. Nothing ties it to an answer.
    pub async fn keep_contact(
        &self,
        consultation: &Consultation,
        email: &mail::Address,
        lang: Lang,
    ) -> Result<(), ConsultationsError> {
        let (id, email) = (consultation.id, email.to_string());
        self.db.write(move |tx| Ok::<_, ConsultationsError>(tables::put_contact(tx, id, &email, lang)?)).await
    }

    /// How many want to hear of it.
    pub async fn count_contacts(&self, id: ConsultationId) -> Result<u64, ConsultationsError> {
        self.db.read(move |tx| Ok::<_, ConsultationsError>(tables::count_contacts(tx, id)?)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{FixedClock, SeededRandom};

    fn theme(words: &[&str]) -> Theme {
        let (clock, random) = (FixedClock::at(Timestamp::from_seconds(0)), SeededRandom::new(3));
        Theme {
            id: Id::new(&clock, &random),
            consultation: Id::new(&clock, &random),
            question: "why".to_owned(),
            name: "Trains".to_owned(),
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            officer: Id::new(&clock, &random),
            signer: "Omar".to_owned(),
            signed_at: Timestamp::from_seconds(0),
            reply: None,
            replied_at: None,
        }
    }

    #[test]
    fn texts_stand_under_the_words_that_a_person_chose_and_the_rest_is_said() {
        let texts = ["More TRAINS, please", "A train at night", "Cheaper rooms near here", "Cheaper rooms for two"];
        let grouped = group("why", &texts, &[theme(&["train"])]);
        assert_eq!((grouped.texts, grouped.unclassified, grouped.themes[0].count), (4, 2, 2));
        let proposed: Vec<&str> = grouped.proposed.iter().map(|(word, _)| word.as_str()).collect();
        assert_eq!(proposed, ["cheaper", "rooms"]);
        assert_eq!(group("other", &texts, &[theme(&["train"])]).themes, []);
    }

    #[test]
    fn words_are_read_as_they_are_typed() {
        assert_eq!(words_of("Train, Bus;  Gare x"), ["bus", "gare", "train"]);
    }
}
