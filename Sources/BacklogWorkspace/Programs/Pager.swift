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
    let result = try await run(
      .path("/bin/sh"), arguments: ["-c", command],
      environment: .inherit.updating([
        "LESS": variable("LESS") ?? "FRX", "LV": variable("LV") ?? "-c",
      ]),
      input: .string(text),
      output: .fileDescriptor(.standardOutput, closeAfterSpawningProcess: false),
      error: .fileDescriptor(.standardError, closeAfterSpawningProcess: false))
    // A pager that can't be started must not swallow what was asked for.
    if case .exited(127) = result.terminationStatus { try print(text) }
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

  private static func print(_ text: String) throws {
    _ = try FileDescriptor.standardOutput.writeAll(text.utf8)
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
