import BacklogHistory
import BacklogModel

extension DifferenceView {
  /// What a comment of ours starts with, so that a program finds it again and updates it.
  package static let marker = "<!-- git-backlog diff -->"

  /// A comment for a pull request: the verdict, a table of moves, then the rest by weight; what is long is folded up.
  ///
  /// - Parameter limit: the most characters that the host takes; GitHub takes 65,536.
  package func markdown(limit: Int = 60_000) -> String {
    var page = MarkdownPage(limit: limit)
    page.add(Self.marker + "\n**" + MarkdownEscape.line(sentence(headline)) + "**")
    if changes.isEmpty { return page.text }
    page.add(folded: movesTable(), after: Self.mostRows, noun: "move")
    let others = DocumentChanges.grouped(
      changes.filter { $0.kind != .moved && $0.weight < .form }, byWeight: true)
    for (weight, heading) in Self.headings {
      let blocks = others.filter { $0.weight == weight }.map(block)
      if blocks.isEmpty { continue }
      page.add("#### \(heading)")
      page.add(
        folded: FoldedList(before: "", lines: blocks), after: Self.mostBlocks, noun: "document")
    }
    if formal.count > Self.mostFormal, let formalSummary {
      page.add(MarkdownEscape.line(sentence(formalSummary)))
    } else if !formal.isEmpty {
      page.add(formal.map(block).joined(separator: "\n"))
    }
    return page.text
  }

  private var headline: String {
    if changes.isEmpty { return "nothing changes in the backlog" }
    return documents.isEmpty ? formalSummary ?? verdict : verdict
  }

  private static let mostRows = 10
  private static let mostBlocks = 12

  private static let headings: [(ChangeWeight, String)] = [
    (.promise, "What was agreed, and what is gone"), (.scope, "What has to be reached"),
    (.flow, "What came, and what went on"), (.detail, "Details"),
  ]

  /// A row for each item that moved.
  private func movesTable() -> FoldedList {
    let moves = changes.filter { $0.kind == .moved }
    let teams = Set(moves.map { $0.place?.team })
    let showsTeam = teams.count > 1
    let head =
      showsTeam
      ? "| | Item | Team | From | To | Now above |\n|---|---|---|--:|--:|---|"
      : "| | Item | From | To | Now above |\n|---|---|--:|--:|---|"
    let rows = moves.map { move -> String in
      let place = move.place
      let (from, to) = (place?.from ?? 0, place?.to ?? 0)
      let above = place?.above.map { wording.named($0) } ?? "nothing: it is last"
      let cells =
        [to < from ? "▲" : to > from ? "▼" : "", Self.name(move.document)]
        + (showsTeam ? [MarkdownEscape.line(place?.team ?? "")] : [])
        + ["\(from)", "\(to)", MarkdownEscape.line(above, longest: 80)]
      return "| " + cells.joined(separator: " | ") + " |"
    }
    return FoldedList(before: head, lines: rows)
  }

  /// A document with its changes.
  private func block(_ document: DocumentChanges) -> String {
    let phrases = wording.phrases(document.changes).map { MarkdownEscape.line($0, longest: 600) }
    let name = "- " + Self.name(document.document)
    return phrases.count == 1
      ? "\(name): \(phrases[0])" : name + phrases.map { "\n  - \($0)" }.joined()
  }

  private static func name(_ document: ChangedDocument) -> String {
    let name = "**" + MarkdownEscape.line(document.name) + "**"
    let hasTitle =
      document.title != document.key && document.kind != nil
      && document.title.contains { !$0.isWhitespace }
    return hasTitle ? name + " " + MarkdownEscape.line(document.title, longest: 120) : name
  }
}
