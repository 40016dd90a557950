import BacklogFormat

/// How far a checklist is.
struct BoxCount {
  let ticked: Int
  /// Not ticked, with a reason.
  let waived: Int
  let all: Int

  init(_ boxes: [Checkbox]) {
    ticked = boxes.count { $0.isChecked }
    waived = boxes.count { !$0.isChecked && $0.item.waiver != nil }
    all = boxes.count
  }

  var description: String {
    "\(ticked) of \(all)" + (waived == 0 ? "" : ", \(waived) waived")
  }

  /// The counts of all sections that have boxes of their own, by the number of the heading's line below the front matter,
  /// from 0.
  static func byHeading(of document: Document) -> [Int: BoxCount] {
    let body = document.body()
    let boxes = Dictionary(grouping: body.boxes) { $0.section }
    var counts: [Int: BoxCount] = [:]
    var line = 0
    var place = document.bodyRange.lowerBound
    for (index, section) in body.sections.enumerated() {
      let heading = section.headingRange.lowerBound
      line += document.bytes[place..<heading].count { $0 == UInt8(ascii: "\n") }
      place = heading
      if let own = boxes[index] { counts[line] = BoxCount(own) }
    }
    return counts
  }
}
