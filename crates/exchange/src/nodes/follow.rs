//! Going by the list of members that another node governs.

use std::future::Future;
use std::time::Duration;

use jose::Jwk;
use reqwest::Client;

use super::list::{MAX_LIST_BYTES, MemberList};
use super::publish::NoList;
use crate::{Exchange, store};

/// The list is fetched, or made, this often: with the next one, what changes is heard of within a minute.
const EVERY: Duration = Duration::from_secs(50);
/// Where this node governs, whether something changed is looked up this often.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// It arrives within this time.
const WITHIN: Duration = Duration::from_secs(20);

/// Whose list a node goes by.
#[derive(Debug, Clone)]
pub struct Governor {
    /// Where it publishes the list.
    pub url: String,
    /// The key that signs it.
    pub key: Jwk,
}

/// Why the list could not be had.
#[derive(Debug, thiserror::Error)]
enum NotFetched {
    #[error("the list of members could not be fetched: {0}")]
    Network(#[from] reqwest::Error),
    #[error("the list of members was answered with status {0}")]
    Status(u16),
    #[error(transparent)]
    List(#[from] NoList),
}

impl Exchange {
    /// Looks after the list of members until `stop`: fetches it where a governor is named, makes it where this node
    /// governs. The one that was kept is gone by at once, so that a node starts without the network.
    pub async fn look_after_list(self, governor: Option<Governor>, stop: impl Future<Output = ()>) {
        let client = Client::builder().timeout(WITHIN).redirect(reqwest::redirect::Policy::none()).build();
        let looking = async {
            if let Some(governor) = &governor {
                self.go_by_kept_list(governor).await;
            }
            loop {
                let done = match (&governor, &client) {
                    (Some(governor), Ok(client)) => self.fetch_list(governor, client).await,
                    (Some(_), Err(error)) => {
                        tracing::error!(%error, "lists of members cannot be fetched");
                        return;
                    }
                    (None, _) => self.publish_list().await.map_err(NotFetched::from),
                };
                if let Err(error) = done {
                    tracing::warn!(%error, "the last list of members is gone by until it expires");
                }
                match governor {
                    Some(_) => tokio::time::sleep(EVERY).await,
                    None => self.wait_for_change().await,
                }
            }
        };
        tokio::select! {
            () = looking => {}
            () = stop => {}
        }
    }

    /// Waits until the list is due, or something changed here that it has to say.
    async fn wait_for_change(&self) {
        let newest = self.0.db.read(store::newest_change).await;
        let due = tokio::time::Instant::now() + EVERY;
        while tokio::time::Instant::now() < due {
            tokio::time::sleep(LOOK_EVERY).await;
            let now = self.0.db.read(store::newest_change).await;
            // A database that does not answer says nothing of changes.
            if let (Ok(newest), Ok(now)) = (&newest, &now)
                && newest != now
            {
                return;
            }
        }
    }

    /// Goes by the list that was kept, or, where this node governs, by one that it makes: for a command, which does not
    /// wait for the network.
    pub async fn go_by_own_list(&self, governor: Option<&Governor>) {
        match governor {
            Some(governor) => self.go_by_kept_list(governor).await,
            None => {
                if let Err(error) = self.publish_list().await {
                    tracing::warn!(%error, "the list of members could not be made");
                }
            }
        }
    }

    async fn go_by_kept_list(&self, governor: &Governor) {
        let instance = self.server().instance().to_owned();
        let Ok(Some(token)) = self.0.db.read(move |tx| store::list(tx, &instance)).await else { return };
        let taken = match MemberList::open(&token, &governor.key) {
            Ok(list) => self.take_list(&list).await,
            Err(bad) => Err(bad),
        };
        if let Err(bad) = taken {
            tracing::warn!(%bad, "the list of members that was kept is not gone by");
        }
    }

    async fn fetch_list(&self, governor: &Governor, client: &Client) -> Result<(), NotFetched> {
        let mut answer = client.get(&governor.url).send().await.map_err(reqwest::Error::without_url)?;
        if !answer.status().is_success() {
            return Err(NotFetched::Status(answer.status().as_u16()));
        }
        let mut token = Vec::new();
        while let Some(piece) = answer.chunk().await.map_err(reqwest::Error::without_url)? {
            token.extend_from_slice(&piece);
            if token.len() > MAX_LIST_BYTES {
                return Err(NoList::from(super::list::BadList::TooLarge).into());
            }
        }
        let token = String::from_utf8_lossy(&token).trim().to_owned();
        let list = MemberList::open(&token, &governor.key).map_err(NoList::from)?;
        Ok(self.keep_list(&list, token).await?)
    }
}
