//! `/account/mandates`: a person's own mandates.

use axum::extract::{Path, Query, State};
use axum::response::Redirect;
use maud::{Markup, html};
use serde::Deserialize;
use ui::components::{ButtonKind, Link, NoticeKind, button, form, inset, notice, summary_list};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::{id, words};
use crate::model::Standing;
use crate::room::Mandates;

#[derive(Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// `GET /account/mandates`
pub async fn list(State(mandates): State<Mandates>, visit: Visit, Query(done): Query<Done>) -> Result<Markup, Failure> {
    let title = visit.t("mandates-own-title");
    let now = mandates.clock.now();
    let mut told = Vec::new();
    for (mandate, organisation) in mandates.mandates_of(visit.person()?.person).await? {
        let standing = mandate.standing(&organisation, now);
        let is_over = matches!(standing, Standing::Over { .. });
        if is_over && mandate.signed().is_none() {
            continue;
        }
        let rows = words::rows(&visit, &mandates, &mandate, &organisation).await?;
        told.push((mandate, organisation, rows, is_over));
    }
    let main = html! {
        @if done.done == "ended" { (notice(&visit, NoticeKind::Success, html! { p { (visit.t("mandates-done-ended")) } })) }
        h1 { (title) }
        p.lead { (visit.t("mandates-own-lead")) }
        @if told.is_empty() { (inset(html! { p { (visit.t("mandates-own-none")) } })) }
        @for (mandate, organisation, rows, is_over) in &told {
            section {
                h2 { (visit.t_with("mandates-own-one", &[("helper", mandate.helper_name.as_str().into()), ("organisation", organisation.name.as_str().into())])) }
                (summary_list(&visit, rows))
                @if !is_over {
                    (form(&visit, &format!("/account/mandates/{}/end", mandate.id), html! {
                        (button(&visit.t("mandates-end-now"), ButtonKind::Danger))
                    }))
                }
            }
        }
    };
    let head = PageHead::new(title).back(Link::new("/account", visit.t("mandates-own-back")));
    Ok(page(&visit, head, main))
}

#[derive(Deserialize)]
pub struct Nothing {}

/// `POST /account/mandates/{id}/end`
pub async fn end(
    State(mandates): State<Mandates>,
    visit: Visit,
    Path(of): Path<String>,
    _: CsrfForm<Nothing>,
) -> Result<Redirect, Failure> {
    mandates.end_as_person(visit.person()?.person, id(&of)?).await?;
    Ok(Redirect::to("/account/mandates?done=ended"))
}
