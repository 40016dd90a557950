/// What of a backlog a command is going to look at, by which it is read in the cheapest way. All of it can be looked at all the
/// same.
package enum ReadingExtent: Sendable {
  /// The order of the items, and some documents.
  case order
  /// The front matter of nearly all documents.
  case frontMatter
  /// The whole text of nearly all documents.
  case text
  /// The same, and what rules ask of every item.
  case rules
}
