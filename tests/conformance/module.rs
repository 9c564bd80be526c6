//! A module of the suite, and the story that covers it.

use std::any::Any;
use std::collections::BTreeSet;
use std::pin::Pin;

use crate::stage::{Mode, Stage};

/// A story on a stage; it panics when something does not hold.
pub type Story = fn(Stage) -> Pin<Box<dyn Future<Output = ()>>>;

/// A test plan of the suite.
pub struct Plan {
    /// What the certification is called.
    pub name: &'static str,
    /// What the suite calls it.
    pub plan: &'static str,
    pub modules: Vec<Module>,
}

/// One module of a plan.
#[derive(Clone)]
pub struct Module {
    /// Its name in the suite.
    pub name: &'static str,
    pub coverage: Coverage,
    /// Where the story stands.
    pub place: &'static str,
    pub story: Story,
    pub mode: Mode,
    /// What somebody who certifies should know.
    pub note: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Coverage {
    /// The story holds.
    Holds,
    /// The story does not hold yet.
    NotYet,
}

/// What came of a story.
pub struct Outcome {
    expected: Coverage,
    /// Why it does not hold.
    failure: Option<String>,
}

/// `story!("oidcc-server", basic::oidcc_server)`.
macro_rules! story {
    ($name:literal, $room:ident :: $story:ident) => {
        $crate::module::Module {
            name: $name,
            coverage: $crate::module::Coverage::Holds,
            place: concat!(stringify!($room), "::", stringify!($story)),
            story: |stage| Box::pin($crate::$room::$story(stage)),
            mode: $crate::stage::Mode::Query,
            note: "",
        }
    };
}
pub(crate) use story;

impl Module {
    pub fn note(mut self, note: &'static str) -> Self {
        self.note = note;
        self
    }

    /// The story is written, and what it tells is not built yet.
    pub fn not_yet(mut self, note: &'static str) -> Self {
        self.coverage = Coverage::NotYet;
        self.note = note;
        self
    }

    pub fn by(mut self, mode: Mode) -> Self {
        self.mode = mode;
        self
    }

    /// Runs the story on each engine.
    pub fn run(&self) -> Outcome {
        let (story, mode) = (self.story, self.mode);
        let thread = std::thread::Builder::new().name(self.name.to_owned());
        let told = thread.spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                for stage in Stage::each(mode).await {
                    story(stage).await;
                }
            });
        });
        let failure = told.unwrap().join().err().map(|panic| format!("{} ({})", message(&*panic), self.place));
        Outcome { expected: self.coverage, failure }
    }
}

impl Plan {
    /// A plan names each module once.
    pub fn check(&self) {
        let names: BTreeSet<&str> = self.modules.iter().map(|module| module.name).collect();
        assert_eq!(names.len(), self.modules.len(), "{} names a module twice", self.name);
    }

    pub fn covered(&self) -> usize {
        self.modules.iter().filter(|module| module.coverage == Coverage::Holds).count()
    }
}

impl Outcome {
    /// What is not as the list says.
    pub fn surprise(&self, name: &str) -> Option<String> {
        match (self.expected, &self.failure) {
            (Coverage::Holds, Some(failure)) => Some(format!("{name} does not hold: {failure}")),
            (Coverage::NotYet, None) => Some(format!("{name} holds now: say so in tests/conformance/plans.rs")),
            _ => None,
        }
    }
}

fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default()
}
