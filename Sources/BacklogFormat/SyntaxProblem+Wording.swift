extension SyntaxProblem.Kind {
  /// A short fixed name for this kind of problem, in kebab-case.
  package var name: String {
    switch self {
    case .emptyFile: "empty-file"
    case .utf16: "utf-16"
    case .invalidUTF8: "invalid-utf-8"
    case .nul: "nul"
    case .controlCharacter: "control-character"
    case .conflict: "conflict-markers"
    case .missingFrontMatter: "missing-front-matter"
    case .unclosedFrontMatter: "unclosed-front-matter"
    case .frontMatterTooLong: "front-matter-too-long"
    case .invalidYAML: "invalid-yaml"
    case .notAMapping: "not-a-mapping"
    case .severalDocuments: "several-documents"
    case .duplicateKey: "duplicate-key"
    case .emptyKey: "empty-key"
    case .keyIsNotText: "key-is-not-text"
    case .template: "template"
    case .nestedTooDeeply: "nested-too-deeply"
    case .anchor: "anchor"
    case .alias: "alias"
    case .tag: "tag"
    case .mergeKey: "merge-key"
    }
  }
}

extension SyntaxProblem {
  /// What was found, in plain words.
  package var message: String {
    switch kind {
    case .emptyFile: "The file is empty."
    case .utf16(let encoding): "The file is in \(encoding), not in UTF-8."
    case .invalidUTF8(let byte, let count):
      "The byte 0x\(hexadecimal(byte)) is not UTF-8\(asLatin1(byte))\(more(count))."
    case .nul(let count): "There is a NUL byte in the text\(more(count))."
    case .controlCharacter(let value):
      "The control character U+\(hexadecimal(value)) can't be in front matter."
    case .conflict: "A merge conflict was left in the file."
    case .missingFrontMatter(nil): "The document doesn't start with a line “---”."
    case .missingFrontMatter(.blankLinesFirst?): "There are blank lines before the first “---”."
    case .missingFrontMatter(.toml?): "The front matter is TOML (“+++”), not YAML."
    case .missingFrontMatter(.json?): "The front matter is JSON, not YAML."
    case .missingFrontMatter(.otherDashes?): "The first line isn't exactly three dashes, “---”."
    case .unclosedFrontMatter: "The front matter that starts here is never closed."
    case .frontMatterTooLong(let bytes):
      "The front matter is \(bytes) bytes long; at most \(Limits.frontMatter) are read."
    case .invalidYAML(let fault): fault.message
    case .notAMapping: "This isn't a list of “key: value” lines."
    case .severalDocuments: "A second YAML document starts here; only one is read."
    case .duplicateKey(let key): "The key “\(key)” is here for the second time."
    case .emptyKey: "There is no key before this colon."
    case .keyIsNotText: "A key has to be plain text, not a list or a map."
    case .template: "“{{ … }}” without quotes is read as a YAML map, not as text."
    case .nestedTooDeeply: "This is nested more than \(Limits.depth) levels deep."
    case .anchor(let name): "“&\(name)” is a YAML anchor, which isn't supported."
    case .alias(let name): "“*\(name)” is a YAML alias, which isn't supported."
    case .tag(let name): "“\(name)” is a YAML tag, which isn't supported."
    case .mergeKey: "“<<” is a YAML merge key, which isn't supported."
    }
  }

  /// What to do about it, in plain words.
  package var remedy: String {
    switch kind {
    case .emptyFile: "Write front matter between two lines “---”, or delete the file."
    case .utf16, .invalidUTF8: "Save the file as UTF-8."
    case .nul, .controlCharacter: "Delete it; it came from copying, or the file is not a text."
    case .conflict:
      "Keep what is right of the two sides and delete the lines “<<<<<<<”, “=======” and “>>>>>>>”."
    case .missingFrontMatter(nil):
      "Put the fields at the top of the file, between two lines “---”."
    case .missingFrontMatter(.blankLinesFirst?): "Delete the blank lines above it."
    case .missingFrontMatter(.toml?), .missingFrontMatter(.json?):
      "Write it as “key: value” lines between two lines “---”."
    case .missingFrontMatter(.otherDashes?): "Make the line “---”."
    case .unclosedFrontMatter: "Put a line “---” after the last field."
    case .frontMatterTooLong: "Move long text below the front matter."
    case .invalidYAML(let fault): fault.remedy
    case .notAMapping: "Write it as “key: value”, one a line."
    case .severalDocuments: "Delete the line that separates them."
    case .duplicateKey: "Keep one of the two lines, or merge their values."
    case .emptyKey: "Write the key before the colon, or put the text in quotes."
    case .keyIsNotText: "If it is text, put it in quotes: \"…\"."
    case .template: "Put the text in quotes: \"{{ … }}\"."
    case .nestedTooDeeply: "Write it flatter; no field needs so many levels."
    case .anchor, .tag: "If it is text, put it in quotes: \"…\"; else delete it."
    case .alias: "If it is text, put it in quotes: \"…\"; else write the value out here."
    case .mergeKey: "Write the keys out here."
    }
  }

  private func hexadecimal(_ value: some BinaryInteger) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    let width = value > 0xFF ? 4 : 2
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private func asLatin1(_ byte: UInt8) -> String {
    byte >= 0xA0 ? " (in Latin-1 it would be “\(Character(Unicode.Scalar(byte)))”)" : ""
  }

  private func more(_ count: Int) -> String {
    switch count {
    case ...1: ""
    case 2: ", and there is one more"
    default: ", and there are \(count - 1) more"
    }
  }
}

extension YAMLFault {
  /// What was found, in plain words.
  package var message: String {
    switch self {
    case .colonInText: "A colon with a space after it, inside text without quotes."
    case .reservedStart(let character):
      "Text without quotes can't start with “\(character)”, which means something else in YAML."
    case .unclosedQuote(let quote): "A quote \(quote) is opened here and never closed."
    case .unclosedBracket(let bracket): "A “\(bracket)” is opened here and never closed."
    case .textAfterValue: "There is more text after the value's end."
    case .notAnEntry: "This line isn't of the form “key: value”."
    case .noSpaceAfterColon: "There is no space after the key's colon."
    case .tabIndentation: "The line is indented with a tab, which YAML doesn't allow."
    case .indentation: "The line's indentation fits none of the lines above it."
    case .escape: "A backslash in double quotes starts an escape, and this isn't one."
    case .other(let words): "The YAML can't be read: \(words)."
    }
  }

  /// What to do about it, in plain words.
  package var remedy: String {
    switch self {
    case .colonInText, .reservedStart: "Put the text in quotes: \"…\"."
    case .unclosedQuote(let quote): "Close it with another \(quote) at the text's end."
    case .unclosedBracket(let bracket):
      bracket == "["
        ? "Close it with “]”, or put the text in quotes."
        : "Close it with “}”, or put the text in quotes."
    case .textAfterValue:
      "Put all of the text in one pair of quotes; a quote inside is written \\\"."
    case .notAnEntry:
      "Write a key and a colon before it, or indent it if it goes on the text above."
    case .noSpaceAfterColon: "Write a space after the colon."
    case .tabIndentation: "Use spaces instead."
    case .indentation: "Indent it like the lines it belongs to."
    case .escape: "Write two backslashes, or use single quotes."
    case .other: "Put the text in quotes: \"…\", and check brackets and indentation."
    }
  }
}
