//! Passwords: how they are kept, and how one is checked.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use base::Random;
use tokio::sync::Semaphore;

/// What one hash costs whoever makes it (RFC 9106): us once a sign-in, a thief once a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordCost {
    /// Memory that one hash fills, in KiB.
    pub memory_kib: u32,
    /// How often it is gone over.
    pub passes: u32,
    /// How many hashes are made at once; the others wait. The memory of all of them adds up.
    pub at_once: usize,
}

impl PasswordCost {
    /// Argon2id, 19 MiB, two passes, one lane: the first choice of OWASP's password storage
    /// guidance, about 20 ms on the machines of 2026. Two at once, so at most 38 MiB.
    pub const STANDARD: Self = Self { memory_kib: 19 * 1024, passes: 2, at_once: 2 };

    /// Next to nothing, for tests and demonstrations with known passwords.
    pub const TRIVIAL: Self = Self { memory_kib: 8, passes: 1, at_once: 2 };
}

/// How long a sign-in waits for its turn, at most.
const MAX_WAIT: Duration = Duration::from_secs(5);
/// Passwords that are tried first, as far as the shortest allowed length and words that are made longer by
/// digits or by saying them twice: one a line, letters and digits only.
const COMMON: &str = include_str!("common_passwords.txt");
/// Different letters that a password has at least.
const MIN_DIFFERENT: usize = 5;
/// Shorter words of a name may stand in any password.
const MIN_WORD_BYTES: usize = 3;
/// Letters that a password has at least beside the person's name.
const MIN_OWN_LETTERS: usize = 4;
/// Bytes of salt (RFC 9106 §3.1 recommends 16).
const SALT_LEN: usize = 16;

/// A password on its way in. It is never shown.
#[derive(Clone)]
pub struct Password(String);

/// Why a password cannot be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordMistake {
    /// Fewer than [`Password::MIN_CHARS`].
    #[error("a password has at least {} characters", Password::MIN_CHARS)]
    TooShort,
    /// More than [`Password::MAX_BYTES`].
    #[error("a password has at most {} bytes", Password::MAX_BYTES)]
    TooLong,
    /// One of those that everybody tries first, or little more than one letter again and again.
    #[error("this password is one of those that are tried first")]
    Common,
    /// Little more than the person's own name.
    #[error("this password is made of the person's own name")]
    OwnName,
    /// The one of before, which somebody else knew.
    #[error("somebody else knows this password")]
    Known,
}

impl Password {
    /// The shortest password that can be chosen, in characters (NIST SP 800-63B-4 §3.1.1.2 asks 15
    /// where nothing else is asked for, 8 beside a second factor; 12 with the throttle here).
    pub const MIN_CHARS: usize = 12;
    /// The longest password that can be chosen, in bytes.
    pub const MAX_BYTES: usize = 1024;

    /// A password that someone chooses.
    pub fn choose(text: &str) -> Result<Self, PasswordMistake> {
        if text.chars().count() < Self::MIN_CHARS {
            return Err(PasswordMistake::TooShort);
        }
        if text.len() > Self::MAX_BYTES {
            return Err(PasswordMistake::TooLong);
        }
        Ok(Self::typed(text))
    }

    /// A password that someone chooses for themselves: neither one of those that are tried first nor the
    /// person's own `words` (NIST SP 800-63B-4 §3.1.1.2). No mixture of kinds of letters is asked for.
    pub(crate) fn choose_well(text: &str, words: &[&str]) -> Result<Self, PasswordMistake> {
        let chosen = Self::choose(text)?;
        let plain = letters_and_digits(text);
        if is_common(&plain) {
            return Err(PasswordMistake::Common);
        }
        let mut rest = plain;
        for word in words.iter().map(|word| letters_and_digits(word)).filter(|word| word.len() >= MIN_WORD_BYTES) {
            rest = rest.replace(&word, "");
        }
        let own = rest.chars().filter(|letter| letter.is_alphabetic()).count();
        if rest.len() < Self::MIN_CHARS && own < MIN_OWN_LETTERS && rest != letters_and_digits(text) {
            return Err(PasswordMistake::OwnName);
        }
        Ok(chosen)
    }

