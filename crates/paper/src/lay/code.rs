//! QR codes and other codes of squares.

use std::rc::Rc;

use super::{Compositor, MARGIN, MEASURE, Op, Owner, Role, Strip};
use crate::blocks::Code;
use crate::error::PaperError;
use crate::strips::Figure;

/// A code, ready to be drawn. In points.
pub(super) struct Modules {
    dark: Rc<Vec<(u16, u16)>>,
    pub(super) side: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

impl Modules {
    pub(super) fn at(&self, x: f32, y: f32) -> Op {
        Op::Modules { x, y, side: self.side, dark: Rc::clone(&self.dark) }
    }
}

impl Compositor<'_> {
    pub(super) fn modules(code: &Code) -> Result<Modules, PaperError> {
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
        Ok(Modules { dark: Rc::new(dark), side, width, height: side * f32::from(down) })
    }

    pub(super) fn code(&mut self, code: &Code) -> Result<(), PaperError> {
        let modules = Self::modules(code)?;
        let (width, height, quiet) = (modules.width, modules.height, 4.0 * modules.side);
        let node = self.structure.root(Role::Figure(crate::letters::printable(&code.alternative)));
        self.strips.push(Strip {
            // A quiet zone of four modules above (ISO/IEC 18004 §9.1); below comes the next block's own space.
            space: self.style.gap().max(quiet),
            height,
            ops: vec![(Owner::Node(node), modules.at(MARGIN, 0.0))],
            figure: Some(Figure { node, x: MARGIN, y: 0.0, width, height }),
            ..Strip::default()
        });
        self.strips.push(Strip { height: quiet, ..Strip::default() });
        Ok(())
    }
}
