extension PreviewAnswer {
  /// The answer as it is sent, up to where a stream begins: every answer ends its connection, so none says how long it is
  /// but those that are whole.
  var bytes: [UInt8] {
    var lines = ["HTTP/1.1 \(status) \(Self.phrases[status] ?? "")", "Connection: close"]
    lines += headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    switch body {
    case .events: return Array((lines + ["", ""]).joined(separator: "\r\n").utf8)
    case .bytes(let bytes):
      let head = Array((lines + ["Content-Length: \(bytes.count)", "", ""]).joined(separator: "\r\n").utf8)
      return isHeadOnly ? head : head + bytes
    }
  }

  private static let phrases = [
    200: "OK", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    431: "Request Header Fields Too Large", 503: "Service Unavailable",
  ]

  /// What is said to a program that does not speak HTTP.
  static let malformed = PreviewAnswer.refusal(400, "要求を読めません")
  /// What is said to one that does not stop speaking.
  static let tooLong = PreviewAnswer.refusal(431, "要求が長すぎます")
}
