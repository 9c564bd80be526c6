//! Accounts, sessions and consents, and the OpenID Provider that stands on them.
//!
//! What others may use is [`Identity`]: it opens sessions for [`ui`] (it is a [`SessionReader`]),
//! finds [`people`](Identity::person), and registers [`services`](Identity::add_client). Everything
//! else happens at its [`routes`](Identity::routes).
//!
//! The flow of a sign-in at a service (OpenID Connect Core §3.1):
//!
//! ```text
//! GET /authorize ── authorize::request::read ── authorize::decide ─┬─ an error, or a code ──► the service
//!       ▲                                                         ├─ /sign-in ──┐
//!       └────────────── /authorize/resume?request=… ◄─────────────┼─────────────┘
//!                                                                 └─ consent page ── POST ──► the service
//! POST /token ── authenticate_client ── redeem_code, refresh_tokens ──► ID token, access token
//! GET /userinfo ── release_claims ──► the claims
//! ```
//!
//! A request that has to wait for the person travels sealed in the address, so that nothing is
//! stored for someone who never comes back. Before anything of a person is shown to a service, the
//! evidence log holds it.

mod act_for;
mod add_account;
mod api;
mod arrive;
mod authenticate_client;
mod authorize;
mod back_channel_logout;
mod begin_session;
mod broker;
mod caller;
mod certificate_subject;
mod change_password;
mod check_civil_status;
mod check_token;
mod choose_providers;
mod claim_value;
mod client_assertion;
mod client_keys;
mod close_account;
mod confirm_civil_status;
mod count_attempt;
mod device_grant;
mod discovery;
mod doors;
mod dpop;
mod end_sessions;
mod error;
mod find_person;
mod franceconnect;
#[cfg(any(test, feature = "fuzzing"))]
pub mod fuzzing;
mod give_role;
mod handle_reports;
mod introspect_token;
mod issue_tokens;
mod key_ring;
mod known_clients;
mod known_device;
mod letters;
mod log_out;
mod logout_network;
mod look_back;
mod model;
mod mutual_tls;
mod oauth_error;
mod pages;
mod parameters;
mod passkeys;
mod password;
mod people_of_mandates;
mod permissions_elsewhere;
mod pkce;
mod present_token;
mod printed_code;
mod protect_token;
mod push_request;
mod read_session;
mod recent;
mod recover_account;
mod redeem_code;
mod refresh_tokens;
mod register_client;
mod register_person;
mod release_claims;
mod report_sign_in;
mod request_object;
mod require_civil_status;
mod revoke_token;
mod second_factor;
mod second_step;
mod secrets;
mod sign_in;
mod state_civil_status;
mod state_person_code;
mod step_up;
mod store;
mod sweep;
mod throttle;
mod ticket;
mod totp;
mod vouch;
mod withdraw_consent;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use ::store::Db;
use base::territory::Territories;
use base::{Clock, Lang, Localized, PersonId, Random};
use civil::CivilRegistry;
use evidence::Evidence;
use jiff::tz::TimeZone;
use mandates::MandateBook;
use ui::{PublicUrl, RoomTexts, Routes, SessionFuture, SessionReader, Texts};
use upstream::{Network, Upstream};

pub use back_channel_logout::{LogoutFuture, LogoutMessenger, LogoutNetwork, Unreachable};
pub use caller::ClientCertificate;
pub use check_civil_status::CivilStatusCheck;
pub use close_account::{AccountRecords, StillNeeded, Told};
pub use confirm_civil_status::CivilStatusConfirmation;
pub use count_attempt::ClientAddress;
pub use doors::Door;
pub use error::IdentityError;
pub use logout_network::LogoutByHttps;
pub use model::{
    Account, AuthMethod, CivilStatus, Claim, Claims, Client, ClientId, ClientIdMistake, ClientKind, ClientMistake,
    ClientSettings, Conventions, DataCatalogue, DataCatalogueError, DataScope, DataScopeMistake, DescribedScope,
    Details, Device, EmailAddress, EmailMistake, Environment, Level, Method, Methods, Name, NameMistake, NewAccount,
    NewClient, PostalAddress, Proof, RedirectUri, RedirectUriMistake, RegisterAnswer, RegisterCheck, Residence, Scope,
    Scopes, Sector, SeenByOfficer, StatedBy, Username, UsernameMistake,
};
pub use model::{CONTENT_ALGORITHMS, KEY_ALGORITHMS, SIGNING_ALGORITHMS, SettingMistake};
pub use mutual_tls::MutualTls;
pub use password::{HashFailure, Password, PasswordCost, PasswordMistake};
pub use permissions_elsewhere::{PermissionElsewhere, PermissionsElsewhere, PermissionsFuture};
pub use register_client::{Registered, SecretDates};
pub use secrets::{Secret, WeakSecret};
pub use state_person_code::{PERSON_CODES_MAX, PersonCodeStated};

