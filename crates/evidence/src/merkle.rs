//! The Merkle tree of RFC 9162 §2.1 (the same as RFC 6962's) over SHA-256: hashes, the compact form
//! of a growing tree, and the two proofs. Nothing here does I/O.

use std::fmt;

use aws_lc_rs::digest::{self, SHA256};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// A SHA-256 hash of a leaf or of a node.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// The root of the empty tree: the hash of nothing.
    pub fn of_nothing() -> Self {
        Self::of(&[])
    }

    /// The hash of a leaf: `SHA-256(0x00 || content)`.
    pub fn of_leaf(content: &[u8]) -> Self {
        Self::of(&[&[0], content])
    }

    /// The hash of a node: `SHA-256(0x01 || left || right)`.
    pub fn of_node(left: &Self, right: &Self) -> Self {
        Self::of(&[&[1], &left.0, &right.0])
    }

    fn of(parts: &[&[u8]]) -> Self {
        let mut context = digest::Context::new(&SHA256);
        for part in parts {
            context.update(part);
        }
        let mut hash = [0; 32];
        hash.copy_from_slice(context.finish().as_ref());
        Self(hash)
    }

    /// From the base64 (RFC 4648 §4, padded) of its 32 bytes.
    pub fn from_base64(text: &str) -> Option<Self> {
        STANDARD.decode(text).ok()?.try_into().ok().map(Self)
    }
}

/// Base64 (RFC 4648 §4), as checkpoints and proofs write it.
impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&STANDARD.encode(self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A tree of any size as the roots of its complete subtrees, at most 64 hashes: enough to append and
/// to tell the root.
#[derive(Debug, Clone, Default)]
pub struct CompactRange {
    size: u64,
    /// From left to right, one for each bit that is set in `size`, the largest subtree first.
    peaks: Vec<Hash>,
}

impl CompactRange {
    /// A tree of so many leaves, of whose complete subtrees these are the roots, from left to right.
    pub(crate) fn of(size: u64, peaks: Vec<Hash>) -> Self {
        debug_assert_eq!(peaks.len(), size.count_ones() as usize, "one root for each bit of the size");
        Self { size, peaks }
    }

    /// The number of leaves.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Appends a leaf.
    pub fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        for _ in 0..self.size.trailing_ones() {
            // One peak stands for each trailing one of the size.
            if let Some(left) = self.peaks.pop() {
                hash = Hash::of_node(&left, &hash);
            }
        }
        self.peaks.push(hash);
        self.size += 1;
    }

    /// The root of the tree.
    pub fn root(&self) -> Hash {
        join(&self.peaks)
    }
}

/// The root over complete subtrees of falling size that stand side by side.
pub fn join(peaks: &[Hash]) -> Hash {
    let mut from_right = peaks.iter().rev();
    let Some(last) = from_right.next() else { return Hash::of_nothing() };
    from_right.fold(*last, |right, left| Hash::of_node(left, &right))
}

/// Gives the hashes of complete subtrees, wherever they are kept.
pub trait Nodes {
    /// Why a hash cannot be had.
    type Error;

    /// The root of the leaves `[index × 2^level, (index + 1) × 2^level)`, all of them in the tree.
    fn node(&mut self, level: u32, index: u64) -> Result<Hash, Self::Error>;
}

/// The largest power of two that is smaller than `size` (RFC 9162 §2.1.1), for a size of 2 or more.
fn split(size: u64) -> u64 {
    1 << (size - 1).ilog2()
}

/// The root of the leaves `[start, end)`, a range that RFC 9162's recursion visits: `start` is a
/// multiple of the largest power of two that fits in.
fn range<N: Nodes>(nodes: &mut N, start: u64, end: u64) -> Result<Hash, N::Error> {
    let mut peaks = Vec::new();
    let mut from = start;
    while from < end {
        let level = (end - from).ilog2();
        peaks.push(nodes.node(level, from >> level)?);
        from += 1 << level;
    }
    Ok(join(&peaks))
}

/// The root of the tree's first `size` leaves.
pub fn root<N: Nodes>(nodes: &mut N, size: u64) -> Result<Hash, N::Error> {
    range(nodes, 0, size)
}

