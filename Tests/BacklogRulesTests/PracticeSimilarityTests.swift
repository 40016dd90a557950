import BacklogModel
import TestSupport
import Testing

@testable import BacklogRules

@Suite struct PracticeSimilarityTests {
  @Test func cutsASCIITitlesAsAllOthers() {
    var random = SeededGenerator(seed: 7)
    let letters = Array("abcXYZ019 -.,_/&e–'é")
    var plain = 0
    for _ in 0..<5000 {
      let title = String((0..<random.number(0...24)).map { _ in random.pick(letters) })
      guard let words = ASCIITitleText(title)?.words else { continue }
      #expect(words == TitleText(title).words, "\(title)")
      plain += 1
    }
    #expect(plain > 500)
  }

  @Test(arguments: [
    // The same in other words' order, forms, spelling
    ("Packing list for a first overnight walk", "First overnight walks: packing lists"),
    (
      "Packing list for a first overnight walk",
      "Create a packing list for the first overnight walk"
    ),
    ("Pack list for first overnight walks", "Packing list for a first overnight walk"),
    ("Spring e-mail to new members", "Spring email to new members"),
    ("Landing page for tents", "Landingpage for tents"),
    ("Accomodation guide for walkers", "Accommodation guide for walkers"),
    ("Customers' stories from the hills", "Customer stories from the hills"),
    ("Printable packing list for overnight walks", "Packing list for overnight walks: printable"),
    ("Tent finder for the home page", "Tent finder, home page (mobile)"),
    ("NEWSLETTER MAY", "Newsletter May 2026"),
    ("Newsletter January", "Newsletter Jan"),
    ("Planning an overnight walk", "Plan overnight walks"),
    // Other languages and scripts
    ("Packliste für die erste Übernachtung", "Erste Übernachtungen: Packlisten"),
    ("Broschüre für Wanderer", "Broschüren für den Wanderer"),
    ("Liste de matériel pour la première randonnée", "Première randonnée : listes du matériel"),
    ("L'offre de bienvenue", "Offre de bienvenue"),
    ("Lista de equipaje para la primera caminata", "Primera caminata: listas de equipaje"),
    ("Список вещей для первого похода", "Списки вещей для первых походов"),
    ("Приветственная рассылка новым клиентам", "Приветственные рассылки для новых клиентов"),
    ("Λίστα εξοπλισμού για πεζοπορία", "Λιστα εξοπλισμου πεζοποριας"),
    ("初めての山歩きの持ち物リスト", "初めての山歩き用持ち物リスト"),
    ("春季露营装备清单", "露营装备清单（春季）"),
    ("첫 야영 준비물 목록", "첫 야영을 위한 준비물 목록"),
    ("รายการของที่ต้องเตรียมเดินป่า", "รายการของที่ต้องเตรียมเดินป่า"),
    ("قائمة معدات المشي", "قائمة المعدات للمشي"),
  ])
  func titlesThatSayTheSame(_ one: String, _ other: String) {
    let similarity = similarity(one, other)
    #expect(similarity >= 80, "\(one) | \(other): \(similarity)")
  }

  @Test(arguments: [
    ("Newsletter May", "Newsletter June"),
    ("Newsletter", "Newsletter 2"),
    ("Newsletter Mai", "Newsletter Juni"),
    ("Newsletter May 2025", "Newsletter May 2026"),
    ("Report for Q1 on tents and boots", "Report for Q2 on tents and boots"),
    (
      "Second email of the welcome series to new members",
      "Third email of the welcome series to new members"
    ),
    ("Landing page for the spring sale of tents", "Landing page for the summer sale of tents"),
    (
      "Subject line test, variant B, in the welcome email",
      "Subject line test, variant C, in the welcome email"
    ),
    ("Product page with a video of the tent", "Product page without a video of the tent"),
    ("Part II of the walking guide", "Part III of the walking guide"),
    ("Leaflet for the shop opening in Hamburg", "Leaflet for the shop opening in Munich"),
    ("Welcome email for new customers", "Welcome email for lost customers"),
    ("Packing list for a first overnight walk", "Boot guide for a first overnight walk"),
    ("Packing list", "Packing list video"),
    ("Form for returns", "Format for returns"),
    ("Post on tents", "Poster on tents"),
    ("Training for walkers", "Trail for walkers"),
    ("Рассылка в мае", "Рассылка в июне"),
    ("Рассылка январь", "Рассылка февраль"),
    ("春季露营装备清单", "夏季露营装备清单"),
    ("第一章 露营装备清单", "第二章 露营装备清单"),
    ("5月のニュースレター", "6月のニュースレター"),
    ("持ち物リスト", "寝袋の選び方"),
    ("Brochure d'été", "Brochure d'hiver"),
    ("", ""), ("!!!", "???"),
  ])
  func titlesThatSayOtherThings(_ one: String, _ other: String) {
    let similarity = similarity(one, other)
    #expect(similarity < 80, "\(one) | \(other): \(similarity)")
  }

  @Test func similarityGoesBothWays() {
    let pairs = [
      ("Landing page for tents", "Landingpage for tents"),
      ("Packing list for walks", "Walk: packing lists for dogs"),
    ]
    for (one, other) in pairs { #expect(similarity(one, other) == similarity(other, one)) }
  }

  @Test func findsTheMostAlike() throws {
    let titles = [
      "Packing list for overnight walks in the hills", "Packing list for overnight walks",
      "Overnight walks: packing list", "Boots",
    ]
    let index = TitleIndex(titles, threshold: 80)
    let found = try #require(index.best(for: 2) { _ in true })
    #expect(found.index == 1)
    #expect(found.similarity == 100)
    #expect(index.best(for: 2) { $0 != 1 }?.index == 0)
    #expect(index.best(for: 3) { _ in true } == nil)
  }

  @Test func looksUpEveryPairThatIsAlike() {
    let words = [
      "tent", "boot", "list", "guide", "walk", "shop", "video", "spring", "page", "offer",
    ]
    var generator = LinearGenerator(state: 7)
    let titles = (0..<150).map { _ in
      (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        words[Int.random(in: 0..<10, using: &generator)]
          + ["", "s"][Int.random(in: 0..<2, using: &generator)]
      }.joined(separator: " ")
    }
    let index = TitleIndex(titles, threshold: 80)
    var lexicon = TitleLexicon()
    let comparable = titles.map { ComparableTitle($0, &lexicon) }
    for (place, title) in comparable.enumerated() {
      let best =
        comparable.enumerated().filter { $0.offset != place }
        .map { title.similarity(to: $0.element, in: lexicon) }.max() ?? 0
      #expect(index.best(for: place) { _ in true }?.similarity == (best >= 80 ? best : nil))
    }
  }

  private func similarity(_ one: String, _ other: String) -> Int {
    var lexicon = TitleLexicon()
    let one = ComparableTitle(one, &lexicon)
    let other = ComparableTitle(other, &lexicon)
    return one.similarity(to: other, in: lexicon)
  }
}

/// The same numbers in each run (D. Knuth's MMIX constants).
struct LinearGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}
