//! The instruments by which a firm looks at itself: each a form of the pack that computes a score, and the tables that
//! say what is made of its calculations.

use std::collections::BTreeSet;
use std::sync::Arc;

use base::Localized;
use forms::{Filling, Form, Mistake, Plan, xlsform};
use rust_decimal::Decimal;

use crate::labels::{LabelRow, LabelsError, read_rows};

/// The folder of the pack in which they lie.
pub const FOLDER: &str = "instruments";
/// The most instruments that a pack may hold.
const MAX_INSTRUMENTS: usize = 20;
/// The longest name of an instrument, in characters.
const MAX_NAME_CHARS: usize = 40;

/// The instruments of a pack, at least one, in the order of the pack.
pub struct Instruments {
    main: Instrument,
    others: Vec<Instrument>,
}

/// An instrument and what its results are called.
pub struct Instrument {
    /// Its name among the instruments: `dii-4`.
    pub name: String,
    /// What it is a version of: `dii`. Published figures carry the same word.
    pub family: String,
    /// Which version of it: results and figures of two versions do not compare.
    pub version: String,
    /// The highest score.
    pub scale: Decimal,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// Under which licence its questions may be used.
    pub licence: String,
    /// Who made it, as it is cited.
    pub source: String,
    /// Where that can be read; empty where it cannot.
    pub url: String,
    /// What it is called.
    pub label: Localized,
    /// What it is for.
    pub about: Localized,
    /// The questions, ready to be filled in.
    pub plan: Arc<Plan>,
    /// The calculation that gives the score.
    pub score: String,
    /// The calculation that gives the weight of what is answered.
    pub known: String,
    /// The calculation that gives the weight of everything; `None` when each item weighs one.
    pub total: Option<String>,
    /// The calculation that names the band.
    pub band: String,
    /// What is measured apart; may be empty.
    pub dimensions: Vec<Dimension>,
    /// The items that make the score.
    pub items: Vec<Item>,
    /// The bands of the score, the lowest first.
    pub bands: Vec<Band>,
}

/// A part of an instrument with a score of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// Its name.
    pub name: String,
    /// The calculation that gives its score, on the instrument's scale.
    pub score: String,
    /// The calculation that gives the weight of what is answered in it.
    pub known: String,
    /// The calculation that gives its whole weight.
    pub total: String,
    /// What it is called.
    pub label: Localized,
    /// What it is about.
    pub about: Localized,
}

/// One item of the score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The calculation that gives its value, or nothing when it is not known.
    pub name: String,
    /// The questions that it comes from; the last is about it alone.
    pub questions: Vec<String>,
    /// The dimension that it belongs to; empty where it belongs to none.
    pub dimension: String,
    /// The highest value that it can have.
    pub highest: Decimal,
    /// What it is called.
    pub label: Localized,
}

/// A band of the score. It holds scores above the band before it, up to its own end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// Its name, as the form's calculation gives it.
    pub name: String,
    /// The lowest score in it, as it is written.
    pub from: Decimal,
    /// The highest score in it.
    pub to: Decimal,
    /// What it is called.
    pub label: Localized,
    /// What it means.
    pub text: Localized,
}

/// The files of the folder of instruments.
pub struct InstrumentFiles<'a> {
    /// `instruments.csv`: one row an instrument.
    pub instruments: &'a str,
    /// `dimensions.csv`: what is measured apart.
    pub dimensions: &'a str,
    /// `items.csv`: what makes the score.
    pub items: &'a str,
    /// `bands.csv`: the bands of the score.
    pub bands: &'a str,
    /// `parameters.csv`: values that take the place of calculations.
    pub parameters: &'a str,
    /// The bytes of a form (XLSForm) of the folder, by its file name.
    pub form: &'a dyn Fn(&str) -> Option<Vec<u8>>,
}

