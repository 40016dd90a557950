/// Which paths below a backlog's root are documents.
package enum DocumentPath {
  /// Whether a name in a kind's folder is passed over without a word: `README.md`, and what starts with `.` or `_`.
  package static func isIgnored(name: some StringProtocol) -> Bool {
    name.utf8.first == UInt8(ascii: ".") || name.utf8.first == UInt8(ascii: "_")
      || name == "README.md"
  }

  /// Whether the file, or a folder on the way to it, is passed over without a word.
  package static func isIgnored(_ path: String) -> Bool {
    // Most paths are not even nearly so, and there are ten thousand of them.
    guard path.utf8.withContiguousStorageIfAvailable({ mayBeIgnored($0) }) ?? true else {
      return false
    }
    return path.split(separator: "/").dropFirst().contains { isIgnored(name: $0) }
  }

  /// Whether a name on the path starts as ignored ones do.
  private static func mayBeIgnored(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    path.indices.dropFirst().contains { index in
      guard path[index - 1] == UInt8(ascii: "/") else { return false }
      let byte = path[index]
      return byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "R")
    }
  }

  /// Whether a file's name ends as documents' do.
  package static func isMarkdown(_ path: String) -> Bool {
    path.utf8.withContiguousStorageIfAvailable { $0.suffix(3).elementsEqual(".md".utf8) }
      ?? path.hasSuffix(".md")
  }

  /// Whether a file's name is a document's in characters that all names may have: told from its bytes, as there are ten thousand of
  /// them. Of another name nothing is said.
  package static func isPlainDocument(name: UnsafeRawBufferPointer) -> Bool {
    guard name.count > 3, name.suffix(3).elementsEqual(".md".utf8), name[0] != UInt8(ascii: "."),
      name[0] != UInt8(ascii: "_"), name.allSatisfy({ $0 < 0x80 })
    else { return false }
    return name[0] != UInt8(ascii: "R") || !name.elementsEqual("README.md".utf8)
  }

  /// Whether a file at the path would be read as a document.
  package static func isDocument(_ path: String) -> Bool {
    isMarkdown(path) && Kind(path: path) != nil && !isIgnored(path)
  }
}
