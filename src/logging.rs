//! What the program writes while it runs: one line an event, for people or for machines.

use tracing_subscriber::EnvFilter;

use crate::configuration::{Log, LogFormat};

/// Starts logging to standard error. A filter that cannot be read falls back on `info` and says so.
pub fn start(settings: &Log) {
    let (filter, mistake) = match EnvFilter::try_new(&settings.level) {
        Ok(filter) => (filter, None),
        Err(error) => (EnvFilter::new("info"), Some(error)),
    };
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    let started = match settings.format {
        LogFormat::Human => lines.compact().try_init(),
        LogFormat::Json => lines.json().flatten_event(true).try_init(),
    };
    if started.is_ok()
        && let Some(mistake) = mistake
    {
        tracing::warn!(%mistake, level = settings.level, "the log level cannot be read; info is used");
    }
}
