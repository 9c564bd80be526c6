//! Flows of least cost (successive shortest paths): exact, in whole numbers.

/// What an arc's unit costs. The first part weighs more than any sum of the others, the second more than any sum of the
/// third.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Cost {
    /// Bounds that are broken, by how many.
    pub(crate) broken: i64,
    /// Scores, below zero.
    pub(crate) score: i64,
    /// Ranks.
    pub(crate) rank: i64,
}

impl std::ops::Add for Cost {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { broken: self.broken + other.broken, score: self.score + other.score, rank: self.rank + other.rank }
    }
}

impl std::ops::Neg for Cost {
    type Output = Self;

    fn neg(self) -> Self {
        Self { broken: -self.broken, score: -self.score, rank: -self.rank }
    }
}

/// An arc and, beside it, the same arc backwards: what flows may be taken back.
#[derive(Debug, Clone, Copy)]
struct Arc {
    to: usize,
    room: usize,
    cost: Cost,
}

/// Nodes and what may flow between them.
#[derive(Debug, Default)]
pub(crate) struct Graph {
    arcs: Vec<Arc>,
    /// The arcs that leave each node.
    leaving: Vec<Vec<usize>>,
}

/// Names an arc.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ArcId(usize);

impl Graph {
    pub(crate) fn node(&mut self) -> usize {
        self.leaving.push(Vec::new());
        self.leaving.len() - 1
    }

    /// Lets up to `room` units flow from one node to another.
    pub(crate) fn arc(&mut self, from: usize, to: usize, room: usize, cost: Cost) -> ArcId {
        let id = self.arcs.len();
        self.arcs.push(Arc { to, room, cost });
        self.arcs.push(Arc { to: from, room: 0, cost: -cost });
        self.leaving[from].push(id);
        self.leaving[to].push(id + 1);
        ArcId(id)
    }

    /// How much flows through an arc.
    pub(crate) fn flows(&self, ArcId(id): ArcId) -> usize {
        self.arcs[id + 1].room
    }

    /// Sends units from one node to another, each the cheapest way; gives how many could be sent. At the start no cycle
    /// of the graph may cost less than nothing; then none ever does, and every flow is the cheapest of its size.
    pub(crate) fn send(&mut self, from: usize, to: usize, units: usize) -> usize {
        for sent in 0..units {
            let Some(path) = self.cheapest_path(from, to) else { return sent };
            for arc in path {
                self.arcs[arc].room -= 1;
                self.arcs[arc ^ 1].room += 1;
            }
        }
        units
    }

    /// The cheapest path with room (Bellman and Ford, with a queue).
    fn cheapest_path(&self, from: usize, to: usize) -> Option<Vec<usize>> {
        let mut reached: Vec<Option<(Cost, usize)>> = vec![None; self.leaving.len()];
        reached[from] = Some((Cost::default(), usize::MAX));
        let mut queue = std::collections::VecDeque::from([from]);
        let mut is_waiting = vec![false; self.leaving.len()];
        while let Some(node) = queue.pop_front() {
            is_waiting[node] = false;
            let Some((spent, _)) = reached[node] else { continue };
            for &id in &self.leaving[node] {
                let arc = self.arcs[id];
                let cost = spent + arc.cost;
                if arc.room > 0 && reached[arc.to].is_none_or(|(known, _)| cost < known) {
                    reached[arc.to] = Some((cost, id));
                    if !std::mem::replace(&mut is_waiting[arc.to], true) {
                        queue.push_back(arc.to);
                    }
                }
            }
        }
        let mut path = Vec::new();
        let mut node = to;
        while node != from {
            let (_, arc) = reached[node]?;
            path.push(arc);
            node = self.arcs[arc ^ 1].to;
        }
        Some(path)
    }
}
