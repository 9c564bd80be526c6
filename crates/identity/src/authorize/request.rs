//! Reading an authorization request (OpenID Connect Core §3.1.2.1, OAuth 2.1 §4.1.1).

use base::Lang;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::SignedDuration;

use super::claims_parameter::ClaimsParameter;
use crate::model::{Claims, Client, ClientId, ClientKind, Conventions, Level, RedirectUri, Scope, Scopes};
use crate::oauth_error::{ErrorCode, OAuthError};
use crate::parameters::{ParameterMistake, Parameters};
use crate::pkce::Challenge;
use crate::{device_grant, franceconnect};

/// The parameters that are read; the others need not be carried through the sign-in.
pub(crate) const PARAMETERS: [&str; 19] = [
    "client_id",
    "redirect_uri",
    "response_type",
    "response_mode",
    "scope",
    "state",
    "nonce",
    "code_challenge",
    "code_challenge_method",
    "prompt",
    "max_age",
    "login_hint",
    "ui_locales",
    "id_token_hint",
    "registration",
    "claims",
    "acr_values",
    "idp_hint",
    "dpop_jkt",
];

/// A request that may be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) client: ClientId,
    pub(crate) redirect_uri: RedirectUri,
    pub(crate) state: Option<String>,
    pub(crate) mode: ResponseMode,
    pub(crate) scopes: Scopes,
    pub(crate) nonce: Option<String>,
    pub(crate) challenge: Option<Challenge>,
    pub(crate) prompt: Prompt,
    /// The person must have signed in no longer ago than this.
    pub(crate) max_age: Option<SignedDuration>,
    /// Who the service thinks will sign in: a user name or an e-mail address.
    pub(crate) login_hint: Option<String>,
    /// The first language that the service asks for and Passerelle speaks.
    pub(crate) lang: Option<Lang>,
    /// An ID token of the person who is expected.
    pub(crate) id_token_hint: Option<String>,
    /// The `sub` of whoever is expected: one of these; of anybody where there are none.
    pub(crate) subjects: Vec<String>,
    /// What the service cannot do without: the claims of its scopes, and the essential ones.
    pub(crate) required: Claims,
    /// What it would like to know besides: the person chooses.
    pub(crate) optional: Claims,
    /// Which of them userinfo tells.
    pub(crate) at_userinfo: Claims,
    /// Which of them the ID token tells.
    pub(crate) in_id_token: Claims,
    /// How sure it has to be who the person is.
    pub(crate) level: Level,
    /// The levels of which the answer must name one; any from `level` on will do where there are none.
    pub(crate) demanded_levels: Vec<Level>,
    /// The identity provider that the service proposes.
    pub(crate) provider_hint: Option<String>,
    /// Whose words the service speaks.
    pub(crate) conventions: Conventions,
}

/// What the service wants to happen on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "they are independent words of one parameter")]
pub(crate) struct Prompt {
    /// Show nothing.
    pub(crate) none: bool,
    /// Make the person sign in again.
    pub(crate) login: bool,
    /// Ask for consent again.
    pub(crate) consent: bool,
    /// Let the person choose another account: here, sign in again.
    pub(crate) select_account: bool,
}

/// Where the answer to a request goes, an error included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ReplyTo {
    pub(crate) redirect_uri: RedirectUri,
    pub(crate) state: Option<String>,
    pub(crate) mode: ResponseMode,
    /// Whose words the service speaks: they decide who the answer says it comes from.
    pub(crate) conventions: Conventions,
}

/// How the answer travels (OAuth 2.0 Multiple Response Types §2.1, Form Post Response Mode).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum ResponseMode {
    /// In the address.
    #[default]
    Query,
    /// In a form that the browser posts.
    FormPost,
}

/// An answer on its way to the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reply {
    /// The browser is sent to this address.
    Redirect(String),
    /// The browser posts these fields to the address.
    Post { to: RedirectUri, fields: Vec<(String, String)> },
}

