import BacklogFormat
import BacklogModel

/// What people asked for, and the answer that each of them got.
struct RequestsPage {
  let site: Site

  private var page: PageContext { PageContext(site: site, path: SiteSection.requests.path) }

  var html: [UInt8] {
    PageFrame(site: site, path: page.path, title: "Requests", section: .requests).html { html in
      html.opening("Requests", lede: "What people asked us for, and what we answered.")
      let requests = site.shown(.request).sorted {
        ($1.text("received") ?? "", $0.path) < ($0.text("received") ?? "", $1.path)
      }
      let known = ["new", "accepted", "declined", "withdrawn"]
      for (status, heading) in zip(
        known, ["Waiting for an answer", "Accepted", "Declined", "Withdrawn"])
      {
        group(heading, requests.filter { $0.text("status") == status }, into: &html)
      }
      group(
        "Without a status", requests.filter { !known.contains($0.text("status") ?? "") },
        into: &html)
    }
  }

  private func group(_ heading: String, _ requests: [Record], into html: inout HTMLWriter) {
    if requests.isEmpty { return }
    html.element(.section) { html in
      html.element(.h2, text: heading)
      html.element(.div, .class("cards wide")) { html in
        for request in requests {
          html.element(.article, .class("card")) { html in
            html.element(.h3) { $0.reference(request, on: page) }
            RequestAnswer(request, on: page).write(into: &html)
          }
        }
      }
    }
  }
}

/// A request: the wish in its own words, the answer, and how it came to that.
struct RequestPage {
  let request: Record
  let site: Site
  let path: String

  private var page: PageContext { PageContext(site: site, path: path) }

  var html: [UInt8] {
    PageFrame(site: site, path: path, title: request.title, section: .requests).html { html in
      html.element(.article, .class("document")) { html in
        html.opening(request, eyebrow: "Request \(request.id?.description ?? "")", on: page) {
          html in
          html.chip(
            StatusWords.name(request.text("status") ?? "no status"),
            request.text("status") == "accepted"
              ? "good" : request.text("status") == "new" ? "is-waiting" : "is-todo")
          html.team(request.text("team"), on: page)
        }
        html.element(.div, .class("columns")) { html in
          html.element(.div, .class("story")) { RequestAnswer(request, on: page).write(into: &$0) }
          html.element(.aside, .labelled(by: "facts")) { html in
            html.element(.h2, .id("facts"), text: "Facts")
            facts.write(into: &html)
          }
        }
        html.end(of: request, on: page)
      }
    }
  }

  private var facts: FactList {
    var facts = FactList()
    let page = page
    if !request.texts("audience").isEmpty {
      facts.add("For") { $0.references(request.texts("audience"), of: .audience, on: page) }
    }
    facts.add("What would be different", request.text("outcome"))
    facts.add("What would tell", request.texts("success"))
    for (name, field) in [
      ("Received", "received"), ("Needed by", "needed-by"), ("Decided", "decided-on"),
    ] {
      if let day = request.date(field) { facts.add(name) { $0.day(day) } }
    }
    return facts
  }
}

/// What was asked for and what was answered.
struct RequestAnswer {
  private let request: Record
  private let page: PageContext

  init(_ request: Record, on page: PageContext) {
    self.request = request
    self.page = page
  }

  func write(into html: inout HTMLWriter) {
    if let wish = request.text("asked-for") {
      html.element(.blockquote, .class("wish")) { $0.words(wish, on: page) }
    }
    html.element(.p, .class("quiet")) { html in
      html.text(request.text("requester") ?? "Somebody")
      if let day = request.date("received") {
        html.text(", ")
        html.day(day)
      }
    }
    if let reason = request.text("reason") {
      html.element(.p) { html in
        html.element(.strong, text: "Our answer")
        if let day = request.date("decided-on") {
          html.text(", ")
          html.day(day)
        }
        html.text(": ")
        html.words(reason, on: page)
      }
    }
    let items = request.ids("items").compactMap { page.site.snapshot.record(id: $0) }
    if !items.isEmpty {
      html.element(.p) { html in
        html.element(.strong, text: "What comes of it: ")
        html.references(items, on: page)
      }
    }
  }
}
