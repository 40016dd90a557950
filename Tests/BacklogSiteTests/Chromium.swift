import TestSupport

/// The browser, run without a window and without a network.
enum Chromium {
  enum Scheme: String, Sendable {
    case light
    case dark
  }

  static let path: String? = {
    let folders = HermeticEnvironment.value(of: "PATH")?.split(separator: ":") ?? []
    return folders.map { "\($0)/chromium" }.first(where: Files.exists)
  }()

  /// Loads pages one after the other in a frame of that width and looks at each with a script of the test's own.
  ///
  /// - Returns: how many there were, and what is wrong with them, a line each; and what the pages made the browser say on its console.
  static func examine(
    _ paths: [String], in folder: String, width: Int, scheme: Scheme
  ) async throws -> (report: [String], console: [String]) {
    let directory = try TemporaryDirectory()
    let list = paths.map { "\"\($0)\"" }.joined(separator: ",")
    try Files.write(
      "\(directory.path)/look.html",
      """
      <!doctype html><meta charset="utf-8"><title>look</title><body><script>
      const pages = [\(list)], folder = "file://\(folder)/", width = \(width);
      \(script)
      </script>
      """)
    let arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--allow-file-access-from-files", "--host-resolver-rules=MAP * ~NOTFOUND",
      "--disable-background-networking", "--disable-component-update",
      "--user-data-dir=\(directory.path)/profile", "--virtual-time-budget=600000",
      "--blink-settings=preferredColorScheme=\(scheme == .dark ? 0 : 1)",
      "--enable-logging=stderr", "--dump-dom", "file://\(directory.path)/look.html",
    ]
    let output = try await run(
      "timeout", ["--kill-after=5", "120", path ?? "chromium"] + arguments, in: directory.path,
      environment: HermeticEnvironment.variables(home: directory.path))
    let body = output.standardOutput.split(separator: "<body>").last ?? ""
    let report = body.prefix { $0 != "<" }.split(separator: "\n").map(String.init)
    let console = output.standardError.split(separator: "\n").filter { $0.contains("CONSOLE") }
    return (report, console.map(String.init))
  }

  /// What is looked at: that the page and its look are there, that nothing else was fetched, that nothing is wider than the screen, that
  /// every text has enough contrast with what is behind it (WCAG 2.2, 1.4.3), that what can be reached has a name and, by touch, a size.
  private static let script = #"""
    const faults = [];
    const luminance = ([r, g, b]) => [r, g, b].map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
      .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
    const color = text => (text.match(/[\d.]+/g) || []).map(Number);
    const contrast = (a, b) => {
      const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
      return (high + 0.05) / (low + 0.05);
    };
    const look = async page => {
      const frame = document.createElement("iframe");
      frame.width = width; frame.height = 900; frame.style.border = 0;
      const loaded = new Promise(done => { frame.onload = done; });
      frame.src = folder + page.split("/").map(encodeURIComponent).join("/");
      document.body.append(frame);
      await loaded;
      const view = frame.contentWindow, doc = frame.contentDocument;
      const fault = text => faults.push(page + ": " + text);
      if (!doc || !doc.querySelector("main h1")) { fault("not loaded"); frame.remove(); return; }
      if (doc.compatMode !== "CSS1Compat") fault("quirks mode");
      if (doc.styleSheets.length !== 1 || view.getComputedStyle(doc.body).marginTop !== "0px") fault("no stylesheet");
      const fetched = view.performance.getEntriesByType("resource").map(e => e.name);
      if (fetched.some(name => name !== folder + "style.css")) fault("fetched " + fetched);
      const root = doc.scrollingElement;
      if (root.scrollWidth > root.clientWidth) {
        const wide = [...doc.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest(".scroll") && !e.closest("pre"));
        fault("wider than the screen: " + wide.slice(0, 3).map(e => e.tagName + "." + e.className));
      }
      const ground = element => {
        for (let e = element; e; e = e.parentElement) {
          const c = color(view.getComputedStyle(e).backgroundColor);
          if (c.length === 3 || c[3] > 0.99) return c;
        }
        return [255, 255, 255];
      };
      for (const e of doc.body.querySelectorAll("*")) {
        if (e.closest("svg") || e.closest(".unseen") || e.closest(".skip") || e.closest("details:not([open])")) continue;
        if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
        const style = view.getComputedStyle(e), size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
        const ratio = contrast(color(style.color), ground(e));
        if (ratio < (isLarge ? 3 : 4.5)) fault("contrast " + ratio.toFixed(2) + " of “" + e.textContent.trim().slice(0, 40) + "”");
        if (size < 12) fault("tiny text " + size + " “" + e.textContent.trim().slice(0, 40) + "”");
      }
      for (const link of doc.querySelectorAll("nav a")) {
        const box = link.getBoundingClientRect();
        if (box.height < 24 && link.closest(".top")) fault("small target " + link.textContent);
      }
      for (const e of doc.querySelectorAll("a[href], summary, [tabindex='0']")) {
        if (!(e.textContent.trim() || e.getAttribute("aria-label"))) fault("no name: " + e.outerHTML.slice(0, 80));
      }
      const dark = view.matchMedia("(prefers-color-scheme: dark)").matches;
      frame.remove();
      return dark ? "dark" : "light";
    };
    (async () => {
      const schemes = new Set();
      for (const page of pages) schemes.add(await look(page));
      const lines = ["examined " + pages.length + " pages, " + [...schemes].join(" and "), ...faults];
      document.body.textContent = lines.join("\n").replaceAll("<", "‹");
    })();
    """#
}
