import BacklogFormat

extension PercentEncoding {
  /// A workflow command's message on GitHub, where only these three mean something.
  static func commandMessage(_ text: String) -> String {
    encode(text) { !"%\r\n".utf8.contains($0) }
  }

  /// A workflow command's property on GitHub, where `:` and `,` end it too.
  static func commandProperty(_ text: String) -> String {
    encode(text) { !"%\r\n:,".utf8.contains($0) }
  }
}
