//! What other rooms keep of a person, for the file that is taken away and for the end of the account.

use base::{Lang, PersonId};
use business::{Business, FirmRole};
use consultations::Consultations;
use directory::accreditation::Accreditations;
use directory::listings::Listings;
use directory::{Events, Offers};
use exchange::{ConsentState, Exchange};
use identity::{AccountRecords, StillNeeded, Told};
use loans::Loans;
use mandates::{Mandates, Standing};
use partners::Partners;
use pass::{Desks, KeptOfBooklet, service_word};
use procedures::Procedures;
use programmes::Programmes;
use programmes::model::State as Stage;
use programmes::model::jury::Declared;
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
        Box::pin(async move { Ok(self.0.records_of(person).await?) })
    }

    fn still_needs(&self, person: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async move {
            let open = self.0.has_under_way(person).await?;
            Ok(open.then_some(StillNeeded { why: "house-close-cases-first", href: "/cases" }))
        })
    }

    fn forget(&self, person: PersonId) -> Told<'_, ()> {
        Box::pin(async move { Ok(self.0.forget_person(person).await?) })
    }
}

/// The answers to consultations that a person began and keeps with their account. What was sent is nobody's.
pub struct ConsultationsOfPerson(pub Consultations);

impl AccountRecords for ConsultationsOfPerson {
    fn name(&self) -> &'static str {
        "consultations"
    }

    fn of(&self, person: PersonId) -> Told<'_, Value> {
        Box::pin(async move {
            let kept = self.0.all_kept_by(person).await?;
            Ok(kept.iter().map(|(code, answers)| json!({ "consultation": code, "answers": answers })).collect())
        })
    }

    fn still_needs(&self, person: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async move {
            let needs = self.0.has_under_way(person).await?;
            Ok(needs.then_some(StillNeeded { why: "house-close-consultations-first", href: "/office/consultations" }))
        })
    }

    fn forget(&self, person: PersonId) -> Told<'_, ()> {
        Box::pin(async move { Ok(self.0.forget_kept(person).await?) })
    }
}

/// The applications of a person to programmes: those that were sent are decided, or withdrawn first.
pub struct ApplicationsOfPerson(pub Programmes);

impl AccountRecords for ApplicationsOfPerson {
    fn name(&self) -> &'static str {
        "applications"
    }

    fn of(&self, person: PersonId) -> Told<'_, Value> {
        Box::pin(async move {
            let mut all = Vec::new();
            for (call, one) in self.0.applications_of(person).await? {
                let said = self.0.own_groups(person, one.id).await?;
                let files = self.0.own_files(person, one.id).await?;
                let files: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
                let answers = one.answers.iter().map(|(key, answer)| (key.to_owned(), json!(answer.value)));
                all.push(json!({
                    "call": call.about.title.get(Lang::Fr),
                    "number": one.number,
                    "state": one.state.name(),
                    "answers": answers.collect::<serde_json::Map<_, _>>(),
                    "said_of_oneself": said,
                    "files": files,
                    "decision": one.decision,
                    "sent_at": one.sent_at.map(|at| at.jiff().to_string()),
                    "kept_until": one.kept_until.map(|at| at.jiff().to_string()),
                }));
            }
            Ok(Value::Array(all))
        })
    }

    fn still_needs(&self, person: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async move {
            let all = self.0.applications_of(person).await?;
            let is_open = |state| matches!(state, Stage::Sent | Stage::Returned | Stage::Complete);
            let open = all.iter().any(|(_, one)| is_open(one.state));
            Ok(open.then_some(StillNeeded { why: "house-close-applications-first", href: "/programmes/mine" }))
        })
    }

    fn gives_up(&self, person: PersonId) -> Told<'_, Option<&'static str>> {
        Box::pin(async move { Ok(self.0.has_place(person).await?.then_some("house-close-gives-place-up")) })
    }

    fn forget(&self, person: PersonId) -> Told<'_, ()> {
        Box::pin(async move {
            // A place that somebody was given is somebody else's then.
            Ok(self.0.leave_calls(person).await?)
        })
    }
}

