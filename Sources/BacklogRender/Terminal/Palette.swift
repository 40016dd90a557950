/// Turns meaning into colour, or leaves text as it is.
package struct Palette: Sendable {
  /// No colour at all: for pipes and files.
  package static let plain = Palette(usesColor: false)
  /// ANSI colours.
  package static let color = Palette(usesColor: true)

  package let usesColor: Bool

  package init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  /// `text` in the look of `style`. Empty text stays empty.
  package func paint(_ text: String, _ style: Style?) -> String {
    guard usesColor, let style, !text.isEmpty else { return text }
    return style.sequence + text + Style.reset
  }
}
