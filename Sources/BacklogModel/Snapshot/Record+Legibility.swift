import BacklogFormat

extension Record {
  /// Whether enough of the document could be read to judge it. Of a document that isn't legible only the syntax is
  /// reported: one cause, one finding.
  package var isLegible: Bool {
    isFaultless || !problems.contains(where: \.hidesTheDocument)
  }

  /// Whether the field may be there, in a piece of the front matter that could not be read. Then it isn't missing.
  package func isUnreadable(_ field: String) -> Bool {
    if isFaultless { return false }
    if problems.contains(where: { $0.key == field }) { return true }
    return problems.contains(where: \.hasNoKey) || Damage(self).mayHold(field)
  }

  /// Whether nobody can say what some of the fields are.
  package func mayHide(_ fields: String...) -> Bool {
    !isFaultless && (!isLegible || fields.contains(where: isUnreadable))
  }
}

extension SyntaxProblem {
  /// Whether any field may be meant.
  fileprivate var hasNoKey: Bool {
    switch kind {
    case .emptyKey, .keyIsNotText, .alias, .anchor, .tag, .mergeKey: key == nil
    default: false
    }
  }

  /// Whether nothing can be said of the document but that it is broken.
  fileprivate var hidesTheDocument: Bool {
    switch kind {
    case .emptyFile, .utf16, .conflict, .missingFrontMatter, .unclosedFrontMatter,
      .frontMatterTooLong, .notAMapping:
      true
    default: false
    }
  }
}
