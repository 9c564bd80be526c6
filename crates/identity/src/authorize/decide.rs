//! What becomes of an authorization request: a pure decision.

use base::{PersonId, Timestamp};
use jiff::SignedDuration;

use super::request::Request;
use crate::model::{Claims, Consent, Level, Scope};
use crate::oauth_error::{ErrorCode, OAuthError};

/// The clock of a provider, which says when a person proved themselves there, may differ by this much: as much as is
/// granted to a provider that was told to ask them anew.
const CLOCKS_DIFFER: SignedDuration = upstream::CLOCKS_DIFFER;

/// All that a decision rests on besides the request.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "they are independent facts")]
pub(crate) struct Circumstances {
    /// When the person of this browser last signed in; none when nobody is signed in.
    pub(crate) signed_in_at: Option<Timestamp>,
    /// When they last proved who they are: before they signed in, when a provider knew them already.
    pub(crate) proved_at: Option<Timestamp>,
    /// How sure it is who that is.
    pub(crate) level: Level,
    /// Whether the service takes people who came by the same identity provider.
    pub(crate) provider_allowed: bool,
    /// Whether the person is the one that the service expects (`id_token_hint`, `sub`).
    pub(crate) expected: bool,
    /// Whether the service is there for this person: before production, few are let in.
    pub(crate) admitted: bool,
    /// Whether the person has to say for whom they act, or acts for somebody else.
    pub(crate) acting: ActingState,
    /// When the request first came, if it is the second time round, after a sign-in.
    pub(crate) first_asked_at: Option<Timestamp>,
    /// What the person allowed this service before.
    pub(crate) consented: Option<Consent>,
    /// Whether the configuration lets this service do without consent.
    pub(crate) trusted: bool,
    /// The time now.
    pub(crate) now: Timestamp,
}

/// For whom the person of the browser goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ActingState {
    /// For themselves.
    Oneself,
    /// They may act for others, and did not say.
    Undecided,
    /// For somebody else, under a mandate.
    ForAnother,
}

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Decision {
    /// Show the sign-in page, and come back.
    SignIn,
    /// Show how to reach the level that the service wants, and come back.
    StepUp,
    /// Ask a helper for whom this is.
    AskForWhom,
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
    if !circumstances.expected || !circumstances.provider_allowed {
        // Someone else is signed in. After one sign-in the same person would only come round again.
        return if request.prompt.none || came_back(circumstances) { refuse_login() } else { Decision::SignIn };
    }
    if !circumstances.admitted {
        return Decision::Refuse(not_admitted());
    }
    if circumstances.level < request.level {
        return if request.prompt.none { Decision::Refuse(too_low()) } else { Decision::StepUp };
    }
    // Without a page to ask on, it is for the person of the browser, as for everybody else.
    if circumstances.acting == ActingState::Undecided && !request.prompt.none {
        return Decision::AskForWhom;
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
    let Some(proved_at) = circumstances.proved_at else { return false };
    let again = request.prompt.login || request.prompt.select_account;
    let recent = request.max_age.is_none_or(|age| !age.is_zero() && circumstances.now.since(proved_at) <= age);
    proved_anew(circumstances) || (!again && recent)
}

/// Whether the person proved themselves because of this very request: a provider that let them in without a question
/// did not make them.
fn proved_anew(circumstances: &Circumstances) -> bool {
    let after = |proved_at: Timestamp, asked_at: Timestamp| proved_at.plus(CLOCKS_DIFFER) >= asked_at;
    let in_time = circumstances.proved_at.zip(circumstances.first_asked_at).is_some_and(|(at, asked)| after(at, asked));
    in_time && came_back(circumstances)
}

/// Whether the person signed in because of this very request.
fn came_back(circumstances: &Circumstances) -> bool {
    match (circumstances.signed_in_at, circumstances.first_asked_at) {
        (Some(signed_in_at), Some(first_asked_at)) => signed_in_at >= first_asked_at,
        _ => false,
    }
}

fn needs_consent(request: &Request, circumstances: &Circumstances) -> bool {
    // A mandate lets a helper agree for this once: nothing of it is kept.
    if request.prompt.consent || circumstances.acting == ActingState::ForAnother {
        return true;
    }
    // No configuration speaks for a person who is away, or for data that others keep.
    if circumstances.trusted && !request.scopes.has(Scope::OfflineAccess) && !request.scopes.opens_data() {
        return false;
    }
    let Some(consent) = &circumstances.consented else { return true };
    let known = consent.claims.and(&consent.declined);
    let is_new_wish = !request.optional.within(&known) && !request.prompt.none;
    !request.scopes.within(&consent.scopes) || !request.required.within(&consent.claims) || is_new_wish
}

/// What the service is told: what it needs, and what the person chose to tell besides.
pub(crate) fn granted(request: &Request, consented: Option<&Consent>) -> Claims {
    let chosen = consented.map(|consent| request.optional.common(&consent.claims));
    request.required.and(&chosen.unwrap_or_default())
}

/// The consent after a yes: what was agreed to before, what the service needs, what the person chose.
pub(crate) fn consent_to(request: &Request, before: Option<&Consent>, chosen: &Claims, given: Given) -> Consent {
    let (scopes, claims, declined) = before
        .map(|before| (before.scopes.clone(), before.claims.clone(), before.declined.clone()))
        .unwrap_or_default();
    let chosen = request.optional.common(chosen);
    let left_out = request.optional.without(&chosen);
    let claims = claims.and(&request.required).and(&chosen).without(&left_out);
    Consent {
        person: given.person,
        client: request.client.clone(),
        scopes: scopes.and(&request.scopes),
        declined: declined.and(&left_out).without(&claims),
        claims,
        given_at: given.at,
    }
}

/// Who agrees, and when.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Given {
    pub(crate) person: PersonId,
    pub(crate) at: Timestamp,
}

