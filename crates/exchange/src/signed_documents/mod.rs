//! Signed documents (ASiC-E) of messages that are on record: handed out to the systems that sent them, exported by the
//! operator, and put away when records are old.
//!
//! The signature of a container is made when it is written. What the sender signed at the time lies beside it, with the
//! proof that the message stands in the evidence log.

mod ask;
mod put_away;
mod seal_document;
mod sign;

use std::collections::BTreeMap;
use std::sync::Arc;

use ::store::StoreError;
use asic::{Batch, Container, Proofs, SignFailure, SignedBatch, Time, Timestamp};
use aws_lc_rs::digest::{SHA256, digest};
use evidence::{EvidenceError, Fact, NotStamped, StampError};
use jose::JwkSet;
use xroad::{ClientId, Digest, MemberId, ServiceId};

use crate::authorities::{GoodStatus, NoStatus, Vouched};
use crate::messages::keys::KeyTrouble;
use crate::messages::record::{ANSWER, ANSWER_BODY, BODY, HEAD, Side};
use crate::messages::seal::Seal;
use crate::registry::Registry;
use crate::store::{self, KeptDocument};
use crate::{Exchange, hexadecimal};
use seal_document::SealDocument;
use sign::MemberSigner;

pub(crate) use ask::{ASIC, asic as ask};
pub use put_away::{KEPT_DAYS, KEPT_DAYS_MIN, Keeping, NotPutAway};
pub use seal_document::{LOG_TIMESTAMP_NAME, PROOF_NAME, SEAL_NAME, Sealed, verify_seal_document};
pub use sign::NoCertificate;
pub(crate) use sign::{IssuingKey, point_of};

/// Messages of one name, at most.
const NAMED_MAX: u32 = 200;
/// Letters of a query's name in the name of a file.
const NAME_CHARS_MAX: usize = 150;

/// A signed document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedDocument {
    /// The name of its file: `queryId-request-Z.asice`.
    pub name: String,
    /// The container.
    pub container: Vec<u8>,
    /// Whether the message has a body that the contract does not keep: then only its digest is signed.
    pub lacks_body: bool,
    /// Whether the signature has a timestamp.
    pub is_stamped: bool,
    /// Whether an authority issued the signer's certificate, and its status (OCSP) is not there: whoever knows the
    /// authority alone is told that it is missing.
    pub lacks_status: bool,
    /// The member that sent the message.
    pub sender: MemberId,
    /// The member in whose name the container is signed: the sender where its key is here, else the other side, or who
    /// keeps the node where neither is a member any more.
    pub signer: MemberId,
}

