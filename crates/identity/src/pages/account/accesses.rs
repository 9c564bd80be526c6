//! Who looked at a person's data: by others first, everything on demand, and the whole of it to keep.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use base::PersonId;
use evidence::{ACCESSES_PER_PAGE, Action, Actor, EvidenceError, RecordedAccess, verify_proof};
use maud::{Markup, html};
use serde_json::json;
use ui::components::{inset, pagination};
use ui::{Failure, PageHead, Visit, page};

use super::{MAX_PAGE, way_back};
use crate::check_civil_status::REGISTER;
use crate::error::IdentityError;
use crate::model::{Claim, Client, ClientId, DataCatalogue, RegisterAnswer};
use crate::state_civil_status::OFFICER;
use crate::{Identity, LoggedWords};

/// Entries of one file: years of daily use.
const EXPORTED_MAX: usize = 20_000;

#[derive(serde::Deserialize)]
pub(super) struct Wanted {
    page: Option<u32>,
    show: Option<Show>,
}

/// Which accesses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
enum Show {
    /// By somebody else.
    #[default]
    Others,
    /// By the person too.
    All,
}

impl Show {
    async fn read(self, identity: &Identity, person: PersonId, at: u32) -> Result<Vec<RecordedAccess>, IdentityError> {
        let evidence = &identity.0.evidence;
        Ok(match self {
            Self::Others => evidence.accesses_by_others(person, at).await?,
            Self::All => evidence.accesses_to(person, at).await?,
        })
    }

    async fn count(self, identity: &Identity, person: PersonId) -> Result<u64, IdentityError> {
        let evidence = &identity.0.evidence;
        Ok(match self {
            Self::Others => evidence.count_accesses_by_others(person).await?,
            Self::All => evidence.count_accesses_to(person).await?,
        })
    }

    fn address(self, at: usize) -> String {
        match self {
            Self::Others => format!("/account/accesses?page={at}"),
            Self::All => format!("/account/accesses?show=all&page={at}"),
        }
    }
}

/// `GET /account/accesses`
pub(super) async fn show(
    State(identity): State<Identity>,
    visit: Visit,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Failure> {
    let at = wanted.page.unwrap_or(1).clamp(1, MAX_PAGE);
    let show = wanted.show.unwrap_or_default();
    let accesses = Accesses::read(&identity, visit.person()?.person, show, at).await?;
    let title = visit.t("identity-account-accesses");
    let main = html! {
        h1 { (title) }
        p.lead { (visit.t("identity-account-accesses-lead")) }
        @if let Some(other) = identity.beside_accesses() {
            (inset(html! { p { a href=(other.href) { (visit.t(other.title)) } } p { (visit.t(other.hint)) } }))
        }
        @match show {
            Show::Others => {
                p { (visit.t("identity-account-accesses-others")) " "
                    a href="/account/accesses?show=all" { (visit.t("identity-account-accesses-show-all")) } }
            }
            Show::All => {
                p { (visit.t("identity-account-accesses-all")) " "
                    a href="/account/accesses" { (visit.t("identity-account-accesses-show-others")) } }
            }
        }
        (accesses.list(&visit, &identity))
        h2 { (visit.t("identity-account-accesses-keep")) }
        p { (visit.t("identity-account-accesses-keep-hint")) }
        ul {
            li { a href="/account/accesses.csv" { (visit.t("identity-account-accesses-csv")) } }
            li { a href="/account/accesses.json" { (visit.t("identity-account-accesses-json")) } }
        }
    };
    Ok(page(&visit, PageHead::new(title).back(way_back(&visit)), main).into_response())
}

/// Every access, the newest first, as far as a file holds.
async fn everything(identity: &Identity, person: PersonId) -> Result<Vec<RecordedAccess>, IdentityError> {
    let mut all: Vec<RecordedAccess> = Vec::new();
    for at in 1.. {
        let some = Show::All.read(identity, person, at).await?;
        // Others may be recorded meanwhile: what moved to the next page is not said twice.
        let last = all.last().map_or(u64::MAX, |entry| entry.index);
        let is_last = some.len() < ACCESSES_PER_PAGE as usize;
        all.extend(some.into_iter().filter(|entry| entry.index < last));
        if is_last || all.len() >= EXPORTED_MAX {
            break;
        }
    }
    all.truncate(EXPORTED_MAX);
    Ok(all)
}

const fn kind(actor: &Actor) -> &'static str {
    match actor {
        Actor::Person(_) => "person",
        Actor::RelyingParty(_) => "relying-party",
        Actor::System(_) => "system",
    }
}

