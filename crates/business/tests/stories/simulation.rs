//! Ten thousand questions over a year: none without somebody who has it, and nobody in a territory who has much more of
//! them than another.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use base::headcount::HeadcountBand;
use base::territory::Commune;
use base::{Lang, Random, SeededRandom, Timestamp};
use business::model::{FirmFacts, Holder, MAX_REQUESTS_A_DAY};
use business::route::{CAPACITY_DAYS, LOAD_DAYS, Load, Loads, Need, Reason, route, why_not};
use directory::{Adviser, AdviserId};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use crate::house::House;
use crate::world::{FRANCE, NAF, REGIONS, WORDS, World};

const REQUESTS: usize = 10_000;
const DAYS: usize = 365;
/// Questions that are asked through the pages.
const ASKED_ON_PAGES: usize = 60;
const FIRST: Date = date(2026, 1, 1);
const NOW: Timestamp = Timestamp::from_seconds(1_767_225_600);
/// The most that the busiest may have, for each that the least busy has, for what each can take.
const FAIR: f64 = 1.5;

/// Who was asked when, and the loads of the day.
#[derive(Default)]
struct Book {
    asked: BTreeMap<AdviserId, VecDeque<usize>>,
    total: BTreeMap<AdviserId, u32>,
    loads: Loads,
    day: Option<usize>,
}

impl Book {
    fn ask(&mut self, id: AdviserId, day: usize) {
        self.asked.entry(id).or_default().push_back(day);
        *self.total.entry(id).or_default() += 1;
        let load = self.loads.entry(id).or_default();
        load.open += 1;
        load.month += 1;
        load.year += 1;
    }

    fn begin(&mut self, day: usize) {
        if self.day.replace(day) == Some(day) {
            return;
        }
        let since = |days: i32| day.saturating_sub(usize::try_from(days).unwrap());
        let count = |asked: &VecDeque<usize>, from: usize| {
            u32::try_from(asked.iter().rev().take_while(|at| **at >= from).count()).unwrap()
        };
        let load = |asked: &VecDeque<usize>| Load {
            // Somebody answers within three days.
            open: count(asked, day.saturating_sub(3)),
            month: count(asked, since(CAPACITY_DAYS)),
            year: count(asked, since(LOAD_DAYS)),
        };
        self.loads = self.asked.iter().map(|(id, asked)| (*id, load(asked))).collect();
    }
}

fn need(world: &World<'_>, commune: &Commune, day: Date) -> Need {
    let activities = ["10.71C", "43.21A", "56.10A", "96.02A", "47.11B", "62.02A", "01.13Z"];
    let facts = FirmFacts {
        name: "Entreprise fictive".to_owned(),
        activity: (world.below(10) > 0).then(|| activities[world.below(7)].to_owned()),
        commune: Some(commune.code.to_string()),
        headcount: (world.below(10) > 0).then(|| HeadcountBand::of([0, 1, 4, 8, 15, 30, 60][world.below(7)])),
    };
    let subjects = WORDS.specialities();
    let subject = subjects[world.below(subjects.len())].code.to_string();
    Need::of(&facts, &subject, Lang::Fr, day, &FRANCE, &NAF)
}

fn day_of(number: usize) -> (usize, Date) {
    let day = number * DAYS / REQUESTS;
    (day, FIRST.checked_add(i64::try_from(day).unwrap().days()).unwrap())
}

