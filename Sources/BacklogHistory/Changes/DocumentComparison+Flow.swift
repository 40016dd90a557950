import BacklogModel

extension DocumentComparison {
  /// Where the document stands: its status, what was decided on it, whether customers have it.
  func flowChanges(_ versions: inout VersionPair) -> [Change] {
    var changes: [Change] = []
    if let change = statusChange(&versions) { changes.append(change) }
    if versions.document.kind == .campaign, versions.tell("decision", implying: "decided-on") {
      let detail = versions.news("learning")
      changes.append(versions.change(.decided, "decision", detail: detail))
    }
    if versions.document.kind == .blueprint, versions.old.node("agreed-on") == nil,
      versions.tell("agreed-on", implying: "agreed-by")
    {
      changes.append(
        versions.change(.agreed, "agreed-on", detail: versions.new.valueText("agreed-by")))
    }
    if versions.document.kind == .cycle, versions.old.node("closed") == nil,
      versions.tell("closed")
    {
      changes.append(versions.change(.closed, "closed"))
    }
    if versions.document.kind == .item, versions.old.node("released") == nil,
      versions.tell("released")
    {
      changes.append(versions.change(.released, "released"))
    }
    return changes
  }

  private func statusChange(_ versions: inout VersionPair) -> Change? {
    guard versions.tell("status") else { return nil }
    let (from, to) = (versions.old.text("status"), versions.new.text("status"))
    switch versions.document.kind {
    case .item:
      versions.implyEnd(of: "stop-reason", "waiting-on")
      let (wasOpen, isOpen) = (before.isOpen(status: from), after.isOpen(status: to))
      let category = to.flatMap { after.category(of: $0) }
      let detail =
        switch category {
        case .stopped: versions.news("stop-reason")
        case .waiting: versions.news("waiting-on")
        default: String?.none
        }
      let kind: ChangeKind =
        from == nil || wasOpen == isOpen ? .status : isOpen ? .reopened : .closed
      return versions.change(kind, "status", detail: detail)
    case .request:
      let isDecided = to != nil && to != "new"
      guard isDecided else {
        versions.implyEnd(of: "decided-on", "reason", "items")
        return versions.change(from == nil ? .status : .reopened, "status")
      }
      versions.imply("decided-on")
      let reason = versions.news("reason")
      let items = to == "accepted" ? versions.news("items") : nil
      return versions.change(.decided, "status", detail: reason ?? items)
    case .guidepoint:
      return guidepointStatus(&versions, from: from, to: to)
    default:
      return versions.change(.status, "status")
    }
  }

  private func guidepointStatus(
    _ versions: inout VersionPair, from: String?, to: String?
  ) -> Change {
    switch to {
    case "agreed" where from == "draft" || from == nil:
      versions.imply("agreed-on")
      return versions.change(.agreed, "status", detail: versions.news("agreed-by"))
    case "met", "missed", "dropped":
      return versions.change(.closed, "status", detail: versions.news("change-reason"))
    default:
      let wasClosed = ["met", "missed", "dropped"].contains(from)
      return versions.change(wasClosed ? .reopened : .status, "status")
    }
  }
}
