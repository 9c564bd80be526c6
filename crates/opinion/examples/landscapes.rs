//! For the oracle: votes in, everything that was reckoned of them out.
//!
//! `landscapes` reads lines `PARTICIPANT STATEMENT -1|0|1`, and writes lines that begin with what they hold; numbers are
//! written so that they are read again as the same.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a tool of the tests")]

use std::io::BufRead;

use opinion::clusters::{Point, k_means, k_means_from, looked_at, silhouettes};
use opinion::{Cast, Landscape, Settings, Vote, Votes, difference};

fn main() {
    let casts = std::io::stdin().lock().lines().map(|line| cast(&line.unwrap())).collect();
    let votes = Votes::new(casts).unwrap();
    let landscape = Landscape::of(&votes, Settings::default());
    let axes = landscape.axes();
    println!("variances {:?} {:?} {:?}", axes.variances[0], axes.variances[1], axes.variance);
    for (statement, (mean, weights)) in votes.statements().iter().zip(axes.means.iter().zip(&axes.weights)) {
        println!("statement {statement} {mean:?} {:?} {:?}", weights[0], weights[1]);
    }
    for place in landscape.places() {
        let group = place.group.map_or("none".to_owned(), |group| group.to_string());
        println!("place {} {:?} {:?} {group}", place.participant, place.point[0], place.point[1]);
    }
    let points: Vec<Point> =
        landscape.places().iter().filter(|place| place.group.is_some()).map(|place| place.point).collect();
    for count in 2..=5 {
        let Some(found) = k_means(&points, count, landscape.settings().seed) else { continue };
        let silhouette = silhouettes(&points, std::slice::from_ref(&found))[0];
        println!("best {count} {:?} {silhouette:?} {:?}", found.inertia, found.groups);
        let from: Vec<Point> = points[..count].to_vec();
        println!("from {count} {:?}", k_means_from(&points, from).groups);
    }
    println!("looked {:?}", looked_at(points.len()).collect::<Vec<_>>());
    println!("chosen {} {:?}", landscape.groups().len(), landscape.silhouette().unwrap_or(f64::NAN));
    for some in 0..6 {
        for others in 0..6 {
            println!("difference {some} 5 {others} 9 {:?}", difference((some, 5), (others, 9)));
        }
    }
}

fn cast(line: &str) -> Cast {
    let parts: Vec<&str> = line.split(' ').collect();
    let vote = match parts[2] {
        "-1" => Vote::Disagree,
        "0" => Vote::Pass,
        _ => Vote::Agree,
    };
    Cast { participant: parts[0].parse().unwrap(), statement: parts[1].parse().unwrap(), vote }
}
