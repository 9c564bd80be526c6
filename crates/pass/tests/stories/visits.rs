//! A place near home, an appointment, what was learnt, a booklet without paper: nothing of it stands in a pass's way.

use base::Timestamp;
use jiff::SignedDuration;
use jiff::civil::{Date, date, time};
use pass::{
    Answer, Answers, AppointmentState, Booker, Booking, BookletId, Competence, Ending, PassError, PlaceId, Proposal,
    Receiver, Service, SkillArea, Slot, SlotOffer,
};

use crate::desk::{Desk, FUNDER, LILLE, LYON, PRESCRIBER, Paper, id, reason};

/// Who acts for the place.
const READER: base::PersonId = base::Id::from_uuid(uuid::Uuid::from_u128(0x1ea));
/// A Tuesday, four days after the stories begin.
const TUESDAY: Date = date(2026, 12, 1);
const HOUR: SignedDuration = SignedDuration::from_hours(1);
const DAY: SignedDuration = SignedDuration::from_hours(24);

fn ines() -> Booker {
    Booker::Prescriber(id(0x1e5), PRESCRIBER)
}

fn offer(day: Date, from: i8, capacity: i64) -> SlotOffer {
    let (from, to) = (time(from, 0, 0, 0), time(from + 1, 0, 0, 0));
    SlotOffer { day, from, to, capacity, service: Service(2), weeks: 1 }
}

async fn slots(desk: &Desk, place: PlaceId, capacity: i64) -> Vec<Slot> {
    for from in [9, 10, 14] {
        assert_eq!(desk.passes.offer_slots(place, offer(TUESDAY, from, capacity)).await.unwrap(), 1);
    }
    desk.passes.free_slots(place).await.unwrap()
}

fn booking(number: u128, slot: &Slot, booklet: BookletId, passes: i64) -> Booking {
    Booking { id: id(number), slot: slot.id, booklet, passes, name: "Zoé (fictive)".to_owned(), instead_of: None }
}

fn error<T>(answer: Result<T, PassError>) -> String {
    answer.map(drop).unwrap_err().to_string()
}

fn competence(code: &str, area: SkillArea) -> Competence {
    Competence { code: code.to_owned(), area, label: base::Localized::new() }
}

#[tokio::test]
async fn of_two_who_want_the_last_place_one_gets_it_and_the_other_is_told() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 8).await;
        let slot = slots(&desk, LILLE, 1).await[0];
        let tries = papers.iter().enumerate().map(|(nth, paper)| {
            let (passes, booking) = (desk.passes.clone(), booking(10 + nth as u128, &slot, paper.id, 1));
            tokio::spawn(async move { passes.book(ines(), booking).await })
        });
        let mut got = 0;
        for one in tries.collect::<Vec<_>>() {
            match one.await.unwrap() {
                Ok(_) => got += 1,
                Err(error) => assert!(matches!(error, PassError::Full), "{error}"),
            }
        }
        assert_eq!(got, 1, "{}", desk.db.engine());
        assert!(desk.passes.free_slots(LILLE).await.unwrap().iter().all(|free| free.id != slot.id));
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_workshop_has_room_for_several_and_a_double_click_books_once() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 3).await;
        let slot = slots(&desk, LILLE, 2).await[0];
        let first = desk.passes.book(ines(), booking(1, &slot, papers[0].id, 2)).await.unwrap();
        assert_eq!(desk.passes.book(ines(), booking(1, &slot, papers[0].id, 2)).await.unwrap(), first);
        assert_eq!(reason(desk.passes.book(ines(), booking(1, &slot, papers[1].id, 2)).await), "reused");
        assert!(matches!(desk.passes.book(ines(), booking(2, &slot, papers[0].id, 1)).await, Err(PassError::Overlaps)));
        desk.passes.book(ines(), booking(3, &slot, papers[1].id, 0)).await.unwrap();
        assert!(matches!(desk.passes.book(ines(), booking(4, &slot, papers[2].id, 0)).await, Err(PassError::Full)));
        // Who cancels makes room; twice is once.
        for _ in 0..2 {
            desk.passes.cancel_appointment(ines(), id(1)).await.unwrap();
        }
        desk.passes.book(ines(), booking(4, &slot, papers[2].id, 0)).await.unwrap();
    }
}

