/// Something in a text that keeps it, or a part of it, from being read.
///
/// What happened is data; `message` and `remedy` put it in words.
package struct SyntaxProblem: Hashable, Sendable {
  package let kind: Kind
  /// The bytes it is about, in the document's coordinates.
  package let range: Range<Int>
  /// The outermost key whose value couldn't be read, where there is one. The front matter has no
  /// entry for it, which isn't a second mistake.
  package let key: String?

  package enum Kind: Hashable, Sendable {
    // The text as a whole
    case emptyFile
    case utf16(String)
    /// The first byte that is no UTF-8, and how many such places there are.
    case invalidUTF8(byte: UInt8, count: Int)
    case nul(count: Int)
    case controlCharacter(UInt32)
    case conflict

    // The lines of dashes
    case missingFrontMatter(FrontMatterLookalike?)
    case unclosedFrontMatter
    case frontMatterTooLong(bytes: Int)

    // YAML that can't be read
    case invalidYAML(YAMLFault)

    // YAML that isn't taken here
    case notAMapping
    case severalDocuments
    case duplicateKey(String)
    case emptyKey
    case keyIsNotText
    case template
    case nestedTooDeeply
    case anchor(String)
    case alias(String)
    case tag(String)
    case mergeKey
  }

  init(_ kind: Kind, _ range: Range<Int>, key: String? = nil) {
    self.kind = kind
    self.range = range
    self.key = key
  }
}

/// What stands at the top of a document in the place of `---`.
package enum FrontMatterLookalike: Hashable, Sendable {
  case blankLinesFirst
  case toml
  case json
  /// `----`, or dashes that a word processor made longer.
  case otherDashes
}

/// Why YAML can't be parsed.
package enum YAMLFault: Hashable, Sendable {
  /// `: ` in text without quotes.
  case colonInText
  /// Text without quotes starts with a character that means something else in YAML.
  case reservedStart(Character)
  case unclosedQuote(Character)
  case unclosedBracket(Character)
  /// More text after a closing quote or bracket.
  case textAfterValue
  /// A line that is no `key: value`.
  case notAnEntry
  /// A key with no space after its colon, `key:value`.
  case noSpaceAfterColon
  case tabIndentation
  case indentation
  case escape
  /// Anything else, in the YAML parser's own words.
  case other(String)
}
