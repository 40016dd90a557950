import BacklogFormat
import BacklogModel
import BacklogRules

extension CheckView {
  /// The findings as a SARIF 2.1.0 log of one run, with all rules that there are.
  ///
  /// - Parameters:
  ///   - context: gives paths below the top of the repository.
  ///   - version: the program's.
  package func sarif(_ context: RenderContext, version: String) -> JSONValue {
    let rules = RuleRegistry.rules
    let indices = Dictionary(
      uniqueKeysWithValues: rules.enumerated().map { ($1.name, $0) })
    var fingerprints = FindingFingerprints(snapshot)
    let results = findings.map { finding in
      let fingerprint = fingerprints.next(finding, document: document(at: finding.path))
      return sarif(finding, context, index: indices[finding.rule], fingerprint: fingerprint)
    }
    return [
      "$schema":
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "git-backlog", "version": .string(version),
              "semanticVersion": .string(version), "rules": .array(rules.map(SARIFLog.descriptor)),
            ]
          ],
          "originalUriBaseIds": .object([
            SARIFLog.repository: ["description": SARIFLog.text("The top of the repository.")]
          ]),
          "columnKind": "utf16CodeUnits",
          "newlineSequences": ["\r\n", "\n", "\r"],
          "results": .array(results),
        ]
      ],
    ]
  }

  private func sarif(
    _ finding: Finding, _ context: RenderContext, index: Int?, fingerprint: String
  ) -> JSONValue {
    var location: JSONObject = [
      "artifactLocation": SARIFLog.artifact(context.path(finding.path))
    ]
    if let document = document(at: finding.path) {
      location.append("region", SARIFLog.region(FindingRegion(finding.range, in: document)))
    }
    var result: JSONObject = ["ruleId": .string(finding.rule)]
    if let index { result.append("ruleIndex", .integer(index)) }
    result.append("level", .string(finding.severity.rawValue))
    result.append("message", SARIFLog.message(finding.advice))
    result.append("locations", [["physicalLocation": .object(location)]])
    result.append("partialFingerprints", ["finding/v1": .string(fingerprint)])
    if let fix = finding.fix.flatMap({ sarif($0, of: finding, context) }) {
      result.append("fixes", [fix])
    }
    return .object(result)
  }

  private func sarif(_ fix: Fix, of finding: Finding, _ context: RenderContext) -> JSONValue? {
    var changes: [JSONValue] = []
    let byPath = Dictionary(grouping: fix.replacements, by: \.path)
    for (path, replacements) in byPath.sorted(by: { $0.key < $1.key }) {
      // A part of a fix is worse than none.
      guard let document = document(at: path) else { return nil }
      changes.append([
        "artifactLocation": SARIFLog.artifact(context.path(path)),
        "replacements": .array(
          replacements.map {
            [
              "deletedRegion": SARIFLog.region(FindingRegion($0.range, in: document)),
              "insertedContent": ["text": .string($0.text)],
            ]
          }),
      ])
    }
    guard !changes.isEmpty else { return nil }
    var object = JSONObject()
    if let remedy = finding.remedy { object.append("description", SARIFLog.message(remedy)) }
    object.append("artifactChanges", .array(changes))
    return .object(object)
  }
}
