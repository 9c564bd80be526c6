//! My services, a new one, and the page of one.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use identity::{AuthMethod, Client, ClientKind};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Card, Choice, Field, Head, Link, NoticeKind, Row, Table, button, button_link, buttons, cards,
    checkboxes, details, error_summary, form, inset, notice, radios, summary_list, table, text_input, textarea,
    warning,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Role, Visit, page};

use super::{address, addresses, capitalised, environment, error_of, errors, lines, mistakes_of, see_other, under};
use crate::model::{Mistake, Proposal, Review, Service, State as ReviewState};
use crate::room::{Partners, PartnersError};
use crate::snippets::{Values, snippets};

/// `GET /partners`
pub async fn list(State(partners): State<Partners>, visit: Visit) -> Result<Markup, Failure> {
    let person = visit.person()?;
    let services = partners.services_of(person.person).await?;
    let title = visit.t("partners-title");
    let entry = |client: &Client| Card {
        title: client.name.get(visit.lang).to_owned(),
        href: Some(format!("/partners/{}", client.id)),
        facts: environment(&visit, client.settings.environment),
        content: html! { p { code { (client.id) } } },
    };
    let all: Vec<Card> = services.iter().map(entry).collect();
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("partners-lead")) }
        @if all.is_empty() { p { (visit.t("partners-none")) } } @else { (cards(&all, false)) }
        (buttons(html! {
            (button_link(&Link::new("/partners/add", visit.t("partners-add")), ButtonKind::Primary))
            @if may_review(&visit) {
                (button_link(&Link::new("/partners/reviews", visit.t("partners-reviews")), ButtonKind::Secondary))
            }
        }))
    };
    Ok(page(&visit, PageHead::new(title), main))
}

/// Whether the person decides about services.
pub fn may_review(visit: &Visit) -> bool {
    let roles = visit.signed_in.as_ref().map(|person| person.roles);
    roles.is_some_and(|roles| roles.has(Role::Officer) || roles.has(Role::Operator))
}

/// What is typed on the page of a new service.
#[derive(Debug, Clone, Default)]
struct Typed {
    id: String,
    kind: String,
    method: String,
    claims: Vec<String>,
    proposal: Proposal,
}

impl Typed {
    fn read(fields: &Fields) -> Self {
        Self {
            id: fields.first("id").to_owned(),
            kind: fields.first("kind").to_owned(),
            method: fields.first("method").to_owned(),
            claims: fields.all("claim").map(str::to_owned).collect(),
            proposal: Proposal {
                name: fields.first("name").trim().to_owned(),
                redirect_uris: lines(fields.first("redirect_uris")),
                reasons: fields.all("claim").map(|claim| (claim.to_owned(), String::new())).collect(),
                ..Proposal::default()
            },
        }
    }

    fn kind(&self) -> ClientKind {
        ClientKind::from_name(&self.kind).unwrap_or(ClientKind::Confidential)
    }

    fn method(&self) -> AuthMethod {
        match (self.kind(), self.method.as_str()) {
            (ClientKind::Public, _) => AuthMethod::None,
            (_, "client_secret_post") => AuthMethod::ClientSecretPost,
            (_, "private_key_jwt") => AuthMethod::PrivateKeyJwt,
            _ => AuthMethod::ClientSecretBasic,
        }
    }
}

/// `GET /partners/add`
pub async fn ask(State(partners): State<Partners>, visit: Visit) -> Response {
    add_page(&visit, &Typed { id: partners.new_client_id(), ..Typed::default() }, &[])
}

/// `POST /partners/add`
pub async fn add(State(partners): State<Partners>, visit: Visit, form: CsrfForm<Fields>) -> Result<Response, Failure> {
    let owner = visit.person()?.person;
    let typed = Typed::read(&form.fields);
    let (kind, method) = (typed.kind(), typed.method());
    let done = partners.register_service(owner, visit.lang, &typed.id, kind, method, &typed.proposal).await;
    match done {
        Ok(registered) => {
            let service = partners.own(owner, registered.client.id.as_str()).await?;
            Ok(registered_page(&partners, &visit, &service, registered.secret.as_deref(), method))
        }
        Err(PartnersError::AlreadyDone(id)) => Ok(see_other(&format!("/partners/{id}"))),
        Err(error) => Ok(add_page(&visit, &typed, &mistakes_of(error)?)),
    }
}

