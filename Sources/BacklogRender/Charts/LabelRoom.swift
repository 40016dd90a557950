/// Where a picture's labels may go: nowhere that another, or a line, has taken.
struct LabelRoom: Sendable {
  /// A piece of a picture, in its units; down is positive.
  struct Box: Hashable, Sendable {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// How high a text is above its line, and how far it goes below it.
  private static let (ascent, descent) = (11.0, 3.0)

  private var taken: [Box] = []
  private let bounds: Box

  /// - Parameter bounds: what labels must not leave.
  init(within bounds: Box) { self.bounds = bounds }

  /// Takes the room of a line through some points.
  mutating func take(line points: [(x: Double, y: Double)]) {
    for (start, end) in zip(points, points.dropFirst()) {
      taken.append(
        Box(
          left: min(start.x, end.x) - 2, top: min(start.y, end.y) - 2,
          right: max(start.x, end.x) + 2, bottom: max(start.y, end.y) + 2))
    }
  }

  /// Takes the room of a text that stands where it must.
  mutating func take(text: String, x: Double, y: Double, anchor: SVGPicture.Anchor = .start) {
    taken.append(Self.box(of: text, x: x, y: y, anchor: anchor))
  }

  /// Finds room for a text at the first of some places, and takes it.
  ///
  /// - Returns: `nil` where all of them are taken.
  mutating func place(
    _ text: String, anchor: SVGPicture.Anchor, at places: [(x: Double, y: Double)]
  ) -> (x: Double, y: Double)? {
    for place in places {
      let box = Self.box(of: text, x: place.x, y: place.y, anchor: anchor)
      let isWithin =
        box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top
        && box.bottom <= bounds.bottom
      if isWithin, !taken.contains(where: box.overlaps) {
        taken.append(box)
        return place
      }
    }
    return nil
  }

  private static func box(
    of text: String, x: Double, y: Double, anchor: SVGPicture.Anchor
  ) -> Box {
    let width = SVGPicture.textWidth(text)
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    // Some fonts are wider than others.
    return Box(left: left - 3, top: y - ascent, right: left + width + 3, bottom: y + descent)
  }
}
