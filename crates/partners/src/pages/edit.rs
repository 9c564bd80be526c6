//! Name, addresses, contact and privacy page of a service, and whether helpers act for people there.

use axum::extract::{Path, State};
use axum::response::Response;
use base::Localized;
use maud::html;
use ui::components::{ButtonKind, Choice, Field, Kind, button, checkboxes, form, inset, text_input, textarea};
use ui::{CsrfForm, Failure, Fields, Visit};

use super::{address, error_of, lines, mistakes_of, optional, see_other, under};
use crate::edit_service::Edited;
use crate::model::{Mandates, Mistake, Proposal, Service};
use crate::room::Partners;

/// `GET /partners/{client}/edit`
pub async fn ask(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
) -> Result<Response, Failure> {
    let service = partners.own(visit.person()?.person, &client).await?;
    Ok(edit_page(&partners, &visit, &service, &service.proposal(), &[]))
}

/// `POST /partners/{client}/edit`
pub async fn take(
    State(partners): State<Partners>,
    visit: Visit,
    Path(client): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let service = partners.own(person, &client).await?;
    let fields = &form.fields;
    // Those of another pack, which an operator set, are no boxes of the page, and stay.
    let before = service.proposal().mandates.unwrap_or_default().families;
    let others = before.iter().map(String::as_str).filter(|code| !partners.is_family(code));
    let proposal = Proposal {
        name: fields.first("name").trim().to_owned(),
        redirect_uris: lines(fields.first("redirect_uris")),
        post_logout_redirect_uris: lines(fields.first("post_logout_redirect_uris")),
        contact: optional(fields.first("contact")),
        privacy: optional(fields.first("privacy")),
        mandates: Some(Mandates {
            accepted: fields.first("mandates") == "yes",
            families: fields
                .all("family")
                .filter(|code| partners.is_family(code))
                .chain(others)
                .map(str::to_owned)
                .collect(),
        }),
        ..service.proposal()
    };
    match partners.edit_service(person, &service, proposal.clone()).await {
        Ok(edited) => Ok(done(&service, edited)),
        Err(error) => Ok(edit_page(&partners, &visit, &service, &proposal, &mistakes_of(error)?)),
    }
}

/// Where an edit leads.
pub fn done(service: &Service, edited: Edited) -> Response {
    let word = match edited {
        Edited::Done => "edited",
        Edited::InReview => "review",
    };
    see_other(&format!("{}?done={word}", address(service)))
}

fn edit_page(
    partners: &Partners,
    visit: &Visit,
    service: &Service,
    proposal: &Proposal,
    mistakes: &[Mistake],
) -> Response {
    let title = visit.t("partners-edit-title");
    let error = |field: &str| error_of(visit, mistakes, field);
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let name = Field::new("name", visit.t("partners-name"))
        .hint(visit.t("partners-name-hint"))
        .value(&proposal.name)
        .error(error("name"));
    let redirects = Field::new("redirect_uris", visit.t("partners-redirects"))
        .hint(visit.t("partners-redirects-hint"))
        .value(proposal.redirect_uris.join("\n"))
        .error(error("redirect_uris"));
    let post_logout = Field::new("post_logout_redirect_uris", visit.t("partners-post-logout"))
        .hint(visit.t("partners-post-logout-hint"))
        .value(proposal.post_logout_redirect_uris.join("\n"))
        .error(error("post_logout_redirect_uris"))
        .optional();
    let contact = Field::new("contact", visit.t("partners-contact"))
        .hint(visit.t("partners-contact-hint"))
        .kind(Kind::Email)
        .autocomplete("email")
        .value(text(&proposal.contact))
        .error(error("contact"))
        .optional();
    let privacy = Field::new("privacy", visit.t("partners-privacy"))
        .hint(visit.t("partners-privacy-hint"))
        .kind(Kind::Url)
        .value(text(&proposal.privacy))
        .error(error("privacy"))
        .optional();
    let mandates = proposal.mandates.clone().unwrap_or_default();
    let accepts = [Choice::new("yes", visit.t("partners-mandates-yes"), mandates.accepted)];
    let family = |(code, label): &(String, Localized)| {
        Choice::new(code.clone(), label.get(visit.lang), mandates.families.contains(code))
    };
    let families: Vec<Choice> = partners.families.iter().map(family).collect();
    let content = html! {
        @if service.in_production() { (inset(html! { p { (visit.t("partners-edit-reviewed")) } })) }
        (form(visit, &format!("{}/edit", address(service)), html! {
            (text_input(visit, &name))
            (textarea(visit, &redirects, 4))
            (textarea(visit, &post_logout, 3))
            (text_input(visit, &contact))
            (text_input(visit, &privacy))
            (checkboxes(visit, &Field::new("mandates", visit.t("partners-mandates")).hint(visit.t("partners-mandates-hint")), &accepts))
            @if !families.is_empty() {
                (checkboxes(visit, &Field::new("family", visit.t("partners-families")).hint(visit.t("partners-families-hint")), &families))
            }
            (button(&visit.t("partners-save"), ButtonKind::Primary))
        }))
    };
    under(visit, service, &title, mistakes, content)
}
