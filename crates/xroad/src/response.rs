//! An answer, on its way from the provider to the client.

use crate::digest::Digest;
use crate::header::{self, Header, Headers};
use crate::identifier::{ClientId, ServiceId};
use crate::lines;
use crate::message::BadMessage;
use crate::message_id::MessageId;
use crate::request::Request;

/// An answer without its body. One that exists says to which question it belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    status: u16,
    reason: Box<str>,
    headers: Headers,
    client: ClientId,
    service: ServiceId,
    id: MessageId,
    request_id: MessageId,
    request_hash: Digest,
}

impl Response {
    /// What the provider's node makes of what the provider answered: headers of the connection are dropped, as are
    /// those that say to which question it belongs, or that a node failed. The node's own are added at the end.
    pub fn from_provider(
        request: &Request,
        request_hash: &Digest,
        status: u16,
        reason: &str,
        received: impl IntoIterator<Item = Header>,
    ) -> Result<Self, BadMessage> {
        const OWN: [&str; 6] =
            [header::ID, header::CLIENT, header::SERVICE, header::REQUEST_ID, header::REQUEST_HASH, header::ERROR];
        let mut headers = Headers::passed(received, &OWN)?;
        headers.add(header::ID, request.id().as_str())?;
        headers.add(header::CLIENT, &request.client().to_string())?;
        headers.add(header::SERVICE, &request.service().to_string())?;
        headers.add(header::REQUEST_ID, request.request_id().as_str())?;
        headers.add(header::REQUEST_HASH, &request_hash.to_string())?;
        Self::of(status, reason, headers)
    }

    /// Reads the canonical bytes that [`Self::to_bytes`] gives.
    pub fn read(bytes: &[u8]) -> Result<Self, BadMessage> {
        let lines = lines::read(bytes)?;
        let [b'2'..=b'5', b'0'..=b'9', b'0'..=b'9'] = lines.first.as_bytes() else { return Err(BadMessage::Status) };
        let status = lines.first.parse().map_err(|_| BadMessage::Status)?;
        Self::of(status, lines.second, lines.headers)
    }

    fn of(status: u16, reason: &str, headers: Headers) -> Result<Self, BadMessage> {
        // Those under 200 are no answer: one follows (RFC 9110 §15.2).
        if !(200..=599).contains(&status) {
            return Err(BadMessage::Status);
        }
        if reason.chars().any(char::is_control) {
            return Err(BadMessage::Malformed);
        }
        let client = headers.last(header::CLIENT).ok_or(BadMessage::NoClient)?;
        let client = client.parse().map_err(BadMessage::Client)?;
        let service = headers.last(header::SERVICE).and_then(|id| id.parse().ok()).ok_or(BadMessage::Service)?;
        let named = |name| headers.last(name).ok_or(BadMessage::Id).and_then(|id| Ok(MessageId::new(id)?));
        let (id, request_id) = (named(header::ID)?, named(header::REQUEST_ID)?);
        let hash = headers.last(header::REQUEST_HASH).and_then(Digest::from_base64);
        let request_hash = hash.ok_or(BadMessage::RequestHash)?;
        Ok(Self { status, reason: reason.into(), headers, client, service, id, request_id, request_hash })
    }

    /// What is hashed, signed, logged and sent: status, reason and headers, a line each.
    pub fn to_bytes(&self) -> Vec<u8> {
        lines::write(&self.status.to_string(), &self.reason, &self.headers)
    }

