//! What the room takes from the pack.

use forms::{Form, Mistake};

use crate::catalogue::{Criteria, Recommendation, read_criteria, read_recommendations_of};
use crate::compare::{Figure, FiguresError, read_figures};
use crate::headcounts::Headcounts;
use crate::instrument::{InstrumentError, InstrumentFiles, Instruments};
use crate::labels::{Labels, LabelsError, read_labels};

/// The file of the recommendations.
const RECOMMENDATIONS: &str = "recommendations.xlsx";

/// The pack's instruments, its recommendations and the figures to compare with.
pub struct Content {
    /// By what a firm may look at itself.
    pub instruments: Instruments,
    /// Which choice of a form a band of employees falls under.
    pub headcounts: Headcounts,
    /// What a firm may be advised to do.
    pub recommendations: Vec<Recommendation>,
    /// How what recommendations count is called.
    pub criteria: Criteria,
    /// Published figures.
    pub figures: Vec<Figure>,
    /// What the universes of the figures are called.
    pub universes: Labels,
    /// What the figures measure.
    pub measures: Labels,
    /// What an adviser can be asked about.
    pub specialities: Labels,
}

/// The files that the room reads, as text or bytes.
pub struct Files<'a> {
    /// The folder `instruments`.
    pub instruments: InstrumentFiles<'a>,
    /// `headcount_bands.csv`: which choice of the form an INSEE band falls under.
    pub headcounts: &'a str,
    /// `recommendations.xlsx`.
    pub recommendations: &'a [u8],
    /// `comparisons.csv`.
    pub figures: &'a str,
    /// `comparison_universes.csv`.
    pub universes: &'a str,
    /// `comparison_measures.csv`.
    pub measures: &'a str,
    /// `specialities.csv`.
    pub specialities: &'a str,
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
    /// A mistake in an instrument.
    #[error(transparent)]
    Instrument(#[from] InstrumentError),
}

impl Content {
    /// Reads the content of a pack.
    ///
    /// # Errors
    /// The mistakes of the first file that has some.
    pub fn read(files: &Files<'_>) -> Result<Self, ContentError> {
        let instruments = Instruments::read(&files.instruments)?;
        let forms: Vec<(&str, &Form)> =
            instruments.iter().map(|instrument| (instrument.name.as_str(), &**instrument.form())).collect();
        let sheet = |mistakes| ContentError::Sheet { file: RECOMMENDATIONS, mistakes };
        let recommendations = read_recommendations_of(RECOMMENDATIONS, files.recommendations, &forms).map_err(sheet)?;
        let criteria = read_criteria(RECOMMENDATIONS, files.recommendations, &forms).map_err(sheet)?;
        let labels = |file: &'static str, table: &str| {
            read_labels(table).map_err(|source| ContentError::Labels { file, source })
        };
        Ok(Self {
            instruments,
            headcounts: Headcounts::read(files.headcounts)
                .map_err(|source| ContentError::Labels { file: "headcount_bands.csv", source })?,
            recommendations,
            criteria,
            figures: read_figures(files.figures)?,
            universes: labels("comparison_universes.csv", files.universes)?,
            measures: labels("comparison_measures.csv", files.measures)?,
            specialities: labels("specialities.csv", files.specialities)?,
        })
    }
}
