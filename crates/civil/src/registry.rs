//! The register of civil status, whoever keeps it.

use std::future::Future;
use std::pin::Pin;

use crate::compare::{Comparison, compare};
use crate::pivot::PivotIdentity;

/// A future that a trait can give.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What the register answers to an identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegistryAnswer {
    /// The person is there, as asked.
    Found,
    /// The person is there, and this is how the register knows them.
    Rectified(Box<PivotIdentity>),
    /// The person is there, but only under the name of a marriage: the birth name is another.
    MaritalNameOnly,
    /// One or more people come near; nobody can say whether one of them is meant.
    Ambiguous,
    /// Nobody is there with these data.
    NotFound,
    /// The person is there, and died.
    Deceased,
    /// The register did not accept the question.
    Rejected,
    /// The register did not answer, or not in words that are understood: to be asked again later.
    Unreachable,
}

/// A register of civil status that can be asked about one person.
pub trait CivilRegistry: Send + Sync {
    /// Whether the person is there. Never fails: [`RegistryAnswer::Unreachable`] is an answer too.
    fn check<'a>(&'a self, identity: &'a PivotIdentity) -> BoxFuture<'a, RegistryAnswer>;
}

/// What the register said of someone it knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) identity: PivotIdentity,
    pub(crate) deceased: bool,
}

/// What a person that was found means for the question. A register that answers with somebody else is not
/// believed: a person's identity never becomes another's.
pub(crate) fn settle(asked: &PivotIdentity, told: Told, rectified: bool) -> RegistryAnswer {
    match (compare(asked, &told.identity), told.deceased, rectified) {
        (Comparison::Different, _, _) => RegistryAnswer::Ambiguous,
        (_, true, _) => RegistryAnswer::Deceased,
        (Comparison::Same, false, _) | (Comparison::Near(_), false, false) => RegistryAnswer::Found,
        (Comparison::Near(_), false, true) => {
            // The register knows no name in use.
            let usual_name = asked.usual_name.clone();
            RegistryAnswer::Rectified(Box::new(PivotIdentity { usual_name, ..told.identity }))
        }
    }
}
