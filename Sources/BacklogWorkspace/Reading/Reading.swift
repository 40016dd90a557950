import BacklogFormat
import BacklogModel
import Git
import Glibc

/// What a part of a backlog's files gave.
struct Reading: Sendable {
  var records: [Record] = []
  var obstacles: [Obstacle] = []

  /// Reads and parses the files on all processors.
  static func of(_ files: [SourceFile], from source: some DocumentSource) async -> Reading {
    let root = source.directory.map { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } ?? -1
    defer { if root >= 0 { close(root) } }
    let objects = source.objects
    return await withTaskGroup(of: Reading.self) { group in
      for portion in portions(of: files) {
        group.addTask { Reading(files[portion], below: root, objects) }
      }
      return await group.reduce(into: Reading()) { $0.append($1) }
    }
  }

  private init() {}

  private init(_ files: ArraySlice<SourceFile>, below root: Int32, _ objects: ObjectDatabase?) {
    records.reserveCapacity(files.count)
    for file in files {
      switch Self.contents(of: file, below: root, objects) {
      case .bytes(let bytes):
        if let record = Record(path: file.path, document: Document(bytes)) {
          records.append(record)
        }
      case .obstacle(let reason): obstacles.append(Obstacle(path: file.path, reason: reason))
      case .missing: break
      }
    }
    // Sorted parts are merged in a fraction of the time that sorting the whole takes.
    records.sort { $0.path < $1.path }
  }

  private static func contents(
    of file: SourceFile, below root: Int32, _ objects: ObjectDatabase?
  ) -> DiskFile.Outcome {
    switch file.contents {
    case .onDisk: return DiskFile.read(file.path, in: root)
    case .obstacle(let reason): return .obstacle(reason)
    case .stored(let id):
      if let bytes = checkedOut(id, at: file.path, below: root) { return .bytes(bytes) }
      guard let objects else { return .missing }
      do throws(GitError) {
        return .bytes(try objects.blob(id, maximumBytes: Obstacle.sizeLimit))
      } catch {
        if case .blobTooLarge(_, let size, _) = error { return .obstacle(.tooLarge(size)) }
        return .obstacle(.unreadable(error.message))
      }
    }
  }

  /// A stored file's bytes from the work tree, where they are the same: their id tells. Reading and hashing a file takes a
  /// fraction of what reading the object takes.
  private static func checkedOut(
    _ id: ObjectID, at path: String, below root: Int32
  ) -> [UInt8]? {
    guard root >= 0, case .bytes(let bytes) = DiskFile.read(path, in: root),
      (try? ObjectDatabase.id(ofBlob: bytes)) == id
    else { return nil }
    return bytes
  }

  private mutating func append(_ other: Reading) {
    records += other.records
    obstacles += other.obstacles
  }

  /// Parts of about equal size, some more than there are processors, so that none waits long for the last.
  private static func portions(of files: [SourceFile]) -> [Range<Int>] {
    let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let size = max(64, files.count / (processors * 4) + 1)
    return stride(from: 0, to: files.count, by: size).map { $0..<min($0 + size, files.count) }
  }
}
