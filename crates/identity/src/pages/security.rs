//! `/account/security`: by what the person proves who they are.

use axum::Extension;
use axum::extract::{Query, State};
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Field, Kind, Link, NoticeKind, TagKind, Width, button, button_link, details, error_summary, form,
    inset, notice, tag, text_input, warning,
};
use ui::{CsrfForm, Failure, PageHead, Visit, cookies, page};

use super::onward::Onward;
use super::passkeys::{Ceremony, passkey_form};
use super::sign_in::{visitor, wait_sentence};
use super::{device, see_other};
use crate::change_password::PasswordChange;
use crate::model::{Account, Factors, Name, Session};
use crate::password::{Password, PasswordMistake};
use crate::printed_code::PrintedCode;
use crate::second_factor::{Added, TotpTicket};
use crate::store::Hash;
use crate::{ClientAddress, Identity};

/// The page itself.
pub(super) const SECURITY: &str = "/account/security";

#[derive(serde::Deserialize)]
pub(super) struct Asked {
    done: Option<Done>,
}

/// What the person just did, said at the top of the page.
#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Done {
    Password,
    CodesRemoved,
    PasskeyAdded,
    PasskeyNamed,
    PasskeyRemoved,
}

impl Done {
    const fn text(self) -> &'static str {
        match self {
            Self::Password => "identity-done-password",
            Self::CodesRemoved => "identity-done-codes-removed",
            Self::PasskeyAdded => "identity-done-passkey-added",
            Self::PasskeyNamed => "identity-done-passkey-named",
            Self::PasskeyRemoved => "identity-done-passkey-removed",
        }
    }
}

/// The session in which the person may change this, or the way to get one.
async fn fresh(identity: &Identity, visit: &Visit, back: &str) -> Result<Result<Session, Response>, Failure> {
    Ok(match identity.fresh_session(visit.session()).await? {
        Some(session) => Ok(session),
        None => {
            let onward = Onward { next: Some(back.to_owned()), request: None };
            Err(see_other(&onward.by_way_of("/sign-in")))
        }
    })
}

async fn account_of(identity: &Identity, session: &Session) -> Result<Account, Failure> {
    identity.person(session.person).await?.ok_or(Failure::SignInFirst)
}

fn back(visit: &Visit) -> Link {
    Link::new(SECURITY, visit.t("identity-security-title"))
}

/// `GET /account/security`
pub(super) async fn show(
    State(identity): State<Identity>,
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let factors = identity.factors(visit.person()?.person).await?;
    let title = visit.t("identity-security-title");
    let main = html! {
        @if let Some(done) = asked.done {
            (notice(&visit, NoticeKind::Success, html! { p { (visit.t(done.text())) } }))
        }
        h1 { (title) }
        p.lead { (visit.t("identity-security-lead")) }
        section aria-labelledby="password" {
            h2 #password { (visit.t("identity-password")) }
            p { (visit.t("identity-security-password")) }
            p { (button_link(&Link::new("/account/security/password", visit.t("identity-change-password")), ButtonKind::Secondary)) }
        }
        (codes(&visit, &identity, &factors))
        (passkeys(&visit, &identity, &factors))
        @if factors.has_second() { (recovery_codes(&visit, &factors)) }
        @if identity.upstream().is_some() {
            section aria-labelledby="services" {
                h2 #services { (visit.t("identity-providers-title")) }
                p { (visit.t("identity-security-providers-lead")) }
                p { (button_link(&Link::new("/account/providers/linked", visit.t("identity-security-providers")), ButtonKind::Secondary)) }
            }
        }
    };
    let head = PageHead::new(title).back(Link::new("/account", visit.t("identity-account-title")));
    Ok(page(&visit, head, main).into_response())
}

fn codes(visit: &Visit, identity: &Identity, factors: &Factors) -> Markup {
    html! {
        section aria-labelledby="codes" {
            h2 #codes { (visit.t("identity-security-codes")) }
            p { (visit.t("identity-security-codes-lead")) }
            @if let Some(since) = factors.totp_since {
                @let since = visit.date_time(since, &identity.0.settings.zone);
                p { (tag(TagKind::Success, &visit.t("identity-security-on"))) " " (visit.t_with("identity-security-since", &[("date", since.into())])) }
                (form(visit, "/account/security/codes/remove", button(&visit.t("identity-codes-remove"), ButtonKind::Secondary)))
            } @else {
                p { (button_link(&Link::new("/account/security/codes", visit.t("identity-set-up")), ButtonKind::Secondary)) }
            }
        }
    }
}

