//! The plans: every module of the suite, and the story that covers it.

use crate::module::{Module, Plan, story};
use crate::stage::Mode;

/// Every plan.
pub fn all() -> Vec<Plan> {
    let form_post = basic().into_iter().map(|module| module.by(Mode::FormPost));
    vec![
        Plan { name: "Basic OP", plan: "oidcc-basic-certification-test-plan", modules: basic() },
        Plan { name: "Config OP", plan: "oidcc-config-certification-test-plan", modules: config() },
        Plan {
            name: "Form Post OP",
            plan: "oidcc-formpost-basic-certification-test-plan",
            modules: form_post.collect(),
        },
        Plan {
            name: "RP-Initiated Logout OP",
            plan: "oidcc-rp-initiated-logout-certification-test-plan",
            modules: rp_initiated_logout(),
        },
        Plan {
            name: "Back-Channel Logout OP",
            plan: "oidcc-backchannel-rp-initiated-logout-certification-test-plan",
            modules: back_channel_logout(),
        },
        Plan {
            name: "FAPI 2.0 Security Profile Final OP",
            plan: "fapi2-security-profile-final-test-plan",
            modules: fapi2(),
        },
    ]
}

fn basic() -> Vec<Module> {
    vec![
        story!("oidcc-server", basic::oidcc_server),
        story!("oidcc-response-type-missing", basic::oidcc_response_type_missing),
        story!("oidcc-idtoken-signature", basic::oidcc_idtoken_signature)
            .note("a service that names no algorithm gets ES256 (registration would default to RS256)"),
        story!("oidcc-idtoken-unsigned", basic::oidcc_idtoken_unsigned),
        story!("oidcc-userinfo-get", basic::oidcc_userinfo_get),
        story!("oidcc-userinfo-post-header", basic::oidcc_userinfo_post_header),
        story!("oidcc-userinfo-post-body", basic::oidcc_userinfo_post_body),
        story!(
            "oidcc-ensure-request-without-nonce-succeeds-for-code-flow",
            basic::oidcc_ensure_request_without_nonce_succeeds_for_code_flow
        ),
        story!("oidcc-scope-profile", basic::oidcc_scope_profile),
        story!("oidcc-scope-email", basic::oidcc_scope_email),
        story!("oidcc-scope-address", basic::oidcc_scope_address),
        story!("oidcc-scope-phone", basic::oidcc_scope_phone),
        story!("oidcc-scope-all", basic::oidcc_scope_all),
        story!("oidcc-alternate-happy-flow", basic::oidcc_alternate_happy_flow),
        story!("oidcc-display-page", basic::oidcc_display_page),
        story!("oidcc-display-popup", basic::oidcc_display_popup),
        story!("oidcc-prompt-login", basic::oidcc_prompt_login),
        story!("oidcc-prompt-none-not-logged-in", basic::oidcc_prompt_none_not_logged_in),
        story!("oidcc-prompt-none-logged-in", basic::oidcc_prompt_none_logged_in),
        story!("oidcc-max-age-1", basic::oidcc_max_age_1),
        story!("oidcc-max-age-10000", basic::oidcc_max_age_10000),
        story!(
            "oidcc-ensure-request-with-unknown-parameter-succeeds",
            basic::oidcc_ensure_request_with_unknown_parameter_succeeds
        ),
        story!("oidcc-id-token-hint", basic::oidcc_id_token_hint),
        story!("oidcc-login-hint", basic::oidcc_login_hint),
        story!("oidcc-ui-locales", basic::oidcc_ui_locales),
        story!("oidcc-claims-locales", basic::oidcc_claims_locales),
        story!("oidcc-ensure-request-with-acr-values-succeeds", basic::oidcc_ensure_request_with_acr_values_succeeds),
        story!("oidcc-codereuse", basic::oidcc_codereuse),
        story!("oidcc-codereuse-30seconds", basic::oidcc_codereuse_30seconds),
        story!("oidcc-ensure-registered-redirect-uri", basic::oidcc_ensure_registered_redirect_uri),
        story!("oidcc-ensure-post-request-succeeds", basic::oidcc_ensure_post_request_succeeds),
        story!("oidcc-server-client-secret-post", basic::oidcc_server_client_secret_post),
        story!(
            "oidcc-request-uri-unsigned-supported-correctly-or-rejected-as-unsupported",
            basic::oidcc_request_uri_unsigned
        )
        .note("refused as unsupported"),
        story!(
            "oidcc-unsigned-request-object-supported-correctly-or-rejected-as-unsupported",
            basic::oidcc_unsigned_request_object
        )
        .note("refused: a request object is signed"),
        story!("oidcc-claims-essential", basic::oidcc_claims_essential),
        story!("oidcc-ensure-request-object-with-redirect-uri", basic::oidcc_ensure_request_object_with_redirect_uri),
        story!("oidcc-refresh-token", basic::oidcc_refresh_token),
        story!("oidcc-ensure-request-with-valid-pkce-succeeds", basic::oidcc_ensure_request_with_valid_pkce_succeeds),
    ]
}

