/// What a mark in a chart stands for, told apart by colour on a screen and by its fill on a terminal.
///
/// The colours are M. Okabe's and K. Ito's ("Color Universal Design", 2008), which people with any kind of colour vision can
/// tell apart, darkened or lightened where the background asks for it.
enum Tone: String, CaseIterable, Sendable {
  case first
  case second
  case third
  case quiet
  case alarm

  /// The block that fills it on a terminal.
  var block: Character {
    switch self {
    case .first: "█"
    case .second: "▓"
    case .third: "▒"
    case .quiet: "░"
    case .alarm: "▚"
    }
  }

  /// The terminal's look.
  var style: Style? {
    switch self {
    case .first: .todo
    case .second: .should
    case .third: .could
    case .quiet: .faint
    case .alarm: .must
    }
  }

  /// On a light background, and on a dark one.
  var colors: (light: String, dark: String) {
    switch self {
    case .first: ("#0072B2", "#56B4E9")
    case .second: ("#E69F00", "#F0B429")
    case .third: ("#009E73", "#2BBF94")
    case .quiet: ("#B8BCC2", "#5B626B")
    case .alarm: ("#D55E00", "#FF8A3D")
    }
  }
}
