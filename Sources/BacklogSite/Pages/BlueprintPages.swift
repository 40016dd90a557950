import BacklogFormat
import BacklogModel
import BacklogReports

/// The calendar of agreed deliverables in force, and the way to those before and after it.
struct BlueprintsPage {
  let site: Site

  private var page: PageContext { PageContext(site: site, path: SiteSection.blueprint.path) }

  var html: [UInt8] {
    let blueprints = site.blueprints.blueprints.filter { site.places[$0.record.path] != nil }
    let current = blueprints.filter { blueprint in
      blueprint.from.map { $0 <= site.day } ?? false && blueprint.to.map { site.day <= $0 } ?? false
    }
    let first = current.isEmpty ? Array(blueprints.suffix(1)) : current
    let others = blueprints.filter { blueprint in
      !first.contains { $0.record.path == blueprint.record.path }
    }
    let title = "Blueprint"
    return PageFrame(site: site, path: page.path, title: title, section: .blueprint).html { html in
      html.opening(
        title, lede: "What we deliver in which month, agreed with those who wait for it.",
        asOf: site.day)
      for blueprint in first {
        html.element(.section) { html in
          html.element(.h2) { $0.reference(blueprint.record, on: page) }
          Calendar(blueprint, on: page).write(into: &html)
        }
      }
      if !others.isEmpty {
        html.element(.section) { html in
          html.element(.h2, text: "Others")
          html.element(.ul) { html in
            for blueprint in others.reversed() {
              html.element(.li) { $0.reference(blueprint.record, on: page) }
            }
          }
        }
      }
    }
  }
}

/// A blueprint: its calendar, what was agreed, its text and its history.
struct BlueprintPage {
  let blueprint: BlueprintReport.Blueprint
  let site: Site
  let path: String

  private var page: PageContext { PageContext(site: site, path: path) }

  var html: [UInt8] {
    let record = blueprint.record
    return PageFrame(site: site, path: path, title: record.title, section: .blueprint).html {
      html in
      html.element(.article, .class("document")) { html in
        html.opening(
          record, eyebrow: "Blueprint, as of \(site.day.words)",
          lede: blueprint.guidepoint?.text("outcome"), on: page)
        facts.write(into: &html)
        html.element(.section, .labelled(by: "calendar")) { html in
          html.element(.h2, .id("calendar"), text: "The calendar")
          Calendar(blueprint, on: page).write(into: &html)
        }
        html.end(of: record, on: page)
      }
    }
  }

  private var facts: FactList {
    var facts = FactList()
    let page = page
    let record = blueprint.record
    if let guidepoint = blueprint.guidepoint {
      facts.add("Leads to") { $0.reference(guidepoint, on: page) }
    }
    if let day = record.date("agreed-on") { facts.add("Agreed on") { $0.day(day) } }
    facts.add("Agreed by", record.texts("agreed-by"))
    if let day = record.date("reviewed") { facts.add("Last gone through") { $0.day(day) } }
    return facts
  }
}

/// Months side by side, with what is delivered in each and how far it is.
struct Calendar {
  private let blueprint: BlueprintReport.Blueprint
  private let page: PageContext

  init(_ blueprint: BlueprintReport.Blueprint, on page: PageContext) {
    self.blueprint = blueprint
    self.page = page
  }

  func write(into html: inout HTMLWriter) {
    html.element(.div, .class("calendar")) { html in
      for month in months {
        let entries = blueprint.entries.filter { $0.month == month }
        html.element(.section, .class("month")) { html in
          html.element(.h3, text: month?.words ?? "No month yet")
          if entries.isEmpty { html.element(.p, .class("quiet"), text: "Nothing is due.") }
          for entry in entries {
            html.element(.div, .class("card")) { self.card(entry, into: &$0) }
          }
        }
      }
    }
  }

  /// The blueprint's own months, and those of its deliverables that lie outside.
  private var months: [CivilMonth?] {
    var months = Set(blueprint.entries.compactMap(\.month))
    if let from = blueprint.from, let to = blueprint.to, from <= to, to.days(since: from) < 400 {
      var month = from.month
      while month <= to.month {
        months.insert(month)
        month = month.lastDay.adding(days: 1).month
      }
    }
    return months.sorted() + (blueprint.entries.contains { $0.month == nil } ? [nil] : [])
  }

  private func card(_ entry: BlueprintReport.Entry, into html: inout HTMLWriter) {
    html.element(.h4, text: entry.deliverable.title)
    html.element(.p, .class("meta")) { html in
      if entry.isLate {
        html.chip("Late", "bad")
      } else if entry.planned > 0, entry.done == entry.planned {
        html.chip("Whole", "good")
      } else if entry.inProgress > 0 || entry.done > 0 {
        html.chip("In progress", "is-active")
      } else {
        html.chip("To come", "is-todo")
      }
    }
    if let outcome = entry.deliverable.outcome {
      html.element(.p, .class("quiet"), text: "For \(outcome)")
    }
    if entry.planned > 0 {
      html.element(.p, .class("quiet")) { html in
        html.text("\(entry.done) of \(counted(entry.planned, "item")) done")
        html.bar(
          Double(entry.done) / Double(entry.planned),
          entry.isLate ? .late : entry.done == entry.planned ? .whole : .going)
      }
    }
    if entry.campaigns.isEmpty {
      html.element(.p, .class("quiet"), text: "No campaign leads to it yet.")
    } else {
      html.element(.p) { html in html.references(entry.campaigns, on: page) }
    }
  }
}
