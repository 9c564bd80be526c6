//! The officer signs the list that they saw, and may take the signature back before the list is final.

use std::collections::BTreeMap;

use ::store::Tx;
use base::{PersonId, Timestamp};
use evidence::Fact;
use serde::{Deserialize, Serialize};

use crate::check_completeness::Officer;
use crate::decide_list::{ListDesk, NotDecided};
use crate::fingerprint::sha256_hex;
use crate::model::{Call, CallId};
use crate::propose_list::{List, Rules, propose};
use crate::room::{Programmes, ProgrammesError};
use crate::store as tables;

/// A signature under a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// What was signed: JSON.
    pub list: String,
    /// Its SHA-256, in hexadecimal.
    pub hash: String,
    /// By which name.
    pub signer: String,
    /// When.
    pub at: Timestamp,
    /// Its place in the evidence log.
    pub entry: Option<u64>,
}

/// What is signed: the rules and the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedList {
    /// The call.
    pub call: String,
    /// The hash of its sheet.
    pub sheet: String,
    /// Places.
    pub places: usize,
    /// The pass mark.
    pub pass_mark: Option<String>,
    /// The bounds that were kept.
    pub bounds: Vec<String>,
    /// The lottery's seed.
    pub seed: String,
    /// The list.
    pub list: List,
}

impl SignedList {
    pub(crate) fn of(call: &Call, rules: &Rules, list: List) -> Self {
        Self {
            call: call.code.clone(),
            sheet: call.hash.clone(),
            places: rules.places,
            pass_mark: rules.pass_mark.map(|mark| mark.to_string()),
            bounds: rules.bounds.iter().map(ToString::to_string).collect(),
            seed: rules.seed.clone(),
            list,
        }
    }

    /// As it is written: the order of fields is fixed.
    pub(crate) fn text(&self) -> String {
        serde_json::json!(self).to_string()
    }
}

impl Programmes {
    /// Signs the list as it is: from then on nothing of it changes. `seen` is the hash of the list that the officer saw.
    ///
    /// # Errors
    /// When there is no list, or another than was seen.
    pub async fn sign_list(&self, officer: Officer<'_>, id: CallId, seen: &str) -> Result<(), NotDecided> {
        let judged = self.judged(officer.person, id).await?;
        if judged.decided.signed.is_some() {
            return Ok(());
        }
        if !judged.is_ready(self.clock.now()) {
            return Err(NotDecided::NotJudged);
        }
        let rules = judged.rules(&self.seed(id).await?);
        let list = propose(&judged.assessed, &judged.overrides(), &rules)?;
        let text = SignedList::of(&judged.call, &rules, list).text();
        let signed = Signed {
            hash: sha256_hex(&text),
            list: text,
            signer: officer.name.to_owned(),
            at: self.clock.now(),
            entry: None,
        };
        if signed.hash != seen {
            return Err(NotDecided::Changed);
        }
        let fields = BTreeMap::from([("call", judged.call.code.clone()), ("list", signed.hash.clone())]);
        let person = officer.person;
        let write = move |tx: &mut Tx<'_>, entry| tables::sign(tx, id, person, &signed, entry);
        let fact = Fact { kind: "programme-list-signed", fields };
        self.evidence.record_fact_with(fact, write).await.map_err(ProgrammesError::from)?;
        Ok(())
    }

    /// The hash of the list of a desk: what a form of the page sends back.
    pub fn hash_of(&self, desk: &ListDesk) -> Option<String> {
        let (Some(rules), Some(Ok(list))) = (&desk.rules, &desk.list) else { return None };
        Some(sha256_hex(SignedList::of(&desk.call, rules, list.clone()).text()))
    }

    /// Takes the signature back, as long as the list is not final.
    pub async fn unsign_list(&self, officer: PersonId, id: CallId) -> Result<(), NotDecided> {
        let call = self.own_call(officer, id).await?;
        let fields = BTreeMap::from([("call", call.code)]);
        let fact = Fact { kind: "programme-list-unsigned", fields };
        let write = move |tx: &mut Tx<'_>, _| tables::unsign(tx, id);
        self.evidence.record_fact_with(fact, write).await.map_err(ProgrammesError::from)?;
        Ok(())
    }
}
