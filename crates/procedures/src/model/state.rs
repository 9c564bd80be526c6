//! The states of a case, and what leads from one to the next.

use serde::{Deserialize, Serialize};

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The person is still filling it in; nobody else sees it.
    Draft,
    /// It was sent.
    Submitted,
    /// An officer works on it.
    InReview,
    /// The office waits for the person.
    Waiting,
    /// What was asked for is granted.
    Accepted,
    /// It is not.
    Refused,
    /// The person took it back.
    Withdrawn,
}

/// What somebody does with a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// The person sends it.
    Submit,
    /// An officer takes it in hand, or another does.
    TakeUp,
    /// An officer asks the person for something.
    AskPerson,
    /// The person answers.
    Reply,
    /// An officer grants it.
    Accept,
    /// An officer refuses it.
    Refuse,
    /// The person takes it back.
    Withdraw,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 7] =
        [Self::Draft, Self::Submitted, Self::InReview, Self::Waiting, Self::Accepted, Self::Refused, Self::Withdrawn];

    /// The state after a deed; none when the deed makes no sense in this one.
    pub const fn after(self, deed: Deed) -> Option<Self> {
        Some(match (self, deed) {
            (Self::Draft, Deed::Submit) => Self::Submitted,
            (Self::Submitted | Self::InReview, Deed::TakeUp) | (Self::Waiting, Deed::Reply) => Self::InReview,
            (Self::Waiting, Deed::TakeUp) => Self::Waiting,
            (Self::Submitted | Self::InReview | Self::Waiting, Deed::AskPerson) => Self::Waiting,
            (Self::Submitted | Self::InReview, Deed::Reply) => self,
            (Self::InReview | Self::Waiting, Deed::Accept) => Self::Accepted,
            (Self::InReview | Self::Waiting, Deed::Refuse) => Self::Refused,
            (Self::Submitted | Self::InReview | Self::Waiting, Deed::Withdraw) => Self::Withdrawn,
            _ => return None,
        })
    }

    /// Whether it was sent, and something will come of it.
    pub const fn is_under_way(self) -> bool {
        matches!(self, Self::Submitted | Self::InReview | Self::Waiting)
    }

    /// Whether nothing more will come of it.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Accepted | Self::Refused | Self::Withdrawn)
    }

    /// Its name in the database and in the API.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::InReview => "in_review",
            Self::Waiting => "waiting",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// The key of its name for people.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "procedures-state-draft",
            Self::Submitted => "procedures-state-submitted",
            Self::InReview => "procedures-state-in-review",
            Self::Waiting => "procedures-state-waiting",
            Self::Accepted => "procedures-state-accepted",
            Self::Refused => "procedures-state-refused",
            Self::Withdrawn => "procedures-state-withdrawn",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEEDS: [Deed; 7] =
        [Deed::Submit, Deed::TakeUp, Deed::AskPerson, Deed::Reply, Deed::Accept, Deed::Refuse, Deed::Withdraw];

    #[test]
    fn nothing_moves_a_case_that_is_over() {
        for state in State::ALL.into_iter().filter(|state| state.is_over()) {
            assert!(DEEDS.iter().all(|deed| state.after(*deed).is_none()), "{state:?}");
        }
    }

    #[test]
    fn a_draft_can_only_be_sent() {
        let possible: Vec<Deed> = DEEDS.into_iter().filter(|deed| State::Draft.after(*deed).is_some()).collect();
        assert_eq!(possible, [Deed::Submit]);
        assert!(State::ALL.iter().all(|state| DEEDS.iter().all(|deed| state.after(*deed) != Some(State::Draft))));
    }

    #[test]
    fn nobody_decides_on_a_case_that_nobody_looked_at() {
        assert_eq!(State::Submitted.after(Deed::Accept), None);
        assert_eq!(State::Submitted.after(Deed::Refuse), None);
        assert_eq!(State::InReview.after(Deed::Accept), Some(State::Accepted));
    }

    #[test]
    fn names_are_read_back() {
        assert!(State::ALL.iter().all(|state| State::from_name(state.name()) == Some(*state)));
        assert_eq!(State::from_name("gone"), None);
    }
}
