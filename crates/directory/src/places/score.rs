//! How complete what a place says of itself is: from 0 to 100, each point with its reason.
//!
//! The rule is public (`docs/places.md`) and looks at nothing but the standard's fields and the day: the same entry has the
//! same score, whether its people keep it here or it came in with a list. It says nothing of how well people are helped.

use jiff::civil::Date;

use super::place::Profile;
use super::values::{Approach, Care};

/// A statement that is at most so many days old is recent.
pub const RECENT_DAYS: i32 = 365;
/// One that is at most so many days old counts for half.
pub const AGING_DAYS: i32 = 730;

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Criterion {
    /// Who runs the place: the number of the establishment or association.
    Number,
    /// What kind of place it is.
    Kind,
    /// Where it is on the map.
    Point,
    /// When it is open.
    Hours,
    /// A telephone or an address of e-mail.
    Contact,
    /// Whether disabled people can come: a page of accessibility, or that disabled people are received.
    Access,
    /// Whether help is free, or what it costs.
    Price,
    /// What it helps with.
    Services,
    /// A presentation.
    Described,
    /// How one comes.
    Approach,
    /// How old the statement is.
    Recent,
}

impl Criterion {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 11] = [
        Self::Number,
        Self::Kind,
        Self::Point,
        Self::Hours,
        Self::Contact,
        Self::Access,
        Self::Price,
        Self::Services,
        Self::Described,
        Self::Approach,
        Self::Recent,
    ];

    /// The points that it may give; those of all are 100.
    pub const fn points(self) -> u8 {
        match self {
            Self::Hours => 20,
            Self::Number | Self::Contact | Self::Access | Self::Price | Self::Services | Self::Recent => 10,
            Self::Kind | Self::Point | Self::Described | Self::Approach => 5,
        }
    }

    /// Its name in keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Kind => "kind",
            Self::Point => "point",
            Self::Hours => "hours",
            Self::Contact => "contact",
            Self::Access => "access",
            Self::Price => "price",
            Self::Services => "services",
            Self::Described => "described",
            Self::Approach => "approach",
            Self::Recent => "recent",
        }
    }

    fn reached(self, profile: &Profile, today: Date) -> u8 {
        let holds = match self {
            Self::Number => profile.pivot.is_some(),
            Self::Kind => !profile.kinds.is_empty(),
            Self::Point => profile.point.is_some(),
            Self::Hours => profile.hours.is_some(),
            Self::Contact => profile.telephone.is_some() || !profile.mails.is_empty(),
            Self::Access => {
                let received = [Care::Mobility, Care::Deafness, Care::Sight, Care::Mental];
                profile.accessibility.is_some() || received.iter().any(|care| profile.cares.contains(care))
            }
            Self::Price => !profile.fees.is_empty(),
            Self::Services => !profile.helps.is_empty(),
            Self::Described => profile.summary.is_some() || profile.detail.is_some(),
            Self::Approach => profile.approaches.iter().any(|approach| *approach != Approach::NoPublic),
            Self::Recent => return recent(profile.updated_on, today),
        };
        if holds { self.points() } else { 0 }
    }
}

/// The points of a statement's age.
fn recent(updated_on: Date, today: Date) -> u8 {
    let full = Criterion::Recent.points();
    match (today - updated_on).get_days() {
        days if days <= RECENT_DAYS => full,
        days if days <= AGING_DAYS => full / 2,
        _ => 0,
    }
}

/// What one criterion gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// What was looked at.
    pub criterion: Criterion,
    /// The points that it gave, at most [`Criterion::points`].
    pub points: u8,
}

/// A score with its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score(Vec<Counted>);

impl Score {
    /// The score of what a place says, on a day.
    pub fn of(profile: &Profile, today: Date) -> Self {
        let counted = |criterion: Criterion| Counted { criterion, points: criterion.reached(profile, today) };
        Self(Criterion::ALL.map(counted).to_vec())
    }

    /// From 0 to 100.
    pub fn points(&self) -> u8 {
        self.0.iter().map(|counted| counted.points).sum()
    }

