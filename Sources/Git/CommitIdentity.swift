/// Who makes a commit, and the settings that decide how, all asked from git itself.
struct CommitIdentity: Sendable {
  /// As the commit's `author` line holds it.
  let authorLine: String
  let committerLine: String
  let configuration: EffectiveConfiguration

  var author: Signature { Signature(line: authorLine) }
  var committer: Signature { Signature(line: committerLine) }

  /// Asks git three questions at once: about 5 ms.
  ///
  /// - Throws: `identityMissing` with git's own text.
  static func read(_ git: GitProgram) async throws(GitError) -> CommitIdentity {
    async let listing = git.result(["config", "-z", "--list"])
    async let author = git.result(["var", "GIT_AUTHOR_IDENT"])
    async let committer = git.result(["var", "GIT_COMMITTER_IDENT"])
    let answers = await (listing: listing, author: author, committer: committer)
    let configuration = EffectiveConfiguration(
      listing: try answers.listing.get(), environment: git.environment)
    return CommitIdentity(
      authorLine: try line(answers.author, of: .author),
      committerLine: try line(answers.committer, of: .committer),
      configuration: configuration)
  }

  private static func line(
    _ answer: Result<[UInt8], GitError>, of role: IdentityRole
  ) throws(GitError) -> String {
    switch answer {
    case .success(let bytes):
      return String(String(decoding: bytes, as: UTF8.self).trimmingSpaces())
    case .failure(.commandFailed(_, _, let output)):
      let reason = output.split(separator: "\n").last { $0.hasPrefix("fatal:") }
      throw .identityMissing(role: role, reason: reason.map(String.init) ?? output)
    case .failure(let error):
      throw error
    }
  }
}
