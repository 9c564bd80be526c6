//! The least coarse file in which everybody is in a crowd.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use base::harmless;

use crate::column::Kind;
use crate::table::Coded;
use crate::{CROWD_LEAST, Column, Hierarchy, Table, WAYS_MAX, real};

/// What is asked of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// So many share what is known of them, at least (`k`).
    pub crowd: usize,
    /// In so many of a thousand lines, at most, all that is known may be hidden.
    pub hidden_per_mille_max: usize,
    /// So many different values of a sensitive answer are in each crowd, at least; where not, there is a warning (`l`).
    pub values_least: usize,
}

impl Asked {
    /// A crowd of so many, 50 hidden lines of a thousand, two values.
    pub fn of(crowd: usize) -> Self {
        Self { crowd, hidden_per_mille_max: 50, values_least: 2 }
    }
}

/// Why there is no release.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum NoRelease {
    #[error("a crowd is at least {CROWD_LEAST}")]
    Crowd,
    #[error("{rows} new answers are fewer than {crowd}: wait for more")]
    TooFew { rows: usize, crowd: usize },
    #[error("there are more than {WAYS_MAX} ways to make the columns coarser: leave out levels, or columns")]
    TooManyWays,
}

/// A file in which everybody is in a crowd.
#[derive(Debug, Clone)]
pub struct Release {
    pub(crate) columns: Vec<Column>,
    /// The level of each column; 0 for an answer.
    pub(crate) levels: Vec<usize>,
    pub(crate) rows: Vec<Vec<String>>,
    pub(crate) note: Note,
    keys: BTreeSet<u64>,
}

/// How the file was made, and what that cost.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// So many share what is known of them, at least.
    pub crowd: usize,
    /// The smallest crowd in the file.
    pub smallest: usize,
    /// How many crowds there are.
    pub crowds: usize,
    /// Lines.
    pub rows: usize,
    /// Lines of the table that are not in the file: they were in an earlier one.
    pub released_before: usize,
    /// Lines in which all that is known is hidden.
    pub hidden_rows: usize,
    /// The level of each known column.
    pub held_to: Vec<HeldTo>,
    /// What was lost of the known columns, 0 (nothing) to 1 (everything): the mean over all their cells of the share of
    /// other values from which a value cannot be told any more. Of all ways that there are, the one with the least.
    pub loss: f64,
    /// How many ways there are, and how many had to be tried.
    pub ways: (usize, usize),
    /// Where what somebody said is told by what is known of them.
    pub warnings: Vec<Warning>,
}

/// The level of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldTo {
    /// Its name.
    pub column: String,
    /// The level's name; `*` where nothing is told.
    pub level: String,
}

/// Crowds in which a sensitive answer has too few values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// The answer.
    pub column: String,
    /// How many crowds.
    pub crowds: usize,
    /// How many lines.
    pub rows: usize,
}

/// Makes a release of those lines of a table that were not released before: of all ways to make the known columns coarser
/// by the levels of their hierarchies, and then to hide what is known in the lines that are still in no crowd, the one with
/// the least loss (of equals, the one whose levels alone lose least, then the one that keeps the first columns finest).
///
/// Where lines are hidden they are a crowd too: if they are fewer, the crowd that loses least is hidden with them, of those that may be.
///
/// # Errors
/// When there are too few lines, or too many ways.
pub fn release(table: &Table, asked: Asked, before: &BTreeSet<u64>) -> Result<Release, NoRelease> {
    if asked.crowd < CROWD_LEAST {
        return Err(NoRelease::Crowd);
    }
    let rows: Vec<&Coded> = table.rows.iter().filter(|row| !before.contains(&row.key)).collect();
    if rows.len() < asked.crowd {
        return Err(NoRelease::TooFew { rows: rows.len(), crowd: asked.crowd });
    }
    let people = People::of(table, &rows);
    let (way, ways) = people.best(asked)?;
    Ok(written(table, &rows, &people, &way, ways, asked))
}

/// Those who are the same by what is known of them exactly.
struct People<'a> {
    hierarchies: Vec<&'a Hierarchy>,
    /// The places of the known columns in the table.
    places: Vec<usize>,
    /// What is known, and of how many.
    alike: Vec<(Vec<u32>, usize)>,
    all: usize,
}

/// A way to make a file.
struct Way {
    levels: Vec<usize>,
    /// Of those who are alike, whether what is known is hidden.
    hidden: Vec<bool>,
    loss: f64,
}

