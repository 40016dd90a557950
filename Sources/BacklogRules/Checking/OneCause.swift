import BacklogFormat
import BacklogModel

/// One cause, one finding: what follows from another finding isn't reported beside it.
///
/// Rules don't know of each other. What a rule says of a line that can't be read as it was meant is left out; so is the
/// absence of a field that stands in such a line, or that is there with a value that isn't one. And where a field is missing
/// because its key is misspelt or its text is a comment, one finding is left of the two: at the cause, and as grave as the graver.
enum OneCause {
  /// The rules that report what damages a document.
  private static let syntaxRules: Set<String> = [FrontMatter.name, ConflictMarker.name]
  /// The rules that read a document's Markdown.
  private static let bodyRules: Set<String> = [
    RequiredSection.name, MissingCriterion.name, DoneWithOpenBoxes.name, RepeatedKey.name,
  ]

  /// The rules that say why a field is missing.
  private static let causes: Set<String> = [UnknownKey.name, CutOffText.name]

  static func kept(of findings: [Finding], in snapshot: Snapshot) -> [Finding] {
    let kept = withoutEmpty(
      withoutSpelling(withoutMistaken(withoutDamaged(findings, snapshot), snapshot)), snapshot)
    guard kept.contains(where: { causes.contains($0.rule) && !$0.absentFields.isEmpty }) else {
      return kept
    }
    return Dictionary(grouping: kept, by: \.path).values.flatMap(merged)
  }

  private static func withoutDamaged(_ findings: [Finding], _ snapshot: Snapshot) -> [Finding] {
    var damages: [String: Damage] = [:]
    for path in Set(findings.map(\.path)) {
      guard let record = snapshot.record(path: path), !record.document.problems.isEmpty else {
        continue
      }
      damages[path] = Damage(record)
    }
    if damages.isEmpty { return findings }
    return findings.filter { finding in
      guard let damage = damages[finding.path], !syntaxRules.contains(finding.rule) else {
        return true
      }
      if !finding.absentFields.isEmpty, !causes.contains(finding.rule) {
        return !finding.absentFields.contains(where: damage.mayHold)
      }
      if damage.reachesBody, bodyRules.contains(finding.rule) { return false }
      return !damage.touches(finding.range)
    }
  }

  /// Without what rules say of a value that isn't one, and without the absence of fields that such a value swallowed.
  private static func withoutMistaken(_ findings: [Finding], _ snapshot: Snapshot) -> [Finding] {
    let mistaken = findings.filter { $0.rule == FieldValue.name }
    if mistaken.isEmpty { return findings }
    let byPath = Dictionary(grouping: mistaken, by: \.path)
    return findings.filter { finding in
      guard finding.rule != FieldValue.name, let values = byPath[finding.path],
        let bytes = snapshot.record(path: finding.path)?.document.bytes
      else { return true }
      if !finding.absentFields.isEmpty {
        return !values.contains { value in
          let text = String(decoding: bytes[value.range], as: UTF8.self)
          return text.contains(where: \.isNewline)
            || finding.absentFields.contains { text.contains($0 + ":") }
        }
      }
      return !values.contains { $0.range == finding.range }
    }
  }

  /// Without how an id is written where it is the wrong id anyway.
  private static func withoutSpelling(_ findings: [Finding]) -> [Finding] {
    let spellings = findings.filter { $0.rule == IDSpelling.name }
    if spellings.isEmpty { return findings }
    let paths = Set(spellings.map(\.path))
    let others = Dictionary(
      grouping: findings.filter { $0.rule != IDSpelling.name && paths.contains($0.path) },
      by: \.path)
    return findings.filter { finding in
      finding.rule != IDSpelling.name
        || others[finding.path]?.contains { $0.range == finding.range } != true
    }
  }

  /// Without anything but that there is nothing in a document where that is so.
  private static func withoutEmpty(_ findings: [Finding], _ snapshot: Snapshot) -> [Finding] {
    let missing = findings.filter { $0.rule == RequiredField.name }
    if missing.isEmpty { return findings }
    let empty = Set(missing.map(\.path)).filter { path in
      snapshot.record(path: path).map {
        $0.document.frontMatter.isEmpty && $0.document.problems.isEmpty
      } == true
    }
    if empty.isEmpty { return findings }
    return findings.filter { $0.rule == RequiredField.name || !empty.contains($0.path) }
  }

  /// The findings of one file, with those of a field's absence and of its cause made one.
  private static func merged(_ findings: [Finding]) -> [Finding] {
    var causesByField: [String: Finding] = [:]
    for finding in findings where causes.contains(finding.rule) {
      if let field = finding.absentFields.first { causesByField[field] = finding }
    }
    var merged: [Finding] = []
    var answered: Set<Finding> = []
    for finding in findings where !causes.contains(finding.rule) {
      guard finding.absentFields.count == 1, let field = finding.absentFields.first,
        let cause = causesByField[field]
      else {
        merged.append(finding)
        continue
      }
      if finding.severity > cause.severity {
        merged.append(finding.moved(to: cause))
        answered.insert(cause)
      }
    }
    return merged + findings.filter { causes.contains($0.rule) && !answered.contains($0) }
  }
}

extension Finding {
  /// The same finding at the place of its cause, which says what to do.
  fileprivate func moved(to cause: Finding) -> Finding {
    Finding(
      rule: rule, severity: severity, path: path, range: cause.range, start: cause.start,
      end: cause.end, message: message, remedy: cause.remedy, fix: cause.fix,
      absentFields: absentFields)
  }
}
