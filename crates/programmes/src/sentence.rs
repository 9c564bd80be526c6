//! The one true sentence that a candidate reads about their rank, in their language.

use base::Lang;
use ui::{Value, Words};

use crate::model::Call;
use crate::propose_list::{GroupBound, Line, Place, Why};

/// What surrounds a line of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Around {
    /// How many applications were judged.
    pub applications: usize,
    /// How many the jury put in itself.
    pub put_in: usize,
    /// How many it took out.
    pub taken_out: usize,
}

/// The sentence of a line.
pub fn sentence(words: &Words, call: &Call, around: Around, line: &Line) -> String {
    let score = shown_score(words, &line.score);
    let head = words.t_with(
        "programmes-sentence-head",
        &[
            ("number", line.number.as_str().into()),
            ("rank", line.rank.into()),
            ("all", around.applications.into()),
            ("score", score.as_str().into()),
        ],
    );
    let told = reason(words, call, around, &line.why);
    // Who has as many points as the last who is chosen reads what decided between them.
    let is_tied = match &line.why {
        Why::Full { last: Some(last) } => last.score == line.score,
        Why::Bounds { last_alike: Some(last), .. } => last.score == line.score,
        _ => false,
    };
    let tied = if is_tied { format!(" {}", words.t("programmes-sentence-tied")) } else { String::new() };
    format!("{head} {told}{tied}")
}

/// The reason of a line, without its rank and score.
pub fn reason(words: &Words, call: &Call, around: Around, why: &Why) -> String {
    let bounds = |bounds: &[GroupBound]| bounds_in_words(words, call, bounds);
    let told = match why {
        Why::Rank => words.t("programmes-sentence-rank"),
        Why::Group { needed, reached } if needed.is_empty() => {
            said(words, "programmes-sentence-group-reached", &[("bounds", &bounds(reached))])
        }
        Why::Group { needed, .. } => said(words, "programmes-sentence-group", &[("bounds", &bounds(needed))]),
        Why::BelowPassMark { mark } => said(words, "programmes-sentence-below", &[("mark", &shown_score(words, mark))]),
        Why::Full { last: None } => words.t("programmes-sentence-no-place"),
        Why::Full { last: Some(last) } => of_place(words, "programmes-sentence-full", &[], last),
        Why::Bounds { full, kept, last_alike, last } => {
            let because = [("programmes-sentence-bounds-full", full), ("programmes-sentence-bounds-kept", kept)];
            let because = because.iter().filter(|(_, some)| !some.is_empty());
            let because = because.map(|(key, some)| said(words, key, &[("bounds", &bounds(some))])).collect::<Vec<_>>();
            let because = because.join(", ");
            let alike = match last_alike {
                None => words.t("programmes-sentence-alike-none"),
                Some(place) => of_place(words, "programmes-sentence-alike", &[], place),
            };
            of_place(words, "programmes-sentence-bounds", &[("because", &because), ("alike", &alike)], last)
        }
        Why::PutIn { reason } => return said(words, "programmes-sentence-put-in", &[("reason", reason)]),
        Why::TakenOut { reason } => return said(words, "programmes-sentence-taken-out", &[("reason", reason)]),
        Why::LetIn { reason } => return said(words, "programmes-sentence-let-in", &[("reason", reason)]),
        Why::LostPlace { reason } => return said(words, "programmes-sentence-lost-place", &[("reason", reason)]),
        Why::MovedUp => return words.t("programmes-sentence-moved-up"),
        Why::GaveUp => return words.t("programmes-sentence-gave-up"),
    };
    if around.put_in + around.taken_out == 0 {
        return told;
    }
    let but =
        words.t_with("programmes-sentence-but", &[("in", around.put_in.into()), ("out", around.taken_out.into())]);
    format!("{told} {but}")
}

/// Bounds as they are read: `women: at least 6; Alsace: at most 3`.
pub fn bounds_in_words(words: &Words, call: &Call, bounds: &[GroupBound]) -> String {
    bounds.iter().map(|bound| bound_in_words(words, call, bound)).collect::<Vec<_>>().join("; ")
}

/// A bound as it is read.
pub fn bound_in_words(words: &Words, call: &Call, bound: &GroupBound) -> String {
    let group = group_in_words(words, call, &bound.attribute, &bound.value);
    let (key, most) = match bound.most {
        None => ("programmes-bound-least", 0),
        Some(most) if bound.least == 0 => ("programmes-bound-most", most),
        Some(most) if most == bound.least => ("programmes-bound-exactly", most),
        Some(most) => ("programmes-bound-between", most),
    };
    words.t_with(key, &[("group", group.as_str().into()), ("least", bound.least.into()), ("most", most.into())])
}

/// What a group is called.
pub fn group_in_words(words: &Words, call: &Call, attribute: &str, value: &str) -> String {
    let dimension = call.bounds.iter().find(|dimension| dimension.name == attribute);
    let group = dimension.and_then(|dimension| dimension.group(value));
    group.map_or_else(|| value.to_owned(), |group| group.label.get(words.lang).to_owned())
}

/// A score as it is read in a language: `61,5`.
pub fn shown_score(words: &Words, score: &str) -> String {
    if words.lang == Lang::En { score.to_owned() } else { score.replace('.', ",") }
}

fn said(words: &Words, key: &str, values: &[(&str, &str)]) -> String {
    let values: Vec<(&str, Value<'_>)> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
    words.t_with(key, &values)
}

fn of_place(words: &Words, key: &str, values: &[(&str, &str)], place: &Place) -> String {
    let score = shown_score(words, &place.score);
    let mut values: Vec<(&str, Value<'_>)> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
    values.push(("rank", place.rank.into()));
    values.push(("score", score.as_str().into()));
    words.t_with(key, &values)
}
