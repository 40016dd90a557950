extension Repository {
  /// The version of the git program: `2.39.5`.
  ///
  /// - Throws: `programNotFound`, `commandFailed`.
  package func gitVersion() async throws(GitError) -> String {
    let text = String(decoding: try await git().run(["version"]), as: UTF8.self)
    return text.split(separator: " ").first { $0.first?.isNumber == true }
      .map { String($0.trimmingSpaces()) } ?? text
  }

  /// Who commits would name as their author, as `Name <address>`.
  ///
  /// - Throws: `identityMissing`.
  package func author() async throws(GitError) -> String {
    let author = try await CommitIdentity.read(git()).author
    return "\(author.name) <\(author.email)>"
  }

  /// Signs a few words as a commit would be signed, and forgets the signature.
  ///
  /// - Returns: the format; `nil` where commits aren't to be signed.
  /// - Throws: `signingKeyMissing`, `signingFailed`, `unknownSigningFormat`.
  package func trySigning() async throws(GitError) -> String? {
    let identity = try await CommitIdentity.read(git())
    guard
      let signing = try CommitSigning(
        identity, directory: gitDirectory, environment: environment)
    else { return nil }
    _ = try await signing.signature(of: Array("git backlog doctor\n".utf8))
    return identity.configuration["gpg.format"] ?? "openpgp"
  }
}
