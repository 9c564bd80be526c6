//! The sheet `entities`: records that a filled-in form makes or changes, and the column `save_to`.
//!
//! An entity lives in the form, a group or a repeat, one in each. Where it lives follows from the
//! questions that are saved to it, or else from the questions that its own cells refer to.

use std::collections::{HashMap, HashSet};

use crate::mistake::{Mistake, Position};
use crate::model::{Entity, EntityProperty, ExpressionText, Item};
use crate::reference::{self, is_name};

use super::columns::Key;
use super::context::Save;
use super::names;
use super::record::Grid;

/// The form, or the groups and repeats around something, outermost first.
type Path = Vec<Step>;

#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    name: String,
    repeats: bool,
}

/// Entities, and the rows of the survey that are properties of them.
#[derive(Debug, Default)]
pub(super) struct Entities {
    /// The entities, each in its place.
    pub(super) entities: Vec<Entity>,
    /// The properties, by the row of the survey.
    pub(super) properties: HashMap<u32, EntityProperty>,
}

/// Reads the sheet, and finds a place for each entity.
pub(super) fn read(grid: &Grid, items: &[Item], saves: &[Save], mistakes: &mut Vec<Mistake>) -> Entities {
    let mut entities = declared(grid, mistakes);
    let properties = properties(&entities, saves, mistakes);
    let places = Places::of(items);
    let claims: Vec<Claim> = entities.iter().map(|entity| Claim::of(entity, &properties, &places)).collect();
    let before = mistakes.len();
    for (entity, claim) in entities.iter().zip(&claims) {
        claim.check(entity, mistakes);
    }
    if mistakes.len() == before {
        settle(&mut entities, &claims, mistakes);
    }
    let properties = properties.into_iter().map(|saved| (saved.at.row, saved.property)).collect();
    Entities { entities, properties }
}

/// The rows of the sheet.
fn declared(grid: &Grid, mistakes: &mut Vec<Mistake>) -> Vec<Entity> {
    for extra in grid.extras() {
        let message = "the sheet entities has no such column: use list_name, entity_id, create_if, update_if and label";
        mistakes.push(Mistake::new(Position::cell(&grid.sheet, 1, extra), message));
    }
    let mut entities: Vec<Entity> = Vec::new();
    for record in grid.records() {
        let entity = Entity {
            dataset: record.known("list_name").unwrap_or_default().to_owned(),
            id: record.known_expression("entity_id"),
            create_if: record.known_expression("create_if"),
            update_if: record.known_expression("update_if"),
            label: record.known_expression("label"),
            scope: Vec::new(),
            at: record.at(),
        };
        let list = record.at_known("list_name");
        if let Some(problem) = problem_of_name(&entity.dataset, "the list of entities") {
            mistakes.push(Mistake::new(list.clone(), problem));
        } else if entity.dataset.contains('.') {
            mistakes.push(Mistake::new(
                list.clone(),
                format!("the list of entities {:?} must not have a dot in its name", entity.dataset),
            ));
        }
        if entities.iter().any(|other| other.dataset == entity.dataset) {
            mistakes.push(Mistake::new(
                list,
                format!("the list of entities {:?} has a row already: keep one", entity.dataset),
            ));
        }
        mistakes
            .extend(problem_of_mode(&entity).map(|(column, message)| Mistake::new(record.at_known(column), message)));
        entities.push(entity);
    }
    entities
}

fn problem_of_name(name: &str, what: &str) -> Option<String> {
    if name.is_empty() {
        Some(format!("{what} has no name: write one"))
    } else if name.starts_with("__") {
        Some(format!("{what} {name:?} must not start with two underscores"))
    } else if !is_name(name) {
        Some(format!("{name:?} cannot be a name: {}", names::RULE))
    } else {
        None
    }
}

/// Whether making and changing are told apart: an `entity_id` changes, a `create_if` or no
/// `entity_id` makes, and both need to say when which.
fn problem_of_mode(entity: &Entity) -> Option<(&'static str, String)> {
    let name = &entity.dataset;
    let (id, create, update) = (entity.id.is_some(), entity.create_if.is_some(), entity.update_if.is_some());
    if update && !id {
        Some((
            "entity_id",
            format!("the entity {name:?} is changed, but entity_id does not say which: write it, or use create_if"),
        ))
    } else if id && create && !update {
        Some(("update_if", format!("the entity {name:?} is made or changed: write in update_if when it is changed")))
    } else if (create || !id) && entity.label.is_none() {
        Some(("label", format!("the entity {name:?} is made, so it needs a label")))
    } else {
        None
    }
}

