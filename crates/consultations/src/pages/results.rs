//! Results. The officer sees them as they come: counts with shares and intervals, scales, numbers in classes, two questions
//! against one another. Everybody sees them in steps, without small counts, split by the one question that the officer chose.

use std::sync::PoisonError;

use axum::extract::{Path, Query, State};
use forms::Form;
use maud::{Markup, html};
use serde::Deserialize;
use survey::{CrossTable, Scale};
use ui::charts::{Bar, ChartHead, Share, bars, scale_of_answers, shares};
use ui::components::{
    ButtonKind, Choice, Field, Head, Link, Row, Table, button, inset, search_form, select, summary_list, table, warning,
};
use ui::{Failure, PageHead, Visit, page};

use crate::model::{Channel, Consultation};
use crate::published::{Classes, Crossed as CrossedForAll, Published, STEP_LEAST, Seen, Shown};
use crate::room::{Consultations, ConsultationsError};
use crate::small_counts::Together;
use crate::statistics::{SMALL_CELL, counted as number_of};
use crate::tally::{Counting, Cross};
use crate::themes::STATEMENTS;
use forms::on_paper::bare;

/// Which two questions are set against one another.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Crossed {
    pub(super) rows: String,
    pub(super) columns: String,
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
    let results = for_everybody(&room, &visit, &consultation, &crossed, &format!("{address}/results")).await?;
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

/// On every page of results: who answered wanted to.
pub(super) fn not_representative(visit: &Visit) -> Markup {
    warning(
        visit,
        html! { p { strong { (visit.t("consultations-not-representative")) } " " (visit.t("consultations-not-representative-why")) } },
    )
}

fn number(visit: &Visit, count: u64) -> String {
    visit.number_with(real(count), 0)
}

/// Results in steps, without small counts.
async fn for_everybody(
    room: &Consultations,
    visit: &Visit,
    consultation: &Consultation,
    crossed: &Crossed,
    address: &str,
) -> Result<Markup, ConsultationsError> {
    let plan = room.plan(consultation).await?;
    let published = room.published_results(consultation).await?;
    let came = {
        let shared = room.tally(consultation).await?;
        let tally = shared.read().unwrap_or_else(PoisonError::into_inner);
        tally.count()
    };
    let is_over = consultation.is_over(room.clock.now());
    let few = if is_over { "consultations-results-few-at-end" } else { "consultations-results-few" };
    let least = [("least", STEP_LEAST.into())];
    // Of those that wait in a box nothing is told, and of a few that were all there were, only that they were few.
    let tells_count = !consultation.about.audience.has_box() || came >= STEP_LEAST as u64;
    let Some(published) = published.filter(|published| !published.questions.is_empty()) else {
        return Ok(html! {
            (not_representative(visit))
            @if tells_count { (summary_list(visit, &[Row::text(visit.t("consultations-results-answers"), &number(visit, came))])) }
            (inset(html! { p { (visit.t_with(few, &least)) } }))
        });
    };
    let facts = [
        Row::text(visit.t("consultations-results-answers"), &number(visit, came)),
        Row::text(visit.t("consultations-results-shown"), &number(visit, published.count)),
        Row::text(visit.t("consultations-results-apart"), &number(visit, published.apart)),
    ];
    let form = plan.form();
    Ok(html! {
        (not_representative(visit))
        (summary_list(visit, &facts))
        p { (visit.t_with("consultations-results-steps", &least)) }
        @if published.apart > 0 { p { (visit.t("consultations-results-apart-why")) } }
        @for one in &published.questions { (question(visit, form, one)) }
        (crossing_for_all(visit, form, &published, &crossed.columns, address))
        p.muted { (visit.t_with("consultations-results-small", &[("least", SMALL_CELL.into())])) }
    })
}

