//! The document without the addresses of its servers: clients go through their node, and the provider's network is
//! nobody's business.

use super::node::{Node, Place};
use super::{BadDocument, Format, read, yaml};

/// The document, in which each server's address has lost its scheme and host: `https://a.internal/v1` becomes `/v1`.
/// All else stays: a YAML document its comments and order, a JSON document its order.
pub fn anonymise(document: &[u8], format: Format) -> Result<Vec<u8>, BadDocument> {
    let mut root = read(document, format)?;
    let mut changes = Vec::new();
    servers(&mut root, Keys::Words, &mut changes);
    match format {
        Format::Json => serde_json::to_vec(&root).map_err(|error| BadDocument::Syntax(error.to_string())),
        Format::Yaml => {
            let text = std::str::from_utf8(document).map_err(|error| BadDocument::Syntax(error.to_string()))?;
            let text = yaml::replaced(text, changes)?;
            // What was written is read again: no address may be left behind.
            let mut left = Vec::new();
            servers(&mut read(text.as_bytes(), format)?, Keys::Words, &mut left);
            if left.is_empty() { Ok(text.into_bytes()) } else { Err(BadDocument::Server) }
        }
    }
}

/// What stands for a value of a server's variable.
const HIDDEN: &str = "hidden";

/// What the keys of an object are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    /// Words of `OpenAPI`.
    Words,
    /// Names that the author chose: of a path, a response, a link, a callback. Any word may be a name.
    Names,
}

/// Members whose values have names for keys.
const NAMING: [&str; 11] = [
    "paths",
    "webhooks",
    "pathItems",
    "responses",
    "parameters",
    "requestBodies",
    "headers",
    "links",
    "callbacks",
    "content",
    "encoding",
];

/// Replaces the addresses of servers wherever they may stand: of the document, of paths, operations and links.
fn servers(node: &mut Node, keys: Keys, changes: &mut Vec<(Place, String)>) {
    match node {
        Node::List(items) => items.iter_mut().for_each(|item| servers(item, Keys::Words, changes)),
        Node::Map(entries) if keys == Keys::Names => {
            for (_, value) in entries {
                servers(value, Keys::Words, changes);
            }
        }
        Node::Map(entries) => {
            for (key, value) in entries {
                match (key.as_str(), &mut *value) {
                    // What the service answers or takes is not about the service's own address.
                    ("example" | "examples" | "properties", _) => {}
                    ("servers", Node::List(items)) => items.iter_mut().for_each(|item| server(item, changes)),
                    ("server", item @ Node::Map(_)) => server(item, changes),
                    (word, _) if NAMING.contains(&word) => servers(value, Keys::Names, changes),
                    _ => servers(value, Keys::Words, changes),
                }
            }
        }
        Node::Null | Node::Bool(_) | Node::Number(_) | Node::Text(..) => {}
    }
}

fn server(node: &mut Node, changes: &mut Vec<(Place, String)>) {
    let Node::Map(entries) = node else { return };
    let variables = variables_of(entries);
    let mut is_hidden = false;
    for (_, value) in entries.iter_mut().filter(|(key, _)| key == "url") {
        let Node::Text(text, _) = value else { continue };
        if has_variable_host(text.trim()) {
            let said =
                variables.iter().fold(text.clone(), |text, (name, said)| text.replace(&format!("{{{name}}}"), said));
            let path = path_of(&said).filter(|path| !path.contains('{')).unwrap_or_else(|| "/".to_owned());
            replace(value, path, changes);
            is_hidden = true;
        } else if let Some(path) = path_of(text) {
            replace(value, path, changes);
        }
    }
    for (_, value) in entries.iter_mut().filter(|(key, _)| is_hidden && key == "variables") {
        hide(value, changes);
    }
}

