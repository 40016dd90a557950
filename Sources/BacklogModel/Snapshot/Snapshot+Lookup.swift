/// Why a name on the command line names no document.
package enum LookupProblem: Error, Hashable, Sendable {
  case unknown(String, suggestions: [String])
  /// The names of the documents that it could be.
  case ambiguous(String, candidates: [String])
}

extension Snapshot {
  /// The document that a person means: an id or a piece that starts its random part (`7k2`), a key (`2026-q2`), a kind and
  /// a key (`guidepoint 2026-q2`, `guidepoint/2026-q2`), or a path.
  ///
  /// - Parameter kind: only documents of this kind, where given.
  /// - Throws: `LookupProblem` where there is none, or more than one.
  package func find(_ name: String, kind: Kind? = nil) throws(LookupProblem) -> Record {
    let candidates = candidates(for: name).filter { kind == nil || $0.kind == kind }
    guard let first = candidates.first else {
      throw .unknown(name, suggestions: suggestions(for: name, kind: kind))
    }
    guard candidates.count == 1 else {
      throw .ambiguous(name, candidates: candidates.map { "\($0.name) (\($0.path))" })
    }
    return first
  }

  private func candidates(for name: String) -> [Record] {
    let named = named(name)
    if !named.isEmpty { return named }
    let piece = pieceOfID(name)
    return records.filter { $0.id?.startsRandomPart(with: piece) == true }
  }

  /// The documents of that whole name: a path, an id, a key, or a kind and a key. More than one where it is ambiguous.
  package func named(_ name: String) -> [Record] {
    if let record = record(path: name) ?? record(path: name + ".md") { return [record] }
    // A key may look like an id: first-steps.
    if let id = ItemID(name), case let found = records(id: id), !found.isEmpty { return found }
    if let separator = name.firstIndex(where: { $0 == " " || $0 == "/" }),
      let kind = Kind(name: name[..<separator])
    {
      return records(kind, key: String(name[name.index(after: separator)...]))
    }
    return Kind.allCases.flatMap { records($0, key: name) }
  }

  /// Without the backlog's prefix, where the name starts with it.
  private func pieceOfID(_ name: String) -> Substring {
    let prefix = configuration.prefix + "-"
    return name.uppercased().hasPrefix(prefix) ? name.dropFirst(prefix.count) : name[...]
  }

  private func suggestions(for name: String, kind: Kind?) -> [String] {
    let names = records.lazy.filter { kind == nil || $0.kind == kind }
      .map { record in record.id?.description ?? record.key }
    return NearMatch.of(name, in: names).map { [$0] } ?? []
  }
}
