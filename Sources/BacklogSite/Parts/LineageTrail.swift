import BacklogModel

/// What an item or a campaign is for, from the outcome down: guidepoint, deliverable, campaign.
struct LineageTrail {
  private let guidepoint: Record?
  private let deliverable: Deliverable?
  private let campaign: Record?
  private let page: PageContext

  init(of record: Record, on page: PageContext) {
    let snapshot = page.site.snapshot
    let campaign = record.text("campaign").flatMap { snapshot.record(.campaign, key: $0) }
    let server = record.kind == .campaign ? record : campaign
    deliverable = server?.part("deliverable").flatMap { part in
      snapshot.record(.blueprint, key: part.key)?.agreedDeliverables
        .first { $0.key.comparableName == part.part.comparableName }
    }
    let key =
      record.part("outcome")?.key ?? deliverable?.blueprint.text("guidepoint")
      ?? server?.text("guidepoint")
    guidepoint = key.flatMap { snapshot.record(.guidepoint, key: $0) }
    self.campaign = campaign
    self.page = page
  }

  func write(into html: inout HTMLWriter) {
    let steps = [
      guidepoint.map { ("Guidepoint", $0.title, page.link(to: $0)) },
      deliverable.map { ("Deliverable", $0.title, page.link(to: $0.blueprint)) },
      campaign.map { ("Campaign", $0.title, page.link(to: $0)) },
    ].compactMap(\.self)
    if steps.isEmpty { return }
    html.element(.nav, .class("trail"), .label("What it is for")) { html in
      html.element(.ol) { html in
        for (kind, title, link) in steps {
          html.element(.li) { html in
            html.element(.span, .class("kind"), text: kind)
            if let link {
              html.element(.a, .href(link), text: title)
            } else {
              html.element(.span, text: title)
            }
          }
        }
      }
    }
  }
}
