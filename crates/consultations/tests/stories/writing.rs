//! An officer writes questions on a page: kept as they go, added once, and in the end the XLSForm of any other way.

use base::{Lang, Localized};
use consultations::model::Audience;
use consultations::questionnaire::{Asked, Change, Changed, Draft, Kind, Offered, OnlyIf, WRITTEN_FILE};
use consultations::{ConsultationsError, NotMade, read_sheet};

use crate::house::House;

fn asked(id: &str, kind: Kind, label: &str) -> Asked {
    Asked {
        id: id.to_owned(),
        name: String::new(),
        kind,
        label: Localized::of("en", label),
        hint: Localized::new(),
        is_required: false,
        choices: Vec::new(),
        least: String::new(),
        most: String::new(),
        takes_fractions: false,
        only_if: None,
    }
}

async fn draft(house: &House) -> Draft {
    house.room.begin_questions(house.omar.person, "Town", &[Lang::En, Lang::Fr], "key").await.unwrap().unwrap()
}

/// Changes the draft as it is now.
async fn change(house: &House, draft: &Draft, change: Change) -> Draft {
    let now = house.room.own_questions(house.omar.person, draft.id).await.unwrap();
    let changed = house.room.change_questions(house.omar.person, draft.id, now.revision, &change).await.unwrap();
    assert_eq!(changed, Changed::Kept, "{}", house.engine);
    house.room.own_questions(house.omar.person, draft.id).await.unwrap()
}

async fn put(house: &House, draft: &Draft, asked: Asked) -> Draft {
    change(house, draft, Change::Put(Box::new(asked))).await
}

/// A question of every kind, with a condition, bounds and a hint.
async fn every_kind(house: &House) -> Draft {
    let mut written = draft(house).await;
    let offer = |label: &str, french: &str| {
        let mut words = Localized::of("en", label);
        words.insert("fr", french);
        Offered { name: String::new(), label: words }
    };
    for (number, kind) in Kind::ALL.into_iter().enumerate() {
        let mut one = asked(&format!("q{number}"), kind, &format!("Question of kind {}", kind.name()));
        one.label.insert("fr", format!("Question de la sorte {}", kind.name()));
        one.hint = Localized::of("en", "Take your time.");
        one.is_required = kind == Kind::One;
        if kind.has_choices() {
            one.choices = vec![offer("Yes", "Oui"), offer("No", "Non")];
        }
        if kind == Kind::Number {
            (one.least, one.most) = ("0".to_owned(), "120".to_owned());
            one.only_if = Some(OnlyIf { question: "question_of_kind_one".to_owned(), choice: "yes".to_owned() });
        }
        if kind == Kind::Date {
            one.only_if = Some(OnlyIf { question: "question_of_kind_several".to_owned(), choice: "no".to_owned() });
        }
        written = put(house, &written, one).await;
    }
    written
}

#[tokio::test]
async fn what_is_written_on_a_page_is_the_very_sheet_that_would_be_uploaded() {
    for house in House::each().await {
        let written = every_kind(&house).await;
        assert_eq!(house.room.mistakes_of(&written).unwrap(), Vec::new(), "{}", house.engine);
        let sheet = house.room.sheet_of(&written).unwrap();
        assert_eq!(sheet, house.room.sheet_of(&written).unwrap(), "the same bytes each time");
        let plan = read_sheet(WRITTEN_FILE, &sheet).unwrap();
        let form = plan.form();
        assert_eq!(form.questions().count(), Kind::ALL.len());
        let number = form.question("question_of_kind_number").unwrap();
        assert_eq!(number.relevant.as_ref().unwrap().text, "${question_of_kind_one} = 'yes'");
        assert_eq!(number.constraint.as_ref().unwrap().text, ". >= 0 and . <= 120");
        assert_eq!(number.constraint_message.exact("fr"), Some("Un nombre de 0 à 120."));
        let date = form.question("question_of_kind_date").unwrap();
        assert_eq!(date.relevant.as_ref().unwrap().text, "selected(${question_of_kind_several}, 'no')");
        let scale = form.question("question_of_kind_scale").unwrap();
        assert!(scale.looks("likert"));
        assert_eq!(form.choices_of(scale).unwrap().choices[4].label.exact("fr"), Some("Pas du tout d'accord"));
        assert!(form.question("question_of_kind_one").unwrap().required.is_some());

        let mut making = house.making(Audience::Open);
        (making.file_name, making.sheet) = (WRITTEN_FILE.to_owned(), sheet);
        let made = house.room.make(house.omar.person, making).await.unwrap();
        assert!(house.room.publish(house.omar.person, made.id).await.is_ok(), "there is one path behind it");
    }
}

