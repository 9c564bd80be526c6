//! The `claims` parameter: a service asks for single claims (OpenID Connect Core §5.5).

use serde_json::{Map, Value};

use crate::model::{Claim, Claims, Level};
use crate::oauth_error::OAuthError;

/// What the parameter asks for, as far as it is known here; the rest is passed over (§5.5).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct ClaimsParameter {
    /// At userinfo: what the service cannot do without.
    pub(crate) essential: Claims,
    /// At userinfo: what it would like to know.
    pub(crate) voluntary: Claims,
    /// The same in the ID token.
    pub(crate) essential_in_id_token: Claims,
    /// The same in the ID token.
    pub(crate) voluntary_in_id_token: Claims,
    /// The `sub` of whoever is expected: one of these; of anybody where there are none.
    pub(crate) subjects: Vec<String>,
    /// The `acr` values of which one is wanted.
    pub(crate) levels: Vec<String>,
    /// Whether nothing less will do (§5.5.1.1).
    pub(crate) level_is_essential: bool,
}

impl ClaimsParameter {
    /// Reads the parameter's JSON.
    pub(crate) fn read(text: &str) -> Result<Self, OAuthError> {
        let wrong = || OAuthError::invalid_request("the parameter claims is not a JSON object of two objects");
        let members: Map<String, Value> = serde_json::from_str(text).map_err(|_| wrong())?;
        let part = |name| match members.get(name) {
            None | Some(Value::Null) => Ok(Map::new()),
            Some(Value::Object(part)) => Ok(part.clone()),
            Some(_) => Err(wrong()),
        };
        let (userinfo, id_token) = (part("userinfo")?, part("id_token")?);
        let (essential, voluntary) = split(&userinfo);
        let (essential_in_id_token, voluntary_in_id_token) = split(&id_token);
        let acr = id_token.get("acr");
        Ok(Self {
            essential,
            voluntary,
            essential_in_id_token,
            voluntary_in_id_token,
            subjects: [&id_token, &userinfo]
                .into_iter()
                .filter_map(|part| part.get("sub").map(values))
                .find(|subjects| !subjects.is_empty())
                .unwrap_or_default(),
            levels: acr.map(values).unwrap_or_default(),
            level_is_essential: acr.is_some_and(is_essential),
        })
    }

    /// Every claim that is asked for.
    pub(crate) fn essential(&self) -> Claims {
        self.essential.and(&self.essential_in_id_token)
    }

    /// What is asked for without need.
    pub(crate) fn voluntary(&self) -> Claims {
        self.voluntary.and(&self.voluntary_in_id_token).without(&self.essential())
    }

    /// The lowest of the levels that are asked for and known: the service looks at `acr` for more.
    pub(crate) fn level(&self) -> Option<Level> {
        self.known_levels().min()
    }

    /// The levels of which the answer must name one (§5.5.1.1); any will do where there are none.
    pub(crate) fn demanded_levels(&self) -> Vec<Level> {
        if self.level_is_essential { self.known_levels().collect() } else { Vec::new() }
    }

    fn known_levels(&self) -> impl Iterator<Item = Level> {
        self.levels.iter().filter_map(|name| Level::from_name(name))
    }
}

fn split(part: &Map<String, Value>) -> (Claims, Claims) {
    let known = |(name, wish): (&String, &Value)| Some((Claim::from_name(name)?, is_essential(wish)));
    let (essential, voluntary): (Vec<_>, Vec<_>) = part.iter().filter_map(known).partition(|(_, needed)| *needed);
    let names = |claims: Vec<(Claim, bool)>| claims.into_iter().map(|(claim, _)| claim).collect();
    (names(essential), names(voluntary))
}

fn is_essential(wish: &Value) -> bool {
    wish.get("essential").and_then(Value::as_bool).unwrap_or(false)
}

/// The wished values of a claim.
fn values(wish: &Value) -> Vec<String> {
    let one = wish.get("value").and_then(Value::as_str).map(str::to_owned);
    let many = wish.get("values").and_then(Value::as_array).into_iter().flatten();
    one.into_iter().chain(many.filter_map(Value::as_str).map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_example_of_the_standard_is_read() {
        let read = ClaimsParameter::read(
            r#"{ "userinfo": { "given_name": {"essential": true}, "nickname": null, "email": {"essential": true},
                 "email_verified": {"essential": true}, "picture": null, "name": null },
                 "id_token": { "auth_time": {"essential": true}, "locale": null,
                 "acr": {"essential": true, "values": ["eidas3", "eidas2"]}, "sub": {"value": "248289761001"} } }"#,
        )
        .unwrap();
        assert_eq!(read.essential, Claims::known("given_name email email_verified"));
        assert_eq!(read.voluntary(), Claims::known("name locale"));
        assert_eq!((read.level(), read.level_is_essential), (Some(Level::Eidas2), true));
        assert_eq!(read.demanded_levels(), [Level::Eidas3, Level::Eidas2]);
        assert_eq!(read.subjects, ["248289761001"]);
    }

    #[test]
    fn what_is_not_two_objects_is_refused() {
        for text in ["", "null", "[]", "1", "{", r#"{"userinfo": 1}"#, r#"{"id_token": []}"#] {
            assert!(ClaimsParameter::read(text).is_err(), "{text}");
        }
        assert_eq!(ClaimsParameter::read("{}").unwrap(), ClaimsParameter::default());
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in "[{}\\[\\]\":,a-z_ 0-9]{0,80}") {
            let _ = ClaimsParameter::read(&text);
        }
    }
}
