//! A picture that a telephone reads.

use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};

/// The empty margin around it, in squares (ISO/IEC 18004 §5.3.8).
const MARGIN: i32 = 4;

/// The picture of a text, with its name for those who do not see it. None when the text is too long.
pub(super) fn qr_code(text: &str, name: &str) -> Option<Markup> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size() + 2 * MARGIN;
    let squares = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
    let path: String = squares
        .filter(|(x, y)| code.get_module(*x, *y))
        .map(|(x, y)| format!("M{} {}h1v1h-1z", x + MARGIN, y + MARGIN))
        .collect();
    Some(html! {
        // Black on white in every theme: telephones read nothing else.
        svg width="240" height="240" viewBox={ "0 0 " (size) " " (size) } role="img" aria-label=(name)
            shape-rendering="crispEdges" {
            rect width=(size) height=(size) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_its_name_and_no_style_of_its_own() {
        let picture = qr_code("otpauth://totp/x?secret=ABC", "a picture").unwrap().into_string();
        assert!(picture.contains("aria-label=\"a picture\"") && !picture.contains("style="));
        assert!(qr_code(&"x".repeat(5000), "").is_none());
    }
}
