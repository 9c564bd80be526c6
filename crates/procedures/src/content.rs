//! What a pack says of procedures: the list, the authorities, the registers, the concepts.

mod tables;

use std::collections::BTreeMap;

use base::{Lang, Localized};
use forms::expression::Expression;
use forms::{ConceptSource, Concepts};
use serde::{Deserialize, Serialize};

use tables::Table;
pub use tables::TableMistake;

/// What a public body says of a procedure; with the sheet it makes a version, which never changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Its name in addresses.
    pub id: String,
    /// Who may ask.
    pub audience: Audience,
    /// Codes of events of a life.
    pub life_events: Vec<String>,
    /// Codes of a firm's needs.
    pub needs: Vec<String>,
    /// The family of mandates that covers it; none when nobody may act for another.
    pub family: Option<String>,
    /// The code of the authority that decides.
    pub authority: String,
    /// The sign-in that it needs.
    pub level: identity::Level,
    /// Who may have it, as an expression over the form's questions; empty for everyone.
    pub eligible: String,
    /// Days until the decision, at most.
    pub decides_within_days: u16,
    /// Months for which a case is kept when it is over.
    pub keeps_months: u16,
    /// By which text.
    pub legal_basis: String,
    /// What it is called.
    pub title: Localized,
    /// What one gets.
    pub summary: Localized,
    /// Who may have it, one condition a line.
    pub conditions: Localized,
    /// What may be asked for, one a line.
    pub documents: Localized,
}

impl About {
    /// The rule of who may have it.
    pub fn eligibility(&self) -> Option<Expression> {
        Expression::parse(&self.eligible).ok().filter(|_| !self.eligible.trim().is_empty())
    }
}

/// Who may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// A person, for themselves.
    Person,
    /// The owner of a firm, for it.
    Firm,
}

/// An authority.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority {
    /// Its name for people.
    pub label: Localized,
    /// The mailbox of its office.
    pub email: String,
    /// Where it is.
    pub office: String,
}

/// A register: a source of answers outside the platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterAbout {
    /// Its name in the pack.
    pub id: String,
    /// The code of the authority that keeps it.
    pub owner: String,
    /// Its name for people.
    pub label: Localized,
    /// By which text it may be asked.
    pub basis: Localized,
}

/// A procedure of a pack: what is said of it, and its sheet.
#[derive(Debug, Clone)]
pub struct PackProcedure {
    /// What is said of it.
    pub about: About,
    /// The sheet's file.
    pub file: String,
}

/// What the pack says.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// The procedures, in the pack's order.
    pub procedures: Vec<PackProcedure>,
    /// Events of a life, by code, in order.
    pub life_events: Vec<(String, Localized)>,
    /// Needs of a firm, by code, in order.
    pub needs: Vec<(String, Localized)>,
    /// Authorities, by code.
    pub authorities: BTreeMap<String, Authority>,
    /// Registers, in order.
    pub registers: Vec<RegisterAbout>,
    /// Concepts.
    pub concepts: Concepts,
}

/// The tables of a pack.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// `procedures.csv`.
    pub procedures: &'a str,
    /// `life_events.csv`.
    pub life_events: &'a str,
    /// `needs.csv`.
    pub needs: &'a str,
    /// `authorities.csv`.
    pub authorities: &'a str,
    /// `registers.csv`.
    pub registers: &'a str,
    /// `concepts.csv`.
    pub concepts: &'a str,
}

impl Content {
    /// Reads the tables and checks that what they name is there.
    ///
    /// # Errors
    /// The first mistake, with its file, line and column.
    pub fn read(files: &Files<'_>) -> Result<Self, TableMistake> {
        let life_events = labels("life_events.csv", files.life_events)?;
        let needs = labels("needs.csv", files.needs)?;
        let authorities = authorities(files.authorities)?;
        let registers = registers(files.registers, &authorities)?;
        let concepts = concepts(files.concepts, &registers)?;
        let mut content = Self { procedures: Vec::new(), life_events, needs, authorities, registers, concepts };
        for row in Table::read("procedures.csv", files.procedures)?.rows() {
            let procedure = content.procedure(&row)?;
            if content.procedures.iter().any(|known| known.about.id == procedure.about.id) {
                return Err(row.mistake("id", "this procedure stands here twice"));
            }
            content.procedures.push(procedure);
        }
        Ok(content)
    }

