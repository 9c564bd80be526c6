//! Fields of several inputs, and files.

use maud::{Markup, html};

use super::fields::{DateValue, Field, Width, button_about, date_parts, grouped, labelled, part_input};
use super::{ButtonKind, Choice};
use crate::words::Words;

/// A day and a time, in four inputs named `NAME-day`, `NAME-month`, `NAME-year`, `NAME-time`; the first has
/// the field's id.
pub fn date_time_input(words: &Words, field: &Field, day: &DateValue, time: &str) -> Markup {
    let (id, name) = (field.part_id("time"), field.part_name("time"));
    let content = html! {
        div.date {
            (date_parts(words, field, day))
            (part_input(&id, &name, &words.t("ui-time-of-day"), time, Width::Five, "text", field))
        }
    };
    grouped(words, field, &content)
}

/// A place in degrees, in two inputs named `NAME-latitude` and `NAME-longitude`; the first has the field's id.
pub fn point_input(words: &Words, field: &Field, latitude: &str, longitude: &str) -> Markup {
    let part = |id: &str, part: &str, label: &str, value: &str| {
        part_input(id, &field.part_name(part), &words.t(label), value, Width::Ten, "text", field)
    };
    let content = html! {
        div.date {
            (part(&field.id(), "latitude", "ui-latitude", latitude))
            (part(&field.part_id("longitude"), "longitude", "ui-longitude", longitude))
        }
    };
    grouped(words, field, &content)
}

/// Things to put in order: for each a list of places from 1, named `NAME/VALUE`; the first has the field's
/// id. `places` says where each choice stands so far, as it was sent.
pub fn ranking(words: &Words, field: &Field, choices: &[Choice], places: &[String]) -> Markup {
    let content = html! {
        div.rank {
            @for (at, choice) in choices.iter().enumerate() {
                @let id = if at == 0 { field.id() } else { field.part_id(&(at + 1).to_string()) };
                @let place = places.get(at).map_or("", String::as_str);
                div {
                    select #(id) name={ (field.name) "/" (choice.value) } aria-invalid=[field.invalid()] {
                        option value="" { "–" }
                        @for number in 1..=choices.len() {
                            option value=(number) selected[number.to_string() == place] { (number) }
                        }
                    }
                    label for=(id) { (choice.label) }
                }
            }
        }
    };
    grouped(words, field, &content)
}

/// A file that was given already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenFile {
    /// Its name.
    pub name: String,
    /// Name and value of the button that removes it.
    pub remove: (String, String),
}

/// A file to give, or another one instead of that which was given. The form around it must be sent as
/// `multipart/form-data`.
pub fn file_input(words: &Words, field: &Field, accept: Option<&str>, given: Option<&GivenFile>) -> Markup {
    let content = html! {
        @if let Some(GivenFile { name, remove: (key, value) }) = given {
            div.buttons {
                p { (words.t_with("ui-file-given", &[("name", name.as_str().into())])) }
                (button_about(&words.t("ui-file-remove"), name, ButtonKind::Secondary, key, value))
            }
        }
        input #(field.id()) name=(field.name) type="file" accept=[accept]
            aria-describedby=[field.described_by()] aria-invalid=[field.invalid()];
    };
    labelled(words, field, &content)
}
