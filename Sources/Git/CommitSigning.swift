import Glibc
import Subprocess
import SystemPackage

/// Signs commits as `commit.gpgsign` and `gpg.format` ask for.
struct CommitSigning {
  private let format: String
  private let configuration: EffectiveConfiguration
  private let committer: Signature
  private let environment: ProcessEnvironment
  private let directory: String

  /// `nil` if commits aren't to be signed.
  ///
  /// - Parameter directory: where short-lived files may be made.
  init?(
    _ identity: CommitIdentity, directory: String, environment: ProcessEnvironment
  ) throws(GitError) {
    guard identity.configuration.isTrue("commit.gpgsign") else { return nil }
    format = identity.configuration["gpg.format"]?.lowercased() ?? "openpgp"
    guard ["openpgp", "x509", "ssh"].contains(format) else {
      throw .unknownSigningFormat(format)
    }
    configuration = identity.configuration
    committer = identity.committer
    self.environment = environment
    self.directory = directory
  }

  /// The signature over a commit's bytes.
  ///
  /// - Throws: `signingKeyMissing`, `signingFailed` with what the program printed.
  func signature(of content: [UInt8]) async throws(GitError) -> String {
    switch format {
    case "ssh": try await sshSignature(of: content)
    case "x509": try await openPGPSignature(of: content, program: program("x509") ?? "gpgsm")
    default:
      try await openPGPSignature(
        of: content, program: program("openpgp") ?? configuration.path("gpg.program") ?? "gpg")
    }
  }

  private func program(_ format: String) -> String? {
    configuration.path("gpg.\(format).program")
  }

  private var key: String? {
    configuration["user.signingkey"].flatMap { $0.isEmpty ? nil : $0 }
  }

  private func run(
    _ program: String, _ arguments: [String], input: FileDescriptor? = nil
  ) async throws(GitError) -> GitProgram.Output {
    let executable: Executable = program.contains("/") ? .path(FilePath(program)) : .name(program)
    do {
      return try await GitProgram.run(
        executable, arguments, in: directory, environment: environment, input: input)
    } catch {
      throw .signingFailed(program: program, output: error.message)
    }
  }

  private func openPGPSignature(
    of content: [UInt8], program: String
  ) async throws(GitError) -> String {
    let signer = key ?? "\(committer.name) <\(committer.email)>"
    let input = try UnnamedFile(in: directory, content: content)
    let output = try await run(
      program, ["--status-fd=2", "-bsau", signer], input: FileDescriptor(rawValue: input.descriptor)
    )
    let isMade = output.standardError.split(separator: "\n").contains {
      $0.hasPrefix("[GNUPG:] SIG_CREATED ")
    }
    guard output.status == 0, isMade else {
      throw .signingFailed(program: program, output: withoutStatusLines(output.standardError))
    }
    return text(output.standardOutput)
  }

  private func withoutStatusLines(_ output: String) -> String {
    output.split(separator: "\n").filter { !$0.hasPrefix("[GNUPG:]") }.joined(separator: "\n")
  }

  private func sshSignature(of content: [UInt8]) async throws(GitError) -> String {
    let program = program("ssh") ?? "ssh-keygen"
    let key = try await sshKey()
    let scratch = try ScratchDirectory(in: directory)
    let contentPath = scratch.path + "/commit"
    try SystemFile.write(content, toPath: contentPath, mode: 0o600)
    var keyPath = configuration.expanded(key)
    if let literal = Self.literalKey(key) {
      keyPath = scratch.path + "/key"
      try SystemFile.write(literal.utf8, toPath: keyPath, mode: 0o600)
    }
    let output = try await run(
      program, ["-Y", "sign", "-n", "git", "-f", keyPath, contentPath])
    guard output.status == 0,
      let signature = try SystemFile.contents(ifExists: contentPath + ".sig")
    else { throw .signingFailed(program: program, output: output.standardError) }
    return text(signature)
  }

  /// `user.signingkey`, or the first key that `gpg.ssh.defaultKeyCommand` prints.
  private func sshKey() async throws(GitError) -> String {
    if let key { return key }
    guard let command = configuration["gpg.ssh.defaultkeycommand"] else {
      throw .signingKeyMissing(format: "ssh")
    }
    let output = try await run("sh", ["-c", command])
    let line = String(decoding: output.standardOutput, as: UTF8.self).split(separator: "\n").first
    guard output.status == 0, let line, Self.literalKey(String(line)) != nil else {
      throw .signingFailed(program: command, output: output.standardError)
    }
    return String(line)
  }

  /// The key itself, where the setting holds it and not the name of its file.
  private static func literalKey(_ setting: String) -> String? {
    if setting.hasPrefix("key::") { return String(setting.dropFirst("key::".count)) + "\n" }
    return setting.hasPrefix("ssh-") ? setting + "\n" : nil
  }

  private func text(_ signature: [UInt8]) -> String {
    let text = String(decoding: signature.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}

/// A directory that is removed with the files in it.
private struct ScratchDirectory: ~Copyable {
  let path: String

  init(in parent: String) throws(GitError) {
    var template = Array((parent + "/signing-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .lastSystemFailure("making a directory in \(parent)")
    }
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  deinit {
    for name in ["commit", "commit.sig", "key"] { unlink(path + "/" + name) }
    rmdir(path)
  }
}
