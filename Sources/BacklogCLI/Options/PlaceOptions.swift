import ArgumentParser
import BacklogModel
import BacklogWorkspace

/// Where in the order something goes.
struct PlaceOptions: ParsableArguments {
  @Flag(help: "First.")
  var top = false

  @Flag(help: "Last.")
  var bottom = false

  @Option(
    help: ArgumentHelp("Directly before that item.", valueName: "id"),
    completion: BacklogCompletion.openItems)
  var before: String?

  @Option(
    help: ArgumentHelp("Directly after that item.", valueName: "id"),
    completion: BacklogCompletion.openItems)
  var after: String?

  /// How many of the options were given.
  var count: Int { [top, bottom, before != nil, after != nil].count { $0 } }

  func validate() throws {
    if count > 1 {
      throw ValidationError("Give one place only: --top, --bottom, --before or --after.")
    }
  }

  /// The place, or `nil` where none was given.
  func place(in snapshot: Snapshot) throws -> Place? {
    if top { return .top }
    if bottom { return .bottom }
    if let before { return .before(try snapshot.itemID(before)) }
    if let after { return .after(try snapshot.itemID(after)) }
    return nil
  }
}

extension Snapshot {
  /// The id of the item that a person means.
  func itemID(_ name: String) throws(WorkspaceError) -> ItemID {
    guard let id = try item(name).id else { throw .notAnItem(name) }
    return id
  }

  /// The document that a person means.
  func document(_ name: String, kind: Kind? = nil) throws(WorkspaceError) -> Record {
    do throws(LookupProblem) {
      return try find(name, kind: kind)
    } catch {
      if let kind, let other = try? find(name) {
        throw .otherKind(name, other.kind, wanted: kind)
      }
      throw .lookup(error)
    }
  }
}
