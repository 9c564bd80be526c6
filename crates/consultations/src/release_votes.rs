//! Votes as files in the shape of Polis' export, once the consultation is closed: what each statement got, and the votes of
//! those who share theirs with enough others.
//!
//! Whoever knows a few votes of somebody finds their line in a whole table of votes, and reads the rest: nearly every line is
//! alone. So a line is released only where at least [`ALIKE_LEAST`] lines are the same in everything that the file says of
//! them; and the statements in it are as many as leave most lines so (docs/decisions/57).

use std::collections::HashMap;

use opinion::Vote;

use crate::model::Consultation;
use crate::opinion_map::{DRAWING, ReadBallots, settings};
use crate::room::{Consultations, ConsultationsError};
use crate::rounded_share::{TOLD_LEAST, rounded_count};
use crate::statements::{Ballot, Statements};
use crate::store::statements as tables;

/// Participants from whom files of votes are made.
pub const PEOPLE_LEAST: usize = 50;
/// Lines that are the same, at least.
pub const ALIKE_LEAST: usize = TOLD_LEAST;
/// Lines that stay when a statement is added to the file, in a hundred.
const STAY: usize = 80;

/// A line: group, and what was said of each statement of the file.
type Line = (Option<usize>, Vec<Option<Vote>>);

/// Lines of which none is rare.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReleasedVotes {
    /// The statements of the columns.
    pub statements: Vec<u32>,
    /// The lines, in an order of what they say.
    pub lines: Vec<Line>,
    /// How many lines are withheld.
    pub withheld: usize,
}

/// A file that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VotesFile {
    /// `comments.csv`: a line a statement.
    Comments,
    /// `participants-votes.csv`: a line a participant.
    ParticipantsVotes,
}

/// Of ballots with their groups, the lines that are released: statements are tried from the one with most votes on, and each
/// is taken that leaves enough lines alike.
pub(crate) fn released(ballots: &[(Option<usize>, &Ballot)], statements: &[(u32, usize)]) -> ReleasedVotes {
    let mut by_votes = statements.to_vec();
    by_votes.sort_by(|(one, votes), (other, of_other)| of_other.cmp(votes).then(one.cmp(other)));
    // The class of each line so far: at first, its group.
    let mut classes: Vec<usize> = ballots.iter().map(|(group, _)| group.map_or(0, |group| group + 1)).collect();
    let mut columns: Vec<u32> = Vec::new();
    for (statement, _) in by_votes {
        let finer = refined(&classes, ballots.iter().map(|(_, ballot)| ballot.of(statement)));
        if alike(&finer).iter().filter(|is_alike| **is_alike).count() * 100 >= ballots.len() * STAY {
            classes = finer;
            columns.push(statement);
        }
    }
    columns.sort_unstable();
    let is_alike = alike(&classes);
    let mut lines: Vec<Line> = ballots
        .iter()
        .zip(&is_alike)
        .filter(|(_, is_alike)| **is_alike)
        .map(|((group, ballot), _)| (*group, columns.iter().map(|column| ballot.of(*column)).collect()))
        .collect();
    lines.sort_unstable();
    let withheld = ballots.len() - lines.len();
    ReleasedVotes { statements: columns, lines, withheld }
}

/// Classes in which lines also say the same of one more statement.
fn refined(classes: &[usize], said: impl Iterator<Item = Option<Vote>>) -> Vec<usize> {
    let mut numbers: HashMap<(usize, Option<Vote>), usize> = HashMap::new();
    classes
        .iter()
        .zip(said)
        .map(|(class, vote)| {
            let next = numbers.len();
            *numbers.entry((*class, vote)).or_insert(next)
        })
        .collect()
}

/// Whether each line is in a class of enough.
fn alike(classes: &[usize]) -> Vec<bool> {
    let mut sizes: HashMap<usize, usize> = HashMap::new();
    for class in classes {
        *sizes.entry(*class).or_default() += 1;
    }
    classes.iter().map(|class| sizes.get(class).is_some_and(|size| *size >= ALIKE_LEAST)).collect()
}