fn passkeys(visit: &Visit, identity: &Identity, factors: &Factors) -> Markup {
    let when = |at| visit.date_time(at, &identity.0.settings.zone);
    html! {
        section aria-labelledby="passkeys" {
            h2 #passkeys { (visit.t("identity-security-passkeys")) }
            p { (visit.t("identity-security-passkeys-lead")) }
            @for (place, passkey) in factors.passkeys.iter().enumerate() {
                div.card {
                    h3 { (passkey.name) }
                    p {
                        (visit.t_with("identity-security-since", &[("date", when(passkey.added_at).into())]))
                        @if let Some(used) = passkey.used_at {
                            " " (visit.t_with("identity-passkey-used", &[("date", when(used).into())]))
                        }
                    }
                    p { (visit.t(if passkey.synchronised { "identity-passkey-copied" } else { "identity-passkey-stays" })) }
                    (details(&visit.t("identity-passkey-change"), html! {
                        (form(visit, "/account/security/passkeys/name", html! {
                            input type="hidden" name="passkey" value=(written(&passkey.id));
                            (name_field(visit, &format!("name-{place}"), passkey.name.as_str(), None))
                            (button(&visit.t("identity-passkey-rename"), ButtonKind::Secondary))
                        }))
                        (form(visit, "/account/security/passkeys/remove", html! {
                            input type="hidden" name="passkey" value=(written(&passkey.id));
                            (button(&visit.t_with("identity-passkey-remove", &[("name", passkey.name.as_str().into())]), ButtonKind::Danger))
                        }))
                    }))
                }
            }
            @if identity.takes_passkeys() {
                p { (button_link(&Link::new("/account/security/passkeys", visit.t("identity-add-passkey")), ButtonKind::Secondary)) }
            } @else {
                p { (visit.t("identity-passkeys-need-name")) }
            }
        }
    }
}

fn recovery_codes(visit: &Visit, factors: &Factors) -> Markup {
    let left = [("count", factors.recovery_codes.into())];
    html! {
        section aria-labelledby="recovery-codes" {
            h2 #recovery-codes { (visit.t("identity-security-recovery")) }
            p { (visit.t("identity-security-recovery-lead")) }
            p { (visit.t_with("identity-security-recovery-left", &left)) }
            (form(visit, "/account/security/recovery-codes", button(&visit.t("identity-recovery-renew"), ButtonKind::Secondary)))
        }
    }
}

/// The field of a passkey's name; several may stand on one page, posted under one name.
fn name_field(visit: &Visit, id: &str, value: &str, error: Option<String>) -> Markup {
    let field = Field::new(id, visit.t("identity-passkey-name"))
        .hint(visit.t("identity-passkey-name-hint"))
        .value(value)
        .width(Width::Twenty)
        .error(error);
    text_input(visit, &field)
}

fn written(id: &Hash) -> String {
    URL_SAFE_NO_PAD.encode(id)
}

fn read(id: &str) -> Option<Hash> {
    URL_SAFE_NO_PAD.decode(id).ok()?.try_into().ok()
}

// The password.

/// The fields of a new password: two, so that a slip is noticed.
pub(super) fn new_password_fields(visit: &Visit, errors: &[(String, String)]) -> Markup {
    let error_of = |field: &str| errors.iter().find(|(of, _)| of == field).map(|(_, message)| message.clone());
    let new = Field::new("new", visit.t("identity-new-password"))
        .hint(visit.t_with("identity-new-password-hint", &[("min", Password::MIN_CHARS.into())]))
        .kind(Kind::Password)
        .autocomplete("new-password")
        .width(Width::Twenty)
        .error(error_of("new"));
    let again = Field::new("again", visit.t("identity-new-password-again"))
        .kind(Kind::Password)
        .autocomplete("new-password")
        .width(Width::Twenty)
        .error(error_of("again"));
    html! { (text_input(visit, &new)) (text_input(visit, &again)) }
}

/// What is wrong with a new password, in words.
pub(super) fn password_mistake(visit: &Visit, mistake: PasswordMistake) -> (String, String) {
    let message = match mistake {
        PasswordMistake::TooShort => {
            visit.t_with("identity-password-too-short", &[("min", Password::MIN_CHARS.into())])
        }
        PasswordMistake::TooLong => visit.t("identity-password-too-long"),
        PasswordMistake::Common => visit.t("identity-password-common"),
        PasswordMistake::OwnName => visit.t("identity-password-own-name"),
        PasswordMistake::Known => visit.t("identity-password-known"),
    };
    ("new".to_owned(), message)
}

