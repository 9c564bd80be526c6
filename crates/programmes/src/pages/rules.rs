//! The rules of a call in words: who may apply, how it is chosen, what is kept.

use maud::{Markup, html};
use ui::Visit;
use ui::components::{Head, Row, Table, TagKind, details, summary_list, table, tag};

use super::{paragraphs, why_groups};
use crate::model::{Call, Dimension, Phase};
use crate::room::Programmes;

/// The tag of where a call stands.
pub(super) fn phase_tag(visit: &Visit, phase: Phase) -> Markup {
    let kind = match phase {
        Phase::Draft | Phase::Closed => TagKind::Neutral,
        Phase::ToCome => TagKind::Warm,
        Phase::Open => TagKind::Success,
    };
    tag(kind, &visit.t(phase.word()))
}

/// Who may apply, as a list; without a demand, everybody.
pub(super) fn conditions(visit: &Visit, call: &Call) -> Markup {
    html! {
        h2 { (visit.t("programmes-who")) }
        @if call.eligibility.is_empty() { p { (visit.t("programmes-who-everybody")) } }
        @else {
            p { (visit.t("programmes-who-lead")) }
            ul {
                @for demand in &call.eligibility {
                    li {
                        @match demand.any.as_slice() {
                            [one] => { (one.text.get(visit.lang)) }
                            any => {
                                (visit.t("programmes-any-of"))
                                ul { @for one in any { li { (one.text.get(visit.lang)) } } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Dates, places, and whose call it is.
pub(super) fn facts(room: &Programmes, visit: &Visit, call: &Call) -> Markup {
    let about = &call.about;
    let langs: Vec<&str> = about.langs().into_iter().map(base::Lang::own_name).collect();
    let mut rows = vec![
        Row::text(visit.t("programmes-fact-programme"), about.programme.name.get(visit.lang)),
        Row::text(visit.t("programmes-fact-body"), &about.programme.body),
        Row::text(visit.t("programmes-fact-season"), &about.season),
        Row::text(visit.t("programmes-fact-applicant"), &visit.t(about.applicant.word())),
        Row::text(visit.t("programmes-fact-from"), &visit.date(room.day(call.opens_at))),
        Row::text(visit.t("programmes-fact-until"), &visit.date(room.last_day(call.closes_at))),
        Row::text(visit.t("programmes-fact-places"), &call.places.to_string()),
    ];
    if let Some(day) = about.decided_on {
        rows.push(Row::text(visit.t("programmes-fact-decided-on"), &visit.date(day)));
    }
    if let Some(asked) = &about.files {
        rows.push(Row::text(visit.t("programmes-files"), asked.what.get(visit.lang)));
    }
    rows.push(Row::text(visit.t("programmes-fact-languages"), &langs.join(", ")));
    summary_list(visit, &rows)
}

/// By which criteria and bounds it is chosen.
pub(super) fn choosing(visit: &Visit, call: &Call) -> Markup {
    let criteria = Table {
        caption: visit.t("programmes-criteria"),
        heads: vec![
            Head::text(visit.t("programmes-criterion")),
            Head::number(visit.t("programmes-maximum")),
            Head::number(visit.t("programmes-weight")),
        ],
        rows: call
            .criteria
            .iter()
            .map(|one| {
                let hint = one.hint.get(visit.lang);
                vec![
                    html! { (one.label.get(visit.lang)) @if !hint.is_empty() { br; span.hint { (hint) } } },
                    html! { (one.maximum) },
                    html! { (one.weight) },
                ]
            })
            .collect(),
    };
    html! {
        h2 { (visit.t("programmes-choosing")) }
        p { (visit.t("programmes-choosing-lead")) }
        (table(&criteria))
        @if let Some(mark) = call.pass_mark {
            p { (visit.t_with("programmes-pass-mark", &[("mark", mark.into()), ("best", call.best_score().into())])) }
        }
        @for dimension in call.bounds.iter().filter(|one| has_bounds(one)) {
            p { (dimension.label.get(visit.lang)) }
            ul { @for group in dimension.groups.iter().filter(|group| group.least > 0 || group.most.is_some()) {
                li { (group.label.get(visit.lang)) " – " (range(visit, group.least, group.most)) }
            } }
        }
        @if call.bounds.iter().any(has_bounds) {
            p { (visit.t(if call.pass_mark.is_some() { "programmes-bounds-lead" } else { "programmes-bounds-lead-all" })) }
        }
    }
}

fn has_bounds(dimension: &Dimension) -> bool {
    dimension.groups.iter().any(|group| group.least > 0 || group.most.is_some())
}

fn range(visit: &Visit, least: u32, most: Option<u32>) -> String {
    match (least, most) {
        (0, Some(most)) => visit.t_with("programmes-at-most", &[("most", most.into())]),
        (least, None) => visit.t_with("programmes-at-least", &[("least", least.into())]),
        (least, Some(most)) => visit.t_with("programmes-between", &[("least", least.into()), ("most", most.into())]),
    }
}

/// What is kept of an application, for how long, and who reads it.
pub(super) fn privacy(visit: &Visit, call: &Call) -> Markup {
    let kept = visit.t_with(
        "programmes-privacy-text",
        &[
            ("body", call.about.programme.body.as_str().into()),
            ("months", call.about.keeps_months.into()),
            ("followed", call.followed_months().into()),
            ("days", crate::sweep::DRAFT_KEPT_DAYS.into()),
        ],
    );
    details(
        &visit.t("programmes-privacy"),
        html! {
            (paragraphs(&kept))
            @if !call.bounds.is_empty() { p { (why_groups(visit)) } }
        },
    )
}
