//! What an officer is to look at. Nothing is refused in silence: a place that is held says so, and why.

use std::collections::BTreeMap;

use ::store::StoreError;
use base::Timestamp;
use base::territory::Point;
use jiff::SignedDuration;
use jiff::civil::Date;

use crate::decide::OVER_THE_DAY;
use crate::model::{BookletId, Place, PlaceId, PlaceNumber, Rules};
use crate::room::{PassError, Passes};
use crate::store::{self, Entry};

/// Redemptions of a place that are looked at, the newest.
const LOOKED_AT_MAX: i64 = 20_000;
/// Signals that are shown.
const SHOWN_MAX: i64 = 500;
/// What counts as one burst.
const BURST: SignedDuration = SignedDuration::from_mins(10);
/// What counts as one sitting.
const SITTING: SignedDuration = SignedDuration::from_hours(2);
/// Places that are nearer are not compared, in km: a branch may have a second desk.
const NEAR_KM: f64 = 20.0;
/// A place of which only the commune is known may lie so much nearer, in km.
const APPROXIMATE_KM: f64 = 15.0;

/// What was noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SignalKind {
    /// Many passes of a place in a day.
    Day,
    /// So many that the place is held.
    Held,
    /// Many within ten minutes.
    Burst,
    /// Most of a booklet in one sitting.
    Series,
    /// Passes of one booklet at places that are too far from each other.
    Travel,
}

impl SignalKind {
    const ALL: [(&'static str, Self); 5] = [
        ("day", Self::Day),
        ("held", Self::Held),
        ("burst", Self::Burst),
        ("series", Self::Series),
        ("travel", Self::Travel),
    ];

    /// A word for it.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
    }
}

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal {
    /// What it is about, so that it is told once.
    pub key: String,
    /// What was noticed.
    pub kind: SignalKind,
    /// The booklet that it is about.
    pub booklet: Option<BookletId>,
    /// When it happened.
    pub at: Timestamp,
    /// How many passes, or km/h.
    pub measure: i64,
    /// When it was noticed.
    pub found_at: Timestamp,
}

impl Passes {
    /// Looks at what places redeemed and have not claimed (a limit of a day counts what was claimed, too), and writes
    /// down what an officer is to look at; holds a place over the hard limit of a day, once a day, so that an officer's
    /// word stands. Says how many signals are new. The program calls it every ten minutes, and before claims are
    /// closed.
    pub async fn watch(&self) -> Result<usize, PassError> {
        let now = self.clock.now();
        let places = self.db.read(store::places_with_unclaimed).await?;
        let mut new = 0;
        for number in places {
            // Read first: the writer of the database does not wait while thousands of rows are looked at.
            let passes = self.clone();
            let found = self.db.read_long(move |tx| passes.look_at_place(tx, number)).await?;
            if !found.is_empty() {
                new += self.db.write(move |tx| Ok::<_, PassError>(write_down(tx, number, &found, now)?)).await?;
            }
        }
        Ok(new)
    }

    fn look_at_place(&self, tx: &mut ::store::Tx<'_>, number: PlaceNumber) -> Result<Vec<Signal>, PassError> {
        let now = self.clock.now();
        let entries = store::unclaimed_of(tx, number, LOOKED_AT_MAX)?;
        let claimed = match entries.iter().map(|entry| entry.at).min() {
            Some(first) => store::claimed_by_day(tx, number, self.day(first))?,
            None => BTreeMap::new(),
        };
        let mut found = notice(&entries, &claimed, &self.rules, number, now, |at| self.day(at));
        found.extend(self.notice_travel(tx, number, &entries)?);
        Ok(found)
    }

    fn notice_travel(
        &self,
        tx: &mut ::store::Tx<'_>,
        number: PlaceNumber,
        entries: &[Entry],
    ) -> Result<Vec<Signal>, PassError> {
        let mut found = Vec::new();
        let Some(here) = store::place(tx, number)?.and_then(|place| Spot::of(&place)) else { return Ok(found) };
        let mut booklets: Vec<BookletId> = entries.iter().map(|entry| entry.pass.booklet()).collect();
        booklets.sort_unstable();
        booklets.dedup();
        for booklet in booklets {
            let all = store::entries_of_booklet(tx, booklet)?;
            for pair in all.windows(2) {
                let (before, after) = (&pair[0], &pair[1]);
                if before.place == after.place || ![before.place, after.place].contains(&number) {
                    continue;
                }
                let other = if before.place == number { after.place } else { before.place };
                let Some(there) = store::place(tx, other)?.and_then(|place| Spot::of(&place)) else { continue };
                if let Some(speed) = too_fast(here, there, after.at.since(before.at), self.rules.travel_km_h) {
                    let key = format!("travel/{booklet}/{}", self.day(after.at));
                    let (kind, booklet, at) = (SignalKind::Travel, Some(booklet), after.at);
                    found.push(Signal { key, kind, booklet, at, measure: speed, found_at: self.clock.now() });
                }
            }
        }
        Ok(found)
    }

