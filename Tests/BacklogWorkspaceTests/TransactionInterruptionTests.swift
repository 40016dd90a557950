import BacklogWorkspace
import Git
import Glibc
import TestSupport
import Testing

/// Ctrl-C in the middle of a commit undoes it. In a process of its own, as signals are for all of it.
@Suite struct TransactionInterruptionTests {
  @Test func whatWasBegunIsUndone() async {
    await #expect(processExitsWith: .success) {
      let fixture = try await GitFixture()
      try await fixture.commit("Base", ["a.md": "a\n"])
      try fixture.write(
        ".git/hooks/pre-commit", "#!/bin/sh\nkill -INT $PPID\nsleep 0.2\n", executable: true)
      let before = try await fixture.everything()
      let error = await #expect(throws: TransactionError.self) {
        try await fixture.transact([FileChange("a.md", "a\n", "a2\n")])
      }
      guard case .git(.interrupted) = error else { exit(2) }
      #expect(try await fixture.everything() == before)
      #expect(!fixture.exists(".git/index.lock"))
    }
  }
}
