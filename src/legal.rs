//! Accessibility, privacy, legal notice: texts of the pack, one Markdown file a language.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::State;
use base::Lang;
use maud::{Markup, PreEscaped, html};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use ui::{Access, PageHead, RoomTexts, Routes, Visit, page};

use crate::pack::Pack;

/// What these pages say besides the pack's texts.
pub const TEXTS: RoomTexts = RoomTexts {
    room: "legal",
    sources: [
        (Lang::Fr, "legal-missing = Ce texte n’est pas encore écrit.\n"),
        (Lang::De, "legal-missing = Dieser Text ist noch nicht geschrieben.\n"),
        (Lang::Lb, "legal-missing = Dësen Text ass nach net geschriwwen.\n"),
        (Lang::En, "legal-missing = This text has not been written yet.\n"),
    ],
};

/// A text in the languages that the pack has, rendered once.
#[derive(Clone)]
struct Legal(Arc<BTreeMap<(&'static str, Lang), Rendered>>);

struct Rendered {
    title: String,
    html: String,
}

/// `/accessibility`, `/privacy` and `/legal`.
pub fn routes(pack: &Pack) -> Routes {
    let mut texts = BTreeMap::new();
    for name in ["accessibility", "privacy", "legal-notice"] {
        for lang in Lang::ALL {
            if let Ok(text) = pack.text(&format!("legal/{name}.{lang}.md")) {
                texts.insert((name, lang), render(&text));
            }
        }
    }
    Routes::new()
        .get("/accessibility", Access::Public, accessibility)
        .get("/privacy", Access::Public, privacy)
        .get("/legal", Access::Public, legal_notice)
        .with_state(Legal(Arc::new(texts)))
}

async fn accessibility(State(legal): State<Legal>, visit: Visit) -> Markup {
    legal.show(&visit, "accessibility")
}

async fn privacy(State(legal): State<Legal>, visit: Visit) -> Markup {
    legal.show(&visit, "privacy")
}

async fn legal_notice(State(legal): State<Legal>, visit: Visit) -> Markup {
    legal.show(&visit, "legal-notice")
}

impl Legal {
    fn show(&self, visit: &Visit, name: &'static str) -> Markup {
        let text = self.0.get(&(name, visit.lang)).or_else(|| self.0.get(&(name, Lang::Fr)));
        let missing = visit.t("legal-missing");
        let (title, content) = text.map_or((missing.as_str(), ""), |text| (text.title.as_str(), text.html.as_str()));
        page(visit, PageHead::new(title), html! { h1 { (title) } (PreEscaped(content)) })
    }
}

/// Markdown as HTML: the first heading is the title; raw HTML in it is left out.
fn render(text: &str) -> Rendered {
    let mut title = String::new();
    let mut in_title = false;
    let events = Parser::new_ext(text, Options::ENABLE_TABLES).filter(|event| match event {
        Event::Start(Tag::Heading { level: pulldown_cmark::HeadingLevel::H1, .. }) => {
            in_title = true;
            false
        }
        Event::End(TagEnd::Heading(pulldown_cmark::HeadingLevel::H1)) => {
            in_title = false;
            false
        }
        Event::Text(words) if in_title => {
            title.push_str(words);
            false
        }
        Event::Html(_) | Event::InlineHtml(_) => false,
        _ => true,
    });
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, events.collect::<Vec<_>>().into_iter());
    Rendered { title, html }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_heading_is_the_title_and_raw_html_is_left_out() {
        let rendered = render("# Accessibilité\n\nTexte <script>x</script> **fort**.\n\n## Suite\n");
        assert_eq!(rendered.title, "Accessibilité");
        assert!(rendered.html.contains("<strong>fort</strong>") && rendered.html.contains("<h2>Suite</h2>"));
        assert!(!rendered.html.contains("<script>") && !rendered.html.contains("<h1"));
    }

    #[test]
    fn the_pack_of_france_has_every_text_in_every_language() {
        for name in ["accessibility", "privacy", "legal-notice"] {
            for lang in Lang::ALL {
                let text = Pack::BuiltIn.text(&format!("legal/{name}.{lang}.md")).unwrap();
                assert!(!render(&text).title.is_empty(), "{name} {lang}");
            }
        }
    }
}
