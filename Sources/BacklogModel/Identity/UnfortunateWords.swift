/// Words that a random id must not spell, in the alphabet of ids: digits that look like letters count as those.
enum UnfortunateWords {
  private static let words: [[UInt8]] = [
    "ASS", "ANA1", "BARF", "BUTT", "C0CK", "CRAP", "CRY", "CVNT", "DAMN", "DEAD", "DEATH", "D1CK",
    "D1E", "DRVG",
    "DVMB", "FAG", "FAT", "FVCK", "GAY", "HATE", "HE11", "H0M0", "JERK", "K1KE", "K111", "NAZ1",
    "P1SS", "P00P",
    "P0RN", "RAPE", "SEX", "SH1T", "S1VT", "S1AVE", "STVP", "SVCK", "T1T", "VG1Y", "WAR", "WTF",
    "XXX",
  ].map { Array($0.utf8) }

  static func occur(in characters: [UInt8]) -> Bool {
    words.contains { word in
      guard word.count <= characters.count else { return false }
      return (0...(characters.count - word.count)).contains {
        characters[$0..<($0 + word.count)].elementsEqual(word)
      }
    }
  }
}
