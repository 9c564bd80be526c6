//! The room: what it is opened with, and what it keeps at hand.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use ::store::{Db, StoreError};
use aws_lc_rs::hmac;
use base::{Clock, Random, Sealer, Timestamp};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use evidence::{Evidence, Stamper, Witness};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use ui::Routes;
use xroad::{Code, Dialect, Fault, MemberId, Origin, ServerId, ServiceId};

use crate::authorities::RevocationList;
use crate::caller::{Caller, Networks};
use crate::cross_check::Tallies;
use crate::data_uses::People;
use crate::messages::keys::{KeyTrouble, MemberKeys};
use crate::messages::seal::KnownBatches;
use crate::nodes::fresh::Seen;
use crate::nodes::list::Network;
use crate::nodes::{BadList, Line, MemberList};
use crate::permissions::Accounts;
use crate::registry::{self, Registry};
use crate::services::{Health, NoNetwork, Reach, ServiceNetwork};
use crate::store;
use crate::under_way::{Limits, UnderWay};

/// Whether the registry changed is looked up this often: other processes change it, too.
const LOOK_EVERY: SignedDuration = SignedDuration::from_secs(1);

/// Why the exchange cannot be opened.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum ExchangeError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Network(#[from] NoNetwork),
}

/// What the exchange is opened with.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// The log.
    pub evidence: Evidence,
    /// Which node this is.
    pub server: ServerId,
    /// How the types of faults are spelt.
    pub dialect: Dialect,
    /// Where client systems come from.
    pub networks: Networks,
    /// Where services may stand.
    pub reach: Reach,
    /// What clients may send.
    pub limits: Limits,
    /// The line to other nodes, where there are some.
    pub line: Option<Line>,
    /// Cosigns the logs of other nodes, where this node does so.
    pub witness: Option<Witness>,
    /// Has signed documents stamped, where there is an authority.
    pub stamper: Option<Stamper>,
    /// 32 secret bytes: signing keys are sealed under it, people's identifiers in the log are hashed with it.
    pub key: [u8; 32],
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Makes identifiers.
    pub random: Arc<dyn Random>,
}

/// The exchange of data; cheap to clone.
#[derive(Clone)]
pub struct Exchange(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) db: Db,
    pub(crate) evidence: Evidence,
    pub(crate) server: ServerId,
    pub(crate) dialect: Dialect,
    pub(crate) networks: Networks,
    pub(crate) sealer: Sealer,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) keys: MemberKeys,
    pub(crate) known_batches: KnownBatches,
    pub(crate) services: ServiceNetwork,
    pub(crate) health: Health,
    pub(crate) line: Option<Line>,
    pub(crate) limits: Limits,
    pub(crate) under_way: UnderWay,
    /// Questions of other nodes that came a moment ago.
    pub(crate) seen: Seen,
    pub(crate) witness: Option<Witness>,
    pub(crate) stamper: Option<Stamper>,
    pub(crate) tallies: Tallies,
    pub(crate) revocation_list: RevocationList,
    /// The accounts of people, once that room is open.
    accounts: OnceLock<Arc<dyn Accounts>>,
    /// Who people are, once those who know are open.
    pub(crate) people: OnceLock<Arc<dyn People>>,
    network: RwLock<Arc<Network>>,
    pseudonyms: hmac::Key,
    registry: RwLock<Arc<Registry>>,
    /// When the registry was looked up last, in microseconds.
    looked_at: AtomicI64,
}

impl Exchange {
    /// Opens the exchange, and reads its registry.
    ///
    /// # Errors
    /// [`ExchangeError`].
    pub async fn open(parts: Parts) -> Result<Self, ExchangeError> {
        let registry = parts.db.read(registry::read::registry).await?;
        let pseudonyms = hmac::Key::new(hmac::HMAC_SHA256, &parts.key);
        Ok(Self(Arc::new(Inner {
            services: ServiceNetwork::new(parts.reach)?,
            looked_at: AtomicI64::new(parts.clock.now().as_micros()),
            registry: RwLock::new(Arc::new(registry)),
            pseudonyms,
            keys: MemberKeys::default(),
            known_batches: KnownBatches::default(),
            health: Health::default(),
            line: parts.line,
            limits: parts.limits,
            under_way: UnderWay::default(),
            seen: Seen::since(parts.clock.now()),
            witness: parts.witness,
            stamper: parts.stamper,
            tallies: Tallies::default(),
            revocation_list: RevocationList::default(),
            accounts: OnceLock::new(),
            people: OnceLock::new(),
            network: RwLock::default(),
            db: parts.db,
            evidence: parts.evidence,
            server: parts.server,
            dialect: parts.dialect,
            networks: parts.networks,
            sealer: Sealer::new(&parts.key),
            clock: parts.clock,
            random: parts.random,
        })))
    }

    /// The addresses for client systems, and the pages on which people give and take back their permission.
    pub fn routes(&self) -> Routes {
        crate::gateway::routes().merge(crate::permissions::pages::routes()).with_state(self.clone())
    }

    /// Says where people have their accounts, so that messages may rest on their permission. To be called once, when the
    /// house is opened.
    pub fn join_accounts(&self, accounts: Arc<dyn Accounts>) {
        // A second one would be a fault of who opens the house; the first one stays.
        drop(self.0.accounts.set(accounts));
    }

    /// The accounts of people; a node that has none beside it knows nobody.
    pub(crate) fn accounts(&self) -> Option<&Arc<dyn Accounts>> {
        self.0.accounts.get()
    }

