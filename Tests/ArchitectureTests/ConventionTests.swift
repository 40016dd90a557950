import TestSupport
import Testing

/// Conventions of `docs/style.md` that the compiler and `swift format` don't keep.
@Suite struct ConventionTests {
  private static let read = Result {
    try SourceFile.all(below: "Sources") + SourceFile.all(below: "templates")
  }

  private let sources: [SourceFile]

  init() throws {
    sources = try Self.read.get()
  }

  @Test(arguments: ["try!", " as! ", "fatalError("])
  func codeNeverTrapsOnPurpose(_ trap: String) {
    for use in uses(of: trap) {
      Issue.record("\(use)\nInstead of `\(trap)`, throw or return a value that says what happened.")
    }
  }

  @Test(arguments: ["public ", "open "])
  func apiBetweenModulesIsPackage(_ access: String) {
    for use in uses(of: access) where use.text.drop(while: { $0 == " " }).hasPrefix(access) {
      Issue.record("\(use)\nInstead of `\(access)`, make it `package`.")
    }
  }

  @Test(arguments: ["@unchecked Sendable", "nonisolated(unsafe)", "@preconcurrency"])
  func uncheckedClaimsGiveTheirReason(_ claim: String) {
    for use in uses(of: claim) where !use.file.hasReason(at: use.number) {
      Issue.record("\(use)\nSay in a `//` comment on the line or above it why `\(claim)` holds.")
    }
  }

  @Test(arguments: ["struct", "class", "enum", "actor", "protocol", "typealias"])
  func modulesAreNotNamedAsTypes(_ keyword: String) {
    for layer in Layer.all {
      for use in uses(of: "\(keyword) \(layer.module)")
      where use.file.path.hasPrefix("\(layer.folder)/") && !use.isFollowedByWord {
        Issue.record("\(use)\nA type named as its module hides the module.")
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
    let vague = ["Util", "Utils", "Utilities", "Helper", "Helpers", "Manager", "Misc", "Common"]
    for path in paths {
      let name = path.split(separator: "/").last?.split(separator: ".").first ?? ""
      #expect(!vague.contains(where: name.hasSuffix), "\(path): name it for the idea it holds.")
    }
  }
}

extension ConventionTests {
  /// A line of code that holds some text.
  private struct Use: CustomStringConvertible {
    let file: SourceFile
    let text: Substring
    let number: Int
    /// Whether a letter, a digit or `_` stands right after the text.
    let isFollowedByWord: Bool

    var description: String { "\(file.path):\(number): \(text)" }
  }

  private func uses(of needle: String) -> [Use] {
    sources.flatMap { file in
      file.code.compactMap { text, number in
        guard let found = text.firstRange(of: needle) else { return nil }
        let next = text[found.upperBound...].first
        return Use(
          file: file, text: text, number: number,
          isFollowedByWord: next.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false)
      }
    }
  }
}
