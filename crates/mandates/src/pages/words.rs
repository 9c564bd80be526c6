//! Words that several pages say of a mandate.

use base::{Lang, Timestamp};
use maud::{Markup, html};
use ui::Words;
use ui::components::{Row, TagKind, tag};

use crate::model::{Lasts, Mandate, MayUse, Organisation, Standing};
use crate::room::{Mandates, MandatesError};

/// A length for people: `1 jour`.
pub fn lasts(words: &Words, lasts: Lasts) -> String {
    words.t(match lasts {
        Lasts::Day => "mandates-lasts-day",
        Lasts::Month => "mandates-lasts-month",
        Lasts::HalfYear => "mandates-lasts-half-year",
        Lasts::Year => "mandates-lasts-year",
    })
}

/// Who may act, for people.
pub fn may_use(words: &Words, mandate: &Mandate, organisation: &Organisation) -> String {
    let values = [("helper", mandate.helper_name.as_str().into()), ("organisation", organisation.name.as_str().into())];
    words.t_with(
        match mandate.terms.may_use {
            MayUse::Helper => "mandates-who-helper",
            MayUse::Organisation => "mandates-who-organisation",
        },
        &values,
    )
}

/// What it is worth, in a word.
pub fn standing_tag(words: &Words, standing: Standing) -> Markup {
    match standing {
        Standing::Draft => tag(TagKind::Warm, &words.t("mandates-is-draft")),
        Standing::Live { .. } => tag(TagKind::Success, &words.t("mandates-is-live")),
        Standing::Over { .. } => tag(TagKind::Neutral, &words.t("mandates-is-over")),
    }
}

/// What it is worth, in a sentence.
pub fn standing_sentence(words: &Words, mandates: &Mandates, standing: Standing) -> String {
    let told = |at: Timestamp| words.date_time(at, &mandates.zone);
    match standing {
        Standing::Draft => words.t("mandates-standing-draft"),
        Standing::Live { until } => words.t_with("mandates-standing-live", &[("until", told(until).into())]),
        Standing::Over { since, why } => {
            let why = words.t(&format!("mandates-ended-{}", why.name()));
            words.t_with("mandates-standing-over", &[("since", told(since).into()), ("why", why.into())])
        }
    }
}

/// What a mandate says, line by line.
pub async fn rows(
    words: &Words,
    mandates: &Mandates,
    mandate: &Mandate,
    organisation: &Organisation,
) -> Result<Vec<Row>, MandatesError> {
    let standing = mandate.standing(organisation, mandates.clock.now());
    let scope = mandates.scope_in_words(mandate, words.lang).await?;
    let mut rows = vec![
        Row::text(words.t("mandates-row-person"), &mandate.person_name),
        Row::text(words.t("mandates-row-who"), &may_use(words, mandate, organisation)),
        Row::text(words.t("mandates-row-scope"), &scope),
        Row::text(words.t("mandates-row-lasts"), &lasts(words, mandate.terms.lasts)),
    ];
    rows.push(Row::new(
        words.t("mandates-row-standing"),
        html! {
            (standing_tag(words, standing)) " " (standing_sentence(words, mandates, standing))
        },
    ));
    Ok(rows)
}

/// The languages in which a person can be written to.
pub fn languages(chosen: Lang) -> Vec<ui::components::Choice> {
    Lang::ALL.into_iter().map(|lang| ui::components::Choice::new(lang.tag(), lang.own_name(), lang == chosen)).collect()
}
