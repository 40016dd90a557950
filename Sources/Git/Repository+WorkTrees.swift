import CLibgit2
import Glibc

extension Repository {
  /// The commits that all branches, remote branches, tags and HEAD stand for, each once. References that are broken or name no
  /// commit are left out.
  package func referencedCommits() throws(GitError) -> [ObjectID] {
    var commits: [ObjectID] = []
    var seen: Set<ObjectID> = []
    if let head = try head().commit, seen.insert(head).inserted { commits.append(head) }
    for name in try referenceNames() {
      guard let commit = try? commit(ofReference: name), seen.insert(commit).inserted else {
        continue
      }
      commits.append(commit)
    }
    return commits
  }

  /// The full names of all references: `refs/heads/main`, `refs/tags/v1`.
  package func referenceNames() throws(GitError) -> [String] {
    var names = git_strarray()
    try check(git_reference_list(&names, pointer), "listing the references")
    defer { git_strarray_dispose(&names) }
    return (0..<names.count).compactMap { index in
      names.strings[index].map { String(cString: $0) }
    }
  }

  /// The directories of the work trees linked to the repository, and of its main one.
  package var linkedWorkTrees: [String] {
    var directories = [workTree].compactMap { $0 }
    if commonDirectory.hasSuffix("/.git") {
      directories.append(String(commonDirectory.dropLast(5)))
    }
    var names = git_strarray()
    guard git_worktree_list(&names, pointer) == 0 else { return directories }
    defer { git_strarray_dispose(&names) }
    for index in 0..<names.count {
      guard let name = names.strings[index].map({ String(cString: $0) }) else { continue }
      let link = commonDirectory + "/worktrees/" + name + "/gitdir"
      if let directory = Self.target(ofLink: link) { directories.append(directory) }
    }
    return directories
  }

  /// The directory whose `.git` file a linked work tree's `gitdir` names.
  private static func target(ofLink path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard fgets(&buffer, Int32(buffer.count), file) != nil else { return nil }
    let line = String(
      decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let target = line.split(separator: "\n").first.map(String.init) ?? ""
    return target.hasSuffix("/.git") ? String(target.dropLast(5)) : nil
  }
}
