/// The commit in which something first appeared.
package struct Origin: Hashable, Sendable {
  package let commit: ObjectID
  /// When its author made it, in seconds since 1970-01-01 00:00 UTC.
  package let seconds: Int64
}

extension Repository {
  /// The first commit before HEAD that has a file of a name, in whatever folder below `folder`; `nil` where none has.
  ///
  /// Asks git itself: as long as `git log` takes over those folders.
  package func origin(ofFileNamed name: String, under folder: String) async throws(GitError)
    -> Origin?
  {
    try await origin(["--no-renames", "--diff-filter=A"], name, folder)
  }

  /// The first commit before HEAD in which a file of that name has a text.
  package func origin(
    of text: String, inFileNamed name: String, under folder: String
  ) async throws(GitError) -> Origin? {
    try await origin(["-S" + text], name, folder)
  }

  private func origin(
    _ options: [String], _ name: String, _ folder: String
  ) async throws(GitError) -> Origin? {
    guard try head().commit != nil else { return nil }
    let pattern = ":(top,glob)" + Self.globbed(folder) + "/**/" + Self.globbed(name)
    let output = try await git().run(
      ["log", "--full-history", "--format=%H %at"] + options + ["--", pattern])
    guard let line = output.split(separator: UInt8(ascii: "\n")).last else { return nil }
    let parts = line.split(separator: UInt8(ascii: " "))
    guard parts.count == 2, let commit = ObjectID(hexadecimal: parts[0]),
      let seconds = Int64(String(decoding: parts[1], as: UTF8.self))
    else { return nil }
    return Origin(commit: commit, seconds: seconds)
  }

  /// A name as a pattern that nothing but the name matches.
  private static func globbed(_ name: String) -> String {
    name.map { "*?[]\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
