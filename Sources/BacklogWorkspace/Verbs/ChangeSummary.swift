import BacklogFormat
import BacklogModel

/// What a changeset means, as a commit's message says it: `MB-7K2QX: ready → in-progress; MB-9TD4A moved 12 → 3`.
struct ChangeSummary {
  /// One line of at most 72 characters.
  let subject: String
  /// A line for each document, where the subject couldn't hold them all.
  let body: String?

  init(of changeset: Changeset, from before: Snapshot, to after: Snapshot) {
    let positions = (Self.positions(in: before), Self.positions(in: after))
    let lines = Self.pairs(in: changeset, before, after).map { pair in
      Self.line(pair.old, pair.new, path: pair.path, positions)
    }
    let joined = Self.sentence(lines.joined(separator: "; "))
    if joined.count <= CommitSubject.longest {
      (subject, body) = (joined, nil)
    } else if lines.count == 1 {
      (subject, body) = (CommitSubject.clipped(joined), joined)
    } else {
      let rest = "; and \(lines.count - 1) more"
      let first = Self.sentence(lines.first ?? "")
      subject =
        first.count + rest.count <= CommitSubject.longest
        ? first + rest : "Change \(lines.count) documents"
      body = lines.map { "- " + $0 }.joined(separator: "\n")
    }
  }

  /// The text with a capital where it starts with a verb; names stay as they are.
  private static func sentence(_ text: String) -> String {
    ["add ", "remove ", "change "].contains(where: text.hasPrefix)
      ? text.prefix(1).uppercased() + text.dropFirst() : text
  }

  private typealias Positions = [ItemID: Int]

  private static func positions(in snapshot: Snapshot) -> Positions {
    Dictionary(snapshot.openItems.enumerated().map { ($1.id, $0 + 1) }) { first, _ in first }
  }

  /// Old and new versions, brought together by id where a file was renamed.
  private static func pairs(
    in changeset: Changeset, _ before: Snapshot, _ after: Snapshot
  ) -> [(path: String, old: Record?, new: Record?)] {
    var pairs: [(path: String, old: Record?, new: Record?)] = []
    let newIDs = Set(
      changeset.changes.compactMap { $0.new == nil ? nil : after.record(path: $0.path)?.id })
    for change in changeset.changes {
      let new = change.new == nil ? nil : after.record(path: change.path)
      var old = before.record(path: change.path)
      if new == nil, let id = old?.id, newIDs.contains(id) { continue }
      if old == nil, let id = new?.id { old = before.record(id: id) }
      pairs.append((change.path, old, new))
    }
    return pairs
  }

  private static func line(
    _ old: Record?, _ new: Record?, path: String, _ positions: (Positions, Positions)
  ) -> String {
    guard let new else {
      guard let old else { return "change \(path)" }
      return "remove \(old.name)"
    }
    guard let old else { return "add \(new.name): \(new.title)" }
    var parts: [String] = []
    for field in fields(of: old, new) {
      if let part = self.part(field, old, new, positions) { parts.append(part) }
    }
    if old.document.bytes[old.document.bodyRange] != new.document.bytes[new.document.bodyRange] {
      parts.append(bodyPart(old, new))
    }
    if parts.isEmpty { parts.append(old.path == new.path ? "reformatted" : "renamed") }
    let isOnlyMove = parts.count == 1 && parts[0].hasPrefix("moved")
    return "\(new.name)\(isOnlyMove ? "" : ":") \(parts.joined(separator: ", "))"
  }

  /// The status first, then the schema's order, then others.
  private static func fields(of old: Record, _ new: Record) -> [String] {
    let keys = old.document.frontMatter.keys + new.document.frontMatter.keys
    var ordered = ["status"] + new.kind.schema.keyOrder.filter { $0 != "status" }
    for key in keys where !ordered.contains(key) { ordered.append(key) }
    return ordered.filter { value($0, old) != value($0, new) }
  }

  private static func part(
    _ field: String, _ old: Record, _ new: Record, _ positions: (Positions, Positions)
  ) -> String? {
    switch (field, old.text(field), new.text(field)) {
    case ("rank", _, _):
      guard let id = new.id, let from = positions.0[id], let to = positions.1[id] else {
        return nil
      }
      return from == to ? nil : "moved \(from) → \(to)"
    case ("status", let from?, let to?): return "\(from) → \(to)"
    case ("title", _, let to?): return "retitled “\(to)”"
    case ("id", _, let to?): return "id \(to)"
    case (_, let from?, let to?) where from.count + to.count <= 30:
      return "\(field) \(from) → \(to)"
    case (_, nil, let to?) where to.count <= 30: return "\(field) \(to)"
    case (_, _?, nil) where new.node(field) == nil: return "no \(field)"
    default: return field
    }
  }

  private static func bodyPart(_ old: Record, _ new: Record) -> String {
    let before = old.document.body().boxes
    let after = new.document.body().boxes
    let ticked = names(after.filter(\.isChecked)).subtracting(names(before.filter(\.isChecked)))
    let unticked = names(before.filter(\.isChecked)).subtracting(names(after.filter(\.isChecked)))
    var parts: [String] = []
    if !ticked.isEmpty { parts.append("ticked " + ticked.sorted().joined(separator: ", ")) }
    if !unticked.isEmpty { parts.append("unticked " + unticked.sorted().joined(separator: ", ")) }
    return parts.isEmpty ? "text" : parts.joined(separator: ", ")
  }

  private static func names(_ boxes: [Checkbox]) -> Set<String> {
    Set(boxes.map { $0.item.key ?? $0.item.text })
  }

  /// The value's bytes as written, for any type.
  private static func value(_ field: String, _ record: Record) -> [UInt8]? {
    record.node(field).map { Array(record.document.bytes[$0.range]) }
  }
}
