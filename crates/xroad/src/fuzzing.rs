//! What strangers send, of any bytes: the targets of `fuzz/`, and of a test that mutates its corpus.
//!
//! A target panics when a promise is broken: what is read is written again as the same, and a path has one meaning.

use crate::openapi::{Format, anonymise, endpoints};
use crate::{ClientId, Endpoint, Header, Message, NormalPath, PathGlob, ServiceId, Target};

/// Reads what a stranger sent.
pub type Reader = fn(&[u8]);

/// Every target, by the name of its corpus.
pub const TARGETS: [(&str, Reader); 4] = [
    ("xroad_message", message),
    ("xroad_target", target),
    ("xroad_openapi_yaml", openapi_yaml),
    ("xroad_openapi_json", openapi_json),
];

/// Canonical bytes.
///
/// # Panics
/// When a message is written otherwise than it was read.
pub fn message(bytes: &[u8]) {
    if let Ok(message) = Message::read(bytes) {
        assert_eq!(message.to_bytes(), bytes, "a signature is over the same bytes");
    }
    let mut parts = bytes.splitn(2, |byte| *byte == b':');
    let (Some(name), Some(value)) = (parts.next(), parts.next()) else { return };
    if let Ok(header) = Header::from_bytes(&String::from_utf8_lossy(name), value) {
        assert!(!header.to_string().contains(['\r', '\n']), "a header is one line");
    }
}

/// A target, an identifier, a path, an endpoint, and a pattern on a path, parted by a line's end.
///
/// # Panics
/// When something is printed that is read as something else, or a path has two meanings.
pub fn target(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (text, pattern) = text.split_once('\n').unwrap_or((&text, ""));
    if let Ok(target) = Target::read(text) {
        let again = Target::of(target.service(), target.path(), target.query());
        assert_eq!(again.map(|again| again.service().clone()), Ok(target.service().clone()));
    }
    if let Ok(service) = text.parse::<ServiceId>() {
        assert_eq!(service.to_string().parse(), Ok(service));
    }
    if let Ok(client) = text.parse::<ClientId>() {
        assert_eq!(client.to_string().parse(), Ok(client));
    }
    if let Ok(path) = NormalPath::read(text) {
        assert!(!path.as_str().contains("..") && !path.as_str().contains("//"), "{path} has one meaning");
        let _ = pattern.parse::<PathGlob>().map(|glob| glob.matches(&path));
    }
    if let Ok(endpoint) = text.parse::<Endpoint>() {
        assert_eq!(endpoint.to_string().parse(), Ok(endpoint));
    }
}

/// An OpenAPI document in YAML.
///
/// # Panics
/// When an address is left in what has none.
pub fn openapi_yaml(bytes: &[u8]) {
    document(bytes, Format::Yaml);
}

/// An OpenAPI document in JSON.
///
/// # Panics
/// When an address is left in what has none.
pub fn openapi_json(bytes: &[u8]) {
    document(bytes, Format::Json);
}

fn document(bytes: &[u8], format: Format) {
    let _ = endpoints(bytes, format);
    if let Ok(anonymous) = anonymise(bytes, format) {
        assert_eq!(anonymise(&anonymous, format).as_ref(), Ok(&anonymous), "nothing is left to hide");
    }
}
