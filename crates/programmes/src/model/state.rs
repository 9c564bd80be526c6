//! Where an application stands, and what leads on.

/// Where an application stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// The candidate fills it in; nobody else sees it.
    Draft,
    /// It was sent; the office looks whether everything is there.
    Sent,
    /// The office needs something more, until a day.
    Returned,
    /// Everything is there: it can be judged.
    Complete,
    /// It was decided.
    Decided,
    /// The candidate took it back.
    Withdrawn,
}

/// What somebody does with an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// The candidate sends it, for the first time or completed.
    Send,
    /// The office says what lacks, or gives more time.
    Return,
    /// The office finds that everything is there.
    Complete,
    /// It is decided.
    Decide,
    /// The candidate takes it back.
    Withdraw,
}

impl State {
    /// Every state, in the order of a life.
    pub const ALL: [Self; 6] =
        [Self::Draft, Self::Sent, Self::Returned, Self::Complete, Self::Decided, Self::Withdrawn];

    /// The state after a deed; none when the deed makes no sense in this one.
    pub const fn after(self, deed: Deed) -> Option<Self> {
        Some(match (self, deed) {
            (Self::Draft | Self::Returned, Deed::Send) => Self::Sent,
            (Self::Sent | Self::Returned, Deed::Return) => Self::Returned,
            (Self::Sent | Self::Returned, Deed::Complete) => Self::Complete,
            (Self::Sent | Self::Returned | Self::Complete, Deed::Decide) => Self::Decided,
            (Self::Sent | Self::Returned | Self::Complete | Self::Decided, Deed::Withdraw) => Self::Withdrawn,
            _ => return None,
        })
    }

    /// Its name in the database and in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::Returned => "returned",
            Self::Complete => "complete",
            Self::Decided => "decided",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// The key of its text.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "programmes-state-draft",
            Self::Sent => "programmes-state-sent",
            Self::Returned => "programmes-state-returned",
            Self::Complete => "programmes-state-complete",
            Self::Decided => "programmes-state-decided",
            Self::Withdrawn => "programmes-state-withdrawn",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_candidate_may_withdraw_at_any_time_and_nothing_follows() {
        for state in State::ALL.into_iter().filter(|state| !matches!(state, State::Draft | State::Withdrawn)) {
            assert_eq!(state.after(Deed::Withdraw), Some(State::Withdrawn));
        }
        for deed in [Deed::Send, Deed::Return, Deed::Complete, Deed::Decide, Deed::Withdraw] {
            assert_eq!(State::Withdrawn.after(deed), None, "{deed:?}");
        }
    }

    #[test]
    fn nobody_but_the_candidate_touches_a_draft() {
        for deed in [Deed::Return, Deed::Complete, Deed::Decide] {
            assert_eq!(State::Draft.after(deed), None, "{deed:?}");
        }
    }

    #[test]
    fn every_state_is_read_back_by_its_name() {
        assert!(State::ALL.into_iter().all(|state| State::from_name(state.name()) == Some(state)));
        assert_eq!(State::from_name("refused"), None);
    }
}