fn add_page(visit: &Visit, typed: &Typed, mistakes: &[Mistake]) -> Response {
    let title = visit.t("partners-add-title");
    let proposal = &typed.proposal;
    let name = Field::new("name", visit.t("partners-name"))
        .hint(visit.t("partners-name-hint"))
        .value(&proposal.name)
        .error(error_of(visit, mistakes, "name"));
    let redirect = Field::new("redirect_uris", visit.t("partners-redirects"))
        .hint(visit.t("partners-redirects-hint"))
        .value(proposal.redirect_uris.join("\n"))
        .error(error_of(visit, mistakes, "redirect_uris"));
    let kind = Field::new("kind", visit.t("partners-kind"));
    let method = Field::new("method", visit.t("partners-method"));
    let claims = Field::new("claim", visit.t("partners-claims")).hint(visit.t("partners-claims-hint"));
    let main = html! {
        (error_summary(visit, &errors(visit, mistakes)))
        h1 { (title) }
        p.lead { (visit.t("partners-add-lead")) }
        (form(visit, "/partners/add", html! {
            input type="hidden" name="id" value=(typed.id);
            (text_input(visit, &name))
            (textarea(visit, &redirect, 3))
            (radios(visit, &kind, &[
                Choice::new("confidential", visit.t("partners-kind-confidential"), typed.kind() == ClientKind::Confidential),
                Choice::new("public", visit.t("partners-kind-public"), typed.kind() == ClientKind::Public)
                    .hint(visit.t("partners-kind-public-hint")),
            ]))
            (radios(visit, &method, &methods(visit, typed.method())))
            (checkboxes(visit, &claims, &super::claims::choices(visit, &typed.claims)))
            (button(&visit.t("partners-register"), ButtonKind::Primary))
        }))
    };
    let head = PageHead::new(title.as_str())
        .back(Link::new("/partners", visit.t("partners-title")))
        .errors(!mistakes.is_empty());
    let status = if mistakes.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
    (status, page(visit, head, main)).into_response()
}

/// How a service with a server may prove who it is.
pub fn methods(visit: &Visit, chosen: AuthMethod) -> [Choice; 3] {
    [
        (AuthMethod::ClientSecretBasic, "client_secret_basic", "partners-method-basic"),
        (AuthMethod::ClientSecretPost, "client_secret_post", "partners-method-post"),
        (AuthMethod::PrivateKeyJwt, "private_key_jwt", "partners-method-key"),
    ]
    .map(|(method, value, text)| Choice::new(value, visit.t(text), method == chosen))
}

/// The one page that shows the secret.
fn registered_page(
    partners: &Partners,
    visit: &Visit,
    service: &Service,
    secret: Option<&str>,
    method: AuthMethod,
) -> Response {
    let here = address(service);
    let title = visit.t("partners-registered-title");
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("partners-registered-lead")) }
        (summary_list(visit, &[Row::new("client_id", html! { code { (service.client.id) } })]))
        @if let Some(secret) = secret { (secret_once(visit, secret)) }
        @if method == AuthMethod::PrivateKeyJwt { p { (visit.t("partners-registered-key")) } }
        h2 { (visit.t("partners-snippets")) }
        (snippet_list(partners, service, secret))
        (buttons(html! {
            @if !service.about.reasons.is_empty() {
                (button_link(&Link::new(format!("{here}/claims?step=reasons"), visit.t("partners-registered-reasons")), ButtonKind::Primary))
            }
            (button_link(&Link::new(here.as_str(), visit.t("partners-registered-go")), ButtonKind::Secondary))
        }))
    };
    let head = PageHead::new(title).back(Link::new("/partners", visit.t("partners-title")));
    page(visit, head, main).into_response()
}

