/// Merges three versions of a sequence of units.
///
/// A unit with a name is followed wherever it goes: what one side does to it and what the other does to it are put
/// together. Lines without a name are merged as git merges lines, except that changes may touch.
struct UnitMerge {
  /// One unit in the versions that have it.
  struct Match {
    var base: Int?
    var ours: Int?
    var theirs: Int?
  }

  enum Side {
    case ours
    case theirs

    var opposite: Side { self == .ours ? .theirs : .ours }
  }

  let base: [MergeUnit]
  let ours: [MergeUnit]
  let theirs: [MergeUnit]
  /// What a conflict of whole stretches is about.
  private let subject: MergeSubject
  /// Where a name comes in the usual order, if it has a place in one.
  private let place: (String) -> Int?
  /// Merges a unit that both sides changed, or that one changed and the other removed.
  private let content: (Match) -> MergedText

  let oursPairing: UnitPairing
  let theirsPairing: UnitPairing
  /// Units that both sides added under one name: ours by theirs, and the other way round.
  private var twinOfOurs: [Int: Int] = [:]
  private var twinOfTheirs: [Int: Int] = [:]
  /// The stretches of each side that become a conflict as they are.
  private var rawOurs: [Range<Int>] = []
  private var rawTheirs: [Range<Int>] = []

  /// - Parameters:
  ///   - isKin: whether two units of other names are one that was renamed.
  ///   - content: merges a unit that both sides changed, or that one changed and the other removed.
  init(
    base: [MergeUnit], ours: [MergeUnit], theirs: [MergeUnit], subject: MergeSubject,
    place: @escaping (String) -> Int? = { _ in nil },
    isKin: (_ base: Int, _ side: Int, Side) -> Bool = { _, _, _ in false },
    content: @escaping (Match) -> MergedText
  ) {
    (self.base, self.ours, self.theirs) = (base, ours, theirs)
    (self.subject, self.place, self.content) = (subject, place, content)
    oursPairing = UnitPairing(base: base, side: ours) { isKin($0, $1, .ours) }
    theirsPairing = UnitPairing(base: base, side: theirs) { isKin($0, $1, .theirs) }
    findTwins()
  }

  /// Merges lines of text.
  static func lines(
    base: ArraySlice<UInt8>, ours: ArraySlice<UInt8>, theirs: ArraySlice<UInt8>,
    subject: MergeSubject
  ) -> MergedText {
    if ours == theirs || base == theirs { return MergedText(ours) }
    if base == ours { return MergedText(theirs) }
    let merge = UnitMerge(
      base: [MergeUnit](linesOf: base), ours: [MergeUnit](linesOf: ours),
      theirs: [MergeUnit](linesOf: theirs), subject: subject, content: { _ in MergedText() })
    return merge.merged()
  }

  private mutating func findTwins() {
    var places: [String: Int] = [:]
    for (index, unit) in theirs.enumerated() where theirsPairing.baseOfSide[index] == nil {
      if let name = unit.name { places[name] = index }
    }
    for (index, unit) in ours.enumerated() where oursPairing.baseOfSide[index] == nil {
      guard let name = unit.name, let twin = places[name] else { continue }
      twinOfOurs[index] = twin
      twinOfTheirs[twin] = index
    }
  }

  /// The merged sequence.
  func merged() -> MergedText {
    var copy = self
    let groups = UnitMergeGroup.all(ours: oursPairing.hunks, theirs: theirsPairing.hunks)
    for group in groups where isRaw(group) {
      copy.rawOurs.append(group.ours)
      copy.rawTheirs.append(group.theirs)
    }
    return copy.merged(groups)
  }

  private func merged(_ groups: [UnitMergeGroup]) -> MergedText {
    var result = MergedText()
    var next = Match(base: 0, ours: 0, theirs: 0)
    func keep(until end: Int) {
      guard var base = next.base, var ours = next.ours, var theirs = next.theirs else { return }
      while base < end {
        result.append(merged(Match(base: base, ours: ours, theirs: theirs)))
        (base, ours, theirs) = (base + 1, ours + 1, theirs + 1)
      }
      next = Match(base: base, ours: ours, theirs: theirs)
    }
    for group in groups {
      keep(until: group.base.lowerBound)
      result.append(resolved(group))
      next = Match(
        base: group.base.upperBound, ours: group.ours.upperBound, theirs: group.theirs.upperBound)
    }
    keep(until: base.count)
    return result
  }

  // MARK: Stretches

  /// Whether both sides changed a stretch in ways that can't be told apart by names.
  private func isRaw(_ group: UnitMergeGroup) -> Bool {
    guard group.changedByOurs, group.changedByTheirs, !isSame(group) else { return false }
    return base[group.base].contains { $0.name == nil }
      || ours[group.ours].contains { $0.name == nil }
      || theirs[group.theirs].contains { $0.name == nil }
  }

  private func isSame(_ group: UnitMergeGroup) -> Bool {
    group.ours.count == group.theirs.count
      && zip(ours[group.ours], theirs[group.theirs]).allSatisfy {
        $0.name == $1.name && $0.bytes == $1.bytes
      }
  }

