import CLibgit2

extension Repository {
  /// Whether `.gitignore`, `info/exclude` or `core.excludesFile` keep git from taking up a file; one that it knows already stays.
  package func isIgnored(_ path: String) throws(GitError) -> Bool {
    var isIgnored: Int32 = 0
    try check(
      git_ignore_path_is_ignored(&isIgnored, pointer, path), "reading which files are ignored")
    return isIgnored != 0
  }
}

extension PathStatus {
  /// Whether neither the last commit nor the index has the file.
  package var isUntracked: Bool { head == nil && index == nil && !isUnmerged }
}
