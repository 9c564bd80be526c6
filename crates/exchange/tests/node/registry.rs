//! Changes of the registry: each with its entry in the log, none by halves.

use base::Timestamp;
use evidence::Entry;
use exchange::{ChangeRefused, Grantee, NewRight, RegistryMistake, RightState};
use jiff::SignedDuration;

use crate::story::{BY, FIND, SHOP, Story};

#[tokio::test]
async fn every_change_stands_in_the_log_with_who_made_it() {
    for story in Story::each().await {
        let size = story.evidence.verify().await.unwrap().size;
        assert_eq!(size, 7, "two members, two subsystems, a service, a request, an approval");
        let proof = story.evidence.prove(6).await.unwrap();
        let proven = evidence::verify_proof(&proof, &story.evidence.vkey()).unwrap();
        let Entry::Fact(fact) = proven.entry else { panic!("a change is a fact") };
        let said = ["by", "change", "what"].map(|field| fact.fields[field].as_str());
        assert_eq!((fact.kind.as_str(), said), ("registry", [BY, "approve-access", FIND]));
    }
}

#[tokio::test]
async fn what_is_not_there_cannot_be_changed_and_leaves_no_entry() {
    for story in Story::each().await {
        let size = story.evidence.verify().await.unwrap().size;
        let (nobody, name) = ("TEST/GOV/1/x", "X".parse().unwrap());
        let refused = [
            story.exchange.remove_subsystem(&nobody.parse().unwrap(), BY).await,
            story.exchange.register_subsystem(&nobody.parse().unwrap(), &name, None, exchange::Proof::Tls, BY).await,
            story.exchange.join_group("cities", &SHOP.parse().unwrap(), BY).await,
            story.exchange.switch_service(&"TEST/GOV/1/x/y".parse().unwrap(), None, BY).await,
        ];
        for refused in refused {
            assert!(matches!(refused, Err(ChangeRefused::Unknown(_))), "{refused:?}");
        }
        assert_eq!(story.evidence.verify().await.unwrap().size, size);
    }
}

#[tokio::test]
async fn a_right_is_requested_approved_for_a_time_and_revoked() {
    for story in Story::each().await {
        story.exchange.revoke_access(story.right, BY).await.unwrap();
        let again = story.exchange.revoke_access(story.right, BY).await;
        assert!(matches!(again, Err(ChangeRefused::Decided(_))));
        let target = format!("/r1/{FIND}");
        let wanted = NewRight {
            service: FIND.parse().unwrap(),
            endpoint: "* **".parse().unwrap(),
            grantee: Grantee::Group("shops".to_owned()),
            reason: "Deliveries".parse().unwrap(),
        };
        assert!(story.exchange.request_access(wanted.clone(), BY).await.is_err(), "there is no such group yet");
        story.exchange.make_group(&"shops".parse().unwrap(), &"All shops".parse().unwrap(), BY).await.unwrap();
        let right = story.exchange.request_access(wanted, BY).await.unwrap();
        story.exchange.join_group("shops", &SHOP.parse().unwrap(), BY).await.unwrap();
        assert_eq!(story.get(&target).await.status, 500, "it is not approved yet");

        let now = Timestamp::from_seconds(1_800_000_000);
        let (from, until) = (now.plus(SignedDuration::from_hours(1)), now.plus(SignedDuration::from_hours(2)));
        let backwards = story.exchange.approve_access(right, Some(until), Some(from), BY).await;
        assert!(matches!(backwards, Err(ChangeRefused::Mistake(RegistryMistake::Dates))));
        story.exchange.approve_access(right, Some(from), Some(until), BY).await.unwrap();
        let mut statuses = Vec::new();
        for _ in 0..3 {
            statuses.push(story.get(&target).await.status);
            story.clock.advance(SignedDuration::from_hours(1));
        }
        assert_eq!(statuses, [500, 200, 500], "before, during and after its time");
        let registry = story.exchange.registry().await;
        let state = |id| registry.rights().iter().find(|right| right.id == id).map(|right| right.state);
        assert_eq!([state(story.right), state(right)], [Some(RightState::Revoked), Some(RightState::Approved)]);
    }
}

#[tokio::test]
async fn who_leaves_a_group_or_the_exchange_loses_what_came_with_it() {
    for story in Story::each().await {
        story.exchange.remove_member(&"TEST/COM/1234".parse().unwrap(), BY).await.unwrap();
        let registry = story.exchange.registry().await;
        assert!(registry.rights().is_empty());
        assert_eq!(story.get(&format!("/r1/{FIND}")).await.header("x-road-error"), "Server.ClientProxy.UnknownMember");
    }
}

#[tokio::test]
async fn a_member_that_is_taken_in_again_signs_with_the_key_that_is_kept_now() {
    for story in Story::each().await {
        assert_eq!(story.get(&format!("/r1/{FIND}/people")).await.status, 200);
        let member = "TEST/COM/1234".parse().unwrap();
        let before = story.exchange.public_key(&member).await.unwrap();
        story.exchange.remove_member(&member, BY).await.unwrap();
        story.take_in(SHOP, None).await;
        // Another process, such as the command that prints the key for the list, needs it first.
        let printed = story.begun_anew().await.public_key(&member).await.unwrap();
        assert_ne!(printed, before);
        assert_eq!(story.exchange.public_key(&member).await.unwrap(), printed);
    }
}

#[tokio::test]
async fn a_service_that_is_switched_off_stays_off_when_its_offer_changes() {
    for story in Story::each().await {
        let service = FIND.parse().unwrap();
        story.exchange.switch_service(&service, Some(&"Until Monday".parse().unwrap()), BY).await.unwrap();
        story.offer(FIND, exchange::Contract { purpose_required: true, ..Default::default() }).await;
        let told = story.get(&format!("/r1/{FIND}")).await;
        assert_eq!(told.header("x-road-error"), "Server.ServerProxy.ServiceDisabled", "{}", told.text());
        assert!(told.text().contains("Until Monday"));
        let registry = story.exchange.registry().await;
        assert!(registry.service(&service).unwrap().offer.contract.purpose_required, "the change itself is there");
        story.exchange.switch_service(&service, None, BY).await.unwrap();
        let told = story.get(&format!("/r1/{FIND}")).await;
        assert_eq!(told.header("x-road-error"), "Server.ServerProxy.MissingHeaderField");
    }
}
