import BacklogDemo
import BacklogFormat
import BacklogModel
import TestSupport

/// The demo in a directory of its own.
struct DemoFixture {
  let directory: TemporaryDirectory
  let summary: Demonstration.Summary

  init() async throws {
    directory = try TemporaryDirectory()
    summary = try Demonstration.create(at: directory.path + "/tarnwell")
  }

  var path: String { summary.path }

  /// What git prints; throws where it fails.
  func git(_ arguments: String...) async throws -> String {
    let output = try await run(
      "git", arguments, in: path,
      environment: HermeticEnvironment.variables(home: directory.path))
    guard output.status == 0 else { throw Failure(text: output.standardError) }
    return output.standardOutput
  }

  struct Failure: Error {
    let text: String
  }

  /// The backlog as it lies in the work tree.
  func snapshot() throws -> Snapshot {
    let records = try Kind.allCases.flatMap { kind in
      try Files.list(path + "/" + kind.folder).compactMap { name in
        let relative = kind.folder + "/" + name
        return Record(
          path: relative, document: Document(try Files.read(path + "/" + relative)))
      }
    }
    let settings = Document(yaml: try Files.read(path + "/backlog.yml"))
    return Snapshot(settings: ConfigurationReading(settings), records: records, obstacles: [])
  }
}