#[tokio::test]
async fn only_who_has_to_do_with_a_booklet_books_for_it_and_only_where_its_passes_are_taken() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 1).await;
        let stock = desk.issue(2, 1).await;
        let all = slots(&desk, LILLE, 1).await;
        let other = Booker::Prescriber(id(7), id(0xc9));
        assert_eq!(reason(desk.passes.book(other, booking(1, &all[0], papers[0].id, 1)).await), "not-found");
        assert_eq!(
            reason(desk.passes.book(Booker::Holder(id(7)), booking(1, &all[0], papers[0].id, 1)).await),
            "not-found"
        );
        assert_eq!(reason(desk.passes.book(ines(), booking(1, &all[0], stock[0].id, 1)).await), "not-found");
        desk.passes.attach(id(7), &papers[0].codes[0]).await.unwrap();
        desk.passes.book(Booker::Holder(id(7)), booking(1, &all[0], papers[0].id, 10)).await.unwrap();
        let more = desk.passes.book(ines(), booking(2, &all[1], papers[0].id, 1)).await;
        assert!(matches!(more, Err(PassError::Field("passes"))), "all ten are kept for the first");
        desk.passes.report_lost(id(0x1e5), PRESCRIBER, papers[0].id).await.unwrap();
        assert_eq!(reason(desk.passes.book(ines(), booking(3, &all[2], papers[0].id, 0)).await), "blocked");
        // A place that takes no such passes, and one without a counter.
        let paris: PlaceId = id(0x75);
        let place = crate::desk::place(paris, "Ailleurs", "75", "11", (48.85, 2.35));
        desk.passes.keep_place(place).await.unwrap();
        let papers = desk.handed(3, 1).await;
        let slot = slots(&desk, paris, 1).await[0];
        assert_eq!(reason(desk.passes.book(ines(), booking(4, &slot, papers[0].id, 1)).await), "outside-territory");
    }
}

#[tokio::test]
async fn passes_that_are_kept_are_told_elsewhere_and_refused_nowhere_and_fall_free_by_themselves() {
    for desk in Desk::each().await {
        let paper = desk.handed(1, 1).await.remove(0);
        let slot = slots(&desk, LILLE, 1).await[0];
        desk.passes.book(ines(), booking(1, &slot, paper.id, 8)).await.unwrap();
        let passes = |many: i64| (0..many).map(|nth| paper.id.pass(nth)).collect::<Vec<_>>();
        assert!(desk.passes.kept_elsewhere(LYON, passes(2)).await.unwrap().is_empty());
        let told = desk.passes.kept_elsewhere(LYON, passes(3)).await.unwrap();
        assert_eq!(told.iter().map(|one| (one.place, one.passes)).collect::<Vec<_>>(), [(LILLE, 8)]);
        assert!(desk.passes.kept_elsewhere(LILLE, passes(10)).await.unwrap().is_empty(), "it is kept for this place");
        // Whoever uses them anyway, does.
        let codes: Vec<_> = paper.codes[..3].iter().collect();
        desk.redeem(1, LYON, &codes).await.unwrap();
        desk.wait(DAY * 5);
        assert!(desk.passes.kept_elsewhere(LYON, passes(7)).await.unwrap().is_empty(), "the appointment is over");
        let rest: Vec<_> = paper.codes[3..].iter().collect();
        desk.redeem(2, LYON, &rest).await.unwrap();
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn an_appointment_is_moved_in_one_step_or_stays() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 2).await;
        let all = slots(&desk, LILLE, 1).await;
        desk.passes.book(ines(), booking(1, &all[0], papers[0].id, 9)).await.unwrap();
        desk.passes.book(ines(), booking(2, &all[1], papers[1].id, 1)).await.unwrap();
        let moved = |number, slot: &Slot| Booking { instead_of: Some(id(1)), ..booking(number, slot, papers[0].id, 9) };
        assert!(matches!(desk.passes.book(ines(), moved(3, &all[1])).await, Err(PassError::Full)));
        let state = async || {
            let all = desk.passes.appointments(ines(), papers[0].id).await.unwrap();
            all.iter().map(|one| (one.starts_at, one.state)).collect::<Vec<_>>()
        };
        assert_eq!(state().await, [(all[0].starts_at, AppointmentState::Booked)], "it stays");
        desk.passes.book(ines(), moved(3, &all[2])).await.unwrap();
        assert_eq!(
            state().await,
            [(all[2].starts_at, AppointmentState::Booked), (all[0].starts_at, AppointmentState::Cancelled)]
        );
    }
}

