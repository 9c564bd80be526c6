//! How a call is decided, before it is; and its result for everybody: numbers, table, how to compute it again, indicators.

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use ui::charts::{ChartHead, Share, shares};
use ui::components::{Head, Link, Row, Table, details, inset, summary_list, table};
use ui::{Failure, PageHead, Visit, page};

use super::office::decision::verdict_tag;
use crate::amend_list::{Amended, Amendment};
use crate::indicators::{CROWD, Indicator, Shown};
use crate::model::jury::Jury;
use crate::model::{Call, Dimension};
use crate::propose_list::{Line, Verdict, Why};
use crate::publish_list::{PublicLine, Published};
use crate::recompute::{FILE, Given, Recomputable};
use crate::room::{Programmes, ProgrammesError};
use crate::sentence::{Around, bound_in_words, bounds_in_words, group_in_words, reason};

/// `GET /programmes/{code}/result`
pub async fn show(State(room): State<Programmes>, visit: Visit, Path(code): Path<String>) -> Result<Markup, Failure> {
    let title = visit.t("programmes-result");
    let (call, content) = match room.result(&code).await {
        Ok((call, published, now)) => {
            let later = room.amendments(call.id).await?;
            let content = result(&room, &visit, &call, (&published, &now, &later));
            (call, content)
        }
        Err(ProgrammesError::NotFound) => {
            let call = room.published(&code).await?;
            let jury = room.jury(&call).await?;
            let content = promise(&room, &visit, &call, &jury);
            (call, content)
        }
        Err(error) => return Err(error.into()),
    };
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new(format!("/programmes/{code}"), call.about.title.get(visit.lang))).wide(),
        html! {
            p.caption { (call.about.title.get(visit.lang)) " · " (call.about.season) }
            h1 { (title) }
            (content)
        },
    ))
}

/// `GET /programmes/{code}/result/candidates.csv`
pub async fn file(State(room): State<Programmes>, Path(code): Path<String>) -> Result<Response, Failure> {
    let (_, published, _) = room.result(&code).await?;
    let file = match published.recomputable {
        Recomputable::Alone(Given { file, .. }) | Recomputable::WithGroups(Given { file, .. }) => file,
        Recomputable::Sealed { .. } => return Err(Failure::NotFound),
    };
    let name = format!("attachment; filename=\"{FILE}\"");
    Ok(([(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)], file).into_response())
}

/// What is said before anything is decided: the rules, and the seed's hash.
fn promise(room: &Programmes, visit: &Visit, call: &Call, jury: &Jury) -> Markup {
    let date = visit.date(room.day(jury.committed_at));
    html! {
        p.lead { (visit.t("programmes-result-not-yet")) }
        h2 { (visit.t("programmes-how-chosen")) }
        (rules(visit, call))
        h2 { (visit.t("programmes-lottery")) }
        p { (visit.t_with("programmes-lottery-promise", &[("date", date.as_str().into())])) }
        p { code { (jury.commitment) } }
        p { (visit.t("programmes-lottery-why")) }
    }
}

fn rules(visit: &Visit, call: &Call) -> Markup {
    let bounds: Vec<_> = call.selection_bounds().iter().map(crate::propose_list::GroupBound::from).collect();
    html! {
        p { (visit.t("programmes-how-chosen-text")) }
        @if !bounds.is_empty() {
            p { (visit.t("programmes-how-bounds")) }
            ul { @for bound in &bounds { li { (bound_in_words(visit, call, bound)) } } }
        }
    }
}

fn result(
    room: &Programmes,
    visit: &Visit,
    call: &Call,
    (published, now, later): (&Published, &[Line], &[Amendment]),
) -> Markup {
    let count = |verdict: Verdict| published.lines.iter().filter(|line| line.verdict == verdict).count().to_string();
    let mut facts = vec![
        Row::text(visit.t("programmes-result-judged"), &published.lines.len().to_string()),
        Row::text(visit.t("programmes-places"), &published.places.to_string()),
        Row::text(visit.t("programmes-verdict-chosen"), &count(Verdict::Chosen)),
        Row::text(visit.t("programmes-verdict-waiting"), &count(Verdict::Waiting)),
        Row::text(visit.t("programmes-verdict-not-chosen"), &count(Verdict::NotChosen)),
    ];
    facts.extend(published.pass_mark.as_ref().map(|mark| Row::text(visit.t("programmes-mark"), mark)));
    facts.push(Row::text(visit.t("programmes-result-put-in"), &published.put_in.to_string()));
    facts.push(Row::text(visit.t("programmes-result-taken-out"), &published.taken_out.to_string()));
    let best = if published.is_best { "programmes-is-best" } else { "programmes-is-not-best" };
    let signed =
        [("name", published.signer.as_str().into()), ("date", visit.date(room.day(published.signed_at)).into())];
    html! {
        (summary_list(visit, &facts))
        p { (visit.t_with("programmes-result-signed", &signed)) }
        h2 { (visit.t("programmes-how-chosen")) }
        p { (visit.t("programmes-how-chosen-text")) }
        @if !published.bounds.is_empty() {
            p { (visit.t("programmes-how-bounds")) }
            ul { @for bound in &published.bounds { li { (bound_in_words(visit, call, bound)) } } }
        }
        @if !published.bounds_reason.is_empty() {
            (inset(html! { p { (visit.t("programmes-relaxed")) } p { (published.bounds_reason) } }))
        }
        p { (visit.t(best)) }
        h2 { (visit.t("programmes-indicators")) }
        @for one in &published.indicators { (indicator(visit, call, one)) }
        h2 { (visit.t("programmes-table")) }
        (lines(visit, call, published))
        (since(room, visit, call, published, now, later))
        h2 { (visit.t("programmes-again")) }
        (again(room, visit, call, published))
    }
}

