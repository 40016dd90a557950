import BacklogFormat
import BacklogHistory
import BacklogModel

/// Backlogs and documents made of texts.
enum Sample {
  static func record(_ path: String, _ text: String) throws -> Record {
    guard let record = Record(path: path, document: Document(Array(text.utf8))) else {
      throw SampleError(path: path)
    }
    return record
  }

  static func snapshot(_ files: [String: String]) throws -> Snapshot {
    let records = try files.filter { $0.key.contains("/") }.map { try record($0, $1) }
    let settings = Document(yaml: Array((files[Configuration.fileName] ?? "").utf8))
    return Snapshot(settings: ConfigurationReading(settings), records: records, obstacles: [])
  }

  /// What became of one document, as lines.
  static func changes(
    _ path: String = "items/MB-7K2QX-list.md", from old: String?, to new: String?
  ) throws -> [String] {
    let comparison = DocumentComparison(before: Configuration(), after: Configuration())
    return try comparison.changes(
      from: old.map { try record(path, $0) }, to: new.map { try record(path, $0) }
    ).map(\.line)
  }

  /// What became of one backlog, as lines.
  static func changes(
    from old: [String: String], to new: [String: String]
  ) throws -> [String] {
    try SnapshotComparison.changes(from: snapshot(old), to: snapshot(new)).map {
      "\($0.document.name) \($0.line)"
    }
  }

  /// An open item of the first-steps team.
  static func item(_ rank: String, _ title: String, _ fields: String = "team: first-steps\n")
    -> String
  {
    "---\nrank: \(rank)\ntitle: \(title)\n\(fields)status: backlog\n---\n"
  }
}

struct SampleError: Error {
  let path: String
}

extension Change {
  /// The change as a test shows it.
  var line: String {
    var line = (isImplied ? "implied " : "") + kind.rawValue
    let name = [list, part].compactMap(\.self).joined(separator: "/")
    if !name.isEmpty { line += " " + name }
    if from != nil || to != nil { line += ": \(from ?? "nothing") -> \(to ?? "nothing")" }
    if let place {
      line += " [\(place.team ?? "all") \(place.from.map(String.init) ?? "-")"
      line += " -> \(place.to.map(String.init) ?? "-")"
      line += place.above.map { " above \($0)" } ?? ""
      line += "]"
    }
    if let detail { line += " (\(detail))" }
    if wasAgreed { line += " since agreed" }
    if !touches.isEmpty {
      line += " touches " + touches.map(\.description).joined(separator: " ")
    }
    return line
  }
}
