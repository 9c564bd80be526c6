//! A form that takes files.

use maud::{Markup, html};

use crate::visit::Visit;

/// A form that changes something and takes files (`multipart/form-data`).
pub fn upload_form(visit: &Visit, action: &str, content: Markup) -> Markup {
    html! {
        form method="post" action=(action) enctype="multipart/form-data" novalidate {
            input type="hidden" name="csrf" value=(visit.csrf);
            (content)
        }
    }
}