/// The proof that the leaf at `index` is in the tree of `size` leaves (RFC 9162 §2.1.3.1), from the
/// leaf's sibling up. `None` when there is no such leaf.
pub fn inclusion<N: Nodes>(nodes: &mut N, index: u64, size: u64) -> Result<Option<Vec<Hash>>, N::Error> {
    if index >= size {
        return Ok(None);
    }
    let (mut start, mut end) = (0, size);
    let mut path = Vec::new();
    while end - start > 1 {
        let middle = start + split(end - start);
        if index < middle {
            path.push(range(nodes, middle, end)?);
            end = middle;
        } else {
            path.push(range(nodes, start, middle)?);
            start = middle;
        }
    }
    path.reverse();
    Ok(Some(path))
}

/// The proof that the tree of `old` leaves is the beginning of the tree of `new` leaves
/// (RFC 9162 §2.1.4.1). `None` when `old` is 0 (nothing to prove) or larger than `new`.
pub fn consistency<N: Nodes>(nodes: &mut N, old: u64, new: u64) -> Result<Option<Vec<Hash>>, N::Error> {
    if old == 0 || old > new {
        return Ok(None);
    }
    let (mut start, mut end) = (0, new);
    let mut path = Vec::new();
    // The verifier knows the old root, so that the old tree itself needs no hash in the proof.
    let mut is_old_root = true;
    while end != old {
        let middle = start + split(end - start);
        if old <= middle {
            path.push(range(nodes, middle, end)?);
            end = middle;
        } else {
            path.push(range(nodes, start, middle)?);
            start = middle;
            is_old_root = false;
        }
    }
    if !is_old_root {
        path.push(range(nodes, start, end)?);
    }
    path.reverse();
    Ok(Some(path))
}

/// Whether the path proves that `leaf` stands at `index` in the tree of `size` leaves with this root
/// (RFC 9162 §2.1.3.2).
#[must_use]
pub fn inclusion_holds(leaf: Hash, index: u64, size: u64, path: &[Hash], root: Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut place, mut last) = (index, size - 1);
    let mut hash = leaf;
    for step in path {
        if last == 0 {
            return false;
        }
        if place & 1 == 1 || place == last {
            hash = Hash::of_node(step, &hash);
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            hash = Hash::of_node(&hash, step);
        }
        place >>= 1;
        last >>= 1;
    }
    last == 0 && hash == root
}

