import BacklogFormat
import BacklogHistory
import Git

/// A document that git left in conflict: its versions in the index, and what is in the work tree.
struct HalfMergedFile {
  /// The path below the backlog's root.
  let path: String
  /// The index's versions by their stage: 1 the common one, 2 ours, 3 theirs.
  let stages: [Int: [UInt8]]
  /// The file in the work tree; `nil` where there is none.
  let workTree: [UInt8]?

  /// Which side removed the file that the other one changed.
  var removedBy: ResolveMerge.Side? {
    stages[2] == nil ? .ours : stages[3] == nil ? .theirs : nil
  }

  /// The merge of both versions, with markers as git's own have them.
  func merged(style: ConflictMarkers.Style) throws -> FileMerge.Result? {
    guard let ours = stages[2], let theirs = stages[3] else { return nil }
    var markers = markers
    markers.style = style
    let merge = FileMerge(
      path: path, base: stages[1] ?? [], ours: ours, theirs: theirs, markers: markers)
    return try merge.result()
  }

  /// How git marked the first conflict in the work tree.
  private var markers: ConflictMarkers {
    var markers = ConflictMarkers()
    for line in lines(of: workTree ?? []) {
      guard let sign = line.first, "<|>".contains(sign) else { continue }
      let size = line.prefix { $0 == sign }.count
      let rest = line.dropFirst(size)
      guard size >= ConflictMarkers.usualSize, rest.first == " " else { continue }
      let label = String(rest.dropFirst())
      switch sign {
      case "<": (markers.ours, markers.size) = (label, size)
      case "|": markers.base = label
      default:
        markers.theirs = label
        return markers
      }
    }
    return markers
  }

  /// Whether somebody has begun to settle the conflict by hand.
  ///
  /// What git writes has markers, no line that is in none of the versions, and every line that either side added.
  var isEditedByHand: Bool {
    guard let workTree else { return false }
    let written = lines(of: workTree)
    guard written.contains(where: { $0.hasPrefix("<<<<<<<") }) else { return true }
    let text = Set(written.filter { line in !Self.markers.contains { line.hasPrefix($0) } })
    let versions = [1, 2, 3].map { Set(lines(of: stages[$0] ?? [])) }
    let added = versions[1].union(versions[2]).subtracting(versions[0])
    return !text.isSubset(of: versions[0].union(versions[1]).union(versions[2]))
      || !added.isSubset(of: text)
  }

  private static let markers = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]

  private func lines(of bytes: [UInt8]) -> [String] {
    bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Bytes for the work tree, with the line breaks that git gave the file there.
  func forWorkTree(_ bytes: [UInt8]) -> [UInt8] {
    let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    guard let end = workTree?.firstIndex(of: feed), end > 0, workTree?[end - 1] == carriage,
      !bytes.contains(carriage)
    else { return bytes }
    return bytes.flatMap { $0 == feed ? [carriage, feed] : [$0] }
  }
}
