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

  /// What the contacts are told apart by: their channels, their offer.
  let facets: (Contact) -> [String]
  /// Whether a facet of one contact gets in the way of a facet of another.
  let clash: (_ one: String, _ other: String) -> Bool
  /// Whether two contacts that clash are to be reported.
  var isWanted: (_ one: Contact, _ other: Contact) -> Bool = { _, _ in true }

  /// The clashes, each at the contact that begins later, or at the one that findings are asked for.
  ///
  /// Sweeps over the contacts by their first day with those still running kept by audience and facet. Cost: linear in the
  /// contacts while clashes are found; each names only the first few others.
  func find(in context: RuleContext) -> [Clash] {
    let contacts = Contact.all(in: context)
    let audiences = AudienceContainment(context.snapshot)
    var related: [String: [String]] = [:]
    var running: [String: [String: [Int]]] = [:]
    var clashes: [Int: Clash] = [:]
    for (index, contact) in contacts.enumerated() {
      let facets = facets(contact)
      guard !facets.isEmpty else { continue }
      var others: Set<Int> = []
      for audience in contact.audiences {
        let keys = related[audience] ?? audiences.related(to: audience)
        related[audience] = keys
        for key in keys {
          collect(&others, for: contact, facets, from: &running[key], of: contacts, context)
        }
      }
      for other in others.sorted() {
        let isHere = context.isInScope(contact.item.record.path)
        let (place, partner) = isHere ? (index, other) : (other, index)
        let clash = clashes[place] ?? Clash(contact: contacts[place], others: [])
        guard clash.others.count < Self.most else { continue }
        clashes[place] = Clash(contact: clash.contact, others: clash.others + [contacts[partner]])
      }
      for audience in contact.audiences {
        for facet in facets { running[audience, default: [:]][facet, default: []].append(index) }
      }
    }
    return clashes.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Adds the running contacts that clash with one, until there are enough, and forgets those whose window has ended.
  private func collect(
    _ others: inout Set<Int>, for contact: Contact, _ facets: [String],
    from running: inout [String: [Int]]?, of contacts: [Contact], _ context: RuleContext
  ) {
    guard let theirs = running?.keys else { return }
    for facet in theirs.sorted() where facets.contains(where: { clash($0, facet) }) {
      var position = 0
      while let index = running?[facet]?.element(at: position) {
        if others.count >= Self.most { return }
        let other = contacts[index]
        if other.window.last < contact.window.first {
          running?[facet]?.removeUnordered(at: position)
          continue
        }
        position += 1
        guard contact.canMove || other.canMove, isWanted(contact, other),
          context.isInScope(contact.item.record.path) || context.isInScope(other.item.record.path)
        else { continue }
        others.insert(index)
      }
    }
  }
}

extension Array {
  fileprivate func element(at position: Int) -> Element? {
    position < count ? self[position] : nil
  }

  /// Takes an element out and puts the last one in its place.
  fileprivate mutating func removeUnordered(at position: Int) {
    swapAt(position, count - 1)
    removeLast()
  }
}
