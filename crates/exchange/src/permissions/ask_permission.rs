//! A client's system asks for an address at which a person can give their permission, and what became of one.
//!
//! Both are services that each subsystem has, beside `listMethods` and its neighbours: `askPermission` and
//! `permissionStatus`. So the request is signed and recorded on both sides like every message, whichever node the system
//! stands behind, and a person is sent back to no address but one that a known client named.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, Response};
use jiff::SignedDuration;
use serde_json::{Value, json};
use url::{Host, Url, form_urlencoded};
use xroad::{Code, Fault, Origin, Request, ServiceId, SubsystemId, Verb};

use super::model::{ConsentId, Terms, Wish};
use crate::registry::{Registry, Service};
use crate::{Exchange, store};

/// The services by which permissions are asked for, and asked about.
const ASK: &str = "askPermission";
const STATUS: &str = "permissionStatus";
/// An address at which a person can be asked is good for so long.
pub(crate) const WISH_LASTS: SignedDuration = SignedDuration::from_hours(1);
/// Letters of an address to go back to, at most.
const BACK_CHARS_MAX: usize = 1000;
/// Letters of what the client's system finds again there, at most.
const STATE_CHARS_MAX: usize = 200;
/// The longest time for which a client may say that it keeps what it is told, days.
const KEEPS_DAYS_MAX: u32 = 36_600;
/// What a sealed wish is for.
const WISH: &str = "wish for a permission";

fn refused(code: Code) -> Fault {
    Fault::new(Origin::ProviderNode, code)
}

fn bad(why: impl std::fmt::Display) -> Fault {
    refused(Code::InvalidRequest).saying(why)
}

/// Whether a request asks for, or about, permissions. A service that a subsystem offers under such a name goes first.
pub(crate) fn is_about_permissions(registry: &Registry, id: &ServiceId) -> bool {
    [ASK, STATUS].contains(&id.service_code()) && registry.service(id).is_none()
}

/// The parameters of a request, each at most once.
struct Parameters(Vec<(String, String)>);

impl Parameters {
    fn of(request: &Request) -> Result<Self, Fault> {
        let query = request.target().query().unwrap_or_default();
        let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        for (at, (name, _)) in pairs.iter().enumerate() {
            if pairs.iter().skip(at + 1).any(|(other, _)| other == name) {
                return Err(bad(format!("The parameter {name} comes twice.")));
            }
        }
        Ok(Self(pairs))
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(of, _)| of == name).map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    fn wanted(&self, name: &str) -> Result<&str, Fault> {
        self.get(name).ok_or_else(|| bad(format!("The parameter {name} is missing.")))
    }

    /// A number of days, from 1 on.
    fn days(&self, name: &str, most: u32) -> Result<Option<u32>, Fault> {
        let Some(text) = self.get(name) else { return Ok(None) };
        let days = text.parse().ok().filter(|days| (1..=most).contains(days));
        days.map(Some).ok_or_else(|| bad(format!("{name} is a number of days from 1 to {most}.")))
    }
}

impl Exchange {
    /// Answers a client's system that asks for a permission, or about one.
    pub(crate) async fn answer_about_permissions(
        &self,
        registry: &Registry,
        request: &Request,
        client: &SubsystemId,
    ) -> Result<Response<Vec<u8>>, Fault> {
        if request.verb() != Verb::Get {
            return Err(bad("Permissions are asked for with GET."));
        }
        let parameters = Parameters::of(request)?;
        let answer = match request.service().service_code() {
            ASK => self.ask_permission(registry, &request.service().subsystem(), client, &parameters)?,
            _ => self.permission_status(client, &parameters).await?,
        };
        let mut response = Response::new(answer.to_string().into_bytes());
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json;charset=utf-8"));
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        Ok(response)
    }

