import TestSupport
import Testing

/// The runner that other tests rely on tells what happened from what was expected.
@Suite struct TranscriptFormatTests {
  @Test func textsReadAndPrintAlike() throws {
    let text = ##"""
      # Title
      #
      # More.

      $ cat <<END
      > # not a comment
      >
      > END
      \# not a comment
      \

      $ a | b
      \> c
      > d
      e «ESC»[31m  «»
      [no line break]
      [exit 3]

      # The end.

      """##
    let transcript = try Transcript(text)
    #expect(transcript.text == text)
    #expect(transcript.commands == ["cat <<END\n# not a comment\n\nEND", "a | b"])
    #expect(transcript.steps.map(\.output) == ["# not a comment\n\n", "> c\n> d\ne \u{1B}[31m  "])
    #expect(transcript.steps.map(\.status) == [0, 3])
  }

  @Test func outputsSurviveTheirText() throws {
    let outputs = [
      "", "\n", "\n\n", "a", "$ a\n", "#\n# b\n", "> a\n> b\n", "[exit 1]\n", "\\\n\\a\n", "a\r\n",
      "[no line break]\n", "a \t\n", "\u{1B}[0m\u{202E}\u{7}\n", "«x» «» «07»\n", "a\n\nb\n",
    ]
    for output in outputs {
      var transcript = try Transcript("$ a\n\n# b\n$ c\n")
      transcript.steps[0].output = output
      let again = try Transcript(transcript.text)
      #expect(again.text == transcript.text)
      if !output.contains("«") { #expect(again == transcript) }
    }
  }

  @Test func textOutsideAStepIsRefusedAtItsLine() {
    #expect(throws: Transcript.Malformed.self) { try Transcript("# a\nb\n") }
    #expect(throws: Transcript.Malformed.self) { try Transcript("[exit 1]\n") }
    let error = #expect(throws: Transcript.Malformed.self) { try Transcript("$ a\n[exit 1]\nb\n") }
    #expect(error?.line == 3)
  }

  @Test func oneShellRunsAllCommands() async throws {
    let outcomes = try await Sandbox().run([
      "mkdir a; cd a; pwd", "pwd; name=value", "echo $name; cat; (exit 3)",
      "echo out; echo err >&2; echo out", "git init -q; echo $GIT_AUTHOR_DATE; no-such-command",
      "export GIT_BACKLOG_TODAY=2026-02-01",
      "git commit -q --allow-empty -m a; git log --format=%ci",
    ])
    #expect(
      outcomes.map(\.output) == [
        "/marketing/a\n", "/marketing/a\n", "value\n", "out\nerr\nout\n",
        "1767603840 +0000\nbash: line 12: no-such-command: command not found\n", "",
        "2026-02-01 09:06:00 +0000\n",
      ])
    #expect(outcomes.map(\.status) == [0, 0, 3, 0, 127, 0, 0])
  }

  @Test func commandsThatLeaveTheShellAreNamed() async throws {
    let error = await #expect(throws: Sandbox.Interrupted.self) {
      try await Sandbox().run(["true", "echo gone; exit 4", "true"])
    }
    #expect(error?.description == "`echo gone; exit 4` ended the shell with status 4.\ngone\n")
  }

  @Test func terminalsAreRealToCommands() async throws {
    let outcomes = try await Sandbox().run([
      "test -t 1", "on-terminal test -t 1", "on-terminal stty size",
      "on-terminal sh -c 'echo \"a  b\"; exit 5'",
    ])
    #expect(outcomes.map(\.status) == [1, 0, 0, 5])
    #expect(outcomes.map(\.output) == ["", "", "24 80\n", "a  b\n"])
  }
}
