//! The frame of every page.

use base::Lang;
use maud::{DOCTYPE, Markup, html};

use crate::components::Link;
use crate::local_path::LocalPath;
use crate::visit::Visit;

/// What a page says of itself.
#[derive(Debug, Clone, Default)]
pub struct PageHead {
    /// The title of the browser's tab; the service's name is added. Usually the text of the `h1`.
    pub title: String,
    /// A link back, above the content; for a page that is a step.
    pub back: Option<Link>,
    /// The way from the first page to here, this page not included; for a page that is a place.
    pub breadcrumbs: Vec<Link>,
    /// Whether the content takes the whole width, for tables and lists beside their filters.
    pub wide: bool,
    /// Whether the page shows errors of a form: the title then says so first, as screen readers read it first.
    pub has_errors: bool,
    /// The script that the page brings, beside the one of every page.
    pub script: PageScript,
}

/// A script for the form of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PageScript {
    /// None.
    #[default]
    None,
    /// For a form that a passkey answers.
    Passkeys,
    /// For a form whose files may be sent in parts.
    Uploads,
    /// For a map of tiles.
    Map,
    /// One that the page's room serves itself, by its path.
    Own(&'static str),
}

impl PageHead {
    /// A page with this title.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    /// With a link back.
    #[must_use]
    pub fn back(mut self, link: Link) -> Self {
        self.back = Some(link);
        self
    }

    /// With the way from the first page to here.
    #[must_use]
    pub fn breadcrumbs(mut self, links: Vec<Link>) -> Self {
        self.breadcrumbs = links;
        self
    }

    /// Over the whole width.
    #[must_use]
    pub const fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// Showing errors, when there are any.
    #[must_use]
    pub const fn errors(mut self, has_errors: bool) -> Self {
        self.has_errors = has_errors;
        self
    }

    /// With the script for passkeys, where a form has use for it.
    #[must_use]
    pub const fn passkeys(mut self, has_passkeys: bool) -> Self {
        if has_passkeys {
            self.script = PageScript::Passkeys;
        }
        self
    }

    /// With the script for uploads, where a form has files to send.
    #[must_use]
    pub const fn uploads(mut self, has_uploads: bool) -> Self {
        if has_uploads {
            self.script = PageScript::Uploads;
        }
        self
    }

    /// With a script that the page's room serves itself, by its path.
    #[must_use]
    pub const fn own_script(mut self, path: &'static str) -> Self {
        self.script = PageScript::Own(path);
        self
    }

    /// With the script for a map of tiles, where one may be asked for.
    #[must_use]
    pub const fn map(mut self, has_map: bool) -> Self {
        if has_map {
            self.script = PageScript::Map;
        }
        self
    }
}

/// The places of the platform: address and text key.
const PLACES: [(&str, &str); 5] = [
    ("/", "ui-nav-home"),
    ("/procedures", "ui-nav-procedures"),
    ("/advisers", "ui-nav-advisers"),
    ("/events", "ui-nav-events"),
    ("/firms", "ui-nav-firms"),
];

/// The id of the sign-out form, which stands at the end of the body: the first form of a page is its content's.
const SIGN_OUT_FORM: &str = "sign-out";

/// A whole page around its content.
#[expect(
    clippy::needless_pass_by_value,
    reason = "a page is built once: `page(&visit, PageHead::new(…), html! { … })`"
)]
pub fn page(visit: &Visit, head: PageHead, main: Markup) -> Markup {
    let assets = &visit.site.assets;
    let service = visit.t("ui-service");
    let title = if head.has_errors {
        visit.t_with("ui-title-with-errors", &[("title", head.title.as_str().into())])
    } else {
        head.title.clone()
    };
    html! {
        (DOCTYPE)
        html lang=(visit.lang.tag()) {
            head {
                meta charset="utf-8";
                title { (title) " – " (service) }
                meta name="viewport" content="width=device-width, initial-scale=1";
                link rel="stylesheet" href=(assets.style.path);
                link rel="icon" href=(assets.mark.path) type="image/svg+xml";
                script type="module" src=(assets.script.path) {}
                @match head.script {
                    PageScript::None => {}
                    PageScript::Passkeys => { script type="module" src=(assets.passkeys.path) {} }
                    PageScript::Uploads => { script type="module" src=(assets.uploads.path) {} }
                    PageScript::Map => { script type="module" src=(assets.map.path) {} }
                    PageScript::Own(path) => { script type="module" src=(path) {} }
                }
            }
            body {
                a.skip href="#main" { (visit.t("ui-skip")) }
                (header(visit, &service))
                @if visit.signed_in.as_ref().is_some_and(|person| person.shared) { (shared_computer(visit)) }
                @if head.back.is_some() || !head.breadcrumbs.is_empty() {
                    nav.frame aria-label=(visit.t("ui-breadcrumbs")) {
                        @if let Some(back) = &head.back { a.back href=(back.href) { (back.text) } }
                        @if !head.breadcrumbs.is_empty() { (breadcrumbs(&head)) }
                    }
                }
                main #main class=[head.wide.then_some("wide")] tabindex="-1" { (main) }
                (footer(visit))
                @if visit.signed_in.is_some() {
                    form #(SIGN_OUT_FORM) method="post" action="/sign-out" {
                        input type="hidden" name="csrf" value=(visit.csrf);
                    }
                }
            }
        }
    }
}

