//! An officer at a counter confirms who someone is.

use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use evidence::Actor;
use maud::html;
use ui::components::{
    ButtonKind, Choice, Field, NoticeKind, Width, button, checkboxes, error_summary, form, inset, notice, search_form,
    summary_list, text_input,
};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::civil_status::civil_status_rows;
use super::claims::Around;
use super::see_other;
use super::typed_identity::{Errors, TypedIdentity};
use crate::Identity;
use crate::confirm_civil_status::CivilStatusConfirmation;
use crate::model::{Account, CivilStatus, Username};

const ADDRESS: &str = "/officer/civil-status";

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    username: String,
    done: Option<String>,
}

#[derive(serde::Deserialize)]
pub(super) struct Read {
    #[serde(flatten)]
    typed: TypedIdentity,
    #[serde(default)]
    username: String,
    /// Given when the officer says that they saw the person and the document.
    #[serde(default)]
    seen: Option<String>,
}

/// `GET /officer/civil-status`
pub(super) async fn find(
    State(identity): State<Identity>,
    visit: Visit,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let found = look_up(&identity, &visit, &wanted.username).await?;
    let typed = found.as_ref().and_then(|(_, status)| status.as_ref()).map(|status| TypedIdentity::of(&status.stated));
    let missing = !wanted.username.trim().is_empty() && found.is_none();
    let errors = missing.then(|| ("username".to_owned(), visit.t("identity-officer-nobody"))).into_iter().collect();
    Ok(view(&identity, &visit, &wanted, found.as_ref(), &typed.unwrap_or_default(), &errors))
}

/// Whom the officer means; the look is in the log before anything is shown.
async fn look_up(
    identity: &Identity,
    visit: &Visit,
    username: &str,
) -> Result<Option<(Account, Option<CivilStatus>)>, Failure> {
    let Ok(username) = username.parse::<Username>() else { return Ok(None) };
    let Some(account) = identity.find_by_username(&username).await? else { return Ok(None) };
    let officer = Actor::Person(visit.person()?.person);
    let Some(account) = identity.show_person(account.id, officer, "identity-basis-face-to-face").await? else {
        return Ok(None);
    };
    let status = identity.civil_status(account.id).await?;
    Ok(Some((account, status)))
}

/// `POST /officer/civil-status`
pub(super) async fn confirm(
    State(identity): State<Identity>,
    visit: Visit,
    form: CsrfForm<Read>,
) -> Result<Response, Failure> {
    let Read { typed, username, seen } = form.value;
    let wanted = Wanted { username, done: None };
    let found = look_up(&identity, &visit, &wanted.username).await?;
    let mut errors = Errors::new();
    let read = match typed.read(&visit, identity.0.settings.territories.as_deref(), identity.today()) {
        Ok(read) => Some(read),
        Err(wrong) => {
            errors.extend(wrong);
            None
        }
    };
    if seen.is_none() {
        errors.push(("seen".to_owned(), visit.t("identity-officer-seen-missing")));
    }
    let outcome = match (&found, read) {
        (Some((account, _)), Some(read)) if errors.is_empty() => {
            let outcome = identity.confirm_civil_status(visit.person()?.person, account.id, read).await?;
            if outcome == CivilStatusConfirmation::Confirmed {
                // The register's word besides; when it is away, the officer's stands alone for now.
                identity.check_civil_status(account.id).await?;
                return Ok(see_other(&format!("{ADDRESS}?done=confirmed")));
            }
            outcome
        }
        (None, _) => CivilStatusConfirmation::NoSuchPerson,
        _ => CivilStatusConfirmation::Confirmed,
    };
    match outcome {
        CivilStatusConfirmation::NoSuchPerson => {
            errors.push(("username".to_owned(), visit.t("identity-officer-nobody")));
        }
        CivilStatusConfirmation::OneOwn => errors.push(("username".to_owned(), visit.t("identity-officer-own"))),
        CivilStatusConfirmation::Confirmed => {}
    }
    Ok(view(&identity, &visit, &wanted, found.as_ref(), &typed, &errors))
}

fn view(
    identity: &Identity,
    visit: &Visit,
    wanted: &Wanted,
    found: Option<&(Account, Option<CivilStatus>)>,
    typed: &TypedIdentity,
    errors: &Errors,
) -> Response {
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, message)| message.clone());
    let title = visit.t("identity-officer-title");
    let username = Field::new("username", visit.t("identity-username"))
        .hint(visit.t("identity-officer-username-hint"))
        .value(&wanted.username)
        .error(error("username"))
        .width(Width::Twenty);
    let seen = Field::new("seen", visit.t("identity-officer-seen-question")).error(error("seen"));
    let main = html! {
        (error_summary(visit, errors))
        @if wanted.done.is_some() {
            (notice(visit, NoticeKind::Success, html! { p { (visit.t("identity-officer-done")) } }))
        }
        h1 { (title) }
        p.lead { (visit.t("identity-officer-lead")) }
        @match found {
            None => (search_form(ADDRESS, html! {
                (text_input(visit, &username))
                (button(&visit.t("identity-officer-find"), ButtonKind::Primary))
            })),
            Some((account, status)) => {
                (inset(html! { p { (visit.t_with("identity-officer-account", &[
                    ("name", account.name.as_str().into()),
                    ("username", account.username.as_str().into()),
                ])) } }))
                @if let Some(status) = status {
                    h2 { (visit.t("identity-civil-known")) }
                    (summary_list(visit, &civil_status_rows(visit, Around::of(identity), status)))
                }
                (form(visit, ADDRESS, html! {
                    h2 { (visit.t("identity-officer-document")) }
                    input type="hidden" name="username" value=(account.username);
                    (typed.fields(visit, errors))
                    (checkboxes(visit, &seen, &[Choice::new("yes", visit.t("identity-officer-seen"), false)]))
                    (button(&visit.t("identity-officer-confirm"), ButtonKind::Primary))
                }))
            }
        }
    };
    page(visit, PageHead::new(title).errors(!errors.is_empty()), main).into_response()
}