#[tokio::test]
async fn two_clicks_begin_one_draft_and_add_one_question() {
    for house in House::each().await {
        let (first, second) = (draft(&house).await, draft(&house).await);
        assert_eq!(first.id, second.id, "{}", house.engine);
        let one = Change::Put(Box::new(asked("a", Kind::Text, "Why?")));
        for _ in 0..2 {
            // Both were sent by the same page, which knew the first revision.
            let changed = house.room.change_questions(house.omar.person, first.id, first.revision, &one).await.unwrap();
            assert_eq!(changed, Changed::Kept, "{}", house.engine);
        }
        let now = house.room.own_questions(house.omar.person, first.id).await.unwrap();
        assert_eq!((now.content.questions.len(), now.revision), (1, first.revision + 1));
    }
}

#[tokio::test]
async fn a_page_that_is_behind_does_not_undo_what_another_one_did() {
    for house in House::each().await {
        let start = put(&house, &draft(&house).await, asked("a", Kind::Text, "Why?")).await;
        let old = start.revision;
        put(&house, &start, asked("a", Kind::Text, "Why not?")).await;
        for late in [
            Change::Put(Box::new(asked("a", Kind::Text, "When?"))),
            Change::Put(Box::new(asked("b", Kind::Text, "Where?"))),
            Change::Remove("a".to_owned()),
            Change::Head("Another".to_owned(), vec![Lang::De]),
        ] {
            let changed = house.room.change_questions(house.omar.person, start.id, old, &late).await.unwrap();
            assert_eq!(changed, Changed::Elsewhere, "{late:?} on {}", house.engine);
        }
        let now = house.room.own_questions(house.omar.person, start.id).await.unwrap();
        assert_eq!(now.content.questions[0].label.exact("en"), Some("Why not?"));
    }
}

#[tokio::test]
async fn a_draft_is_its_officers_alone() {
    for house in House::each().await {
        let own = draft(&house).await;
        let other = house.room.own_questions(house.otto.person, own.id).await;
        assert!(matches!(other, Err(ConsultationsError::NotFound)), "{}", house.engine);
        assert!(house.room.questions_of(house.otto.person).await.unwrap().is_empty());
        for path in ["", "/add?kind=text", "/preview", "/questions.xlsx"] {
            let path = format!("/office/questionnaires/{}{path}", own.id);
            assert_eq!(house.sees(Some(&house.otto), &path).await.status, 404, "{path}");
            assert_eq!(house.sees(Some(&house.ana), &path).await.status, 403, "{path}");
        }
    }
}

#[tokio::test]
async fn a_condition_on_what_is_not_there_any_more_is_the_mistake_of_a_spreadsheet() {
    for house in House::each().await {
        let written = every_kind(&house).await;
        let without = change(&house, &written, Change::Remove("q1".to_owned())).await;
        let mistakes = house.room.mistakes_of(&without).unwrap();
        assert!(mistakes.iter().any(|one| one.to_string().contains("column relevant")), "{mistakes:?}");
        let mut making = house.making(Audience::Open);
        (making.file_name, making.sheet) = (WRITTEN_FILE.to_owned(), house.room.sheet_of(&without).unwrap());
        let refused = house.room.make(house.omar.person, making).await;
        assert!(matches!(refused, Err(NotMade::Sheet(same)) if same == mistakes), "the same as of an upload");
        let page = house.sees(Some(&house.omar), &format!("/office/questionnaires/{}", without.id)).await;
        assert!(page.body.contains("column relevant"), "{}", page.body);
    }
}

