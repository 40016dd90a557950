/// A report in all its forms: the sentence that a lead would say, what backs it, the figures, and a picture where it has one.
package struct ReportPage: Sendable {
  /// The name by which it is asked for.
  package let name: String
  /// What it comes to, in a sentence or two.
  package let headline: String
  /// The parts below it.
  let parts: [ReportPart]
  /// The figures, beside `version`, `report` and `headline`. Like all that follow, made when somebody asks for it.
  private let figures: @Sendable () -> JSONObject
  /// The figures as rows, the first of them the names of the columns.
  private let table: @Sendable () -> [[String]]
  private let makePicture: @Sendable () -> SVGPicture?
  /// The keys of the teams that it would set side by side, where that is why there is no picture.
  package let teams: [String]

  init(
    _ name: String, _ headline: String, parts: [ReportPart] = [],
    figures: @autoclosure @escaping @Sendable () -> JSONObject,
    table: @autoclosure @escaping @Sendable () -> [[String]],
    picture: @autoclosure @escaping @Sendable () -> SVGPicture? = nil, teams: [String] = []
  ) {
    self.name = name
    self.headline = headline
    self.parts = parts
    self.figures = figures
    self.table = table
    makePicture = picture
    self.teams = teams
  }

  var picture: SVGPicture? { makePicture() }

  package func text(_ context: RenderContext) -> String {
    var page = Page(context)
    let lines = context.paragraph(SafeText.line(headline))
    page.add(block: lines.map { context.painted($0, .strong) }.joined())
    for part in parts {
      let text = part.body(context)
      if text.isEmpty { continue }
      if let heading = part.heading { page.add(heading: heading) }
      page.add(block: text)
    }
    return page.text
  }

  package var json: JSONValue {
    var object: JSONObject = [
      "version": 1, "report": .string(name), "headline": .string(headline),
    ]
    for member in figures().members { object.append(member.key, member.value) }
    return .object(object)
  }

  /// The figures as RFC 4180 has them: fields with commas, quotes or line ends in quotes, lines that end in CRLF.
  package var csv: String {
    table().map { row in row.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The text of an SVG file; `nil` where a picture would say nothing that the figures don't.
  package var svg: String? { picture?.text }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

/// A part of a report's text.
struct ReportPart: Sendable {
  let heading: String?
  let body: @Sendable (RenderContext) -> String

  init(_ heading: String? = nil, _ body: @escaping @Sendable (RenderContext) -> String) {
    self.heading = heading
    self.body = body
  }

  /// Lines of text, wrapped, each set in by two.
  static func lines(_ heading: String? = nil, _ lines: [String]) -> ReportPart {
    ReportPart(heading) { context in
      lines.flatMap { context.paragraph(SafeText.line($0), first: "  ", rest: "    ") }
        .map { $0 + "\n" }.joined()
    }
  }

  static func table(_ heading: String? = nil, _ table: Table) -> ReportPart {
    ReportPart(heading) { table.text($0) }
  }
}

/// Wording that reports share.
enum ReportWords {
  /// `a`, `a and b`, `a, b and c`, and of more than `most` how many others.
  static func list(_ names: [String], most: Int = 4) -> String {
    let shown = names.count > most ? Array(names.prefix(most - 1)) : names
    let more = names.count - shown.count
    let parts = more > 0 ? shown + ["\(more) more"] : shown
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A share in whole per cent.
  static func percent(_ share: Double) -> String { "\(Int(share.rounded())) %" }

  /// `is` or `are`.
  static func be(_ count: Int) -> String { count == 1 ? "is" : "are" }
}
