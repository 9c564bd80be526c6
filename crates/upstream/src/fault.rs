//! What can be wrong with what a provider answers, in words for whoever runs it or us.

use std::fmt;

use store::StoreError;

use crate::model::AddressMistake;
use crate::network::NetworkFailure;

/// What was asked when it went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The provider's description of itself (OpenID Connect Discovery §4).
    Description,
    /// Its keys (RFC 7517 §5).
    Keys,
    /// A code for tokens (OpenID Connect Core §3.1.3).
    Token,
    /// The person's claims (OpenID Connect Core §5.3).
    Userinfo,
}

impl Step {
    /// Its name in measures.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Description => "description",
            Self::Keys => "keys",
            Self::Token => "token",
            Self::Userinfo => "userinfo",
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Description => "the provider's description",
            Self::Keys => "the provider's keys",
            Self::Token => "the token endpoint",
            Self::Userinfo => "the userinfo endpoint",
        })
    }
}

/// What is wrong with an answer. None of them repeats personal data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// There is none.
    #[error("{0}: {1}")]
    Network(Step, NetworkFailure),
    /// It has a status that says nothing good.
    #[error("{0} answers with the status {1}")]
    Status(Step, u16),
    /// It cannot be read.
    #[error("{0}: {1}")]
    Unreadable(Step, String),
    /// An address is not one that may be used.
    #[error("{member} in the provider's description: {mistake}")]
    Address {
        /// Its member.
        member: &'static str,
        /// What is wrong.
        mistake: AddressMistake,
    },
    /// The description is somebody else's (OpenID Connect Discovery §4.3).
    #[error("the description names the issuer {found:?}, but {expected:?} is registered")]
    OtherIssuer {
        /// The registered one.
        expected: String,
        /// The one that was found.
        found: String,
    },
    /// The token endpoint refuses us (RFC 6749 §5.2).
    #[error("the token endpoint refuses: {0}")]
    Refused(String),
    /// The token's signature or encryption.
    #[error("{0}")]
    Crypto(String),
    /// A token is not encrypted although it must be.
    #[error("{0} is not encrypted, but encryption is required")]
    NotEncrypted(&'static str),
    /// A claim of the ID token or of the answer.
    #[error("{claim}: {reason}")]
    Claim {
        /// Its name.
        claim: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// The authorization response is another provider's (RFC 9207 §2.4).
    #[error("the answer comes from another provider (iss)")]
    MixUp,
    /// Our own key for it is missing.
    #[error("there is no key of ours for {0}")]
    NoKey(&'static str),
}

impl Fault {
    /// A wrong claim.
    pub(crate) fn claim(claim: &'static str, reason: impl Into<String>) -> Self {
        Self::Claim { claim, reason: reason.into() }
    }

    /// Whether it shows that the provider is in trouble, and not only this sign-in.
    pub fn is_outage(&self) -> bool {
        match self {
            Self::Network(_, failure) => !matches!(failure, NetworkFailure::TooLong),
            Self::Status(_, status) => *status >= 500 || *status == 429,
            Self::Unreadable(Step::Description | Step::Keys, _) | Self::Address { .. } | Self::OtherIssuer { .. } => {
                true
            }
            _ => false,
        }
    }

    /// Whether it is only that it took too long.
    pub fn is_slowness(&self) -> bool {
        matches!(self, Self::Network(_, NetworkFailure::TooSlow))
    }
}

/// What can go wrong in this room besides what providers do.
#[derive(Debug, thiserror::Error)]
pub enum UpstreamError {
    /// The database did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A provider cannot be registered as it is.
    #[error(transparent)]
    Provider(#[from] crate::model::ProviderMistake),
    /// There is one of this name.
    #[error("the provider {0} exists already")]
    ProviderExists(String),
    /// There is none of this name.
    #[error("there is no provider {0}")]
    NoSuchProvider(String),
    /// There are as many as may be.
    #[error("there are {} providers already", crate::register_provider::MAX_PROVIDERS)]
    TooMany,
    /// A key or secret in the database does not open.
    #[error("{0} in the database was sealed under another secret: set the secret that it was made with")]
    OtherSecret(String),
    /// A key cannot be made or used.
    #[error("the key {0} cannot be made or used")]
    Key(String),
}