impl ReplyTo {
    /// The answer: a code or an error, and who it comes from (RFC 9207).
    pub(crate) fn answer(&self, answer: &[(&str, &str)], issuer: &str) -> Reply {
        let mut parameters = answer.to_vec();
        parameters.extend(self.state.as_deref().map(|state| ("state", state)));
        parameters.push(("iss", issuer));
        match self.mode {
            ResponseMode::Query => Reply::Redirect(self.redirect_uri.with(&parameters)),
            ResponseMode::FormPost => Reply::Post {
                to: self.redirect_uri.clone(),
                fields: parameters.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            },
        }
    }

    pub(crate) fn error(&self, error: &OAuthError, issuer: &str) -> Reply {
        self.answer(&[("error", error.code.name()), ("error_description", &error.description)], issuer)
    }
}

/// Why a request is not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Nobody can be trusted with the answer: a page tells the person (RFC 6749 §4.1.2.1).
    Page(Mistake),
    /// The service is told.
    Reply(ReplyTo, OAuthError),
}

/// What is wrong with a request that cannot be sent back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Mistake {
    #[error("{0}")]
    Parameters(ParameterMistake),
    #[error("the parameter client_id is missing")]
    NoClient,
    #[error("the client_id {0:?} is not registered here")]
    UnknownClient(String),
    #[error("the parameter redirect_uri is missing")]
    NoRedirectUri,
    #[error("{0}")]
    Request(String),
    #[error("the request_uri is unknown, was used, or is too old: the service has to push its request again")]
    UnknownReference,
    #[error("the redirect_uri {0:?} is not one that the client registered, letter by letter")]
    UnknownRedirectUri(String),
}

impl From<ParameterMistake> for Refusal {
    fn from(mistake: ParameterMistake) -> Self {
        Self::Page(Mistake::Parameters(mistake))
    }
}

/// Which client asks; whether there is one of that name is to be looked up.
pub(crate) fn client_id(parameters: &Parameters) -> Result<ClientId, Mistake> {
    let text = parameters.get("client_id").map_err(Mistake::Parameters)?.ok_or(Mistake::NoClient)?;
    text.parse().map_err(|_| Mistake::UnknownClient(text.to_owned()))
}

/// Where the answer to a request goes, when the address is one that the client registered.
pub(crate) fn reply_to(parameters: &Parameters, client: &Client) -> Result<ReplyTo, Refusal> {
    let redirect_uri = match parameters.get("redirect_uri")? {
        None => return Err(Refusal::Page(Mistake::NoRedirectUri)),
        Some(text) => {
            registered(text, client).ok_or_else(|| Refusal::Page(Mistake::UnknownRedirectUri(text.to_owned())))?
        }
    };
    // A state that is given twice cannot be given back; the error is, without it.
    let state = parameters.get("state");
    Ok(ReplyTo {
        redirect_uri,
        state: state.unwrap_or_default().map(str::to_owned),
        mode: read_response_mode(parameters).unwrap_or_default(),
        conventions: client.settings.conventions(),
    })
}

/// Reads the request of a client.
pub(crate) fn read(parameters: &Parameters, client: &Client) -> Result<Request, Refusal> {
    let reply_to = reply_to(parameters, client)?;
    let state = parameters.get("state").map_err(OAuthError::from);
    state
        .and_then(|_| read_response_mode(parameters))
        .and_then(|_| read_rest(parameters, client, &reply_to))
        .map_err(|error| Refusal::Reply(reply_to, error))
}

/// The address, when the client registered it; the answer to a device stays in the house, at an address
/// that every service with the device grant has.
fn registered(text: &str, client: &Client) -> Option<RedirectUri> {
    if text == device_grant::RETURN && client.settings.device_grant {
        return RedirectUri::parse(text).ok();
    }
    client.redirect_uri(text)
}

