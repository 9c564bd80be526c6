//! What the room takes from the pack.

use base::Lang;
use forms::{Filling, Form, Mistake};

use crate::catalogue::{Criteria, Recommendation, read_criteria, read_recommendations_of};
use crate::compare::{Figure, FiguresError, read_figures};
use crate::contact_points::ContactPoints;
use crate::examples::{Example, read_examples};
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
    /// Invented firms that show what the recommendations do; none where the pack has none.
    pub examples: Vec<Example>,
    /// Published figures.
    pub figures: Vec<Figure>,
    /// What the universes of the figures are called.
    pub universes: Labels,
    /// What the figures measure.
    pub measures: Labels,
    /// What an adviser can be asked about.
    pub specialities: Labels,
    /// Who answers where no adviser matches.
    pub contact_points: ContactPoints,
}

/// The files that the room reads, as text or bytes.
pub struct Files<'a> {
    /// The folder `instruments`.
    pub instruments: InstrumentFiles<'a>,
    /// `headcount_bands.csv`: which choice of the form an INSEE band falls under.
    pub headcounts: &'a str,
    /// `recommendations.xlsx`.
    pub recommendations: &'a [u8],
    /// `recommendation_criteria.csv`: how what recommendations count is called.
    pub criteria: &'a str,
    /// `examples/firms.csv` or `.xlsx`, with its name, where the pack has one.
    pub examples: Option<(&'a str, &'a [u8])>,
    /// `comparisons.csv`.
    pub figures: &'a str,
    /// `comparison_universes.csv`.
    pub universes: &'a str,
    /// `comparison_measures.csv`.
    pub measures: &'a str,
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
        let criteria = read_criteria(files.criteria, &forms)
            .map_err(|source| ContentError::Labels { file: "recommendation_criteria.csv", source })?;
        let examples = match files.examples {
            Some((file, bytes)) => read_examples(file, bytes)
                .map_err(|mistakes| ContentError::Sheet { file: "examples/firms", mistakes })?,
            None => Vec::new(),
        };
        let labels = |file: &'static str, table: &str| {
            read_labels(table).map_err(|source| ContentError::Labels { file, source })
        };
        Ok(Self {
            instruments,
            headcounts: Headcounts::read(files.headcounts)
                .map_err(|source| ContentError::Labels { file: "headcount_bands.csv", source })?,
            recommendations,
            criteria,
            examples,
            figures: read_figures(files.figures)?,
            universes: labels("comparison_universes.csv", files.universes)?,
            measures: labels("comparison_measures.csv", files.measures)?,
            specialities: labels("specialities.csv", files.specialities)?,
            contact_points: ContactPoints::read(files.contact_points)
                .map_err(|source| ContentError::Labels { file: "contact_points.csv", source })?,
        })
    }
}

impl Content {
    /// Reads another sheet of recommendations, such as one that its author is about to publish.
    ///
    /// # Errors
    /// Every mistake of the sheet.
    pub fn read_sheet(&self, file: &str, bytes: &[u8]) -> Result<Vec<Recommendation>, Vec<Mistake>> {
        let forms: Vec<(&str, &Form)> =
            self.instruments.iter().map(|instrument| (instrument.name.as_str(), &**instrument.form())).collect();
        read_recommendations_of(file, bytes, &forms)
    }

    /// The name of the instrument that these are answers to, as recommendations call it.
    pub fn instrument_of(&self, answers: &Filling) -> &str {
        &self.instruments.of(answers).name
    }

    /// What a computed value of a diagnosis is called: a band by its label.
    pub fn value_label(&self, name: &str, value: &str, lang: Lang) -> Option<&str> {
        let of_band = self.instruments.iter().filter(|instrument| name.starts_with(&instrument.band));
        let band = of_band.into_iter().find_map(|instrument| instrument.band(value))?;
        Some(band.label.get(lang))
    }
}
