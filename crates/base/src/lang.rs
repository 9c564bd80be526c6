//! The languages that Passerelle speaks.

use std::fmt;
use std::str::FromStr;

/// A language of the interface, in the order of the language switch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// French, the reference.
    #[default]
    Fr,
    /// German.
    De,
    /// Luxembourgish.
    Lb,
    /// English.
    En,
}

/// A tag of a language that Passerelle does not speak.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is none of fr, de, lb, en")]
pub struct UnknownLanguage(pub String);

/// More entries than this in an `Accept-Language` header are not read.
const MAX_ACCEPTED: usize = 20;

impl Lang {
    /// Every language.
    pub const ALL: [Self; 4] = [Self::Fr, Self::De, Self::Lb, Self::En];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::De => "de",
            Self::Lb => "lb",
            Self::En => "en",
        }
    }

    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::De => "Deutsch",
            Self::Lb => "Lëtzebuergesch",
            Self::En => "English",
        }
    }

    /// The language of a tag such as `fr`, `fr-LU` or `FR_fr`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag).trim();
        Self::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
    }

    /// The language that an `Accept-Language` header (RFC 9110 §12.5.4) likes best.
    ///
    /// ```
    /// use base::Lang;
    /// assert_eq!(Lang::negotiate("pt, lb;q=0.8, en;q=0.9", Lang::Fr), Lang::En);
    /// assert_eq!(Lang::negotiate("ja", Lang::Fr), Lang::Fr);
    /// ```
    pub fn negotiate(accept_language: &str, fallback: Self) -> Self {
        let mut best: Option<(Self, u32)> = None;
        for range in accept_language.split(',').take(MAX_ACCEPTED) {
            let mut parts = range.split(';');
            let Some(lang) = parts.next().and_then(Self::from_tag) else { continue };
            let quality = parts.find_map(|part| part.trim().strip_prefix("q=")).map_or(1000, thousandths);
            if quality > best.map_or(0, |(_, quality)| quality) {
                best = Some((lang, quality));
            }
        }
        best.map_or(fallback, |(lang, _)| lang)
    }
}

/// A quality value in thousandths: `0.85` is 850, nonsense is 0.
fn thousandths(quality: &str) -> u32 {
    let (whole, fraction) = quality.trim().split_once('.').unwrap_or((quality.trim(), ""));
    let digits = format!("{fraction:0<3}");
    match (whole, digits.get(..3).and_then(|digits| digits.parse::<u32>().ok())) {
        ("0", Some(thousandths)) => thousandths,
        ("1", Some(0)) => 1000,
        _ => 0,
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Lang {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::from_tag(tag).ok_or_else(|| UnknownLanguage(tag.to_owned()))
    }
}

impl serde::Serialize for Lang {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl<'de> serde::Deserialize<'de> for Lang {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_equals_wins() {
        assert_eq!(Lang::negotiate("de, fr", Lang::En), Lang::De);
        assert_eq!(Lang::negotiate("de-CH;q=0.9, fr;q=0.9", Lang::En), Lang::De);
    }

    #[test]
    fn a_language_with_quality_zero_is_not_wanted() {
        assert_eq!(Lang::negotiate("de;q=0, fr;q=0.001", Lang::En), Lang::Fr);
    }

    #[test]
    fn nonsense_falls_back() {
        for header in ["", ";;;", "q=1", "*", "fr;q=x"] {
            assert_eq!(Lang::negotiate(header, Lang::Lb), Lang::Lb, "{header}");
        }
    }
}
