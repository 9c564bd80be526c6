//! Reading what a provider says of itself: its description and its keys, remembered for a while.

use std::sync::Arc;

use base::Timestamp;
use jose::JwkSet;

use crate::Upstream;
use crate::board::{FRESH, Kept, STALE};
use crate::breaker::{Outcome, Standing};
use crate::fault::{Fault, Step};
use crate::metadata::Metadata;
use crate::model::{Address, Provider, ProviderId};
use crate::network::{Question, Reply};

impl Upstream {
    /// Asks, and gives the answer when its status is 200.
    pub(crate) async fn fetch(&self, provider: &ProviderId, step: Step, question: Question) -> Result<Reply, Fault> {
        let reply = self.ask(provider, step, question).await?;
        if reply.status == 200 { Ok(reply) } else { Err(Fault::Status(step, reply.status)) }
    }

    /// Asks, and gives whatever answer there is.
    pub(crate) async fn ask(&self, provider: &ProviderId, step: Step, question: Question) -> Result<Reply, Fault> {
        let reply = self.0.network.send(question).await;
        let outcome = match &reply {
            Ok(reply) if reply.status < 500 => "answered",
            Ok(_) => "failed",
            Err(_) => "silent",
        };
        let provider = provider.as_str().to_owned();
        metrics::counter!("passerelle_provider_calls_total", "provider" => provider, "step" => step.name(), "outcome" => outcome)
            .increment(1);
        reply.map_err(|failure| Fault::Network(step, failure))
    }

    /// The description of a provider: the one that is remembered, or a new one.
    pub(crate) async fn metadata(&self, provider: &Provider) -> Result<Arc<Metadata>, Fault> {
        let now = self.0.clock.now();
        let kept = self.board().metadata(&provider.id);
        let from = discovery(provider)?;
        if let Some(kept) = &kept
            && kept.younger_than(FRESH, from.as_str(), now)
        {
            return Ok(kept.it.clone());
        }
        match (self.read_metadata(provider).await, kept) {
            (Ok(read), _) => Ok(read),
            // It moved or is in trouble: the one of this morning may still do.
            (Err(_), Some(kept)) if kept.younger_than(STALE, from.as_str(), now) => Ok(kept.it),
            (Err(fault), _) => Err(fault),
        }
    }

    /// Reads the description anew.
    pub(crate) async fn read_metadata(&self, provider: &Provider) -> Result<Arc<Metadata>, Fault> {
        let address = discovery(provider)?;
        let from = address.as_str().to_owned();
        let reply = self.fetch(&provider.id, Step::Description, Question::get(address)).await?;
        let metadata = Arc::new(Metadata::read(&reply.body, &provider.settings.issuer)?);
        let kept = Kept { it: metadata.clone(), read_at: self.0.clock.now(), from };
        self.board().keep_metadata(&provider.id, kept);
        Ok(metadata)
    }

    /// The keys of a provider. When a token names a key that is not among them, `missing` is true: then
    /// they are read again, but not more often than once a minute.
    pub(crate) async fn keys(
        &self,
        provider: &Provider,
        metadata: &Metadata,
        missing: bool,
    ) -> Result<Arc<JwkSet>, Fault> {
        let now = self.0.clock.now();
        let kept = self.board().keys(&provider.id);
        let from = metadata.jwks_uri.as_str();
        let fresh = kept.as_ref().is_some_and(|kept| kept.younger_than(FRESH, from, now));
        let usable = kept.filter(|kept| kept.younger_than(STALE, from, now)).map(|kept| kept.it);
        match usable {
            Some(keys) if (fresh && !missing) || !self.board().may_ask_for_keys(&provider.id, now) => Ok(keys),
            Some(keys) => Ok(self.read_keys(provider, metadata).await.unwrap_or(keys)),
            None => {
                // The first time is not refused, only noted.
                self.board().may_ask_for_keys(&provider.id, now);
                self.read_keys(provider, metadata).await
            }
        }
    }

    /// Reads the keys anew.
    pub(crate) async fn read_keys(&self, provider: &Provider, metadata: &Metadata) -> Result<Arc<JwkSet>, Fault> {
        let question = Question::get(metadata.jwks_uri.clone());
        let reply = self.fetch(&provider.id, Step::Keys, question).await?;
        let unreadable = |error: &dyn std::fmt::Display| Fault::Unreadable(Step::Keys, error.to_string());
        let document: serde_json::Value = serde_json::from_slice(&reply.body).map_err(|error| unreadable(&error))?;
        let keys = Arc::new(JwkSet::parse(&document).map_err(|error| unreadable(&error))?);
        let from = metadata.jwks_uri.as_str().to_owned();
        let kept = Kept { it: keys.clone(), read_at: self.0.clock.now(), from };
        self.board().keep_keys(&provider.id, kept);
        Ok(keys)
    }

    /// Notes what came of a call, for the radar.
    pub(crate) fn settle(&self, provider: &ProviderId, outcome: Outcome, now: Timestamp) {
        let (before, after) = self.board().settle(provider, outcome, now);
        let is_down = |standing| matches!(standing, Standing::Down { .. });
        match (is_down(before), is_down(after)) {
            (false, true) => tracing::warn!(%provider, "the identity provider does not answer"),
            (true, false) => tracing::info!(%provider, "the identity provider answers again"),
            _ => {}
        }
        metrics::gauge!("passerelle_provider_up", "provider" => provider.as_str().to_owned()).set(if is_down(after) {
            0.0
        } else {
            1.0
        });
    }

    /// Notes a fault, when it is one of the provider and not only of one sign-in.
    pub(crate) fn settle_fault(&self, provider: &ProviderId, fault: &Fault) {
        tracing::warn!(%provider, %fault, "the identity provider's answer is not what it should be");
        if fault.is_outage() {
            self.settle(provider, Outcome::Failed, self.0.clock.now());
        }
    }
}

fn discovery(provider: &Provider) -> Result<Address, Fault> {
    provider.settings.discovery().map_err(|mistake| Fault::Address { member: "the discovery address", mistake })
}
