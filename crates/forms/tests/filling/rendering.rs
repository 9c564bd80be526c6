use base::{Lang, Timestamp};
use forms::expression::Expression;
use forms::model::{Item, QuestionKind};
use forms::{Filling, Origin, Proposal, Refusal, TEXTS, pages};
use ui::{Fields, Texts, Words};

use crate::build::{YES_NO, ask, calculate, give, group, integer, open, select_multiple, select_one, shown, text};

fn words(lang: Lang) -> Words {
    Words::new(Texts::with(&[TEXTS]).unwrap(), lang)
}

fn page(filling: &Filling, name: &str, refusals: &[Refusal]) -> String {
    let step = filling.steps().into_iter().find(|step| step.name == name).unwrap();
    pages::question(&words(Lang::En), filling, &step, refusals).into_string()
}

fn post(filling: &mut Filling, name: &str, fields: &[(&str, &str)]) -> Vec<Refusal> {
    let step = filling.steps().into_iter().find(|step| step.name == name).unwrap();
    pages::take(filling, &step, &fields.iter().copied().collect::<Fields>())
}

fn diagnosis() -> Filling {
    let address = group(
        "address",
        "",
        "field-list",
        vec![
            text("street").required().into(),
            select_one("same", "yes_no").into(),
            text("other").relevant("${same} = 'no'").required().into(),
        ],
    );
    open(
        vec![
            text("name").label("Your name").hint("As on your card").concept("person.family_name").required().into(),
            ask("born", QuestionKind::Date).into(),
            ask("price", QuestionKind::Decimal).into(),
            select_multiple("needs", "needs").label("Your needs").into(),
            address,
            ask("words", QuestionKind::Note).label("Thank you <b>\nNearly done").into(),
            ask("agreed", QuestionKind::Acknowledge).required().into(),
            text("story").looks("multiline").into(),
        ],
        &format!("{YES_NO}\nneeds: sales\nneeds: backup"),
    )
}

#[test]
fn the_texts_agree_in_the_four_languages() {
    assert_eq!(ui::texts::disagreements(&[TEXTS]), [""; 0]);
}

