//! What other rooms keep of a person, for the file that is taken away and for the end of the account.

use base::{Lang, PersonId};
use business::{Business, FirmRole};
use directory::Events;
use exchange::{ConsentState, Exchange};
use identity::{AccountRecords, StillNeeded, Told};
use mandates::{Mandates, Standing};
use partners::Partners;
use pass::Passes;
use procedures::model::State;
use procedures::{Hand, Procedures};
use serde_json::{Value, json};

/// The firms that a person looks after.
pub struct FirmsOfPerson(pub Business);

impl AccountRecords for FirmsOfPerson {
    fn name(&self) -> &'static str {
        "firms"
    }

    fn of(&self, person: PersonId) -> Told<'_, Value> {
        Box::pin(async move {
            let firms = self.0.memberships_of(person).await?;
            let firms = firms
                .iter()
                .map(|(firm, role)| json!({ "id": firm.id.to_string(), "name": firm.facts.name, "role": role.code() }));
            Ok(firms.collect())
        })
    }

    fn still_needs(&self, person: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async move {
            for (firm, role) in self.0.memberships_of(person).await? {
                if role == FirmRole::Owner && self.0.owners_of(firm.id).await? == [person] {
                    return Ok(Some(StillNeeded { why: "house-close-firms-first", href: "/firms" }));
                }
            }
            Ok(None)
        })
    }

    fn forget(&self, person: PersonId) -> Told<'_, ()> {
        Box::pin(async move {
            for (firm, _) in self.0.memberships_of(person).await? {
                self.0.remove_from_firm(person, firm.id, person).await?;
            }
            Ok(())
        })
    }
}

/// The procedures that a person filled in: authorities keep those that were sent.
pub struct CasesOfPerson(pub Procedures);

impl AccountRecords for CasesOfPerson {
    fn name(&self) -> &'static str {
        "procedures"
    }

    fn of(&self, person: PersonId) -> Told<'_, Value> {
        Box::pin(async move {
            let cases = self.0.cases_of(person, Lang::Fr).await?;
            let cases = cases.iter().map(|case| {
                json!({
                    "title": case.title,
                    "reference": case.reference,
                    "state": case.state,
                    "changed_at": case.changed_at.jiff().to_string(),
                    "page": format!("/cases/{}", case.id),
                })
            });
            Ok(cases.collect())
        })
    }

    fn still_needs(&self, person: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async move {
            let cases = self.0.cases_of(person, Lang::Fr).await?;
            let is_open = |state| matches!(state, State::Submitted | State::InReview | State::Waiting);
            let open = cases.iter().any(|case| is_open(case.state));
            Ok(open.then_some(StillNeeded { why: "house-close-cases-first", href: "/cases" }))
        })
    }

    fn forget(&self, person: PersonId) -> Told<'_, ()> {
        Box::pin(async move {
            let hand = Hand::Account { person, name: String::new() };
            for case in self.0.cases_of(person, Lang::Fr).await? {
                if case.state == State::Draft {
                    self.0.discard(&hand, case.id).await?;
                }
            }
            Ok(())
        })
    }
}

/// The events that a person comes to.
pub struct EventsOfPerson(pub Events);

impl AccountRecords for EventsOfPerson {
    fn name(&self) -> &'static str {
        "events"
    }

    fn of(&self, person: PersonId) -> Told<'_, Value> {
        Box::pin(async move {
            let registrations = self.0.registrations_of(person).await?;
            let registrations = registrations.iter().map(|registration| {
                json!({
                    "event": registration.event.to_string(),
                    "name": registration.name,
                    "email": registration.email,
                    "asked_at": registration.asked_at.jiff().to_string(),
                })
            });
            Ok(registrations.collect())
        })
    }

    fn still_needs(&self, _person: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async { Ok(None) })
    }

    fn forget(&self, person: PersonId) -> Told<'_, ()> {
        Box::pin(async move { Ok(self.0.forget_registrations(person).await?) })
    }
}

