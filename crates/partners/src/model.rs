//! The nouns of this room: a service as its owner sees it, a proposal, a review, a change. No I/O.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use base::{Id, Localized, PersonId, Timestamp};
use identity::{
    Claim, Claims, Client, ClientId, ClientKind, ClientMistake, ClientSettings, Environment, NewClient, RedirectUri,
    RedirectUriMistake, Scope, Scopes, SettingMistake,
};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

/// The most services of one person.
pub const MAX_SERVICES: usize = 20;
/// The most people who may try a service besides its owner.
pub const MAX_TESTERS: usize = 20;
/// The longest name of a service, characters.
pub const MAX_NAME_CHARS: usize = 80;
/// The longest reason, for a claim or for a refusal, characters.
pub const MAX_REASON_CHARS: usize = 500;
/// How often a person asks for reviews in a day: each time everybody who may decide gets a letter.
pub const REVIEWS_ASKED: mail::Allowance = mail::Allowance { kind: "reviews-of-services", times_a_day: 10 };
/// How long old secrets and keys may go on beside new ones, hours.
pub const OVERLAPS_H: [i64; 5] = [0, 1, 24, 168, 720];

/// What keeps a review apart from others.
pub enum ReviewKind {}
/// A review's identifier.
pub type ReviewId = Id<ReviewKind>;

/// What this room keeps of a service beside its registration.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    /// Why each claim is wanted, by the claim's name.
    pub reasons: BTreeMap<String, String>,
    /// Where the service says what becomes of people's data.
    pub privacy: Option<String>,
}

/// Whether helpers act for people at a service.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Mandates {
    /// Whether it accepts mandates.
    pub accepted: bool,
    /// The families of procedures that it belongs to, by their codes in the pack: a mandate for a family reaches it.
    pub families: BTreeSet<String>,
}

/// A service with its owner.
#[derive(Debug, Clone, PartialEq)]
pub struct Service {
    /// As it is registered.
    pub client: Client,
    /// Who looks after it.
    pub owner: PersonId,
    /// What this room keeps of it.
    pub about: About,
}

/// What a service is, or would be after a review.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Proposal {
    /// Its name, as people read it.
    pub name: String,
    /// Where people are sent back after signing in.
    pub redirect_uris: Vec<String>,
    /// Where people are sent back after signing out.
    pub post_logout_redirect_uris: Vec<String>,
    /// What it wants to know, and why, by the claim's name.
    pub reasons: BTreeMap<String, String>,
    /// Whether it acts when the person is away.
    pub offline: bool,
    /// Where its people are written to.
    pub contact: Option<String>,
    /// Where it says what becomes of people's data.
    pub privacy: Option<String>,
    /// What it says of mandates; none leaves what holds.
    pub mandates: Option<Mandates>,
}

/// What is wrong with a field, as keys of texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The field.
    pub field: Cow<'static, str>,
    /// The key of the sentence about it; `$value` is in it.
    pub key: &'static str,
    /// What was typed, or what is wrong in technical words.
    pub value: String,
}

impl Mistake {
    /// A mistake in a field.
    pub fn new(field: impl Into<Cow<'static, str>>, key: &'static str, value: impl Into<String>) -> Self {
        Self { field: field.into(), key, value: value.into() }
    }
}

impl From<ClientMistake> for Mistake {
    fn from(mistake: ClientMistake) -> Self {
        match mistake {
            ClientMistake::NoName => Self::new("name", "partners-mistake-name", ""),
            ClientMistake::NoRedirectUri => Self::new("redirect_uris", "partners-mistake-no-address", ""),
            ClientMistake::TooManyUris => Self::new("redirect_uris", "partners-mistake-many-addresses", ""),
            ClientMistake::Uri(uri, mistake) => Self::new("redirect_uris", sentence(mistake), uri),
            ClientMistake::AppOfConfidential(uri) => Self::new("redirect_uris", "partners-mistake-app", uri),
            ClientMistake::SectorUnclear | ClientMistake::Sector(_) => {
                Self::new("redirect_uris", "partners-mistake-sector", "")
            }
            ClientMistake::Setting(mistake) => mistake.into(),
            // What an operator registers; nobody types it here.
            ClientMistake::DataProvider | ClientMistake::TooManyDataScopes | ClientMistake::UnknownDataScope(_) => {
                Self::new("token_endpoint_auth_method", "partners-mistake-setting", mistake.to_string())
            }
        }
    }
}

impl From<SettingMistake> for Mistake {
    fn from(mistake: SettingMistake) -> Self {
        let field = match mistake.member() {
            "jwks" => "jwks",
            "jwks_uri" => "jwks_uri",
            "backchannel_logout_uri" => "backchannel_logout_uri",
            _ => "token_endpoint_auth_method",
        };
        let key = match &mistake {
            SettingMistake::Address { .. } => "partners-mistake-web-address",
            SettingMistake::Keys(_) | SettingMistake::TwoKeySources => "partners-mistake-keys",
            _ => "partners-mistake-setting",
        };
        Self::new(field, key, mistake.to_string())
    }
}

