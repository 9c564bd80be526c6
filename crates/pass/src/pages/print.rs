//! Booklets on paper. The codes are given this once.

use std::sync::OnceLock;

use paper::{Column, Document, Fonts, Table};
use ui::{Failure, Words};
use voucher::Code;

use super::parts::{last_day, money};
use crate::desks::Desks;
use crate::model::{BookletId, Lot};

/// Booklets that are printed in one file: each takes two pages at most.
pub const PRINTED_MAX: i64 = 200;

/// The letters of everything printed here.
pub fn fonts() -> Result<&'static Fonts, Failure> {
    static FONTS: OnceLock<Option<Fonts>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| Fonts::carried().ok());
    fonts.as_ref().ok_or_else(|| Failure::internal("the fonts that are carried cannot be read"))
}

/// "Page x of y".
pub fn page_of(words: &Words) -> impl Fn(usize, usize) -> String + Send + Sync + 'static {
    let words = words.clone();
    move |page, pages| words.t_with("pass-print-page", &[("page", page.into()), ("pages", pages.into())])
}

/// Booklets with their codes, a page each, in large print.
pub fn booklets(
    desks: &Desks,
    words: &Words,
    lot: &Lot,
    booklets: &[(BookletId, Vec<Code>)],
) -> Result<Vec<u8>, Failure> {
    let until = last_day(desks, words, lot.valid_until);
    let mut document = Document::new(words.t("pass-print-title"), words.lang)
        .large_print()
        .footer(words.t("ui-service"), page_of(words));
    for (place, (id, codes)) in booklets.iter().enumerate() {
        if place > 0 {
            document = document.new_page();
        }
        let columns = [Column::text(words.t("pass-print-pass")), Column::text(words.t("pass-print-code"))];
        let rows = Table::new(columns).caption(words.t("pass-print-codes")).row_headings();
        let rows = codes
            .iter()
            .enumerate()
            .fold(rows, |rows, (nth, code)| rows.row([(nth + 1).to_string(), code.written().to_string()]));
        document = document
            .heading(1, words.t_with("pass-print-booklet", &[("booklet", id.0.into())]))
            .paragraph(words.t_with(
                "pass-print-worth",
                &[
                    ("count", codes.len().into()),
                    ("worth", money(words, lot.face_cents).into()),
                    ("until", until.as_str().into()),
                ],
            ))
            .paragraph(words.t("pass-print-how"))
            .table(rows);
    }
    document.to_pdf(fonts()?).map_err(Failure::internal)
}