#[test]
fn over_ten_thousand_requests_the_load_within_a_territory_is_fair() {
    let random: &dyn Random = &SeededRandom::new(11);
    let world = World::new(random);
    let mut advisers = Vec::new();
    // Three for each region, and the others where people are.
    for place in 0..REGIONS.len() * 3 + 300 {
        let commune = loop {
            let drawn = world.commune();
            if place >= REGIONS.len() * 3 || drawn.region.as_str() == REGIONS[place % REGIONS.len()] {
                break drawn;
            }
        };
        let mut adviser = world.generalist(place as u64, commune, NOW);
        adviser.service.capacity = Some([10, 20, 30][world.below(3)]);
        advisers.push(adviser);
    }
    let advisers = World::shared(advisers);
    let mut book = Book::default();
    let mut without = 0;
    for number in 0..REQUESTS {
        let (day, date) = day_of(number);
        let need = need(&world, world.commune(), date);
        book.begin(day);
        match route(&need, &advisers, &book.loads, 1).matches.first() {
            Some(found) => book.ask(found.adviser.id, day),
            None => without += 1,
        }
    }
    let mut worst = 1.0_f64;
    for region in REGIONS {
        let here = advisers.iter().filter(|adviser| adviser.place.region.as_ref().unwrap().as_str() == region);
        let shares: Vec<f64> = here
            .map(|adviser| {
                f64::from(book.total.get(&adviser.id).copied().unwrap_or(0)) / f64::from(adviser.service.capacity())
            })
            .collect();
        let (least, most) =
            shares.iter().fold((f64::INFINITY, 0.0_f64), |(least, most), share| (least.min(*share), most.max(*share)));
        println!("{region}: {} advisers, busiest/least busy {:.2}", shares.len(), most / least);
        assert!(most <= FAIR * least, "{region}: {most} and {least} of what each can take");
        worst = worst.max(most / least);
    }
    println!("worst of all: {worst:.2}, limit {FAIR}; {without} for contact points");
    assert!(without < REQUESTS / 100, "{without}");
}

#[test]
fn over_ten_thousand_requests_in_a_world_of_every_kind_none_is_without_an_owner() {
    let random: &dyn Random = &SeededRandom::new(12);
    let world = World::new(random);
    let advisers = World::shared((0..80).map(|number| world.particular(number, world.commune(), NOW)).collect());
    let by_id: BTreeMap<AdviserId, &Arc<Adviser>> = advisers.iter().map(|adviser| (adviser.id, adviser)).collect();
    let contact_points = crate::france::content().contact_points;
    let mut book = Book::default();
    let mut owners: BTreeMap<usize, Holder> = BTreeMap::new();
    let mut handed_over = 0;
    for number in 0..REQUESTS {
        let (day, date) = day_of(number);
        let commune = world.commune();
        let mut need = need(&world, commune, date);
        book.begin(day);
        let loads = &book.loads;
        let owner = loop {
            let routing = route(&need, &advisers, loads, 3);
            let excluded: usize = routing.excluded.values().sum();
            assert_eq!(routing.total + excluded, advisers.len(), "each is asked or has a reason");
            let Some(found) = routing.matches.first() else { break None };
            let adviser = by_id[&found.adviser.id];
            let load = loads.get(&adviser.id).copied().unwrap_or_default();
            assert_eq!(why_not(&need, adviser, load), None, "who is asked meets every rule");
            assert!(!found.reasons.is_empty(), "and there are reasons");
            // One in eight says that it is not for them: it goes on, never back.
            if world.below(8) > 0 {
                break Some(found.adviser.id);
            }
            assert!(need.excluded.insert(found.adviser.id), "nobody has it twice");
            handed_over += 1;
        };
        // What no adviser matches is the contact point's of the firm's region, which can be written to.
        let holder = match owner {
            Some(id) => {
                book.ask(id, day);
                Holder::Adviser(id)
            }
            None => {
                let region = commune.region.as_str();
                assert!(contact_points.has(region), "{} ({region}) has no contact point", commune.name);
                let point = contact_points.of(region);
                assert!(!point.email.to_string().trim().is_empty(), "{region}: no address");
                assert!(!point.name.get(Lang::Fr).trim().is_empty(), "{region}: no name");
                Holder::ContactPoint(region.to_owned())
            }
        };
        assert_eq!(owners.insert(number, holder), None, "one owner each");
    }
    assert_eq!(owners.len(), REQUESTS, "each question has an owner");
    let with_advisers = owners.values().filter(|owner| matches!(owner, Holder::Adviser(_))).count();
    let with_contact_points = owners.len() - with_advisers;
    println!("{with_advisers} with advisers, {with_contact_points} with contact points, {handed_over} handed over");
    assert!(with_advisers > 0 && with_contact_points > 0 && handed_over > 0);
}

