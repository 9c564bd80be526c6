//! The pack's tables as a source of answers: what follows from a commune or an activity that is known.

use std::sync::Arc;

use base::Lang;
use base::activity::Activities;
use base::territory::{Commune, Territories};
use forms::concepts::Derived;
use forms::source::{About, AnswerSource, Pending, Silence};
use forms::{Concepts, Origin, Proposal};
use ui::Texts;

/// What a concept may take from a table, as `concepts.csv` names it in its column `table`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    CommuneName,
    Department,
    DepartmentName,
    Region,
    RegionName,
    ActivityLabel,
}

impl Column {
    const ALL: [(&'static str, Self); 6] = [
        ("commune.name", Self::CommuneName),
        ("commune.department", Self::Department),
        ("commune.department_name", Self::DepartmentName),
        ("commune.region", Self::Region),
        ("commune.region_name", Self::RegionName),
        ("activity.label", Self::ActivityLabel),
    ];

    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| *known == name).map(|(_, column)| column)
    }
}

/// Checks that every concept that follows from a table names one that there is.
///
/// # Errors
/// The first that does not, with its row.
pub fn check(concepts: &Concepts) -> Result<(), String> {
    for concept in concepts.iter() {
        if let Some(Derived { table, .. }) = &concept.derived
            && Column::named(table).is_none()
        {
            let known = Column::ALL.map(|(name, _)| name).join(", ");
            let row = concept.at.row;
            return Err(format!("concepts.csv, row {row}, column table: {table:?} is no table: write one of {known}"));
        }
    }
    Ok(())
}

/// The pack's tables.
pub struct PackTables {
    /// Communes, departments, regions.
    pub territories: Arc<Territories>,
    /// Activities.
    pub activities: Arc<Activities>,
    /// Which concept follows from which.
    pub concepts: Concepts,
    /// What is said.
    pub texts: Arc<Texts>,
}

impl PackTables {
    fn look_up(&self, column: Column, code: &str) -> Option<String> {
        let in_commune = |taken: &dyn Fn(&Commune) -> Option<String>| self.territories.commune(code).and_then(taken);
        match column {
            Column::CommuneName => in_commune(&|commune| Some(commune.name.to_string())),
            Column::Department => in_commune(&|commune| Some(commune.department.to_string())),
            Column::DepartmentName => in_commune(&|commune| {
                self.territories.department(commune.department.as_str()).map(|department| department.name.clone())
            }),
            Column::Region => in_commune(&|commune| Some(commune.region.to_string())),
            Column::RegionName => in_commune(&|commune| {
                self.territories.region(commune.region.as_str()).map(|region| region.name.clone())
            }),
            Column::ActivityLabel => self.activities.get(code).map(|activity| activity.label.clone()),
        }
    }
}

impl AnswerSource for PackTables {
    fn id(&self) -> &'static str {
        "tables"
    }

    fn name(&self, lang: Lang) -> String {
        self.texts.say(lang, "house-source-communes", &[])
    }

    /// By itself a table knows nothing of anybody.
    fn ask<'a>(&'a self, _: About<'a>, _: &'a [String], _: Lang) -> Pending<'a, Result<Vec<Proposal>, Silence>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    fn derive(&self, known: &[Proposal], concepts: &[String], lang: Lang) -> Vec<Proposal> {
        let derived = |concept: &String| {
            let Derived { from, table } = self.concepts.get(concept)?.derived.as_ref()?;
            Some((concept.clone(), from.clone(), Column::named(table)?))
        };
        let mut proposals = Vec::new();
        for (concept, from, column) in concepts.iter().filter_map(derived) {
            let table =
                if column == Column::ActivityLabel { "house-source-activities" } else { "house-source-communes" };
            for base in known.iter().filter(|base| base.concept == from) {
                proposals.extend(self.look_up(column, &base.value).map(|value| Proposal {
                    concept: concept.clone(),
                    rows: base.rows.clone(),
                    value,
                    source: Origin::Table(self.texts.say(lang, table, &[])),
                    at: base.at,
                    basis: None,
                }));
            }
        }
        proposals
    }
}

#[cfg(test)]
mod tests {
    use base::Timestamp;

    use super::*;

    fn tables(concepts: &str) -> PackTables {
        let communes = "code,name,type,department,region,postcodes,population,parent,latitude,longitude\n\
                        0204,Esch-sur-Alzette,commune,02,LU,4001,1,,,\n";
        PackTables {
            territories: Arc::new(
                Territories::parse(communes, "code,name,region,seat\n02,Esch,LU,0204\n", "code,name\nLU,Luxembourg\n")
                    .unwrap(),
            ),
            activities: Arc::new(Activities::parse("code,label\n10.71,Bread\n").unwrap()),
            concepts: Concepts::read("concepts.csv", concepts.as_bytes()).unwrap(),
            texts: Texts::with(&crate::house::TEXTS).unwrap(),
        }
    }

    const CONCEPTS: &str = "concept,kind,sources,label::en,from,table\n\
        a.commune,text,answers,Town,,\n\
        a.canton,text,tables,Canton,a.commune,commune.department_name\n\
        a.country,text,tables,Country,a.commune,commune.region\n\
        firm.activity,text,answers,Code,,\n\
        firm.activity_label,text,tables,Activity,firm.activity,activity.label\n";

    fn known(concept: &str, rows: &[usize], value: &str) -> Proposal {
        Proposal {
            concept: concept.to_owned(),
            rows: rows.to_vec(),
            value: value.to_owned(),
            source: Origin::Person,
            at: Timestamp::from_seconds(7),
            basis: None,
        }
    }

    #[test]
    fn what_follows_from_a_commune_or_an_activity_is_known_row_by_row() {
        let wanted = ["a.canton", "a.country", "firm.activity_label", "a.commune"].map(str::to_owned);
        let known =
            [known("a.commune", &[1], "0204"), known("a.commune", &[2], "9999"), known("firm.activity", &[], "1071")];
        let derived = tables(CONCEPTS).derive(&known, &wanted, Lang::En);
        let told: Vec<_> =
            derived.iter().map(|one| (one.concept.as_str(), one.rows.as_slice(), one.value.as_str())).collect();
        assert_eq!(
            told,
            [("a.canton", &[1][..], "Esch"), ("a.country", &[1], "LU"), ("firm.activity_label", &[], "Bread"),]
        );
        assert_eq!(derived[0].at, Timestamp::from_seconds(7), "as old as what it follows from");
        assert_ne!(derived[0].source, derived[2].source);
    }

    #[test]
    fn a_table_that_there_is_not_is_named() {
        assert_eq!(check(&tables(CONCEPTS).concepts), Ok(()));
        let wrong = CONCEPTS.replace("activity.label\n", "activity.colour\n");
        let told = check(&tables(&wrong).concepts).unwrap_err();
        assert!(told.starts_with("concepts.csv, row 6, column table: \"activity.colour\""), "{told}");
    }
}