impl<'a> People<'a> {
    fn of(table: &'a Table, rows: &[&Coded]) -> Self {
        let known = table.columns.iter().enumerate().filter_map(|(place, column)| Some((place, column.hierarchy()?)));
        let (places, hierarchies): (Vec<usize>, Vec<&Hierarchy>) = known.unzip();
        let mut alike: BTreeMap<Vec<u32>, usize> = BTreeMap::new();
        for row in rows {
            *alike.entry(places.iter().map(|place| row.cells[*place]).collect()).or_default() += 1;
        }
        Self { hierarchies, places, alike: alike.into_iter().collect(), all: rows.len() }
    }

    /// The best way, and how many there are and were tried.
    ///
    /// A way loses at least what its levels lose if nothing is hidden. So ways are tried by that, the least first, until
    /// one is come to which, for its levels alone, loses as much as the best that was found: none after it is better.
    fn best(&self, asked: Asked) -> Result<(Way, (usize, usize)), NoRelease> {
        let ways = self.ways()?;
        let hidden_max = self.all.saturating_mul(asked.hidden_per_mille_max) / 1000;
        let mut best: Option<Way> = None;
        let mut tried = 0;
        for (least, levels) in &ways {
            if best.as_ref().is_some_and(|best| best.loss <= *least) {
                break;
            }
            tried += 1;
            if let Some(way) = self.try_way(*least, levels, asked.crowd, hidden_max)
                && best.as_ref().is_none_or(|best| way.loss < best.loss)
            {
                best = Some(way);
            }
        }
        // With everything at its last level all are one crowd.
        best.map(|best| (best, (ways.len(), tried))).ok_or(NoRelease::TooFew { rows: self.all, crowd: asked.crowd })
    }

    /// Every choice of levels, and what it loses if nothing is hidden; the least first.
    fn ways(&self) -> Result<Vec<(f64, Vec<usize>)>, NoRelease> {
        let heights = self.hierarchies.iter().map(|hierarchy| hierarchy.height());
        let all = heights.clone().try_fold(1_usize, usize::checked_mul).filter(|all| *all <= WAYS_MAX);
        all.ok_or(NoRelease::TooManyWays)?;
        let loss = |column: usize, level: usize| {
            let of =
                |(codes, count): &(Vec<u32>, usize)| self.hierarchies[column].loss(codes[column], level) * real(*count);
            self.alike.iter().map(of).sum::<f64>()
        };
        let mut ways = vec![(0.0, Vec::new())];
        for (column, height) in heights.enumerate() {
            let losses: Vec<f64> = (0..height).map(|level| loss(column, level)).collect();
            let wider = |(before, levels): &(f64, Vec<usize>)| {
                let wider = losses
                    .iter()
                    .enumerate()
                    .map(|(level, loss)| (before + loss, levels.iter().copied().chain([level]).collect::<Vec<_>>()));
                wider.collect::<Vec<_>>()
            };
            ways = ways.iter().flat_map(wider).collect();
        }
        ways.sort_by(|one, other| one.0.total_cmp(&other.0).then_with(|| one.1.cmp(&other.1)));
        Ok(ways)
    }

    fn try_way(&self, least: f64, levels: &[usize], crowd: usize, hidden_max: usize) -> Option<Way> {
        let crowds = self.crowds(levels);
        // Of each crowd how many there are, and what more is lost when it is hidden.
        let mut sizes: Vec<(usize, f64)> = Vec::new();
        for ((codes, count), of) in self.alike.iter().zip(&crowds) {
            let kept = |(column, code): (usize, &u32)| 1.0 - self.hierarchies[column].loss(*code, levels[column]);
            let more = codes.iter().enumerate().map(kept).sum::<f64>() * real(*count);
            if sizes.len() <= *of {
                sizes.resize(of + 1, (0, 0.0));
            }
            sizes[*of].0 += count;
            sizes[*of].1 += more;
        }
        let mut is_hidden: Vec<bool> = sizes.iter().map(|(size, _)| *size < crowd).collect();
        let hidden = |is_hidden: &[bool]| {
            let some = sizes.iter().zip(is_hidden).filter(|(_, is_hidden)| **is_hidden).map(|((size, _), _)| size);
            some.sum::<usize>()
        };
        let few = hidden(&is_hidden);
        if (1..crowd).contains(&few) {
            let fits = |(of, (size, _)): &(usize, &(usize, f64))| !is_hidden[*of] && few + size <= hidden_max;
            let beside = sizes.iter().enumerate().filter(fits);
            let (of, _) = beside.min_by(|(_, one), (_, other)| one.1.total_cmp(&other.1))?;
            is_hidden[of] = true;
        }
        if hidden(&is_hidden) > hidden_max {
            return None;
        }
        let more: f64 =
            sizes.iter().zip(&is_hidden).filter(|(_, is_hidden)| **is_hidden).map(|((_, more), _)| more).sum();
        let hidden = crowds.into_iter().map(|of| is_hidden[of]).collect();
        Some(Way { levels: levels.to_vec(), hidden, loss: least + more })
    }

