/// A kind of document. The folder that a document lies in decides its kind.
package enum Kind: String, CaseIterable, Sendable {
  case item
  case request
  case campaign
  case guidepoint
  case blueprint
  case cycle
  case definition = "definition-of-done"
  case team
  case audience

  /// The folder below the backlog's root that holds the documents of the kind.
  package var folder: String {
    switch self {
    case .item: "items"
    case .request: "requests"
    case .campaign: "campaigns"
    case .guidepoint: "guidepoints"
    case .blueprint: "blueprints"
    case .cycle: "cycles"
    case .definition: "definitions"
    case .team: "teams"
    case .audience: "audiences"
    }
  }

  /// The kind of a document at a path relative to the backlog's root.
  package init?(path: String) {
    // By bytes: ten thousand paths are asked for at once.
    var path = path
    let kind = path.withUTF8 { path -> Kind? in
      guard let slash = path.firstIndex(of: UInt8(ascii: "/")) else { return nil }
      let folder = UnsafeBufferPointer(rebasing: path[..<slash])
      return Self.folders.first { $0.name.count == slash && folder.elementsEqual($0.name) }?.kind
    }
    guard let kind else { return nil }
    self = kind
  }

  private static let folders = allCases.map { (kind: $0, name: Array($0.folder.utf8)) }

  /// Reads a kind's name as people type it: `item`, `definition`, `definition-of-done`, `items`.
  package init?(name: some StringProtocol) {
    let name = name.lowercased()
    guard
      let kind = Kind.allCases.first(where: {
        $0.rawValue == name || $0.folder == name || $0.shortName == name
      })
    else { return nil }
    self = kind
  }

  /// One word: the raw value but for a definition of done.
  package var shortName: String { self == .definition ? "definition" : rawValue }

  /// The kind in a sentence.
  package var displayName: String { self == .definition ? "Definition of Done" : rawValue }

  /// Whether documents of the kind have an id, which starts their file's name; the others are known by that name itself.
  package var hasID: Bool { self == .item || self == .request }

  /// The fields that documents of the kind may have, and the sections they need.
  package var schema: KindSchema {
    Schema.schemas[self] ?? KindSchema(kind: self, summary: "", fields: [])
  }
}
