//! What becomes of an authorization request: a pure decision.

use base::Timestamp;

use super::request::Request;
use crate::model::{Scope, Scopes};
use crate::oauth_error::{ErrorCode, OAuthError};

/// All that a decision rests on besides the request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Circumstances {
    /// When the person of this browser last proved who they are; none when nobody is signed in.
    pub(crate) signed_in_at: Option<Timestamp>,
    /// Whether the person is the one that the service's `id_token_hint` names.
    pub(crate) expected: bool,
    /// When the request first came, if it is the second time round, after a sign-in.
    pub(crate) first_asked_at: Option<Timestamp>,
    /// What the person allowed this service before.
    pub(crate) consented: Scopes,
    /// Whether the configuration lets this service do without consent.
    pub(crate) trusted: bool,
    /// The time now.
    pub(crate) now: Timestamp,
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Decision {
    /// Show the sign-in page, and come back.
    SignIn,
    /// Show the consent page.
    AskConsent,
    /// Give the service a code.
    GiveCode,
    /// Give the service an error.
    Refuse(OAuthError),
}

pub(crate) fn decide(request: &Request, circumstances: &Circumstances) -> Decision {
    if !is_signed_in(request, circumstances) {
        return if request.prompt.none { refuse_login() } else { Decision::SignIn };
    }
    if !circumstances.expected {
        // Someone else is signed in. After one sign-in the same person would only come round again.
        return if request.prompt.none || came_back(circumstances) { refuse_login() } else { Decision::SignIn };
    }
    if needs_consent(request, circumstances) {
        return if request.prompt.none {
            Decision::Refuse(OAuthError::new(ErrorCode::ConsentRequired, "the person has not agreed to this yet"))
        } else {
            Decision::AskConsent
        };
    }
    Decision::GiveCode
}

/// Whether someone is signed in, and recently enough for the service.
pub(crate) fn is_signed_in(request: &Request, circumstances: &Circumstances) -> bool {
    let Some(signed_in_at) = circumstances.signed_in_at else { return false };
    let again = request.prompt.login || request.prompt.select_account;
    let recent = request.max_age.is_none_or(|age| !age.is_zero() && circumstances.now.since(signed_in_at) <= age);
    came_back(circumstances) || (!again && recent)
}

/// Whether the person signed in because of this very request.
fn came_back(circumstances: &Circumstances) -> bool {
    match (circumstances.signed_in_at, circumstances.first_asked_at) {
        (Some(signed_in_at), Some(first_asked_at)) => signed_in_at >= first_asked_at,
        _ => false,
    }
}

/// A trusted service needs no consent, except to act when the person is away.
fn needs_consent(request: &Request, circumstances: &Circumstances) -> bool {
    let trusted = circumstances.trusted && !request.scopes.has(Scope::OfflineAccess);
    request.prompt.consent || !(trusted || request.scopes.within(&circumstances.consented))
}

