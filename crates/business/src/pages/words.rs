//! What codes are called, for people.

use base::FirmNumberKind;
use base::headcount::HeadcountBand;
use ui::Words;

use crate::room::Business;

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

/// An activity with its code: "Boulangerie et boulangerie-pâtisserie (10.71C)".
pub fn activity_words(business: &Business, code: &str) -> String {
    business
        .activities
        .get(code)
        .map_or_else(|| code.to_owned(), |activity| format!("{} ({})", activity.label, activity.code))
}

/// What a number of this kind is called.
pub fn number_label(words: &Words, kind: FirmNumberKind) -> String {
    words.t_with("business-firm-number", &[("kind", kind.name().into())])
}
