//! The register that the demonstration runs beside itself.