    fn ask_permission(
        &self,
        registry: &Registry,
        provider: &SubsystemId,
        client: &SubsystemId,
        parameters: &Parameters,
    ) -> Result<Value, Fault> {
        let now = self.0.clock.now();
        let people = self.accounts().ok_or_else(|| bad("People have no accounts at this node."))?;
        let (service, terms) = service_with_terms(registry, provider, parameters.wanted("service")?)?;
        if registry.allowed(client, service, now).is_none() {
            return Err(refused(Code::AccessDenied).saying(format!("{client} may not ask {}.", service.id)));
        }
        let purpose = parameters.wanted("purpose")?;
        if !terms.purposes.contains_key(purpose) {
            let known = terms.purposes.keys().cloned().collect::<Vec<_>>().join(", ");
            return Err(bad(format!("{} is asked for none of this purpose, but for: {known}.", service.id)));
        }
        let state = parameters.get("state").map(str::to_owned);
        if state.as_ref().is_some_and(|state| state.chars().count() > STATE_CHARS_MAX) {
            return Err(bad(format!("state has more than {STATE_CHARS_MAX} letters.")));
        }
        let wish = Wish {
            id: ConsentId::new(&*self.0.clock, &*self.0.random),
            client: client.to_string(),
            service: service.id.to_string(),
            purpose: purpose.to_owned(),
            days: parameters.days("days", terms.days)?.unwrap_or(terms.days),
            keeps_days: parameters.days("keeps_days", KEEPS_DAYS_MAX)?,
            back: parameters.get("return").map(read_back).transpose()?,
            state,
            asked_at: now,
        };
        let sealed = self.seal_wish(&wish);
        Ok(json!({
            "address": format!("{}/permissions/ask?wish={sealed}", people.origin()),
            "consent": wish.id.to_string(),
            "expires_at": now.plus(WISH_LASTS).to_string(),
        }))
    }

    /// What became of a permission, to the client that it was given to. Of another's, or of none, it says the same.
    async fn permission_status(&self, client: &SubsystemId, parameters: &Parameters) -> Result<Value, Fault> {
        let id: ConsentId =
            parameters.wanted("consent")?.parse().map_err(|_| bad("consent is the name that askPermission gave."))?;
        let found = self.0.db.read(move |tx| store::consent(tx, id)).await;
        let found = found.map_err(|_| refused(Code::DatabaseError))?.filter(|consent| consent.client == *client);
        let Some(consent) = found else { return Ok(json!({ "active": false })) };
        Ok(json!({
            "active": consent.holds(self.0.clock.now()),
            "service": consent.service.to_string(),
            "purpose": consent.purpose,
            "given_at": consent.given_at.to_string(),
            "valid_until": consent.valid_until.to_string(),
            "withdrawn_at": consent.withdrawn_at.map(|at| at.to_string()),
        }))
    }

    /// A wish as it travels in an address.
    fn seal_wish(&self, wish: &Wish) -> String {
        self.0.sealer.seal_text(WISH, json!(wish).to_string().as_bytes(), &*self.0.random)
    }

    /// A wish that was sealed here and is not too old.
    pub(crate) fn open_wish(&self, sealed: &str) -> Option<Wish> {
        let wish: Wish = serde_json::from_slice(&self.0.sealer.open_text(WISH, sealed)?).ok()?;
        (self.0.clock.now() < wish.asked_at.plus(WISH_LASTS)).then_some(wish)
    }
}

/// A service of a provider that rests on consents, with its terms.
fn service_with_terms<'a>(
    registry: &'a Registry,
    provider: &SubsystemId,
    code: &str,
) -> Result<(&'a Service, &'a Terms), Fault> {
    let unknown = || refused(Code::UnknownService).saying(format!("{provider} offers no service {code}."));
    let id = provider.service(code).map_err(|_| unknown())?;
    let service = registry.service(&id).ok_or_else(unknown)?;
    let terms = service.offer.contract.permission.as_ref().and_then(|permission| permission.terms());
    Ok((service, terms.ok_or_else(|| bad(format!("{id} does not rest on people's consent.")))?))
}

/// An address on the web that a person can be sent back to: https, or this machine's own for who tries it.
fn read_back(text: &str) -> Result<String, Fault> {
    let wrong = || bad("return is an https:// address with a host, without user or # (http:// for 127.0.0.1 only).");
    if text.chars().count() > BACK_CHARS_MAX {
        return Err(wrong());
    }
    let url = Url::parse(text).map_err(|_| wrong())?;
    let plain = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
    let is_own_machine = match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        _ => false,
    };
    let good = plain && url.host().is_some() && (url.scheme() == "https" || (url.scheme() == "http" && is_own_machine));
    if good { Ok(url.to_string()) } else { Err(wrong()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_sent_back_to_protected_addresses_only() {
        for good in ["https://town.example/back?case=7", "http://127.0.0.1:4999/cb", "http://localhost:4999/cb"] {
            assert_eq!(read_back(good).unwrap(), good);
        }
        for bad in [
            "http://town.example/back",
            "https://ana:secret@town.example/",
            "https://town.example/#top",
            "javascript:alert(1)",
            "data:text/html,x",
            "//town.example/",
            "/permissions",
            "https://",
            &format!("https://town.example/{}", "a".repeat(BACK_CHARS_MAX)),
        ] {
            assert!(read_back(bad).is_err(), "{bad}");
        }
    }
}
