import CLibgit2
import Glibc

/// What stands in the place of a repository's objects and parents, as git has it: replace references, grafts, and the
/// edge of a shallow clone.
struct Substitutions: Sendable {
  /// The object that is read for another one: `git replace`.
  var objects: [ObjectID: ObjectID] = [:]
  /// The parents of commits that have others than they name.
  var parents: [ObjectID: [ObjectID]] = [:]

  /// How often a replacement may be replaced in turn; git stops there too.
  private static let deepest = 5

  /// The object to read for `id`.
  func object(for id: ObjectID) -> ObjectID {
    if objects.isEmpty { return id }
    var current = id
    for _ in 0..<Self.deepest {
      guard let next = objects[current] else { return current }
      current = next
    }
    return current
  }

  /// Reads those of the repository with that common directory. Costs a look at three files that are seldom there, and a
  /// search through `packed-refs`.
  ///
  /// - Parameter usesReplacements: `core.useReplaceRefs`; asked only where there are any.
  init(
    commonDirectory: String, environment: ProcessEnvironment, usesReplacements: () -> Bool
  ) throws(GitError) {
    if environment["GIT_NO_REPLACE_OBJECTS"] == nil {
      let base = environment.nonEmpty("GIT_REPLACE_REF_BASE") ?? "refs/replace/"
      let found = try Self.replacements(commonDirectory, below: base)
      if !found.isEmpty, usesReplacements() { objects = found }
    }
    let grafts = environment.nonEmpty("GIT_GRAFT_FILE") ?? commonDirectory + "/info/grafts"
    for line in try Self.lines(of: grafts) where line.first != UInt8(ascii: "#") {
      let ids = line.split(separator: UInt8(ascii: " ")).compactMap { ObjectID(hexadecimal: $0) }
      if let commit = ids.first { parents[commit] = Array(ids.dropFirst()) }
    }
    for line in try Self.lines(of: commonDirectory + "/shallow") {
      if let commit = ObjectID(hexadecimal: line) { parents[commit] = [] }
    }
  }

  private static func lines(of path: String) throws(GitError) -> [ArraySlice<UInt8>] {
    try SystemFile.contents(ifExists: path)?.split(separator: UInt8(ascii: "\n")) ?? []
  }

  /// The replace references, those in files before the packed ones of the same name.
  private static func replacements(
    _ commonDirectory: String, below base: String
  ) throws(GitError) -> [ObjectID: ObjectID] {
    var found: [ObjectID: ObjectID] = [:]
    let marker = Array((" " + base).utf8)
    let packed = try SystemFile.contents(ifExists: commonDirectory + "/packed-refs") ?? []
    // Most repositories have none, and some have ten thousands of other references.
    let hasMarker = (packed + [0]).withUnsafeBytes { text in
      text.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.flatMap { strstr($0, " " + base) } != nil
      }
    }
    for line in hasMarker ? packed.split(separator: UInt8(ascii: "\n")) : [] {
      // A line is `<target> <name>`.
      let name = line.dropFirst(2 * ObjectID.byteCount)
      guard name.starts(with: marker),
        let target = ObjectID(hexadecimal: line.prefix(2 * ObjectID.byteCount)),
        let replaced = ObjectID(hexadecimal: name.dropFirst(marker.count))
      else { continue }
      found[replaced] = target
    }
    let directory = commonDirectory + "/" + base
    guard let stream = opendir(directory) else { return found }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard let id = ObjectID(hexadecimal: name),
        let content = try SystemFile.contents(ifExists: directory + "/" + name),
        let target = ObjectID(hexadecimal: content.prefix(2 * ObjectID.byteCount))
      else { continue }
      found[id] = target
    }
    return found
  }
}
