extension Repository {
  /// Puts files into the index as they are on disk, as `git add` does; conflicts of theirs are settled by that.
  ///
  /// - Parameter paths: from the top of the repository.
  package func stage(_ paths: [String]) async throws(GitError) {
    var rest = paths[...]
    while !rest.isEmpty {
      _ = try await git().run(["--literal-pathspecs", "add", "--"] + rest.prefix(500))
      rest = rest.dropFirst(500)
    }
  }
}
