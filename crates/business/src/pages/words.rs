//! What codes are called, for people.

use base::headcount::HeadcountBand;
use base::{FirmNumberKind, Lang};
use maud::{Markup, html};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use ui::Words;
use ui::components::{Row, said};

use crate::assess::{ItemState, Measured};
use crate::instrument::{Instrument, Item};
use crate::model::Diagnosis;
use crate::room::Business;
use crate::route::Reason;

/// A number for a drawing.
pub fn as_float(number: Decimal) -> f64 {
    number.to_f64().unwrap_or_default()
}

/// A number of at most two decimals.
pub fn number_words(words: &Words, number: Decimal) -> String {
    words.number(as_float(number))
}

/// A score on its scale: "3 of 12"; or that it is not known.
pub fn score_words(words: &Words, instrument: &Instrument, score: Option<Decimal>) -> String {
    let Some(score) = score else { return words.t("business-result-item-unknown") };
    let values =
        [("score", number_words(words, score).into()), ("scale", number_words(words, instrument.scale).into())];
    words.t_with("business-result-score", &values)
}

/// The value of an item: yes or no where points are counted, else what it has of what it could have; or that it is not
/// known.
pub fn item_words(words: &Words, instrument: &Instrument, item: &Item, state: ItemState) -> String {
    match state {
        ItemState::Unknown => words.t("business-result-item-unknown"),
        ItemState::NotConcerned => words.t("business-result-item-not-concerned"),
        ItemState::Known(value) if instrument.is_counted() && value.is_zero() => words.t("business-result-item-no"),
        ItemState::Known(_) if instrument.is_counted() => words.t("business-result-item-yes"),
        ItemState::Known(value) => {
            let values =
                [("score", number_words(words, value).into()), ("scale", number_words(words, item.highest).into())];
            words.t_with("business-result-score", &values)
        }
    }
}

/// How much is known: "9 answers of 12 are known".
pub fn known_words(words: &Words, measured: &Measured<'_>) -> String {
    let values = [("known", measured.known_items().into()), ("total", measured.concerned_items().into())];
    words.t_with("business-result-known", &values)
}

/// The day on which a diagnosis was completed, or else last changed.
pub fn date_of(business: &Business, words: &Words, diagnosis: &Diagnosis) -> String {
    words.date(business.day(diagnosis.completed_at.unwrap_or(diagnosis.changed_at)))
}

/// A band of employees: "3 to 5 employees".
pub fn headcount_words(words: &Words, band: HeadcountBand) -> String {
    match (band.lower(), band.upper()) {
        (0, _) => words.t("business-headcount-none"),
        (lower, Some(upper)) => {
            words.t_with("business-headcount-range", &[("lower", lower.into()), ("upper", upper.into())])
        }
        (lower, None) => words.t_with("business-headcount-from", &[("lower", lower.into())]),
    }
}

/// A commune with its department: "Rennes (35)"; the code itself when the pack does not know it.
pub fn commune_words(business: &Business, code: &str) -> String {
    business
        .territories
        .commune(code)
        .map_or_else(|| code.to_owned(), |commune| format!("{} ({})", commune.name, commune.department))
}

/// An activity with its code: "Boulangerie et boulangerie-pâtisserie (10.71C)", marked with its language.
pub fn activity_words(business: &Business, lang: Lang, code: &str) -> Markup {
    match business.activities.get(code) {
        Some(activity) => html! { (said(&activity.name(), lang)) " (" (activity.code) ")" },
        None => html! { (code) },
    }
}

/// The activity of a firm, or that it is not known.
pub fn activity_row(business: &Business, words: &Words, code: Option<&str>) -> Row {
    let activity = code.map(|code| activity_words(business, words.lang, code));
    Row::new(
        words.t("business-firm-activity"),
        activity.unwrap_or_else(|| html! { (words.t("business-firm-unknown")) }),
    )
}

/// What a number of this kind is called.
pub fn number_label(words: &Words, kind: FirmNumberKind) -> String {
    words.t_with("business-firm-number", &[("kind", kind.name().into())])
}

/// Why somebody is proposed: "is in your region, has had 2 of 10 requests this month, …".
pub fn reason_words(business: &Business, words: &Words, reasons: &[Reason]) -> String {
    let said = reasons.iter().map(|reason| match reason {
        Reason::InRegion => words.t("business-why-in-region"),
        Reason::Comes => words.t("business-why-comes"),
        Reason::Remote => words.t("business-why-remote"),
        Reason::Load { had, of } => words.t_with("business-why-load", &[("had", (*had).into()), ("of", (*of).into())]),
        Reason::Subject => words.t("business-why-subject"),
        Reason::Activity { prefix } => {
            let label = business.activities.get(prefix).map_or(prefix.as_str(), |activity| &activity.label);
            words.t_with("business-why-activity", &[("activity", label.into())])
        }
        Reason::Language => words.t("business-why-language"),
        Reason::Km { km } if *km < 1.0 => words.t("business-why-near"),
        Reason::Km { km } => words.t_with("business-why-km", &[("km", km.round().into())]),
    });
    said.collect::<Vec<_>>().join(", ")
}
