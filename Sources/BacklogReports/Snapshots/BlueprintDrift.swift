import BacklogHistory
package import BacklogModel

/// What became of an agreed blueprint: what it promises now beside what it promised when it was agreed.
///
/// The agreement is what the blueprint held at the end of the day `agreed-on`, or else in its first commit. A new agreement
/// begins anew.
package struct BlueprintDrift: Sendable {
  package enum Kind: String, Sendable {
    case added
    case dropped
    /// In a later month than agreed.
    case slipped
    /// In an earlier month than agreed.
    case advanced
    /// Another title or outcome.
    case changed
  }

  /// What became of one deliverable.
  package struct Change: Sendable {
    package let kind: Kind
    package let key: String
    package let title: String
    /// The month or the words that were agreed; `nil` for what was added.
    package let agreed: String?
    /// The month or the words that hold now; `nil` for what was dropped.
    package let now: String?
    /// The day since which it is so; `nil` where no commit says it yet.
    package let since: CivilDate?
  }

  /// The day of the agreement.
  package let agreedOn: CivilDate
  /// How many deliverables were agreed.
  package let agreed: Int
  /// In the order of the blueprint, and then what was dropped.
  package let changes: [Change]

  /// How many of the agreed deliverables are no more what or when they were to be.
  package func count(_ kind: Kind) -> Int { changes.count { $0.kind == kind } }

  /// - Returns: `nil` where nothing was agreed by then.
  init?(of record: Record, _ versions: [PlanVersion], on day: CivilDate) {
    guard let agreedOn = record.date("agreed-on"), agreedOn <= day else { return nil }
    self.agreedOn = agreedOn
    let first = versions.first { $0.record != nil }
    let agreement = versions.record(on: agreedOn) ?? first?.record ?? record
    let before = agreement.agreedDeliverables
    let now = record.agreedDeliverables
    agreed = before.count
    let later = versions.filter { $0.day > agreedOn && $0.day <= day }
    /// The first day from which on all versions say so.
    func since(_ holds: (Deliverable?) -> Bool, _ key: String) -> CivilDate? {
      var since: CivilDate?
      for version in later {
        let found = version.record?.agreedDeliverables.first { $0.key.isSameName(as: key) }
        if holds(found) { since = since ?? version.day } else { since = nil }
      }
      return since
    }
    var changes: [Change] = []
    for deliverable in now {
      guard let old = before.first(where: { $0.key.isSameName(as: deliverable.key) }) else {
        changes.append(
          Change(
            kind: .added, key: deliverable.key, title: deliverable.title, agreed: nil,
            now: deliverable.month, since: since({ $0 != nil }, deliverable.key)))
        continue
      }
      if let kind = Self.shift(from: old.month, to: deliverable.month) {
        changes.append(
          Change(
            kind: kind, key: deliverable.key, title: deliverable.title, agreed: old.month,
            now: deliverable.month,
            since: since({ $0?.month == deliverable.month }, deliverable.key)))
      }
      for (words, agreed) in [(\Deliverable.title, old.title), (\.outcomeText, old.outcomeText)] {
        let text = deliverable[keyPath: words]
        if text.comparableName == agreed.comparableName { continue }
        changes.append(
          Change(
            kind: .changed, key: deliverable.key, title: deliverable.title, agreed: agreed,
            now: text, since: since({ $0?[keyPath: words] == text }, deliverable.key)))
      }
    }
    for old in before where !now.contains(where: { $0.key.isSameName(as: old.key) }) {
      changes.append(
        Change(
          kind: .dropped, key: old.key, title: old.title, agreed: old.month, now: nil,
          since: since({ $0 == nil }, old.key)))
    }
    self.changes = changes
  }

  private static func shift(from old: String?, to new: String?) -> Kind? {
    if old == new { return nil }
    guard let before = old.flatMap({ CivilMonth($0) }), let after = new.flatMap({ CivilMonth($0) })
    else { return .changed }
    return after == before ? nil : after > before ? .slipped : .advanced
  }
}

extension String {
  fileprivate func isSameName(as other: String) -> Bool { comparableName == other.comparableName }
}

extension Deliverable {
  fileprivate var outcomeText: String { outcome ?? "" }
}
