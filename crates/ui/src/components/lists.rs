//! Parts that show what is known.

use maud::{Markup, html};

use super::Link;
use crate::words::Words;

/// One line of a [`summary_list`].
#[derive(Debug, Clone)]
pub struct Row {
    /// The question, short.
    pub key: String,
    /// The answer.
    pub value: Markup,
    /// Where the answer comes from.
    pub source: Option<String>,
    /// Where it can be changed.
    pub change: Option<String>,
}

impl Row {
    /// A question and its answer.
    pub fn new(key: impl Into<String>, value: Markup) -> Self {
        Self { key: key.into(), value, source: None, change: None }
    }

    /// A question and its answer in plain text.
    pub fn text(key: impl Into<String>, value: &str) -> Self {
        Self::new(key, html! { (value) })
    }

    /// With the source of the answer.
    #[must_use]
    pub fn source(mut self, source: Option<String>) -> Self {
        self.source = source;
        self
    }

    /// With the address where it can be changed.
    #[must_use]
    pub fn change(mut self, href: impl Into<String>) -> Self {
        self.change = Some(href.into());
        self
    }
}

/// Answers to check, or the facts of one thing.
pub fn summary_list(words: &Words, rows: &[Row]) -> Markup {
    html! {
        dl.summary {
            @for row in rows {
                div {
                    dt { (row.key) }
                    dd {
                        (row.value)
                        @if let Some(source) = &row.source { p.source { (source) } }
                    }
                    @if let Some(href) = &row.change {
                        dd.change { a href=(href) { (words.t("ui-change")) span.sr { " " (row.key) } } }
                    }
                }
            }
        }
    }
}

/// A head of a column.
#[derive(Debug, Clone)]
pub struct Head {
    text: String,
    numeric: bool,
}

impl Head {
    /// Over words.
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), numeric: false }
    }

    /// Over numbers, which align to the right.
    pub fn number(text: impl Into<String>) -> Self {
        Self { text: text.into(), numeric: true }
    }
}

/// A table of data. The first cell of each row is its head.
#[derive(Debug, Clone)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The heads of the columns.
    pub heads: Vec<Head>,
    /// The cells, as many a row as there are heads.
    pub rows: Vec<Vec<Markup>>,
}

/// A table; where it is wider than the screen it alone scrolls, also by keyboard.
pub fn table(table: &Table) -> Markup {
    let numeric = |column: usize| table.heads.get(column).is_some_and(|head| head.numeric);
    html! {
        section.table aria-label=(table.caption) tabindex="0" {
            table {
                caption { span { (table.caption) } }
                thead { tr { @for head in &table.heads { th scope="col" class=[head.numeric.then_some("number")] { (head.text) } } } }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (column, cell) in row.iter().enumerate() {
                                @if column == 0 { th scope="row" { (cell) } }
                                @else { td class=[numeric(column).then_some("number")] { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// One thing of a list: an adviser, an event, a recommendation.
#[derive(Debug, Clone)]
pub struct Card {
    /// Its name, and its page when it has one.
    pub title: String,
    /// Its page.
    pub href: Option<String>,
    /// Tags and small facts under the name.
    pub facts: Markup,
    /// What it is about.
    pub content: Markup,
}

/// A card. Its heading is an `h2`, or an `h3` when `under_heading`.
pub fn card(card: &Card, under_heading: bool) -> Markup {
    let title = html! {
        @if let Some(href) = &card.href { a href=(href) { (card.title) } } @else { (card.title) }
    };
    html! {
        article.card {
            @if under_heading { h3 { (title) } } @else { h2 { (title) } }
            @if !card.facts.0.is_empty() { div.facts { (card.facts) } }
            (card.content)
        }
    }
}

/// A list of cards, one under the other.
pub fn cards(all: &[Card], under_heading: bool) -> Markup {
    html! { ul.cards { @for one in all { li { (card(one, under_heading)) } } } }
}

/// One task of a [`task_list`].
#[derive(Debug, Clone)]
pub struct Task {
    /// The task; without an address it cannot be begun yet.
    pub title: String,
    /// Where it is done.
    pub href: Option<String>,
    /// Help.
    pub hint: Option<String>,
    /// Its state: a [`tag`](super::tag) or plain text.
    pub state: Markup,
}

/// Tasks that may be done in any order, each with its state. `id` makes the list's ids unique in the page.
pub fn task_list(id: &str, tasks: &[Task]) -> Markup {
    html! {
        ul.tasks {
            @for (place, task) in tasks.iter().enumerate() {
                @let state_id = format!("{id}-{place}-state");
                li {
                    div {
                        @if let Some(href) = &task.href {
                            a href=(href) aria-describedby=(state_id) { (task.title) }
                        } @else { (task.title) }
                        @if let Some(hint) = &task.hint { p.hint { (hint) } }
                    }
                    div #(state_id) { (task.state) }
                }
            }
        }
    }
}

/// Steps in their order, numbered, each with a title and a sentence or two.
pub fn steps(steps: &[(String, Markup)]) -> Markup {
    html! {
        ol.steps { @for (title, content) in steps { li { h3 { (title) } (content) } } }
    }
}

impl From<Link> for Card {
    /// A card with nothing but a name and a page.
    fn from(link: Link) -> Self {
        Self { title: link.text, href: Some(link.href), facts: html! {}, content: html! {} }
    }
}

/// One number that matters most on its page, large, with what it means: `(figure("7", "/ 12", …))`.
pub fn figure(number: &str, unit: &str, meaning: Markup) -> Markup {
    html! { div.figure { p { strong { (number) } " " (unit) } (meaning) } }
}
