import CWidth
import Glibc

/// Character widths as the C library knows them, whatever locale the process runs in.
///
/// `wcwidth` looks at the calling thread's locale. A locale object of our own, put in place only while text is
/// measured, keeps the answer the same under `LC_ALL=C` and never touches the process's locale.
struct TerminalLocale {
  // A locale object is never changed after it is made, and this one is never freed.
  nonisolated(unsafe) private static let utf8: locale_t? = {
    for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] {
      if let locale = newlocale(1 << LC_CTYPE, name, nil) { return locale }
    }
    return nil
  }()

  private let hasWidths: Bool

  /// Runs `body` with this thread's locale set to UTF-8, and sets it back.
  static func withWidths<Result>(_ body: (TerminalLocale) -> Result) -> Result {
    guard let utf8 else { return body(TerminalLocale(hasWidths: false)) }
    let previous = uselocale(utf8)
    defer { _ = uselocale(previous) }
    return body(TerminalLocale(hasWidths: true))
  }

  /// The columns of one scalar by itself: 0, 1 or 2.
  ///
  /// A scalar that the C library doesn't know yet is judged by its Unicode properties, so that new emoji and
  /// new ideographs are as wide as terminals draw them.
  func columns(of scalar: Unicode.Scalar) -> Int {
    if hasWidths {
      let columns = wcwidth(wchar_t(bitPattern: scalar.value))
      if columns >= 0 { return Int(columns) }
    }
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: return 0
    case 0..<0x300: return 1
    case 0x20000...0x3FFFD: return 2
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return properties.isEmojiPresentation ? 2 : 1
    }
  }
}
