//! The tree cut into tiles of 256 hashes (C2SP tlog-tiles): how they are named, which ones a tree of a
//! given size has, and the growing right edge. Nothing here does I/O.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::merkle::{self, CompactRange, Hash, Nodes};

/// Hashes in a full tile.
pub const TILE_WIDTH: usize = 256;
/// A tile is a subtree of this height: 2⁸ = 256.
const TILE_HEIGHT: u32 = 8;
/// No tree of 2⁶³ leaves or fewer has a tile above this level.
pub(crate) const MAX_LEVEL: u8 = 7;

/// One tile: its level (0 holds the hashes of the leaves) and its place in the level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TileId {
    /// Each hash of a tile of this level is the root of 256^level leaves.
    pub level: u8,
    /// From the left, starting at 0.
    pub index: u64,
}

impl TileId {
    /// How many hashes the tile has in a tree of `size` leaves: 0 (it is not there) to 256.
    pub fn width(self, size: u64) -> usize {
        let in_level = size.checked_shr(TILE_HEIGHT * u32::from(self.level)).unwrap_or(0);
        let before = self.index.saturating_mul(TILE_WIDTH as u64);
        in_level.saturating_sub(before).try_into().map_or(TILE_WIDTH, |width: usize| width.min(TILE_WIDTH))
    }
}

impl fmt::Display for TileId {
    /// As in a path: `1/x001/234`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/", self.level)?;
        let mut groups = vec![self.index % 1000];
        let mut rest = self.index / 1000;
        while rest > 0 {
            groups.push(rest % 1000);
            rest /= 1000;
        }
        for (place, group) in groups.iter().enumerate().rev() {
            if place > 0 {
                write!(f, "x{group:03}/")?;
            } else {
                write!(f, "{group:03}")?;
            }
        }
        Ok(())
    }
}

/// A tile as it is asked for: `<level>/<index>`, with `.p/<width>` when it is partial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TilePath {
    /// The tile.
    pub tile: TileId,
    /// The hashes wanted, 1 to 256.
    pub width: usize,
}

impl fmt::Display for TilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.tile.fmt(f)?;
        if self.width < TILE_WIDTH { write!(f, ".p/{}", self.width) } else { Ok(()) }
    }
}

/// A path that is not the one way to write a tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a path of a tile: 0/x001/234 or 0/x001/234.p/56 was expected")]
pub struct TilePathError;

impl FromStr for TilePath {
    type Err = TilePathError;

    fn from_str(text: &str) -> Result<Self, TilePathError> {
        let (tile, width) = match text.split_once(".p/") {
            Some((tile, width)) => (tile, width.parse().map_err(|_| TilePathError)?),
            None => (text, TILE_WIDTH),
        };
        let (level, groups) = tile.split_once('/').ok_or(TilePathError)?;
        let level = level.parse().map_err(|_| TilePathError)?;
        let index = groups.split('/').try_fold(0u64, |index, group| {
            let group: u64 = group.trim_start_matches('x').parse().ok()?;
            index.checked_mul(1000)?.checked_add(group)
        });
        let path = Self { tile: TileId { level, index: index.ok_or(TilePathError)? }, width };
        // Only the canonical writing names a tile: no zero too many, no sign, no full "partial" tile.
        if (1..=TILE_WIDTH).contains(&width) && path.to_string() == text { Ok(path) } else { Err(TilePathError) }
    }
}

/// For each level above 0, the first tile that a tree of `size` leaves does not have.
pub fn beyond(size: u64) -> impl Iterator<Item = TileId> {
    (1..=MAX_LEVEL).map(move |level| {
        let in_level = size >> (TILE_HEIGHT * u32::from(level));
        TileId { level, index: in_level.div_ceil(TILE_WIDTH as u64) }
    })
}

/// The root over the hashes of a full tile: its one hash in the level above.
pub fn root_of_full(hashes: &[Hash]) -> Hash {
    let mut row = hashes.to_vec();
    while row.len() > 1 {
        row = row.chunks(2).map(merkle::join).collect();
    }
    merkle::join(&row)
}

/// The partial tiles on the right of a tree: all that appending, and telling the root, need.
#[derive(Debug, Clone, Default)]
pub struct Edge {
    /// For each level the hashes of its partial tile, fewer than 256.
    levels: Vec<Vec<Hash>>,
    /// The whole tree: its root is told at each commit, and is not made of all these hashes each time.
    tree: CompactRange,
}

impl Edge {
    /// The partial tiles that a tree of `size` leaves has, with their widths, from level 0 up.
    pub fn tiles(size: u64) -> impl Iterator<Item = (TileId, usize)> {
        (0..=MAX_LEVEL).filter_map(move |level| {
            let in_level = size >> (TILE_HEIGHT * u32::from(level));
            let tile = TileId { level, index: in_level / TILE_WIDTH as u64 };
            let width = tile.width(size);
            (width > 0).then_some((tile, width))
        })
    }

