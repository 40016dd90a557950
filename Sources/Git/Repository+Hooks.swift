extension Repository {
  /// The directory in which git looks for this work tree's hooks, absolute: what `core.hooksPath` says, or `hooks` in
  /// the directory that all work trees share. It need not be there.
  ///
  /// Asks git itself, for `includeIf` and the like: about 3 ms.
  package func hooksDirectory() async throws(GitError) -> String {
    let workTree = try requireWorkTree()
    let git = GitProgram(gitDirectory: gitDirectory, workTree: workTree, environment: environment)
    let listing = try await git.run(["config", "-z", "--list"])
    return try hooksDirectory(EffectiveConfiguration(listing: listing, environment: environment))
  }

  func hooksDirectory(_ configuration: EffectiveConfiguration) throws(GitError) -> String {
    let workTree = try requireWorkTree()
    return configuration.path("core.hookspath").map { Self.absolute($0, in: workTree) }
      ?? commonDirectory + "/hooks"
  }
}
