import TestSupport
import Testing

@testable import BacklogSite

/// All pages of the demo's site in a real browser: where Chromium is on the PATH. `install.sh --deps-only` brings it.
@Suite(.enabled(if: Chromium.path != nil, "There is no chromium on the PATH."), .serialized)
struct BrowserTests {
  @Test(arguments: [(400, Chromium.Scheme.light), (1_400, .dark)])
  func everyPageIsFine(_ width: Int, _ scheme: Chromium.Scheme) async throws {
    let site = try await DemoSite.shared
    let paths = site.pages.keys.sorted()
    let (report, console) = try await Chromium.examine(
      paths, in: site.folder, width: width, scheme: scheme)
    #expect(report.first == "examined \(paths.count) pages, \(scheme.rawValue)")
    for fault in report.dropFirst().prefix(40) { Issue.record("\(fault)") }
    #expect(console == [])
  }
}
