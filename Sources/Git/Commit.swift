/// A commit's content.
package struct Commit: Sendable {
  package let id: ObjectID
  package let tree: ObjectID
  /// Empty for the first commit, and for the last ones that a shallow clone holds. Those that a graft names, where there is
  /// one.
  package let parents: [ObjectID]
  package let author: Signature
  package let committer: Signature
  package let message: String

  /// The message's first paragraph on one line.
  package var subject: String {
    message.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0.allSatisfy(\.isWhitespace) }
      .prefix { !$0.allSatisfy(\.isWhitespace) }
      .map { $0.trimmingSpaces() }
      .joined(separator: " ")
  }
}

extension Repository {
  /// Reads a commit. About 10 µs.
  package func commit(_ id: ObjectID) throws(GitError) -> Commit {
    try objects.commit(id)
  }
}

extension ObjectDatabase {
  /// Reads a commit. About 10 µs.
  package func commit(_ id: ObjectID) throws(GitError) -> Commit {
    try withObject(id, .commit) { bytes throws(GitError) in
      try parseCommit(bytes, id: id)
    }
  }

  private func parseCommit(_ bytes: UnsafeRawBufferPointer, id: ObjectID) throws(GitError) -> Commit
  {
    var tree: ObjectID?
    var parents: [ObjectID] = []
    var author: String?
    var committer: String?
    var isLatin1 = false
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")), end > rest.startIndex {
      let line = rest[..<end]
      rest = rest[(end + 1)...]
      guard let space = line.firstIndex(of: UInt8(ascii: " ")), space > line.startIndex else {
        continue
      }
      let value = line[(space + 1)...]
      switch String(decoding: line[..<space], as: UTF8.self) {
      case "tree": tree = ObjectID(hexadecimal: Array(value)[...])
      case "parent": ObjectID(hexadecimal: Array(value)[...]).map { parents.append($0) }
      case "author" where author == nil: author = String(decoding: value, as: UTF8.self)
      case "committer" where committer == nil: committer = String(decoding: value, as: UTF8.self)
      case "encoding":
        let name = String(decoding: value, as: UTF8.self).lowercased()
        isLatin1 = name == "iso-8859-1" || name == "latin1" || name == "latin-1"
      default: break
      }
    }
    guard let tree else { throw .damagedObject(id, purpose: "reading a commit") }
    let text = rest.dropFirst()
    return Commit(
      id: id, tree: tree, parents: substitutions.parents[id] ?? parents,
      author: Signature(line: author ?? ""), committer: Signature(line: committer ?? ""),
      message: isLatin1
        ? String(String.UnicodeScalarView(text.map { Unicode.Scalar($0) }))
        : String(decoding: text, as: UTF8.self))
  }
}
