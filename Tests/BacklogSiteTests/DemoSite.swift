import TestSupport

/// The demo's site, written once by the program itself and read by all tests.
final class DemoSite: Sendable {
  let sandbox: Sandbox
  /// The folder with the pages.
  let folder: String
  /// All pages by path, as trees.
  let pages: [String: HTMLNode]
  /// What is wrong with those that can't be read.
  let faults: [String]

  private static let made = Task { try await DemoSite() }

  static var shared: DemoSite { get async throws { try await made.value } }

  /// Runs in the demo's directory, on the day on which its story ends.
  static let start = "export GIT_BACKLOG_TODAY=2026-06-26; cd demo"

  private init() async throws {
    sandbox = try Sandbox()
    let outcomes = try await sandbox.run([
      "GIT_BACKLOG_TODAY=2026-06-26 git backlog demo demo", Self.start,
      "git backlog site ../out",
    ])
    folder = sandbox.work + "/out"
    guard outcomes.allSatisfy({ $0.status == 0 }) else {
      throw HTMLFault(description: outcomes.map(\.output).joined(separator: "\n"))
    }
    var pages: [String: HTMLNode] = [:]
    var faults: [String] = []
    for path in try Files.tree(folder) where path.hasSuffix(".html") {
      do {
        pages[path] = try HTMLNode.read(try Files.readText("\(folder)/\(path)"))
      } catch let fault as HTMLFault {
        faults.append("\(path): \(fault)")
      }
    }
    self.pages = pages
    self.faults = faults
  }
}