/// `GET /account/accesses.csv` (RFC 4180)
pub(super) async fn csv(State(identity): State<Identity>, visit: Visit) -> Result<Response, Failure> {
    let accesses =
        Accesses::of(&identity, visit.person()?.person, everything(&identity, visit.person()?.person).await?);
    let accesses = accesses.await?;
    let mut text = "number,at,action,sentence,by_kind,by,detail,basis\r\n".to_owned();
    for entry in &accesses.entries {
        let fields = [
            entry.index.to_string(),
            entry.at.to_string(),
            entry.action.to_string(),
            visit.t(entry.action.text_key()),
            kind(&entry.actor).to_owned(),
            accesses.actor(&visit, &entry.actor),
            entry.detail.clone(),
            basis(&visit, entry),
        ];
        let quoted: Vec<String> = fields.iter().map(|field| quote(field)).collect();
        // Writing to a text does not fail.
        let _ = write!(text, "{}\r\n", quoted.join(","));
    }
    Ok(file("text/csv; charset=utf-8", "accesses.csv", text))
}

/// A field of a CSV file, which no spreadsheet takes for a formula.
fn quote(field: &str) -> String {
    format!("\"{}\"", base::harmless_beside_others(field).replace('"', "\"\""))
}

/// `GET /account/accesses.json`
pub(super) async fn json(State(identity): State<Identity>, visit: Visit) -> Result<Response, Failure> {
    let accesses =
        Accesses::of(&identity, visit.person()?.person, everything(&identity, visit.person()?.person).await?);
    let accesses = accesses.await?;
    let entry = |entry: &RecordedAccess| {
        json!({
            "number": entry.index,
            "at": entry.at.to_string(),
            "action": entry.action.to_string(),
            "sentence": visit.t(entry.action.text_key()),
            "by": { "kind": kind(&entry.actor), "name": accesses.actor(&visit, &entry.actor) },
            "detail": entry.detail,
            "basis": basis(&visit, entry),
            "proof": format!("{}/account/accesses/{}/proof", identity.issuer(), entry.index),
        })
    };
    let entries: Vec<_> = accesses.entries.iter().map(entry).collect();
    let text = serde_json::to_string_pretty(&json!({ "accesses": entries })).map_err(Failure::internal)?;
    Ok(file("application/json", "accesses.json", text))
}

fn basis(visit: &Visit, entry: &RecordedAccess) -> String {
    if visit.has(&entry.basis) { visit.t(&entry.basis) } else { entry.basis.clone() }
}

fn file(kind: &'static str, name: &str, text: String) -> Response {
    let name = format!("attachment; filename=\"{name}\"");
    ([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, name)], text).into_response()
}

/// A page of the accesses to a person's data, with the names of whoever is in it.
struct Accesses {
    person: PersonId,
    at: u32,
    show: Show,
    total: u64,
    entries: Vec<RecordedAccess>,
    services: BTreeMap<String, Client>,
    people: BTreeMap<PersonId, String>,
    elsewhere: Arc<DataCatalogue>,
    words: Arc<LoggedWords>,
}

impl Accesses {
    async fn read(identity: &Identity, person: PersonId, show: Show, at: u32) -> Result<Self, IdentityError> {
        let total = show.count(identity, person).await?;
        let entries = show.read(identity, person, at).await?;
        Ok(Self { at, show, total, ..Self::of(identity, person, entries).await? })
    }

