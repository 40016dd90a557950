import BacklogModel
import TestSupport
import Testing

@Suite struct IdentityTests {
  @Test(arguments: ["MB-7K2QX", "mb-7k2qx", "Mb-7K2qX"])
  func comparesWithoutCase(_ text: String) {
    #expect(ItemID(text)?.description == "MB-7K2QX")
  }

  @Test func readsLookAlikesAsDigits() {
    #expect(ItemID("MB-IlOo0")?.description == "MB-11000")
  }

  @Test(arguments: [
    "", "MB", "MB-", "MB-7K2Q", "MB-7K2QXX", "7K2QX", "MB-7K2QU", "M B-7K2QX", "9B-7K2QX",
    "MB-7K2Q\u{130}",
  ])
  func refusesWhatIsNoID(_ text: String) {
    #expect(ItemID(text) == nil)
  }

  @Test(arguments: [
    ("MB-7K2QX-spring-landing-page", "MB-7K2QX"), ("mb-7k2qx", "MB-7K2QX"),
    ("MB-7K2QX-", "MB-7K2QX"),
  ])
  func startsAFilesName(_ stem: String, _ id: String) {
    #expect(ItemID(fileStem: stem)?.description == id)
  }

  @Test(arguments: ["MB-7K2QXspring", "spring-landing-page", "MB", ""])
  func isNotFoundInOtherNames(_ stem: String) {
    #expect(ItemID(fileStem: stem) == nil)
  }

  @Test func randomIDsAreValidAndDecent() {
    var random = SeededGenerator(seed: 13)
    for _ in 0..<20_000 {
      let id = ItemID(prefix: "MB", using: &random)
      #expect(ItemID(id.description) == id)
      #expect(!id.randomPart.contains("SEX"))
    }
  }

  @Test(arguments: [
    ("Spring landing page", "spring-landing-page"), ("Don’t panic!", "dont-panic"),
    ("Über uns: 2026", "über-uns-2026"),
    ("春のキャンペーン", "春のキャンペーン"), ("🎉🎉", ""), ("../../etc/passwd", "etc-passwd"),
  ])
  func slugsKeepLettersOfAnyScript(_ title: String, _ slug: String) {
    #expect(Slug.make(from: title) == slug)
  }

  @Test func slugsStayShort() {
    #expect(Slug.make(from: String(repeating: "word ", count: 100)).utf8.count <= Slug.longest)
    #expect(Slug.make(from: String(repeating: "語", count: 100)).utf8.count <= Slug.longest)
  }

  @Test(arguments: [
    ("titel", "title"), ("audiance", "audience"), ("statsu", "status"), ("zebra", nil),
    ("MOSCOW", "moscow"),
  ])
  func knowsWhatWasMeant(_ word: String, _ meant: String?) {
    #expect(NearMatch.of(word, in: ["title", "audience", "status", "moscow", "team"]) == meant)
  }
}