    /// The digest of the canonical bytes.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.to_bytes())
    }

    /// The status, between 200 and 599.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The reason phrase; may be empty.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// The headers that the client gets, in their order and case. Where `Date` is among them, it takes the place of the
    /// one that the node itself would send.
    pub fn headers(&self) -> &Headers {
        &self.headers
    }

    /// Who asked.
    pub fn client(&self) -> &ClientId {
        &self.client
    }

    /// Which service answered.
    pub fn service(&self) -> &ServiceId {
        &self.service
    }

    /// The name by which the client knows the question.
    pub fn id(&self) -> &MessageId {
        &self.id
    }

    /// The name of the one exchange.
    pub fn request_id(&self) -> &MessageId {
        &self.request_id
    }

    /// The hash of the question, as the provider's node got it.
    pub fn request_hash(&self) -> &Digest {
        &self.request_hash
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::header::DROPPED;
    use crate::target::Target;
    use crate::verb::Verb;

    pub(crate) fn request() -> Request {
        let headers = [Header::new("X-Road-Client", "EE/COM/2/app%20one").unwrap()];
        let target = Target::read("/r1/EE/GOV/1/sub/svc/a").unwrap();
        let named = |text| MessageId::new(text).unwrap();
        Request::from_client(Verb::Get, target, headers, named("exchange-1"), || named("EE-1")).unwrap()
    }

    #[test]
    fn the_canonical_bytes_end_with_what_ties_the_answer_to_its_question() {
        let request = request();
        let received = [
            ("Content-Type", "application/json"),
            ("Server", "nginx"),
            ("Transfer-Encoding", "chunked"),
            ("X-Road-Id", "other"),
            ("X-Road-Client", "EE/COM/3"),
            ("X-Road-Service", "EE/GOV/9/sub/svc"),
            ("X-Road-Request-Hash", "other"),
            ("X-Road-Request-Id", "other"),
            ("X-Road-Error", "Server.ServerProxy.AccessDenied"),
            ("Date", "Sat, 28 Nov 2026 10:00:00 GMT"),
        ]
        .map(|(name, value)| Header::new(name, value).unwrap());
        let response = Response::from_provider(&request, &request.digest(), 200, "OK", received).unwrap();
        assert_eq!(
            String::from_utf8(response.to_bytes()).unwrap(),
            format!(
                "200\r\nOK\r\nContent-Type:application/json\r\nDate:Sat, 28 Nov 2026 10:00:00 GMT\r\nx-road-id:EE-1\r\n\
                 x-road-client:EE/COM/2/app%20one\r\nx-road-service:EE/GOV/1/sub/svc\r\nx-road-request-id:exchange-1\r\n\
                 x-road-request-hash:{}\r\n",
                request.digest()
            )
        );
        assert_eq!(Response::read(&response.to_bytes()), Ok(response));
    }

    #[test]
    fn an_answer_may_have_no_reason() {
        let request = request();
        let response = Response::from_provider(&request, &request.digest(), 404, "", []).unwrap();
        assert_eq!(Response::read(&response.to_bytes()), Ok(response));
    }

    #[test]
    fn what_is_wrong_is_named() {
        let request = request();
        let text = Response::from_provider(&request, &request.digest(), 200, "OK", []).unwrap().to_bytes();
        let text = String::from_utf8(text).unwrap();
        let read = |text: String| Response::read(text.as_bytes());
        assert_eq!(read(text.replace("200", "999")), Err(BadMessage::Status));
        assert_eq!(read(text.replace("200", "0200")), Err(BadMessage::Status));
        assert_eq!(read(text.replace("200", "101")), Err(BadMessage::Status), "no answer is a change of protocols");
        assert_eq!(read(text.replace("x-road-client", "x-client")), Err(BadMessage::NoClient));
        assert_eq!(read(text.replace("x-road-service", "x-service")), Err(BadMessage::Service));
        assert_eq!(read(text.replace("x-road-id", "x-id")), Err(BadMessage::Id));
        assert_eq!(read(text.replace("x-road-request-id", "x-id")), Err(BadMessage::Id));
        assert_eq!(read(text.replace("x-road-request-hash:", "x-road-request-hash:A")), Err(BadMessage::RequestHash));
    }

    #[test]
    fn a_real_answer_is_read_and_written_as_it_was() {
        // `message.xml` of X-Road's own sample `valid-non-batch-rest.asice` (MIT, see crates/asic/tests/x-road).
        let real = "200\r\nOK\r\nContent-Type:application/json\r\nmock-response:true\r\n\
            Matched-Stub-Id:ef2dae0e-5673-46f1-80f9-f07177c7ce6a\r\n\
            x-road-id:DEV-d75ea6fd-d24b-48ec-a320-53675c40fb86\r\nx-road-client:DEV/COM/4422/TestClient\r\n\
            x-road-service:DEV/COM/1234/TestService/mock1\r\nx-road-request-id:78b890f3-b1eb-45b2-a512-beec5d7ead23\r\n\
            x-road-request-hash:7zmQ9CwnVrEWzWnCyXbXkQYGR+A7/i6e61JgWMLaEI8Bj1QWdrUVGijBBdyDdhcgOpfY8Sid1RhvRbs+aFbOhw==\r\n";
        let response = Response::read(real.as_bytes()).unwrap();
        assert_eq!(response.service().service_code(), "mock1");
        assert_eq!(response.to_bytes(), real.as_bytes());
    }
    proptest! {
        #[test]
        fn an_answer_passes_but_for_the_thirteen_and_what_is_the_nodes_to_say(
            received in prop::collection::vec((any_name(), "[ -~]{0,20}"), 0..20),
        ) {
            const OWN: [&str; 6] = [
                "x-road-id", "x-road-client", "x-road-service", "x-road-request-id", "x-road-request-hash", "x-road-error",
            ];
            let received: Vec<Header> = received.iter().map(|(name, value)| Header::new(name, value).unwrap()).collect();
            let request = request();
            let response = Response::from_provider(&request, &request.digest(), 200, "OK", received.clone()).unwrap();
            let is_left_out = |header: &Header| {
                let name = header.name().to_ascii_lowercase();
                DROPPED.contains(&name.as_str()) || OWN.contains(&name.as_str())
            };
            let expected: Vec<_> = received.into_iter().filter(|header| !is_left_out(header)).collect();
            let passed: Vec<_> = response.headers().iter().cloned().collect();
            prop_assert_eq!(&passed[..expected.len()], &expected[..]);
            let own: Vec<_> = passed[expected.len()..].iter().map(Header::name).collect();
            prop_assert_eq!(own, &OWN[..5]);
        }
    }

    fn any_name() -> impl Strategy<Value = String> {
        let of = |names: Vec<&'static str>| prop::sample::select(names).prop_map(str::to_owned);
        prop_oneof![
            of(DROPPED.to_vec()),
            of(DROPPED.to_vec()).prop_map(|name| name.to_ascii_uppercase()),
            of(vec!["X-Road-Id", "x-road-error", "X-ROAD-CLIENT", "x-Road-Request-Hash", "X-Road-UserId"]),
            "[A-Za-z][A-Za-z0-9-]{0,12}",
        ]
    }
}
