//! What people wrote: words that are proposed, themes that a person names and signs, and what the public body answers.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Field, Link, button_about, button_named, details, error_summary, form, inset, text_input, textarea,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::super::results::{label_of, not_representative};
use super::super::{consultation_id, paragraphs};
use super::fault_of_text::fault_of_text;
use crate::room::Consultations;
use crate::statistics::share;
use crate::themes::{Grouped, NAME_MAX, REPLY_MAX, ThemeId, WORDS_MAX, Weighed, words_of};

/// Lines of the field for an answer.
const LINES: u8 = 4;

/// A field of the page that is wrong, and what is said of it.
type Wrong = (String, String);

/// `GET /office/consultations/{id}/themes`
pub async fn show(State(room): State<Consultations>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    themes_page(&room, &visit, &id, None, &Fields::default()).await
}

/// `POST /office/consultations/{id}/themes`
pub async fn act(
    State(room): State<Consultations>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let person = visit.person()?;
    let own = consultation_id(&id)?;
    let fields = &posted.fields;
    let theme: ThemeId = fields.first("theme").parse().map_err(|_| Failure::NotFound)?;
    let wrong = match fields.first("deed") {
        "reply" => {
            let field = format!("reply-{theme}");
            let reply = fields.first(&field);
            let fault = fault_of_text(&visit, reply, "consultations-reply-missing", REPLY_MAX);
            if fault.is_none() {
                room.reply(person.person, own, theme, reply).await?;
            }
            fault.map(|fault| (field, fault))
        }
        _ => {
            let question = fields.first("question");
            let (name_field, words_field) = (format!("name-{question}"), format!("words-{question}"));
            let (name, words) = (fields.first(&name_field), fields.first(&words_field));
            let of_name =
                fault_of_text(&visit, name, "consultations-theme-missing", NAME_MAX).map(|fault| (name_field, fault));
            let of_words = || fault_of_words(&visit, words).map(|fault| (words_field, fault));
            let wrong = of_name.or_else(of_words);
            if wrong.is_none() {
                room.name_theme((person.person, &person.name), own, theme, question, name, words).await?;
            }
            wrong
        }
    };
    match wrong {
        Some(wrong) => {
            let page = themes_page(&room, &visit, &id, Some(wrong), fields).await?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
        None => Ok(Redirect::to(&format!("/office/consultations/{id}/themes")).into_response()),
    }
}

fn fault_of_words(visit: &Visit, typed: &str) -> Option<String> {
    match words_of(typed).len() {
        0 => Some(visit.t("consultations-theme-missing")),
        count if count > WORDS_MAX => {
            Some(visit.t_with("consultations-theme-many-words", &[("most", WORDS_MAX.into())]))
        }
        _ => None,
    }
}

async fn themes_page(
    room: &Consultations,
    visit: &Visit,
    id: &str,
    wrong: Option<Wrong>,
    fields: &Fields,
) -> Result<Markup, Failure> {
    let (officer, own) = (visit.person()?.person, consultation_id(id)?);
    let consultation = room.own(officer, own).await?;
    let grouped = room.group_texts(officer, own).await?;
    let plan = room.plan(&consultation).await?;
    let errors: Vec<Wrong> = wrong.into_iter().collect();
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, error)| error.clone());
    let title = visit.t("consultations-themes-title");
    let action = format!("/office/consultations/{id}/themes");
    let told = |question: &Grouped| {
        let field = |name: &str, label: &str| {
            let name = format!("{name}-{}", question.question);
            Field::new(&name, visit.t(label)).value(fields.first(&name)).error(error(&name))
        };
        html! {
            h2 { (label_of(visit, plan.form(), &question.question)) }
            p { (visit.t_with("consultations-unclassified", &[
                ("texts", question.texts.into()),
                ("share", visit.percent(share(question.unclassified, question.texts)).into()),
            ])) }
            @if !question.proposed.is_empty() {
                p { (visit.t("consultations-words-proposed")) }
                p { @for (place, (word, count)) in question.proposed.iter().enumerate() { @if place > 0 { ", " } strong { (word) } " (" (count) ")" } }
            }
            @for weighed in &question.themes {
                (theme_card(visit, room, weighed, &action, (fields, error(&reply_field(weighed)))))
            }
            @if question.texts > 0 {
                (form(visit, &action, html! {
                    input type="hidden" name="theme" value=(ThemeId::new(&*room.clock, &*room.random));
                    input type="hidden" name="question" value=(question.question);
                    (text_input(visit, &field("name", "consultations-theme-name")))
                    (text_input(visit, &field("words", "consultations-theme-words").hint(visit.t("consultations-theme-words-hint"))))
                    (button_about(&visit.t("consultations-theme-sign"), &label_of(visit, plan.form(), &question.question), ButtonKind::Secondary, "deed", "name"))
                }))
            }
        }
    };
    Ok(page(
        visit,
        PageHead::new(&title)
            .back(Link::new(format!("/office/consultations/{id}"), consultation.about.title.get(visit.lang)))
            .errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            p.caption { (consultation.about.title.get(visit.lang)) }
            h1 { (title) }
            (not_representative(visit))
            p { (visit.t("consultations-themes-lead")) }
            @if grouped.is_empty() { (inset(html! { p { (visit.t("consultations-themes-none")) } })) }
            @for question in &grouped { (told(question)) }
        },
    ))
}

fn reply_field(weighed: &Weighed) -> String {
    format!("reply-{}", weighed.theme.id)
}

fn theme_card(
    visit: &Visit,
    room: &Consultations,
    weighed: &Weighed,
    action: &str,
    (fields, error): (&Fields, Option<String>),
) -> Markup {
    let theme = &weighed.theme;
    let name = reply_field(weighed);
    let reply = Field::new(&name, visit.t("consultations-reply"))
        .hint(visit.t("consultations-reply-hint"))
        .value(fields.first(&name))
        .error(error);
    html! {
        article.card {
            h3 { (theme.name) }
            p.muted {
                (visit.t_with("consultations-theme-texts", &[("count", weighed.count.into())])) " · " (theme.words.join(", ")) ". "
                (visit.t_with("consultations-theme-signed", &[
                    ("name", theme.signer.as_str().into()),
                    ("date", visit.date(room.day(theme.signed_at)).into()),
                ]))
            }
            @if !weighed.texts.is_empty() {
                (details(&visit.t("consultations-theme-read"), html! { ul { @for text in &weighed.texts { li { (text) } } } }))
            }
            @match (&theme.reply, theme.replied_at) {
                (Some(reply), Some(at)) => {
                    p { strong { (visit.date(room.day(at))) } }
                    (paragraphs(reply))
                }
                _ => {
                    (form(visit, action, html! {
                        input type="hidden" name="theme" value=(theme.id);
                        (textarea(visit, &reply, LINES))
                        (button_named(&visit.t("consultations-reply-send"), ButtonKind::Secondary, "deed", "reply"))
                    }))
                }
            }
        }
    }
}
