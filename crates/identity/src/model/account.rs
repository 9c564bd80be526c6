//! A person's account.

use std::fmt;
use std::str::FromStr;

use base::{Lang, PersonId, Timestamp};
use ui::Roles;

use crate::password::Password;

/// What Passerelle knows of a person. The password is kept apart and never read with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Who; the same for ever, whatever becomes of the names.
    pub id: PersonId,
    /// What the person signs in with.
    pub username: Username,
    /// The whole name, as the person writes it.
    pub name: Name,
    /// The given names.
    pub given_name: Name,
    /// The family name.
    pub family_name: Name,
    /// Where messages go.
    pub email: EmailAddress,
    /// Whether the address was proved to be the person's.
    pub email_verified: bool,
    /// The language that the person prefers.
    pub lang: Lang,
    /// What the person does on the platform.
    pub roles: Roles,
    /// When the account was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// An account to make.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// What the person signs in with.
    pub username: Username,
    /// The whole name.
    pub name: Name,
    /// The given names.
    pub given_name: Name,
    /// The family name.
    pub family_name: Name,
    /// Where messages go.
    pub email: EmailAddress,
    /// Whether the address was proved to be the person's.
    pub email_verified: bool,
    /// The language that the person prefers.
    pub lang: Lang,
    /// What the person does on the platform.
    pub roles: Roles,
    /// The password.
    pub password: Password,
}

/// What a person signs in with: 1 to 64 lower-case letters, digits, dots, hyphens, underscores.
///
/// ```
/// use identity::Username;
/// assert_eq!(" Ana ".parse::<Username>()?.as_str(), "ana");
/// # Ok::<(), identity::UsernameMistake>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Username(String);

/// A text that cannot be a user name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a user name is 1 to 64 letters a–z, digits, dots, hyphens or underscores")]
pub struct UsernameMistake;

impl Username {
    /// The user name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Username {
    type Err = UsernameMistake;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = text.trim().to_ascii_lowercase();
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
        if (1..=64).contains(&name.len()) && name.bytes().all(plain) { Ok(Self(name)) } else { Err(UsernameMistake) }
    }
}

impl fmt::Display for Username {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A person's name or a part of it: 1 to 100 characters, in any script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name(String);

/// A text that cannot be a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a name is 1 to 100 characters without line ends")]
pub struct NameMistake;

impl Name {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Name {
    type Err = NameMistake;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = text.trim();
        if (1..=100).contains(&name.chars().count()) && !name.chars().any(char::is_control) {
            Ok(Self(name.to_owned()))
        } else {
            Err(NameMistake)
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An e-mail address, as far as its form tells: only a message that arrives proves one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmailAddress(String);

/// A text that cannot be an e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an e-mail address has one @ with text on both sides, and no spaces")]
pub struct EmailMistake;

/// Where the mailbox of someone without one is (RFC 6761 §6.4: no such domain ever answers).
const NOWHERE: &str = "nobody@nowhere.invalid";

impl EmailAddress {
    /// The address of someone who has no mailbox: nothing is sent there, and no service is told of it.
    pub fn nowhere() -> Self {
        Self(NOWHERE.to_owned())
    }

    /// Whether there is a mailbox.
    pub fn is_somewhere(&self) -> bool {
        self.0 != NOWHERE
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address in lower case, by which accounts are found: no mail system in use tells `Ana` from `ana`.
    pub(crate) fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

impl FromStr for EmailAddress {
    type Err = EmailMistake;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let address = text.trim();
        let well_formed = address.split_once('@').is_some_and(|(local, domain)| {
            !local.is_empty() && !domain.is_empty() && !domain.contains('@') && !domain.starts_with('.')
        });
        let plain = |letter: char| !letter.is_whitespace() && !letter.is_control() && !"<>,;\"()\\".contains(letter);
        // RFC 5321 §4.5.3.1.3 leaves 254 bytes for an address.
        if well_formed && address.len() <= 254 && address.chars().all(plain) {
            Ok(Self(address.to_owned()))
        } else {
            Err(EmailMistake)
        }
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_cannot_be_a_user_name_is_refused() {
        for text in ["", " ", "ana maria", "ana@example.org", "élise", "a/b", &"x".repeat(65)] {
            assert!(text.parse::<Username>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn what_cannot_be_an_address_is_refused() {
        for text in ["", "ana", "@example.org", "ana@", "ana@@example.org", "a b@example.org", "a@b\r\nBcc: c", "<a@b>"]
        {
            assert!(text.parse::<EmailAddress>().is_err(), "{text:?}");
        }
        assert!("ana+pass@example.org".parse::<EmailAddress>().is_ok());
    }

    #[test]
    fn a_name_is_in_any_script_but_on_one_line() {
        assert!("Łukasz O’Neill-Ñandú".parse::<Name>().is_ok());
        assert!("a\nb".parse::<Name>().is_err() && "  ".parse::<Name>().is_err());
    }

    proptest! {
        #[test]
        fn a_user_name_reads_as_itself(text in "[A-Za-z0-9._-]{1,64}") {
            let name: Username = text.parse().unwrap();
            prop_assert_eq!(name.as_str().parse::<Username>().unwrap(), name);
        }
    }
}
