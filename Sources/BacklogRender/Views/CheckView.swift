import BacklogFormat
package import BacklogModel
package import BacklogRules

/// What `check` found: each finding at its place, file by file, and how many there are.
package struct CheckView: Sendable {
  /// By path and place.
  package let findings: [Finding]
  /// The snapshot that was checked, for the lines to show.
  package let snapshot: Snapshot
  /// How many documents were judged.
  package let documents: Int

  package init(_ findings: [Finding], in snapshot: Snapshot, documents: Int) {
    self.findings = findings
    self.snapshot = snapshot
    self.documents = documents
  }

  /// The findings with an empty line after each, then the counts.
  ///
  /// - Parameter least: the severity from which on findings are shown; all are counted.
  package func text(_ context: RenderContext, from least: Severity = .warning) -> String {
    findings.filter { $0.severity >= least }
      .map { excerpt($0, context).text(context) + "\n" }.joined() + summary(context)
  }

  func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }

  private func summary(_ context: RenderContext) -> String {
    let checked = counted(documents, "document")
    if findings.isEmpty { return context.painted("\(checked) checked, nothing found", .done) }
    let errors = count(.error)
    let warnings = count(.warning)
    let parts = [
      errors == 0 ? nil : context.palette.paint(counted(errors, "error"), .error),
      warnings == 0 ? nil : context.palette.paint(counted(warnings, "warning"), .warning),
    ]
    let files = Set(findings.map(\.path)).count
    return parts.compactMap(\.self).joined(separator: ", ")
      + " in \(counted(files, "file")); \(checked) checked\n"
  }

  private func excerpt(_ finding: Finding, _ context: RenderContext) -> SourceExcerpt {
    SourceExcerpt(
      location: SourceExcerpt.Location(
        path: context.path(finding.path), line: finding.start.line, column: finding.start.column,
        endLine: finding.end.line, endColumn: finding.end.column),
      severity: finding.severity.rawValue, severityStyle: Style(finding.severity),
      message: finding.message, rule: finding.rule, remedy: finding.remedy,
      sourceLine: sourceLine(of: finding))
  }

  private func sourceLine(of finding: Finding) -> ArraySlice<UInt8>? {
    document(at: finding.path)?.line(holding: finding.range.lowerBound)
  }

  /// The text of a file that findings are about; `nil` where it was not read.
  func document(at path: String) -> Document? {
    path == Configuration.fileName
      ? snapshot.settings.document : snapshot.record(path: path)?.document
  }
}
