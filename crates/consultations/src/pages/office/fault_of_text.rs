//! A text that an officer types and that is kept whole: what is wrong with it.

use ui::Visit;

/// Where it is missing, or too long.
pub(super) fn fault_of_text(visit: &Visit, typed: &str, missing: &str, most: usize) -> Option<String> {
    match typed.trim().chars().count() {
        0 => Some(visit.t(missing)),
        count if count > most => {
            Some(visit.t_with("consultations-too-long", &[("count", count.into()), ("most", most.into())]))
        }
        _ => None,
    }
}
