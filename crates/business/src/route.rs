//! Who answers a firm's question: hard rules, each with its reason, then an explained order with fair load.
//!
//! Nothing here reads or writes: the same need, advisers and loads give the same answer.
//!
//! ```text
//! every adviser ── hard rules ──► who may be asked ── order ──► the first is proposed, the next are offered
//!                     │                                │
//!                     └ why not: territory, subject,   ├ 1. in the firm's region before those who come from elsewhere,
//!                       size, activity, capacity,      │    these before those who only work remotely
//!                       absence, accreditation         ├ 2. who has had fewest requests, for what each can take
//!                                                      ├ 3. who fits best: names the activity, speaks the language
//!                                                      └ 4. the nearest
//! ```
//!
//! What is not known of a firm excludes nobody: unknown is not no.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use base::activity::ActivityCode;
use base::headcount::HeadcountBand;
use base::territory::{Point, RegionCode, Territories};
use directory::{ActivityPrefix, Adviser, AdviserId, Mode, Reach};
use jiff::civil::Date;

/// Load is compared in thousandths of what an adviser can take. Coarser steps would let fit and distance decide more
/// often, and then the nearest has twice the requests of the farthest where there are few (`tests/stories/simulation.rs`).
const LOAD_PARTS: u32 = 1_000;
/// Load is counted over so many days. A shorter memory is less fair where there are few requests: what one had too
/// many of is forgotten before the others have had theirs.
pub const LOAD_DAYS: i32 = 365;
/// What an adviser can take is said for so many days.
pub const CAPACITY_DAYS: i32 = 30;

/// What a firm needs, as far as it is known.
#[derive(Debug, Clone)]
pub struct Need {
    /// The code of a speciality.
    pub subject: String,
    /// Where the firm is.
    pub point: Option<Point>,
    /// Its region.
    pub region: Option<RegionCode>,
    /// What it does.
    pub activity: Option<ActivityCode>,
    /// How many people it employs.
    pub headcount: Option<HeadcountBand>,
    /// The language (BCP 47) that the asker reads.
    pub lang: String,
    /// Who said that it is not for them, or did not answer.
    pub excluded: BTreeSet<AdviserId>,
    /// The day.
    pub day: Date,
}

/// What an adviser has been asked lately.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Load {
    /// Requests that wait for the adviser.
    pub open: u32,
    /// Requests of the last [`CAPACITY_DAYS`].
    pub month: u32,
    /// Requests of the last [`LOAD_DAYS`].
    pub year: u32,
}

/// The loads of those who have one.
pub type Loads = HashMap<AdviserId, Load>;

/// Why an adviser is not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exclusion {
    /// The accreditation does not hold today.
    NotAccredited,
    /// Nobody answers for it here.
    NobodyAnswers,
    /// It said that this request is not for it, or did not answer it.
    Refused,
    /// It takes no request for now, or is away.
    Away,
    /// It does not go as far as the firm, and does not work remotely.
    Territory,
    /// It does not know about the subject.
    Subject,
    /// It works with firms of another size.
    Size,
    /// It works with other activities.
    Activity,
    /// It has as many requests as it can take.
    Full,
}

/// What speaks for an adviser, in the order in which it counts.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Reason {
    /// It is in the firm's region.
    InRegion,
    /// It comes from elsewhere.
    Comes,
    /// It works remotely.
    Remote,
    /// It has had so many requests in thirty days, and can take so many.
    Load {
        /// Had.
        had: u32,
        /// Can take.
        of: u32,
    },
    /// It knows about the subject.
    Subject,
    /// It names the firm's activity among those it works with.
    Activity {
        /// The beginning of the activity's code.
        prefix: String,
    },
    /// It speaks the asker's language.
    Language,
    /// It is so far away.
    Km {
        /// Kilometres.
        km: f64,
    },
}

/// An adviser who may be asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    /// Who.
    pub adviser: Arc<Adviser>,
    /// Why, and why at this place.
    pub reasons: Vec<Reason>,
}

/// Who may be asked, the best first, and how many may not for which reason.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Routing {
    /// The first of those who may be asked.
    pub matches: Vec<Match>,
    /// How many may be asked.
    pub total: usize,
    /// How many were excluded, each by the first rule that it does not meet.
    pub excluded: BTreeMap<Exclusion, usize>,
}

