import Glibc
import Subprocess
import SystemPackage

/// Runs a repository's hooks as `git commit` does.
struct CommitHooks {
  let directory: String
  let workTree: String
  /// What hooks are given on top of the environment.
  let variables: [String: String?]
  let environment: ProcessEnvironment
  let gitDirectory: String

  init(in repository: Repository, identity: CommitIdentity) throws(GitError) {
    let workTree = try repository.requireWorkTree()
    self.workTree = workTree
    gitDirectory = repository.gitDirectory
    environment = repository.environment
    directory = try repository.hooksDirectory(identity.configuration)
    let author = identity.author
    let dateAndZone = identity.authorLine.split(separator: ">").last?.trimmingSpaces() ?? ""
    var variables: [String: String?] = [
      "GIT_EDITOR": ":",
      "GIT_PREFIX": "",
      "GIT_AUTHOR_NAME": author.name,
      "GIT_AUTHOR_EMAIL": author.email,
      "GIT_AUTHOR_DATE": "@\(dateAndZone)",
    ]
    // git tells hooks where the repository is if `.git` alone wouldn't.
    if repository.gitDirectory != workTree + "/.git" || environment["GIT_DIR"] != nil {
      variables["GIT_DIR"] = repository.gitDirectory
    }
    if environment["GIT_WORK_TREE"] != nil { variables["GIT_WORK_TREE"] = workTree }
    self.variables = variables
  }

  /// The file of a hook; `nil` if there is none that may be run.
  func path(of hook: String) -> String? {
    let path = directory + "/" + hook
    return access(path, X_OK) == 0 ? path : nil
  }

  /// Whether there is one of these hooks.
  func exist(_ hooks: [String]) -> Bool {
    hooks.contains { path(of: $0) != nil }
  }

  /// Runs a hook if it exists and returns what it prints.
  ///
  /// - Parameter index: what `GIT_INDEX_FILE` says.
  /// - Throws: `hookRefused` for an exit status other than 0, `hookNotStarted`.
  func run(_ hook: String, _ arguments: [String] = [], index: String) async throws(GitError)
    -> String
  {
    guard let path = path(of: hook) else { return "" }
    // A file takes what the hook and all it starts may print: no limit, and no waiting for what
    // it leaves running in the background.
    let output = try UnnamedFile(in: gitDirectory)
    let status = try await start(path, arguments, index: index, output: output)
    let text = try output.text()
    guard status == 0 else {
      throw .hookRefused(hook: hook, status: status, output: text)
    }
    return text
  }

  private func start(
    _ path: String, _ arguments: [String], index: String, output: borrowing UnnamedFile
  ) async throws(GitError) -> Int32? {
    var changes = variables
    changes["GIT_INDEX_FILE"] = index
    let childEnvironment = environment.forChild(changes)
    let descriptor = FileDescriptor(rawValue: output.descriptor)
    let directory = FilePath(workTree)
    func spawn(_ program: String, _ arguments: [String]) async throws -> TerminationStatus {
      let result = try await Subprocess.run(
        .path(FilePath(program)), arguments: Arguments(arguments), environment: childEnvironment,
        workingDirectory: directory, input: .none,
        output: .fileDescriptor(descriptor, closeAfterSpawningProcess: false),
        error: .fileDescriptor(descriptor, closeAfterSpawningProcess: false))
      return result.terminationStatus
    }
    do {
      return GitProgram.exitStatus(try await spawn(path, arguments))
    } catch {
      // A script without `#!` is one for the shell, as git has it.
      if (error as? SubprocessError)?.underlyingError == .execFormatError,
        let status = try? await spawn("/bin/sh", [path] + arguments)
      {
        return GitProgram.exitStatus(status)
      }
      let failure = GitProgram.startFailure(error, program: path)
      guard case .systemFailure(_, let reason) = failure else {
        throw .hookNotStarted(path: path, reason: "its interpreter was not found")
      }
      throw .hookNotStarted(path: path, reason: reason)
    }
  }
}
