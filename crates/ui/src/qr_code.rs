//! A QR code (ISO/IEC 18004) as a picture, in a page or as a file of its own.

use std::fmt::Write as _;

use maud::{Markup, PreEscaped, html};
use qrcodegen::QrCodeEcc;

/// Light modules around the code (§5.3.8).
const QUIET_ZONE: i32 = 4;

/// The picture of a text. Black on white in every theme: telephones read nothing else.
///
/// ```
/// let code = ui::QrCode::of("https://services.example/r/1").expect("it is short");
/// assert!(code.in_page("the address of the receipt", 180).into_string().contains("aria-label"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrCode {
    side: i32,
    path: String,
}

impl QrCode {
    /// None when the text is too long for one (2,331 bytes).
    pub fn of(text: &str) -> Option<Self> {
        let code = qrcodegen::QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
        let mut path = String::new();
        for y in 0..code.size() {
            for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
                // Writing into a string cannot fail.
                let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET_ZONE, y + QUIET_ZONE);
            }
        }
        Some(Self { side: code.size() + 2 * QUIET_ZONE, path })
    }

    /// As a part of a page, with its name for those who do not see it; `width` in CSS pixels.
    pub fn in_page(&self, name: &str, width: u16) -> Markup {
        html! {
            svg.qr viewBox={ "0 0 " (self.side) " " (self.side) } width=(width) height=(width) role="img"
                aria-label=(name) shape-rendering="crispEdges" { (self.drawn()) }
        }
    }

    /// As a file of its own (`image/svg+xml`), with its title where it has one.
    pub fn file(&self, title: Option<&str>) -> String {
        let drawing = html! {
            (PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
            svg xmlns="http://www.w3.org/2000/svg" viewBox={ "0 0 " (self.side) " " (self.side) } width="480" height="480"
                role="img" shape-rendering="crispEdges" {
                @if let Some(title) = title { title { (title) } }
                (self.drawn())
            }
        };
        drawing.into_string()
    }

    fn drawn(&self) -> Markup {
        html! {
            rect width=(self.side) height=(self.side) fill="#fff" {}
            path d=(self.path) fill="#000" {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_its_name_and_no_style_of_its_own() {
        let picture = QrCode::of("otpauth://totp/x?secret=ABC").unwrap().in_page("a picture", 240).into_string();
        assert!(picture.contains("aria-label=\"a picture\"") && picture.contains("M4 4h1"), "{picture}");
        assert!(!picture.contains("style="));
    }

    #[test]
    fn a_file_says_what_it_is() {
        let file = QrCode::of("https://passerelle.example").unwrap().file(Some("A & B"));
        assert!(file.starts_with("<?xml") && file.contains("<title>A &amp; B</title>"), "{file}");
    }

    #[test]
    fn a_text_that_is_too_long_has_none() {
        assert_eq!(QrCode::of(&"x".repeat(5_000)), None);
    }
}