fn read_rest(parameters: &Parameters, client: &Client, reply_to: &ReplyTo) -> Result<Request, OAuthError> {
    let get = |name| parameters.get(name).map_err(OAuthError::from);
    if get("registration")?.is_some() {
        let description = "the parameter registration is not supported";
        return Err(OAuthError::new(ErrorCode::RegistrationNotSupported, description));
    }
    match get("response_type")? {
        Some("code") => {}
        Some(_) => {
            return Err(OAuthError::new(ErrorCode::UnsupportedResponseType, "the only response_type here is code"));
        }
        None => return Err(OAuthError::missing("response_type")),
    }
    if reply_to.conventions == Conventions::FranceConnect {
        franceconnect::check_request(reply_to.state.as_deref(), get("nonce")?)?;
    }
    // What a request is bound to, its code will be: said twice, or as what is no key, it would bind nothing.
    if get("dpop_jkt")?.is_some_and(|thumbprint| !is_thumbprint(thumbprint)) {
        return Err(OAuthError::invalid_request("the dpop_jkt is not the SHA-256 thumbprint of a key (RFC 7638)"));
    }
    let scopes = read_scopes(get("scope")?, client)?;
    let asked = get("claims")?.map(ClaimsParameter::read).transpose()?.unwrap_or_default();
    let level = read_level(get("acr_values")?, &asked, client)?;
    // What a service may not ask for by a scope, it may not ask for one by one.
    let conventions = reply_to.conventions;
    let known = |scopes: &Scopes| {
        let claims = scopes.claims_under(conventions);
        client.settings.claims.as_ref().map_or(claims.clone(), |registered| claims.common(registered))
    };
    let (allowed, of_scopes) = (known(&client.scopes), known(&scopes));
    let required = of_scopes.and(&asked.essential().common(&allowed));
    Ok(Request {
        client: client.id.clone(),
        redirect_uri: reply_to.redirect_uri.clone(),
        state: reply_to.state.clone(),
        mode: reply_to.mode,
        optional: asked.voluntary().common(&allowed).without(&required),
        at_userinfo: of_scopes.and(&asked.essential).and(&asked.voluntary),
        in_id_token: asked.essential_in_id_token.and(&asked.voluntary_in_id_token),
        required,
        scopes,
        level,
        demanded_levels: asked.demanded_levels(),
        subjects: asked.subjects,
        provider_hint: get("idp_hint")?.map(str::to_owned),
        conventions,
        nonce: get("nonce")?.map(str::to_owned),
        challenge: read_challenge(get("code_challenge")?, get("code_challenge_method")?, client)?,
        prompt: read_prompt(get("prompt")?.unwrap_or_default())?,
        max_age: match get("max_age")? {
            Some(seconds) => Some(read_max_age(seconds)?),
            None => client.settings.default_max_age.map(|seconds| SignedDuration::from_secs(i64::from(seconds))),
        },
        login_hint: get("login_hint")?.map(str::to_owned),
        lang: get("ui_locales")?.and_then(|tags| tags.split(' ').find_map(Lang::from_tag)),
        id_token_hint: get("id_token_hint")?.map(str::to_owned),
    })
}

/// Whether it has the form of a key's thumbprint by SHA-256 (RFC 7638 §3).
fn is_thumbprint(text: &str) -> bool {
    URL_SAFE_NO_PAD.decode(text).is_ok_and(|bytes| bytes.len() == 32)
}

fn read_response_mode(parameters: &Parameters) -> Result<ResponseMode, OAuthError> {
    match parameters.get("response_mode")? {
        None | Some("query") => Ok(ResponseMode::Query),
        Some("form_post") => Ok(ResponseMode::FormPost),
        Some(_) => Err(OAuthError::invalid_request("the response_mode is neither query nor form_post")),
    }
}