/// Whether the path proves that the tree of `old` leaves with root `old_root` is the beginning of the
/// tree of `new` leaves with root `new_root` (RFC 9162 §2.1.4.2). The empty tree begins every tree.
#[must_use]
pub fn consistency_holds(old: u64, old_root: Hash, new: u64, new_root: Hash, path: &[Hash]) -> bool {
    if old > new {
        return false;
    }
    if old == new {
        return path.is_empty() && old_root == new_root;
    }
    if old == 0 {
        return path.is_empty() && old_root == Hash::of_nothing();
    }
    let mut steps = path.iter();
    // A complete old tree is a node of the new one: the proof leaves its root out.
    let start = if old.is_power_of_two() { Some(&old_root) } else { steps.next() };
    let Some(&start) = start else { return false };
    let (mut place, mut last) = (old - 1, new - 1);
    while place & 1 == 1 {
        place >>= 1;
        last >>= 1;
    }
    let (mut old_hash, mut new_hash) = (start, start);
    for step in steps {
        if last == 0 {
            return false;
        }
        if place & 1 == 1 || place == last {
            old_hash = Hash::of_node(step, &old_hash);
            new_hash = Hash::of_node(step, &new_hash);
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            new_hash = Hash::of_node(&new_hash, step);
        }
        place >>= 1;
        last >>= 1;
    }
    last == 0 && old_hash == old_root && new_hash == new_root
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use proptest::prelude::*;

    use super::*;

    /// RFC 9162 §2.1.1, word for word: the oracle of these tests.
    fn mth(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => Hash::of_nothing(),
            [leaf] => *leaf,
            _ => {
                let mut middle = 1;
                while middle * 2 < leaves.len() {
                    middle *= 2;
                }
                Hash::of_node(&mth(&leaves[..middle]), &mth(&leaves[middle..]))
            }
        }
    }

    struct Leaves(Vec<Hash>);

    impl Nodes for Leaves {
        type Error = Infallible;

        fn node(&mut self, level: u32, index: u64) -> Result<Hash, Infallible> {
            let (width, index) = (1usize << level, usize::try_from(index).unwrap());
            Ok(mth(&self.0[index * width..(index + 1) * width]))
        }
    }

    fn hex(text: &str) -> Vec<u8> {
        (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
    }

    fn hashes(texts: &[&str]) -> Vec<Hash> {
        texts.iter().map(|text| Hash(hex(text).try_into().unwrap())).collect()
    }

    /// The eight leaves that Certificate Transparency's implementations test with.
    fn known_leaves() -> Vec<Hash> {
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
            .map(|leaf| Hash::of_leaf(&hex(leaf)))
            .to_vec()
    }

    fn known_roots() -> Vec<Hash> {
        hashes(&[
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ])
    }

    #[test]
    fn the_known_trees_have_the_known_roots() {
        let leaves = known_leaves();
        let mut range = CompactRange::default();
        for (size, root) in known_roots().into_iter().enumerate() {
            assert_eq!(range.root(), root, "compact, {size} leaves");
            assert_eq!(mth(&leaves[..size]), root, "recursive, {size} leaves");
            if let Some(leaf) = leaves.get(size) {
                range.push(*leaf);
            }
        }
    }

    #[test]
    fn the_known_inclusion_proofs_are_made_and_hold() {
        let known: [(u64, u64, &[&str]); 5] = [
            (0, 1, &[]),
            (
                0,
                8,
                &[
                    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
                ],
            ),
            (
                5,
                8,
                &[
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                ],
            ),
            (2, 3, &["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
            (
                1,
                5,
                &[
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                ],
            ),
        ];
        let (leaves, roots) = (known_leaves(), known_roots());
        for (index, size, path) in known {
            let path = hashes(path);
            assert_eq!(inclusion(&mut Leaves(leaves.clone()), index, size).unwrap(), Some(path.clone()));
            let leaf = leaves[usize::try_from(index).unwrap()];
            assert!(inclusion_holds(leaf, index, size, &path, roots[usize::try_from(size).unwrap()]));
        }
    }

    #[test]
    fn the_known_consistency_proofs_are_made_and_hold() {
        let known: [(u64, u64, &[&str]); 4] = [
            (1, 1, &[]),
            (
                1,
                8,
                &[
                    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
                ],
            ),
            (
                6,
                8,
                &[
                    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                ],
            ),
            (
                2,
                5,
                &[
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                ],
            ),
        ];
        let roots = known_roots();
        for (old, new, path) in known {
            let path = hashes(path);
            assert_eq!(consistency(&mut Leaves(known_leaves()), old, new).unwrap(), Some(path.clone()));
            let [old_root, new_root] = [old, new].map(|size| roots[usize::try_from(size).unwrap()]);
            assert!(consistency_holds(old, old_root, new, new_root, &path));
        }
    }

    #[test]
    fn what_is_not_there_cannot_be_proved() {
        let mut leaves = Leaves(known_leaves());
        assert_eq!(inclusion(&mut leaves, 8, 8).unwrap(), None);
        assert_eq!(inclusion(&mut leaves, 0, 0).unwrap(), None);
        assert_eq!(consistency(&mut leaves, 5, 4).unwrap(), None);
        assert_eq!(consistency(&mut leaves, 0, 4).unwrap(), None);
        let roots = known_roots();
        assert!(!consistency_holds(5, roots[5], 4, roots[4], &[]));
        assert!(consistency_holds(0, roots[0], 4, roots[4], &[]));
        assert!(!consistency_holds(0, roots[1], 4, roots[4], &[]));
    }

    fn numbered(count: usize) -> Vec<Hash> {
        (0..count).map(|number| Hash::of_leaf(&number.to_be_bytes())).collect()
    }

    fn flipped(hash: Hash, bit: usize) -> Hash {
        let mut bytes = hash.0;
        bytes[bit / 8] ^= 1 << (bit % 8);
        Hash(bytes)
    }

    #[test]
    fn every_leaf_of_every_small_tree_is_proved() {
        let leaves = numbered(70);
        for size in 1..=70 {
            let root = mth(&leaves[..size]);
            for (index, leaf) in leaves[..size].iter().enumerate() {
                let (index, size) = (index as u64, size as u64);
                let path = inclusion(&mut Leaves(leaves.clone()), index, size).unwrap().unwrap();
                assert!(inclusion_holds(*leaf, index, size, &path, root), "{index} of {size}");
            }
        }
    }

    #[test]
    fn any_two_sizes_of_a_small_tree_are_consistent() {
        let leaves = numbered(70);
        for new in 1..=70 {
            for old in 1..=new {
                let [old_root, new_root] = [old, new].map(|size| mth(&leaves[..size]));
                let (old, new) = (old as u64, new as u64);
                let path = consistency(&mut Leaves(leaves.clone()), old, new).unwrap().unwrap();
                assert!(consistency_holds(old, old_root, new, new_root, &path), "{old} in {new}");
            }
        }
    }

    proptest! {
        #[test]
        fn an_inclusion_proof_with_a_flipped_bit_fails(
            size in 2usize..2000, at in any::<prop::sample::Index>(),
            which in any::<prop::sample::Index>(), bit in 0usize..256,
        ) {
            let leaves = numbered(size);
            let index = at.index(size);
            let (leaf, root) = (leaves[index], mth(&leaves));
            let (index, size) = (index as u64, size as u64);
            let path = inclusion(&mut Leaves(leaves), index, size).unwrap().unwrap();
            prop_assert!(inclusion_holds(leaf, index, size, &path, root));

            prop_assert!(!inclusion_holds(flipped(leaf, bit), index, size, &path, root));
            prop_assert!(!inclusion_holds(leaf, index, size, &path, flipped(root, bit)));
            let mut wrong = path.clone();
            let step = which.index(path.len());
            wrong[step] = flipped(wrong[step], bit);
            prop_assert!(!inclusion_holds(leaf, index, size, &wrong, root));

            prop_assert!(!inclusion_holds(leaf, index ^ 1, size, &path, root));
            prop_assert!(!inclusion_holds(leaf, index, size, &path[1..], root));
            let longer = [path.as_slice(), &[root]].concat();
            prop_assert!(!inclusion_holds(leaf, index, size, &longer, root));
        }

        #[test]
        fn a_consistency_proof_with_a_flipped_bit_fails(
            new in 2usize..2000, at in any::<prop::sample::Index>(),
            which in any::<prop::sample::Index>(), bit in 0usize..256,
        ) {
            let leaves = numbered(new);
            let old = 1 + at.index(new - 1);
            let (old_root, new_root) = (mth(&leaves[..old]), mth(&leaves));
            let (old, new) = (old as u64, new as u64);
            let path = consistency(&mut Leaves(leaves), old, new).unwrap().unwrap();
            prop_assert!(consistency_holds(old, old_root, new, new_root, &path));

            prop_assert!(!consistency_holds(old, flipped(old_root, bit), new, new_root, &path));
            prop_assert!(!consistency_holds(old, old_root, new, flipped(new_root, bit), &path));
            let mut wrong = path.clone();
            let step = which.index(path.len());
            wrong[step] = flipped(wrong[step], bit);
            prop_assert!(!consistency_holds(old, old_root, new, new_root, &wrong));

            prop_assert!(!consistency_holds(old, old_root, new, new_root, &path[1..]));
            let longer = [path.as_slice(), &[new_root]].concat();
            prop_assert!(!consistency_holds(old, old_root, new, new_root, &longer));
        }

        #[test]
        fn a_tree_that_was_rewritten_is_not_consistent(size in 2usize..500, at in any::<prop::sample::Index>()) {
            let honest = numbered(size);
            let altered_at = at.index(size - 1);
            let mut rewritten = honest.clone();
            rewritten[altered_at] = Hash::of_leaf(b"never happened");
            // Published after the altered entry, before the last one.
            let old = altered_at + 1;
            let path = consistency(&mut Leaves(rewritten.clone()), old as u64, size as u64).unwrap().unwrap();
            prop_assert!(!consistency_holds(old as u64, mth(&honest[..old]), size as u64, mth(&rewritten), &path));
        }
    }
}
