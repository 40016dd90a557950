import BacklogFormat
import BacklogModel
import BacklogReports

/// All campaigns, those that go on before those that are decided on.
struct CampaignsPage {
  let site: Site

  private var page: PageContext { PageContext(site: site, path: SiteSection.campaigns.path) }

  var html: [UInt8] {
    PageFrame(site: site, path: page.path, title: "Campaigns", section: .campaigns).html { html in
      html.opening(
        "Campaigns", lede: "Small bets with numbers that say whether they work.", asOf: site.day)
      let going = site.campaigns.filter { $0.node("decision") == nil }
      group("Going on", going, into: &html)
      group("Decided", site.campaigns.filter { $0.node("decision") != nil }, into: &html)
    }
  }

  private func group(_ heading: String, _ campaigns: [Record], into html: inout HTMLWriter) {
    if campaigns.isEmpty { return }
    html.element(.section) { html in
      html.element(.h2, text: heading)
      html.element(.div, .class("cards wide")) { html in
        for campaign in campaigns {
          html.element(.article, .class("card")) { self.card(campaign, into: &$0) }
        }
      }
    }
  }

  private func card(_ campaign: Record, into html: inout HTMLWriter) {
    html.element(.h3) { $0.reference(campaign, on: page) }
    html.element(.p, .class("quiet")) { html in
      html.text("For ")
      html.references(campaign.texts("audience"), of: .audience, on: page)
      if let due = campaign.date("due") {
        html.text(" · due ")
        html.day(due)
      }
    }
    if let experiment = site.experiment(of: campaign) {
      html.element(.p, .class("meta")) { $0.state(of: experiment) }
      CriteriaTable(experiment.results, caption: "Success criteria of \(campaign.title)")
        .write(into: &html)
    }
  }
}

/// A campaign: what it is for, its numbers, how far it is, its items, what people said, and how it got here.
struct CampaignPage {
  let campaign: Record
  let site: Site
  let path: String

  private var page: PageContext { PageContext(site: site, path: path) }

  var html: [UInt8] {
    PageFrame(site: site, path: path, title: campaign.title, section: .campaigns).html { html in
      LineageTrail(of: campaign, on: page).write(into: &html)
      html.element(.article, .class("document")) { html in
        let experiment = site.experiment(of: campaign)
        html.opening(
          campaign,
          eyebrow: (experiment?.isExperiment == true ? "Experiment" : "Campaign")
            + ", as of \(site.day.words)",
          lede: campaign.text("hypothesis"), on: page
        ) { html in
          if let experiment { html.state(of: experiment) }
          html.team(campaign.text("team"), on: page)
        }
        html.element(.div, .class("columns")) { html in
          html.element(.div) { html in
            if let experiment {
              html.element(.h2, text: "What success is")
              CriteriaTable(experiment.results, caption: "Success criteria of \(campaign.title)")
                .write(into: &html)
              html.verdict(of: experiment, on: page)
            }
            burnup(into: &html)
          }
          html.element(.aside, .labelled(by: "facts")) { html in
            html.element(.h2, .id("facts"), text: "Facts")
            facts.write(into: &html)
          }
        }
        items(into: &html)
        FeedbackList(of: campaign, on: page).write(into: &html)
        html.end(of: campaign, on: page)
      }
    }
  }

  private var facts: FactList {
    var facts = FactList()
    let page = page
    facts.add("For") { $0.references(campaign.texts("audience"), of: .audience, on: page) }
    if let team = campaign.text("team") {
      facts.add("Team") { $0.references([team], of: .team, on: page) }
    }
    for (name, field) in [
      ("Begins", "start"), ("First part out", "first-release"), ("Due", "due"),
      ("To be decided on", "review-on"),
    ] {
      if let day = campaign.date(field) { facts.add(name) { $0.day(day) } }
    }
    return facts
  }

  private func burnup(into html: inout HTMLWriter) {
    guard let burnup = site.burnups[campaign.key] else { return }
    html.element(.section, .labelled(by: "burnup-heading")) { html in
      html.element(.h2, .id("burnup-heading"), text: "How far it is")
      html.element(.p, .class("answer"), text: burnup.headline.withDaysInWords)
      if let picture = burnup.picture {
        html.element(.figure, .class("picture-frame")) { html in
          html.element(
            .div, .class("scroll"), .role("region"), .label("Burnup, day by day"), .reachable
          ) { $0.drawing(picture) }
        }
      }
      BurnupTable(burnup.report).write(into: &html)
    }
  }

  private func items(into html: inout HTMLWriter) {
    let items = site.campaignItems[campaign.key] ?? []
    if items.isEmpty { return }
    html.element(.section, .labelled(by: "items")) { html in
      html.element(.h2, .id("items"), text: "What it is made of")
      list("Open, in order", items.filter(\.isOpen), into: &html)
      list("Done", items.filter { $0.category == .done }, into: &html)
      list("Stopped", items.filter { $0.category == .stopped }, into: &html)
    }
  }

  private func list(_ heading: String, _ items: [Item], into html: inout HTMLWriter) {
    if items.isEmpty { return }
    html.element(.h3, .class("label"), text: heading)
    html.element(.ul, .class("lines two")) { html in
      for item in items {
        html.element(.li) { ItemLine(item: item, page: page).write(into: &$0) }
      }
    }
  }
}
