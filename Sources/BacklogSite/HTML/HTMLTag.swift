/// The elements that pages are made of. There is none that runs, loads or embeds anything, so that no page can have one.
package enum HTMLTag: String, CaseIterable, Sendable {
  case a, abbr, article, aside, blockquote, body, caption, code, dd, del, details, div, dl, dt, em
  case figcaption, figure, footer, h1, h2, h3, h4, h5, h6, head, header, html, li, main, nav, ol, p,
    pre
  case section, small, span, strong, summary, table, tbody, td, th, thead, time, title, tr, ul

  /// The heading of a level; those deeper than 6 are the deepest.
  static func heading(_ level: Int) -> HTMLTag {
    [.h1, .h2, .h3, .h4, .h5, .h6][max(1, min(6, level)) - 1]
  }
}

/// The elements that hold nothing.
package enum HTMLVoidTag: String, CaseIterable, Sendable {
  case br, hr, link, meta
}
