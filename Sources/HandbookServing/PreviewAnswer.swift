/// What the preview sends back.
struct PreviewAnswer: Hashable, Sendable {
  /// What stands below the headers.
  enum Body: Hashable, Sendable {
    /// A whole file.
    case bytes([UInt8])
    /// A stream that tells of every new build (Server-Sent Events).
    case events
  }

  /// How the request fared, by the numbers of HTTP.
  let status: Int
  /// The headers by name.
  let headers: [String: String]
  /// What stands below.
  let body: Body
  /// Whether only the headers are sent (`HEAD`).
  var isHeadOnly = false

  /// Makes an answer with the headers that every answer has, and others.
  init(_ status: Int, type: String, _ body: Body, _ others: [String: String] = [:], basedAtRoot: Bool = false) {
    self.status = status
    self.body = body
    headers = Self.always.merging(others) { _, own in own }.merging([
      "Content-Type": type,
      "Content-Security-Policy": Self.policy + "; base-uri \(basedAtRoot ? "'self'" : "'none'")",
    ]) { _, own in own }
  }

  /// A few words instead of a file.
  static func refusal(_ status: Int, _ words: String, _ others: [String: String] = [:]) -> PreviewAnswer {
    PreviewAnswer(status, type: "text/plain; charset=utf-8", .bytes(Array("\(words)\n".utf8)), others)
  }

  /// No version, no path, and nothing that would let another site in.
  private static let always = [
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  ]

  private static let policy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
    "form-action 'none'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  /// What a file is, by the end of its name.
  static func type(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let end = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    return types[end] ?? "application/octet-stream"
  }

  private static let types = [
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "gif": "image/gif",
    "html": "text/html; charset=utf-8",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "png": "image/png",
    "svg": "image/svg+xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "webp": "image/webp",
    "woff2": "font/woff2",
    "xml": "application/xml; charset=utf-8",
  ]
}
