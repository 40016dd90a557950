import CLibgit2
import Synchronization

/// The blobs, trees and commits of a repository, by their ids.
///
/// May be used from several threads at once.
// @unchecked: libgit2 guards an object database's readers and writers with its own locks, the last
// tree has a lock of its own, and nothing else ever changes.
package final class ObjectDatabase: @unchecked Sendable {
  private let handle: Handle<ObjectDatabaseHandle>
  /// What is read in the place of an object, and which parents a commit has instead of its own.
  let substitutions: Substitutions
  private let packs: PackStore
  /// The last folder that was read and is in no pack: a commit asks several times for the one that the last commit wrote.
  private let lastTree = Mutex<(id: ObjectID, bytes: [UInt8])?>(nil)

  init(
    _ handle: consuming Handle<ObjectDatabaseHandle>, _ packs: PackStore,
    _ substitutions: Substitutions
  ) {
    self.handle = handle
    self.packs = packs
    self.substitutions = substitutions
  }

  /// The ids of all objects and parents that stand in for others, in a fixed order; empty for most repositories.
  package var substitutedIDs: [ObjectID] {
    let objects = substitutions.objects.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    let parents = substitutions.parents.sorted { $0.key < $1.key }.flatMap { [$0.key] + $0.value }
    return objects + parents
  }

  /// Whether a commit has parents that are not to be seen: history was cut off there by a shallow clone, or by a graft.
  package func isCutOff(_ commit: ObjectID) -> Bool {
    substitutions.parents[commit]?.isEmpty == true
  }

  /// The kinds of objects that are read here.
  enum Kind: String {
    case blob, tree, commit

    var type: git_object_t {
      switch self {
      case .blob: GIT_OBJECT_BLOB
      case .tree: GIT_OBJECT_TREE
      case .commit: GIT_OBJECT_COMMIT
      }
    }
  }

  /// Calls `body` with the object's bytes, which are gone afterwards.
  func withObject<Result>(
    _ id: ObjectID, _ kind: Kind, _ body: (UnsafeRawBufferPointer) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    // git knows the empty tree without storing it.
    if kind == .tree, id == .emptyTree {
      return try body(UnsafeRawBufferPointer(start: nil, count: 0))
    }
    let stored = substitutions.object(for: id)
    if let object = packs.object(stored) {
      guard object.kind == kind else {
        throw .damagedObject(id, purpose: "reading a \(kind.rawValue)")
      }
      return try object.bytes.withUnsafeBufferPointer { bytes throws(GitError) in
        try body(UnsafeRawBufferPointer(bytes))
      }
    }
    if kind == .tree, let bytes = lastTree.withLock({ $0?.id == stored ? $0?.bytes : nil }) {
      return try bytes.withUnsafeBufferPointer { bytes throws(GitError) in
        try body(UnsafeRawBufferPointer(bytes))
      }
    }
    var oid = stored.oid
    let database = handle.pointer
    guard
      let object = try Handle<RawObjectHandle>(
        ifFound: "reading the \(kind.rawValue) \(id)", { git_odb_read($0, database, &oid) })
    else { throw .missingObject(id, purpose: "reading a \(kind.rawValue)") }
    guard git_odb_object_type(object.pointer) == kind.type else {
      throw .damagedObject(id, purpose: "reading a \(kind.rawValue)")
    }
    let bytes = UnsafeRawBufferPointer(
      start: git_odb_object_data(object.pointer), count: git_odb_object_size(object.pointer))
    if kind == .tree { lastTree.withLock { $0 = (stored, Array(bytes)) } }
    return try body(bytes)
  }

  /// The contents of a blob. About 5 µs for 2 KB from a pack.
  ///
  /// - Throws: `blobTooLarge` if it has more than `maximumBytes` bytes, without reading them;
  ///   `missingObject` in a partial clone.
  package func blob(_ id: ObjectID, maximumBytes: Int = .max) throws(GitError) -> [UInt8] {
    if let object = packs.object(substitutions.object(for: id), limit: maximumBytes) {
      guard object.kind == .blob else { throw .damagedObject(id, purpose: "reading a blob") }
      return object.bytes
    }
    if maximumBytes < .max {
      let size = try size(ofBlob: id)
      guard size <= maximumBytes else {
        throw .blobTooLarge(id, size: size, limit: maximumBytes)
      }
    }
    return try withObject(id, .blob) { bytes throws(GitError) in Array(bytes) }
  }

  /// The size of a blob in bytes, without reading it.
  package func size(ofBlob id: ObjectID) throws(GitError) -> Int {
    var size = 0
    var type = GIT_OBJECT_INVALID
    var oid = substitutions.object(for: id).oid
    let code = git_odb_read_header(&size, &type, handle.pointer, &oid)
    if code == GIT_ENOTFOUND.rawValue { throw .missingObject(id, purpose: "reading a blob") }
    try check(code, "reading the size of the blob \(id)")
    guard type == GIT_OBJECT_BLOB else { throw .damagedObject(id, purpose: "reading a blob") }
    return size
  }

  /// The size of a tree's list of entries in bytes. Reads only its head, or what is different in it from another.
  package func size(ofTree id: ObjectID) throws(GitError) -> Int {
    let stored = substitutions.object(for: id)
    if let size = packs.size(of: stored) { return size }
    return try withObject(id, .tree) { bytes throws(GitError) in bytes.count }
  }

  /// The id that a blob of these bytes has, stored or not. About 5 µs for 2 KB.
  package static func id(ofBlob bytes: [UInt8]) throws(GitError) -> ObjectID {
    var oid = git_oid()
    let code = bytes.withUnsafeBytes {
      git_odb_hash(&oid, $0.baseAddress, $0.count, GIT_OBJECT_BLOB)
    }
    try check(code, "hashing a blob")
    return ObjectID(oid)
  }

  /// Stores an object and returns its id; storing it again is cheap.
  func write(_ bytes: some Collection<UInt8>, _ kind: Kind) throws(GitError) -> ObjectID {
    var oid = git_oid()
    let database = handle.pointer
    let code =
      bytes.withContiguousStorageIfAvailable {
        git_odb_write(&oid, database, $0.baseAddress, $0.count, kind.type)
      }
      ?? Array(bytes).withUnsafeBytes {
        git_odb_write(&oid, database, $0.baseAddress, $0.count, kind.type)
      }
    try check(code, "storing a \(kind.rawValue)")
    return ObjectID(oid)
  }

  /// Stores the bytes as a blob, as they are, and returns its id.
  package func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    try write(bytes, .blob)
  }
}
