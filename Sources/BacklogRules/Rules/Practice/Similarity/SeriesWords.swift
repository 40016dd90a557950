/// Words that tell the members of a series apart: what else is alike, "Newsletter May" is no duplicate of "Newsletter June".
enum SeriesWords {
  /// What a word stands for, so that `Jan` and `January` are one; `nil` for a word that belongs to no series.
  ///
  /// - Parameter spelling: the folded letters as a text.
  static func mark(of word: String, folded: [Unicode.Scalar], spelling: String) -> String? {
    if folded.contains(where: isNumeric) {
      let isPlain = folded.allSatisfy(\.isASCII) && folded.first != "0"
      return isPlain ? spelling : number(folded)
    }
    if let mark = marks[spelling] { return mark }
    if folded.count == 1, let letter = folded.first, letter.properties.isAlphabetic,
      !letter.isWithoutSpaces
    {
      return word  // variant B
    }
    if folded.count <= 4, folded.allSatisfy({ "ivx".unicodeScalars.contains($0) }) { return word }
    let single = folded.first { characters.contains($0) }
    return single.map { String($0) }
  }

  private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value &- 0x30 < 10 }
    return scalar.properties.numericType != nil && !scalar.isWithoutSpaces
  }

  /// The year that a word is, which a title may leave out.
  static func isYear(_ mark: String) -> Bool {
    mark.utf8.count == 4 && Int(mark).map { (1900...2099).contains($0) } ?? false
  }

  /// Digits of any script as ASCII's, without leading zeros.
  private static func number(_ word: [Unicode.Scalar]) -> String {
    var text = ""
    for scalar in word {
      if scalar.isASCII {
        if scalar.value &- 0x30 < 10, text == "0" { text = "" }
        text.unicodeScalars.append(scalar)
        continue
      }
      let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil
      if let digit {
        if text == "0" { text = "" }
        text += String(Int(digit))
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static let characters = Set("春夏秋冬一二三四五六七八九十".unicodeScalars)

  private static let marks: [String: String] = {
    var marks: [String: String] = [:]
    for (group, languages) in series {
      for language in languages {
        for (number, names) in language.split(separator: " ").enumerated() {
          for name in names.split(separator: "/") { marks[String(name)] = "\(group) \(number + 1)" }
        }
      }
    }
    for word in contrasts { marks[word] = word }
    return marks
  }()

  /// In folded letters; names of one thing are divided by `/`, the next thing by a space.
  private static let series: [(String, [String])] = [
    (
      "month",
      [
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
          + "september/sep/sept october/oct november/nov december/dec",
        "januar/janner februar marz mai juni juli august september oktober/okt november "
          + "dezember/dez",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
          + "dicembre",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
        "styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad "
          + "grudzien",
        "январь/января февраль/февраля март/марта апрель/апреля май/мая/маи июнь/июня "
          + "июль/июля август/августа сентябрь/сентября октябрь/октября ноябрь/ноября "
          + "декабрь/декабря",
      ]
    ),
    (
      "season",
      [
        "spring summer autumn/fall winter", "fruhling/fruhjahr sommer herbst winter",
        "printemps ete automne hiver", "primavera verano otono invierno",
        "primavera estate autunno inverno", "lente zomer herfst winter",
        "primavera verao outono inverno", "wiosna lato jesien zima",
        "весна/весны/весенняя лето/лета/летняя осень/осени/осенняя зима/зимы/зимняя",
      ]
    ),
    (
      "day",
      [
        "monday tuesday wednesday thursday friday saturday sunday",
        "montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "lunes martes miercoles jueves viernes sabado domingo",
      ]
    ),
    (
      "ordinal",
      [
        "1st second third fourth fifth sixth seventh eighth ninth tenth",
        "1. zweite/zweiter/zweites/zweiten dritte/dritter/drittes/dritten vierte/vierter/vierten",
        "1er deuxieme/seconde troisieme quatrieme cinquieme",
        "1o segundo/segunda tercero/tercera cuarto/cuarta quinto/quinta",
      ]
    ),
  ]

  /// What turns a thing into its opposite.
  private static let contrasts = [
    "without", "not", "no", "non", "ohne", "nicht", "kein", "keine", "keinen", "sans", "pas", "sin",
    "senza", "zonder", "niet", "geen", "sem", "nao", "bez", "nie", "без", "не",
  ]
}