  private func resolved(_ group: UnitMergeGroup) -> MergedText {
    if group.changedByOurs && group.changedByTheirs {
      if isSame(group) { return MergedText(Array(ours[group.ours]).joined) }
      return isRaw(group) ? conflict(group) : named(group)
    }
    let side = group.changedByOurs ? Side.ours : .theirs
    let (own, other) = (pairing(side), pairing(side.opposite))
    var result = MergedText()
    for index in group.base where own.sideOfBase[index] == nil {
      result.append(merged(match(side, base: index, own: nil, other: other.sideOfBase[index])))
    }
    for unit in side == .ours ? group.ours : group.theirs { result.append(emitted(unit, of: side)) }
    return result
  }

  /// Both sides' lines as a conflict, without what is the same at its start and at its end.
  private func conflict(_ group: UnitMergeGroup) -> MergedText {
    let (left, right) = (ours[group.ours], theirs[group.theirs])
    let prefix = zip(left, right).prefix { $0.bytes == $1.bytes }.count
    let suffix = min(
      zip(left.reversed(), right.reversed()).prefix { $0.bytes == $1.bytes }.count,
      min(left.count, right.count) - prefix)
    var result = MergedText(Array(left.prefix(prefix)).joined)
    result.append(
      MergeConflict(
        subject: subject, base: Array(base[group.base]).joined,
        ours: Array(left.dropFirst(prefix).dropLast(suffix)).joined,
        theirs: Array(right.dropFirst(prefix).dropLast(suffix)).joined))
    result.append(Array(left.suffix(suffix)).joined)
    return result
  }

  /// Units with names that both sides added, removed or moved.
  private func named(_ group: UnitMergeGroup) -> MergedText {
    var (left, right) = (group.ours.lowerBound, group.theirs.lowerBound)
    var result = MergedText()
    func addRuns(_ leftEnd: Int, _ rightEnd: Int) {
      let runs = [(Side.ours, left..<leftEnd), (Side.theirs, right..<rightEnd)]
      for (side, run) in comesFirst(right..<rightEnd, left..<leftEnd) ? runs.reversed() : runs {
        for unit in run { result.append(emitted(unit, of: side)) }
      }
    }
    let entities = group.theirs.map { counterpart(of: $0, .theirs) ?? -1 - $0 }
    for (one, two) in Alignment.pairs(Array(group.ours), entities) {
      let (own, other) = (group.ours.lowerBound + one, group.theirs.lowerBound + two)
      addRuns(own, other)
      result.append(
        merged(Match(base: oursPairing.baseOfSide[own], ours: own, theirs: other)))
      (left, right) = (own + 1, other + 1)
    }
    addRuns(group.ours.upperBound, group.theirs.upperBound)
    return result
  }

  /// Whether a run of theirs comes before one of ours at the same place: whichever way round they are merged.
  private func comesFirst(_ theirRun: Range<Int>, _ ourRun: Range<Int>) -> Bool {
    guard let their = theirRun.first, let our = ourRun.first else { return false }
    let (theirName, ourName) = (theirs[their].name ?? "", ours[our].name ?? "")
    if let theirPlace = place(theirName), let ourPlace = place(ourName) {
      return theirPlace < ourPlace
    }
    return theirName < ourName
  }

  // MARK: Units

  private func pairing(_ side: Side) -> UnitPairing {
    side == .ours ? oursPairing : theirsPairing
  }

  private func match(_ side: Side, base: Int?, own: Int?, other: Int?) -> Match {
    side == .ours
      ? Match(base: base, ours: own, theirs: other) : Match(base: base, ours: other, theirs: own)
  }

  /// The same unit in the other side's version.
  private func counterpart(of unit: Int, _ side: Side) -> Int? {
    if let base = pairing(side).baseOfSide[unit] {
      return pairing(side.opposite).sideOfBase[base]
    }
    return (side == .ours ? twinOfOurs : twinOfTheirs)[unit]
  }

  /// What a unit becomes at its place in a version; nothing where it is put in its place in the other one.
  private func emitted(_ unit: Int, of side: Side) -> MergedText {
    let base = pairing(side).baseOfSide[unit]
    let other = counterpart(of: unit, side)
    if let other, !isRaw(other, side.opposite), isPlaced(base, by: side.opposite) {
      return MergedText()
    }
    return merged(match(side, base: base, own: unit, other: other))
  }

  /// Whether a side decides where a unit goes that both have: the one that moved it, ours where both did or both added it.
  private func isPlaced(_ base: Int?, by side: Side) -> Bool {
    guard let base else { return side == .ours }
    if pairing(side).isInPlace[base] { return false }
    return side == .ours || pairing(.ours).isInPlace[base]
  }

  private func isRaw(_ unit: Int, _ side: Side) -> Bool {
    (side == .ours ? rawOurs : rawTheirs).contains { $0.contains(unit) }
  }

  private func merged(_ match: Match) -> MergedText {
    let old = match.base.map { base[$0].bytes }
    let our = match.ours.map { ours[$0].bytes }
    let their = match.theirs.map { theirs[$0].bytes }
    if our == their || old == their { return MergedText(our ?? []) }
    if old == our { return MergedText(their ?? []) }
    return content(match)
  }
}
