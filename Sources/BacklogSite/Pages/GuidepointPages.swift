import BacklogFormat
import BacklogModel
import BacklogReports

/// What success looks like, quarter by quarter.
struct GuidepointsPage {
  let site: Site

  private var page: PageContext { PageContext(site: site, path: SiteSection.guidepoints.path) }

  var html: [UInt8] {
    let title = "Guidepoints"
    return PageFrame(site: site, path: page.path, title: title, section: .guidepoints).html {
      html in
      html.opening(
        title, lede: "What we agreed success to be, and how near it is.", asOf: site.day)
      let guidepoints = site.shown(.guidepoint).sorted {
        ($1.text("from") ?? "", $0.key) < ($0.text("from") ?? "", $1.key)
      }
      for guidepoint in guidepoints {
        html.element(.section, .class("outcome")) {
          GuidepointPart(guidepoint, on: page).write(into: &$0)
        }
      }
    }
  }
}

/// A guidepoint in short: its outcome and its numbers.
struct GuidepointPart {
  private let guidepoint: Record
  private let page: PageContext

  init(_ guidepoint: Record, on page: PageContext) {
    self.guidepoint = guidepoint
    self.page = page
  }

  func write(into html: inout HTMLWriter) {
    html.element(.p, .class("eyebrow")) { html in
      html.text("What success looks like")
      if let from = guidepoint.date("from"), let to = guidepoint.date("to") {
        html.text(" · \(from.words(near: to)) to \(to.words)")
      }
    }
    html.element(.h2) { $0.reference(guidepoint, on: page) }
    if let outcome = guidepoint.text("outcome") {
      html.element(.p, .class("statement")) { $0.words(outcome, on: page) }
    }
    CriteriaTable(of: guidepoint, on: page.site.day).write(into: &html)
  }
}

/// A guidepoint: its outcome, its numbers, what serves them, what was agreed, and how it got here.
struct GuidepointPage {
  let guidepoint: Record
  let site: Site
  let path: String

  private var page: PageContext { PageContext(site: site, path: path) }

  var html: [UInt8] {
    let title = guidepoint.title
    return PageFrame(site: site, path: path, title: title, section: .guidepoints).html { html in
      html.element(.article, .class("document")) { html in
        html.opening(guidepoint, eyebrow: "Guidepoint, as of \(site.day.words)", on: page) { html in
          html.chip(
            StatusWords.name(guidepoint.text("status") ?? "no status"),
            guidepoint.text("status") == "agreed" || guidepoint.text("status") == "met"
              ? "good" : "is-todo")
        }
        if let outcome = guidepoint.text("outcome") {
          html.element(.p, .class("statement")) { $0.words(outcome, on: page) }
        }
        html.element(.div, .class("columns")) { html in
          html.element(.div) { html in
            html.element(.h2, text: "The numbers")
            CriteriaTable(of: guidepoint, on: site.day).write(into: &html)
            servants(into: &html)
          }
          html.element(.aside, .labelled(by: "facts")) { html in
            html.element(.h2, .id("facts"), text: "Facts")
            facts.write(into: &html)
          }
        }
        html.end(of: guidepoint, on: page)
      }
    }
  }

  private var facts: FactList {
    var facts = FactList()
    let page = page
    if let from = guidepoint.date("from"), let to = guidepoint.date("to") {
      facts.add("From", "\(from.words(near: to)) to \(to.words)")
    }
    if let team = guidepoint.text("team") {
      facts.add("Team") { $0.references([team], of: .team, on: page) }
    }
    if let day = guidepoint.date("agreed-on") { facts.add("Agreed on") { $0.day(day) } }
    facts.add("Agreed by", guidepoint.texts("agreed-by"))
    if let reason = guidepoint.text("change-reason") {
      facts.add("Changed since, because") { $0.words(reason, on: page) }
    }
    return facts
  }

  /// What serves each number: deliverables, and campaigns below them.
  private func servants(into html: inout HTMLWriter) {
    let tree = OutcomeTree(site.snapshot, includesClosed: true)
    guard let node = tree.guidepoints.first(where: { $0.record?.path == guidepoint.path }) else {
      return
    }
    html.element(.h2, text: "What serves them")
    for child in node.children {
      if case .criterion(_, let metric) = child.subject {
        html.element(.h3, .class("label"), text: metric.prefix(1).uppercased() + metric.dropFirst())
        servants(of: child, into: &html)
      }
    }
    let others = node.children.filter { if case .criterion = $0.subject { false } else { true } }
    if !others.isEmpty {
      html.element(.h3, .class("label"), text: "The guidepoint as a whole")
      html.element(.ul) { html in for child in others { servant(child, into: &html) } }
    }
  }

  private func servants(of node: OutcomeTree.Node, into html: inout HTMLWriter) {
    if node.children.isEmpty {
      html.element(.p, .class("quiet"), text: "Nothing yet")
      return
    }
    html.element(.ul) { html in
      for child in node.children.prefix(Self.most) { servant(child, into: &html) }
      let more = node.children.count - Self.most
      if more > 0 { html.element(.li, .class("quiet"), text: "and \(more) more") }
    }
  }

  /// So many are named below each number.
  private static let most = 12

  private func servant(_ node: OutcomeTree.Node, into html: inout HTMLWriter) {
    html.element(.li) { html in
      switch node.subject {
      case .deliverable(let deliverable):
        html.text(deliverable.title)
        if let month = deliverable.month.flatMap({ CivilMonth($0) }) {
          html.text(", \(month.words)")
        }
        let campaigns = node.children.compactMap(\.record)
        if !campaigns.isEmpty {
          html.text(": ")
          html.references(campaigns, on: page)
        }
      case .campaign(let record), .guidepoint(let record): html.reference(record, on: page)
      case .item(let item): html.reference(item.record, on: page)
      case .criterion(let text, _): html.text(text)
      }
    }
  }
}
