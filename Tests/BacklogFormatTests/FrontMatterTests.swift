import Testing

@testable import BacklogFormat

@Suite struct FrontMatterTests {
  @Test func readsEveryStyleWithItsRange() {
    let tree = printedTree(
      """
      ---
      # comment
      id: MB-7K2QX
      title: "Spring: landing" # why
      größe: 'it''s'
      empty:
      tags: [a, "b c", {k: v}]
      serves:
        by: persona
        values:
        - one

        - two
      text: |
        line one

        line two

      folded: >-
        some
        words
      last: plain
        over two lines
      ---
      body
      """)
    #expect(
      tree == """
        id @3:1-3:3
          plain "MB-7K2QX" @3:5-3:13
        title @4:1-4:6
          doubleQuoted "Spring: landing" @4:8-4:25
        größe @5:1-5:8
          singleQuoted "it\\'s" @5:10-5:17
        empty @6:1-6:6
          empty @6:7-6:7
        tags @7:1-7:5
          flow list @7:7-7:25
            plain "a" @7:8-7:9
            doubleQuoted "b c" @7:11-7:16
            flow map @7:18-7:24
              k @7:19-7:20
                plain "v" @7:22-7:23
        serves @8:1-8:7
          block map @9:3-13:8
            by @9:3-9:5
              plain "persona" @9:7-9:14
            values @10:3-10:9
              block list @11:3-13:8
                plain "one" @11:5-11:8
                plain "two" @13:5-13:8
        text @14:1-14:5
          literal "line one\\n\\nline two\\n" @14:7-17:11
        folded @19:1-19:7
          folded "some words" @19:9-21:8
        last @22:1-22:5
          plain "plain over two lines" @22:7-23:17
        """)
  }
}
