package import BacklogFormat

/// How much a finding matters.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  case warning
  case error

  package static func < (left: Severity, right: Severity) -> Bool {
    left == .warning && right == .error
  }
}

/// Something that a rule found, and where.
package struct Finding: Hashable, Sendable {
  /// The rule's name.
  package let rule: String
  package var severity: Severity
  /// The file's path below the backlog's root.
  package let path: String
  /// The bytes of the file that it is about; empty at the place where something is missing.
  package let range: Range<Int>
  /// Where the range starts.
  package let start: TextPosition
  /// Where the range ends, the place behind its last byte.
  package let end: TextPosition
  /// What was found, in a sentence without a full stop.
  package let message: String
  /// What to do about it.
  package let remedy: String?
  /// Changes that mend it with no judgement needed.
  package let fix: Fix?
  /// The fields that it says are missing, and for a key that nobody knows the field that was probably meant: what two
  /// findings have in common that have one cause.
  let absentFields: [String]

  package init(
    rule: String, severity: Severity, path: String, range: Range<Int>, start: TextPosition,
    end: TextPosition, message: String, remedy: String?, fix: Fix?, absentFields: [String] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.path = path
    self.range = range
    self.start = start
    self.end = end
    self.message = message
    self.remedy = remedy
    self.fix = fix
    self.absentFields = absentFields
  }
}

/// A change that mends a finding: pieces of files to replace.
package struct Fix: Hashable, Sendable {
  /// Bytes to put in the place of others.
  package struct Replacement: Hashable, Sendable {
    package let path: String
    package let range: Range<Int>
    package let text: String

    package init(path: String, range: Range<Int>, text: String) {
      self.path = path
      self.range = range
      self.text = text
    }
  }

  package let replacements: [Replacement]

  package init(_ replacements: [Replacement]) {
    self.replacements = replacements
  }
}
