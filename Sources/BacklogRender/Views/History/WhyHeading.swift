package import BacklogModel

/// What `why` is about: the document, and the place that it has.
package struct WhyHeading: Sendable {
  private let record: Record
  private let snapshot: Snapshot

  package init(_ record: Record, in snapshot: Snapshot) {
    self.record = record
    self.snapshot = snapshot
  }

  /// The document's name and title, the place of an open item in its team's order, and an empty line.
  package func text(_ context: RenderContext) -> String {
    let name = SafeText.line(record.name)
    var lines = context.paragraph(SafeText.line(record.title), first: name + "  ", rest: "  ")
    if lines[0].hasPrefix(name) {
      lines[0] = context.palette.paint(name, .id) + lines[0].dropFirst(name.count)
    }
    if let place { lines += context.paragraph(SafeText.line(place)) }
    return lines.map { $0 + "\n" }.joined() + "\n"
  }

  private var place: String? {
    guard let place = snapshot.openPlace(of: record) else { return nil }
    let team = record.text("team")
    let peers = snapshot.openItems.filter { $0.team == team }
    let text = "now \(place.position) of \(place.count) open"
    guard let team, let own = peers.firstIndex(where: { $0.record === record }) else {
      return text
    }
    return "\(text), \(own + 1) of \(peers.count) in \(team)"
  }
}