/// The mandates that a person gave.
pub struct MandatesOfPerson(pub Mandates);

impl AccountRecords for MandatesOfPerson {
    fn name(&self) -> &'static str {
        "mandates"
    }

    fn of(&self, person: PersonId) -> Told<'_, Value> {
        Box::pin(async move {
            let mandates = self.0.mandates_of(person).await?;
            let mandates = mandates.iter().map(|(mandate, organisation)| {
                json!({
                    "helper": mandate.helper_name,
                    "organisation": organisation.name,
                    "drafted_at": mandate.drafted_at.jiff().to_string(),
                })
            });
            Ok(mandates.collect())
        })
    }

    fn still_needs(&self, _person: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async { Ok(None) })
    }

    fn forget(&self, person: PersonId) -> Told<'_, ()> {
        Box::pin(async move {
            let now = self.0.clock.now();
            for (mandate, organisation) in self.0.mandates_of(person).await? {
                if matches!(mandate.standing(&organisation, now), Standing::Live { .. }) {
                    self.0.end_as_person(person, mandate.id).await?;
                }
            }
            Ok(())
        })
    }
}

/// The services whose owner a person is.
pub struct ServicesOfPerson(pub Partners);

impl AccountRecords for ServicesOfPerson {
    fn name(&self) -> &'static str {
        "services"
    }

    fn of(&self, person: PersonId) -> Told<'_, Value> {
        Box::pin(async move {
            let services = self.0.services_of(person).await?;
            Ok(services.iter().map(|service| Value::from(service.id.as_str())).collect())
        })
    }

    fn still_needs(&self, person: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async move {
            let owns = !self.0.services_of(person).await?.is_empty();
            Ok(owns.then_some(StillNeeded { why: "house-close-services-first", href: "/partners" }))
        })
    }

    fn forget(&self, _person: PersonId) -> Told<'_, ()> {
        Box::pin(async { Ok(()) })
    }
}

/// What a person lets administrations tell each other.
pub struct PermissionsOfPerson(pub Exchange);

impl AccountRecords for PermissionsOfPerson {
    fn name(&self) -> &'static str {
        "permissions"
    }

    fn of(&self, person: PersonId) -> Told<'_, Value> {
        Box::pin(async move {
            let consents = self.0.consents_of(person).await?;
            let consents = consents.iter().map(|consent| {
                json!({
                    "client": consent.client,
                    "provider": consent.provider,
                    "data": consent.data,
                    "purpose": consent.purpose,
                    "given_at": consent.given_at.jiff().to_string(),
                    "valid_until": consent.valid_until.jiff().to_string(),
                })
            });
            Ok(consents.collect())
        })
    }

    fn still_needs(&self, _person: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async { Ok(None) })
    }

    fn forget(&self, person: PersonId) -> Told<'_, ()> {
        Box::pin(async move {
            for consent in self.0.consents_of(person).await? {
                if consent.state == ConsentState::Holds {
                    self.0.withdraw_consent(person, consent.id).await?;
                }
            }
            Ok(())
        })
    }
}

/// The booklets of passes that a person attached to the account. They can be used on paper when it is closed.
pub struct PassesOfPerson(pub Passes);

impl AccountRecords for PassesOfPerson {
    fn name(&self) -> &'static str {
        "passes"
    }

    fn of(&self, person: PersonId) -> Told<'_, Value> {
        Box::pin(async move {
            let booklets = self.0.booklets_of(person).await?;
            let booklets = booklets.iter().map(|(booklet, left)| json!({ "booklet": booklet.id.0, "left": left }));
            Ok(booklets.collect())
        })
    }

    fn still_needs(&self, _person: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async { Ok(None) })
    }

    fn forget(&self, person: PersonId) -> Told<'_, ()> {
        Box::pin(async move { Ok(self.0.forget_person(person).await?) })
    }
}
