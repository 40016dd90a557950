import BacklogHistory

/// What changes say that a document holds.
struct ReplayedDocument: Hashable {
  var fields: [String: String] = [:]
  var lines: Set<String> = []
  var ticked: Set<String> = []
  var waivers: [String: String] = [:]

  init() {}

  init(_ changes: [Change]) {
    self = self.after(changes)
  }

  func after(_ changes: [Change]) -> ReplayedDocument {
    var state = self
    for change in changes { state.apply(change) }
    return state
  }

  private mutating func apply(_ change: Change) {
    let part = change.part ?? ""
    switch change.kind {
    case .criterionAdded: lines.insert(part)
    case .criterionDropped:
      lines.remove(part)
      ticked.remove(part)
      waivers[part] = nil
    case .criterionChanged, .criterionWeakened, .criterionTightened:
      guard !lines.contains(part), let old = change.from else { return }
      lines.remove(old)
      lines.insert(part)
      if ticked.remove(old) != nil { ticked.insert(part) }
      waivers[part] = waivers.removeValue(forKey: old)
    case .ticked: ticked.insert(part)
    case .unticked: ticked.remove(part)
    case .waived: waivers[part] = change.detail
    case .unwaived: waivers[part] = nil
    case .rewritten, .text, .added, .renamed, .renumbered, .broken, .mended: break
    default: fields[part] = change.to
    }
  }
}

extension ReplayedDocument {
  /// All that it holds, as lines.
  var facts: Set<String> {
    Set(fields.map { "\($0.key): \($0.value)" })
      .union(lines.map { "line \($0)" }).union(ticked.map { "ticked \($0)" })
      .union(waivers.map { "waived \($0.key): \($0.value)" })
  }
}
