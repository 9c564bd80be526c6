//! An order that is drawn, so that it says nothing of who came when.

use base::Random;

/// The same, in an order of which each is as likely (Fisher and Yates).
pub(crate) fn in_drawn_order<T>(mut all: Vec<T>, random: &dyn Random) -> Vec<T> {
    for place in (1..all.len()).rev() {
        let other = random.below(u32::try_from(place + 1).unwrap_or(u32::MAX));
        all.swap(place, other as usize);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::SeededRandom;

    #[test]
    fn every_order_comes_as_often_as_the_others() {
        let random: &dyn Random = &SeededRandom::new(4);
        let mut seen = std::collections::BTreeMap::<Vec<u8>, u32>::new();
        for _ in 0..6_000 {
            *seen.entry(in_drawn_order(vec![1, 2, 3], random)).or_default() += 1;
        }
        assert!(seen.len() == 6 && seen.values().all(|count| (850..1_150).contains(count)), "{seen:?}");
    }
}
