import BacklogFormat
import BacklogModel
import Git
import Glibc

/// Makes records of files and objects, from the cache where it has them.
struct DocumentReader: Sendable {
  /// The open directory that files lie below; -1 where there is none.
  private let root: Int32
  private let contents: StoredContents
  private let cache: ReadingCache?
  /// Documents of the cache that lie on disk, and that are stored.
  private let kept: (onDisk: RecordStore, stored: RecordStore)?

  /// - Parameters:
  ///   - root: the open directory of `directory`.
  ///   - directory: its path, for what is read after it was closed.
  ///   - objects: where stored files are read from.
  init(root: Int32, directory: String?, objects: ObjectDatabase?, cache: ReadingCache?) {
    self.root = root
    self.cache = cache
    let contents = StoredContents(directory: directory, objects: objects)
    self.contents = contents
    kept = cache.map { cache in
      let mentions: @Sendable (Int, UInt32) -> Bool = { cache.mentions($0, $1) }
      let onDisk = RecordStore(
        document: { number, path in
          cache.document(number, loadBody: { contents.onDisk(path).body })
            ?? Document(contents.onDisk(path).bytes)
        }, mentions: mentions)
      let stored = RecordStore(
        document: { number, path in
          let id = cache.id(number)
          return cache.document(number, loadBody: { contents.stored(id, at: path).body })
            ?? Document(contents.stored(id, at: path).bytes)
        }, mentions: mentions)
      return (onDisk, stored)
    }
  }

  enum Outcome {
    /// From the cache.
    case kept(Record)
    /// Opened and parsed; with what it was read from, where that can be told again.
    case read(Document, Reading.Fresh.Origin?)
    case obstacle(Obstacle.Reason)
    case missing
  }

  func read(_ file: SourceFile) -> Outcome {
    switch file.contents {
    case .onDisk: onDisk(file.path)
    case .obstacle(let reason): .obstacle(reason)
    case .stored(let id): stored(id, at: file.path)
    }
  }

  private func onDisk(_ path: String) -> Outcome {
    if let cache, let kept, let stamp = FileStamp(of: path, in: root),
      let number = cache.number(at: path, stamp),
      let record = Record(
        path: path, digest: cache.digest(number), number: number, in: kept.onDisk)
    {
      return .kept(record)
    }
    let (outcome, stamp) = DiskFile.readStamped(path, in: root)
    return Self.outcome(outcome, stamp.map { .file($0) })
  }

  private func stored(_ id: ObjectID, at path: String) -> Outcome {
    if let cache, let kept, let number = cache.number(id, at: path),
      let record = Record(
        path: path, digest: cache.digest(number), number: number, in: kept.stored)
    {
      return .kept(record)
    }
    return Self.outcome(contents.stored(id, at: path, below: root), .object(id))
  }

  private static func outcome(
    _ outcome: DiskFile.Outcome, _ origin: Reading.Fresh.Origin?
  ) -> Outcome {
    switch outcome {
    case .bytes(let bytes): .read(Document(bytes), origin)
    case .obstacle(let reason): .obstacle(reason)
    case .missing: .missing
    }
  }
}

/// The bytes of files and objects, for as long as anybody may ask for them.
private struct StoredContents: Sendable {
  let directory: String?
  let objects: ObjectDatabase?

  func onDisk(_ path: String) -> DiskFile.Outcome {
    directory.map { DiskFile.read($0 + "/" + path) } ?? .missing
  }

  /// - Parameter root: the open directory of `directory`, where there is one.
  func stored(
    _ id: ObjectID, at path: String, below root: Int32? = nil
  ) -> DiskFile.Outcome {
    if let bytes = checkedOut(id, at: path, below: root) { return .bytes(bytes) }
    guard let objects else { return .missing }
    do throws(GitError) {
      return .bytes(try objects.blob(id, maximumBytes: Obstacle.sizeLimit))
    } catch {
      if case .blobTooLarge(_, let size, _) = error { return .obstacle(.tooLarge(size)) }
      return .obstacle(.unreadable(error.message))
    }
  }

  /// A stored file's bytes from the work tree, where they are the same: their id tells. Reading and hashing a file takes a
  /// fraction of what reading the object takes.
  private func checkedOut(_ id: ObjectID, at path: String, below root: Int32?) -> [UInt8]? {
    let outcome = root.map { $0 < 0 ? .missing : DiskFile.read(path, in: $0) } ?? onDisk(path)
    guard case .bytes(let bytes) = outcome, (try? ObjectDatabase.id(ofBlob: bytes)) == id
    else { return nil }
    return bytes
  }
}

extension DiskFile.Outcome {
  /// What was read; nothing where the file is gone by now.
  fileprivate var bytes: [UInt8] {
    if case .bytes(let bytes) = self { bytes } else { [] }
  }

  /// The Markdown of a document whose front matter the cache had. It is that of the file as it is now: somebody may have saved
  /// it in the moment between.
  fileprivate var body: [UInt8] {
    let bytes = bytes
    return Array(bytes[Document(bytes).bodyRange])
  }
}
