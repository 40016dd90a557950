/// Two things measured in turns, A B A B, so that whatever else the machine does meets both alike.
struct Comparison {
  let figure: Samples
  let floor: Samples

  /// One round of each is thrown away; then there are as many as fit into about four seconds, from 5 to 31.
  init(figure: () throws -> Shell.Cost, floor: () throws -> Shell.Cost) throws {
    let first = try figure().seconds + floor().seconds
    let rounds = max(5, min(31, Int(4 / max(first, 0.001))))
    var figures: [Shell.Cost] = []
    var floors: [Shell.Cost] = []
    for _ in 0..<rounds {
      figures.append(try figure())
      floors.append(try floor())
    }
    self.figure = Samples(figures)
    self.floor = Samples(floors)
  }

  /// How many times the floor the figure is.
  var ratio: Double { figure.median / floor.median }
}

/// What repeated runs of one thing cost.
struct Samples {
  /// The middle time, in seconds.
  let median: Double
  /// The most memory of any run, in bytes.
  let peakMemory: Int

  init(_ costs: [Shell.Cost]) {
    let sorted = costs.map(\.seconds).sorted()
    let middle = sorted.count / 2
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    peakMemory = costs.map(\.peakMemory).max() ?? 0
  }
}
