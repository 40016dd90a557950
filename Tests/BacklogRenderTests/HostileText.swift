/// Titles such as people and attackers write, for properties that must hold for any text.
let hostileTitles = [
  "", " ", "a", "Spring landing page", "Tab\there", "Two\nlines", "CR\r\nLF", "bell\u{7}",
  "\u{1B}[2J\u{1B}[31mred", "\u{9B}31mC1", "del\u{7F}", "over\u{202E}drow",
  "iso\u{2066}late\u{2069}",
  "mark\u{200F}s\u{61C}", "zero\u{200B}width\u{FEFF}", "soft\u{AD}hyphen",
  "line\u{2028}para\u{2029}",
  "tag\u{E0041}\u{E0042}", "春のランディングページを作る、そして公開する", "스프링 랜딩 페이지", "عنوان الصفحة الجديدة",
  "דף נחיתה לאביב", "می‌خواهم", "हिन्दी शीर्षक", "ตั้งชื่อเรื่อง", "👩‍👩‍👧‍👦 family", "👍🏽 thumbs", "🇩🇪🇫🇷 flags",
  "1️⃣ keycap", "❤️ heart", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 England", "e\u{301}\u{302}\u{303}",
  "Z" + String(repeating: "\u{335}", count: 50),
  String(repeating: "word ", count: 60), String(repeating: "x", count: 300),
  String(repeating: "漢", count: 120), String(repeating: "👨‍💻", count: 40), "\u{0}",
  "\u{FFFD}\u{FFFE}",
  "\u{1F3F4}\u{E0061}\u{E0062}\u{E007F}", "naïve café – “quoted” ½ €",
]

/// `text` without colours: what a terminal shows.
func withoutColors(_ text: String) -> String {
  var result = ""
  var rest = text[...]
  while let escape = rest.unicodeScalars.firstIndex(of: "\u{1B}") {
    result += rest[..<escape]
    guard let end = rest[escape...].unicodeScalars.firstIndex(of: "m") else { break }
    rest = rest[rest.unicodeScalars.index(after: end)...]
  }
  return result + rest
}

/// The lines of `text` that are wider than `width` or end in a space.
func illFittingLines(_ text: String, width: Int) -> [String] {
  withoutColors(text).split(separator: "\n").map(String.init).filter {
    DisplayWidthProbe.columns($0) > width || $0.hasSuffix(" ")
  }
}
