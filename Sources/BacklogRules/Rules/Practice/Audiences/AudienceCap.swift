import BacklogFormat
import BacklogModel

/// The most messages that somebody in an audience should get in any so many days.
struct AudienceCap: Sendable {
  /// In lower case; `nil` for all channels together.
  let channel: String?
  let most: Int
  /// At least 1.
  let days: Int

  /// The caps of an audience that can be read.
  static func all(of audience: Record) -> [AudienceCap] {
    guard let node = audience.node("contact-cap") else { return [] }
    return (node.kind == .mapping ? [node] : node.elements).compactMap { node in
      let mapping = node.mapping
      guard let channel = mapping["channel"]?.text?.lowercased(),
        let most = mapping["max"]?.text.flatMap({ Int($0) }), most >= 0,
        let days = mapping["per-days"]?.text.flatMap({ Int($0) }), days >= 1
      else { return nil }
      return AudienceCap(channel: channel == "all" ? nil : channel, most: most, days: days)
    }
  }
}
