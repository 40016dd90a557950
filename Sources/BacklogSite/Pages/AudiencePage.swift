import BacklogFormat
import BacklogModel

/// Whom work is for: who they are, what is open for them, which campaigns reach them.
struct AudiencePage {
  let audience: Record
  let site: Site
  let path: String

  private var page: PageContext { PageContext(site: site, path: path) }

  var html: [UInt8] {
    PageFrame(site: site, path: path, title: audience.title, section: .backlog).html { html in
      html.element(.article, .class("document")) { html in
        html.opening(
          audience, eyebrow: "Audience", lede: audience.text("description"), on: page)
        let contained = site.snapshot.containedAudiences(audience.key)
        let campaigns = site.campaigns.filter { campaign in
          campaign.node("decision") == nil
            && campaign.texts("audience").contains(where: contained.contains)
        }
        if !campaigns.isEmpty {
          html.element(.section) { html in
            html.element(.h2, text: "Campaigns for them")
            html.element(.ul) { html in
              for campaign in campaigns { html.element(.li) { $0.reference(campaign, on: page) } }
            }
          }
        }
        let items = site.openItems.filter {
          $0.record.texts("audience").contains(where: contained.contains)
        }
        html.element(.section) { html in
          html.element(.h2, text: "What is open for them, in order")
          if items.isEmpty { html.element(.p, .class("quiet"), text: "Nothing.") }
          html.element(.ul, .class("lines two")) { html in
            for item in items {
              html.element(.li) { ItemLine(item: item, page: page).write(into: &$0) }
            }
          }
        }
        html.end(of: audience, on: page)
      }
    }
  }
}
