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

  private let kinds: Set<Kind>
  private var versions: [Kind: [String: [Version]]] = [:]

  init(_ kinds: Set<Kind>) { self.kinds = kinds }

  mutating func apply(_ step: MainlineWalk.Step, on day: CivilDate) {
    for event in step.documents {
      guard let kind = event.document.kind, kinds.contains(kind) else { continue }
      let isGone = event.changes.contains { $0.kind == .removed }
      let version = Version(
        day: day, commit: step.commit, path: isGone ? nil : event.document.path)
      let renamed = event.changes.first { $0.kind == .renumbered }
      if let old = renamed?.from?.dropFirst(kind.shortName.count + 1),
        let earlier = versions[kind]?[String(old)]
      {
        // The document goes on under its new key.
        versions[kind]?[String(old)] = nil
        versions[kind, default: [:]][event.document.key] = earlier
      }
      versions[kind, default: [:]][event.document.key, default: []].append(version)
    }
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
