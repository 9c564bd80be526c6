//! What the components write, as snapshots: a change of their HTML is seen in review.

use base::Lang;
use maud::{Markup, html};
use ui::charts::{Axis, Band, Bar, ChartHead, Pair, Stretch, bars, comparison, measure, radar, scale};
use ui::components::{
    ButtonKind, Card, Choice, DateValue, Field, GivenFile, Head, Kind, NoticeKind, Row, Table, TagKind, Task, Width,
    button, button_link, button_named, cards, checkboxes, date_input, date_time_input, details, error_summary, figure,
    file_input, filters, form, hero, id_of, inset, notice, pagination, point_input, progress, radios, ranking, select,
    steps, summary_list, table, tag, task_list, text_input, textarea, warning,
};
use ui::{Link, PageHead, Visit, page, testing};

fn visit() -> Visit {
    testing::visit(Lang::En, &[])
}

/// One element a line, so that a difference is a line.
fn lines(markup: &Markup) -> String {
    markup.0.replace("><", ">\n<")
}

#[test]
fn a_field_ties_its_hint_its_error_and_its_source_to_the_input() {
    let field = Field::new("siret", "SIRET")
        .hint("14 digits.")
        .error(Some("One digit is missing.".to_owned()))
        .value("732 829 320 0007")
        .source(Some("Register, read on 24 November 2026".to_owned()))
        .inputmode("numeric")
        .width(Width::Twenty);
    insta::assert_snapshot!(lines(&text_input(&visit(), &field)));
}

#[test]
fn a_secret_is_never_shown_again() {
    let field = Field::new("password", "Password").kind(Kind::Password).value("passerelle");
    assert!(!text_input(&visit(), &field).0.contains("passerelle"));
}

#[test]
fn what_people_type_is_text_and_never_markup() {
    let evil = "\"><script>alert(1)</script>";
    let field = Field::new("name", evil).hint(evil).error(Some(evil.to_owned())).value(evil).suffix(evil);
    let choice = [Choice::new(evil, evil, true).hint(evil)];
    let written = html! {
        (text_input(&visit(), &field)) (textarea(&visit(), &field, 3)) (select(&visit(), &field, &choice))
        (radios(&visit(), &field, &choice)) (error_summary(&visit(), &[(evil.to_owned(), evil.to_owned())]))
        (summary_list(&visit(), &[Row::text(evil, evil).source(Some(evil.to_owned())).change(evil)]))
    };
    assert!(!written.0.contains("<script"), "{}", written.0);
}

#[test]
fn fields_of_every_kind() {
    let visit = visit();
    let choices = [Choice::new("a", "Alpha", false), Choice::new("b", "Beta", true).hint("The second.")];
    let all = html! {
        (text_input(&visit, &Field::new("turnover", "Turnover").suffix("€").optional()))
        (textarea(&visit, &Field::new("need", "Your need").value("Two\nlines"), 4))
        (select(&visit, &Field::new("region", "Region"), &choices))
        (radios(&visit, &Field::new("online", "Do you sell online?").hint("Any way.").heading(), &choices))
        (checkboxes(&visit, &Field::new("tools", "Tools").error(Some("Choose one.".to_owned())), &choices))
        (date_input(&visit, &Field::new("opened", "Opened on"), &DateValue { day: "1".into(), month: "3".into(), year: "2027".into() }))
    };
    insta::assert_snapshot!(lines(&all));
}

#[test]
fn fields_of_several_inputs_and_files() {
    let visit = visit();
    let choices = [Choice::new("crm", "Customers", false), Choice::new("stock", "Stock", false)];
    let day = DateValue { day: "24".into(), month: "11".into(), year: "2026".into() };
    let given = GivenFile { name: "pay slip.pdf".into(), remove: ("/row".into(), "drop:slip@3.1".into()) };
    let all = html! {
        (date_time_input(&visit, &Field::new("met@2", "When did you meet?"), &day, "14:30"))
        (point_input(&visit, &Field::new("place", "Where is it?").error(Some("Enter both.".to_owned())), "48.1", ""))
        (ranking(&visit, &Field::new("order", "What comes first?"), &choices, &["2".to_owned(), String::new()]))
        (file_input(&visit, &Field::new("slip@3.1", "Your pay slip"), Some("image/*"), Some(&given)))
        (file_input(&visit, &Field::new("plan", "The plan").heading(), None, None))
    };
    insta::assert_snapshot!(lines(&all));
}

#[test]
fn an_id_is_made_of_letters_digits_and_dashes() {
    for (name, id) in
        [("siret", "siret"), ("first_name@3.1", "first_name-3-1"), ("_x", "q_x"), ("été", "q-t-"), ("3a", "q3a")]
    {
        assert_eq!(id_of(name), id);
    }
}

