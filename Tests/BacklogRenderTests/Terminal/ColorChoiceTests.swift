import BacklogRender
import Testing

@Suite struct ColorChoiceTests {
  private let terminal = OutputFacts(isTerminal: true, term: "xterm-256color")

  @Test func autoWantsATerminal() {
    #expect(ColorChoice.auto.allowsColor(on: terminal))
    #expect(!ColorChoice.auto.allowsColor(on: OutputFacts(isTerminal: false, term: "xterm")))
    #expect(!ColorChoice.auto.allowsColor(on: OutputFacts(isTerminal: true, term: "dumb")))
    #expect(!ColorChoice.auto.allowsColor(on: OutputFacts(isTerminal: true, term: nil)))
  }

  @Test(arguments: [
    (OutputFacts(isTerminal: true, term: "xterm", noColor: "1"), false),
    (OutputFacts(isTerminal: true, term: "xterm", noColor: ""), true),
    (OutputFacts(isTerminal: true, term: "xterm", cliColor: "0"), false),
    (OutputFacts(isTerminal: false, cliColorForce: "1"), true),
    (OutputFacts(isTerminal: false, cliColorForce: "0"), false),
    (OutputFacts(isTerminal: false, noColor: "1", cliColorForce: "1"), false),
    (OutputFacts(isTerminal: true, term: "dumb", cliColorForce: "1"), true),
  ])
  func variablesDecide(output: OutputFacts, expected: Bool) {
    #expect(ColorChoice.auto.allowsColor(on: output) == expected)
  }

  @Test func sayingSoWins() {
    let refusing = OutputFacts(isTerminal: false, term: "dumb", noColor: "1")
    #expect(ColorChoice.always.allowsColor(on: refusing))
    let forcing = OutputFacts(isTerminal: true, term: "xterm", cliColorForce: "1")
    #expect(!ColorChoice.never.allowsColor(on: forcing))
  }

  @Test func paletteResetsWhatItSets() {
    #expect(Palette.color.paint("x", .error) == "\u{1B}[1;31mx\u{1B}[m")
    #expect(Palette.color.paint("", .error) == "")
    #expect(Palette.color.paint("x", nil) == "x")
    #expect(Palette.plain.paint("x", .error) == "x")
  }
}
