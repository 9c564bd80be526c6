//! What changed since an earlier result.

use maud::{Markup, html};
use rust_decimal::Decimal;
use ui::Visit;
use ui::charts::{self, ChartHead, Pair};
use ui::components::inset;

use super::words::{as_float, date_of, item_words, score_words};
use crate::assess::{ItemState, Measured};
use crate::changes::{NotCompared, Taken, changes};
use crate::instrument::{Instrument, Item};
use crate::model::Diagnosis;
use crate::room::Business;

/// The whole: scores, dimensions and items then and now, or a sentence that says why they do not compare. `id` and `title`
/// are unique in the page.
pub fn changes_part(
    business: &Business,
    visit: &Visit,
    (id, title): (&str, &str),
    (before, measured_before): (&Diagnosis, &Measured<'_>),
    (now, measured): (&Diagnosis, &Measured<'_>),
) -> Markup {
    let earlier = Taken { version: &before.version, measured: measured_before };
    let changed = match changes(earlier, Taken { version: &now.version, measured }) {
        Ok(changed) => changed,
        Err(not_compared) => return not_compared_part(business, visit, before, &not_compared),
    };
    let instrument = measured.instrument;
    let score = |score| score_words(visit, instrument, score);
    let (was, is) = changed.score;
    let key = match (was, is) {
        (Some(was), Some(is)) if is > was => "business-changes-score-up",
        (Some(was), Some(is)) if is < was => "business-changes-score-down",
        (Some(_), Some(_)) => "business-changes-score-same",
        _ => "business-changes-score-unknown",
    };
    let sentence = visit.t_with(
        key,
        &[("date", date_of(business, visit, before).into()), ("before", score(was).into()), ("now", score(is).into())],
    );
    let shown = |value: Option<Decimal>| (value.map_or(0.0, as_float), score(value));
    let pairs: Vec<Pair> = changed
        .dimensions
        .iter()
        .map(|(dimension, was, is)| Pair {
            label: dimension.label.get(visit.lang).to_owned(),
            own: shown(*is),
            other: shown(*was),
        })
        .collect();
    let head = ChartHead { id: id.to_owned(), title: title.to_owned(), description: sentence.clone() };
    let heads =
        (visit.t("business-result-dimension"), visit.t("business-result-now"), visit.t("business-result-before"));
    html! {
        p { (sentence) }
        @if !pairs.is_empty() {
            (charts::comparison(visit, &head, (&heads.0, &heads.1, &heads.2), &pairs, as_float(instrument.scale)))
        }
        @if changed.items.is_empty() {
            p { (visit.t("business-changes-no-item")) }
        } @else {
            p { (visit.t("business-changes-items")) }
            ul { @for change in &changed.items { li { (item_change(visit, instrument, change)) } } }
        }
    }
}

/// "Robots: no, then yes".
fn item_change(visit: &Visit, instrument: &Instrument, (item, was, is): &(&Item, ItemState, ItemState)) -> String {
    visit.t_with(
        "business-changes-item",
        &[
            ("item", item.label.get(visit.lang).into()),
            ("before", item_words(visit, instrument, item, *was).into()),
            ("now", item_words(visit, instrument, item, *is).into()),
        ],
    )
}

fn not_compared_part(business: &Business, visit: &Visit, before: &Diagnosis, why: &NotCompared) -> Markup {
    let date = date_of(business, visit, before);
    let sentence = match why {
        NotCompared::OtherVersion(before, now) => visit.t_with(
            "business-changes-other-version",
            &[("date", date.into()), ("before", before.as_str().into()), ("now", now.as_str().into())],
        ),
        NotCompared::OtherFamily(..) => visit.t_with("business-changes-other-family", &[("date", date.into())]),
    };
    inset(html! { p { (sentence) } })
}
