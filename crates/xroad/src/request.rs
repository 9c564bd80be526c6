//! A question, on its way from the client's node to the provider.

use crate::digest::Digest;
use crate::header::{self, BadHeader, Header, Headers};
use crate::identifier::{ClientId, RepresentedParty, ServerId, ServiceId};
use crate::lines;
use crate::message::BadMessage;
use crate::message_id::MessageId;
use crate::target::Target;
use crate::verb::Verb;

/// A question without its body. One that exists has a client, a service and both its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    verb: Verb,
    target: Target,
    headers: Headers,
    client: ClientId,
    id: MessageId,
    request_id: MessageId,
    security_server: Option<ServerId>,
    represented_party: Option<RepresentedParty>,
}

impl Request {
    /// What the client's node makes of what the client sent: headers of the connection are dropped, as are a request
    /// id and hash, which are not the client's to give. The request id is added, and a name where the client gave none.
    ///
    /// Of what is said once, the last header alone goes on: a service that reads the first one must not take the client
    /// for another than the nodes do.
    pub fn from_client(
        verb: Verb,
        target: Target,
        received: impl IntoIterator<Item = Header>,
        request_id: MessageId,
        name: impl FnOnce() -> MessageId,
    ) -> Result<Self, BadMessage> {
        let received: Vec<Header> = received.into_iter().collect();
        if received.iter().any(Header::imitates) {
            return Err(BadHeader::Imitation.into());
        }
        let mut headers = Headers::passed(received, &[header::REQUEST_ID, header::REQUEST_HASH])?;
        headers.keep_last_of(&header::SAID_ONCE);
        headers.add(header::REQUEST_ID, request_id.as_str())?;
        if headers.last(header::ID).is_none() {
            headers.add(header::ID, name().as_str())?;
        }
        Self::of(verb, target, headers)
    }

    /// Reads the canonical bytes that [`Self::to_bytes`] gives.
    pub fn read(bytes: &[u8]) -> Result<Self, BadMessage> {
        let lines = lines::read(bytes)?;
        Self::of(lines.first.parse()?, Target::read(lines.second)?, lines.headers)
    }

    fn of(verb: Verb, target: Target, headers: Headers) -> Result<Self, BadMessage> {
        let client = headers.last(header::CLIENT).ok_or(BadMessage::NoClient)?;
        let client = client.parse().map_err(BadMessage::Client)?;
        let named = |name| headers.last(name).ok_or(BadMessage::Id).and_then(|id| Ok(MessageId::new(id)?));
        let (id, request_id) = (named(header::ID)?, named(header::REQUEST_ID)?);
        let security_server = headers.last(header::SECURITY_SERVER).map(str::parse).transpose();
        let represented_party = headers.last(header::REPRESENTED_PARTY).map(str::parse).transpose();
        Ok(Self {
            security_server: security_server.map_err(BadMessage::SecurityServer)?,
            represented_party: represented_party.map_err(BadMessage::RepresentedParty)?,
            verb,
            target,
            headers,
            client,
            id,
            request_id,
        })
    }

    /// What is hashed, signed, logged and sent: verb, target and headers, a line each.
    pub fn to_bytes(&self) -> Vec<u8> {
        lines::write(self.verb.name(), self.target.as_str(), &self.headers)
    }

