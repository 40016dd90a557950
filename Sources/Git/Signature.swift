/// Who did something and when.
package struct Signature: Hashable, Sendable {
  package var name: String
  package var email: String
  /// Seconds since 1970-01-01 00:00 UTC.
  package var seconds: Int64
  /// How far the person's clock was ahead of UTC, in minutes.
  package var offsetMinutes: Int

  /// The day on the person's own calendar, in days since 1970-01-01.
  package var localDay: Int {
    Int((Double(seconds + Int64(offsetMinutes) * 60) / 86_400).rounded(.down))
  }

  package init(name: String, email: String, seconds: Int64, offsetMinutes: Int = 0) {
    self.name = name
    self.email = email
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
  }

  /// Reads what a commit and `git var GIT_AUTHOR_IDENT` hold: `Name <email> 1234567890 +0100`.
  ///
  /// Broken lines occur in old histories, so whatever is missing is empty or 0.
  init(line: some StringProtocol) {
    let open = line.firstIndex(of: "<") ?? line.endIndex
    let close = line.lastIndex(of: ">") ?? line.endIndex
    let name = String(line[..<open].trimmingSpaces())
    guard open < close, close < line.endIndex else {
      self.init(name: name, email: "", seconds: 0)
      return
    }
    let rest = line[line.index(after: close)...].split(separator: " ")
    let zone = rest.dropFirst().first.flatMap { Int($0) } ?? 0
    self.init(
      name: name, email: String(line[line.index(after: open)..<close]),
      seconds: rest.first.flatMap { Int64($0) } ?? 0,
      offsetMinutes: zone / 100 * 60 + zone % 100)
  }

  /// The line as a commit holds it. Characters that would break the line are left out, as git does.
  var line: String {
    let sign = offsetMinutes < 0 ? "-" : "+"
    let minutes = abs(offsetMinutes)
    let zone = "\(minutes / 60 * 100 + minutes % 60)"
    let padding = String(repeating: "0", count: max(0, 4 - zone.count))
    return "\(Self.cleaned(name)) <\(Self.cleaned(email))> \(seconds) \(sign)\(padding)\(zone)"
  }

  private static func cleaned(_ text: String) -> String {
    text.filter { $0 != "<" && $0 != ">" && $0 != "\n" && $0 != "\0" }
  }
}

extension StringProtocol {
  func trimmingSpaces() -> SubSequence {
    var result = self[...]
    while let first = result.first, first.isWhitespace { result.removeFirst() }
    while let last = result.last, last.isWhitespace { result.removeLast() }
    return result
  }
}
