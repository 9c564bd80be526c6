//! What the room takes from the pack.

use std::sync::Arc;

use base::Lang;
use forms::{Filling, Form, Mistake, xlsform};

use crate::catalogue::{Criteria, DEFAULT_INSTRUMENT, Recommendation, read_criteria, read_recommendations_of};
use crate::compare::{Figure, FiguresError, read_figures};
use crate::examples::{Example, read_examples};
use crate::instrument::{BAND, Instrument, InstrumentError};
use crate::labels::{Labels, LabelsError, read_labels};

/// The file of the recommendations.
const RECOMMENDATIONS: &str = "recommendations.xlsx";

/// The pack's diagnosis, its recommendations and the figures to compare with.
pub struct Content {
    /// The diagnosis: its form, its items, its bands.
    pub instrument: Instrument,
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
    /// What an adviser can be asked about.
    pub specialities: Labels,
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
    /// `recommendation_criteria.csv`: how what recommendations count is called.
    pub criteria: &'a str,
    /// `examples/firms.csv` or `.xlsx`, with its name, where the pack has one.
    pub examples: Option<(&'a str, &'a [u8])>,
    /// `comparisons.csv`.
    pub figures: &'a str,
    /// `comparison_universes.csv`.
    pub universes: &'a str,
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
        let forms = [(DEFAULT_INSTRUMENT, &*form)];
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
            instrument: Instrument::read(form, files.items, files.bands, files.headcounts)?,
            recommendations,
            criteria,
            examples,
            figures: read_figures(files.figures)?,
            universes: labels("comparison_universes.csv", files.universes)?,
            specialities: labels("specialities.csv", files.specialities)?,
        })
    }
}

impl Content {
    /// Reads another sheet of recommendations, such as one that its author is about to publish.
    ///
    /// # Errors
    /// Every mistake of the sheet.
    pub fn read_sheet(&self, file: &str, bytes: &[u8]) -> Result<Vec<Recommendation>, Vec<Mistake>> {
        read_recommendations_of(file, bytes, &[(DEFAULT_INSTRUMENT, self.instrument.form())])
    }

    /// The name of the diagnosis that these are answers to, as recommendations call it.
    pub fn instrument_of(&self, _answers: &Filling) -> &str {
        DEFAULT_INSTRUMENT
    }

    /// What a computed value of a diagnosis is called: a band by its label.
    pub fn value_label(&self, name: &str, value: &str, lang: Lang) -> Option<&str> {
        let band = name.starts_with(BAND).then(|| self.instrument.band(value))??;
        Some(band.label.get(lang))
    }
}

fn read_form(bytes: &[u8]) -> Result<Arc<Form>, ContentError> {
    let form = xlsform::read("diagnosis.xlsx", bytes)
        .map_err(|mistakes| ContentError::Sheet { file: "diagnosis.xlsx", mistakes })?;
    Ok(Arc::new(form))
}