/// What a person judged in juries. What they sent is a part of decisions about others, and stays without their name.
pub struct JuriesOfPerson(pub Programmes);

impl AccountRecords for JuriesOfPerson {
    fn name(&self) -> &'static str {
        "juries"
    }

    fn of(&self, person: PersonId) -> Told<'_, Value> {
        Box::pin(async move {
            let mut all = Vec::new();
            for one in self.0.to_read(person).await? {
                for (reading, number) in one.readings {
                    all.push(json!({
                        "call": one.call.about.title.get(Lang::Fr),
                        "application": number,
                        "declared_a_conflict": matches!(reading.declared, Declared::In(_)),
                        "sent_at": reading.submitted_at.map(|at| at.jiff().to_string()),
                    }));
                }
            }
            Ok(Value::Array(all))
        })
    }

    fn still_needs(&self, _: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async { Ok(None) })
    }

    fn forget(&self, person: PersonId) -> Told<'_, ()> {
        Box::pin(async move { Ok(self.0.leave_juries(person).await?) })
    }
}

/// The calls that a person made as an officer: those under way are handed over first.
pub struct CallsOfPerson(pub Programmes);

impl AccountRecords for CallsOfPerson {
    fn name(&self) -> &'static str {
        "calls"
    }

    fn of(&self, person: PersonId) -> Told<'_, Value> {
        Box::pin(async move {
            let all = self.0.calls_of(person).await?;
            let all = all.iter().map(|call| {
                json!({
                    "title": call.about.title.get(Lang::Fr),
                    "season": call.about.season,
                    "published_at": call.published_at.map(|at| at.jiff().to_string()),
                    "page": format!("/office/programmes/{}", call.id),
                })
            });
            Ok(all.collect())
        })
    }

    fn still_needs(&self, person: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async move {
            let needs = self.0.has_calls_under_way(person).await?;
            Ok(needs.then_some(StillNeeded { why: "house-close-calls-first", href: "/office/programmes" }))
        })
    }

    fn forget(&self, person: PersonId) -> Told<'_, ()> {
        Box::pin(async move { Ok(self.0.forget_drafts_of(person).await?) })
    }
}

/// What a person is as an adviser: their entry of the directory, and what they applied for.
pub struct AdvisersOfPerson(pub Accreditations);

impl AccountRecords for AdvisersOfPerson {
    fn name(&self) -> &'static str {
        "adviser"
    }

    fn of(&self, person: PersonId) -> Told<'_, Value> {
        Box::pin(async move {
            let entry = self.0.directory.adviser_of(person).map(|adviser| {
                json!({
                    "id": adviser.id.to_string(),
                    "organisation": adviser.organisation,
                    "name": adviser.person_name,
                    "presentation": adviser.presentation,
                    "accredited_since": adviser.accreditation.since.to_string(),
                    "accredited_until": adviser.accreditation.until.map(|day| day.to_string()),
                    "page": format!("/advisers/{}", adviser.id),
                })
            });
            let applications = self.0.applications_of(person).await?;
            let applications = applications.iter().map(|filed| {
                json!({
                    "state": filed.state.name(),
                    "content": filed.content,
                    "charter": filed.charter,
                    "signed_at": filed.signed_at.jiff().to_string(),
                    "sent_at": filed.sent_at.jiff().to_string(),
                    "note": filed.note,
                    "decided_at": filed.decided_at.map(|at| at.jiff().to_string()),
                })
            });
            Ok(json!({ "entry": entry, "applications": applications.collect::<Vec<_>>() }))
        })
    }

    fn still_needs(&self, _person: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async { Ok(None) })
    }

    fn forget(&self, person: PersonId) -> Told<'_, ()> {
        Box::pin(async move { Ok(self.0.forget_person(person).await?) })
    }
}

