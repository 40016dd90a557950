/// Letters without the marks that people leave out or write differently: `é` as `e`, `ё` as `е`, `ß` as `ss`.
enum LetterFolding {
  /// A word of lower-case letters, folded.
  static func fold(_ word: String) -> [Unicode.Scalar] {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return Array(word.unicodeScalars) }
    var folded: [Unicode.Scalar] = []
    for scalar in word.unicodeScalars {
      if let letters = table[scalar] {
        folded += letters
      } else if !isMark(scalar) {
        folded.append(scalar)
      }
    }
    return folded
  }

  /// Accents as characters of their own, and the vowel signs that Arabic and Hebrew can be written with or without.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x064B...0x065F, 0x0591...0x05C7, 0x0640: true
    default: false
    }
  }

  private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    let groups = [
      "a": "àáâãäåāăąǎ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
      "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŉ", "o": "òóôõöøōŏőơ",
      "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûüũūŭůűųư", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
      "ss": "ß", "ae": "æ", "oe": "œ", "th": "þ",
      "е": "ё", "и": "йї", "α": "ά", "ε": "έ", "η": "ή", "ι": "ίϊΐ", "ο": "ό", "υ": "ύϋΰ", "ω": "ώ",
      "σ": "ς", "ا": "أإآ", "ي": "ى", "ه": "ة",
    ]
    for (letters, marked) in groups {
      for scalar in marked.unicodeScalars { table[scalar] = Array(letters.unicodeScalars) }
    }
    return table
  }()
}
