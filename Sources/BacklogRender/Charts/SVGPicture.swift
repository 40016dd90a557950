/// A picture that explains itself: drawn in SVG, light or dark as its reader's screen is, readable by programs that read
/// screens aloud, and with no script in it.
struct SVGPicture {
  let width: Double
  let height: Double
  let title: String
  let description: String
  private(set) var elements: [String] = []

  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// - Parameters:
  ///   - title: what it shows, in a few words.
  ///   - description: what is to be seen in it, for those who can't see it.
  init(width: Double, height: Double, title: String, description: String) {
    self.width = width
    self.height = height
    self.title = title
    self.description = description
  }

  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, class name: String = "label"
  ) {
    elements.append(
      #"<text class="\#(name)" x="\#(Self.number(x))" y="\#(Self.number(y))" text-anchor="\#(anchor.rawValue)">\#(Self.escaped(text))</text>"#
    )
  }

  /// - Parameter hint: what a pointer resting on it is told.
  mutating func bar(
    x: Double, y: Double, width: Double, height: Double, tone: Tone, hint: String? = nil,
    isHollow: Bool = false
  ) {
    let tip = hint.map { "<title>\(Self.escaped($0))</title>" } ?? ""
    let look = isHollow ? "hollow \(tone.rawValue)" : tone.rawValue
    elements.append(
      #"<rect class="\#(look)" x="\#(Self.number(x))" y="\#(Self.number(y))" width="\#(Self.number(max(0, width)))" height="\#(Self.number(height))" rx="1.5">\#(tip)</rect>"#
    )
  }

  mutating func line(
    x1: Double, y1: Double, x2: Double, y2: Double, class name: String = "grid"
  ) {
    elements.append(
      #"<line class="\#(name)" x1="\#(Self.number(x1))" y1="\#(Self.number(y1))" x2="\#(Self.number(x2))" y2="\#(Self.number(y2))"/>"#
    )
  }

  mutating func path(_ points: [(x: Double, y: Double)], tone: Tone) {
    elements.append(
      #"<path class="line \#(tone.rawValue)-line" d="\#(Self.steps(points))"/>"#)
  }

  /// A surface that shows through.
  mutating func area(_ points: [(x: Double, y: Double)], tone: Tone, hint: String) {
    elements.append(
      #"<path class="hollow \#(tone.rawValue)" d="\#(Self.steps(points)) Z"><title>\#(Self.escaped(hint))</title></path>"#
    )
  }

  /// A surface of a stack, set apart from its neighbours.
  mutating func surface(_ points: [(x: Double, y: Double)], tone: Tone, hint: String) {
    elements.append(
      #"<path class="surface \#(tone.rawValue)" d="\#(Self.steps(points)) Z"><title>\#(Self.escaped(hint))</title></path>"#
    )
  }

  mutating func dot(x: Double, y: Double, tone: Tone, hint: String) {
    elements.append(
      #"<circle class="dot \#(tone.rawValue)" cx="\#(Self.number(x))" cy="\#(Self.number(y))" r="4.5"><title>\#(Self.escaped(hint))</title></circle>"#
    )
  }

  /// Texts at one side of a chart, each as near to its place as the others let it be.
  mutating func label(_ labels: [(place: Double, text: String)], x: Double) {
    for label in Self.apart(labels) { text(label.text, x: x, y: label.place) }
  }

  /// The places of texts below each other, each as near to its own as the others let it be.
  static func apart(_ labels: [(place: Double, text: String)]) -> [(place: Double, text: String)] {
    let sorted = labels.sorted { $0.place < $1.place }
    var places = sorted.map(\.place)
    let gap = 16.0
    // Neighbours that are too near push each other away, until nobody is.
    for _ in 0..<(10 * places.count) {
      for index in places.indices.dropFirst() {
        let overlap = gap - (places[index] - places[index - 1])
        if overlap <= 0 { continue }
        places[index - 1] -= overlap / 2
        places[index] += overlap / 2
      }
    }
    return zip(sorted, places).map { ($1, $0.text) }
  }

  private static func steps(_ points: [(x: Double, y: Double)]) -> String {
    points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(number(point.x)) \(number(point.y))"
    }.joined(separator: " ")
  }

  /// The file's text.
  var text: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.number(width)) \(Self.number(height))" \
    width="\(Self.number(width))" height="\(Self.number(height))" role="img" aria-labelledby="title description">
    <title id="title">\(Self.escaped(title))</title>
    <desc id="description">\(Self.escaped(description))</desc>
    <style>
    \(Self.style)
    </style>
    <rect class="ground" width="100%" height="100%"/>
    \(elements.joined(separator: "\n"))
    </svg>

    """
  }

  /// About how wide a text of the labels' size is.
  static func textWidth(_ text: String) -> Double { 6.9 * Double(DisplayWidth.of(text)) }

  private static var style: String {
    func rules(_ color: (Tone) -> String) -> String {
      Tone.allCases.map {
        ".\($0.rawValue){fill:\(color($0))}.\($0.rawValue)-line{stroke:\(color($0))}"
      }.joined()
    }
    let light = rules(\.colors.light)
    let dark = rules(\.colors.dark)
    return """
      text{font:13px system-ui,"Segoe UI","Liberation Sans",sans-serif;fill:#1c2127;
      paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
      .title{font-size:17px;font-weight:600}.faint{fill:#5f6770}.small{font-size:12px}
      .ground{fill:#fff}.grid{stroke:#dfe2e6}.axis{stroke:#8b929b}
      .mark{stroke:#1c2127;stroke-width:1.5;stroke-dasharray:4 3}
      .surface{stroke:#fff;stroke-width:1}.dot{stroke:#fff;stroke-width:1;fill-opacity:.75}
      .line{fill:none;stroke-width:2.5;stroke-linejoin:round}
      \(light).hollow{fill-opacity:.28}
      @media (prefers-color-scheme:dark){text{fill:#e6e9ed;stroke:#15181c}.faint{fill:#a2aab4}.ground{fill:#15181c}
      .grid{stroke:#2b3037}.axis{stroke:#6f7782}.mark{stroke:#e6e9ed}.surface,.dot{stroke:#15181c}\(dark)}
      """
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in SafeText.line(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A number with at most one digit behind the point.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    if tenths % 10 == 0 { return String(tenths / 10) }
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
