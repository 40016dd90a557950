import Glibc
import TestSupport
import Testing

@testable import BacklogFormat

/// Markdown files that nobody wrote for this program: each is read or has located problems, and an edit changes the bytes of
/// its value and no others. The collected documents always; with `BACKLOG_FOREIGN_DOCUMENTS` all files below that folder.
@Suite struct ForeignFileTests {
  @Test(arguments: CollectedDocumentTests.names) func holdsForCollectedDocuments(name: String)
    throws
  {
    let trial = ForeignFileTrial(try Files.read("\(CollectedDocumentTests.folder)/\(name)"))
    #expect(trial.faults.isEmpty, "\(trial.faults)")
    #expect(trial.isEditable)
  }

  private static let folder = getenv("BACKLOG_FOREIGN_DOCUMENTS").map { String(cString: $0) }

  @Test(.enabled(if: folder != nil, "BACKLOG_FOREIGN_DOCUMENTS names no folder of Markdown files"))
  func holdsForAllFilesOfAFolder() async throws {
    let folder = try #require(Self.folder)
    let paths = try Files.tree(folder).filter { path in
      [".md", ".mdx", ".markdown"].contains { path.lowercased().hasSuffix($0) }
    }
    #expect(!paths.isEmpty)
    let halves = [paths.indices.filter { $0 % 2 == 0 }, paths.indices.filter { $0 % 2 == 1 }]
    let sums = try await withThrowingTaskGroup(of: ForeignFileSum.self) { group in
      for half in halves {
        group.addTask {
          var sum = ForeignFileSum()
          // A link may lead nowhere.
          for index in half {
            guard let bytes = try? Files.read("\(folder)/\(paths[index])") else { continue }
            sum.add(bytes, paths[index])
          }
          return sum
        }
      }
      return try await group.reduce(into: ForeignFileSum()) { $0.add($1) }
    }
    print(sums.report)
    #expect(sums.faults.isEmpty, "\(sums.faults.prefix(20).joined(separator: "\n"))")
  }
}

/// What came of many files.
private struct ForeignFileSum: Sendable {
  private var files = 0
  private var bytes = 0
  private var editable = 0
  private var edits = 0
  private var problems: [String: Int] = [:]
  private var slowest = (duration: Duration.zero, path: "")
  private(set) var faults: [String] = []

  mutating func add(_ bytes: [UInt8], _ path: String) {
    let start = ContinuousClock.now
    let trial = ForeignFileTrial(bytes)
    let duration = ContinuousClock.now - start
    files += 1
    self.bytes += bytes.count
    editable += trial.isEditable ? 1 : 0
    edits += trial.edits
    for problem in trial.problems { problems[problem, default: 0] += 1 }
    faults += trial.faults.map { "\(path): \($0)" }
    if duration > slowest.duration { slowest = (duration, path) }
  }

  mutating func add(_ other: Self) {
    files += other.files
    bytes += other.bytes
    editable += other.editable
    edits += other.edits
    problems.merge(other.problems) { $0 + $1 }
    faults += other.faults
    if other.slowest.duration > slowest.duration { slowest = other.slowest }
  }

  var report: String {
    let kinds = problems.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "  \($0.value) × \($0.key)" }
    return """
      \(files) files of \(bytes) bytes: \(editable) read and edited (\(edits) edits), \(files - editable) with located problems
      slowest: \(slowest.duration) for \(slowest.path)
      \(kinds.joined(separator: "\n"))
      """
  }
}
