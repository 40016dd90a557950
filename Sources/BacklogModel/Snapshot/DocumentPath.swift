/// Which paths below a backlog's root are documents.
package enum DocumentPath {
  /// Whether a name in a kind's folder is passed over without a word: `README.md`, and what starts with `.` or `_`.
  package static func isIgnored(name: some StringProtocol) -> Bool {
    name.utf8.first == UInt8(ascii: ".") || name.utf8.first == UInt8(ascii: "_")
      || name == "README.md"
  }

  /// Whether the file, or a folder on the way to it, is passed over without a word.
  package static func isIgnored(_ path: String) -> Bool {
    // Most paths have none of these bytes behind a slash, and there are ten thousand of them.
    var isAfterSlash = false
    for byte in path.utf8 {
      if isAfterSlash,
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "R")
      {
        return path.split(separator: "/").dropFirst().contains { isIgnored(name: $0) }
      }
      isAfterSlash = byte == UInt8(ascii: "/")
    }
    return false
  }

  /// Whether a file at the path would be read as a document.
  package static func isDocument(_ path: String) -> Bool {
    path.hasSuffix(".md") && Kind(path: path) != nil && !isIgnored(path)
  }
}
