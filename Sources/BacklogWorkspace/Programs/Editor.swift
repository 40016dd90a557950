import Git
import Glibc
import Subprocess
import SystemPackage

/// The person's text editor, chosen as git does: `$GIT_EDITOR`, `core.editor`, `$VISUAL`, `$EDITOR`, `vi`.
package enum Editor {
  /// Opens a file and waits until the editor ends.
  ///
  /// - Throws: `WorkspaceError` where no editor is set and there is no terminal to open `vi` on, and where the
  ///   editor ends with another status than 0.
  package static func open(_ path: String, workspace: Workspace) async throws {
    let command = try command(in: workspace)
    if command == ":" { return }
    // git lets the shell read the command, so that it can have options, and gives it the path as an argument.
    let result = try await run(
      .path("/bin/sh"), arguments: ["-c", "\(command) \"$@\"", command, path],
      workingDirectory: FilePath(workspace.location.workTree),
      input: .fileDescriptor(.standardInput, closeAfterSpawningProcess: false),
      output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
      error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
    switch result.terminationStatus {
    case .exited(0): return
    case .exited(let status): throw WorkspaceError.editorFailed(command, status: Int32(status))
    case .signaled(let signal):
      throw WorkspaceError.editorFailed(command, status: 128 + Int32(signal))
    }
  }

  private static func command(in workspace: Workspace) throws -> String {
    if let command = variable("GIT_EDITOR") { return command }
    if let command = try workspace.repository().configurationValue("core.editor"), !command.isEmpty
    {
      return command
    }
    if let command = variable("VISUAL") ?? variable("EDITOR") { return command }
    guard isatty(STDIN_FILENO) == 1 else { throw WorkspaceError.noEditor }
    return "vi"
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
