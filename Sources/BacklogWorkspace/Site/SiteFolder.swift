import BacklogModel
import Glibc

/// A folder that holds a site and knows what of it is the site's: only that is ever overwritten or removed.
package struct SiteFolder: Sendable {
  /// A file that the folder is to hold.
  package struct File: Sendable {
    /// Below the folder, with `/`.
    let path: String
    let content: @Sendable () -> [UInt8]

    package init(path: String, content: @escaping @Sendable () -> [UInt8]) {
      self.path = path
      self.content = content
    }
  }

  /// What was done, or would be.
  package struct Outcome: Sendable {
    /// Files that are new or have other bytes, by path.
    package fileprivate(set) var written: [String] = []
    /// Files of which what they show is gone, by path.
    package fileprivate(set) var removed: [String] = []
    /// Files that were as they should be.
    package fileprivate(set) var unchanged = 0
  }

  private let files: SiteFiles
  private let manifest: SiteManifest
  /// As the person gave it.
  private let name: String

  /// Looks at a folder; writes nothing.
  ///
  /// - Parameters:
  ///   - name: the folder, as a person gives it; it needn't be there.
  ///   - directory: what a relative path starts from.
  ///   - workspace: the backlog whose documents must not be mixed with pages.
  /// - Throws: `SiteFolderError` for a folder with anything in it that this program didn't write.
  package init(
    _ name: String, in directory: String, of workspace: Workspace
  ) throws(SiteFolderError) {
    let absolute = FilePaths.normal(FilePaths.join(directory, name))
    if let path = try? workspace.location.backlogPath(of: name, in: directory),
      Kind(path: path + "/") != nil
    {
      throw .amongDocuments(name)
    }
    files = SiteFiles(root: absolute, displayName: name)
    self.name = name
    let entries = try files.visibleEntries() ?? []
    switch try files.find(SiteManifest.name) {
    case .nothing where entries.isEmpty: manifest = SiteManifest()
    case .nothing: throw .notEmpty(name, entries: entries)
    case .other: throw .unknownManifest(FilePaths.join(name, SiteManifest.name))
    case .file(let bytes):
      guard let manifest = SiteManifest(String(decoding: bytes, as: UTF8.self)) else {
        throw .unknownManifest(FilePaths.join(name, SiteManifest.name))
      }
      self.manifest = manifest
    }
  }

  /// Brings the folder to hold these files and none that an earlier call wrote. Files are made on all processors, each is replaced as
  /// a whole, and those whose bytes are right already are left alone.
  ///
  /// - Throws: `SiteFolderError`; where files of somebody else are in the way, before anything is written.
  package func write(_ wanted: [File], isDryRun: Bool = false) async throws -> Outcome {
    let paths = Set(wanted.map(\.path))
    let stale = manifest.files.keys.filter { !paths.contains($0) }.sorted()
    try await verify(paths.union(stale))
    var outcome = Outcome()
    var next = SiteManifest()
    var isPrepared = isDryRun
    for start in stride(from: 0, to: wanted.count, by: Self.portion) {
      let portion = Array(wanted[start..<min(start + Self.portion, wanted.count)])
      let made = try await Self.onAllProcessors(portion.count) { place throws(SiteFolderError) in
        try make(portion[place])
      }
      if !isPrepared, made.contains(where: { $0.bytes != nil }) {
        try prepare(paths)
        isPrepared = true
      }
      if !isDryRun {
        _ = try await Self.onAllProcessors(made.count) { place throws(SiteFolderError) in
          if let bytes = made[place].bytes {
            try files.write(bytes, to: made[place].path, number: place)
          }
        }
      }
      for file in made {
        next.files[file.path] = file.checksum
        if file.bytes == nil { outcome.unchanged += 1 } else { outcome.written.append(file.path) }
      }
    }
    outcome.removed = stale
    if isDryRun { return outcome }
    for path in stale { try files.remove(path) }
    for folder in Set(stale.compactMap(Self.folder)) { files.removeEmptyFolder(folder) }
    if next != manifest || isPrepared {
      try files.makeFolder()
      try files.write(Array(next.text.utf8), to: SiteManifest.name, number: 0)
    }
    return outcome
  }

  /// So many pages are in memory at a time.
  private static let portion = 512

  /// A file as it should be.
  private struct Made: Sendable {
    let path: String
    let checksum: UInt64
    /// `nil` where the folder has them already.
    let bytes: [UInt8]?
  }

  private func make(_ file: File) throws(SiteFolderError) -> Made {
    let bytes = file.content()
    var isThere = false
    if manifest.files[file.path] != nil, case .file(let old) = try files.find(file.path) {
      isThere = old == bytes
    }
    return Made(
      path: file.path, checksum: SiteManifest.checksum(bytes), bytes: isThere ? nil : bytes)
  }

  /// Makes folders, and lists what will be written, so that after an interruption it is known to be ours.
  private func prepare(_ paths: Set<String>) throws(SiteFolderError) {
    try files.makeFolder()
    for folder in Set(paths.compactMap(Self.folder)).sorted() { try files.makeFolder(folder) }
    var pending = manifest
    for path in paths { pending.files[path] = .some(nil) }
    try files.write(Array(pending.text.utf8), to: SiteManifest.name, number: 0)
  }

  /// Sees that all that will be overwritten or removed is ours.
  private func verify(_ paths: Set<String>) async throws {
    for folder in Set(paths.compactMap(Self.folder)).sorted() { try files.verifyFolder(folder) }
    let paths = paths.sorted()
    let foreign = try await Self.onAllProcessors(paths.count) { place throws(SiteFolderError) in
      let path = paths[place]
      switch try files.find(path) {
      case .nothing: return false
      case .other: return true
      case .file(let bytes):
        guard let known = manifest.files[path] else { return true }
        return known != nil && known != SiteManifest.checksum(bytes)
      }
    }
    let found = zip(paths, foreign).filter(\.1).map(\.0)
    if !found.isEmpty { throw SiteFolderError.foreign(name, files: found) }
  }

  private static func folder(of path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  /// Does something for each of so many places, and gives what came of it in their order.
  private static func onAllProcessors<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) throws(SiteFolderError) -> Result
  ) async throws -> [Result] {
    let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let size = max(1, (count + processors * 4 - 1) / (processors * 4))
    return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
      for start in stride(from: 0, to: count, by: size) {
        group.addTask {
          var results: [Result] = []
          for place in start..<min(start + size, count) { results.append(try work(place)) }
          return (start, results)
        }
      }
      var parts: [(Int, [Result])] = []
      for try await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}
