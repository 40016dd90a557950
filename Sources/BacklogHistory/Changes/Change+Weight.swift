import BacklogModel

/// How much a change asks of whoever looks over it; the heaviest first.
package enum ChangeWeight: Int, Comparable, CaseIterable, Sendable {
  /// What people had agreed on, and what is gone or can't be read.
  case promise
  /// What has to be reached, what is committed, what is given up.
  case scope
  /// What came, went on or was finished.
  case flow
  /// What comes first.
  case order
  /// Everything else that means something.
  case detail
  /// How and where it is written.
  case form

  package static func < (left: ChangeWeight, right: ChangeWeight) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Change {
  package var weight: ChangeWeight {
    if wasAgreed { return .promise }
    switch kind {
    case .broken, .removed: return .promise
    case .criterionWeakened, .criterionDropped, .criterionChanged, .waived, .committed,
      .uncommitted, .decided, .deliverableAdded, .deliverableDropped, .deliverableSlipped,
      .deliverableAdvanced, .deliverableChanged:
      return .scope
    case .criterionAdded, .criterionTightened:
      return document.kind == .definition || document.kind == .guidepoint ? .scope : .detail
    case .outcome: return document.kind == .guidepoint ? .scope : .detail
    case .added, .closed, .reopened, .status, .agreed, .released, .renumbered, .mended:
      return .flow
    case .moved: return .order
    case .retitled, .team, .moscow, .effort, .audience, .campaign, .ticked, .unticked, .unwaived,
      .field, .text:
      return .detail
    case .renamed, .rank, .rewritten: return .form
    }
  }
}

/// All changes of one document.
package struct DocumentChanges: Hashable, Sendable {
  package let document: ChangedDocument
  /// The heaviest first; of one weight as they were.
  package let changes: [Change]

  /// The weight of the heaviest.
  package var weight: ChangeWeight { changes.first?.weight ?? .form }

  /// Changes by document: documents in the order of their first change, or the heaviest first.
  package static func grouped(_ changes: [Change], byWeight: Bool) -> [DocumentChanges] {
    var order: [String] = []
    var groups: [String: [Change]] = [:]
    for change in changes {
      let path = change.document.path
      if groups[path] == nil { order.append(path) }
      groups[path, default: []].append(change)
    }
    let documents = order.compactMap { path -> DocumentChanges? in
      guard let group = groups[path], let first = group.first else { return nil }
      return DocumentChanges(document: first.document, changes: stably(group) { $0.weight })
    }
    return byWeight ? stably(documents) { $0.weight } : documents
  }

  private static func stably<Element>(
    _ elements: [Element], by weight: (Element) -> ChangeWeight
  ) -> [Element] {
    if elements.count < 2 { return elements }
    return elements.enumerated().map { ($1, weight($1), $0) }.sorted { ($0.1, $0.2) < ($1.1, $1.2) }
      .map(\.0)
  }
}