    /// The digest of the canonical bytes.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.to_bytes())
    }

    /// The verb.
    pub fn verb(&self) -> Verb {
        self.verb
    }

    /// What it is sent to.
    pub fn target(&self) -> &Target {
        &self.target
    }

    /// Which service is asked.
    pub fn service(&self) -> &ServiceId {
        self.target.service()
    }

    /// The headers that the provider gets, in their order and case.
    pub fn headers(&self) -> &Headers {
        &self.headers
    }

    /// Who asks: of several headers, the last one says so.
    pub fn client(&self) -> &ClientId {
        &self.client
    }

    /// The name by which the client knows it.
    pub fn id(&self) -> &MessageId {
        &self.id
    }

    /// The name of this one exchange, shared with the answer.
    pub fn request_id(&self) -> &MessageId {
        &self.request_id
    }

    /// The server that must host the provider, where the client says so.
    pub fn security_server(&self) -> Option<&ServerId> {
        self.security_server.as_ref()
    }

    /// For whom the client asks.
    pub fn represented_party(&self) -> Option<&RepresentedParty> {
        self.represented_party.as_ref()
    }

    /// The person at the client's who asks, such as `EE12345678901`.
    pub fn user_id(&self) -> Option<&str> {
        self.headers.last(header::USER_ID)
    }

    /// The file or case for which it is asked.
    pub fn issue(&self) -> Option<&str> {
        self.headers.last(header::ISSUE)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::identifier::BadIdentifier;

    fn header(name: &str, value: &str) -> Header {
        Header::new(name, value).unwrap()
    }

    fn target() -> Target {
        Target::read("/r1/EE/GOV/1/sub/svc/a?b").unwrap()
    }

    fn of(headers: &[(&str, &str)]) -> Result<Request, BadMessage> {
        let headers = headers.iter().map(|(name, value)| header(name, value));
        let request_id = MessageId::new("exchange-1").unwrap();
        Request::from_client(Verb::Post, target(), headers, request_id, || MessageId::new("EE-fresh").unwrap())
    }

    #[test]
    fn the_canonical_bytes_keep_order_and_case_and_end_with_what_the_node_adds() {
        let request = of(&[
            ("Host", "node.example"),
            ("X-ROAD-Client", "EE/COM/2/app"),
            ("accept", "application/json"),
            ("User-Agent", "curl"),
            ("X-Road-Request-Id", "mine"),
            ("x-road-request-hash", "mine"),
            ("Authorization", "Bearer x"),
            ("Content-Length", "7"),
            ("X-Two", "b"),
            ("X-Two", "a"),
        ])
        .unwrap();
        assert_eq!(
            String::from_utf8(request.to_bytes()).unwrap(),
            "POST\r\n/r1/EE/GOV/1/sub/svc/a?b\r\nX-ROAD-Client:EE/COM/2/app\r\naccept:application/json\r\n\
             Authorization:Bearer x\r\nX-Two:b\r\nX-Two:a\r\nx-road-request-id:exchange-1\r\nx-road-id:EE-fresh\r\n"
        );
    }

    #[test]
    fn a_name_that_the_client_gave_stays_where_it_is() {
        let request = of(&[("X-Road-Id", "case 7"), ("X-Road-Client", "EE/COM/2")]).unwrap();
        assert_eq!(request.id().as_str(), "case 7");
        assert!(
            request
                .to_bytes()
                .ends_with(b"X-Road-Id:case 7\r\nX-Road-Client:EE/COM/2\r\nx-road-request-id:exchange-1\r\n")
        );
    }

    #[test]
    fn of_several_clients_the_last_one_asks_and_no_other_is_passed_on() {
        let request = of(&[
            ("X-Road-Client", "EE/COM/1"),
            ("X-Road-UserId", "EE1"),
            ("x-road-client", "EE/COM/2/app"),
            ("X-Two", "a"),
            ("X-Two", "b"),
            ("X-ROAD-USERID", "EE2"),
        ])
        .unwrap();
        assert_eq!((request.client().to_string().as_str(), request.user_id()), ("EE/COM/2/app", Some("EE2")));
        let passed: Vec<_> = request.headers().iter().take(4).map(Header::to_string).collect();
        assert_eq!(passed, ["x-road-client: EE/COM/2/app", "X-Two: a", "X-Two: b", "X-ROAD-USERID: EE2"]);
    }

    #[test]
    fn nothing_that_a_program_would_take_for_a_header_of_the_protocol_is_passed_on() {
        let client = ("X-Road-Client", "EE/COM/2/app");
        for name in ["X_Road_Client", "x-road_userid", "X_ROAD-Id"] {
            assert_eq!(of(&[client, (name, "EE/GOV/1")]), Err(BadMessage::Header(BadHeader::Imitation)), "{name}");
        }
        assert!(of(&[client, ("X_Own", "1"), ("X_Roadmap", "2")]).is_ok());
    }

    #[test]
    fn optional_headers_are_read() {
        let request = of(&[
            ("X-Road-Client", "EE/COM/2/app"),
            ("X-Road-UserId", "EE12345678901"),
            ("X-Road-Issue", "file 9"),
            ("X-Road-Security-Server", "EE/GOV/1/server-1"),
            ("X-Road-Represented-Party", "COM/77"),
        ])
        .unwrap();
        assert_eq!((request.user_id(), request.issue()), (Some("EE12345678901"), Some("file 9")));
        assert_eq!(request.security_server().unwrap().server_code(), "server-1");
        assert_eq!(request.represented_party().unwrap().to_string(), "COM/77");
    }

    #[test]
    fn what_is_wrong_is_named() {
        let client = ("X-Road-Client", "EE/COM/2/app");
        assert_eq!(of(&[]), Err(BadMessage::NoClient));
        let parts = BadIdentifier::Parts("3 or 4");
        assert_eq!(of(&[("X-Road-Client", "EE/COM")]), Err(BadMessage::Client(parts)));
        let server = of(&[client, ("X-Road-Security-Server", "EE/GOV/1")]);
        assert_eq!(server, Err(BadMessage::SecurityServer(BadIdentifier::Parts("4"))));
        let party = of(&[client, ("X-Road-Represented-Party", "a/b/c")]);
        assert_eq!(party, Err(BadMessage::RepresentedParty(BadIdentifier::Parts("1 or 2"))));
        assert_eq!(of(&[client, ("X-Road-Id", "")]), Err(BadMessage::Id));
    }

    #[test]
    fn canonical_bytes_are_read_strictly() {
        let good = of(&[("X-Road-Client", "EE/COM/2/app")]).unwrap().to_bytes();
        assert!(Request::read(&good).is_ok());
        let text = String::from_utf8(good).unwrap();
        for bad in [
            text.replace("\r\n", "\n"),
            text.trim_end().to_owned(),
            format!("{text}\r\n"),
            text.replace("x-road-id:", "x-road-id: "),
            text.replace("POST", "post"),
            format!("{text}Host:a\r\n"),
            format!("{text}nothing\r\n"),
        ] {
            assert!(Request::read(bad.as_bytes()).is_err(), "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            values in prop::collection::vec(("[A-Za-z][A-Za-z0-9-]{0,10}", "[^\\p{Cc}]{0,20}"), 0..8),
            path in "(/[a-z0-9%]{0,6}){0,3}",
        ) {
            let headers = values.iter().map(|(name, value)| header(name, value));
            let target = Target::read(&format!("/r1/EE/GOV/1/sub/svc{path}")).unwrap();
            let client = [header("X-Road-Client", "EE/COM/2")];
            let request_id = MessageId::of_exchange([7; 16]);
            let request = Request::from_client(Verb::Get, target, headers.chain(client), request_id,
                || MessageId::for_client("EE", [9; 16]).unwrap());
            prop_assume!(request.is_ok());
            let request = request.unwrap();
            let bytes = request.to_bytes();
            let again = Request::read(&bytes).unwrap();
            prop_assert_eq!(again.to_bytes(), bytes);
            prop_assert_eq!(again, request);
        }
    }
}
