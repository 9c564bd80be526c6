//! Which lists are believed, and which of their events belong here: two sheets of the pack.

use base::fold;

use super::entry::Entry;
use crate::catalogue::{Catalogue, ThemeCode, has_word};
use crate::sheet::{Mistake, Sheet};

/// The word in the column `theme` for what does not belong here.
const NOISE: &str = "-";
/// Between words in a cell.
const NEXT: char = '|';

/// What decides about the events of lists.
#[derive(Debug, Clone, Default)]
pub struct FeedRules {
    /// Folded titles and identifiers of the lists that are believed; with none, all are.
    lists: Vec<String>,
    themes: Vec<(ThemeCode, Vec<String>)>,
    noise: Vec<String>,
}

impl FeedRules {
    /// Reads `event_sources.csv` (columns `uid` and `title`: an agenda is believed when either fits) and
    /// `event_keywords.csv` (columns `theme`, a code of `event_themes.csv` or `-` for what does not belong here, and
    /// `words`, with `|` between them).
    ///
    /// # Errors
    /// The first mistake, with its file, row and column.
    pub fn parse(sources: &str, keywords: &str, catalogue: &Catalogue) -> Result<Self, Mistake> {
        let mut rules = Self::default();
        for row in Sheet::read("event_sources.csv", sources)?.rows() {
            let known = [row.filled("uid"), row.filled("title")];
            if known == [None, None] {
                return Err(row.mistake("uid", "an agenda's uid or title is expected"));
            }
            rules.lists.extend(known.into_iter().flatten().map(fold));
        }
        for row in Sheet::read("event_keywords.csv", keywords)?.rows() {
            let words = row.required("words")?.split(NEXT).map(fold).filter(|word| !word.is_empty()).collect();
            match row.required("theme")? {
                NOISE => rules.noise.extend::<Vec<String>>(words),
                code => {
                    let theme = catalogue.theme(code);
                    let theme = theme.ok_or_else(|| row.mistake("theme", "a code of event_themes.csv is expected"))?;
                    rules.themes.push((theme.code.clone(), words));
                }
            }
        }
        Ok(rules)
    }

    /// Whether the list of an entry is believed.
    pub fn believes(&self, entry: &Entry) -> bool {
        let known = |text: &str| self.lists.contains(&fold(text));
        self.lists.is_empty() || known(&entry.source.list) || entry.list_uid.as_deref().is_some_and(known)
    }

    /// The theme whose words an entry has most of; the title and what it is filed under count more.
    ///
    /// # Errors
    /// Why it belongs to none.
    pub fn theme(&self, entry: &Entry) -> Result<ThemeCode, String> {
        let titles: Vec<&str> = entry.title.iter().map(|(_, text)| text).collect();
        let keywords = entry.keywords.iter().map(String::as_str);
        let head = fold(&titles.into_iter().chain(keywords).collect::<Vec<_>>().join(" "));
        let body = fold(&entry.description.iter().map(|(_, text)| text).collect::<Vec<_>>().join(" "));
        if let Some(word) = self.noise.iter().find(|word| has_phrase(&head, word)) {
            return Err(format!("“{word}” says that it is about something else"));
        }
        let weigh = |words: &[String]| -> u32 {
            words.iter().map(|word| 3 * u32::from(has_phrase(&head, word)) + u32::from(has_phrase(&body, word))).sum()
        };
        let weighed = self.themes.iter().map(|(theme, words)| (weigh(words), theme));
        // Of two that weigh the same, the one that stands first in the sheet.
        let best = weighed.rev().max_by_key(|(weight, _)| *weight);
        match best {
            Some((weight, theme)) if weight > 0 => Ok(theme.clone()),
            _ => Err("no word of event_keywords.csv says that it is about going digital".to_owned()),
        }
    }
}

/// Whether a folded text has these words in this order, each whole but for the last, which may go on.
fn has_phrase(folded: &str, phrase: &str) -> bool {
    if phrase.contains(' ') { format!(" {folded}").contains(&format!(" {phrase}")) } else { has_word(folded, phrase) }
}