/// The level that the person has to reach: the lowest that the service names, as FranceConnect reads
/// `acr_values`; a service that needs more looks at `acr`, or names nothing less. A service that names none of ours gets
/// no answer that it could take for what it asked.
fn read_level(acr_values: Option<&str>, asked: &ClaimsParameter, client: &Client) -> Result<Level, OAuthError> {
    if asked.level_is_essential && !asked.levels.is_empty() && asked.level().is_none() {
        let unmet = "none of the acr values that the request needs is known here";
        return Err(OAuthError::new(ErrorCode::UnmetAuthenticationRequirements, unmet));
    }
    let named = acr_values.map(|values| values.split(' ').filter(|value| !value.is_empty()));
    let wished = named.clone().and_then(|values| values.filter_map(Level::from_name).min());
    if wished.is_none() && named.is_some_and(|mut values| values.next().is_some()) {
        let unmet = "none of the acr_values is known here";
        return Err(OAuthError::new(ErrorCode::UnmetAuthenticationRequirements, unmet));
    }
    let essential = asked.level().filter(|_| asked.level_is_essential);
    Ok(essential.or(wished).or(asked.level()).or(client.settings.default_level).unwrap_or_default())
}

fn read_scopes(list: Option<&str>, client: &Client) -> Result<Scopes, OAuthError> {
    let invalid = |description| Err(OAuthError::new(ErrorCode::InvalidScope, description));
    let scopes = Scopes::asked(list.unwrap_or_default(), &client.scopes);
    if !scopes.has(Scope::Openid) {
        return invalid("the scope must contain openid");
    }
    if !scopes.within(&client.scopes) {
        return invalid("the scope holds more than the client is registered for");
    }
    Ok(scopes)
}

fn read_challenge(
    challenge: Option<&str>,
    method: Option<&str>,
    client: &Client,
) -> Result<Option<Challenge>, OAuthError> {
    match (challenge, method) {
        (Some(challenge), Some("S256")) => Challenge::parse(challenge)
            .map(Some)
            .ok_or_else(|| OAuthError::invalid_request("the code_challenge is not a SHA-256 hash in base64url")),
        (Some(_), _) => Err(OAuthError::invalid_request("the only code_challenge_method here is S256")),
        (None, Some(_)) => Err(OAuthError::missing("code_challenge")),
        (None, None) if client.kind == ClientKind::Public || client.settings.fapi2 => {
            Err(OAuthError::invalid_request("this client must use PKCE: the parameter code_challenge is missing"))
        }
        (None, None) => Ok(None),
    }
}

fn read_prompt(words: &str) -> Result<Prompt, OAuthError> {
    let mut prompt = Prompt::default();
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        match word {
            "none" => prompt.none = true,
            "login" => prompt.login = true,
            "consent" => prompt.consent = true,
            "select_account" => prompt.select_account = true,
            _ => return Err(OAuthError::invalid_request("the prompt holds an unknown word")),
        }
    }
    if prompt.none && (prompt.login || prompt.consent || prompt.select_account) {
        return Err(OAuthError::invalid_request("prompt=none stands alone"));
    }
    Ok(prompt)
}

