import Glibc

/// `12.3 ms`, `1.24 s`.
func duration(_ seconds: Double) -> String {
  seconds < 1 ? "\(decimal(seconds * 1000, digits: 1)) ms" : "\(decimal(seconds, digits: 2)) s"
}

/// `87 MiB`.
func memory(_ bytes: Int) -> String {
  "\((bytes + 1 << 19) >> 20) MiB"
}

/// A number with so many digits after the point.
func decimal(_ value: Double, digits: Int) -> String {
  let scale = pow(10, Double(digits))
  let rounded = Int((value * scale).rounded())
  let whole = rounded / Int(scale)
  let fraction = String(rounded % Int(scale))
  return "\(whole)." + String(repeating: "0", count: digits - fraction.count) + fraction
}

/// `10,000`.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number))
  return digits.indices.map { index in
    let isGroupEnd = index > 0 && (digits.count - index) % 3 == 0
    return (isGroupEnd ? "," : "") + String(digits[index])
  }.joined()
}

/// The computer that the figures are of.
enum Machine {
  static var description: String {
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    let model =
      (try? Shell.output(of: "sed", ["-n", "s/^model name.*: //p", "/proc/cpuinfo"])) ?? ""
    return "\(model.split(separator: "\n").first ?? "unknown processor"), \(cores) cores"
  }
}
