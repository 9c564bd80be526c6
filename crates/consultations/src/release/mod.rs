//! Answers of a closed consultation as open data: once, in crowds, signed by a person (docs/decisions/58).
//!
//! ```text
//! propose          how each question may be released, and how it is proposed
//! columns          the answers as a table of `disclosure`: values of lists, nothing else
//! release_answers  looks at what would be lost; signs; withdraws
//! sign_texts       texts that a person read, released apart from everything else
//! package          CSV, JSON, XLSX, their description, the method note, all in a ZIP
//! method_note      how it was made and what it does not hold, in every language
//! ```

mod classes;
mod columns;
mod method_note;
mod package;
mod propose;
mod release_answers;
mod sign_texts;
pub(crate) mod store;

use std::collections::{BTreeMap, BTreeSet};

use base::{Id, Localized, PersonId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::model::ConsultationId;

pub(crate) use method_note::{columns as columns_of, method_note};
pub use package::PackedFile;
pub(crate) use package::has_ending;
pub use propose::{Proposed, Shape, propose};
pub use release_answers::{Looked, NotReleased, Signing, WHY_MAX, Would};
pub use sign_texts::{TEXTS_A_PAGE, TextToSign, TextsToSign};

/// The smallest crowd that may be asked for.
pub const CROWD_MIN: usize = 5;
/// The crowd that is proposed.
pub const CROWD_PROPOSED: usize = 10;
/// The largest crowd that may be asked for.
pub const CROWD_MAX: usize = 1_000;

/// The identifier of a release.
pub type ReleaseId = Id<Release>;

/// How the answers to a question are released.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Treatment {
    /// Not at all.
    LeftOut,
    /// Others may know it of somebody: it is as fine as the crowd allows.
    Known,
    /// What somebody said: as it is.
    Answer,
    /// What somebody said, and would be harmed by: as it is, with a warning where a crowd tells it.
    Sensitive,
}

impl Treatment {
    /// Every treatment.
    pub const ALL: [Self; 4] = [Self::LeftOut, Self::Known, Self::Answer, Self::Sensitive];

    /// Its name in forms.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LeftOut => "left-out",
            Self::Known => "known",
            Self::Answer => "answer",
            Self::Sensitive => "sensitive",
        }
    }

    /// The treatment of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|treatment| treatment.name() == name)
    }

    /// The key of its text.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::LeftOut => "consultations-release-left-out",
            Self::Known => "consultations-release-known",
            Self::Answer => "consultations-release-answer",
            Self::Sensitive => "consultations-release-sensitive",
        }
    }
}

/// Under what the files may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Licence {
    /// Licence Ouverte 2.0 of the French State.
    Etalab,
    /// Creative Commons Attribution 4.0.
    CcBy,
}

impl Licence {
    /// Every licence.
    pub const ALL: [Self; 2] = [Self::Etalab, Self::CcBy];

    /// Its identifier, as SPDX has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Etalab => "etalab-2.0",
            Self::CcBy => "CC-BY-4.0",
        }
    }

    /// The licence of an identifier.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|licence| licence.name() == name)
    }

    /// What it is called.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Etalab => "Licence Ouverte 2.0",
            Self::CcBy => "CC BY 4.0",
        }
    }

    /// Where its text is.
    pub const fn address(self) -> &'static str {
        match self {
            Self::Etalab => "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
            Self::CcBy => "https://creativecommons.org/licenses/by/4.0/",
        }
    }

    pub(crate) fn of_files(self) -> disclosure::Licence {
        disclosure::Licence { name: self.name().to_owned(), path: self.address().to_owned() }
    }
}

/// What an officer chooses for a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// How it is released.
    pub treatment: Treatment,
    /// Of numbers, the width of a class, as it is written: `10`, `0.5`.
    pub width: String,
}

/// What an officer chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// So many share what is known of them, at least.
    pub crowd: usize,
    /// Under what the files may be used.
    pub licence: Licence,
    /// How each question is released; those that are not named are left out.
    pub ways: BTreeMap<String, Way>,
    /// The questions whose signed texts are released, apart.
    pub texts: BTreeSet<String>,
}

/// What a method note says; it is kept as JSON with the release.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// So many share what is known of them, at least.
    pub crowd: usize,
    /// The smallest crowd.
    pub smallest: usize,
    /// How many crowds there are.
    pub crowds: usize,
    /// Lines.
    pub lines: usize,
    /// Answers that are set apart, and so not in it.
    pub apart: u64,
    /// Lines in which all that is known is hidden.
    pub hidden: usize,
    /// Lines of which something that is known is coarser than it was said, the hidden ones too.
    pub coarser: usize,
    /// What was lost of what is known, 0 to 1.
    pub loss: f64,
    /// The columns, in their order.
    pub columns: Vec<ColumnFacts>,
    /// The questions that are left out.
    pub left_out: Vec<Localized>,
    /// Texts that are released apart.
    pub texts: Vec<TextFacts>,
    /// Under what it may be used.
    pub licence: Licence,
}

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ColumnFacts {
    /// Its name in the files.
    pub name: String,
    /// The question.
    pub label: Localized,
    /// The choice that it is about, where several may be chosen.
    pub option: Option<Localized>,
    /// How it is released.
    pub treatment: Treatment,
    /// How fine it is, as `disclosure` names it; empty for an answer.
    pub level: String,
    /// Whether it is coarser than it could be.
    pub is_coarser: bool,
    /// Answers that are of no list, and stand as not stated.
    pub unlisted: u64,
    /// Lines in which a sensitive answer is told by what is known.
    pub told: usize,
    /// The values that have words, with these.
    pub values: Vec<(String, Localized)>,
}

/// Texts that are released apart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TextFacts {
    /// The file.
    pub file: String,
    /// The question.
    pub label: Localized,
    /// How many texts there are in it.
    pub count: usize,
    /// Of how many.
    pub of: usize,
    /// Who read and signed them.
    pub signers: BTreeSet<String>,
}

/// What was released, or was once.
#[derive(Debug, Clone, PartialEq)]
pub struct Release {
    /// Which.
    pub id: ReleaseId,
    /// Of which consultation.
    pub consultation: ConsultationId,
    /// How it was made.
    pub facts: Facts,
    /// The hash of the package (SHA-256, hexadecimal).
    pub hash: String,
    /// Who signed it.
    pub officer: PersonId,
    /// By which name.
    pub signer: String,
    /// When.
    pub signed_at: Timestamp,
    /// When it was withdrawn, and why.
    pub withdrawn: Option<(Timestamp, String)>,
}
