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
