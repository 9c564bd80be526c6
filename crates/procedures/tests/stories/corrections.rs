//! A person says that what a register knows is wrong.

use evidence::Action;
use procedures::model::CorrectionState;
use procedures::{NotWritten, ProceduresError};

use crate::house::{House, hand};

#[tokio::test]
async fn the_owner_of_the_register_is_told_and_must_answer() {
    for house in House::each().await {
        let (case, ana) = (house.begins(&house.ana).await, hand(&house.ana));
        let id = house.room.report_wrong(&ana, case, "quotient", "It is 540 since October.").await.unwrap();
        let again = house.room.report_wrong(&ana, case, "quotient", "It is 540 since October.").await.unwrap();
        assert_eq!(id, again, "twice the same click");
        assert_eq!(house.letters().await.matches("Somebody reports a mistake").count(), 1);
        assert!(house.room.corrections_for(house.otto.person).await.unwrap().is_empty(), "Otto works elsewhere");
        assert!(house.room.corrections_for(house.rita.person).await.unwrap().is_empty(), "Rita only reads");
        let open = house.room.corrections_for(house.omar.person).await.unwrap();
        assert_eq!((open[0].shown.as_str(), open[0].concept.as_str()), ("640", "household.quotient"));
        let refused = house.room.answer_correction(house.otto.person, id, true, "Done").await;
        assert!(matches!(refused, Err(NotWritten::Failed(ProceduresError::Forbidden))));
        house.room.answer_correction(house.omar.person, id, true, "It is corrected.").await.unwrap();
        let again = house.room.answer_correction(house.omar.person, id, false, "No").await;
        assert!(matches!(again, Err(NotWritten::Failed(ProceduresError::GoneOn))));
        let said = house.room.corrections_of(house.ana.person).await.unwrap();
        assert_eq!((said[0].state, said[0].answer.as_deref()), (CorrectionState::Corrected, Some("It is corrected.")));
        assert_eq!(house.did(&house.ana, Action::AnswerCorrection).await, 1);
        assert!(house.letters().await.contains("An answer to what you reported"));
    }
}

#[tokio::test]
async fn only_what_a_source_said_can_be_wrong_there() {
    for house in House::each().await {
        let (case, ana) = (house.begins(&house.ana).await, hand(&house.ana));
        house.answers(&ana, case, "family_name", "Fictive").await;
        for key in ["family_name", "nothing", "first_name@9"] {
            let refused = house.room.report_wrong(&ana, case, key, "wrong").await;
            assert!(matches!(refused, Err(NotWritten::Failed(ProceduresError::NotFound))), "{key}");
        }
        assert!(matches!(house.room.report_wrong(&ana, case, "quotient", " ").await, Err(NotWritten::Empty)));
    }
}
