import BacklogFormat
import BacklogModel

/// What a document is for, step by step: campaign, deliverable, guidepoint.
///
/// A step that leads nowhere is left out; `check` reports it.
struct Lineage {
  /// One entry of a blueprint's `deliverables`.
  struct Deliverable {
    let blueprint: Record
    let key: String
    let title: String
    let month: String?
    let outcome: String?

    var description: String {
      "\(key) — \(title)" + (month.map { " (\($0))" } ?? "") + (outcome.map { ": \($0)" } ?? "")
    }
  }

  private(set) var campaign: Record?
  private(set) var deliverable: Deliverable?
  private(set) var guidepoint: Record?

  init(of record: Record, in snapshot: Snapshot) {
    campaign = record.text("campaign").flatMap { snapshot.record(.campaign, key: $0) }
    let server = record.kind == .campaign ? record : campaign
    deliverable = server?.part("deliverable").flatMap { Self.deliverable($0, in: snapshot) }
    let key =
      record.part("outcome")?.key ?? deliverable?.blueprint.text("guidepoint")
      ?? server?.text("guidepoint")
      ?? (record.kind == .guidepoint ? nil : record.text("guidepoint"))
    guidepoint = key.flatMap { snapshot.record(.guidepoint, key: $0) }
  }

  /// The fields of `record` that this says more about than they do.
  func fields(of record: Record) -> Set<String> {
    var fields: Set<String> = []
    if campaign != nil { fields.insert("campaign") }
    if deliverable != nil { fields.insert("deliverable") }
    if guidepoint != nil { fields.insert("guidepoint") }
    return fields
  }

  var facts: FactTable {
    var facts = FactTable()
    facts.add("campaign", campaign.map { "\($0.key) — \($0.title)" })
    facts.add("deliverable", deliverable?.description)
    if let guidepoint {
      facts.add(
        "guidepoint",
        ["\(guidepoint.key) — \(guidepoint.title)"] + guidepoint.texts("success"))
    }
    return facts
  }

  private static func deliverable(
    _ reference: PartReference, in snapshot: Snapshot
  ) -> Deliverable? {
    guard let blueprint = snapshot.record(.blueprint, key: reference.key),
      let entry = blueprint.deliverables.first(where: { $0.key == reference.part })
    else { return nil }
    return entry
  }
}

extension Record {
  /// A field of the form `KEY: NAME`; nil where it isn't.
  func part(_ field: String) -> PartReference? {
    text(field).flatMap { try? PartReference($0) }
  }

  /// The deliverables of a blueprint that have a key.
  var deliverables: [Lineage.Deliverable] {
    (node("deliverables")?.elements ?? []).compactMap { node in
      let value = { (key: String) in node.mapping[key].flatMap(self.singleText(of:)) }
      guard let key = value("key") else { return nil }
      return Lineage.Deliverable(
        blueprint: self, key: key, title: value("title") ?? key, month: value("month"),
        outcome: value("outcome"))
    }
  }
}
