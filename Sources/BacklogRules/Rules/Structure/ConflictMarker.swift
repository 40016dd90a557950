import BacklogFormat

struct ConflictMarker: Rule {
  static let name = "conflict-marker"
  static let severity = Severity.error
  static let summary = "No merge conflict is left in a file."
  static let rationale = """
    Where two people changed the same lines, git puts both versions into the file, between lines of <<<<<<<, ======= and \
    >>>>>>>, and somebody has to choose. Committed by mistake, such a file is neither version. Until that is settled nothing \
    else is said about the document.
    """
  static let examples = RuleExamples(
    breaking: RuleExample(
      .init(
        "audiences/weekend-walkers.md",
        """
        ---
        title: Weekend walkers
        <<<<<<< HEAD
        description: People who walk on Sundays
        =======
        description: People who walk on Saturdays
        >>>>>>> spring
        ---

        """)),
    keeping: RuleExample(
      .init(
        "audiences/weekend-walkers.md",
        """
        ---
        title: Weekend walkers
        description: People who walk on Saturdays or Sundays
        ---

        """)))

  func check(_ context: inout RuleContext) {
    context.reportSyntax { $0 == .conflict }
  }
}
