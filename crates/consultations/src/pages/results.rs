//! Results, as they come: counts with shares and intervals, scales, numbers in classes, two questions against one
//! another. Everybody sees no cell of fewer than five answers.

use std::sync::PoisonError;

use axum::extract::{Path, Query, State};
use forms::Form;
use maud::{Markup, html};
use serde::Deserialize;
use ui::charts::{Bar, ChartHead, Share, bars, scale_of_answers, shares};
use ui::components::{
    ButtonKind, Choice, Field, Head, Link, Row, Table, button, inset, search_form, select, summary_list, table, warning,
};
use ui::{Failure, PageHead, Visit, page};

use crate::model::{Channel, Consultation};
use crate::room::{Consultations, ConsultationsError};
use crate::statistics::{Class, Histogram, SMALL_CELL, hidden_in_list, hidden_in_table, share, wilson};
use crate::tally::{Counted, Counting, Cross, Figures};
use forms::on_paper::bare;

/// Which two questions are set against one another.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Crossed {
    pub(super) rows: String,
    pub(super) columns: String,
}

/// Who looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    /// The officer: every cell.
    Officer,
    /// Everybody: no small cell.
    Everybody,
}

/// `GET /consultations/{code}/results`
pub async fn show(
    State(room): State<Consultations>,
    visit: Visit,
    Path(code): Path<String>,
    Query(crossed): Query<Crossed>,
) -> Result<Markup, Failure> {
    let consultation = room.published(&code).await?;
    if !consultation.shows_results {
        return Err(Failure::NotFound);
    }
    let address = format!("/consultations/{code}");
    let results =
        results(&room, &visit, &consultation, &crossed, Reader::Everybody, &format!("{address}/results")).await?;
    let title = visit.t("consultations-results-title");
    Ok(page(
        &visit,
        PageHead::new(format!("{title}: {}", consultation.about.title.get(visit.lang)))
            .back(Link::new(&address, consultation.about.title.get(visit.lang))),
        html! {
            p.caption { (consultation.about.title.get(visit.lang)) }
            h1 { (title) }
            (results)
        },
    ))
}