use claim_value::KnownPerson;
use client_keys::PublishedKeys;
use close_account::AccountsElsewhere;
use key_ring::KeyRing;
use known_clients::KnownClients;
use model::{Consent, Session};
use password::Passwords;
use recent::Recent;
use secrets::Keys;
use store::{Hash, KeptGrant};

/// What this room says in a language: one file a subject.
macro_rules! written {
    ($lang:literal) => {
        concat!(
            include_str!(concat!("../texts/", $lang, ".ftl")),
            include_str!(concat!("../texts/", $lang, "/broker.ftl")),
            include_str!(concat!("../texts/", $lang, "/claims.ftl")),
            include_str!(concat!("../texts/", $lang, "/control.ftl")),
            include_str!(concat!("../texts/", $lang, "/credentials.ftl")),
            include_str!(concat!("../texts/", $lang, "/mandates.ftl")),
            include_str!(concat!("../texts/", $lang, "/protocol.ftl")),
        )
    };
}

/// What this room says.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "identity",
    sources: [
        (Lang::Fr, written!("fr")),
        (Lang::De, written!("de")),
        (Lang::Lb, written!("lb")),
        (Lang::En, written!("en")),
    ],
};

/// What other rooms call what stands in the log as a code: what is known of people, registers, procedures.
pub type LoggedWords = BTreeMap<String, Localized>;

/// What the configuration decides.
#[derive(Clone)]
pub struct Settings {
    /// Where the platform is reached; also the issuer's name (OpenID Connect Discovery §3), so it
    /// stays the same for ever.
    pub public_url: PublicUrl,
    /// The secret that every key here grows from.
    pub secret: Secret,
    /// Services that need no consent to sign people in: the public body's own, or a demonstration's.
    pub trusted_clients: BTreeSet<ClientId>,
    /// What a password's hash costs.
    pub password_cost: PasswordCost,
    /// The zone in which pages tell the time.
    pub zone: TimeZone,
    /// How surely someone who acts for another must have proved who they are.
    pub helper_level: Level,
    /// The register of civil status, when there is one to ask.
    pub civil_registry: Option<Arc<dyn CivilRegistry>>,
    /// Keys of a module outside the database. The first of an algorithm signs in the place of those of the
    /// database; the others are published, for what they signed before.
    pub module_signers: Vec<Arc<dyn jose::Signer>>,
    /// Where services come with a certificate, when somebody takes it from them.
    pub mutual_tls: Option<MutualTls>,
    /// The communes that people live in.
    pub territories: Option<Arc<Territories>>,
    /// The data that other administrations keep and may tell with a person's agreement.
    pub data_scopes: Arc<DataCatalogue>,
    /// What other rooms call what stands in the log as a code.
    pub logged_words: Arc<LoggedWords>,
    /// What letters say, in every language.
    pub texts: Arc<Texts>,
}

/// The face of this room; cheap to clone.
#[derive(Clone)]
pub struct Identity(Arc<Inner>);