/// What is wrong with the instruments.
#[derive(Debug, thiserror::Error)]
pub enum InstrumentError {
    /// A table that cannot be read.
    #[error("{FOLDER}/{file}, {source}")]
    Table {
        /// The file.
        file: &'static str,
        /// The mistake.
        source: LabelsError,
    },
    /// The form does not compute what the result shows.
    #[error("{FOLDER}/{form}: a calculation named {name:?} is expected")]
    Missing {
        /// The file of the form.
        form: String,
        /// The calculation.
        name: String,
    },
    /// The form cannot be read or filled in.
    #[error("{FOLDER}/{form}: {}", .mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Form {
        /// The file of the form.
        form: String,
        /// Each mistake with its sheet, row and column.
        mistakes: Vec<Mistake>,
    },
    /// The bands leave a score out, or overlap.
    #[error("{FOLDER}/bands.csv: the bands of {instrument} must follow one another from 0 to {scale}")]
    Bands {
        /// The instrument.
        instrument: String,
        /// Its scale.
        scale: Decimal,
    },
    /// There is none.
    #[error("{FOLDER}/instruments.csv: at least one instrument is expected, and {MAX_INSTRUMENTS} at most")]
    Count,
}

impl Instruments {
    /// Reads the tables and the forms, and checks that each form computes what the tables name.
    ///
    /// # Errors
    /// The first mistake, with its file and line, or sheet, row and column.
    pub fn read(files: &InstrumentFiles<'_>) -> Result<Self, InstrumentError> {
        let tables = Tables::read(files)?;
        let rows = rows("instruments.csv", files.instruments)?;
        if rows.len() > MAX_INSTRUMENTS {
            return Err(InstrumentError::Count);
        }
        let mut all: Vec<Instrument> = Vec::new();
        for row in &rows {
            let read = tables.instrument(row, files.form)?;
            if all.iter().any(|known| known.name == read.name) {
                let source = row.mistake(format!("the instrument {:?} stands twice", read.name));
                return Err(InstrumentError::Table { file: "instruments.csv", source });
            }
            all.push(read);
        }
        tables.check_names(&all)?;
        let mut all = all.into_iter();
        let main = all.next().ok_or(InstrumentError::Count)?;
        Ok(Self { main, others: all.collect() })
    }

    /// The first of the pack, which is proposed before the others.
    pub const fn main(&self) -> &Instrument {
        &self.main
    }

    /// All of them, in the order of the pack.
    pub fn iter(&self) -> impl Iterator<Item = &Instrument> {
        std::iter::once(&self.main).chain(&self.others)
    }

    /// The instrument of a name.
    pub fn get(&self, name: &str) -> Option<&Instrument> {
        self.iter().find(|instrument| instrument.name == name)
    }

    /// The instrument whose questions these are the answers to.
    pub fn of(&self, filling: &Filling) -> &Instrument {
        self.iter().find(|instrument| Arc::ptr_eq(&instrument.plan, filling.plan())).unwrap_or(&self.main)
    }
}

impl Instrument {
    /// How many questions a person may be asked, at most.
    pub fn asked(&self) -> usize {
        self.form().questions().filter(|question| question.calculation.is_none() && question.kind.is_visible()).count()
    }

    /// The questions.
    pub fn form(&self) -> &Arc<Form> {
        self.plan.form()
    }

    /// The band of a name.
    pub fn band(&self, name: &str) -> Option<&Band> {
        self.bands.iter().find(|band| band.name == name)
    }

    /// The place of a band among them, from the lowest.
    pub fn place_of(&self, band: &Band) -> Option<usize> {
        self.bands.iter().position(|known| known.name == band.name)
    }

    /// Whether the score counts points: one for each item.
    pub fn is_counted(&self) -> bool {
        self.scale == Decimal::from(self.items.len()) && self.items.iter().all(|item| item.highest == Decimal::ONE)
    }

    /// The dimension of a name.
    pub fn dimension(&self, name: &str) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| dimension.name == name)
    }
}

/// The rows of the tables beside `instruments.csv`.
struct Tables {
    dimensions: Vec<LabelRow>,
    items: Vec<LabelRow>,
    bands: Vec<LabelRow>,
    parameters: Vec<LabelRow>,
}