/// Where somebody is, as seen from the firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    InRegion,
    Comes,
    Remote,
}

/// The place of an adviser in the order; smaller is better.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Rank {
    nearness: Nearness,
    load_share: u32,
    misfits: u8,
    km: f64,
}

/// Who may be asked, the best first; at most `keep` of them.
pub fn route(need: &Need, advisers: &[Arc<Adviser>], loads: &Loads, keep: usize) -> Routing {
    let mut ranked: Vec<(Rank, &Arc<Adviser>)> = Vec::new();
    let mut excluded = BTreeMap::new();
    for adviser in advisers {
        let load = loads.get(&adviser.id).copied().unwrap_or_default();
        match may_be_asked(need, adviser, load) {
            Ok((nearness, km)) => ranked.push((rank(need, adviser, load, nearness, km), adviser)),
            Err(exclusion) => *excluded.entry(exclusion).or_insert(0) += 1,
        }
    }
    let total = ranked.len();
    let order = |(one, adviser): &(Rank, &Arc<Adviser>), (other, next): &(Rank, &Arc<Adviser>)| {
        let by_load = one.nearness.cmp(&other.nearness).then(one.load_share.cmp(&other.load_share));
        by_load.then(one.misfits.cmp(&other.misfits)).then(one.km.total_cmp(&other.km)).then(adviser.id.cmp(&next.id))
    };
    if total > keep && keep > 0 {
        ranked.select_nth_unstable_by(keep - 1, order);
        ranked.truncate(keep);
    }
    ranked.sort_by(order);
    let matches = ranked.into_iter().take(keep).map(|(rank, adviser)| {
        let load = loads.get(&adviser.id).copied().unwrap_or_default();
        Match { adviser: Arc::clone(adviser), reasons: reasons(need, adviser, load, rank) }
    });
    Routing { matches: matches.collect(), total, excluded }
}

/// Whether an adviser may be asked, where it is then, and how far away (km; infinite where that is not known).
fn may_be_asked(need: &Need, adviser: &Adviser, load: Load) -> Result<(Nearness, f64), Exclusion> {
    if !adviser.accreditation.holds_on(need.day) {
        return Err(Exclusion::NotAccredited);
    }
    if adviser.account.is_none() {
        return Err(Exclusion::NobodyAnswers);
    }
    if need.excluded.contains(&adviser.id) {
        return Err(Exclusion::Refused);
    }
    if adviser.service.paused || adviser.service.away_on(need.day).is_some() {
        return Err(Exclusion::Away);
    }
    if !adviser.specialities.iter().any(|known| known.as_str() == need.subject) {
        return Err(Exclusion::Subject);
    }
    if !takes_size(adviser, need.headcount) {
        return Err(Exclusion::Size);
    }
    if !takes_activity(adviser, need.activity.as_ref()) {
        return Err(Exclusion::Activity);
    }
    let place = nearness(need, adviser).ok_or(Exclusion::Territory)?;
    if load.open.max(load.month) >= u32::from(adviser.service.capacity()) {
        return Err(Exclusion::Full);
    }
    Ok(place)
}

/// Why an adviser would not be asked; `None` for one who may be.
pub fn why_not(need: &Need, adviser: &Adviser, load: Load) -> Option<Exclusion> {
    may_be_asked(need, adviser, load).err()
}

/// A band of employees is taken when it and the sizes that the adviser names have a number in common.
fn takes_size(adviser: &Adviser, headcount: Option<HeadcountBand>) -> bool {
    match (adviser.service.employees, headcount) {
        (Some((from, to)), Some(band)) => band.lower() <= to && band.upper().is_none_or(|upper| from <= upper),
        _ => true,
    }
}

fn takes_activity(adviser: &Adviser, activity: Option<&ActivityCode>) -> bool {
    adviser.activities.is_empty()
        || activity.is_none_or(|activity| adviser.activities.iter().any(|prefix| prefix.includes(activity)))
}

