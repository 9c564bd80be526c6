//! The parts of a page, as functions: typed values in, accessible HTML out.
//!
//! The patterns are those of the GOV.UK Design System (error summary, hint before the input, one thing
//! a page, check your answers); names and styles are our own. Where a function takes [`Words`], a
//! `&Visit` does.
//!
//! | to | use |
//! |---|---|
//! | ask | [`form`], [`text_input`], [`textarea`], [`select`], [`radios`], [`checkboxes`], [`date_input`], [`date_time_input`], [`point_input`], [`ranking`], [`file_input`], [`button`] |
//! | say what is wrong | [`error_summary`], and each field's `error` |
//! | say something | [`notice`], [`warning`], [`inset`], [`details`], [`tag`], [`said`] |
//! | show what is known | [`summary_list`], [`table`], [`cards`], [`task_list`], [`steps`], [`figure`] |
//! | find one's way | [`progress`], [`pagination`], [`filters`], [`button_link`], [`hero`] |

#![expect(clippy::needless_pass_by_value, reason = "markup is written where it is handed over: `inset(html! { … })`")]

mod composed;
mod fields;
mod lists;
mod messages;
mod upload;
mod wayfinding;

pub use composed::{GivenFile, date_time_input, file_input, point_input, ranking};
pub use fields::{
    ButtonKind, Choice, DateValue, Field, Kind, Width, button, button_about, button_named, buttons, checkboxes,
    date_input, default_button, error_summary, form, id_of, radios, search_form, select, text_input, textarea,
};
pub use lists::{Card, Head, Row, Table, Task, card, cards, figure, steps, summary_list, table, task_list};
pub use messages::{NoticeKind, TagKind, details, inset, notice, said, tag, warning};
pub use upload::{resumable_form, upload_form};
pub use wayfinding::{button_link, filters, hero, link, pagination, progress};

#[cfg(doc)]
use crate::words::Words;

/// A link: where it leads and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The address.
    pub href: String,
    /// The text, clear without its surroundings.
    pub text: String,
}

impl Link {
    /// A link.
    pub fn new(href: impl Into<String>, text: impl Into<String>) -> Self {
        Self { href: href.into(), text: text.into() }
    }
}
