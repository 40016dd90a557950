/// Places that several tasks fill at once, each those of its own; then an array of what they hold.
///
/// Nothing is counted or copied on the way, as it would be where arrays of ten thousand references are put together.
final class Slots<Element: Sendable>: Sendable {
  // nonisolated(unsafe): no two tasks write to one place, and all have ended before anybody reads.
  nonisolated(unsafe) private let places: UnsafeMutableBufferPointer<Element?>

  init(count: Int) {
    places = .allocate(capacity: count)
    places.initialize(repeating: nil)
  }

  deinit {
    places.deinitialize()
    places.deallocate()
  }

  /// Only for the task that a place belongs to.
  subscript(place: Int) -> Element? {
    get { places[place] }
    set { places[place] = newValue }
  }

  /// What the places hold, in their order; they are empty afterwards. Only after all tasks have ended.
  func take() -> [Element] {
    Array(unsafeUninitializedCapacity: places.count) { elements, count in
      for place in places.indices {
        guard let element = places[place].take() else { continue }
        elements.initializeElement(at: count, to: element)
        count += 1
      }
    }
  }
}
