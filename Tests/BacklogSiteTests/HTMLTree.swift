/// An HTML page as a tree, read strictly: what is opened is closed in order, attributes are in quotation marks, and nothing else passes.
struct HTMLNode: Sendable {
  let tag: String
  let attributes: [String: String]
  /// Elements and texts in their order.
  var children: [Child] = []

  enum Child: Sendable {
    case element(HTMLNode)
    case text(String)
  }

  var elements: [HTMLNode] {
    children.compactMap { if case .element(let node) = $0 { node } else { nil } }
  }

  /// The node and all below it, in the order of the text.
  var all: [HTMLNode] { [self] + elements.flatMap(\.all) }

  /// All text in it.
  var text: String {
    children.map { child in
      switch child {
      case .element(let node): node.text
      case .text(let text): text
      }
    }.joined()
  }

  func first(_ tag: String) -> HTMLNode? { all.first { $0.tag == tag } }

  func every(_ tag: String) -> [HTMLNode] { all.filter { $0.tag == tag } }
}

/// What is wrong with a page's text.
struct HTMLFault: Error, CustomStringConvertible {
  let description: String
}

extension HTMLNode {
  private static let void: Set<String> = ["br", "hr", "link", "meta"]

  /// Reads a page, or a part of one; the root stands for all of it.
  static func read(_ text: String) throws(HTMLFault) -> HTMLNode {
    var open = [HTMLNode(tag: "", attributes: [:])]
    var rest = Substring(text)
    if rest.hasPrefix("<!doctype html>") { rest = rest.dropFirst(15) }
    while let first = rest.first {
      if first != "<" {
        let run = rest.prefix { $0 != "<" }
        rest = rest.dropFirst(run.count)
        if run.contains(">") { throw HTMLFault(description: "a bare > in “\(run)”") }
        open[open.count - 1].children.append(.text(try unescaped(run)))
        continue
      }
      guard let end = endOfTag(rest) else {
        throw HTMLFault(description: "no end of “\(rest.prefix(60))”")
      }
      let inner = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      if inner.hasPrefix("/") {
        let tag = String(inner.dropFirst())
        guard open.count > 1, open[open.count - 1].tag == tag else {
          throw HTMLFault(description: "</\(tag)> closes <\(open[open.count - 1].tag)>")
        }
        let node = open.removeLast()
        open[open.count - 1].children.append(.element(node))
        continue
      }
      let isClosed = inner.hasSuffix("/")
      let node = try element(isClosed ? inner.dropLast() : inner)
      if isClosed || void.contains(node.tag) {
        open[open.count - 1].children.append(.element(node))
      } else {
        open.append(node)
      }
    }
    guard open.count == 1 else {
      throw HTMLFault(description: "<\(open[open.count - 1].tag)> is not closed")
    }
    return open[0]
  }

  private static func endOfTag(_ text: Substring) -> Substring.Index? {
    var isQuoted = false
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if text[index] == ">", !isQuoted { return index }
    }
    return nil
  }

  private static func element(_ inner: Substring) throws(HTMLFault) -> HTMLNode {
    let tag = String(inner.prefix { $0 != " " })
    guard tag.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber) }), !tag.isEmpty else {
      throw HTMLFault(description: "<\(tag)> is no element")
    }
    var rest = inner.dropFirst(tag.count).drop { $0 == " " || $0 == "\n" }
    var attributes: [String: String] = [:]
    while !rest.isEmpty {
      let name = String(rest.prefix { $0 != "=" })
      rest = rest.dropFirst(name.count)
      guard rest.hasPrefix("=\"") else {
        throw HTMLFault(description: "the attribute “\(name)” of <\(tag)> has no quoted value")
      }
      rest = rest.dropFirst(2)
      let value = rest.prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count + 1).drop { $0 == " " || $0 == "\n" }
      guard attributes.updateValue(try unescaped(value), forKey: name) == nil else {
        throw HTMLFault(description: "<\(tag)> has \(name) twice")
      }
    }
    return HTMLNode(tag: tag, attributes: attributes)
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'",
  ]

  private static func unescaped(_ text: Substring) throws(HTMLFault) -> String {
    if text.contains("<") { throw HTMLFault(description: "a bare < in “\(text)”") }
    var result = ""
    var rest = text
    while let sign = rest.firstIndex(of: "&") {
      result += rest[..<sign]
      let name = rest[sign...].dropFirst().prefix { $0 != ";" }
      guard let character = entities[String(name)] else {
        throw HTMLFault(description: "a bare & before “\(name.prefix(20))”")
      }
      result += character
      rest = rest[sign...].dropFirst(name.count + 2)
    }
    return result + rest
  }
}
