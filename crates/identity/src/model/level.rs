//! How surely it is known who someone is, and by what they proved it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::set::{Member, Set};

/// A level of assurance of the European regulation 910/2014, as FranceConnect writes it in `acr`.
///
/// ```
/// use identity::Level;
/// assert!(Level::Eidas2 > Level::Eidas1);
/// assert_eq!(Level::from_name("eidas3"), Some(Level::Eidas3));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Low: one factor, such as a password.
    #[default]
    Eidas1,
    /// Substantial: two factors, or one that holds two.
    Eidas2,
    /// High: two factors, one of them out of reach of copying, and an identity that was checked face to face.
    Eidas3,
}

impl Level {
    /// Every level, the lowest first.
    pub const ALL: [Self; 3] = [Self::Eidas1, Self::Eidas2, Self::Eidas3];

    /// The value of `acr` (OpenID Connect Core §2).
    pub const fn name(self) -> &'static str {
        match self {
            Self::Eidas1 => "eidas1",
            Self::Eidas2 => "eidas2",
            Self::Eidas3 => "eidas3",
        }
    }

    /// The level of an `acr` value.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// What a person proved themselves by: a value of `amr` (RFC 8176 §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Method {
    /// A password.
    Pwd,
    /// A one-time code.
    Otp,
    /// A key that cannot be copied, such as that of a security key.
    Hwk,
    /// A key kept by software, such as a passkey that is synchronised.
    Swk,
    /// The person unlocked the key: by a PIN, a finger, a face.
    User,
    /// More than one factor.
    Mfa,
    /// Another identity provider vouches.
    Fed,
}

impl Method {
    /// Every method.
    pub const ALL: [Self; 7] = [Self::Pwd, Self::Otp, Self::Hwk, Self::Swk, Self::User, Self::Mfa, Self::Fed];

    /// The value on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pwd => "pwd",
            Self::Otp => "otp",
            Self::Hwk => "hwk",
            Self::Swk => "swk",
            Self::User => "user",
            Self::Mfa => "mfa",
            Self::Fed => "fed",
        }
    }

    /// The method of a value on the wire.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name() == name)
    }
}

/// What a person proved themselves by, all told. In the database: names with spaces between.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Method>", into = "Vec<Method>")]
pub struct Methods(Set<Method>);

impl Member for Method {
    const WORDS: &'static [Self] = &Self::ALL;

    fn place(self) -> u8 {
        self as u8
    }
}

impl Methods {
    /// The known methods of a list of words.
    pub fn known(list: &str) -> Self {
        list.split(' ').filter_map(Method::from_name).collect()
    }

    /// Whether the method is among them.
    pub fn has(&self, method: Method) -> bool {
        self.0.has(method)
    }

    /// Each method, in the order of [`Method::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = Method> + use<> {
        self.0.iter()
    }
}

impl From<Vec<Method>> for Methods {
    fn from(methods: Vec<Method>) -> Self {
        methods.into_iter().collect()
    }
}

impl From<Methods> for Vec<Method> {
    fn from(methods: Methods) -> Self {
        methods.iter().collect()
    }
}

impl FromIterator<Method> for Methods {
    fn from_iter<I: IntoIterator<Item = Method>>(methods: I) -> Self {
        Self(methods.into_iter().collect())
    }
}

impl fmt::Display for Methods {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.0.iter().map(Method::name).collect();
        f.write_str(&names.join(" "))
    }
}

/// How a person proved who they are: what a session rests on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proof {
    /// How sure it is.
    pub level: Level,
    /// By what.
    pub methods: Methods,
    /// The identity provider that vouches; none for an account here.
    pub provider: Option<String>,
}

impl Proof {
    /// A password alone.
    pub fn password() -> Self {
        Self { level: Level::Eidas1, methods: Methods::from_iter([Method::Pwd]), provider: None }
    }
}