    fn procedure(&self, row: &tables::Row<'_>) -> Result<PackProcedure, TableMistake> {
        let known = |column: &str, all: &[(String, Localized)]| {
            let codes: Vec<String> = row.words(column);
            match codes.iter().find(|code| !all.iter().any(|(known, _)| known == *code)) {
                Some(_) => Err(row.mistake(column, "a code that the pack does not have")),
                None => Ok(codes),
            }
        };
        let id = row.text("id")?.to_owned();
        if !is_id(&id) {
            return Err(row.mistake("id", "1 to 60 letters a–z, digits or dashes"));
        }
        let authority = row.text("authority")?.to_owned();
        if !self.authorities.contains_key(&authority) {
            return Err(row.mistake("authority", "an authority that authorities.csv does not have"));
        }
        let eligible = row.optional("eligible").to_owned();
        if !eligible.is_empty() && Expression::parse(&eligible).is_err() {
            return Err(row.mistake("eligible", "this is no expression"));
        }
        let audience = match row.text("audience")? {
            "person" => Audience::Person,
            "firm" => Audience::Firm,
            _ => return Err(row.mistake("audience", "person or firm is expected")),
        };
        let level = identity::Level::from_name(row.text("level")?)
            .ok_or_else(|| row.mistake("level", "eidas1, eidas2 or eidas3 is expected"))?;
        Ok(PackProcedure {
            file: row.text("form")?.to_owned(),
            about: About {
                id,
                audience,
                life_events: known("life_events", &self.life_events)?,
                needs: known("needs", &self.needs)?,
                family: Some(row.optional("family").to_owned()).filter(|family| !family.is_empty()),
                authority,
                level,
                eligible,
                decides_within_days: row.number("decides_within_days")?,
                keeps_months: row.number("keeps_months")?,
                legal_basis: row.text("legal_basis")?.to_owned(),
                title: row.told("title")?,
                summary: row.told("summary")?,
                conditions: row.told("conditions")?,
                documents: row.told_or_not("documents"),
            },
        })
    }

    /// The name of an authority for people; a code that is no longer in the pack is said as it is.
    pub fn authority_name<'a>(&'a self, code: &'a str, lang: Lang) -> &'a str {
        self.authorities.get(code).map_or(code, |authority| authority.label.get(lang))
    }

    /// A register.
    pub fn register(&self, id: &str) -> Option<&RegisterAbout> {
        self.registers.iter().find(|register| register.id == id)
    }

    /// The name of a concept for people; one that the pack does not have is said as it is.
    pub fn concept_name<'a>(&'a self, concept: &'a str, lang: Lang) -> &'a str {
        self.concepts.get(concept).map_or(concept, |known| known.label.get(lang))
    }
}

/// Whether a text can name a procedure in addresses.
pub(crate) fn is_id(text: &str) -> bool {
    (1..=60).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

fn labels(file: &'static str, text: &str) -> Result<Vec<(String, Localized)>, TableMistake> {
    Table::read(file, text)?.rows().map(|row| Ok((row.text("code")?.to_owned(), row.told("label")?))).collect()
}

fn authorities(text: &str) -> Result<BTreeMap<String, Authority>, TableMistake> {
    let table = Table::read("authorities.csv", text)?;
    let read = |row: tables::Row<'_>| {
        let email = row.text("email")?.to_owned();
        if email.parse::<mail::Address>().is_err() {
            return Err(row.mistake("email", "this is no mailbox"));
        }
        let authority = Authority { label: row.told("label")?, email, office: row.optional("office").to_owned() };
        Ok((row.text("code")?.to_owned(), authority))
    };
    table.rows().map(read).collect()
}

fn registers(text: &str, owners: &BTreeMap<String, Authority>) -> Result<Vec<RegisterAbout>, TableMistake> {
    let table = Table::read("registers.csv", text)?;
    let read = |row: tables::Row<'_>| {
        let owner = row.text("owner")?.to_owned();
        if !owners.contains_key(&owner) {
            return Err(row.mistake("owner", "an authority that authorities.csv does not have"));
        }
        let id = row.text("id")?.to_owned();
        Ok(RegisterAbout { id, owner, label: row.told("label")?, basis: row.told("basis")? })
    };
    table.rows().map(read).collect()
}

