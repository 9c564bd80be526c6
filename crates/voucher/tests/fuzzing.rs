//! The corpus of `fuzz/`, mutated: no bytes break a reader or are believed.

/// Mutations of each input of the corpus.
const MUTATIONS: usize = 2_000;

#[test]
fn nothing_that_a_stranger_shows_breaks_a_reader() {
    base::fuzzing::run("voucher", &voucher::fuzzing::TARGETS, MUTATIONS, 44);
}
