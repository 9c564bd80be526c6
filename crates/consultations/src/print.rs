//! What is printed: the form to be answered by hand, the poster, the sheet of codes.

use std::sync::OnceLock;

use forms::Form;
use paper::{Code, Column, Document, Field, Fonts, Table};
use ui::Words;

use crate::model::{Audience, Consultation};
use crate::room::{Consultations, ConsultationsError};
use crate::statements::Statements;
use crate::ticket::{TICKET_LETTERS, Ticket};

/// The width of the code on a poster, millimetres: it is read from two steps away.
const POSTER_CODE_MM: f32 = 70.0;

fn fonts() -> Result<&'static Fonts, ConsultationsError> {
    static FONTS: OnceLock<Result<Fonts, String>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| Fonts::carried().map_err(|error| error.to_string()));
    fonts.as_ref().map_err(|error| ConsultationsError::Printing(error.clone()))
}

fn finished(document: &Document) -> Result<Vec<u8>, ConsultationsError> {
    document.to_pdf(fonts()?).map_err(|error| ConsultationsError::Printing(error.to_string()))
}

fn too_long() -> ConsultationsError {
    ConsultationsError::Printing("the address is too long for a QR code".to_owned())
}

impl Consultations {
    /// Where a consultation is found.
    pub fn address(&self, consultation: &Consultation) -> String {
        format!("{}/consultations/{}", self.public_url, consultation.code)
    }

    /// The address as a QR code, a picture of its own (SVG 1.1), black on white.
    pub(crate) fn qr_svg(&self, words: &Words, consultation: &Consultation) -> Result<String, ConsultationsError> {
        let address = self.address(consultation);
        let title = words.t_with("consultations-qr", &[("address", address.as_str().into())]);
        Ok(ui::QrCode::of(&address).ok_or_else(too_long)?.file(Some(&title)))
    }

    /// The poster, A4, as tagged PDF.
    pub(crate) fn poster(&self, words: &Words, consultation: &Consultation) -> Result<Vec<u8>, ConsultationsError> {
        let about = &consultation.about;
        let address = self.address(consultation);
        let code = Code::qr(&address, address.clone()).ok_or_else(too_long)?;
        let document = self
            .sheet(words, consultation)
            .large_print()
            .heading(1, about.title.get(words.lang))
            .paragraph(first_paragraph(about.introduction.get(words.lang)))
            .notice(words.t_with("consultations-poster-until", &[("date", self.last_day(words, consultation).into())]))
            .paragraph(words.t("consultations-poster-scan"))
            .code(code.width_mm(POSTER_CODE_MM))
            .paragraph(address)
            .paragraph(words.t("consultations-poster-paper"));
        finished(&document)
    }

    /// The form on paper, with the statements that are asked when it is printed.
    pub(crate) fn on_paper(
        &self,
        words: &Words,
        consultation: &Consultation,
        form: &Form,
        statements: Option<&Statements>,
    ) -> Result<Vec<u8>, ConsultationsError> {
        let about = &consultation.about;
        let mut document = self.sheet(words, consultation).heading(1, about.title.get(words.lang));
        for paragraph in about.introduction.get(words.lang).split("\n\n") {
            document = document.paragraph(paragraph.trim());
        }
        document = document
            .notice(words.t_with("consultations-paper-lead", &[("date", self.last_day(words, consultation).into())]));
        if about.audience == Audience::Invitation {
            let letters = u8::try_from(TICKET_LETTERS).unwrap_or(u8::MAX);
            document = document.field(Field::comb(words.t("consultations-code-label"), letters));
        }
        let document = forms::on_paper::fields(document, words, form);
        finished(&match statements {
            Some(statements) => statements_on_paper(document, words, statements),
            None => document,
        })
    }

    /// Codes to be cut out and handed over or sent.
    pub(crate) fn codes_on_paper(
        &self,
        words: &Words,
        consultation: &Consultation,
        codes: &[Ticket],
    ) -> Result<Vec<u8>, ConsultationsError> {
        let columns = [Column::number("№"), Column::text(words.t("consultations-code-label"))];
        let mut table = Table::new(columns);
        for (place, code) in codes.iter().enumerate() {
            table = table.row([(place + 1).to_string(), code.grouped()]);
        }
        let document = self
            .sheet(words, consultation)
            .heading(1, consultation.about.title.get(words.lang))
            .paragraph(words.t_with("consultations-codes-use", &[("address", self.address(consultation).into())]))
            .notice(words.t("consultations-codes-once"))
            .table(table);
        finished(&document)
    }

    fn sheet(&self, words: &Words, consultation: &Consultation) -> Document {
        let about = &consultation.about;
        let (told, foot) = (words.clone(), consultation.code.clone());
        let pages = move |page: usize, pages: usize| {
            told.t_with("consultations-page-of", &[("page", page.into()), ("pages", pages.into())])
        };
        Document::new(about.title.get(words.lang), words.lang)
            .author(about.body.clone())
            .created(consultation.published_at.unwrap_or(consultation.opens_at))
            .footer(foot, pages)
            .letterhead(&about.body, Vec::<String>::new())
    }

    /// The last day on which people answer.
    pub(crate) fn last_day(&self, words: &Words, consultation: &Consultation) -> String {
        let last = consultation.closes_at.minus(jiff::SignedDuration::from_secs(1));
        words.date(self.day(last))
    }
}

/// Three boxes for each statement, under its number: the helper who keys it in finds it by that.
fn statements_on_paper(document: Document, words: &Words, statements: &Statements) -> Document {
    let boxes = ["consultations-agree", "consultations-disagree", "consultations-pass"].map(|key| words.t(key));
    let headed = document
        .heading(2, words.t("consultations-statements-title"))
        .paragraph(words.t("consultations-statements-paper"));
    statements.asked().fold(headed, |document, one| {
        document.field(Field::choices(format!("{}. {}", one.number, one.text(words.lang).0), boxes.clone()))
    })
}

fn first_paragraph(text: &str) -> &str {
    text.split("\n\n").next().unwrap_or(text).trim()
}