/// The listings of places that a person keeps.
pub struct ListingsOfPerson(pub Listings);

impl AccountRecords for ListingsOfPerson {
    fn name(&self) -> &'static str {
        "listings"
    }

    fn of(&self, person: PersonId) -> Told<'_, Value> {
        Box::pin(async move {
            let listings = self.0.of_person(person).await?;
            let told = listings.iter().map(|listing| {
                json!({
                    "state": listing.state.name(),
                    "draft": listing.draft,
                    "published": listing.published,
                    "charter": listing.charter,
                    "signed_at": listing.signed_at.map(|at| at.jiff().to_string()),
                    "sent_at": listing.sent_at.map(|at| at.jiff().to_string()),
                    "note": listing.note,
                    "listed_from": listing.term.map(|term| term.since.to_string()),
                    "listed_until": listing.term.and_then(|term| term.until).map(|day| day.to_string()),
                })
            });
            Ok(Value::Array(told.collect()))
        })
    }

    fn still_needs(&self, _person: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async { Ok(None) })
    }

    fn forget(&self, person: PersonId) -> Told<'_, ()> {
        Box::pin(async move { Ok(self.0.forget_person(person).await?) })
    }
}

/// The banks that a person acts for.
pub struct BanksOfPerson(pub Loans);

impl BanksOfPerson {
    async fn banks_of(&self, person: PersonId) -> Result<Vec<String>, loans::LoansError> {
        let (people, _) = self.0.bank_access().await?;
        Ok(people.into_iter().filter(|(_, known)| *known == person).map(|(bank, _)| bank).collect())
    }
}

impl AccountRecords for BanksOfPerson {
    fn name(&self) -> &'static str {
        "banks"
    }

    fn of(&self, person: PersonId) -> Told<'_, Value> {
        Box::pin(async move { Ok(self.banks_of(person).await?.into()) })
    }

    fn still_needs(&self, _person: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async { Ok(None) })
    }

    fn forget(&self, person: PersonId) -> Told<'_, ()> {
        Box::pin(async move {
            for bank in self.banks_of(person).await? {
                self.0.remove_bank_person(&bank, person).await?;
            }
            Ok(())
        })
    }
}

/// What a person offers as a partner, and what they complain of.
pub struct OffersOfPerson(pub Offers);

impl AccountRecords for OffersOfPerson {
    fn name(&self) -> &'static str {
        "offers"
    }

    fn of(&self, person: PersonId) -> Told<'_, Value> {
        Box::pin(async move {
            let (offers, proposals) = self.0.offers_of(person).await?;
            let complaints = self.0.complaints_of(person).await?;
            let offers = offers.iter().map(|offer| json!({ "id": offer.id.to_string(), "terms": offer.terms }));
            let proposals = proposals.iter().map(|proposal| {
                json!({
                    "offer": proposal.offer.to_string(),
                    "terms": proposal.terms,
                    "state": proposal.state.name(),
                    "asked_at": proposal.asked_at.jiff().to_string(),
                    "reason": proposal.reason,
                })
            });
            let complaints = complaints.iter().map(|complaint| {
                json!({
                    "offer": complaint.offer.to_string(),
                    "firm": complaint.firm,
                    "message": complaint.message,
                    "asked_at": complaint.asked_at.jiff().to_string(),
                    "answer": complaint.answer.as_ref().map(|(answer, _)| answer),
                    "answered_at": complaint.answer.as_ref().map(|(_, at)| at.jiff().to_string()),
                })
            });
            Ok(json!({
                "offers": offers.collect::<Vec<_>>(),
                "proposals": proposals.collect::<Vec<_>>(),
                "complaints": complaints.collect::<Vec<_>>(),
            }))
        })
    }

    fn still_needs(&self, _person: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async { Ok(None) })
    }

    fn forget(&self, person: PersonId) -> Told<'_, ()> {
        Box::pin(async move { Ok(self.0.forget_partner(person).await?) })
    }
}

