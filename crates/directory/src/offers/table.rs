//! Offers as a table.

use std::collections::BTreeSet;

use base::{Clock, Id, Lang, Random};
use jiff::civil::Date;

use super::{CONDITIONS_MAX_CHARS, Commitment, FeePeriod, Offer, OfferKind, TEXT_MAX_CHARS, Terms};
use crate::index::Vocabulary;
use crate::sheet::{Mistake, Row, Sheet};

/// The column that says which offer a row is about.
pub const KEY: &str = "id";

const COLUMNS: [&str; 16] = [
    KEY,
    "operator",
    "kind",
    "sectors",
    "commission_percent",
    "fee",
    "fee_period",
    "notice_days",
    "contact",
    "commitments",
    "signatory_since",
    "page",
    "valid_from",
    "valid_to",
    "source",
    "fictional",
];

/// What a row says in its key: the identifier in the table it comes from, or else ours.
pub fn key_of(offer: &Offer) -> String {
    offer.source_key.clone().unwrap_or_else(|| offer.id.to_string())
}

/// Writes offers.
pub fn write(offers: &[Offer]) -> String {
    let mut table = csv::Writer::from_writer(Vec::new());
    let conditions = Lang::ALL.map(|lang| format!("conditions_{}", lang.tag()));
    // Writing to memory does not fail, and every row has as many cells as there are heads.
    let _ = table.write_record(COLUMNS.iter().map(|head| (*head).to_owned()).chain(conditions));
    for offer in offers {
        let terms = &offer.terms;
        let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
        let hundredths = |number: Option<u32>| {
            number.map_or_else(String::new, |number| format!("{}.{:02}", number / 100, number % 100))
        };
        let own = [
            key_of(offer),
            terms.operator.clone(),
            terms.kind.name().to_owned(),
            terms.sectors.join(" "),
            hundredths(terms.commission_bp),
            hundredths(terms.fee_cents),
            terms.fee_period.name().to_owned(),
            terms.notice_days.map_or_else(String::new, |days| days.to_string()),
            terms.contact.clone(),
            terms.commitments.iter().map(|commitment| commitment.name()).collect::<Vec<_>>().join(" "),
            day(terms.signatory_since),
            terms.page.clone(),
            terms.valid_from.to_string(),
            day(terms.valid_to),
            terms.source.clone(),
            if offer.fictional { "yes" } else { "no" }.to_owned(),
        ];
        let texts = Lang::ALL.map(|lang| terms.conditions.exact(lang.tag()).unwrap_or("").to_owned());
        let _ = table.write_record(own.into_iter().chain(texts));
    }
    String::from_utf8(table.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// Whether the table has the columns that are needed.
pub fn check_heads(sheet: &Sheet) -> Result<(), Mistake> {
    for column in [KEY, "operator", "kind", "valid_from", "source"] {
        if !sheet.has(column) {
            return Err(sheet.mistake(column, "this column is needed"));
        }
    }
    Ok(())
}

/// The offer of a row.
pub fn offer(
    row: Row<'_>,
    before: Option<&Offer>,
    vocabulary: &Vocabulary,
    clock: &dyn Clock,
    random: &dyn Random,
) -> Result<Offer, Mistake> {
    let terms = terms(row)?;
    if let Some(fault) = terms.faults(vocabulary).first() {
        let column = match fault.field.as_str() {
            "commission" => "commission_percent",
            field => field,
        };
        return Err(row.mistake(column, said(fault.key)));
    }
    let key = row.required(KEY)?;
    let (id, source_key) = match (before, key.parse().ok()) {
        (Some(before), _) => (before.id, before.source_key.clone()),
        (None, Some(id)) => (id, None),
        (None, None) => (Id::new(clock, random), Some(key.to_owned())),
    };
    let fictional = match row.get("fictional") {
        "yes" => true,
        "no" | "" => false,
        _ => return Err(row.mistake("fictional", "yes or no is expected")),
    };
    let vendor = before.and_then(|before| before.vendor);
    Ok(Offer { id, source_key, terms, vendor, fictional, changed_at: clock.now() })
}

/// A fault, in the words of who writes tables.
fn said(key: &str) -> &'static str {
    match key {
        "directory-fault-percent" => "a percentage between 0 and 100 is expected",
        "directory-fault-until" => "it ends before it begins",
        "directory-fault-web-address" => "a web address begins with https:// or http:// and has no spaces",
        "directory-fault-sectors" => "beginnings of activity codes are expected, with spaces between them",
        "directory-fault-long" => "this is too long",
        "directory-fault-missing" => "this must be filled in",
        _ => "this number is out of bounds",
    }
}

fn terms(row: Row<'_>) -> Result<Terms, Mistake> {
    let kind = OfferKind::from_name(row.required("kind")?);
    let fee_period = match row.filled("fee_period") {
        Some(name) => {
            FeePeriod::from_name(name).ok_or_else(|| row.mistake("fee_period", "month, year or once is expected"))?
        }
        None => FeePeriod::default(),
    };
    let mut commitments = BTreeSet::new();
    for name in row.get("commitments").split_whitespace() {
        let known = Commitment::from_name(name);
        commitments.insert(known.ok_or_else(|| {
            row.mistake("commitments", "relation, contact and counterfeiting are the axes of the charter")
        })?);
    }
    Ok(Terms {
        operator: row.within("operator", TEXT_MAX_CHARS)?.unwrap_or_default(),
        kind: kind.ok_or_else(|| row.mistake("kind", "marketplace or tool is expected"))?,
        sectors: row.get("sectors").split_whitespace().map(ToOwned::to_owned).collect(),
        commission_bp: hundredths(row, "commission_percent")?,
        fee_cents: hundredths(row, "fee")?,
        fee_period,
        notice_days: row
            .filled("notice_days")
            .map(|text| text.parse().map_err(|_| row.mistake("notice_days", "a number of days is expected")))
            .transpose()?,
        contact: row.within("contact", TEXT_MAX_CHARS)?.unwrap_or_default(),
        commitments,
        signatory_since: day(row, "signatory_since")?,
        conditions: row.localized_within("conditions", CONDITIONS_MAX_CHARS)?,
        page: row.get("page").to_owned(),
        valid_from: day(row, "valid_from")?.ok_or_else(|| row.mistake("valid_from", "this must be filled in"))?,
        valid_to: day(row, "valid_to")?,
        source: row.within("source", TEXT_MAX_CHARS)?.unwrap_or_default(),
    })
}

fn day(row: Row<'_>, column: &str) -> Result<Option<Date>, Mistake> {
    let read = |text: &str| text.parse().map_err(|_| row.mistake(column, "a day such as 2027-01-31 is expected"));
    row.filled(column).map(read).transpose()
}

/// A number with at most two places, in hundredths: `12.5`.
fn hundredths(row: Row<'_>, column: &str) -> Result<Option<u32>, Mistake> {
    let Some(text) = row.filled(column) else { return Ok(None) };
    let (whole, places) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    let read = || {
        let places = match (places.len(), digits(places)) {
            (0, _) => 0,
            (1, true) => places.parse::<u32>().ok()? * 10,
            (2, true) => places.parse().ok()?,
            _ => return None,
        };
        if !digits(whole) {
            return None;
        }
        whole.parse::<u32>().ok()?.checked_mul(100)?.checked_add(places)
    };
    read().map(Some).ok_or_else(|| row.mistake(column, "a number such as 12.5 is expected"))
}
