//! Documents as they are printed: what holds for each, and what is refused.

#![expect(clippy::unwrap_used, reason = "a story ends where something is not as it tells")]

use base::Lang;
use paper::{Answer, Code, Column, Document, Field, Fonts, PaperError, Table, Ticket};
use proptest::prelude::*;

mod samples;

fn printed(document: &Document) -> Result<Vec<u8>, PaperError> {
    document.to_pdf(&Fonts::carried().unwrap())
}

fn begun() -> Document {
    Document::new("Title", Lang::En).heading(1, "Title")
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(printed(&samples::receipt()).unwrap(), printed(&samples::receipt()).unwrap());
}

#[test]
fn a_receipt_says_that_it_conforms_and_stays_small() {
    let bytes = printed(&samples::receipt()).unwrap();
    assert!(holds(&bytes, "<pdfuaid:part>1</pdfuaid:part>"));
    assert!(bytes.len() < 60 * 1024, "{} bytes", bytes.len());
}

#[test]
fn every_sample_is_accepted_by_the_validator() {
    for document in [samples::receipt(), samples::form(), samples::large_print(), samples::odd()] {
        printed(&document).unwrap();
    }
}

#[test]
fn a_document_needs_a_title() {
    assert!(matches!(printed(&Document::new(" \u{0}\n", Lang::Fr)), Err(PaperError::NoTitle)));
}

#[test]
fn headings_begin_at_the_top_and_leave_no_level_out() {
    let late = Document::new("Title", Lang::En).heading(2, "Second");
    assert!(matches!(printed(&late), Err(PaperError::HeadingOrder { level: 2, before: 0, .. })));
    let gap = begun().together(|part| part.heading(3, "Third"));
    assert!(matches!(printed(&gap), Err(PaperError::HeadingOrder { level: 3, before: 1, .. })));
    assert!(matches!(printed(&begun().heading(0, "None")), Err(PaperError::HeadingOrder { .. })));
    assert!(matches!(printed(&begun().heading(4, "Fourth")), Err(PaperError::HeadingOrder { .. })));
    assert!(matches!(printed(&begun().heading(2, "\u{0}\n")), Err(PaperError::EmptyHeading)));
    assert!(printed(&begun().heading(2, "a").heading(3, "b").heading(2, "c").heading(1, "d")).is_ok());
}

#[test]
fn a_row_has_a_cell_for_each_column() {
    let table = Table::new([Column::text("a"), Column::text("b")]).row(["1", "2"]).row(["1"]);
    let refused = printed(&begun().table(table));
    assert!(matches!(refused, Err(PaperError::RowLength { row: 2, cells: 1, columns: 2 })));
    assert!(matches!(printed(&begun().table(Table::new([]))), Err(PaperError::Columns(0))));
    let wide = Table::new((0..9).map(|_| Column::text("a")));
    assert!(matches!(printed(&begun().table(wide)), Err(PaperError::Columns(9))));
}

#[test]
fn a_ticket_has_a_heading_below_another_and_fits_a_page() {
    let square = || Code::new(vec![vec![true, false], vec![false, true]], "a code");
    let ticket = |heading: &str| Ticket::new(heading, "10 €", square(), "A1B2");
    assert!(printed(&begun().ticket(ticket("Ticket"))).is_ok());
    assert!(matches!(printed(&begun().ticket(ticket(" "))), Err(PaperError::EmptyHeading)));
    let first = Document::new("Tickets", Lang::En).ticket(ticket("Ticket"));
    assert!(matches!(printed(&first), Err(PaperError::HeadingOrder { level: 2, before: 0, .. })));
    let long = ticket("Ticket").line("word ".repeat(900));
    assert!(matches!(printed(&begun().ticket(long)), Err(PaperError::TicketTooLarge)));
    for width in [0.0, f32::NAN, 1e9] {
        let wide = Ticket::new("Ticket", "10 €", square().width_mm(width), "A1B2");
        let told = printed(&begun().ticket(wide));
        assert!(matches!(told, Ok(_) | Err(PaperError::TicketTooLarge)), "{width}");
    }
}

#[test]
fn a_code_is_a_rectangle_and_says_what_it_shows() {
    let square = || vec![vec![true, false], vec![false, true]];
    assert!(printed(&begun().code(Code::new(square(), "a code"))).is_ok());
    assert!(matches!(printed(&begun().code(Code::new(square(), " "))), Err(PaperError::NoAlternative)));
    assert!(matches!(printed(&begun().code(Code::new(vec![], "a"))), Err(PaperError::UnevenCode)));
    let uneven = vec![vec![true], vec![true, true]];
    assert!(matches!(printed(&begun().code(Code::new(uneven, "a"))), Err(PaperError::UnevenCode)));
    for width in [0.0, -4.0, f32::NAN, f32::INFINITY, 1e9] {
        assert!(printed(&begun().code(Code::new(square(), "a").width_mm(width))).is_ok(), "{width}");
    }
}

#[test]
fn a_document_without_an_end_is_refused() {
    let endless = (0..600).fold(begun(), |document, _| document.new_page().paragraph("page"));
    assert!(matches!(printed(&endless), Err(PaperError::TooLong)));
}

#[test]
fn nothing_to_say_is_no_fault() {
    let document =
        begun().answers([]).list::<&str>([]).paragraph("").notice("").key_figure("", "").new_page().new_page();
    assert!(printed(&document).is_ok());
    assert!(printed(&Document::new("Only a title", Lang::Lb).paragraph("a")).is_ok(), "a note needs no heading");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_people_write_is_printed(text in "\\PC{0,60}|[\\u{0}-\\u{10ffff}]{0,30}", lines in 0..=255_u8) {
        let document = begun()
            .author(&text)
            .footer(&text, |page, pages| format!("{page}/{pages}"))
            .letterhead(&text, [text.as_str()])
            .heading(2, format!("Heading {text}"))
            .paragraph(text.as_str())
            .answers([Answer::new(text.as_str(), text.as_str()).note(text.as_str())])
            .table(Table::new([Column::text(&text), Column::number(&text)]).row([text.as_str(), text.as_str()]))
            .field(Field::lines(&text, lines).hint(text.as_str()))
            .field(Field::comb(&text, lines))
            .field(Field::choices(&text, [text.as_str()]));
        prop_assert!(printed(&document).is_ok(), "{:?}", printed(&document).err());
    }
}

#[test]
fn a_text_becomes_a_square_of_squares_unless_it_is_too_long() {
    let code = Code::qr("https://services.example/permissions/x", "the address").unwrap();
    assert!(code.modules().len() > 20 && code.modules().iter().all(|line| line.len() == code.modules().len()));
    assert_eq!(Code::qr(&"x".repeat(5_000), "too long"), None);
}
