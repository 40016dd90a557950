import CLibgit2

/// An open git repository.
///
/// Not thread-safe; `objects` may be read from several threads at once.
package final class Repository {
  /// The `.git` directory of this work tree, absolute, without a slash at its end.
  package let gitDirectory: String
  /// The directory that all work trees share; the same as `gitDirectory` but for linked work trees.
  package let commonDirectory: String
  /// The top directory of the files, absolute, without a slash at its end; `nil` if bare.
  package let workTree: String?
  /// The index file in use: `GIT_INDEX_FILE` if it is set, or the one in `gitDirectory`.
  package let indexPath: String
  /// Whether the history was cut off when the repository was cloned.
  package let isShallow: Bool
  /// The blobs, trees and commits.
  package let objects: ObjectDatabase

  /// What is known of a branch's first parents without reading its commits. It has to hold for what the repository is now:
  /// replaced commits, grafts, the edge of a shallow clone.
  package var knownLine: (() -> FirstParentLine?)?

  let environment: ProcessEnvironment
  private let handle: Handle<RepositoryHandle>
  private let namedIndex: Handle<IndexHandle>?

  /// Whether the repository has no work tree.
  package var isBare: Bool { workTree == nil }
  /// Whether this is a work tree made by `git worktree add`.
  package var isLinkedWorkTree: Bool { gitDirectory != commonDirectory }

  /// libgit2's repository, alive as long as `self`.
  var pointer: OpaquePointer { handle.pointer }
  /// The index that `GIT_INDEX_FILE` names; without it libgit2 finds its own.
  let ownIndex: OpaquePointer?

  init(
    _ handle: consuming Handle<RepositoryHandle>, indexPath: String?,
    environment: ProcessEnvironment
  ) throws(GitError) {
    if let indexPath {
      let index = try Self.use(index: indexPath, in: handle)
      ownIndex = index.pointer
      namedIndex = consume index
    } else {
      ownIndex = nil
      namedIndex = nil
    }
    let pointer = handle.pointer
    gitDirectory = Self.path(git_repository_path(pointer)) ?? ""
    commonDirectory = Self.path(git_repository_commondir(pointer)) ?? gitDirectory
    workTree = Self.path(git_repository_workdir(pointer))
    self.indexPath = indexPath ?? gitDirectory + "/index"
    isShallow = git_repository_is_shallow(pointer) == 1
    let database = try Handle<ObjectDatabaseHandle>("opening the objects of \(gitDirectory)") {
      git_repository_odb($0, pointer)
    }
    let substitutions = try Substitutions(
      commonDirectory: commonDirectory, environment: environment,
      usesReplacements: { Self.usesReplacements(pointer) })
    let packs = PackStore(
      directories: ObjectDirectories.all(in: commonDirectory, environment: environment))
    objects = ObjectDatabase(database, packs, substitutions)
    self.environment = environment
    self.handle = handle
  }

  /// The work tree's top directory; throws where there is none.
  package func requireWorkTree() throws(GitError) -> String {
    guard let workTree else { throw .noWorkTree(gitDirectory: gitDirectory) }
    return workTree
  }

  private static func path(_ text: UnsafePointer<CChar>?) -> String? {
    guard let text else { return nil }
    var path = String(cString: text)
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// Whether replace references count: `core.useReplaceRefs`, which is true unless it is set.
  private static func usesReplacements(_ repository: OpaquePointer) -> Bool {
    let configuration = try? Handle<ConfigurationHandle>("reading the configuration") {
      git_repository_config($0, repository)
    }
    var isUsed: Int32 = 1
    guard let configuration,
      git_config_get_bool(&isUsed, configuration.pointer, "core.usereplacerefs") == 0
    else { return true }
    return isUsed != 0
  }
}
