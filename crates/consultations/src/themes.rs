//! Themes of what people wrote: proposed words, a name that a person gives and signs, and what the public body answers.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use base::{Id, PersonId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::contacts::CONTACTS_MAX;
use crate::likeness::plain;
use crate::model::{AnswerId, Consultation, ConsultationId};
use crate::notice_duplicates::ReadAnswer;
use crate::published::next_until;
use crate::room::{Consultations, ConsultationsError};
use crate::small_counts::{is_small, several};
use crate::statements::Statement;
use crate::stop_words::is_stop_word;
use crate::store as tables;
use crate::store::LastShown;

/// Words that are proposed.
const PROPOSED_MAX: usize = 30;
/// Letters of a word that is proposed: shorter ones join others.
const LETTERS_MIN: usize = 4;
/// A word that more than this share of texts have says nothing.
const COMMON: f64 = 0.6;
/// Two words that are together in this share of the texts that have either are proposed together.
const TOGETHER: f64 = 0.5;
/// What stands for the question of a theme of statements: no question can be called so.
pub const STATEMENTS: &str = "-statements";
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

/// The identifier of a theme.
pub type ThemeId = Id<Theme>;

/// A theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Which.
    pub id: ThemeId,
    /// Of which consultation.
    pub consultation: ConsultationId,
    /// Of which question's texts; [`STATEMENTS`] for the statements that are asked.
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
    /// Words that many texts without a theme have, those together that often stand together, and how many have one.
    pub proposed: Vec<(String, u64)>,
}

/// What everybody is shown of the themes of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Became {
    /// The question.
    pub question: String,
    /// How many texts there are; none while there are too few.
    pub texts: Option<u64>,
    /// How many belong to no theme; none when that is hidden.
    pub unclassified: Option<u64>,
    /// The themes, the oldest first, with how many texts belong to each; none when that is hidden.
    pub themes: Vec<(Theme, Option<u64>)>,
}

/// The sums of a question's texts, as they were published.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Sums {
    texts: Option<u64>,
    unclassified: Option<u64>,
    themes: BTreeMap<String, Option<u64>>,
}

impl Sums {
    /// What may be seen of the same texts as before, among which a theme is new: by how many the rest is smaller now is a
    /// count, too. Once the rest is hidden it stays so until more texts come.
    fn beside(self, before: &Self) -> Self {
        let tells_of_few = match (before.unclassified, self.unclassified) {
            (Some(before), Some(now)) => is_small(before.abs_diff(now)),
            (None, Some(_)) => before.texts.is_some(),
            (_, None) => false,
        };
        Self { unclassified: self.unclassified.filter(|_| !tells_of_few), ..self }
    }
}

/// What everybody may see of sums. A text may belong to several themes, and those that belong to one at least are the
/// answers to that question.
fn sums(grouped: &Grouped) -> Sums {
    let counts: Vec<u64> = grouped.themes.iter().map(|weighed| weighed.count).collect();
    let names = grouped.themes.iter().map(|weighed| weighed.theme.id.to_string());
    let Some(seen) = several(&counts, grouped.texts - grouped.unclassified, grouped.unclassified) else {
        return Sums { themes: names.map(|name| (name, None)).collect(), ..Sums::default() };
    };
    Sums {
        texts: Some(grouped.texts),
        unclassified: seen.answered.map(|classified| grouped.texts - classified),
        themes: names.zip(seen.counts).collect(),
    }
}

/// Whether a text has one of these words, whole or at its beginning: `train` is in `trains`.
fn has_word(text: &str, words: &[String]) -> bool {
    text.split(' ').any(|own| words.iter().any(|word| own.starts_with(word.as_str())))
}

