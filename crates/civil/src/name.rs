//! Names, as French civil status writes them.

use std::fmt;
use std::str::FromStr;

/// The letters that a name may have besides A to Z; their capitals too.
const ACCENTED: &str = "àâäçéèêëîïôöùûüÿæœ";

/// A text that cannot be a name of civil status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameMistake {
    /// There is nothing.
    #[error("the name is missing")]
    Missing,
    /// More than [`GivenNames::MAX`] given names, or more than 100 characters.
    #[error("the name is longer than 100 characters")]
    TooLong,
    /// A sign that civil status does not write.
    #[error("the name has the sign {0:?}: letters of French, spaces, hyphens and apostrophes are known")]
    Sign(char),
    /// A word that does not begin and end with a letter.
    #[error("each word of the name begins and ends with a letter")]
    Word,
}

/// All the given names, in the order of the birth certificate: at least one.
///
/// ```
/// let names: civil::GivenNames = "Angela  Claire Louise".parse()?;
/// assert_eq!(names.to_string(), "Angela Claire Louise");
/// assert_eq!(names.first(), "Angela");
/// # Ok::<(), civil::NameMistake>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GivenNames(Vec<String>);

impl GivenNames {
    /// The most names.
    pub const MAX: usize = 20;

    /// Each name, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// The first one.
    pub fn first(&self) -> &str {
        self.0.first().map_or("", String::as_str)
    }
}

impl FromStr for GivenNames {
    type Err = NameMistake;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let names = words(text)?;
        if names.len() > Self::MAX { Err(NameMistake::TooLong) } else { Ok(Self(names)) }
    }
}

/// The names, with one space between (the claim `given_name`).
impl fmt::Display for GivenNames {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(" "))
    }
}

/// A family name, in capitals: the birth name (the claim `family_name`), or the name that someone
/// uses since a marriage (`preferred_username`).
///
/// ```
/// let name: civil::FamilyName = " d’Église-Dubois ".parse()?;
/// assert_eq!(name.as_str(), "D'ÉGLISE-DUBOIS");
/// # Ok::<(), civil::NameMistake>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FamilyName(String);

impl FamilyName {
    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for FamilyName {
    type Err = NameMistake;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(words(&text.to_uppercase())?.join(" ")))
    }
}

impl fmt::Display for FamilyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The words of a name: each of letters, with hyphens and apostrophes between them.
fn words(text: &str) -> Result<Vec<String>, NameMistake> {
    const MAX_CHARACTERS: usize = 100;
    if text.chars().count() > MAX_CHARACTERS {
        return Err(NameMistake::TooLong);
    }
    // People and word processors write the typographic apostrophe; civil status and the wire do not.
    let text = text.replace('’', "'");
    let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    for word in &words {
        if let Some(sign) = word.chars().find(|sign| !(is_letter(*sign) || "-'".contains(*sign))) {
            return Err(NameMistake::Sign(sign));
        }
        if !(word.starts_with(is_letter) && word.ends_with(is_letter)) {
            return Err(NameMistake::Word);
        }
    }
    if words.is_empty() { Err(NameMistake::Missing) } else { Ok(words) }
}

fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphabetic() || sign.to_lowercase().all(|small| ACCENTED.contains(small))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_civil_status_does_not_write_is_refused() {
        assert_eq!("".parse::<GivenNames>(), Err(NameMistake::Missing));
        assert_eq!("   ".parse::<FamilyName>(), Err(NameMistake::Missing));
        assert_eq!("Ana1".parse::<GivenNames>(), Err(NameMistake::Sign('1')));
        assert_eq!("Ana,".parse::<GivenNames>(), Err(NameMistake::Sign(',')));
        assert_eq!("MUÑOZ".parse::<FamilyName>(), Err(NameMistake::Sign('Ñ')));
        assert_eq!("-ANA".parse::<FamilyName>(), Err(NameMistake::Word));
        assert_eq!("a".repeat(101).parse::<FamilyName>(), Err(NameMistake::TooLong));
        assert_eq!("a ".repeat(21).parse::<GivenNames>(), Err(NameMistake::TooLong));
    }

    #[test]
    fn every_letter_of_french_is_known() {
        assert_eq!("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸÆŒ".to_lowercase().parse::<FamilyName>().unwrap().as_str(), "ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸÆŒ");
        assert_eq!("Anaïs Œdile d'Ys".parse::<GivenNames>().unwrap().iter().len(), 3);
    }

    proptest! {
        #[test]
        fn a_name_that_is_read_reads_as_itself(text in "\\PC{0,40}|[A-Za-zéÉœ' -]{0,40}") {
            if let Ok(names) = text.parse::<GivenNames>() {
                prop_assert_eq!(names.to_string().parse::<GivenNames>().unwrap(), names);
            }
            if let Ok(name) = text.parse::<FamilyName>() {
                prop_assert_eq!(name.as_str(), name.as_str().to_uppercase());
                prop_assert_eq!(name.as_str().parse::<FamilyName>().unwrap(), name);
            }
        }
    }
}
