//! Everything between an HTTP request and a page that is not a room's own business: who may use
//! which address, forms that only our pages can send, languages, the page frame and its
//! components, charts, themes, and what the platform says of itself in headers, logs and metrics.
//!
//! A room exports its [`Routes`] and its texts; the program merges them, and [`web::dress`] turns them
//! into a router to serve. A handler takes a [`Visit`] and gives a [`page`], or a [`Failure`]:
//!
//! ```
//! use maud::{Markup, html};
//! use ui::{Access, CsrfForm, Failure, PageHead, Routes, Visit, components, page};
//!
//! #[derive(serde::Deserialize)]
//! struct Note { text: String }
//!
//! async fn write_note(visit: Visit) -> Markup {
//!     let field = components::Field::new("text", visit.t("notes-text"));
//!     page(&visit, PageHead::new(visit.t("notes-title")), html! {
//!         h1 { (visit.t("notes-title")) }
//!         (components::form(&visit, "/notes", html! {
//!             (components::text_input(&visit, &field))
//!             (components::button(&visit.t("notes-keep"), components::ButtonKind::Primary))
//!         }))
//!     })
//! }
//!
//! async fn keep_note(visit: Visit, form: CsrfForm<Note>) -> Result<Markup, Failure> {
//!     let person = visit.person()?;
//!     Ok(page(&visit, PageHead::new(person.name.clone()), html! { p { (form.value.text) } }))
//! }
//!
//! let routes: Routes = Routes::new()
//!     .get("/notes", Access::Public, write_note)
//!     .post("/notes", Access::SignedIn, keep_note);
//! # assert_eq!(routes.table().len(), 2);
//! ```

mod access_log;
mod assets;
pub mod charts;
pub mod components;
pub mod cookies;
pub mod csrf;
mod failure;
mod language;
mod local_path;
mod page;
mod public_url;
mod qr_code;
mod routes;
mod security_headers;
mod site;
#[cfg(feature = "testing")]
pub mod testing;
pub mod texts;
pub mod theme;
mod upload;
mod visit;
pub mod web;
mod words;

use base::Lang;

pub use components::Link;
pub use csrf::{CsrfForm, Fields};
pub use failure::{BadInput, Failure};
pub use local_path::LocalPath;
pub use page::{PageHead, PageScript, page};
pub use public_url::{PublicUrl, PublicUrlError};
pub use qr_code::QrCode;
pub use routes::{Access, RouteEntry, Routes, ServicesOnly};
pub use security_headers::{AllowFormTo, AllowImagesFrom};
pub use texts::{RoomTexts, Texts, Value};
pub use theme::Theme;
pub use upload::{FIRST_PART_MAX_BYTES, UPLOAD_LIMIT_BYTES, Upload, UploadForm, Uploaded};
pub use visit::{NoSessions, Role, Roles, Seen, SessionFuture, SessionReader, SignedIn, Visit};
pub use words::Words;

/// What this room says.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "ui",
    sources: [
        (Lang::Fr, include_str!("../texts/fr.ftl")),
        (Lang::De, include_str!("../texts/de.ftl")),
        (Lang::Lb, include_str!("../texts/lb.ftl")),
        (Lang::En, include_str!("../texts/en.ftl")),
    ],
};
