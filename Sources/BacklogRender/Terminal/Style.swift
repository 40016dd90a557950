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

  /// The terminal's sequence that begins this look.
  ///
  /// Only the eight base colours, bold and faint: they follow the user's own theme, light or dark.
  var sequence: String {
    switch self {
    case .error, .must: "\u{1B}[1;31m"
    case .warning: "\u{1B}[1;33m"
    case .hint: "\u{1B}[1;36m"
    case .location, .heading, .strong, .fileHeader: "\u{1B}[1m"
    case .faint, .wont, .stopped: "\u{1B}[2m"
    case .id, .waiting, .should: "\u{1B}[33m"
    case .could, .done, .added: "\u{1B}[32m"
    case .todo, .active: "\u{1B}[34m"
    case .removed: "\u{1B}[31m"
    case .hunk: "\u{1B}[36m"
    }
  }

  /// The sequence that ends any look.
  static let reset = "\u{1B}[m"
}
