import TestSupport
import Testing

/// Runs each case in a backlog of its own, that of `Base` with the case's files, and expects the messages to be as they stand.
/// `RECORD=1` rewrites what differs, and the page made from it.
@Suite struct GalleryTests {
  @Test(arguments: try GalleryCase.all())
  func saysTheSameAgain(_ entry: GalleryCase) async throws {
    let transcript = try await rerun(entry)
    expectFile(entry.path, holds: entry.text(with: transcript))
  }

  @Test func pageIsUpToDate() async throws {
    var cases = try GalleryCase.all()
    if isRecording {
      for index in cases.indices {
        cases[index].transcript = try await rerun(cases[index])
      }
    }
    expectFile(GalleryPage.path, holds: GalleryPage.markdown(of: cases))
  }

  private func rerun(_ entry: GalleryCase) async throws -> Transcript {
    let sandbox = try Sandbox()
    for path in try Files.tree("\(PackageLayout.root)/\(base)") {
      try Files.write(
        "\(sandbox.work)/\(path)", try Files.read("\(PackageLayout.root)/\(base)/\(path)"))
    }
    for file in entry.files {
      try Files.write("\(sandbox.work)/\(file.path)", file.text)
    }
    let start = "git init --quiet && git add --all && git commit --quiet --message Start"
    let outcomes = try await sandbox.run([start] + entry.transcript.commands)
    return entry.transcript.with(Array(outcomes.dropFirst()))
  }
}

private let base = "Tests/ErrorGallery/Base"
