//! A QR code (ISO/IEC 18004) as a picture in the page.

use std::fmt::Write;

use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules around the code, as the standard wants.
const QUIET: i32 = 4;

/// The code of an address, with a text for those who do not see it; nothing when the address is too long.
pub fn qr(address: &str, label: &str) -> Markup {
    let Ok(code) = QrCode::encode_text(address, QrCodeEcc::Medium) else { return html! {} };
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            // Writing into a string cannot fail.
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    html! {
        svg.qr viewBox={ "0 0 " (side) " " (side) } width="180" height="180" role="img" aria-label=(label) {
            path fill="#fff" d={ "M0 0h" (side) "v" (side) "H0z" } {}
            path fill="#000" shape-rendering="crispEdges" d=(path) {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_picture_with_its_text() {
        let drawn = qr("https://passerelle.example/mandates/revoke", "adresse").into_string();
        assert!(drawn.contains("role=\"img\"") && drawn.contains("aria-label=\"adresse\"") && drawn.contains("M4 4h1"));
        assert!(!drawn.contains("style="));
        assert!(qr(&"x".repeat(5_000), "").into_string().is_empty());
    }
}
