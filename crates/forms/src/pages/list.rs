//! The page that lists the rows of a repeat.

use maud::{Markup, html};
use ui::Words;
use ui::components::{self, ButtonKind};

use super::{ADD, BUTTON, CHANGE, REMOVE, message};
use crate::filling::{Filling, Refusal, Step};
use crate::model::Item;

/// The rows with their names, each to change or remove, and a button for one more.
pub(super) fn rows(words: &Words, filling: &Filling, step: &Step, refusals: &[Refusal]) -> Markup {
    let Some(Item::Repeat(repeat)) = filling.item(&step.name) else { return html! {} };
    let hint = filling.text_at(&step.name, &repeat.group.hint, words.lang);
    let rows = filling.rows(&step.name);
    let unfinished = filling.unfinished_rows(&step.name);
    let is_fixed = filling.is_counted(&step.name) || filling.is_read_only(&step.name);
    let own = refusals.iter().find(|refusal| refusal.question == step.name);
    html! {
        (components::default_button(&words.t("forms-go-on")))
        @let id = components::id_of(&step.name);
        h1 #(id) tabindex="-1" { (filling.label(&step.name, words.lang)) }
        @if !hint.is_empty() { p.hint { (hint) } }
        @if let Some(refusal) = own { p.error { (message(words, filling, refusal)) } }
        @if rows.is_empty() { p { (words.t("forms-rows-none")) } }
        @else {
            ul.tasks {
                @for row in &rows {
                    @let name = filling.name_of_row(row, words.lang);
                    @let refusal = refusals.iter().find(|refusal| refusal.question == *row);
                    li #(components::id_of(row)) tabindex="-1" {
                        div {
                            (name)
                            @if let Some(refusal) = refusal { p.error { (message(words, filling, refusal)) } }
                            @else if unfinished.contains(row) { p.hint { (words.t("forms-row-unfinished")) } }
                        }
                        div.buttons {
                            (components::button_about(&words.t("forms-row-change"), &name, ButtonKind::Secondary, BUTTON, &format!("{CHANGE}{row}")))
                            @if !is_fixed {
                                (components::button_about(&words.t("forms-row-remove"), &name, ButtonKind::Secondary, BUTTON, &format!("{REMOVE}{row}")))
                            }
                        }
                    }
                }
            }
        }
        @if filling.can_grow(&step.name) {
            @let text = words.t(if rows.is_empty() { "forms-row-add" } else { "forms-row-add-another" });
            // Says how many there were, so that the same click sent twice adds one.
            @let value = format!("{ADD}{}/{}", step.name, filling.rows_made(&step.name));
            (components::buttons(components::button_named(&text, ButtonKind::Secondary, BUTTON, &value)))
        }
    }
}
