import BacklogModel
package import BacklogReports

extension ReportPage {
  package static func coverage(_ report: CoverageReport) -> ReportPage {
    ReportPage(
      "coverage", report.headline, parts: report.parts, figures: report.figures,
      table: report.table)
  }
}

extension CoverageReport {
  private var unserved: [Audience] { audiences.filter(\.teams.isEmpty) }
  private var missing: [Skill] { skills.filter(\.isMissing) }
  private var alone: [Skill] { skills.filter(\.dependsOnOne) }

  fileprivate var headline: String {
    if audiences.isEmpty, skills.isEmpty {
      return "There are no audiences and no skills yet, so nothing can be covered."
    }
    var sentences: [String] = []
    if unserved.isEmpty {
      sentences.append("Every audience has a team.")
    } else {
      let names = ReportWords.list(unserved.map(\.record.title))
      sentences.append("No team serves \(names).")
    }
    if !missing.isEmpty {
      let names = ReportWords.list(missing.map { "\($0.name) (\($0.team))" })
      sentences.append("Nobody in the team can do what open work needs: \(names).")
    }
    if !alone.isEmpty {
      let names = ReportWords.list(alone.map { "\($0.name) (\($0.team))" })
      sentences.append("One person alone can do \(names).")
    }
    if missing.isEmpty, alone.isEmpty, !skills.isEmpty {
      sentences.append("No skill that open work needs is missing or in one pair of hands.")
    }
    return sentences.joined(separator: " ")
  }

  fileprivate var parts: [ReportPart] {
    let audienceTable = Table(
      columns: [
        TableColumn("AUDIENCE", flexibility: .shrinks(to: 16)),
        TableColumn("OPEN ITEMS", alignment: .right),
        TableColumn("SERVED BY", flexibility: .shrinks(to: 16)),
      ],
      rows: audiences.map { audience in
        [
          Table.Cell(audience.record.title), Table.Cell(String(audience.openItems)),
          audience.teams.isEmpty
            ? Table.Cell("no team", style: .warning)
            : Table.Cell(audience.teams.joined(separator: ", ")),
        ]
      }, showsHeadings: true, indent: 2)
    let needed = skills.filter { $0.needed > 0 }
    let skillTable = Table(
      columns: [
        TableColumn("SKILL", flexibility: .shrinks(to: 12)),
        TableColumn("TEAM", flexibility: .shrinks(to: 8)),
        TableColumn("ITEMS NEED IT", alignment: .right),
        TableColumn("PEOPLE HAVE IT", alignment: .right),
        TableColumn("", flexibility: .shrinks(to: 16), dropOrder: 0),
      ],
      rows: needed.map { skill in
        [
          Table.Cell(skill.name), Table.Cell(skill.team), Table.Cell(String(skill.needed)),
          Table.Cell(
            String(skill.holders), style: skill.holders < 2 ? .warning : nil),
          Table.Cell(skill.advice, style: .faint),
        ]
      }, showsHeadings: true, indent: 2)
    let parts: [ReportPart] = [
      .table("Audiences", audienceTable), .table("Skills that open work needs", skillTable),
    ]
    return parts.filter { !$0.body(.pipe).isEmpty }
  }

  fileprivate var figures: JSONObject {
    [
      "audiences": .array(
        audiences.map { audience in
          [
            "key": .string(audience.record.key), "title": .string(audience.record.title),
            "teams": .strings(audience.teams), "openItems": .integer(audience.openItems),
          ]
        }),
      "skills": .array(
        skills.map { skill in
          [
            "name": .string(skill.name), "team": .string(skill.team),
            "needed": .integer(skill.needed), "holders": .integer(skill.holders),
            "elsewhere": .strings(skill.elsewhere),
          ]
        }),
    ]
  }

  fileprivate var table: [[String]] {
    [["what", "name", "team", "open items", "people"]]
      + audiences.map { audience in
        [
          "audience", audience.record.key, audience.teams.joined(separator: " "),
          String(audience.openItems), "",
        ]
      }
      + skills.map { skill in
        ["skill", skill.name, skill.team, String(skill.needed), String(skill.holders)]
      }
  }
}

extension CoverageReport.Skill {
  fileprivate var advice: String {
    if isMissing {
      return elsewhere.isEmpty
        ? "find out who could teach it" : "learn it with \(ReportWords.list(elsewhere))"
    }
    return dependsOnOne ? "let a second person pair on it" : ""
  }
}
