import BacklogFormat

/// A piece of a text as tools of others name it: lines and columns from 1, columns in UTF-16 code units, the end behind the
/// last one.
struct FindingRegion: Hashable {
  let start: TextPosition
  let end: TextPosition

  init(_ range: Range<Int>, in document: Document) {
    start = document.utf16Position(at: range.lowerBound)
    end = document.utf16Position(at: range.upperBound)
  }
}