/// A new secret, with the warning that it is not shown again.
pub fn secret_once(visit: &Visit, secret: &str) -> Markup {
    html! {
        (warning(visit, html! { p { (visit.t("partners-secret-once")) } }))
        (inset(html! { p { strong { (visit.t("partners-secret")) } } p { code.secret { (secret) } } }))
    }
}

fn snippet_list(partners: &Partners, service: &Service, secret: Option<&str>) -> Markup {
    let client = &service.client;
    let (id, scope) = (client.id.to_string(), client.scopes.to_string());
    let all = snippets(&Values {
        issuer: &partners.public_url,
        client: &id,
        secret: secret.or((client.kind == ClientKind::Confidential).then_some("••••")),
        redirect_uri: client.redirect_uris.first().map_or("", |uri| uri.as_str()),
        scope: &scope,
    });
    html! { @for one in all { (details(one.title, html! { pre tabindex="0" { code { (one.lines) } } })) } }
}

#[derive(serde::Deserialize)]
pub struct Done {
    done: Option<String>,
}

/// `GET /partners/{client}`
pub async fn show(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
    Query(query): Query<Done>,
) -> Result<Markup, Failure> {
    let person = visit.person()?.person;
    let service = partners.own(person, &client).await?;
    let review = partners.last_review(&service.client.id).await?;
    let secrets = partners.identity.list_secrets(&service.client.id).await?;
    let changes = partners.changes(&service.client.id).await?;
    let here = address(&service);
    let name = service.client.name.get(visit.lang).to_owned();
    let mut rows = facts(&visit, &service);
    for secret in &secrets {
        let made = visit.date_time(secret.created_at, &partners.zone);
        let value = match secret.expires_at {
            None => visit.t_with("partners-secret-made", &[("made", made.into())]),
            Some(end) => {
                let end = visit.date_time(end, &partners.zone);
                visit.t_with("partners-secret-ends", &[("made", made.into()), ("end", end.into())])
            }
        };
        rows.push(Row::text(visit.t("partners-secret"), &value).change(format!("{here}/secret")));
    }
    rows.push(keys_row(&visit, &service));
    let history = Table {
        caption: visit.t("partners-changes"),
        heads: ["partners-change-when", "partners-change-what", "partners-change-detail"]
            .map(|key| Head::text(visit.t(key)))
            .to_vec(),
        rows: changes
            .iter()
            .map(|change| {
                vec![
                    html! { (visit.date_time(change.at, &partners.zone)) },
                    html! { (visit.t(change.what.text())) @if change.person != person { " " (visit.t("partners-change-by-officer")) } },
                    html! { (change.detail) },
                ]
            })
            .collect(),
    };
    let main = html! {
        @if let Some(text) = query.done.as_deref().and_then(done_text) {
            (notice(&visit, NoticeKind::Success, html! { p { (visit.t(text)) } }))
        }
        h1 { (name) }
        p { (environment(&visit, service.client.settings.environment)) }
        (state_of_review(&visit, &service, review.as_ref()))
        (summary_list(&visit, &rows))
        h2 { (visit.t("partners-next")) }
        ul {
            @if !service.in_production() { li { a href={ (here) "/try" } { (visit.t("partners-try-title")) } } }
            li { a href={ (here) "/people" } { (visit.t("partners-people-title")) } }
            li { a href={ (here) "/settings" } { (visit.t("partners-settings-title")) } }
            @if service.in_production() { li { (visit.t("partners-edit-reviewed")) } }
            @else { li { a href={ (here) "/production" } { (visit.t("partners-production-title")) } } }
            li { a href={ (here) "/remove" } { (visit.t("partners-remove-title")) } }
        }
        h2 { (visit.t("partners-snippets")) }
        (snippet_list(&partners, &service, None))
        (details(&visit.t("partners-changes"), table(&history)))
    };
    Ok(page(&visit, PageHead::new(name).back(Link::new("/partners", visit.t("partners-title"))), main))
}

