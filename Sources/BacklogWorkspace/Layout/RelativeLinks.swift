import BacklogFormat
import BacklogModel

/// The relative links of documents, kept right when files move.
struct RelativeLinks {
  /// Where files go, by where they are, below the root.
  private let moves: [String: String]
  /// The backlog's root, absolute.
  private let root: String
  /// What the texts of links to what moves say of it, and shall say.
  private let names: (old: String, new: String)?

  init(
    moves: [String: String], below root: String, renaming names: (old: String, new: String)? = nil
  ) {
    self.moves = moves
    self.root = root
    self.names = names
  }

  /// A document's bytes with those links rewritten that would lead elsewhere after the moves.
  func mended(_ record: Record) -> [UInt8] {
    var bytes = record.document.bytes
    let newPath = moves[record.path] ?? record.path
    for link in record.document.body().links.reversed() {
      guard let destination = Destination(link, in: record.document) else { continue }
      let target = FilePaths.normal(join(folder(of: record.path), destination.path))
      let newTarget =
        target.hasPrefix(root + "/")
        ? moves[String(target.dropFirst(root.count + 1))].map { join($0) } ?? target : target
      if newTarget == target, newPath == record.path { continue }
      let way = FilePaths.relative(newTarget, to: join(folder(of: newPath)))
      if way == destination.path { continue }
      let text = destination.written(with: way)
      bytes.replaceSubrange(link.destinationRange, with: text.utf8)
      if newTarget != target { rename(link, in: &bytes) }
    }
    return bytes
  }

  /// Mends the text of a link where it is written plainly before the destination.
  private func rename(_ link: Link, in bytes: inout [UInt8]) {
    guard let names, link.text.contains(names.old) else { return }
    var end = link.destinationRange.lowerBound
    for sign in "<(]".utf8 {
      if end > 0, bytes[end - 1] == sign { end -= 1 }
    }
    let text = Array(link.text.utf8)
    let start = end - text.count
    guard start > 0, bytes[start - 1] == UInt8(ascii: "["), bytes[start..<end].elementsEqual(text)
    else { return }
    bytes.replaceSubrange(
      start..<end, with: link.text.replacing(names.old, with: names.new).utf8)
  }

  private func join(_ path: String...) -> String {
    ([root] + path.filter { !$0.isEmpty }).joined(separator: "/")
  }

  private func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }
}

/// Where a link leads, when that is a file by its relative path.
private struct Destination {
  /// Without what comes behind `#` or `?`, and with escapes read.
  let path: String
  private let rest: Substring
  private let isBracketed: Bool

  init?(_ link: Link, in document: Document) {
    let text = link.destination
    let end = text.firstIndex { $0 == "#" || $0 == "?" } ?? text.endIndex
    let path = PercentEncoding.decode(text[..<end])
    // A scheme, the root of a site, or a place in the same document.
    guard !path.isEmpty, !path.hasPrefix("/"),
      !path.prefix(while: { $0 != "/" }).contains(":")
    else { return nil }
    self.path = path
    rest = text[end...]
    let before = link.destinationRange.lowerBound - 1
    isBracketed = before >= 0 && document.bytes[before] == UInt8(ascii: "<")
  }

  /// The destination with another path, as it is written in the same place.
  func written(with path: String) -> String {
    let unsafe = isBracketed ? "<>%" : " ()%<>"
    return PercentEncoding.encode(path) { !unsafe.utf8.contains($0) } + rest
  }
}
