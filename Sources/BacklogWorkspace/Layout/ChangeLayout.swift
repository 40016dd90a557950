import BacklogFormat
package import BacklogModel
import Git
import Glibc

/// `layout flat|month`: moves items and requests to a layout, in one commit.
package struct ChangeLayout: Sendable {
  package let layout: Configuration.Layout
  package let today: CivilDate

  package init(to layout: Configuration.Layout, today: CivilDate) {
    self.layout = layout
    self.today = today
  }

  /// What is to be done.
  package struct Plan: Sendable {
    package let changeset: Changeset
    /// How many documents move.
    package let moves: Int
    /// How many others have links that lead to them.
    package let mendedLinks: Int
    /// Whether the history was cut off, so that months may be later than they were.
    package let isCutOff: Bool
  }

  /// Files directly in a kind's folder go into the folder of their month, or those in a month's folder out of it. What a team
  /// keeps in folders of other names stays there.
  ///
  /// - Throws: `WorkspaceError.inTheWay` where a file is in the way.
  package func plan(in snapshot: Snapshot, of workspace: Workspace) throws -> Plan {
    let records = Kind.allCases.filter(\.hasID).flatMap { snapshot.records(of: $0) }
    let wanted = records.filter { isElsewhere($0.path) }
    var isCutOff = false
    var moves: [String: String] = [:]
    if !wanted.isEmpty {
      let months = try CreationMonths(of: workspace.location, in: workspace.repository())
      isCutOff = layout == .month && months.isCutOff
      for record in wanted { moves[record.path] = newPath(of: record, months) }
    }
    let taken = Set(snapshot.records.map(\.path)).subtracting(moves.keys)
    for path in moves.values.sorted() where taken.contains(path) {
      throw WorkspaceError.inTheWay(path)
    }
    var changeset = Changeset(subject: Self.subject(moves.count, layout))
    changeset.isGated = false
    let links = RelativeLinks(moves: moves, below: workspace.location.root)
    var mendedLinks = 0
    for record in snapshot.records where !moves.isEmpty {
      let bytes = links.mended(record)
      if let path = moves[record.path] {
        changeset.add(.init(path: record.path, old: record.document.bytes, new: nil))
        changeset.add(.init(path: path, old: nil, new: bytes))
      } else if bytes != record.document.bytes {
        mendedLinks += 1
        changeset.add(.init(path: record.path, old: record.document.bytes, new: bytes))
      }
    }
    try setLayout(in: &changeset, snapshot)
    return Plan(
      changeset: changeset, moves: moves.count, mendedLinks: mendedLinks, isCutOff: isCutOff)
  }

  /// Takes away the folders that files have moved out of and that nothing is left in.
  package func removeEmptyFolders(after plan: Plan, of workspace: Workspace) {
    let folders = Set(
      plan.changeset.changes.filter { $0.new == nil }.map {
        $0.path.split(separator: "/").dropLast().joined(separator: "/")
      })
    for folder in folders where folder.contains("/") {
      rmdir(workspace.location.root + "/" + folder)
    }
  }

  /// Whether a document isn't where the layout has it.
  private func isElsewhere(_ path: String) -> Bool {
    let folders = path.split(separator: "/").dropFirst().dropLast()
    switch layout {
    case .month: return folders.isEmpty
    case .flat: return folders.count == 1 && folders.allSatisfy { CivilMonth($0) != nil }
    }
  }

  private func newPath(of record: Record, _ months: CreationMonths) -> String {
    let name = record.path.split(separator: "/").last.map(String.init) ?? record.path
    switch layout {
    case .flat: return "\(record.kind.folder)/\(name)"
    case .month:
      let month = record.id.flatMap { months[$0] } ?? today.month
      return "\(record.kind.folder)/\(month)/\(name)"
    }
  }

  /// New documents go where the others are.
  private func setLayout(
    in changeset: inout Changeset, _ snapshot: Snapshot
  ) throws(WorkspaceError) {
    guard snapshot.configuration.layout != layout else { return }
    let settings = snapshot.settings.document
    do throws(EditError) {
      let edited = try settings.editing(
        [.set(["layout"], .text(layout.rawValue))], keyOrder: ConfigurationReading.keys)
      changeset.add(
        .init(path: Configuration.fileName, old: settings.bytes, new: edited.bytes))
    } catch {
      throw .edit(path: Configuration.fileName, error)
    }
  }

  private static func subject(_ count: Int, _ layout: Configuration.Layout) -> String {
    let files = "\(count) \(count == 1 ? "file" : "files")"
    return switch layout {
    case .month: count == 0 ? "Lay out new files by month" : "Move \(files) into folders by month"
    case .flat: count == 0 ? "Lay out new files flat" : "Move \(files) out of folders by month"
    }
  }
}
