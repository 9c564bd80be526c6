//! Parts that lead somewhere.

use maud::{Markup, html};

use super::{ButtonKind, Link, search_form};
use crate::words::Words;

/// A link.
pub fn link(link: &Link) -> Markup {
    html! { a href=(link.href) { (link.text) } }
}

/// A link that looks like a button: it begins something. What changes something is a [`button`](super::button).
pub fn button_link(link: &Link, kind: ButtonKind) -> Markup {
    html! { a class=(kind.class()) href=(link.href) { (link.text) } }
}

/// Where one is in a series of questions: "Question 3 of 18".
pub fn progress(words: &Words, at: usize, of: usize) -> Markup {
    let of = of.max(1);
    let at = at.clamp(1, of);
    html! {
        div.progress {
            p { (words.t_with("ui-question", &[("at", at.into()), ("of", of.into())])) }
            svg width="100%" height="6" aria-hidden="true" focusable="false" {
                rect.track width="100%" height="6" rx="3" {}
                rect.done width={ (at * 100 / of) "%" } height="6" rx="3" {}
            }
        }
    }
}

/// Pages around the current one that are shown, besides the first and the last.
const NEIGHBOURS: usize = 1;

/// The pages of a long list, counted from 1; `href` gives the address of one. Nothing when there is only one.
pub fn pagination(words: &Words, at: usize, pages: usize, href: impl Fn(usize) -> String) -> Markup {
    let shown = |page: usize| page == 1 || page == pages || page.abs_diff(at) <= NEIGHBOURS;
    let step = |page: usize, rel: &str, key: &str| {
        html! { li { a.step href=(href(page)) rel=(rel) { (words.t(key)) } } }
    };
    html! {
        @if pages > 1 {
            nav.pagination aria-label=(words.t("ui-pagination")) {
                ul {
                    @if at > 1 { (step(at - 1, "prev", "ui-previous")) }
                    @for page in (1..=pages).filter(|page| shown(*page)) {
                        @if page > 1 && !shown(page - 1) { li.gap aria-hidden="true" { "…" } }
                        li {
                            a href=(href(page)) aria-current=[(page == at).then_some("page")]
                                aria-label=(words.t_with("ui-page", &[("page", page.into())])) { (page) }
                        }
                    }
                    @if at < pages { (step(at + 1, "next", "ui-next")) }
                }
            }
        }
    }
}

/// The filters of a list: on a narrow screen behind their title, on a wide one always open, beside
/// the list (`div.with-filters { (filters(…)) div { … } }`). `active` is how many filters are set.
pub fn filters(words: &Words, action: &str, active: usize, fields: Markup) -> Markup {
    let title = html! {
        (words.t("ui-filters"))
        @if active > 0 { " " span.count { (words.t_with("ui-filters-active", &[("count", active.into())])) } }
    };
    html! {
        details.filters open[active > 0] {
            summary { (title) }
            (search_form(action, html! {
                // Stands in for the summary where the filters are always open.
                h2.only-wide { (title) }
                (fields)
                div.buttons {
                    button.button type="submit" { (words.t("ui-filter")) }
                    @if active > 0 { a href=(action) { (words.t("ui-filters-clear")) } }
                }
            }))
        }
    }
}

/// The opening of a first page, over its whole width: what this is, in one sentence, and where to begin.
pub fn hero(title: &str, lead: Markup, actions: Markup) -> Markup {
    html! {
        section.hero {
            h1 { (title) }
            div.lead { (lead) }
            div.buttons { (actions) }
            svg.bridge viewBox="0 0 600 200" aria-hidden="true" focusable="false" preserveAspectRatio="xMaxYMax meet" {
                path.piers d="M14 138v62M586 138v62" {}
                path.deck d="M0 128C110 72 205 48 300 48s190 24 300 80v15C490 89 395 64 300 64S110 89 0 143z" {}
                path.posts d="M40 83v32M105 53v34M170 32v32M235 20v32M300 16v34M365 20v32M430 32v32M495 53v34M560 83v32M0 103C110 40 205 14 300 14s190 26 300 89" {}
                path.water d="M-10 172q25-14 50 0t50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0M65 192q25-14 50 0t50 0 50 0 50 0 50 0 50 0 50 0 50 0 50 0" {}
            }
        }
    }
}
