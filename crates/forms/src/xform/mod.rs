//! ODK XForms, <https://getodk.github.io/xforms-spec/>: the format that ODK Collect and Enketo fill in.

mod binds;
mod body;
mod instance;
pub(crate) mod instances;
mod itext;
mod outline;
mod paths;
mod submission;
mod xml;

use base::Lang;

use crate::model::Form;

pub(crate) use body::is_search;
use outline::Outline;
pub use submission::{InstanceError, MAX_INSTANCE_BYTES, instance_id, read_instance, write_instance};
use xml::Element;

/// The version of ODK XForms that is written.
const XFORMS_VERSION: &str = "1.0.0";
/// The version of ODK Entities of a form that has one entity, outside of groups and repeats.
const ENTITIES_SIMPLE: &str = "2024.1.0";
/// The version of ODK Entities of any other form that has entities.
const ENTITIES: &str = "2025.1.0";
const ENTITIES_NAMESPACE: &str = "http://www.opendatakit.org/xforms/entities";
/// Prefixes that every form declares.
const NAMESPACES: [(&str, &str); 7] = [
    ("xmlns", "http://www.w3.org/2002/xforms"),
    ("xmlns:h", "http://www.w3.org/1999/xhtml"),
    ("xmlns:ev", "http://www.w3.org/2001/xml-events"),
    ("xmlns:xsd", "http://www.w3.org/2001/XMLSchema"),
    ("xmlns:jr", "http://openrosa.org/javarosa"),
    ("xmlns:orx", "http://openrosa.org/xforms"),
    ("xmlns:odk", "http://www.opendatakit.org/xforms"),
];

/// Writes a form as an ODK XForm, the same that pyxform 4.5.0 makes of the same spreadsheet.
pub fn write(form: &Form) -> String {
    let outline = Outline::of(form);
    let mut html = Element::new("h:html");
    for (prefix, uri) in NAMESPACES {
        html.set(prefix, uri);
    }
    for (prefix, uri) in &form.settings().namespaces {
        html.set(&format!("xmlns:{prefix}"), uri.as_str());
    }
    let mut model = Element::new("model").with("odk:xforms-version", XFORMS_VERSION);
    if !form.entities().is_empty() {
        html.set("xmlns:entities", ENTITIES_NAMESPACE);
        let simple = form.entities().iter().all(|entity| entity.scope.is_empty());
        model.set("entities:entities-version", if simple { ENTITIES_SIMPLE } else { ENTITIES });
    }
    model.extend(submission(form));
    model.extend(itext::write(form, &outline));
    model.push(instance::primary(form, &outline));
    model.extend(instance::secondary(form));
    model.extend(binds::write(form, &outline));
    let title = Element::new("h:title").saying(form.title().get(Lang::En));
    let head = Element::new("h:head").containing(title).containing(model);
    html.containing(head).containing(body::write(form, &outline)).document()
}

/// Where and how a filled-in form is sent, when the settings say so.
fn submission(form: &Form) -> Option<Element> {
    let settings = form.settings();
    let mut element = Element::new("submission");
    if !settings.submission_url.is_empty() {
        element = element.with("action", settings.submission_url.as_str()).with("method", "post");
    }
    let texts = [
        ("base64RsaPublicKey", settings.public_key.as_str()),
        ("orx:auto-send", settings.auto_send.as_str()),
        ("orx:auto-delete", settings.auto_delete.as_str()),
        ("odk:client-editable", if settings.client_editable { "true" } else { "" }),
    ];
    for (name, value) in texts {
        if !value.is_empty() {
            element.set(name, value);
        }
    }
    element.says_more_than("").then_some(element)
}
