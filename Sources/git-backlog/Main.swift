import BacklogCLI

@main
struct Main {
  static func main() async {
    await GitBacklog.run()
  }
}
