import BacklogModel
import Git

/// What the history says of documents that share an id: which was there first, and which one a reference meant.
struct CollisionHistory {
  private let repository: Repository
  private let prefix: String
  private let records: [Record]

  init(of records: [Record], in workspace: Workspace) throws {
    repository = try workspace.repository()
    prefix = workspace.location.prefix
    self.records = records
  }

  /// The document that was made last: one that isn't committed before all others. `nil` where two are as old.
  func youngest() async throws -> Record? {
    let ages = try await ages()
    guard let latest = ages.map(\.seconds).max() else { return nil }
    let candidates = ages.filter { $0.seconds == latest }
    return candidates.count == 1 ? candidates[0].record : nil
  }

  /// Whether no other one was made before it, and some later.
  func isOldest(_ record: Record) async throws -> Bool {
    let ages = try await ages()
    guard let own = ages.first(where: { $0.record.path == record.path })?.seconds else {
      return false
    }
    return ages.allSatisfy { $0.record.path == record.path || own < $0.seconds }
  }

  private func ages() async throws -> [(record: Record, seconds: Int64)] {
    var ages: [(record: Record, seconds: Int64)] = []
    for record in records {
      let origin = try await repository.origin(
        ofFileNamed: record.key + ".md", under: folder(record))
      ages.append((record, origin?.seconds ?? .max))
    }
    return ages
  }

  /// The document that a reference meant: the only one that was there in the commit that brought the reference. `nil` where
  /// several were there, or the reference isn't committed.
  func target(of reference: IDReference, _ id: ItemID) async throws -> Record? {
    var origin: Origin?
    for spelling in Set(reference.record.texts(reference.field).filter { ItemID($0) == id }) {
      origin = try await repository.origin(
        of: spelling, inFileNamed: reference.record.key + ".md", under: folder(reference.record))
    }
    guard let origin else { return nil }
    var there: [Record] = []
    for record in records {
      let entries = try repository.treeEntries(under: folder(record), of: origin.commit)
      if entries.contains(where: { $0.path.hasSuffix("/\(record.key).md") }) {
        there.append(record)
      }
    }
    return there.count == 1 ? there[0] : nil
  }

  private func folder(_ record: Record) -> String {
    RepositoryPaths.join(prefix, record.kind.folder)
  }
}
