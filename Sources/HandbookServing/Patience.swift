/// How long to wait after a save for the next one, so that many at once are built once.
enum Patience {
  /// One file is shown at once; whoever saves hundreds (a checkout, a search and replace) is not done yet.
  static func delay(afterSaves count: Int) -> Duration {
    .milliseconds(min(15 + max(0, count - 2), 300))
  }
}
