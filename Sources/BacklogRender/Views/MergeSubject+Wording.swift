package import BacklogFormat

extension MergeSubject {
  /// What it is, in the middle of a sentence.
  package var phrase: String {
    switch self {
    case .field(let path): path.joined(separator: ".")
    case .comments: "comments between keys"
    case .listItem(let section?, let text): "“\(text)” in “\(section)”"
    case .listItem(nil, let text): "“\(text)”"
    case .text(let section?): "text in “\(section)”"
    case .text(nil): "text"
    case .section(let title): "the section “\(title)”"
    case .identity: "two documents that git took for one"
    case .document: "lines of the document, which can't be read"
    }
  }
}
