//! Short questions to another node, on the line to it.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Method, Request, Uri};
use http_body_util::{BodyExt as _, Limited};

use super::list::Neighbour;
use crate::Exchange;

/// Another node was not heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the node cannot be reached, or does not answer in time")]
pub struct NodeAway;

impl Exchange {
    /// Posts something to another node; the status of its answer, and its body, of `max_bytes` at most.
    pub(crate) async fn post_to_node(
        &self,
        node: &Neighbour,
        path: &str,
        body: Vec<u8>,
        max_bytes: usize,
        within: Duration,
    ) -> Result<(u16, Vec<u8>), NodeAway> {
        let line = self.0.line.as_ref().ok_or(NodeAway)?;
        let uri = format!("{}{path}", node.address.as_str().trim_end_matches('/'));
        let uri: Uri = uri.parse().map_err(|_| NodeAway)?;
        let mut request = Request::new(Body::from(body));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = uri;
        let asked = async {
            let answer = line.send(request).await.map_err(|_| NodeAway)?;
            let status = answer.status().as_u16();
            let body = Limited::new(answer.into_body(), max_bytes).collect().await.map_err(|_| NodeAway)?;
            Ok((status, body.to_bytes().to_vec()))
        };
        tokio::time::timeout(within, asked).await.map_err(|_| NodeAway)?
    }
}