#[test]
fn a_question_is_the_heading_of_its_page_with_its_hint_and_purpose() {
    let html = page(&diagnosis(), "name", &[]);
    assert!(html.contains(r#"<h1><label for="name">Your name</label></h1>"#), "{html}");
    assert!(html.contains(r#"id="name-hint">As on your card"#), "{html}");
    assert!(html.contains(r#"autocomplete="family-name""#), "{html}");
    assert!(!html.contains("style="), "{html}");
}

#[test]
fn what_was_refused_is_shown_again_with_what_to_do() {
    let mut filling = diagnosis();
    let refusals = post(&mut filling, "born", &[("born-day", "31"), ("born-month", "2"), ("born-year", "1990")]);
    let html = page(&filling, "born", &refusals);
    for part in [r#"value="31""#, r#"value="2""#, r#"value="1990""#, "Enter a date that exists"] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert_eq!(
        pages::errors(&words(Lang::De), &filling, &refusals),
        [("born".to_owned(), "Schreiben Sie ein Datum, das es gibt, zum Beispiel 24 11 2026.".to_owned())]
    );
    assert!(post(&mut filling, "born", &[("born-day", "5"), ("born-month", "12"), ("born-year", "1990")]).is_empty());
    assert_eq!(shown(&filling, "born"), "1990-12-05");
    let html = page(&filling, "born", &[]);
    assert!(html.contains(r#"value="5""#) && html.contains(r#"value="12""#), "{html}");

    let refusals = post(&mut filling, "name", &[("name", " ")]);
    assert_eq!(pages::message(&words(Lang::Fr), &filling, &refusals[0]), "Écrivez votre réponse.");
    let refusals = post(&mut filling, "agreed", &[]);
    assert_eq!(pages::message(&words(Lang::En), &filling, &refusals[0]), "Tick the box to continue.");
}

#[test]
fn a_known_answer_shows_where_it_comes_from_until_the_person_changes_it() {
    let mut filling = diagnosis();
    let at = Timestamp::from_seconds(1_795_514_400);
    let source = Origin::Register("the INSEE register".into());
    let basis = Some("Code, art. L. 114-8".to_owned());
    filling.prefill(&[Proposal { concept: "person.family_name".into(), value: "Weber".into(), source, at, basis }]);
    let told = "Source: the INSEE register, 24 November 2026. Legal basis: Code, art. L. 114-8";
    let html = page(&filling, "name", &[]);
    assert!(html.contains(r#"value="Weber""#) && html.contains(told), "{html}");
    post(&mut filling, "name", &[("name", "Weber")]);
    assert!(page(&filling, "name", &[]).contains(told));
    post(&mut filling, "name", &[("name", "Wagner")]);
    assert!(!page(&filling, "name", &[]).contains("INSEE"));
}

#[test]
fn a_page_with_several_questions_reveals_the_next_one_on_the_next_round() {
    let mut filling = diagnosis();
    let html = page(&filling, "address", &[]);
    assert!(html.contains("<h1>About address</h1>") && !html.contains(r#"name="other""#), "{html}");
    let refusals =
        post(&mut filling, "address", &[("/asked", "street same"), ("street", "1 rue du Four"), ("same", "no")]);
    assert!(refusals.is_empty());
    assert!(page(&filling, "address", &[]).contains(r#"name="other""#));
    give(&mut filling, "name", "Ana");
    for name in ["born", "price", "needs"] {
        give(&mut filling, name, "");
    }
    assert_eq!(filling.next_step().unwrap().name, "address");
    let fields = [("/asked", "street same other"), ("street", "1 rue du Four"), ("same", "no"), ("other", "")];
    let refusals = post(&mut filling, "address", &fields);
    assert_eq!((refusals.len(), refusals[0].question.as_str()), (1, "other"));
    // Not needed after all: what was typed in between does not matter.
    let fields = [("/asked", "street same other"), ("street", "2 rue du Four"), ("same", "yes"), ("other", "")];
    assert!(post(&mut filling, "address", &fields).is_empty());
    assert_eq!(filling.next_step().unwrap().name, "agreed");
}

#[test]
fn each_kind_has_its_field() {
    let mut filling = diagnosis();
    post(&mut filling, "needs", &[("needs", "backup"), ("needs", "sales")]);
    let html = page(&filling, "needs", &[]);
    assert_eq!(html.matches(r#"type="checkbox""#).count(), 2);
    assert_eq!(html.matches("checked").count(), 2);
    post(&mut filling, "price", &[("price", "1234.5")]);
    assert!(
        pages::question(&words(Lang::De), &filling, &filling.steps()[2], &[])
            .into_string()
            .contains(r#"value="1234,5""#)
    );
    assert!(page(&filling, "story", &[]).contains("<textarea"));
    let note = page(&filling, "words", &[]);
    assert!(note.contains("<h1>Thank you &lt;b&gt;</h1>") && note.contains("<p>Nearly done</p>"), "{note}");
    let long: Vec<String> = (0..40).map(|number| format!("many: n{number}")).collect();
    let filling =
        open(vec![select_one("n", "many").into(), Item::from(text("t").calculation("'fixed'"))], &long.join("\n"));
    let html = page(&filling, "n", &[]);
    assert!(html.contains("<select") && html.matches("<option").count() == 41, "{html}");
    let html = page(&filling, "t", &[]);
    assert!(html.contains("fixed") && !html.contains(r#"name="t""#), "{html}");
}

#[test]
fn answers_to_check_stand_under_the_heading_of_their_group() {
    let mut filling = diagnosis();
    give(&mut filling, "name", "Ana <3");
    give(&mut filling, "born", "1990-12-05");
    give(&mut filling, "needs", "sales");
    give(&mut filling, "street", "1 rue du Four");
    give(&mut filling, "agreed", "OK");
    let html = pages::check_answers(&words(Lang::En), &filling, |step| Some(format!("/form/{step}"))).into_string();
    for part in [
        "Ana &lt;3",
        "5 December 1990",
        "Sales",
        "No answer",
        "<h2>About address</h2>",
        r#"href="/form/address""#,
        "I have read and understood",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(!html.contains("Nearly done") && !html.contains("What is other?"), "{html}");
}

#[test]
fn a_rule_is_explained_by_the_answers_behind_it() {
    let mut filling = open(
        vec![
            select_one("backup", "yes_no").label("Do you back up your data?").into(),
            select_multiple("tools", "tools").label("Which tools do you use?").into(),
            integer("people").label("How many people work here?").into(),
            calculate("score", "if(${backup} = 'yes', 1, 0) + if(${people} > 5, 1, 0)").into(),
        ],
        &format!("{YES_NO}\ntools: crm\ntools: cloud"),
    );
    let because = |filling: &Filling, rule: &str| {
        pages::because(&words(Lang::En), filling, &Expression::parse(rule).unwrap().explain(filling))
    };
    assert_eq!(because(&filling, "${backup} = 'no'"), ["You have not answered “Do you back up your data?” yet"]);
    give(&mut filling, "backup", "no");
    give(&mut filling, "tools", "cloud");
    give(&mut filling, "people", "3");
    assert_eq!(
        because(&filling, "${backup} = 'no' and not(selected(${tools}, 'crm'))"),
        ["You answered “No” to “Do you back up your data?”", "You did not choose “Crm” for “Which tools do you use?”",]
    );
    assert_eq!(because(&filling, "selected(${tools}, 'cloud')"), ["You answered “Cloud” to “Which tools do you use?”"]);
    assert_eq!(
        because(&filling, "${score} < 1"),
        ["You answered “No” to “Do you back up your data?”", "You answered “3” to “How many people work here?”",]
    );
}

#[test]
fn a_code_is_shown_with_what_it_stands_for() {
    let circumstances = forms::Circumstances::on(crate::build::TODAY).knowing(std::sync::Arc::new(|concept, code| {
        (concept == "firm.commune" && code == "35238").then(|| "Rennes".to_owned())
    }));
    let items = vec![text("commune").concept("firm.commune").into(), text("other").into()];
    let plan = forms::Plan::new(crate::build::form(items, "")).unwrap();
    let mut filling = Filling::open(plan, forms::Answers::new(), circumstances);
    give(&mut filling, "other", "35238");
    assert!(!page(&filling, "commune", &[]).contains("Rennes"));
    give(&mut filling, "commune", "35238");
    let html = page(&filling, "commune", &[]);
    assert!(html.contains(r#"value="35238""#) && html.contains("Rennes"), "{html}");
    let html = pages::check_answers(&words(Lang::En), &filling, |_| None).into_string();
    assert_eq!((html.matches("Rennes").count(), html.matches("href").count()), (1, 0), "{html}");
}
