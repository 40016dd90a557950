import BacklogModel
package import BacklogReports

/// Outcomes with all that leads to them, and what leads nowhere.
package struct OutcomeTreeView: Sendable {
  package let tree: OutcomeTree

  package init(_ tree: OutcomeTree) {
    self.tree = tree
  }

  package func text(_ context: RenderContext) -> String {
    var page = Page(context)
    for guidepoint in tree.guidepoints {
      page.add(block: line(guidepoint, first: "", context) + below(guidepoint, "", context))
    }
    if !tree.orphans.isEmpty {
      page.add(heading: "Leads to no outcome")
      page.add(
        block: tree.orphans.map { orphan in
          line(orphan, first: "  ", context) + below(orphan, "  ", context)
        }.joined())
    }
    return page.text
  }

  private func below(_ node: OutcomeTree.Node, _ indent: String, _ context: RenderContext) -> String
  {
    let notes = notes(on: node)
    var text = ""
    for (index, child) in node.children.enumerated() {
      let isLast = index == node.children.count - 1 && notes == nil
      text += line(child, first: indent + (isLast ? "└─ " : "├─ "), context)
      text += below(child, indent + (isLast ? "   " : "│  "), context)
    }
    if let notes {
      let first = indent + "└─ "
      let room = context.width.map { max(8, $0 - DisplayWidth.of(first)) }
      text +=
        first
        + context.palette.paint(
          room.map { notes.text.truncated(to: $0) } ?? notes.text, notes.style) + "\n"
    }
    return text
  }

  /// What isn't there, or isn't shown.
  private func notes(on node: OutcomeTree.Node) -> (text: String, style: Style)? {
    if node.isUnserved {
      switch node.subject {
      case .deliverable: return ("no campaign leads here yet", .warning)
      case .guidepoint: return ("it has no success criterion", .warning)
      default: return ("nothing leads here yet", .warning)
      }
    }
    let parts = [
      node.done > 0 ? "\(node.done) done" : nil, node.stopped > 0 ? "\(node.stopped) stopped" : nil,
    ].compactMap(\.self)
    if !parts.isEmpty { return (parts.joined(separator: ", "), .faint) }
    if case .campaign = node.subject, node.children.isEmpty { return ("no items", .faint) }
    return nil
  }

  private func line(
    _ node: OutcomeTree.Node, first: String, _ context: RenderContext
  ) -> String {
    let label = OutcomeLabel(node.subject)
    let room = context.width.map { max(8, $0 - DisplayWidth.of(first)) }
    let text = label.text
    let cut = room.map { text.truncated(to: $0) } ?? text
    guard cut.hasPrefix(label.name) else { return first + cut + "\n" }
    return first + context.palette.paint(label.name, label.nameStyle)
      + context.palette.paint(String(cut.dropFirst(label.name.count)), label.style) + "\n"
  }
}

/// A node in a line.
private struct OutcomeLabel {
  let name: String
  let nameStyle: Style?
  let rest: String
  let style: Style?

  var text: String { rest.isEmpty ? name : "\(name)  \(rest)" }

  init(_ subject: OutcomeTree.Node.Subject) {
    switch subject {
    case .guidepoint(let record):
      (name, nameStyle) = (SafeText.line(record.key), .id)
      let outcome = record.text("outcome") ?? record.title
      (rest, style) = (SafeText.line(outcome), .strong)
    case .criterion(let text, _):
      (name, nameStyle, rest, style) = (SafeText.line(text), .heading, "", nil)
    case .deliverable(let deliverable):
      (name, nameStyle) = (SafeText.line(deliverable.key), .id)
      let month = deliverable.month.map { " (\($0))" } ?? ""
      (rest, style) = (SafeText.line(deliverable.title + month), nil)
    case .campaign(let record):
      (name, nameStyle) = (SafeText.line(record.key), .id)
      let decision = record.text("decision").map { " (\($0))" } ?? ""
      (rest, style) = (SafeText.line(record.title + decision), nil)
    case .item(let item):
      (name, nameStyle) = (item.id.description, .id)
      rest = SafeText.line("\(item.status ?? "no status")  \(item.record.title)")
      style = item.isOpen ? nil : .faint
    }
  }
}

extension OutcomeTreeView {
  /// `outcomes` and `orphans`, each with its `children`.
  package func json(_ context: RenderContext) -> JSONValue {
    [
      "version": 1,
      "outcomes": .array(tree.guidepoints.map { json($0, context) }),
      "orphans": .array(tree.orphans.map { json($0, context) }),
    ]
  }

  private func json(_ node: OutcomeTree.Node, _ context: RenderContext) -> JSONValue {
    if case .item(let item) = node.subject { return item.json(context) }
    var object = JSONObject()
    switch node.subject {
    case .guidepoint(let record), .campaign(let record):
      object.append("kind", .string(record.kind.rawValue))
      object.append("key", .string(record.key))
      object.append("title", .string(record.title))
      object.append("path", .string(context.path(record.path)))
    case .criterion(let text, let metric):
      object.append("kind", "criterion")
      object.append("metric", .string(metric))
      object.append("text", .string(text))
    case .deliverable(let deliverable):
      object.append("kind", "deliverable")
      object.append("key", .string(deliverable.key))
      object.append("blueprint", .string(deliverable.blueprint.key))
      object.append("title", .string(deliverable.title))
      object.append("month", .string(orNull: deliverable.month))
    case .item: break
    }
    object.append("done", .integer(node.done))
    object.append("stopped", .integer(node.stopped))
    object.append("children", .array(node.children.map { json($0, context) }))
    return .object(object)
  }
}
