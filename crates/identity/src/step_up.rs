//! What a person can do when a service wants to know more surely who they are.

use crate::model::{Factors, Level, Proof};
use crate::second_step::rests_on_password;

/// A way to a higher level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Way {
    /// Type a code, of an application or a printed one.
    Code,
    /// Use a passkey.
    Passkey,
    /// Sign in again with the password, then a code.
    PasswordAndCode,
    /// Set up an application that shows codes.
    AddCodes,
    /// Add a passkey.
    AddPasskey,
    /// Have the civil status checked at a counter.
    Counter,
}

/// The ways that reach the level, the ones that can be gone at once first. `seen` is whether an officer
/// checked the person's civil status face to face.
pub(crate) fn ways(wanted: Level, has: &Factors, present: &Proof, seen: bool) -> Vec<Way> {
    match wanted {
        Level::Eidas1 => Vec::new(),
        Level::Eidas2 => {
            let mut ways = Vec::new();
            if has.has_second() && has.has_codes() {
                ways.push(if rests_on_password(present) { Way::Code } else { Way::PasswordAndCode });
            }
            if !has.passkeys.is_empty() {
                ways.push(Way::Passkey);
            }
            if ways.is_empty() {
                ways.extend([Way::AddCodes, Way::AddPasskey]);
            }
            ways
        }
        Level::Eidas3 => {
            let has_key = has.passkeys.iter().any(|passkey| !passkey.synchronised);
            let key = if has_key { Way::Passkey } else { Way::AddPasskey };
            match (seen, has_key) {
                (true, _) => vec![key],
                (false, true) => vec![Way::Counter],
                (false, false) => vec![Way::AddPasskey, Way::Counter],
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Passkey;
    use base::{FixedClock, PersonId, SeededRandom, Timestamp};

    fn passkey(synchronised: bool) -> Passkey {
        let at = Timestamp::from_seconds(0);
        Passkey {
            id: [0; 32],
            person: PersonId::new(&FixedClock::at(at), &SeededRandom::new(1)),
            name: "a key".parse().unwrap(),
            content: String::new(),
            synchronised,
            added_at: at,
            used_at: None,
        }
    }

    fn with_codes() -> Factors {
        Factors { totp_since: Some(Timestamp::from_seconds(0)), recovery_codes: 10, ..Factors::default() }
    }

    fn with_passkey(synchronised: bool) -> Factors {
        Factors { passkeys: vec![passkey(synchronised)], ..Factors::default() }
    }

    #[test]
    fn only_what_the_person_has_is_offered_for_the_second_level() {
        let password = Proof::password();
        assert_eq!(ways(Level::Eidas2, &with_codes(), &password, false), [Way::Code]);
        assert_eq!(ways(Level::Eidas2, &with_passkey(true), &password, false), [Way::Passkey]);
        let both = Factors { passkeys: vec![passkey(true)], ..with_codes() };
        assert_eq!(ways(Level::Eidas2, &both, &password, false), [Way::Code, Way::Passkey]);
        assert_eq!(ways(Level::Eidas2, &Factors::default(), &password, false), [Way::AddCodes, Way::AddPasskey]);
    }

    #[test]
    fn a_code_alone_does_not_lift_who_came_by_another_provider() {
        let federated = Proof { provider: Some("bank".to_owned()), ..Proof::password() };
        assert_eq!(ways(Level::Eidas2, &with_codes(), &federated, false), [Way::PasswordAndCode]);
    }

    #[test]
    fn the_highest_level_leads_to_a_counter_until_one_was_seen_there() {
        let password = Proof::password();
        assert_eq!(ways(Level::Eidas3, &with_passkey(false), &password, true), [Way::Passkey]);
        assert_eq!(ways(Level::Eidas3, &with_passkey(true), &password, true), [Way::AddPasskey]);
        assert_eq!(ways(Level::Eidas3, &with_codes(), &password, false), [Way::AddPasskey, Way::Counter]);
        assert_eq!(ways(Level::Eidas3, &with_passkey(false), &password, false), [Way::Counter]);
    }
}
