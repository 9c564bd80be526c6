//! Whether an answer belongs to the question: what the client's node checks before it hands the answer on.

use crate::digest::{Digest, request_hash};
use crate::request::Request;
use crate::response::Response;

/// Why an answer does not belong to the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Inconsistency {
    /// It is for another client.
    #[error("the answer is for another client than the one that asked")]
    Client,
    /// It has another name.
    #[error("the answer has another message id than the question")]
    Id,
    /// It is of another service.
    #[error("the answer is of another service than the one that was asked")]
    Service,
    /// It is of another exchange.
    #[error("the answer has another request id than the question")]
    RequestId,
    /// The provider's node got other bytes than were sent.
    #[error("the answer is to other bytes than were sent: the request hash differs")]
    RequestHash,
}

/// Checks an answer against the question, and the digest of the question's body as it was sent.
pub fn check(request: &Request, body: Option<&Digest>, response: &Response) -> Result<(), Inconsistency> {
    check_digests(request, &request.digest(), body, response)
}

/// The same where the digest of the question's canonical bytes is known.
pub fn check_digests(
    request: &Request,
    head: &Digest,
    body: Option<&Digest>,
    response: &Response,
) -> Result<(), Inconsistency> {
    let holds = [
        (request.client() == response.client(), Inconsistency::Client),
        (request.id() == response.id(), Inconsistency::Id),
        (request.service() == response.service(), Inconsistency::Service),
        (request.request_id() == response.request_id(), Inconsistency::RequestId),
        (request_hash(head, body) == *response.request_hash(), Inconsistency::RequestHash),
    ];
    holds.into_iter().find(|(holds, _)| !holds).map_or(Ok(()), |(_, why)| Err(why))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::header::Header;
    use crate::message_id::MessageId;
    use crate::target::Target;
    use crate::verb::Verb;

    fn request(client: &str, service: &str, id: &str, exchange: &str, note: &str) -> Request {
        let headers = [("X-Road-Client", client), ("X-Road-Id", id), ("X-Note", note)];
        let headers = headers.map(|(name, value)| Header::new(name, value).unwrap());
        let target = Target::read(&format!("/r1/EE/GOV/1/sub/{service}")).unwrap();
        let exchange = MessageId::new(exchange).unwrap();
        Request::from_client(Verb::Post, target, headers, exchange, || unreachable!("it has a name")).unwrap()
    }

    #[test]
    fn an_answer_belongs_to_one_question() {
        let asked = request("EE/COM/2", "svc", "1", "e1", "");
        let body = Digest::of(b"body");
        let answer = |to: &Request, body| {
            let hash = request_hash(&to.digest(), body);
            Response::from_provider(to, &hash, 200, "OK", []).unwrap()
        };
        assert_eq!(check(&asked, Some(&body), &answer(&asked, Some(&body))), Ok(()));
        assert_eq!(check(&asked, None, &answer(&asked, None)), Ok(()));
        let others = [
            (request("EE/COM/3", "svc", "1", "e1", ""), Inconsistency::Client),
            (request("EE/COM/2", "svc", "2", "e1", ""), Inconsistency::Id),
            (request("EE/COM/2", "other", "1", "e1", ""), Inconsistency::Service),
            (request("EE/COM/2", "svc", "1", "e2", ""), Inconsistency::RequestId),
            (request("EE/COM/2", "svc", "1", "e1", "x"), Inconsistency::RequestHash),
        ];
        for (other, why) in others {
            assert_eq!(check(&asked, Some(&body), &answer(&other, Some(&body))), Err(why));
        }
        assert_eq!(check(&asked, Some(&body), &answer(&asked, None)), Err(Inconsistency::RequestHash));
        let tampered = Digest::of(b"bodY");
        assert_eq!(check(&asked, Some(&tampered), &answer(&asked, Some(&body))), Err(Inconsistency::RequestHash));
    }
}