struct Inner {
    /// The issuer's name for services of FranceConnect's conventions.
    franceconnect_issuer: String,
    db: Db,
    evidence: Evidence,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    settings: Settings,
    keys: Keys,
    key_ring: KeyRing,
    known_clients: KnownClients,
    published_keys: PublishedKeys,
    recent: RecentRows,
    passwords: Passwords,
    /// The other identity providers, once their room is open.
    upstream: OnceLock<Upstream>,
    /// By which keys are read that services publish; as providers are asked, where none is named.
    network_to_services: OnceLock<Arc<dyn Network>>,
    /// None where passkeys cannot be used.
    webauthn: Option<webauthn_rs::Webauthn>,
    /// Who may act for whom, once that room is open.
    mandates: OnceLock<Arc<dyn MandateBook>>,
    /// The pages of other rooms that My account leads to, once they are open.
    doors: OnceLock<Vec<Door>>,
    /// The permissions that another room keeps, once it is open.
    permissions_elsewhere: OnceLock<Arc<dyn PermissionsElsewhere>>,
    /// The page of another room beside the accesses to the person's data, once it is open.
    beside_accesses: OnceLock<Door>,
    /// The other rooms that keep records of people, as they open.
    accounts_elsewhere: AccountsElsewhere,
}

/// Rows that every sign-in at a service needs again.
struct RecentRows {
    /// By the hash of a session's token.
    sessions: Recent<Hash, Arc<(Session, Account)>>,
    consents: Recent<(PersonId, ClientId), Consent>,
    /// With and without civil status and details.
    people: Recent<(PersonId, bool, bool), Arc<KnownPerson>>,
    /// By the hash of an access token that is good.
    accesses: Recent<Hash, Arc<KeptGrant>>,
}

impl RecentRows {
    fn of(db: &Db) -> Self {
        Self {
            sessions: Recent::new(db.changes_of(&["identity_accounts", "identity_sessions"])),
            people: Recent::new(db.changes_of(&["identity_accounts", "identity_civil_status", "identity_details"])),
            consents: Recent::new(db.changes_of(&["identity_accounts", "identity_clients", "identity_consents"])),
            accesses: Recent::new(db.changes_of(&["identity_accounts", "identity_clients", "identity_grants"])),
        }
    }
}

impl Identity {
    /// Opens the room on a database; makes the key that signs ID tokens when there is none yet.
    ///
    /// # Errors
    /// When the database does not answer, the password's cost is impossible, or the signing key was
    /// sealed under another secret.
    pub async fn open(
        db: Db,
        evidence: Evidence,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        settings: Settings,
    ) -> Result<Self, IdentityError> {
        let keys = Keys::from_secret(&settings.secret);
        let franceconnect_issuer = format!("{}{}", settings.public_url.origin(), franceconnect::PREFIX);
        let passwords = Passwords::new(settings.password_cost, &*random)?;
        let webauthn = passkeys::open(&settings.public_url);
        let key_ring = KeyRing::new(settings.module_signers.clone(), Arc::clone(&clock));
        let recent = RecentRows::of(&db);
        let identity = Self(Arc::new(Inner {
            franceconnect_issuer,
            db,
            evidence,
            clock,
            random,
            settings,
            keys,
            key_ring,
            known_clients: KnownClients::default(),
            published_keys: PublishedKeys::default(),
            recent,
            passwords,
            upstream: OnceLock::new(),
            network_to_services: OnceLock::new(),
            webauthn,
            mandates: OnceLock::new(),
            doors: OnceLock::new(),
            permissions_elsewhere: OnceLock::new(),
            beside_accesses: OnceLock::new(),
            accounts_elsewhere: AccountsElsewhere::default(),
        }));
        identity.open_keys().await?;
        Ok(identity)
    }

    /// The pages and the endpoints of this room.
    pub fn routes(&self) -> Routes {
        pages::routes().merge(api::routes()).merge(franceconnect::routes()).with_state(self.clone())
    }

    /// The issuer's name.
    pub(crate) fn issuer(&self) -> &str {
        self.0.settings.public_url.origin()
    }
}

impl SessionReader for Identity {
    fn signed_in<'a>(&'a self, session: &'a str) -> SessionFuture<'a> {
        Box::pin(async move { Ok(self.read_session(session).await?) })
    }
}
