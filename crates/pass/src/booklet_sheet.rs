//! A booklet on paper: a letter in plain words, and its passes to be cut out, as tagged PDF in large print.
//!
//! What is on a pass comes from its [`Square`] alone: words, letters and QR code cannot say different things.

use base::{Money, Timestamp};
use jiff::civil::Date;
use paper::{Code, Document, Fonts, PaperError, Text, Ticket};
use ui::Words;
use voucher::{Square, SquareKey};

/// Passes of a booklet, at most.
pub const SHEET_PASSES_MAX: usize = 32;

/// Places that the letter names, at most: who has more to choose from calls.
pub const SHEET_PLACES_MAX: usize = 5;

/// The width of a QR code on paper, in millimetres: its squares are 0.9 mm wide, and every telephone sees them.
const CODE_MM: f32 = 46.0;

/// Who answers questions, on the telephone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Helpline {
    /// Who it is: a service, or a person by name.
    pub name: String,
    /// The number, as people write it.
    pub phone: String,
    /// When somebody answers: "lundi–vendredi, 9 h–17 h"; empty when it is not known.
    pub hours: String,
}

/// A place near the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearbyPlace {
    /// What it is called.
    pub name: String,
    /// Where it is, in a line.
    pub address: String,
    /// Its telephone number, if it has one.
    pub phone: Option<String>,
    /// When it is open, in a line; empty when it is not known.
    pub hours: String,
}

/// What a booklet's letter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookletSheet {
    /// The booklet's number, as it is said on the telephone.
    pub booklet: String,
    /// Whose money it is.
    pub funder: String,
    /// For whom it is, as the funder said; empty when the funder did not.
    pub audience: String,
    /// Whom to call.
    pub helpline: Helpline,
    /// The nearest places, the nearest first; at most [`SHEET_PLACES_MAX`] are printed.
    pub places: Vec<NearbyPlace>,
    /// When it was made.
    pub printed_at: Timestamp,
}

/// Why there is no booklet.
#[derive(Debug, thiserror::Error)]
pub enum BookletSheetError {
    /// No pass, or more than [`SHEET_PASSES_MAX`].
    #[error("a booklet has 1 to {SHEET_PASSES_MAX} passes, not {0}")]
    Passes(usize),
    /// Passes that end on different days, or are worth different amounts: the letter has one sentence for all.
    #[error("the passes of a booklet have one value and one last day")]
    Unlike,
    /// What a square says is too long for a QR code.
    #[error("the square does not fit a QR code")]
    QrCode,
    /// The document is refused.
    #[error(transparent)]
    Paper(#[from] PaperError),
}

impl BookletSheet {
    /// The booklet as PDF (PDF/UA-1), in the language of `words`. The same booklet gives the same bytes.
    pub fn print(
        &self,
        words: &Words,
        fonts: &Fonts,
        passes: &[Square],
        key: &SquareKey,
    ) -> Result<Vec<u8>, BookletSheetError> {
        let number = [("number", self.booklet.as_str().into())];
        let (title, foot) = (words.t_with("pass-sheet-document", &number), words.t_with("pass-sheet-number", &number));
        let document = paper_of(words, &title, &foot).author(self.funder.as_str()).created(self.printed_at);
        Ok(self.add_to(document, words, passes, key)?.to_pdf(fonts)?)
    }

    /// Adds the letter and the passes to a document.
    fn add_to(
        &self,
        document: Document,
        words: &Words,
        passes: &[Square],
        key: &SquareKey,
    ) -> Result<Document, BookletSheetError> {
        let Some(first) = passes.first().filter(|_| passes.len() <= SHEET_PASSES_MAX) else {
            return Err(BookletSheetError::Passes(passes.len()));
        };
        if passes.iter().any(|pass| pass.face() != first.face() || pass.valid_until() != first.valid_until()) {
            return Err(BookletSheetError::Unlike);
        }
        let mut document = self.letter(document, words, passes.len(), first.face(), first.valid_until());
        let booklet = words.t_with("pass-sheet-number", &[("number", self.booklet.as_str().into())]);
        document = document.new_page().heading(1, format!("{} ({booklet})", words.t("pass-sheet-passes")));
        for (place, pass) in passes.iter().enumerate() {
            document = document.ticket(ticket(words, pass, key, place + 1, passes.len())?);
        }
        Ok(document)
    }

    fn letter(&self, document: Document, words: &Words, count: usize, face: Money, until: Date) -> Document {
        let help = self.helpline.told(words, &self.booklet);
        let letter = self
            .about(document, words, count, face, until)
            .together(|part| part.heading(2, words.t("pass-sheet-help")).paragraph(help))
            .paragraph(words.t("pass-sheet-keep"));
        if self.places.is_empty() {
            return letter;
        }
        let told = self.places.iter().take(SHEET_PLACES_MAX).map(NearbyPlace::told);
        letter.heading(2, words.t("pass-sheet-places")).list(told)
    }

