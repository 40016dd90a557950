import BacklogFormat
import BacklogModel

/// A condition that a document lists: a criterion, the line of a checklist, a line of a Definition of Done.
struct CriterionLine: Hashable {
  /// What the line goes by, if it has a key of its own.
  var key: String?
  let text: String

  /// How a change names it.
  var name: String { key ?? (try? Criterion(text))?.metric ?? text }

  /// What it says, apart from how it is written.
  var meaning: String {
    if let criterion = try? Criterion(text) { return criterion.description }
    return text.withSingleSpaces
  }
}

/// What became of the conditions that a document lists.
struct CriteriaComparison {
  /// A condition that came, went, or says something else.
  struct Difference: Hashable {
    let kind: ChangeKind
    let name: String
    let from: String?
    let to: String?
  }

  let pairing: LinePairing
  /// New and changed lines in their order, then those that were dropped.
  let differences: [Difference]

  init(from old: [CriterionLine], to new: [CriterionLine]) {
    let pairing = LinePairing(old, new)
    self.pairing = pairing
    let kept = zip(new, pairing.partners).compactMap { line, partner -> Difference? in
      guard let earlier = partner.map({ old[$0] }) else {
        return Difference(kind: .criterionAdded, name: line.name, from: nil, to: line.meaning)
      }
      guard earlier.meaning != line.meaning else { return nil }
      return Difference(
        kind: Strictness.change(from: earlier.text, to: line.text), name: line.name,
        from: earlier.meaning, to: line.meaning)
    }
    differences =
      kept
      + pairing.dropped.map { index in
        Difference(
          kind: .criterionDropped, name: old[index].name, from: old[index].meaning, to: nil)
      }
  }
}
