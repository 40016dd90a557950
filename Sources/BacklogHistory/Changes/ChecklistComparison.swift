import BacklogFormat
import BacklogModel

/// What became of the boxes below one heading.
struct ChecklistComparison {
  let title: String
  let old: [Checkbox]
  let new: [Checkbox]

  func changes(_ document: ChangedDocument) -> [Change] {
    let before = old.map { CriterionLine(key: $0.item.key, text: $0.item.text) }
    let after = new.map { CriterionLine(key: $0.item.key, text: $0.item.text) }
    let comparison = CriteriaComparison(from: before, to: after)
    var changes = comparison.differences.map { line in
      Change(line.kind, of: document, part: line.name, list: title, from: line.from, to: line.to)
    }
    for (index, partner) in comparison.pairing.partners.enumerated() {
      let earlier = partner.map { old[$0] }
      let box = new[index]
      if box.isChecked != (earlier?.isChecked ?? false) {
        let kind: ChangeKind = box.isChecked ? .ticked : .unticked
        changes.append(Change(kind, of: document, part: after[index].name, list: title))
      }
      if box.item.waiver != earlier?.item.waiver {
        changes.append(
          Change(
            box.item.waiver == nil ? .unwaived : .waived, of: document, part: after[index].name,
            list: title, detail: box.item.waiver))
      }
    }
    return changes
  }
}