#[tokio::test]
async fn a_place_sees_its_day_and_notes_who_came() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 3).await;
        desk.passes.attach(id(0xa), &papers[1].codes[9]).await.unwrap();
        let all = slots(&desk, LILLE, 1).await;
        for (nth, paper) in papers.iter().enumerate() {
            desk.passes.book(ines(), booking(1 + nth as u128, &all[nth], paper.id, 1)).await.unwrap();
        }
        let day = desk.passes.day_of(id(0x4a), LILLE, TUESDAY).await.unwrap();
        assert_eq!(
            day.iter().map(|one| one.booklet).collect::<Vec<_>>(),
            papers.iter().map(|one| one.id).collect::<Vec<_>>()
        );
        assert!(desk.passes.day_of(id(0x4a), LYON, TUESDAY).await.unwrap().is_empty());
        let seen = desk.evidence.accesses_to(id(0xa), 1).await.unwrap();
        assert_eq!(seen[0].action, evidence::Action::ReadPasses, "the account is told that the place saw it");
        assert!(matches!(desk.passes.note_visit(LILLE, id(1), true).await, Err(PassError::Over)), "it is too early");
        desk.go_to(all[0].starts_at);
        assert_eq!(reason(desk.passes.note_visit(LYON, id(1), true).await), "not-found");
        desk.passes.note_visit(LILLE, id(1), false).await.unwrap();
        desk.passes.note_visit(LILLE, id(1), true).await.unwrap();
        // Who uses passes on the day came.
        desk.redeem(5, LILLE, &[&papers[1].codes[0]]).await.unwrap();
        desk.passes.note_came(LILLE, vec![papers[1].id], all[1].starts_at).await.unwrap();
        desk.go_to(all[2].ends_at);
        desk.passes.note_visit(LILLE, id(3), false).await.unwrap();
        let day = desk.passes.day_of(id(0x4a), LILLE, TUESDAY).await.unwrap();
        let states: Vec<_> = day.iter().map(|one| one.state).collect();
        assert_eq!(states, [AppointmentState::Came, AppointmentState::Came, AppointmentState::Missed]);
        // Names are forgotten a month later.
        desk.wait(DAY * 31);
        assert!(desk.passes.forget_visits().await.unwrap() >= 3);
        let day = desk.passes.day_of(id(0x4a), LILLE, TUESDAY).await.unwrap();
        assert!(day.iter().all(|one| one.name.is_empty()));
    }
}

