import BacklogFormat
import BacklogModel
import BacklogRender
import Foundation
import Testing

@testable import BacklogRules

/// Findings at places of a snapshot's texts, and what reads the reports of them.
enum CheckFindings {
  /// A finding where `text` first stands in the file.
  static func finding(
    _ path: String, at text: String, in snapshot: Snapshot, severity: Severity = .error,
    message: String = "title is odd", remedy: String? = nil, fix: Fix? = nil
  ) throws -> Finding {
    let document = try #require(
      path == Configuration.fileName
        ? snapshot.settings.document : snapshot.record(path: path)?.document)
    let range = try range(of: text, in: document)
    return Finding(
      rule: "field-value", severity: severity, path: path, range: range,
      start: document.position(at: range.lowerBound), end: document.position(at: range.upperBound),
      message: message, remedy: remedy, fix: fix)
  }

  /// Where a text first stands; the top of the front matter for none.
  static func range(of text: String, in document: Document) throws -> Range<Int> {
    if text.isEmpty {
      let top = document.frontMatterRange.lowerBound
      return top..<top
    }
    let place = try #require(Data(document.bytes).range(of: Data(text.utf8)))
    return place.lowerBound..<place.upperBound
  }

  /// About a file that could not be read.
  static let unreadable = Finding(
    rule: "unreadable-file", severity: .error, path: "items/50% off: now, or never.md",
    range: 0..<0, start: TextPosition(line: 1, column: 1), end: TextPosition(line: 1, column: 1),
    message: "is a symbolic link", remedy: nil, fix: nil)

  /// A JSON text as Foundation reads it.
  static func read<Value>(_ json: JSONValue, as type: Value.Type = Value.self) throws -> Value {
    try #require(
      try JSONSerialization.jsonObject(with: Data(json.text().utf8)) as? Value)
  }

  /// What a tool finds when it follows a path of keys and numbers.
  static func at(_ path: String, of value: Any) throws -> Any {
    try path.split(separator: ".").reduce(value) { value, step in
      if let index = Int(step) {
        let list = try #require(value as? [Any], "\(path): no list before \(step)")
        try #require(list.indices.contains(index), "\(path): nothing at \(step)")
        return list[index]
      }
      return try #require(
        (value as? [String: Any])?[String(step)], "\(path): nothing at \(step)")
    }
  }
}
