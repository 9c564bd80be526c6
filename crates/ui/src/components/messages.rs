//! Parts that say something.

use base::{Lang, Localized};
use maud::{Markup, html};

use crate::words::Words;

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    Information,
    /// What was just done, and done well: read out at once.
    Success,
    /// Something does not work as it should, and here is a way on.
    Trouble,
}

/// A message about the page or about what was just done. One a page, at its top.
pub fn notice(words: &Words, kind: NoticeKind, content: Markup) -> Markup {
    let (class, role, title) = match kind {
        NoticeKind::Information => ("notice", None, "ui-notice-information"),
        NoticeKind::Success => ("notice success", Some("alert"), "ui-notice-success"),
        NoticeKind::Trouble => ("notice trouble", None, "ui-notice-trouble"),
    };
    html! {
        section class=(class) role=[role] aria-labelledby="notice-title" {
            h2 #notice-title { (words.t(title)) }
            (content)
        }
    }
}

/// What would cost the reader something to overlook.
pub fn warning(words: &Words, content: Markup) -> Markup {
    html! {
        div.warning {
            span.sign aria-hidden="true" { "!" }
            div { span.sr { (words.t("ui-warning")) " " } (content) }
        }
    }
}

/// A passage set apart from the text around it: a quotation, an example, a number to keep.
pub fn inset(content: Markup) -> Markup {
    html! { div.inset { (content) } }
}

/// Something that only some readers need, behind its summary.
pub fn details(summary: &str, content: Markup) -> Markup {
    html! { details { summary { (summary) } div { (content) } } }
}

/// The colour of a tag. The text says it all; the colour only helps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TagKind {
    /// Neither good nor bad.
    #[default]
    Neutral,
    /// Ours, or recommended.
    Accent,
    /// To be noticed.
    Warm,
    /// Done, open, accepted.
    Success,
    /// Refused, closed, failed.
    Error,
}

impl TagKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Neutral => "tag",
            Self::Accent => "tag accent",
            Self::Warm => "tag warm",
            Self::Success => "tag success",
            Self::Error => "tag error",
        }
    }
}

/// The state or kind of a thing, in a word or two.
pub fn tag(kind: TagKind, text: &str) -> Markup {
    html! { strong class=(kind.class()) { (text) } }
}

/// A text of the pack or of somebody, marked with its language where it is not the page's (WCAG 3.1.2).
pub fn said(text: &Localized, lang: Lang) -> Markup {
    let (shown, other) = shown(text, lang);
    html! {
        @match other {
            Some(tag) => span lang=(tag) { (shown) },
            None => (shown),
        }
    }
}

/// What is read of a text, and its language where it is another one.
pub(super) fn shown(text: &Localized, lang: Lang) -> (&str, Option<&str>) {
    let shown = text.get(lang);
    let other = text.exact(lang.tag()).is_none().then(|| text.iter().find(|(_, known)| *known == shown)).flatten();
    (shown, other.map(|(tag, _)| tag))
}
