/// Where a line may break inside a run of text without spaces.
enum LineBreak {
  /// Punctuation that belongs to what comes before it.
  private static let closing: Set<Character> = [
    "、", "。", "，", "．", "：", "；", "！", "？", "）", "］", "｝", "」", "』", "】", "〉", "》", "〕", "〗", "ー",
    "々", "…",
    "‥", "・", "ゝ", "ゞ", "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ",
    "ャ", "ュ",
    "ョ", ",", ".", ":", ";", "!", "?", ")", "]", "}", "”", "’", "%", "％",
  ]

  /// Punctuation that belongs to what comes after it.
  private static let opening: Set<Character> = [
    "（", "［", "｛", "「", "『", "【", "〈", "《", "〔", "〖", "(", "[", "{", "“", "‘", "¥", "￥", "$", "#",
  ]

  /// Whether a line may break between two characters that have no space between them.
  static func isAllowed(
    between before: Character, and after: Character, in locale: TerminalLocale
  ) -> Bool {
    guard isIdeographic(before, in: locale) || isIdeographic(after, in: locale) else {
      return false
    }
    return !opening.contains(before) && !closing.contains(after)
  }

  /// Wide and not Hangul: Korean is written with spaces and breaks at them.
  private static func isIdeographic(_ character: Character, in locale: TerminalLocale) -> Bool {
    guard let scalar = character.unicodeScalars.first, scalar.value >= 0x2E80 else { return false }
    switch scalar.value {
    case 0xAC00...0xD7FF: return false
    default: return DisplayWidth.of(character, in: locale) == 2
    }
  }
}