/// `participants-votes.csv`: agree 1, disagree −1, pass 0, and nothing where nothing was said. Who took part has no number
/// but that of the line; nothing says who added statements.
fn participants_votes(released: &ReleasedVotes) -> String {
    let mut csv = "participant,group-id,n-comments,n-votes,n-agree,n-disagree".to_owned();
    for statement in &released.statements {
        csv += &format!(",{statement}");
    }
    csv.push('\n');
    for (number, (group, votes)) in released.lines.iter().enumerate() {
        let count = |vote| votes.iter().filter(|one| **one == Some(vote)).count();
        let (all, agree, disagree) = (votes.iter().flatten().count(), count(Vote::Agree), count(Vote::Disagree));
        let group = group.map(|group| group.to_string()).unwrap_or_default();
        csv += &format!("{number},{group},,{all},{agree},{disagree}");
        for vote in votes {
            csv.push(',');
            csv += match vote {
                Some(Vote::Agree) => "1",
                Some(Vote::Disagree) => "-1",
                Some(Vote::Pass) => "0",
                None => "",
            };
        }
        csv.push('\n');
    }
    csv
}

/// `comments.csv`: counts in steps of five people, and no time and no author. Moderated: 1, or 0 where nobody has judged a
/// statement yet; what was refused or merged is not in the file.
fn comments(statements: &Statements, ballots: &ReadBallots, lang: base::Lang) -> String {
    let mut counts: HashMap<u32, [usize; 2]> = HashMap::new();
    for (statement, vote) in ballots.all().flat_map(Ballot::iter) {
        let [agrees, disagrees] = counts.entry(statement).or_default();
        match vote {
            Vote::Agree => *agrees += 1,
            Vote::Disagree => *disagrees += 1,
            Vote::Pass => {}
        }
    }
    let mut csv = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n".to_owned();
    for one in statements.asked() {
        let [agrees, disagrees] = counts.get(&one.number).copied().unwrap_or_default();
        let moderated = i32::from(one.is_judged);
        let (agrees, disagrees) = (rounded_count(agrees), rounded_count(disagrees));
        csv += &format!(",,{},,{agrees},{disagrees},{moderated},{}\n", one.number, quoted(one.text(lang).0));
    }
    csv
}

/// A text as RFC 4180 writes it, with nothing that a spreadsheet would run as a formula.
fn quoted(text: &str) -> String {
    let text = base::harmless_beside_others(&text.replace(['\r', '\n'], " "));
    format!("\"{}\"", text.replace('"', "\"\""))
}

impl Consultations {
    /// A file of votes, once the consultation is closed and enough took part; none before, or of fewer. The lines of
    /// participants stay as they were first fetched: two files of the same votes, with other statements in them since an
    /// officer judged one later, would tell more than each.
    pub async fn votes_file(
        &self,
        consultation: &Consultation,
        file: VotesFile,
        lang: base::Lang,
    ) -> Result<Option<String>, ConsultationsError> {
        if !self.has_votes_files(consultation).await? {
            return Ok(None);
        }
        let (id, is_lines) = (consultation.id, file == VotesFile::ParticipantsVotes);
        let known = move |tx: &mut ::store::Tx<'_>| Ok::<_, ConsultationsError>(tables::released_votes(tx, id)?);
        if let Some(lines) = self.db.read_long(known).await?.filter(|_| is_lines) {
            return Ok(Some(lines));
        }
        // Votes that nobody handed in are counted first: a later file must not have more.
        self.count_late_ballots().await?;
        let (statements, stored) = self.stored_ballots(consultation).await?;
        let _turn = DRAWING.acquire().await.map_err(|_| ConsultationsError::Drawing)?;
        let written = tokio::task::spawn_blocking(move || {
            let read = ReadBallots::of(&stored, &statements);
            Ok(match file {
                VotesFile::Comments => comments(&statements, &read, lang),
                VotesFile::ParticipantsVotes => participants_votes(&released_of(&read)?),
            })
        });
        let written: Result<String, opinion::BadVotes> = written.await.map_err(|_| ConsultationsError::Drawing)?;
        let written = written.map_err(|_| ConsultationsError::Drawing)?;
        if !is_lines {
            return Ok(Some(written));
        }
        // Whoever was faster made the same lines, or those that hold.
        let keep = move |tx: &mut ::store::Tx<'_>| {
            tables::put_released_votes(tx, id, &written)?;
            Ok::<_, ConsultationsError>(tables::released_votes(tx, id)?)
        };
        self.db.write(keep).await
    }

    /// Whether there are files of votes.
    pub async fn has_votes_files(&self, consultation: &Consultation) -> Result<bool, ConsultationsError> {
        if !consultation.is_over(self.clock.now()) {
            return Ok(false);
        }
        Ok(self.opinion_map(consultation).await?.people >= PEOPLE_LEAST)
    }
}

