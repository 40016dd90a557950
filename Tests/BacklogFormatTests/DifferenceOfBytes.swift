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
    guard old[entry.range.upperBound...] == new.suffix(old.count - entry.range.upperBound) else {
      return "changed what is below\n\(shown(new))"
    }
    return nil
  }
  if value == nil { return old == new ? nil : "changed something" }
  let prefix = zip(old, new).prefix { $0 == $1 }.count
  let suffix = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
  return prefix + suffix >= old.count ? nil : "is no mere insertion\n\(shown(new))"
}
