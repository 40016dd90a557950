/// A file (or a submodule) in a commit.
package struct TreeEntry: Hashable, Sendable {
  /// The path from the top of the repository; a name that isn't UTF-8 has U+FFFD in it.
  package let path: String
  package let id: ObjectID
  package let mode: FileMode

  package init(path: String, id: ObjectID, mode: FileMode) {
    self.path = path
    self.id = id
    self.mode = mode
  }
}

/// One record of a tree object, as it is stored.
struct RawTreeEntry {
  /// The record's bytes: mode, space, name, NUL, id.
  let record: UnsafeRawBufferPointer
  let name: UnsafeRawBufferPointer
  let modeNumber: UInt32
  let id: ObjectID

  var isDirectory: Bool { modeNumber == FileMode.directory.rawValue }
}

/// Reads the records of a tree object in order.
struct RawTree {
  private var rest: UnsafeRawBufferPointer
  private let id: ObjectID

  init(_ bytes: UnsafeRawBufferPointer, id: ObjectID) {
    rest = bytes
    self.id = id
  }

  /// The next record; `nil` at the end. Throws if the bytes aren't a tree.
  mutating func next() throws(GitError) -> RawTreeEntry? {
    if rest.isEmpty { return nil }
    var mode: UInt32 = 0
    var position = 0
    while position < rest.count, rest[position] != UInt8(ascii: " ") {
      let digit = rest[position] &- UInt8(ascii: "0")
      guard digit < 8, position < 7 else { throw damage }
      mode = mode << 3 | UInt32(digit)
      position += 1
    }
    let nameStart = position + 1
    position = nameStart
    while position < rest.count, rest[position] != 0 { position += 1 }
    let end = position + 1 + ObjectID.byteCount
    guard position > nameStart, end <= rest.count else { throw damage }
    let entry = RawTreeEntry(
      record: UnsafeRawBufferPointer(rebasing: rest[..<end]),
      name: UnsafeRawBufferPointer(rebasing: rest[nameStart..<position]),
      modeNumber: mode,
      id: ObjectID(bytes: UnsafeRawBufferPointer(rebasing: rest[(position + 1)..<end])))
    rest = UnsafeRawBufferPointer(rebasing: rest[end...])
    return entry
  }

  private var damage: GitError { .damagedObject(id, purpose: "reading a tree") }
}
