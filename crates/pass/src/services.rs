//! What passes are used for: the services of the national standard of places, and another.

use crate::model::Service;

/// The services, each with its number in the journal, for ever, and a word for it, as in the standard's value list.
pub const SERVICES: [(Service, &str); 10] = [
    (Service(1), "procedures"),
    (Service(2), "everyday"),
    (Service(3), "work"),
    (Service(4), "safety"),
    (Service(5), "parents"),
    (Service(6), "leisure"),
    (Service(7), "understanding"),
    (Service(8), "access"),
    (Service(9), "equipment"),
    (Service(0), "other"),
];

/// The service of a word.
pub fn service_named(word: &str) -> Option<Service> {
    SERVICES.iter().find(|(_, known)| *known == word).map(|(service, _)| *service)
}

/// The word of a service.
pub fn service_word(service: Service) -> &'static str {
    SERVICES.iter().find(|(known, _)| *known == service).map_or("other", |(_, word)| word)
}
