//! How cases are said.

use maud::Markup;
use ui::Words;
use ui::components::{TagKind, tag};

use crate::model::State;

/// The tag of a state.
pub(crate) fn state_tag(words: &Words, state: State) -> Markup {
    let kind = match state {
        State::Draft | State::Withdrawn => TagKind::Neutral,
        State::Submitted | State::InReview => TagKind::Accent,
        State::Waiting => TagKind::Warm,
        State::Accepted => TagKind::Success,
        State::Refused => TagKind::Error,
    };
    tag(kind, &words.t(state.word()))
}

/// Lines of a text of the pack, one thing each.
pub(crate) fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}
