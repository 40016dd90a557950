import Git
import Glibc
import Subprocess
import SystemPackage

/// Shows long output as git does: through `$GIT_PAGER`, `core.pager`, `$PAGER` or `less`.
package enum Pager {
  /// Prints the text, through the pager where it is taller than the terminal.
  ///
  /// - Parameters:
  ///   - workspace: whose repository may set `core.pager`; `nil` outside of one.
  ///   - height: the terminal's height in lines; `nil` where it is unknown.
  package static func show(_ text: String, workspace: Workspace?, height: Int?) async throws {
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
    guard let height, lines >= height, let command = command(in: workspace), command != "cat" else {
      return try print(text)
    }
    // A pipe would raise a signal where the pager ends before it has read everything.
    let file = try unnamedFile(holding: text)
    defer { try? file.close() }
    let result = try await run(
      .path("/bin/sh"), arguments: ["-c", command],
      environment: environment,
      input: .fileDescriptor(file, closeAfterSpawningProcess: false),
      output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
      error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
    // A pager that can't be started must not swallow what was asked for.
    if case .exited(127) = result.terminationStatus { try print(text) }
  }

  /// Prints a text that comes in parts, through the pager where it is taller than the terminal. The pager starts as soon as
  /// that is known, and the other parts are asked for while the first ones are read.
  ///
  /// - Parameters:
  ///   - height: the terminal's height in lines; `nil` where there is none, so that each part is printed when it comes.
  ///   - next: gives the next part; `nil` at the end.
  package static func show(
    workspace: Workspace?, height: Int?, parts next: () async throws -> String?
  ) async throws {
    guard let height, let command = command(in: workspace), command != "cat" else {
      while let part = try await next() { try print(part) }
      return
    }
    var start = ""
    while start.utf8.count(where: { $0 == UInt8(ascii: "\n") }) < height {
      guard let part = try await next() else { return try print(start) }
      start += part
    }
    let result = try await run(
      .path("/bin/sh"), arguments: ["-c", command],
      environment: environment, input: .inputWriter,
      output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
      error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false)
    ) { execution in
      var part: String? = start
      while let text = part {
        // Whoever leaves the pager has seen enough.
        guard (try? await execution.standardInputWriter.write(text)) != nil else { break }
        part = try await next()
      }
      try? await execution.standardInputWriter.finish()
    }
    guard case .exited(127) = result.terminationStatus else { return }
    try print(start)
    while let part = try await next() { try print(part) }
  }

  private static var environment: Environment {
    .inherit.updating(["LESS": variable("LESS") ?? "FRX", "LV": variable("LV") ?? "-c"])
  }

  private static func command(in workspace: Workspace?) -> String? {
    if let command = variable("GIT_PAGER") { return command }
    if let workspace, let repository = try? workspace.repository(),
      let command = try? repository.configurationValue("core.pager"), !command.isEmpty
    {
      return command
    }
    return variable("PAGER") ?? "less"
  }

  /// A file without a name that holds the text, and is read from its start.
  private static func unnamedFile(holding text: String) throws -> FileDescriptor {
    var name = Array(((variable("TMPDIR") ?? "/tmp") + "/git-backlog-XXXXXX").utf8CString)
    let number = mkstemp(&name)
    guard number >= 0 else {
      throw WorkspaceError.io(
        action: "can't make", path: "a file for the pager", message: SystemMessage.last)
    }
    unlink(name)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    let file = FileDescriptor(rawValue: number)
    _ = try file.writeAll(text.utf8)
    _ = try file.seek(offset: 0, from: .start)
    return file
  }

  private static func print(_ text: String) throws {
    _ = try FileDescriptor.standardOutput.writeAll(text.utf8)
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
