/// The part of a file's name that is for people.
package enum Slug {
  /// The longest slug, in bytes: with an id, `.md` and room for a suffix it stays far under the 255 that file systems allow.
  package static let longest = 60

  /// The title in lower case with letters and digits of any script, everything else one dash; possibly empty. Cut at a
  /// dash where it grows too long.
  package static func make(from title: String) -> String {
    var words: [String] = []
    var word = ""
    for character in title.lowercased() {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if character != "'" && character != "’" {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    var slug = ""
    for word in words {
      let longer = slug.isEmpty ? word : slug + "-" + word
      if longer.utf8.count > longest {
        if slug.isEmpty { slug = clipped(word) }
        break
      }
      slug = longer
    }
    return slug
  }

  private static func clipped(_ word: String) -> String {
    var result = ""
    for character in word where result.utf8.count + String(character).utf8.count <= longest {
      result.append(character)
    }
    return result
  }
}
