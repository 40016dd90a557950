import Git
import Glibc

/// How a backlog's files on disk differ from those that a cache has.
struct FileChanges {
  /// The numbers of the documents that aren't what they were, or aren't there any more; each once.
  let outdated: [Int]
  /// The files that have to be read, and what can't be a document.
  let toRead: [SourceFile]

  /// - Parameter changed: the numbers of the documents whose files aren't what they were.
  init(_ changed: [Int], of cache: ReadingCache, _ folders: FolderChanges) {
    let gone = Set(folders.gone)
    outdated = folders.gone + changed.filter { !gone.contains($0) }
    toRead =
      (folders.added + outdated.dropFirst(gone.count).map { cache.path($0) })
      .map { SourceFile(path: $0, contents: .onDisk) } + folders.obstacles
  }

  /// Looks at the files of a cache's documents on all processors.
  ///
  /// - Parameter use: makes, once for each processor, what takes an unchanged document and says whether it could.
  /// - Returns: the numbers of those that aren't what they were, or can't be used.
  static func changed(
    of cache: ReadingCache, below root: String,
    use: @escaping @Sendable () -> (_ number: Int) -> Bool
  ) async -> [Int] {
    await Reading.inPortions(of: cache.current) { numbers in
      var stamps = StampComparison(with: cache, below: root)
      defer { stamps.end() }
      let use = use()
      return numbers.filter { !stamps.isUnchanged($0) || !use($0) }
    }.flatMap(\.self)
  }
}
