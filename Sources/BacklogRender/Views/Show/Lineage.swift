import BacklogFormat
import BacklogModel

/// What a document is for, step by step: campaign, deliverable, guidepoint.
///
/// A step that leads nowhere is left out; `check` reports it.
struct Lineage {
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
      let entry = blueprint.agreedDeliverables.first(where: { $0.key == reference.part })
    else { return nil }
    return entry
  }
}

extension Deliverable {
  /// The deliverable in a line.
  var description: String {
    "\(key) — \(title)" + (month.map { " (\($0))" } ?? "") + (outcome.map { ": \($0)" } ?? "")
  }
}
