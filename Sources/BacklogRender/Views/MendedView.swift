import BacklogFormat
package import BacklogRules

/// What `check --fix` mended: a line for each finding.
package struct MendedView: Sendable {
  package let mended: [MendedFinding]
  /// Whether nothing was written.
  package let isDryRun: Bool

  package init(_ mended: [MendedFinding], isDryRun: Bool = false) {
    self.mended = mended
    self.isDryRun = isDryRun
  }

  /// `mended`, as JSON's key beside the findings that are left: each with its place as it was, and what stands there now.
  package func json(_ context: RenderContext) -> JSONValue {
    .array(
      mended.map { mended in
        [
          "rule": .string(mended.finding.rule),
          "severity": .string(mended.finding.severity.rawValue),
          "path": .string(context.path(mended.finding.path)),
          "line": .integer(mended.finding.start.line),
          "column": .integer(mended.finding.start.column),
          "message": .string(mended.finding.message),
          "changes": .array(
            mended.replacements.map { ["from": .string($0.old), "to": .string($0.new)] }),
        ]
      })
  }

  package func text(_ context: RenderContext) -> String {
    mended.map { line($0, context) + "\n" }.joined()
  }

  private func line(_ mended: MendedFinding, _ context: RenderContext) -> String {
    let finding = mended.finding
    let place = "\(context.path(finding.path)):\(finding.start.line):\(finding.start.column)"
    let deeds = mended.replacements.map(deed).joined(separator: ", ")
    return SafeText.line("\(place): ")
      + context.palette.paint(isDryRun ? "would mend:" : "mended:", .done)
      + SafeText.line(" \(finding.message): \(deeds) [\(finding.rule)]")
  }

  private func deed(_ replacement: MendedFinding.Replacement) -> String {
    let old = replacement.old.split(whereSeparator: \.isNewline)
    let new = replacement.new.split(whereSeparator: \.isNewline)
    if old.isEmpty, new.count == 1 { return "added “\(new[0])”" }
    if old.isEmpty { return "added \(counted(new.count, "line"))" }
    if new.isEmpty { return "removed “\(replacement.old)”" }
    return "“\(replacement.old)” → “\(replacement.new)”"
  }
}
