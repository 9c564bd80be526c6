//! Questions that an officer writes on a page, kept as a draft. What comes of them is an XLSForm, the very one that would be
//! uploaded: behind it there is one path.
//!
//! ```text
//! edit   adds, changes, moves and removes a question; pure
//! sheet  the XLSForm
//! write  keeps a draft; two pages of the same one are told apart by its revision
//! ```

mod edit;
mod sheet;
pub(crate) mod store;
mod write;

use base::{Id, Lang, Localized, PersonId, Timestamp};
use serde::{Deserialize, Serialize};

pub use edit::{Change, Flaw, NotChanged};
pub use write::{Changed, WRITTEN_FILE};

/// Choices of a question, at most.
pub const CHOICES_MAX: usize = crate::read_sheet::CHOICES_MAX;
/// Characters of a question, a hint or a choice.
pub const TEXT_MAX: usize = 500;
/// Characters of a short name.
pub const NAME_MAX: usize = 30;
/// Drafts of an officer.
pub const DRAFTS_MAX: usize = 100;

/// The identifier of a draft.
pub type QuestionnaireId = Id<Draft>;

/// A draft of questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which.
    pub id: QuestionnaireId,
    /// Whose.
    pub officer: PersonId,
    /// What is written.
    pub content: Questionnaire,
    /// How often it changed.
    pub revision: i64,
    /// When it changed last.
    pub changed_at: Timestamp,
}

/// Questions in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Questionnaire {
    /// What the officer calls it.
    pub title: String,
    /// The languages in which it asks.
    pub langs: Vec<Tag>,
    /// The questions.
    pub questions: Vec<Asked>,
}

/// A language, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tag(String);

impl From<Lang> for Tag {
    fn from(lang: Lang) -> Self {
        Self(lang.tag().to_owned())
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Drawn when it is begun: the same page sent twice adds it once.
    pub id: String,
    /// Its name in the sheet and in data.
    pub name: String,
    /// What is asked for.
    pub kind: Kind,
    /// The question, by language.
    pub label: Localized,
    /// Help, by language.
    pub hint: Localized,
    /// Whether an answer is needed.
    pub is_required: bool,
    /// What can be chosen.
    pub choices: Vec<Offered>,
    /// Of a number, the least; empty where there is none.
    pub least: String,
    /// Of a number, the most.
    pub most: String,
    /// Whether a number may have a fraction.
    pub takes_fractions: bool,
    /// When it is asked; always, where there is none.
    pub only_if: Option<OnlyIf>,
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// Its name in the sheet and in data.
    pub name: String,
    /// The choice, by language.
    pub label: Localized,
}

/// Only if a question has an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnlyIf {
    /// The question's name.
    pub question: String,
    /// The choice's name.
    pub choice: String,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Free text.
    Text,
    /// One of some choices.
    One,
    /// Several of some choices.
    Several,
    /// A number.
    Number,
    /// A day.
    Date,
    /// How far somebody agrees with a sentence, in five steps.
    Scale,
    /// Words to read.
    Note,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 7] =
        [Self::Text, Self::One, Self::Several, Self::Number, Self::Date, Self::Scale, Self::Note];

    /// Its name in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::One => "one",
            Self::Several => "several",
            Self::Number => "number",
            Self::Date => "date",
            Self::Scale => "scale",
            Self::Note => "note",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The key of its text.
    pub(crate) fn word(self) -> String {
        format!("consultations-kind-{}", self.name())
    }

    /// Whether the officer writes what can be chosen.
    pub const fn has_choices(self) -> bool {
        matches!(self, Self::One | Self::Several)
    }
}

/// The steps of a scale, from the first to the last.
pub const SCALE: [&str; 5] = ["strongly_agree", "agree", "neither", "disagree", "strongly_disagree"];

impl Questionnaire {
    /// The languages in which it asks.
    pub fn langs(&self) -> Vec<Lang> {
        self.langs.iter().filter_map(|tag| Lang::from_tag(&tag.0)).collect()
    }

    /// The question of an identifier.
    pub fn question(&self, id: &str) -> Option<&Asked> {
        self.questions.iter().find(|asked| asked.id == id)
    }
}

impl Asked {
    /// The names of what can be chosen.
    pub fn choice_names(&self) -> Vec<&str> {
        match self.kind {
            Kind::Scale => SCALE.to_vec(),
            _ => self.choices.iter().map(|choice| choice.name.as_str()).collect(),
        }
    }
}
