import BacklogFormat
import BacklogModel

extension DocumentComparison {
  /// What was promised: success criteria, Definitions of Done, a blueprint's deliverables, a cycle's commitment.
  func planChanges(_ versions: inout VersionPair) -> [Change] {
    var changes: [Change] = []
    if versions.tell("success") {
      let reason = versions.document.kind == .guidepoint ? versions.news("change-reason") : nil
      changes += successChanges(versions, reason)
    }
    if versions.document.kind == .definition { changes += definitionChanges(&versions) }
    if versions.document.kind == .guidepoint, versions.tell("outcome") {
      changes.append(
        versions.change(
          .outcome, "outcome", detail: versions.news("change-reason"), wasAgreed: versions.wasAgreed
        ))
    }
    if versions.document.kind == .blueprint, versions.tell("deliverables") {
      changes += deliverableChanges(versions)
    }
    if versions.document.kind == .cycle, versions.tell("committed") {
      changes += commitmentChanges(versions)
    }
    return changes
  }

  private func successChanges(_ versions: VersionPair, _ reason: String?) -> [Change] {
    CriteriaComparison(
      from: versions.old.texts("success").map { CriterionLine(text: $0) },
      to: versions.new.texts("success").map { CriterionLine(text: $0) }
    ).differences.map { line in
      Change(
        line.kind, of: versions.document, part: line.name, list: "success", from: line.from,
        to: line.to, detail: reason, wasAgreed: versions.wasAgreed)
    }
  }

  private func definitionChanges(_ versions: inout VersionPair) -> [Change] {
    guard versions.old.isLegible, versions.new.isLegible else { return [] }
    let lines = { (record: Record) in
      record.definitionCriteria.map { CriterionLine(key: $0.key, text: $0.text) }
    }
    let differences = CriteriaComparison(
      from: lines(versions.old), to: lines(versions.new)
    ).differences
    if differences.contains(where: { $0.name.hasPrefix("approval-") }) {
      versions.imply("approvals")
    }
    return differences.map { line in
      Change(
        line.kind, of: versions.document, part: line.name, list: Schema.definitionOfDone,
        from: line.from, to: line.to)
    }
  }

  private func commitmentChanges(_ versions: VersionPair) -> [Change] {
    let (old, new) = (versions.old.texts("committed"), versions.new.texts("committed"))
    let normal = { (text: String) in ItemID(text)?.description ?? text }
    let (before, after) = (old.map(normal), new.map(normal))
    let (hadBefore, hasNow) = (Set(before), Set(after))
    let came = after.filter { !hadBefore.contains($0) }.map { id in
      Change(.committed, of: versions.document, part: id, list: "committed", to: id)
    }
    let went = before.filter { !hasNow.contains($0) }.map { id in
      Change(.uncommitted, of: versions.document, part: id, list: "committed", from: id)
    }
    let changes = came + went
    return changes.isEmpty ? [versions.change(.field, "committed")] : changes
  }

  private func deliverableChanges(_ versions: VersionPair) -> [Change] {
    let (old, new) = (Deliverable.all(of: versions.old), Deliverable.all(of: versions.new))
    let before = Dictionary(old.map { ($0.key, $0) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.key, $0) }) { first, _ in first }
    var changes: [Change] = []
    for deliverable in new {
      guard let earlier = before[deliverable.key] else {
        changes.append(deliverable.change(.deliverableAdded, versions, to: deliverable.summary))
        continue
      }
      changes += deliverable.changes(since: earlier, versions)
    }
    for deliverable in old where after[deliverable.key] == nil {
      changes.append(deliverable.change(.deliverableDropped, versions, from: deliverable.summary))
    }
    return changes.isEmpty ? [versions.change(.field, "deliverables")] : changes
  }
}

/// A blueprint's deliverable as it is written.
private struct Deliverable {
  let key: String
  let title: String
  let month: String
  let outcome: String

  static func all(of record: Record) -> [Deliverable] {
    guard let node = record.node("deliverables") else { return [] }
    let mappings = node.kind == .mapping ? [node.mapping] : node.elements.map(\.mapping)
    return mappings.compactMap { mapping in
      let text = { (key: String) in
        (mapping[key]?.text ?? "").split { $0.isWhitespace }.joined(separator: " ")
      }
      let name = text("key").isEmpty ? text("title") : text("key")
      guard !name.isEmpty else { return nil }
      return Deliverable(
        key: name, title: text("title"), month: text("month"), outcome: text("outcome"))
    }
  }

  var summary: String {
    [title.isEmpty ? key : title, month].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  func change(
    _ kind: ChangeKind, _ versions: VersionPair, from: String? = nil, to: String? = nil
  ) -> Change {
    Change(
      kind, of: versions.document, part: key, list: "deliverables", from: from, to: to,
      detail: title.isEmpty ? nil : title, wasAgreed: versions.wasAgreed)
  }

  func changes(since earlier: Deliverable, _ versions: VersionPair) -> [Change] {
    var changes: [Change] = []
    if month != earlier.month {
      let kind: ChangeKind =
        if let from = CivilMonth(earlier.month), let to = CivilMonth(month) {
          to > from ? .deliverableSlipped : .deliverableAdvanced
        } else {
          .deliverableChanged
        }
      changes.append(change(kind, versions, from: earlier.month, to: month))
    }
    for (from, to) in [(earlier.title, title), (earlier.outcome, outcome)] where from != to {
      changes.append(change(.deliverableChanged, versions, from: from, to: to))
    }
    return changes
  }
}