/// The events that a person organises.
pub struct OrganisersOfPerson(pub Events);

impl AccountRecords for OrganisersOfPerson {
    fn name(&self) -> &'static str {
        "organiser"
    }

    fn of(&self, person: PersonId) -> Told<'_, Value> {
        Box::pin(async move {
            let organisers = self.0.organisers_of(person).await?;
            let organisers = organisers.iter().map(|organiser| {
                json!({
                    "organisation": organiser.organisation,
                    "duty": organiser.duty,
                    "web_site": organiser.web_site.as_ref().map(ToString::to_string),
                    "why": organiser.why,
                    "state": organiser.state.name(),
                    "asked_at": organiser.asked_at.jiff().to_string(),
                    "reason": organiser.reason,
                })
            });
            let events = self.0.own_events(person).await?;
            let events = events.iter().map(|organised| {
                json!({
                    "event": organised.event.to_string(),
                    "stage": organised.stage.name(),
                    "draft": organised.draft,
                    "changed_at": organised.changed_at.jiff().to_string(),
                })
            });
            Ok(json!({ "organisations": organisers.collect::<Vec<_>>(), "events": events.collect::<Vec<_>>() }))
        })
    }

    fn still_needs(&self, person: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async move {
            let comes = self.0.has_coming_events(person).await?;
            Ok(comes.then_some(StillNeeded { why: "house-close-events-first", href: "/organise" }))
        })
    }

    fn forget(&self, person: PersonId) -> Told<'_, ()> {
        Box::pin(async move { Ok(self.0.forget_organiser(person).await?) })
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
pub struct PassesOfPerson(pub Desks);

impl AccountRecords for PassesOfPerson {
    fn name(&self) -> &'static str {
        "passes"
    }

    fn of(&self, person: PersonId) -> Told<'_, Value> {
        Box::pin(async move {
            let booklets = self.0.passes.kept_of(person).await?;
            Ok(booklets.iter().map(booklet_of_passes).collect())
        })
    }

    fn still_needs(&self, _person: PersonId) -> Told<'_, Option<StillNeeded>> {
        Box::pin(async { Ok(None) })
    }

    fn forget(&self, person: PersonId) -> Told<'_, ()> {
        Box::pin(async move { Ok(self.0.passes.forget_person(person).await?) })
    }
}

