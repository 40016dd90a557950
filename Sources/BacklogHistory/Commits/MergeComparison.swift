import BacklogFormat
import BacklogModel
import Git

extension CommitComparison {
  /// What a merge says that none of its parents says: in documents that are as in no parent, the values that no parent has.
  ///
  /// - Parameter known: what is known of it already.
  mutating func mergeDifference(
    _ stored: StoredCommit, _ known: CommitDifference
  ) throws(GitError) -> CommitDifference {
    var difference = known
    let sides = stored.changed.map { changed in
      Dictionary(changed.map { ($0.path, $0) }) { first, _ in first }
    }
    let shared = (sides.first ?? [:]).keys
      .filter { path in sides.allSatisfy { $0[path] != nil } }.sorted()
    if shared.isEmpty { return difference }
    let new = try settings.settings(try files.settings(in: stored.commit.tree), in: files)
    var olds: [ConfigurationReading] = []
    for parent in stored.parents {
      olds.append(try settings.settings(try files.settings(in: parent.tree), in: files))
    }
    if shared.contains(Configuration.fileName) {
      let changes = olds.map { SettingsComparison.changes(from: $0, to: new) }
      difference.add(MergedDocument.common(changes), of: .settings)
    }
    for version in try versions(of: shared, in: sides) {
      let events = zip(olds, version.olds).map { settings, old in
        DocumentComparison(before: settings.configuration, after: new.configuration)
          .events(old, version.new)
      }
      guard let first = events.first ?? nil else { continue }
      let changes = MergedDocument.common(events.map { $0?.changes ?? [] })
      difference.add(
        changes.filter(version.isOwn), of: first.document,
        values: first.changes.first?.kind == .added ? first.values : [])
    }
    return difference
  }

  /// The documents at paths that are different on all sides, with what they were on each.
  private func versions(
    of paths: [String], in sides: [[String: FileDifference]]
  ) throws(GitError) -> [MergedDocument] {
    var versions: [MergedDocument] = []
    for path in paths where path != Configuration.fileName {
      let record = try files.record(path, sides.first?[path]?.new)
      var olds: [Record?] = []
      for side in sides { olds.append(try old(of: record, at: path, in: side)) }
      versions.append(MergedDocument(new: record, olds: olds))
    }
    // What went to another path by the hand of whoever merged isn't gone.
    let followed = Set(
      versions.filter { $0.new != nil }.flatMap { $0.olds.compactMap { $0?.path } })
    return versions.filter { version in
      version.new != nil
        || !version.olds.contains { $0.map { followed.contains($0.path) } ?? false }
    }
  }

  /// What a document of the merge was on one side: at the same path, or at another one that is gone, with the same id.
  private func old(
    of record: Record?, at path: String, in side: [String: FileDifference]
  ) throws(GitError) -> Record? {
    if let old = side[path]?.old { return try files.record(path, old) }
    guard let id = record?.id else { return nil }
    for file in side.values where file.new == nil {
      let name = file.path.split(separator: "/").last ?? ""
      if ItemID(fileStem: name.dropLast(3)) == id { return try files.record(file.path, file.old) }
    }
    return nil
  }
}

/// A document of a merge and what it was in each parent.
struct MergedDocument {
  let new: Record?
  let olds: [Record?]

  /// Whether a change from the first parent, and from all others, says something that no parent says. A list or a text into
  /// which both sides wrote is different from both, and still says nothing of its own.
  func isOwn(_ change: Change) -> Bool {
    guard let new, olds.allSatisfy({ $0 != nil }) else { return true }
    if change.kind == .rewritten { return false }
    if change.kind == .text { return isOwn(\.bodyLines) }
    guard change.list == nil, let field = change.part, new.kind.schema[field]?.isList == true else {
      return true
    }
    return isOwn { $0.texts(field) }
  }

  /// Whether there is an element that no parent has, or none that all of them have.
  private func isOwn(_ elements: (Record) -> [String]) -> Bool {
    let merged = Set(new.map(elements) ?? [])
    let parents = olds.compactMap { $0.map { Set(elements($0)) } }
    let inAny = parents.reduce(into: Set()) { $0.formUnion($1) }
    let inAll = parents.dropFirst().reduce(parents.first ?? []) { $0.intersection($1) }
    return !merged.isSubset(of: inAny) || !inAll.isSubset(of: merged)
  }

  /// The changes from the first parent that are changes from every other one too, of the same thing.
  static func common(_ sides: [[Change]]) -> [Change] {
    guard let first = sides.first else { return [] }
    let others = sides.dropFirst().map { Set($0.flatMap(Aspect.all)) }
    return first.compactMap { change in
      let aspects = Aspect.all(of: change)
      let shared = aspects.filter { aspect in others.allSatisfy { $0.contains(aspect) } }
      if shared.isEmpty { return nil }
      guard change.kind == .text, shared.count < aspects.count else { return change }
      var change = change
      change.part = shared.compactMap(\.part).joined(separator: ", ")
      return change
    }
  }
}

/// What a change is about.
private struct Aspect: Hashable {
  enum Sort: Hashable {
    case value
    case tick
    case waiver
    case whole(ChangeKind)
  }

  let sort: Sort
  let list: String?
  let part: String?

  /// One; of a changed text one for each section.
  static func all(of change: Change) -> [Aspect] {
    switch change.kind {
    case .text:
      (change.part ?? "").split(separator: ", ", omittingEmptySubsequences: false).map {
        Aspect(sort: .whole(.text), list: nil, part: String($0))
      }
    case .ticked, .unticked: [Aspect(sort: .tick, list: change.list, part: change.part)]
    case .waived, .unwaived: [Aspect(sort: .waiver, list: change.list, part: change.part)]
    case let kind:
      [
        Aspect(
          sort: change.part == nil ? .whole(kind) : .value, list: change.list, part: change.part)
      ]
    }
  }
}

extension Record {
  fileprivate var bodyLines: [String] {
    document.bytes[document.bodyRange].split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
