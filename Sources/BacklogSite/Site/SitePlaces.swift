import BacklogFormat
import BacklogModel

/// Where the pages of a site's documents lie.
struct SitePlaces: Sendable {
  /// A page, or a place on one.
  struct Place: Hashable, Sendable {
    /// Below the site's top.
    let page: String
    let fragment: String?
  }

  private let places: [String: Place]

  /// - Parameter records: those that have a place, by path, so that names don't depend on chance.
  init(of records: [Record]) {
    var places: [String: Place] = [:]
    var taken: Set<String> = []
    for record in records {
      guard let folder = Self.folder(of: record.kind) else { continue }
      let name = record.id?.description ?? Self.fileName(record.key)
      var page = "\(folder)/\(name).html"
      var number = 2
      // Two documents may share a name, in two folders or by a mistake; and some disks don't tell letters' case apart.
      while !taken.insert(page.lowercased()).inserted {
        page = "\(folder)/\(name)-\(number).html"
        number += 1
      }
      places[record.path] = Place(page: page, fragment: nil)
    }
    self.places = places
  }

  /// Where a document is shown, by its path below the backlog's root; `nil` where it has no place.
  subscript(path: String) -> Place? { places[path] }

  /// The folder of a kind's pages; `nil` for kinds that have none of their own.
  private static func folder(of kind: Kind) -> String? {
    switch kind {
    case .item, .request, .campaign, .guidepoint, .blueprint, .team, .audience: kind.folder
    case .cycle, .definition: nil
    }
  }

  /// A key as a file's name on any disk and in any address: letters and digits of all scripts, and `-._`.
  private static func fileName(_ key: String) -> String {
    let name = String(
      key.map { character in
        character.isLetter || character.isNumber || "-._".contains(character) ? character : "-"
      })
    return name.isEmpty || name.hasPrefix(".") ? "_" + name : name
  }
}