fn released_of(read: &ReadBallots) -> Result<ReleasedVotes, opinion::BadVotes> {
    let landscape = read.landscape(settings())?;
    let ballots: Vec<&Ballot> = read.all().collect();
    let place = |participant: u64| usize::try_from(participant).ok().and_then(|place| ballots.get(place).copied());
    let grouped: Vec<(Option<usize>, &Ballot)> =
        landscape.places().iter().filter_map(|at| Some((at.group, place(at.participant)?))).collect();
    let statements: Vec<(u32, usize)> =
        landscape.counts().iter().map(|counts| (counts.statement, counts.everybody.all())).collect();
    Ok(released(&grouped, &statements))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads the file alone, as who got it would: how often each line is there, but for its number.
    fn least_alike(csv: &str) -> usize {
        let mut seen: HashMap<&str, usize> = HashMap::new();
        for line in csv.lines().skip(1) {
            *seen.entry(line.split_once(',').unwrap().1).or_default() += 1;
        }
        seen.into_values().min().unwrap_or(usize::MAX)
    }

    fn of(votes: &[String]) -> (ReleasedVotes, String) {
        let ballots: Vec<Ballot> = votes.iter().map(|votes| Ballot::read(votes)).collect();
        let grouped: Vec<(Option<usize>, &Ballot)> =
            ballots.iter().enumerate().map(|(place, ballot)| (Some(place % 2), ballot)).collect();
        let count = |statement| ballots.iter().filter(|ballot| ballot.of(statement).is_some()).count();
        let released = released(&grouped, &(1..=12).map(|statement| (statement, count(statement))).collect::<Vec<_>>());
        let csv = participants_votes(&released);
        (released, csv)
    }

    #[test]
    fn no_line_of_the_file_is_rare_and_a_singular_pattern_is_not_in_it() {
        use base::{Random, SeededRandom};
        for seed in 0..200 {
            let random: &dyn Random = &SeededRandom::new(seed);
            let people = 50 + random.below(300);
            let votes: Vec<String> = (0..people)
                .map(|person| {
                    let said = (1..=12).filter(|_| random.below(10) > 1).map(|statement| {
                        let noise = random.below(5) == 0;
                        let agrees = (person % 2 == 0) == (statement % 2 == 0);
                        format!(
                            "{statement}{}",
                            if noise {
                                'p'
                            } else if agrees {
                                'a'
                            } else {
                                'd'
                            }
                        )
                    });
                    said.collect::<Vec<_>>().join(" ")
                })
                .collect();
            let (released, csv) = of(&votes);
            assert!(least_alike(&csv) >= ALIKE_LEAST, "{seed}: {csv}");
            assert_eq!(released.lines.len() + released.withheld, votes.len());
        }
    }

    #[test]
    fn where_all_in_a_camp_say_the_same_every_statement_is_released_but_for_who_does_not() {
        let mut votes: Vec<String> =
            (0..100).map(|person| if person % 2 == 0 { "1a 2d" } else { "1d 2a" }.to_owned()).collect();
        votes.push("1p 2p".to_owned());
        let (released, csv) = of(&votes);
        assert_eq!(released.statements[..2], [1, 2]);
        assert_eq!((released.lines.len(), released.withheld), (100, 1));
        assert!(csv.starts_with("participant,group-id,n-comments,n-votes,n-agree,n-disagree,1,2"), "{csv}");
        assert!(csv.contains("\n0,0,,2,1,1,1,-1"), "{csv}");
    }

    #[test]
    fn a_text_is_quoted_and_is_no_formula() {
        assert_eq!(quoted("say \"yes\", now"), "\"say \"\"yes\"\", now\"");
        assert_eq!(quoted("=1+1"), "\"'=1+1\"");
        assert_eq!(quoted("\n@A1"), "\"' @A1\"");
        assert_eq!(quoted("trees;=1+1;"), "\"trees;'=1+1;\"", "where a semicolon ends a cell");
    }
}
