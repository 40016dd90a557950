import BacklogModel
import Foundation
import Testing

@testable import BacklogRender

/// What stands in a picture of lines can be read: no text lies on another or on the line that it is about.
@Suite struct LineChartTests {
  private struct Word {
    let text: String
    let box: LabelRoom.Box
  }

  private static func chart(
    _ values: [Double], noteEvery step: Int, bandAfter days: Int
  ) throws -> LineChart {
    let first = try #require(CivilDate("2026-03-03"))
    let last = first.adding(days: values.count - 1)
    func line(_ name: String, _ tone: Tone, _ share: Double) -> LineChart.Line {
      LineChart.Line(
        name: name, tone: tone,
        points: values.enumerated().map { (first.adding(days: $0), $1 * share) })
    }
    let top = values.last ?? 0
    return LineChart(
      title: "Burnup", description: "", unit: "effort",
      lines: [
        line("scope", .second, 1), line("done", .first, 0.9), line("released", .third, 0.85),
      ],
      mark: (last, "due \(last)"),
      band: LineChart.Band(
        level: top, days: last.adding(days: days)...last.adding(days: days + 20),
        label: "whole by \(last) (50 %) to \(last) (85 %)"),
      notes: stride(from: 0, to: values.count, by: step).map {
        (first.adding(days: $0), "+\($0 + 10)")
      })
  }

  private static func words(in picture: SVGPicture) throws -> [Word] {
    let pattern = try NSRegularExpression(
      pattern: #"<text class="([^"]*)" x="([^"]*)" y="([^"]*)" text-anchor="(\w+)">([^<]*)</text>"#)
    return picture.elements.compactMap { element in
      let all = NSRange(element.startIndex..., in: element)
      guard let match = pattern.firstMatch(in: element, range: all) else { return nil }
      let parts = (1...5).compactMap {
        Range(match.range(at: $0), in: element).map { String(element[$0]) }
      }
      guard parts.count == 5, parts[0] != "title", let x = Double(parts[1]),
        let y = Double(parts[2])
      else { return nil }
      let width = SVGPicture.textWidth(parts[4])
      let left = parts[3] == "start" ? x : parts[3] == "end" ? x - width : x - width / 2
      return Word(
        text: parts[4],
        box: .init(left: left, top: y - 9, right: left + width, bottom: y + 2))
    }
  }

  @Test(arguments: [1, 2, 5, 9], [3, 30, 120]) func labelsKeepClearOfOneAnother(
    step: Int, days: Int
  ) throws {
    for seed in 0..<8 {
      let values = (0..<90).map { 10 + Double(($0 / 9 + seed) * 7 % 23 + $0 / 3) }
      let picture = try #require(
        try Self.chart(values, noteEvery: step, bandAfter: days).picture)
      let words = try Self.words(in: picture)
      #expect(words.contains { $0.text.hasPrefix("scope") })
      for (index, word) in words.enumerated() {
        #expect(word.box.left >= 0 && word.box.right <= picture.width, "\(word)")
        for other in words[(index + 1)...] {
          #expect(!word.box.overlaps(other.box), "\(word.text) on \(other.text)")
        }
      }
    }
  }

  @Test func notesAreLeftOutWhereThereIsNoRoomAndTheirDotsStay() throws {
    let values = (0..<90).map { Double($0) }
    let picture = try #require(try Self.chart(values, noteEvery: 1, bandAfter: 3).picture)
    #expect(picture.elements.count { $0.hasPrefix("<circle") } == 90)
    let notes = try Self.words(in: picture).count { $0.text.hasPrefix("+") }
    #expect(notes > 5 && notes < 90)
  }
}
