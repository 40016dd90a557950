import BacklogFormat
import BacklogModel

/// The files of a new backlog that are made from templates.
package enum StartingFiles {
  /// The settings with another prefix.
  package static func settings(_ template: [UInt8], prefix: String) throws(WorkspaceError)
    -> [UInt8]
  {
    try edited(
      Document(yaml: template), [.set(["prefix"], .text(prefix.uppercased()))],
      path: Configuration.fileName, keyOrder: ConfigurationReading.keys)
  }

  /// A first team, which serves all customers until somebody says whom.
  package static func team(_ template: [UInt8], name: String) throws(WorkspaceError) -> (
    path: String, bytes: [UInt8]
  ) {
    let key = Slug.make(from: name)
    guard !key.isEmpty else { throw .unusableKey(name) }
    let path = "\(Kind.team.folder)/\(key).md"
    let edits: [Edit] = [
      .set(["title"], .text(name)), .set(["serves", "by"], .text("persona")),
      .set(["serves", "values"], .list(["all customers"])),
    ]
    return (
      path, try edited(Document(template), edits, path: path, keyOrder: Kind.team.schema.keyOrder)
    )
  }

  private static func edited(
    _ document: Document, _ edits: [Edit], path: String, keyOrder: [String]
  ) throws(WorkspaceError) -> [UInt8] {
    do throws(EditError) {
      return try document.editing(edits, keyOrder: keyOrder).bytes
    } catch {
      throw .edit(path: path, error)
    }
  }
}