    /// The signals, the newest first.
    pub async fn signals(&self) -> Result<Vec<(PlaceId, Signal)>, PassError> {
        self.db.read(move |tx| Ok(store::signals(tx, SHOWN_MAX)?)).await
    }
}

/// Writes signals down that were not known, and holds the place where one of them says so; says how many are new.
fn write_down(
    tx: &mut ::store::Tx<'_>,
    number: PlaceNumber,
    found: &[Signal],
    now: Timestamp,
) -> Result<usize, StoreError> {
    let mut new = 0;
    for signal in found {
        if !store::insert_signal(tx, signal, number)? {
            continue;
        }
        new += 1;
        if signal.kind == SignalKind::Held {
            store::hold_place(tx, number, Some(OVER_THE_DAY), now)?;
        }
    }
    Ok(new)
}

/// What is noticed in what a place redeemed and has not claimed; `claimed` is how much it has, of each day.
fn notice(
    entries: &[Entry],
    claimed: &BTreeMap<Date, i64>,
    rules: &Rules,
    number: PlaceNumber,
    now: Timestamp,
    day_of: impl Fn(Timestamp) -> Date,
) -> Vec<Signal> {
    let mut times: Vec<Timestamp> = entries.iter().map(|entry| entry.at).collect();
    times.sort_unstable();
    let mut days: BTreeMap<Date, (i64, Timestamp)> = BTreeMap::new();
    for at in &times {
        let (count, last) = days.entry(day_of(*at)).or_insert((0, *at));
        (*count, *last) = (*count + 1, *at);
    }
    let mut found = Vec::new();
    let mut tell = |kind: SignalKind, about: String, booklet, at, measure| {
        let key = format!("{}/{about}", kind.name());
        found.push(Signal { key, kind, booklet, at, measure, found_at: now });
    };
    for (day, (count, last)) in days {
        let count = count + claimed.get(&day).copied().unwrap_or(0);
        for (kind, limit) in [(SignalKind::Day, rules.daily_passes), (SignalKind::Held, rules.daily_passes_held)] {
            if count >= limit {
                tell(kind, format!("{number}/{day}"), None, last, count);
            }
        }
    }
    // Each day has its own: a larger one of yesterday that is not claimed yet hides none.
    let mut bursts: BTreeMap<Date, Vec<(Timestamp, i64)>> = BTreeMap::new();
    for (at, count) in counted(&times, BURST).filter(|(_, count)| *count >= rules.burst_passes) {
        bursts.entry(day_of(at)).or_default().push((at, count));
    }
    for (day, bursts) in bursts {
        if let Some((at, count)) = busiest(bursts.into_iter()) {
            tell(SignalKind::Burst, format!("{number}/{day}"), None, at, count);
        }
    }
    let mut booklets: BTreeMap<BookletId, Vec<Timestamp>> = BTreeMap::new();
    for entry in entries {
        booklets.entry(entry.pass.booklet()).or_default().push(entry.at);
    }
    for (booklet, mut times) in booklets {
        times.sort_unstable();
        if let Some((at, count)) = busiest(counted(&times, SITTING)).filter(|(_, count)| *count >= rules.series_passes)
        {
            tell(SignalKind::Series, format!("{number}/{booklet}"), Some(booklet), at, count);
        }
    }
    found
}

/// At each time, how many happened so shortly before, itself too; the times are in order.
fn counted(times: &[Timestamp], within: SignedDuration) -> impl Iterator<Item = (Timestamp, i64)> {
    let mut first = 0;
    times.iter().enumerate().map(move |(last, at)| {
        while times.get(first).is_some_and(|first| at.since(*first) > within) {
            first += 1;
        }
        (*at, i64::try_from(last + 1 - first).unwrap_or(i64::MAX))
    })
}

/// The first time of those with the most.
fn busiest(counts: impl Iterator<Item = (Timestamp, i64)>) -> Option<(Timestamp, i64)> {
    counts.reduce(|most, one| if one.1 > most.1 { one } else { most })
}

/// Where a place lies, and how much nearer it may be than that, in km.
#[derive(Debug, Clone, Copy)]
struct Spot(Point, f64);

impl Spot {
    fn of(place: &Place) -> Option<Self> {
        Some(Self(place.point?, if place.is_approximate { APPROXIMATE_KM } else { 0.0 }))
    }
}

