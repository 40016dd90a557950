import Git
import TestSupport
import Testing

/// A table of ids does what a dictionary does.
@Suite struct ObjectIDTableTests {
  @Test(arguments: [0, 1, 500]) func numbersIdsAsTheyCome(capacity: Int) {
    var random = SeededGenerator(seed: 7)
    var table = ObjectIDTable(capacity: capacity)
    var numbers: [ObjectID: Int] = [:]
    // Few different first bytes, so that places are taken.
    let ids = (0..<2_000).map { _ -> ObjectID in
      var bytes = [UInt8](repeating: 0, count: ObjectID.byteCount)
      bytes[0] = UInt8(random.number(0...3))
      bytes[7] = UInt8(random.number(0...255))
      bytes[19] = UInt8(random.number(0...1))
      return bytes.withUnsafeBytes { ObjectID(bytes: $0) }
    }
    for id in ids {
      #expect(table.number(of: id) == numbers[id])
      let (isNew, number) = table.insert(id)
      #expect(isNew == (numbers[id] == nil) && number == numbers[id] ?? numbers.count)
      numbers[id] = number
    }
    #expect(numbers.count > 500 && table.ids.count == numbers.count)
    for (number, id) in table.ids.enumerated() { #expect(numbers[id] == number) }
  }
}
