package import BacklogModel
import Git

/// What a document other than an item said from a day on: a cycle with its commitment, a blueprint with its deliverables.
package struct PlanVersion: Sendable {
  /// The day from whose end on it holds, in the local time zone.
  package let day: CivilDate
  /// `nil` where the document was gone.
  package let record: Record?

  package init(day: CivilDate, record: Record?) {
    self.day = day
    self.record = record
  }
}

extension [PlanVersion] {
  /// What the document said at the end of a day; `nil` where it wasn't there.
  package func record(on day: CivilDate) -> Record? {
    last { $0.day <= day }?.record
  }
}

/// Gathers which commits changed which plans, the oldest first, so that each is read once for a day.
struct PlanTracking {
  private struct Version {
    let day: CivilDate
    let commit: ObjectID
    /// `nil` where the document is gone.
    let path: String?
  }

  private var versions: [Kind: [String: [Version]]] = [:]

  mutating func apply(_ step: Chronicle.PlanStep, on day: CivilDate, in commit: ObjectID) {
    if let old = step.oldKey, let earlier = versions[step.kind]?.removeValue(forKey: old) {
      // The document goes on under its new key.
      versions[step.kind]?[step.key] = earlier
    }
    versions[step.kind, default: [:]][step.key, default: []].append(
      Version(day: day, commit: commit, path: step.path))
  }

  /// The versions by kind and key: the last one of each day, without those that nobody could read.
  func read(in files: BacklogFiles) throws -> [Kind: [String: [PlanVersion]]] {
    try versions.mapValues { byKey in
      try byKey.mapValues { versions in
        var read: [PlanVersion] = []
        for (index, version) in versions.enumerated() {
          let next = index + 1 < versions.count ? versions[index + 1].day : nil
          if next == version.day { continue }
          guard let path = version.path else {
            read.append(PlanVersion(day: version.day, record: nil))
            continue
          }
          let tree = try files.objects.commitHeader(version.commit).tree
          if let record = try files.record(path, in: tree), record.isLegible {
            read.append(PlanVersion(day: version.day, record: record))
          }
        }
        return read
      }
    }
  }
}
