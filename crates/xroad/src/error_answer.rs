//! The answer that carries a node's own error: JSON, or XML where that is asked for.

use crate::fault::{Dialect, Fault};

impl Fault {
    /// The answer for a client that accepts these (values of its headers `Accept`, in their order).
    pub fn answer<'a>(&self, dialect: Dialect, accept: impl IntoIterator<Item = &'a str>) -> ErrorAnswer {
        let kind = self.kind(dialect);
        let (content_type, body) = match accepted(accept) {
            Accepted::Json => ("application/json;charset=utf-8", self.json(&kind)),
            Accepted::ApplicationXml => ("application/xml;charset=utf-8", self.xml(&kind)),
            Accepted::TextXml => ("text/xml;charset=utf-8", self.xml(&kind)),
        };
        ErrorAnswer { status: self.status(), content_type, body, kind }
    }

    fn json(&self, kind: &str) -> String {
        let text = |text: &str| serde_json::Value::from(text).to_string();
        format!(r#"{{"type":{},"message":{},"detail":{}}}"#, text(kind), text(self.message()), text(self.detail()))
    }

    fn xml(&self, kind: &str) -> String {
        let (message, detail) = (escaped(self.message()), escaped(self.detail()));
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <error><type>{kind}</type><message>{message}</message><detail>{detail}</detail></error>\n"
        )
    }
}

/// An error as the client gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorAnswer {
    /// 400 or 500, or the one that the fault was given.
    pub status: u16,
    /// The value of `Content-Type`.
    pub content_type: &'static str,
    /// The body.
    pub body: String,
    /// The value of `X-Road-Error`.
    pub kind: String,
}

enum Accepted {
    Json,
    TextXml,
    ApplicationXml,
}

/// JSON, unless XML or text is asked for; weights are not looked at.
fn accepted<'a>(accept: impl IntoIterator<Item = &'a str>) -> Accepted {
    let ranges = accept.into_iter().flat_map(|value| value.split(','));
    for range in ranges {
        let range = range.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        match range.as_str() {
            "text/xml" | "text/*" => return Accepted::TextXml,
            "application/xml" => return Accepted::ApplicationXml,
            _ => {}
        }
    }
    Accepted::Json
}

pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            // XML 1.0 §2.2 has no way to write these.
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            c if c.is_control() && !matches!(c, '\t' | '\n') => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::code::Code;
    use crate::fault::Origin;

    #[test]
    fn the_answer_is_json_unless_xml_is_asked_for() {
        let fault = Fault::new(Origin::ProviderNode, Code::AccessDenied).saying("no \"<&>\"\r\nX: y").with_detail("7");
        let answer = |accept: &[&str]| fault.answer(Dialect::Before7_8, accept.iter().copied());
        let json = answer(&["application/json"]);
        assert_eq!(
            json.body,
            r#"{"type":"Server.ServerProxy.AccessDenied","message":"no \"<&>\"  X: y","detail":"7"}"#
        );
        assert_eq!((json.status, json.content_type), (500, "application/json;charset=utf-8"));
        assert_eq!(json.kind, "Server.ServerProxy.AccessDenied");
        let xml = answer(&["text/html", "application/json;q=0.9, Text/XML;q=0.1"]);
        assert_eq!(xml.content_type, "text/xml;charset=utf-8");
        assert!(xml.body.contains(
            "<error><type>Server.ServerProxy.AccessDenied</type>\
             <message>no &quot;&lt;&amp;&gt;&quot;  X: y</message><detail>7</detail></error>"
        ));
        assert_eq!(answer(&["text/*"]).content_type, "text/xml;charset=utf-8");
        assert_eq!(answer(&["application/xml"]).content_type, "application/xml;charset=utf-8");
        assert_eq!(answer(&[]).content_type, "application/json;charset=utf-8");
        assert_eq!(answer(&["*/*"]).content_type, "application/json;charset=utf-8");
    }
}