impl Tables {
    fn read(files: &InstrumentFiles<'_>) -> Result<Self, InstrumentError> {
        Ok(Self {
            dimensions: rows("dimensions.csv", files.dimensions)?,
            items: rows("items.csv", files.items)?,
            bands: rows("bands.csv", files.bands)?,
            parameters: rows("parameters.csv", files.parameters)?,
        })
    }

    /// An instrument from its row, with what the other tables say of it.
    fn instrument(
        &self,
        row: &LabelRow,
        bytes: &dyn Fn(&str) -> Option<Vec<u8>>,
    ) -> Result<Instrument, InstrumentError> {
        let wrong = |source| InstrumentError::Table { file: "instruments.csv", source };
        let required = |column: &str| row.required(column).map(str::to_owned).map_err(wrong);
        let name = required("instrument")?;
        let is_plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        if name.chars().count() > MAX_NAME_CHARS || !name.chars().all(is_plain) {
            let message = format!("a name of an instrument has small letters, digits and hyphens, not {name:?}");
            return Err(wrong(row.mistake(message)));
        }
        let url = row.get("url");
        if !url.is_empty() && !url.starts_with("https://") {
            return Err(wrong(row.mistake("an address that begins with https:// is expected in url")));
        }
        let scale = number(row, "scale").filter(|scale| *scale > Decimal::ZERO);
        let scale = scale.ok_or_else(|| wrong(row.mistake("scale is a number above 0")))?;
        let minutes = row.get("minutes").parse().map_err(|_| wrong(row.mistake("minutes is a whole number")))?;
        let file = required("form")?;
        let bytes = bytes(&file).ok_or_else(|| wrong(row.mistake(format!("there is no file {FOLDER}/{file}"))))?;
        let form = self.form(&name, &file, &bytes)?;
        let instrument = Instrument {
            family: required("family")?,
            version: required("version")?,
            minutes,
            licence: row.get("licence").to_owned(),
            source: required("source")?,
            url: url.to_owned(),
            label: row.localized("label"),
            about: row.localized("about"),
            score: required("score")?,
            known: required("known")?,
            total: Some(row.get("total").to_owned()).filter(|total| !total.is_empty()),
            band: required("band")?,
            dimensions: read_dimensions(own(&self.dimensions, &name))?,
            items: read_items(own(&self.items, &name), scale)?,
            bands: read_bands(own(&self.bands, &name))?,
            plan: Plan::new(form).map_err(|mistakes| InstrumentError::Form { form: file.clone(), mistakes })?,
            name,
            scale,
        };
        instrument.check(&file)?;
        own(&self.items, &instrument.name).try_for_each(|row| instrument.check_item(row))?;
        Ok(instrument)
    }

    /// A form, in which the parameters of its instrument stand.
    fn form(&self, instrument: &str, file: &str, bytes: &[u8]) -> Result<Arc<Form>, InstrumentError> {
        let mut form =
            xlsform::read(file, bytes).map_err(|mistakes| InstrumentError::Form { form: file.to_owned(), mistakes })?;
        for row in own(&self.parameters, instrument) {
            let wrong = |source| InstrumentError::Table { file: "parameters.csv", source };
            let parameter = row.required("parameter").map_err(wrong)?;
            let value = number(row, "value").ok_or_else(|| wrong(row.mistake("value is a number")))?;
            let message = || row.mistake(format!("{file} has no calculation named {parameter:?}"));
            form = form.with_calculation(parameter, &value.to_string()).ok_or_else(|| wrong(message()))?;
        }
        Ok(Arc::new(form))
    }

    /// Names a row of an instrument that there is not.
    fn check_names(&self, all: &[Instrument]) -> Result<(), InstrumentError> {
        let tables = [
            ("dimensions.csv", &self.dimensions),
            ("items.csv", &self.items),
            ("bands.csv", &self.bands),
            ("parameters.csv", &self.parameters),
        ];
        for (file, rows) in tables {
            let known = |row: &&LabelRow| all.iter().any(|instrument| instrument.name == row.get("instrument"));
            if let Some(row) = rows.iter().find(|row| !known(row)) {
                let source = row.mistake(format!("there is no instrument {:?}", row.get("instrument")));
                return Err(InstrumentError::Table { file, source });
            }
        }
        Ok(())
    }
}

