//! The receipt on paper, as tagged PDF, with a code that leads to where the consent is taken back.

use std::sync::OnceLock;

use jiff::tz::TimeZone;
use paper::{Answer, Code, Document, Fonts};
use ui::Words;

use super::give_consent::PermissionTrouble;
use super::list_consents::{AgreedConsent, ConsentState};

/// The letters of every document, read once.
fn fonts() -> Result<&'static Fonts, PermissionTrouble> {
    static FONTS: OnceLock<Result<Fonts, String>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| Fonts::carried().map_err(|error| error.to_string()));
    fonts.as_ref().map_err(|error| PermissionTrouble::Printing(error.clone()))
}

/// The receipt; `place` is its entry in the log, `address` where the consent is shown and taken back.
pub(super) fn receipt(
    words: &Words,
    zone: &TimeZone,
    consent: &AgreedConsent,
    place: u64,
    address: &str,
) -> Result<Vec<u8>, PermissionTrouble> {
    let row = |key: &str, value: &str| Answer::new(words.t(key), value);
    let at = |at| words.date_time(at, zone);
    let mut rows = vec![
        row("exchange-permission-data", &consent.data),
        row("exchange-permission-from", &consent.provider),
        row("exchange-permission-to", &consent.client),
        row("exchange-permission-purpose", &consent.purpose),
        row("exchange-permission-given", &at(consent.given_at)),
        row("exchange-permission-until", &at(consent.valid_until)),
        row("exchange-receipt-number", &consent.id.to_string()),
        row("exchange-receipt-entry", &place.to_string()),
    ];
    if let ConsentState::Withdrawn(when) = consent.state {
        rows.push(row("exchange-permission-withdrawn-at", &at(when)));
    }
    let page_words = words.clone();
    let pages = move |page: usize, pages: usize| {
        page_words.t_with("exchange-receipt-page", &[("page", page.into()), ("pages", pages.into())])
    };
    let mut document = Document::new(words.t("exchange-receipt-title"), words.lang)
        .created(consent.given_at)
        .footer(consent.id.to_string(), pages)
        .heading(1, words.t("exchange-receipt-title"))
        .paragraph(words.t("exchange-receipt-lead"))
        .answers(rows)
        .heading(2, words.t("exchange-receipt-back-title"))
        .paragraph(words.t_with("exchange-receipt-back", &[("address", address.into())]));
    if let Some(code) = Code::qr(address, address) {
        document = document.code(code);
    }
    document = document.small(words.t("exchange-receipt-check"));
    document.to_pdf(fonts()?).map_err(|error| PermissionTrouble::Printing(error.to_string()))
}