fn concepts(text: &str, registers: &[RegisterAbout]) -> Result<Concepts, TableMistake> {
    let concepts =
        Concepts::read("concepts.csv", text.as_bytes()).map_err(|mistakes| TableMistake::first(&mistakes))?;
    for concept in concepts.iter() {
        let is_unknown = |source: &ConceptSource| matches!(source, ConceptSource::Register(id) if !registers.iter().any(|register| register.id == *id));
        let wrong = |column: &str, expected: &str| Err(TableMistake::at(&concept.at.in_column(column), expected));
        if concept.sources.iter().any(is_unknown) {
            return wrong("sources", "a source that registers.csv does not have");
        }
        if let Some(lang) = Lang::ALL.into_iter().find(|lang| concept.label.exact(lang.tag()).is_none()) {
            return wrong(&tables::head("label", lang), "a text is missing");
        }
    }
    Ok(concepts)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LABEL: &str = "label::French (fr),label::German (de),label::Luxembourgish (lb),label::English (en)";

    fn read(procedures: &str) -> Result<Content, TableMistake> {
        let labelled = |row: &str| format!("code,{LABEL}\n{row}");
        Content::read(&Files {
            procedures,
            life_events: &labelled("move,Déménager,Umziehen,Plënneren,Move"),
            needs: &labelled(""),
            authorities: &format!(
                "code,{LABEL},email,office\ntown,La ville,Die Stadt,D'Stad,The town,town@example.org,1 rue"
            ),
            registers: &format!("id,owner,{LABEL},{}\ncaf,town,a,b,c,d,e,f,g,h", LABEL.replace("label", "basis")),
            concepts: &format!("concept,kind,sources,{LABEL}\nperson.name,text,identity caf,Nom,Name,Numm,Name"),
        })
    }

    fn table(change: impl Fn(String) -> String) -> String {
        let told = |what: &str| LABEL.replace("label", what);
        let head = format!(
            "id,form,audience,life_events,needs,family,authority,level,eligible,decides_within_days,keeps_months,legal_basis,{},{},{},{}",
            told("title"),
            told("summary"),
            told("conditions"),
            told("documents")
        );
        let row = "move,move.xlsx,person,move,,,town,eidas1,${age} >= 18,30,12,a text,t,t,t,t,s,s,s,s,c,c,c,c,,,,";
        format!("{head}\n{}", change(row.to_owned()))
    }

    #[test]
    fn a_procedure_is_read_with_what_it_names() {
        let content = read(&table(|row| row)).unwrap();
        let about = &content.procedures[0].about;
        assert_eq!((about.id.as_str(), about.decides_within_days), ("move", 30));
        assert!(about.eligibility().is_some());
        let sources = content.concepts.get("person.name").unwrap().sources.iter().map(ConceptSource::id);
        assert_eq!(sources.collect::<Vec<_>>(), ["identity", "caf"]);
    }

    #[test]
    fn a_mistake_names_file_line_and_column() {
        for (from, to, told) in [
            (
                "town",
                "village",
                "procedures.csv, line 2, column authority: an authority that authorities.csv does not have",
            ),
            ("eidas1", "eidas9", "procedures.csv, line 2, column level: eidas1, eidas2 or eidas3 is expected"),
            ("${age} >= 18", "${age} >=", "procedures.csv, line 2, column eligible: this is no expression"),
            (",30,", ",soon,", "procedures.csv, line 2, column decides_within_days: a whole number is expected"),
            (",move,,", ",birth,,", "procedures.csv, line 2, column life_events: a code that the pack does not have"),
            ("s,s,s,s", "s,s,,s", "procedures.csv, line 2, column summary::Luxembourgish (lb): a text is missing"),
        ] {
            let told_by = read(&table(|row| row.replacen(from, to, 1))).unwrap_err().to_string();
            assert_eq!(told_by, told);
        }
    }
}
