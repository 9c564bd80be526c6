//! What a diagnosis says: score, band, dimensions, items, advice. Pure: answers in, assessment out.

use forms::Filling;
use rust_decimal::Decimal;

use crate::content::Content;
use crate::instrument::{Band, Dimension, Instrument, Item};
use crate::recommend::{Advice, recommend};

/// The choice by which a firm says that an item does not concern it.
const NOT_CONCERNED: &str = "not_concerned";

/// The result of a diagnosis.
#[derive(Debug)]
pub struct Assessment<'a> {
    /// What was measured.
    pub measured: Measured<'a>,
    /// What is recommended, the most useful for the least effort first.
    pub advice: Vec<Advice<'a>>,
}

/// What an instrument measured.
#[derive(Clone)]
pub struct Measured<'a> {
    /// By what.
    pub instrument: &'a Instrument,
    /// The score, from 0 to the instrument's scale; none while nothing is known. What is not known gives no points.
    pub score: Option<Decimal>,
    /// How much of it is known.
    pub confidence: Confidence,
    /// The score's band; none while nothing is known.
    pub band: Option<&'a Band>,
    /// Each dimension, in the order of the pack.
    pub dimensions: Vec<MeasuredDimension<'a>>,
    /// Each item with what is known of it, in the order of the pack.
    pub items: Vec<(&'a Item, ItemState)>,
}

/// What is known of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemState {
    /// Its value.
    Known(Decimal),
    /// The answers do not tell: never counted as a zero.
    Unknown,
    /// It does not concern the firm: it has no weight.
    NotConcerned,
}

/// What was measured in one dimension.
#[derive(Debug, Clone)]
pub struct MeasuredDimension<'a> {
    /// Which.
    pub dimension: &'a Dimension,
    /// Its score, from 0 to the instrument's scale; none while nothing of it is known.
    pub score: Option<Decimal>,
    /// How much of it is known.
    pub confidence: Confidence,
}

/// How much of a score rests on answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confidence {
    /// The weight of what is answered.
    pub known: Decimal,
    /// The weight of everything.
    pub total: Decimal,
}

impl Confidence {
    /// The share that is known, 0 to 1. Of nothing, everything is known.
    pub fn share(self) -> Decimal {
        self.known.checked_div(self.total).unwrap_or(Decimal::ONE).clamp(Decimal::ZERO, Decimal::ONE)
    }
}

impl Measured<'_> {
    /// How many items are known.
    pub fn known_items(&self) -> usize {
        self.items.iter().filter(|(_, state)| matches!(state, ItemState::Known(_))).count()
    }

    /// How many items concern the firm.
    pub fn concerned_items(&self) -> usize {
        self.items.iter().filter(|(_, state)| *state != ItemState::NotConcerned).count()
    }

    /// The score where the instrument counts points: what is not known gives none.
    pub fn points(&self) -> Decimal {
        self.score.unwrap_or(Decimal::ZERO)
    }
}

impl std::fmt::Debug for Measured<'_> {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let band = self.band.map(|band| band.name.as_str());
        to.debug_struct("Measured")
            .field("instrument", &self.instrument.name)
            .field("score", &self.score)
            .field("confidence", &self.confidence)
            .field("band", &band)
            .finish_non_exhaustive()
    }
}

/// Assesses the answers to one of the pack's instruments.
pub fn assess<'a>(content: &'a Content, filling: &Filling) -> Assessment<'a> {
    let instrument = content.instruments.of(filling);
    let mut advice = recommend(&content.recommendations, filling);
    advice.retain(|advice| advice.recommendation.instrument == instrument.name);
    Assessment { measured: measure(instrument, filling), advice }
}

/// Measures by the answers to an instrument.
pub fn measure<'a>(instrument: &'a Instrument, filling: &Filling) -> Measured<'a> {
    let number = |name: &str| filling.number(name);
    let weight = |name: &str| number(name).unwrap_or(Decimal::ZERO);
    let known = weight(&instrument.known);
    let total = instrument.total.as_deref().map_or_else(|| Decimal::from(instrument.items.len()), weight);
    let dimensions = instrument.dimensions.iter().map(|dimension| {
        let confidence = Confidence { known: weight(&dimension.known), total: weight(&dimension.total) };
        let score = number(&dimension.score).filter(|_| !confidence.known.is_zero());
        MeasuredDimension { dimension, score, confidence }
    });
    Measured {
        instrument,
        score: number(&instrument.score).filter(|_| !known.is_zero()),
        confidence: Confidence { known, total },
        band: instrument.band(&filling.value(&instrument.band).to_text()),
        dimensions: dimensions.collect(),
        items: instrument.items.iter().map(|item| (item, state(instrument, item, filling))).collect(),
    }
}

/// What is known of an item. Of an instrument whose items have weights, one does not concern the firm when the firm said
/// so, or when what it is about is not asked of a firm that gave these answers.
fn state(instrument: &Instrument, item: &Item, filling: &Filling) -> ItemState {
    if let Some(value) = filling.number(&item.name) {
        return ItemState::Known(value);
    }
    let says_so = |question: &String| &*filling.value(question).to_text() == NOT_CONCERNED;
    let is_skipped = !instrument.is_counted() && item.questions.last().is_some_and(|last| !filling.is_asked(last));
    if is_skipped || item.questions.iter().any(says_so) { ItemState::NotConcerned } else { ItemState::Unknown }
}