#[test]
fn a_form_carries_the_token_and_an_error_summary_leads_to_the_fields() {
    let visit = visit();
    let errors = [("siret".to_owned(), "One digit is missing.".to_owned())];
    let all = html! {
        (error_summary(&visit, &errors))
        (error_summary(&visit, &[]))
        (form(&visit, "/firms", html! {
            (button("Go on", ButtonKind::Primary))
            (button_named("Later", ButtonKind::Secondary, "then", "leave"))
            (button_link(&Link::new("/", "Home"), ButtonKind::Danger))
        }))
    };
    insta::assert_snapshot!(lines(&all));
}

#[test]
fn messages() {
    let visit = visit();
    let all = html! {
        (notice(&visit, NoticeKind::Success, html! { p { "Sent." } }))
        (warning(&visit, html! { p { "No way back." } }))
        (inset(html! { p { "K7-2291" } }))
        (details("What for?", html! { p { "For you." } }))
        (tag(TagKind::Warm, "Nearly full"))
        (figure("5", "of 12", html! {}))
    };
    insta::assert_snapshot!(lines(&all));
}

#[test]
fn lists() {
    let visit = visit();
    let all = html! {
        (summary_list(&visit, &[Row::text("Name", "Bakery").source(Some("Register".to_owned())).change("/firm#name"), Row::text("Size", "3")]))
        (table(&Table {
            caption: "Instalments".to_owned(),
            heads: vec![Head::text("When"), Head::number("Capital")],
            rows: vec![vec![html! { "March" }, html! { "500" }]],
        }))
        (cards(&[Card { title: "Nora".to_owned(), href: Some("/advisers/1".to_owned()), facts: html! { span { "4 km" } }, content: html! { p { "Sales" } } }], true))
        (task_list("file", &[
            Task { title: "Firm".to_owned(), href: Some("/firm".to_owned()), hint: None, state: html! { "Done" } },
            Task { title: "Send".to_owned(), href: None, hint: Some("Last.".to_owned()), state: html! { "Not yet" } },
        ]))
        (steps(&[("Answer".to_owned(), html! { p { "Fifteen minutes." } })]))
    };
    insta::assert_snapshot!(lines(&all));
}

#[test]
fn ways() {
    let visit = visit();
    let all = html! {
        (progress(&visit, 3, 18))
        (filters(&visit, "/advisers", 1, html! { (text_input(&visit, &Field::new("text", "Name").kind(Kind::Search))) }))
        (hero("Passerelle", html! { p { "For all." } }, html! { (button_link(&Link::new("/firms", "Begin"), ButtonKind::Primary)) }))
    };
    insta::assert_snapshot!(lines(&all));
}

#[test]
fn pages_far_from_the_current_one_are_left_out() {
    let shown = |at, pages| {
        let markup = pagination(&visit(), at, pages, |page| format!("/a?page={page}")).0;
        let places = markup.split("aria-label=\"Page ").skip(1).filter_map(|rest| rest.split('"').next());
        (places.collect::<Vec<_>>().join(" "), markup.matches('…').count())
    };
    assert_eq!(shown(1, 1), (String::new(), 0));
    assert_eq!(shown(1, 3), ("1 2 3".to_owned(), 0));
    assert_eq!(shown(4, 13), ("1 3 4 5 13".to_owned(), 2));
    assert_eq!(shown(13, 13), ("1 12 13".to_owned(), 1));
}

fn head(id: &str) -> ChartHead {
    ChartHead { id: id.to_owned(), title: "Level".to_owned(), description: "Your firm has 5 of 12 points.".to_owned() }
}

fn band(label: &str, from: u32, to: u32) -> Band {
    Band { label: label.to_owned(), from, to }
}

#[test]
fn charts_have_a_title_a_sentence_and_a_table() {
    let visit = visit();
    let bar = |label: &str, value, is_own| Bar { label: label.to_owned(), value, shown: visit.percent(value), is_own };
    let all = html! {
        (scale(&visit, &head("level"), ("Level", "Points"), &[band("Low", 0, 6), band("High", 7, 12)], 5, "Your firm"))
        (bars(&visit, &head("share"), ("Firms", "Share"), &[bar("Yours", 0.5, true), bar("All", 0.25, false)], 1.0))
        (comparison(&visit, &head("themes"), ("Theme", "You", "Others"), &[
            Pair { label: "Sell".to_owned(), own: (3.0, "3".to_owned()), other: (2.0, "2".to_owned()) },
        ], 4.0))
    };
    assert!(!all.0.contains("style="));
    insta::assert_snapshot!(lines(&all));
}