fn sentence(mistake: RedirectUriMistake) -> &'static str {
    match mistake {
        RedirectUriMistake::TooLong => "partners-mistake-uri-long",
        RedirectUriMistake::Character => "partners-mistake-uri-character",
        RedirectUriMistake::Fragment => "partners-mistake-uri-fragment",
        RedirectUriMistake::Scheme => "partners-mistake-uri-scheme",
        RedirectUriMistake::Host => "partners-mistake-uri-host",
    }
}

impl Service {
    /// What the service is now.
    pub fn proposal(&self) -> Proposal {
        let texts = |uris: &[RedirectUri]| uris.iter().map(ToString::to_string).collect();
        Proposal {
            name: self.client.name.iter().next().map(|(_, name)| name.to_owned()).unwrap_or_default(),
            redirect_uris: texts(&self.client.redirect_uris),
            post_logout_redirect_uris: texts(&self.client.post_logout_redirect_uris),
            reasons: self.about.reasons.clone(),
            offline: self.client.scopes.has(Scope::OfflineAccess),
            contact: self.client.settings.contact.clone(),
            privacy: self.about.privacy.clone(),
            mandates: Some(Mandates {
                accepted: self.client.settings.accepts_mandates,
                families: self.client.settings.mandate_families.iter().cloned().collect(),
            }),
        }
    }

    /// Whether everyone can sign in there.
    pub fn in_production(&self) -> bool {
        self.client.settings.environment == Environment::Production
    }
}

impl Proposal {
    /// The claims that are wanted.
    pub fn claims(&self) -> Claims {
        self.reasons.keys().filter_map(|name| Claim::from_name(name)).collect()
    }

    /// What is kept beside the registration.
    pub fn about(&self) -> About {
        About { reasons: self.reasons.clone(), privacy: self.privacy.clone() }
    }

    /// The registration that it asks for.
    ///
    /// `lang` is the language that the name is written in, `sector` with whom the service shares its
    /// view of a person.
    pub fn registration(
        &self,
        id: ClientId,
        kind: ClientKind,
        lang: &str,
        sector: String,
        settings: ClientSettings,
    ) -> NewClient {
        let claims = self.claims();
        let (accepts_mandates, mandate_families) = match &self.mandates {
            Some(mandates) => (mandates.accepted, mandates.families.iter().cloned().collect()),
            None => (settings.accepts_mandates, settings.mandate_families.clone()),
        };
        NewClient {
            id,
            name: if self.name.is_empty() { Localized::new() } else { Localized::of(lang, self.name.clone()) },
            kind,
            redirect_uris: self.redirect_uris.clone(),
            post_logout_redirect_uris: self.post_logout_redirect_uris.clone(),
            scopes: scopes_for(&claims, self.offline),
            sector: Some(sector),
            settings: ClientSettings {
                claims: Some(claims),
                contact: self.contact.clone(),
                accepts_mandates,
                mandate_families,
                ..settings
            },
        }
    }

    /// What is wrong with it whatever becomes of it.
    pub fn mistakes(&self, kind: ClientKind) -> Vec<Mistake> {
        let mut mistakes = Vec::new();
        let name = self.name.chars().count();
        if name == 0 || name > MAX_NAME_CHARS || self.name.chars().any(char::is_control) {
            mistakes.push(Mistake::new("name", "partners-mistake-name", ""));
        }
        for (field, uris) in
            [("redirect_uris", &self.redirect_uris), ("post_logout_redirect_uris", &self.post_logout_redirect_uris)]
        {
            if uris.len() > Client::MAX_URIS {
                mistakes.push(Mistake::new(field, "partners-mistake-many-addresses", ""));
                continue;
            }
            let wrong = uris.iter().find_map(|uri| match RedirectUri::parse(uri) {
                Err(mistake) => Some((sentence(mistake), uri)),
                Ok(parsed) if parsed.is_private_use() && kind == ClientKind::Confidential => {
                    Some(("partners-mistake-app", uri))
                }
                Ok(_) => None,
            });
            if let Some((key, uri)) = wrong {
                mistakes.push(Mistake::new(field, key, uri.clone()));
            }
        }
        if self.redirect_uris.is_empty() {
            mistakes.push(Mistake::new("redirect_uris", "partners-mistake-no-address", ""));
        }
        if self.contact.as_ref().is_some_and(|contact| contact.parse::<mail::Address>().is_err()) {
            mistakes.push(Mistake::new("contact", "partners-mistake-contact", ""));
        }
        if self.privacy.as_ref().is_some_and(|page| !is_web_page(page)) {
            mistakes.push(Mistake::new("privacy", "partners-mistake-privacy", ""));
        }
        mistakes
    }
}

