//! The officer begins with some statements, before the consultation is published; and judges those that people add: each
//! judgement is in the log, with who made it, before it holds.

use base::{Lang, Localized, PersonId};

use crate::likeness::plain;
use crate::model::ConsultationId;
use crate::room::{Consultations, ConsultationsError};
use crate::statements::{
    ASKED_MAX, Checked, OWN_MAX, Origin, Rules, SEEDS_MAX, STATEMENT_CHARS_MAX, Standing, Statement, Statements,
};
use crate::store::statements as tables;

/// What is wrong with the lines that an officer begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadSeeds {
    /// This line, from 1, is longer than [`STATEMENT_CHARS_MAX`].
    Long(usize),
    /// This line says what an earlier one says.
    Twice(usize),
    /// There are more than [`SEEDS_MAX`].
    Many,
    /// Another language has so many lines, this one others.
    Uneven(usize),
}

/// Statements one a line, or what is wrong, in which language.
pub(crate) fn read_seeds(texts: &[(Lang, String)]) -> Result<Vec<Localized>, Vec<(Lang, BadSeeds)>> {
    let mut seeds: Vec<Localized> = Vec::new();
    let mut faults = Vec::new();
    let mut expected = None;
    for (lang, text) in texts {
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let most = *expected.get_or_insert(lines.len());
        match fault_of(&lines, most) {
            Some(fault) => faults.push((*lang, fault)),
            None => {
                seeds.resize_with(lines.len(), Localized::new);
                for (seed, line) in seeds.iter_mut().zip(&lines) {
                    seed.insert(lang.tag(), *line);
                }
            }
        }
    }
    if faults.is_empty() { Ok(seeds) } else { Err(faults) }
}

fn fault_of(lines: &[&str], expected: usize) -> Option<BadSeeds> {
    if lines.len() > SEEDS_MAX {
        return Some(BadSeeds::Many);
    }
    if let Some(long) = lines.iter().position(|line| line.chars().count() > STATEMENT_CHARS_MAX) {
        return Some(BadSeeds::Long(long + 1));
    }
    let said: Vec<String> = lines.iter().map(|line| plain(line)).collect();
    let twice = said.iter().enumerate().find(|(place, line)| said[..*place].contains(line));
    if let Some((twice, _)) = twice {
        return Some(BadSeeds::Twice(twice + 1));
    }
    (lines.len() != expected).then_some(BadSeeds::Uneven(expected))
}

impl Consultations {
    /// Sets the statements of a draft: none and nothing to be added means that it asks for none.
    ///
    /// # Errors
    /// [`ConsultationsError::Published`] once it is published.
    pub async fn set_statements(
        &self,
        officer: PersonId,
        id: ConsultationId,
        seeds: Vec<Localized>,
        checked: Checked,
        own_max: u32,
    ) -> Result<(), ConsultationsError> {
        self.own(officer, id).await?;
        let rules = Rules { checked, own_max: own_max.min(OWN_MAX), changes: 0 };
        let seeds: Vec<(Statement, String)> = (1..)
            .zip(seeds.into_iter().take(SEEDS_MAX))
            .map(|(number, texts)| {
                let json = serde_json::to_string(&texts)?;
                let (origin, standing) = (Origin::Seed, Standing::Accepted);
                Ok((Statement { number, texts, origin, standing, is_judged: true, votes: 0, again: 0 }, json))
            })
            .collect::<Result<_, serde_json::Error>>()?;
        self.db
            .write(move |tx| {
                if !tables::is_draft(tx, id)? {
                    return Err(ConsultationsError::Published);
                }
                tables::drop_statements(tx, id)?;
                if !seeds.is_empty() || rules.own_max > 0 {
                    tables::put_rules(tx, id, rules)?;
                    for (seed, json) in &seeds {
                        tables::add(tx, id, seed, json)?;
                    }
                }
                Ok(())
            })
            .await
    }

    /// What an officer has to judge, and what was judged; the log says that they read what people wrote, before it is
    /// shown.
    pub async fn statements_to_judge(
        &self,
        officer: PersonId,
        id: ConsultationId,
    ) -> Result<Option<Statements>, ConsultationsError> {
        let consultation = self.own(officer, id).await?;
        let statements = self.statements(&consultation).await?;
        if statements.as_ref().is_some_and(|all| all.all.iter().any(|one| one.origin == Origin::Participant)) {
            self.record(officer, "consultation-texts-read", &consultation, "statements").await?;
        }
        Ok(statements)
    }

