//! What codes are called, for people.

use base::FirmNumberKind;
use base::headcount::HeadcountBand;
use ui::Words;

use crate::room::Business;
use crate::route::Reason;

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
