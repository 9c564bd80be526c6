//! What a message says of itself: who asks whom. Of REST, or of SOAP (protocol 4.0), as X-Road's containers have it.

use roxmltree::Node;
use xroad::{ClientId, MemberId, Message, ServiceId};

use crate::fault::Fault;
use crate::xml;

const ENVELOPE: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const XROAD: &str = "http://x-road.eu/xsd/xroad.xsd";
const IDENTIFIERS: &str = "http://x-road.eu/xsd/identifiers";

/// A question or an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A question.
    Request,
    /// An answer.
    Response,
}

/// In which protocol a message is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// The message protocol for REST.
    Rest,
    /// The message protocol for SOAP.
    Soap,
}

/// What a message says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// In which protocol it is written.
    pub protocol: Protocol,
    /// A question or an answer.
    pub kind: Kind,
    /// Who asks.
    pub client: ClientId,
    /// Whose service is asked: in SOAP, a member itself may have one.
    pub provider: ClientId,
    /// The code of the service.
    pub service_code: String,
    /// The version of the service, which only SOAP has.
    pub service_version: Option<String>,
    /// The name by which the client knows the message.
    pub id: String,
}

impl Said {
    /// Reads `message.xml`, which is XML only where it is SOAP.
    pub fn read(message: &[u8]) -> Result<Self, Fault> {
        let start = message.strip_prefix(b"\xef\xbb\xbf").unwrap_or(message).trim_ascii_start();
        if start.first() == Some(&b'<') {
            return soap(message).ok_or_else(|| Fault::InvalidMessage("it is not a SOAP message".to_owned()));
        }
        let message = Message::read(message).map_err(|bad| Fault::InvalidMessage(bad.to_string()))?;
        let (kind, client, service, id) = match &message {
            Message::Request(request) => (Kind::Request, request.client(), request.service(), request.id()),
            Message::Response(response) => (Kind::Response, response.client(), response.service(), response.id()),
        };
        Ok(Self {
            protocol: Protocol::Rest,
            kind,
            client: client.clone(),
            provider: service.subsystem().into(),
            service_code: service.service_code().to_owned(),
            service_version: None,
            id: id.to_string(),
        })
    }

    /// Who must have signed it: who asks, or who answers.
    pub fn signer(&self) -> ClientId {
        match self.kind {
            Kind::Request => self.client.clone(),
            Kind::Response => self.provider.clone(),
        }
    }

    /// The service's identifier, where a subsystem has it.
    pub fn service(&self) -> Option<ServiceId> {
        self.provider.subsystem()?.service(&self.service_code).ok()
    }
}

fn soap(message: &[u8]) -> Option<Said> {
    let document = xml::read(message)?;
    let envelope = document.root_element();
    if !envelope.has_tag_name((ENVELOPE, "Envelope")) {
        return None;
    }
    let header = xml::child(envelope, ENVELOPE, "Header")?;
    let body = xml::child(envelope, ENVELOPE, "Body")?;
    let content = body.children().find(Node::is_element)?;
    let is_answer = content.tag_name().name().ends_with("Response") || content.has_tag_name((ENVELOPE, "Fault"));
    let client = xml::child(header, XROAD, "client")?;
    let service = xml::child(header, XROAD, "service")?;
    Some(Said {
        protocol: Protocol::Soap,
        kind: if is_answer { Kind::Response } else { Kind::Request },
        client: party(client)?,
        provider: party(service)?,
        service_code: part(service, "serviceCode")?,
        service_version: part(service, "serviceVersion"),
        id: xml::text(xml::child(header, XROAD, "id")?)?,
    })
}

/// A subsystem, or a member itself.
fn party(id: Node<'_, '_>) -> Option<ClientId> {
    let member =
        MemberId::new(&part(id, "xRoadInstance")?, &part(id, "memberClass")?, &part(id, "memberCode")?).ok()?;
    match part(id, "subsystemCode") {
        Some(code) => Some(member.subsystem(&code).ok()?.into()),
        None => Some(member.into()),
    }
}

fn part(id: Node<'_, '_>, name: &'static str) -> Option<String> {
    xml::child(id, IDENTIFIERS, name).and_then(xml::text).map(|text| text.trim().to_owned())
}
