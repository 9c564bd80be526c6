//! What a diagnosis says: score, band, items, advice. Pure: answers in, assessment out.

use forms::Filling;

use crate::content::Content;
use crate::instrument::{BAND, Band, Item, KNOWN, SCORE};
use crate::recommend::{Advice, recommend};

/// The result of a diagnosis.
#[derive(Debug)]
pub struct Assessment<'a> {
    /// Points, of as many as there are items. What is not known gives none.
    pub score: u32,
    /// How many items are known.
    pub known: u32,
    /// The score's band; none while nothing is known.
    pub band: Option<&'a Band>,
    /// Each item with its state, in the order of the pack.
    pub items: Vec<(&'a Item, State)>,
    /// What is recommended, the most useful for the least effort first.
    pub advice: Vec<Advice<'a>>,
}

/// What is known of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The firm has it: one point.
    Yes,
    /// The firm does not have it.
    No,
    /// The answers do not tell: never counted as a no.
    Unknown,
}

/// Assesses the answers to the pack's diagnosis.
pub fn assess<'a>(content: &'a Content, filling: &Filling) -> Assessment<'a> {
    let instrument = &content.instrument;
    let number = |name: &str| filling.number(name).and_then(|number| u32::try_from(number).ok());
    let state = |item: &Item| match number(&item.name) {
        Some(0) => State::No,
        Some(_) => State::Yes,
        None => State::Unknown,
    };
    Assessment {
        score: number(SCORE).unwrap_or(0),
        known: number(KNOWN).unwrap_or(0),
        band: instrument.band(&filling.value(BAND).to_text()),
        items: instrument.items.iter().map(|item| (item, state(item))).collect(),
        advice: recommend(&content.recommendations, filling),
    }
}