/// Whether the host stands in a variable, or the whole address.
fn has_variable_host(address: &str) -> bool {
    if address.starts_with('/') && !address.starts_with("//") {
        return false;
    }
    match address.split_once("//") {
        Some((scheme, behind)) => {
            scheme.contains('{') || behind.split('/').next().is_some_and(|host| host.contains('{'))
        }
        None => address.contains('{'),
    }
}

/// The variables of a server, each with what stands for it where nothing else is chosen.
fn variables_of(entries: &[(String, Node)]) -> Vec<(String, String)> {
    let variables = entries.iter().filter(|(key, _)| key == "variables").filter_map(|(_, value)| match value {
        Node::Map(variables) => Some(variables),
        _ => None,
    });
    let said = |(name, variable): &(String, Node)| {
        let Node::Map(parts) = variable else { return None };
        parts.iter().find_map(|(key, value)| match value {
            Node::Text(text, _) if key == "default" => Some((name.clone(), text.clone())),
            _ => None,
        })
    };
    variables.flatten().filter_map(said).collect()
}

/// Hides every text of the variables of a server: names of hosts may stand in any.
fn hide(node: &mut Node, changes: &mut Vec<(Place, String)>) {
    match node {
        Node::List(items) => items.iter_mut().for_each(|item| hide(item, changes)),
        Node::Map(entries) => entries.iter_mut().for_each(|(_, value)| hide(value, changes)),
        Node::Text(text, _) if text != HIDDEN => replace(node, HIDDEN.to_owned(), changes),
        Node::Text(..) | Node::Null | Node::Bool(_) | Node::Number(_) => {}
    }
}

fn replace(node: &mut Node, with: String, changes: &mut Vec<(Place, String)>) {
    if let Node::Text(text, place) = node {
        changes.push((place.clone(), with.clone()));
        *text = with;
    }
}