/// A question that is saved to an entity.
struct Saved {
    property: EntityProperty,
    at: Position,
}

fn properties(entities: &[Entity], saves: &[Save], mistakes: &mut Vec<Mistake>) -> Vec<Saved> {
    let mut properties: Vec<Saved> = Vec::new();
    for Save { text, at } in saves {
        let mut refuse = |message: String| mistakes.push(Mistake::new(at.clone(), message));
        let (dataset, property) = match (text.split_once('#'), entities) {
            (_, []) => {
                refuse("nothing can be saved without a sheet entities: add it".to_owned());
                continue;
            }
            (Some((_, property)), _) if property.contains('#') => {
                refuse(format!("{text:?} has more than one #: write list#property"));
                continue;
            }
            (Some((dataset, property)), _) => (dataset.to_owned(), property),
            (None, [only]) => (only.dataset.clone(), text.as_str()),
            (None, _) => {
                refuse(format!("{text:?} does not say which list of entities it belongs to: write list#{text}"));
                continue;
            }
        };
        if !entities.iter().any(|entity| entity.dataset == dataset) {
            refuse(format!("{dataset:?} is no list of the sheet entities: correct its name, or add it there"));
            continue;
        }
        if matches!(property.to_lowercase().as_str(), "name" | "label") {
            refuse(format!("a property cannot be called {property:?}, which every entity has: write another name"));
        } else if let Some(problem) = problem_of_name(property, "the property") {
            refuse(problem);
        }
        let property = EntityProperty { dataset, property: property.to_owned() };
        if let Some(other) = properties.iter().find(|other| other.property == property) {
            refuse(format!("row {} is saved to {:?} already: keep one of them", other.at.row, property.property));
        }
        properties.push(Saved { property, at: at.clone() });
    }
    properties
}

/// Where the questions are.
struct Places<'a> {
    by_name: HashMap<&'a str, Path>,
    by_row: HashMap<u32, Path>,
}

impl<'a> Places<'a> {
    fn of(items: &'a [Item]) -> Self {
        let mut places = Self { by_name: HashMap::new(), by_row: HashMap::new() };
        places.add(items, &mut Vec::new());
        places
    }

    fn add(&mut self, items: &'a [Item], above: &mut Path) {
        for item in items {
            self.by_name.entry(item.name()).or_insert_with(|| above.clone());
            if let Item::Question(question) = item {
                self.by_row.entry(question.at.row).or_insert_with(|| above.clone());
            }
            above.push(Step { name: item.name().to_owned(), repeats: matches!(item, Item::Repeat(_)) });
            self.add(item.children(), above);
            above.pop();
        }
    }
}

/// The innermost repeat of a path, with what is around it.
fn scope(path: &[Step]) -> &[Step] {
    let end = path.iter().rposition(|step| step.repeats).map_or(0, |last| last + 1);
    path.get(..end).unwrap_or_default()
}

fn repeats(path: &[Step]) -> usize {
    path.iter().filter(|step| step.repeats).count()
}

fn shown(path: &[Step]) -> String {
    if path.is_empty() {
        return "the form".to_owned();
    }
    path.iter().map(|step| step.name.as_str()).collect::<Vec<_>>().join("/")
}

/// What decides where an entity lives.
struct Claim {
    /// The places of the questions that are saved to it.
    saved: Vec<(Position, Path)>,
    /// The questions that its cells refer to, and their places.
    referred: Vec<(String, Path)>,
    /// The place that it would like best.
    wish: Path,
}

impl Claim {
    fn of(entity: &Entity, properties: &[Saved], places: &Places<'_>) -> Self {
        let mine = properties.iter().filter(|saved| saved.property.dataset == entity.dataset);
        let saved: Vec<(Position, Path)> =
            mine.filter_map(|saved| Some((saved.at.clone(), places.by_row.get(&saved.at.row)?.clone()))).collect();
        let cells = [&entity.label, &entity.id, &entity.create_if, &entity.update_if];
        let names = cells.into_iter().flatten().flat_map(names_in);
        let referred: Vec<(String, Path)> =
            names.filter_map(|name| Some((name.clone(), places.by_name.get(name.as_str())?.clone()))).collect();
        let deepest = |paths: Vec<&Path>| -> Path {
            let depth = paths.iter().map(|path| (repeats(path), path.len())).max().unwrap_or_default();
            paths.into_iter().find(|path| (repeats(path), path.len()) == depth).cloned().unwrap_or_default()
        };
        let wish = match saved.split_first() {
            Some(((_, first), rest)) => rest.iter().fold(first.clone(), |common, (_, path)| shared(&common, path)),
            None => deepest(referred.iter().map(|(_, path)| path).collect()),
        };
        Self { saved, referred, wish }
    }

