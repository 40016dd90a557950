/// What a piece of text means, which decides how it looks.
package enum Style: CaseIterable, Sendable {
  // Problems
  case error, warning, hint, location
  // Parts of any page
  case heading, strong, faint, id
  // MoSCoW
  case must, should, could, wont
  // Status categories
  case todo, active, waiting, done, stopped
  // Differences
  case added, removed, hunk, fileHeader

  /// The parameters of the terminal's "select graphic rendition" sequence.
  ///
  /// Only the eight base colours, bold and faint: they follow the user's own theme, light or dark.
  var graphicRendition: String {
    switch self {
    case .error: "1;31"
    case .warning: "1;33"
    case .hint: "1;36"
    case .location, .heading, .strong, .fileHeader: "1"
    case .faint, .wont, .stopped: "2"
    case .id, .waiting: "33"
    case .must: "1;31"
    case .should: "33"
    case .could, .done, .added: "32"
    case .todo, .active: "34"
    case .removed: "31"
    case .hunk: "36"
    }
  }
}
