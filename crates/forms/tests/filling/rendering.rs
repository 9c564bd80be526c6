use base::{Lang, Localized, Timestamp};
use forms::expression::Expression;
use forms::model::{ChoiceSource, Item, QuestionKind};
use forms::{Filling, Origin, Proposal, Reason, Refusal, TEXTS, pages};
use paper::{Document, Fonts};
use ui::{Fields, Texts, Words};

use crate::build::{
    YES_NO, ask, calculate, form, give, group, integer, open, repeat, select_multiple, select_one, shown, text,
};

fn words(lang: Lang) -> Words {
    Words::new(Texts::with(&[TEXTS]).unwrap(), lang)
}

fn page(filling: &Filling, name: &str, refusals: &[Refusal]) -> String {
    let step = filling.steps().into_iter().find(|step| step.name == name).unwrap();
    pages::question(&words(Lang::En), filling, &step, refusals).into_string()
}

fn post(filling: &mut Filling, name: &str, fields: &[(&str, &str)]) -> Vec<Refusal> {
    let step = filling.steps().into_iter().find(|step| step.name == name).unwrap();
    pages::take(filling, &step, &fields.iter().copied().collect::<Fields>()).refusals
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
    filling.prefill(&[Proposal {
        concept: "person.family_name".into(),
        rows: Vec::new(),
        value: "Weber".into(),
        source,
        at,
        basis,
    }]);
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

/// Posts a page, and says where to go.
fn press(filling: &mut Filling, name: &str, fields: &[(&str, &str)]) -> pages::Taken {
    let step = filling.steps().into_iter().find(|step| step.name == name).unwrap();
    pages::take(filling, &step, &fields.iter().copied().collect::<Fields>())
}

fn family() -> Filling {
    let page = group("school", "", "field-list", vec![text("class").into(), select_one("likes", "yes_no").into()]);
    open(vec![repeat("child", vec![text("first_name").required().into(), page]), text("end").into()], YES_NO)
}

/// Every id of a page is valid, and stands once.
fn assert_ids(html: &str) {
    let ids: Vec<&str> = html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    for id in &ids {
        assert!(id.starts_with(|c: char| c.is_ascii_alphabetic()), "{id}");
        assert!(id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')), "{id}");
        assert_eq!(ids.iter().filter(|other| *other == id).count(), 1, "{id}");
    }
    for label in html.split(" for=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(ids.contains(&label), "{label} in {html}");
    }
}

#[test]
fn rows_are_added_changed_and_removed_by_buttons() {
    let mut filling = family();
    let html = page(&filling, "child", &[]);
    assert!(html.contains("<h1 id=\"child\" tabindex=\"-1\">Every child</h1>"), "{html}");
    assert!(html.contains(r#"name="/row" value="add:child/0""#) && html.contains("None yet."), "{html}");
    assert_ids(&html);
    let taken = press(&mut filling, "child", &[("/row", "add:child/0")]);
    assert_eq!((taken.refusals.len(), taken.go_to.as_deref()), (0, Some("first_name@1")));
    // The same click, sent again because its answer was lost, leads to the same row.
    let again = press(&mut filling, "child", &[("/row", "add:child/0")]);
    assert_eq!((again.go_to.as_deref(), filling.rows("child").len()), (Some("first_name@1"), 1));
    let html = page(&filling, "first_name@1", &[]);
    assert!(html.contains(r#"name="first_name@1""#) && html.contains(r#"id="first_name-1""#), "{html}");
    assert!(html.contains("Every child 1"), "{html}");
    assert_ids(&html);
    let refusals = post(&mut filling, "first_name@1", &[("first_name@1", "")]);
    assert_eq!(pages::errors(&words(Lang::En), &filling, &refusals)[0].0, "first_name-1");
    // Not finished: going on names the row.
    let taken = press(&mut filling, "child", &[]);
    assert_eq!((taken.refusals[0].question.as_str(), &taken.refusals[0].reason), ("child@1", &Reason::Unfinished));
    let html = page(&filling, "child", &taken.refusals);
    assert!(html.contains("Finish “Every child 1” first, or remove it."), "{html}");
    assert!(html.contains(&format!(r#"id="{}""#, pages::errors(&words(Lang::En), &filling, &taken.refusals)[0].0)));
    assert_ids(&html);
    post(&mut filling, "first_name@1", &[("first_name@1", "Ana <b>")]);
    let html = page(&filling, "school@1", &[]);
    assert!(html.contains("Every child: Ana &lt;b&gt;") && html.contains(r#"id="likes-1-2""#), "{html}");
    assert_ids(&html);
    let asked = [("/asked", "class@1 likes@1"), ("class@1", "CP"), ("likes@1", "yes")];
    assert_eq!(press(&mut filling, "school@1", &asked), pages::Taken::default());
    assert_eq!(filling.next_step().unwrap().name, "child");
    assert!(page(&filling, "child", &[]).contains("Add another"));
    assert_eq!(press(&mut filling, "child", &[("/row", "change:child@1")]).go_to.as_deref(), Some("first_name@1"));
    assert_eq!(press(&mut filling, "child", &[("/row", "change:child@9")]).go_to.as_deref(), Some("child"));
    press(&mut filling, "child", &[("/row", "add:child/1")]);
    assert_eq!(press(&mut filling, "child", &[("/row", "remove:child@2")]).go_to.as_deref(), Some("child"));
    // Pressed twice, it removes one row.
    assert_eq!(press(&mut filling, "child", &[("/row", "remove:child@2")]).go_to.as_deref(), Some("child"));
    assert_eq!(filling.rows("child"), ["child@1"]);
    // The row of that click is gone; nothing comes back.
    assert_eq!(press(&mut filling, "child", &[("/row", "add:child/1")]).go_to.as_deref(), Some("child"));
    assert_eq!(filling.rows("child"), ["child@1"]);
    assert_eq!(press(&mut filling, "child", &[]), pages::Taken::default());
    assert_eq!(filling.next_step().unwrap().name, "end");
    let html = pages::check_answers(&words(Lang::En), &filling, |step| Some(format!("/form/{step}"))).into_string();
    for part in
        ["<h2>Every child: Ana &lt;b&gt;, CP</h2>", r#"href="/form/first_name@1""#, r#"href="/form/child""#, "Yes"]
    {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn the_fields_of_several_inputs_are_taken() {
    const FILE: &str = "01890a5d-ac96-774b-bcce-b302099a8057/pay slip.pdf";
    let rank = QuestionKind::Rank(ChoiceSource::List { list: "needs".into(), or_other: false });
    let range = forms::model::Range { start: "0".into(), end: "1.5".into(), step: "0.5".into(), decimal: true };
    let mut filling = open(
        vec![
            ask("order", rank).into(),
            ask("place", QuestionKind::Geopoint).into(),
            ask("met", QuestionKind::DateTime).into(),
            ask("slip", QuestionKind::File).required().into(),
            ask("much", QuestionKind::Range(range)).into(),
            select_one("few", "yes_no").looks("autocomplete").into(),
        ],
        &format!("{YES_NO}\nneeds: sales\nneeds: backup\nneeds: cloud"),
    );
    let same = press(&mut filling, "order", &[("order/sales", "1"), ("order/backup", "1"), ("order/cloud", "3")]);
    assert_eq!(same.refusals[0].reason, Reason::SamePlace);
    let html = page(&filling, "order", &same.refusals);
    assert_eq!(html.matches(r#"<option value="1" selected>"#).count(), 2, "{html}");
    assert!(html.contains(r#"<option value="3" selected>"#) && html.contains("two have the same"), "{html}");
    assert_ids(&html);
    let missing = press(&mut filling, "order", &[("order/sales", "1"), ("order/backup", "2"), ("order/cloud", "")]);
    assert_eq!(missing.refusals[0].reason, Reason::NotAllRanked);
    assert!(press(&mut filling, "order", &[]).refusals.is_empty());
    assert!(
        post(&mut filling, "order", &[("order/sales", "3"), ("order/backup", "1"), ("order/cloud", "2")]).is_empty()
    );
    assert_eq!(shown(&filling, "order"), "backup cloud sales");
    assert!(page(&filling, "order", &[]).contains(r#"<option value="3" selected>"#));

    let refusals = post(&mut filling, "place", &[("place-latitude", "95"), ("place-longitude", "2")]);
    let html = page(&filling, "place", &refusals);
    assert!(html.contains(r#"value="95""#) && html.contains("from -90 to 90"), "{html}");
    assert!(post(&mut filling, "place", &[("place-latitude", "48,1"), ("place-longitude", "-1.7")]).is_empty());
    assert!(
        page(&filling, "place", &[]).contains(r#"name="place-longitude" type="text" inputmode="text" value="-1.7""#)
    );

    let day = [("met-day", "24"), ("met-month", "11"), ("met-year", "2026")];
    let refusals = post(&mut filling, "met", &day);
    assert!(page(&filling, "met", &refusals).contains(r#"value="24""#));
    assert!(post(&mut filling, "met", &[&day[..], &[("met-time", "14h30")]].concat()).is_empty());
    let html = page(&filling, "met", &[]);
    assert!(html.contains(r#"value="14:30""#) && html.contains(r#"value="2026""#), "{html}");
    assert_ids(&html);

    // A file is stored by the room that asks, and cannot be named by whoever posts.
    assert_eq!(post(&mut filling, "slip", &[("slip", FILE)])[0].reason, Reason::Missing);
    give(&mut filling, "slip", FILE);
    assert!(post(&mut filling, "slip", &[]).is_empty());
    let html = page(&filling, "slip", &[]);
    assert!(html.contains(r#"type="file""#) && html.contains("pay slip.pdf"), "{html}");
    assert!(html.find("<button").unwrap() < html.find(r#"value="drop:slip""#).unwrap(), "{html}");
    assert!(!html.contains("01890a5d"), "{html}");
    assert_ids(&html);
    let taken = press(&mut filling, "slip", &[("/row", "drop:slip")]);
    assert_eq!((taken.refusals.len(), taken.go_to.as_deref()), (0, Some("slip")));
    assert!(filling.answers().get("slip").is_none());

    assert!(page(&filling, "much", &[]).contains("From 0 to 1.5."));
    assert!(page(&filling, "few", &[]).contains("<select"));
}

#[test]
fn a_form_is_printed_whose_outer_group_has_no_label() {
    let mut outer = group("outer", "", "", vec![group("inner", "", "", vec![text("a").into()])]);
    let Item::Group(found) = &mut outer else { panic!("a group") };
    found.label = Localized::new();
    let document = Document::new("A form", Lang::En).heading(1, "A form");
    let document = forms::on_paper::fields(document, &words(Lang::En), &form(vec![outer], ""));
    assert!(document.to_pdf(&Fonts::carried().unwrap()).is_ok());
}
