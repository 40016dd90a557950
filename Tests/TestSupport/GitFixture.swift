import Synchronization
import SystemPackage

/// A new git repository for one test, with a home directory of its own, driven by the real `git`.
///
/// Its clock stands still but for ``git(_:)`` and ``run(_:_:)``, which move it on by a minute each, so that commits
/// have different dates and the same ids in every run.
package final class GitFixture: Sendable {
  /// The top of the work tree, or the git directory of a bare repository.
  package let path: String
  /// What `HOME` is for programs run here; `.gitconfig` in it sets only `init.defaultBranch`, `user.name` and `user.email`.
  package let home: String

  private let directory: TemporaryDirectory
  private let minutes = Mutex(0)

  /// Makes an empty repository whose branch, yet unborn, is `main`.
  ///
  /// - Parameter options: more for `git init`: `--bare`, `--object-format=sha256`.
  package init(_ options: String...) async throws {
    directory = try TemporaryDirectory()
    path = "\(directory.path)/repository"
    home = "\(directory.path)/home"
    try Files.makeDirectory(path)
    try Files.write(
      "\(home)/.gitconfig",
      """
      [init]
      \tdefaultBranch = main
      [user]
      \tname = Ada Author
      \temail = ada@example.com

      """)
    _ = try await git(["init", "--quiet"] + options)
  }

  /// The environment of the next program.
  package var environment: [String: String] {
    HermeticEnvironment.variables(home: home, tick: minutes.withLock { $0 })
  }

  /// Moves the clock on.
  package func tick(minutes: Int = 1) {
    self.minutes.withLock { $0 += minutes }
  }
}

extension GitFixture {
  /// A git command that failed where a test expected it to succeed.
  package struct CommandFailed: Error, CustomStringConvertible {
    package let arguments: [String]
    package let output: ProcessOutput

    package var description: String {
      """
      git \(arguments.joined(separator: " ")) ended with status \(output.status)
      \(output.standardOutput)\(output.standardError)
      """
    }
  }

  /// Runs git at the top of the repository and returns its standard output without the last line break.
  ///
  /// - Throws: ``CommandFailed`` when git's exit status is not 0.
  @discardableResult
  package func git(_ arguments: String...) async throws -> String {
    try await git(arguments)
  }

  @discardableResult
  package func git(_ arguments: [String], input: String = "") async throws -> String {
    let output = try await run("git", arguments, input: input)
    guard output.status == 0 else { throw CommandFailed(arguments: arguments, output: output) }
    let text = output.standardOutput.unicodeScalars
    return String(text.last == "\n" ? text.dropLast() : text[...])
  }

  /// Runs any program in the repository's environment; any exit status is a result.
  ///
  /// - Parameters:
  ///   - directory: where, relative to the top of the repository.
  ///   - changes: variables to set, or to leave out where nil.
  package func run(
    _ executable: String, _ arguments: [String], in directory: String = ".", input: String = "",
    changes: [String: String?] = [:]
  ) async throws -> ProcessOutput {
    tick()
    var variables = environment
    for (name, value) in changes { variables[name] = value }
    return try await TestSupport.run(
      executable, arguments, in: resolve(directory), environment: variables, input: input)
  }

  /// Writes the files, then adds and commits all that changed in the work tree.
  ///
  /// - Returns: the commit's id.
  @discardableResult
  package func commit(_ subject: String, _ files: [String: String] = [:]) async throws -> String {
    for (path, text) in files { try write(path, text) }
    try await git("add", "--all")
    try await git("commit", "--quiet", "--allow-empty", "--message", subject)
    return try await git("rev-parse", "HEAD")
  }
}

extension GitFixture {
  /// The absolute form of a path in the repository; an absolute path is kept.
  package func resolve(_ relative: String) -> String {
    relative == "." ? path : FilePath(path).pushing(FilePath(relative)).string
  }

  package func write(_ relative: String, _ text: String, executable: Bool = false) throws {
    try Files.write(resolve(relative), text, executable: executable)
  }

  package func write(_ relative: String, bytes: [UInt8]) throws {
    try Files.write(resolve(relative), bytes)
  }

  package func read(_ relative: String) throws -> String {
    try Files.readText(resolve(relative))
  }

  package func bytes(_ relative: String) throws -> [UInt8] {
    try Files.read(resolve(relative))
  }

  package func exists(_ relative: String) -> Bool {
    Files.exists(resolve(relative))
  }

  package func remove(_ relative: String) throws {
    try Files.remove(resolve(relative))
  }
}
