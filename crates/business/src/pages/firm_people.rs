//! Who looks after a firm: invited, given another role, taken out, leaving.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::{FirmId, PersonId};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, Field, Head, Kind, Link, Table, button, button_about, details, error_summary, form, radios,
    table, text_input,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use crate::change_firm_people::FirmPeople;
use crate::invite_to_firm::NotInvited;
use crate::model::{FirmChange, FirmMember, InvitationId};
use crate::roles::FirmRole;
use crate::room::{Business, BusinessError};

/// What was typed to invite somebody, and what is to be mended.
#[derive(Default)]
struct Typed<'a> {
    email: &'a str,
    role: &'a str,
    email_fault: Option<String>,
    role_fault: Option<String>,
}

/// `GET /firms/{id}/people`
pub async fn list(State(business): State<Business>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    let people = business.read_firm_people(visit.person()?.person, firm_id(&id)?).await?;
    Ok(people_page(&business, &visit, &people, &Typed::default()))
}

/// `POST /firms/{id}/people`
pub async fn invite(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (person, firm) = (visit.person()?.person, firm_id(&id)?);
    let (email, code) = (form.fields.first("email"), form.fields.first("role"));
    let mut typed = Typed { email, role: code, ..Typed::default() };
    let Some(role) = FirmRole::from_code(code) else {
        typed.role_fault = Some(visit.t("business-people-role-missing"));
        return refused(&business, &visit, firm, (StatusCode::BAD_REQUEST, &typed)).await;
    };
    match business.invite_to_firm(person, firm, email, role).await {
        Ok(()) => Ok(Redirect::to(&format!("/firms/{firm}/people")).into_response()),
        Err(NotInvited::NoMailbox) => {
            typed.email_fault = Some(visit.t("business-people-email-wrong"));
            refused(&business, &visit, firm, (StatusCode::BAD_REQUEST, &typed)).await
        }
        Err(NotInvited::TooMany) => {
            typed.email_fault = Some(visit.t("business-people-too-many"));
            refused(&business, &visit, firm, (StatusCode::BAD_REQUEST, &typed)).await
        }
        Err(NotInvited::Failed(BusinessError::TooManyLetters)) => {
            typed.email_fault = Some(visit.t("business-too-many-letters"));
            refused(&business, &visit, firm, (StatusCode::TOO_MANY_REQUESTS, &typed)).await
        }
        Err(NotInvited::Failed(error)) => Err(error.into()),
    }
}

