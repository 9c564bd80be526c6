//! The decision at the officer's desk: what has still to be judged, the list, contradictions, the jury's own decisions, the
//! signature, the end, and what is decided after it.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use ui::components::{
    ButtonKind, Choice, Field, Head, Link, NoticeKind, Row, Table, TagKind, Width, button_about, button_named, details,
    error_summary, form, inset, notice, radios, summary_list, table, tag, text_input, textarea, warning,
};
use ui::{CsrfForm, Failure, Fields, PageHead, Visit, page};

use super::super::{call_id, too_long};
use super::discussion::standing_tag;
use super::jury::deed;
use crate::amend_list::{Amended, AmendmentId};
use crate::check_completeness::Officer;
use crate::decide_list::{ListDesk, NotDecided, Overridden, relaxations};
use crate::propose_list::{GroupBound, Line, List, NoList, Verdict};
use crate::publish_list::Published;
use crate::recompute::{FILE, Recomputable};
use crate::room::Programmes;
use crate::sentence::{Around, bound_in_words, reason, shown_score};

/// Lines of a reason.
const LINES: u8 = 3;
/// Applications without a score that are named.
const MISSING_SHOWN: usize = 50;

/// What is wrong with a form: a field and a sentence.
type Wrong = (&'static str, String);

/// `GET /office/programmes/{id}/decision`
pub async fn show(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Markup, Failure> {
    decision_page(&room, &visit, &id, &Fields::default(), None).await
}

/// `POST /office/programmes/{id}/decision`
pub async fn act(
    State(room): State<Programmes>,
    visit: Visit,
    Path(id): Path<String>,
    posted: CsrfForm<Fields>,
) -> Result<Response, Failure> {
    let (person, own) = (visit.person()?, call_id(&id)?);
    let officer = Officer { person: person.person, name: &person.name };
    let fields = &posted.fields;
    let done = match fields.first("deed") {
        "override" => {
            let is_put_in = match fields.first("side") {
                "in" => true,
                "out" => false,
                _ => {
                    return again(&room, &visit, &id, fields, ("side", visit.t("programmes-override-side-missing")))
                        .await;
                }
            };
            room.put_override(officer.person, own, fields.first("number"), is_put_in, fields.first("reason")).await
        }
        "drop" => {
            let application = fields.first("application").parse().map_err(|_| Failure::NotFound)?;
            room.drop_override(officer.person, own, application).await
        }
        "relax" => room.accept_relaxation(officer.person, own, fields.first("relax-reason")).await,
        "restore" => room.restore_bounds(officer.person, own).await,
        "sign" => room.sign_list(officer, own, fields.first("seen")).await,
        "unsign" => room.unsign_list(officer.person, own).await,
        "final" => room.make_final(officer, own).await,
        "amend" => {
            let what = match fields.first("side") {
                "in" => Amended::LetIn(fields.first("number").to_owned()),
                "out" => Amended::TakenOut(fields.first("number").to_owned()),
                _ => {
                    return again(&room, &visit, &id, fields, ("side", visit.t("programmes-override-side-missing")))
                        .await;
                }
            };
            room.amend_list(officer, own, amendment(fields)?, what, fields.first("reason")).await
        }
        "free" => room.relax_free_places(officer.person, own, amendment(fields)?, fields.first("relax-reason")).await,
        _ => return Err(Failure::NotFound),
    };
    let is_of_bounds = matches!(fields.first("deed"), "relax" | "free");
    let reason = if is_of_bounds { "relax-reason" } else { "reason" };
    let wrong = match done {
        Ok(()) => return Ok(Redirect::to(&format!("/office/programmes/{id}/decision")).into_response()),
        Err(NotDecided::Failed(error)) => return Err(error.into()),
        Err(NotDecided::TooLong(told)) => (reason, too_long(&visit, told)),
        Err(NotDecided::Words) if is_of_bounds => (reason, visit.t("programmes-relax-reason-missing")),
        Err(NotDecided::Words) if fields.first("deed") == "amend" => {
            (reason, visit.t("programmes-amend-reason-missing"))
        }
        Err(NotDecided::Unknown) if fields.first("deed") == "amend" => ("number", visit.t("programmes-amend-unknown")),
        Err(NotDecided::Words) => (reason, visit.t("programmes-override-reason-missing")),
        Err(NotDecided::Unknown) => ("number", visit.t("programmes-override-unknown")),
        Err(NotDecided::NotJudged | NotDecided::Changed | NotDecided::NoList(_)) => {
            return Err(Failure::Conflict("programmes-list-changed"));
        }
    };
    again(&room, &visit, &id, fields, wrong).await
}

/// The identifier of a form, which makes one decision of two clicks.
fn amendment(fields: &Fields) -> Result<AmendmentId, Failure> {
    fields.first("amendment").parse().map_err(|_| Failure::NotFound)
}

async fn again(room: &Programmes, visit: &Visit, id: &str, fields: &Fields, wrong: Wrong) -> Result<Response, Failure> {
    let page = decision_page(room, visit, id, fields, Some(wrong)).await?;
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

/// `GET /office/programmes/{id}/decision/candidates.csv`: the whole file, for whoever controls the list.
pub async fn file(State(room): State<Programmes>, visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let file = room.whole_file(visit.person()?.person, call_id(&id)?).await.map_err(|error| match error {
        NotDecided::Failed(error) => error.into(),
        _ => Failure::NotFound,
    })?;
    let name = format!("attachment; filename=\"{FILE}\"");
    Ok(([(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)], file).into_response())
}

async fn decision_page(
    room: &Programmes,
    visit: &Visit,
    id: &str,
    typed: &Fields,
    wrong: Option<Wrong>,
) -> Result<Markup, Failure> {
    let own = call_id(id)?;
    let desk = room.list_desk(visit.person()?.person, own).await?;
    let ended = if desk.decided.final_at.is_some() {
        let (_, published, now) = room.result(&desk.call.code).await?;
        let stuck = room.stuck_places(own).await?.map(|(_, none)| none);
        let has_file = published.whole_file_until.is_none_or(|until| until > room.clock.now());
        Some(Ended { published, now, stuck, has_file, amendment: AmendmentId::new(&*room.clock, &*room.random) })
    } else {
        None
    };
    let errors: Vec<_> = wrong.into_iter().map(|(field, error)| (field.to_owned(), error)).collect();
    let title = visit.t("programmes-decision");
    let address = format!("/office/programmes/{id}/decision");
    let shown = Desk { visit, desk: &desk, address: &address, typed, errors: &errors };
    Ok(page(
        visit,
        PageHead::new(&title)
            .back(Link::new(format!("/office/programmes/{id}/jury"), visit.t("programmes-jury")))
            .errors(!errors.is_empty())
            .wide(),
        html! {
            (error_summary(visit, &errors))
            p.caption { (desk.call.about.title.get(visit.lang)) }
            h1 { (title) }
            @if let Some(ended) = &ended { (shown.is_final(ended)) }
            @else if let Some(signed) = &desk.decided.signed {
                (notice(visit, NoticeKind::Information, html! {
                    p { (visit.t_with("programmes-signed-by", &[("name", signed.signer.as_str().into())])) }
                    p { code { (signed.hash) } }
                }))
                p { (visit.t("programmes-final-lead")) }
                (deed(visit, &address, "final", "programmes-final-do", ButtonKind::Primary))
                (deed(visit, &address, "unsign", "programmes-unsign", ButtonKind::Secondary))
            }
            (shown.rules())
            @if let Some(ended) = &ended { (shown.ended(ended)) }
            @else {
                (shown.missing())
                @match &desk.list {
                    None => {}
                    Some(Ok(list)) => { (shown.list(list)) @if desk.decided.signed.is_none() { (shown.sign(room)) } }
                    Some(Err(none)) => (shown.no_list(none)),
                }
                @if desk.list.is_some() { (shown.overrides()) }
            }
        },
    ))
}

/// What there is once a list is final.
struct Ended {
    published: Published,
    /// Where each application stands now.
    now: Vec<Line>,
    /// Why places stay free.
    stuck: Option<NoList>,
    /// Whether the file with which the list is checked is kept still.
    has_file: bool,
    /// The identifier of what is decided next.
    amendment: AmendmentId,
}

struct Desk<'a> {
    visit: &'a Visit,
    desk: &'a ListDesk,
    address: &'a str,
    typed: &'a Fields,
    errors: &'a [(String, String)],
}

impl Desk<'_> {
    fn error(&self, name: &str) -> Option<String> {
        self.errors.iter().find(|(field, _)| field == name).map(|(_, error)| error.clone())
    }

    fn bound(&self, bound: &GroupBound) -> String {
        bound_in_words(self.visit, &self.desk.call, bound)
    }

    fn is_final(&self, ended: &Ended) -> Markup {
        let (visit, call) = (self.visit, &self.desk.call);
        html! {
            (notice(visit, NoticeKind::Success, html! { p { (visit.t("programmes-is-final")) } }))
            ul {
                li { a href={ "/programmes/" (call.code) "/result" } { (visit.t("programmes-result")) } }
                li { a href={ "/office/programmes/" (call.id) "/cohort" } { (visit.t("programmes-cohort")) } }
                @if ended.has_file { li { a href={ (self.address) "/candidates.csv" } { (visit.t("programmes-whole-file")) } } }
            }
            @if let Recomputable::Sealed { command, .. } = &ended.published.recomputable {
                p { (visit.t("programmes-whole-file-command")) }
                pre tabindex="0" { code { (command) } }
            }
            @if let Some(NoList::Contradiction { relaxed }) = &ended.stuck {
                (warning(visit, html! {
                    p { (visit.t("programmes-stuck")) }
                    ul { @for (is, then) in relaxations(relaxed) {
                        li { (visit.t_with("programmes-relaxation", &[("is", self.bound(&is).into()), ("then", self.bound(&then).into())])) }
                    } }
                }))
                (form(visit, self.address, html! {
                    input type="hidden" name="amendment" value=(ended.amendment);
                    (textarea(visit, &self.relax_reason(""), LINES))
                    (button_named(&visit.t("programmes-relax"), ButtonKind::Secondary, "deed", "free"))
                }))
            }
        }
    }

    /// Where each application of a final list stands, and what may still be decided. Where a verdict beside a rank would tell
    /// of which group somebody is, there are neither ranks nor points: who can still let in or take out must not learn it.
    fn ended(&self, ended: &Ended) -> Markup {
        let visit = self.visit;
        let mut lines: Vec<&Line> = ended.now.iter().collect();
        let tells_groups = matches!(ended.published.recomputable, Recomputable::Sealed { .. });
        let mut heads = vec![Head::text(visit.t("programmes-number")), Head::text(visit.t("programmes-verdict"))];
        if tells_groups {
            lines.sort_by(|one, other| one.number.cmp(&other.number));
        } else {
            lines.sort_by_key(|line| line.rank);
            heads.insert(0, Head::number(visit.t("programmes-rank")));
            heads.insert(2, Head::number(visit.t("programmes-score")));
        }
        let row = |line: &&Line| {
            let mut cells = vec![self.number(&line.number), verdict_tag(visit, line.verdict)];
            if !tells_groups {
                cells.insert(0, html! { (line.rank) });
                cells.insert(2, html! { (shown_score(visit, &line.score)) });
            }
            cells
        };
        let told = Table { caption: visit.t("programmes-list-now"), heads, rows: lines.iter().map(row).collect() };
        let fields = html! {
            p { (visit.t("programmes-amend-lead")) }
            (form(visit, self.address, html! {
                input type="hidden" name="amendment" value=(ended.amendment);
                (self.own_decision("programmes-amend-in", "programmes-amend-out"))
                (button_named(&visit.t("programmes-amend-do"), ButtonKind::Secondary, "deed", "amend"))
            }))
        };
        html! {
            h2 { (visit.t("programmes-list-now")) }
            (table(&told))
            @if self.errors.is_empty() { (details(&visit.t("programmes-amend"), fields)) }
            @else { h2 { (visit.t("programmes-amend")) } (fields) }
        }
    }

    /// A number that leads to its application.
    fn number(&self, number: &str) -> Markup {
        match self.desk.applications.get(number) {
            Some(id) => html! { a href={ "/office/programmes/applications/" (id) } { (number) } },
            None => html! { (number) },
        }
    }

    /// The fields of a decision about one application.
    fn own_decision(&self, put_in: &str, take_out: &str) -> Markup {
        let visit = self.visit;
        let side = |value: &str| self.typed.first("side") == value;
        let choices =
            [Choice::new("in", visit.t(put_in), side("in")), Choice::new("out", visit.t(take_out), side("out"))];
        let field = |name: &str, label: &str| {
            Field::new(name, visit.t(label)).value(self.typed.first(name)).error(self.error(name))
        };
        html! {
            (text_input(visit, &field("number", "programmes-number").width(Width::Ten).autocomplete("off")))
            (radios(visit, &Field::new("side", visit.t("programmes-override-side")).error(self.error("side")), &choices))
            (textarea(visit, &field("reason", "programmes-override-reason").hint(visit.t("programmes-reason-public")), LINES))
        }
    }

    fn relax_reason(&self, known: &str) -> Field {
        let typed = self.typed.first("relax-reason");
        Field::new("relax-reason", self.visit.t("programmes-relax-reason"))
            .hint(self.visit.t("programmes-reason-public"))
            .value(if typed.is_empty() { known } else { typed })
            .error(self.error("relax-reason"))
    }

    fn rules(&self) -> Markup {
        let (visit, desk) = (self.visit, self.desk);
        let bounds: Vec<GroupBound> = match &desk.rules {
            Some(rules) => rules.bounds.iter().map(GroupBound::from).collect(),
            None => desk.call.selection_bounds().iter().map(GroupBound::from).collect(),
        };
        let mut facts = vec![Row::text(visit.t("programmes-places"), &desk.call.places.to_string())];
        facts.extend(desk.call.pass_mark.map(|mark| Row::text(visit.t("programmes-mark"), &mark.to_string())));
        let list = html! { ul { @for bound in &bounds { li { (self.bound(bound)) } } } };
        if !bounds.is_empty() {
            facts.push(Row::new(visit.t("programmes-bounds"), list));
        }
        facts.push(Row::new(visit.t("programmes-lottery"), html! { code { (desk.jury.commitment) } }));
        html! {
            h2 { (visit.t("programmes-rules")) }
            (summary_list(visit, &facts))
            @if desk.is_relaxed {
                (inset(html! { p { (visit.t("programmes-relaxed")) } p { (desk.decided.bounds_reason) } }))
                @if desk.decided.signed.is_none() {
                    (deed(visit, self.address, "restore", "programmes-restore", ButtonKind::Secondary))
                }
            }
        }
    }

    fn missing(&self) -> Markup {
        let (visit, desk) = (self.visit, self.desk);
        let row = |(number, standing): &(String, crate::score::Standing)| {
            vec![html! { (number) }, standing_tag(visit, standing)]
        };
        let told = Table {
            caption: visit.t("programmes-not-judged"),
            heads: ["programmes-number", "programmes-state"].map(|key| Head::text(visit.t(key))).into(),
            rows: desk.missing.iter().take(MISSING_SHOWN).map(row).collect(),
        };
        html! {
            @if desk.is_open { (inset(html! { p { (visit.t("programmes-decision-open")) } })) }
            @if let Some(most) = desk.more_than {
                (warning(visit, html! { p { (visit.t_with("programmes-decision-too-many", &[("most", most.into())])) } }))
            }
            @if desk.unresolved > 0 {
                (inset(html! { p { (visit.t_with("programmes-decision-unresolved", &[("count", desk.unresolved.into())])) } }))
            }
            @if !desk.missing.is_empty() { (table(&told)) }
        }
    }

    fn around(list: &List) -> Around {
        Around { applications: list.lines.len(), put_in: list.put_in, taken_out: list.taken_out }
    }

    /// The list before it is final. Where a verdict beside a rank would tell of which group somebody is, there is none.
    fn list(&self, list: &List) -> Markup {
        let (visit, desk) = (self.visit, self.desk);
        let row = |line: &Line| {
            let is_hidden = desk.tells_groups && !line.is_plain();
            let (verdict, why) = if is_hidden {
                (html! { (visit.t("programmes-verdict-hidden")) }, visit.t("programmes-sentence-hidden"))
            } else {
                (verdict_tag(visit, line.verdict), reason(visit, &desk.call, Self::around(list), &line.why))
            };
            vec![
                html! { (line.rank) },
                self.number(&line.number),
                html! { (shown_score(visit, &line.score)) },
                verdict,
                html! { (why) },
            ]
        };
        let told = Table {
            caption: visit.t("programmes-list"),
            heads: vec![
                Head::number(visit.t("programmes-rank")),
                Head::text(visit.t("programmes-number")),
                Head::number(visit.t("programmes-score")),
                Head::text(visit.t("programmes-verdict")),
                Head::text(visit.t("programmes-sentence")),
            ],
            rows: list.lines.iter().map(row).collect(),
        };
        let count = |verdict: Verdict| list.lines.iter().filter(|line| line.verdict == verdict).count();
        let counts = [
            ("chosen", count(Verdict::Chosen).into()),
            ("waiting", count(Verdict::Waiting).into()),
            ("others", count(Verdict::NotChosen).into()),
        ];
        let key = if list.is_best { "programmes-is-best" } else { "programmes-is-not-best" };
        html! {
            h2 { (visit.t("programmes-list")) }
            p { (visit.t(key)) }
            p { (visit.t_with("programmes-list-counts", &counts)) }
            @if desk.tells_groups { (inset(html! { p { (visit.t("programmes-list-hidden")) } })) }
            (table(&told))
        }
    }

    fn sign(&self, room: &Programmes) -> Markup {
        let visit = self.visit;
        let seen = room.hash_of(self.desk).unwrap_or_default();
        form(
            visit,
            self.address,
            html! {
                p { (visit.t("programmes-sign-lead")) }
                input type="hidden" name="seen" value=(seen);
                (button_named(&visit.t("programmes-sign"), ButtonKind::Primary, "deed", "sign"))
            },
        )
    }

    fn no_list(&self, none: &NoList) -> Markup {
        let visit = self.visit;
        let reason = self.relax_reason(&self.desk.decided.bounds_reason);
        match none {
            NoList::Contradiction { relaxed } => html! {
                (warning(visit, html! { p { (visit.t("programmes-contradiction")) } }))
                ul { @for (is, then) in relaxations(relaxed) {
                    li { (visit.t_with("programmes-relaxation", &[("is", self.bound(&is).into()), ("then", self.bound(&then).into())])) }
                } }
                p { (visit.t("programmes-relaxation-means")) }
                @if self.desk.decided.signed.is_none() {
                    (form(visit, self.address, html! {
                        (textarea(visit, &reason, LINES))
                        (button_named(&visit.t("programmes-relax"), ButtonKind::Primary, "deed", "relax"))
                    }))
                }
            },
            NoList::BelowPassMark(number) => warning(
                visit,
                html! {
                    p { (visit.t_with("programmes-put-in-below", &[("number", number.as_str().into())])) }
                },
            ),
            NoList::TooManyPutIn => warning(visit, html! { p { (visit.t("programmes-put-in-too-many")) } }),
            NoList::Unusable(error) => warning(visit, html! { p { (error) } }),
        }
    }

    fn overrides(&self) -> Markup {
        let (visit, desk) = (self.visit, self.desk);
        let is_signed = desk.decided.signed.is_some();
        let number = |one: &Overridden| {
            let found = desk.applications.iter().find(|(_, id)| **id == one.application);
            found.map_or("", |(number, _)| number.as_str())
        };
        html! {
            h2 { (visit.t("programmes-overrides")) }
            @if desk.overrides.is_empty() { p { (visit.t("programmes-overrides-none")) } }
            @for one in &desk.overrides {
                (inset(html! {
                    p {
                        strong { (number(one)) } ": "
                        (visit.t(if one.is_put_in { "programmes-put-in" } else { "programmes-take-out" }))
                    }
                    p { (one.reason) }
                    @if !is_signed {
                        (form(visit, self.address, html! {
                            input type="hidden" name="application" value=(one.application);
                            (button_about(&visit.t("programmes-override-drop"), number(one), ButtonKind::Secondary, "deed", "drop"))
                        }))
                    }
                }))
            }
            @if !is_signed {
                @let fields = form(visit, self.address, html! {
                    (self.own_decision("programmes-put-in", "programmes-take-out"))
                    (button_named(&visit.t("programmes-override-do"), ButtonKind::Secondary, "deed", "override"))
                });
                @if self.errors.is_empty() { (details(&visit.t("programmes-override-add"), fields)) }
                @else { h3 { (visit.t("programmes-override-add")) } (fields) }
            }
        }
    }
}

/// What became of an application, in a word.
pub(crate) fn verdict_tag(visit: &Visit, verdict: Verdict) -> Markup {
    let kind = match verdict {
        Verdict::Chosen => TagKind::Success,
        Verdict::Waiting => TagKind::Accent,
        Verdict::NotChosen | Verdict::GivenUp => TagKind::Neutral,
    };
    tag(kind, &visit.t(verdict.word()))
}
