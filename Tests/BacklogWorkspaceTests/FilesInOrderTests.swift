import TestSupport
import Testing

@testable import BacklogWorkspace

@Suite struct FilesInOrderTests {
  @Test(arguments: [true, false]) func findsWhatATableFinds(isSorted: Bool) {
    var random = SeededGenerator(seed: isSorted ? 1 : 2)
    for _ in 0..<200 {
      let names = (0..<random.number(0...12)).map { _ in
        String((0..<random.number(1...3)).map { _ in random.pick(Array("aé/z0-")) })
      }
      let present = Set(names.filter { _ in random.chance(60) })
      var files = FilesInOrder(isSorted ? present.sorted() : Array(present), by: \.self)
      for name in Set(names).sorted() {
        #expect(files.file(at: name) == (present.contains(name) ? name : nil))
      }
    }
  }
}
