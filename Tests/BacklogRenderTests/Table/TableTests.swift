import BacklogRender
import Testing

@Suite struct TableTests {
  private func table(_ titles: [String]) -> Table {
    Table(
      columns: [
        TableColumn("#", alignment: .right),
        TableColumn("ID", style: .id),
        TableColumn("STATUS", flexibility: .shrinks(to: 6), dropOrder: 1),
        TableColumn("EFFORT", alignment: .right, dropOrder: 0),
        TableColumn("TITLE", flexibility: .shrinks(to: 20)),
      ],
      rows: titles.enumerated().map { index, title in
        [
          Table.Cell("\(index + 1)"), Table.Cell("MB-7K2QX"), Table.Cell("in-progress"),
          Table.Cell(index == 2 ? "" : "\(index)"), Table.Cell(title),
        ]
      }, showsHeadings: true)
  }

  @Test func columnsAlign() {
    let text = table(["Spring page", "春のページ", "Newsletter"]).text(.pipe)
    #expect(
      text == """
        #  ID        STATUS       EFFORT  TITLE
        1  MB-7K2QX  in-progress       0  Spring page
        2  MB-7K2QX  in-progress       1  春のページ
        3  MB-7K2QX  in-progress          Newsletter

        """)
  }

  @Test func titlesShrinkThenColumnsLeave() {
    let wide = table(["A landing page for the spring promotion of the small box"])
    #expect(
      wide.text(RenderContext(width: 60, palette: .plain)) == """
        #  ID        STATUS       EFFORT  TITLE
        1  MB-7K2QX  in-progress       0  A landing page for the sp…

        """)
    #expect(
      wide.text(RenderContext(width: 42, palette: .plain)) == """
        #  ID        STATUS   TITLE
        1  MB-7K2QX  in-pro…  A landing page for…

        """)
    #expect(
      wide.text(RenderContext(width: 35, palette: .plain)) == """
        #  ID        TITLE
        1  MB-7K2QX  A landing page for th…

        """)
  }

  @Test(arguments: [Palette.plain, Palette.color])
  func everyLineFitsEveryTerminal(palette: Palette) {
    let table = table(hostileTitles)
    for width in 20...200 {
      let text = table.text(RenderContext(width: width, palette: palette))
      #expect(illFittingLines(text, width: width) == [])
      #expect(text.count { $0 == "\n" } == hostileTitles.count + 1)
    }
  }

  @Test func nothingIsLostInAPipe() {
    let lines = table(hostileTitles).text(.pipe).split(separator: "\n").dropFirst()
    for (line, title) in zip(lines, hostileTitles) {
      var shown = SafeText.line(title)
      while shown.hasSuffix(" ") { shown.removeLast() }
      #expect(line.hasSuffix(shown), "\(title)")
    }
  }

  @Test func coloursAreOfColumnsAndCells() {
    let table = Table(
      columns: [TableColumn(style: .id), TableColumn()],
      rows: [
        [Table.Cell("a"), Table.Cell("b", style: .error)], [Table.Cell("long"), Table.Cell("")],
      ],
      indent: 2)
    #expect(
      table.text(RenderContext(width: 80, palette: .color))
        == "  \u{1B}[33ma\u{1B}[m     \u{1B}[1;31mb\u{1B}[m\n  \u{1B}[33mlong\u{1B}[m\n")
  }

  @Test func lastColumnsWrapUnderThemselves() {
    let table = Table(
      columns: [
        TableColumn(dropOrder: 0), TableColumn(flexibility: .wraps(to: 10), style: .faint),
      ],
      rows: [[Table.Cell("item-stale"), Table.Cell("an open item has been confirmed")]], indent: 2)
    #expect(
      table.text(RenderContext(width: 30, palette: .plain)) == """
          item-stale  an open item has
                      been confirmed

        """)
    #expect(table.text(.pipe) == "  item-stale  an open item has been confirmed\n")
    for width in 20...60 {
      let text = table.text(RenderContext(width: width, palette: .color))
      #expect(illFittingLines(text, width: width) == [])
    }
  }

  @Test func noRowsNoText() {
    #expect(table([]).text(.pipe) == "")
  }
}
