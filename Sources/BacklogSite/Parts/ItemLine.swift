import BacklogModel

/// An item in a list: its title, what its audience gets from it, and where it stands. Estimates only where all are of one team.
struct ItemLine {
  let item: Item
  let page: PageContext
  var showsTeam = true
  var showsStatus = true
  var showsImportance = true
  /// A day that says why it is in the list: that on which it was finished.
  var day: CivilDate?
  /// For lists that hold one team's items only.
  var showsEffort = false

  func write(into html: inout HTMLWriter) {
    let record = item.record
    html.element(.span, .class("item-title")) { $0.reference(record, on: page) }
    if let benefit = record.text("benefit") {
      html.element(.span, .class("benefit"), text: benefit)
    }
    if item.category == .waiting, let cause = record.text("waiting-on") {
      html.element(.span, .class("benefit")) { html in
        html.text("Waits for ")
        html.words(cause, on: page)
      }
    }
    if !showsStatus, !showsImportance, !showsEffort, !showsTeam, day == nil { return }
    html.element(.span, .class("meta")) { html in
      if showsStatus { html.status(of: item) }
      if showsImportance { html.importance(of: item) }
      if showsEffort, let effort = item.effort {
        html.element(.span, .class("team"), text: "effort \(effort)")
      }
      if showsTeam { html.team(record.text("team"), on: page) }
      if let day { html.element(.span, .class("team")) { $0.day(day) } }
    }
  }
}
