import BacklogFormat
import BacklogModel

struct DanglingReference: FieldRule {
  static let name = "dangling-reference"
  static let severity = Severity.error
  static let summary = "Whatever a document refers to is there."
  static let rationale = """
    Items lead to campaigns, campaigns to deliverables and guidepoints: that chain answers “why are we doing this?” for \
    everything in the backlog, and “what came of it?” for everything that was agreed. A name that leads nowhere breaks \
    it, mostly by a slip of the pen or because a file was renamed.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(guidepoint("first-step")), keeping: RuleExample(guidepoint("first-steps"))
  )

  func check(_ record: Record, _ context: inout RuleContext) {
    for group in context.fieldGroups(of: record) {
      for known in group.known where known.field.isReference {
        for (text, range) in record.texts(of: known.field, in: known.entry.value) {
          let reference = Reference(text, known.field.type, in: context.snapshot)
          guard let (message, remedy) = reference?.fault else { continue }
          let joined = JoinedElements(known.entry.value, of: known.field)
          let fix = joined?.fix(of: record, at: range) { element in
            Reference(element, known.field.type, in: context.snapshot)?.fault == nil
          }
          context.report(
            record, at: range, Message.at(group.name(of: known.field), message),
            remedy: joined?.remedy ?? remedy, fix: fix)
        }
      }
    }
  }

  private static func guidepoint(_ team: String) -> RuleExample.File {
    RuleExample.File(
      "guidepoints/2026-q3.md",
      """
      ---
      title: More second walks
      team: \(team)
      from: 2026-07-01
      to: 2026-09-30
      outcome: Those who walked once walk again
      success: [second walks >= 200]
      status: draft
      ---

      """)
  }
}

/// What a reference leads to, or fails to.
struct Reference {
  /// What is wrong, and what to do; `nil` for a reference that leads somewhere, or whose target can't be read.
  let fault: (message: String, remedy: String)?

  /// - Returns: `nil` for a text that is no reference of that type, which is another rule's matter.
  init?(_ text: String, _ type: FieldType, in snapshot: Snapshot) {
    switch type {
    case .id(let kinds):
      guard let id = ItemID(text) else { return nil }
      fault = Self.fault(of: id, kinds, in: snapshot)
    case .key(let kind): fault = Self.fault(of: text, kind, in: snapshot)
    case .part(let kind):
      guard let reference = try? PartReference(text) else { return nil }
      fault = Self.fault(of: reference, kind, in: snapshot)
    default: return nil
    }
  }

  private static func fault(
    of id: ItemID, _ kinds: [Kind], in snapshot: Snapshot
  ) -> (String, String)? {
    let targets = snapshot.records(id: id)
    if targets.contains(where: { kinds.contains($0.kind) }) { return nil }
    if let target = targets.first {
      return (Message.wrongKind(target, wanted: kinds), Message.nameOne(kinds))
    }
    let ids = kinds.flatMap { snapshot.records(of: $0).compactMap(\.id?.description) }
    return (
      Message.nothing(id.description, kinds.first ?? .item),
      Suggestion.remedy(for: id.description, among: ids, otherwise: Message.nameOne(kinds))
    )
  }

  private static func fault(
    of key: String, _ kind: Kind, in snapshot: Snapshot
  ) -> (String, String)? {
    if snapshot.record(kind, key: key) != nil { return nil }
    return (
      Message.nothing("“\(key)”", kind),
      Suggestion.remedy(
        for: key, among: snapshot.keys(of: kind), otherwise: Message.addFile(key, kind))
    )
  }

  private static func fault(
    of reference: PartReference, _ kind: Kind, in snapshot: Snapshot
  ) -> (String, String)? {
    guard let target = snapshot.record(kind, key: reference.key) else {
      return fault(of: reference.key, kind, in: snapshot)
    }
    let parts = kind == .blueprint ? target.deliverableKeys : target.metrics
    if parts.contains(reference.part) || !parts.isComplete { return nil }
    return (
      Message.noPart(reference.part, of: target),
      Suggestion.remedy(
        for: reference.part, among: parts.names, otherwise: Message.addPart(to: target))
    )
  }
}

private enum Message {
  static func at(_ field: String, _ message: String) -> String { "“\(field)”: \(message)" }

  static func nothing(_ name: String, _ kind: Kind) -> String {
    "there is no \(kind.displayName) \(name)"
  }

  static func wrongKind(_ target: Record, wanted kinds: [Kind]) -> String {
    "\(target.name) is \(target.kind.withArticle), and no \(list(kinds))"
  }

  static func nameOne(_ kinds: [Kind]) -> String {
    "write the id of \(kinds.first?.withArticle ?? "a document") that is there, or remove it"
  }

  static func addFile(_ key: String, _ kind: Kind) -> String {
    "correct the name, or add \(kind.folder)/\(key).md"
  }

  static func noPart(_ name: String, of target: Record) -> String {
    target.kind == .blueprint
      ? "the blueprint \(target.key) has no deliverable with the key “\(name)”"
      : "the \(target.kind.displayName) \(target.key) has no success criterion for “\(name)”"
  }

  static func addPart(to target: Record) -> String {
    "correct the name, or add it to \(target.path)"
  }

  private static func list(_ kinds: [Kind]) -> String {
    kinds.map(\.displayName).joined(separator: " or ")
  }
}