#[expect(clippy::cast_precision_loss, reason = "texts are counted, not weighed")]
fn proposals(texts: &[&str]) -> Vec<(String, u64)> {
    let says_something = |word: &&str| word.chars().count() >= LETTERS_MIN && !is_stop_word(word);
    let mut found: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (place, text) in texts.iter().enumerate() {
        for word in text.split(' ').filter(says_something) {
            found.entry(word).or_default().insert(place);
        }
    }
    let most = if texts.len() < 10 { f64::INFINITY } else { texts.len() as f64 * COMMON };
    let mut words: Vec<(&str, BTreeSet<usize>)> =
        found.into_iter().filter(|(_, places)| places.len() > 1 && places.len() as f64 <= most).collect();
    words.sort_by(|one, other| other.1.len().cmp(&one.1.len()).then(one.0.cmp(other.0)));
    words.truncate(PROPOSED_MAX);
    let mut together: Vec<(String, BTreeSet<usize>)> = Vec::new();
    for (word, places) in words {
        let is_near = |(_, others): &&mut (String, BTreeSet<usize>)| {
            let shared = places.intersection(others).count();
            shared as f64 > TOGETHER * (places.len() + others.len() - shared) as f64
        };
        match together.iter_mut().find(is_near) {
            Some((words, others)) => {
                *words = format!("{words} {word}");
                others.extend(&places);
            }
            None => together.push((word.to_owned(), places)),
        }
    }
    together.into_iter().map(|(words, places)| (words, places.len() as u64)).collect()
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

/// Words as a person types them, separated by commas or spaces; one more than [`WORDS_MAX`] says that they are too many.
pub(crate) fn words_of(typed: &str) -> Vec<String> {
    let plain = plain(typed);
    let words: BTreeSet<&str> = plain.split(' ').filter(|word| word.chars().count() > 1).collect();
    words.into_iter().take(WORDS_MAX + 1).map(str::to_owned).collect()
}

impl Consultations {
    /// What people wrote, in themes; the log says that the officer read it, before it is shown.
    pub async fn group_texts(&self, officer: PersonId, id: ConsultationId) -> Result<Vec<Grouped>, ConsultationsError> {
        let consultation = self.own(officer, id).await?;
        self.record(officer, "consultation-texts-read", &consultation, "themes").await?;
        let themes = self.themes_of(id).await?;
        let questions = self.text_questions(&consultation).await?;
        let (answers, apart) = self.answers_and_apart(&consultation).await?;
        self.sum_up(&consultation, &themes, &answers, &apart).await?;
        let counted = |answer: &&ReadAnswer| !apart.contains(&answer.id);
        let of_question = |question: &String| grouped(question, answers.iter().filter(counted), &themes);
        let mut all: Vec<Grouped> = questions.iter().map(of_question).collect();
        all.extend(self.grouped_statements(&consultation, &themes).await?);
        Ok(all)
    }

    /// What everybody is shown of themes: sums that were made before, and no text.
    pub async fn published_themes(&self, consultation: &Consultation) -> Result<Vec<Became>, ConsultationsError> {
        let id = consultation.id;
        let themes = self.themes_of(id).await?;
        let questions = self.text_questions(consultation).await?;
        let mut all = Vec::new();
        for question in questions.into_iter().filter(|name| themes.iter().any(|theme| theme.question == *name)) {
            let what = sums_of(&question);
            let read = move |tx: &mut ::store::Tx<'_>| Ok::<_, ConsultationsError>(tables::last_shown(tx, id, &what)?);
            let last = self.db.read(read).await?;
            let sums: Sums = last.map(|last| serde_json::from_str(&last.figures)).transpose()?.unwrap_or_default();
            let own = themes.iter().filter(|theme| theme.question == question);
            let counted = own.map(|theme| (theme.clone(), sums.themes.get(&theme.id.to_string()).copied().flatten()));
            all.push(Became {
                themes: counted.collect(),
                texts: sums.texts,
                unclassified: sums.unclassified,
                question,
            });
        }
        let of_statements = self.grouped_statements(consultation, &themes).await?;
        all.extend(of_statements.filter(|grouped| !grouped.themes.is_empty()).map(|grouped| Became {
            question: grouped.question,
            texts: Some(grouped.texts),
            unclassified: Some(grouped.unclassified),
            themes: grouped.themes.into_iter().map(|weighed| (weighed.theme, Some(weighed.count))).collect(),
        }));
        Ok(all)
    }

    /// The statements that are asked, in themes; everybody reads them, so nothing is hidden of their counts.
    async fn grouped_statements(
        &self,
        consultation: &Consultation,
        themes: &[Theme],
    ) -> Result<Option<Grouped>, ConsultationsError> {
        let Some(statements) = self.statements(consultation).await? else { return Ok(None) };
        let in_all_languages = |one: &Statement| one.texts.iter().map(|(_, text)| text).collect::<Vec<_>>().join(" · ");
        let texts: Vec<String> = statements.asked().map(in_all_languages).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        Ok(Some(group(STATEMENTS, &texts, themes)))
    }

    async fn answers_and_apart(
        &self,
        consultation: &Consultation,
    ) -> Result<(Vec<ReadAnswer>, HashSet<AnswerId>), ConsultationsError> {
        let id = consultation.id;
        let apart = self.db.read(move |tx| Ok::<_, ConsultationsError>(tables::apart(tx, id)?)).await?;
        let (answers, _) = self.read_answers(consultation).await?;
        Ok((answers, apart.into_iter().map(|(answer, _)| answer).collect()))
    }

    /// Makes the sums that everybody sees, in steps of enough texts; a new theme is counted among the same texts as the
    /// others.
    async fn sum_up(
        &self,
        consultation: &Consultation,
        themes: &[Theme],
        answers: &[ReadAnswer],
        apart: &HashSet<AnswerId>,
    ) -> Result<(), ConsultationsError> {
        let (id, holds_back) = (consultation.id, !consultation.is_over(self.clock.now()));
        let questions: BTreeSet<&String> = themes.iter().map(|theme| &theme.question).collect();
        for question in questions.into_iter().filter(|question| *question != STATEMENTS) {
            let what = sums_of(question);
            let read = move |tx: &mut ::store::Tx<'_>| Ok::<_, ConsultationsError>(tables::last_shown(tx, id, &what)?);
            let last = self.db.read(read).await?;
            let known: Sums =
                last.as_ref().map(|last| serde_json::from_str(&last.figures)).transpose()?.unwrap_or_default();
            let with_text: Vec<&ReadAnswer> =
                answers.iter().filter(|answer| answer.content.answers.contains_key(question)).collect();
            let entries = with_text.iter().map(|answer| (answer.batch, &answer.id));
            let is_counted =
                |theme: &Theme| theme.question != *question || known.themes.contains_key(&theme.id.to_string());
            let (until, apart, are_the_same) = match (next_until(entries, apart, last.as_ref(), holds_back), &last) {
                (Some(until), _) => (until, apart.clone(), false),
                (None, Some(last)) if !themes.iter().all(is_counted) => (last.until, last.apart.clone(), true),
                (None, _) => continue,
            };
            let of = with_text.into_iter().filter(|answer| answer.batch <= until && !apart.contains(&answer.id));
            let seen = sums(&grouped(question, of, themes));
            let figures = serde_json::to_string(&if are_the_same { seen.beside(&known) } else { seen })?;
            let step = last.map_or(0, |last| last.step) + 1;
            // Whoever was faster made the same sums.
            self.show_next(id, &sums_of(question), LastShown { step, until, figures, apart }).await?;
        }
        Ok(())
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
        let is_asked = match question {
            STATEMENTS => self.has_statements(&consultation).await?,
            _ => self.text_questions(&consultation).await?.iter().any(|own| own == question),
        };
        if !is_asked {
            return Err(ConsultationsError::NotFound);
        }
        if known.len() >= THEMES_MAX && known.iter().all(|one| one.id != theme) {
            return Err(ConsultationsError::ThemesFull);
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
        self.db.write(move |tx| Ok::<_, ConsultationsError>(tables::put_theme(tx, &theme, &words)?)).await?;
        let (answers, apart) = self.answers_and_apart(&consultation).await?;
        self.sum_up(&consultation, &self.themes_of(id).await?, &answers, &apart).await
    }

    /// The public body answers a theme, once; who asked to hear of it is written to, in the same transaction. The same
    /// answer again changes nothing.
    ///
    /// # Errors
    /// [`ConsultationsError::ChangedElsewhere`] when it was answered otherwise before.
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
            .map(|(email, lang)| self.letter_on_reply(&consultation, &about.name, email, lang))
            .collect::<Result<Vec<_>, _>>()?;
        let (now, said) = (self.clock.now(), reply.clone());
        let is_first = self
            .db
            .write(move |tx| {
                let is_first = tables::reply(tx, id, theme, &reply, now)?;
                if is_first {
                    for (letter, message) in &letters {
                        mail::enqueue(tx, *letter, message, now)?;
                    }
                }
                Ok::<_, ConsultationsError>(is_first)
            })
            .await?;
        let known = self.themes_of(id).await?;
        let is_said = known.iter().any(|one| one.id == theme && one.reply.as_ref() == Some(&said));
        if is_first || is_said { Ok(()) } else { Err(ConsultationsError::ChangedElsewhere) }
    }
}

/// Under which name the sums of a question are kept.
fn sums_of(question: &str) -> String {
    format!("themes {question}")
}

/// Puts what answers say to a question under its themes.
fn grouped<'a>(question: &str, answers: impl Iterator<Item = &'a ReadAnswer>, themes: &[Theme]) -> Grouped {
    let texts: Vec<&str> =
        answers.filter_map(|answer| answer.content.answers.get(question)).map(String::as_str).collect();
    group(question, &texts, themes)
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
        assert_eq!(proposed, ["cheaper rooms"]);
        assert_eq!(group("other", &texts, &[theme(&["train"])]).themes, []);
    }

    #[test]
    fn words_are_proposed_that_say_what_texts_are_about_in_any_language() {
        let texts = [
            "Il faudrait plus de pistes cyclables dans le centre",
            "Des pistes cyclables pour tous, avec des arbres",
            "Plus d’arbres à l’école, pour tous",
            "Nous voulons des arbres dans cette école",
        ];
        let proposed = group("why", &texts, &[]).proposed;
        let words: Vec<(&str, u64)> = proposed.iter().map(|(words, count)| (words.as_str(), *count)).collect();
        assert_eq!(words, [("arbres école", 3), ("cyclables pistes", 2)]);
    }

    #[test]
    fn words_are_read_as_they_are_typed() {
        assert_eq!(words_of("Train, Bus;  Gare x"), ["bus", "gare", "train"]);
    }
}
