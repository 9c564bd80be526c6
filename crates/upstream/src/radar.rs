//! The radar: looks at every provider from time to time, so that people hear that one is down before they
//! go there.

use std::future::Future;
use std::time::Duration;

use crate::Upstream;
use crate::board::Health;
use crate::breaker::{Admission, Outcome};
use crate::fault::UpstreamError;
use crate::model::{Provider, ProviderId};

/// So often.
pub const LOOK_EVERY: Duration = Duration::from_mins(1);

impl Upstream {
    /// Every provider with how it does, by their names here.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn overview(&self) -> Result<Vec<(Provider, Health)>, UpstreamError> {
        let providers = self.list_providers().await?;
        let board = self.board();
        Ok(providers
            .into_iter()
            .map(|provider| {
                let health = board.health(&provider.id);
                (provider, health)
            })
            .collect())
    }

    /// How one does.
    pub fn health(&self, provider: &ProviderId) -> Health {
        self.board().health(provider)
    }

    /// Looks at every provider once: reads its description, and its keys when they are old.
    ///
    /// # Errors
    /// When the database does not answer. What providers answer is on the board.
    pub async fn look(&self) -> Result<(), UpstreamError> {
        let providers = self.list_providers().await?;
        self.board().keep_only(&providers.iter().map(|provider| &provider.id).collect::<Vec<_>>());
        let mut looks = tokio::task::JoinSet::new();
        for provider in providers {
            let upstream = self.clone();
            looks.spawn(async move { upstream.look_at(&provider).await });
        }
        while looks.join_next().await.is_some() {}
        Ok(())
    }

    async fn look_at(&self, provider: &Provider) {
        let admission = self.board().admit(&provider.id, self.0.clock.now());
        if let Admission::Rest { .. } = admission {
            return;
        }
        let read = async {
            let metadata = self.read_metadata(provider).await?;
            self.keys(provider, &metadata, false).await.map(|_| ())
        };
        match read.await {
            Ok(()) => self.settle(&provider.id, Outcome::ProbeAnswered, self.0.clock.now()),
            Err(fault) => self.settle_fault(&provider.id, &fault),
        }
    }

    /// Looks at every provider, and tends the keys, again and again until `stop` is ready.
    pub async fn watch(self, stop: impl Future<Output = ()> + Send) {
        tokio::pin!(stop);
        loop {
            let tended = async {
                self.tend_keys().await?;
                self.look().await
            };
            if let Err(error) = tended.await {
                tracing::warn!(%error, "the identity providers could not be looked at");
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK_EVERY) => {}
                () = &mut stop => return,
            }
        }
    }
}
