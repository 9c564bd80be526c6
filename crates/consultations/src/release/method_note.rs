//! How a release was made, what was lost, and what it does not hold: the same on the page and in the package.

use jiff::civil::Date;
use maud::{Markup, html};
use ui::Words;
use ui::components::{Head, Table, table};

use super::{ColumnFacts, Release, Treatment};
use crate::model::Consultation;

/// The note, without its heading. `days`: the first and the last of the consultation; `day`: of the release.
pub(crate) fn method_note(
    words: &Words,
    consultation: &Consultation,
    release: &Release,
    days: [Date; 2],
    day: Date,
) -> Markup {
    let (about, facts) = (&consultation.about, &release.facts);
    let said = [
        ("title", about.title.get(words.lang).into()),
        ("body", about.body.as_str().into()),
        ("from", words.date(days[0]).into()),
        ("until", words.date(days[1]).into()),
        ("date", words.date(day).into()),
        ("signer", release.signer.as_str().into()),
    ];
    let crowd = [
        ("crowd", facts.crowd.into()),
        ("others", (facts.crowd - 1).into()),
        ("smallest", facts.smallest.into()),
        ("crowds", facts.crowds.into()),
    ];
    let lost = [
        ("hidden", facts.hidden.into()),
        ("coarser", facts.coarser.into()),
        ("lines", facts.lines.into()),
        ("loss", words.percent(facts.loss).into()),
    ];
    let unlisted = facts.columns.iter().filter(|column| column.unlisted > 0);
    let told = facts.columns.iter().filter(|column| column.told > 0);
    let licence = [("licence", facts.licence.title().into())];
    html! {
        p { (words.t_with("consultations-note-what", &said)) }
        p { (words.t_with("consultations-note-audience", &[("audience", words.t(about.audience.word()).into())])) }
        p { strong { (words.t("consultations-not-representative")) } " " (words.t("consultations-not-representative-why")) }
        h3 { (words.t("consultations-note-made")) }
        p { (words.t_with("consultations-note-lines", &[("lines", facts.lines.into()), ("apart", facts.apart.into())])) }
        p { (words.t_with("consultations-note-crowd", &crowd)) }
        p { (words.t_with("consultations-note-lost", &lost)) }
        (columns(words, &facts.columns))
        @if !facts.left_out.is_empty() {
            h3 { (words.t("consultations-note-left-out")) }
            ul { @for label in &facts.left_out { li { (label.get(words.lang)) } } }
        }
        @if !facts.texts.is_empty() {
            h3 { (words.t("consultations-note-texts")) }
            p { (words.t("consultations-note-texts-how")) }
            ul {
                @for text in &facts.texts {
                    li {
                        code { (text.file) } ": " (text.label.get(words.lang)) " – "
                        (words.t_with("consultations-note-texts-count", &[("count", text.count.into()), ("of", text.of.into())])) " "
                        (words.t_with("consultations-note-texts-signed", &[("names", text.signers.iter().cloned().collect::<Vec<_>>().join(", ").into())]))
                    }
                }
            }
        }
        @for column in unlisted {
            p { code { (column.name) } ": " (words.t_with("consultations-note-unlisted", &[("count", column.unlisted.into())])) }
        }
        @for column in told {
            p { code { (column.name) } ": " (words.t_with("consultations-note-told", &[("count", column.told.into())])) }
        }
        p { (words.t("consultations-note-formulas")) }
        h3 { (words.t("consultations-note-never")) }
        p { (words.t("consultations-note-never-what")) }
        h3 { (words.t("consultations-note-holds-not")) }
        p { (words.t("consultations-note-holds-not-answers")) }
        p { (words.t("consultations-note-holds-not-same")) }
        p { (words.t("consultations-note-once")) }
        h3 { (words.t("consultations-note-check")) }
        p { (words.t("consultations-note-check-how")) }
        h3 { (words.t("consultations-release-licence")) }
        p { (words.t_with("consultations-note-licence", &licence)) " " a href=(facts.licence.address()) { (facts.licence.address()) } }
    }
}

/// Each column, with how it is released.
pub(crate) fn columns(words: &Words, columns: &[ColumnFacts]) -> Markup {
    let rows = columns.iter().map(|column| {
        let option = column.option.as_ref().map(|option| option.get(words.lang)).filter(|option| !option.is_empty());
        let label = column.label.get(words.lang);
        vec![
            html! { code { (column.name) } },
            html! { (label) @if let Some(option) = option { " – " (option) } },
            html! { (words.t(column.treatment.word())) },
            html! { (fineness(words, column)) },
        ]
    });
    table(&Table {
        caption: words.t("consultations-note-columns"),
        heads: ["column", "question", "how", "fine"]
            .map(|head| Head::text(words.t(&format!("consultations-note-{head}"))))
            .to_vec(),
        rows: rows.collect(),
    })
}

/// How fine a column is, in words.
fn fineness(words: &Words, column: &ColumnFacts) -> String {
    if column.treatment != Treatment::Known {
        return words.t("consultations-fine-as-said");
    }
    match column.level.split_once(' ') {
        Some(("classes", width)) => words.t_with("consultations-fine-classes", &[("width", width.into())]),
        _ => words.t(match column.level.as_str() {
            "exact" => "consultations-fine-as-said",
            "year" => "consultations-fine-year",
            "decade" => "consultations-fine-decade",
            "commune" => "consultations-fine-commune",
            "department" => "consultations-fine-department",
            "region" => "consultations-fine-region",
            _ => "consultations-fine-nothing",
        }),
    }
}