/// The path of an address with a host; nothing for an address that has none.
fn path_of(address: &str) -> Option<String> {
    let trimmed = address.trim();
    let behind = trimmed.strip_prefix("//").or_else(|| trimmed.split_once("://").map(|(_, behind)| behind))?;
    let path = behind.find('/').and_then(|at| behind.get(at..)).unwrap_or("/");
    // `https://host//other` must not become the address of another host.
    Some(format!("/{}", path.trim_start_matches('/')))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_stands_in_variables_of_servers_is_hidden_too() {
        for (address, path) in [("https://{host}/v1", "/v1"), ("{base}", "/api"), ("{unknown}", "/")] {
            let document = format!(
                r#"{{"openapi":"3.0.0","servers":[{{"url":"{address}","variables":{{"host":{{"default":"people.internal","enum":["people.internal","b.internal"]}},"base":{{"default":"http://10.1.2.3/api"}}}}}}],"paths":{{}}}}"#
            );
            let told = String::from_utf8(anonymise(document.as_bytes(), Format::Json).unwrap()).unwrap();
            assert!(!told.contains("internal") && !told.contains("10.1.2.3"), "{told}");
            assert!(told.contains(&format!(r#""url":"{path}""#)), "{told}");
        }
        let kept =
            r#"{"openapi":"3.0.0","servers":[{"url":"/v1/{part}","variables":{"part":{"default":"a"}}}],"paths":{}}"#;
        assert_eq!(anonymise(kept.as_bytes(), Format::Json).unwrap(), kept.as_bytes());
    }

    #[test]
    fn addresses_lose_their_host() {
        for (address, path) in [
            ("https://a.internal/v1", Some("/v1")),
            ("https://a.internal:8443/v1/{tenant}?x", Some("/v1/{tenant}?x")),
            ("http://a.internal", Some("/")),
            ("https://user:secret@a.internal/", Some("/")),
            ("//a.internal/v1", Some("/v1")),
            ("{scheme}://{host}/v1", Some("/v1")),
            ("https://a.internal//other.example/v1", Some("/other.example/v1")),
            ("/v1", None),
            ("v1", None),
        ] {
            assert_eq!(path_of(address).as_deref(), path, "{address}");
        }
    }

    #[test]
    fn yaml_keeps_all_else_as_it_is() {
        let yaml = "\
# Été: our service
openapi: 3.0.0   # version
servers:
- url: https://a.internal:8443/v1   # the old one
  description: 'http://stays.example'
- {url: \"https://b.internal/v2\", description: b}
- url: &again 'https://c.internal'
paths:
  /pets:
    servers: [ { url: *again } ]
    get:
      servers: [ url: /relative ]
      responses:
        200:
          example: {servers: [{url: https://stays.example/}]}
";
        let expected = yaml
            .replace("https://a.internal:8443/v1 ", "\"/v1\" ")
            .replace("\"https://b.internal/v2\"", "\"/v2\"")
            .replace("'https://c.internal'", "\"/\"");
        let anonymous = anonymise(yaml.as_bytes(), Format::Yaml).unwrap();
        assert_eq!(String::from_utf8(anonymous).unwrap(), expected);
    }

    #[test]
    fn what_is_named_like_an_example_is_no_example() {
        let yaml = "\
openapi: 3.1.0
components:
  links:
    examples: {server: {url: 'https://a.internal/1'}}
    server: {server: {url: 'https://a.internal/2'}}
  pathItems:
    properties: {servers: [{url: 'https://a.internal/3'}]}
  callbacks:
    example: {'{$url}': {get: {servers: [{url: 'https://a.internal/4'}]}}}
";
        let anonymous = String::from_utf8(anonymise(yaml.as_bytes(), Format::Yaml).unwrap()).unwrap();
        assert!(!anonymous.contains("internal"), "{anonymous}");
    }

    #[test]
    fn json_keeps_its_order() {
        let json =
            r#"{"openapi":"3.0.0","z":1.5,"a":[true,null,-7],"servers":[{"url":"https://a.internal/v1"}],"paths":{}}"#;
        let anonymous = anonymise(json.as_bytes(), Format::Json).unwrap();
        assert_eq!(String::from_utf8(anonymous).unwrap(), json.replace("https://a.internal/v1", "/v1"));
        let twice = r#"{"openapi":"3.0.0","servers":[{"url":"https://a.internal/1","url":"https://b.internal/2"}]}"#;
        let anonymous = String::from_utf8(anonymise(twice.as_bytes(), Format::Json).unwrap()).unwrap();
        assert!(!anonymous.contains("internal"), "{anonymous}");
    }

    #[test]
    fn an_address_in_a_block_of_lines_is_refused() {
        let yaml = "openapi: 3.0.0\nservers:\n- url: |\n    https://a.internal/v1\n";
        assert_eq!(anonymise(yaml.as_bytes(), Format::Yaml), Err(BadDocument::Server));
    }

    #[test]
    fn the_format_is_that_of_the_answer() {
        assert_eq!(Format::of(Some("application/json; charset=utf-8"), "http://a/x.yaml"), Format::Json);
        assert_eq!(Format::of(Some("application/x-yaml"), "http://a/x.json"), Format::Yaml);
        assert_eq!(Format::of(None, "http://a/x.json?y"), Format::Json);
        assert_eq!(Format::of(Some("text/plain"), "http://a/x"), Format::Yaml);
    }

    proptest! {
        #[test]
        fn no_host_is_left(paths in prop::collection::vec("[a-z/{}é?]{0,8}", 1..4), quote in "['\"]") {
            let servers: String =
                paths.iter().map(|path| format!("- url: {quote}https://secret.internal{path}{quote}\n")).collect();
            let yaml = format!("openapi: 3.1.0\nservers:\n{servers}paths: {{}}\n");
            let anonymous = String::from_utf8(anonymise(yaml.as_bytes(), Format::Yaml).unwrap()).unwrap();
            prop_assert!(!anonymous.contains("https://"));
        }
    }
}
