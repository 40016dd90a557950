import BacklogFormat
import BacklogRules

extension CheckView {
  /// The findings and their counts, and what was mended before them. Columns count UTF-8 bytes; a `fix` is there where a change mends the finding with no
  /// judgement needed.
  ///
  /// - Parameter mended: what a fix mended; `nil` where nothing was asked to be.
  package func json(_ context: RenderContext, mended: MendedView? = nil) -> JSONValue {
    var object: JSONObject = ["version": 1]
    if let mended { object.append("mended", mended.json(context)) }
    object.append("findings", .array(findings.map { .object(self.object($0, context)) }))
    var summary: JSONObject = [
      "errors": .integer(count(.error)), "warnings": .integer(count(.warning)),
    ]
    if let mended { summary.append("mended", .integer(mended.mended.count)) }
    summary.append("documents", .integer(documents))
    object.append("summary", .object(summary))
    return .object(object)
  }

  private func object(_ finding: Finding, _ context: RenderContext) -> JSONObject {
    var object: JSONObject = [
      "rule": .string(finding.rule),
      "severity": .string(finding.severity.rawValue),
      "path": .string(context.path(finding.path)),
      "line": .integer(finding.start.line),
      "column": .integer(finding.start.column),
      "endLine": .integer(finding.end.line),
      "endColumn": .integer(finding.end.column),
      "message": .string(finding.message),
      "remedy": .string(orNull: finding.remedy),
    ]
    if let fix = finding.fix.flatMap({ json($0, context) }) { object.append("fix", fix) }
    return object
  }

  private func json(_ fix: Fix, _ context: RenderContext) -> JSONValue? {
    let replacements = fix.replacements.compactMap { replacement -> JSONValue? in
      guard let document = document(at: replacement.path) else { return nil }
      let start = document.position(at: replacement.range.lowerBound)
      let end = document.position(at: replacement.range.upperBound)
      return [
        "path": .string(context.path(replacement.path)),
        "line": .integer(start.line), "column": .integer(start.column),
        "endLine": .integer(end.line), "endColumn": .integer(end.column),
        "text": .string(replacement.text),
      ]
    }
    // A part of a fix is worse than none.
    guard replacements.count == fix.replacements.count else { return nil }
    return ["replacements": .array(replacements)]
  }
}
