//! What is printed: the receipt of an application; and the QR code of a call.

use std::sync::OnceLock;

use forms::Filling;
use paper::{Answer, Document, Fonts};
use qrcodegen::{QrCode, QrCodeEcc};
use ui::Words;

use crate::model::{Application, Call};
use crate::room::{Programmes, ProgrammesError};

/// Light modules around a code, as ISO/IEC 18004 wants.
const QUIET: i32 = 4;

/// The letters of every document, read once.
fn fonts() -> Result<&'static Fonts, ProgrammesError> {
    static FONTS: OnceLock<Result<Fonts, String>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| Fonts::carried().map_err(|error| error.to_string()));
    fonts.as_ref().map_err(|error| ProgrammesError::Printing(error.clone()))
}

impl Programmes {
    /// Where a call is found.
    pub fn address(&self, call: &Call) -> String {
        format!("{}/programmes/{}", self.public_url, call.code)
    }

    /// The address as a QR code, a picture of its own (SVG 1.1), black on white.
    pub(crate) fn qr_svg(&self, words: &Words, call: &Call) -> Result<String, ProgrammesError> {
        let address = self.address(call);
        let code = QrCode::encode_text(&address, QrCodeEcc::Medium)
            .map_err(|_| ProgrammesError::Printing("the address is too long for a QR code".to_owned()))?;
        let side = code.size() + 2 * QUIET;
        let squares = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = squares.filter(|(x, y)| code.get_module(*x, *y));
        let path: String = dark.map(|(x, y)| format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET)).collect();
        let title = maud::html! { (words.t_with("programmes-qr", &[("address", address.into())])) }.into_string();
        Ok(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"480\" height=\"480\" \
             role=\"img\" shape-rendering=\"crispEdges\"><title>{title}</title>\
             <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>\n"
        ))
    }

    /// The receipt of an application as it was sent, as tagged PDF: its number, its day and the answers. What the
    /// candidate said of gender or territory is not on it: whoever is handed the paper need not know.
    ///
    /// # Errors
    /// [`ProgrammesError::NotFound`] when it was not sent.
    pub(crate) async fn receipt(
        &self,
        words: &Words,
        call: &Call,
        one: &Application,
    ) -> Result<Vec<u8>, ProgrammesError> {
        let (sent, at) = one.sent.clone().zip(one.sent_at).ok_or(ProgrammesError::NotFound)?;
        let filling = self.filling(call, sent, words.lang).await?;
        let (told, number) = (words.clone(), one.number.clone().unwrap_or_default());
        let pages = move |page: usize, pages: usize| {
            told.t_with("programmes-page-of", &[("page", page.into()), ("pages", pages.into())])
        };
        let about = &call.about;
        let on = [("date", words.date_time(at, &self.zone).into())];
        let mut document = Document::new(about.title.get(words.lang), words.lang)
            .author(about.programme.body.clone())
            .created(at)
            .footer(number.clone(), pages)
            .letterhead(&about.programme.body, Vec::<String>::new())
            .heading(1, words.t("programmes-receipt-title"))
            .paragraph(about.title.get(words.lang))
            .paragraph(words.t_with("programmes-receipt-lead", &on))
            .key_figure(words.t("programmes-number"), number);
        if let Some(day) = about.decided_on {
            let on = [("date", words.date(day).into())];
            document = document.paragraph(words.t_with("programmes-next-decided-on", &on));
        }
        let document = with_answers(document.heading(2, words.t("programmes-answers")), words, &filling);
        document.to_pdf(fonts()?).map_err(|error| ProgrammesError::Printing(error.to_string()))
    }
}

/// Every answer under its heading, with its source.
fn with_answers(mut document: Document, words: &Words, filling: &Filling) -> Document {
    for section in forms::pages::sections(words, filling) {
        if !section.heading.is_empty() {
            document = document.heading(3, section.heading);
        }
        let told = section.answers.into_iter().map(|told| {
            let answer = Answer::new(told.label, told.answer);
            match told.source {
                Some(source) => answer.note(source),
                None => answer,
            }
        });
        document = document.answers(told);
    }
    document
}
