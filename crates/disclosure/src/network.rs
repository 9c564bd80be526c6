//! A table of counts as a network, in which what is hidden is bounded exactly.
//!
//! In a table with totals every count stands in two sums: of its row and of its column. Let the grand total flow into the
//! column totals, each of these into the counts of its column, each count into its row, and the row totals back into the
//! grand total: at every node as much comes in as goes out, which says all that the sums say. Whoever sees some of the
//! counts knows the rest up to circulations through what is hidden. So a hidden count can be larger by as much as can flow
//! back from its end to its beginning through the others that are hidden, where what flows against one makes it smaller,
//! down to nothing. All bounds are whole numbers, and each is reached by counts that fit (the matrix is totally unimodular).

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

/// A count, from one node to another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arc {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) count: u64,
}

#[derive(Debug, Clone)]
pub(crate) struct Network {
    arcs: Vec<Arc>,
    /// The arcs at each node.
    at: Vec<Vec<usize>>,
}

/// An arc, and whether something goes along it or against it.
type Step = (usize, bool);

impl Network {
    pub(crate) fn new(nodes: usize, arcs: Vec<Arc>) -> Self {
        let mut at = vec![Vec::new(); nodes];
        for (place, arc) in arcs.iter().enumerate() {
            at[arc.from].push(place);
            at[arc.to].push(place);
        }
        Self { arcs, at }
    }

    pub(crate) fn arcs(&self) -> &[Arc] {
        &self.arcs
    }

    /// How much larger a hidden count may be for who sees what is not hidden, up to `wanted`.
    pub(crate) fn more(&self, of: usize, hidden: &[bool], wanted: u64) -> u64 {
        self.flow(self.arcs[of].to, self.arcs[of].from, of, hidden, wanted)
    }

    /// How much smaller a hidden count may be.
    pub(crate) fn less(&self, of: usize, hidden: &[bool]) -> u64 {
        self.flow(self.arcs[of].from, self.arcs[of].to, of, hidden, self.arcs[of].count)
    }

    /// What can flow from a node to another through what is hidden, but for one arc; at most `wanted`.
    fn flow(&self, from: usize, to: usize, but: usize, hidden: &[bool], wanted: u64) -> u64 {
        let mut counts: Vec<u64> = self.arcs.iter().map(|arc| arc.count).collect();
        let mut flowed = 0;
        while flowed < wanted {
            let Some(way) = self.way(from, to, but, hidden, &counts) else { break };
            let against = way.iter().filter(|(_, along)| !along).map(|(arc, _)| counts[*arc]);
            let amount = against.min().unwrap_or(u64::MAX).min(wanted - flowed);
            for (arc, along) in way {
                counts[arc] = if along { counts[arc].saturating_add(amount) } else { counts[arc] - amount };
            }
            flowed += amount;
        }
        flowed
    }

    /// The shortest way through what is hidden.
    fn way(&self, from: usize, to: usize, but: usize, hidden: &[bool], counts: &[u64]) -> Option<Vec<Step>> {
        let mut came: Vec<Option<Step>> = vec![None; self.at.len()];
        let mut queue = VecDeque::from([from]);
        while let Some(node) = queue.pop_front() {
            if node == to {
                break;
            }
            for &arc in self.at[node].iter().filter(|arc| **arc != but && hidden[**arc]) {
                let along = self.arcs[arc].from == node;
                let next = if along { self.arcs[arc].to } else { self.arcs[arc].from };
                if next != from && came[next].is_none() && (along || counts[arc] > 0) {
                    came[next] = Some((arc, along));
                    queue.push_back(next);
                }
            }
        }
        self.steps(from, to, &came)
    }

    /// The cheapest way on which `amount` can flow from the end of an arc to its beginning when all of the way is hidden;
    /// `None` where there is no way. An arc without a price may not be hidden.
    pub(crate) fn cheapest(&self, of: usize, amount: u64, prices: &[Option<u64>]) -> Option<Vec<usize>> {
        let (from, to) = (self.arcs[of].to, self.arcs[of].from);
        let mut best: Vec<Option<u64>> = vec![None; self.at.len()];
        let mut came: Vec<Option<Step>> = vec![None; self.at.len()];
        let mut queue = BinaryHeap::from([(Reverse(0_u64), from)]);
        best[from] = Some(0);
        while let Some((Reverse(price), node)) = queue.pop() {
            if best[node] != Some(price) {
                continue;
            }
            for &arc in self.at[node].iter().filter(|arc| **arc != of) {
                let along = self.arcs[arc].from == node;
                let next = if along { self.arcs[arc].to } else { self.arcs[arc].from };
                let Some(more) = prices[arc].filter(|_| along || self.arcs[arc].count >= amount) else { continue };
                let price = price.saturating_add(more);
                if best[next].is_none_or(|best| price < best) {
                    best[next] = Some(price);
                    came[next] = Some((arc, along));
                    queue.push((Reverse(price), next));
                }
            }
        }
        self.steps(from, to, &came).map(|way| way.into_iter().map(|(arc, _)| arc).collect())
    }

    /// The steps that led to a node.
    fn steps(&self, from: usize, to: usize, came: &[Option<Step>]) -> Option<Vec<Step>> {
        let (mut node, mut way) = (to, Vec::new());
        while node != from {
            let (arc, along) = came[node]?;
            way.push((arc, along));
            node = if along { self.arcs[arc].from } else { self.arcs[arc].to };
        }
        Some(way)
    }
}
