//! The sheet `settings`.

use base::Localized;

use crate::mistake::Mistake;
use crate::model::{Attributes, Settings};
use crate::reference::is_name;

use super::columns::Key;
use super::record::{Grid, Record, says_yes};

/// The name of the root of a filled-in form, where the author gives none.
const ROOT_NAME: &str = "data";

/// Reads the first row under the heads.
pub(super) fn read(grid: &Grid, file_name: &str, mistakes: &mut Vec<Mistake>) -> Settings {
    let record = grid.records().next();
    let text = |name: &'static str| record.and_then(|record| record.known(name)).unwrap_or_default().to_owned();
    let form_id = [text("form_id"), text("id_string"), file_name.to_owned()].into_iter().find(|id| !id.is_empty());
    let form_id = form_id.unwrap_or_else(|| ROOT_NAME.to_owned());
    let title = [text("form_title"), form_id.clone()].into_iter().find(|title| !title.is_empty()).unwrap_or_default();
    let settings = Settings {
        title: Localized::of("default", title),
        form_id,
        root_name: [text("name"), ROOT_NAME.to_owned()].into_iter().find(|name| !name.is_empty()).unwrap_or_default(),
        version: text("version"),
        default_language: text("default_language"),
        instance_name: record.and_then(|record| record.known_expression("instance_name")),
        instance_id: text("instance_id"),
        omit_instance_id: says_yes(&text("omit_instanceid")),
        submission_url: text("submission_url"),
        public_key: text("public_key"),
        auto_send: text("auto_send"),
        auto_delete: text("auto_delete"),
        client_editable: says_yes(&text("client_editable")),
        style: text("style"),
        namespaces: namespaces(&text("namespaces")),
        instance_namespace: text("instance_xmlns"),
        instance_attributes: record.map_or(Attributes::new(), |record| record.attributes(instance)),
        extra: record.map_or(Attributes::new(), extra),
    };
    if let Some(record) = record {
        check(&settings, record, mistakes);
    }
    settings
}

fn instance(key: &Key) -> Option<&super::columns::Attribute> {
    match key {
        Key::Instance(attribute) => Some(attribute),
        _ => None,
    }
}

/// Settings that have no place of their own, among them those that only say how to read the sheets.
fn extra(record: Record<'_>) -> Attributes {
    let reading = ["allow_choice_duplicates", "clean_text_values"];
    let reading = reading.into_iter().filter_map(|name| Some((name.to_owned(), record.known(name)?.to_owned())));
    reading.chain(record.extra()).collect()
}

fn check(settings: &Settings, record: Record<'_>, mistakes: &mut Vec<Mistake>) {
    if !is_name(&settings.root_name) {
        let message = format!("{:?} cannot be a name: {}", settings.root_name, super::names::RULE);
        mistakes.push(Mistake::new(record.at_known("name"), message));
    }
    if settings.omit_instance_id && !settings.public_key.is_empty() {
        let message = "a form with a public_key needs the instanceID: leave omit_instanceID empty";
        mistakes.push(Mistake::new(record.at_known("omit_instanceid"), message));
    }
}

/// `ex="http://example.org" other="…"`.
fn namespaces(text: &str) -> Attributes {
    let mut namespaces = Attributes::new();
    let mut rest = text;
    while let Some((prefix, after)) = rest.split_once('=') {
        let after = after.trim_start();
        let Some(quote) = after.chars().next().filter(|first| matches!(first, '"' | '\'')) else { break };
        let Some((uri, after)) = after[1..].split_once(quote) else { break };
        namespaces.push((prefix.trim().to_owned(), uri.to_owned()));
        rest = after;
    }
    namespaces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn namespaces_are_pairs() {
        let pair = |prefix: &str, uri: &str| (prefix.to_owned(), uri.to_owned());
        assert_eq!(
            namespaces(r#"x="http://x.org" y='http://y.org'"#),
            [pair("x", "http://x.org"), pair("y", "http://y.org")]
        );
        assert!(namespaces("x=http://x.org").is_empty());
        assert!(namespaces("x=\"é").is_empty());
    }
}
