/// What two sides changed in different ways.
package enum MergeSubject: Hashable, Sendable {
  /// A value of the front matter, by its keys from the outside in.
  case field([String])
  /// Comments between the keys of the front matter.
  case comments
  /// An item of a list or checklist, by its text; the title of the section is `nil` above the first heading.
  case listItem(section: String?, text: String)
  /// Lines of text in a section.
  case text(section: String?)
  /// A section as a whole: one side removed it.
  case section(String)
  /// Two documents that git took for one that was renamed.
  case identity
  /// The document, which can't be merged in parts.
  case document
}

/// A stretch of a merged text that a person has to settle.
package struct MergeConflict: Hashable, Sendable {
  package let subject: MergeSubject
  /// The lines of the last common version, with their line breaks; empty where it has none.
  package let base: [UInt8]
  /// Our lines, with their line breaks; empty where we removed them.
  package let ours: [UInt8]
  /// Their lines, with their line breaks; empty where they removed them.
  package let theirs: [UInt8]

  package init(subject: MergeSubject, base: [UInt8], ours: [UInt8], theirs: [UInt8]) {
    self.subject = subject
    (self.base, self.ours, self.theirs) = (base, ours, theirs)
  }
}

extension MergeConflict {
  /// The versions' lines with markers around them.
  package func marked(_ markers: ConflictMarkers) -> [UInt8] {
    MergedText(conflict: self).marked(markers, lineBreak: ours.lineBreak)
  }
}
