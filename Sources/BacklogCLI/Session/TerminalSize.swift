import Glibc

/// The size of the terminal, in character cells.
struct TerminalSize {
  let columns: Int
  let rows: Int

  /// That of standard output; `COLUMNS` goes before what the terminal says. `nil` where there is none.
  static var ofOutput: TerminalSize? {
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let columns =
      Session.variable("COLUMNS").flatMap(Int.init) ?? (isKnown ? Int(size.ws_col) : nil)
    guard let columns, columns > 0 else { return nil }
    return TerminalSize(columns: columns, rows: isKnown ? Int(size.ws_row) : 24)
  }
}
