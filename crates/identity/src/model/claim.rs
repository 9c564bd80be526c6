//! What a service can be told about a person.

/// A claim (OpenID Connect Core §5.1) that Passerelle releases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Claim {
    /// The whole name, as the person writes it.
    Name,
    /// The given names.
    GivenName,
    /// The family name.
    FamilyName,
    /// The user name of the account.
    PreferredUsername,
    /// The language that the person prefers.
    Locale,
    /// When the profile last changed, in seconds since 1970.
    UpdatedAt,
    /// The e-mail address. Not an identifier: two people may share one.
    Email,
    /// Whether the address was proved to be the person's.
    EmailVerified,
}

impl Claim {
    /// Every claim.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::GivenName,
        Self::FamilyName,
        Self::PreferredUsername,
        Self::Locale,
        Self::UpdatedAt,
        Self::Email,
        Self::EmailVerified,
    ];

    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::GivenName => "given_name",
            Self::FamilyName => "family_name",
            Self::PreferredUsername => "preferred_username",
            Self::Locale => "locale",
            Self::UpdatedAt => "updated_at",
            Self::Email => "email",
            Self::EmailVerified => "email_verified",
        }
    }

    /// The claim of a name on the wire.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|claim| claim.name() == name)
    }

    /// The key of its name in plain words.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Name => "identity-claim-name",
            Self::GivenName => "identity-claim-given-name",
            Self::FamilyName => "identity-claim-family-name",
            Self::PreferredUsername => "identity-claim-username",
            Self::Locale => "identity-claim-locale",
            Self::UpdatedAt => "identity-claim-updated-at",
            Self::Email => "identity-claim-email",
            Self::EmailVerified => "identity-claim-email-verified",
        }
    }
}
