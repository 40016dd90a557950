import BacklogModel

/// Documents by their names, with links where they have a page.
extension HTMLWriter {
  mutating func reference(_ record: Record, on page: PageContext) {
    if let link = page.link(to: record) {
      element(.a, .href(link), text: record.title)
    } else {
      text(record.title)
    }
  }

  mutating func references(_ records: [Record], on page: PageContext) {
    for (index, record) in records.enumerated() {
      if index > 0 { text(", ") }
      reference(record, on: page)
    }
  }

  /// Documents of a kind by their keys; a key that names none stands for itself.
  mutating func references(_ keys: [String], of kind: Kind, on page: PageContext) {
    for (index, key) in keys.enumerated() {
      if index > 0 { text(", ") }
      if let record = page.site.snapshot.record(kind, key: key) {
        reference(record, on: page)
      } else {
        text(key)
      }
    }
  }

  /// Somebody's words, with links where they name items or addresses.
  mutating func words(_ text: String, on page: PageContext) {
    LinkedText(text).write(into: &self, on: page)
  }

  /// The opening of a document's page.
  ///
  /// - Parameters:
  ///   - eyebrow: what it is.
  ///   - chips: what state it is in.
  mutating func opening(
    _ record: Record, eyebrow: String, lede: String? = nil, on page: PageContext,
    chips: ((inout HTMLWriter) -> Void)? = nil
  ) {
    element(.header, .class("title")) { html in
      html.element(.p, .class("eyebrow"), text: eyebrow)
      html.element(.h1, text: record.title)
      if let lede { html.element(.p, .class("lede")) { $0.words(lede, on: page) } }
      if let chips { html.element(.p, .class("chips"), content: chips) }
    }
  }

  /// The opening of a page about several documents.
  mutating func opening(_ title: String, lede: String, asOf day: BacklogModel.CivilDate? = nil) {
    element(.header, .class("hero")) { html in
      if let day {
        html.element(.p, .class("eyebrow")) { html in
          html.text("As of ")
          html.day(day)
        }
      }
      html.element(.h1, text: title)
      html.element(.p, .class("lede"), text: lede)
    }
  }
}
