/// A rule's two examples. Each changes or adds files of one small, faultless backlog (`ExampleBacklog`).
package struct RuleExamples: Sendable {
  /// Has exactly one finding of the rule.
  package let breaking: RuleExample
  /// Has none.
  package let keeping: RuleExample

  package init(breaking: RuleExample, keeping: RuleExample) {
    self.breaking = breaking
    self.keeping = keeping
  }
}

/// Files laid over the example backlog.
package struct RuleExample: Sendable {
  /// A file of an example: its path below the root, and its whole text.
  package struct File: Sendable {
    package let path: String
    package let text: String

    package init(_ path: String, _ text: String) {
      self.path = path
      self.text = text
    }
  }

  package let files: [File]
  /// The files as they were before the change that the rule judges; empty where it judges a state.
  package let before: [File]

  package init(_ files: File..., before: [File] = []) {
    self.files = files
    self.before = before
  }
}
