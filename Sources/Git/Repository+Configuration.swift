import CLibgit2
import Glibc

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

  /// Whether a sparse checkout says which files the work tree has: by its own configuration, else by the repository's.
  package func isSparseCheckout() throws(GitError) -> Bool {
    let path = gitDirectory + "/config.worktree"
    if access(path, R_OK) == 0 {
      let own = try Handle<ConfigurationHandle>("reading the configuration \(path)") {
        git_config_open_ondisk($0, path)
      }
      var isOn: Int32 = 0
      if git_config_get_bool(&isOn, own.pointer, "core.sparsecheckout") == 0 { return isOn != 0 }
    }
    return try ["true", "yes", "on", "1"].contains(configurationValue("core.sparsecheckout"))
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