#[tokio::test]
async fn an_officer_writes_moves_sees_and_uses_questions_on_the_page() {
    for house in House::each().await {
        let list = "/office/questionnaires";
        let omar = Some(&house.omar);
        let begun = [("key", "k"), ("title", "A better town"), ("langs", "en"), ("langs", "de")];
        let wrong = house.site.fill_in(list, list, &[("key", "k"), ("title", "A better town")], omar).await;
        assert!(wrong.status == 400 && wrong.body.contains("A better town"), "nothing typed is lost");
        let own = house.site.fill_in(list, list, &begun, omar).await.header("location").to_owned();
        let add = format!("{own}/add?kind=one");
        let page = house.sees(omar, &add).await.body;
        let action = page.split("action=\"").find(|rest| rest.starts_with(&format!("{own}/questions/"))).unwrap();
        let action = action.split('"').next().unwrap().to_owned();
        let mut fields = vec![
            ("kind", "one"),
            ("revision", "1"),
            ("label-en", "Do you work in the town?"),
            ("label-de", "Arbeiten Sie in der Stadt?"),
            ("choices", "new1 new2 new3"),
            ("choice-new1-en", "Yes"),
            ("choice-new1-de", "Ja"),
            ("choice-new2-en", ""),
            ("required", "yes"),
            ("deed", "keep"),
        ];
        let few = house.site.fill_in(&add, &action, &fields, omar).await;
        assert!(few.status == 400 && few.body.contains("Do you work in the town?") && few.body.contains("\"Ja\""));
        fields.push(("choice-new3-en", "No"));
        fields.push(("choice-new3-de", "Nein"));
        assert_eq!(house.site.fill_in(&add, &action, &fields, omar).await.status, 303);
        assert_eq!(house.site.fill_in(&add, &action, &fields, omar).await.status, 303, "a second click");
        let draft = house.room.questions_of(house.omar.person).await.unwrap().into_iter().next().unwrap();
        assert_eq!(draft.content.questions.len(), 1, "{}", house.engine);
        assert_eq!(draft.content.questions[0].choice_names(), ["ja", "nein"], "named after the first language");

        let second = format!("{own}/questions/second-question");
        let why = [
            ("kind", "text"),
            ("revision", "2"),
            ("label-en", "Why?"),
            ("label-de", "Warum?"),
            ("only-if", "arbeiten_sie_in_der_stadt=nein"),
        ];
        let late = [("kind", "text"), ("revision", "1"), ("label-en", "What then?"), ("deed", "keep")];
        assert_eq!(house.site.fill_in(&add, &second, &why, omar).await.status, 303);
        let behind = house.site.fill_in(&add, &format!("{own}/questions/third"), &late, omar).await;
        assert!(behind.status == 409 && behind.body.contains("What then?"), "what was typed stays: {}", behind.body);
        let page = house.sees(omar, &own).await.body;
        assert!(page.contains("Do you work in the town? → No"), "{page}");
        let up = [("revision", "3"), ("deed", "up second-question")];
        assert_eq!(house.site.fill_in(&own, &own, &up, omar).await.status, 303);
        assert_eq!(house.site.fill_in(&own, &own, &up, omar).await.status, 409, "moved once");
        for (page, words) in [("1", "Warum?"), ("2", "Arbeiten Sie in der Stadt?")] {
            let shown = house.sees(omar, &format!("{own}/preview?page={page}&in=de")).await;
            assert!(shown.body.contains(words) && shown.body.contains("Preview"), "{}", shown.body);
        }
        let file = house.sees(omar, &format!("{own}/questions.xlsx")).await;
        assert!(file.header("content-type").contains("spreadsheetml"));
        let make = format!("/office/consultations/new?questions={}", draft.id);
        let page = house.sees(omar, &make).await;
        assert!(page.body.contains("that you wrote on the page") && !page.body.contains("type=\"file\""));
        for path in [&own, &add, &make, &format!("{own}/questions/second-question"), &list.to_owned()] {
            for lang in ["fr", "de", "lb"] {
                let page = house.site.get(path).as_person(&house.omar).header("accept-language", lang).send().await;
                assert!(page.status == 200 && !page.body.contains('⟦'), "{path} in {lang}: {}", page.body);
            }
        }
    }
}
