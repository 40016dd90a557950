import BacklogModel

/// A text in which the ids of items and requests, and addresses, become links, and `~~text~~` is struck through.
struct LinkedText {
  /// A piece of it.
  enum Piece: Equatable {
    case text(String)
    case id(String, ItemID)
    case address(String)
    case deleted(String)
  }

  let pieces: [Piece]

  /// Cost: one pass over the bytes.
  init(_ text: String) {
    var scan = Scan(text)
    pieces = scan.pieces()
  }

  /// Writes it; an id without a page and an address that may not be followed stay text.
  func write(into html: inout HTMLWriter, on page: PageContext, linksAllowed: Bool = true) {
    for piece in pieces {
      switch piece {
      case .text(let text): html.text(text)
      case .deleted(let text): html.element(.del, text: text)
      case .id(let text, let id):
        if linksAllowed, let record = page.site.snapshot.record(id: id),
          let link = page.link(to: record)
        {
          html.element(.a, .class("id"), .href(link), .title(record.title), text: text)
        } else {
          html.text(text)
        }
      case .address(let text):
        if linksAllowed, let link = HTMLLink(external: text) {
          html.element(.a, .class("away"), .href(link), .rel("noopener noreferrer"), text: text)
        } else {
          html.text(text)
        }
      }
    }
  }
}

private struct Scan {
  private let bytes: [UInt8]
  private var found: [LinkedText.Piece] = []
  /// Where the text begins that hasn't become a piece.
  private var start = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func pieces() -> [LinkedText.Piece] {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "-"), let (range, id) = id(around: index) {
        add(.id(string(range), id), at: range)
        index = range.upperBound
      } else if byte == UInt8(ascii: ":"), let range = address(around: index) {
        add(.address(string(range)), at: range)
        index = range.upperBound
      } else if byte == UInt8(ascii: "~"), let range = deleted(from: index) {
        add(.deleted(string(range.lowerBound + 2..<range.upperBound - 2)), at: range)
        index = range.upperBound
      } else {
        index += 1
      }
    }
    addText(until: bytes.count)
    return found
  }

  private mutating func add(_ piece: LinkedText.Piece, at range: Range<Int>) {
    addText(until: range.lowerBound)
    found.append(piece)
    start = range.upperBound
  }

  private mutating func addText(until end: Int) {
    if start < end { found.append(.text(string(start..<end))) }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// An id whose dash is there: as the tool writes it, with nothing at its ends that could go on.
  private func id(around dash: Int) -> (Range<Int>, ItemID)? {
    var first = dash
    while first > start, dash - first < 13, isLetterOrDigit(bytes[first - 1]) { first -= 1 }
    let end = dash + 1 + ItemID.randomLength
    guard first < dash, end <= bytes.count, first == 0 || !goesOn(bytes[first - 1]),
      end == bytes.count || !goesOn(bytes[end])
    else { return nil }
    let text = string(first..<end)
    guard let id = ItemID(text), id.description == text else { return nil }
    return (first..<end, id)
  }

  /// `https://…` or `http://…` up to white space, without what ends a sentence.
  private func address(around colon: Int) -> Range<Int>? {
    guard colon + 3 < bytes.count, bytes[colon + 1] == UInt8(ascii: "/"),
      bytes[colon + 2] == UInt8(ascii: "/")
    else { return nil }
    let schemes = ["https", "http"].map { Array($0.utf8) }
    guard
      let scheme = schemes.first(where: { scheme in
        colon - scheme.count >= start && bytes[colon - scheme.count..<colon].elementsEqual(scheme)
      })
    else { return nil }
    let first = colon - scheme.count
    guard first == 0 || !isLetterOrDigit(bytes[first - 1]) else { return nil }
    var end = colon + 3
    while end < bytes.count, bytes[end] > 0x20, !"<>\"`".utf8.contains(bytes[end]) { end += 1 }
    while end > colon + 3, ".,;:!?'*_~)]".utf8.contains(bytes[end - 1]) {
      // A parenthesis that the address itself opened belongs to it.
      if bytes[end - 1] == UInt8(ascii: ")"),
        bytes[first..<end].contains(UInt8(ascii: "("))
      {
        break
      }
      end -= 1
    }
    return end > colon + 3 ? first..<end : nil
  }

  private func deleted(from index: Int) -> Range<Int>? {
    let tilde = UInt8(ascii: "~")
    guard index + 4 < bytes.count, bytes[index + 1] == tilde, bytes[index + 2] > 0x20,
      bytes[index + 2] != tilde
    else { return nil }
    // Further away than that, nobody means it; and looking would take long in a text full of tildes.
    var end = index + 3
    while end + 1 < min(bytes.count, index + 400) {
      if bytes[end] == tilde, bytes[end + 1] == tilde { return index..<end + 2 }
      end += 1
    }
    return nil
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private func goesOn(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
