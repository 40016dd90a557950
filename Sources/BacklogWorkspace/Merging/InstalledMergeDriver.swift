import BacklogModel
import Git

/// The merge driver of a clone: git's settings that start it, and `.gitattributes` that says for which files.
package struct InstalledMergeDriver: Sendable {
  private let workspace: Workspace

  package init(of workspace: Workspace) throws(WorkspaceError) {
    guard !workspace.location.isBare else {
      throw .bareRepository(workspace.location.workTree)
    }
    self.workspace = workspace
  }

  /// `.gitattributes` in the backlog's root, absolute.
  package var attributesPath: String { workspace.location.root + "/.gitattributes" }

  /// How the driver stands.
  package enum State: String, Sendable {
    case installed
    case notInstalled = "not installed"
    /// The settings or the attributes are those of another version.
    case outdated
    /// Files are to be merged by it, but git doesn't know it here: it then merges line by line.
    case notConfigured = "not configured"
    /// git knows it, but no file is to be merged by it.
    case noAttributes = "no attributes"
  }

  package func state() async throws -> State {
    let settings = try await workspace.repository().settings(MergeDriverSettings.keys)
    let attributes = try AttributesFile(attributesPath)
    switch (settings[MergeDriverSettings.driver.key], attributes.block) {
    case (nil, nil): return .notInstalled
    case (nil, _?): return .notConfigured
    case (_?, nil): return .noAttributes
    case (let driver?, let block?):
      return driver == MergeDriverSettings.driver.value && block.isCurrent ? .installed : .outdated
    }
  }

  /// Whether `.gitattributes` says already which files are merged by the driver.
  package func hasCurrentAttributes() throws -> Bool {
    try AttributesFile(attributesPath).block?.isCurrent == true
  }

  /// Makes git merge the backlog's documents by it.
  ///
  /// - Parameter isDryRun: whether to say only what would be done.
  package func install(isDryRun: Bool) async throws -> InstalledHooks.Change.Kind {
    let state = try await state()
    if state == .installed { return .kept }
    if !isDryRun {
      try await workspace.repository().set([MergeDriverSettings.driver, MergeDriverSettings.name])
      try AttributesFile(attributesPath).install()
    }
    return state == .outdated ? .renewed : .installed
  }

  /// Takes it out of the settings and the attributes, and leaves all else in them.
  package func uninstall(isDryRun: Bool) async throws -> InstalledHooks.Change.Kind {
    if try await state() == .notInstalled { return .absent }
    if !isDryRun {
      try await workspace.repository().removeSettings(section: MergeDriverSettings.section)
      try AttributesFile(attributesPath).uninstall()
    }
    return .removed
  }
}

/// What git's configuration says of the driver.
enum MergeDriverSettings {
  static let section = "merge.git-backlog"
  static let name = (
    key: section + ".name", value: "backlog documents: by field, list element, box and section"
  )
  /// Where the program isn't there, git merges line by line, as it would without the driver.
  static let driver = (
    key: section + ".driver",
    value: """
    if command -v git-backlog >/dev/null 2>&1; \
    then exec git-backlog merge-driver --marker-size=%L -- %O %A %B %P %X %Y %S; \
    else echo 'warning: git-backlog is not on the PATH, so '%P' was merged line by line' >&2; \
    exec git merge-file -q --marker-size=%L -L ours -L base -L theirs %A %O %B; fi
    """
  )
  static let keys = [name.key, driver.key]
}

/// A `.gitattributes` with the driver's lines between two marks.
struct AttributesFile {
  private let path: String
  private let bytes: [UInt8]?

  /// The lines as they stand in the file.
  struct Block {
    let range: Range<Int>
    let isCurrent: Bool
  }

  init(_ path: String) throws(WorkspaceError) {
    self.path = path
    let version = try HookFile.attempt { () throws(TransactionFileFailure) in
      try TransactionFile.version(of: path)
    }
    switch version {
    case .none: bytes = nil
    case .file(let content): bytes = content
    case .other: throw .io(action: "reading", path: path, message: "it is no plain file")
    }
  }

  var block: Block? {
    guard let bytes, let range = HookBlock.range(in: bytes) else { return nil }
    return Block(
      range: range, isCurrent: String(decoding: bytes[range], as: UTF8.self) == Self.text)
  }

  /// The lines with their marks: all kinds of documents, and the settings.
  static let text: String = {
    let lines =
      Kind.allCases.map { "/\($0.folder)/**/*.md merge=git-backlog" }
      + ["/\(Configuration.fileName) merge=git-backlog"]
    return ([HookBlock.firstLine] + lines + [HookBlock.lastLine]).joined(separator: "\n") + "\n"
  }()

  func install() throws(WorkspaceError) {
    var new = bytes ?? []
    if let block {
      new.replaceSubrange(block.range, with: Self.text.utf8)
    } else {
      if let last = new.last, last != UInt8(ascii: "\n") { new.append(UInt8(ascii: "\n")) }
      new += Self.text.utf8
    }
    try write(new)
  }

  /// Removes the lines, and the file where nothing else is in it.
  func uninstall() throws(WorkspaceError) {
    guard let block, var new = bytes else { return }
    new.removeSubrange(block.range)
    try write(new.isEmpty ? nil : new)
  }

  private func write(_ new: [UInt8]?) throws(WorkspaceError) {
    let file = HookFile(path: path, isDryRun: false)
    try HookFile.attempt { () throws(TransactionFileFailure) in
      if let new { try file.write(new, makingExecutable: false) } else { try file.remove() }
    }
  }
}
