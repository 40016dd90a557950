import BacklogModel
import BacklogRender
import Testing

@Suite struct FieldTableTests {
  @Test func oneRowAFieldWithItsPartsBelowIt() {
    #expect(
      FieldTable(Kind.audience.schema).markdown() == """
        | key | type | says |
        |---|---|---|
        | `title`* | text | one line |
        | `description`* | text | who they are and what they need |
        | `part-of` | key (audience) | the larger audience that it belongs to |
        | `stage` | text | the journey stage |
        | `contact-cap` | list of mapping (`channel`, `max`, `per-days`) | how often they may be contacted |
        | `contact-cap.channel`* | text | `all`, or one channel's name |
        | `contact-cap.max`* | integer ≥ 0 | most messages a person should get |
        | `contact-cap.per-days`* | integer ≥ 1 | in so many days |

        """)
  }

  @Test func conditionsAreSaid() {
    let table = FieldTable(Kind.item.schema).markdown()
    #expect(
      table.contains(
        "| `effort` | decimal > 0 | all the effort, in the team's own unit; required from `ready` on |"
      ))
  }
}
