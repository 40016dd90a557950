import BacklogFormat
package import BacklogModel

/// `fmt`: the normal form of documents; nothing that changes what they mean.
package enum FormatDocuments {
  /// Key order, white space at line ends of the front matter, and the ids' case. Documents with mistakes are left alone.
  package static func changes(of records: [Record]) throws(WorkspaceError) -> Changeset {
    var changeset = Changeset(subject: "")
    for record in records where record.document.problems.isEmpty {
      var edits: [Edit] = [.normalize]
      if let id = record.text("id"), let canonical = ItemID(id)?.description, canonical != id {
        edits.append(.set(["id"], .text(canonical)))
      }
      try changeset.edit(record, edits)
    }
    let count = changeset.changes.count
    changeset.isGated = false
    changeset.subject = "Bring \(count) \(count == 1 ? "document" : "documents") into normal form"
    return changeset
  }

  /// The same for what can be written: without the documents that a sparse checkout leaves out, unless there are no others.
  ///
  /// - Returns: the changes, and the paths of the documents that aren't in normal form and stay so.
  package static func changes(
    of records: [Record], in workspace: Workspace
  ) throws -> (changeset: Changeset, leftOut: [String]) {
    let all = try changes(of: records)
    let missing = try workspace.pathsLeftOut()
    let leftOut = all.changes.map(\.path).filter(missing.contains)
    if leftOut.isEmpty || leftOut.count == all.changes.count { return (all, []) }
    return (try changes(of: records.filter { !missing.contains($0.path) }), leftOut)
  }
}