    /// What it is, how it is used, and by when.
    fn about(&self, document: Document, words: &Words, count: usize, face: Money, until: Date) -> Document {
        let total = Money::euro_cents(face.cents().saturating_mul(i64::try_from(count).unwrap_or(i64::MAX)));
        let amounts =
            [("count", count.into()), ("face", words.money(face).into()), ("total", words.money(total).into())];
        let until = [("date", words.date(until).into())];
        let what = Text::plain(words.t_with("pass-sheet-what", &amounts));
        let what = match self.audience.as_str() {
            "" => what,
            audience => what.and(" ").and(words.t_with("pass-sheet-audience", &[("audience", audience.into())])),
        };
        document
            .letterhead(&self.funder, std::iter::empty::<Text>())
            .heading(1, words.t("pass-sheet-title"))
            .paragraph(what)
            .heading(2, words.t("pass-sheet-how"))
            .steps(["pass-sheet-choose", "pass-sheet-call", "pass-sheet-give"].map(|key| words.t(key)))
            .notice(
                Text::default()
                    .bold(words.t_with("pass-sheet-until", &until))
                    .and(" ")
                    .and(words.t("pass-sheet-no-need")),
            )
    }
}

/// Several booklets as one PDF, each beginning a page, with `reference` at every foot: for the printer.
///
/// # Errors
/// [`BookletSheetError`]; [`PaperError::TooLong`] within it for more than the pages of a document.
pub fn print_booklets(
    words: &Words,
    fonts: &Fonts,
    reference: &str,
    booklets: &[(BookletSheet, Vec<Square>)],
    key: &SquareKey,
) -> Result<Vec<u8>, BookletSheetError> {
    let mut document = paper_of(words, &words.t("pass-print-title"), reference);
    if let Some((first, _)) = booklets.first() {
        document = document.author(first.funder.as_str()).created(first.printed_at);
    }
    for (place, (sheet, passes)) in booklets.iter().enumerate() {
        if place > 0 {
            document = document.new_page();
        }
        document = sheet.add_to(document, words, passes, key)?;
    }
    Ok(document.to_pdf(fonts)?)
}

/// An empty document in large print.
fn paper_of(words: &Words, title: &str, reference: &str) -> Document {
    let pages = words.clone();
    Document::new(title, words.lang).large_print().footer(reference, move |page, of| {
        pages.t_with("pass-sheet-page", &[("page", page.into()), ("pages", of.into())])
    })
}

impl Helpline {
    fn told(&self, words: &Words, booklet: &str) -> Text {
        let number = words.t_with("pass-sheet-say-number", &[("number", booklet.into())]);
        Text::plain(words.t("pass-sheet-helpline"))
            .and(" ")
            .bold(unbroken(&self.phone))
            .and(format!("\n{}\n{number}", named_with(&self.name, &self.hours)))
    }
}

/// `Nadia Modèle, 9 h–17 h`
fn named_with(name: &str, hours: &str) -> String {
    if hours.is_empty() { name.to_owned() } else { format!("{name}, {hours}") }
}

impl NearbyPlace {
    fn told(&self) -> Text {
        let phone = self.phone.as_deref().map(unbroken);
        let second = [phone, Some(self.hours.clone())].into_iter().flatten().filter(|part| !part.is_empty());
        let second: Vec<String> = second.collect();
        let mut text = Text::default().bold(self.name.as_str()).and(format!("\n{}", self.address));
        if !second.is_empty() {
            text = text.and(format!("\n{}", second.join(", ")));
        }
        text
    }
}

fn ticket(
    words: &Words,
    pass: &Square,
    key: &SquareKey,
    place: usize,
    count: usize,
) -> Result<Ticket, BookletSheetError> {
    let number = grouped(pass.serial());
    let heading = words.t_with("pass-sheet-pass", &[("place", place.into()), ("count", count.into())]);
    let alternative = words.t_with("pass-sheet-qr", &[("number", number.as_str().into())]);
    let code = Code::qr(&pass.sign(key), alternative).ok_or(BookletSheetError::QrCode)?.width_mm(CODE_MM);
    Ok(Ticket::new(heading, words.money(pass.face()), code, pass.code().written().as_str())
        .line(words.t_with("pass-sheet-valid", &[("date", words.date(pass.valid_until()).into())]))
        .line(words.t_with("pass-sheet-serial", &[("number", number.into())])))
}

/// A number in groups of three, for the telephone.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push('\u{a0}');
        }
        grouped.push(digit);
    }
    grouped
}

/// A number that is not parted by the end of a line.
fn unbroken(phone: &str) -> String {
    phone.replace(' ', "\u{a0}")
}

#[cfg(test)]
mod tests;