fn read_max_age(seconds: &str) -> Result<SignedDuration, OAuthError> {
    let seconds = seconds.parse::<u32>();
    let seconds = seconds.map_err(|_| OAuthError::invalid_request("the max_age is not a number of seconds"))?;
    Ok(SignedDuration::from_secs(i64::from(seconds)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NewClient;
    use base::{Localized, Timestamp};
    use proptest::prelude::*;

    const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    fn client(kind: ClientKind) -> Client {
        let new = NewClient {
            id: "library".parse().unwrap(),
            name: Localized::of("en", "Library"),
            kind,
            redirect_uris: vec!["https://library.example/cb".into(), "https://library.example/cb?tenant=2".into()],
            post_logout_redirect_uris: vec![],
            scopes: Scopes::known("openid profile"),
            sector: None,
            settings: crate::model::ClientSettings::default(),
        };
        new.check(Timestamp::from_seconds(0)).unwrap()
    }

    /// A good request with some parameters changed; an empty value takes one away.
    fn parameters(changes: &[(&str, &str)]) -> Parameters {
        let mut pairs = vec![
            ("client_id", "library"),
            ("redirect_uri", "https://library.example/cb"),
            ("response_type", "code"),
            ("scope", "openid profile"),
            ("state", "s"),
            ("nonce", "n"),
        ];
        pairs.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
        pairs.extend(changes);
        Parameters::parse(form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish().as_bytes())
            .unwrap()
    }

    fn error(kind: ClientKind, changes: &[(&str, &str)]) -> ErrorCode {
        match read(&parameters(changes), &client(kind)) {
            Err(Refusal::Reply(_, error)) => error.code,
            other => panic!("{changes:?}: {other:?}"),
        }
    }

    #[test]
    fn a_plain_request_is_read() {
        let request = read(&parameters(&[]), &client(ClientKind::Confidential)).unwrap();
        assert_eq!(request.scopes, Scopes::known("openid profile"));
        assert_eq!((request.state.as_deref(), request.nonce.as_deref()), (Some("s"), Some("n")));
        assert_eq!(request.prompt, Prompt::default());
    }

    #[test]
    fn a_redirect_address_is_compared_letter_by_letter() {
        for uri in [
            "https://library.example/cb/",
            "https://library.example/CB",
            "https://library.example:443/cb",
            "https://library.example/cb?tenant=3",
            "https://evil.example/cb",
            "https://library.example/cb?tenant=2&x",
        ] {
            let refusal = read(&parameters(&[("redirect_uri", uri)]), &client(ClientKind::Confidential)).unwrap_err();
            assert_eq!(refusal, Refusal::Page(Mistake::UnknownRedirectUri(uri.into())));
        }
        let refusal = read(&parameters(&[("redirect_uri", "")]), &client(ClientKind::Confidential)).unwrap_err();
        assert_eq!(refusal, Refusal::Page(Mistake::NoRedirectUri));
        let twice = [("redirect_uri", "https://library.example/cb"), ("redirect_uri", "https://library.example/cb")];
        assert!(matches!(read(&parameters(&twice), &client(ClientKind::Confidential)), Err(Refusal::Page(_))));
    }

    #[test]
    fn the_port_of_an_address_on_the_own_machine_counts_in_production_only() {
        let mut own = client(ClientKind::Confidential);
        own.redirect_uris = vec![RedirectUri::parse("http://localhost:4999/cb").unwrap()];
        let is_known = |own: &Client, uri: &str| read(&parameters(&[("redirect_uri", uri)]), own).is_ok();
        assert!(!is_known(&own, "http://localhost:3000/cb"));
        own.settings.environment = crate::model::Environment::Sandbox;
        assert!(is_known(&own, "http://localhost:3000/cb") && is_known(&own, "http://localhost/cb"));
        for other in [
            "http://127.0.0.1:4999/cb",
            "http://localhost:3000/",
            "http://localhost:3000/cb?x=1",
            "https://localhost:3000/cb",
        ] {
            assert!(!is_known(&own, other), "{other}");
        }
    }

    #[test]
    fn what_a_scope_opens_is_told_only_as_far_as_it_is_registered() {
        let mut frugal = client(ClientKind::Confidential);
        frugal.settings.claims = Some(Claims::known("given_name"));
        assert_eq!(read(&parameters(&[]), &frugal).unwrap().required, Claims::known("given_name"));
    }

    #[test]
    fn each_mistake_has_the_code_of_the_standard() {
        use ErrorCode::*;
        let long_age = "9".repeat(20);
        for (changes, code) in [
            (&[("response_type", "")][..], InvalidRequest),
            (&[("response_type", "token")], UnsupportedResponseType),
            (&[("response_type", "code id_token")], UnsupportedResponseType),
            (&[("response_mode", "fragment")], InvalidRequest),
            (&[("scope", "")], InvalidScope),
            (&[("scope", "profile")], InvalidScope),
            (&[("scope", "openid email")], InvalidScope),
            (&[("prompt", "none login")], InvalidRequest),
            (&[("prompt", "dance")], InvalidRequest),
            (&[("max_age", "-1")], InvalidRequest),
            (&[("max_age", &long_age)], InvalidRequest),
            (&[("registration", "{}")], RegistrationNotSupported),
            (&[("acr_values", "urn:mace:incommon:iap:silver gold")], UnmetAuthenticationRequirements),
            (&[("code_challenge", CHALLENGE)], InvalidRequest),
            (&[("code_challenge", CHALLENGE), ("code_challenge_method", "plain")], InvalidRequest),
            (&[("code_challenge", "short"), ("code_challenge_method", "S256")], InvalidRequest),
            (&[("code_challenge_method", "S256")], InvalidRequest),
            (&[("nonce", "1"), ("nonce", "2")], InvalidRequest),
            (&[("state", "1"), ("state", "2")], InvalidRequest),
        ] {
            assert_eq!(error(ClientKind::Confidential, changes), code, "{changes:?}");
        }
    }

    #[test]
    fn the_lowest_level_that_is_named_and_known_counts() {
        for (values, level) in [
            ("eidas3 eidas2", Level::Eidas2),
            ("gold eidas3", Level::Eidas3),
            ("", Level::Eidas1),
            (" ", Level::Eidas1),
        ] {
            let request = read(&parameters(&[("acr_values", values)]), &client(ClientKind::Confidential)).unwrap();
            assert_eq!(request.level, level, "{values:?}");
        }
    }

    #[test]
    fn a_public_client_must_use_pkce() {
        assert_eq!(error(ClientKind::Public, &[]), ErrorCode::InvalidRequest);
        let changes = [("code_challenge", CHALLENGE), ("code_challenge_method", "S256")];
        assert!(read(&parameters(&changes), &client(ClientKind::Public)).unwrap().challenge.is_some());
    }

    #[test]
    fn unknown_scopes_and_parameters_are_passed_over() {
        let changes =
            [("scope", "openid shoe_size"), ("display", "popup"), ("display", "page"), ("ui_locales", "pt de-LU fr")];
        let request = read(&parameters(&changes), &client(ClientKind::Confidential)).unwrap();
        assert_eq!(request.scopes, Scopes::known("openid"));
        assert_eq!(request.lang, Some(Lang::De));
    }

    #[test]
    fn the_answer_carries_state_and_issuer() {
        let uri = RedirectUri::parse("https://library.example/cb?tenant=2").unwrap();
        let reply_to = ReplyTo {
            redirect_uri: uri,
            state: Some("a&b".into()),
            mode: ResponseMode::Query,
            conventions: Conventions::OpenId,
        };
        assert_eq!(
            reply_to.answer(&[("code", "c")], "https://id.example"),
            Reply::Redirect(
                "https://library.example/cb?tenant=2&code=c&state=a%26b&iss=https%3A%2F%2Fid.example".into()
            )
        );
    }

    proptest! {
        #[test]
        fn nothing_but_a_registered_address_is_ever_answered(
            pairs in proptest::collection::vec((prop::sample::select(PARAMETERS.to_vec()), "[ -~é]{0,20}|library|code|openid|https://library.example/cb"), 0..12)
        ) {
            let encoded = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
            let parameters = Parameters::parse(encoded.as_bytes()).unwrap();
            let client = client(ClientKind::Confidential);
            match read(&parameters, &client) {
                Ok(request) => {
                    prop_assert!(client.redirect_uris.contains(&request.redirect_uri));
                    prop_assert!(request.scopes.has(Scope::Openid) && request.scopes.within(&client.scopes));
                }
                Err(Refusal::Reply(reply_to, _)) => prop_assert!(client.redirect_uris.contains(&reply_to.redirect_uri)),
                Err(Refusal::Page(_)) => {}
            }
        }

        #[test]
        fn carrying_a_request_along_does_not_change_it(
            pairs in proptest::collection::vec((prop::sample::select(PARAMETERS.to_vec()), "[ -~é]{0,20}|openid"), 0..12)
        ) {
            let encoded = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
            let parameters = Parameters::parse(encoded.as_bytes()).unwrap();
            let carried = Parameters::parse(parameters.encode(&PARAMETERS).as_bytes()).unwrap();
            let client = client(ClientKind::Public);
            prop_assert_eq!(read(&carried, &client), read(&parameters, &client));
        }
    }
}
