extension Repository {
  /// The values of some settings, as git itself sees them: about 3 ms.
  package func settings(_ keys: [String]) async throws(GitError) -> [String: String] {
    let listing = try await git().run(["config", "-z", "--list"])
    let configuration = EffectiveConfiguration(listing: listing, environment: environment)
    var values: [String: String] = [:]
    for key in keys { values[key] = configuration[key] }
    return values
  }

  /// Sets values in the repository's own configuration, which all its work trees share.
  package func set(_ settings: [(key: String, value: String)]) async throws(GitError) {
    for (key, value) in settings {
      _ = try await git().run(["config", "--local", "--replace-all", key, value])
    }
  }

  /// Removes a section from the repository's own configuration, if it is there.
  package func removeSettings(section: String) async throws(GitError) {
    let listing = try await git().run(["config", "--local", "-z", "--list"])
    let configuration = EffectiveConfiguration(listing: listing, environment: environment)
    guard configuration.hasSection(section) else { return }
    _ = try await git().run(["config", "--local", "--remove-section", section])
  }

  /// The git program for this repository.
  func git() throws(GitError) -> GitProgram {
    GitProgram(
      gitDirectory: gitDirectory, workTree: workTree ?? gitDirectory, environment: environment)
  }
}
