//! The parameters of an OAuth request (RFC 6749 §3.1 and appendix B).

/// The parameters of a query or of a form. An empty one counts as absent, as the standard says, and
/// one that is given twice is refused when it is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Parameters {
    /// Each name once, with its first value: they are few, and looked at one after the other.
    values: Vec<(String, String)>,
    repeated: Vec<String>,
}

/// What is wrong with a request's parameters as a whole, or with one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ParameterMistake {
    #[error("the request is longer than {} bytes", Parameters::MAX_BYTES)]
    TooLong,
    #[error("the request has more than {} parameters", Parameters::MAX_COUNT)]
    TooMany,
    #[error("the parameter {0} is given more than once")]
    Repeated(&'static str),
    #[error("the parameter {0} holds a control character")]
    Character(&'static str),
}

impl Parameters {
    /// The longest request, in bytes, as encoded. Sealed, it still fits in the 8 KiB that proxies leave for
    /// the first line of a request.
    pub(crate) const MAX_BYTES: usize = 4 * 1024;
    /// The most parameters.
    pub(crate) const MAX_COUNT: usize = 50;

    /// Reads the parameters of `application/x-www-form-urlencoded` text.
    pub(crate) fn parse(encoded: &[u8]) -> Result<Self, ParameterMistake> {
        if encoded.len() > Self::MAX_BYTES {
            return Err(ParameterMistake::TooLong);
        }
        let mut parameters = Self::default();
        for (count, (name, value)) in form_urlencoded::parse(encoded).enumerate() {
            if count == Self::MAX_COUNT {
                return Err(ParameterMistake::TooMany);
            }
            if value.is_empty() {
                continue;
            }
            if parameters.value(&name).is_some() {
                parameters.repeated.push(name.into_owned());
            } else {
                parameters.values.push((name.into_owned(), value.into_owned()));
            }
        }
        Ok(parameters)
    }

    fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(of, _)| of == name).map(|(_, value)| value.as_str())
    }

    fn is_repeated(&self, name: &str) -> bool {
        self.repeated.iter().any(|of| of == name)
    }

    /// The value of a parameter, when it is there.
    pub(crate) fn get(&self, name: &'static str) -> Result<Option<&str>, ParameterMistake> {
        if self.is_repeated(name) {
            return Err(ParameterMistake::Repeated(name));
        }
        match self.value(name) {
            // Nobody means one, and PostgreSQL has no place for a zero in a text.
            Some(value) if value.chars().any(char::is_control) => Err(ParameterMistake::Character(name)),
            value => Ok(value),
        }
    }

    /// The text that [`Parameters::parse`] reads as those of these parameters that have the names;
    /// what is not asked for need not be carried along.
    pub(crate) fn encode(&self, names: &[&'static str]) -> String {
        let mut encoded = form_urlencoded::Serializer::new(String::new());
        for name in names {
            if let Some(value) = self.value(name) {
                encoded.append_pair(name, value);
                if self.is_repeated(name) {
                    encoded.append_pair(name, value);
                }
            }
        }
        encoded.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_repeated_parameter_is_refused_only_when_it_matters() {
        let parameters = Parameters::parse(b"state=1&state=2&scope=openid&resource=a&resource=b").unwrap();
        assert_eq!(parameters.get("state"), Err(ParameterMistake::Repeated("state")));
        assert_eq!(parameters.get("scope"), Ok(Some("openid")));
    }

    #[test]
    fn an_empty_parameter_is_absent() {
        let parameters = Parameters::parse(b"state=&state=1&nonce").unwrap();
        assert_eq!(parameters.get("state"), Ok(Some("1")));
        assert_eq!(parameters.get("nonce"), Ok(None));
    }

    #[test]
    fn control_characters_are_refused() {
        let parameters = Parameters::parse(b"nonce=a%00b").unwrap();
        assert_eq!(parameters.get("nonce"), Err(ParameterMistake::Character("nonce")));
    }

    #[test]
    fn there_is_a_limit_to_everything() {
        assert_eq!(Parameters::parse(&[b'a'; Parameters::MAX_BYTES + 1]), Err(ParameterMistake::TooLong));
        let many = "a=1&".repeat(Parameters::MAX_COUNT + 1);
        assert_eq!(Parameters::parse(many.as_bytes()), Err(ParameterMistake::TooMany));
    }

    proptest! {
        #[test]
        fn what_is_carried_along_reads_the_same(state in ".{0,40}", nonce in "[ -~]{0,40}", twice in any::<bool>()) {
            let mut text = form_urlencoded::Serializer::new(String::new());
            text.append_pair("state", &state).append_pair("nonce", &nonce).append_pair("unknown", "x");
            if twice {
                text.append_pair("nonce", "again");
            }
            let parameters = Parameters::parse(text.finish().as_bytes()).unwrap();
            let carried = Parameters::parse(parameters.encode(&["nonce", "state"]).as_bytes()).unwrap();
            for name in ["state", "nonce"] {
                prop_assert_eq!(carried.get(name), parameters.get(name));
            }
            prop_assert_eq!(carried.get("unknown"), Ok(None));
        }

        #[test]
        fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            if let Ok(parameters) = Parameters::parse(&bytes) {
                let _ = parameters.get("state");
            }
        }
    }
}
