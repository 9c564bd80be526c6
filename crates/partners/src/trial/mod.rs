//! A provider that misbehaves on purpose, for one service that tries its client against it.
//!
//! It lives under `/try/{run}`: an issuer of its own with a key of its own, and one invented person. Nobody signs
//! in and nothing of a real person is there, so it asks nothing and answers at once. It belongs to a service in
//! the sandbox, sends browsers to that service's registered addresses only, and ends with it.

pub mod forge;
pub mod judge;
pub mod provider;
pub mod scenario;

use std::collections::BTreeMap;

use base::Timestamp;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use identity::ClientId;
use jose::{PrivateKey, SigningAlgorithm};
use serde::{Deserialize, Serialize};

use crate::model::Service;
use crate::room::{Partners, PartnersError};
use crate::store as tables;
use judge::{Attempt, Said};
use scenario::Scenario;

/// Keys that are published: the one that signs, and the one before.
const MAX_KEYS: usize = 2;

/// A trial: what the client is sent, and what it did.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Trial {
    /// Where the client begins a sign-in, when its owner said so.
    pub login: String,
    /// What is tried now.
    pub current: String,
    /// The keys, the one that signs first. They are worth nothing: nobody believes this provider.
    keys: Vec<KeptKey>,
    /// When the client last looked at the keys.
    pub keys_seen: Option<Timestamp>,
    /// The last attempt of each scenario, by its name.
    pub attempts: BTreeMap<String, Attempt>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct KeptKey {
    alg: String,
    pkcs8: String,
}

impl Trial {
    /// The scenario that is tried now.
    pub fn scenario(&self) -> Scenario {
        Scenario::from_name(&self.current).unwrap_or(Scenario::Good)
    }

    /// What the client did in a scenario.
    pub fn attempt(&self, scenario: Scenario) -> Option<&Attempt> {
        self.attempts.get(scenario.name())
    }

    /// Whether the client uses its access token when everything is right.
    pub fn uses_userinfo(&self) -> bool {
        self.attempt(Scenario::Good).is_some_and(|attempt| attempt.used > 0)
    }

    /// The keys, the one that signs first.
    pub(crate) fn keys(&self) -> Vec<PrivateKey> {
        let open = |kept: &KeptKey| {
            let document = URL_SAFE_NO_PAD.decode(&kept.pkcs8).ok()?;
            PrivateKey::from_pkcs8(SigningAlgorithm::from_name(&kept.alg)?, &document).ok()
        };
        self.keys.iter().filter_map(open).collect()
    }

    fn add_key(&mut self, key: &PrivateKey) {
        let alg = jose::Signer::algorithm(key).name().to_owned();
        self.keys.insert(0, KeptKey { alg, pkcs8: URL_SAFE_NO_PAD.encode(key.to_pkcs8()) });
        self.keys.truncate(MAX_KEYS);
    }

    /// The attempt that goes on, begun when there is none yet.
    pub(crate) fn going_on(&mut self, now: Timestamp) -> &mut Attempt {
        let (name, seen) = (self.scenario().name().to_owned(), self.keys_seen);
        self.attempts.entry(name).or_insert_with(|| Attempt::begin(now, seen))
    }
}

impl Partners {
    /// The issuer of a run.
    pub(crate) fn trial_issuer(&self, run: &str) -> String {
        format!("{}/try/{run}", self.public_url)
    }

    /// The trial of a service, made when there is none yet.
    pub(crate) async fn trial_of(&self, service: &Service) -> Result<(String, Trial), PartnersError> {
        if service.in_production() {
            return Err(PartnersError::NotFound);
        }
        let client = service.client.id.clone();
        let named = client.clone();
        if let Some((run, content)) = self.db.read(move |tx| tables::trial_of(tx, &named)).await? {
            return Ok((run, serde_json::from_str(&content).unwrap_or_default()));
        }
        let run = self.random.bytes::<16>().map(|byte| format!("{byte:02x}")).concat();
        let mut trial = Trial::default();
        trial.add_key(&new_key(service)?);
        let (kept, content, now) = (client.clone(), to_text(&trial), self.clock.now());
        self.db.write(move |tx| tables::add_trial(tx, &run, &kept, &content, now)).await?;
        // Another window may have been first.
        let found = self.db.read(move |tx| tables::trial_of(tx, &client)).await?.ok_or(PartnersError::NotFound)?;
        Ok((found.0, serde_json::from_str(&found.1).unwrap_or_default()))
    }

    /// The service of a run, while it is not in production.
    pub(crate) async fn trial_service(&self, run: &str) -> Result<Service, PartnersError> {
        let named = run.to_owned();
        let (client, _) = self.db.read(move |tx| tables::trial(tx, &named)).await?.ok_or(PartnersError::NotFound)?;
        let service = self.service(client.as_str()).await?;
        if service.in_production() { Err(PartnersError::NotFound) } else { Ok(service) }
    }

    /// Changes a trial and gives what the change gives.
    pub(crate) async fn change_trial<T: Send + 'static>(
        &self,
        run: &str,
        change: impl Fn(&mut Trial, &ClientId, Timestamp) -> T + Send + 'static,
    ) -> Result<T, PartnersError> {
        let (run, now) = (run.to_owned(), self.clock.now());
        let changed = self.db.write(move |tx| {
            let (client, content) = tables::trial(tx, &run)?.ok_or(PartnersError::NotFound)?;
            let mut trial: Trial = serde_json::from_str(&content).unwrap_or_default();
            let given = change(&mut trial, &client, now);
            tables::put_trial(tx, &run, &to_text(&trial), now)?;
            Ok::<_, PartnersError>(given)
        });
        changed.await
    }

    /// Begins a scenario anew; gives where the client's sign-in begins, when that is known.
    pub(crate) async fn start_trial(&self, service: &Service, scenario: Scenario) -> Result<String, PartnersError> {
        let (run, _) = self.trial_of(service).await?;
        let pkcs8 = match scenario {
            Scenario::RotatedKeys => {
                let key = new_key(service)?;
                Some((jose::Signer::algorithm(&key), key.to_pkcs8().to_vec()))
            }
            _ => None,
        };
        self.change_trial(&run, move |trial, _, now| {
            scenario.name().clone_into(&mut trial.current);
            trial.attempts.insert(scenario.name().to_owned(), Attempt::begin(now, trial.keys_seen));
            if let Some((algorithm, pkcs8)) = &pkcs8
                && let Ok(key) = PrivateKey::from_pkcs8(*algorithm, pkcs8)
            {
                trial.add_key(&key);
            }
            trial.login.clone()
        })
        .await
    }

    /// Keeps what the owner saw in the client.
    pub(crate) async fn say(&self, service: &Service, scenario: Scenario, said: Said) -> Result<(), PartnersError> {
        let (run, _) = self.trial_of(service).await?;
        self.change_trial(&run, move |trial, _, _| {
            if let Some(attempt) = trial.attempts.get_mut(scenario.name()) {
                attempt.said = Some(said);
            }
        })
        .await
    }
}

fn new_key(service: &Service) -> Result<PrivateKey, PartnersError> {
    let chosen = service.client.settings.id_token_signed_response_alg.as_deref();
    let algorithm = chosen.and_then(SigningAlgorithm::from_name).unwrap_or(SigningAlgorithm::Es256);
    PrivateKey::generate(algorithm).map_err(|_| PartnersError::Key("it cannot be made"))
}

fn to_text(trial: &Trial) -> String {
    serde_json::json!(trial).to_string()
}