    /// What each criterion gave.
    pub fn reasons(&self) -> &[Counted] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::formats::Translated;
    use crate::places::{Field, Reader, Record};
    use base::territory::Territories;
    use jiff::civil::date;
    use std::sync::LazyLock;

    static FRANCE: LazyLock<Territories> = LazyLock::new(|| {
        Territories::parse(
            include_str!("../../../../packs/france/communes.csv"),
            include_str!("../../../../packs/france/departments.csv"),
            include_str!("../../../../packs/france/regions.csv"),
        )
        .unwrap()
    });
    const TODAY: Date = date(2026, 11, 24);
    /// What a place cannot be without, told long ago.
    const BARE: [(Field, &str); 6] = [
        (Field::Id, "1"),
        (Field::Name, "Lieu fictif"),
        (Field::Commune, "Rennes"),
        (Field::CommuneCode, "35238"),
        (Field::Address, "1 rue Fictive"),
        (Field::UpdatedOn, "2020-01-01"),
    ];
    /// One field for each criterion, in its order.
    const EACH: [(Criterion, &[(Field, &str)]); 11] = [
        (Criterion::Number, &[(Field::Pivot, "99990001200017")]),
        (Criterion::Kind, &[(Field::Kinds, "BIB")]),
        (Criterion::Point, &[(Field::Latitude, "48.11"), (Field::Longitude, "-1.68")]),
        (Criterion::Hours, &[(Field::Hours, "Mo 09:00-12:00")]),
        (Criterion::Contact, &[(Field::Telephone, "+33199001234")]),
        (Criterion::Access, &[(Field::Cares, "Handicaps moteurs")]),
        (Criterion::Price, &[(Field::Fees, "Gratuit")]),
        (Criterion::Services, &[(Field::Helps, "Aide aux démarches administratives")]),
        (Criterion::Described, &[(Field::Summary, "Un lieu fictif.")]),
        (Criterion::Approach, &[(Field::Approaches, "Se présenter")]),
        (Criterion::Recent, &[(Field::UpdatedOn, "2026-11-01")]),
    ];

    fn score(fields: &[(Field, &str)]) -> Score {
        let mut record = Record::default();
        for (field, text) in BARE.iter().chain(fields) {
            record.set(*field, *text);
        }
        let reader = Reader { territories: &FRANCE, today: TODAY };
        let reading = reader.read(1, &Translated { record, hours: None, is_foreign: true });
        Score::of(&reading.profile.unwrap(), TODAY)
    }

    #[test]
    fn it_goes_from_nothing_to_a_hundred_and_each_criterion_gives_its_own_points_only() {
        assert_eq!(score(&[]).points(), 0);
        let all: Vec<(Field, &str)> = EACH.iter().flat_map(|(_, fields)| fields.iter().copied()).collect();
        assert_eq!(score(&all).points(), 100);
        for (criterion, fields) in EACH {
            let told = score(fields);
            assert_eq!(told.points(), criterion.points(), "{criterion:?}");
            let gave: Vec<Criterion> =
                told.reasons().iter().filter(|one| one.points > 0).map(|one| one.criterion).collect();
            assert_eq!(gave, [criterion]);
        }
    }

    #[test]
    fn a_statement_is_recent_for_a_year_and_counts_for_half_for_two() {
        let on = |day: &str| score(&[(Field::UpdatedOn, day)]).points();
        assert_eq!((on("2026-11-24"), on("2025-11-24"), on("2025-11-23")), (10, 10, 5));
        assert_eq!((on("2024-11-24"), on("2024-11-23")), (5, 0));
    }

    #[test]
    fn who_receives_nobody_says_no_way_to_come_and_a_page_of_accessibility_is_enough() {
        assert_eq!(score(&[(Field::Approaches, "Ce lieu n'accueille pas de public")]).points(), 0);
        assert_eq!(score(&[(Field::Accessibility, "https://acceslibre.example/1")]).points(), 10);
        assert_eq!(score(&[(Field::Cares, "Illettrisme")]).points(), 0, "it is no disability of access");
    }
}
