internal import HandbookModel

/// The lines that a browser sends before anything else.
struct RequestHead: Hashable, Sendable {
  /// What it asks for.
  let request: PreviewRequest

  /// No browser sends more than this to a page without cookies.
  static let longest = 16 * 1024

  /// Where the lines end in what was read so far: after the first empty one; nil if there is more to come.
  static func end(in bytes: [UInt8]) -> Int? { bytes.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound }

  /// Reads the lines, up to and with the empty one; nil if they are no request of HTTP/1.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: true)
    let words = lines.first?.split(separator: " ", omittingEmptySubsequences: false) ?? []
    guard words.count == 3, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { return nil }
    var hosts: [String] = []
    var origins: [String] = []
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":"), line.first != " ", line.first != "\t" else { return nil }
      let value = String(line[line.index(after: colon)...].drop { $0 == " " }.trimmingBlanks)
      switch line[..<colon].lowercased() {
      case "host": hosts.append(value)
      case "origin": origins.append(value)
      default: break
      }
    }
    // Of two, each reader could believe another one.
    guard hosts.count <= 1, origins.count <= 1 else { return nil }
    let path = words[1].prefix { $0 != "?" }
    request = PreviewRequest(String(words[0]), String(path), host: hosts.first, origin: origins.first)
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var rest = self
    while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
    return rest
  }
}
