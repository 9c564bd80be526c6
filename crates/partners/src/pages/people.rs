//! Who may try a service before production.

use axum::extract::{Path, State};
use axum::response::Response;
use maud::{Markup, html};
use ui::components::{ButtonKind, Field, Width, button, form, text_input};
use ui::{CsrfForm, Failure, Fields, Visit};

use super::{address, error_of, mistakes_of, see_other, under};
use crate::model::{Mistake, Service};
use crate::room::Partners;

/// `GET /partners/{client}/people`
pub async fn ask(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
) -> Result<Response, Failure> {
    let service = partners.own(visit.person()?.person, &client).await?;
    people_page(&partners, &visit, &service, "", &[]).await
}

/// `POST /partners/{client}/people`
pub async fn change(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let service = partners.own(person, &client).await?;
    let (remove, username) = (form.fields.first("remove"), form.fields.first("username").trim());
    let changed = if remove.is_empty() {
        partners.add_tester(person, &service, username).await
    } else {
        partners.remove_tester(person, &service, remove).await
    };
    match changed {
        Ok(()) => Ok(see_other(&format!("{}/people", address(&service)))),
        Err(error) => people_page(&partners, &visit, &service, username, &mistakes_of(error)?).await,
    }
}

async fn people_page(
    partners: &Partners,
    visit: &Visit,
    service: &Service,
    typed: &str,
    mistakes: &[Mistake],
) -> Result<Response, Failure> {
    let mut people = Vec::new();
    for person in &service.client.settings.testers {
        // The user name is what the owner typed: nothing more of the person is shown.
        people.extend(partners.identity.person(*person).await?);
    }
    let names = &service.client.settings.tester_names;
    let action = format!("{}/people", address(service));
    let field = Field::new("username", visit.t("partners-username"))
        .value(typed)
        .width(Width::Twenty)
        .autocomplete("off")
        .hint(visit.t("partners-username-hint"))
        .error(error_of(visit, mistakes, "username"));
    let row = |name: &str, id: &str| -> Markup {
        html! {
            li {
                (name)
                (form(visit, &action, html! {
                    input type="hidden" name="remove" value=(id);
                    button.button.secondary type="submit" { (visit.t("partners-people-remove")) span.sr { " " (name) } }
                }))
            }
        }
    };
    let content = html! {
        p.lead { (visit.t("partners-people-lead")) }
        (form(visit, &action, html! {
            (text_input(visit, &field))
            (button(&visit.t("partners-people-add"), ButtonKind::Primary))
        }))
        @if !people.is_empty() || !names.is_empty() {
            h2 { (visit.t("partners-people-now")) }
            ul {
                @for person in &people { (row(person.username.as_str(), &person.id.to_string())) }
                @for name in names { (row(name, name)) }
            }
        }
    };
    Ok(under(visit, service, &visit.t("partners-people-title"), mistakes, content))
}
