import BacklogFormat
import BacklogModel

extension Fix {
  /// What edits of a document change, as the lines that differ.
  ///
  /// - Returns: `nil` where the document has mistakes that keep it from being edited, and where nothing would change.
  static func editing(_ record: Record, _ edits: [Edit]) -> Fix? {
    let old = record.document.bytes
    guard
      let new = try? record.document.editing(edits, keyOrder: record.kind.schema.keyOrder).bytes,
      new != old
    else { return nil }
    let feed = UInt8(ascii: "\n")
    let shared = zip(old, new).prefix { $0 == $1 }.count
    let start = old[..<shared].lastIndex(of: feed).map { $0 + 1 } ?? 0
    let longest = min(old.count, new.count) - start
    var behind = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    behind = min(behind, longest)
    while behind > 0, old[old.count - behind - 1] != feed { behind -= 1 }
    return Fix([
      Replacement(
        path: record.path, range: start..<(old.count - behind),
        text: String(decoding: new[start..<(new.count - behind)], as: UTF8.self))
    ])
  }
}
