import BacklogModel

extension Kind {
  /// The kind in a sentence, with its article.
  var withArticle: String {
    switch self {
    case .item, .audience: "an \(displayName)"
    default: "a \(displayName)"
    }
  }
}
