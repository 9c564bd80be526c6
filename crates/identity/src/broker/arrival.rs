//! A person whom a provider vouches for and who is not known here yet.

use base::Timestamp;
use civil::{Comparison, PivotIdentity, compare};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use upstream::Answer;

use super::{Journey, level_of};
use crate::Identity;
use crate::error::IdentityError;
use crate::model::{CivilStatus, Level, Method, Methods, Proof};
use crate::store;
use crate::ticket::Travels;

/// The longest hint that is taken along, in bytes: the whole has to fit into a cookie.
const HINT_MAX_BYTES: usize = 1200;

/// Someone who just proved themselves at a provider, on the way to an account here. Sealed: nothing is
/// stored until they have decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Arrival {
    #[serde(rename = "a")]
    pub(crate) at: Timestamp,
    #[serde(rename = "p")]
    pub(crate) provider: String,
    #[serde(rename = "i")]
    pub(crate) issuer: String,
    #[serde(rename = "s")]
    pub(crate) subject: String,
    #[serde(rename = "l")]
    pub(crate) level: Level,
    #[serde(rename = "m")]
    pub(crate) methods: Methods,
    /// When they proved themselves there.
    #[serde(rename = "w", default, skip_serializing_if = "Option::is_none")]
    pub(crate) proved_at: Option<Timestamp>,
    #[serde(rename = "g", default, skip_serializing_if = "Option::is_none")]
    pub(crate) given_name: Option<String>,
    #[serde(rename = "f", default, skip_serializing_if = "Option::is_none")]
    pub(crate) family_name: Option<String>,
    #[serde(rename = "e", default, skip_serializing_if = "Option::is_none")]
    pub(crate) email: Option<String>,
    #[serde(rename = "v", default)]
    pub(crate) email_verified: bool,
    /// Who the provider says that they are for the State.
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    pub(crate) identity: Option<PivotIdentity>,
    /// The hint at sign-out.
    #[serde(rename = "t", default, skip_serializing_if = "Option::is_none")]
    pub(crate) id_token: Option<String>,
    #[serde(rename = "j")]
    pub(crate) journey: Journey,
}

impl Travels for Arrival {
    const PURPOSE: &'static str = "arrival from a provider";
    const LASTS: SignedDuration = SignedDuration::from_mins(15);

    fn set_out(&self) -> Timestamp {
        self.at
    }
}

/// How an arrival stands to the accounts that there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Near {
    /// Nobody like this is here.
    Nobody,
    /// Somebody with the very same civil status.
    Same(base::PersonId, Box<CivilStatus>),
    /// Somebody whose civil status is nearly the same, or several with the same.
    Perhaps,
}

impl Arrival {
    pub(crate) fn of(answer: &Answer, journey: Journey, now: Timestamp) -> Self {
        let text = |name: &str| claim(&answer.claims, name);
        let identity =
            answer.provider.settings.vouches_for_civil_status.then(|| read_identity(&answer.claims)).flatten();
        Self {
            at: now,
            provider: answer.provider.id.to_string(),
            issuer: answer.provider.settings.issuer.clone(),
            subject: answer.subject.clone(),
            level: level_of(answer.level),
            methods: methods(&answer.methods),
            proved_at: Some(answer.authenticated_at),
            given_name: text("given_name"),
            family_name: text("family_name"),
            email: text("email"),
            email_verified: answer.claims.get("email_verified") == Some(&Value::Bool(true)),
            identity,
            id_token: Some(answer.id_token.clone()).filter(|token| token.len() <= HINT_MAX_BYTES),
            journey,
        }
    }

    /// What a session of the arrival rests on.
    pub(crate) fn proof(&self) -> Proof {
        Proof { level: self.level, methods: self.methods.clone(), provider: Some(self.provider.clone()) }
    }
}

/// Another provider vouches; and by what, as far as it says and we know the word (RFC 8176 §2).
fn methods(told: &[String]) -> Methods {
    told.iter().filter_map(|name| Method::from_name(name)).chain([Method::Fed]).collect()
}

fn claim(claims: &Map<String, Value>, name: &str) -> Option<String> {
    claims.get(name).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// The civil status among claims in FranceConnect's format; `None` when a part is missing or cannot be.
fn read_identity(claims: &Map<String, Value>) -> Option<PivotIdentity> {
    let text = |name: &str| claim(claims, name);
    let (birthplace, usual) = (text("birthplace").unwrap_or_default(), text("preferred_username").unwrap_or_default());
    let country = text("birthcountry")?;
    let read = PivotIdentity::read(
        &text("given_name")?,
        &text("family_name")?,
        &text("birthdate")?,
        &text("gender")?,
        (&birthplace, &country),
        &usual,
    );
    read.ok()
}

impl Identity {
    /// Who here has the same civil status, or nearly. For the machine's own decision: nothing of them is
    /// told to the arrival.
    pub(crate) async fn near(&self, identity: &PivotIdentity) -> Result<Near, IdentityError> {
        let asked = identity.clone();
        let candidates = self.0.db.read(move |tx| store::people_like(tx, &asked)).await?;
        let mut same = Vec::new();
        let mut perhaps = false;
        for store::Alike { person, status, .. } in candidates {
            match compare(identity, &status.identity) {
                Comparison::Same => same.push((person, status)),
                Comparison::Near(_) => perhaps = true,
                Comparison::Different => {}
            }
        }
        // Somebody's word counts before what was only typed: that shuts nobody out of their own account.
        if same.iter().filter(|(_, status)| status.is_theirs()).count() == 1 {
            same.retain(|(_, status)| status.is_theirs());
        }
        Ok(match (same.pop(), same.is_empty(), perhaps) {
            (Some((person, status)), true, _) => Near::Same(person, Box::new(status)),
            // Two accounts with one civil status: which of them is meant, nobody can say.
            (Some(_), false, _) | (None, _, true) => Near::Perhaps,
            (None, _, false) => Near::Nobody,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn claims(change: (&str, Value)) -> Map<String, Value> {
        let mut claims = json!({
            "given_name": "Ana", "family_name": "FICTIVE", "birthdate": "1990-05-04", "gender": "female",
            "birthplace": "87085", "birthcountry": "99100",
        });
        claims[change.0] = change.1;
        claims.as_object().unwrap().clone()
    }

    #[test]
    fn a_civil_status_is_read_whole_or_not_at_all() {
        assert!(read_identity(&claims(("email", json!("a@example.org")))).is_some());
        for name in ["given_name", "family_name", "birthdate", "gender", "birthcountry"] {
            for value in [json!(null), json!(""), json!(7), json!("?")] {
                assert_eq!(read_identity(&claims((name, value.clone()))), None, "{name}: {value}");
            }
        }
        let abroad = Map::from_iter(claims(("birthplace", json!(""))));
        assert_eq!(read_identity(&abroad), None, "a commune is missing in France");
    }

    #[test]
    fn what_a_provider_says_of_methods_is_kept_as_far_as_it_is_known() {
        let told = methods(&["pwd".to_owned(), "magic".to_owned(), "otp".to_owned()]);
        assert_eq!(told.to_string(), "pwd otp fed");
        assert_eq!(methods(&[]).to_string(), "fed");
    }
}