#[tokio::test]
async fn a_place_offers_times_that_can_be_and_withdraws_them() {
    for desk in Desk::each().await {
        let paper = desk.handed(1, 1).await.remove(0);
        let weekly = SlotOffer { weeks: 3, ..offer(TUESDAY, 9, 1) };
        assert_eq!(desk.passes.offer_slots(LILLE, weekly).await.unwrap(), 3);
        assert_eq!(desk.passes.offer_slots(LILLE, weekly).await.unwrap(), 0, "a double click offers once");
        let wrong = [
            (SlotOffer { capacity: 0, ..weekly }, "capacity"),
            (SlotOffer { capacity: 51, ..weekly }, "capacity"),
            (SlotOffer { weeks: 27, ..weekly }, "weeks"),
            (SlotOffer { to: time(9, 0, 0, 0), ..weekly }, "to"),
            (SlotOffer { to: time(23, 0, 0, 0), ..weekly }, "to"),
            (SlotOffer { day: date(2026, 11, 1), ..weekly }, "from"),
        ];
        for (offer, field) in wrong {
            let refused = desk.passes.offer_slots(LILLE, offer).await;
            assert!(matches!(refused, Err(PassError::Field(told)) if told == field), "{field}: {refused:?}");
        }
        let slot = desk.passes.free_slots(LILLE).await.unwrap()[0];
        desk.passes.book(ines(), booking(1, &slot, paper.id, 3)).await.unwrap();
        assert_eq!(reason(desk.passes.cancel_at(LYON, Ending::Slot(slot.id)).await), "not-found");
        let told = desk.passes.cancel_at(LILLE, Ending::Slot(slot.id)).await.unwrap();
        assert_eq!(told.iter().map(|one| one.booklet).collect::<Vec<_>>(), [paper.id]);
        assert!(matches!(desk.passes.book(ines(), booking(2, &slot, paper.id, 1)).await, Err(PassError::Over)));
        // Winter time: nine o'clock in Lille.
        assert_eq!(slot.starts_at, "2026-12-01T08:00:00Z".parse::<jiff::Timestamp>().map(Timestamp::from).unwrap());
    }
}

#[tokio::test]
async fn who_agreed_is_called_and_what_they_said_is_noted_once() {
    for desk in Desk::each().await {
        let papers = desk.issue(1, 2).await;
        desk.passes.deliver(papers[0].id, papers[1].id, PRESCRIBER).await.unwrap();
        let receiver = Receiver {
            name: "Zoé (fictive)".to_owned(),
            telephone: "01 99 00 12 34".to_owned(),
            ..Receiver::default()
        };
        let refused = desk.passes.hand_over_to(id(1), PRESCRIBER, papers[0].id, receiver.clone()).await;
        assert!(matches!(refused, Err(PassError::Field("agreed"))));
        let answers = Answers::from([("search".to_owned(), Answer::No)]);
        let proposal = Proposal { place: LILLE, commune: "59350".to_owned(), service: Some(Service(2)), passes: 3 };
        let receiver =
            Receiver { agreed: true, answers: Some(answers.clone()), proposal: Some(proposal.clone()), ..receiver };
        desk.passes.hand_over_to(id(1), PRESCRIBER, papers[0].id, receiver).await.unwrap();
        desk.passes.hand_over_to(id(1), PRESCRIBER, papers[1].id, Receiver::default()).await.unwrap();
        assert_eq!(desk.passes.proposal(PRESCRIBER, papers[0].id).await.unwrap(), Some(proposal));
        assert_eq!(reason(desk.passes.proposal(id(9), papers[0].id).await), "not-found");
        for _ in 0..2 {
            desk.passes.note_call(id(1), PRESCRIBER, papers[0].id, (id(50), true, true)).await.unwrap();
        }
        let nobody = desk.passes.note_call(id(1), PRESCRIBER, papers[1].id, (id(51), true, true)).await;
        assert_eq!(reason(nobody), "not-found", "nobody agreed to be called");
        desk.wait(DAY * 15);
        let followed = desk.passes.followed(id(1), PRESCRIBER).await.unwrap();
        let first = followed.to_call.iter().find(|one| one.booklet.id == papers[0].id).unwrap();
        assert_eq!((first.calls.len(), first.calls[0].will_come), (1, true));
        assert_eq!(first.spotted.as_ref().map(|(kept, _)| kept), Some(&answers));
        assert!(first.contact.as_ref().unwrap().agreed_at.is_some());
        desk.passes.end_calls(id(1), PRESCRIBER, papers[0].id).await.unwrap();
        desk.passes.forget_spotted(id(1), PRESCRIBER, papers[0].id).await.unwrap();
        let one = desk.passes.followed_booklet(id(1), PRESCRIBER, papers[0].id).await.unwrap();
        assert!(one.contact.is_none() && one.spotted.is_none());
    }
}

