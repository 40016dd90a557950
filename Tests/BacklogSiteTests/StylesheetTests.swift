import Testing

@testable import BacklogSite

/// The palette can be read by everyone: contrast as WCAG 2.2 computes it, of the colours in the stylesheet itself.
@Suite struct StylesheetTests {
  private let css = String(decoding: Stylesheet.bytes, as: UTF8.self)

  /// The colours of a block of custom properties, by name: the first is light, the second dark, the third paper.
  private func palettes() -> [[String: String]] {
    css.split(separator: ":root {").dropFirst().map { block in
      let body = block.prefix { $0 != "}" }
      var colors: [String: String] = [:]
      for entry in body.split(separator: ";") {
        let parts = entry.split(separator: ":").map { $0.trimmingBlanks }
        if parts.count == 2, parts[0].hasPrefix("--"), parts[1].hasPrefix("#") {
          colors[String(parts[0].dropFirst(2))] = String(parts[1].dropFirst())
        }
      }
      return colors
    }
  }

  /// Texts and the grounds that they stand on.
  private static let texts = [
    ("ink", "paper"), ("ink", "surface"), ("soft", "paper"), ("soft", "surface"),
    ("accent", "paper"), ("accent", "surface"), ("accent", "accent-ground"),
    ("ink", "accent-ground"), ("paper", "accent"), ("todo", "todo-ground"),
    ("active", "active-ground"), ("waiting", "waiting-ground"), ("good", "good-ground"),
    ("bad", "bad-ground"), ("must", "must-ground"),
  ]

  /// Lines and fillings that say something, and their grounds.
  private static let shapes = [
    ("edge", "surface"), ("edge", "paper"), ("tone-first", "surface"), ("tone-second", "surface"),
    ("tone-third", "surface"), ("tone-alarm", "surface"), ("good", "surface"), ("accent", "paper"),
  ]

  @Test func everyPaletteHasEveryColor() {
    let palettes = palettes()
    #expect(palettes.count == 3)
    for palette in palettes { #expect(palette.keys.sorted() == palettes[0].keys.sorted()) }
  }

  @Test func textsCanBeRead() throws {
    for (index, palette) in palettes().enumerated() {
      for (text, ground) in Self.texts {
        let ratio = try contrast(palette[text], palette[ground])
        #expect(ratio >= 4.5, "palette \(index): \(text) on \(ground) is \(ratio)")
      }
    }
  }

  @Test func shapesCanBeSeen() throws {
    for (index, palette) in palettes().enumerated() {
      for (shape, ground) in Self.shapes {
        let ratio = try contrast(palette[shape], palette[ground])
        #expect(ratio >= 3, "palette \(index): \(shape) on \(ground) is \(ratio)")
      }
    }
  }

  @Test func nothingIsFetched() {
    #expect(!css.contains("url("))
    #expect(!css.contains("@import"))
    #expect(!css.contains("@font-face"))
  }

  private func contrast(_ first: String?, _ second: String?) throws -> Double {
    let values = try [first, second].map { try luminance(try #require($0)) }.sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  /// The relative luminance of an sRGB colour.
  private func luminance(_ hex: String) throws -> Double {
    let number = try #require(Int(hex, radix: 16))
    let channels = [number >> 16, number >> 8 & 255, number & 255].map { Double($0) / 255 }
    let linear = channels.map { value in
      value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// The power of 2.4: x² times the fifth root of x², by Newton.
  private func power(_ value: Double) -> Double {
    let square = value * value
    var root = 1.0
    for _ in 0..<60 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = drop { $0.isWhitespace }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