fn header(visit: &Visit, service: &str) -> Markup {
    html! {
        header.site {
            @if visit.demo { p.demo { (visit.t("ui-demo")) } }
            div.head {
                div.bar {
                    a.service href="/" { (mark()) span { (service) } }
                    (languages(visit))
                }
                // On a narrow screen the places stand behind their title; a wide one shows them always.
                details.menu {
                    summary { (visit.t("ui-menu")) }
                    (places(visit))
                }
            }
        }
    }
}

/// The bar of a computer that others use: one button ends everything.
fn shared_computer(visit: &Visit) -> Markup {
    html! {
        section.shared aria-label=(visit.t("ui-shared")) {
            div.frame {
                p { (visit.t("ui-shared-lead")) }
                button.button.danger form=(SIGN_OUT_FORM) type="submit" { (visit.t("ui-shared-leave")) }
            }
        }
    }
}

fn places(visit: &Visit) -> Markup {
    html! {
        nav.places aria-label=(visit.t("ui-nav")) {
            ul {
                @for (address, text) in PLACES {
                    li { a href=(address) aria-current=[current(&visit.path, address)] { (visit.t(text)) } }
                }
                @if let Some(person) = &visit.signed_in {
                    li.account {
                        a href="/account" aria-current=[current(&visit.path, "/account")] {
                            span.sr { (visit.t("ui-nav-account")) " " } (person.name)
                        }
                    }
                    li { button.plain form=(SIGN_OUT_FORM) type="submit" { (visit.t("ui-sign-out")) } }
                } @else {
                    li.account {
                        a href=(sign_in(visit)) aria-current=[current(&visit.path, "/sign-in")] { (visit.t("ui-sign-in")) }
                    }
                }
            }
        }
    }
}

/// The sign-in page, which leads back to where the person is.
fn sign_in(visit: &Visit) -> String {
    match LocalPath::parse(&visit.path) {
        Some(here) if here.as_str() != "/" && !here.as_str().starts_with("/sign-in") => here.within("/sign-in", "next"),
        _ => "/sign-in".to_owned(),
    }
}

/// `page` when this is the very page of the link, `true` when it lies under it.
fn current(path: &str, address: &str) -> Option<&'static str> {
    let path = path.split('?').next().unwrap_or(path);
    if path == address {
        return Some("page");
    }
    let under = address != "/" && path.strip_prefix(address).is_some_and(|rest| rest.starts_with('/'));
    under.then_some("true")
}

fn languages(visit: &Visit) -> Markup {
    let here = LocalPath::parse(&visit.path).unwrap_or_else(LocalPath::home);
    html! {
        nav.languages aria-label=(visit.t("ui-languages")) {
            ul {
                @for lang in Lang::ALL {
                    li {
                        a href=(here.within(&format!("/language/{lang}"), "back")) lang=(lang.tag()) hreflang=(lang.tag())
                            aria-current=[(lang == visit.lang).then_some("true")] {
                            span { (lang.own_name()) }
                        }
                    }
                }
            }
        }
    }
}

fn breadcrumbs(head: &PageHead) -> Markup {
    html! {
        ol.breadcrumbs {
            @for link in &head.breadcrumbs { li { a href=(link.href) { (link.text) } } }
            li aria-current="page" { (head.title) }
        }
    }
}

fn footer(visit: &Visit) -> Markup {
    html! {
        footer.site {
            div.frame {
                p.promise { (mark()) (visit.t("ui-promise")) }
                ul {
                    li { a href="/accessibility" { (visit.t("ui-accessibility")) } }
                    li { a href="/legal" { (visit.t("ui-legal")) } }
                    li { a href=(visit.site.source_url) { (visit.t("ui-source")) } }
                }
            }
        }
    }
}

/// The mark of the platform: a footbridge over water.
fn mark() -> Markup {
    html! {
        svg.mark viewBox="0 0 40 32" width="40" height="32" aria-hidden="true" focusable="false" {
            path.deck d="M1 15.5C8 9.5 14 7 20 7s12 2.5 19 8.5v3.6C32 13.3 26 10.7 20 10.7S8 13.3 1 19.1z" {}
            path.posts d="M7 9v6.5M13.5 5v6M20 3.5v5M26.5 5v6M33 9v6.5M2 11.5C9 5.5 14.5 2.5 20 2.5s11 3 18 9" {}
            path.water d="M5 24.5c2.5-2 5-2 7.5 0s5 2 7.5 0 5-2 7.5 0 5 2 7.5 0M12.5 29.5c2.5-2 5-2 7.5 0s5 2 7.5 0" {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_where_one_is_is_marked() {
        assert_eq!(current("/advisers?text=x", "/advisers"), Some("page"));
        assert_eq!(current("/advisers/7", "/advisers"), Some("true"));
        assert_eq!(current("/advisers-of-old", "/advisers"), None);
        assert_eq!(current("/advisers", "/"), None);
    }
}
