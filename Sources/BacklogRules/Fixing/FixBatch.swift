/// Fixes that can be applied together: no two of them touch the same bytes.
package struct FixBatch: Sendable {
  /// The findings that are mended, in the order given.
  package private(set) var findings: [Finding] = []
  private var replacements: [String: [Fix.Replacement]] = [:]

  /// Takes from each finding its fix, all of it or nothing, unless an earlier one is in its way.
  package init(_ findings: [Finding]) {
    for finding in findings {
      guard let fix = finding.fix, !fix.replacements.isEmpty else { continue }
      let new = fix.replacements.filter { replacements[$0.path]?.contains($0) != true }
      let collides = new.contains { candidate in
        replacements[candidate.path]?.contains { $0.collides(with: candidate) } == true
      }
      if collides { continue }
      self.findings.append(finding)
      for replacement in new { replacements[replacement.path, default: []].append(replacement) }
    }
  }

  package var isEmpty: Bool { findings.isEmpty }

  /// The files that are touched.
  package var paths: [String] { replacements.keys.sorted() }

  /// A file's bytes with its fixes applied, from the end so that the places before hold.
  package func applied(to bytes: [UInt8], at path: String) -> [UInt8] {
    var bytes = bytes
    let sorted = (replacements[path] ?? []).sorted {
      ($0.range.lowerBound, $0.range.upperBound) > ($1.range.lowerBound, $1.range.upperBound)
    }
    for replacement in sorted where replacement.range.upperBound <= bytes.count {
      bytes.replaceSubrange(replacement.range, with: replacement.text.utf8)
    }
    return bytes
  }

  /// What becomes of each finding.
  ///
  /// - Parameter bytes: the bytes of a file that the findings are about.
  package func mended(bytes: (String) -> [UInt8]) -> [MendedFinding] {
    findings.map { finding in
      let pieces = (finding.fix?.replacements ?? []).map { replacement in
        MendedFinding.Replacement(
          old: String(decoding: bytes(replacement.path)[replacement.range], as: UTF8.self),
          new: replacement.text)
      }
      return MendedFinding(finding, replacements: pieces)
    }
  }
}

extension Fix.Replacement {
  /// Whether both touch the same bytes, or put something at one place.
  fileprivate func collides(with other: Self) -> Bool {
    if range.isEmpty, other.range.isEmpty { return range == other.range }
    return range.overlaps(other.range)
      || range.isEmpty && other.range.dropFirst().contains(range.lowerBound)
      || other.range.isEmpty && range.dropFirst().contains(other.range.lowerBound)
  }
}