    /// These accesses, with the names of whoever is in them.
    async fn of(identity: &Identity, person: PersonId, entries: Vec<RecordedAccess>) -> Result<Self, IdentityError> {
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
        let (total, elsewhere) = (entries.len() as u64, Arc::clone(&identity.0.settings.data_scopes));
        let words = Arc::clone(&identity.0.settings.logged_words);
        Ok(Self { person, at: 1, show: Show::All, total, entries, services, people, elsewhere, words })
    }

    fn list(&self, visit: &Visit, identity: &Identity) -> Markup {
        let pages = usize::try_from(self.total.div_ceil(u64::from(ACCESSES_PER_PAGE))).unwrap_or(usize::MAX);
        html! {
            @if self.entries.is_empty() {
                p { (visit.t("identity-account-accesses-none")) }
            } @else {
                ul.tasks { @for entry in &self.entries { li { (self.entry(visit, identity, entry)) } } }
                (pagination(visit, self.at as usize, pages, |page| self.show.address(page)))
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
            Actor::System(name) => match name.as_str() {
                REGISTER => visit.t("identity-system-rnipp"),
                OFFICER => visit.t("identity-system-officer"),
                _ => self.called(visit, name).unwrap_or_else(|| name.clone()),
            },
        }
    }

    fn service(&self, visit: &Visit, id: &str) -> String {
        self.services.get(id).map_or_else(|| id.to_owned(), |client| client.name.get(visit.lang).to_owned())
    }

    /// What another room calls something that stands in the log as a code.
    fn called(&self, visit: &Visit, code: &str) -> Option<String> {
        self.words.get(code).map(|words| words.get(visit.lang).to_owned())
    }

    /// What an entry is about, in sentences.
    fn facts(&self, visit: &Visit, entry: &RecordedAccess) -> Vec<String> {
        let sentence = |key: &str, name: &'static str, value: String| visit.t_with(key, &[(name, value.into())]);
        let mut detail = entry.detail.as_str();
        let mut facts = Vec::new();
        if entry.action == Action::SignIn && !detail.is_empty() {
            return vec![sentence("identity-account-access-device", "device", detail.to_owned())];
        }
        if entry.action == Action::HearFromRegister {
            let answer = RegisterAnswer::ALL.into_iter().find(|answer| answer.name() == detail);
            return vec![answer.map_or_else(|| detail.to_owned(), |answer| visit.t(answer.sentence()))];
        }
        if let Some(service) = consented_service(entry) {
            facts.push(sentence("identity-account-access-service", "service", self.service(visit, service)));
            detail = detail.strip_prefix(service).unwrap_or_default();
        }
        // What a register told for a procedure: "canteen: person.income, …".
        if entry.action == Action::TellAnswers
            && let Some((procedure, told)) = detail.split_once(": ")
        {
            facts.extend(self.called(visit, procedure));
            detail = told;
        }
        let words: Vec<String> =
            detail.split(", ").filter(|word| !word.is_empty()).map(|word| self.data(visit, word)).collect();
        if !words.is_empty() {
            facts.push(sentence("identity-account-access-what", "what", words.join(", ")));
        }
        facts
    }

    /// A word of an entry's detail, as people read it: a claim, a scope of other administrations' data, or a datum of
    /// another room for which there is a text (`identity-data-commune`); else the word as it was written.
    fn data(&self, visit: &Visit, word: &str) -> String {
        if let Some(words) = word.parse().ok().and_then(|scope| self.elsewhere.get(&scope)) {
            return words.label.get(visit.lang).to_owned();
        }
        if let Some(words) = self.called(visit, word) {
            return words;
        }
        match (word, Claim::from_name(word)) {
            ("sub", _) => visit.t("identity-claim-sub"),
            ("offline_access", _) => visit.t("identity-claim-offline"),
            (_, Some(claim)) => visit.t(claim.text()),
            (word, None) => {
                let key = format!("identity-data-{}", word.to_ascii_lowercase());
                if visit.has(&key) { visit.t(&key) } else { word.to_owned() }
            }
        }
    }
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
    if proven.entry.person() != Some(visit.person()?.person) {
        return Err(Failure::NotFound);
    }
    let name = format!("attachment; filename=\"access-{index}.tlog-proof\"");
    Ok(([(CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)], proof).into_response())
}