#[tokio::test]
async fn what_was_learnt_is_noted_with_agreement_seen_by_its_person_and_taken_back() {
    for desk in Desk::each().await {
        let paper = desk.handed(1, 1).await.remove(0);
        desk.passes.attach(id(0xa), &paper.codes[9]).await.unwrap();
        desk.redeem(1, LILLE, &[&paper.codes[0]]).await.unwrap();
        let learnt = vec![competence("1.1", SkillArea::Information), competence("4.2", SkillArea::Safety)];
        let note = async |agreed, learnt: &[Competence], place| {
            desk.passes.note_learning(id(2), place, id(1), (agreed, learnt.to_vec())).await
        };
        assert!(matches!(note(false, &learnt, LILLE).await, Err(PassError::Field("agreed"))));
        assert!(matches!(note(true, &[], LILLE).await, Err(PassError::Field("learnt"))));
        assert_eq!(reason(note(true, &learnt, LYON).await), "not-found");
        for _ in 0..2 {
            note(true, &learnt, LILLE).await.unwrap();
        }
        let own = desk.passes.own_learning(id(0xa), paper.id).await.unwrap();
        assert_eq!(own.iter().map(|one| one.competence.as_str()).collect::<Vec<_>>(), ["1.1", "4.2"]);
        assert_eq!(reason(desk.passes.own_learning(id(0xb), paper.id).await), "not-found");
        assert_eq!(reason(desk.passes.take_learning_back(id(0xb), id(1)).await), "not-found");
        desk.passes.take_learning_back(id(0xa), id(1)).await.unwrap();
        assert!(desk.passes.own_learning(id(0xa), paper.id).await.unwrap().is_empty());
        // Of passes of several people nobody knows whose it would be.
        let other = desk.handed(2, 1).await.remove(0);
        desk.redeem(2, LILLE, &[&paper.codes[1], &other.codes[0]]).await.unwrap();
        let of_several = desk.passes.note_learning(id(2), LILLE, id(2), (true, learnt.clone())).await;
        assert!(matches!(of_several, Err(PassError::Field("learnt-of-several"))), "{of_several:?}");
        // What was undone is no visit.
        desk.passes.undo(LILLE, id(1), &paper.codes[0]).await.unwrap();
        assert_eq!(reason(note(true, &learnt, LILLE).await), "not-found");
    }
}

#[tokio::test]
async fn a_funder_sees_sums_of_past_months_of_which_nobody_can_be_made_out() {
    for desk in Desk::each().await {
        let papers = desk.handed(1, 8).await;
        let learn = async |nth: usize, paper: &Paper, areas: &[SkillArea]| {
            let operation = 100 + nth as u128;
            desk.redeem(operation, LILLE, &[&paper.codes[0]]).await.unwrap();
            let learnt = areas.iter().map(|area| competence(&format!("{}.1", area.number()), *area)).collect();
            desk.passes.note_learning(id(2), LILLE, id(operation), (true, learnt)).await.unwrap();
        };
        for (nth, paper) in papers[..6].iter().enumerate() {
            let areas: &[SkillArea] =
                if nth < 2 { &[SkillArea::Information, SkillArea::Safety] } else { &[SkillArea::Information] };
            learn(nth, paper, areas).await;
        }
        let sums = desk.passes.learning_sums(FUNDER).await.unwrap().sums;
        assert_eq!(sums.total, Some(0), "this month is not counted yet");
        desk.wait(DAY * 5);
        let sums = desk.passes.learning_sums(FUNDER).await.unwrap().sums;
        assert_eq!(sums.cells, [Some(6), Some(0), Some(0), None, Some(0)], "two are few");
        assert_eq!(sums.total, None, "it would tell of them");
        let other = desk.passes.learning_sums(id(9)).await.unwrap().sums;
        assert_eq!(other.total, Some(0));
    }
}

