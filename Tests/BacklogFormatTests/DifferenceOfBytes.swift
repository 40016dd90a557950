@testable import BacklogFormat

/// What is wrong with the bytes of a result: more was changed than the entry at the path, or a
/// new entry is no mere insertion.
func differenceOfBytes(
  _ before: Document, _ after: Document, at path: [String], value: YAMLValue?
) -> String? {
  let (old, new) = (before.bytes, after.bytes)
  if let entry = before.frontMatter.entry(path[0]) {
    guard old[..<entry.range.lowerBound] == new.prefix(entry.range.lowerBound) else {
      return "changed what is above\n\(shown(new))"
    }
    let below = old[entry.range.upperBound...]
    guard
      below == new.suffix(below.count)
        || isInsertionBehindComments(old, new, below: entry.range.upperBound)
        || value == nil && path.count == 1 && before.frontMatter.endsWithText(before: entry)
          && Array(new.suffix(withoutIndentationOfComments(below).count))
            == withoutIndentationOfComments(below)
    else { return "changed what is below\n\(shown(new))" }
    return nil
  }
  if value == nil { return old == new ? nil : "changed something" }
  let prefix = zip(old, new).prefix { $0 == $1 }.count
  let suffix = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
  return prefix + suffix >= old.count ? nil : "is no mere insertion\n\(shown(new))"
}

/// Whether something was only added, behind nothing but comments below a place: those that are indented belong to what is above.
private func isInsertionBehindComments(
  _ old: [UInt8], _ new: [UInt8], below start: Int
) -> Bool {
  let prefix = zip(old, new).prefix { $0 == $1 }.count
  let suffix = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
  guard prefix + suffix >= old.count, prefix >= start else { return false }
  return lines(of: old[start..<min(prefix, old.count - 1)]).allSatisfy {
    $0.first { $0 != UInt8(ascii: " ") }.map { $0 == UInt8(ascii: "#") } ?? true
  }
}

/// The text with the comments that it starts with at the start of their lines: behind a text in lines of its own they would
/// otherwise become a part of it.
private func withoutIndentationOfComments(_ text: ArraySlice<UInt8>) -> [UInt8] {
  var rest = text
  var result: [UInt8] = []
  while true {
    let line = rest.drop { $0 == UInt8(ascii: " ") }
    guard line.first == UInt8(ascii: "#"), let end = line.firstIndex(where: isLineBreak) else {
      return result + rest
    }
    result += line[...end]
    rest = rest[(end + 1)...]
  }
}

private func lines(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
  text.split(whereSeparator: isLineBreak)
}

private func isLineBreak(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

extension Mapping {
  /// Whether the entry before one ends with a text in lines of its own.
  fileprivate func endsWithText(before entry: Entry) -> Bool {
    Array(self).last { $0.range.upperBound <= entry.range.lowerBound }?.endsWithBlockScalar ?? false
  }
}