/// The error of two passwords that differ.
pub(super) fn not_the_same(visit: &Visit) -> (String, String) {
    ("again".to_owned(), visit.t("identity-password-differs"))
}

/// `GET /account/security/password`
pub(super) async fn show_password(State(identity): State<Identity>, visit: Visit) -> Result<Response, Failure> {
    match fresh(&identity, &visit, "/account/security/password").await? {
        Ok(session) => password_page(&identity, &visit, &session, &[]).await,
        Err(elsewhere) => Ok(elsewhere),
    }
}

async fn password_page(
    identity: &Identity,
    visit: &Visit,
    session: &Session,
    errors: &[(String, String)],
) -> Result<Response, Failure> {
    let has_password = identity.factors(session.person).await?.has_password;
    let title = visit.t("identity-change-password");
    let old = Field::new("old", visit.t("identity-old-password"))
        .kind(Kind::Password)
        .autocomplete("current-password")
        .width(Width::Twenty)
        .error(errors.iter().find(|(of, _)| of == "old").map(|(_, message)| message.clone()));
    let main = html! {
        (error_summary(visit, errors))
        h1 { (title) }
        p.lead { (visit.t("identity-change-password-lead")) }
        (form(visit, "/account/security/password", html! {
            @if has_password { (text_input(visit, &old)) }
            (new_password_fields(visit, errors))
            (button(&visit.t("identity-change-password"), ButtonKind::Primary))
        }))
    };
    let head = PageHead::new(title).back(back(visit)).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    Ok((status, page(visit, head, main)).into_response())
}

#[derive(serde::Deserialize)]
pub(super) struct Passwords {
    #[serde(default)]
    old: String,
    #[serde(default)]
    new: String,
    #[serde(default)]
    again: String,
}