/// Firms all over the country ask the platform itself, until nobody can take more: each page of a question names who
/// has it, and who has it gets a letter.
#[tokio::test]
async fn every_question_that_is_asked_on_the_pages_names_who_has_it() {
    let random: &dyn Random = &SeededRandom::new(15);
    let world = World::new(random);
    let house = House::one().await;
    let mut advisers = Vec::new();
    for number in 0..24 {
        let mut adviser = world.particular(number, world.commune(), NOW);
        let answers = adviser.account.is_some();
        adviser.account = if answers { Some(house.opens_an_account(&format!("adviser{number}")).await) } else { None };
        adviser.service.capacity = Some(2);
        advisers.push(adviser);
    }
    house.directory.put(advisers, Vec::new()).await.unwrap();
    let (people, subjects) = ([house.leo(), house.mia()], WORDS.specialities());
    let (mut holders, mut to_contact_points) = (BTreeMap::new(), 0);
    for number in 0..ASKED_ON_PAGES {
        if number > 0 && number.is_multiple_of(MAX_REQUESTS_A_DAY) {
            house.clock.advance(jiff::SignedDuration::from_hours(25));
        }
        let region = REGIONS[number % REGIONS.len()];
        let commune = loop {
            let drawn = world.commune();
            if drawn.region.as_str() == region {
                break drawn;
            }
        };
        let asker = people[number % people.len()];
        let firm = asker.adds_by_hand(&format!("Entreprise fictive {number}"), commune).await;
        let subject = subjects[number % subjects.len()].code.as_str();
        let letters = house.recipients().await.len();
        let (_, id) = asker.asks_the_platform(firm, subject, &format!("Question {number}")).await;
        let request = house.business.read_own_request(asker.who.person, id).await.unwrap().request;
        let holder = house.business.holder_name(&request.holder, Lang::Fr).unwrap();
        assert!(!holder.trim().is_empty());
        let shown = asker.reads(&format!("/requests/{id}")).await;
        assert!(shown.contains(&format!("<strong>{holder}</strong>")), "{number}: {holder} is not on {shown}");
        if let Holder::ContactPoint(of) = &request.holder {
            assert_eq!(of, region, "the contact point of {}", commune.name);
            to_contact_points += 1;
        }
        assert_eq!(house.recipients().await.len(), letters + 2, "who has it is written to, and the firm has a copy");
        assert_eq!(holders.insert(id, request.holder), None);
    }
    assert_eq!(holders.len(), ASKED_ON_PAGES);
    assert!(to_contact_points > 0 && to_contact_points < ASKED_ON_PAGES, "{to_contact_points}");
}

#[test]
fn the_same_question_has_the_same_answer() {
    let random: &dyn Random = &SeededRandom::new(13);
    let world = World::new(random);
    let advisers = World::shared((0..200).map(|number| world.particular(number, world.commune(), NOW)).collect());
    let need = need(&world, FRANCE.commune("35238").unwrap(), FIRST);
    let mut turned = advisers.clone();
    turned.reverse();
    let ids =
        |routing: business::route::Routing| routing.matches.iter().map(|found| found.adviser.id).collect::<Vec<_>>();
    let first = ids(route(&need, &advisers, &Loads::new(), 200));
    assert_eq!(first, ids(route(&need, &turned, &Loads::new(), 200)), "whatever their order");
    assert_eq!(first[..3.min(first.len())], ids(route(&need, &advisers, &Loads::new(), 3)), "however many are kept");
}

#[test]
fn in_each_of_the_eighteen_regions_those_of_the_region_come_first() {
    let random: &dyn Random = &SeededRandom::new(14);
    let world = World::new(random);
    let mut advisers = Vec::new();
    for region in REGIONS {
        let seat = FRANCE.communes().iter().filter(|commune| commune.region.as_str() == region);
        for commune in seat.take(4) {
            let mut adviser = world.generalist(advisers.len() as u64, commune, NOW);
            adviser.specialities = WORDS.specialities().iter().map(|known| known.code.clone()).collect();
            advisers.push(adviser);
        }
    }
    let advisers = World::shared(advisers);
    for region in REGIONS {
        for commune in FRANCE.communes().iter().filter(|commune| commune.region.as_str() == region).step_by(97) {
            let need = need(&world, commune, FIRST);
            let routing = route(&need, &advisers, &Loads::new(), advisers.len());
            let here = |found: &business::route::Match| {
                let is_here = found.adviser.place.region.as_ref().unwrap().as_str() == region;
                assert_eq!(is_here, found.reasons.contains(&Reason::InRegion), "{region} {}", commune.name);
                is_here
            };
            let places: Vec<bool> = routing.matches.iter().map(here).collect();
            assert_eq!(places.iter().filter(|is_here| **is_here).count(), 4, "{region}: all four of the region");
            assert!(places[..4].iter().all(|is_here| *is_here), "{region}: before all others");
        }
    }
}
