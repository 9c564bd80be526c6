//! The Pass numérique: orders, booklets, handing out, redemption, claims, payment, proof of solvency.
