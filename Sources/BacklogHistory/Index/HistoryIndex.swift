package import Git

/// What commits did to one backlog, kept beside the repository so that nobody has to find it out twice.
///
/// It is never needed for an answer: what it doesn't hold, or can't read, is worked out from the commits. One file a backlog's
/// root, in the directory that all work trees share. docs/decisions/history-index.md says why it is made so.
package final class HistoryIndex {
  private let file: IndexFile
  /// Where what follows from it along first parents is kept.
  let chronicleFile: ChronicleFile
  /// What it held when it was first asked.
  private(set) lazy var contents: IndexContents = {
    let contents = IndexContents(of: file)
    roots.add(contents.formerRoots)
    storedRoots = contents.formerRoots
    return contents
  }()
  /// Where the backlog was before: whoever reads what is kept of a commit has to know it too.
  private let roots: BacklogRoots
  private var storedRoots: [String] = []
  /// How many bytes of the file are whole; `nil` before it was read.
  private var end: Int?
  private var pending = ByteWriter()

  /// Opens the index of a backlog, or begins one. Nothing is read before somebody asks for it.
  ///
  /// - Parameter directory: the repository's common directory.
  package init(of files: BacklogFiles, in directory: String) {
    roots = files.roots
    let folder = directory + "/git-backlog"
    let backlog = String(Fingerprint.of(files.prefix), radix: 36)
    let scope = Self.scope(of: files)
    file = IndexFile(path: folder + "/history-\(IndexFile.version)-\(backlog)", scope: scope)
    chronicleFile = ChronicleFile(in: folder, named: backlog, scope: scope)
  }

  /// The commits along first parents that lead to one of them, where a timeline of them is kept; `nil` where none is.
  package var firstParents: FirstParentLine? { chronicleFile.line() }

  /// How many commits it holds.
  package var count: Int { contents.count }

  /// What decides, beside the commits themselves, what they did.
  private static func scope(of files: BacklogFiles) -> UInt64 {
    var parts = Array(files.prefix.utf8)
    for kind in ChangeKind.allCases { parts += [0] + Array(kind.rawValue.utf8) }
    for id in files.objects.substitutedIDs { parts += id.bytes }
    return parts.withUnsafeBytes { Fingerprint.of($0) }
  }

  /// What a commit did; `nil` where the index doesn't hold it.
  ///
  /// - Parameters:
  ///   - onMainline: of a merge, what it brought to its first parent instead of what it says itself.
  ///   - extent: what of each document is read.
  ///   - wanted: which documents the event is to have.
  func event(
    of commit: ObjectID, onMainline: Bool = false, _ extent: EventExtent = .everything,
    _ wanted: (ChangedDocument) -> Bool = { _ in true }
  ) -> CommitEvent? {
    let place = onMainline ? contents.mainlinePlace(of: commit) : contents.place(of: commit)
    return place.flatMap { contents.event(at: $0, extent, wanted) }
  }

  /// What a commit starts from, of which it may be enough to know its first parent, and when it was made.
  func mainlineHead(of commit: ObjectID) -> (parents: [ObjectID], seconds: Int64)? {
    let place = contents.place(of: commit) ?? contents.mainlinePlace(of: commit)
    return place.flatMap { contents.head(at: $0) }
  }

  /// Keeps what a commit did. It is written with others, or by ``flush()``.
  ///
  /// - Parameter tag: `mainline` for what a merge brought to its first parent, `glance` for what is without the places of items.
  func add(_ event: CommitEvent, as tag: IndexContents.Tag = .event) {
    pending.writeBlock { writer in
      writer.write(tag.rawValue)
      writer.write(event)
    }
    if pending.bytes.count > Self.frameSize { flush() }
  }

  private static let frameSize = 1 << 20

  /// Writes what is kept.
  func flush() {
    guard !pending.bytes.isEmpty else { return }
    for root in roots.former where !storedRoots.contains(root) {
      pending.writeBlock { writer in
        writer.write(IndexContents.Tag.root.rawValue)
        writer.write(bytesOf: root)
      }
      storedRoots.append(root)
    }
    end = file.append(pending.bytes, behind: end ?? contents.end)
    pending = ByteWriter()
  }
}
