internal import HandbookModel
internal import HandbookRendering

/// A page of the site with what the preview adds to it: the script that loads it again, and the errors.
struct PreviewedPage {
  private let page: [UInt8]
  private let build: String
  private let panel: FindingsPanel?
  /// Whether links lead from the first folder, not from that of the address.
  var basedAtRoot = false

  /// Adds to a page.
  init(_ page: [UInt8], build: String, panel: FindingsPanel?) {
    self.page = page
    self.build = build
    self.panel = panel
  }

  /// The page as it is sent.
  ///
  /// Cost: O(bytes).
  var bytes: [UInt8] {
    var bytes = page
    // From the end to the beginning, so that each place still holds.
    if let panel {
      var writer = HTMLWriter()
      panel.write(to: &writer, aboveOldPage: true)
      bytes.insert(contentsOf: writer.bytes, at: bytes.end(ofTag: "<body") ?? 0)
    }
    let headEnd = bytes.firstRange(of: Array("</head>".utf8))?.lowerBound ?? 0
    bytes.insert(contentsOf: head.utf8, at: headEnd)
    let policy = bytes.firstRange(of: Array("<meta http-equiv=\"Content-Security-Policy\" content=\"".utf8))
    if basedAtRoot {
      if let policy, let base = bytes[policy.upperBound...].firstRange(of: Array("base-uri 'none'".utf8)) {
        bytes.replaceSubrange(base, with: "base-uri 'self'".utf8)
      }
      let place = policy.flatMap { bytes.end(ofTag: ">", from: $0.upperBound) } ?? bytes.end(ofTag: "<head") ?? 0
      bytes.insert(contentsOf: "<base href=\"/404.html\">".utf8, at: place)
    }
    // A page's own policy lets nothing be asked for; the stream of builds has to be.
    if let policy { bytes.insert(contentsOf: "connect-src 'self'; ".utf8, at: policy.upperBound) }
    return bytes
  }

  private var head: String {
    let script = "<script src=\"/\(OwnFile.script.rawValue)\" data-build=\"\(build)\" defer></script>\n"
    guard panel != nil else { return script }
    return "<link rel=\"stylesheet\" href=\"/\(OwnFile.styleSheet.rawValue)\">\n\(script)"
  }
}

extension [UInt8] {
  /// The place after the tag that begins so.
  fileprivate func end(ofTag opening: String, from start: Int = 0) -> Int? {
    self[start...].firstRange(of: Array(opening.utf8)).flatMap { place in
      self[(place.upperBound - 1)...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }
  }
}