/// `POST /account/security/password`
pub(super) async fn change_password(
    State(identity): State<Identity>,
    visit: Visit,
    address: Option<Extension<ClientAddress>>,
    form: CsrfForm<Passwords>,
) -> Result<Response, Failure> {
    let session = match fresh(&identity, &visit, "/account/security/password").await? {
        Ok(session) => session,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let Passwords { old, new, again } = form.value;
    if new != again {
        return password_page(&identity, &visit, &session, &[not_the_same(&visit)]).await;
    }
    let address = address.map(|Extension(address)| address);
    let error = match identity.change_password(&session, &old, &new, address).await? {
        PasswordChange::Done => return Ok(see_other("/account/security?done=password")),
        PasswordChange::WrongOld => ("old".to_owned(), visit.t("identity-old-password-wrong")),
        PasswordChange::Wait(wait) => ("old".to_owned(), wait_sentence(&visit, wait)),
        PasswordChange::Mistake(mistake) => password_mistake(&visit, mistake),
    };
    password_page(&identity, &visit, &session, &[error]).await
}

// Codes of an application, and printed ones.

/// `GET /account/security/codes`
pub(super) async fn show_codes(
    State(identity): State<Identity>,
    visit: Visit,
    Query(onward): Query<Onward>,
) -> Result<Response, Failure> {
    let session = match fresh(&identity, &visit, &onward.by_way_of("/account/security/codes")).await? {
        Ok(session) => session,
        Err(elsewhere) => return Ok(elsewhere),
    };
    if identity.factors(session.person).await?.totp_since.is_some() {
        return Ok(see_other(&onward.address_or(SECURITY)));
    }
    let ticket = identity.offer_totp(session.person);
    codes_page(&identity, &visit, &onward, &session, &ticket, None).await
}

async fn codes_page(
    identity: &Identity,
    visit: &Visit,
    onward: &Onward,
    session: &Session,
    ticket: &TotpTicket,
    error: Option<String>,
) -> Result<Response, Failure> {
    let account = account_of(identity, session).await?;
    let title = visit.t("identity-codes-title");
    let address = ticket.secret.address(&visit.t("ui-service"), account.username.as_str());
    let errors: Vec<_> = error.iter().map(|message| ("code".to_owned(), message.clone())).collect();
    let code = Field::new("code", visit.t("identity-codes-first"))
        .hint(visit.t("identity-codes-first-hint"))
        .autocomplete("one-time-code")
        .inputmode("numeric")
        .width(Width::Ten)
        .error(error);
    let main = html! {
        (error_summary(visit, &errors))
        h1 { (title) }
        p.lead { (visit.t("identity-codes-lead")) }
        h2 { (visit.t("identity-codes-step-application")) }
        p { (visit.t("identity-codes-application")) }
        h2 { (visit.t("identity-codes-step-picture")) }
        p { (visit.t("identity-codes-picture")) }
        @if let Some(code) = ui::QrCode::of(&address) { p { (code.in_page(&visit.t("identity-codes-picture-name"), 240)) } }
        p { (visit.t("identity-codes-by-hand")) }
        (inset(html! { p { code { (ticket.secret.in_groups()) } } }))
        p { a href=(address) { (visit.t("identity-codes-same-device")) } }
        h2 { (visit.t("identity-codes-step-code")) }
        (form(visit, "/account/security/codes", html! {
            (onward.fields())
            input type="hidden" name="ticket" value=(identity.seal_ticket(ticket));
            (text_input(visit, &code))
            (button(&visit.t("identity-continue"), ButtonKind::Primary))
        }))
    };
    let head = PageHead::new(title).back(back(visit)).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    // The secret stands on it.
    Ok((status, [(CACHE_CONTROL, "no-store")], page(visit, head, main)).into_response())
}

#[derive(serde::Deserialize)]
pub(super) struct FirstCode {
    #[serde(default)]
    code: String,
    #[serde(default)]
    ticket: String,
    next: Option<String>,
    request: Option<String>,
}

/// `POST /account/security/codes`
pub(super) async fn add_codes(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    address: Option<Extension<ClientAddress>>,
    form: CsrfForm<FirstCode>,
) -> Result<Response, Failure> {
    let FirstCode { code, ticket, next, request } = form.value;
    let onward = Onward { next, request };
    let again = onward.by_way_of("/account/security/codes");
    let session = match fresh(&identity, &visit, &again).await? {
        Ok(session) => session,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let Some(ticket) = identity.open_ticket::<TotpTicket>(&ticket) else { return Ok(see_other(&again)) };
    let visitor = visitor(&identity, &visit, &headers, address, "").await?;
    let error = match identity.add_totp(&session, &ticket, &code, visitor).await? {
        Added::Done { cookie, codes } => {
            let cookie = visit.cookies.set(cookies::SESSION, &cookie, None).map_err(Failure::internal)?;
            return Ok((cookie, added_page(&visit, &onward, &codes)).into_response());
        }
        Added::TooLate => return Ok(see_other(&again)),
        Added::Wrong => visit.t("identity-code-wrong"),
        Added::Wait(wait) => wait_sentence(&visit, wait),
    };
    codes_page(&identity, &visit, &onward, &session, &ticket, Some(error)).await
}

/// `POST /account/security/codes/remove`
pub(super) async fn remove_codes(State(identity): State<Identity>, visit: Visit) -> Result<Response, Failure> {
    let session = match fresh(&identity, &visit, SECURITY).await? {
        Ok(session) => session,
        Err(elsewhere) => return Ok(elsewhere),
    };
    identity.remove_totp(session.person).await?;
    Ok(see_other("/account/security?done=codes-removed"))
}

/// `POST /account/security/recovery-codes`
pub(super) async fn renew_recovery_codes(State(identity): State<Identity>, visit: Visit) -> Result<Response, Failure> {
    let session = match fresh(&identity, &visit, SECURITY).await? {
        Ok(session) => session,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let codes = identity.renew_recovery_codes(session.person).await?;
    let onward = Onward::default();
    Ok(if codes.is_empty() { see_other(SECURITY) } else { recovery_codes_page(&visit, &onward, &codes) })
}

/// It is done: the printed codes, when there are new ones, or on at once.
fn added_page(visit: &Visit, onward: &Onward, codes: &[PrintedCode]) -> Response {
    if codes.is_empty() {
        return see_other(&onward.address_or("/account/security?done=passkey-added"));
    }
    recovery_codes_page(visit, onward, codes)
}

/// The printed codes, shown this once.
fn recovery_codes_page(visit: &Visit, onward: &Onward, codes: &[PrintedCode]) -> Response {
    let title = visit.t("identity-recovery-codes-title");
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("identity-recovery-codes-lead")) }
        (warning(visit, html! { p { (visit.t("identity-recovery-codes-once")) } }))
        ol { @for code in codes { li { code { (code.in_groups()) } } } }
        p { (visit.t("identity-recovery-codes-keep")) }
        p { (button_link(&Link::new(onward.address_or(SECURITY), visit.t("identity-recovery-codes-kept")), ButtonKind::Primary)) }
    };
    page(visit, PageHead::new(title), main).into_response()
}

// Passkeys.

