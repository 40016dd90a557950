/// One thing of a text that is merged as a whole or by its own parts: an entry with the comments above it, an element of a
/// list, a section, a box, a line.
struct MergeUnit {
  /// What it is known by, once in a version; `nil` for a line of text, which is known by its bytes alone.
  let name: String?
  let bytes: [UInt8]
}

extension [MergeUnit] {
  /// Units with the names told apart that occur several times.
  init(names: [String?], bytes: [[UInt8]]) {
    var counts: [String: Int] = [:]
    self = zip(names, bytes).map { name, bytes in
      guard let name else { return MergeUnit(name: nil, bytes: bytes) }
      let count = counts[name, default: 0] + 1
      counts[name] = count
      return MergeUnit(name: count == 1 ? name : "\(name)\u{0}\(count)", bytes: bytes)
    }
  }

  /// The lines of a text.
  init(linesOf bytes: ArraySlice<UInt8>) {
    let text = Array<UInt8>(bytes)
    self = []
    var line = 0
    while line < text.count {
      let next = text.startOfNextLine(after: line)
      append(MergeUnit(name: nil, bytes: Array<UInt8>(text[line..<next])))
      line = next
    }
  }

  var joined: [UInt8] { flatMap(\.bytes) }
}

/// Which units of a version come from which of the base.
struct UnitPairing {
  /// A stretch in which a version differs from the base.
  struct Hunk {
    let base: Range<Int>
    let side: Range<Int>
  }

  private(set) var sideOfBase: [Int?]
  private(set) var baseOfSide: [Int?]
  /// Whether a unit of the base has kept its place among those that have kept theirs.
  private(set) var isInPlace: [Bool]
  private(set) var hunks: [Hunk] = []

  private struct Token: Hashable {
    let name: String?
    let bytes: [UInt8]?

    init(_ unit: MergeUnit) {
      name = unit.name
      bytes = unit.name == nil ? unit.bytes : nil
    }
  }

  /// - Parameter isKin: whether a unit of the base and one of the version, of other names, are one thing that was renamed.
  init(base: [MergeUnit], side: [MergeUnit], isKin: (Int, Int) -> Bool) {
    sideOfBase = Array(repeating: nil, count: base.count)
    baseOfSide = Array(repeating: nil, count: side.count)
    isInPlace = Array(repeating: false, count: base.count)
    for (left, right) in Alignment.pairs(base.map(Token.init), side.map(Token.init)) {
      pair(left, right, inPlace: true)
    }
    pairMoved(base, side)
    pairKin(base, side, isKin)
    findHunks()
  }

  private mutating func pair(_ base: Int, _ side: Int, inPlace: Bool) {
    sideOfBase[base] = side
    baseOfSide[side] = base
    isInPlace[base] = inPlace
  }

  private mutating func pairMoved(_ base: [MergeUnit], _ side: [MergeUnit]) {
    var places: [String: Int] = [:]
    for (index, unit) in side.enumerated() where baseOfSide[index] == nil {
      if let name = unit.name { places[name] = index }
    }
    for (index, unit) in base.enumerated() where sideOfBase[index] == nil {
      if let name = unit.name, let place = places[name] { pair(index, place, inPlace: false) }
    }
  }

  /// The most comparisons that a stretch is worth.
  private static let mostComparisons = 10_000

  private mutating func pairKin(
    _ base: [MergeUnit], _ side: [MergeUnit], _ isKin: (Int, Int) -> Bool
  ) {
    findHunks()
    for hunk in hunks {
      guard hunk.base.count.multipliedFullWidth(by: hunk.side.count).low <= Self.mostComparisons
      else { continue }
      var next = hunk.side.lowerBound
      for index in hunk.base where sideOfBase[index] == nil && base[index].name != nil {
        let kin = (next..<hunk.side.upperBound).first {
          baseOfSide[$0] == nil && side[$0].name != nil && isKin(index, $0)
        }
        guard let kin else { continue }
        pair(index, kin, inPlace: true)
        next = kin + 1
      }
    }
  }

  private mutating func findHunks() {
    hunks = []
    var (baseStart, sideStart) = (0, 0)
    func close(_ base: Int, _ side: Int, _ hunks: inout [Hunk]) {
      if baseStart < base || sideStart < side {
        hunks.append(Hunk(base: baseStart..<base, side: sideStart..<side))
      }
    }
    for base in sideOfBase.indices where isInPlace[base] {
      guard let side = sideOfBase[base] else { continue }
      close(base, side, &hunks)
      (baseStart, sideStart) = (base + 1, side + 1)
    }
    close(sideOfBase.count, baseOfSide.count, &hunks)
  }
}
