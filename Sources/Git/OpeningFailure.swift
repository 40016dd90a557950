import CLibgit2
import Glibc

extension Repository {
  /// Turns libgit2's refusal to open a repository into the reason that a person can act on.
  static func explain(_ error: GitError, path: String, gitDirectory: String?) -> GitError {
    guard case .libraryFailure(_, let message, _) = error else { return error }
    // libgit2 1.5 stumbles over the missing setting where later ones name the owner.
    if error.libraryCode == GIT_EOWNER.rawValue || message.contains("safe.directory") {
      let directory = gitDirectory ?? nearestGitDirectory(from: path) ?? path
      return .unsafeOwnership(
        directory: directory.hasSuffix("/.git")
          ? String(directory.dropLast("/.git".count)) : directory)
    }
    if error.libraryCode == GIT_ENOTFOUND.rawValue {
      return gitDirectory.map { .noRepositoryNamed(directory: $0) }
        ?? .notARepository(directory: path)
    }
    guard let directory = gitDirectory ?? nearestGitDirectory(from: path),
      let format = unsupportedFormat(of: directory)
    else { return error }
    return .unsupportedFormat(format, gitDirectory: directory)
  }

  private static func nearestGitDirectory(from path: String) -> String? {
    var directory = path
    while true {
      for candidate in [directory + "/.git", directory]
      where access(candidate + "/config", R_OK) == 0 && access(candidate + "/HEAD", F_OK) == 0 {
        return candidate
      }
      guard let slash = directory.lastIndex(of: "/"), slash != directory.startIndex else {
        return nil
      }
      directory = String(directory[..<slash])
    }
  }

  private static func unsupportedFormat(of gitDirectory: String) -> RepositoryFormat? {
    guard
      let configuration = try? Handle<ConfigurationHandle>(
        "reading the configuration", { git_config_open_ondisk($0, gitDirectory + "/config") })
    else { return nil }
    var version: Int32 = 0
    git_config_get_int32(&version, configuration.pointer, "core.repositoryformatversion")
    if version > 1 { return .newerVersion(Int(version)) }
    var extensions: [String: String] = [:]
    _ = withUnsafeMutablePointer(to: &extensions) { collected in
      git_config_foreach_match(
        configuration.pointer, "^extensions\\.",
        { entry, payload in
          guard let entry = entry?.pointee, let name = entry.name else { return 0 }
          let value = entry.value.map { String(cString: $0) } ?? ""
          payload?.assumingMemoryBound(to: [String: String].self)
            .pointee[String(cString: name)] = value
          return 0
        }, collected)
    }
    if extensions["extensions.objectformat"] == "sha256" { return .sha256 }
    if extensions["extensions.refstorage"] == "reftable" { return .reftable }
    let known = Libgit2.readableExtensions
    return extensions.keys.sorted()
      .map { String($0.dropFirst("extensions.".count)) }
      .first { !known.contains($0) }
      .map { .unknownExtension($0) }
  }
}