/// Whether it is an address on the web that a person can open.
pub fn is_web_page(text: &str) -> bool {
    RedirectUri::parse(text).is_ok_and(|address| !address.is_private_use())
}

/// The narrowest scopes that open these claims.
pub fn scopes_for(claims: &Claims, offline: bool) -> Scopes {
    let mut scopes = vec![Scope::Openid];
    for claim in claims.iter() {
        let opening = |scope: &Scope| scope.claims().contains(&claim);
        let narrowest = Scope::ALL.into_iter().filter(opening).min_by_key(|scope| scope.claims().len());
        scopes.extend(narrowest);
    }
    if offline {
        scopes.push(Scope::OfflineAccess);
    }
    scopes.into_iter().collect()
}

/// What has to be done before a service goes into production.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// An address that is not protected, or is on the developer's own machine.
    Address(String),
    /// Nobody to write to.
    NoContact,
    /// A claim without a reason.
    NoReason(Claim),
    /// No page that says what becomes of people's data.
    NoPrivacy,
    /// The addresses have several hosts, and none is common.
    Hosts,
}

impl Obstacle {
    /// The mistake beside the field in which it is cleared.
    pub fn mistake_in(&self, proposal: &Proposal) -> Mistake {
        match self {
            Self::Address(uri) => {
                let is_first = proposal.redirect_uris.contains(uri);
                let field = if is_first { "redirect_uris" } else { "post_logout_redirect_uris" };
                Mistake::new(field, "partners-obstacle-address", uri)
            }
            Self::Hosts => Mistake::new("redirect_uris", "partners-obstacle-hosts", ""),
            Self::NoContact => Mistake::new("contact", "partners-obstacle-contact", ""),
            Self::NoPrivacy => Mistake::new("privacy", "partners-obstacle-privacy", ""),
            Self::NoReason(claim) => Mistake::new(reason_field(*claim), "partners-mistake-reason", ""),
        }
    }
}

/// The field in which it is said why a claim is wanted.
pub fn reason_field(claim: Claim) -> String {
    format!("reason-{}", claim.name())
}

/// What is missing before a service may go into production, or stay there as it is proposed.
pub fn obstacles(proposal: &Proposal) -> Vec<Obstacle> {
    let mut found = Vec::new();
    let all = proposal.redirect_uris.iter().chain(&proposal.post_logout_redirect_uris);
    for uri in all.filter(|uri| !is_fit_for_production(uri)) {
        found.push(Obstacle::Address(uri.clone()));
    }
    if proposal.contact.is_none() {
        found.push(Obstacle::NoContact);
    }
    if proposal.privacy.as_ref().is_none_or(|page| !is_fit_for_production(page)) {
        found.push(Obstacle::NoPrivacy);
    }
    let unexplained = |claim: &Claim| proposal.reasons.get(claim.name()).is_none_or(|reason| reason.trim().is_empty());
    found.extend(proposal.claims().iter().filter(unexplained).map(Obstacle::NoReason));
    if common_host(proposal).is_none() && found.iter().all(|obstacle| !matches!(obstacle, Obstacle::Address(_))) {
        found.push(Obstacle::Hosts);
    }
    found
}

fn is_fit_for_production(uri: &str) -> bool {
    let Ok(parsed) = RedirectUri::parse(uri) else { return false };
    let own =
        parsed.host().is_some_and(|host| host == "localhost" || host.ends_with(".localhost") || host == "127.0.0.1");
    !own && (parsed.is_private_use() || uri.starts_with("https://"))
}

/// The host that every web address to come back to has: it becomes the sector of the service.
pub fn common_host(proposal: &Proposal) -> Option<String> {
    let mut hosts = proposal.redirect_uris.iter().filter_map(|uri| {
        let parsed = RedirectUri::parse(uri).ok()?;
        match parsed.host() {
            Some(host) => Some(host.to_owned()),
            // An app is known by its reversed domain name (RFC 8252 §7.1).
            None => uri.split_once(':').map(|(scheme, _)| scheme.to_owned()),
        }
    });
    let first = hosts.next()?;
    hosts.all(|host| host == first).then_some(first)
}

/// What was done to a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// It was registered.
    Registered,
    /// Its name, addresses, claims or contact changed.
    Edited,
    /// How it proves itself and what it gets changed.
    Settings,
    /// It got a new secret.
    Secret,
    /// Its keys changed.
    Keys,
    /// Who may try it changed.
    People,
    /// A review was asked for.
    Asked,
    /// The review was called off.
    Withdrawn,
    /// The review said yes.
    Accepted,
    /// The review said no.
    Refused,
    /// It was removed.
    Removed,
}

