//! How a service proves itself, what it gets, its secret and its keys.

use axum::extract::{Path, State};
use axum::response::Response;
use identity::{AuthMethod, ClientKind, ClientSettings, SIGNING_ALGORITHMS};
use maud::html;
use ui::components::{
    ButtonKind, Choice, Field, Kind, Row, button, checkboxes, form, radios, select, summary_list, text_input, textarea,
};
use ui::{CsrfForm, Failure, Fields, Visit};

use super::services::{methods, secret_once};
use super::{address, error_of, mistakes_of, optional, see_other, under};
use crate::edit_service::{KeySource, what_changed};
use crate::model::{Mistake, OVERLAPS_H, Service, What, overlap};
use crate::room::Partners;

/// `GET /partners/{client}/secret`
pub async fn ask_secret(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
) -> Result<Response, Failure> {
    let service = partners.own(visit.person()?.person, &client).await?;
    let title = visit.t("partners-secret-title");
    let content = html! {
        @if service.client.kind == ClientKind::Public { p { (visit.t("partners-secret-public")) } }
        @else {
            p.lead { (visit.t("partners-secret-lead")) }
            (form(&visit, &format!("{}/secret", address(&service)), html! {
                (overlap_choice(&visit, &[]))
                (button(&visit.t("partners-secret-new"), ButtonKind::Primary))
            }))
        }
    };
    Ok(under(&visit, &service, &title, &[], content))
}

/// `POST /partners/{client}/secret`
pub async fn rotate_secret(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let service = partners.own(person, &client).await?;
    if service.client.kind == ClientKind::Public {
        return Err(Failure::bad_input("partners-secret-public"));
    }
    let hours = form.fields.first("overlap");
    let overlap = overlap(hours).ok_or(Failure::bad_input("partners-mistake-overlap"))?;
    let secret = partners.rotate_secret(person, &service, overlap).await?;
    let title = visit.t("partners-secret-title");
    let content = html! {
        (summary_list(&visit, &[Row::new("client_id", html! { code { (service.client.id) } })]))
        (secret_once(&visit, &secret))
        p { (overlap_text(&visit, hours)) }
        p { a href=(address(&service)) { (visit.t("partners-registered-go")) } }
    };
    Ok(under(&visit, &service, &title, &[], content))
}

fn overlap_text(visit: &Visit, hours: &str) -> String {
    let hours: i64 = hours.parse().unwrap_or(0);
    if hours == 0 {
        visit.t("partners-overlap-none")
    } else {
        visit.t_with("partners-overlap-until", &[("hours", hours.into())])
    }
}

fn overlap_choice(visit: &Visit, mistakes: &[Mistake]) -> maud::Markup {
    let field = Field::new("overlap", visit.t("partners-overlap"))
        .hint(visit.t("partners-overlap-hint"))
        .error(error_of(visit, mistakes, "overlap"));
    let choice = |hours: i64| {
        let text = match hours {
            0 => visit.t("partners-overlap-0"),
            1 => visit.t("partners-overlap-1"),
            hours => visit.t_with("partners-overlap-days", &[("days", (hours / 24).into())]),
        };
        Choice::new(hours.to_string(), text, hours == 24)
    };
    radios(visit, &field, &OVERLAPS_H.map(choice))
}

/// `GET /partners/{client}/keys`
pub async fn ask_keys(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
) -> Result<Response, Failure> {
    let service = partners.own(visit.person()?.person, &client).await?;
    let uri = service.client.settings.jwks_uri.clone().unwrap_or_default();
    Ok(keys_page(&visit, &service, "", &uri, &[]))
}

/// `POST /partners/{client}/keys`
pub async fn rotate_keys(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let service = partners.own(person, &client).await?;
    let (jwks, uri) = (form.fields.first("jwks").trim(), form.fields.first("jwks_uri").trim());
    let wrong = |field, value: &str| vec![Mistake::new(field, "partners-mistake-keys", value)];
    let source = match (jwks.is_empty(), uri.is_empty()) {
        (false, true) => match serde_json::from_str(jwks) {
            Ok(keys) => Ok(KeySource::Written(keys)),
            Err(_) => Err(wrong("jwks", "JSON")),
        },
        (true, false) => Ok(KeySource::At(uri.to_owned())),
        _ => Err(wrong("jwks", "jwks | jwks_uri")),
    };
    let overlap = overlap(form.fields.first("overlap")).unwrap_or_default();
    let mistakes = match source {
        Err(mistakes) => mistakes,
        Ok(source) => match partners.rotate_keys(person, &service, source, overlap).await {
            Ok(()) => return Ok(see_other(&format!("{}?done=keys", address(&service)))),
            Err(error) => mistakes_of(error)?,
        },
    };
    Ok(keys_page(&visit, &service, jwks, uri, &mistakes))
}

fn keys_page(visit: &Visit, service: &Service, jwks: &str, uri: &str, mistakes: &[Mistake]) -> Response {
    let title = visit.t("partners-keys-title");
    let keys = Field::new("jwks", visit.t("partners-keys-jwks"))
        .hint(visit.t("partners-keys-jwks-hint"))
        .value(jwks)
        .error(error_of(visit, mistakes, "jwks"))
        .optional();
    let at = Field::new("jwks_uri", visit.t("partners-keys-uri"))
        .hint(visit.t("partners-keys-uri-hint"))
        .kind(Kind::Url)
        .value(uri)
        .error(error_of(visit, mistakes, "jwks_uri"))
        .optional();
    let content = html! {
        p.lead { (visit.t("partners-keys-lead")) }
        (form(visit, &format!("{}/keys", address(service)), html! {
            (textarea(visit, &keys, 8))
            (text_input(visit, &at))
            (overlap_choice(visit, mistakes))
            (button(&visit.t("partners-save"), ButtonKind::Primary))
        }))
    };
    under(visit, service, &title, mistakes, content)
}

