import Glibc

/// The environment that tests run programs in: nothing of the person's who runs them but PATH, and the same every time.
package enum HermeticEnvironment {
  /// Monday 2026-01-05 09:00:00 UTC, when the tests' clock starts.
  package static let start = 1_767_603_600

  /// Every variable of the environment.
  ///
  /// - Parameters:
  ///   - home: where configuration is looked for; `home/.gitconfig` is git's global one, whether it exists or not.
  ///   - tick: minutes since ``start``: the date of commits.
  ///   - changes: values to set, or to leave out where nil; they come last.
  package static func variables(
    home: String, tick: Int = 0, changes: [String: String?] = [:]
  ) -> [String: String] {
    let date = "\(start + 60 * tick) +0000"
    var variables = [
      "PATH": value(of: "PATH") ?? "/usr/local/bin:/usr/bin:/bin",
      "HOME": home,
      "XDG_CONFIG_HOME": "\(home)/.config",
      "XDG_CACHE_HOME": "\(home)/.cache",
      "TZ": "UTC",
      "LC_ALL": "C.UTF-8",
      "COLUMNS": "80",
      "TERM": "dumb",
      "GIT_CONFIG_GLOBAL": "\(home)/.gitconfig",
      "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_TERMINAL_PROMPT": "0",
      "GIT_EDITOR": "false",
      "GIT_PAGER": "cat",
      "GIT_AUTHOR_NAME": "Ada Author",
      "GIT_AUTHOR_EMAIL": "ada@example.com",
      "GIT_AUTHOR_DATE": date,
      "GIT_COMMITTER_NAME": "Cem Committer",
      "GIT_COMMITTER_EMAIL": "cem@example.com",
      "GIT_COMMITTER_DATE": date,
    ]
    for name in ["TMPDIR", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "SWIFT_BACKTRACE"] {
      variables[name] = value(of: name)
    }
    for (name, value) in changes { variables[name] = value }
    return variables
  }

  /// A variable of this process's own environment.
  package static func value(of name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
