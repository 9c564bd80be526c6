//! Who takes part: the answer of `listClients`, as JSON and as XML.

use std::fmt::Write as _;

use serde::Serialize;

use crate::error_answer::escaped;
use crate::identifier::ClientId;

/// A member or a subsystem, as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedClient {
    /// Which one.
    pub id: ClientId,
    /// The member's name.
    pub name: String,
    /// The subsystem's name, where it has one.
    pub subsystem_name: Option<String>,
}

/// Members have no code of a subsystem, subsystems do.
fn object_type(id: &ClientId) -> &'static str {
    if id.subsystem_code().is_some() { "SUBSYSTEM" } else { "MEMBER" }
}

#[derive(Serialize)]
struct Id<'a> {
    member_class: &'a str,
    member_code: &'a str,
    object_type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    subsystem_code: Option<&'a str>,
    xroad_instance: &'a str,
}

#[derive(Serialize)]
struct Member<'a> {
    id: Id<'a>,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    subsystem_name: Option<&'a str>,
}

#[derive(Serialize)]
struct List<'a> {
    member: Vec<Member<'a>>,
}

/// The list as JSON, for whoever accepts `application/json`.
pub fn json(clients: &[ListedClient]) -> String {
    let member = clients.iter().map(|client| Member {
        id: Id {
            member_class: client.id.member_class(),
            member_code: client.id.member_code(),
            object_type: object_type(&client.id),
            subsystem_code: client.id.subsystem_code(),
            xroad_instance: client.id.instance(),
        },
        name: &client.name,
        subsystem_name: client.subsystem_name.as_deref(),
    });
    crate::written(&List { member: member.collect() })
}

/// The list as XML (`text/xml`), for everybody else.
pub fn xml(clients: &[ListedClient]) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<xrd:clientList \
         xmlns:xrd=\"http://x-road.eu/xsd/xroad.xsd\" xmlns:id=\"http://x-road.eu/xsd/identifiers\">\n",
    );
    for client in clients {
        let id = &client.id;
        let _ = writeln!(xml, "  <xrd:member>\n    <xrd:id id:objectType=\"{}\">", object_type(id));
        let parts = [
            ("xRoadInstance", Some(id.instance())),
            ("memberClass", Some(id.member_class())),
            ("memberCode", Some(id.member_code())),
            ("subsystemCode", id.subsystem_code()),
        ];
        for (name, part) in parts {
            if let Some(part) = part {
                let _ = writeln!(xml, "      <id:{name}>{}</id:{name}>", escaped(part));
            }
        }
        let _ = writeln!(xml, "    </xrd:id>\n    <xrd:name>{}</xrd:name>", escaped(&client.name));
        if let Some(name) = &client.subsystem_name {
            let _ = writeln!(xml, "    <xrd:subsystemName>{}</xrd:subsystemName>", escaped(name));
        }
        xml.push_str("  </xrd:member>\n");
    }
    xml.push_str("</xrd:clientList>\n");
    xml
}

/// Whether JSON is asked for: an `Accept` header has `application/json` in it.
pub fn wants_json<'a>(accept: impl IntoIterator<Item = &'a str>) -> bool {
    accept.into_iter().any(|value| value.to_ascii_lowercase().contains("application/json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clients() -> [ListedClient; 2] {
        let listed = |id: &str, name: &str, subsystem: Option<&str>| ListedClient {
            id: id.parse().unwrap(),
            name: name.to_owned(),
            subsystem_name: subsystem.map(str::to_owned),
        };
        [listed("EE/GOV/1", "Ministry <&>", None), listed("EE/GOV/1/people", "Ministry", Some("People"))]
    }

    #[test]
    fn members_and_subsystems_are_told_apart() {
        assert_eq!(
            json(&clients()),
            concat!(
                r#"{"member":[{"id":{"member_class":"GOV","member_code":"1","object_type":"MEMBER","xroad_instance":"EE"},"#,
                r#""name":"Ministry <&>"},{"id":{"member_class":"GOV","member_code":"1","object_type":"SUBSYSTEM","#,
                r#""subsystem_code":"people","xroad_instance":"EE"},"name":"Ministry","subsystem_name":"People"}]}"#
            )
        );
        let xml = xml(&clients());
        assert!(xml.contains("<xrd:id id:objectType=\"SUBSYSTEM\">\n      <id:xRoadInstance>EE</id:xRoadInstance>"));
        assert!(xml.contains("<xrd:name>Ministry &lt;&amp;&gt;</xrd:name>"));
        assert!(xml.contains("<id:subsystemCode>people</id:subsystemCode>"));
        assert!(xml.contains("<xrd:subsystemName>People</xrd:subsystemName>"));
    }

    #[test]
    fn json_is_for_whoever_accepts_it() {
        assert!(wants_json(["text/html, application/json;q=0.1"]));
        assert!(!wants_json(["*/*"]));
        assert!(!wants_json([]));
    }
}
