//! The page on which a code is typed: to answer, or to vote.

use maud::{Markup, html};
use ui::components::{ButtonKind, Choice, Field, Link, Width, button, checkboxes, error_summary, form, text_input};
use ui::{PageHead, Visit, page};

use super::held::keys_in;
use crate::model::{Audience, Consultation};

/// What the page is for, and what was typed.
pub(super) struct CodePage<'a> {
    pub(super) consultation: &'a Consultation,
    /// Where it is posted to.
    pub(super) action: String,
    /// The text of the box of whoever keys paper in.
    pub(super) key_in: &'static str,
    pub(super) typed: &'a str,
    pub(super) error: Option<String>,
    pub(super) on_paper: bool,
}

pub(super) fn code_page(visit: &Visit, shown: CodePage<'_>) -> Markup {
    let title = visit.t("consultations-code-title");
    let CodePage { consultation, action, key_in, typed, error, on_paper } = shown;
    let errors: Vec<_> = error.iter().map(|error| ("code".to_owned(), error.clone())).collect();
    let field = Field::new("code", visit.t("consultations-code-label"))
        .hint(visit.t("consultations-code-hint"))
        .value(typed)
        .error(error)
        .width(Width::Twenty);
    let offers_paper = keys_in(visit) && consultation.about.audience == Audience::Invitation;
    let keyed = [Choice::new("yes", visit.t(key_in), on_paper)];
    let back = Link::new(format!("/consultations/{}", consultation.code), consultation.about.title.get(visit.lang));
    page(
        visit,
        PageHead::new(&title).back(back).errors(!errors.is_empty()),
        html! {
            (error_summary(visit, &errors))
            h1 { (title) }
            (form(visit, &action, html! {
                (text_input(visit, &field))
                @if offers_paper { (checkboxes(visit, &Field::new("paper", visit.t("consultations-channel-paper")), &keyed)) }
                (button(&visit.t("consultations-code-open"), ButtonKind::Primary))
            }))
        },
    )
}
