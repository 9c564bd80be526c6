//! What can go wrong in this room.

use evidence::EvidenceError;
use jiff::SignedDuration;
use store::StoreError;
use ui::Failure;

use crate::model::{ClientId, ClientMistake, Username};
use crate::oauth_error::OAuthError;
use crate::password::HashFailure;
use jose::{BadKey, SignFailure};

/// When to come back after [`Failure::Busy`].
const COME_BACK_AFTER: SignedDuration = SignedDuration::from_secs(2);

/// Why this room did not do it.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    /// The database did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// An access could not be recorded, so nothing was disclosed.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    /// The room of mandates did not do it.
    #[error("mandates: {0}")]
    Mandates(#[source] mandates::Trouble),
    /// The room that keeps other permissions did not say.
    #[error("permissions: {0}")]
    Elsewhere(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A decision does not go with what it was made from: a fault of ours.
    #[error("a decision does not go with its circumstances")]
    Unsettled,
    /// A password could not be hashed or checked.
    #[error(transparent)]
    Password(#[from] HashFailure),
    /// A signing key cannot be used.
    #[error(transparent)]
    Key(#[from] BadKey),
    /// A signing key does not open with the secret of the configuration.
    #[error(
        "the signing key {kid} in the database was sealed under another secret: set the secret that it was made with"
    )]
    OtherSecret {
        /// The key's name.
        kid: String,
    },
    /// A service wants its tokens encrypted, and has no key that fits.
    #[error("the client {0} wants encrypted tokens, and registered no public key that fits")]
    NoKeyToEncryptFor(ClientId),
    /// Another identity provider's room.
    #[error(transparent)]
    Upstream(#[from] upstream::UpstreamError),
    /// The person does not let this identity provider sign them in.
    #[error("the person shut this identity provider out of their account")]
    ProviderShutOut,
    /// A token could not be signed.
    #[error(transparent)]
    Sign(#[from] SignFailure),
    /// Someone has this user name.
    #[error("the user name {0} is taken")]
    UsernameTaken(Username),
    /// The service cannot be registered as it is.
    #[error(transparent)]
    Client(#[from] ClientMistake),
    /// A service of this name is registered.
    #[error("the client {0} exists already")]
    ClientExists(ClientId),
    /// No service of this name is registered.
    #[error("there is no client {0}")]
    NoSuchClient(ClientId),
    /// What a change of a service rests on, changed meanwhile.
    #[error("what the change rests on changed meanwhile")]
    ChangedMeanwhile,
    /// A secret for a service that has none.
    #[error("the client {0} is public: it has no secret")]
    NoSecretForPublic(ClientId),
    /// A secret that could be guessed.
    #[error("a client's secret has at least {min_bytes} characters")]
    WeakClientSecret {
        /// The shortest.
        min_bytes: usize,
    },
}

impl From<IdentityError> for Failure {
    fn from(error: IdentityError) -> Self {
        match error {
            IdentityError::Store(error) if error.is_passing() => Self::Busy { retry_after: COME_BACK_AFTER },
            IdentityError::Evidence(EvidenceError::Busy | EvidenceError::TooSlow)
            | IdentityError::Password(HashFailure::Busy) => Self::Busy { retry_after: COME_BACK_AFTER },
            IdentityError::Upstream(error) => error.into(),
            IdentityError::ProviderShutOut => Self::Conflict("identity-provider-shut-out"),
            error => Self::internal(error),
        }
    }
}

/// Why a service does not get what it asks for.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ServiceError {
    /// It may not have it; it is told so in the words of OAuth.
    #[error(transparent)]
    Refused(#[from] OAuthError),
    /// A fault of ours.
    #[error(transparent)]
    Failed(#[from] IdentityError),
}

impl From<StoreError> for ServiceError {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

impl From<crate::parameters::ParameterMistake> for ServiceError {
    fn from(mistake: crate::parameters::ParameterMistake) -> Self {
        Self::Refused(mistake.into())
    }
}
