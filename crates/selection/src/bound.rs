//! How many of a group are chosen.

use std::fmt;
use std::str::FromStr;

/// Of those who state a value of an attribute, at least and at most so many are chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// The attribute, such as `gender`.
    pub attribute: String,
    /// The value, such as `F`.
    pub value: String,
    /// At least so many.
    pub least: usize,
    /// At most so many; none is any number.
    pub most: Option<usize>,
}

/// The text is no bound.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadBound {
    /// It is not written as one.
    #[error(
        "{0:?} is no bound: an attribute, a value and a range, such as gender=F:3..5, gender=F:3.. or region=Alsace:..5"
    )]
    Malformed(String),
    /// Nothing is between its ends.
    #[error("{0}: at least {least} and at most {most} is no number", least = .0.least, most = .0.most.unwrap_or_default())]
    Empty(Bound),
}

impl FromStr for Bound {
    type Err = BadBound;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let malformed = || BadBound::Malformed(text.chars().take(80).collect());
        let number = |text: &str| {
            let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then(|| text.parse::<usize>().ok()).flatten().ok_or_else(malformed)
        };
        let (attribute, rest) = text.split_once('=').ok_or_else(malformed)?;
        // A value may hold a colon; a range may not.
        let (value, range) = rest.rsplit_once(':').ok_or_else(malformed)?;
        let (least, most) = range.split_once("..").ok_or_else(malformed)?;
        if attribute.is_empty() || value.is_empty() || (least.is_empty() && most.is_empty()) {
            return Err(malformed());
        }
        let least = if least.is_empty() { 0 } else { number(least)? };
        let most = if most.is_empty() { None } else { Some(number(most)?) };
        let bound = Self { attribute: attribute.to_owned(), value: value.to_owned(), least, most };
        if most.is_some_and(|most| most < least) { Err(BadBound::Empty(bound)) } else { Ok(bound) }
    }
}

/// As it is read: `gender=F:3..5`.
impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}:{}..", self.attribute, self.value, self.least)?;
        self.most.map_or(Ok(()), |most| write!(f, "{most}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_is_read_as_it_was_meant() {
        for (text, written) in
            [("gender=F:3..5", "gender=F:3..5"), ("gender=F:3..", "gender=F:3.."), ("a=b:c:..5", "a=b:c:0..5")]
        {
            assert_eq!(text.parse::<Bound>().unwrap().to_string(), written);
        }
        for text in
            ["", "gender", "gender=F", "gender=F:3", "gender=F:..", "=F:1..2", "gender=:1..2", "g=F:+1..2", "g=F:a..b"]
        {
            assert!(matches!(text.parse::<Bound>(), Err(BadBound::Malformed(_))), "{text}");
        }
        let empty = "gender=F:5..3".parse::<Bound>().unwrap_err();
        assert_eq!(empty.to_string(), "gender=F:5..3: at least 5 and at most 3 is no number");
    }
}
