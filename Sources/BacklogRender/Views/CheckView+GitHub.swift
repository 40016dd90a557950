import BacklogFormat
import BacklogRules

extension CheckView {
  /// The findings as workflow commands, one a line, from which GitHub (and Forgejo) make annotations.
  ///
  /// - Parameter context: gives paths below the top of the repository.
  package func githubAnnotations(_ context: RenderContext) -> String {
    findings.map { annotation($0, context) + "\n" }.joined()
  }

  private func annotation(_ finding: Finding, _ context: RenderContext) -> String {
    var properties = [("file", context.path(finding.path))]
    if let document = document(at: finding.path) {
      let region = FindingRegion(finding.range, in: document)
      properties.append(("line", String(region.start.line)))
      properties.append(("endLine", String(region.end.line)))
      // Columns are refused where lines differ.
      if region.start.line == region.end.line {
        properties.append(("col", String(region.start.column)))
        properties.append(("endColumn", String(region.end.column)))
      }
    }
    properties.append(("title", finding.rule))
    let list = properties.map { "\($0)=\(PercentEncoding.commandProperty($1))" }
    return "::\(finding.severity.rawValue) \(list.joined(separator: ","))::"
      + PercentEncoding.commandMessage(SafeText.block(finding.advice))
  }
}

extension Finding {
  /// What was found and, in a second line, what to do about it.
  var advice: String { remedy.map { "\(message)\nRemedy: \($0)" } ?? message }
}
