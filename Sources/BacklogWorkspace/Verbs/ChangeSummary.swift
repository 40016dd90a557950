import BacklogHistory
import BacklogModel

/// What a changeset means, as a commit's message says it: `MB-7K2QX: ready → in-progress; MB-9TD4A moved 12 → 3`.
struct ChangeSummary {
  /// One line of at most 72 columns.
  let subject: String
  /// A line for each document, or for each change of the only one: where the subject couldn't hold them, or where what was
  /// agreed or has to be reached changed, which old and new should be kept of.
  let body: String?
  /// Whether nothing but moves is in it.
  let holdsMovesOnly: Bool

  init(of changeset: Changeset, from before: Snapshot) {
    let changes = SnapshotComparison.changes(from: before, to: changeset.applied(to: before))
    self.init(DocumentChanges.grouped(changes, byWeight: true), changes)
  }

  private init(_ documents: [DocumentChanges], _ changes: [Change]) {
    holdsMovesOnly = changes.allSatisfy { $0.kind == .moved }
    let lines = documents.map { Self.line($0, ChangeWording(.brief)) }
    let joined = Self.sentence(lines.joined(separator: "; "))
    let fits = CommitSubject.fits(joined)
    subject = fits ? joined : Self.shortened(documents, lines, changes)
    if fits, changes.allSatisfy(Self.isToldInBrief) {
      body = nil
      return
    }
    let full = ChangeWording(.full)
    if let document = documents.first, documents.count == 1 {
      body = Self.list(full.phrases(document.changes))
    } else {
      body = Self.list(documents.map { Self.line($0, full, withTitle: true) })
    }
  }

  /// Whether brief words hold all that there is to say of a change.
  private static func isToldInBrief(_ change: Change) -> Bool {
    if let detail = change.detail, detail.count > ChangeWording.longestBriefDetail { return false }
    switch change.kind {
    case .removed, .broken, .committed, .uncommitted, .decided, .waived: return true
    default: return change.weight > .scope
    }
  }

  /// `MB-7K2QX: ready → in-progress, effort 2 → 3`, `MB-9TD4A moved 12 → 3`, `add MB-9TD4A: Packing list`.
  private static func line(
    _ document: DocumentChanges, _ wording: ChangeWording, withTitle: Bool = false
  ) -> String {
    let (name, title) = (document.document.name, document.document.title)
    if document.changes.count == 1, let only = document.changes.first {
      let words = document.document.kind == nil ? title : "\(name): \(title)"
      if only.kind == .added { return "add \(words)" }
      if only.kind == .removed { return "remove \(words)" }
    }
    let phrases = wording.phrases(document.changes)
    let isOnlyMove = phrases.count == 1 && document.changes.first?.kind == .moved
    let subject = withTitle && document.document.kind != nil ? "\(name) “\(title)”" : name
    return subject + (isOnlyMove ? " " : ": ") + phrases.joined(separator: ", ")
  }

  /// The text with a capital where it starts with a word of ours; names stay as they are.
  private static func sentence(_ text: String) -> String {
    ["add ", "remove ", "settings: "].contains(where: text.hasPrefix)
      ? text.prefix(1).uppercased() + text.dropFirst() : text
  }

  /// A subject for more than fits.
  private static func shortened(
    _ documents: [DocumentChanges], _ lines: [String], _ changes: [Change]
  ) -> String {
    if documents.count == 1, let document = documents.first {
      return shortened(document) ?? CommitSubject.clipped(sentence(lines[0]))
    }
    let tally = ChangeTally(changes)
    if let verb = tally.onlyVerb {
      let named = verb + " " + documents.map(\.document.name).joined(separator: ", ")
      if CommitSubject.fits(named) { return named }
    }
    if documents.count == 2 {
      let first = sentence(lines[0]) + "; and 1 more"
      if CommitSubject.fits(first) { return first }
    }
    return CommitSubject.clipped(tally.order(longest: CommitSubject.longest))
  }

  /// As many of a document's phrases as fit: `MB-7K2QX: ready → in-progress, effort 2 → 3 and 4 more`.
  private static func shortened(_ document: DocumentChanges) -> String? {
    let phrases = ChangeWording(.brief).phrases(document.changes)
    for count in (1..<max(1, phrases.count)).reversed() {
      let text =
        "\(document.document.name): \(phrases.prefix(count).joined(separator: ", "))"
        + " and \(phrases.count - count) more"
      if CommitSubject.fits(text) { return text }
    }
    return nil
  }

  /// So many lines a message lists; of more it says how many there are.
  private static let longestList = 60

  private static func list(_ texts: [String]) -> String {
    var lines = texts.prefix(longestList).flatMap { CommitSubject.wrapped("- " + $0, indent: "  ") }
    if texts.count > longestList { lines.append("- and \(texts.count - longestList) more") }
    return lines.joined(separator: "\n")
  }
}
