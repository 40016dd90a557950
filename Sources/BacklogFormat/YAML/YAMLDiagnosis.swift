/// What a failure of libyaml means to the person who wrote the text: which entry is broken, what
/// is wrong with it, and where.
struct YAMLDiagnosis {
  private(set) var kind: SyntaxProblem.Kind
  private(set) var range: Range<Int>
  /// A byte on the line that starts the broken entry.
  let entryStart: Int
  /// Whether the broken entry is one that the parser took to be complete.
  let isInLastEntry: Bool
  /// Whether the parser took the outermost mapping to be complete.
  private(set) var isAfterMapping = false

  init(
    of failure: YAMLFailure, in bytes: [UInt8], pending: Int?,
    last: (key: String, range: Range<Int>)?
  ) {
    var offset = min(failure.offset, max(0, bytes.count - 1))
    var problem = ""
    var context = ""
    if case .syntax(let words, let what) = failure.reason { (problem, context) = (words, what) }
    let isMissingColon = problem == "could not find expected ':'"
    let isUnclosedQuote = problem.hasPrefix("found unexpected ")
    if isMissingColon || isUnclosedQuote, let begin = failure.contextOffset { offset = begin }
    let line = bytes.startOfLine(at: offset)
    if let pending {
      entryStart = pending
      isInLastEntry = false
    } else if let last, line <= last.range.upperBound || Self.continues(line, in: bytes) {
      entryStart = last.range.lowerBound
      isInLastEntry = true
    } else {
      entryStart = offset
      isInLastEntry = false
    }

    let place = FaultPlace(offset: offset, entryStart: entryStart, bytes: bytes)
    kind = .invalidYAML(.other(problem))
    range = place.character
    if case .tooDeep = failure.reason {
      kind = .nestedTooDeeply
      return
    }
    if case .notAMapping = failure.reason {
      let isOnlyALine = EntryStart.next(after: offset, before: bytes.count, in: bytes) != nil
      if place.isTemplate {
        kind = .template
      } else if place.hasTightColon {
        kind = .invalidYAML(.noSpaceAfterColon)
      } else {
        kind = isOnlyALine ? .invalidYAML(.notAnEntry) : .notAMapping
      }
      range = place.line
      return
    }
    if case .outOfMemory = failure.reason {
      kind = .invalidYAML(.other("there is not enough memory"))
      return
    }
    if let tabs = place.tabs {
      (kind, range) = (.invalidYAML(.tabIndentation), tabs)
      return
    }
    if place.isTemplate {
      (kind, range) = (.template, place.value)
      return
    }
    isAfterMapping = problem == "did not find expected <document start>"
    if isAfterMapping, line > 0, bytes.hasASCII("...", at: bytes.startOfLine(at: line - 1)) {
      (kind, range) = (.severalDocuments, place.line)
      return
    }
    if bytes.hasASCII(":", at: place.line.lowerBound) {
      (kind, range) = (.emptyKey, place.line)
      return
    }
    let start = failure.contextOffset.map { bytes.trimmingEnd(of: $0..<bytes.endOfLine(at: $0)) }
    let (fault, faultRange) = Self.fault(
      problem, context, place: place, contextRange: start, bytes: bytes)
    kind = .invalidYAML(fault)
    range = faultRange
  }

  /// Whether a line can only belong to the entry above it.
  private static func continues(_ line: Int, in bytes: [UInt8]) -> Bool {
    guard line < bytes.count else { return true }
    return bytes[line].isBlank || bytes[line] == .dash
  }

  private static func fault(
    _ problem: String, _ context: String, place: FaultPlace, contextRange: Range<Int>?,
    bytes: [UInt8]
  ) -> (YAMLFault, Range<Int>) {
    let reserved = place.reservedStart
    switch problem {
    case "mapping values are not allowed in this context":
      if place.isOnEntryLine { return reserved ?? (.colonInText, place.character) }
      return (.indentation, place.line)
    case "found unexpected end of stream", "found unexpected document indicator":
      guard let opening = contextRange, opening.lowerBound < bytes.count else { break }
      return (.unclosedQuote(character(at: opening.lowerBound, in: bytes)), opening)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      guard let opening = contextRange else { break }
      let bracket = character(at: opening.lowerBound, in: bytes)
      return (.unclosedBracket(bracket), opening)
    case "did not find expected key", "did not find expected '-' indicator":
      if let reserved, place.isOnEntryLine { return reserved }
      if place.isOnEntryLine && place.valueIsQuoted { return (.textAfterValue, place.restOfLine) }
      if place.startsWithText { return (.notAnEntry, place.line) }
      return (.indentation, place.line)
    case "could not find expected ':'":
      return (place.hasTightColon ? .noSpaceAfterColon : .notAnEntry, place.line)
    case "did not find expected <document start>":
      return (place.startsWithText ? .notAnEntry : .indentation, place.line)
    case "found unknown escape character", "did not find expected hexdecimal number":
      return (.escape, place.character)
    case "block sequence entries are not allowed in this context",
      "mapping keys are not allowed in this context":
      if place.isOnEntryLine {
        return (.reservedStart(character(at: place.offset, in: bytes)), place.restOfLine)
      }
      return (.indentation, place.line)
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return (.tabIndentation, place.line)
    default: break
    }
    return reserved ?? (.other(problem), place.character)
  }

  private static func character(at offset: Int, in bytes: [UInt8]) -> Character {
    Character(Unicode.Scalar(offset < bytes.count && bytes[offset] < 0x80 ? bytes[offset] : 0x3F))
  }
}
