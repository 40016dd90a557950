import Git

/// The repository that `$GIT_DIR` names without `$GIT_WORK_TREE`: nobody looks for another one then.
struct GivenRepository {
  /// The repository's own directory.
  let directory: String
  /// The top of its work tree; `nil` where it has none.
  let workTree: String?

  /// - Parameter standing: where the person stands.
  /// - Returns: `nil` where the variables don't say so.
  /// - Throws: what opening the repository throws. Where it is the `.git` of the work tree that the person stands in, as for hooks,
  ///   it isn't opened.
  init?(_ environment: ProcessEnvironment, from standing: String) throws(GitError) {
    guard let given = environment.nonEmpty("GIT_DIR"), environment.nonEmpty("GIT_WORK_TREE") == nil
    else { return nil }
    directory = FilePaths.real(FilePaths.join(standing, given)) ?? given
    if let own = Self.workTree(of: directory, above: standing) {
      workTree = own
      return
    }
    // The settings may name the work tree, else git takes the directory it is run in for it.
    let repository = try Repository.discover(from: standing, environment: environment)
    workTree = repository.workTree.map { FilePaths.real($0) ?? $0 }
  }

  /// The directory at or above another one whose `.git` is the repository.
  private static func workTree(of repository: String, above standing: String) -> String? {
    guard let start = FilePaths.real(standing) else { return nil }
    return FilePaths.ancestors(of: start).first { candidate in
      BacklogLocation(workTree: candidate, root: candidate).gitDirectory.flatMap(FilePaths.real)
        == repository
    }
  }

  /// Finds the backlog that a command is about.
  ///
  /// - Parameter root: the root as given on the command line or by `$GIT_BACKLOG_ROOT`.
  func location(from standing: String, root: String?) throws(WorkspaceError) -> BacklogLocation {
    guard let workTree else {
      let root = FilePaths.normal(FilePaths.join(directory, root ?? ""))
      return BacklogLocation(workTree: directory, root: root, isBare: true)
    }
    do {
      return try BacklogLocation.find(from: standing, root: root, workTree: workTree)
    } catch .noBacklog(_, isExplicit: false) {
      throw .noBacklogBeside(repository: directory, workTree: workTree)
    }
  }
}
