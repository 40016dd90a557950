import BacklogModel
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 255, 256, 257, 5_000]) func keepsTheOrder(count: Int) async {
    let found = await Array(0..<count).concurrentMap { $0 * 2 }
    #expect(found == (0..<count).map { $0 * 2 })
  }
}
