/// The floor for starting a program.
@main
struct Empty {
  static func main() {}
}
