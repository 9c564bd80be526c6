//! My account: what is known, who may have it, who looked at it, and where one is signed in.

use std::collections::BTreeMap;

use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use base::PersonId;
use evidence::{ACCESSES_PER_PAGE, Action, Actor, EvidenceError, RecordedAccess, verify_proof};
use maud::{Markup, html};
use ui::components::{ButtonKind, NoticeKind, Row, TagKind, button, form, notice, pagination, summary_list, tag};
use ui::{CsrfForm, Failure, PageHead, Visit, page};

use super::civil_status::civil_status_part;
use super::{capitalised, see_other};
use crate::Identity;
use crate::error::IdentityError;
use crate::model::{Account, Claim, Client, ClientId, Consent, Scope, Session, SessionId};

/// Pages of accesses that can be asked for.
const MAX_PAGE: u32 = 100_000;

#[derive(serde::Deserialize)]
pub(super) struct Wanted {
    page: Option<u32>,
    done: Option<Done>,
}

/// What the person just did, said at the top of the page.
#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Done {
    Withdrawn,
    SessionEnded,
    SessionsEnded,
}

impl Done {
    const fn text(self) -> &'static str {
        match self {
            Self::Withdrawn => "identity-account-withdrawn",
            Self::SessionEnded => "identity-account-session-ended",
            Self::SessionsEnded => "identity-account-sessions-ended",
        }
    }
}

/// `GET /account`
pub(super) async fn show(
    State(identity): State<Identity>,
    visit: Visit,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let account = identity.person(person).await?.ok_or(Failure::SignInFirst)?;
    let civil_status = identity.civil_status(person).await?;
    let consents = identity.consents_of(person).await?;
    let sessions = identity.sessions_of(person).await?;
    let current = match visit.session() {
        Some(token) => identity.live_session(token).await?.map(|(session, _)| session.id),
        None => None,
    };
    let at = wanted.page.unwrap_or(1).clamp(1, MAX_PAGE);
    let accesses = Accesses::read(&identity, person, at).await?;
    let title = visit.t("identity-account-title");
    let main = html! {
        @if let Some(done) = wanted.done {
            (notice(&visit, NoticeKind::Success, html! { p { (visit.t(done.text())) } }))
        }
        h1 { (title) }
        section aria-labelledby="profile" {
            h2 #profile { (visit.t("identity-account-profile")) }
            (profile(&visit, &account))
        }
        section aria-labelledby="civil-status" {
            h2 #civil-status { (visit.t("identity-civil-title")) }
            (civil_status_part(&visit, &identity.0.settings.zone, civil_status.as_ref()))
        }
        section aria-labelledby="services" {
            h2 #services { (visit.t("identity-account-services")) }
            (services(&visit, &identity, &consents))
        }
        section aria-labelledby="sessions" {
            h2 #sessions { (visit.t("identity-account-sessions")) }
            (sessions_list(&visit, &identity, &sessions, current))
        }
        section aria-labelledby="accesses" {
            h2 #accesses { (visit.t("identity-account-accesses")) }
            (accesses.list(&visit, &identity))
        }
    };
    Ok(page(&visit, PageHead::new(title), main).into_response())
}

fn profile(visit: &Visit, account: &Account) -> Markup {
    let row = |claim: Claim, value: &str| Row::text(capitalised(&visit.t(claim.text())), value);
    summary_list(
        visit,
        &[
            row(Claim::Name, account.name.as_str()),
            row(Claim::GivenName, account.given_name.as_str()),
            row(Claim::FamilyName, account.family_name.as_str()),
            row(Claim::PreferredUsername, account.username.as_str()),
            row(Claim::Email, account.email.as_str()),
            row(Claim::Locale, account.lang.own_name()),
        ],
    )
}

fn services(visit: &Visit, identity: &Identity, consents: &[(Client, Consent)]) -> Markup {
    html! {
        p { (visit.t("identity-account-services-lead")) }
        @if consents.is_empty() {
            p { (visit.t("identity-account-services-none")) }
        } @else {
            ul.cards {
                @for (client, consent) in consents {
                    li { article.card {
                        h3 { (client.name.get(visit.lang)) }
                        p { (visit.t_with("identity-account-service-since", &[
                            ("date", visit.date_time(consent.given_at, &identity.0.settings.zone).into()),
                        ])) }
                        (consented(visit, consent))
                        (form(visit, "/account/services/withdraw", html! {
                            input type="hidden" name="client" value=(client.id);
                            button class="button secondary" type="submit" aria-label=(visit.t_with(
                                "identity-account-withdraw-from",
                                &[("service", client.name.get(visit.lang).into())],
                            )) { (visit.t("identity-account-withdraw")) }
                        }))
                    } }
                }
            }
        }
    }
}

fn consented(visit: &Visit, consent: &Consent) -> Markup {
    let mut names = vec![visit.t("identity-claim-sub")];
    names.extend(consent.scopes.claims().map(|claim| visit.t(claim.text())));
    html! {
        p { (visit.t_with("identity-account-access-what", &[("what", names.join(", ").into())])) }
        @if consent.scopes.has(Scope::OfflineAccess) { p { (visit.t("identity-account-offline")) } }
    }
}