    /// The pages for people; they tell the time of a zone.
    pub fn pages(&self, zone: TimeZone) -> Routes {
        crate::pages::routes().with_state(crate::pages::Window { exchange: self.clone(), zone })
    }

    /// The address for other nodes, to be served where they come with a certificate ([`NodePeer`](crate::NodePeer)).
    pub fn node_routes(&self) -> Routes {
        crate::nodes::routes().with_state(self.clone())
    }

    /// All messages that are under way ended, with their records; wait for it before the program ends.
    pub async fn ended(&self) {
        self.0.under_way.ended().await;
    }

    /// Goes by a list of members from now on.
    ///
    /// # Errors
    /// When it is of another network, older than the one that is there, over, or not well formed.
    pub async fn take_list(&self, list: &MemberList) -> Result<(), BadList> {
        let version = self.network().version;
        let network = list.take(self.0.server.instance(), version, self.0.clock.now())?;
        if let Some(line) = &self.0.line {
            line.know(&network);
        }
        *self.0.network.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(network);
        if let Err(error) = self.read_registry().await {
            tracing::warn!(%error, "the registry could not be read again after a new list of members");
        }
        Ok(())
    }

    /// What this node goes by of the list of members.
    pub(crate) fn network(&self) -> Arc<Network> {
        Arc::clone(&self.0.network.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The public key by which a member's messages are signed here, as the list of members has it.
    ///
    /// # Errors
    /// When there is none and none can be made.
    pub async fn public_key(&self, member: &MemberId) -> Result<serde_json::Value, KeyTrouble> {
        let keys = self.key_of(member).await?.public;
        Ok(keys.iter().next().map(jose::Jwk::to_value).unwrap_or_default())
    }

    /// What time it is.
    pub(crate) fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// Which node this is.
    pub fn server(&self) -> &ServerId {
        &self.0.server
    }

    /// The registry, at most a second old.
    pub async fn registry(&self) -> Arc<Registry> {
        let now = self.0.clock.now();
        let looked_at = self.0.looked_at.load(Ordering::Acquire);
        let since = now.since(Timestamp::from_micros(looked_at));
        // A clock that was set back says nothing of when it was looked at.
        if since >= LOOK_EVERY || since.is_negative() {
            // One looks; the others use what is there meanwhile.
            let mine =
                self.0.looked_at.compare_exchange(looked_at, now.as_micros(), Ordering::AcqRel, Ordering::Acquire);
            if mine.is_ok()
                && let Err(error) = self.refresh().await
            {
                tracing::warn!(%error, "the registry could not be read: its last state is used");
            }
        }
        Arc::clone(&self.0.registry.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Reads the registry if it changed.
    pub(crate) async fn refresh(&self) -> Result<(), StoreError> {
        let version = self.0.registry.read().unwrap_or_else(PoisonError::into_inner).version;
        let changed = self.0.db.read(move |tx| match store::newest_change(tx)? {
            newest if newest == version => Ok::<_, StoreError>(None),
            _ => registry::read::registry(tx).map(Some),
        });
        if let Some(changed) = changed.await? {
            self.go_by(&changed);
        }
        Ok(())
    }

    async fn read_registry(&self) -> Result<(), StoreError> {
        let read = self.0.db.read(registry::read::registry).await?;
        self.go_by(&read);
        Ok(())
    }

    /// The node's own registry, with those of the list who stand behind other nodes.
    fn go_by(&self, own: &Registry) {
        // A member that was let go, and taken in again, has another key.
        self.0.keys.forget();
        let joined = self.network().join(own, &self.0.server);
        *self.0.registry.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(joined);
    }

    /// Whether a service's contract has bodies kept with the record of messages. What is not known here is not kept.
    pub(crate) fn keeps_bodies(&self, service: &ServiceId) -> bool {
        let registry = self.0.registry.read().unwrap_or_else(PoisonError::into_inner);
        registry.service(service).is_some_and(|service| service.offer.contract.keeps_bodies)
    }

    /// 16 bytes that nobody who has not this node's secret can make.
    pub(crate) fn keyed(&self, parts: &[&[u8]]) -> [u8; 16] {
        let mut context = hmac::Context::with_key(&self.0.pseudonyms);
        for part in parts {
            context.update(part);
        }
        let mut half = [0; 16];
        half.copy_from_slice(context.sign().as_ref().split_at(16).0);
        half
    }

    /// What stands in the log for a person's identifier: nobody who has not this node's secret can guess it.
    pub(crate) fn pseudonym(&self, identifier: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.keyed_hash("exchange person 1", identifier.as_bytes()))
    }

    /// A hash for one purpose that nobody can make who has not this node's secret.
    pub(crate) fn keyed_hash(&self, purpose: &str, message: &[u8]) -> [u8; 32] {
        let mut context = hmac::Context::with_key(&self.0.pseudonyms);
        context.update(purpose.as_bytes());
        context.update(b"\0");
        context.update(message);
        let mut hash = [0; 32];
        hash.copy_from_slice(context.sign().as_ref());
        hash
    }

    /// Whether a system may read who takes part.
    pub(crate) fn admit_to_list(&self, caller: &Caller) -> Result<(), Fault> {
        if self.0.networks.hold(caller.address) {
            return Ok(());
        }
        Err(Fault::new(Origin::ClientNode, Code::SslAuthenticationFailed)
            .saying("Systems may not come from this address."))
    }
}
