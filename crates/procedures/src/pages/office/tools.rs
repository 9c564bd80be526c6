//! The administration's own tools: keys and addresses.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{ButtonKind, Field, Link, NoticeKind, button, button_named, form, notice, text_input};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use crate::connect_tools::NotConnected;
use crate::room::Procedures;

/// `GET /office/procedures/{id}/tools`
pub async fn show(State(room): State<Procedures>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    tools_page(&room, &visit, &id, None).await
}

async fn tools_page(
    room: &Procedures,
    visit: &Visit,
    id: &str,
    secret: Option<(&str, String)>,
) -> Result<Markup, Failure> {
    let person = visit.person()?.person;
    let (version, _) = room.desk(person, id).await?;
    let (keys, hooks) = (room.keys_of(person, id).await?, room.hooks_of(person, id).await?);
    let title = visit.t("procedures-tools-title");
    let address = format!("/office/procedures/{id}/tools");
    Ok(page(
        visit,
        PageHead::new(&title).back(Link::new(format!("/office/procedures/{id}"), version.about.title.get(visit.lang))),
        html! {
            @if let Some((key, secret)) = &secret {
                (notice(visit, NoticeKind::Success, html! {
                    p { strong { (visit.t(key)) } }
                    p { code { (secret) } }
                    p { (visit.t("procedures-tools-once")) }
                }))
            }
            h1 { (title) }
            p { (visit.t_with("procedures-tools-lead", &[("address", format!("{}/api/procedures/{id}/cases", room.public_url).into())])) }
            h2 { (visit.t("procedures-keys")) }
            @for key in &keys {
                (form(visit, &format!("{address}/remove"), html! {
                    p {
                        strong { (key.name) } ", " (visit.date(room.day(key.made_at)))
                        @if let Some(used) = key.used_at { ", " (visit.t_with("procedures-key-used", &[("date", visit.date(room.day(used)).into())])) }
                    }
                    (button_named(&visit.t("procedures-tools-remove"), ButtonKind::Secondary, "key", &key.id.to_string()))
                }))
            }
            (form(visit, &format!("{address}/keys"), html! {
                (text_input(visit, &Field::new("name", visit.t("procedures-key-name"))))
                (button(&visit.t("procedures-key-make"), ButtonKind::Primary))
            }))
            h2 { (visit.t("procedures-hooks")) }
            p { (visit.t("procedures-hooks-lead")) }
            @for hook in &hooks {
                (form(visit, &format!("{address}/remove"), html! {
                    p { code { (hook.url) } @if hook.waiting > 0 { " · " (visit.t_with("procedures-hook-waiting", &[("count", hook.waiting.into())])) } }
                    (button_named(&visit.t("procedures-tools-remove"), ButtonKind::Secondary, "hook", &hook.id.to_string()))
                }))
            }
            (form(visit, &format!("{address}/hooks"), html! {
                (text_input(visit, &Field::new("url", visit.t("procedures-hook-url")).hint(visit.t("procedures-hook-hint"))))
                (button(&visit.t("procedures-hook-add"), ButtonKind::Secondary))
            }))
        },
    ))
}

fn refused(error: NotConnected) -> Failure {
    match error {
        NotConnected::Name => Failure::bad_input("procedures-key-name-wrong"),
        NotConnected::Url => Failure::bad_input("procedures-hook-url-wrong"),
        NotConnected::TooMany => Failure::Conflict("procedures-tools-too-many"),
        NotConnected::Failed(error) => error.into(),
    }
}

/// `POST /office/procedures/{id}/tools/keys`
pub async fn make_key(
    State(room): State<Procedures>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let key = room.make_key(visit.person()?.person, &id, posted.fields.first("name")).await.map_err(refused)?;
    Ok(tools_page(&room, &visit, &id, Some(("procedures-key-made", key))).await?.into_response())
}

/// `POST /office/procedures/{id}/tools/hooks`
pub async fn add_hook(
    State(room): State<Procedures>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let secret = room.add_hook(visit.person()?.person, &id, posted.fields.first("url")).await.map_err(refused)?;
    Ok(tools_page(&room, &visit, &id, Some(("procedures-hook-added", secret))).await?.into_response())
}

/// `POST /office/procedures/{id}/tools/remove`
pub async fn remove(
    State(room): State<Procedures>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Redirect, Failure> {
    let person = visit.person()?.person;
    if let Ok(key) = posted.fields.first("key").parse() {
        room.remove_key(person, &id, key).await?;
    }
    if let Ok(hook) = posted.fields.first("hook").parse() {
        room.remove_hook(person, &id, hook).await?;
    }
    Ok(Redirect::to(&format!("/office/procedures/{id}/tools")))
}
