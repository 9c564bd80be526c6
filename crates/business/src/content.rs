//! What the room takes from the pack.

use std::sync::Arc;

use forms::{Form, Mistake, xlsform};

use crate::catalogue::{Recommendation, read_recommendations};
use crate::compare::{Figure, FiguresError, read_figures};
use crate::contact_points::ContactPoints;
use crate::instrument::{Instrument, InstrumentError};
use crate::labels::{Labels, LabelsError, read_labels};

/// The pack's diagnosis, its recommendations and the figures to compare with.
pub struct Content {
    /// The diagnosis: its form, its items, its bands.
    pub instrument: Instrument,
    /// What a firm may be advised to do.
    pub recommendations: Vec<Recommendation>,
    /// Published figures.
    pub figures: Vec<Figure>,
    /// What the universes of the figures are called.
    pub universes: Labels,
    /// What an adviser can be asked about.
    pub specialities: Labels,
    /// Who answers where no adviser matches.
    pub contact_points: ContactPoints,
}

/// The files that the room reads, as text or bytes.
pub struct Files<'a> {
    /// `diagnosis.xlsx`, an XLSForm.
    pub diagnosis: &'a [u8],
    /// `diagnosis_items.csv`: the items that make the score.
    pub items: &'a str,
    /// `diagnosis_bands.csv`: the bands of the score.
    pub bands: &'a str,
    /// `headcount_bands.csv`: which choice of the form an INSEE band falls under.
    pub headcounts: &'a str,
    /// `recommendations.xlsx`.
    pub recommendations: &'a [u8],
    /// `comparisons.csv`.
    pub figures: &'a str,
    /// `comparison_universes.csv`.
    pub universes: &'a str,
    /// `specialities.csv`.
    pub specialities: &'a str,
    /// `contact_points.csv`.
    pub contact_points: &'a str,
}

/// What is wrong with the pack's content, with its file.
#[derive(Debug, thiserror::Error)]
pub enum ContentError {
    /// Mistakes in a sheet.
    #[error("{file}: {}", .mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Sheet {
        /// The file.
        file: &'static str,
        /// Each mistake with its sheet, row and column.
        mistakes: Vec<Mistake>,
    },
    /// A mistake in a table of figures.
    #[error("comparisons.csv, {0}")]
    Figures(#[from] FiguresError),
    /// A mistake in a table of labels.
    #[error("{file}, {source}")]
    Labels {
        /// The file.
        file: &'static str,
        /// The mistake.
        source: LabelsError,
    },
    /// The form does not compute what the result needs.
    #[error(transparent)]
    Instrument(#[from] InstrumentError),
}

impl Content {
    /// Reads the content of a pack.
    ///
    /// # Errors
    /// The mistakes of the first file that has some.
    pub fn read(files: &Files<'_>) -> Result<Self, ContentError> {
        let form = read_form(files.diagnosis)?;
        let recommendations = read_recommendations("recommendations.xlsx", files.recommendations, &form)
            .map_err(|mistakes| ContentError::Sheet { file: "recommendations.xlsx", mistakes })?;
        let labels = |file: &'static str, table: &str| {
            read_labels(table).map_err(|source| ContentError::Labels { file, source })
        };
        Ok(Self {
            instrument: Instrument::read(form, files.items, files.bands, files.headcounts)?,
            recommendations,
            figures: read_figures(files.figures)?,
            universes: labels("comparison_universes.csv", files.universes)?,
            specialities: labels("specialities.csv", files.specialities)?,
            contact_points: ContactPoints::read(files.contact_points)
                .map_err(|source| ContentError::Labels { file: "contact_points.csv", source })?,
        })
    }
}

fn read_form(bytes: &[u8]) -> Result<Arc<Form>, ContentError> {
    let form = xlsform::read("diagnosis.xlsx", bytes)
        .map_err(|mistakes| ContentError::Sheet { file: "diagnosis.xlsx", mistakes })?;
    Ok(Arc::new(form))
}
