//! How registers name a person: a national number, a personal code, the number of a social insurance.

use std::fmt;
use std::str::FromStr;

/// Characters of a person's code, at most.
pub const PERSON_CODE_CHARS_MAX: usize = 64;

/// Why a text is no person's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "a person's code has 1 to {PERSON_CODE_CHARS_MAX} letters a to z, digits and - + . _ : @ /, and names one person"
)]
pub struct PersonCodeMistake;

/// A person's code in one spelling: without blanks, in capital letters.
///
/// Nothing else is allowed in it, so that a service behind a node makes the same of it as the node does: no list of
/// several, no parameter behind a `;`, no digits of other scripts.
///
/// ```
/// use civil::PersonCode;
/// assert_eq!("1 87 03 87 085 123 45".parse::<PersonCode>()?.as_str(), "187038708512345");
/// assert!("1870387085,2870387085".parse::<PersonCode>().is_err());
/// # Ok::<(), civil::PersonCodeMistake>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonCode(String);

impl PersonCode {
    /// The code, as it is compared.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PersonCode {
    type Err = PersonCodeMistake;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() > 2 * PERSON_CODE_CHARS_MAX {
            return Err(PersonCodeMistake);
        }
        let code: String = text.chars().filter(|c| *c != ' ').map(|c| c.to_ascii_uppercase()).collect();
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-+._:@/".contains(c);
        let has_content = code.chars().any(|c| c.is_ascii_alphanumeric());
        if has_content && code.len() <= PERSON_CODE_CHARS_MAX && code.chars().all(is_plain) {
            Ok(Self(code))
        } else {
            Err(PersonCodeMistake)
        }
    }
}

/// It is personal: it is not printed by accident.
impl fmt::Debug for PersonCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_could_name_nobody_or_several_is_refused() {
        for bad in
            ["", " ", "-", "7,8", "7;v=1", "７", "7\n", "7%", "a b\u{a0}", "*", &"7".repeat(65), &" ".repeat(200)]
        {
            assert_eq!(bad.parse::<PersonCode>(), Err(PersonCodeMistake), "{bad:?}");
        }
    }

    #[test]
    fn it_shows_itself_to_no_log() {
        let code: PersonCode = "EE12345678901".parse().unwrap();
        assert!(!format!("{code:?}").contains("123"));
    }

    proptest! {
        #[test]
        fn blanks_and_small_letters_make_no_other_person(code in "[A-Z0-9]{1,20}", gap in 0_usize..20) {
            let mut spelt = code.to_ascii_lowercase();
            spelt.insert(gap.min(spelt.len()), ' ');
            prop_assert_eq!(spelt.parse::<PersonCode>(), code.parse::<PersonCode>());
        }
    }
}
