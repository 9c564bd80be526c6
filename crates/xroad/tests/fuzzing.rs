//! The corpus of `fuzz/`, mutated: no bytes break a parser.

/// Mutations of each input of the corpus.
const MUTATIONS: usize = 400;

#[test]
fn nothing_that_a_stranger_sends_breaks_a_parser() {
    base::fuzzing::run("xroad", &xroad::fuzzing::TARGETS, MUTATIONS, 25);
}
