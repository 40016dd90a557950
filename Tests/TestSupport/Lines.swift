/// The pieces of a text between line feeds, the last of them empty where the text ends in one.
///
/// A carriage return stays in its line; `split` of a `String` would take CR LF for one character that is no line feed.
package func lines(of text: String) -> [String] {
  text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
}
