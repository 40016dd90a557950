import Git
import Glibc
import TestSupport
import Testing

/// The index tells as git does which files nobody has changed.
@Suite struct TrackedFileTests {
  private let fixture: GitFixture

  init() async throws {
    fixture = try await GitFixture()
    for name in ["a", "b", "c"] { try fixture.write("items/\(name).md", "the same size\n") }
    try fixture.write("other.md", "elsewhere\n")
    _ = try await fixture.git("add", ".")
    _ = try await fixture.git("commit", "-q", "-m", "Begin")
  }

  /// Waits until files are older than the index by the second, and has git look at them.
  private func settle() async throws {
    try await Task.sleep(for: .milliseconds(1100))
    _ = try? await fixture.git("update-index", "--really-refresh")
    // Git leaves the index alone where it learns nothing new.
    _ = try await fixture.git("update-index", "--force-write-index")
  }

  private func unchanged() throws -> [String] {
    try fixture.open().trackedFiles(under: "items").filter { file in
      FileStamp(of: "\(fixture.path)/\(file.path)", in: AT_FDCWD).map(file.isUnchanged) ?? false
    }.map(\.path)
  }

  @Test(.timeLimit(.minutes(5))) func filesThatNobodyTouchedAreUnchanged() async throws {
    try await settle()
    #expect(try unchanged() == ["items/a.md", "items/b.md", "items/c.md"])
    let entries = try fixture.open().indexEntries(under: "items")
    #expect(try fixture.open().trackedFiles(under: "items").map(\.id) == entries.map(\.id))
  }

  @Test(.timeLimit(.minutes(5))) func whatWasWrittenIsChangedThoughItsSizeAndTimeAreTheSame()
    async throws
  {
    try await settle()
    var before = stat()
    let path = "\(fixture.path)/items/b.md"
    #expect(lstat(path, &before) == 0)
    try fixture.write("items/b.md", "the same SIZE\n")
    var times = [before.st_atim, before.st_mtim]
    #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
    #expect(try unchanged() == ["items/a.md", "items/c.md"])
  }

  @Test func whatIsAsYoungAsTheIndexIsNotTrusted() async throws {
    // All was written within the second in which the index was, or the one before; set it back.
    var information = stat()
    let index = try fixture.open().indexPath
    #expect(lstat("\(fixture.path)/items/a.md", &information) == 0)
    var times = [information.st_mtim, information.st_mtim]
    #expect(utimensat(AT_FDCWD, index, &times, 0) == 0)
    #expect(try unchanged().isEmpty)
  }

  @Test(.timeLimit(.minutes(5))) func conflictsAndAnnouncedFilesAreLeftOut() async throws {
    _ = try await fixture.git("checkout", "-q", "-b", "side")
    try fixture.write("items/a.md", "theirs\n")
    _ = try await fixture.git("commit", "-q", "-m", "Theirs", "items/a.md")
    _ = try await fixture.git("checkout", "-q", "-")
    try fixture.write("items/a.md", "ours\n")
    _ = try await fixture.git("commit", "-q", "-m", "Ours", "items/a.md")
    _ = try? await fixture.git("merge", "-q", "side")
    try fixture.write("items/d.md", "announced\n")
    _ = try await fixture.git("add", "-N", "items/d.md")
    try await settle()
    #expect(try unchanged() == ["items/b.md", "items/c.md"])
  }
}