fn config() -> Vec<Module> {
    vec![story!("oidcc-discovery-endpoint-verification", config::oidcc_discovery_endpoint_verification)]
}

fn rp_initiated_logout() -> Vec<Module> {
    vec![
        story!("oidcc-rp-initiated-logout-discovery-endpoint-verification", rp_initiated_logout::discovery),
        story!("oidcc-rp-initiated-logout", rp_initiated_logout::logout),
        story!(
            "oidcc-rp-initiated-logout-bad-post-logout-redirect-uri",
            rp_initiated_logout::bad_post_logout_redirect_uri
        ),
        story!("oidcc-rp-initiated-logout-modified-id-token-hint", rp_initiated_logout::modified_id_token_hint),
        story!("oidcc-rp-initiated-logout-no-id-token-hint", rp_initiated_logout::no_id_token_hint),
        story!("oidcc-rp-initiated-logout-no-params", rp_initiated_logout::no_params),
        story!(
            "oidcc-rp-initiated-logout-no-post-logout-redirect-uri",
            rp_initiated_logout::no_post_logout_redirect_uri
        ),
        story!("oidcc-rp-initiated-logout-no-state", rp_initiated_logout::no_state),
        story!("oidcc-rp-initiated-logout-only-state", rp_initiated_logout::only_state),
        story!(
            "oidcc-rp-initiated-logout-query-added-to-post-logout-redirect-uri",
            rp_initiated_logout::query_added_to_post_logout_redirect_uri
        ),
        story!("oidcc-rp-initiated-logout-bad-id-token-hint", rp_initiated_logout::bad_id_token_hint),
    ]
}

