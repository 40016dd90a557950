/// Commands with what each printed, in a text that people read and that is checked by running it again.
///
///     # A comment, up to the next command.
///     $ printf 'one\ntwo'
///     one
///     two
///     [no line break]
///
///     $ cat <<END | grep three
///     > A command goes on in lines that start with "> ".
///     > END
///     [exit 1]
///
/// Empty lines before a command or comment are layout. An output line that would read as something else starts with `\`,
/// as does each empty line at an output's end; see ``VisibleText`` for control characters.
package struct Transcript: Sendable, Equatable {
  package struct Step: Sendable, Equatable {
    /// Comment lines and empty ones before the command, as they stand.
    package var layout: [String]
    /// The command; it may have several lines.
    package var command: String
    package var output: String
    package var status: Int32
  }

  package var steps: [Step]
  /// Comments and empty lines after the last step.
  package var ending: [String]

  /// A text that is no transcript.
  package struct Malformed: Error, CustomStringConvertible {
    package let line: Int
    package let problem: String
    package var description: String { "line \(line): \(problem)" }
  }

  package init(_ text: String) throws(Malformed) {
    var reader = TranscriptReader()
    var lines = lines(of: text)
    if lines.last == "" { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      do {
        try reader.read(line)
      } catch {
        throw Malformed(line: index + 1, problem: error.problem)
      }
    }
    (steps, ending) = reader.finish()
  }

  /// The transcript as it would be if its commands had these outcomes.
  package func with(_ outcomes: [Sandbox.Outcome]) -> Transcript {
    var copy = self
    for (index, outcome) in outcomes.enumerated() {
      copy.steps[index].output = outcome.output
      copy.steps[index].status = outcome.status
    }
    return copy
  }

  /// The commands, to be run in this order.
  package var commands: [String] { steps.map(\.command) }

  /// The text that reads as this transcript.
  package var text: String {
    (steps.flatMap(\.lines) + ending).map { $0 + "\n" }.joined()
  }
}

extension Transcript.Step {
  /// The step's lines in a transcript.
  package var lines: [String] {
    let command = TestSupport.lines(of: command)
    let prompts = ["$"] + Array(repeating: ">", count: command.count - 1)
    let input = zip(prompts, command).map { $1.isEmpty ? $0 : "\($0) \($1)" }
    return layout + input + outputLines + (status == 0 ? [] : ["[exit \(status)]"])
  }

  private var outputLines: [String] {
    if output.isEmpty { return [] }
    var lines = TestSupport.lines(of: output).map(VisibleText.visible)
    let endsInLineBreak = lines.last?.isEmpty ?? false
    if endsInLineBreak { lines.removeLast() }
    for index in lines.indices where isAmbiguous(lines[index], first: index == 0) {
      lines[index] = "\\" + lines[index]
    }
    for index in lines.indices.reversed() {
      guard lines[index].isEmpty else { break }
      lines[index] = "\\"
    }
    return lines + (endsInLineBreak ? [] : [TranscriptReader.noLineBreak])
  }

  private func isAmbiguous(_ line: String, first: Bool) -> Bool {
    line == "$" || line == "#" || line == TranscriptReader.noLineBreak
      || ["$ ", "# ", "[exit ", "\\"].contains { line.hasPrefix($0) }
      || first && (line == ">" || line.hasPrefix("> "))
  }
}
