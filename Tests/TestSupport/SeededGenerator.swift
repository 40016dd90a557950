/// Random numbers that are the same on every run: SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom
/// number generators", 2014).
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Seeds that are close to each other give streams that have nothing in common: a stream is what lies behind its state, so
  /// that states must not be a step apart.
  package init(seed: UInt64) { state = Self.mixed(seed &+ 0x1234_5678_9ABC_DEF1) }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    var word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// True in so many of a hundred cases.
  package mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }

  /// A number of a range.
  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// One of some values, of which there must be one.
  package mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &self)]
  }

  /// A file's bytes as a crash or a bad disk leaves them: cut off in so many of a hundred cases, or with one bit flipped.
  package mutating func damaged(_ whole: [UInt8], cutOff percent: Int) -> [UInt8] {
    var bytes = whole
    if chance(percent) {
      bytes.removeLast(number(1...(bytes.count - 1)))
    } else {
      bytes[number(0...(bytes.count - 1))] ^= 1 << UInt8(number(0...7))
    }
    return bytes
  }
}