/// Everything that was counted, for the officer.
pub(super) async fn results(
    room: &Consultations,
    visit: &Visit,
    consultation: &Consultation,
    crossed: &Crossed,
    address: &str,
) -> Result<Markup, ConsultationsError> {
    let plan = room.plan(consultation).await?;
    let shared = room.tally(consultation).await?;
    let (count, apart, channels, counted, crossable, cross) = {
        let tally = shared.read().unwrap_or_else(PoisonError::into_inner);
        let channels = [Channel::Web, Channel::Paper, Channel::Api].map(|channel| tally.count_by(channel));
        let crossable: Vec<String> = tally.crossable().into_iter().map(str::to_owned).collect();
        let cross = (crossed.rows != crossed.columns).then(|| tally.cross(&crossed.rows, &crossed.columns)).flatten();
        (tally.count(), tally.apart_count(), channels, tally.counted(), crossable, cross)
    };
    let form = plan.form();
    let ways = ["consultations-channel-web", "consultations-channel-paper", "consultations-channel-api"];
    let mut facts = vec![
        Row::text(visit.t("consultations-results-answers"), &number(visit, count)),
        Row::text(visit.t("consultations-results-apart"), &number(visit, apart)),
    ];
    facts.extend(ways.iter().zip(channels).map(|(way, count)| Row::text(visit.t(way), &number(visit, count))));
    let is_few = consultation.about.audience.has_box() && count + apart == 0;
    let few = if consultation.is_over(room.clock.now()) {
        visit.t_with("consultations-results-few-at-end", &[("least", STEP_LEAST.into())])
    } else {
        visit.t("consultations-results-in-box")
    };
    let chosen = [&crossed.rows, &crossed.columns];
    let are_single =
        chosen.iter().all(|name| counted.iter().any(|one| one.name == ***name && one.counting != Counting::Many));
    let counted: Vec<Shown> = counted.into_iter().map(Shown::whole).collect();
    Ok(html! {
        (not_representative(visit))
        (summary_list(visit, &facts))
        @if apart > 0 { p { (visit.t("consultations-results-apart-why")) } }
        @if is_few { (inset(html! { p { (few) } })) }
        @for one in &counted { (question(visit, form, one)) }
        (crossing(visit, form, crossed, &crossable, address))
        @if let Some(cross) = cross { (cross_table(visit, form, crossed, cross, are_single)) }
    })
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2⁵²")]
const fn real(count: u64) -> f64 {
    count as f64
}

/// The words of a question.
pub(super) fn label_of(visit: &Visit, form: &Form, name: &str) -> String {
    if name == STATEMENTS {
        return visit.t("consultations-statements-title");
    }
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

fn question(visit: &Visit, form: &Form, shown: &Shown) -> Markup {
    let label = label_of(visit, form, &shown.name);
    let answered = match shown.answered {
        Some(count) => visit.t_with("consultations-results-answered", &[("count", count.into())]),
        None => visit.t("consultations-results-answered-hidden"),
    };
    html! {
        section {
            h2 { (label) }
            @match &shown.figures {
                Seen::Nothing => { p { (visit.t_with("consultations-results-nothing", &[("least", SMALL_CELL.into())])) } }
                Seen::Options(options) => {
                    p { (answered) }
                    @if shown.answered != Some(0) { (of_options(visit, form, shown, options)) }
                }
                Seen::Numbers(classes) => { p { (answered) } (of_numbers(visit, shown, &label, classes)) }
                Seen::Texts => {
                    p { (answered) }
                    @if shown.counting == Counting::Texts { p.muted { (visit.t("consultations-results-texts")) } }
                }
            }
        }
    }
}

/// What stands where a count is hidden.
fn hidden(visit: &Visit) -> String {
    visit.t("consultations-hidden")
}

fn of_options(visit: &Visit, form: &Form, shown: &Shown, options: &[(String, Option<u64>)]) -> Markup {
    let line = |(option, count): &(String, Option<u64>)| {
        let label = option_of(visit, form, &shown.name, option);
        let Some(count) = count else {
            let cells = vec![hidden(visit), String::new(), String::new()];
            return Share { label, drawn: None, shown: hidden(visit), cells };
        };
        // A share would tell of how many, where that is hidden.
        let Some(of) = shown.answered else {
            let cells = vec![number(visit, *count), String::new(), String::new()];
            return Share { label, drawn: None, shown: number(visit, *count), cells };
        };
        let share = survey::Share::new(number_of(*count), number_of(of));
        let said = visit.percent(share.share);
        let between = format!("{} – {}", visit.percent(share.low), visit.percent(share.high));
        let cells = vec![number(visit, *count), said.clone(), between];
        Share { label, drawn: Some((share.share, share.low, share.high)), shown: said, cells }
    };
    let all: Vec<Share> = options.iter().map(line).collect();
    let is_scale = shown.counting == Counting::Likert;
    let description = if is_scale { "consultations-chart-likert" } else { "consultations-chart-shares" };
    let heads: [String; 4] = [
        "consultations-head-answer",
        "consultations-head-count",
        "consultations-head-share",
        "consultations-head-interval",
    ]
    .map(|key| visit.t(key));
    let title = visit.t(match shown.counting {
        Counting::Many => "consultations-chart-many",
        Counting::First => "consultations-chart-first",
        _ => "consultations-chart-one",
    });
    // Each table is a landmark: its name says of which question it is.
    let title = format!("{title} – {}", label_of(visit, form, &shown.name));
    let head = ChartHead { id: chart_id(&shown.name), title, description: visit.t(description) };
    html! {
        @if is_scale { (scale_of_answers(visit, &head, &heads, &all)) (middle(visit, form, shown, options)) }
        @else { (shares(visit, &head, &heads, &all)) }
    }
}

/// The middle answer on a scale: half of them are there or before, half there or behind.
fn middle(visit: &Visit, form: &Form, shown: &Shown, options: &[(String, Option<u64>)]) -> Markup {
    let counts: Option<Vec<u64>> = options.iter().map(|(_, count)| *count).collect();
    let Some(counts) = counts else { return html! {} };
    let said = counts.iter().enumerate().flat_map(|(step, count)| std::iter::repeat_n(Some(step), number_of(*count)));
    let Some(median) = Scale::of(counts.len(), said).median else { return html! {} };
    let option = |at: f64| {
        let place = (0..counts.len()).find(|place| real(*place as u64) >= at);
        let option = place.and_then(|place| options.get(place));
        option.map(|(option, _)| option_of(visit, form, &shown.name, option)).unwrap_or_default()
    };
    let (low, high) = (option(median.floor()), option(median.ceil()));
    let told = if low == high { low } else { format!("{low} – {high}") };
    html! { p { (visit.t_with("consultations-results-middle", &[("answer", told.into())])) } }
}

fn chart_id(name: &str) -> String {
    let letters: String =
        name.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
    format!("q-{letters}")
}

/// Figures behind the decimal mark, at most.
const DECIMALS_MAX: usize = 9;

fn class_label(visit: &Visit, drawn: &Classes, (from, to): (Option<f64>, Option<f64>)) -> String {
    let mut places = 0;
    let mut unit = 1.0;
    while !drawn.is_whole && drawn.step < unit && places < DECIMALS_MAX {
        (places, unit) = (places + 1, unit / 10.0);
    }
    let told = |value: f64| visit.number_with(value, places);
    // A class of whole numbers ends with its last one.
    let last = |to: f64| told(if drawn.is_whole { to - 1.0 } else { to });
    match (from, to) {
        (Some(from), Some(to)) if drawn.is_whole && (to - from - 1.0).abs() < f64::EPSILON => told(from),
        (Some(from), Some(to)) => format!("{} – {}", told(from), last(to)),
        (None, Some(to)) => format!("≤ {}", last(to)),
        (Some(from), None) => format!("≥ {}", told(from)),
        (None, None) => visit.t("consultations-class-all"),
    }
}

fn of_numbers(visit: &Visit, shown: &Shown, label: &str, drawn: &Classes) -> Markup {
    let class = |(from, to, count): &(Option<f64>, Option<f64>, Option<u64>)| Bar {
        label: class_label(visit, drawn, (*from, *to)),
        value: count.map_or(0.0, real),
        shown: count.map_or_else(|| hidden(visit), |count| number(visit, count)),
        is_own: false,
    };
    let classes: Vec<Bar> = drawn.classes.iter().map(class).collect();
    let max = classes.iter().map(|bar| bar.value).fold(0.0, f64::max);
    let head = ChartHead {
        id: chart_id(&shown.name),
        title: format!("{} – {label}", visit.t("consultations-chart-numbers")),
        description: visit.t_with("consultations-chart-numbers-desc", &[("question", label.into())]),
    };
    let heads = (visit.t("consultations-head-class"), visit.t("consultations-head-count"));
    html! {
        @if let Some(median) = drawn.median {
            p { (visit.t_with("consultations-results-median", &[("median", visit.number(median).into())])) }
        }
        (bars(visit, &head, (&heads.0, &heads.1), &classes, max))
    }
}

/// Two questions against one another, chosen by the officer.
fn crossing(visit: &Visit, form: &Form, crossed: &Crossed, crossable: &[String], address: &str) -> Markup {
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
        }
    }
}