/// Why there is no signed document.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum NoDocument {
    #[error("no signed documents found")]
    NotFound,
    #[error("a record cannot be read: {0}")]
    Damaged(String),
    #[error("no member that could sign the record {0} is known here any more")]
    NobodySigns(String),
    #[error(transparent)]
    NotStamped(#[from] NotStamped),
    #[error("the status of the signer's certificate: {0}")]
    NoStatus(#[from] NoStatus),
    #[error(transparent)]
    Key(#[from] KeyTrouble),
    #[error(transparent)]
    Certificate(#[from] NoCertificate),
    #[error(transparent)]
    Sign(#[from] SignFailure),
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("a container cannot be written: {0}")]
    Write(#[from] std::io::Error),
}

impl From<StampError> for NoDocument {
    fn from(error: StampError) -> Self {
        match error {
            StampError::NotStamped(error) => error.into(),
            StampError::Evidence(error) => error.into(),
        }
    }
}

/// Whether the signature of a container gets what authorities say, where there are any: a timestamp, and the status of its
/// certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stamping {
    /// Without one, there is no document.
    Needed,
    /// Without one, it goes without.
    Wanted,
}

/// The signature of a batch, with what authorities say of it.
struct Signed {
    batch: SignedBatch,
    token: Option<Vec<u8>>,
    lacks_status: bool,
}

/// What a record says, on its way into a container.
struct Draft {
    sender: MemberId,
    signer: MemberId,
    head: Digest,
    body: Option<Digest>,
    seal: Seal,
}

impl Exchange {
    /// The signed documents of the messages of a name, the client's own or that of an exchange, for the operator. Each is
    /// written into the evidence log before it is given. A timestamp that cannot be had is left out.
    ///
    /// # Errors
    /// [`NoDocument`].
    pub async fn export_documents(&self, name: &str, by: &str) -> Result<Vec<SignedDocument>, NoDocument> {
        let named = name.to_owned();
        let kept = self.0.db.read(move |tx| store::documents_named(tx, &named, NAMED_MAX)).await?;
        self.hand_out(kept, Stamping::Wanted, by).await
    }

    /// Writes down who gets which documents, and makes them.
    async fn hand_out(
        &self,
        kept: Vec<KeptDocument>,
        stamping: Stamping,
        by: &str,
    ) -> Result<Vec<SignedDocument>, NoDocument> {
        if kept.is_empty() {
            return Err(NoDocument::NotFound);
        }
        if let Some(stamper) = &self.0.stamper {
            let stamped = self.0.evidence.stamp_newest(stamper).await;
            if stamping == Stamping::Needed {
                stamped?;
            }
        }
        for document in &kept {
            let fields = BTreeMap::from([
                ("by", by.chars().take(evidence::MAX_TEXT_CHARS).collect()),
                ("direction", document.record.direction.clone()),
                ("exchange", document.record.exchange.clone()),
                ("side", document.record.side.clone()),
            ]);
            self.0.evidence.record_fact_with(Fact { kind: "signed-document", fields }, |_, _| Ok(true)).await?;
        }
        let registry = self.registry().await;
        let mut drafts = Vec::with_capacity(kept.len());
        for document in kept {
            let draft = self.draft(&registry, &document).await?;
            drafts.push((document, draft));
        }
        self.sign_documents(drafts, stamping).await
    }

    /// Containers of some records, in their order. Those of one signer have one signature.
    async fn sign_documents(
        &self,
        drafts: Vec<(KeptDocument, Draft)>,
        stamping: Stamping,
    ) -> Result<Vec<SignedDocument>, NoDocument> {
        let mut batches: BTreeMap<MemberId, (Batch, Vec<usize>)> = BTreeMap::new();
        for (of, (_, draft)) in drafts.iter().enumerate() {
            let (batch, places) = batches.entry(draft.signer.clone()).or_default();
            batch.add_digests(&draft.head, draft.body.as_ref());
            places.push(of);
        }
        let mut documents: Vec<Option<SignedDocument>> = drafts.iter().map(|_| None).collect();
        for (member, (batch, places)) in batches {
            let signed = self.sign_batch(&member, batch, stamping).await?;
            for (place, of) in places.into_iter().enumerate() {
                let Some(draft) = drafts.get(of) else { continue };
                let document = self.write_document(draft, (&signed, place)).await?;
                if let Some(slot) = documents.get_mut(of) {
                    *slot = Some(document);
                }
            }
        }
        Ok(documents.into_iter().flatten().collect())
    }

    async fn draft(&self, registry: &Registry, kept: &KeptDocument) -> Result<Draft, NoDocument> {
        let damaged = || NoDocument::Damaged(kept.record.exchange.clone());
        let client: ClientId = kept.record.client.parse().map_err(|_| damaged())?;
        let provider: ClientId = kept.record.service.parse::<ServiceId>().map_err(|_| damaged())?.subsystem().into();
        let side = Side::from_name(&kept.record.side).ok_or_else(damaged)?;
        let (sender, other) =
            if kept.record.direction == "request" { (&client, &provider) } else { (&provider, &client) };
        let own = match side {
            Side::Client => &client,
            Side::Provider => &provider,
        };
        let stands_here = |id: &ClientId| registry.own_subsystems_of(id).next().is_some();
        // The sender where its key is here, else who else took part on this side, else whose node it is.
        let here = [sender, own, other].into_iter().filter(|id| *id == own || stands_here(id));
        let able: Vec<_> = here.map(ClientId::member).chain(std::iter::once(self.0.server.owner())).collect();
        let signer = self.first_known(able).await?;
        let signer = signer.ok_or_else(|| NoDocument::NobodySigns(kept.record.exchange.clone()))?;
        let fact = self.0.evidence.fact(kept.position).await?.ok_or_else(damaged)?;
        let seal = Seal::read(&kept.record.seal).map_err(|_| damaged())?;
        let (said_head, said_body) = if kept.is_with_question { (ANSWER, ANSWER_BODY) } else { (HEAD, BODY) };
        let body = fact.fields.get(said_body).map(|text| Digest::from_base64(text).ok_or_else(damaged)).transpose()?;
        let head = Digest::of(&kept.record.head);
        let kept_whole = kept.body.as_deref().filter(|body| !body.is_empty()).map(Digest::of);
        // What is on record must be what stands in the log.
        if fact.fields.get(said_head) != Some(&head.to_string()) || kept_whole.is_some_and(|whole| body != Some(whole))
        {
            return Err(damaged());
        }
        Ok(Draft { sender: sender.member(), signer, head, body, seal })
    }

    /// The first of some members that is still one: a key is made for no other.
    async fn first_known(&self, members: Vec<MemberId>) -> Result<Option<MemberId>, StoreError> {
        let found = self.0.db.read(move |tx| {
            for member in &members {
                if store::has_member(tx, member)? {
                    return Ok::<_, StoreError>(Some(member.clone()));
                }
            }
            Ok(None)
        });
        found.await
    }

    /// Signs in the name of a member, and has the signature stamped where there is an authority.
    async fn sign_batch(&self, member: &MemberId, batch: Batch, stamping: Stamping) -> Result<Signed, NoDocument> {
        let key = self.key_of(member).await?.signer;
        let vouched = self.member_chain(member, &*key).await?;
        let (signer, between, status, lacks_status) = match vouched {
            Some(Vouched { chain, status }) => {
                let status = match status {
                    Err(why) if stamping == Stamping::Needed => return Err(why.into()),
                    Err(why) => {
                        tracing::warn!(%member, %why, "a document is signed without the status of its certificate");
                        None
                    }
                    Ok(status) => status,
                };
                let lacks_status = status.is_none();
                (MemberSigner::vouched_for(key, &chain), chain.between, status, lacks_status)
            }
            None => (MemberSigner::new(member, key)?, Vec::new(), None, false),
        };
        let (answer, said) = status.map(|GoodStatus { answer, said }| (answer, said)).unzip();
        let proofs = Proofs { certificates: between, statuses: answer.into_iter().collect() };
        let now = Time::from_unix_seconds(self.0.clock.now().as_seconds().unsigned_abs());
        let batch = batch.sign(&signer, &proofs, now)?;
        let token = match &self.0.stamper {
            Some(stamper) => match stamper.stamp(batch.value()).await {
                // A status that says nothing of the time of the signature would have the document refused.
                Ok(stamp) if said.is_some_and(|status| !status.is_fresh_at(stamp.said.time)) => {
                    return Err(NoStatus::Over.into());
                }
                Ok(stamp) => Some(stamp.token),
                Err(error) if stamping == Stamping::Needed => return Err(error.into()),
                Err(_) => None,
            },
            None => None,
        };
        Ok(Signed { batch, token, lacks_status })
    }

    async fn write_document(
        &self,
        (kept, draft): &(KeptDocument, Draft),
        (signed, place): (&Signed, usize),
    ) -> Result<SignedDocument, NoDocument> {
        let Draft { sender, signer, head, body, seal } = draft;
        let content = kept.body.as_deref().filter(|bytes| !bytes.is_empty());
        let keys = self.known_keys(sender, signer).await?;
        let whose = (sender.to_string(), kept.record.side.clone());
        let seal = SealDocument::new(whose, (head, body.as_ref()), content.is_some(), seal.clone(), &keys).to_bytes();
        let stamp = self.0.evidence.stamp_over(kept.position).await?;
        let proof = match &stamp {
            Some(stamp) => self.0.evidence.prove_under(kept.position, stamp.size, &stamp.checkpoint).await?,
            None => self.0.evidence.prove(kept.position).await?,
        };
        let mut beside: Vec<(&str, &[u8])> = vec![(SEAL_NAME, &seal), (PROOF_NAME, proof.as_bytes())];
        beside.extend(stamp.as_ref().map(|stamp| (LOG_TIMESTAMP_NAME, stamp.token.as_slice())));
        let timestamp = signed.token.as_deref().map(Timestamp::OverSignature);
        let batch = &signed.batch;
        let container = Container { message: &kept.record.head, body: content, signed: batch, place, timestamp };
        Ok(SignedDocument {
            name: file_name(kept),
            container: container.write_with(&beside)?,
            lacks_body: body.is_some() && content.is_none(),
            is_stamped: signed.token.is_some(),
            lacks_status: signed.lacks_status,
            sender: sender.clone(),
            signer: signer.clone(),
        })
    }

    /// The keys by which a member's messages are signed, as this node knows them.
    async fn known_keys(&self, sender: &MemberId, signer: &MemberId) -> Result<Arc<JwkSet>, KeyTrouble> {
        if sender == signer {
            return Ok(self.key_of(sender).await?.public);
        }
        Ok(self.network().keys.get(sender).cloned().unwrap_or_default())
    }
}

/// `queryId-request-Z.asice`, Z being ten letters and digits that no other document of the name has.
fn file_name(kept: &KeptDocument) -> String {
    let record = &kept.record;
    let whole = format!("{} {} {}", record.exchange, record.direction, record.side);
    let unique = hexadecimal(&digest(&SHA256, whole.as_bytes()).as_ref()[..5]);
    format!("{}-{}-{unique}.asice", escaped(&kept.message_id), record.direction)
}

/// A query's name as a file can have it (`application/x-www-form-urlencoded`, as X-Road writes it).
fn escaped(query: &str) -> String {
    let escaped: String = url::form_urlencoded::byte_serialize(query.as_bytes()).collect();
    escaped.chars().take(NAME_CHARS_MAX).collect()
}
