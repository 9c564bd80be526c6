//! The platform itself asks, as one of the subsystems behind its node: the same way as any other system, signed,
//! recorded, and where it may.

use axum::body::{Body, Bytes};
use axum::http::{HeaderName, HeaderValue, Request as HttpRequest};
use base::Timestamp;
use xroad::{Code, Fault, Origin, Request, ServiceId, SubsystemId};

use crate::last_known::date_of;
use crate::messages::body::{Gathered, gather};
use crate::pass_on::PATIENCE;
use crate::services::wait_s;
use crate::{Exchange, PURPOSE};

/// What the platform asks about a person or a firm.
#[derive(Debug, Clone, Copy)]
pub struct OwnQuestion<'a> {
    /// As which of the subsystems behind this node.
    pub client: &'a SubsystemId,
    /// The service.
    pub service: &'a ServiceId,
    /// Path and query, as the service has them: `/v4/people?name=ana`.
    pub target: &'a str,
    /// Who asks, by an identifier of our own. It leaves as a pseudonym, which nobody else can make (`X-Road-UserId`).
    pub asked_by: &'a str,
    /// What for (`X-Purpose`).
    pub purpose: &'a str,
}

/// What a service answered.
#[derive(Debug, Clone)]
pub struct OwnAnswer {
    /// Its status.
    pub status: u16,
    /// Its body, at most [`SHORT_BODY_BYTES`](crate::SHORT_BODY_BYTES).
    pub body: Bytes,
    /// When the service said so, where it is away and this is its last known answer.
    pub last_known: Option<Timestamp>,
    /// For how many seconds it wants to be left alone, where it said so.
    pub retry_after_s: Option<i64>,
}

fn failed(code: Code, why: &str) -> Fault {
    Fault::new(Origin::ClientNode, code).saying(why)
}

impl Exchange {
    /// Asks a service as one of the subsystems behind this node. The exchange goes on to its end, and on record, when
    /// whoever asked waits no longer.
    ///
    /// # Errors
    /// A fault of a node. What the service answers, whatever it is, is none; an answer that is too long is.
    pub async fn ask(&self, question: OwnQuestion<'_>) -> Result<OwnAnswer, Fault> {
        let (head, ()) = self.write_question(question)?.into_parts();
        let request = self.read_request(&head)?;
        let exchange = self.clone();
        let asked = tokio::spawn(async move { exchange.ask_admitted(request).await });
        asked.await.map_err(|_| failed(Code::InternalError, "The exchange stopped."))?
    }

    async fn ask_admitted(&self, request: Request) -> Result<OwnAnswer, Fault> {
        let registry = self.registry().await;
        self.check_client(&registry, &request)?;
        let answer = self.pass_on_admitted(&registry, request, Body::empty(), None).await?;
        let (head, body) = answer.into_parts();
        let body = match gather(body, PATIENCE).await {
            Ok(Gathered::Short(body)) => body,
            Ok(Gathered::Long(..)) => {
                return Err(failed(Code::IoError, "The answer is longer than one about a person."));
            }
            Err(_) => return Err(failed(Code::IoError, "The answer broke off.")),
        };
        Ok(OwnAnswer {
            status: head.status.as_u16(),
            body,
            last_known: date_of(&head.headers),
            retry_after_s: wait_s(&head.headers, self.0.clock.now()),
        })
    }

    fn write_question(&self, question: OwnQuestion<'_>) -> Result<HttpRequest<()>, Fault> {
        let malformed = || failed(Code::BadRequest, "The question is not well formed.");
        let asked_by = self.pseudonym(question.asked_by);
        let mut request = HttpRequest::new(());
        *request.uri_mut() = format!("/r1/{}{}", question.service, question.target).parse().map_err(|_| malformed())?;
        let headers = [
            ("x-road-client", question.client.to_string()),
            ("x-road-userid", asked_by),
            (PURPOSE, question.purpose.to_owned()),
            ("accept", "application/json".to_owned()),
        ];
        for (name, value) in headers {
            let name = HeaderName::try_from(name).map_err(|_| malformed())?;
            request.headers_mut().insert(name, HeaderValue::try_from(value).map_err(|_| malformed())?);
        }
        Ok(request)
    }
}