fn caption(visit: &Visit, form: &Form, rows: &str, columns: &str) -> String {
    let values = [("rows", label_of(visit, form, rows).into()), ("columns", label_of(visit, form, columns).into())];
    visit.t_with("consultations-cross-caption", &values)
}

/// Everything, with the shares of each row; and how strongly the two go together, where each takes one answer.
fn cross_table(visit: &Visit, form: &Form, crossed: &Crossed, cross: Cross, are_single: bool) -> Markup {
    let mut heads = vec![Head::text(label_of(visit, form, &crossed.rows))];
    heads.extend(cross.columns.iter().map(|option| Head::number(option_of(visit, form, &crossed.columns, option))));
    heads.push(Head::number(visit.t("consultations-cross-all")));
    let counts: Vec<Vec<usize>> =
        cross.counts.iter().map(|row| row.iter().map(|count| number_of(*count)).collect()).collect();
    let rows = cross.rows.iter().zip(&counts).zip(&cross.of_row).map(|((option, counts), of)| {
        let share = |count: &usize| survey::Share::new(*count, number_of(*of));
        let cell =
            |count: &usize| html! { (number(visit, *count as u64)) " (" (visit.percent(share(count).share)) ")" };
        let label = html! { (option_of(visit, form, &crossed.rows, option)) };
        std::iter::once(label).chain(counts.iter().map(cell)).chain([html! { (number(visit, *of)) }]).collect()
    });
    let told = Table { caption: caption(visit, form, &crossed.rows, &crossed.columns), heads, rows: rows.collect() };
    let dependence = CrossTable { counts: counts.clone(), left_out: 0 }.dependence().filter(|_| are_single);
    html! {
        (table(&told))
        @if let Some(dependence) = dependence {
            p { (visit.t_with("consultations-cross-strength", &[("strength", visit.number_with(dependence.strength, 2).into())])) }
        }
    }
}

