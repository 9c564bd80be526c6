//! How an application goes on, and who may take which step: without any table.
//!
//! ```text
//! draft ─send→ sent ─accept one offer→ accepted ─the bank gives it up→ sent
//!   └─withdraw──┴──────────────────────────┴──→ withdrawn
//!
//! at each bank:
//! received ─ask→ asked ─answer→ answered          (ask, offer and refuse also from received and answered)
//!     ├─offer→ offered ─accept→ accepted          (an offer may be made again; the other banks' lines: not chosen)
//!     └─refuse→ refused ←─────refuse────┘
//! ```
//!
//! What is accepted can be withdrawn by the firm, or refused by the bank, until its guarantee is drawn: then the fund
//! stands for it, and it goes on no further here.

/// Where an application stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the drawing above says it")]
pub enum State {
    Draft,
    Sent,
    Accepted,
    Withdrawn,
}

/// Where an application stands at one bank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the drawing above says it")]
pub enum LineState {
    Received,
    Asked,
    Answered,
    Offered,
    Refused,
    Accepted,
    NotChosen,
    Withdrawn,
}

/// A step at one bank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The bank asks for more.
    Ask,
    /// The firm answers.
    Answer,
    /// The bank makes an offer, or another one.
    Offer,
    /// The bank refuses, or gives up a loan that was accepted.
    Refuse,
    /// The firm accepts the offer.
    Accept,
    /// The firm accepted another bank's.
    Pass,
    /// The firm takes its application back, or gives up a loan that it accepted.
    Withdraw,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Sent, Self::Accepted, Self::Withdrawn];

    /// Its name in the tables, in the API and in the keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::Accepted => "accepted",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// From its name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

impl LineState {
    /// Every state.
    pub const ALL: [Self; 8] = [
        Self::Received,
        Self::Asked,
        Self::Answered,
        Self::Offered,
        Self::Refused,
        Self::Accepted,
        Self::NotChosen,
        Self::Withdrawn,
    ];

    /// Its name in the tables, in the API and in the keys of texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Asked => "asked",
            Self::Answered => "answered",
            Self::Offered => "offered",
            Self::Refused => "refused",
            Self::Accepted => "accepted",
            Self::NotChosen => "not-chosen",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// From its name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Where it stands after a step; none when the step cannot be taken here.
    pub const fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Received | Self::Answered, Step::Ask) => Some(Self::Asked),
            (Self::Asked, Step::Answer) => Some(Self::Answered),
            (Self::Received | Self::Asked | Self::Answered | Self::Offered, Step::Offer) => Some(Self::Offered),
            (Self::Received | Self::Asked | Self::Answered | Self::Accepted, Step::Refuse) => Some(Self::Refused),
            (Self::Offered, Step::Accept) => Some(Self::Accepted),
            (Self::Received | Self::Asked | Self::Answered | Self::Offered, Step::Pass) => Some(Self::NotChosen),
            (Self::Received | Self::Asked | Self::Answered | Self::Offered | Self::Accepted, Step::Withdraw) => {
                Some(Self::Withdrawn)
            }
            _ => None,
        }
    }

    /// Whether the bank or the firm still has to decide.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Received | Self::Asked | Self::Answered | Self::Offered)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const STEPS: [Step; 7] =
        [Step::Ask, Step::Answer, Step::Offer, Step::Refuse, Step::Accept, Step::Pass, Step::Withdraw];

    #[test]
    fn every_pair_of_state_and_step_is_decided() {
        // Which steps can be taken from where.
        let possible =
            |state: LineState| STEPS.into_iter().filter(|step| state.after(*step).is_some()).collect::<Vec<_>>();
        let usual = [Step::Ask, Step::Offer, Step::Refuse, Step::Pass, Step::Withdraw];
        assert_eq!(possible(LineState::Received), usual);
        assert_eq!(possible(LineState::Answered), usual);
        assert_eq!(possible(LineState::Asked), [Step::Answer, Step::Offer, Step::Refuse, Step::Pass, Step::Withdraw]);
        assert_eq!(possible(LineState::Offered), [Step::Offer, Step::Accept, Step::Pass, Step::Withdraw]);
        assert_eq!(possible(LineState::Accepted), [Step::Refuse, Step::Withdraw]);
        for over in [LineState::Refused, LineState::NotChosen, LineState::Withdrawn] {
            assert_eq!(possible(over), []);
            assert!(!over.is_open());
        }
    }

    #[test]
    fn every_state_has_a_name_of_its_own() {
        for state in State::ALL {
            assert_eq!(State::from_name(state.name()), Some(state));
        }
        for state in LineState::ALL {
            assert_eq!(LineState::from_name(state.name()), Some(state));
        }
    }

    proptest! {
        #[test]
        fn nothing_is_accepted_that_was_not_offered(steps in prop::collection::vec(prop::sample::select(STEPS.to_vec()), 0..20)) {
            let (mut state, mut was_offered) = (LineState::Received, false);
            for step in steps {
                if let Some(next) = state.after(step) {
                    prop_assert!(state.is_open() || state == LineState::Accepted, "what is over goes on");
                    was_offered |= step == Step::Offer;
                    state = next;
                }
            }
            prop_assert!(state != LineState::Accepted || was_offered);
        }
    }
}