fn refuse_login() -> Decision {
    Decision::Refuse(OAuthError::new(ErrorCode::LoginRequired, "the person has to sign in"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authorize::request::Prompt;
    use crate::model::RedirectUri;
    use jiff::SignedDuration;
    use proptest::prelude::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    fn request() -> Request {
        Request {
            client: "library".parse().unwrap(),
            redirect_uri: RedirectUri::parse("https://library.example/cb").unwrap(),
            state: None,
            scopes: Scopes::known("openid profile"),
            nonce: None,
            challenge: None,
            prompt: Prompt::default(),
            max_age: None,
            login_hint: None,
            lang: None,
            id_token_hint: None,
        }
    }

    /// Signed in at 100 s, asked at 1000 s, consented to everything that is asked.
    fn settled() -> Circumstances {
        Circumstances {
            signed_in_at: Some(at(100)),
            expected: true,
            first_asked_at: None,
            consented: Scopes::known("openid profile"),
            trusted: false,
            now: at(1000),
        }
    }

    fn refusal(decision: &Decision) -> Option<ErrorCode> {
        match decision {
            Decision::Refuse(error) => Some(error.code),
            _ => None,
        }
    }

    #[test]
    fn whoever_is_signed_in_and_agreed_goes_straight_through() {
        assert_eq!(decide(&request(), &settled()), Decision::GiveCode);
    }

    #[test]
    fn a_wider_scope_asks_again() {
        let wider = Request { scopes: Scopes::known("openid profile email"), ..request() };
        assert_eq!(decide(&wider, &settled()), Decision::AskConsent);
    }

    #[test]
    fn trust_saves_the_question_but_not_for_acting_in_absence() {
        let trusted = Circumstances { trusted: true, consented: Scopes::default(), ..settled() };
        assert_eq!(decide(&request(), &trusted), Decision::GiveCode);
        let offline = Request { scopes: Scopes::known("openid offline_access"), ..request() };
        assert_eq!(decide(&offline, &trusted), Decision::AskConsent);
    }

    #[test]
    fn prompt_login_is_met_by_a_sign_in_after_the_question() {
        let again = Request { prompt: Prompt { login: true, ..Prompt::default() }, ..request() };
        assert_eq!(decide(&again, &settled()), Decision::SignIn);
        let unchanged = Circumstances { first_asked_at: Some(at(900)), ..settled() };
        assert_eq!(decide(&again, &unchanged), Decision::SignIn);
        let done = Circumstances { signed_in_at: Some(at(950)), ..unchanged };
        assert_eq!(decide(&again, &done), Decision::GiveCode);
    }

    #[test]
    fn max_age_counts_from_the_last_proof() {
        let within = |seconds| Request { max_age: Some(SignedDuration::from_secs(seconds)), ..request() };
        assert_eq!(decide(&within(900), &settled()), Decision::GiveCode);
        assert_eq!(decide(&within(899), &settled()), Decision::SignIn);
        assert_eq!(decide(&within(0), &Circumstances { now: at(100), ..settled() }), Decision::SignIn);
        let done = Circumstances { first_asked_at: Some(at(90)), ..settled() };
        assert_eq!(decide(&within(0), &done), Decision::GiveCode);
    }

    #[test]
    fn another_person_than_expected_may_sign_in_once() {
        let other = Circumstances { expected: false, ..settled() };
        assert_eq!(decide(&request(), &other), Decision::SignIn);
        let still = Circumstances { first_asked_at: Some(at(50)), ..other };
        assert_eq!(refusal(&decide(&request(), &still)), Some(ErrorCode::LoginRequired));
    }

    prop_compose! {
        fn any_request()(none in any::<bool>(), login: bool, consent: bool, select_account: bool, age in prop::option::of(0_i64..2000), scope in prop::sample::select(vec!["openid", "openid profile", "openid email", "openid offline_access"])) -> Request {
            let prompt = if none { Prompt { none, ..Prompt::default() } } else { Prompt { none, login, consent, select_account } };
            Request { prompt, max_age: age.map(SignedDuration::from_secs), scopes: Scopes::known(scope), ..request() }
        }
    }

    prop_compose! {
        fn any_circumstances()(signed_in in prop::option::of(0_i64..1000), expected: bool, asked in prop::option::of(0_i64..1000), consented in prop::sample::select(vec!["", "openid", "openid profile", "openid email offline_access"]), trusted: bool) -> Circumstances {
            Circumstances { signed_in_at: signed_in.map(at), expected, first_asked_at: asked.map(at), consented: Scopes::known(consented), trusted, now: at(1000) }
        }
    }

    proptest! {
        #[test]
        fn a_silent_request_shows_nothing(request in any_request(), circumstances in any_circumstances()) {
            prop_assume!(request.prompt.none);
            prop_assert!(matches!(decide(&request, &circumstances), Decision::GiveCode | Decision::Refuse(_)));
        }

        #[test]
        fn nobody_gets_a_code_without_a_person_and_a_reason(request in any_request(), circumstances in any_circumstances()) {
            if decide(&request, &circumstances) == Decision::GiveCode {
                prop_assert!(circumstances.signed_in_at.is_some() && circumstances.expected);
                prop_assert!(request.scopes.within(&circumstances.consented) || circumstances.trusted);
                prop_assert!(!request.prompt.consent);
            }
        }

        #[test]
        fn a_sign_in_never_leads_to_another(request in any_request(), circumstances in any_circumstances()) {
            prop_assume!(decide(&request, &circumstances) == Decision::SignIn);
            let after = Circumstances { signed_in_at: Some(at(1001)), first_asked_at: Some(circumstances.first_asked_at.unwrap_or(at(1000))), now: at(1001), ..circumstances };
            prop_assert_ne!(decide(&request, &after), Decision::SignIn);
        }
    }
}
