import BacklogModel

/// What is done, by the month in which it was finished, and what was stopped and why; of a long list the last months, and the way
/// to the others.
struct ClosedPage {
  let site: Site

  private var page: PageContext { PageContext(site: site, path: SiteSection.closed.path) }

  var html: [UInt8] {
    let archive = ClosedArchive(site)
    return PageFrame(site: site, path: page.path, title: "Done", section: .closed).html { html in
      html.opening("Done", lede: "What we finished, month by month, and what we stopped, and why.")
      if !archive.isShort { months(of: archive, into: &html) }
      for group in archive.recent {
        html.element(.section) { html in
          html.element(.h2, text: group.heading)
          ClosedList(entries: group.entries, page: page).write(into: &html)
        }
      }
    }
  }

  private func months(of archive: ClosedArchive, into html: inout HTMLWriter) {
    html.element(.nav, .class("part-links"), .label("Months")) { html in
      html.element(.ul) { html in
        for group in archive.groups {
          html.element(.li) { html in
            html.element(
              .a, .href(.page(group.pages[0].path, from: page.path)),
              text: "\(group.heading) (\(group.entries.count))")
          }
        }
      }
    }
  }
}

/// A page of what was finished in a month, or of what was stopped.
struct ClosedMonthPage {
  let site: Site
  let group: ClosedArchive.Group
  /// Which of the group's pages it is, from 0.
  let number: Int

  var html: [UInt8] {
    let pages = group.pages
    let path = pages[number].path
    let page = PageContext(site: site, path: path)
    let title = group.heading + (pages.count > 1 ? ", page \(number + 1) of \(pages.count)" : "")
    return PageFrame(site: site, path: path, title: title, section: .closed).html { html in
      html.opening(title, lede: "\(group.entries.count) in all.")
      ClosedList(entries: pages[number].entries, page: page).write(into: &html)
      if pages.count > 1 { ways(to: pages.map(\.path), from: path, into: &html) }
    }
  }

  private func ways(to paths: [String], from path: String, into html: inout HTMLWriter) {
    html.element(.nav, .class("part-links"), .label("Pages")) { html in
      html.element(.ul) { html in
        for (index, other) in paths.enumerated() {
          html.element(.li) { html in
            html.element(
              .a, .href(.page(other, from: path)), other == path ? .currentPage : nil,
              text: "Page \(index + 1)")
          }
        }
      }
    }
  }
}

/// Closed items, each with its day, and why it was stopped.
private struct ClosedList {
  let entries: ArraySlice<ClosedArchive.Entry>
  let page: PageContext

  func write(into html: inout HTMLWriter) {
    html.element(.ul, .class("lines two")) { html in
      for (item, day) in entries {
        html.element(.li) { html in
          ItemLine(item: item, page: page, showsStatus: false, day: day).write(into: &html)
          if item.category == .stopped, let reason = item.record.text("stop-reason") {
            html.element(.span, .class("benefit")) { html in
              html.text("Why: ")
              html.words(reason, on: page)
            }
          }
        }
      }
    }
  }
}
