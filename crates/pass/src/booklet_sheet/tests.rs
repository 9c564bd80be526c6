use base::SystemRandom;
use jiff::civil::date;
use voucher::{Area, PublicKeys};

use super::*;

/// What a reader of QR codes reads from squares that are drawn four points wide, with a quiet zone of four squares.
fn scanned(squares: &[Vec<bool>]) -> String {
    let side = (squares.len() + 8) * 4;
    let dark = |x: usize, y: usize| {
        let at = |point: usize| (point / 4).checked_sub(4);
        at(y).zip(at(x)).and_then(|(row, column)| squares.get(row)?.get(column)).copied().unwrap_or(false)
    };
    let mut image = rqrr::PreparedImage::prepare_from_bitmap(side, side, dark);
    let [grid] = &image.detect_grids()[..] else { panic!("one code is expected") };
    grid.decode().unwrap().1
}

#[test]
fn every_code_that_is_drawn_is_read_and_its_signature_is_right() {
    let key = SquareKey::random(&SystemRandom).unwrap();
    let keys = PublicKeys::new([key.public()]).unwrap();
    let area: Area = "FR-38".parse().unwrap();
    for serial in 0..30 {
        let code = voucher::Code::random(&SystemRandom);
        let pass = Square::new(7, serial, code, Money::euro_cents(10_00), date(2027, 12, 31), area.clone()).unwrap();
        let code = Code::qr(&pass.sign(&key), "a square").unwrap();
        let squares = code.modules();
        assert_eq!(squares.len(), 49);
        assert_eq!(Square::read(&scanned(squares), &keys).unwrap().square, pass);
    }
}

#[test]
fn numbers_are_written_for_the_telephone() {
    assert_eq!(grouped(7), "7");
    assert_eq!(grouped(384_033), "384\u{a0}033");
    assert_eq!(grouped(1_000_000), "1\u{a0}000\u{a0}000");
    assert_eq!(unbroken("01 99"), "01\u{a0}99");
}