fn sessions_list(visit: &Visit, identity: &Identity, sessions: &[Session], current: Option<SessionId>) -> Markup {
    let zone = &identity.0.settings.zone;
    html! {
        p { (visit.t("identity-account-sessions-lead")) }
        ul.cards {
            @for session in sessions {
                @let device = if session.device.name().is_empty() {
                    visit.t("identity-account-device-unknown")
                } else {
                    session.device.name().to_owned()
                };
                li { article.card {
                    h3 { (device) }
                    @if Some(session.id) == current {
                        p { (tag(TagKind::Accent, &visit.t("identity-account-this-device"))) }
                    }
                    p { (visit.t_with("identity-account-session-since", &[
                        ("start", visit.date_time(session.started_at, zone).into()),
                        ("seen", visit.date_time(session.seen_at, zone).into()),
                    ])) }
                    @if Some(session.id) != current {
                        (form(visit, "/account/sessions/end", html! {
                            input type="hidden" name="session" value=(session.id);
                            button class="button secondary" type="submit" aria-label=(visit.t_with(
                                "identity-account-end-session-of",
                                &[("device", device.as_str().into())],
                            )) { (visit.t("identity-account-end-session")) }
                        }))
                    }
                } }
            }
        }
        @if sessions.len() > 1 {
            (form(visit, "/account/sessions/end-others", button(
                &visit.t("identity-account-end-others"),
                ButtonKind::Secondary,
            )))
        }
    }
}

/// A page of the accesses to a person's data, with the names of whoever is in it.
struct Accesses {
    person: PersonId,
    at: u32,
    total: u64,
    entries: Vec<RecordedAccess>,
    services: BTreeMap<String, Client>,
    people: BTreeMap<PersonId, String>,
}

impl Accesses {
    async fn read(identity: &Identity, person: PersonId, at: u32) -> Result<Self, IdentityError> {
        let entries = identity.0.evidence.accesses_to(person, at).await?;
        let total = identity.0.evidence.count_accesses_to(person).await?;
        let (mut services, mut people) = (BTreeMap::new(), BTreeMap::new());
        for entry in &entries {
            for name in services_of(entry) {
                if !services.contains_key(name)
                    && let Ok(id) = name.parse::<ClientId>()
                    && let Some(client) = identity.find_client(&id).await?
                {
                    services.insert(name.to_owned(), client);
                }
            }
            // Who looks at someone's data is known to them by name.
            if let Actor::Person(other) = entry.actor
                && other != person
                && !people.contains_key(&other)
                && let Some(account) = identity.person(other).await?
            {
                people.insert(other, account.name.to_string());
            }
        }
        Ok(Self { person, at, total, entries, services, people })
    }

    fn list(&self, visit: &Visit, identity: &Identity) -> Markup {
        let pages = usize::try_from(self.total.div_ceil(u64::from(ACCESSES_PER_PAGE))).unwrap_or(usize::MAX);
        html! {
            p { (visit.t("identity-account-accesses-lead")) }
            @if self.entries.is_empty() {
                p { (visit.t("identity-account-accesses-none")) }
            } @else {
                ul.tasks { @for entry in &self.entries { li { (self.entry(visit, identity, entry)) } } }
                (pagination(visit, self.at as usize, pages, |page| format!("/account?page={page}#accesses")))
            }
        }
    }

    fn entry(&self, visit: &Visit, identity: &Identity, entry: &RecordedAccess) -> Markup {
        let by = [("who", self.actor(visit, &entry.actor).into())];
        let by_oneself = entry.actor == Actor::Person(self.person);
        let number = [("number", entry.index.to_string().into())];
        html! {
            div {
                p { strong { (visit.t(entry.action.text_key())) } }
                p.facts {
                    time datetime=(entry.at.jiff().strftime("%Y-%m-%dT%H:%M:%SZ")) { (visit.date_time(entry.at, &identity.0.settings.zone)) }
                    span { (visit.t_with("identity-account-access-by", &by)) }
                    @for fact in self.facts(visit, entry) { span { (fact) } }
                    // Why someone does something with their own data needs no saying.
                    @if !by_oneself && visit.has(&entry.basis) { span { (visit.t(&entry.basis)) } }
                    a href={ "/account/accesses/" (entry.index) "/proof" } {
                        (visit.t_with("identity-account-access-proof", &number))
                    }
                }
            }
        }
    }

    fn actor(&self, visit: &Visit, actor: &Actor) -> String {
        match actor {
            Actor::Person(person) if *person == self.person => visit.t("identity-account-you"),
            Actor::Person(person) => {
                self.people.get(person).cloned().unwrap_or_else(|| visit.t("identity-account-someone-gone"))
            }
            Actor::RelyingParty(id) => self.service(visit, id),
            Actor::System(name) => name.clone(),
        }
    }

