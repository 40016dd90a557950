import BacklogHistory
import BacklogModel
import TestSupport
import Testing

/// Which items really moved.
@Suite struct MovedItemsTests {
  @Test func oneItemThatWentUpMoved() {
    #expect(moves("A1 B2 C3 D4", "C0.5 A1 B2 D4") == ["C 3 -> 1 above A"])
  }

  @Test func oneItemThatWentDownMoved() {
    #expect(moves("A1 B2 C3", "B2 C3 A4") == ["A 1 -> 3"])
  }

  @Test func ofTwoThatSwappedTheOneWithANewRankMoved() {
    #expect(moves("A1 B2", "B2 A3") == ["A 1 -> 2"])
    #expect(moves("A1 B2", "B0 A1") == ["B 2 -> 1 above A"])
  }

  @Test func fewMoveEvenWhereManyRanksWereWritten() {
    #expect(moves("A1 B2 C3 D4", "B5 C6 D7 A8") == ["A 1 -> 4"])
  }

  @Test func newRanksInTheSameOrderMoveNobody() {
    #expect(moves("A1 B2 C3", "A10 B20 C30") == [])
  }

  @Test func whatClosesOrComesMovesNobodyElse() {
    #expect(moves("A1 B2 C3", "B2 C3") == [])
    #expect(moves("A1 B2", "X0 A1 Y1.5 B2") == [])
  }

  @Test func positionsCountWhatCameAndWent() {
    #expect(moves("A1 B2 C3 D4", "X0 D0.5 B2 C3") == ["D 4 -> 2 above B"])
  }

  @Test func eachTeamHasItsOrder() {
    // In the whole list B goes from below A to above it, among its team's items it stays where it is.
    #expect(moves("A1 b2 c3", "b0 A1 c3") == [])
    #expect(moves("A1 b2 c3 D4", "D0 c0.5 A1 b2") == ["D 2 -> 1 above A", "c 2 -> 1 above b"])
  }

  @Test func anItemThatChangedItsTeamDidNotMove() {
    let old = [item("A", 1, "x"), item("B", 2, "x"), item("C", 3, "y")]
    let new = [item("B", 2, "x"), item("C", 3, "y"), item("A", 4, "y")]
    #expect(MovedItems.between(old, new).map(\.id) == [])
  }

  @Test func partsOfAnOrderGiveTheSamePlaces() throws {
    let old = order("A1 B2 C3 D4 E5")
    let new = order("A1 D1.5 B2 C3 E5")
    let whole = MovedItems.between(old, new).map { Moved($0.id, $0.place) }
    let part = MovedItems.between(old[1..<5], new[1..<5], after: [.some("upper"): (1, 1)])
    #expect(whole == part.map { Moved($0.id, $0.place) })
    #expect(whole.first?.place.to == 2)
  }

  /// Takes what moved out of both orders, and finds the rest in one order; fewer would not do.
  @Test(arguments: 0..<60) func movesAreEnoughAndTheFewest(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let names = Array("ABCDEFGHJKMN".prefix(Int.random(in: 2...9, using: &random)))
    let old = names.enumerated().map { item(String($1), $0, "upper") }
    var ranks = old.indices.map { Double($0) }
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      ranks[Int.random(in: ranks.indices, using: &random)] = Double.random(
        in: -1...10, using: &random)
    }
    let ranked = zip(names, ranks).sorted { $0.1 < $1.1 }
    let new = ranked.map { name, rank in
      OrderedItem(
        id: id(String(name)), rank: DecimalNumber("\(rank)"), team: "upper")
    }
    let moved = Set(MovedItems.between(old, new).map(\.id))
    let rest = { (items: [OrderedItem]) in items.map(\.id).filter { !moved.contains($0) } }
    #expect(rest(old) == rest(new))
    #expect(moved.count == fewestMoves(old.map(\.id), new.map(\.id)))
  }

  /// By trying all sets of items that could stay.
  private func fewestMoves(_ old: [ItemID], _ new: [ItemID]) -> Int {
    var longest = 0
    for set in 0..<(1 << old.count) {
      let kept = old.enumerated().filter { set & (1 << $0.offset) != 0 }.map(\.element)
      if kept.count > longest, new.filter({ kept.contains($0) }) == kept { longest = kept.count }
    }
    return old.count - longest
  }

  private struct Moved: Hashable {
    let id: ItemID
    let place: PlaceChange

    init(_ id: ItemID, _ place: PlaceChange) {
      self.id = id
      self.place = place
    }
  }

  private func moves(_ old: String, _ new: String) -> [String] {
    MovedItems.between(order(old), order(new)).map { move in
      "\(name(move.id)) \(move.place.from ?? 0) -> \(move.place.to ?? 0)"
        + (move.place.above.map { " above \(name($0))" } ?? "")
    }
  }

  /// `A1 b2`: items with their ranks; the case of the letter is the team.
  private func order(_ text: String) -> [OrderedItem] {
    text.split(separator: " ").map { word in
      let name = String(word.prefix(1))
      let team = name == name.uppercased() ? "upper" : "lower"
      return OrderedItem(id: id(name), rank: DecimalNumber(word.dropFirst()), team: team)
    }
  }

  private func item(_ name: String, _ rank: Int, _ team: String) -> OrderedItem {
    OrderedItem(id: id(name), rank: DecimalNumber(rank), team: team)
  }

  private func id(_ name: String) -> ItemID {
    var random = SeededGenerator(seed: 0)
    let prefix = name == name.uppercased() ? "UP" : "LOW"
    return ItemID("\(prefix)-0000\(name)") ?? ItemID(prefix: "NONE", using: &random)
  }

  private func name(_ id: ItemID) -> String {
    let name = String(id.randomPart.suffix(1))
    return id.prefix == "UP" ? name : name.lowercased()
  }
}