fn refuse_login() -> Decision {
    Decision::Refuse(OAuthError::new(ErrorCode::LoginRequired, "the person has to sign in"))
}

/// The service is not in production yet.
fn not_admitted() -> OAuthError {
    let description =
        "the service is not in production yet: only its owner, and people whom the owner names, can sign in";
    OAuthError::new(ErrorCode::AccessDenied, description)
}

/// The person does not reach the level that the service wants.
pub(crate) fn too_low() -> OAuthError {
    let description = "the person cannot prove who they are as surely as the request wants";
    OAuthError::new(ErrorCode::UnmetAuthenticationRequirements, description)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authorize::request::{Prompt, ResponseMode};
    use crate::model::Conventions;
    use crate::model::{RedirectUri, Scopes};
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
            mode: ResponseMode::Query,
            subjects: Vec::new(),
            demanded_levels: Vec::new(),
            required: Scopes::known("profile").claims().collect(),
            optional: Claims::default(),
            at_userinfo: Scopes::known("profile").claims().collect(),
            in_id_token: Claims::default(),
            level: Level::Eidas1,
            provider_hint: None,
            conventions: Conventions::OpenId,
        }
    }

    fn person() -> PersonId {
        PersonId::new(&base::FixedClock::at(at(0)), &base::SeededRandom::new(1))
    }

    fn consent(scopes: &str) -> Consent {
        let scopes = Scopes::known(scopes);
        let claims = scopes.claims().collect();
        Consent {
            person: person(),
            client: request().client,
            scopes,
            claims,
            declined: Claims::default(),
            given_at: at(0),
        }
    }

    fn asking_for(scopes: &str) -> Request {
        let scopes = Scopes::known(scopes);
        Request { required: scopes.claims().collect(), scopes, ..request() }
    }

    /// Signed in at 100 s, asked at 1000 s, consented to everything that is asked.
    fn settled() -> Circumstances {
        Circumstances {
            signed_in_at: Some(at(100)),
            proved_at: Some(at(100)),
            level: Level::Eidas1,
            provider_allowed: true,
            expected: true,
            acting: ActingState::Oneself,
            admitted: true,
            first_asked_at: None,
            consented: Some(consent("openid profile")),
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
        let wider = asking_for("openid profile email");
        assert_eq!(decide(&wider, &settled()), Decision::AskConsent);
    }

    #[test]
    fn trust_saves_the_question_but_not_for_acting_in_absence() {
        let trusted = Circumstances { trusted: true, consented: None, ..settled() };
        assert_eq!(decide(&request(), &trusted), Decision::GiveCode);
        let offline = asking_for("openid offline_access");
        assert_eq!(decide(&offline, &trusted), Decision::AskConsent);
        let data = Request { scopes: Scopes::read("openid cnaf_quotient_familial"), ..request() };
        assert_eq!(decide(&data, &trusted), Decision::AskConsent);
    }

    #[test]
    fn prompt_login_is_met_by_a_sign_in_after_the_question() {
        let again = Request { prompt: Prompt { login: true, ..Prompt::default() }, ..request() };
        assert_eq!(decide(&again, &settled()), Decision::SignIn);
        let unchanged = Circumstances { first_asked_at: Some(at(900)), ..settled() };
        assert_eq!(decide(&again, &unchanged), Decision::SignIn);
        let known_there = Circumstances { signed_in_at: Some(at(950)), ..unchanged };
        assert_eq!(decide(&again, &known_there), Decision::SignIn, "a provider let them in without a question");
        let done = Circumstances { proved_at: Some(at(950)), ..known_there };
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
        let known_there = Circumstances { signed_in_at: Some(at(990)), ..settled() };
        assert_eq!(decide(&within(899), &known_there), Decision::SignIn, "a provider let them in without a question");
        let by_the_way = Circumstances { first_asked_at: Some(at(950)), ..known_there };
        assert_eq!(decide(&within(899), &by_the_way), Decision::SignIn, "not even while the request waited");
        let asked_anew = Circumstances { proved_at: Some(at(950 - 59)), ..by_the_way };
        assert_eq!(decide(&within(0), &asked_anew), Decision::GiveCode, "its clock may go wrong by a minute");
    }

    #[test]
    fn a_service_before_production_turns_others_away_and_asks_them_nothing() {
        let other = Circumstances { admitted: false, consented: None, ..settled() };
        assert_eq!(refusal(&decide(&request(), &other)), Some(ErrorCode::AccessDenied));
        assert_eq!(
            decide(&request(), &Circumstances { signed_in_at: None, proved_at: None, ..other }),
            Decision::SignIn
        );
    }

    #[test]
    fn another_person_than_expected_may_sign_in_once() {
        let other = Circumstances { expected: false, ..settled() };
        assert_eq!(decide(&request(), &other), Decision::SignIn);
        let still = Circumstances { first_asked_at: Some(at(50)), ..other };
        assert_eq!(refusal(&decide(&request(), &still)), Some(ErrorCode::LoginRequired));
    }

    #[test]
    fn a_level_that_is_not_reached_is_stepped_up_to_or_refused() {
        let surer = Request { level: Level::Eidas2, ..request() };
        assert_eq!(decide(&surer, &settled()), Decision::StepUp);
        assert_eq!(decide(&surer, &Circumstances { level: Level::Eidas3, ..settled() }), Decision::GiveCode);
        let silent = Request { prompt: Prompt { none: true, ..Prompt::default() }, ..surer };
        assert_eq!(refusal(&decide(&silent, &settled())), Some(ErrorCode::UnmetAuthenticationRequirements));
    }

    #[test]
    fn what_a_service_would_like_to_know_is_asked_once_and_told_when_ticked() {
        let wish = Claims::known("email");
        let wishing = Request { optional: wish.clone(), ..request() };
        assert_eq!(decide(&wishing, &settled()), Decision::AskConsent);
        let given = Given { person: person(), at: at(1000) };
        let before = settled().consented;
        let without = consent_to(&wishing, before.as_ref(), &Claims::default(), given);
        assert_eq!(granted(&wishing, Some(&without)), request().required);
        assert_eq!(
            decide(&wishing, &Circumstances { consented: Some(without.clone()), ..settled() }),
            Decision::GiveCode
        );
        let agreeing = consent_to(&wishing, Some(&without), &wish, given);
        assert_eq!(granted(&wishing, Some(&agreeing)), request().required.and(&wish));
        assert_eq!((agreeing.declined.is_empty(), without.declined), (true, wish));
        assert!(granted(&wishing, None).has(crate::model::Claim::Name), "a trusted service is told what it needs");
    }

    #[test]
    fn a_helper_says_for_whom_and_agrees_each_time() {
        let undecided = Circumstances { acting: ActingState::Undecided, ..settled() };
        assert_eq!(decide(&request(), &undecided), Decision::AskForWhom);
        let silent = Request { prompt: Prompt { none: true, ..Prompt::default() }, ..request() };
        assert_eq!(decide(&silent, &undecided), Decision::GiveCode, "without a page it is for themselves");
        let another = Circumstances { acting: ActingState::ForAnother, trusted: true, ..settled() };
        assert_eq!(decide(&request(), &another), Decision::AskConsent, "no consent and no trust speaks for another");
        assert!(matches!(decide(&silent, &another), Decision::Refuse(_)));
    }

    prop_compose! {
        fn any_request()(none in any::<bool>(), login: bool, consent: bool, select_account: bool, age in prop::option::of(0_i64..2000), level in prop::sample::select(Level::ALL.to_vec()), scope in prop::sample::select(vec!["openid", "openid profile", "openid email", "openid offline_access"])) -> Request {
            let prompt = if none { Prompt { none, ..Prompt::default() } } else { Prompt { none, login, consent, select_account } };
            Request { prompt, max_age: age.map(SignedDuration::from_secs), level, ..asking_for(scope) }
        }
    }

    prop_compose! {
        fn any_circumstances()(signed_in in prop::option::of(0_i64..1000), proved_before in 0_i64..500, expected: bool, admitted: bool, asked in prop::option::of(0_i64..1000), level in prop::sample::select(Level::ALL.to_vec()), provider_allowed: bool, acting in prop::sample::select(vec![ActingState::Oneself, ActingState::Undecided, ActingState::ForAnother]), consented in prop::sample::select(vec!["", "openid", "openid profile", "openid email offline_access"]), trusted: bool) -> Circumstances {
            Circumstances { signed_in_at: signed_in.map(at), proved_at: signed_in.map(|late| at(late - proved_before)), level, provider_allowed, expected, acting, admitted, first_asked_at: asked.map(at), consented: Some(consent(consented)), trusted, now: at(1000) }
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
                prop_assert!(circumstances.level >= request.level && circumstances.provider_allowed);
                let agreed = circumstances.consented.as_ref().is_some_and(|consent| request.required.within(&consent.claims));
                prop_assert!(agreed || circumstances.trusted);
                prop_assert!(!request.prompt.consent && circumstances.acting != ActingState::ForAnother);
            }
        }

        #[test]
        fn a_sign_in_never_leads_to_another(request in any_request(), circumstances in any_circumstances()) {
            prop_assume!(decide(&request, &circumstances) == Decision::SignIn);
            let after = Circumstances { signed_in_at: Some(at(1001)), proved_at: Some(at(1001 - 60)), first_asked_at: Some(circumstances.first_asked_at.unwrap_or(at(1000))), now: at(1001), ..circumstances };
            prop_assert_ne!(decide(&request, &after), Decision::SignIn);
        }
    }
}