/// Without the modules of national profiles (Brazil, Australia) and of intents, which only those have.
fn fapi2() -> Vec<Module> {
    vec![
        story!("fapi2-security-profile-final-discovery-end-point-verification", fapi2::discovery),
        story!("fapi2-security-profile-final-happy-flow", fapi2::happy_flow),
        story!("fapi2-security-profile-final-user-rejects-authentication", fapi2::user_rejects_authentication),
        story!("fapi2-security-profile-final-ensure-authorization-request-without-state-success", fapi2::without_state),
        story!("fapi2-security-profile-final-ensure-authorization-request-without-nonce-success", fapi2::without_nonce),
        story!(
            "fapi2-security-profile-final-ensure-authorization-request-with-64-char-nonce-success",
            fapi2::nonce_of_64_letters
        ),
        story!("fapi2-security-profile-final-ensure-other-scope-order-succeeds", fapi2::other_scope_order),
        story!("fapi2-security-profile-final-test-claims-parameter-identity-claims", fapi2::claims_parameter),
        story!("fapi2-security-profile-final-access-token-type-header-case-sensitivity", fapi2::token_type_in_any_case),
        story!("fapi2-security-profile-final-check-dpop-proof-nbf-exp", fapi2::dpop_nbf_exp),
        story!(
            "fapi2-security-profile-final-ensure-dpopproof-with-iat-10seconds-before-succeeds",
            fapi2::dpop_iat_10_seconds_before
        ),
        story!(
            "fapi2-security-profile-final-ensure-dpopproof-with-iat-10seconds-after-succeeds",
            fapi2::dpop_iat_10_seconds_after
        ),
        story!("fapi2-security-profile-final-ensure-mismatched-dpop-jkt-fails", fapi2::mismatched_dpop_jkt),
        story!(
            "fapi2-security-profile-final-ensure-token-endpoint-fails-with-mismatched-dpop-proof-jkt",
            fapi2::token_endpoint_with_mismatched_dpop_proof
        ),
        story!(
            "fapi2-security-profile-final-ensure-token-endpoint-fails-with-mismatched-dpop-jkt",
            fapi2::token_endpoint_with_mismatched_dpop_jkt
        ),
        story!(
            "fapi2-security-profile-final-ensure-dpopproof-at-par-endpoint-binding-success",
            fapi2::dpop_proof_at_par
        ),
        story!("fapi2-security-profile-final-ensure-dpop-auth-code-binding-success", fapi2::dpop_code_binding),
        story!(
            "fapi2-security-profile-final-ensure-different-nonce-inside-and-outside-request-object",
            fapi2::other_nonce_outside
        ),
        story!(
            "fapi2-security-profile-final-ensure-different-state-inside-and-outside-request-object",
            fapi2::other_state_outside
        ),
        story!("fapi2-security-profile-final-ensure-authorization-request-with-long-nonce", fapi2::long_nonce),
        story!("fapi2-security-profile-final-ensure-authorization-request-with-long-state", fapi2::long_state),
        story!("fapi2-security-profile-final-state-only-outside-request-object-not-used", fapi2::state_only_outside),
        story!(
            "fapi2-security-profile-final-ensure-request-object-without-redirect-uri-fails",
            fapi2::without_redirect_uri
        ),
        story!("fapi2-security-profile-final-ensure-registered-redirect-uri", fapi2::registered_redirect_uri),
        story!(
            "fapi2-security-profile-final-plain-fapi-tolerate-unregistered-redirect-uri",
            fapi2::tolerate_unregistered_redirect_uri
        ),
        story!(
            "fapi2-security-profile-final-ensure-unsigned-authorization-request-without-using-par-fails",
            fapi2::not_pushed
        ),
        story!(
            "fapi2-security-profile-final-ensure-redirect-uri-in-authorization-request",
            fapi2::redirect_uri_in_request
        ),
        story!(
            "fapi2-security-profile-final-ensure-response-type-code-idtoken-fails",
            fapi2::response_type_code_id_token
        ),
        story!("fapi2-security-profile-final-ensure-response-type-token-fails", fapi2::response_type_token),
        story!("fapi2-security-profile-final-ensure-client-id-in-token-endpoint", fapi2::client_id_in_token_request),
        story!("fapi2-security-profile-final-ensure-holder-of-key-required", fapi2::holder_of_key_required),
        story!(
            "fapi2-security-profile-final-ensure-authorization-code-is-bound-to-client",
            fapi2::code_is_bound_to_client
        ),
        story!(
            "fapi2-security-profile-final-attempt-reuse-authorization-code-after-one-second",
            fapi2::code_reuse_after_one_second
        ),
        story!("fapi2-security-profile-final-ensure-token-endpoint-fails-with-expired-auth-code", fapi2::expired_code),
        story!("fapi2-security-profile-final-ensure-signed-client-assertion-with-RS256-fails", fapi2::assertion_rs256),
        story!("fapi2-security-profile-final-ensure-client-assertion-in-token-endpoint", fapi2::assertion_missing),
        story!(
            "fapi2-security-profile-final-ensure-client-assertion-with-exp-is-5-minutes-in-past-fails",
            fapi2::assertion_expired
        ),
        story!("fapi2-security-profile-final-ensure-client-assertion-with-wrong-aud-fails", fapi2::assertion_wrong_aud),
        story!("fapi2-security-profile-final-ensure-client-assertion-with-no-sub-fails", fapi2::assertion_no_sub),
        story!("fapi2-security-profile-final-dpop-negative-tests", fapi2::dpop_negative),
        story!("fapi2-security-profile-final-refresh-token", fapi2::refresh_token),
        story!("fapi2-security-profile-final-test-essential-acr-sca-claim", fapi2::essential_acr),
        story!(
            "fapi2-security-profile-final-par-ensure-reused-request-uri-prior-to-auth-completion-succeeds",
            fapi2::reference_visited_twice_before
        ),
        story!("fapi2-security-profile-final-par-attempt-reuse-request_uri", fapi2::reference_reused),
        story!("fapi2-security-profile-final-par-attempt-to-use-expired-request_uri", fapi2::reference_expired),
        story!(
            "fapi2-security-profile-final-par-ensure-jwt-client-assertions-nbf-8-seconds-in-the-future-is-accepted",
            fapi2::assertion_8_seconds_early
        ),
        story!(
            "fapi2-security-profile-final-par-ensure-jwt-client-assertions-nbf-over-60-seconds-in-the-future-fails",
            fapi2::assertion_over_60_seconds_early
        ),
        story!(
            "fapi2-security-profile-final-par-attempt-to-use-request_uri-for-different-client",
            fapi2::reference_of_another_client
        ),
        story!(
            "fapi2-security-profile-final-par-authorization-request-containing-request_uri-form-param",
            fapi2::reference_inside_a_push
        ),
        story!("fapi2-security-profile-final-par-attempt-invalid-http-method", fapi2::other_methods_at_par),
        story!("fapi2-security-profile-final-par-ensure-pkce-required", fapi2::pkce_required),
        story!("fapi2-security-profile-final-ensure-pkce-code-verifier-required", fapi2::pkce_verifier_required),
        story!("fapi2-security-profile-final-incorrect-pkce-code-verifier-rejected", fapi2::pkce_wrong_verifier),
        story!("fapi2-security-profile-final-par-plain-pkce-rejected", fapi2::pkce_plain),
        story!("fapi2-security-profile-final-par-without-duplicate-parameters", fapi2::without_duplicate_parameters),
        story!("fapi2-security-profile-final-par-test-array-as-audience-fails", fapi2::audience_array),
        story!(
            "fapi2-security-profile-final-par-test-par-endpoint-url-as-audience-fails",
            fapi2::audience_par_endpoint
        ),
        story!(
            "fapi2-security-profile-final-par-test-token-endpoint-url-as-audience-fails",
            fapi2::audience_token_endpoint
        ),
    ]
}

fn back_channel_logout() -> Vec<Module> {
    vec![
        story!("oidcc-backchannel-logout-discovery-endpoint-verification", back_channel_logout::discovery),
        story!("oidcc-backchannel-rp-initiated-logout", back_channel_logout::rp_initiated_logout),
    ]
}
