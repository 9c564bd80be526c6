//! Telephone numbers of France and its territories.

use std::fmt;

/// A telephone number of France and its territories, as the standard of places writes it: `+33450568749`.
///
/// ```
/// use base::Telephone;
/// let number = Telephone::parse("0692 00 00 00").map(|number| number.to_string());
/// assert_eq!(number.as_deref(), Some("+262692000000"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Telephone {
    prefix: &'static str,
    digits: Box<str>,
}

/// The prefixes that the standard admits, each with how many digits follow it.
const PREFIXES: [(&str, usize); 10] = [
    ("33", 9),
    ("590", 9),
    ("594", 9),
    ("262", 9),
    ("596", 9),
    ("269", 9),
    ("687", 6),
    ("689", 8),
    ("508", 6),
    ("681", 6),
];
/// Which prefix a national number has by its beginning, where it is not that of the mainland.
const OVERSEAS: [(&str, &str); 14] = [
    ("590", "590"),
    ("690", "590"),
    ("691", "590"),
    ("594", "594"),
    ("694", "594"),
    ("596", "596"),
    ("696", "596"),
    ("697", "596"),
    ("262", "262"),
    ("263", "262"),
    ("269", "262"),
    ("639", "262"),
    ("692", "262"),
    ("693", "262"),
];

impl Telephone {
    /// The number of a text: with an international prefix, or as it is dialled within France.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.replace("(0)", "");
        let sound =
            |letter: char| letter.is_ascii_digit() || letter.is_whitespace() || matches!(letter, '+' | '.' | '-' | '/');
        if !text.chars().all(sound) {
            return None;
        }
        let international = text.trim_start().starts_with('+') || text.trim_start().starts_with("00");
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let (prefix, rest) = if international {
            let digits = if text.trim_start().starts_with('+') { digits.as_str() } else { digits.get(2..)? };
            let (prefix, _) = PREFIXES.iter().find(|(prefix, _)| digits.starts_with(prefix))?;
            (*prefix, digits.get(prefix.len()..)?)
        } else {
            let national = digits.strip_prefix('0')?;
            let overseas = OVERSEAS.iter().find(|(beginning, _)| national.starts_with(beginning));
            (overseas.map_or("33", |(_, prefix)| *prefix), national)
        };
        let many = PREFIXES.iter().find(|(known, _)| *known == prefix)?.1;
        let sound = rest.len() == many && !rest.starts_with('0');
        sound.then(|| Self { prefix, digits: rest.into() })
    }

    /// As people write it: `04 50 56 87 49`; with the prefix where there is no other way.
    pub fn spoken(&self) -> String {
        let pairs = |digits: &str| {
            let pairs: Vec<&str> = (0..digits.len()).step_by(2).filter_map(|at| digits.get(at..at + 2)).collect();
            pairs.join(" ")
        };
        if self.digits.len() == 9 {
            pairs(&format!("0{}", self.digits))
        } else {
            format!("+{} {}", self.prefix, pairs(&self.digits))
        }
    }
}

impl fmt::Display for Telephone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "+{}{}", self.prefix, self.digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephones_are_read_as_people_and_programs_write_them() {
        let read = |text: &str| Telephone::parse(text).map(|number| number.to_string());
        assert_eq!(read("04 50 56 87 49").as_deref(), Some("+33450568749"));
        assert_eq!(read("+33 (0)4.50.56.87.49").as_deref(), Some("+33450568749"));
        assert_eq!(read("0033450568749").as_deref(), Some("+33450568749"));
        assert_eq!(read("0590 23 09 31").as_deref(), Some("+590590230931"));
        assert_eq!(read("06 92 00 00 00").as_deref(), Some("+262692000000"));
        assert_eq!(read("06 39 00 00 00").as_deref(), Some("+262639000000"));
        assert_eq!(read("+687 12 34 56").as_deref(), Some("+687123456"));
        for wrong in ["", "450568749", "04 50 56 87", "+32 2 123 45 67", "04 50 56 87 49 poste 3", "+33 0450568749"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert_eq!(Telephone::parse("+590590230931").map(|number| number.spoken()).as_deref(), Some("05 90 23 09 31"));
        assert_eq!(Telephone::parse("+687123456").map(|number| number.spoken()).as_deref(), Some("+687 12 34 56"));
    }
}
