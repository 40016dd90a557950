extension Document {
  /// The document with the edits made, one after the other. All bytes but those that must change
  /// are kept, and each edit's result has been read back and holds exactly the intended change.
  ///
  /// - Parameter keyOrder: the outermost keys in the order in which new ones are put among those
  ///   that are there, and into which `.normalize` brings them.
  /// - Throws: if an edit doesn't fit the document or the document has mistakes; all edits or none.
  package func editing(_ edits: [Edit], keyOrder: [String] = []) throws(EditError) -> Document {
    var document = self
    for edit in edits { document = try document.editing(edit, keyOrder: keyOrder) }
    return document
  }

  private func editing(_ edit: Edit, keyOrder: [String]) throws(EditError) -> Document {
    if let problem = problems.first {
      throw .broken(problem, position(at: problem.range.lowerBound))
    }
    switch edit {
    case .set, .add, .remove, .clear, .rename:
      return try FrontMatterEditor(document: self, keyOrder: keyOrder).apply(edit)
    case .normalize:
      return try FrontMatterFormatter(document: self, keyOrder: keyOrder).apply()
    case .setBox, .waive, .appendBox, .replaceSection, .appendSection:
      return try BodyEditor(document: self).apply(edit)
    }
  }
}
