//! Lists.

use super::{Compositor, INK, Op, Owner, Role, Setting, Text, Weight, baseline, keep_company};

impl Compositor<'_> {
    pub(super) fn list(&mut self, items: &[Text], is_numbered: bool) {
        let list = self.structure.root(Role::List { is_numbered });
        let labels: Vec<String> =
            (1..=items.len()).map(|number| if is_numbered { format!("{number}. ") } else { "• ".to_owned() }).collect();
        let size = self.style.text;
        let widest = labels.iter().map(|label| self.fonts.width(Weight::Regular, label) * size).fold(0.0, f32::max);
        let indent = widest + size * 0.35;
        let full = self.full(size, INK);
        let setting = Setting { x: full.x + indent, width: full.width - indent, ..full };
        for (place, (item, text)) in items.iter().zip(labels).enumerate() {
            let entry = self.structure.child(list, Role::Item);
            let label = self.structure.child(entry, Role::ItemLabel);
            let body = self.structure.child(entry, Role::ItemBody);
            let mut strips = self.set_text(body, &Self::at_least_a_space(item), setting);
            keep_company(&mut strips);
            if let Some(first) = strips.first_mut() {
                first.space = if place == 0 { self.style.gap() } else { size * 0.3 };
                let x = full.x + widest - self.fonts.width(Weight::Regular, &text) * size;
                let (baseline, weight, colour) = (baseline(size), Weight::Regular, INK);
                let sign = Op::Text { x, baseline, size, weight, colour, text };
                first.ops.insert(0, (Owner::Node(label), sign));
            }
            self.strips.extend(strips);
        }
    }
}