/// The speed between two places, in km/h, when nobody travels that fast.
fn too_fast(here: Spot, there: Spot, took: SignedDuration, limit: i64) -> Option<i64> {
    let km = here.0.distance_km(there.0) - here.1 - there.1;
    if km < NEAR_KM {
        return None;
    }
    let hours = took.abs().as_secs_f64().max(1.0) / 3600.0;
    #[expect(clippy::cast_possible_truncation, reason = "at most 20,000 km in a second")]
    let speed = (km / hours) as i64;
    (speed > limit).then_some(speed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    #[test]
    fn the_busiest_time_is_found_wherever_it_begins() {
        let times = [0, 500, 601, 602, 603, 2_000].map(at);
        assert_eq!(busiest(counted(&times, BURST)), Some((at(603), 4)));
        assert_eq!(busiest(counted(&[], BURST)), None);
    }

    /// Redemptions of passes of one booklet each ten, so many seconds apart.
    fn entries(count: i64, apart: i64, of_one_booklet: bool) -> Vec<Entry> {
        let entry = |nth: i64| Entry {
            id: uuid::Uuid::from_u128(u128::from(nth.unsigned_abs())),
            pass: if of_one_booklet { BookletId(1).pass(nth) } else { BookletId(nth + 1).pass(0) },
            place: PlaceNumber(1),
            at: at(nth * apart),
            cents: 10_00,
            service: crate::model::Service(1),
            nth: 0,
            many: 1,
            is_offline: false,
            undone_at: None,
            claim: None,
        };
        (0..count).map(entry).collect()
    }

    fn kinds(entries: &[Entry]) -> Vec<SignalKind> {
        kinds_with(entries, &BTreeMap::new())
    }

    fn kinds_with(entries: &[Entry], claimed: &BTreeMap<Date, i64>) -> Vec<SignalKind> {
        let day = |at: Timestamp| jiff::tz::TimeZone::UTC.to_datetime(at.jiff()).date();
        let found = notice(entries, claimed, &Rules::default(), PlaceNumber(1), at(0), day);
        found.iter().map(|signal| signal.kind).collect()
    }

    #[test]
    fn what_was_claimed_on_the_day_counts() {
        let day = jiff::civil::date(1970, 1, 1);
        assert_eq!(kinds_with(&entries(10, 60, false), &BTreeMap::from([(day, 69)])), []);
        assert_eq!(kinds_with(&entries(10, 60, false), &BTreeMap::from([(day, 70)])), [SignalKind::Day]);
        let held = [SignalKind::Day, SignalKind::Held];
        assert_eq!(kinds_with(&entries(10, 60, false), &BTreeMap::from([(day, 390)])), held);
        let before = day.yesterday().unwrap();
        assert_eq!(kinds_with(&entries(10, 60, false), &BTreeMap::from([(before, 390)])), []);
    }

    #[test]
    fn a_signal_is_given_at_its_limit_and_not_one_pass_before() {
        assert_eq!(kinds(&entries(79, 60, false)), []);
        assert_eq!(kinds(&entries(80, 60, false)), [SignalKind::Day]);
        assert_eq!(kinds(&entries(399, 60, false)), [SignalKind::Day]);
        assert_eq!(kinds(&entries(400, 60, false)), [SignalKind::Day, SignalKind::Held]);
        assert_eq!(kinds(&entries(29, 1, false)), []);
        assert_eq!(kinds(&entries(30, 1, false)), [SignalKind::Burst]);
        // Thirty within ten minutes and a second are no burst: the last is counted with those of ten minutes before it.
        assert_eq!(kinds(&entries(30, 20, false)), [SignalKind::Burst]);
        assert_eq!(kinds(&entries(30, 21, false)), []);
        assert_eq!(kinds(&entries(5, 60, true)), []);
        assert_eq!(kinds(&entries(6, 60, true)), [SignalKind::Series]);
        assert_eq!(kinds(&entries(6, 24 * 60, true)), [SignalKind::Series], "two hours, to the minute");
        assert_eq!(kinds(&entries(6, 24 * 60 + 1, true)), []);
    }

    #[test]
    fn a_burst_of_today_is_noticed_beside_a_larger_one_of_yesterday() {
        let mut all = entries(50, 1, false);
        let later = entries(40, 1, false).into_iter();
        all.extend(later.map(|entry| Entry { at: entry.at.plus(SignedDuration::from_hours(24)), ..entry }));
        assert_eq!(kinds(&all), [SignalKind::Burst, SignalKind::Burst]);
    }

    #[test]
    fn from_lille_to_lyon_nobody_comes_in_an_hour() {
        let at = |lat, lon, nearer| Spot(Point::new(lat, lon).unwrap(), nearer);
        let (lille, lyon) = (at(50.63, 3.06, 0.0), at(45.77, 4.83, 0.0));
        let speed = too_fast(lille, lyon, SignedDuration::from_hours(1), 150).unwrap();
        assert!((500..620).contains(&speed), "{speed}");
        assert_eq!(too_fast(lille, lyon, SignedDuration::from_hours(5), 150), None);
        assert_eq!(too_fast(lille, lille, SignedDuration::ZERO, 150), None);
        // Arras is 42 km from Lille: of two places of which only the communes are known, 12 km are sure.
        let (arras, quarter) = (at(50.29, 2.78, 0.0), SignedDuration::from_mins(15));
        assert!(too_fast(lille, arras, quarter, 150).is_some());
        let about = |spot: Spot| Spot(spot.0, APPROXIMATE_KM);
        assert_eq!(too_fast(about(lille), about(arras), quarter, 150), None);
        assert!(too_fast(about(lille), about(lyon), SignedDuration::from_hours(1), 150).is_some());
    }
}
