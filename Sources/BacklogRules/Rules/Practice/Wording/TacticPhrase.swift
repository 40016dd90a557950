/// Whether a text names a means of marketing and nothing else.
///
/// Conservative: every word must be known as a means, as making or sending one, or as a filler between them. Only behind such
/// words may a topic of a few words follow ("about tents").
enum TacticPhrase {
  /// Whether the text is nothing but a means, and maybe its topic.
  static func isAll(of text: String) -> Bool {
    let words = words(of: text)
    guard !words.isEmpty else { return false }
    var hasMeans = false
    for (index, word) in words.enumerated() {
      if means.contains(word) || isTwoWordMeans(words, at: index) {
        hasMeans = true
      } else if hasMeans, topicWords.contains(word) {
        return isTopic(words[(index + 1)...])
      } else if !making.contains(word), !fillers.contains(word), !isPartOfMeans(words, at: index) {
        return false
      }
    }
    return hasMeans
  }

  /// A topic is short and asks or promises nothing.
  private static func isTopic(_ words: ArraySlice<String>) -> Bool {
    words.count <= 5 && !words.contains(where: promises.contains)
  }

  private static func isTwoWordMeans(_ words: [String], at index: Int) -> Bool {
    index + 1 < words.count && twoWordMeans.contains("\(words[index]) \(words[index + 1])")
  }

  private static func isPartOfMeans(_ words: [String], at index: Int) -> Bool {
    isTwoWordMeans(words, at: index) || (index > 0 && isTwoWordMeans(words, at: index - 1))
  }

  /// Runs of letters and digits in lower case; `e-mail` is one word.
  private static func words(of text: String) -> [String] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return plainWords(of: text) }
    var words: [String] = []
    var word = ""
    for character in text.lowercased() + " " {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else if character == "-", word == "e" {
        continue
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    return words
  }

  /// The same for ASCII, where a walk over bytes does.
  private static func plainWords(of text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 &- 0x61 < 26 }
    for byte in text.utf8 {
      if isLetter(byte) {
        word.append(byte | 0x20)
      } else if byte &- 0x30 < 10 {
        word.append(byte)
      } else if byte == UInt8(ascii: "-"), word == [UInt8(ascii: "e")] {
        continue
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let means = set(
    """
    newsletter newsletters email emails mail mails mailing mailings post posts blog blogpost blogposts flyer flyers flier \
    fliers leaflet leaflets brochure brochures banner banners billboard billboards poster posters article articles ad ads advert adverts advertisement \
    advertisements video videos reel reels podcast podcasts webinar webinars landingpage landingpages microsite minisite \
    popup popups sms whitepaper whitepapers infographic infographics tweet tweets hashtag advertorial \
    linkedin instagram facebook tiktok youtube twitter pinterest xing whatsapp seo sem ppc adwords \
    rundmail rundmails mailaktion postwurfsendung broschüre broschüren anzeige anzeigen plakat plakate beitrag beiträge \
    pressemitteilung pressemitteilungen werbespot werbebanner landeseite \
    infolettre courriel courriels dépliant dépliants prospectus bannière bannières affiche affiches \
    boletín boletines correo correos folleto folletos anuncio anuncios cartel carteles \
    volantino volantini locandina locandine nieuwsbrief nieuwsbrieven folder folders advertentie advertenties \
    panfleto panfletos anúncio anúncios boletim ulotka ulotki
    """)

  private static let twoWordMeans: Set<String> = [
    "landing page", "landing pages", "press release", "press releases", "social media",
    "blog article", "white paper", "white papers", "direct mail", "push notification",
    "push notifications", "text message", "text messages", "soziale medien", "sozialen medien",
    "réseaux sociaux", "redes sociales", "redes sociais", "page web", "pagina web",
    "página web", "nota prensa",
  ]

  private static let making = set(
    """
    send sends sending write writes writing create creates creating make makes making post posting publish publishes \
    publishing launch launches launching run runs running do produce produces producing design designing build building \
    record shoot film place buy start share sharing release schedule ship set up put out get gets receive receives \
    senden sende verschicken verschickt versenden versand schicken schreiben erstellen erstellung machen posten \
    veröffentlichen produzieren schalten drehen drucken gestalten bauen teilen aufsetzen bekommen bekommt erhalten erhält \
    envoyer envoi publier écrire rédiger créer lancer faire tourner imprimer partager \
    enviar publicar escribir redactar crear lanzar hacer grabar imprimir compartir \
    inviare pubblicare scrivere creare lanciare fare sturen versturen maken schrijven plaatsen publiceren \
    criar escrever lançar fazer wysłać napisać stworzyć
    """)

  private static let fillers = set(
    """
    a an the our one two three new another more some first next weekly monthly daily regular short nice great good better \
    campaign campaigns marketing digital online paid organic and or plus on in via by to we they company website web site \
    page series per \
    ein eine einen einer eines der die das den dem unser unsere unseren neue neuen neuer neues kurze kurzes kurzen und oder \
    auf im in bei per wir kampagne wöchentlich monatlich wöchentlichen monatlichen \
    un une le la les des nos notre nouveau nouvelle nouvelles et ou sur dans par nous campagne \
    una uno el los las unos nuestra nuestro nueva nuevo y o en por campaña il lo gli nuova nuovo su con een de het onze \
    nieuwe op um uma os as novo nova em e
    """)

  private static let topicWords = set(
    "about for regarding of über zu für sur pour sobre para over voor su")

  /// Words with which a topic turns into something that somebody gets: no tactic alone.
  private static let promises = set(
    """
    what how when where why who whom whose which that so because can could know knows find finds help helps without before \
    after needs need want wants them their they you your free \
    was wie wann wo warum wer welche welcher welches dass damit weil können kann wissen weiß findet hilft ohne vor nach ihr \
    ihre ihren sie \
    que quoi comment quand où pourquoi qui afin peut savoir sait trouve aide sans avant après leur leurs \
    qué cómo cuándo dónde quién porque puede saber sabe encuentra ayuda sin antes después su sus \
    che cosa quando dove perché chi può sa senza wat hoe wanneer waar waarom wie dat kan weet zonder hun
    """)
}
