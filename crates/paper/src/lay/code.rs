//! QR codes and other codes of squares.

use std::rc::Rc;

use super::{Compositor, MARGIN, MEASURE, Op, Owner, Role, Strip};
use crate::blocks::Code;
use crate::error::PaperError;

impl Compositor<'_> {
    pub(super) fn code(&mut self, code: &Code) -> Result<(), PaperError> {
        if code.alternative.trim().is_empty() {
            return Err(PaperError::NoAlternative);
        }
        let columns = code.modules.first().map_or(0, Vec::len);
        let (Ok(across), Ok(down)) = (u16::try_from(columns), u16::try_from(code.modules.len())) else {
            return Err(PaperError::UnevenCode);
        };
        if across == 0 || code.modules.iter().any(|row| row.len() != columns) {
            return Err(PaperError::UnevenCode);
        }
        let width = if code.width.is_finite() { code.width.clamp(10.0, MEASURE) } else { MEASURE };
        let side = width / f32::from(across);
        let dark: Vec<(u16, u16)> = (0_u16..)
            .zip(&code.modules)
            .flat_map(|(row, modules)| {
                (0_u16..).zip(modules).filter(|(_, dark)| **dark).map(move |(column, _)| (column, row))
            })
            .collect();
        let figure = self.structure.root(Role::Figure(crate::letters::printable(&code.alternative)));
        let op = Op::Modules { x: MARGIN, y: 0.0, side, dark: Rc::new(dark) };
        self.strips.push(Strip {
            // A quiet zone of four modules above (ISO/IEC 18004 §9.1); below comes the next block's own space.
            space: self.style.gap().max(4.0 * side),
            height: side * f32::from(down),
            ops: vec![(Owner::Node(figure), op)],
            figure: Some((figure, MARGIN, width)),
            ..Strip::default()
        });
        self.strips.push(Strip { height: 4.0 * side, ..Strip::default() });
        Ok(())
    }
}
