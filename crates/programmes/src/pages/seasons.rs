//! A programme's seasons for everybody: how many applied, how many were chosen, and of which groups.

use axum::extract::{Path, State};
use maud::{Markup, html};
use ui::components::{Head, Link, Table, inset, table};
use ui::{Failure, PageHead, Visit, page};

use super::result::indicator;
use crate::model::Call;
use crate::propose_list::Verdict;
use crate::publish_list::Published;
use crate::room::Programmes;

/// `GET /programmes/{code}/seasons`: of the programme of a call.
pub async fn show(State(room): State<Programmes>, visit: Visit, Path(code): Path<String>) -> Result<Markup, Failure> {
    let call = room.published(&code).await?;
    let (programme, calls) = room.programme(call.programme).await?;
    let mut seasons: Vec<(Call, Published)> = Vec::new();
    for one in calls {
        if let Ok((call, published, _)) = room.result(&one.code).await {
            seasons.push((call, published));
        }
    }
    let title = visit.t("programmes-seasons");
    let row = |(call, published): &(Call, Published)| {
        let chosen = published.lines.iter().filter(|line| line.verdict == Verdict::Chosen).count();
        vec![
            html! { a href={ "/programmes/" (call.code) "/result" } { (call.about.season) } },
            html! { (published.lines.len()) },
            html! { (published.places) },
            html! { (chosen) },
        ]
    };
    let told = Table {
        caption: title.clone(),
        heads: vec![
            Head::text(visit.t("programmes-season")),
            Head::number(visit.t("programmes-result-judged")),
            Head::number(visit.t("programmes-places")),
            Head::number(visit.t("programmes-verdict-chosen")),
        ],
        rows: seasons.iter().map(row).collect(),
    };
    Ok(page(
        &visit,
        PageHead::new(&title).back(Link::new(format!("/programmes/{code}"), call.about.title.get(visit.lang))),
        html! {
            p.caption { (programme.about.name.get(visit.lang)) }
            h1 { (title) }
            p { (visit.t("programmes-seasons-lead")) }
            @if seasons.is_empty() { (inset(html! { p { (visit.t("programmes-seasons-none")) } })) } @else { (table(&told)) }
            @for (call, published) in &seasons {
                h2 { (call.about.season) }
                @for one in &published.indicators { (indicator(&visit, call, one)) }
            }
        },
    ))
}