    /// A password that someone types to sign in, whatever it is; the form that brings it has a limit.
    pub(crate) fn typed(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Why a password could not be hashed or checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HashFailure {
    /// Too many others were waiting; try again in some seconds.
    #[error("too many sign-ins at once")]
    Busy,
    /// The cost is impossible, or a stored hash unreadable.
    #[error("a password hash could not be made or read")]
    Broken,
}

/// Hashes and checks passwords, a few at a time.
#[derive(Clone)]
pub(crate) struct Passwords {
    argon2: Argon2<'static>,
    turns: Arc<Semaphore>,
    /// Checked in place of the hash that an unknown user does not have, so that both take as long.
    nobody: Arc<str>,
}

impl Passwords {
    pub(crate) fn new(cost: PasswordCost, random: &dyn Random) -> Result<Self, HashFailure> {
        let params = Params::new(cost.memory_kib, cost.passes, 1, None).map_err(|_| HashFailure::Broken)?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let nobody = hash(&argon2, &random.bytes::<32>(), &random.bytes::<SALT_LEN>())?;
        Ok(Self { argon2, turns: Arc::new(Semaphore::new(cost.at_once.max(1))), nobody: nobody.into() })
    }

    /// The hash to keep, as a PHC string, which names its own cost.
    pub(crate) async fn hash(&self, password: &Password, random: &dyn Random) -> Result<String, HashFailure> {
        let (argon2, password, salt) = (self.argon2.clone(), password.clone(), random.bytes::<SALT_LEN>());
        self.in_turn(move || hash(&argon2, password.0.as_bytes(), &salt)).await
    }

    /// Whether the password is the one that was hashed; with no hash, no password is, and finding
    /// that out takes as long.
    pub(crate) async fn matches(&self, password: &Password, kept: Option<String>) -> Result<bool, HashFailure> {
        let (argon2, password, nobody) = (self.argon2.clone(), password.clone(), Arc::clone(&self.nobody));
        self.in_turn(move || {
            let text = kept.as_deref().unwrap_or(&nobody);
            let parsed = PasswordHash::new(text).map_err(|_| HashFailure::Broken)?;
            let matches = argon2.verify_password(password.0.as_bytes(), &parsed).is_ok();
            Ok(matches && kept.is_some())
        })
        .await
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, HashFailure> + Send + 'static,
    ) -> Result<T, HashFailure> {
        let turn = tokio::time::timeout(MAX_WAIT, Arc::clone(&self.turns).acquire_owned()).await;
        let turn = turn.map_err(|_| HashFailure::Busy)?.map_err(|_| HashFailure::Busy)?;
        // The turn goes along: a request that is dropped does not free it before its work is done.
        let work = move || {
            let result = work();
            drop(turn);
            result
        };
        tokio::task::spawn_blocking(work).await.map_err(|_| HashFailure::Broken)?
    }
}

/// A text without accents, capitals, spaces and signs.
fn letters_and_digits(text: &str) -> String {
    base::fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Whether many would try this before long: few different letters, the alphabet or the digits in their
/// order, or a common word with digits around it or said several times.
fn is_common(plain: &str) -> bool {
    let different: std::collections::BTreeSet<char> = plain.chars().collect();
    let in_order = |step: i64| {
        let pairs = plain.as_bytes().windows(2);
        pairs.filter(|pair| (i64::from(pair[1]) - i64::from(pair[0])) != step).count() <= 1
    };
    if different.len() < MIN_DIFFERENT || in_order(1) || in_order(-1) {
        return true;
    }
    let core = plain.trim_matches(|letter: char| letter.is_ascii_digit());
    COMMON.lines().map(letters_and_digits).any(|word| {
        let only_this = |text: &str| !text.is_empty() && text.replace(&word, "").is_empty();
        only_this(plain) || only_this(core)
    })
}

fn hash(argon2: &Argon2<'static>, password: &[u8], salt: &[u8]) -> Result<String, HashFailure> {
    let hash: PasswordHash = argon2.hash_password_with_salt(password, salt).map_err(|_| HashFailure::Broken)?;
    Ok(hash.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::SeededRandom;

    static RANDOM: SeededRandom = SeededRandom::new(1);

    fn typed(text: &str) -> Password {
        Password::typed(text)
    }

    #[tokio::test]
    async fn only_the_password_that_was_chosen_matches() {
        let passwords = Passwords::new(PasswordCost::TRIVIAL, &RANDOM).unwrap();
        let kept = passwords.hash(&Password::choose("correct horse battery").unwrap(), &RANDOM).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=8,t=1,p=1$"), "{kept}");
        assert!(passwords.matches(&typed("correct horse battery"), Some(kept.clone())).await.unwrap());
        assert!(!passwords.matches(&typed("correct horse batter"), Some(kept)).await.unwrap());
        assert!(!passwords.matches(&typed("correct horse battery"), None).await.unwrap());
    }

    #[test]
    fn an_unknown_user_costs_what_a_known_one_does() {
        let passwords = Passwords::new(PasswordCost::STANDARD, &RANDOM).unwrap();
        assert!(passwords.nobody.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{}", passwords.nobody);
    }

    #[tokio::test]
    async fn a_hash_of_an_earlier_cost_still_matches() {
        let before = Passwords::new(PasswordCost::TRIVIAL, &RANDOM).unwrap();
        let kept = before.hash(&typed("p"), &RANDOM).await.unwrap();
        let after = Passwords::new(PasswordCost { passes: 3, ..PasswordCost::TRIVIAL }, &RANDOM).unwrap();
        assert!(after.matches(&typed("p"), Some(kept)).await.unwrap());
    }

    #[tokio::test(start_paused = true)]
    async fn whoever_waits_too_long_is_told() {
        let passwords = Passwords::new(PasswordCost { at_once: 1, ..PasswordCost::TRIVIAL }, &RANDOM).unwrap();
        let _turn = Arc::clone(&passwords.turns).acquire_owned().await.unwrap();
        assert_eq!(passwords.matches(&typed("p"), None).await, Err(HashFailure::Busy));
    }

    #[test]
    fn a_password_has_limits_and_is_not_shown() {
        assert_eq!(Password::choose("elevenchars").unwrap_err(), PasswordMistake::TooShort);
        assert_eq!(Password::choose(&"x".repeat(1025)).unwrap_err(), PasswordMistake::TooLong);
        assert_eq!(format!("{:?}", typed("p")), "Password(…)");
    }

    #[test]
    fn what_everybody_tries_first_cannot_be_chosen() {
        for text in [
            "aaaaaaaaaaaaaaa",
            "121212121212",
            "123456789012",
            "abcdefghijklm",
            "Mot de passe 2026!",
            "PASSWORDpassword",
            "azertyuiop123",
            "Passerelle2026",
            "passerelle-demo",
        ] {
            assert_eq!(Password::choose_well(text, &[]).unwrap_err(), PasswordMistake::Common, "{text}");
        }
        for text in ["quatre vélos bleus au marché", "kR7-pluie-tambour", "12 Rosen und 7 Tulpen"] {
            assert!(Password::choose_well(text, &["ana", "martin"]).is_ok(), "{text}");
        }
    }

    #[test]
    fn ones_own_name_is_no_password() {
        for text in ["ana-martin-1987", "MartinMartin12", "Ana.Martin.75012"] {
            assert_eq!(
                Password::choose_well(text, &["Ana", "Martin"]).unwrap_err(),
                PasswordMistake::OwnName,
                "{text}"
            );
        }
        assert!(Password::choose_well("martinet et hirondelle", &["Ana", "Martin"]).is_ok());
    }
}
