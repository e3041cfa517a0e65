/// How long to wait after a save for the next one, so that many at once are built once.
enum Patience {
  /// One file is shown at once; whoever saves hundreds (a checkout, a search and replace), or saves again right after the
  /// last build, is not done yet.
  static func delay(afterSaves count: Int, sinceLastBuild time: Duration) -> Duration {
    .milliseconds(min(max(15 + max(0, count - 2), time < .seconds(1) ? 200 : 0), 300))
  }
}
