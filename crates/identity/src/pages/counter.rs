//! `/counter/recovery`: who works at a counter prints a code for a person who stands there.

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use evidence::Actor;
use maud::html;
use ui::components::{
    ButtonKind, Field, Kind, Link, Row, Width, button, button_link, error_summary, form, inset, summary_list,
    text_input, warning,
};
use ui::{Access, CsrfForm, Failure, PageHead, Role, Routes, Visit, page};

use super::sign_in::wait_sentence;
use crate::model::Account;
use crate::printed_code::PrintedCode;
use crate::recover_account::{CODE_LASTS, Issued, may_issue};
use crate::sign_in::LoginName;
use crate::{ClientAddress, Identity};

const COUNTER: &str = "/counter/recovery";

pub(super) fn routes() -> Routes<Identity> {
    // Officers and mediators: the handlers look, since a route names one role only.
    Routes::new().get(COUNTER, Access::SignedIn, show).post(COUNTER, Access::SignedIn, find).post(
        "/counter/recovery/print",
        Access::SignedIn,
        print,
    )
}

fn check_role(visit: &Visit) -> Result<(), Failure> {
    let roles = visit.person()?.roles;
    if roles.has(Role::Officer) || roles.has(Role::Mediator) { Ok(()) } else { Err(Failure::Forbidden) }
}

/// `GET /counter/recovery`
async fn show(visit: Visit) -> Result<Response, Failure> {
    check_role(&visit)?;
    Ok(find_page(&visit, "", None))
}

fn find_page(visit: &Visit, typed: &str, error: Option<String>) -> Response {
    let title = visit.t("identity-counter-title");
    let errors: Vec<_> = error.iter().map(|message| ("username".to_owned(), message.clone())).collect();
    let name = Field::new("username", visit.t("identity-counter-person"))
        .hint(visit.t("identity-counter-person-hint"))
        .autocomplete("off")
        .width(Width::Twenty)
        .value(typed)
        .error(error);
    let main = html! {
        (error_summary(visit, &errors))
        h1 { (title) }
        p.lead { (visit.t("identity-counter-lead")) }
        (form(visit, COUNTER, html! {
            (text_input(visit, &name))
            (button(&visit.t("identity-continue"), ButtonKind::Primary))
        }))
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    (status, page(visit, PageHead::new(title).errors(!errors.is_empty()), main)).into_response()
}

#[derive(serde::Deserialize)]
pub(super) struct Named {
    #[serde(default)]
    username: String,
    #[serde(default)]
    password: String,
}

/// The account, once the look at it is in the log; none when the visitor may print no code for it.
async fn look_up(identity: &Identity, visit: &Visit, typed: &str) -> Result<Option<Account>, Failure> {
    let issuer = visit.person()?;
    let found = identity.account_of_name(LoginName::parse(typed)).await?;
    let found = found.filter(|account| account.id != issuer.person && may_issue(issuer.roles, account.roles));
    let Some(account) = found else { return Ok(None) };
    Ok(identity.show_person(account.id, Actor::Person(issuer.person), "identity-basis-counter").await?)
}

/// `POST /counter/recovery`: shows whom the code would be for.
async fn find(State(identity): State<Identity>, visit: Visit, form: CsrfForm<Named>) -> Result<Response, Failure> {
    check_role(&visit)?;
    let typed = form.value.username;
    Ok(match look_up(&identity, &visit, &typed).await? {
        Some(account) => confirm_page(&visit, &account, &typed, None),
        None => find_page(&visit, &typed, Some(visit.t("identity-counter-nobody"))),
    })
}

fn confirm_page(visit: &Visit, account: &Account, typed: &str, error: Option<(StatusCode, String)>) -> Response {
    let title = visit.t("identity-counter-confirm-title");
    let errors: Vec<_> = error.iter().map(|(_, message)| ("password".to_owned(), message.clone())).collect();
    let password = Field::new("password", visit.t("identity-counter-own-password"))
        .hint(visit.t("identity-counter-own-password-hint"))
        .kind(Kind::Password)
        .autocomplete("current-password")
        .width(Width::Twenty)
        .error(errors.first().map(|(_, message)| message.clone()));
    let rows = [
        Row::text(visit.t("identity-given-name"), account.given_name.as_str()),
        Row::text(visit.t("identity-family-name"), account.family_name.as_str()),
    ];
    let main = html! {
        (error_summary(visit, &errors))
        h1 { (title) }
        (summary_list(visit, &rows))
        (warning(visit, html! { p { (visit.t("identity-counter-check")) } }))
        (form(visit, "/counter/recovery/print", html! {
            input type="hidden" name="username" value=(typed);
            (text_input(visit, &password))
            (button(&visit.t("identity-counter-print"), ButtonKind::Primary))
        }))
    };
    let head =
        PageHead::new(title).back(Link::new(COUNTER, visit.t("identity-counter-title"))).errors(!errors.is_empty());
    let status = error.map_or(StatusCode::OK, |(status, _)| status);
    (status, page(visit, head, main)).into_response()
}

/// `POST /counter/recovery/print`: the sheet for the person.
async fn print(
    State(identity): State<Identity>,
    visit: Visit,
    address: Option<Extension<ClientAddress>>,
    form: CsrfForm<Named>,
) -> Result<Response, Failure> {
    check_role(&visit)?;
    let Named { username, password } = form.value;
    let Some(account) = look_up(&identity, &visit, &username).await? else {
        return Ok(find_page(&visit, &username, Some(visit.t("identity-counter-nobody"))));
    };
    let issuer = visit.person()?.person;
    let address = address.map(|Extension(address)| address);
    let error = match identity.issue_counter_code(issuer, account.id, &password, address).await? {
        Some(Issued::Done(code)) => return Ok(sheet(&identity, &visit, &account, &username, &code)),
        Some(Issued::WrongPassword) => (StatusCode::FORBIDDEN, visit.t("identity-old-password-wrong")),
        Some(Issued::Wait(wait)) => (StatusCode::TOO_MANY_REQUESTS, wait_sentence(&visit, wait)),
        None => return Err(Failure::Forbidden),
    };
    Ok(confirm_page(&visit, &account, &username, Some(error)))
}

/// What is printed and handed over, in the language of the person it is for.
fn sheet(identity: &Identity, visit: &Visit, account: &Account, typed: &str, code: &PrintedCode) -> Response {
    let visit = &visit.clone().speaking(account.lang);
    let title = visit.t("identity-sheet-title");
    let until = visit.date_time(visit.now.plus(CODE_LASTS), &identity.0.settings.zone);
    let address = format!("{}/recover/counter", identity.issuer());
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t_with("identity-sheet-for", &[("name", account.name.as_str().into())])) }
        (inset(html! { p { strong { code { (code.in_groups()) } } } }))
        ol {
            li { (visit.t("identity-sheet-open")) " " strong { (address) } }
            li { (visit.t("identity-sheet-name")) " " strong { (typed) } }
            li { (visit.t("identity-sheet-code")) }
            li { (visit.t("identity-sheet-password")) }
        }
        p { (visit.t_with("identity-sheet-until", &[("date", until.into())])) }
        p { (visit.t("identity-sheet-secret")) }
        p { (button_link(&Link::new(COUNTER, visit.t("identity-sheet-next")), ButtonKind::Secondary)) }
    };
    page(visit, PageHead::new(title), main).into_response()
}
