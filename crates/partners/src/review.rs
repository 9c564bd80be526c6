//! Going into production: the owner asks, an officer or operator says yes, or no with a reason.

use base::PersonId;
use identity::{ClientSettings, Environment};
use mail::Allowed;
use ui::Role;

use crate::edit_service::{language_of, what_changed};
use crate::model::{
    MAX_REASON_CHARS, Mistake, Proposal, REVIEWS_ASKED, Review, ReviewId, Service, State, What, common_host, obstacles,
};
use crate::room::{Letter, Partners, PartnersError};
use crate::store as tables;

impl Partners {
    /// Asks for production, or for a change there. The service goes on as it is until the answer.
    pub(crate) async fn ask_review(
        &self,
        person: PersonId,
        service: &Service,
        proposal: Proposal,
    ) -> Result<(), PartnersError> {
        if !obstacles(&proposal).is_empty() {
            return Err(PartnersError::Mistakes(vec![Mistake::new("missing", "partners-mistake-not-ready", "")]));
        }
        let review = Review {
            id: ReviewId::new(&*self.clock, &*self.random),
            client: service.client.id.clone(),
            state: State::Open,
            proposal,
            asked_by: person,
            asked_at: self.clock.now(),
            reason: None,
        };
        let noted = self.note(&review.client, person, What::Asked, what_changed(&service.proposal(), &review.proposal));
        let mut settings = service.client.settings.clone();
        if settings.environment == Environment::Sandbox {
            settings.environment = Environment::Review;
        }
        if self.last_review(&review.client).await?.is_some_and(|last| last.state == State::Open) {
            return Err(PartnersError::ReviewElsewhere);
        }
        let new = identity::NewClient { settings, ..service.client.registration() };
        let (letters, now) = (self.letters_to_reviewers(&review).await?, self.clock.now());
        self.update(service, new, move |tx| {
            if !tables::add_review(tx, &review)? {
                return Err(PartnersError::ReviewElsewhere);
            }
            // Also one that is called off: the letters have left.
            if REVIEWS_ASKED.count(tx, person, now)? == Allowed::NoMore {
                return Err(PartnersError::TooManyAsked);
            }
            for letter in &letters {
                letter.post(tx, now)?;
            }
            Ok(noted.keep(tx)?)
        })
        .await
    }

    /// Whoever may decide is told that a request waits; nobody decides about their own.
    async fn letters_to_reviewers(&self, review: &Review) -> Result<Vec<Letter>, PartnersError> {
        let mut reviewers = self.identity.people_with(Role::Officer).await?;
        reviewers.extend(self.identity.people_with(Role::Operator).await?);
        reviewers.retain(|reviewer| *reviewer != review.asked_by);
        reviewers.sort();
        reviewers.dedup();
        let link = format!("{}/partners/reviews/{}", self.public_url, review.id);
        let values = [("service", review.proposal.name.as_str()), ("link", link.as_str())];
        let mut letters = Vec::with_capacity(reviewers.len());
        for reviewer in reviewers {
            letters.push(self.letter(reviewer, "partners-mail-asked", &values).await?);
        }
        Ok(letters)
    }

    /// Calls the open review off.
    pub(crate) async fn withdraw_review(&self, person: PersonId, service: &Service) -> Result<(), PartnersError> {
        let review = self.last_review(&service.client.id).await?.filter(|last| last.state == State::Open);
        let review = review.ok_or(PartnersError::ReviewElsewhere)?;
        let noted = self.note(&review.client, person, What::Withdrawn, "");
        let new = identity::NewClient { settings: back_from_review(service), ..service.client.registration() };
        let now = self.clock.now();
        self.update(service, new, move |tx| {
            if !tables::decide_review(tx, review.id, State::Withdrawn, person, now, None)? {
                return Err(PartnersError::ReviewElsewhere);
            }
            Ok(noted.keep(tx)?)
        })
        .await
    }

