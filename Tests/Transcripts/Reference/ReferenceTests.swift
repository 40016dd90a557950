import TestSupport
import Testing

/// The manual page and `docs/cli.md` say what the commands say of themselves. `RECORD=1` writes them anew.
@Suite struct ReferenceTests {
  @Test func manualPageIsUpToDate() async throws {
    let root = try await CommandDescription.ofBuiltProgram()
    let version = try await Sandbox().run(["git-backlog --version"])[0].output
    expectFile(
      ManualPage.path, holds: ManualPage.roff(of: root, version: lines(of: version)[0]))
  }

  @Test func commandPageIsUpToDate() async throws {
    expectFile(
      CommandPage.path,
      holds: CommandPage.markdown(of: try await CommandDescription.ofBuiltProgram()))
  }

  @Test func everyCommandAndOptionIsExplained() async throws {
    for command in try await CommandDescription.ofBuiltProgram().leaves {
      #expect(command.abstract?.isEmpty == false, "\(command.fullName)")
      for option in command.options {
        #expect(option.abstract?.isEmpty == false, "\(command.fullName) \(option.spelling)")
      }
    }
  }
}
