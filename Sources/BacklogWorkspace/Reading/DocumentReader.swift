import BacklogFormat
import BacklogModel
import Git

/// Makes records of files and objects; of objects, from the cache where it has them.
struct DocumentReader: Sendable {
  /// The open directory that files lie below; -1 where there is none.
  private let root: Int32
  private let contents: StoredContents
  private let cache: ReadingCache?
  private let kept: RecordStore?

  /// - Parameters:
  ///   - root: the open directory of `directory`; -1 where there is none, and stored files are read from objects alone.
  ///   - directory: its path, for what is read after it was closed.
  ///   - objects: where stored files are read from.
  init(root: Int32, directory: String?, objects: ObjectDatabase?, cache: ReadingCache?) {
    let contents = StoredContents(directory: directory, objects: objects)
    self.root = root
    self.contents = contents
    self.cache = cache
    kept = cache.map { cache in
      cache.records(areCertain: true) { number, path in
        contents.stored(cache.id(number), at: path, cache.stamp(number))
      }
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

  /// What is known of a stored document before it is looked at; `nil` where the cache doesn't have it.
  func digest(of file: SourceFile) -> RecordDigest? {
    guard case .stored(let id) = file.contents, let cache,
      let number = cache.number(id, at: file.path)
    else { return nil }
    return cache.digest(number, at: file.path)
  }

  private func onDisk(_ path: String) -> Outcome {
    let (outcome, stamp) = DiskFile.readStamped(path, in: root)
    return Self.outcome(outcome, stamp.map { .file($0) })
  }

  private func stored(_ id: ObjectID, at path: String) -> Outcome {
    if let cache, let kept, let number = cache.number(id, at: path),
      let digest = cache.digest(number, at: path)
    {
      return .kept(Record(path: path, digest: digest, number: number, in: kept))
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

extension ReadingCache {
  /// The documents as records have them.
  ///
  /// - Parameters:
  ///   - areCertain: whether what is read is the document that was kept, so that its Markdown starts where it did. A file may have been
  ///     saved in the moment between.
  ///   - contents: reads the document of a number, which lies at a path; where its Markdown is asked for, or what was kept of it
  ///     is damaged.
  func records(
    areCertain: Bool = false,
    contents: @escaping @Sendable (_ number: Int, _ path: String) -> DiskFile.Outcome
  ) -> RecordStore {
    RecordStore(
      document: { number, path in
        self.document(
          number,
          loadBody: { start in
            let outcome = contents(number, path)
            return areCertain ? Array(outcome.bytes.dropFirst(start)) : outcome.body
          })
          ?? Document(contents(number, path).bytes)
      }, mentions: { self.mentions($0, $1) })
  }
}
