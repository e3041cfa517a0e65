/// What a browser asks the preview for, as far as the answer depends on it.
struct PreviewRequest: Hashable, Sendable {
  /// The method, in capitals.
  let method: String
  /// The path as sent: percent-encoded, without the query.
  let path: String
  /// The names by which the browser says it reached the server: the `Host` lines.
  let host: String?
  /// The page that asks, by its server: the `Origin` line; nil where the browser sends none.
  let origin: String?

  /// Makes a request.
  init(_ method: String = "GET", _ path: String, host: String?, origin: String? = nil) {
    self.method = method
    self.path = path
    self.host = host
    self.origin = origin
  }
}