    /// The edge of a tree of `size` leaves, whose partial tiles `read` gives.
    pub fn load<E>(size: u64, mut read: impl FnMut(TileId, usize) -> Result<Vec<Hash>, E>) -> Result<Self, E> {
        let mut levels = Vec::new();
        for (tile, width) in Self::tiles(size) {
            levels.resize(usize::from(tile.level), Vec::new());
            levels.push(read(tile, width)?);
        }
        let tree = CompactRange::of(size, peaks(&levels));
        Ok(Self { levels, tree })
    }

    /// The number of leaves.
    pub fn size(&self) -> u64 {
        self.tree.size()
    }

    /// The hashes of the partial tile of a level; empty when the level has none.
    pub fn partial(&self, level: u8) -> &[Hash] {
        self.levels.get(usize::from(level)).map_or(&[], Vec::as_slice)
    }

    /// Appends a leaf, and puts into `changed` each tile *above* level 0 that grows by it, whole.
    pub fn push(&mut self, leaf: Hash, changed: &mut BTreeMap<TileId, Vec<Hash>>) {
        self.tree.push(leaf);
        let size = self.size();
        let mut hash = leaf;
        for level in 0..=MAX_LEVEL {
            let place = usize::from(level);
            if self.levels.len() == place {
                self.levels.push(Vec::with_capacity(TILE_WIDTH));
            }
            let row = &mut self.levels[place];
            row.push(hash);
            if level > 0 {
                let in_level = size >> (TILE_HEIGHT * u32::from(level));
                let tile = TileId { level, index: (in_level - 1) / TILE_WIDTH as u64 };
                changed.insert(tile, row.clone());
            }
            if row.len() < TILE_WIDTH {
                break;
            }
            hash = root_of_full(row);
            row.clear();
        }
    }

    /// The root of the tree.
    pub fn root(&self) -> Hash {
        self.tree.root()
    }
}

/// The roots of the complete subtrees of a tree, from left to right, from its partial tiles.
fn peaks(levels: &[Vec<Hash>]) -> Vec<Hash> {
    let mut peaks = Vec::new();
    for row in levels.iter().rev() {
        let mut rest = row.as_slice();
        while !rest.is_empty() {
            let (subtree, right) = rest.split_at(1 << rest.len().ilog2());
            peaks.push(root_of_full(subtree));
            rest = right;
        }
    }
    peaks
}

/// Reads the nodes of a tree from its tiles; keeps the last tile of each level at hand.
pub struct TileNodes<F> {
    read: F,
    at_hand: BTreeMap<u8, (u64, Vec<Hash>)>,
}

impl<F, E> TileNodes<F>
where
    F: FnMut(TileId) -> Result<Vec<Hash>, E>,
    E: From<TileTooShort>,
{
    /// From a function that gives all the hashes that a tile has now.
    pub fn new(read: F) -> Self {
        Self { read, at_hand: BTreeMap::new() }
    }
}

/// A tile has fewer hashes than the size of the tree says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the tile {0} has fewer hashes than the log's size says")]
pub struct TileTooShort(pub TileId);