#[test]
fn the_mark_of_a_scale_stays_on_it() {
    let bands = [band("Low", 0, 3), band("High", 4, 12)];
    for (value, place, anchor) in
        [(0, "3.85%", "start"), (6, "50.00%", "middle"), (12, "96.15%", "end"), (99, "96.15%", "end")]
    {
        let markup = scale(&visit(), &head("level"), ("Level", "Points"), &bands, value, "You").0;
        let label = format!("class=\"mark-label\" x=\"{place}\" y=\"18\" text-anchor=\"{anchor}\"");
        assert!(markup.contains(&label), "{value}: {markup}");
    }
    scale(&visit(), &head("none"), ("Level", "Points"), &[], 3, "You");
}

#[test]
fn the_mark_of_a_measure_stands_at_its_value_and_stays_on_it() {
    let stretch = |label: &str, to: f64, shown: &str| Stretch { label: label.to_owned(), to, shown: shown.to_owned() };
    let stretches = [stretch("Low", 25.0, "0–25"), stretch("High", 100.0, "26–100")];
    for (value, place) in [(0.0, "0.00%"), (25.0, "25.00%"), (33.3, "33.30%"), (100.0, "100.00%"), (130.0, "100.00%")] {
        let markup = measure(&visit(), &head("m"), ("Level", "Value"), &stretches, Some(1), value, ("You", "33,3")).0;
        assert!(markup.contains(&format!("class=\"mark-label\" x=\"{place}\"")), "{value}: {markup}");
        assert!(markup.contains(">You: 33,3<"), "{markup}");
        assert!(markup.contains("<li class=\"current\">") && markup.contains("x=\"25.00%\" y=\"42\" width=\"75.00%\""));
    }
    measure(&visit(), &head("none"), ("Level", "Value"), &[], None, 3.0, ("You", "3"));
}

#[test]
fn a_radar_numbers_its_axes_and_what_is_not_known_is_no_zero() {
    let axis = |label: &str, value: Option<f64>, shown: &str| Axis {
        label: label.to_owned(),
        own: (value, shown.to_owned()),
        before: None,
    };
    let labels = ("Theme", "You", "Last time");
    let mut axes = vec![axis("Sell", Some(3.0), "3"), axis("Protect", Some(1.0), "1"), axis("Train", Some(0.0), "0")];
    let whole = radar(&visit(), &head("r"), labels, &axes, 3.0).0;
    assert!(whole.contains("<ol class=\"axes\"><li>Sell <strong>3</strong></li>"), "{whole}");
    assert!(whole.contains("<path class=\"now\"") && !whole.contains("Last time"), "{whole}");
    assert_eq!(whole.matches("<circle class=\"own\"").count(), 3, "nought is known");
    axes[1] = axis("Protect", None, "not known");
    axes[0].before = Some((Some(2.0), "2".to_owned()));
    let broken = radar(&visit(), &head("r"), labels, &axes, 3.0).0;
    assert_eq!(broken.matches("<circle class=\"own\"").count(), 2, "{broken}");
    assert!(broken.contains("2 ?") && broken.contains("class=\"ring open\""), "{broken}");
    assert!(broken.contains("not known") && broken.contains("Last time"), "{broken}");
    let two = radar(&visit(), &head("r"), labels, &axes[..2], 3.0).0;
    assert!(!two.contains("viewBox") && two.contains("<table>"), "two axes are no picture: {two}");
}

#[test]
fn bars_without_a_measure_or_beyond_it_stay_in_the_picture() {
    let one = |value, max| {
        let bar = Bar { label: "x".to_owned(), value, shown: "x".to_owned(), is_own: false };
        bars(&visit(), &head("b"), ("a", "b"), &[bar], max).0
    };
    assert!(one(3.0, 0.0).contains("width=\"0.00%\""));
    assert!(one(9.0, 3.0).contains("width=\"80.00%\""));
    assert!(one(-1.0, 3.0).contains("width=\"0.00%\""));
}

#[test]
fn a_page_has_its_frame() {
    let visit = testing::visit_with(Lang::En, &[], |seen| {
        seen.path = "/advisers?page=2".to_owned();
        seen.demo = true;
    });
    let head = PageHead::new("Advisers").back(Link::new("/", "Back")).breadcrumbs(vec![Link::new("/", "Home")]).wide();
    let written = lines(&page(&visit, head.errors(true), html! { h1 { "Advisers" } }));
    // The names of static files change with their content.
    let stable: Vec<String> = written
        .lines()
        .map(|line| match line.split_once("/static/") {
            Some((before, after)) => format!("{before}/static/HASH{}", after.split_at(16).1),
            None => line.to_owned(),
        })
        .collect();
    insta::assert_snapshot!(stable.join("\n"));
}
