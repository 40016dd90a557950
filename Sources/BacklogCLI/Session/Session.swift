import ArgumentParser
import BacklogModel
import BacklogRender
import BacklogWorkspace
import Glibc

/// What a command runs with: where it is, what time it is, and where its output goes.
struct Session {
  let shared: SharedOptions
  let clock = Clock()

  init(_ shared: SharedOptions) {
    self.shared = shared
  }

  /// A session with no options, where the process runs.
  static var current: Session? { (try? SharedOptions.parse([])).map { Session($0) } }

  /// The directory that the command is about, absolute.
  var directory: String {
    let current = Self.currentDirectory
    guard let directory = shared.directory else { return current }
    return directory.hasPrefix("/") ? directory : current + "/" + directory
  }

  func workspace() throws -> Workspace {
    try Workspace(in: directory, root: shared.root ?? Self.variable("GIT_BACKLOG_ROOT"))
  }

  /// How standard output is drawn.
  var output: RenderContext { context(STDOUT_FILENO) }

  /// How standard output is drawn, with paths that are good in the directory that the command is about.
  func output(in workspace: Workspace) -> RenderContext {
    var context = output
    let way = workspace.location.displayPath(of: "", from: directory)
    context.pathPrefix = way == "." ? "" : way + "/"
    if !workspace.location.isBare {
      context.folder = (try? workspace.location.backlogPath(of: ".", in: directory)) ?? ""
    }
    return context
  }

  /// How standard output is drawn, with paths from the top of the repository, wherever the user stands.
  func output(inRepositoryOf workspace: Workspace) -> RenderContext {
    var context = output
    let prefix = workspace.location.prefix
    context.pathPrefix = prefix.isEmpty ? "" : prefix + "/"
    return context
  }

  /// Prints to standard output, through the pager where that is a terminal.
  func show(_ text: String, paged: Bool = true) async throws {
    guard paged, isatty(STDOUT_FILENO) == 1 else { return try Self.print(text) }
    try await Pager.show(text, workspace: try? workspace(), height: TerminalSize.ofOutput?.rows)
  }

  /// Prints a text that comes in parts, through the pager where standard output is a terminal.
  ///
  /// - Parameter start: what stands before the first part.
  func show(parts start: String, _ next: () async throws -> String?) async throws {
    var start: String? = start
    try await show {
      if let text = start {
        start = nil
        return text
      }
      return try await next()
    }
  }

  /// Prints a text that comes in parts, through the pager where standard output is a terminal.
  func show(parts next: () async throws -> String?) async throws {
    guard isatty(STDOUT_FILENO) == 1 else {
      while let part = try await next() { try Self.print(part) }
      return
    }
    try await Pager.show(
      workspace: try? workspace(), height: TerminalSize.ofOutput?.rows, parts: next)
  }

  /// Prints a line on standard error, unless only what is asked for is wanted.
  func note(_ text: String) {
    if !shared.quiet { Self.write(SafeText.block(text) + "\n", to: STDERR_FILENO) }
  }

  /// Prints a line on standard output.
  func say(_ text: String) throws {
    if !shared.quiet { try Self.print(SafeText.block(text) + "\n") }
  }

  /// Prints an error with its hints.
  func fail(_ explanation: Explanation) {
    if !explanation.output.isEmpty {
      let output = SafeText.block(explanation.output)
      Self.write(output.hasSuffix("\n") ? output : output + "\n", to: STDERR_FILENO)
    }
    let text = ErrorText(explanation.message, hints: explanation.hints).text(context(STDERR_FILENO))
    Self.write(text, to: STDERR_FILENO)
  }

  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// How many of the process's arguments stand behind `--`, which ends revisions and options; `nil` where there is none.
  static var countBehindDashes: Int? {
    CommandLine.arguments.firstIndex(of: "--").map { CommandLine.arguments.count - 1 - $0 }
  }

  static var currentDirectory: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  private func context(_ file: Int32) -> RenderContext {
    let isTerminal = isatty(file) == 1
    let facts = OutputFacts(
      isTerminal: isTerminal, term: Self.variable("TERM"), noColor: Self.variable("NO_COLOR"),
      cliColor: Self.variable("CLICOLOR"), cliColorForce: Self.variable("CLICOLOR_FORCE"))
    return RenderContext(
      width: isTerminal ? TerminalSize.ofOutput?.columns ?? 80 : nil,
      palette: Palette(usesColor: shared.color.allowsColor(on: facts)))
  }

  /// Writes to standard output. A full disk must not leave half an answer with an exit status that says all is well.
  ///
  /// - Throws: `WorkspaceError.io`; the status of a program that SIGPIPE ended where nobody reads any more.
  static func print(_ text: String) throws {
    guard let number = write(text, to: STDOUT_FILENO) else { return }
    if number == EPIPE { throw ExitCode(128 + SIGPIPE) }
    throw WorkspaceError.io(
      action: "can't write to", path: "standard output", message: String(cString: strerror(number)))
  }

  /// - Returns: the system's error number; `nil` where all was written.
  @discardableResult
  static func write(_ text: String, to file: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { buffer in
      var offset = 0
      while offset < buffer.count {
        let written = Glibc.write(
          file, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        if written < 0, errno != EINTR { return errno }
        offset += max(0, written)
      }
      return nil
    }
  }
}
