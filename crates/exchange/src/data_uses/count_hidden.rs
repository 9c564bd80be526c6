//! How many uses the law hides: counted in public, without a small number that could point to a person.

use std::collections::BTreeMap;

use ::store::StoreError;
use base::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use xroad::MemberId;

use crate::Exchange;
use crate::registry::Registry;
use crate::store::{self, HiddenUse};

/// A number below this is not told for one owner and basis.
pub const HIDDEN_CELL_MIN: u64 = 10;
/// Months that are told, the newest of them complete.
pub const HIDDEN_MONTHS: usize = 24;
/// Rows that are read at once: owners and bases of all these months.
const ROWS_MAX: i64 = 10_000;

/// How many uses of one owner's services were hidden in a month on one basis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HiddenCell {
    /// What people call the member who offers the services.
    pub owner: String,
    /// The legal basis of the hiding.
    pub basis: String,
    /// How many: at least [`HIDDEN_CELL_MIN`].
    pub uses: u64,
}

/// What is told of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HiddenMonth {
    /// `2027-03`.
    pub month: String,
    /// The numbers that are large enough to be told alone.
    pub cells: Vec<HiddenCell>,
    /// All others together, of whichever owner and basis; none where there are fewer than [`HIDDEN_CELL_MIN`], be it
    /// none at all: whether there was one is not told.
    pub others: Option<u64>,
}

impl Exchange {
    /// How many uses were hidden when they were made, by month, for complete months only: who counts from day to day
    /// would see what one access adds.
    pub async fn hidden_uses(&self) -> Result<Vec<HiddenMonth>, StoreError> {
        let months = months(self.records_begin().await?, self.0.clock.now());
        let Some(first) = months.last().cloned() else { return Ok(Vec::new()) };
        let rows = self.0.db.read(move |tx| store::hidden_uses(tx, &first, ROWS_MAX)).await?;
        let registry = self.registry().await;
        Ok(publish(months, &rows, &registry))
    }
}

fn month_of(at: Timestamp) -> Date {
    TimeZone::UTC.to_datetime(at.jiff()).date().first_of_month()
}

/// The complete months of the records, the newest first.
fn months(begin: Timestamp, now: Timestamp) -> Vec<String> {
    let (first, this) = (month_of(begin), month_of(now));
    let before = |month: Date| month.yesterday().map(Date::first_of_month).ok();
    std::iter::successors(before(this), |month| before(*month))
        .take_while(|month| *month >= first)
        .take(HIDDEN_MONTHS)
        .map(|month| month.strftime("%Y-%m").to_string())
        .collect()
}

/// What is told of the rows of these months.
fn publish(months: Vec<String>, rows: &[HiddenUse], registry: &Registry) -> Vec<HiddenMonth> {
    let mut by_month: BTreeMap<&str, Vec<&HiddenUse>> = BTreeMap::new();
    for row in rows {
        by_month.entry(&row.month).or_default().push(row);
    }
    let name =
        |owner: &str| owner.parse::<MemberId>().map_or_else(|_| owner.to_owned(), |id| registry.member_name(&id));
    let told = |month: String| {
        let rows = by_month.remove(month.as_str()).unwrap_or_default();
        let (large, small): (Vec<&HiddenUse>, Vec<_>) = rows.into_iter().partition(|row| row.uses >= HIDDEN_CELL_MIN);
        let cell = |row: &HiddenUse| HiddenCell { owner: name(&row.owner), basis: row.basis.clone(), uses: row.uses };
        let others = small.iter().map(|row| row.uses).sum();
        HiddenMonth {
            month,
            cells: large.into_iter().map(cell).collect(),
            others: (others >= HIDDEN_CELL_MIN).then_some(others),
        }
    };
    months.into_iter().map(told).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn row(month: &str, owner: &str, basis: &str, uses: u64) -> HiddenUse {
        HiddenUse { month: month.to_owned(), owner: owner.to_owned(), basis: basis.to_owned(), uses }
    }

    fn at(text: &str) -> Timestamp {
        text.parse::<jiff::Timestamp>().unwrap().into()
    }

    #[test]
    fn only_complete_months_are_told() {
        let months = |begin, now| months(at(begin), at(now));
        assert_eq!(months("2027-01-31T23:59:59Z", "2027-03-01T00:00:00Z"), ["2027-02", "2027-01"]);
        assert_eq!(months("2027-03-01T00:00:00Z", "2027-03-31T23:59:59Z"), Vec::<String>::new());
        assert_eq!(months("2000-01-01T00:00:00Z", "2027-03-31T00:00:00Z").len(), HIDDEN_MONTHS);
    }

    #[test]
    fn a_small_number_stands_with_others_and_one_that_is_small_with_them_is_as_none_at_all() {
        let months = || vec!["2027-02".to_owned(), "2027-01".to_owned()];
        let told = |rows: &[HiddenUse]| publish(months(), rows, &Registry::default());
        let rows =
            [row("2027-02", "A/GOV/1", "x", 10), row("2027-02", "A/GOV/1", "y", 9), row("2027-02", "A/GOV/2", "x", 1)];
        let shown = told(&rows);
        assert_eq!(shown[0].cells, [HiddenCell { owner: "A/GOV/1".to_owned(), basis: "x".to_owned(), uses: 10 }]);
        assert_eq!(shown[0].others, Some(10));
        let one = told(&[row("2027-01", "A/GOV/2", "x", 1)]);
        assert_eq!(one, told(&[]), "nobody sees whether there was one");
    }

    proptest! {
        #[test]
        fn no_number_that_is_told_is_small_and_nothing_is_told_of_another_month(
            uses in proptest::collection::vec((0_usize..3, 0_usize..3, 1_u64..30), 0..12),
        ) {
            let rows: Vec<HiddenUse> = uses
                .iter()
                .enumerate()
                .map(|(place, (month, owner, uses))| {
                    row(&format!("2027-0{}", month + 1), &format!("A/GOV/{owner}"), &place.to_string(), *uses)
                })
                .collect();
            let told = publish(vec!["2027-02".to_owned()], &rows, &Registry::default());
            prop_assert_eq!(told.len(), 1);
            let (cells, others) = (&told[0].cells, told[0].others);
            prop_assert!(cells.iter().all(|cell| cell.uses >= HIDDEN_CELL_MIN));
            prop_assert!(others.is_none_or(|others| others >= HIDDEN_CELL_MIN));
            let all: u64 = rows.iter().filter(|row| row.month == "2027-02").map(|row| row.uses).sum();
            let shown: u64 = cells.iter().map(|cell| cell.uses).sum::<u64>() + others.unwrap_or_default();
            prop_assert!(shown <= all && all - shown < HIDDEN_CELL_MIN);
        }
    }
}
