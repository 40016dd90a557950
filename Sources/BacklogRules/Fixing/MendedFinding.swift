/// A finding whose fix was applied.
package struct MendedFinding: Hashable, Sendable {
  /// A piece of text and what stands there now; one of them may be empty.
  package struct Replacement: Hashable, Sendable {
    package let old: String
    package let new: String

    package init(old: String, new: String) {
      self.old = old
      self.new = new
    }
  }

  /// As it was found, at the place where it was then.
  package let finding: Finding
  package let replacements: [Replacement]

  package init(_ finding: Finding, replacements: [Replacement]) {
    self.finding = finding
    self.replacements = replacements
  }
}
