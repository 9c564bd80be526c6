//! Forms that take files.

use maud::{Markup, html};

use crate::visit::Visit;

/// A form that changes something and takes files (`multipart/form-data`). Its token stands first: it is checked before
/// the files are read.
pub fn upload_form(visit: &Visit, action: &str, content: Markup) -> Markup {
    html! {
        form method="post" action=(action) enctype="multipart/form-data" novalidate {
            input type="hidden" name="csrf" value=(visit.csrf);
            (content)
        }
    }
}

/// The same on a page that brings the script for uploads ([`PageHead::uploads`](crate::PageHead::uploads)): where
/// scripts run, a chosen file is sent in parts to `uploads` (tus 1.0.0), and the form then names it in the field
/// `NAME/brought`.
pub fn resumable_form(visit: &Visit, action: &str, uploads: &str, content: Markup) -> Markup {
    // The script puts a number or a name there.
    let place = [("percent", "#".into()), ("name", "#".into())];
    let [percent, name] = &place;
    html! {
        form method="post" action=(action) enctype="multipart/form-data" novalidate
            data-uploads=(uploads)
            data-sending=(visit.t_with("ui-upload-sending", std::slice::from_ref(percent)))
            data-arrived=(visit.t_with("ui-upload-arrived", std::slice::from_ref(name)))
            data-again=(visit.t_with("ui-upload-again", std::slice::from_ref(name)))
            data-cut=(visit.t("ui-upload-cut"))
            data-failed=(visit.t("ui-upload-failed")) {
            input type="hidden" name="csrf" value=(visit.csrf);
            (content)
        }
    }
}
