import Glibc
import Subprocess
import SystemPackage

/// The `git` program, run in one repository: for what libgit2 doesn't know of.
struct GitProgram: Sendable {
  let gitDirectory: String
  let workTree: String
  let environment: ProcessEnvironment

  /// What a finished process left behind.
  struct Output: Sendable {
    let status: Int32?
    let standardOutput: [UInt8]
    let standardError: String
  }

  /// The most that is kept of what a program prints, in bytes.
  private static let outputLimit = 64 << 20

  /// Runs git and returns what it prints on standard output.
  ///
  /// - Throws: `commandFailed` for an exit status other than 0, `programNotFound`.
  func run(_ arguments: [String]) async throws(GitError) -> [UInt8] {
    let output = try await Self.run(
      Self.executable(in: environment),
      ["--git-dir=\(gitDirectory)", "--work-tree=\(workTree)"] + arguments,
      in: workTree, environment: environment)
    guard output.status == 0 else {
      throw .commandFailed(
        command: (["git"] + arguments).joined(separator: " "), status: output.status,
        output: output.standardError)
    }
    return output.standardOutput
  }

  /// The git on the `PATH`, found once: a process that is started by name tries each directory with a child of its own.
  static func executable(in environment: ProcessEnvironment) -> Executable {
    for directory in (environment["PATH"] ?? "").split(separator: ":") where directory.first == "/"
    {
      let path = directory + "/git"
      if access(String(path), X_OK) == 0 { return .path(FilePath(String(path))) }
    }
    return .name("git")
  }

  /// Runs git for a caller that waits for several results at once.
  func result(_ arguments: [String]) async -> Result<[UInt8], GitError> {
    do { return .success(try await run(arguments)) } catch { return .failure(error) }
  }

  /// Runs any program to its end. Any exit status is a result; `nil` stands for a signal.
  ///
  /// - Parameters:
  ///   - changes: variables to set, or to leave out where nil.
  ///   - input: what the program reads; nothing by default. Not a pipe, because writing to a program that doesn't read on
  ///     would end this process.
  static func run(
    _ executable: Executable, _ arguments: [String], in directory: String,
    environment: ProcessEnvironment, changes: [String: String?] = [:],
    input: FileDescriptor? = nil
  ) async throws(GitError) -> Output {
    do {
      let source = try input ?? FileDescriptor.open("/dev/null", .readOnly)
      let result = try await Subprocess.run(
        executable, arguments: Arguments(arguments), environment: environment.forChild(changes),
        workingDirectory: FilePath(directory),
        input: .fileDescriptor(source, closeAfterSpawningProcess: input == nil),
        output: .bytes(limit: outputLimit), error: .bytes(limit: outputLimit))
      return Output(
        status: exitStatus(result.terminationStatus), standardOutput: result.standardOutput,
        standardError: String(decoding: result.standardError, as: UTF8.self))
    } catch {
      throw startFailure(error, program: executable.description)
    }
  }

  static func exitStatus(_ status: TerminationStatus) -> Int32? {
    switch status {
    case .exited(let code): code
    case .signaled: nil
    }
  }

  static func startFailure(_ error: any Error, program: String) -> GitError {
    guard let failure = error as? SubprocessError else {
      return .systemFailure(purpose: "running \(program)", reason: "\(error)")
    }
    if failure.code == .executableNotFound { return .programNotFound(program) }
    let reason = failure.underlyingError.map { "\($0)" } ?? failure.description
    return .systemFailure(purpose: "running \(program)", reason: reason)
  }
}
