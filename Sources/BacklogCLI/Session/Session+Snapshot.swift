import BacklogModel
import BacklogWorkspace

extension Session {
  /// The backlog at a moment, kept for as long as the process lives: a command ends with its process, and giving ten thousand
  /// documents back one by one would only make people wait.
  ///
  /// - Parameter extent: what will be looked at.
  func snapshot(
    of workspace: Workspace, _ moment: Moment = .workTree, extent: ReadingExtent = .order
  ) async throws -> Snapshot {
    let snapshot = try await workspace.snapshot(moment, extent: extent)
    Self.keepUntilExit(snapshot)
    return snapshot
  }

  /// Keeps a large value from being given back piece by piece.
  static func keepUntilExit<Value>(_ value: Value) {
    _ = Unmanaged.passRetained(Kept(value))
  }

  private final class Kept<Value> {
    let value: Value

    init(_ value: Value) {
      self.value = value
    }
  }
}