impl Instrument {
    /// Checks that the form has what a row of `items.csv` names.
    fn check_item(&self, row: &LabelRow) -> Result<(), InstrumentError> {
        let wrong = |message| InstrumentError::Table { file: "items.csv", source: row.mistake(message) };
        let dimension = row.get("dimension");
        if !dimension.is_empty() && self.dimension(dimension).is_none() {
            return Err(wrong(format!("{} has no dimension {dimension:?}", self.name)));
        }
        match row.get("questions").split_whitespace().find(|name| self.form().question(name).is_none()) {
            Some(name) => Err(wrong(format!("the form has no question {name:?}"))),
            None => Ok(()),
        }
    }

    /// Checks that the form computes what the tables name, and that every score has one band.
    fn check(&self, form: &str) -> Result<(), InstrumentError> {
        let own = [Some(&self.score), Some(&self.known), self.total.as_ref(), Some(&self.band)];
        let dimensions = self.dimensions.iter().flat_map(|one| [&one.score, &one.known, &one.total]);
        let items = self.items.iter().map(|item| &item.name);
        for name in own.into_iter().flatten().chain(dimensions).chain(items) {
            if self.form().question(name).is_none_or(|question| question.calculation.is_none()) {
                return Err(InstrumentError::Missing { form: form.to_owned(), name: name.clone() });
            }
        }
        let follows = |pair: &[Band]| matches!(pair, [low, high] if high.from >= low.to && high.to > low.to);
        let names: BTreeSet<&str> = self.bands.iter().map(|band| band.name.as_str()).collect();
        let fits = self.bands.first().is_some_and(|first| first.from.is_zero())
            && self.bands.last().is_some_and(|last| last.to == self.scale)
            && self.bands.windows(2).all(follows)
            && names.len() == self.bands.len();
        if fits { Ok(()) } else { Err(InstrumentError::Bands { instrument: self.name.clone(), scale: self.scale }) }
    }
}

fn rows(file: &'static str, table: &str) -> Result<Vec<LabelRow>, InstrumentError> {
    read_rows(table).map_err(|source| InstrumentError::Table { file, source })
}

/// The rows of one instrument.
fn own<'a>(rows: &'a [LabelRow], instrument: &'a str) -> impl Iterator<Item = &'a LabelRow> {
    rows.iter().filter(move |row| row.get("instrument") == instrument)
}

fn number(row: &LabelRow, column: &str) -> Option<Decimal> {
    row.get(column).parse::<Decimal>().ok().filter(|number| !number.is_sign_negative()).map(|number| number.normalize())
}

fn read_dimensions<'a>(rows: impl Iterator<Item = &'a LabelRow>) -> Result<Vec<Dimension>, InstrumentError> {
    let read = |row: &LabelRow| {
        let required = |column: &str| row.required(column).map(str::to_owned);
        Ok(Dimension {
            name: required("dimension")?,
            score: required("score")?,
            known: required("known")?,
            total: required("total")?,
            label: row.localized("label"),
            about: row.localized("about"),
        })
    };
    rows.map(read).collect::<Result<_, _>>().map_err(|source| InstrumentError::Table { file: "dimensions.csv", source })
}

fn read_items<'a>(rows: impl Iterator<Item = &'a LabelRow>, scale: Decimal) -> Result<Vec<Item>, InstrumentError> {
    let mut items = Vec::new();
    let mut without = false;
    for row in rows {
        let wrong = |source| InstrumentError::Table { file: "items.csv", source };
        let highest = match row.get("highest") {
            "" => {
                without = true;
                scale
            }
            _ => number(row, "highest").ok_or_else(|| wrong(row.mistake("highest is a number")))?,
        };
        items.push(Item {
            name: row.required("item").map_err(wrong)?.to_owned(),
            questions: row.get("questions").split_whitespace().map(str::to_owned).collect(),
            dimension: row.get("dimension").to_owned(),
            highest,
            label: row.localized("label"),
        });
    }
    // A scale that counts the items gives each of them one point.
    if without && Decimal::from(items.len()) == scale {
        for item in &mut items {
            item.highest = Decimal::ONE;
        }
    }
    Ok(items)
}

