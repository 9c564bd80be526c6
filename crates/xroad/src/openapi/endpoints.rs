//! The endpoints of a document.

use std::fmt::Write as _;

use super::node::Node;
use super::{BadDocument, Format, MAX_ENDPOINTS, read};
use crate::endpoint::Endpoint;
use crate::verb::Verb;

/// Reads the endpoints of an OpenAPI 3 document, in its order. A parameter of a path, such as `{id}`, becomes `*`.
pub fn endpoints(document: &[u8], format: Format) -> Result<Vec<Endpoint>, BadDocument> {
    let root = read(document, format)?;
    let Some(Node::Map(paths)) = root.get("paths") else { return Err(BadDocument::Paths) };
    let mut endpoints = Vec::new();
    for (path, item) in paths.iter().filter(|(path, _)| !path.starts_with("x-")) {
        if !path.starts_with('/') {
            return Err(BadDocument::Paths);
        }
        let pattern = pattern(path).parse().map_err(|_| BadDocument::Paths)?;
        let elsewhere = item.get("$ref").and_then(Node::text).and_then(|pointer| root.at(pointer));
        for (name, _) in item.entries().iter().chain(elsewhere.map_or(&[][..], Node::entries)) {
            if let Some(verb) = Verb::ALL.into_iter().find(|verb| verb.name().to_ascii_lowercase() == *name) {
                let endpoint = Endpoint::new(Some(verb), <_>::clone(&pattern));
                if !endpoints.contains(&endpoint) {
                    endpoints.push(endpoint);
                }
            }
        }
        if endpoints.len() > MAX_ENDPOINTS {
            return Err(BadDocument::TooManyEndpoints);
        }
    }
    Ok(endpoints)
}

/// A path with parameters, as a pattern.
fn pattern(path: &str) -> String {
    let mut pattern = String::with_capacity(path.len());
    let mut rest = path;
    while let Some(c) = rest.chars().next() {
        let parameter = rest.strip_prefix('{').and_then(|inner| inner.split_once('}'));
        if let Some((_, behind)) = parameter {
            // Two parameters side by side are one piece of a segment, not `**`.
            if !pattern.ends_with('*') || pattern.ends_with("\\*") {
                pattern.push('*');
            }
            rest = behind;
        } else {
            let _ = if matches!(c, '*' | '\\') { write!(pattern, "\\{c}") } else { write!(pattern, "{c}") };
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(yaml: &str) -> Result<Vec<String>, BadDocument> {
        endpoints(yaml.as_bytes(), Format::Yaml).map(|found| found.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn endpoints_are_read_with_their_parameters_as_stars() {
        let yaml = "
openapi: '3.1.0'
x-common: &common
  get: {responses: {}}
paths:
  /pets/{id}/photos/{name}.{ending}:
    parameters: []
    summary: photos
    get: {}
    post: {}
  /shared: *common
  /elsewhere: {$ref: '#/components/pathItems/a~1b'}
  x-note: nothing
components:
  pathItems:
    a/b: {delete: {}, trace: {}}
";
        assert_eq!(
            of(yaml).unwrap(),
            [
                "GET /pets/*/photos/*.*",
                "POST /pets/*/photos/*.*",
                "GET /shared",
                "DELETE /elsewhere",
                "TRACE /elsewhere"
            ]
        );
        let json = br#"{"openapi": "3.0.1", "paths": {"/b": {"put": {}}, "/a*": {"get": {}}}}"#;
        let found = endpoints(json, Format::Json).unwrap();
        assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), ["PUT /b", "GET /a\\*"]);
    }

    #[test]
    fn what_is_no_document_is_named() {
        assert_eq!(of("swagger: '2.0'\npaths: {}"), Err(BadDocument::Version));
        assert_eq!(of("openapi: 3.0.0"), Err(BadDocument::Paths));
        assert_eq!(of("openapi: 3.0.0\npaths: {pets: {get: {}}}"), Err(BadDocument::Paths));
        assert!(matches!(of("a: ["), Err(BadDocument::Syntax(_))));
        assert!(matches!(of(""), Err(BadDocument::Syntax(_))));
        assert!(matches!(of("a: 1\n---\nb: 2"), Err(BadDocument::Syntax(_))));
        assert!(matches!(endpoints(b"\xff", Format::Json), Err(BadDocument::Syntax(_))));
        assert!(matches!(endpoints(b"{\"a\":1} x", Format::Json), Err(BadDocument::Syntax(_))));
    }

    #[test]
    fn a_document_that_grows_or_nests_is_refused() {
        let bomb: String = (0..12).fold("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned(), |text, level| {
            format!(
                "{text}a{next}: &a{next} [{of}]\n",
                next = level + 1,
                of = vec![format!("*a{level}"); 10].join(", ")
            )
        });
        assert_eq!(of(&bomb), Err(BadDocument::TooLarge));
        assert_eq!(of(&format!("{}{}", "[".repeat(100), "]".repeat(100))), Err(BadDocument::TooDeep));
        let nested = format!("{}{}", "[".repeat(100), "]".repeat(100));
        assert_eq!(endpoints(nested.as_bytes(), Format::Json), Err(BadDocument::TooDeep));
        assert_eq!(endpoints(&vec![b' '; 5 * 1024 * 1024], Format::Json), Err(BadDocument::TooLarge));
        let many: String = (0..=MAX_ENDPOINTS).map(|number| format!("  /{number}: {{get: {{}}}}\n")).collect();
        assert_eq!(of(&format!("openapi: 3.0.0\npaths:\n{many}")), Err(BadDocument::TooManyEndpoints));
    }
}
