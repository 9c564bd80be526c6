//! The platform counts how its own firms answer, at most once an hour.

use jiff::SignedDuration;

use crate::instrument::Instrument;
use crate::model::Outcome;
use crate::own_figures::OwnFigures;
use crate::room::{Business, BusinessError};
use crate::store;

/// What was counted is told for so long.
const COUNT_EVERY: SignedDuration = SignedDuration::from_hours(1);
/// Diagnoses that do not say yet what they said are worked out so many at a time.
const BATCH: i64 = 200;
/// And so many times at most in one count.
const MAX_BATCHES: usize = 50;

impl Business {
    /// Counts how the firms of this platform answer, if the last count is an hour old or older: the program's background
    /// loop calls it often.
    pub async fn count_answers(&self) -> Result<(), BusinessError> {
        let known = self.own_figures();
        let now = self.clock.now();
        if known.counted_at.is_some_and(|at| now < at.plus(COUNT_EVERY)) {
            return Ok(());
        }
        let mut figures = OwnFigures::clone(&known);
        for instrument in self.content.instruments.iter() {
            self.work_out_outcomes(instrument).await?;
            let (name, version) = (instrument.name.clone(), instrument.version.clone());
            let counted =
                self.db.read(move |tx| Ok::<_, BusinessError>(store::count_firms(tx, &name, &version)?)).await?;
            let bands: Vec<&str> = instrument.bands.iter().map(|band| band.name.as_str()).collect();
            figures.count(&instrument.name, &instrument.version, &bands, &counted);
        }
        figures.counted_at = Some(now);
        self.set_own_figures(figures);
        Ok(())
    }

    /// Works out what diagnoses said that were completed before that was kept.
    async fn work_out_outcomes(&self, instrument: &Instrument) -> Result<(), BusinessError> {
        for _ in 0..MAX_BATCHES {
            let name = instrument.name.clone();
            let open =
                self.db.read(move |tx| Ok::<_, BusinessError>(store::without_outcome(tx, &name, BATCH)?)).await?;
            if open.is_empty() {
                break;
            }
            let mut outcomes = Vec::new();
            for stored in open {
                let diagnosis = stored.open()?;
                outcomes.push((diagnosis.id, Outcome::of(&self.measure(&diagnosis))));
            }
            self.db
                .write(move |tx| {
                    for (id, outcome) in &outcomes {
                        store::keep_outcome(tx, *id, outcome)?;
                    }
                    Ok::<_, BusinessError>(())
                })
                .await?;
        }
        Ok(())
    }
}