async fn refused(
    business: &Business,
    visit: &Visit,
    firm: FirmId,
    (status, typed): (StatusCode, &Typed<'_>),
) -> Result<Response, Failure> {
    let people = business.read_firm_people(visit.person()?.person, firm).await?;
    Ok((status, people_page(business, visit, &people, typed)).into_response())
}

/// `POST /firms/{id}/people/uninvite`
pub async fn uninvite(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Redirect, Failure> {
    let firm = firm_id(&id)?;
    let invitation: InvitationId = form.fields.first("invitation").parse().map_err(|_| Failure::NotFound)?;
    business.take_invitation_back(visit.person()?.person, firm, invitation).await?;
    Ok(Redirect::to(&format!("/firms/{firm}/people")))
}

/// `POST /firms/{id}/people/role`
pub async fn change_role(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Redirect, Failure> {
    let (person, firm, whom) = (visit.person()?.person, firm_id(&id)?, whom(&form.fields)?);
    let role = FirmRole::from_code(form.fields.first("role")).ok_or(Failure::NotFound)?;
    business.change_role(person, firm, whom, role).await?;
    // Who gives their own ownership away may not see this page any more.
    let next = if whom == person { format!("/firms/{firm}") } else { format!("/firms/{firm}/people") };
    Ok(Redirect::to(&next))
}

/// `POST /firms/{id}/people/remove`
pub async fn remove(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
    form: CsrfForm<Fields>,
) -> Result<Redirect, Failure> {
    let (person, firm, whom) = (visit.person()?.person, firm_id(&id)?, whom(&form.fields)?);
    business.remove_from_firm(person, firm, whom).await?;
    let next = if whom == person { "/firms".to_owned() } else { format!("/firms/{firm}/people") };
    Ok(Redirect::to(&next))
}

/// `POST /firms/{id}/leave`
pub async fn leave(
    State(business): State<Business>,
    visit: Visit,
    Path(id): Path<String>,
) -> Result<Redirect, Failure> {
    let person = visit.person()?.person;
    business.remove_from_firm(person, firm_id(&id)?, person).await?;
    Ok(Redirect::to("/firms"))
}

/// `GET /firms/join/{token}`
pub async fn ask_to_join(
    State(business): State<Business>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Markup, Failure> {
    let (firm, invitation, inviter) = business.read_invitation(visit.person()?.person, &token).await?;
    let until = visit.date(business.day(invitation.expires_at));
    let title = visit.t_with("business-join-title", &[("firm", firm.facts.name.as_str().into())]);
    Ok(page(
        &visit,
        PageHead::new(&title),
        html! {
            h1 { (title) }
            p.lead { (visit.t_with("business-join-lead", &[
                ("person", inviter.into()),
                ("role", visit.t(invitation.role.text_key()).into()),
            ])) }
            p { (visit.t(invitation.role.hint_key())) }
            p { (visit.t_with("business-join-until", &[("date", until.into())])) }
            (form(&visit, &format!("/firms/join/{token}"), button(&visit.t("business-join-yes"), ButtonKind::Primary)))
            p { a href="/firms" { (visit.t("business-join-no")) } }
        },
    ))
}

/// `POST /firms/join/{token}`
pub async fn join(
    State(business): State<Business>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Redirect, Failure> {
    let firm = business.join_firm(visit.person()?.person, &token).await?;
    Ok(Redirect::to(&format!("/firms/{firm}")))
}

fn firm_id(id: &str) -> Result<FirmId, Failure> {
    id.parse().map_err(|_| Failure::NotFound)
}

fn whom(fields: &Fields) -> Result<PersonId, Failure> {
    fields.first("person").parse().map_err(|_| Failure::NotFound)
}

fn people_page(business: &Business, visit: &Visit, people: &FirmPeople, typed: &Typed<'_>) -> Markup {
    let firm = &people.firm;
    let address = format!("/firms/{}/people", firm.id);
    let faults: Vec<(String, String)> = [("email", &typed.email_fault), ("role", &typed.role_fault)]
        .into_iter()
        .filter_map(|(field, fault)| Some((field.to_owned(), fault.clone()?)))
        .collect();
    let head = PageHead::new(visit.t("business-people-title"))
        .back(Link::new(format!("/firms/{}", firm.id), firm.facts.name.as_str()))
        .errors(!faults.is_empty());
    page(
        visit,
        head,
        html! {
            (error_summary(visit, &faults))
            h1 { (visit.t("business-people-title")) }
            p.lead { (visit.t_with("business-people-lead", &[("firm", firm.facts.name.as_str().into())])) }
            @for (member, name) in &people.members { (member_part(business, visit, &address, member, name)) }
            @if !people.invitations.is_empty() {
                h2 { (visit.t("business-people-invited")) }
                ul {
                    @for invitation in &people.invitations {
                        li {
                            (visit.t_with("business-people-invitation", &[
                                ("email", invitation.email.as_str().into()),
                                ("role", visit.t(invitation.role.text_key()).into()),
                                ("date", visit.date(business.day(invitation.expires_at)).into()),
                            ]))
                            (form(visit, &format!("{address}/uninvite"), button_about(
                                &visit.t("business-people-uninvite"), &invitation.email, ButtonKind::Secondary,
                                "invitation", &invitation.id.to_string(),
                            )))
                        }
                    }
                }
            }
            h2 { (visit.t("business-people-invite-title")) }
            (form(visit, &address, invite_fields(visit, typed)))
            @if !people.changes.is_empty() {
                (details(&visit.t("business-people-changes"), changes_table(business, visit, &people.changes)))
            }
        },
    )
}

fn invite_fields(visit: &Visit, typed: &Typed<'_>) -> Markup {
    let email = Field::new("email", visit.t("business-people-email"))
        .hint(visit.t("business-people-email-hint"))
        .value(typed.email)
        .kind(Kind::Email)
        .autocomplete("off")
        .error(typed.email_fault.clone());
    let role = Field::new("role", visit.t("business-people-role")).error(typed.role_fault.clone());
    let roles: Vec<Choice> = FirmRole::ALL
        .iter()
        .map(|role| {
            Choice::new(role.code(), visit.t(role.text_key()), role.code() == typed.role).hint(visit.t(role.hint_key()))
        })
        .collect();
    html! {
        (text_input(visit, &email))
        (radios(visit, &role, &roles))
        (button(&visit.t("business-people-invite"), ButtonKind::Primary))
    }
}

/// Somebody, and what an owner may change of it.
fn member_part(business: &Business, visit: &Visit, address: &str, member: &FirmMember, name: &str) -> Markup {
    let id = member.person.to_string();
    let others = FirmRole::ALL.into_iter().filter(|role| *role != member.role);
    html! {
        h2 { (name) }
        p { (visit.t_with("business-people-since", &[
            ("role", visit.t(member.role.text_key()).into()),
            ("date", visit.date(business.day(member.since)).into()),
        ])) }
        (details(&visit.t_with("business-people-change", &[("person", name.into())]), html! {
            (form(visit, &format!("{address}/role"), html! {
                input type="hidden" name="person" value=(id);
                @for role in others {
                    (button_about(&visit.t(make_key(role)), name, ButtonKind::Secondary, "role", role.code()))
                }
            }))
            (form(visit, &format!("{address}/remove"), button_about(
                &visit.t("business-people-remove"), name, ButtonKind::Secondary, "person", &id,
            )))
        }))
    }
}

/// The key of the button that gives this role.
const fn make_key(role: FirmRole) -> &'static str {
    match role {
        FirmRole::Owner => "business-people-make-owner",
        FirmRole::Employee => "business-people-make-employee",
        FirmRole::Accountant => "business-people-make-accountant",
    }
}

fn changes_table(business: &Business, visit: &Visit, changes: &[(FirmChange, String, Option<String>)]) -> Markup {
    let row = |(change, actor, whom): &(FirmChange, String, Option<String>)| {
        let role = change.role.map(|role| visit.t(role.text_key())).unwrap_or_default();
        let done = visit.t_with(
            change.what.text_key(),
            &[("person", whom.clone().unwrap_or_default().into()), ("role", role.into())],
        );
        vec![html! { (visit.date(business.day(change.at))) }, html! { (actor) }, html! { (done) }]
    };
    table(&Table {
        caption: visit.t("business-people-changes"),
        heads: ["business-people-when", "business-people-who", "business-people-what"]
            .iter()
            .map(|key| Head::text(visit.t(key)))
            .collect(),
        rows: changes.iter().map(row).collect(),
    })
}
