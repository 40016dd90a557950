import BacklogFormat
import BacklogRules

extension CheckView {
  /// The findings as GitLab's code quality report: a flat list.
  ///
  /// - Parameter context: gives paths below the top of the repository.
  package func gitlabReport(_ context: RenderContext) -> JSONValue {
    var fingerprints = FindingFingerprints(snapshot)
    return .array(
      findings.map { finding in
        let fingerprint = fingerprints.next(finding, document: document(at: finding.path))
        return [
          "description": .string(
            finding.remedy.map { "\(finding.message) – \($0)" } ?? finding.message),
          "check_name": .string(finding.rule),
          "fingerprint": .string(fingerprint),
          "severity": finding.severity == .error ? "major" : "minor",
          "location": [
            "path": .string(context.path(finding.path)),
            "lines": [
              "begin": .integer(finding.start.line), "end": .integer(finding.end.line),
            ],
          ],
        ]
      })
  }
}
