import BacklogFormat
import BacklogModel

extension DocumentComparison {
  /// All fields that nothing else has told, in the order of the schema, then others in theirs.
  func fieldChanges(_ versions: inout VersionPair) -> [Change] {
    var changes: [Change] = []
    for field in Self.fields(of: versions) where versions.tell(field) {
      if let parts = Self.leafChanges(versions, field) ?? Self.entryChanges(versions, field) {
        changes += parts
        continue
      }
      let kind = Self.kind(of: field, in: versions.document.kind)
      var change = versions.change(kind, field)
      change.isImplied = versions.implied.contains(field)
      changes.append(change)
    }
    return changes
  }

  /// A change for each value of a field that is a mapping in both versions: `contact-cap: max`.
  private static func leafChanges(_ versions: VersionPair, _ field: String) -> [Change]? {
    guard let old = versions.old.node(field), let new = versions.new.node(field),
      old.kind == .mapping, new.kind == .mapping,
      versions.new.kind.schema[field]?.type.isMapping ?? true
    else { return nil }
    let leaves = MappingLeaves.differences(from: old.mapping, to: new.mapping, below: field)
    guard !leaves.isEmpty else { return nil }
    return leaves.map { leaf in
      Change(.field, of: versions.document, part: leaf.name, from: leaf.from, to: leaf.to)
    }
  }

  /// A change for each entry that came into a list of sentences or went out of it: figures that were measured, what was said.
  private static func entryChanges(_ versions: VersionPair, _ field: String) -> [Change]? {
    guard let schema = versions.new.kind.schema[field], schema.isList, schema.type.isSentence else {
      return nil
    }
    let (old, new) = (versions.old.entries(field), versions.new.entries(field))
    let (before, after) = (Set(old), Set(new))
    let changes =
      new.filter { !before.contains($0) }.map { entry in
        Change(.field, of: versions.document, part: field, list: field, to: entry)
      }
      + old.filter { !after.contains($0) }.map { entry in
        Change(.field, of: versions.document, part: field, list: field, from: entry)
      }
    return changes.isEmpty ? nil : changes
  }

  /// The fields that may have changed.
  private static func fields(of versions: VersionPair) -> [String] {
    let schema = versions.new.kind.schema
    // Mostly there is one, which needs no order.
    if versions.rewritten.count < 2 { return versions.rewritten }
    let others = versions.rewritten.filter { !schema.knows($0) }
    if others.count == versions.rewritten.count { return others }
    return schema.keyOrder.filter(versions.rewritten.contains) + others
  }

  private static func kind(of field: String, in kind: Kind?) -> ChangeKind {
    switch (field, kind) {
    case ("title", _): .retitled
    case ("team", _): .team
    case ("rank", .item?): .rank
    case ("moscow", .item?): .moscow
    case ("effort", .item?): .effort
    case ("audience", .item?), ("audience", .campaign?), ("audience", .request?): .audience
    case ("campaign", .item?): .campaign
    case ("outcome", .item?), ("outcome", .request?): .outcome
    default: .field
    }
  }
}

extension VersionPair {
  /// Whether somebody had agreed to what the old version says.
  var wasAgreed: Bool {
    switch document.kind {
    case .guidepoint?:
      guard let status = old.text("status") else { return false }
      return status == "draft" ? false : status != "dropped" || old.date("agreed-on") != nil
    case .blueprint?: return old.node("agreed-on") != nil
    default: return false
    }
  }
}