fn facts(visit: &Visit, service: &Service) -> Vec<Row> {
    let here = address(service);
    let (proposal, edit) = (service.proposal(), format!("{here}/edit"));
    let kind = match service.client.kind {
        ClientKind::Confidential => "partners-kind-confidential",
        ClientKind::Public => "partners-kind-public",
    };
    let or_none = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_owned());
    let claims = html! {
        @if proposal.reasons.is_empty() { (visit.t("partners-claims-none")) }
        @else {
            ul {
                @for claim in proposal.claims().iter() {
                    @let reason = proposal.reasons.get(claim.name()).map(String::as_str).unwrap_or_default();
                    li {
                        (capitalised(&visit.t(claim.text()))) ": "
                        @if reason.is_empty() { em { (visit.t("partners-reason-missing")) } } @else { (reason) }
                    }
                }
            }
        }
    };
    vec![
        Row::new("client_id", html! { code { (service.client.id) } }),
        Row::text(visit.t("partners-kind"), &visit.t(kind)),
        Row::new(visit.t("partners-redirects"), addresses(&proposal.redirect_uris)).change(edit.as_str()),
        Row::new(visit.t("partners-post-logout"), addresses(&proposal.post_logout_redirect_uris)).change(edit.as_str()),
        Row::new(visit.t("partners-claims"), claims).change(format!("{here}/claims")),
        Row::text(visit.t("partners-contact"), &or_none(&proposal.contact)).change(edit.as_str()),
        Row::text(visit.t("partners-privacy"), &or_none(&proposal.privacy)).change(edit.as_str()),
    ]
}

fn keys_row(visit: &Visit, service: &Service) -> Row {
    let settings = &service.client.settings;
    let keys = settings.keys_at(visit.now).and_then(|set| set["keys"].as_array().map(Vec::len)).unwrap_or(0);
    let value = match &settings.jwks_uri {
        Some(uri) => html! { code { (uri) } },
        None => html! { (visit.t_with("partners-keys-count", &[("count", keys.into())])) },
    };
    Row::new(visit.t("partners-keys"), value).change(format!("{}/keys", address(service)))
}

fn state_of_review(visit: &Visit, service: &Service, review: Option<&Review>) -> Markup {
    let Some(review) = review else { return html! {} };
    match review.state {
        ReviewState::Open => inset(html! {
            p { (visit.t("partners-review-waits")) }
            (form(visit, &format!("{}/production/withdraw", address(service)), button(&visit.t("partners-review-withdraw"), ButtonKind::Secondary)))
        }),
        ReviewState::Refused => inset(html! {
            p { strong { (visit.t("partners-review-refused")) } }
            p { (review.reason.as_deref().unwrap_or_default()) }
        }),
        ReviewState::Accepted | ReviewState::Withdrawn => html! {},
    }
}

/// What the page says was just done.
fn done_text(done: &str) -> Option<&'static str> {
    Some(match done {
        "edited" => "partners-done-edited",
        "review" => "partners-done-review",
        "keys" => "partners-done-keys",
        "people" => "partners-done-people",
        "settings" => "partners-done-settings",
        "withdrawn" => "partners-done-withdrawn",
        _ => return None,
    })
}

/// `GET /partners/{client}/remove`
pub async fn ask_removal(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
) -> Result<Response, Failure> {
    let service = partners.own(visit.person()?.person, &client).await?;
    let title = visit.t("partners-remove-title");
    let action = format!("{}/remove", address(&service));
    let content = html! {
        (warning(&visit, html! { p { (visit.t("partners-remove-lead")) } }))
        (form(&visit, &action, button(&visit.t("partners-remove"), ButtonKind::Danger)))
    };
    Ok(under(&visit, &service, &title, &[], content))
}

/// `POST /partners/{client}/remove`
pub async fn remove(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
) -> Result<Response, Failure> {
    partners.remove_service(visit.person()?.person, &client).await?;
    Ok(see_other("/partners"))
}
