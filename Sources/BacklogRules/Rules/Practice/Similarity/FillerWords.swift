/// Words of a title that don't say what it is about: articles, prepositions, and "create" for what is to be created.
enum FillerWords {
  /// - Parameter word: in folded letters.
  static func contains(_ word: String) -> Bool { words.contains(word) }

  private static let words = Set(
    """
    a an the of for to in on at by with from and or our your their its his her this that is are be as into about how what \
    create creates creating make makes making write writes writing draft drafting prepare preparing produce producing \
    ein eine einen einer eines einem der die das den dem des und oder fur von vom im in am an auf mit zu zum zur bei uber \
    aus wie was unser unsere unseren ihr ihre erstellen erstellung schreiben machen vorbereiten \
    un une le la les l d de du des et ou pour dans en sur avec a au aux par notre nos votre vos ce cette \
    creer rediger preparer faire ecrire \
    una unos unas el los las lo y o e u del al para con por sobre nuestro nuestra su sus crear escribir preparar hacer \
    il gli i uno della dello dei degli delle di da nel nella su per che creare scrivere preparare fare \
    het een van voor met op en of te aan bij onze maken schrijven \
    um uma os as do dos das nos nas em com nosso nossa criar escrever preparar \
    w z na do o i dla od \
    och for av pa till med ett en \
    и в во на с со к о об у от для по из за над под или как что создать написать подготовить сделать \
    για το τη την τον του της τα και με σε στο στη στην ο η \
    위한 위해 \
    في من على الى و
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
