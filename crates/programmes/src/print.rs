//! What is printed: the receipt of an application; and the QR code of a call.

use std::sync::OnceLock;

use forms::Filling;
use paper::{Answer, Document, Fonts};
use ui::Words;

use crate::model::{Application, Call};
use crate::room::{Programmes, ProgrammesError};

/// The letters of every document, read once.
pub(crate) fn fonts() -> Result<&'static Fonts, ProgrammesError> {
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
        let title = words.t_with("programmes-qr", &[("address", address.as_str().into())]);
        let code = ui::QrCode::of(&address)
            .ok_or_else(|| ProgrammesError::Printing("the address is too long for a QR code".to_owned()))?;
        Ok(code.file(Some(&title)))
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
            .paragraph(about.title.get(words.lang));
        if let Some(firm) = self.firm_of(one).await? {
            document = document.paragraph(words.t_with("programmes-for-firm", &[("firm", firm.into())]));
        }
        document = document
            .paragraph(words.t_with("programmes-receipt-lead", &on))
            .key_figure(words.t("programmes-number"), number);
        if let Some(day) = about.decided_on {
            let on = [("date", words.date(day).into())];
            document = document.paragraph(words.t_with("programmes-next-decided-on", &on));
        }
        let mut document = with_answers(document.heading(2, words.t("programmes-answers")), words, &filling);
        let files = self.sent_files(one).await?;
        if !files.is_empty() {
            document = document.heading(2, words.t("programmes-files"));
            for file in &files {
                document = document.paragraph(file.name.as_str());
            }
        }
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
