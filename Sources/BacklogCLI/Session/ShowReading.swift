import ArgumentParser
import BacklogHistory
import BacklogModel
import BacklogWorkspace
import Synchronization

/// What `show` reads. It can be begun before the arguments are parsed, which takes as long as a part of it.
struct ShowReading {
  private let documents: Task<LinkedDocumentReading?, any Error>
  private let lastChanges: Task<Handover<LastChanges>, Never>

  /// The one that was begun before.
  @TaskLocal static var begun: ShowReading?

  init(_ workspace: Workspace, _ moment: Moment, at revision: String?) {
    documents = Task.detached { try await workspace.linkedDocuments(moment) }
    lastChanges = Task.detached {
      Handover(await LastChanges(in: workspace, at: revision ?? "HEAD"))
    }
  }

  /// Begins where the arguments can mean nothing but a document of the backlog that the person stands in, as it is now.
  init?(beforeParsing arguments: [String]) {
    guard arguments.count == 2, arguments[0] == ShowCommand.configuration.commandName,
      !arguments[1].hasPrefix("-"),
      let workspace = try? Workspace(
        in: Session.currentDirectory, root: Session.variable("GIT_BACKLOG_ROOT"))
    else { return nil }
    self.init(workspace, .workTree, at: nil)
  }

  /// The document of that name with all that it is linked to; `nil` where the whole backlog has to be read for it.
  func document(_ name: String, path: String?) async throws -> LinkedDocument? {
    try await documents.value?.document(name, path: path)
  }

  /// Waits for what is under way: what is kept of it would be left half written where the process ends.
  func end() async { _ = await lastChanges.value }

  /// What last became of a document, the youngest first. To be asked for once.
  func lastChanges(of document: DocumentName, count: Int) async -> [CommitEvent] {
    await lastChanges.value.take()?.changes(of: document, count: count) ?? []
  }
}

/// Something that one task makes and another goes on with.
private final class Handover<Value>: Sendable {
  private let value: Mutex<Value?>

  init(_ value: sending Value) {
    self.value = Mutex(value)
  }

  /// `nil` where it was taken before.
  func take() -> sending Value? {
    value.withLock { $0.take() }
  }
}