impl What {
    const ALL: [Self; 11] = [
        Self::Registered,
        Self::Edited,
        Self::Settings,
        Self::Secret,
        Self::Keys,
        Self::People,
        Self::Asked,
        Self::Withdrawn,
        Self::Accepted,
        Self::Refused,
        Self::Removed,
    ];

    /// The name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Edited => "edited",
            Self::Settings => "settings",
            Self::Secret => "secret",
            Self::Keys => "keys",
            Self::People => "people",
            Self::Asked => "asked",
            Self::Withdrawn => "withdrawn",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Removed => "removed",
        }
    }

    /// The change of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.name() == name)
    }

    /// The key of the word for it.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Registered => "partners-change-registered",
            Self::Edited => "partners-change-edited",
            Self::Settings => "partners-change-settings",
            Self::Secret => "partners-change-secret",
            Self::Keys => "partners-change-keys",
            Self::People => "partners-change-people",
            Self::Asked => "partners-change-asked",
            Self::Withdrawn => "partners-change-withdrawn",
            Self::Accepted => "partners-change-accepted",
            Self::Refused => "partners-change-refused",
            Self::Removed => "partners-change-removed",
        }
    }
}

/// Who did what to a service, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// To which.
    pub client: ClientId,
    /// Who.
    pub person: PersonId,
    /// What.
    pub what: What,
    /// What exactly, in technical words; never a secret.
    pub detail: String,
    /// When.
    pub at: Timestamp,
}

/// How a review stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It waits.
    Open,
    /// It was accepted, and holds.
    Accepted,
    /// It was refused, with a reason.
    Refused,
    /// The owner called it off.
    Withdrawn,
}

impl State {
    /// The name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Open, Self::Accepted, Self::Refused, Self::Withdrawn].into_iter().find(|state| state.name() == name)
    }
}

/// A proposal that an officer looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Its identifier.
    pub id: ReviewId,
    /// Of which service.
    pub client: ClientId,
    /// How it stands.
    pub state: State,
    /// What the service would be.
    pub proposal: Proposal,
    /// Who asked.
    pub asked_by: PersonId,
    /// When.
    pub asked_at: Timestamp,
    /// Why it was refused.
    pub reason: Option<String>,
}

/// An overlap that a person chose, when it is one of those on offer.
pub fn overlap(hours: &str) -> Option<SignedDuration> {
    let hours = hours.parse::<i64>().ok().filter(|hours| OVERLAPS_H.contains(hours))?;
    Some(SignedDuration::from_hours(hours))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ready() -> Proposal {
        Proposal {
            name: "Library".into(),
            redirect_uris: vec!["https://library.example/cb".into()],
            post_logout_redirect_uris: vec![],
            reasons: BTreeMap::from([("email".into(), "to send the receipt".into())]),
            offline: false,
            contact: Some("it@library.example".into()),
            privacy: Some("https://library.example/privacy".into()),
            mandates: None,
        }
    }

    #[test]
    fn what_keeps_a_service_from_production_is_named() {
        assert_eq!(obstacles(&ready()), []);
        let local = "http://localhost:3000/cb".to_owned();
        let changed = |change: fn(&mut Proposal)| {
            let mut proposal = ready();
            change(&mut proposal);
            obstacles(&proposal)
        };
        assert_eq!(
            changed(|proposal| proposal.redirect_uris = vec!["http://localhost:3000/cb".into()]),
            [Obstacle::Address(local)]
        );
        assert_eq!(changed(|proposal| proposal.contact = None), [Obstacle::NoContact]);
        assert_eq!(changed(|proposal| proposal.privacy = None), [Obstacle::NoPrivacy]);
        assert_eq!(
            changed(|proposal| proposal.reasons = BTreeMap::from([("email".into(), " ".into())])),
            [Obstacle::NoReason(Claim::Email)]
        );
        assert_eq!(
            changed(|proposal| proposal.redirect_uris.push("https://other.example/cb".into())),
            [Obstacle::Hosts]
        );
    }

    #[test]
    fn the_narrowest_scope_opens_a_claim() {
        assert_eq!(scopes_for(&Claims::known("given_name"), false).to_string(), "openid given_name");
        assert_eq!(scopes_for(&Claims::known("name email"), true).to_string(), "openid profile email offline_access");
        for claim in Claim::ALL {
            let opened: Claims = scopes_for(&[claim].into_iter().collect(), false).claims().collect();
            // One claim of FranceConnect's conventions has no scope of its own.
            assert!(opened.has(claim) || claim == Claim::GivenNameArray, "{}", claim.name());
        }
    }

    #[test]
    fn an_overlap_is_one_of_those_on_offer() {
        assert_eq!(overlap("24"), Some(SignedDuration::from_hours(24)));
        assert_eq!(overlap("0"), Some(SignedDuration::ZERO));
        assert_eq!(overlap("9000"), None);
    }
}