fn lines(visit: &Visit, call: &Call, published: &Published) -> Markup {
    let around =
        Around { applications: published.lines.len(), put_in: published.put_in, taken_out: published.taken_out };
    let is_sealed = matches!(published.recomputable, Recomputable::Sealed { .. });
    let row = |line: &PublicLine| {
        let told = match &line.line {
            Some(shown) => reason(visit, call, around, &shown.why),
            None if line.verdict == Verdict::Chosen => visit.t("programmes-sentence-sealed-chosen"),
            None => visit.t("programmes-sentence-sealed"),
        };
        let mut row = vec![html! { (line.number) }, verdict_tag(visit, line.verdict), html! { (told) }];
        if let Some((from, to)) = line.class {
            let rank = line.line.as_ref().map_or(0, |line| line.rank);
            let class = visit.t_with("programmes-class", &[("from", from.into()), ("to", to.into())]);
            row.splice(1..1, [html! { (rank) }, html! { (class) }]);
        }
        row
    };
    let mut heads = vec![
        Head::text(visit.t("programmes-number")),
        Head::text(visit.t("programmes-verdict")),
        Head::text(visit.t("programmes-sentence")),
    ];
    if !is_sealed {
        let more = [Head::number(visit.t("programmes-rank")), Head::text(visit.t("programmes-score-class"))];
        heads.splice(1..1, more);
    }
    let told = Table { caption: visit.t("programmes-table"), heads, rows: published.lines.iter().map(row).collect() };
    html! {
        p { (visit.t("programmes-table-lead")) }
        (details(&visit.t("programmes-table-show"), table(&told)))
    }
}

/// What changed since the list was final. Where there are bounds, who passes on a place to whom tells of which group both are:
/// then only how many did is told.
fn since(
    room: &Programmes,
    visit: &Visit,
    call: &Call,
    published: &Published,
    now: &[Line],
    later: &[Amendment],
) -> Markup {
    let changed: Vec<&Line> = now.iter().filter(|line| matches!(line.why, Why::MovedUp | Why::GaveUp)).collect();
    let count = |why: &Why| changed.iter().filter(|line| line.why == *why).count();
    let counts = [
        (count(&Why::MovedUp), "programmes-since-moved-up-count"),
        (count(&Why::GaveUp), "programmes-since-gave-up-count"),
    ];
    let names = published.bounds.is_empty();
    html! {
        @if !changed.is_empty() || !later.is_empty() {
            h3 { (visit.t("programmes-since")) }
            ul {
                @for (count, key) in counts.iter().filter(|(count, _)| !names && *count > 0) {
                    li { (visit.t_with(key, &[("count", (*count).into())])) }
                }
                @for line in changed.iter().filter(|_| names) {
                    @let key = if line.why == Why::MovedUp { "programmes-since-moved-up" } else { "programmes-since-gave-up" };
                    li { (visit.t_with(key, &[("number", line.number.as_str().into())])) }
                }
                @for one in later { li { (amended(room, visit, call, one)) } }
            }
        }
    }
}

/// What was decided beside the list, when and why.
fn amended(room: &Programmes, visit: &Visit, call: &Call, one: &Amendment) -> String {
    let date = visit.date(room.day(one.at));
    let told = |key: &str, about: &str| {
        visit.t_with(
            key,
            &[("date", date.as_str().into()), ("about", about.into()), ("reason", one.reason.as_str().into())],
        )
    };
    match &one.what {
        Amended::LetIn(number) => told("programmes-since-let-in", number),
        Amended::TakenOut(number) => told("programmes-since-taken-out", number),
        Amended::Bounds(bounds) => {
            let bounds = bounds.iter().filter_map(|bound| bound.parse().ok());
            let bounds: Vec<_> = bounds.map(|bound: selection::Bound| (&bound).into()).collect();
            told("programmes-since-bounds", &bounds_in_words(visit, call, &bounds))
        }
    }
}

