import ArgumentParser
import BacklogFormat
import BacklogModel
import BacklogRules
import BacklogWorkspace

/// What the shell can complete from the backlog in the working directory; nothing where there is none.
enum BacklogCompletion {
  /// Ids of items and requests, and keys of everything else.
  static let references = CompletionKind.custom { _, _, prefix in
    await matching(prefix) { snapshot in snapshot.records.map { $0.id?.description ?? $0.key } }
  }

  /// Ids of open items, in order.
  static let openItems = CompletionKind.custom { _, _, prefix in
    await matching(prefix) { snapshot in snapshot.openItems.map(\.id.description) }
  }

  static let statuses = CompletionKind.custom { _, _, prefix in
    await matching(prefix) { snapshot in snapshot.configuration.statuses.map(\.name) }
  }

  static let types = CompletionKind.custom { _, _, prefix in
    await matching(prefix) { snapshot in snapshot.configuration.types }
  }

  static let rules = CompletionKind.custom { _, _, prefix in
    RuleRegistry.rules.map { $0.name }.filter { $0.hasPrefix(prefix.lowercased()) }
  }

  /// Keys of the boxes of the document that was named before, and of those that its Definition of Done asks for.
  static let boxes = CompletionKind.custom { words, index, prefix in
    // The word that is being completed may look like a document's name too.
    let before = index > 0 ? words.prefix(index) : words.dropLast()
    return await matching(prefix) { snapshot in
      for word in before.dropFirst().reversed() {
        guard let record = try? snapshot.find(word) else { continue }
        let body = record.document.body()
        return body.boxes.compactMap(\.item.key)
          + snapshot.missingCriteria(of: record, body).map(\.key)
      }
      return []
    }
  }

  static func keys(of kind: Kind) -> CompletionKind {
    .custom { _, _, prefix in await matching(prefix) { $0.keys(of: kind) } }
  }

  /// `key=value`: fields of any kind, or of the document that was named before, and the values that a field may have.
  static let assignments = CompletionKind.custom { words, _, prefix in
    await matching(prefix) { snapshot in
      let schemas = schemas(in: words, snapshot)
      guard let equals = prefix.firstIndex(of: "=") else {
        return schemas.flatMap(\.keyOrder).map { $0 + "=" }
      }
      let name = String(
        prefix[..<equals].hasSuffix("+") || prefix[..<equals].hasSuffix("-")
          ? prefix[..<equals].dropLast() : prefix[..<equals])
      let fields = schemas.compactMap { $0[name] }
      return fields.flatMap { values(of: $0, in: snapshot) }.map { prefix[...equals] + $0 }
    }
  }

  private static func schemas(in words: [String], _ snapshot: Snapshot) -> [KindSchema] {
    for word in words.dropFirst().reversed() {
      if let kind = Kind(name: word) { return [kind.schema] }
      if let record = try? snapshot.find(word) { return [record.kind.schema] }
    }
    return Kind.allCases.map(\.schema)
  }

  private static func values(of field: Field, in snapshot: Snapshot) -> [String] {
    switch field.type {
    case .choice(let choices): choices
    case .status: snapshot.configuration.statuses.map(\.name)
    case .itemType: snapshot.configuration.types
    case .key(let kind): snapshot.keys(of: kind)
    case .id(let kinds):
      snapshot.records.filter { kinds.contains($0.kind) }.compactMap { $0.id?.description }
    default: []
    }
  }

  private static func matching(_ prefix: String, _ candidates: (Snapshot) -> [String]) async
    -> [String]
  {
    guard let snapshot = try? await Session.current?.workspace().snapshot() else { return [] }
    var seen: Set<String> = []
    let wanted = prefix.lowercased()
    return candidates(snapshot).filter {
      $0.lowercased().hasPrefix(wanted) && seen.insert($0).inserted
    }
  }
}