    fn service(&self, visit: &Visit, id: &str) -> String {
        self.services.get(id).map_or_else(|| id.to_owned(), |client| client.name.get(visit.lang).to_owned())
    }

    /// What an entry is about, in sentences.
    fn facts(&self, visit: &Visit, entry: &RecordedAccess) -> Vec<String> {
        let sentence = |key: &str, name: &'static str, value: String| visit.t_with(key, &[(name, value.into())]);
        let mut detail = entry.detail.as_str();
        let mut facts = Vec::new();
        if entry.action == Action::SignIn && !detail.is_empty() {
            return vec![sentence("identity-account-access-device", "device", detail.to_owned())];
        }
        if let Some(service) = consented_service(entry) {
            facts.push(sentence("identity-account-access-service", "service", self.service(visit, service)));
            detail = detail.strip_prefix(service).unwrap_or_default();
        }
        let words: Vec<String> =
            detail.split(", ").filter(|word| !word.is_empty()).map(|word| data(visit, word)).collect();
        if !words.is_empty() {
            facts.push(sentence("identity-account-access-what", "what", words.join(", ")));
        }
        facts
    }
}

/// A word of an entry's detail, as people read it: a claim, or a datum of another room for which
/// there is a text (`identity-data-commune`); else the word as it was written.
fn data(visit: &Visit, word: &str) -> String {
    let key = match (word, Claim::from_name(word)) {
        ("sub", _) => "identity-claim-sub".to_owned(),
        ("offline_access", _) => "identity-claim-offline".to_owned(),
        (_, Some(claim)) => claim.text().to_owned(),
        (word, None) => format!("identity-data-{}", word.to_ascii_lowercase()),
    };
    if visit.has(&key) { visit.t(&key) } else { word.to_owned() }
}

/// The service that a consent was given to or taken back from: the first word of the detail.
fn consented_service(entry: &RecordedAccess) -> Option<&str> {
    let about_consent = matches!(entry.action, Action::GiveConsent | Action::WithdrawConsent);
    entry.detail.split(", ").next().filter(|service| about_consent && !service.is_empty())
}

/// The services that an entry names.
fn services_of(entry: &RecordedAccess) -> impl Iterator<Item = &str> {
    let actor = match &entry.actor {
        Actor::RelyingParty(id) => Some(id.as_str()),
        _ => None,
    };
    actor.into_iter().chain(consented_service(entry))
}

#[derive(serde::Deserialize)]
pub(super) struct Withdrawn {
    client: String,
}

/// `POST /account/services/withdraw`
pub(super) async fn withdraw(
    State(identity): State<Identity>,
    visit: Visit,
    form: CsrfForm<Withdrawn>,
) -> Result<Response, Failure> {
    let client: ClientId = form.value.client.parse().map_err(|_| Failure::NotFound)?;
    if !identity.withdraw_consent(visit.person()?.person, client).await? {
        return Err(Failure::NotFound);
    }
    Ok(see_other("/account?done=withdrawn"))
}

#[derive(serde::Deserialize)]
pub(super) struct Ended {
    session: String,
}

/// `POST /account/sessions/end`
pub(super) async fn end_session(
    State(identity): State<Identity>,
    visit: Visit,
    form: CsrfForm<Ended>,
) -> Result<Response, Failure> {
    let session: SessionId = form.value.session.parse().map_err(|_| Failure::NotFound)?;
    if !identity.end_session(visit.person()?.person, session).await? {
        return Err(Failure::NotFound);
    }
    Ok(see_other("/account?done=session-ended"))
}

/// `POST /account/sessions/end-others`
pub(super) async fn end_other_sessions(State(identity): State<Identity>, visit: Visit) -> Result<Response, Failure> {
    let person = visit.person()?.person;
    let current = match visit.session() {
        Some(token) => identity.live_session(token).await?.map(|(session, _)| session.id),
        None => None,
    };
    for session in identity.sessions_of(person).await? {
        if Some(session.id) != current {
            identity.end_session(person, session.id).await?;
        }
    }
    Ok(see_other("/account?done=sessions-ended"))
}

/// `GET /account/accesses/{index}/proof`: the proof of an access to one's own data, to check with
/// the log's public key and any tool that reads C2SP's tlog-proof.
pub(super) async fn proof(
    State(identity): State<Identity>,
    visit: Visit,
    Path(index): Path<u64>,
) -> Result<Response, Failure> {
    let evidence = &identity.0.evidence;
    let proof = match evidence.prove(index).await {
        Ok(proof) => proof,
        Err(EvidenceError::NoSuchEntry { .. }) => return Err(Failure::NotFound),
        Err(error) => return Err(IdentityError::from(error).into()),
    };
    let proven = verify_proof(&proof, &evidence.vkey()).map_err(Failure::internal)?;
    if proven.access.subject.person() != visit.person()?.person {
        return Err(Failure::NotFound);
    }
    let name = format!("attachment; filename=\"access-{index}.tlog-proof\"");
    Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)], proof).into_response())
}
