//! A part of a service to which somebody can have a right: a verb, or all, and a pattern of paths.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use crate::glob::{GlobTooLong, PathGlob};
use crate::path::NormalPath;
use crate::verb::{UnknownVerb, Verb};

/// Why a text is no endpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadEndpoint {
    /// There is no blank between verb and pattern.
    #[error("an endpoint is written as a method, or *, a blank, and a pattern of paths")]
    Form,
    /// The verb is none.
    #[error(transparent)]
    Verb(#[from] UnknownVerb),
    /// The pattern is too long.
    #[error(transparent)]
    Glob(#[from] GlobTooLong),
}

/// A verb, or all, and a pattern of paths. It is printed and read as `GET /pets/*`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Endpoint {
    verb: Option<Verb>,
    path: PathGlob,
}

impl Endpoint {
    /// An endpoint; without a verb, all are meant.
    pub fn new(verb: Option<Verb>, path: PathGlob) -> Self {
        Self { verb, path }
    }

    /// The whole service.
    pub fn whole() -> Self {
        let path = "**".parse().unwrap_or_else(|GlobTooLong| unreachable!("two characters are not too many"));
        Self { verb: None, path }
    }

    /// The verb; none for all.
    pub fn verb(&self) -> Option<Verb> {
        self.verb
    }

    /// The pattern.
    pub fn path(&self) -> &PathGlob {
        &self.path
    }

    /// Whether a request is one of those that are meant.
    pub fn matches(&self, verb: Verb, path: &NormalPath) -> bool {
        self.verb.is_none_or(|own| own == verb) && self.path.matches(path)
    }

    fn verb_name(&self) -> &'static str {
        self.verb.map_or("*", Verb::name)
    }
}

impl FromStr for Endpoint {
    type Err = BadEndpoint;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (verb, path) = text.split_once(' ').ok_or(BadEndpoint::Form)?;
        let verb = if verb == "*" { None } else { Some(verb.parse()?) };
        Ok(Self { verb, path: path.parse()? })
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.verb_name(), self.path)
    }
}

/// As it stands in an `endpoint_list`.
impl Serialize for Endpoint {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written<'a> {
            method: &'a str,
            path: &'a str,
        }
        let path = self.path.to_string();
        Written { method: self.verb_name(), path: &path }.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_right_is_to_a_verb_and_a_pattern() {
        let path = |text| NormalPath::read(text).unwrap();
        let endpoint: Endpoint = "GET /pets/*".parse().unwrap();
        assert!(endpoint.matches(Verb::Get, &path("/pets/7")));
        assert!(!endpoint.matches(Verb::Post, &path("/pets/7")));
        assert!(!endpoint.matches(Verb::Get, &path("/pets/7/8")));
        let any: Endpoint = "* /pets/**".parse().unwrap();
        assert!(any.matches(Verb::Delete, &path("/pets/7/8")));
        assert!(Endpoint::whole().matches(Verb::Trace, &path("")));
        assert_eq!(any.to_string(), "* /pets/**");
    }

    #[test]
    fn what_is_no_endpoint_is_refused() {
        assert_eq!("/pets".parse::<Endpoint>(), Err(BadEndpoint::Form));
        assert_eq!("get /pets".parse::<Endpoint>(), Err(BadEndpoint::Verb(UnknownVerb)));
    }
}
