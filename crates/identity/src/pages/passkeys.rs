//! Forms that a passkey answers, and signing in with one.

use axum::Extension;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};
use ui::components::{ButtonKind, button};
use ui::{CsrfForm, Failure, Visit};

use super::onward::Onward;
use super::sign_in::{STEP, Trouble, finish, show_again, visitor};
use crate::passkeys::Challenge;
use crate::sign_in::SignedInOrNot;
use crate::{ClientAddress, Identity};

/// What a key does in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ceremony {
    /// A new key is made.
    Create,
    /// A known key answers, once its button is pressed.
    Get,
    /// A known key answers; the browser may also propose it beside the field of the user name.
    Propose,
}

impl Ceremony {
    const fn name(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Get => "get",
            Self::Propose => "propose",
        }
    }
}

/// A form that the browser's keys fill in. It needs the script, and shows only where that runs; the
/// sentence before it says so everywhere else.
pub(super) fn passkey_form(
    identity: &Identity,
    visit: &Visit,
    action: &str,
    ceremony: Ceremony,
    challenge: &Challenge,
    fields: Markup,
    press: &str,
) -> Markup {
    if let Some(origin) = identity.passkeys_work_at(visit.host.as_deref()) {
        return html! {
            p {
                (visit.t("identity-passkey-by-number")) " "
                a href={ (origin) (visit.path) } { (origin) }
            }
        };
    }
    html! {
        p data-without-passkeys { (visit.t("identity-passkey-no-script")) }
        form method="post" action=(action) data-passkey=(ceremony.name()) data-options=(challenge.options) novalidate hidden {
            input type="hidden" name="csrf" value=(visit.csrf);
            input type="hidden" name="ticket" value=(challenge.ticket);
            input type="hidden" name="answer" value="";
            (fields)
            p.error role="alert" data-failed hidden { (visit.t("identity-passkey-failed")) }
            (button(press, if ceremony == Ceremony::Propose { ButtonKind::Secondary } else { ButtonKind::Primary }))
        }
    }
}

#[derive(serde::Deserialize)]
pub(super) struct Answered {
    #[serde(default)]
    ticket: String,
    #[serde(default)]
    answer: String,
    #[serde(default)]
    shared: String,
    next: Option<String>,
    request: Option<String>,
}

/// `POST /sign-in/passkey`
pub(super) async fn sign_in(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    address: Option<Extension<ClientAddress>>,
    form: CsrfForm<Answered>,
) -> Result<Response, Failure> {
    let Answered { ticket, answer, shared, next, request } = form.value;
    let onward = Onward { next, request };
    // As the second step it goes on with what was chosen at the first.
    let halfway = identity.halfway(visit.cookies.read(&headers, STEP).as_deref(), None).await?;
    let is_shared = !shared.is_empty() || halfway.is_some_and(|halfway| halfway.shared);
    let visitor = visitor(&identity, &visit, &headers, address, if is_shared { "yes" } else { "" }).await?;
    match identity.sign_in_with_passkey(&ticket, &answer, visitor).await? {
        SignedInOrNot::Done(token) => finish(&identity, &visit, &headers, &token, &onward).await,
        _ => show_again(&identity, &visit, &headers, &onward, ("", is_shared), &Trouble::Passkey).await,
    }
}