    /// The number of the crowd of each who are alike: those with the same labels.
    fn crowds(&self, levels: &[usize]) -> Vec<usize> {
        let mut crowds = vec![0; self.alike.len()];
        for (column, level) in levels.iter().enumerate() {
            let mut numbers: HashMap<(usize, usize), usize> = HashMap::new();
            for (of, (codes, _)) in crowds.iter_mut().zip(&self.alike) {
                let next = numbers.len();
                *of = *numbers.entry((*of, self.hierarchies[column].place(codes[column], *level))).or_insert(next);
            }
        }
        crowds
    }
}

fn written(table: &Table, rows: &[&Coded], people: &People, way: &Way, ways: (usize, usize), asked: Asked) -> Release {
    let mut levels = vec![0; table.columns.len()];
    for (place, level) in people.places.iter().zip(&way.levels) {
        levels[*place] = *level;
    }
    let is_hidden: BTreeMap<&Vec<u32>, bool> =
        people.alike.iter().zip(&way.hidden).map(|((codes, _), hidden)| (codes, *hidden)).collect();
    let mut hidden_rows = 0;
    let mut written: Vec<Vec<String>> = Vec::with_capacity(rows.len());
    for row in rows {
        let known: Vec<u32> = people.places.iter().map(|place| row.cells[*place]).collect();
        let hidden = is_hidden.get(&known).copied().unwrap_or(true);
        hidden_rows += usize::from(hidden);
        let cell = |((column, code), level): ((&Column, &u32), &usize)| {
            let level = column.hierarchy().filter(|_| hidden).map_or(*level, |hierarchy| hierarchy.height() - 1);
            harmless(column.label(*code, level)).into_owned()
        };
        written.push(table.columns.iter().zip(&row.cells).zip(&levels).map(cell).collect());
    }
    // In the order of what is in them, which says nothing of who came when.
    written.sort_unstable();
    let crowds = crowds_of(&table.columns, &written);
    let held_to = table.columns.iter().zip(&levels).filter_map(|(column, level)| {
        let level = column.hierarchy()?.level_name(*level).to_owned();
        Some(HeldTo { column: column.name.clone(), level })
    });
    let cells = real(rows.len() * people.places.len());
    let note = Note {
        crowd: asked.crowd,
        smallest: crowds.values().map(Vec::len).min().unwrap_or_default(),
        crowds: crowds.len(),
        rows: rows.len(),
        released_before: table.rows.len() - rows.len(),
        hidden_rows,
        held_to: held_to.collect(),
        loss: if people.places.is_empty() { 0.0 } else { way.loss / cells },
        ways,
        warnings: warnings(&table.columns, &crowds, asked.values_least),
    };
    let keys = rows.iter().map(|row| row.key).collect();
    Release { columns: table.columns.clone(), levels, rows: written, note, keys }
}

/// The lines of each crowd, by what is known.
type Crowds<'a> = BTreeMap<Vec<&'a str>, Vec<&'a Vec<String>>>;

fn crowds_of<'a>(columns: &[Column], rows: &'a [Vec<String>]) -> Crowds<'a> {
    let mut crowds = Crowds::new();
    for row in rows {
        let known = columns.iter().zip(row).filter(|(column, _)| column.hierarchy().is_some());
        crowds.entry(known.map(|(_, cell)| cell.as_str()).collect()).or_default().push(row);
    }
    crowds
}

fn warnings(columns: &[Column], crowds: &Crowds, least: usize) -> Vec<Warning> {
    let is_sensitive = |(_, column): &(usize, &Column)| matches!(column.kind, Kind::Answer { is_sensitive: true, .. });
    let warning = |(place, column): (usize, &Column)| {
        let told: Vec<usize> = crowds
            .values()
            .filter(|rows| rows.iter().map(|row| &row[place]).collect::<BTreeSet<_>>().len() < least)
            .map(Vec::len)
            .collect();
        let rows = told.iter().sum();
        (rows > 0).then(|| Warning { column: column.name.clone(), crowds: told.len(), rows })
    };
    columns.iter().enumerate().filter(is_sensitive).filter_map(warning).collect()
}

impl Release {
    /// How it was made.
    pub fn note(&self) -> &Note {
        &self.note
    }

    /// The lines, in the order of what is in them.
    pub fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }

    /// Which lines are in it: to be kept with those of earlier releases, and given to the next. Never published.
    pub fn keys(&self) -> &BTreeSet<u64> {
        &self.keys
    }
}