/// The question by which everybody may split the results against one of the others.
fn crossing_for_all(visit: &Visit, form: &Form, published: &Published, columns: &str, address: &str) -> Markup {
    let Some(split) = published.split.as_ref().filter(|_| !published.crossings.is_empty()) else { return html! {} };
    let choices: Vec<Choice> = published
        .crossings
        .iter()
        .map(|one| Choice::new(&one.columns, label_of(visit, form, &one.columns), one.columns == columns))
        .collect();
    let chosen = published.crossings.iter().find(|one| one.columns == columns);
    html! {
        section #cross {
            h2 { (visit.t("consultations-cross-title")) }
            p { (visit.t_with("consultations-cross-by", &[("question", label_of(visit, form, split).into())])) }
            (search_form(&format!("{address}#cross"), html! {
                (select(visit, &Field::new("columns", visit.t("consultations-cross-columns")), &choices))
                (button(&visit.t("consultations-cross-show"), ButtonKind::Secondary))
            }))
            @if let Some(chosen) = chosen { (table_for_all(visit, form, split, chosen)) }
        }
    }
}

/// The table that everybody may see: what the lists hide stands together in it, and all totals are shown.
fn table_for_all(visit: &Visit, form: &Form, split: &str, chosen: &CrossedForAll) -> Markup {
    let label = |question: &str, options: &[String], group: &Together| {
        let names = group.iter().map(|place| match options.get(*place) {
            Some(option) => option_of(visit, form, question, option),
            None => visit.t("consultations-cross-silent"),
        });
        names.collect::<Vec<_>>().join(" + ")
    };
    let all = visit.t("consultations-cross-all");
    let mut heads = vec![Head::text(label_of(visit, form, split))];
    let columns = chosen.crossing.columns.iter().map(|group| label(&chosen.columns, &chosen.column_options, group));
    heads.extend(columns.chain([all.clone()]).map(Head::number));
    let names = chosen.crossing.rows.iter().map(|group| label(split, &chosen.row_options, group)).chain([all]);
    let rows = names.zip(&chosen.crossing.shown).map(|(name, counts)| {
        let cells = counts.iter().map(|count| count.map_or_else(|| hidden(visit), |count| number(visit, count)));
        std::iter::once(name).chain(cells).map(|text| html! { (text) }).collect()
    });
    table(&Table { caption: caption(visit, form, split, &chosen.columns), heads, rows: rows.collect() })
}