impl<F, E> Nodes for TileNodes<F>
where
    F: FnMut(TileId) -> Result<Vec<Hash>, E>,
    E: From<TileTooShort>,
{
    type Error = E;

    fn node(&mut self, level: u32, index: u64) -> Result<Hash, E> {
        // A node between two levels of tiles is made from the hashes of the tile below it.
        let (tile_level, height) = (level / TILE_HEIGHT, level % TILE_HEIGHT);
        let first = index << height;
        let tile = TileId { level: u8::try_from(tile_level).unwrap_or(MAX_LEVEL), index: first / TILE_WIDTH as u64 };
        let place = usize::try_from(first % TILE_WIDTH as u64).unwrap_or(0);

        if self.at_hand.get(&tile.level).is_none_or(|(index, _)| *index != tile.index) {
            self.at_hand.insert(tile.level, (tile.index, (self.read)(tile)?));
        }
        let hashes = self.at_hand.get(&tile.level).map_or(&[][..], |(_, hashes)| hashes);
        let subtree = hashes.get(place..place + (1 << height)).ok_or(TileTooShort(tile))?;
        Ok(root_of_full(subtree))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tile_is_named_as_the_specification_says() {
        let path = |level, index, width| TilePath { tile: TileId { level, index }, width };
        for (text, tile) in [
            ("0/000", path(0, 0, 256)),
            ("0/x001/x234/067", path(0, 1_234_067, 256)),
            ("1/999", path(1, 999, 256)),
            ("1/x001/000.p/17", path(1, 1000, 17)),
            ("63/000.p/255", path(63, 0, 255)),
        ] {
            assert_eq!(tile.to_string(), text);
            assert_eq!(text.parse(), Ok(tile));
        }
    }

    #[test]
    fn a_tile_has_one_name_only() {
        for text in [
            "",
            "0",
            "0/",
            "/000",
            "0/0",
            "0/0000",
            "00/000",
            "+0/000",
            "0/x000/000",
            "0/001/234",
            "0/x001/x234",
            "0/000.p/0",
            "0/000.p/256",
            "0/000.p/05",
            "0/000.p/",
            "0/000/",
            "0/xx00",
            "entries/000",
            "0/-01",
            "0/x999/x999/x999/x999/x999/x999/x999/999",
            "0/000.p/1.p/1",
            "256/000",
            "0/..",
            "0/００１",
        ] {
            assert_eq!(text.parse::<TilePath>(), Err(TilePathError), "{text}");
        }
    }

    #[test]
    fn a_tree_of_70_000_leaves_has_the_tiles_of_the_specification() {
        let size = 70_000;
        for (level, index, width) in
            [(0, 0, 256), (0, 272, 256), (0, 273, 112), (0, 274, 0), (1, 0, 256), (1, 1, 17), (1, 2, 0), (2, 0, 1)]
        {
            assert_eq!(TileId { level, index }.width(size), width, "level {level}, tile {index}");
        }
        assert_eq!(TileId { level: 3, index: 0 }.width(size), 0);
        assert_eq!(TileId { level: 63, index: u64::MAX }.width(u64::MAX), 0);
        let partial: Vec<_> = Edge::tiles(size).map(|(tile, width)| (tile.level, tile.index, width)).collect();
        assert_eq!(partial, [(0, 273, 112), (1, 1, 17), (2, 0, 1)]);
    }

    #[test]
    fn a_tree_of_256_leaves_has_one_full_tile_and_a_partial_one_above() {
        let partial: Vec<_> = Edge::tiles(256).map(|(tile, width)| (tile.level, tile.index, width)).collect();
        assert_eq!(partial, [(1, 0, 1)]);
        assert_eq!(TileId { level: 0, index: 0 }.width(256), 256);
    }

    fn leaf(number: u64) -> Hash {
        Hash::of_leaf(&number.to_be_bytes())
    }

    /// A log in memory: the leaves, and the tiles above them.
    #[derive(Default)]
    struct Kept {
        leaves: Vec<Hash>,
        tiles: BTreeMap<TileId, Vec<Hash>>,
    }

    impl Kept {
        fn tile(&self, tile: TileId) -> Vec<Hash> {
            if tile.level > 0 {
                return self.tiles.get(&tile).cloned().unwrap_or_default();
            }
            let from = usize::try_from(tile.index).unwrap() * TILE_WIDTH;
            self.leaves[from..self.leaves.len().min(from + TILE_WIDTH)].to_vec()
        }
    }

    fn grown(size: u64) -> (Kept, Edge) {
        let (mut kept, mut edge) = (Kept::default(), Edge::default());
        for number in 0..size {
            kept.leaves.push(leaf(number));
            edge.push(leaf(number), &mut kept.tiles);
        }
        (kept, edge)
    }

    #[test]
    fn the_edge_tells_the_same_root_as_the_compact_range_at_every_size() {
        let (mut range, mut edge) = (CompactRange::default(), Edge::default());
        let mut changed = BTreeMap::new();
        for number in 0..1500 {
            assert_eq!(edge.root(), range.root(), "{number} leaves");
            range.push(leaf(number));
            edge.push(leaf(number), &mut changed);
        }
        assert_eq!(edge.size(), 1500);
    }

    #[test]
    fn an_edge_that_was_put_away_goes_on_where_it_was() {
        for size in [0, 1, 255, 256, 257, 65_535, 65_536, 65_537, 70_000] {
            let (mut kept, mut edge) = grown(size);
            let mut again = Edge::load(size, |tile, width| {
                let hashes = kept.tile(tile);
                assert_eq!(hashes.len(), width, "{tile} of {size}");
                Ok::<_, TileTooShort>(hashes)
            })
            .unwrap();
            for number in size..size + 300 {
                assert_eq!(again.root(), edge.root(), "{number} leaves");
                edge.push(leaf(number), &mut kept.tiles);
                again.push(leaf(number), &mut BTreeMap::new());
            }
        }
    }

    #[test]
    fn proofs_are_made_from_tiles() {
        let size = 70_000;
        let (kept, edge) = grown(size);
        let mut nodes = TileNodes::new(|tile| Ok::<_, TileTooShort>(kept.tile(tile)));
        assert_eq!(merkle::root(&mut nodes, size).unwrap(), edge.root());
        for index in [0, 1, 255, 256, 65_535, 65_536, 69_888, 69_999] {
            let path = merkle::inclusion(&mut nodes, index, size).unwrap().unwrap();
            assert!(merkle::inclusion_holds(leaf(index), index, size, &path, edge.root()), "{index}");
        }
        for old in [1, 256, 300, 65_536, 65_537, 69_999] {
            let old_root = merkle::root(&mut nodes, old).unwrap();
            let path = merkle::consistency(&mut nodes, old, size).unwrap().unwrap();
            assert!(merkle::consistency_holds(old, old_root, size, edge.root(), &path), "{old}");
        }
    }

    #[test]
    fn a_tile_that_lacks_a_hash_is_named() {
        let (mut kept, _) = grown(600);
        kept.tiles.remove(&TileId { level: 1, index: 0 });
        let mut nodes = TileNodes::new(|tile| Ok::<_, TileTooShort>(kept.tile(tile)));
        assert_eq!(merkle::root(&mut nodes, 600), Err(TileTooShort(TileId { level: 1, index: 0 })));
    }
}
