//! The receipt of a consent: the fields of ISO/IEC TS 27560:2023, signed with the platform's key.
//!
//! It is a JWS (RFC 7515) whose claims are the receipt, so that any library for JSON Web Tokens checks it with the keys
//! at `/jwks`. Its words are those that the person read when they agreed.

use std::sync::Arc;

use base::{Lang, Timestamp};
use serde_json::{Value, json};

use super::accounts::Accounts;
use super::give_consent::{Asked, PermissionTrouble};
use super::list_consents::ConsentState;
use super::model::KeptConsent;
use crate::Exchange;
use crate::registry::Registry;

/// What kind of token a receipt is.
pub(crate) const RECEIPT_TYP: &str = "consent-receipt+jwt";

/// What the receipt says, as the person agrees: `client`, `provider`, `data` and `purpose` in the words that they read,
/// and `record` with the fields of the standard.
pub(super) fn document(
    people: Option<&Arc<dyn Accounts>>,
    registry: &Registry,
    asked: &Asked<'_>,
    principal: &str,
    lang: Lang,
    now: Timestamp,
) -> Value {
    let origin = people.map(|people| people.origin()).unwrap_or_default();
    let (wish, terms, provider) = (asked.wish, asked.terms, asked.service.id.subsystem());
    let (client, data, purpose) = (registry.name_of(&asked.client), terms.data.get(lang), asked.purpose(lang));
    let here = format!("{origin}/permissions/{}", wish.id);
    let party =
        |id: String, name: String, role: &str| json!({ "party_id": id, "party_name": name, "party_role": role });
    json!({
        "client": client,
        "provider": registry.name_of(&provider),
        "data": data,
        "purpose": purpose,
        "record": {
            "schema_version": "ISO/IEC TS 27560:2023",
            "record_id": wish.id.to_string(),
            "pii_principal_id": principal,
            "pii_processing": {
                "privacy_notice": here,
                "language": lang.tag(),
                "purposes": [{
                    "purpose": purpose,
                    "purpose_type": wish.purpose,
                    "lawful_basis": "consent (GDPR Article 6(1)(a))",
                    "pii_information": [{ "pii_type": data, "pii_source": asked.service.id.to_string() }],
                    "pii_controllers": [asked.client.to_string()],
                    "collection_method": format!("{} (X-Road r1, GET)", asked.service.id),
                    "processing_method": "told once for each message that names this consent",
                    "retention_period": wish.keeps_days.map(|days| format!("P{days}D")),
                    "jurisdiction": terms.jurisdiction,
                    "recipient_third_parties": [],
                    "withdrawal_method": here,
                    "privacy_rights": format!("{origin}/account/accesses"),
                }],
            },
            "party_identification": [
                party(asked.client.to_string(), client.clone(), "PII controller, recipient"),
                party(provider.to_string(), registry.name_of(&provider), "PII controller, source"),
            ],
            "validity_duration": format!("P{}D", wish.days.min(terms.days)),
            "valid_until": asked.until().to_string(),
            "event": [event(wish.id.to_string(), "consent given", "explicit", now)],
        },
    })
}

fn event(record: String, kind: &str, manner: &str, at: Timestamp) -> Value {
    json!({ "record_id": record, "event_type": kind, "consent_type": manner, "event_time": at.to_string() })
}

impl Exchange {
    /// The receipt as it stands now: with its place in the log, and with its withdrawal where there was one.
    pub(crate) fn receipt(&self, consent: &KeptConsent) -> Value {
        let document: Value = serde_json::from_str(&consent.document).unwrap_or_default();
        let mut record = document["record"].clone();
        let now = self.0.clock.now();
        let state = consent.state(now);
        if let (ConsentState::Withdrawn(at), Some(events)) = (state, record["event"].as_array_mut()) {
            events.push(event(consent.id.to_string(), "consent withdrawn", "explicit", at));
        }
        record["event_state"] = match state {
            ConsentState::Holds => json!("given"),
            ConsentState::Over => json!("expired"),
            ConsentState::Withdrawn(_) => json!("withdrawn"),
        };
        let origin = self.accounts().map(|people| people.origin()).unwrap_or_default();
        record["evidence"] = json!({
            "log": self.0.evidence.vkey(),
            "entry": consent.position,
            "proof": format!("{origin}/account/accesses/{}/proof", consent.position),
        });
        json!({
            "iss": origin,
            "jti": consent.id.to_string(),
            "iat": now.as_seconds(),
            "consent_receipt": record,
        })
    }

    /// The receipt, signed.
    pub(crate) async fn signed_receipt(&self, consent: &KeptConsent) -> Result<Option<String>, PermissionTrouble> {
        let Some(people) = self.accounts() else { return Ok(None) };
        Ok(Some(people.sign(RECEIPT_TYP, &self.receipt(consent)).await?))
    }
}
