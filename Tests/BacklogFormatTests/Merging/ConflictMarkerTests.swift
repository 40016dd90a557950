import Testing

@testable import BacklogFormat

/// How conflicts are written, and found again.
@Suite struct ConflictMarkerTests {
  private let conflict = MergeConflict(
    subject: .text(section: nil), base: Array("a\nold\n".utf8), ours: Array("a\nb\nc\n".utf8),
    theirs: Array("a\nd\nc\n".utf8))

  private func marked(_ style: ConflictMarkers.Style, size: Int = 7) -> String {
    let markers = ConflictMarkers(ours: "us", theirs: "them", base: "was", style: style, size: size)
    return String(decoding: conflict.marked(markers), as: UTF8.self)
  }

  @Test func stylesAreThoseOfGit() {
    #expect(marked(.merge) == "<<<<<<< us\na\nb\nc\n=======\na\nd\nc\n>>>>>>> them\n")
    #expect(
      marked(.diff3)
        == "<<<<<<< us\na\nb\nc\n||||||| was\na\nold\n=======\na\nd\nc\n>>>>>>> them\n")
    #expect(
      marked(.zdiff3)
        == "a\n<<<<<<< us\nb\n||||||| was\na\nold\n=======\nd\n>>>>>>> them\nc\n")
  }

  @Test func linesAreSharedOnlyOnce() {
    let twice = MergeConflict(
      subject: .text(section: nil), base: [], ours: Array("a\na\n".utf8),
      theirs: Array("a\n".utf8))
    #expect(
      String(decoding: twice.marked(ConflictMarkers(style: .zdiff3)), as: UTF8.self)
        == "a\n<<<<<<< ours\na\n||||||| base\n=======\n>>>>>>> theirs\n")
  }

  @Test(arguments: [ConflictMarkers.Style.merge, .diff3, .zdiff3], [7, 8, 15])
  func markersOfAnySizeAreFound(style: ConflictMarkers.Style, size: Int) {
    let text = Array(("Before\n" + marked(style, size: size) + "After\n").utf8)
    let found = Conflict.all(in: text)
    #expect(found.count == 1)
    #expect(found.first.map { text[$0.range.lowerBound] } == UInt8(ascii: "<"))
    #expect(found.first.map { text[$0.range.upperBound - 1] } == UInt8(ascii: "m"))
  }

  /// A merge of several common versions leaves conflicts with longer markers in the base that is shown.
  @Test func markersWithinAConflictBelongToIt() {
    let text = """
      <<<<<<< ours
      a
      ||||||| base
      <<<<<<<<< one
      b
      =========
      c
      >>>>>>>>> other
      =======
      d
      >>>>>>> theirs
      Text
      =========
      """
    #expect(Conflict.all(in: Array(text.utf8)).count == 1)
    let twice = "<<<<<<< one\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n>>>>>>> left\n"
    #expect(Conflict.all(in: Array(twice.utf8)).count == 3)
  }
}
