import TestSupport
import Testing

/// Runs each file of `Cases`, whose names read as a table of contents, in an empty directory of its own and expects it to be
/// as it stands. `RECORD=1` rewrites what differs.
@Suite struct TranscriptTests {
  @Test(arguments: try TranscriptFile.all())
  func printsTheSameAgain(_ file: TranscriptFile) async throws {
    let transcript = try Transcript(try Files.readText("\(PackageLayout.root)/\(file.path)"))
    #expect(!transcript.steps.isEmpty, "\(file.path) runs nothing.")
    let outcomes = try await Sandbox().run(transcript.commands)
    expectFile(file.path, holds: transcript.with(outcomes).text)
  }
}

/// A transcript, by its file.
struct TranscriptFile: Sendable, CustomTestStringConvertible {
  private static let folder = "Tests/Transcripts/Cases"

  let name: String

  var path: String { "\(Self.folder)/\(name)" }
  var testDescription: String { name }

  static func all() throws -> [TranscriptFile] {
    try Files.list("\(PackageLayout.root)/\(folder)").map(TranscriptFile.init)
  }
}
