import BacklogModel

/// Finds contacts that reach some of the same people in overlapping windows.
struct ContactOverlaps {
  /// A contact, and those that it gets in the way of.
  struct Clash {
    let contact: Contact
    /// At least one; no more than `most`, though there may be more.
    var others: [Contact]

    /// One by its id and title, several by their ids.
    var namesOfOthers: String {
      guard others.count > 1 else { return others.first?.item.quotedName ?? "" }
      let names = others.prefix(most - 1).map(\.item.id.description)
      return PracticeWording.list(names + (others.count == most ? ["others"] : []), most: most)
    }
  }

  /// How many others a clash names at most.
  static let most = 4

  /// Which facets of two contacts get in each other's way.
  enum Interference {
    case same
    case different
  }

  /// What the contacts are told apart by: their channels, their offer.
  let facets: (Contact) -> [String]
  let interference: Interference
  /// Whether two contacts that clash are to be reported.
  var isWanted: (_ one: Contact, _ other: Contact) -> Bool = { _, _ in true }

  /// The clashes, each at the contact that begins later, or at the one that findings are asked for.
  ///
  /// Cost: linear in the contacts, times those that run at once until the few that are named are found.
  func find(in context: RuleContext) -> [Clash] {
    let contacts = Contact.all(in: context)
    var sweep = Sweep(contacts, self, context)
    var clashes: [Int: Clash] = [:]
    for index in contacts.indices {
      for other in sweep.advance(to: index) {
        let (place, partner) = sweep.isAsked[index] ? (index, other) : (other, index)
        let others = clashes[place]?.others ?? []
        guard others.count < Self.most else { continue }
        clashes[place] = Clash(contact: contacts[place], others: others + [contacts[partner]])
      }
    }
    return clashes.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// A walk over contacts by their first day, with those still running kept by audience and facet.
private struct Sweep {
  let contacts: [Contact]
  /// Whether findings are asked for at each contact.
  let isAsked: [Bool]
  private let overlaps: ContactOverlaps
  private let audiences: [[Int]]
  private let facets: [[Int]]
  private let facetCount: Int
  /// For each audience those that reach some of the same people.
  private let related: [[Int]]
  private var running: [[Int]]

  init(_ contacts: [Contact], _ overlaps: ContactOverlaps, _ context: RuleContext) {
    var audienceNumbers = Numbering()
    var facetNumbers = Numbering()
    self.contacts = contacts
    self.overlaps = overlaps
    isAsked = contacts.map { context.isInScope($0.item.record.path) }
    audiences = contacts.map { $0.audiences.map { audienceNumbers.number(of: $0) } }
    facets = contacts.map { overlaps.facets($0).map { facetNumbers.number(of: $0) } }
    facetCount = facetNumbers.names.count
    let containment = AudienceContainment(context.snapshot)
    related = audienceNumbers.names.map { name in
      containment.related(to: name).compactMap { audienceNumbers.numbers[$0] }
    }
    running = Array(repeating: [], count: audienceNumbers.names.count * facetCount)
  }

  /// The running contacts that the next one clashes with, as many as are named; then it is running too.
  mutating func advance(to index: Int) -> [Int] {
    var found: Set<Int> = []
    for audience in audiences[index] {
      for other in related[audience] {
        for facet in 0..<facetCount where interferes(facet, with: facets[index]) {
          collect(&found, for: index, from: other * facetCount + facet)
        }
      }
    }
    for audience in audiences[index] {
      for facet in facets[index] { running[audience * facetCount + facet].append(index) }
    }
    return found.sorted()
  }

  private func interferes(_ facet: Int, with mine: [Int]) -> Bool {
    switch overlaps.interference {
    case .same: mine.contains(facet)
    case .different: mine.contains { $0 != facet }
    }
  }

  /// Adds the contacts of a place that clash, until there are enough, and forgets those whose window has ended.
  private mutating func collect(_ found: inout Set<Int>, for index: Int, from place: Int) {
    let contact = contacts[index]
    var position = 0
    while position < running[place].count, found.count < ContactOverlaps.most {
      let candidate = running[place][position]
      if contacts[candidate].window.last < contact.window.first {
        running[place].removeUnordered(at: position)
        continue
      }
      position += 1
      if isAsked[index] || isAsked[candidate], contact.canMove || contacts[candidate].canMove,
        overlaps.isWanted(contact, contacts[candidate])
      {
        found.insert(candidate)
      }
    }
  }
}

/// Numbers for names, in the order in which they come.
private struct Numbering {
  private(set) var names: [String] = []
  private(set) var numbers: [String: Int] = [:]

  mutating func number(of name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}

extension Array {
  /// Takes an element out and puts the last one in its place.
  fileprivate mutating func removeUnordered(at position: Int) {
    swapAt(position, count - 1)
    removeLast()
  }
}
