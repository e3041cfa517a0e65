internal import HandbookModel

/// The names by which a browser may reach the preview.
///
/// A page of another site can let its own name lead to this machine (DNS rebinding), and would then read the handbook as
/// if it were its own; the browser still says which name it used.
struct AllowedHosts: Hashable, Sendable {
  /// The port that the preview listens on.
  let port: Int
  /// Whether other machines may look; they have to use an address, since a name can lead anywhere.
  let isOpen: Bool

  private static let loopback = ["127.0.0.1", "localhost", "[::1]"]

  /// Whether a `Host` is one of this preview.
  func allow(host: String?) -> Bool {
    guard let host = host?.lowercased() else { return false }
    guard let colon = host.lastIndex(of: ":"), host[host.index(after: colon)...] == String(port) else {
      return port == 80 && isNamed(host[...])
    }
    return isNamed(host[..<colon])
  }

  /// Whether a page of this `Origin` may ask; browsers leave it out where a page asks its own server.
  func allow(origin: String?) -> Bool {
    guard let origin else { return true }
    return origin.hasPrefix("http://") && allow(host: String(origin.dropFirst("http://".count)))
  }

  private func isNamed(_ name: Substring) -> Bool {
    Self.loopback.contains(String(name)) || (isOpen && name.isAddress)
  }
}

extension Substring {
  /// Whether the text is an IPv4 address.
  fileprivate var isAddress: Bool {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { $0.utf8.allSatisfy(\.isASCIIDigit) && (1...3).contains($0.count) && (Int($0) ?? 256) < 256 }
  }
}
