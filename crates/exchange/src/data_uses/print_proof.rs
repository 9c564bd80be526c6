//! The proof of a use on paper: what it says in words, and codes that hold all of the proof.

use std::sync::OnceLock;

use jiff::tz::TimeZone;
use paper::{Answer, Code, Document, Fonts};
use ui::Words;

use super::look_up::{DataUsesError, UseLine};
use crate::Exchange;
use crate::pages::data_uses::facts_of;

/// The width of a code on paper, millimetres.
const CODE_MM: f32 = 62.0;

/// The letters of every document, read once.
fn fonts() -> Result<&'static Fonts, DataUsesError> {
    static FONTS: OnceLock<Result<Fonts, String>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| Fonts::carried().map_err(|error| error.to_string()));
    fonts.as_ref().map_err(|error| DataUsesError::Printing(error.clone()))
}

impl Exchange {
    /// The proof of a use on paper, as tagged PDF: `parts` are those of
    /// [`prove_use_in_parts`](Exchange::prove_use_in_parts).
    pub(crate) fn print_use(
        &self,
        words: &Words,
        zone: &TimeZone,
        line: &UseLine,
        parts: &[String],
    ) -> Result<Vec<u8>, DataUsesError> {
        let title = words.t("exchange-uses-paper-title");
        let pages = words.clone();
        let number = [("number", line.position.to_string().into())];
        let mut document = Document::new(title.clone(), words.lang)
            .author(self.0.server.to_string())
            .created(self.0.clock.now())
            .footer(words.t_with("exchange-uses-number", &number), move |page, of| {
                pages.t_with("exchange-uses-paper-page", &[("page", page.into()), ("pages", of.into())])
            })
            .heading(1, title)
            .paragraph(words.t("exchange-uses-paper-lead"))
            .answers(facts_of(words, zone, line).into_iter().map(|(question, answer)| Answer::new(question, answer)))
            .heading(2, words.t("exchange-uses-paper-check"))
            .paragraph(words.t("exchange-uses-paper-about"))
            .steps(
                ["exchange-uses-paper-scan", "exchange-uses-paper-join", "exchange-uses-paper-run"]
                    .map(|key| words.t(key)),
            )
            .paragraph(words.t("exchange-uses-paper-key"))
            .small(self.0.evidence.vkey());
        for (place, part) in parts.iter().enumerate() {
            let of = [("part", (place + 1).into()), ("parts", parts.len().into())];
            let label = words.t_with("exchange-uses-paper-part", &of);
            let code = Code::qr(part, label.clone()).ok_or_else(too_long)?.width_mm(CODE_MM);
            document = document.together(|block| block.heading(3, label).code(code));
        }
        document.to_pdf(fonts()?).map_err(|error| DataUsesError::Printing(error.to_string()))
    }
}

fn too_long() -> DataUsesError {
    DataUsesError::Printing("a part of the proof is too long for a QR code".to_owned())
}
