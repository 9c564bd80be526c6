//! What the provider of a trial does wrong, and what a client must do then.

/// One way to misbehave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scenario {
    /// Everything is right.
    Good,
    /// The same answer comes twice.
    ReplayedCode,
    /// Another `state` than the client sent.
    WrongState,
    /// No `state`.
    MissingState,
    /// The answer names another issuer (RFC 9207).
    WrongIssParameter,
    /// The answer is an error (OpenID Connect Core §3.1.2.6).
    ErrorAnswer,
    /// The token endpoint answers an error (RFC 6749 §5.2).
    TokenError,
    /// Another `nonce` than the client sent.
    WrongNonce,
    /// An ID token for another client.
    WrongAudience,
    /// An ID token of another issuer.
    WrongIssuer,
    /// An ID token that is over.
    Expired,
    /// An ID token without a signature.
    AlgorithmNone,
    /// An ID token signed with the public key as if it were a secret.
    AlgorithmConfusion,
    /// An ID token with a broken signature.
    BrokenSignature,
    /// An ID token that belongs to another access token.
    WrongAccessTokenHash,
    /// A key that the client has not seen yet: it is published, the client has to look.
    RotatedKeys,
    /// Userinfo about somebody else.
    OtherSubject,
}

/// Where a careful client stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// It goes on to the end.
    GoesOn,
    /// It does not redeem the code.
    StopsAtAnswer,
    /// It does not use the access token.
    StopsAtToken,
    /// It redeems once.
    RedeemsOnce,
    /// It signs nobody in, which only its owner can see.
    StopsAtUserinfo,
}

impl Scenario {
    /// Every scenario, in the order in which they are tried.
    pub const ALL: [Self; 17] = [
        Self::Good,
        Self::ReplayedCode,
        Self::WrongState,
        Self::MissingState,
        Self::WrongIssParameter,
        Self::ErrorAnswer,
        Self::TokenError,
        Self::WrongNonce,
        Self::WrongAudience,
        Self::WrongIssuer,
        Self::Expired,
        Self::AlgorithmNone,
        Self::AlgorithmConfusion,
        Self::BrokenSignature,
        Self::WrongAccessTokenHash,
        Self::RotatedKeys,
        Self::OtherSubject,
    ];

    /// The name in addresses and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::ReplayedCode => "replayed-code",
            Self::WrongState => "wrong-state",
            Self::MissingState => "missing-state",
            Self::WrongIssParameter => "wrong-iss-parameter",
            Self::ErrorAnswer => "error-answer",
            Self::TokenError => "token-error",
            Self::WrongNonce => "wrong-nonce",
            Self::WrongAudience => "wrong-aud",
            Self::WrongIssuer => "wrong-iss",
            Self::Expired => "expired",
            Self::AlgorithmNone => "alg-none",
            Self::AlgorithmConfusion => "alg-hs256",
            Self::BrokenSignature => "broken-signature",
            Self::WrongAccessTokenHash => "wrong-at-hash",
            Self::RotatedKeys => "rotated-keys",
            Self::OtherSubject => "other-sub",
        }
    }

    /// The scenario of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scenario| scenario.name() == name)
    }

    /// Where a careful client stops.
    pub const fn expected(self) -> Expected {
        match self {
            Self::Good | Self::RotatedKeys => Expected::GoesOn,
            Self::ReplayedCode => Expected::RedeemsOnce,
            Self::WrongState | Self::MissingState | Self::WrongIssParameter | Self::ErrorAnswer => {
                Expected::StopsAtAnswer
            }
            Self::OtherSubject => Expected::StopsAtUserinfo,
            _ => Expected::StopsAtToken,
        }
    }

    /// The key of what the provider does.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Good => "partners-try-good",
            Self::ReplayedCode => "partners-try-replayed-code",
            Self::WrongState => "partners-try-wrong-state",
            Self::MissingState => "partners-try-missing-state",
            Self::WrongIssParameter => "partners-try-wrong-iss-parameter",
            Self::ErrorAnswer => "partners-try-error-answer",
            Self::TokenError => "partners-try-token-error",
            Self::WrongNonce => "partners-try-wrong-nonce",
            Self::WrongAudience => "partners-try-wrong-aud",
            Self::WrongIssuer => "partners-try-wrong-iss",
            Self::Expired => "partners-try-expired",
            Self::AlgorithmNone => "partners-try-alg-none",
            Self::AlgorithmConfusion => "partners-try-alg-hs256",
            Self::BrokenSignature => "partners-try-broken-signature",
            Self::WrongAccessTokenHash => "partners-try-wrong-at-hash",
            Self::RotatedKeys => "partners-try-rotated-keys",
            Self::OtherSubject => "partners-try-other-sub",
        }
    }

    /// The key of what to do when the client gets it wrong.
    pub const fn remedy(self) -> &'static str {
        match self {
            Self::Good => "partners-mend-good",
            Self::ReplayedCode => "partners-mend-replayed-code",
            Self::WrongState | Self::MissingState => "partners-mend-state",
            Self::WrongIssParameter => "partners-mend-iss-parameter",
            Self::ErrorAnswer | Self::TokenError => "partners-mend-error",
            Self::WrongNonce => "partners-mend-nonce",
            Self::WrongAudience => "partners-mend-aud",
            Self::WrongIssuer => "partners-mend-iss",
            Self::Expired => "partners-mend-expired",
            Self::AlgorithmNone | Self::AlgorithmConfusion => "partners-mend-algorithm",
            Self::BrokenSignature => "partners-mend-signature",
            Self::WrongAccessTokenHash => "partners-mend-at-hash",
            Self::RotatedKeys => "partners-mend-keys",
            Self::OtherSubject => "partners-mend-sub",
        }
    }
}
