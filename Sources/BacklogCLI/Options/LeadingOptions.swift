/// Options before the command, as git takes them: `git backlog -C DIR list`.
enum LeadingOptions {
  // Lists: a set costs each command a tenth of a millisecond before it has begun.
  private static let withValue = ["-C", "--root", "--color"]
  /// The commands of two words: `rank respace`.
  private static let groups = ["hooks", "rank", "request"]
  private static let flags = ["-q", "--quiet", "--json"]

  /// The arguments with the shared options that stand before the command moved behind it.
  static func moved(behindCommandIn arguments: [String]) -> [String] {
    var leading: [String] = []
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      if withValue.contains(argument), index + 1 < arguments.count {
        leading += arguments[index...(index + 1)]
        index += 2
      } else if flags.contains(argument)
        || withValue.contains(where: { argument.hasPrefix($0 + "=") })
      {
        leading.append(argument)
        index += 1
      } else {
        break
      }
    }
    guard !leading.isEmpty, index < arguments.count, !arguments[index].hasPrefix("-") else {
      return arguments
    }
    let words = groups.contains(arguments[index]) && index + 1 < arguments.count ? 2 : 1
    return Array(arguments[index..<(index + words)]) + leading + arguments[(index + words)...]
  }
}
