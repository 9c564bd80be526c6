//! Nodes as each other's witnesses (C2SP tlog-witness): each asks the others of the list to cosign its evidence log, and
//! cosigns theirs. A log that shows two histories is found out by the first node that sees both.

use std::future::Future;
use std::time::Duration;

use axum::Extension;
use axum::body::Body;
use axum::extract::{Request as HttpRequest, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::Response;
use evidence::{BadCosignature, CosignerKey, EvidenceError, MAX_WITNESS_REQUEST_BYTES, NotCosigned, WitnessQuestion};
use http_body_util::{BodyExt as _, Limited};
use xroad::ServerId;

use super::list::Neighbour;
use super::post::NodeAway;
use super::receive::NodePeer;
use crate::Exchange;

/// Where a node is asked to cosign.
pub(crate) const ADD_CHECKPOINT: &str = "/exchange/witness/add-checkpoint";
/// The content type of a size that is told (C2SP tlog-witness).
const SIZE_TYPE: &str = "text/x.tlog.size";
/// Checkpoints that changed are cosigned this often.
const EVERY: Duration = Duration::from_mins(1);
/// A witness answers within this time.
const WITHIN: Duration = Duration::from_secs(20);
/// Bytes of a witness's answer, at most: a few signature lines.
const MAX_ANSWER_BYTES: usize = 16 * 1024;

const COSIGNED: &str = "passerelle_exchange_cosignatures_total";
const WITNESSES: &str = "passerelle_exchange_witnesses";

/// Answers `add-checkpoint`. Whoever is no node of the list is not answered.
pub(super) async fn add_checkpoint(
    State(exchange): State<Exchange>,
    peer: Option<Extension<NodePeer>>,
    request: HttpRequest,
) -> Response {
    let network = exchange.network();
    let Ok(node) = exchange.recognise(&network, peer.map(|Extension(peer)| peer)) else {
        return told(StatusCode::FORBIDDEN, "text/plain", "this is for nodes of the list\n".to_owned());
    };
    let Some(witness) = &exchange.0.witness else {
        return told(StatusCode::NOT_FOUND, "text/plain", "no log is witnessed here\n".to_owned());
    };
    if request.method() != Method::POST {
        return told(StatusCode::METHOD_NOT_ALLOWED, "text/plain", "POST is expected\n".to_owned());
    }
    let body = Limited::new(request.into_body(), MAX_WITNESS_REQUEST_BYTES).collect().await;
    let Some(text) = body.ok().and_then(|body| String::from_utf8(body.to_bytes().to_vec()).ok()) else {
        return told(StatusCode::BAD_REQUEST, "text/plain", format!("{}\n", NotCosigned::Malformed));
    };
    match witness.add_checkpoint(&text, |origin| network.logs.get(origin).cloned(), &node.to_string()).await {
        Ok(line) => told(StatusCode::OK, "text/plain", line),
        Err(NotCosigned::Conflict { size }) => told(StatusCode::CONFLICT, SIZE_TYPE, format!("{size}\n")),
        Err(refused) => {
            tracing::info!(target: "exchange", %node, %refused, "a checkpoint is not cosigned");
            let status = StatusCode::from_u16(refused.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            told(status, "text/plain", format!("{refused}\n"))
        }
    }
}

fn told(status: StatusCode, content_type: &'static str, body: String) -> Response {
    let mut answer = Response::new(Body::from(body));
    *answer.status_mut() = status;
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    answer
}

/// Why a node did not cosign.
#[derive(Debug, thiserror::Error)]
pub enum NoCosignature {
    /// It cannot be reached, or does not answer in time.
    #[error(transparent)]
    Away(#[from] NodeAway),
    /// It has seen more of the log than there is.
    #[error("it has seen {seen} entries of this log, which has {here}: entries were lost, or another log has its name")]
    SawMore {
        /// What it has seen.
        seen: u64,
        /// What there is.
        here: u64,
    },
    /// It refuses.
    #[error("it answers with status {status}: {words}")]
    Refused {
        /// The status.
        status: u16,
        /// In its words.
        words: String,
    },
    /// What it answered is no cosignature of its own.
    #[error(transparent)]
    Bad(#[from] BadCosignature),
    /// The log cannot be read.
    #[error(transparent)]
    Evidence(#[from] EvidenceError),
}

/// What a witness answered.
enum Answered {
    Line(String),
    Size(u64),
}

impl Exchange {
    /// Has the log cosigned by other nodes until `stop`: each minute, when entries were added.
    pub async fn look_after_witnesses(self, stop: impl Future<Output = ()>) {
        metrics::describe_counter!(COSIGNED, "Cosignatures that were asked for, by how that ended.");
        metrics::describe_gauge!(WITNESSES, "Nodes that cosigned the newest checkpoint when they were asked last.");
        let looking = async {
            loop {
                let asked = self.ask_witnesses().await;
                let cosigned = asked.iter().filter(|(_, outcome)| outcome.is_ok()).count();
                #[expect(clippy::cast_precision_loss, reason = "a measure")]
                metrics::gauge!(WITNESSES).set(cosigned as f64);
                tokio::time::sleep(EVERY).await;
            }
        };
        tokio::select! {
            () = looking => {}
            () = stop => {}
        }
    }

    /// Asks every node of the list that witnesses to cosign the log, and says what came of it.
    pub async fn ask_witnesses(&self) -> Vec<(ServerId, Result<(), NoCosignature>)> {
        let network = self.network();
        let others = network.nodes.iter().filter(|(id, _)| *id != self.server());
        let mut outcomes = Vec::new();
        for (id, node) in others {
            let Some(key) = &node.witness else { continue };
            let outcome = self.ask_witness(node, key).await;
            metrics::counter!(COSIGNED, "result" => if outcome.is_ok() { "cosigned" } else { "failed" }).increment(1);
            match &outcome {
                Ok(()) => {}
                Err(lost @ (NoCosignature::SawMore { .. } | NoCosignature::Refused { status: 422, .. })) => {
                    tracing::error!(witness = %id, error = %lost, "the evidence log does not go on from what was seen of it");
                }
                Err(error) => tracing::warn!(witness = %id, %error, "a node did not cosign the evidence log"),
            }
            outcomes.push((id.clone(), outcome));
        }
        outcomes
    }

    async fn ask_witness(&self, node: &Neighbour, key: &CosignerKey) -> Result<(), NoCosignature> {
        let evidence = &self.0.evidence;
        let witness = key.to_string();
        let known = evidence.cosigned().await?.into_iter().find(|one| one.witness == witness);
        let mut old = known.map_or(0, |one| one.size);
        // Where it cosigned what never arrived here, it says so: then it is asked from there on.
        for _ in 0..2 {
            let Some(question) = evidence.question_for_witness(old).await? else {
                return self.saw_more(old).await;
            };
            match self.post_question(node, &question).await? {
                Answered::Line(line) => return Ok(evidence.keep_cosignature(&question, key, &line).await?),
                Answered::Size(size) => old = size,
            }
        }
        // Somebody else asks at the same time.
        Ok(())
    }

    /// Nothing is new; or the witness knows more than there is.
    async fn saw_more(&self, seen: u64) -> Result<(), NoCosignature> {
        let here = self.0.evidence.size().await?;
        if seen > here { Err(NoCosignature::SawMore { seen, here }) } else { Ok(()) }
    }

    async fn post_question(&self, node: &Neighbour, question: &WitnessQuestion) -> Result<Answered, NoCosignature> {
        let (status, answer) = self
            .post_to_node(node, ADD_CHECKPOINT, question.body.clone().into_bytes(), MAX_ANSWER_BYTES, WITHIN)
            .await?;
        let text = String::from_utf8_lossy(&answer).into_owned();
        match status {
            200 => Ok(Answered::Line(text)),
            409 => {
                let size = text.trim().parse();
                size.map(Answered::Size).map_err(|_| NoCosignature::Refused { status, words: short(&text) })
            }
            _ => Err(NoCosignature::Refused { status, words: short(&text) }),
        }
    }
}

/// A stranger's words, on one line.
fn short(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(200).collect()
}
