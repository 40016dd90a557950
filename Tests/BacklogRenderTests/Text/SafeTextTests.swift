import BacklogRender
import TestSupport
import Testing

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("\u{1B}[31mred", "␛[31mred"), ("a\u{0}b\u{7F}", "a␀b␡"),
    ("\u{9B}2J", "\\u{9B}2J"),
    ("two\nlines\tand\r", "two␊lines␉and␍"), ("CR\r\nLF", "CR␍␊LF"),
    ("a\u{202E}b\u{202C}", "a\\u{202E}b\\u{202C}"),
    ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
    ("\u{200E}\u{200F}\u{61C}", "\\u{200E}\\u{200F}\\u{61C}"),
    ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"), ("a\u{200B}b\u{FEFF}", "a\\u{200B}b\\u{FEFF}"),
    ("pay\u{200D}pal", "pay\\u{200D}pal"), ("pay\u{200C}pal", "pay\\u{200C}pal"),
    ("co\u{AD}op", "co\\u{AD}op"),
    ("\u{3164}x\u{115F}", "\\u{3164}x\\u{115F}"),
    ("hi\u{E0068}\u{E0069}", "hi\\u{E0068}\\u{E0069}"),
    ("a\u{FE0F}b\u{FE01}", "a\\u{FE0F}b\\u{FE01}"),
    ("x\u{E0101}\u{E0102}", "x\\u{E0101}\\u{E0102}"),
    ("\u{FFFF}\u{1FFFE}", "\\u{FFFF}\\u{1FFFE}"),
  ])
  func conceals(text: String, expected: String) {
    #expect(SafeText.line(text) == expected)
  }

  @Test(arguments: [
    "عنوان الصفحة", "דף נחיתה לאביב", "می‌خواهم", "क्‍ष", "👩‍👩‍👧‍👦👍🏽🇩🇪1️⃣❤️☎︎", "🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿", "🏳️‍🌈", "👩🏽‍💻",
    "naïve – “quoted” ½ €", "Tiếng Việt", "e\u{301}\u{302}", "葛\u{E0100}城", "non\u{A0}breaking",
    "ตั้งชื่อเรื่อง",
    "बिक्री बढ़ाएँ", "བསྐྱེད་", "בְּרֵאשִׁ֖ית",
  ])
  func keepsWhatPeopleWrite(text: String) {
    #expect(SafeText.line(text) == text)
  }

  @Test func stackedMarksEnd() {
    let shown = SafeText.line("Z" + String(repeating: "\u{335}", count: 9))
    #expect(shown == "Z" + String(repeating: "\u{335}", count: 6) + "\\u{335}\\u{335}\\u{335}")
  }

  @Test func flagsOfOtherPlacesCouldHideText() {
    #expect(SafeText.line("🏴\u{E0061}\u{E007F}") == "🏴\\u{E0061}\\u{E007F}")
  }

  @Test func blocksKeepTheirLines() {
    #expect(SafeText.block("a\tb\r\n\tc\u{7}\n") == "a   b\n    c␇\n")
    #expect(SafeText.block("漢\tx") == "漢  x")
  }

  @Test func timeIsInProportionToTheText() {
    let hostile = [
      "🏴" + String(repeating: "\u{E0061}", count: 20_000),
      String(repeating: "\u{301}", count: 20_000),
      String(repeating: "\u{200D}", count: 20_000),
      "a" + String(repeating: "\u{FE0F}", count: 20_000),
    ]
    for text in hostile {
      let elapsed = processorTime {
        #expect(SafeText.line(text).utf8.count > text.utf8.count)
      }
      #expect(elapsed < .seconds(2))
    }
  }

  /// Holds the ranges in the screening against what Unicode says about every scalar there is.
  @Test func noScalarThatUnicodeCallsInvisibleGetsThrough() {
    // Visible signs that Unicode counts as format characters: Arabic and Kaithi number signs, Egyptian joiners apart.
    let visible: Set<UInt32> = [
      0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD,
    ]
    for value in UInt32(0)...0x10FFFF where !visible.contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      let isHidden =
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default:
          properties.isDefaultIgnorableCodePoint || properties.isBidiControl
            || properties.isNoncharacterCodePoint
        }
      let shown = SafeText.line(String(Character(scalar)))
      let isEscaped = shown != String(Character(scalar))
      if isHidden != isEscaped {
        Issue.record("U+\(String(value, radix: 16)) hidden \(isHidden), escaped \(isEscaped)")
      }
    }
  }

  @Test(arguments: hostileTitles)
  func aSafeLineIsOneLineAndStaysAsItIs(text: String) {
    let safe = SafeText.line(text)
    #expect(SafeText.line(safe) == safe)
    let linesBreak = safe.contains { $0.isNewline }
    #expect(!linesBreak)
  }
}
