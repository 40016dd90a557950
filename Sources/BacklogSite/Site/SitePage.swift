import BacklogModel
import BacklogReports

/// A file of a site: where it lies, and how it is made.
package struct SitePage: Sendable {
  /// Below the site's top.
  package let path: String
  /// Makes the file's bytes; the same each time.
  package let content: @Sendable () -> [UInt8]
}

extension Site {
  /// All files of the site, by path.
  package var pages: [SitePage] {
    let sections = sections.map { section in
      SitePage(path: section.path) { self.html(of: section) }
    }
    let documents = shownRecords.compactMap { record -> SitePage? in
      guard let place = places[record.path] else { return nil }
      return SitePage(path: place.page) { self.html(of: record, at: place.page) }
    }
    let closed = ClosedArchive(self).pages.map { page in
      SitePage(path: page.path) {
        ClosedMonthPage(site: self, group: page.group, number: page.number).html
      }
    }
    let look = SitePage(path: Stylesheet.path) { Stylesheet.bytes }
    return (sections + documents + closed + [look]).sorted { $0.path < $1.path }
  }

  private func html(of section: SiteSection) -> [UInt8] {
    switch section {
    case .overview: OverviewPage(site: self).html
    case .backlog: BacklogPage(site: self).html
    case .board: BoardPage(site: self).html
    case .blueprint: BlueprintsPage(site: self).html
    case .campaigns: CampaignsPage(site: self).html
    case .experiments: ExperimentsPage(site: self).html
    case .requests: RequestsPage(site: self).html
    case .guidepoints: GuidepointsPage(site: self).html
    case .closed: ClosedPage(site: self).html
    }
  }

  private func html(of record: Record, at path: String) -> [UInt8] {
    switch record.kind {
    case .item:
      Item(record, configuration: snapshot.configuration)
        .map { ItemPage(item: $0, site: self, path: path).html } ?? []
    case .request: RequestPage(request: record, site: self, path: path).html
    case .campaign: CampaignPage(campaign: record, site: self, path: path).html
    case .guidepoint: GuidepointPage(guidepoint: record, site: self, path: path).html
    case .blueprint:
      blueprints.blueprints.first { $0.record.path == record.path }
        .map { BlueprintPage(blueprint: $0, site: self, path: path).html } ?? []
    case .team: TeamPage(team: record, site: self, path: path).html
    case .audience: AudiencePage(audience: record, site: self, path: path).html
    case .cycle, .definition: []
    }
  }
}