fn read_bands<'a>(rows: impl Iterator<Item = &'a LabelRow>) -> Result<Vec<Band>, InstrumentError> {
    let read = |row: &LabelRow| {
        let (Some(from), Some(to)) = (number(row, "from"), number(row, "to")) else {
            return Err(row.mistake("from and to are numbers"));
        };
        let name = row.required("band")?.to_owned();
        Ok(Band { name, from, to, label: row.localized("label"), text: row.localized("text") })
    };
    rows.map(read).collect::<Result<_, _>>().map_err(|source| InstrumentError::Table { file: "bands.csv", source })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: &str = "| survey |\n\
        | | type | name | label | calculation |\n\
        | | text | a | A | |\n\
        | | calculate | weight | | 1 |\n\
        | | calculate | one | | if(${a} = 'x', 1, 0) |\n\
        | | calculate | two | | if(${a} = 'y', 1, 0) |\n\
        | | calculate | points | | ${weight} * (${one} + ${two}) |\n\
        | | calculate | told | | 2 |\n\
        | | calculate | level | | if(${points} = 2, 'high', 'low') |\n";

    /// The tables of an instrument of two items; a test spoils one of them.
    struct Folder {
        instruments: String,
        dimensions: String,
        items: String,
        bands: String,
        parameters: String,
    }

    impl Folder {
        fn of_two_items() -> Self {
            Self {
                instruments:
                    "instrument,family,version,form,scale,score,known,total,band,minutes,licence,source,url,label_fr\n\
                    two-1,two,1,two.md,2,points,told,,level,3,CC BY 4.0,Somebody,https://a.example/,Deux\n"
                        .to_owned(),
                dimensions: "instrument,dimension,score,known,total,label_fr\ntwo-1,all,points,told,told,Tout\n"
                    .to_owned(),
                items: "instrument,item,dimension,label_fr,questions\ntwo-1,one,all,Un,a\ntwo-1,two,all,Deux,\n"
                    .to_owned(),
                bands: "instrument,band,from,to,label_fr\ntwo-1,low,0,1,Bas\ntwo-1,high,2,2,Haut\n".to_owned(),
                parameters: "instrument,parameter,value\n".to_owned(),
            }
        }

        fn read(&self) -> Result<Instruments, String> {
            let form = |file: &str| (file == "two.md").then(|| FORM.as_bytes().to_vec());
            let files = InstrumentFiles {
                instruments: &self.instruments,
                dimensions: &self.dimensions,
                items: &self.items,
                bands: &self.bands,
                parameters: &self.parameters,
                form: &form,
            };
            Instruments::read(&files).map_err(|error| error.to_string())
        }

        fn refusal(&self) -> String {
            self.read().err().unwrap()
        }
    }

    #[test]
    fn an_instrument_is_read_with_its_tables() {
        let instruments = Folder::of_two_items().read().unwrap();
        let two = instruments.get("two-1").unwrap();
        assert_eq!(two.asked(), 1, "calculations are not asked");
        assert_eq!(two.band("high").map(|band| (band.from, band.to)), Some((2.into(), 2.into())));
        assert_eq!(two.band(""), None);
        assert!(two.is_counted() && two.dimension("all").is_some());
        assert_eq!(instruments.main().name, "two-1");
        assert!(instruments.get("two-2").is_none());
    }

    #[test]
    fn every_score_falls_into_one_band() {
        for (from, to) in [
            ("high,2,2", "high,3,3"),
            ("high,2,2", "high,2,1"),
            ("high,2,2", "high,0.5,2"),
            ("low,0,1", "low,1,1"),
            ("low,0,1", "high,0,1"),
        ] {
            let mut folder = Folder::of_two_items();
            folder.bands = folder.bands.replace(from, to);
            assert_eq!(
                folder.refusal(),
                "instruments/bands.csv: the bands of two-1 must follow one another from 0 to 2",
                "{to}"
            );
        }
    }

    #[test]
    fn what_the_form_does_not_compute_is_named() {
        for (spoilt, name) in [("two-1,two,all", "three"), ("two-1,two,all", "a")] {
            let mut folder = Folder::of_two_items();
            folder.items = folder.items.replace(spoilt, &format!("two-1,{name},all"));
            assert_eq!(folder.refusal(), format!("instruments/two.md: a calculation named {name:?} is expected"));
        }
        let mut folder = Folder::of_two_items();
        folder.dimensions = folder.dimensions.replace("points", "nothing");
        assert_eq!(folder.refusal(), "instruments/two.md: a calculation named \"nothing\" is expected");
    }

    #[test]
    fn a_parameter_takes_the_place_of_a_calculation_of_the_form_and_one_that_no_form_has_is_named() {
        let mut folder = Folder::of_two_items();
        folder.parameters.push_str("two-1,weight,0.50\n");
        let instruments = folder.read().unwrap();
        let weight = instruments.main().form().question("weight").unwrap().calculation.clone().unwrap();
        assert_eq!(weight.text, "0.5");
        for (row, told) in [
            ("two-1,wieght,1\n", "two.md has no calculation named \"wieght\""),
            ("two-1,a,1\n", "two.md has no calculation named \"a\""),
            ("two-1,weight,much\n", "value is a number"),
            ("two-2,weight,1\n", "there is no instrument \"two-2\""),
        ] {
            let mut folder = Folder::of_two_items();
            folder.parameters.push_str(row);
            assert_eq!(folder.refusal(), format!("instruments/parameters.csv, line 2: {told}"));
        }
    }

    #[test]
    fn a_mistake_in_a_table_is_told_with_its_file_and_line() {
        type Table = fn(&mut Folder) -> &mut String;
        let instruments: Table = |folder| &mut folder.instruments;
        let bands: Table = |folder| &mut folder.bands;
        let items: Table = |folder| &mut folder.items;
        for (table, from, to, told) in [
            (instruments, "two.md", "none.md", "instruments.csv, line 2: there is no file instruments/none.md"),
            (instruments, "two.md,2", "two.md,0", "instruments.csv, line 2: scale is a number above 0"),
            (instruments, "level,3", "level,long", "instruments.csv, line 2: minutes is a whole number"),
            (
                instruments,
                "https:",
                "http:",
                "instruments.csv, line 2: an address that begins with https:// is expected in url",
            ),
            (instruments, "Somebody", "", "instruments.csv, line 2: the column source is empty"),
            (
                instruments,
                "two-1,two",
                "Two/1,two",
                "instruments.csv, line 2: a name of an instrument has small letters, digits and hyphens, not \"Two/1\"",
            ),
            (bands, "high,2", "high,two", "bands.csv, line 3: from and to are numbers"),
            (bands, "high", "", "bands.csv, line 3: the column band is empty"),
            (items, "two,all", "two,none", "items.csv, line 3: two-1 has no dimension \"none\""),
            (items, "one,all,Un,a", "one,all,Un,a z", "items.csv, line 2: the form has no question \"z\""),
            (items, "two-1,two", "two-3,two", "items.csv, line 3: there is no instrument \"two-3\""),
        ] {
            let mut folder = Folder::of_two_items();
            let spoilt = table(&mut folder).replacen(from, to, 1);
            *table(&mut folder) = spoilt;
            assert_eq!(folder.refusal(), format!("instruments/{told}"));
        }
        let mut twice = Folder::of_two_items();
        let row = twice.instruments.lines().last().unwrap().to_owned();
        twice.instruments.push_str(&row);
        assert_eq!(twice.refusal(), "instruments/instruments.csv, line 3: the instrument \"two-1\" stands twice");
        let mut none = Folder::of_two_items();
        none.instruments = none.instruments.lines().next().unwrap().to_owned();
        for table in [&mut none.dimensions, &mut none.items, &mut none.bands] {
            *table = table.lines().next().unwrap().to_owned();
        }
        assert_eq!(none.refusal(), "instruments/instruments.csv: at least one instrument is expected, and 20 at most");
    }
}
