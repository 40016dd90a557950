import TestSupport
import Testing

/// Conventions of `docs/style.md` that the compiler and `swift format` don't keep.
@Suite struct ConventionTests {
  private let sources: [SourceFile]

  init() throws {
    sources = try SourceFile.all(below: "Sources") + SourceFile.all(below: "templates")
  }

  @Test func codeNeverTrapsOnPurpose() {
    expectNone(/\btry!|\bas!|\bfatalError\(/, "throws or returns a value that says what happened")
  }

  @Test func apiBetweenModulesIsPackage() {
    expectNone(/^\s*(@\w+\s+)*(public|open)\s/, "is `package`")
  }

  @Test func uncheckedClaimsGiveTheirReason() {
    expectNone(
      /@unchecked Sendable|nonisolated\(unsafe\)|@preconcurrency/,
      "has a `//` comment on it or above it that says why it holds", unlessReasoned: true)
  }

  @Test func modulesAreNotNamedAsTypes() {
    for layer in Layer.all where layer.folder.hasPrefix("Sources") {
      let folder = "\(layer.folder)/"
      for file in sources where file.path.hasPrefix(folder) {
        for (text, number) in file.code {
          let match = text.firstMatch(of: /\b(struct|class|enum|actor|protocol|typealias)\s+(\w+)/)
          #expect(
            match.map { String($0.2) } != layer.module,
            "\(file.path):\(number): a type named as its module hides the module.")
        }
      }
    }
  }

  @Test func filesStaySmall() {
    for file in sources {
      #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines: split it.")
    }
  }

  @Test func nothingIsNamedForBeingUseful() throws {
    let paths = try SourceFile.paths(below: "Sources") + SourceFile.paths(below: "Tests")
    let vague = /\/(\w*(Utils?|Utilities|Helpers?|Manager|Misc|Common))(\.swift)?$/
    for path in paths {
      #expect(path.firstMatch(of: vague) == nil, "\(path): name it for the idea it holds.")
    }
  }

  /// Expects no line of code to match, but those that give a reason where that is enough.
  private func expectNone(
    _ pattern: some RegexComponent, _ remedy: String, unlessReasoned: Bool = false
  ) {
    for file in sources {
      for (text, number) in file.code where text.firstMatch(of: pattern) != nil {
        if unlessReasoned && file.hasReason(at: number) { continue }
        Issue.record("\(file.path):\(number): code here \(remedy):\n\(text)")
      }
    }
  }
}