/// The settings that are ticked on the page, by their registered names.
const TICKED: [(&str, &str); 5] = [
    ("require_pushed_authorization_requests", "partners-set-par"),
    ("dpop_bound_access_tokens", "partners-set-dpop"),
    ("fapi2", "partners-set-fapi"),
    ("device_grant", "partners-set-device"),
    ("backchannel_logout_session_required", "partners-set-sid"),
];

/// `GET /partners/{client}/settings`
pub async fn ask_settings(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
) -> Result<Response, Failure> {
    let service = partners.own(visit.person()?.person, &client).await?;
    let settings = service.client.settings.clone();
    Ok(settings_page(&visit, &service, &settings, &[]))
}

/// `POST /partners/{client}/settings`
pub async fn take_settings(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let service = partners.own(person, &client).await?;
    let before = &service.client.settings;
    let fields = &form.fields;
    let ticked = |name: &str| fields.all("set").any(|one| one == name);
    let method = match (service.client.kind, fields.first("token_endpoint_auth_method")) {
        (ClientKind::Public, _) => AuthMethod::None,
        (_, "client_secret_post") => AuthMethod::ClientSecretPost,
        (_, "private_key_jwt") => AuthMethod::PrivateKeyJwt,
        _ => AuthMethod::ClientSecretBasic,
    };
    // A certificate is set up by the operator, and is no choice of this page: it stays.
    let method = before.token_endpoint_auth_method.filter(|_| shows_certificate(before)).unwrap_or(method);
    let settings = ClientSettings {
        token_endpoint_auth_method: Some(method),
        id_token_signed_response_alg: optional(fields.first("id_token_signed_response_alg")),
        userinfo_signed_response_alg: optional(fields.first("userinfo_signed_response_alg")),
        backchannel_logout_uri: optional(fields.first("backchannel_logout_uri")),
        require_pushed_authorization_requests: ticked("require_pushed_authorization_requests"),
        dpop_bound_access_tokens: ticked("dpop_bound_access_tokens"),
        fapi2: ticked("fapi2"),
        device_grant: ticked("device_grant"),
        backchannel_logout_session_required: ticked("backchannel_logout_session_required"),
        ..before.clone()
    };
    let detail = what_changed(before, &settings);
    match partners.change_settings(person, &service, settings.clone(), What::Settings, detail).await {
        Ok(()) => Ok(see_other(&format!("{}?done=settings", address(&service)))),
        Err(error) => Ok(settings_page(&visit, &service, &settings, &mistakes_of(error)?)),
    }
}

/// Whether the service proves itself by a certificate, which only the operator can set up.
fn shows_certificate(settings: &ClientSettings) -> bool {
    matches!(settings.token_endpoint_auth_method, Some(AuthMethod::TlsClientAuth | AuthMethod::SelfSignedTlsClientAuth))
}

fn settings_page(visit: &Visit, service: &Service, settings: &ClientSettings, mistakes: &[Mistake]) -> Response {
    let title = visit.t("partners-settings-title");
    let error = |field: &str| error_of(visit, mistakes, field);
    let method =
        Field::new("token_endpoint_auth_method", visit.t("partners-method")).error(error("token_endpoint_auth_method"));
    let document = serde_json::json!(settings);
    let algorithms = |default: &str, chosen: &Option<String>| {
        let mut choices = vec![Choice::new("", default.to_owned(), chosen.is_none())];
        choices.extend(SIGNING_ALGORITHMS.map(|name| Choice::new(name, name, chosen.as_deref() == Some(name))));
        choices
    };
    let id_token = Field::new("id_token_signed_response_alg", visit.t("partners-set-id-token"));
    let userinfo = Field::new("userinfo_signed_response_alg", visit.t("partners-set-userinfo"));
    let logout = Field::new("backchannel_logout_uri", visit.t("partners-set-logout"))
        .hint(visit.t("partners-set-logout-hint"))
        .kind(Kind::Url)
        .value(settings.backchannel_logout_uri.clone().unwrap_or_default())
        .error(error("backchannel_logout_uri"))
        .optional();
    let more = Field::new("set", visit.t("partners-set-more"));
    let boxes = TICKED.map(|(name, text)| Choice::new(name, visit.t(text), document[name] == true));
    let content = html! {
        (form(visit, &format!("{}/settings", address(service)), html! {
            @if shows_certificate(settings) { p { (visit.t("partners-method-certificate")) } }
            @else if service.client.kind == ClientKind::Confidential {
                (radios(visit, &method, &methods(visit, settings.token_endpoint_auth_method.unwrap_or(AuthMethod::ClientSecretBasic))))
            }
            (select(visit, &id_token, &algorithms("ES256", &settings.id_token_signed_response_alg)))
            (select(visit, &userinfo, &algorithms(&visit.t("partners-set-json"), &settings.userinfo_signed_response_alg)))
            (text_input(visit, &logout))
            (checkboxes(visit, &more, &boxes))
            (button(&visit.t("partners-save"), ButtonKind::Primary))
        }))
    };
    under(visit, service, &title, mistakes, content)
}
