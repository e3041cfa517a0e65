internal import HandbookModel
internal import HandbookRendering

/// What the preview shows at one moment: the last site without errors, and what is wrong with the text since.
struct ShownSite: Sendable {
  /// The name of the build, which every page carries.
  let build: String
  /// What is wrong with what was saved last; nil if nothing is.
  let panel: FindingsPanel?
  private let files: [String: SiteFile]

  /// Shows the files of a build, and what is wrong since.
  init(build: String, files: [SiteFile], panel: FindingsPanel? = nil) {
    self.init(build: build, byPath: Dictionary(files.map { ($0.path, $0) }) { first, _ in first }, panel: panel)
  }

  private init(build: String, byPath files: [String: SiteFile], panel: FindingsPanel?) {
    self.build = build
    self.files = files
    self.panel = panel
  }

  /// The same site below the findings of a build that has none.
  func spoilt(by panel: FindingsPanel, build: String) -> ShownSite {
    ShownSite(build: build, byPath: files, panel: panel)
  }

  /// Answers a request; what it says depends on nothing else.
  ///
  /// Cost: that of making the page.
  func answer(to request: PreviewRequest, at hosts: AllowedHosts) -> PreviewAnswer {
    guard ["GET", "HEAD"].contains(request.method) else {
      return .refusal(405, "GET と HEAD だけに答えます", ["Allow": "GET, HEAD"])
    }
    var answer = allowedAnswer(to: request, at: hosts)
    answer.isHeadOnly = request.method == "HEAD"
    return answer
  }

  private func allowedAnswer(to request: PreviewRequest, at hosts: AllowedHosts) -> PreviewAnswer {
    guard hosts.allow(host: request.host), hosts.allow(origin: request.origin) else {
      return .refusal(403, "この名前では開けません。handbook serve が示したアドレスで開いてください")
    }
    guard let path = RequestedPath(request.path)?.path else { return missing }
    if let own = OwnFile(rawValue: path) { return answer(with: own) }
    if let file = files[path] {
      let type = PreviewAnswer.type(of: path)
      let bytes = file.bytes()
      return PreviewAnswer(200, type: type, .bytes(path.hasSuffix(".html") ? page(bytes).bytes : bytes))
    }
    if files.isEmpty, let panel, path.hasSuffix(".html") {
      let script = "<script src=\"/\(OwnFile.script.rawValue)\" data-build=\"\(build)\" defer></script>\n"
      let style = "<link rel=\"stylesheet\" href=\"/\(OwnFile.styleSheet.rawValue)\">\n"
      return PreviewAnswer(503, type: PreviewAnswer.type(of: path), .bytes(panel.page(head: style + script)))
    }
    return missing
  }

  private func answer(with own: OwnFile) -> PreviewAnswer {
    guard let text = own.text else {
      return PreviewAnswer(200, type: "text/event-stream; charset=utf-8", .events)
    }
    return PreviewAnswer(200, type: PreviewAnswer.type(of: own.rawValue), .bytes(Array(text.utf8)))
  }

  /// The site's own page for what is not there; its links lead from the first folder, wherever it is shown.
  private var missing: PreviewAnswer {
    guard let file = files["404.html"] else { return .refusal(404, "そのページはありません") }
    var page = page(file.bytes())
    page.basedAtRoot = true
    return PreviewAnswer(404, type: "text/html; charset=utf-8", .bytes(page.bytes), basedAtRoot: true)
  }

  private func page(_ bytes: [UInt8]) -> PreviewedPage { PreviewedPage(bytes, build: build, panel: panel) }
}
