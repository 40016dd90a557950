import Testing

@testable import BacklogRules

@Suite struct PracticeBenefitTests {
  @Test(arguments: [
    "newsletter", "Send an email", "Send a newsletter about tents", "Post on LinkedIn",
    "A landing page", "New landing page for first-time buyers", "E-mail", "Write a blog post",
    "We publish a press release", "Weekly social media posts", "Gets our newsletter",
    "Newsletter verschicken", "Eine neue Landingpage", "Anzeige schalten",
    "Ein Beitrag auf LinkedIn",
    "Rundmail über Zelte", "Envoyer une infolettre", "Publier sur les réseaux sociaux",
    "Enviar un correo", "Publicar en Instagram", "Inviare una newsletter",
    "Een nieuwsbrief sturen",
  ])
  func namesOnlyATactic(_ benefit: String) {
    #expect(TacticPhrase.isAll(of: benefit))
  }

  @Test(arguments: [
    "Knows on one page what to pack", "Knows on one page what to pack, and what can stay at home",
    "Can choose a tent without asking three friends", "Finds the price within one click",
    "Gets an email when the tent is back in stock", "A newsletter that answers one question a week",
    "A video of how to pitch the tent", "Books a fitting without having to call",
    "Hears about repairs before the season", "Sees in a video what fits", "Trusts our ads",
    "Learns what the newsletter promised", "Weiß auf einer Seite, was in den Rucksack muss",
    "Bekommt per E-Mail Antwort innerhalb eines Tages", "Sait quoi emporter",
    "Encuentra la tienda más cercana", "Pays less for a first tent", "One page", "", "…",
    "初めての山歩きで何を持って行くかわかる",
  ])
  func saysWhatSomebodyGets(_ benefit: String) {
    #expect(!TacticPhrase.isAll(of: benefit))
  }
}
