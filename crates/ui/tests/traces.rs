//! What a request leaves in the log and in the metrics: its route, never what was asked or by whom.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use metrics_exporter_prometheus::PrometheusBuilder;
use ui::testing::{Site, person};
use ui::{Access, Failure, Roles, Routes};

fn site() -> Site {
    let people = [person("Léo Martin", Roles::NONE)];
    let routes = Routes::new().get("/advisers/{id}", Access::SignedIn, async || "here").get(
        "/fault",
        Access::Public,
        async || Err::<(), _>(Failure::internal("the disk is full")),
    );
    Site::with_people(routes, &[], &people)
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, line: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(line);
        Ok(line.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_log_names_the_route_and_nobody() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
    let guard = tracing::subscriber::set_default(subscriber);
    let leo = person("Léo Martin", Roles::NONE);
    let answer = site().get("/advisers/7?text=secret-illness").as_person(&leo).send().await;
    site().get("/fault").send().await;
    drop(guard);
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    let id = answer.header("x-request-id");
    assert!(log.contains("method=\"GET\" route=\"/advisers/{id}\" status=200"), "{log}");
    assert!(log.contains(&format!("request_id=\"{id}\"")), "{log}");
    assert!(log.contains("the disk is full"), "a fault is told to the operator: {log}");
    for private in ["illness", "/advisers/7", "Léo", "session-", &leo.person.to_string()] {
        assert!(!log.contains(private), "{private} in {log}");
    }
}

#[tokio::test]
async fn metrics_count_by_route_template() {
    let recorder = PrometheusBuilder::new().build_recorder();
    let handle = recorder.handle();
    let guard = metrics::set_default_local_recorder(&recorder);
    site().get("/advisers/7").send().await;
    site().get("/nowhere/secret").send().await;
    drop(guard);
    let text = handle.render();
    assert!(text.contains("http_requests_total{method=\"GET\",route=\"/advisers/{id}\",status=\"303\"} 1"), "{text}");
    assert!(text.contains("http_requests_total{method=\"GET\",route=\"none\",status=\"404\"} 1"), "{text}");
    assert!(text.contains("http_request_duration_seconds"), "{text}");
    assert!(!text.contains("secret"), "{text}");
}
