/// Reads a transcript line by line.
struct TranscriptReader {
  static let noLineBreak = "[no line break]"

  struct Misplaced: Error {
    let problem: String
  }

  private enum Place { case layout, command, output, status }

  private var steps: [Transcript.Step] = []
  private var layout: [String] = []
  private var output: [String] = []
  private var place = Place.layout

  mutating func read(_ line: String) throws(Misplaced) {
    if line == "$" || line.hasPrefix("$ ") {
      endOutput()
      steps.append(
        Transcript.Step(layout: layout, command: String(line.dropFirst(2)), output: "", status: 0))
      layout = []
      place = .command
    } else if place == .command && (line == ">" || line.hasPrefix("> ")) {
      steps[steps.count - 1].command += "\n" + line.dropFirst(2)
    } else if line == "#" || line.hasPrefix("# ") {
      endOutput()
      layout.append(line)
      place = .layout
    } else if line.hasPrefix("[exit ") && line.hasSuffix("]") {
      guard let status = Int32(line.dropFirst(6).dropLast()), place != .layout else {
        throw Misplaced(problem: "`[exit N]` ends a command's output")
      }
      endOutput()
      steps[steps.count - 1].status = status
      place = .status
    } else if place == .layout || place == .status {
      guard line.isEmpty else {
        throw Misplaced(problem: "neither a command (`$ …`), a comment (`# …`) nor output")
      }
      layout.append(line)
    } else {
      output.append(line)
      place = .output
    }
  }

  mutating func finish() -> (steps: [Transcript.Step], ending: [String]) {
    endOutput()
    return (steps, layout)
  }

  /// Gives the lines read since the command to its step; the empty ones at their end are layout of what follows.
  private mutating func endOutput() {
    while output.last == "" { layout.append(output.removeLast()) }
    if output.isEmpty { return }
    let broken = output.last != Self.noLineBreak
    if !broken { output.removeLast() }
    steps[steps.count - 1].output =
      output.map { VisibleText.original($0.hasPrefix("\\") ? String($0.dropFirst()) : $0) }
      .joined(separator: "\n") + (broken ? "\n" : "")
    output = []
  }
}
