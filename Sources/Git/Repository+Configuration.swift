import CLibgit2

extension Repository {
  /// The value of a setting as libgit2 sees it; `nil` if it isn't set.
  ///
  /// Fast, but blind to `config.worktree`, to `GIT_CONFIG_*` variables and to `hasconfig` includes:
  /// what decides about a commit is read through git itself instead.
  package func configurationValue(_ key: String) throws(GitError) -> String? {
    let repository = pointer
    let configuration = try Handle<ConfigurationHandle>("reading the configuration") {
      git_repository_config_snapshot($0, repository)
    }
    var value: UnsafePointer<CChar>?
    let code = git_config_get_string(&value, configuration.pointer, key)
    if code == GIT_ENOTFOUND.rawValue { return nil }
    try check(code, "reading the setting \(key)")
    return value.map { String(cString: $0) }
  }

  /// The value of a setting that is a path, absolute: `~/` is the person's home, anything relative starts at the top of the
  /// work tree; `nil` if it isn't set.
  func configurationPath(_ key: String) throws(GitError) -> String? {
    guard let path = try configurationValue(key), !path.isEmpty else { return nil }
    if path.hasPrefix("~/"), let home = environment.nonEmpty("HOME") {
      return home + path.dropFirst()
    }
    return Self.absolute(path, in: workTree ?? gitDirectory)
  }
}