    /// The reviews that wait.
    pub(crate) async fn open_reviews(&self) -> Result<Vec<(Review, Service)>, PartnersError> {
        let reviews = self.db.read(tables::open_reviews).await?;
        let mut found = Vec::with_capacity(reviews.len());
        for review in reviews {
            let service = self.service(review.client.as_str()).await?;
            found.push((review, service));
        }
        Ok(found)
    }

    /// A review and its service.
    pub(crate) async fn find_review(&self, id: &str) -> Result<(Review, Service), PartnersError> {
        let id: ReviewId = id.parse().map_err(|_| PartnersError::NotFound)?;
        let review = self.db.read(move |tx| tables::review(tx, id)).await?.ok_or(PartnersError::NotFound)?;
        let service = self.service(review.client.as_str()).await?;
        Ok((review, service))
    }

    /// Says yes: what was proposed holds from now on, for everyone. The owner is written to.
    pub(crate) async fn accept(
        &self,
        officer: PersonId,
        review: &Review,
        service: &Service,
    ) -> Result<(), PartnersError> {
        self.must_be_open(review)?;
        let client = &service.client;
        let settings = ClientSettings { environment: Environment::Production, ..client.settings.clone() };
        // The view of people stays what it was once people are there.
        let sector = if service.in_production() { None } else { common_host(&review.proposal) };
        let sector = sector.unwrap_or_else(|| client.sector.as_str().to_owned());
        let mut new =
            review.proposal.registration(client.id.clone(), client.kind, &language_of(client), sector, settings);
        new.scopes = new.scopes.with_data_of(&client.scopes);
        let letter = self.decision_letter(service, "partners-mail-accepted", "").await?;
        let noted = self.note(&client.id, officer, What::Accepted, what_changed(&service.proposal(), &review.proposal));
        let (id, client, about, now) = (review.id, client.id.clone(), review.proposal.about(), self.clock.now());
        self.update(service, new, move |tx| {
            if !tables::decide_review(tx, id, State::Accepted, officer, now, None)? {
                return Err(PartnersError::ReviewElsewhere);
            }
            tables::put_about(tx, &client, &about)?;
            noted.keep(tx)?;
            Ok(letter.post(tx, now)?)
        })
        .await
    }

    /// Says no, and why. The owner is written to.
    pub(crate) async fn refuse(
        &self,
        officer: PersonId,
        review: &Review,
        service: &Service,
        reason: &str,
    ) -> Result<(), PartnersError> {
        self.must_be_open(review)?;
        let reason = reason.trim().to_owned();
        if reason.is_empty() || reason.chars().count() > MAX_REASON_CHARS {
            return Err(PartnersError::Mistakes(vec![Mistake::new("reason", "partners-mistake-reason", "")]));
        }
        let letter = self.decision_letter(service, "partners-mail-refused", &reason).await?;
        let noted = self.note(&service.client.id, officer, What::Refused, reason.clone());
        let new = identity::NewClient { settings: back_from_review(service), ..service.client.registration() };
        let (id, now) = (review.id, self.clock.now());
        self.update(service, new, move |tx| {
            if !tables::decide_review(tx, id, State::Refused, officer, now, Some(&reason))? {
                return Err(PartnersError::ReviewElsewhere);
            }
            noted.keep(tx)?;
            Ok(letter.post(tx, now)?)
        })
        .await
    }

    fn must_be_open(&self, review: &Review) -> Result<(), PartnersError> {
        if review.state == State::Open { Ok(()) } else { Err(PartnersError::ReviewElsewhere) }
    }

    async fn decision_letter(&self, service: &Service, key: &str, reason: &str) -> Result<Letter, PartnersError> {
        let link = format!("{}/partners/{}", self.public_url, service.client.id);
        let name = service.proposal().name;
        self.letter(service.owner, key, &[("service", &name), ("reason", reason), ("link", &link)]).await
    }
}

/// The settings of a service whose review is over without a yes.
fn back_from_review(service: &Service) -> ClientSettings {
    let mut settings = service.client.settings.clone();
    if settings.environment == Environment::Review {
        settings.environment = Environment::Sandbox;
    }
    settings
}