#[tokio::test]
async fn what_a_person_told_their_prescriber_is_not_given_to_who_attaches_the_booklet_by_a_code() {
    for desk in Desk::each().await {
        let papers = desk.issue(1, 2).await;
        desk.passes.deliver(papers[0].id, papers[1].id, PRESCRIBER).await.unwrap();
        let hand_over = async |paper: &Paper, account| {
            let receiver = Receiver {
                account,
                name: "Zoé (fictive)".to_owned(),
                telephone: "01 99 00 12 34".to_owned(),
                agreed: true,
                answers: Some(Answers::from([("search".to_owned(), Answer::No)])),
                proposal: None,
            };
            desk.passes.hand_over_to(id(0x1e5), PRESCRIBER, paper.id, receiver).await.unwrap();
        };
        hand_over(&papers[0], None).await;
        hand_over(&papers[1], Some(id(0xb))).await;
        desk.wait(HOUR);
        desk.passes.attach(id(0xa), &papers[0].codes[9]).await.unwrap();
        let told = async |person| {
            let kept = desk.passes.kept_of(person).await.unwrap();
            kept.iter().map(|one| (one.contact.is_some(), one.spotted.is_some())).collect::<Vec<_>>()
        };
        assert_eq!(told(id(0xa)).await, [(false, false)], "it may be somebody else's");
        assert_eq!(told(id(0xb)).await, [(true, true)], "it is theirs");
    }
}

#[tokio::test]
async fn an_account_that_ends_takes_with_it_what_was_kept_and_no_pass_is_lost() {
    for desk in Desk::each().await {
        let paper = desk.handed(1, 1).await.remove(0);
        desk.passes.attach(id(0xa), &paper.codes[9]).await.unwrap();
        desk.redeem(1, LILLE, &[&paper.codes[0]]).await.unwrap();
        let learnt = vec![competence("1.1", SkillArea::Information)];
        desk.passes.note_learning(id(2), LILLE, id(1), (true, learnt)).await.unwrap();
        let slot = slots(&desk, LILLE, 1).await[0];
        desk.passes.book(Booker::Holder(id(0xa)), booking(1, &slot, paper.id, 2)).await.unwrap();
        let kept = desk.passes.kept_of(id(0xa)).await.unwrap();
        let counts = kept.iter().map(|one| (one.uses.len(), one.learnt.len(), one.appointments.len()));
        assert_eq!(counts.collect::<Vec<_>>(), [(1, 1, 1)], "the person takes all of it away");
        desk.passes.forget_person(id(0xa)).await.unwrap();
        assert!(desk.passes.kept_of(id(0xa)).await.unwrap().is_empty());
        assert!(desk.passes.learnt_at(READER, LILLE, id(1)).await.unwrap().is_empty());
        let day = desk.passes.day_of(id(2), LILLE, TUESDAY).await.unwrap();
        assert!(day.iter().all(|one| one.name.is_empty()));
        desk.redeem(2, LYON, &[&paper.codes[1]]).await.unwrap();
        desk.is_sound().await;
    }
}

#[tokio::test]
async fn a_replaced_booklet_keeps_its_appointment() {
    for desk in Desk::each().await {
        let paper = desk.handed(1, 1).await.remove(0);
        let slot = slots(&desk, LILLE, 1).await[0];
        desk.passes.book(ines(), booking(1, &slot, paper.id, 2)).await.unwrap();
        desk.passes.report_lost(id(1), PRESCRIBER, paper.id).await.unwrap();
        let new = desk.passes.replace_lost(id(1), PRESCRIBER, paper.id).await.unwrap();
        let day = desk.passes.day_of(id(2), LILLE, TUESDAY).await.unwrap();
        assert_eq!(day.iter().map(|one| one.booklet).collect::<Vec<_>>(), [new.booklet]);
        assert_eq!(error(desk.passes.cancel_at(LYON, Ending::Appointment(id(1))).await), "not found");
        desk.passes.cancel_at(LILLE, Ending::Appointment(id(1))).await.unwrap();
        desk.wait(HOUR);
    }
}
