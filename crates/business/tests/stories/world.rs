//! Fictional advisers over all regions, for the simulation and the bench of matching.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use base::activity::Activities;
use base::territory::{Commune, Territories};
use base::{FixedClock, Id, Localized, Random, Timestamp};
use directory::{
    Accreditation, ActivityPrefix, Adviser, Catalogue, Modes, Place, Reach, Sector, Service, SpecialityCode,
};
use jiff::civil::date;

/// The regions of France of which firms are: thirteen in Europe, five overseas.
pub const REGIONS: [&str; 18] =
    ["01", "02", "03", "04", "06", "11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93", "94"];

fn text(file: &str) -> String {
    std::fs::read_to_string(format!("{}/../../packs/france/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

pub static FRANCE: LazyLock<Territories> = LazyLock::new(|| {
    Territories::parse(&text("communes.csv"), &text("departments.csv"), &text("regions.csv")).unwrap()
});
pub static NAF: LazyLock<Activities> = LazyLock::new(|| Activities::parse(&text("naf.csv")).unwrap());
pub static WORDS: LazyLock<Catalogue> = LazyLock::new(|| {
    Catalogue::parse(&text("specialities.csv"), &text("event_themes.csv"), &text("adviser_types.csv")).unwrap()
});

/// What is drawn from.
pub struct World<'a> {
    pub random: &'a dyn Random,
    /// Communes of the regions, each with the inhabitants of all before it and its own.
    communes: Vec<(u64, &'static Commune)>,
}

impl<'a> World<'a> {
    pub fn new(random: &'a dyn Random) -> Self {
        let mut communes = Vec::new();
        let mut inhabitants = 0;
        for commune in FRANCE.communes().iter().filter(|commune| REGIONS.contains(&commune.region.as_str())) {
            inhabitants += u64::from(commune.population);
            communes.push((inhabitants, commune));
        }
        Self { random, communes }
    }

    pub fn below(&self, limit: usize) -> usize {
        self.random.below(u32::try_from(limit).unwrap()) as usize
    }

    /// A commune, drawn by its inhabitants.
    pub fn commune(&self) -> &'static Commune {
        let all = self.communes.last().unwrap().0;
        let place = u64::from(self.random.below(u32::try_from(all).unwrap()));
        self.communes[self.communes.partition_point(|(until, _)| *until <= place)].1
    }

    fn specialities(&self) -> BTreeSet<SpecialityCode> {
        let all = WORDS.specialities();
        all.iter().filter(|_| self.below(100) < 70).map(|known| known.code.clone()).collect()
    }

    /// An adviser who serves the whole region of a commune, for firms of every size and activity.
    pub fn generalist(&self, number: u64, commune: &Commune, now: Timestamp) -> Adviser {
        let account = Id::new(&FixedClock::at(now), self.random);
        let specialities = loop {
            let drawn = self.specialities();
            if drawn.len() >= 8 {
                break drawn;
            }
        };
        Adviser {
            id: Id::new(&FixedClock::at(now), self.random),
            source_key: None,
            organisation: format!("Cabinet fictif {number}"),
            person_name: None,
            kind: WORDS.kind("consultancy").unwrap().code.clone(),
            sector: Sector::Private,
            size: None,
            specialities,
            languages: BTreeSet::from(["fr".parse().unwrap()]),
            place: Place {
                commune: Some(commune.code.clone()),
                region: Some(commune.region.clone()),
                point: FRANCE.point_of(commune),
                ..Place::default()
            },
            reach: Reach::regions(BTreeSet::from([commune.region.clone()])).unwrap(),
            modes: Modes::Both,
            presentation: Localized::of("fr", "Conseiller fictif."),
            web_site: None,
            reference_page: None,
            activities: BTreeSet::new(),
            fictional: true,
            account: Some(account),
            accreditation: Accreditation::new(date(2024, 1, 1), None),
            service: Service::default(),
            changed_at: now,
        }
    }

    /// The same with whatever an adviser may say: kilometres, sizes, activities, capacity, absence.
    pub fn particular(&self, number: u64, commune: &Commune, now: Timestamp) -> Adviser {
        let mut adviser = self.generalist(number, commune, now);
        if self.below(2) == 0 {
            adviser.reach = Reach::km([20, 50, 100][self.below(3)]);
        }
        adviser.modes = [Modes::Both, Modes::OnSite, Modes::Remote][self.below(3)];
        if self.below(3) == 0 {
            adviser.service.employees = Some([(0, 9), (0, 49), (10, 249)][self.below(3)]);
        }
        if self.below(3) == 0 {
            let prefixes = ["01", "10.7", "41", "43", "47", "56", "62", "96"];
            let drawn = (0..3).map(|_| ActivityPrefix::parse(prefixes[self.below(8)], &NAF).unwrap());
            adviser.activities = drawn.collect();
        }
        adviser.service.capacity = Some([2, 5, 10, 20][self.below(4)]);
        adviser.service.paused = self.below(20) == 0;
        adviser.accreditation.suspended_since = (self.below(30) == 0).then_some(date(2026, 3, 1));
        if self.below(15) == 0 {
            adviser.account = None;
        }
        adviser
    }

    pub fn shared(advisers: Vec<Adviser>) -> Vec<Arc<Adviser>> {
        advisers.into_iter().map(Arc::new).collect()
    }
}