/// What is counted, under the page's heading.
pub(super) async fn results(
    room: &Consultations,
    visit: &Visit,
    consultation: &Consultation,
    crossed: &Crossed,
    reader: Reader,
    address: &str,
) -> Result<Markup, ConsultationsError> {
    let plan = room.plan(consultation).await?;
    let id = consultation.id;
    let waiting = if consultation.about.audience.has_box() {
        room.db.read(move |tx| Ok::<_, ConsultationsError>(crate::store::count_in_box(tx, id)?)).await?
    } else {
        0
    };
    let shared = room.tally(consultation).await?;
    let (count, apart, channels, counted, crossable, cross) = {
        let tally = shared.read().unwrap_or_else(PoisonError::into_inner);
        let channels = [Channel::Web, Channel::Paper, Channel::Api].map(|channel| tally.count_by(channel));
        let crossable: Vec<String> = tally.crossable().into_iter().map(str::to_owned).collect();
        let cross = (crossed.rows != crossed.columns).then(|| tally.cross(&crossed.rows, &crossed.columns)).flatten();
        (tally.count(), tally.apart_count(), channels, tally.counted(), crossable, cross)
    };
    let form = plan.form();
    let number = |count: u64| visit.number_with(real(count), 0);
    let mut facts = vec![
        Row::text(visit.t("consultations-results-answers"), &number(count)),
        Row::text(visit.t("consultations-results-apart"), &number(apart)),
    ];
    if consultation.about.audience.has_box() {
        facts.push(Row::text(visit.t("consultations-results-waiting"), &number(waiting)));
    }
    if reader == Reader::Officer {
        let ways = ["consultations-channel-web", "consultations-channel-paper", "consultations-channel-api"];
        facts.extend(ways.iter().zip(channels).map(|(way, count)| Row::text(visit.t(way), &number(count))));
    }
    Ok(html! {
        (warning(visit, html! { p { strong { (visit.t("consultations-not-representative")) } " " (visit.t("consultations-not-representative-why")) } }))
        (summary_list(visit, &facts))
        @if apart > 0 { p { (visit.t("consultations-results-apart-why")) } }
        @if reader == Reader::Everybody && count < SMALL_CELL {
            (inset(html! { p { (visit.t_with("consultations-results-few", &[("least", SMALL_CELL.into())])) } }))
        } @else {
            @for one in &counted { (question(visit, form, one, reader)) }
            (crossing(visit, form, crossed, &crossable, cross.as_ref(), reader, address))
            @if reader == Reader::Everybody { p.muted { (visit.t_with("consultations-results-small", &[("least", SMALL_CELL.into())])) } }
        }
    })
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2⁵²")]
const fn real(count: u64) -> f64 {
    count as f64
}

/// The words of a question.
pub(super) fn label_of(visit: &Visit, form: &Form, name: &str) -> String {
    let label = form.question(name).map(|question| bare(question.label.get(visit.lang))).unwrap_or_default();
    if label.is_empty() { name.to_owned() } else { label }
}

/// The words of a choice; what is not in the form's list stands for itself.
fn option_of(visit: &Visit, form: &Form, question: &str, option: &str) -> String {
    let list = form.question(question).and_then(|question| form.choices_of(question));
    match list.and_then(|list| list.choice(option)) {
        Some(choice) => bare(choice.label.get(visit.lang)),
        None if option == forms::input::ACKNOWLEDGED => visit.t("consultations-agreed"),
        None => option.to_owned(),
    }
}

fn question(visit: &Visit, form: &Form, counted: &Counted, reader: Reader) -> Markup {
    let label = label_of(visit, form, &counted.name);
    let answered = visit.t_with("consultations-results-answered", &[("count", counted.answered.into())]);
    let is_hidden = reader == Reader::Everybody && counted.answered > 0 && counted.answered < SMALL_CELL;
    html! {
        section {
            h2 { (label) }
            @if is_hidden {
                p { (visit.t_with("consultations-results-few", &[("least", SMALL_CELL.into())])) }
            } @else {
                p { (answered) }
                @match &counted.figures {
                    Figures::Options(options) if counted.answered > 0 => { (of_options(visit, form, counted, options, reader)) }
                    Figures::Numbers(Some(drawn)) => { (of_numbers(visit, counted, &label, drawn, reader)) }
                    Figures::Texts => { p.muted { (visit.t("consultations-results-texts")) } }
                    _ => {}
                }
            }
        }
    }
}

/// Fewer answers than are shown.
fn few(visit: &Visit) -> String {
    visit.t("consultations-hidden")
}

fn of_options(visit: &Visit, form: &Form, counted: &Counted, options: &[(String, u64)], reader: Reader) -> Markup {
    let counts: Vec<u64> = options.iter().map(|(_, count)| *count).collect();
    let is_summed = counted.counting != Counting::Many;
    let hidden = match reader {
        Reader::Officer => vec![false; counts.len()],
        Reader::Everybody => hidden_in_list(&counts, is_summed),
    };
    let of = counted.answered;
    let all: Vec<Share> = options
        .iter()
        .zip(&hidden)
        .map(|((option, count), is_hidden)| {
            let label = option_of(visit, form, &counted.name, option);
            if *is_hidden {
                return Share {
                    label,
                    drawn: None,
                    shown: few(visit),
                    cells: vec![few(visit), String::new(), String::new()],
                };
            }
            let (low, high) = wilson(*count, of);
            let shown = visit.percent(share(*count, of));
            let between = format!("{} – {}", visit.percent(low), visit.percent(high));
            let cells = vec![visit.number_with(real(*count), 0), shown.clone(), between];
            Share { label, drawn: Some((share(*count, of), low, high)), shown, cells }
        })
        .collect();
    let is_scale = counted.counting == Counting::Likert;
    let description = if is_scale { "consultations-chart-likert" } else { "consultations-chart-shares" };
    let heads: [String; 4] = [
        "consultations-head-answer",
        "consultations-head-count",
        "consultations-head-share",
        "consultations-head-interval",
    ]
    .map(|key| visit.t(key));
    let title = visit.t(match counted.counting {
        Counting::Many => "consultations-chart-many",
        Counting::First => "consultations-chart-first",
        _ => "consultations-chart-one",
    });
    // Each table is a landmark: its name says of which question it is.
    let title = format!("{title} – {}", label_of(visit, form, &counted.name));
    let head = ChartHead { id: chart_id(&counted.name), title, description: visit.t(description) };
    if is_scale { scale_of_answers(visit, &head, &heads, &all) } else { shares(visit, &head, &heads, &all) }
}

fn chart_id(name: &str) -> String {
    let letters: String =
        name.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
    format!("q-{letters}")
}

/// Figures behind the decimal mark, at most.
const DECIMALS_MAX: usize = 9;

fn class_label(visit: &Visit, drawn: &Histogram, class: &Class) -> String {
    let mut places = 0;
    let mut unit = 1.0;
    while !drawn.is_whole && drawn.step < unit && places < DECIMALS_MAX {
        (places, unit) = (places + 1, unit / 10.0);
    }
    let told = |value: f64| visit.number_with(value, places);
    // A class of whole numbers ends with its last one.
    let last = |to: f64| told(if drawn.is_whole { to - 1.0 } else { to });
    match (class.from, class.to) {
        (Some(from), Some(to)) if drawn.is_whole && (to - from - 1.0).abs() < f64::EPSILON => told(from),
        (Some(from), Some(to)) => format!("{} – {}", told(from), last(to)),
        (None, Some(to)) => format!("≤ {}", last(to)),
        (Some(from), None) => format!("≥ {}", told(from)),
        (None, None) => String::new(),
    }
}

fn of_numbers(visit: &Visit, counted: &Counted, label: &str, drawn: &Histogram, reader: Reader) -> Markup {
    let counts: Vec<u64> = drawn.classes.iter().map(|class| class.count).collect();
    let hidden = match reader {
        Reader::Officer => vec![false; counts.len()],
        Reader::Everybody => hidden_in_list(&counts, true),
    };
    let classes: Vec<Bar> = drawn
        .classes
        .iter()
        .zip(&hidden)
        .map(|(class, is_hidden)| Bar {
            label: class_label(visit, drawn, class),
            value: if *is_hidden { 0.0 } else { real(class.count) },
            shown: if *is_hidden { few(visit) } else { visit.number_with(real(class.count), 0) },
            is_own: false,
        })
        .collect();
    let max = classes.iter().map(|bar| bar.value).fold(0.0, f64::max);
    let head = ChartHead {
        id: chart_id(&counted.name),
        title: format!("{} – {label}", visit.t("consultations-chart-numbers")),
        description: visit.t_with("consultations-chart-numbers-desc", &[("question", label.into())]),
    };
    let heads = (visit.t("consultations-head-class"), visit.t("consultations-head-count"));
    let median = visit.number(drawn.median);
    html! {
        p { (visit.t_with("consultations-results-median", &[("median", median.into())])) }
        (bars(visit, &head, (&heads.0, &heads.1), &classes, max))
    }
}

/// Two questions against one another, and the way to choose them.
fn crossing(
    visit: &Visit,
    form: &Form,
    crossed: &Crossed,
    crossable: &[String],
    cross: Option<&Cross>,
    reader: Reader,
    address: &str,
) -> Markup {
    if crossable.len() < 2 {
        return html! {};
    }
    let choices = |chosen: &str| -> Vec<Choice> {
        crossable.iter().map(|name| Choice::new(name, label_of(visit, form, name), name == chosen)).collect()
    };
    html! {
        section #cross {
            h2 { (visit.t("consultations-cross-title")) }
            (search_form(&format!("{address}#cross"), html! {
                (select(visit, &Field::new("rows", visit.t("consultations-cross-rows")), &choices(&crossed.rows)))
                (select(visit, &Field::new("columns", visit.t("consultations-cross-columns")), &choices(&crossed.columns)))
                (button(&visit.t("consultations-cross-show"), ButtonKind::Secondary))
            }))
            @if let Some(cross) = cross { (cross_table(visit, form, crossed, cross, reader)) }
        }
    }
}