fn again(room: &Programmes, visit: &Visit, call: &Call, published: &Published) -> Markup {
    let date = visit.date(room.day(published.committed_at));
    let file = format!("/programmes/{}/result/{FILE}", call.code);
    let has_overrides = published.put_in + published.taken_out > 0;
    html! {
        p { (visit.t_with("programmes-seed-was", &[("date", date.as_str().into())])) }
        p { code { (published.commitment) } }
        p { (visit.t("programmes-seed-is")) }
        p { code { (published.seed) } }
        @match &published.recomputable {
            Recomputable::Alone(given) => {
                p { (visit.t("programmes-again-alone")) }
                p { a href=(file) { (visit.t("programmes-again-file")) } }
                pre tabindex="0" { code { (given.command) } }
            }
            Recomputable::WithGroups(given) => {
                p { (visit.t_with("programmes-again-groups", &[("crowd", CROWD.into())])) }
                p { a href=(file) { (visit.t("programmes-again-file")) } }
                pre tabindex="0" { code { (given.command) } }
            }
            Recomputable::Sealed { hash, command } => {
                p { (visit.t_with("programmes-again-sealed", &[("crowd", CROWD.into())])) }
                p { code { (hash) } }
                @if let Some(until) = published.whole_file_until {
                    p { (visit.t_with("programmes-again-until", &[("date", visit.date(room.day(until)).into())])) }
                }
                // What is left of the bounds around the jury's own decisions would tell of which group those are.
                @if !has_overrides { pre tabindex="0" { code { (command) } } }
            }
        }
        @if has_overrides { p { (visit.t("programmes-again-overrides")) } }
        p { (visit.t("programmes-again-hash")) }
        p { code { (published.hash) } }
    }
}

/// Counts by what candidates said of themselves, as bars with their table.
pub(crate) fn indicator(visit: &Visit, call: &Call, one: &Indicator) -> Markup {
    let Some(dimension) = call.bounds.iter().find(|dimension| dimension.name == one.attribute) else {
        return html! {};
    };
    let title = dimension.label.get(visit.lang).to_owned();
    if one.lines.is_empty() {
        return html! { h3 { (title) } p { (visit.t_with("programmes-indicator-none", &[("crowd", CROWD.into())])) } };
    }
    let hidden = |count: Option<u64>| count.map_or_else(|| visit.t("programmes-hidden"), |count| count.to_string());
    let share = |line: &Shown| {
        // A census has no interval: its ends are the share itself.
        let drawn = line.chosen.map(|chosen| ratio(chosen, line.all)).map(|share| (share, share, share));
        Share {
            label: label(visit, call, dimension, line),
            shown: drawn.map_or_else(|| visit.t("programmes-hidden"), |(share, ..)| visit.percent(share)),
            drawn,
            cells: vec![hidden(line.chosen), hidden(line.others), line.all.to_string()],
        }
    };
    let mut all: Vec<Share> = one.lines.iter().map(share).collect();
    let total = one.chosen + one.others;
    let drawn = ratio(one.chosen, total);
    all.push(Share {
        label: visit.t("programmes-indicator-all"),
        shown: visit.percent(drawn),
        drawn: Some((drawn, drawn, drawn)),
        cells: vec![one.chosen.to_string(), one.others.to_string(), total.to_string()],
    });
    let head = ChartHead {
        id: format!("indicator-{}", ui::components::id_of(&format!("{}-{}", call.code, one.attribute))),
        title: title.clone(),
        description: visit.t("programmes-indicator-shows"),
    };
    let heads = [
        title.clone(),
        visit.t("programmes-verdict-chosen"),
        visit.t("programmes-indicator-others"),
        visit.t("programmes-indicator-all"),
    ];
    html! {
        h3 { (title) }
        (shares(visit, &head, &heads, &all))
        @if one.lines.iter().any(|line| line.chosen.is_none() || line.others.is_none()) {
            p.hint { (visit.t_with("programmes-indicator-hidden", &[("crowd", CROWD.into())])) }
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "applications are counted in thousands")]
fn ratio(part: u64, of: u64) -> f64 {
    if of == 0 { 0.0 } else { part as f64 / of as f64 }
}

fn label(visit: &Visit, call: &Call, dimension: &Dimension, line: &Shown) -> String {
    match &line.value {
        Some(value) => group_in_words(visit, call, &dimension.name, value),
        None => visit.t("programmes-indicator-rest"),
    }
}
