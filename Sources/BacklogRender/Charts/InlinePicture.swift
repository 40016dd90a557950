/// A picture as a part of an HTML page, whose stylesheet says what its classes look like.
///
/// The classes are `title`, `faint`, `small`, `label` of texts; `ground`, `grid`, `axis`, `mark`, `line` and `hollow` of shapes; and
/// the tones `first`, `second`, `third`, `quiet` and `alarm`, those of lines with `-line` behind.
package struct InlinePicture: Sendable {
  /// The element `svg`, safe to stand in a page as it is: it has no style, no script and no address in it.
  package let text: String
  /// What is to be seen, for those who can't see it.
  package let description: String

  /// - Parameter id: what the ids in it start with, so that a page can have several.
  init(_ picture: SVGPicture, id: String) {
    description = picture.description
    let id = SVGPicture.escaped(id)
    text = """
      <svg class="chart" viewBox="0 0 \(SVGPicture.number(picture.width)) \(SVGPicture.number(picture.height))" \
      width="\(SVGPicture.number(picture.width))" height="\(SVGPicture.number(picture.height))" role="img" \
      aria-labelledby="\(id)-title \(id)-description">
      <title id="\(id)-title">\(SVGPicture.escaped(picture.title))</title>
      <desc id="\(id)-description">\(SVGPicture.escaped(picture.description))</desc>
      \(picture.elements.joined(separator: "\n"))
      </svg>
      """
  }
}

extension ReportPage {
  /// The picture for an HTML page; `nil` where there is none.
  ///
  /// - Parameter id: what the ids in it start with.
  package func inlinePicture(id: String) -> InlinePicture? {
    picture.map { InlinePicture($0, id: id) }
  }
}
