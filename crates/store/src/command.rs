//! A closure on its way to the thread that runs it, and the answer on its way back.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

use crate::{StoreError, Tx};

/// A closure that waits for its transaction. What it gives is kept until the transaction is durable.
pub(crate) trait Command: Send {
    /// Whether somebody still waits for the answer.
    fn is_wanted(&self) -> bool;
    /// Runs the closure and keeps what it gave; true when it asks for COMMIT. May be called again.
    fn run(&mut self, tx: &mut Tx<'_>) -> bool;
    /// Sends what the last run gave.
    fn answer(self: Box<Self>);
    /// Sends an error instead.
    fn refuse(self: Box<Self>, error: StoreError);
}

struct Packed<F, T, E> {
    closure: F,
    kept: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

/// Packs a closure; its answer comes through the receiver.
pub(crate) fn pack<F, T, E>(closure: F) -> (Box<dyn Command>, oneshot::Receiver<Result<T, E>>)
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
{
    let (reply, answer) = oneshot::channel();
    (Box::new(Packed { closure, kept: None, reply }), answer)
}

/// Runs a closure once. A panic, and an `Ok` after a statement that failed, become errors.
pub(crate) fn run_once<F, T, E>(closure: &F, tx: &mut Tx<'_>) -> Result<T, E>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E>,
    E: From<StoreError>,
{
    // What the closure shares with others is its own business (locks poison themselves); the
    // transaction is undone.
    let given = catch_unwind(AssertUnwindSafe(|| closure(tx))).unwrap_or_else(|_| Err(StoreError::Panicked.into()));
    match (given, tx.take_failure()) {
        (Ok(_), Some(failure)) => Err(failure.into()),
        (given, _) => given,
    }
}

impl<F, T, E> Command for Packed<F, T, E>
where
    F: Fn(&mut Tx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<StoreError> + Send,
{
    fn is_wanted(&self) -> bool {
        !self.reply.is_closed()
    }

    fn run(&mut self, tx: &mut Tx<'_>) -> bool {
        let given = run_once(&self.closure, tx);
        self.kept.insert(given).is_ok()
    }

    fn answer(self: Box<Self>) {
        if let Some(given) = self.kept {
            // The caller may have gone away: the work is done all the same.
            let _ = self.reply.send(given);
        }
    }

    fn refuse(self: Box<Self>, error: StoreError) {
        let _ = self.reply.send(Err(error.into()));
    }
}

/// Commands that wait, oldest first, at most a given number.
pub(crate) struct Queue<C> {
    waiting: Mutex<Waiting<C>>,
    arrival: Condvar,
    limit: usize,
}

struct Waiting<C> {
    commands: VecDeque<C>,
    closed: bool,
    idle: usize,
}

impl<C> Queue<C> {
    pub(crate) fn new(limit: usize) -> Self {
        let waiting = Waiting { commands: VecDeque::with_capacity(limit), closed: false, idle: 0 };
        Self { waiting: Mutex::new(waiting), arrival: Condvar::new(), limit }
    }

    fn lock(&self) -> MutexGuard<'_, Waiting<C>> {
        // No closure runs under this lock, so nothing can be left half done.
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a command at the end.
    pub(crate) fn push(&self, command: C) -> Result<(), StoreError> {
        let mut waiting = self.lock();
        if waiting.closed {
            return Err(StoreError::Unavailable("it is being closed".to_owned()));
        }
        if waiting.commands.len() >= self.limit {
            return Err(StoreError::Busy);
        }
        waiting.commands.push_back(command);
        let wake = waiting.idle > 0;
        drop(waiting);
        if wake {
            self.arrival.notify_one();
        }
        Ok(())
    }

    /// Waits for commands and moves the oldest, at most `limit`, to `batch`. False when the queue is
    /// closed and empty.
    pub(crate) fn take(&self, batch: &mut Vec<C>, limit: usize) -> bool {
        let mut waiting = self.lock();
        while waiting.commands.is_empty() {
            if waiting.closed {
                return false;
            }
            waiting.idle += 1;
            waiting = self.arrival.wait(waiting).unwrap_or_else(PoisonError::into_inner);
            waiting.idle -= 1;
        }
        let count = waiting.commands.len().min(limit);
        batch.extend(waiting.commands.drain(..count));
        true
    }

    /// As [`Queue::take`], without waiting. False when there are none.
    pub(crate) fn take_now(&self, batch: &mut Vec<C>, limit: usize) -> bool {
        let mut waiting = self.lock();
        let count = waiting.commands.len().min(limit);
        batch.extend(waiting.commands.drain(..count));
        count > 0
    }

    /// Whether nobody waits.
    pub(crate) fn is_empty(&self) -> bool {
        self.lock().commands.is_empty()
    }

    /// Takes no more commands; those that wait are still done.
    pub(crate) fn close(&self) {
        self.lock().closed = true;
        self.arrival.notify_all();
    }
}
