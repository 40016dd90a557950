import BacklogFormat
package import BacklogRules

/// What `check --fix` mended: a line for each finding.
package struct MendedView: Sendable {
  package let mended: [MendedFinding]

  package init(_ mended: [MendedFinding]) {
    self.mended = mended
  }

  package func text(_ context: RenderContext) -> String {
    mended.map { line($0, context) + "\n" }.joined()
  }

  private func line(_ mended: MendedFinding, _ context: RenderContext) -> String {
    let finding = mended.finding
    let place = "\(context.path(finding.path)):\(finding.start.line):\(finding.start.column)"
    let deeds = mended.replacements.map(deed).joined(separator: ", ")
    return SafeText.line("\(place): ") + context.palette.paint("mended:", .done)
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