/// `GET /account/security/passkeys`
pub(super) async fn show_add_passkey(
    State(identity): State<Identity>,
    visit: Visit,
    headers: HeaderMap,
    Query(onward): Query<Onward>,
) -> Result<Response, Failure> {
    match fresh(&identity, &visit, &onward.by_way_of("/account/security/passkeys")).await? {
        Ok(session) => {
            let name = device(&headers).name().to_owned();
            add_passkey_page(&identity, &visit, &onward, &session, &name, None).await
        }
        Err(elsewhere) => Ok(elsewhere),
    }
}

async fn add_passkey_page(
    identity: &Identity,
    visit: &Visit,
    onward: &Onward,
    session: &Session,
    name: &str,
    error: Option<String>,
) -> Result<Response, Failure> {
    let account = account_of(identity, session).await?;
    let Some(challenge) = identity.ask_for_new_passkey(&account).await? else {
        return Ok(see_other(SECURITY));
    };
    let title = visit.t("identity-add-passkey");
    let errors: Vec<_> = error.iter().map(|message| ("name".to_owned(), message.clone())).collect();
    let fields = html! {
        (onward.fields())
        (name_field(visit, "name", name, error))
    };
    let main = html! {
        (error_summary(visit, &errors))
        h1 { (title) }
        p.lead { (visit.t("identity-add-passkey-lead")) }
        (passkey_form(identity, visit, "/account/security/passkeys", Ceremony::Create, &challenge, fields, &visit.t("identity-add-passkey-press")))
        p data-without-passkeys {
            (button_link(&Link::new(onward.by_way_of("/account/security/codes"), visit.t("identity-way-add-codes")), ButtonKind::Secondary))
        }
    };
    let head = PageHead::new(title).back(back(visit)).errors(!errors.is_empty()).passkeys(true);
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    Ok((status, page(visit, head, main)).into_response())
}

#[derive(serde::Deserialize)]
pub(super) struct NewPasskey {
    #[serde(default)]
    name: String,
    #[serde(default)]
    ticket: String,
    #[serde(default)]
    answer: String,
    next: Option<String>,
    request: Option<String>,
}

/// `POST /account/security/passkeys`
pub(super) async fn add_passkey(
    State(identity): State<Identity>,
    visit: Visit,
    form: CsrfForm<NewPasskey>,
) -> Result<Response, Failure> {
    let NewPasskey { name, ticket, answer, next, request } = form.value;
    let onward = Onward { next, request };
    let again = onward.by_way_of("/account/security/passkeys");
    let session = match fresh(&identity, &visit, &again).await? {
        Ok(session) => session,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let error = match name.parse::<Name>() {
        Err(_) => "identity-passkey-name-missing",
        Ok(named) => match identity.add_passkey(&session, &ticket, &answer, named).await? {
            Added::Done { codes, .. } => return Ok(added_page(&visit, &onward, &codes)),
            Added::Wrong | Added::Wait(_) => "identity-passkey-refused",
            Added::TooLate => "identity-passkey-too-late",
        },
    };
    add_passkey_page(&identity, &visit, &onward, &session, &name, Some(visit.t(error))).await
}

/// `POST /account/security/passkeys/name`
pub(super) async fn name_passkey(
    State(identity): State<Identity>,
    visit: Visit,
    form: CsrfForm<ui::Fields>,
) -> Result<Response, Failure> {
    let session = match fresh(&identity, &visit, SECURITY).await? {
        Ok(session) => session,
        Err(elsewhere) => return Ok(elsewhere),
    };
    // The field's name has the place of its card, so that labels find their own.
    let typed = form.fields.iter().find(|(name, _)| name.starts_with("name-")).map_or("", |(_, typed)| typed);
    let name: Name = typed.parse().map_err(|_| Failure::bad_input("identity-passkey-name-missing"))?;
    let id = read(form.fields.first("passkey")).ok_or(Failure::NotFound)?;
    if !identity.name_passkey(session.person, id, name).await? {
        return Err(Failure::NotFound);
    }
    Ok(see_other("/account/security?done=passkey-named"))
}

#[derive(serde::Deserialize)]
pub(super) struct Chosen {
    passkey: String,
}

/// `POST /account/security/passkeys/remove`
pub(super) async fn remove_passkey(
    State(identity): State<Identity>,
    visit: Visit,
    form: CsrfForm<Chosen>,
) -> Result<Response, Failure> {
    let session = match fresh(&identity, &visit, SECURITY).await? {
        Ok(session) => session,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let id = read(&form.value.passkey).ok_or(Failure::NotFound)?;
    if !identity.remove_passkey(session.person, id).await? {
        return Err(Failure::NotFound);
    }
    Ok(see_other("/account/security?done=passkey-removed"))
}
