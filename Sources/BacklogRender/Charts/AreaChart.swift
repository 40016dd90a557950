import BacklogModel

/// Bands over days, one on top of the other, each named at its end: a cumulative flow.
struct AreaChart: Sendable {
  struct Band: Sendable {
    let name: String
    let tone: Tone
    /// One for each day.
    let values: [Double]
  }

  let first: CivilDate
  /// From the lowest to the highest.
  let bands: [Band]
  let unit: String

  private var count: Int { bands.first?.values.count ?? 0 }
  private var last: CivilDate { first.adding(days: max(0, count - 1)) }

  /// The upper edge of each band, day by day.
  private var edges: [[Double]] {
    var sums = [Double](repeating: 0, count: count)
    return bands.map { band in
      for (index, value) in band.values.enumerated() { sums[index] += value }
      return sums
    }
  }

  private var highest: Double { max(1, edges.last?.max() ?? 1) }

  func text(_ context: RenderContext) -> String {
    let edges = edges
    guard count > 1, edges.last?.contains(where: { $0 > 0 }) == true else { return "" }
    let height = 10
    let highest = highest
    let label = SVGPicture.number(highest)
    let columns = min(count, max(16, min(60, (context.width ?? 80) - label.count - 5)))
    var text = ""
    for row in (0..<height).reversed() {
      let mark = row == height - 1 ? label : row == 0 ? "0" : ""
      var line = "  " + mark.paddedLeft(to: label.count) + " │"
      let level = (Double(row) + 0.5) / Double(height) * highest
      for column in 0..<columns {
        let day = column == columns - 1 ? count - 1 : column * count / columns
        let band = edges.firstIndex { $0[day] > level }
        let tone = band.map { bands[$0].tone }
        line += tone.map { context.palette.paint(String($0.block), $0.style) } ?? " "
      }
      text += line.withoutTrailingSpaces + "\n"
    }
    let gap = max(1, columns - 20)
    let axis = first.description + String(repeating: " ", count: gap) + last.description
    text += context.painted(String(repeating: " ", count: label.count + 4) + axis, .faint)
    let legend = bands.reversed().map { band in
      (tone: band.tone, name: "\(band.name) \(SVGPicture.number(band.values.last ?? 0))")
    }
    return text + legend.text(context)
  }

  /// Draws it, with its axes.
  func draw(in frame: ChartFrame, into picture: inout SVGPicture) {
    guard count > 1 else { return }
    let edges = edges
    let values = ValueAxis(highest: highest, frame: frame)
    let axis = DayAxis(days: first...last, frame: frame)
    values.draw(unit, into: &picture)
    var below = [Double](repeating: 0, count: count)
    var labels: [(place: Double, text: String)] = []
    for (band, edge) in zip(bands, edges) {
      let upper = edge.enumerated().map { (axis.x(first.adding(days: $0)), values.y($1)) }
      let lower = below.enumerated().map { (axis.x(first.adding(days: $0)), values.y($1)) }
      let end = band.values.last ?? 0
      picture.surface(
        upper + lower.reversed(), tone: band.tone,
        hint: "\(band.name): \(SVGPicture.number(end)) on \(last)")
      labels.append(
        (
          (values.y(edge[count - 1]) + values.y(below[count - 1])) / 2 + 4,
          "\(band.name) \(SVGPicture.number(end))"
        ))
      below = edge
    }
    axis.draw(into: &picture)
    picture.label(labels, x: frame.right + 8)
  }
}