/// What is kept of a booklet: what was used, learnt, booked, said on the telephone and agreed to.
fn booklet_of_passes(one: &KeptOfBooklet) -> Value {
    let time = |at: base::Timestamp| at.to_string();
    json!({
        "booklet": one.booklet.id.0,
        "left": one.left,
        "handed_at": one.booklet.handed_at.map(time),
        "without_paper": one.is_digital,
        "uses": one.uses.iter().map(|used| json!({
            "pass": used.pass.nth() + 1,
            "at": time(used.at),
            "place": used.place,
            "service": service_word(used.service),
            "cents": used.cents,
        })).collect::<Value>(),
        "learnt": one.learnt.iter().map(|learnt| json!({
            "at": time(learnt.at), "area": learnt.area.name(), "competence": learnt.competence,
        })).collect::<Value>(),
        "appointments": one.appointments.iter().map(|booked| json!({
            "from": time(booked.starts_at),
            "to": time(booked.ends_at),
            "place": booked.place.to_string(),
            "name": booked.name,
            "passes": booked.passes,
            "state": booked.state.name(),
        })).collect::<Value>(),
        "calls_agreed_to": one.contact.as_ref().map(|contact| json!({
            "name": contact.name, "telephone": contact.telephone, "agreed_at": contact.agreed_at.map(time),
        })),
        "calls": one.calls.iter().map(|call| json!({
            "at": time(call.at), "reached": call.reached, "will_come": call.will_come,
        })).collect::<Value>(),
        "spotting": one.spotted.as_ref().map(|(answers, at)| json!({
            "agreed_at": time(*at),
            "answers": answers.iter().map(|(code, answer)| (code.clone(), json!(answer.name()))).collect::<serde_json::Map<_, _>>(),
        })),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use axum::body::{Body, to_bytes};
    use axum::http::{Method, Request, StatusCode, header};
    use base::{Id, Lang};
    use identity::{NewAccount, Password};
    use tower::ServiceExt as _;
    use ui::{Role, Roles};

    use crate::house::House;
    use crate::house::tests::house;

    const PASSWORD: &str = "passerelle-demo";
    const ANSWER_MAX_BYTES: usize = 1 << 20;

    /// Somebody at a computer: pages, forms, cookies.
    struct Browser {
        app: axum::Router,
        cookies: BTreeMap<String, String>,
    }

    impl Browser {
        async fn asks(&mut self, method: Method, path: &str, body: String) -> (StatusCode, String) {
            let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let request = Request::builder()
                .method(method)
                .uri(path)
                .header(header::ACCEPT, "text/html")
                .header(header::COOKIE, cookies.join("; "))
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(Body::from(body))
                .unwrap();
            let answer = self.app.clone().oneshot(request).await.unwrap();
            for line in answer.headers().get_all(header::SET_COOKIE) {
                let pair = line.to_str().unwrap().split(';').next().unwrap();
                let (name, value) = pair.split_once('=').unwrap();
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
            let status = answer.status();
            let body = to_bytes(answer.into_body(), ANSWER_MAX_BYTES).await.unwrap();
            (status, String::from_utf8(body.to_vec()).unwrap())
        }

        async fn reads(&mut self, path: &str) -> String {
            let (status, body) = self.asks(Method::GET, path, String::new()).await;
            assert_eq!(status, StatusCode::OK, "{path}: {body}");
            body
        }

        /// Fills in the form of a page.
        async fn sends(&mut self, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
            let page = self.reads(path).await;
            let token = page.split("name=\"csrf\" value=\"").nth(1).unwrap().split('"').next().unwrap();
            let mut form = form_urlencoded::Serializer::new(String::new());
            let form = form.append_pair("csrf", token).extend_pairs(fields).finish();
            self.asks(Method::POST, path, form).await
        }
    }

    /// An account, signed in.
    async fn signed_in(house: &House, username: &str) -> (base::PersonId, Browser) {
        let new = NewAccount {
            username: username.parse().unwrap(),
            name: format!("{username} Exemple").parse().unwrap(),
            given_name: username.parse().unwrap(),
            family_name: "Exemple".parse().unwrap(),
            email: format!("{username}@example.org").parse().unwrap(),
            email_verified: true,
            lang: Lang::Fr,
            roles: Roles::NONE.with(Role::Adviser).with(Role::Bank),
            password: Password::choose(PASSWORD).unwrap(),
        };
        let person = house.identity.add_account(new).await.unwrap();
        let app = house.router(house.routes(None)).unwrap();
        let mut browser = Browser { app, cookies: BTreeMap::new() };
        let (status, body) = browser.sends("/sign-in", &[("username", username), ("password", PASSWORD)]).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{body}");
        (person, browser)
    }

    fn entry_of(house: &House, person: base::PersonId) -> directory::Adviser {
        let catalogue = &house.directory.vocabulary().catalogue;
        directory::Adviser {
            id: Id::new(&*house.clock, &*house.random),
            source_key: None,
            organisation: "Cabinet Zéphyr (fictif)".to_owned(),
            person_name: Some("Zoé Exemple".to_owned()),
            kind: catalogue.kind("consultancy").unwrap().code.clone(),
            sector: directory::Sector::Private,
            size: None,
            specialities: BTreeSet::new(),
            languages: BTreeSet::new(),
            place: directory::Place::default(),
            reach: directory::Reach::km(50),
            modes: directory::Modes::Both,
            presentation: base::Localized::of("fr", "Fictif."),
            web_site: None,
            reference_page: None,
            activities: BTreeSet::new(),
            fictional: true,
            account: Some(person),
            accreditation: directory::Accreditation::new(jiff::civil::date(2026, 1, 1), None),
            service: directory::Service::default(),
            changed_at: house.clock.now(),
        }
    }

    /// What every room keeps of somebody is in their file, and closing the account leaves nobody to ask.
    #[tokio::test]
    async fn whoever_closes_their_account_takes_all_along_and_is_asked_by_no_room() {
        let folder = tempfile::tempdir().unwrap();
        let house = house(folder.path()).await;
        let (person, mut browser) = signed_in(&house, "zoe").await;
        let entry = entry_of(&house, person);
        let id = entry.id;
        house.directory.put(vec![entry], Vec::new()).await.unwrap();
        let bank = house.loans.content.banks.first().unwrap().code.clone();
        house.loans.add_bank_person(&bank, person).await.unwrap();
        let asked = directory::AskedToOrganise {
            organisation: "Réseau fictif".to_owned(),
            duty: "coordonne".to_owned(),
            why: "Des ateliers.".to_owned(),
            creation_key: "k".to_owned(),
            ..directory::AskedToOrganise::default()
        };
        house.events.ask_to_organise(person, asked).await.unwrap();
        let offers = &house.offers;
        offers.import("offers.csv", &house.pack.text("offers.csv").unwrap()).await.unwrap();
        offers.give_to("place-des-halles", person).await.unwrap();
        let (own, _) = offers.offers_of(person).await.unwrap();
        let own = own.first().unwrap();
        offers.propose_offer(person, Some(own.id), own.terms.clone(), "k".to_owned()).await.unwrap();
        let complained = directory::offers::Complained {
            firm: "Boulangerie fictive".to_owned(),
            message: "Mon compte est fermé.".to_owned(),
            creation_key: "k".to_owned(),
        };
        offers.complain(person, own.id, complained).await.unwrap();

        let file: serde_json::Value = serde_json::from_str(&browser.reads("/account/data.json").await).unwrap();
        assert_eq!(file["adviser"]["entry"]["name"], "Zoé Exemple", "{file}");
        assert_eq!(file["banks"][0], bank.as_str());
        assert_eq!(file["organiser"]["organisations"][0]["organisation"], "Réseau fictif");
        assert_eq!(file["offers"]["offers"][0]["id"], own.id.to_string());
        assert_eq!(file["offers"]["proposals"][0]["state"], "open");
        assert_eq!(file["offers"]["complaints"][0]["message"], "Mon compte est fermé.");
        for room in ["events", "firms", "procedures", "consultations", "applications", "mandates", "services"] {
            assert!(file.get(room).is_some(), "{room} is not in {file}");
        }

        let (status, body) = browser.sends("/account/close", &[("sure", "yes")]).await;
        assert_eq!(status, StatusCode::SEE_OTHER, "{body}");
        assert!(house.directory.adviser_of(person).is_none(), "nobody answers for the entry");
        let left = house.directory.adviser(id).unwrap();
        assert_eq!((left.account, left.person_name.as_deref()), (None, None));
        assert!(house.loans.hand_of(person).await.is_err(), "nobody acts for the bank");
        let organisers = house.events.organisers_of(person).await.unwrap();
        assert!(organisers.iter().all(|organiser| organiser.state == directory::OrganiserState::Ended));
        assert_eq!(offers.offer(own.id).await.unwrap().vendor, None, "nobody answers for the offer");
        assert!(offers.unanswered(None).await.unwrap().is_empty(), "nobody is asked to answer who is gone");
        let account = house.identity.person(person).await.unwrap().unwrap();
        assert_eq!(account.email.as_str(), "closed@closed.invalid", "which is why nobody may be written to there");
    }
}
