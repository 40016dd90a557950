/// Files by path, for those who ask for one path after another in their order: each is looked for behind the one before, so
/// that asking for all of ten thousand costs a walk over both lists.
struct FilesInOrder<File> {
  private let files: [File]
  private let path: (File) -> String
  private var next = 0

  /// - Parameter files: sorted where they aren't; nearly all sources list them by path.
  init(_ files: [File], by path: @escaping (File) -> String) {
    let isSorted = zip(files, files.dropFirst()).allSatisfy { path($0) < path($1) }
    self.files = isSorted ? files : files.sorted { path($0) < path($1) }
    self.path = path
  }

  /// The file at a path, which comes after those asked for before.
  mutating func file(at wanted: String) -> File? {
    while next < files.count, path(files[next]) < wanted { next += 1 }
    return next < files.count && path(files[next]) == wanted ? files[next] : nil
  }
}