fn cross_table(visit: &Visit, form: &Form, crossed: &Crossed, cross: &Cross, reader: Reader) -> Markup {
    let hidden = match reader {
        Reader::Officer => cross.counts.iter().map(|row| vec![false; row.len()]).collect(),
        Reader::Everybody => hidden_in_table(&cross.counts),
    };
    let is_all_shown = reader == Reader::Officer;
    let mut heads = vec![Head::text(label_of(visit, form, &crossed.rows))];
    heads.extend(cross.columns.iter().map(|option| Head::number(option_of(visit, form, &crossed.columns, option))));
    heads.extend(is_all_shown.then(|| Head::number(visit.t("consultations-cross-all"))));
    let rows = cross.rows.iter().enumerate().map(|(place, option)| {
        let of = cross.of_row.get(place).copied().unwrap_or(0);
        let mut cells = vec![html! { (option_of(visit, form, &crossed.rows, option)) }];
        let counts = cross.counts.get(place).into_iter().flatten();
        let hidden = hidden.get(place).into_iter().flatten();
        cells.extend(counts.zip(hidden).map(|(count, is_hidden)| match (is_hidden, is_all_shown) {
            (true, _) => html! { (few(visit)) },
            (false, true) => html! { (visit.number_with(real(*count), 0)) " (" (visit.percent(share(*count, of))) ")" },
            (false, false) => html! { (visit.number_with(real(*count), 0)) },
        }));
        cells.extend(is_all_shown.then(|| html! { (visit.number_with(real(of), 0)) }));
        cells
    });
    let caption = visit.t_with(
        "consultations-cross-caption",
        &[
            ("rows", label_of(visit, form, &crossed.rows).into()),
            ("columns", label_of(visit, form, &crossed.columns).into()),
        ],
    );
    table(&Table { caption, heads, rows: rows.collect() })
}
