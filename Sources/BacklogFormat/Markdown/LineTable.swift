/// Where the lines of a stretch of text start.
struct LineTable {
  private var starts: [Int]
  /// The end of the stretch.
  let end: Int

  init(of bytes: [UInt8], in range: Range<Int>) {
    end = range.upperBound
    starts = []
    var line = range.lowerBound
    while line < range.upperBound {
      starts.append(line)
      line = bytes.startOfNextLine(after: line)
    }
    if starts.isEmpty { starts = [range.lowerBound] }
  }

  var count: Int { starts.count }

  /// The start of a line by its number from 1; the stretch's end for those beyond the last.
  func start(of line: Int) -> Int {
    line <= starts.count ? starts[max(0, line - 1)] : end
  }
}