/// Where an adviser is, when it reaches the firm on its premises or remotely.
fn nearness(need: &Need, adviser: &Adviser) -> Option<(Nearness, f64)> {
    let km = need.point.zip(adviser.place.point).map(|(here, there)| here.distance_km(there));
    let comes = adviser.modes.offers(Mode::OnSite)
        && match (&adviser.reach, &need.region) {
            (Reach::Km(reach), _) => km.is_none_or(|km| km <= f64::from(*reach)),
            (Reach::Regions(regions), Some(region)) => regions.contains(region),
            (Reach::Regions(_), None) => true,
        };
    let in_region = need.region.is_some() && adviser.place.region == need.region;
    let remote = adviser.modes.offers(Mode::Remote);
    let nearness = match (comes, remote, in_region) {
        (false, false, _) => return None,
        (_, _, true) => Nearness::InRegion,
        (true, ..) => Nearness::Comes,
        (false, true, false) => Nearness::Remote,
    };
    Some((nearness, km.unwrap_or(f64::INFINITY)))
}

fn rank(need: &Need, adviser: &Adviser, load: Load, nearness: Nearness, km: f64) -> Rank {
    let misfits = u8::from(named_activity(need, adviser).is_none()) + u8::from(!speaks(need, adviser));
    Rank { nearness, load_share: load_share(need, adviser, load), misfits, km }
}

/// What an adviser has had, in parts of what it can take, over the days that it could have been asked: who is new is not
/// given everything at once.
fn load_share(need: &Need, adviser: &Adviser, load: Load) -> u32 {
    let here_for = adviser.accreditation.since.until(need.day).map_or(LOAD_DAYS, |span| span.get_days());
    let days = here_for.clamp(CAPACITY_DAYS, LOAD_DAYS).unsigned_abs();
    let had = load.year.max(load.open);
    let can_take = u32::from(adviser.service.capacity()) * days;
    had * LOAD_PARTS * CAPACITY_DAYS.unsigned_abs() / can_take.max(1)
}

/// The longest prefix that an adviser names of the firm's activity.
fn named_activity<'a>(need: &Need, adviser: &'a Adviser) -> Option<&'a ActivityPrefix> {
    let activity = need.activity.as_ref()?;
    let named = adviser.activities.iter().filter(|prefix| prefix.includes(activity));
    named.max_by_key(|prefix| prefix.as_str().len())
}

fn speaks(need: &Need, adviser: &Adviser) -> bool {
    adviser.languages.iter().any(|tag| tag.as_str() == need.lang)
}

fn reasons(need: &Need, adviser: &Adviser, load: Load, rank: Rank) -> Vec<Reason> {
    let place = match rank.nearness {
        Nearness::InRegion => Reason::InRegion,
        Nearness::Comes => Reason::Comes,
        Nearness::Remote => Reason::Remote,
    };
    let activity = named_activity(need, adviser);
    let activity = activity.map(|prefix| Reason::Activity { prefix: prefix.as_str().to_owned() });
    let of = u32::from(adviser.service.capacity());
    [Some(place), Some(Reason::Load { had: load.open.max(load.month), of }), Some(Reason::Subject)]
        .into_iter()
        .flatten()
        .chain(activity)
        .chain(speaks(need, adviser).then_some(Reason::Language))
        .chain(rank.km.is_finite().then_some(Reason::Km { km: rank.km }))
        .collect()
}

impl Need {
    /// What a firm needs, from its facts as they are kept; codes that the pack does not know are not known.
    pub fn of(
        facts: &crate::model::FirmFacts,
        subject: &str,
        lang: base::Lang,
        day: Date,
        territories: &Territories,
        activities: &base::activity::Activities,
    ) -> Self {
        let commune = facts.commune.as_ref().and_then(|code| territories.commune(code));
        let activity = facts.activity.as_ref().and_then(|code| activities.get(code));
        Self {
            subject: subject.to_owned(),
            point: commune.and_then(|commune| territories.point_of(commune)),
            region: commune.map(|commune| commune.region.clone()),
            activity: activity.map(|activity| activity.code.clone()),
            headcount: facts.headcount,
            lang: lang.tag().to_owned(),
            excluded: BTreeSet::new(),
            day,
        }
    }
}

impl Exclusion {
    /// Its name in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotAccredited => "not-accredited",
            Self::NobodyAnswers => "nobody-answers",
            Self::Refused => "refused",
            Self::Away => "away",
            Self::Territory => "territory",
            Self::Subject => "subject",
            Self::Size => "size",
            Self::Activity => "activity",
            Self::Full => "full",
        }
    }
}
