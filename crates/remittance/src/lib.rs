//! Payments to a bank as ISO 20022 files: credit transfers, and what the bank says of them.
