//! What readers of a consultation see.
#![expect(clippy::unwrap_used, reason = "these are tests")]

use base::{Random, SeededRandom};
use opinion::{Cast, Landscape, Settings, Vote, Votes};
use proptest::prelude::*;

const VOTES: [Vote; 3] = [Vote::Disagree, Vote::Pass, Vote::Agree];

/// People of camps who answer `answered` in a hundred of the statements: all say yes to statement 0 and no to statement 1,
/// and to the others what their camp says, but for one in ten.
fn crowd(camps: &[usize], statements: u32, answered: u32, seed: u64) -> Vec<Cast> {
    let random: &dyn Random = &SeededRandom::new(seed);
    let mut casts = Vec::new();
    let mut participant = 0;
    for (camp, size) in (0_u32..).zip(camps) {
        for _ in 0..*size {
            participant += 1;
            for statement in (0..statements).filter(|_| random.below(100) < answered) {
                let said = match statement {
                    0 => Vote::Agree,
                    1 => Vote::Disagree,
                    _ if random.below(10) == 0 => VOTES[random.below(3) as usize],
                    _ if statement % u32::try_from(camps.len()).unwrap() == camp => Vote::Agree,
                    _ => Vote::Disagree,
                };
                casts.push(Cast { participant, statement, vote: said });
            }
        }
    }
    casts
}

fn landscape(casts: Vec<Cast>) -> Landscape {
    Landscape::of(&Votes::new(casts).unwrap(), Settings::default())
}

#[test]
fn camps_that_differ_are_found_with_their_sizes() {
    for camps in [&[60, 40][..], &[70, 50, 30]] {
        let landscape = landscape(crowd(camps, 30, 80, 3));
        let sizes: Vec<usize> = landscape.groups().iter().map(|group| group.size).collect();
        assert_eq!(sizes, camps, "{:?}", landscape.silhouette());
        assert!(landscape.silhouette().unwrap() > 0.5);
    }
}

#[test]
fn what_all_say_unites_and_what_one_camp_says_divides() {
    let landscape = landscape(crowd(&[60, 40], 30, 80, 5));
    let unites: Vec<(u32, Vote)> = landscape.unites().iter().map(|common| (common.statement, common.vote)).collect();
    assert_eq!(unites.len(), 2);
    assert!(unites.contains(&(0, Vote::Agree)) && unites.contains(&(1, Vote::Disagree)));
    for group in 0..2 {
        let typical = landscape.divides(group);
        assert_eq!(typical.len(), 28, "each statement but the two that unite");
        for one in typical {
            let says = if one.statement as usize % 2 == group { Vote::Agree } else { Vote::Disagree };
            assert_eq!(one.vote, says);
            assert!(one.inside.of(says) * 2 > one.inside.all() && one.z > 2.576 && one.ratio > 1.0);
        }
    }
}

#[test]
fn a_majority_is_no_consensus_when_a_group_is_against() {
    // 90 say yes to statement 2 and 12 say no.
    let landscape = landscape(crowd(&[90, 12], 30, 100, 7));
    let of_two = &landscape.counts()[2];
    assert!(of_two.everybody.agree > 75);
    assert!(landscape.unites().iter().all(|common| common.statement != 2));
}

#[test]
fn nothing_is_told_of_fewer_than_ten() {
    // A camp of nine, however far away, is no group, and so there are none: it would be told by difference.
    let nine = landscape(crowd(&[60, 9], 30, 100, 7));
    assert!(nine.groups().iter().all(|group| group.size >= 10), "{:?}", nine.groups());
    let ten = landscape(crowd(&[60, 10], 30, 100, 7));
    assert_eq!(ten.groups().iter().map(|group| group.size).collect::<Vec<_>>(), [60, 10]);
    // Of a statement that nine of a group answered, no group's counts are told.
    let mut casts = crowd(&[60, 40], 30, 100, 7);
    casts.retain(|cast| cast.statement != 5 || cast.participant <= 69);
    let few = landscape(casts);
    assert_eq!(few.counts()[5].groups, None);
    assert_eq!(few.counts()[5].everybody.all(), 69);
    assert!(few.counts()[6].groups.is_some());
    assert!((0..2).all(|group| few.divides(group).iter().all(|typical| typical.statement != 5)));
}

#[test]
fn who_answered_little_is_on_the_map_and_in_no_group() {
    let mut casts = crowd(&[60, 40], 30, 100, 7);
    casts.retain(|cast| cast.participant != 1 || cast.statement < 6);
    let landscape = landscape(casts);
    let one = landscape.places().iter().find(|place| place.participant == 1).unwrap();
    assert_eq!(one.group, None);
    assert!(landscape.places().iter().all(|place| place.participant == 1 || place.group.is_some()));
    assert_eq!(landscape.groups().iter().map(|group| group.size).sum::<usize>(), 99);
}

#[test]
fn where_all_say_the_same_there_are_no_groups() {
    let same = (0..50)
        .flat_map(|participant| (0..10).map(move |statement| Cast { participant, statement, vote: Vote::Agree }));
    let landscape = landscape(same.collect());
    assert!(landscape.groups().is_empty() && landscape.silhouette().is_none());
    assert!(landscape.counts().iter().all(|counts| counts.everybody.agree == 50 && counts.groups.is_none()));
    assert!(landscape.unites().is_empty() && landscape.divides(0).is_empty());
    assert!(Landscape::of(&Votes::new(vec![]).unwrap(), Settings::default()).places().is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// To the last bit.
    #[test]
    fn neither_the_order_of_votes_nor_peoples_numbers_change_anything(
        seed in any::<u64>(), turn in 1..997_u64, answered in 30..=100_u32,
    ) {
        let casts = crowd(&[30, 20, 15], 20, answered, seed);
        let told = landscape(casts.clone());
        let other_number = |number: u64| (number * turn) % 997 + 5_000;
        let mut turned: Vec<Cast> =
            casts.iter().map(|cast| Cast { participant: other_number(cast.participant), ..*cast }).collect();
        turned.reverse();
        turned.rotate_left(usize::try_from(turn).unwrap() % casts.len());
        let again = landscape(turned);
        prop_assert_eq!(told.groups(), again.groups());
        prop_assert_eq!(told.silhouette(), again.silhouette());
        prop_assert_eq!(told.counts(), again.counts());
        prop_assert_eq!(told.unites(), again.unites());
        for place in told.places() {
            let wanted = other_number(place.participant);
            let other = again.places().iter().find(|other| other.participant == wanted).unwrap();
            prop_assert_eq!((place.point, place.group), (other.point, other.group));
        }
    }

    #[test]
    fn counts_add_up_and_no_group_is_small(seed in any::<u64>(), answered in 5..=100_u32, small in 0..15_usize) {
        let casts = crowd(&[40, small], 15, answered, seed);
        let landscape = landscape(casts.clone());
        prop_assert!(landscape.groups().iter().all(|group| group.size >= 10));
        prop_assert_eq!(landscape.counts().iter().map(|counts| counts.everybody.all()).sum::<usize>(), casts.len());
        for counts in landscape.counts() {
            for tally in counts.groups.iter().flatten() {
                prop_assert!(tally.all() >= 10);
            }
        }
        for common in landscape.unites() {
            prop_assert!(common.consensus > 0.0 && common.consensus < 1.0);
        }
    }
}