    /// Accepts, refuses or merges a statement that somebody added, now or after all. Which officer did so is in the log.
    ///
    /// # Errors
    /// [`ConsultationsError::NotFound`] when there is no such statement, its text is gone, or it is to be merged into what
    /// is not asked; [`ConsultationsError::Full`] when as many are asked as there may be.
    pub async fn judge_statement(
        &self,
        officer: PersonId,
        id: ConsultationId,
        number: u32,
        standing: Standing,
    ) -> Result<(), ConsultationsError> {
        let consultation = self.own(officer, id).await?;
        let statements = self.statements(&consultation).await?.ok_or(ConsultationsError::NotFound)?;
        let known = statements.of(number).filter(|one| one.origin == Origin::Participant);
        let known = known.ok_or(ConsultationsError::NotFound)?;
        if known.standing == standing && known.is_judged {
            return Ok(());
        }
        may_stand(&statements, known, standing)?;
        let (fact, now) = (
            self.fact(officer, "consultation-statement-judged", &consultation, &told(number, standing)),
            self.clock.now(),
        );
        // Another page may have judged the same one, or the one into which it is merged, a moment ago.
        let judge = move |tx: &mut ::store::Tx<'_>, _| {
            let rules = statements.rules;
            let all: Vec<Statement> = tables::statements(tx, id)?.into_iter().filter_map(Result::ok).collect();
            let now_there = Statements { rules, all };
            let can_be = now_there.of(number).is_some_and(|known| may_stand(&now_there, known, standing).is_ok());
            if can_be {
                tables::judge(tx, id, number, standing, officer, now)?;
                if matches!(standing, Standing::Refused(reason) if reason.takes_text()) {
                    tables::clear_text(tx, id, number)?;
                }
                tables::count_change(tx, id)?;
            }
            Ok(can_be)
        };
        let judged = self.evidence.record_fact_with(fact, judge).await?;
        judged.map(|_| ()).ok_or(ConsultationsError::ChangedElsewhere)
    }
}

fn may_stand(statements: &Statements, known: &Statement, standing: Standing) -> Result<(), ConsultationsError> {
    let asked = statements.asked().filter(|one| one.number != known.number).count();
    match standing {
        Standing::Accepted if known.texts.is_empty() => Err(ConsultationsError::NotFound),
        Standing::Accepted if asked >= ASKED_MAX => Err(ConsultationsError::Full),
        Standing::Merged(into) => {
            let is_asked = statements.of(into).is_some_and(Statement::is_asked);
            if is_asked && into != known.number { Ok(()) } else { Err(ConsultationsError::NotFound) }
        }
        _ => Ok(()),
    }
}

fn told(number: u32, standing: Standing) -> String {
    match standing {
        Standing::Waiting => format!("{number} waits"),
        Standing::Accepted => format!("{number} accepted"),
        Standing::Refused(reason) => format!("{number} refused: {}", reason.name()),
        Standing::Merged(into) => format!("{number} merged into {into}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_statement_in_each_language() {
        let seeds =
            read_seeds(&[(Lang::Fr, "Un\n\n Deux \n".to_owned()), (Lang::En, "One\r\nTwo".to_owned())]).unwrap();
        assert_eq!(seeds.len(), 2);
        assert_eq!((seeds[1].get(Lang::Fr), seeds[1].get(Lang::En)), ("Deux", "Two"));
        assert_eq!(read_seeds(&[(Lang::Fr, String::new())]).unwrap(), Vec::<Localized>::new());
    }

    #[test]
    fn a_fault_names_its_language_and_line() {
        let faults =
            |fr: &str, en: &str| read_seeds(&[(Lang::Fr, fr.to_owned()), (Lang::En, en.to_owned())]).unwrap_err();
        assert_eq!(faults("Un\nDeux", "One"), [(Lang::En, BadSeeds::Uneven(2))]);
        let long = format!("Un\n{}", "é".repeat(141));
        assert_eq!(faults(&long, "One\nTwo"), [(Lang::Fr, BadSeeds::Long(2))]);
        assert_eq!(faults("Un\nDeux\nun.", "One\nTwo\nThree"), [(Lang::Fr, BadSeeds::Twice(3))]);
        let many: Vec<String> = (0..101).map(|number| number.to_string()).collect();
        assert_eq!(faults(&many.join("\n"), &many.join("\n"))[0], (Lang::Fr, BadSeeds::Many));
    }
}
