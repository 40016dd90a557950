/// Decides, for each scalar of a text, whether a reader can see it for what it is.
///
/// Some scalars are never fine; joiners, variation selectors, tags and combining marks depend on what stands
/// beside them.
struct ScalarScreening {
  /// More combining marks than this on one character smear over the lines around; no orthography needs them.
  static let mostMarks = 6

  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// Whether a scalar has to be looked at where it stands; false for all ordinary letters and signs.
  static func needsContext(_ scalar: Unicode.Scalar) -> Bool {
    !isOrdinary(scalar) && (isConcealed(scalar) || isCombiningMark(scalar))
  }

  /// The letters and signs that nearly all text is made of, found in a few comparisons.
  private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x300 { return (0x20..<0x7F).contains(value) || (value >= 0xA0 && value != 0xAD) }
    if value < 0x800 {
      return (0x370..<0x483).contains(value) || (0x48A..<0x591).contains(value)
        || (0x5D0..<0x5EB).contains(value) || (0x620..<0x64B).contains(value)
        || (0x671..<0x6D6).contains(value)
    }
    return (0x3400..<0xA000).contains(value) || (0x3040..<0x3099).contains(value)
      || (0xAC00..<0xD7A4).contains(value) || (0x309B..<0x3130).contains(value)
      || (0x2010..<0x2028).contains(value) || (0x3000..<0x302A).contains(value)
      || (0xFF01..<0xFFA0).contains(value)
  }

  func isSafe(at index: Int) -> Bool {
    let scalar = scalars[index]
    guard Self.isConcealed(scalar) else {
      return !Self.isCombiningMark(scalar) || hasRoomForMark(at: index)
    }
    switch scalar.value {
    case 0x200C: return joinsLetters(at: index)
    case 0x200D: return joinsLetters(at: index) || joinsEmoji(at: index)
    case 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      return selectsVariant(at: index)
    case 0xE0020...0xE007F: return spellsFlag(at: index)
    default: return false
    }
  }

  /// Controls, bidirectional controls, separators, noncharacters, and what draws nothing.
  static func isConcealed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD: true
    case 0xA0..<0x34F: false
    case 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F: true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0x3164, 0xFDD0...0xFDEF, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0: true
    case 0xFFF0...0xFFFB, 0xFFFE...0xFFFF: true
    case 0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
    case 0x10000...: scalar.value & 0xFFFE == 0xFFFE
    default: false
    }
  }

  /// Nonspacing and enclosing marks, found without asking Unicode's tables about the scripts that have none.
  private static func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x370..<0x483, 0x48A..<0x591, 0x2000..<0x20D0, 0x2100..<0x2CEF: return false
    case 0x2E80..<0x302A, 0x3100..<0xA66F, 0xAC00..<0xFB1E, 0x1F000..<0xE0000: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private func hasRoomForMark(at index: Int) -> Bool {
    let marksBefore = scalars[..<index].suffix(Self.mostMarks)
    return marksBefore.count < Self.mostMarks || !marksBefore.allSatisfy(Self.isCombiningMark)
  }

  /// Persian, Indic and other scripts steer how letters join; between Latin letters a joiner only hides.
  private func joinsLetters(at index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    return [scalars[index - 1], scalars[index + 1]].allSatisfy { neighbour in
      guard neighbour.value >= 0x590, !Self.isConcealed(neighbour) else { return false }
      return neighbour.properties.isAlphabetic || Self.isCombiningMark(neighbour)
    }
  }

  private func joinsEmoji(at index: Int) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    let before = scalars[index - 1]
    let endsEmoji = before.value == 0xFE0F || (before.value >= 0xA9 && before.properties.isEmoji)
    return endsEmoji && scalars[index + 1].value >= 0xA9 && scalars[index + 1].properties.isEmoji
  }

  private func selectsVariant(at index: Int) -> Bool {
    guard index > 0 else { return false }
    let base = scalars[index - 1]
    guard !Self.isConcealed(base) else { return false }
    switch scalars[index].value {
    case 0xFE0E, 0xFE0F: return base.properties.isEmoji
    default: return base.value >= 0x1000 && base.properties.isAlphabetic
    }
  }

  /// The flags of England, Scotland and Wales are the only tag sequences in use; any other is hidden text.
  private func spellsFlag(at index: Int) -> Bool {
    let isTag = { (scalar: Unicode.Scalar) in (0xE0020...0xE007F).contains(scalar.value) }
    // The flag's base, six tags at most, then the end.
    guard let start = scalars[..<index].suffix(7).lastIndex(where: { !isTag($0) }),
      scalars[start].value == 0x1F3F4
    else { return false }
    let tags = scalars[(start + 1)...].prefix(8).prefix(while: isTag)
    let letters = tags.compactMap { Unicode.Scalar($0.value - 0xE0000) }.map(Character.init)
    return ["gbeng\u{7F}", "gbsct\u{7F}", "gbwls\u{7F}"].contains(String(letters))
  }
}