    /// Refuses questions of different repeats.
    fn check(&self, entity: &Entity, mistakes: &mut Vec<Mistake>) {
        let depth = |path: &Path| repeats(path);
        let name = &entity.dataset;
        if let Some(most) = self.saved.iter().map(|(_, path)| depth(path)).max()
            && let Some((_, home)) = self.saved.iter().find(|(_, path)| depth(path) == most)
        {
            for (at, path) in self.saved.iter().filter(|(_, path)| scope(path) != scope(home)) {
                let message = format!(
                    "the entity {name:?} lives in {}, but this question in {}: copy its value there with a calculate, and save that",
                    shown(scope(home)),
                    shown(scope(path))
                );
                mistakes.push(Mistake::new(at.clone(), message));
            }
        }
        let home = scope(&self.wish);
        for (question, path) in &self.referred {
            if !home.starts_with(scope(path)) && !scope(path).starts_with(home) {
                let message = format!(
                    "the entity {name:?} refers to {question:?} in {}, which cannot be seen from {}: copy its value there with a calculate",
                    shown(scope(path)),
                    shown(home)
                );
                let cells = [&entity.label, &entity.id, &entity.create_if, &entity.update_if];
                let cell = cells.into_iter().flatten().find(|cell| names_in(cell).iter().any(|name| name == question));
                mistakes.push(Mistake::new(cell.map_or(entity.at.clone(), |cell| cell.at.clone()), message));
            }
        }
    }
}

fn names_in(cell: &ExpressionText) -> Vec<String> {
    reference::references(&cell.text).map(|reference| reference.name.to_owned()).collect()
}

fn shared(a: &Path, b: &Path) -> Path {
    a.iter().zip(b).take_while(|(a, b)| a == b).map(|(step, _)| step.clone()).collect()
}

/// Gives each entity the place that it wishes, or else the next one around it that is free.
fn settle(entities: &mut [Entity], claims: &[Claim], mistakes: &mut Vec<Mistake>) {
    let mut taken: Vec<(Path, usize)> = Vec::new();
    let alone = entities.len() == 1;
    for (index, claim) in claims.iter().enumerate() {
        let home = scope(&claim.wish).len();
        // The one entity of a form outside of repeats always lives in the form itself.
        let deepest = if alone && home == 0 { 0 } else { claim.wish.len() };
        let place = (home..=deepest).rev().find_map(|length| {
            let candidate = claim.wish.get(..length)?;
            fits(candidate, claim, claims, &taken).then(|| candidate.to_vec())
        });
        let Some(entity) = entities.get_mut(index) else { continue };
        if let Some(place) = place {
            entity.scope = place.iter().map(|step| step.name.clone()).collect();
            taken.push((place, index));
        } else {
            let message = format!(
                "there is no place left for the entity {:?}: the form, each group and each repeat can hold one; save it from another group",
                entity.dataset
            );
            mistakes.push(Mistake::new(entity.at.in_column("list_name"), message));
        }
    }
}

/// Whether a place is free, and each question stays nearest to the entity that it is saved to.
fn fits(candidate: &[Step], claim: &Claim, claims: &[Claim], taken: &[(Path, usize)]) -> bool {
    let free = taken.iter().all(|(path, _)| path != candidate);
    let lies_in = |path: &Path, container: &[Step]| path.starts_with(container);
    let steals = taken.iter().any(|(path, owner)| {
        let outside = candidate.len() > path.len() && candidate.starts_with(path);
        let theirs = claims.get(*owner).map_or(&[][..], |claim| &claim.saved);
        outside && theirs.iter().any(|(_, saved)| lies_in(saved, candidate))
    });
    let stolen = taken.iter().any(|(path, _)| {
        path.len() > candidate.len()
            && path.starts_with(candidate)
            && claim.saved.iter().any(|(_, saved)| lies_in(saved, path))
    });
    free && !steals && !stolen
}

/// Refuses what is saved from a row that has no answer.
pub(super) fn refuse_container(record: super::record::Record<'_>, mistakes: &mut Vec<Mistake>) {
    if record.known("save_to").is_some() {
        let message = "a group or a repeat has no answer to save: move save_to to a question";
        mistakes.push(Mistake::new(record.at_known("save_to"), message));
    }
}

/// The lists of entities of a sheet, whatever else is wrong in it.
pub(super) fn list_names(grid: &Grid) -> HashSet<&str> {
    if grid.has(&Key::Known("list_name")) {
        grid.records().filter_map(|record| record.known("list_name")).collect()
    } else {
        HashSet::new()
    }
}
