package import BacklogModel
package import BacklogReports

/// The item to start next, and what stands before it.
package struct NextView: Sendable {
  /// An item that comes first, and why it isn't the one.
  package struct Passed: Sendable {
    package let item: Item
    package let reasons: [String]
    package let isBegun: Bool

    package init(_ item: Item, reasons: [String], isBegun: Bool) {
      self.item = item
      self.reasons = reasons
      self.isBegun = isBegun
    }
  }

  package let item: Item?
  package let passed: [Passed]
  /// The limits of the teams whose items these are.
  package let limits: [Board.WorkLimit]

  package init(_ item: Item?, passed: [Passed], limits: [Board.WorkLimit]) {
    self.item = item
    self.passed = passed
    self.limits = limits
  }

  package func text(_ context: RenderContext) -> String {
    var page = Page(context)
    if let item {
      page.add(block: answer(item, context))
    } else {
      page.add("Nothing can be started now.")
    }
    for limit in reachedLimits {
      page.add(
        block: context.paragraph(
          SafeText.line(
            "\(limit.title) has \(counted(limit.inProgress, "item")) in progress, and at most "
              + "\(limit.limit) should be: finish one first."), first: "  ", rest: "  "
        ).map { context.painted($0, .warning) }.joined())
    }
    if !passed.isEmpty {
      page.add(heading: item == nil ? "What is open" : "Before it")
      page.add(block: passed.map { line($0, context) }.joined())
    }
    return page.text
  }

  private func answer(_ item: Item, _ context: RenderContext) -> String {
    let record = item.record
    let id = item.id.description
    var lines = context.paragraph(SafeText.line(record.title), first: id + "  ", rest: "  ")
    lines[0] = context.palette.paint(id, .id) + String(lines[0].dropFirst(id.count))
    let facts = [
      item.status, record.text("team"), record.text("moscow"),
      record.text("effort").map { "effort \($0)" },
    ].compactMap(\.self)
    lines += context.paragraph(
      SafeText.line(facts.joined(separator: " · ")), first: "  ", rest: "  ")
    lines.append("  " + context.palette.paint("git backlog start \(id)", .hint))
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ passed: Passed, _ context: RenderContext) -> String {
    let id = passed.item.id.description
    var lines = context.paragraph(
      SafeText.line(passed.item.record.title), first: "  \(id)  ", rest: "    ")
    lines[0] =
      "  " + context.palette.paint(id, .id) + String(lines[0].dropFirst(2 + id.count))
    for reason in passed.reasons {
      lines += context.paragraph(SafeText.line(reason), first: "    ", rest: "      ").map {
        passed.isBegun ? context.palette.paint($0, .faint) : $0
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Of the team whose item it is, where that has no room.
  private var reachedLimits: [Board.WorkLimit] {
    limits.filter { limit in
      limit.isReached && item?.record.text("team") == limit.team
    }
  }
}

extension NextView {
  /// `next`, or null, and `before`: those that come first, each with its reasons.
  package func json(_ context: RenderContext) -> JSONValue {
    [
      "version": 1,
      "next": item.map { $0.json(context) } ?? .null,
      "before": .array(
        passed.map { passed in
          [
            "item": passed.item.json(context), "begun": .bool(passed.isBegun),
            "reasons": .strings(passed.reasons),
          ]
        }),
      "limits": .array(
        reachedLimits.map { limit in
          [
            "team": .string(limit.team), "inProgress": .integer(limit.inProgress),
            "limit": .integer(limit.limit),
          ]
        }),
    ]
  }
}
