import HandbookRendering
import Testing

@testable import HandbookServing

@Suite struct ShownSiteTests {
  private static let page = """
    <!DOCTYPE html>
    <html lang="ja"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'">
    <title>題</title></head><body class="home">本文</body></html>
    """
  private static let files = [
    SiteFile(path: "index.html") { Array(page.utf8) },
    SiteFile(path: "404.html") { Array("<html><head><title>ない</title></head><body>ありません</body></html>".utf8) },
    SiteFile(path: "sections/mail.html") { Array("<p>メール".utf8) },
    SiteFile(path: "assets/a.css") { Array("a {}".utf8) },
    SiteFile(path: "assets/a.js") { Array("1".utf8) },
    SiteFile(path: "api/handbook.json") { Array("{}".utf8) },
    SiteFile(path: "figures/x.svg") { Array("<svg/>".utf8) },
    SiteFile(path: "figures/x.png") { [0x89] },
    SiteFile(path: "odd.") { [1] },
  ]
  private static let finding = ShownFinding(
    place: "content/sections/mail.md:3:1", line: ["前", "<script>", "後"], summary: "項「<b>」がありません",
    id: "reference-broken",
    rule: "きまり", fix: "直す & 保存")

  private let site = ShownSite(build: "run-1", files: files)
  private let hosts = AllowedHosts(port: 8765, isOpen: false)

  private func answer(
    _ path: String, _ method: String = "GET", host: String? = "127.0.0.1:8765", origin: String? = nil,
    of site: ShownSite? = nil
  ) -> PreviewAnswer {
    (site ?? self.site).answer(to: PreviewRequest(method, path, host: host, origin: origin), at: hosts)
  }

  private func text(_ answer: PreviewAnswer) -> String {
    guard case .bytes(let bytes) = answer.body else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("/", "text/html; charset=utf-8"), ("/index.html", "text/html; charset=utf-8"),
    ("/assets/a.css", "text/css; charset=utf-8"),
    ("/assets/a.js", "text/javascript; charset=utf-8"), ("/api/handbook.json", "application/json; charset=utf-8"),
    ("/figures/x.svg", "image/svg+xml; charset=utf-8"), ("/figures/x.png", "image/png"),
    ("/odd.", "application/octet-stream"),
    ("/handbook-preview/reload.js", "text/javascript; charset=utf-8"),
    ("/handbook-preview/findings.css", "text/css; charset=utf-8"),
    ("/handbook-preview/events", "text/event-stream; charset=utf-8"),
  ])
  func `a file of the site comes with its type`(_ path: String, _ type: String) {
    #expect(answer(path).status == 200)
    #expect(answer(path).headers["Content-Type"] == type)
  }

  @Test(arguments: [
    "/nothing.html", "/sections", "/sections/", "/Index.html", "/index.html/", "/../index.html", "/%2e%2e/index.html",
    "/assets%2fa.css", "/.git/config", "/%00", "/index.html%00", "/content/handbook.yml", "/handbook-preview/",
    "/handbook-preview",
    "/etc/passwd", "/index.htm", "/templates/page.mustache",
  ])
  func `whatever else is asked for is not there`(_ path: String) {
    let answer = answer(path)
    #expect(answer.status == 404)
    #expect(text(answer).contains("ありません"))
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "", "get"])
  func `only reading is allowed`(_ method: String) {
    let answer = answer("/", method)
    #expect(answer.status == 405)
    #expect(answer.headers["Allow"] == "GET, HEAD")
  }

  @Test(arguments: ["/", "/handbook-preview/events", "/handbook-preview/reload.js", "/assets/a.css", "/nothing"])
  func `another name and another site are refused everywhere`(_ path: String) {
    #expect(answer(path, host: "evil.example:8765").status == 403)
    #expect(answer(path, host: nil).status == 403)
    #expect(answer(path, origin: "http://evil.example").status == 403)
    #expect(answer(path, origin: "null").status == 403)
    #expect(answer(path, origin: "http://127.0.0.1:8765").status != 403)
  }

  @Test func `a head is the head of the whole`() {
    for path in ["/", "/assets/a.css", "/nothing", "/handbook-preview/events"] {
      let (head, whole) = (answer(path, "HEAD"), answer(path))
      #expect(head.isHeadOnly && !whole.isHeadOnly)
      #expect(head.headers == whole.headers && head.status == whole.status && head.body == whole.body)
    }
  }

  @Test(arguments: [
    "/", "/assets/a.css", "/figures/x.svg", "/nothing", "/%00", "/handbook-preview/events",
    "/handbook-preview/reload.js",
  ])
  func `every answer keeps other sites out`(_ path: String) {
    for answer in [answer(path), answer(path, "POST"), answer(path, host: "evil.example"), answer(path, "HEAD")] {
      let policy = answer.headers["Content-Security-Policy"] ?? ""
      #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe") && !policy.contains("*"))
      #expect(answer.headers["X-Content-Type-Options"] == "nosniff")
      #expect(answer.headers["Referrer-Policy"] == "no-referrer")
      #expect(answer.headers["Cross-Origin-Opener-Policy"] == "same-origin")
      #expect(answer.headers["Cross-Origin-Resource-Policy"] == "same-origin")
      #expect(answer.headers["Cache-Control"] == "no-store")
      #expect(answer.headers["Server"] == nil && answer.headers["Access-Control-Allow-Origin"] == nil)
    }
  }

  @Test func `a page loads the preview's script and may listen to it, and is otherwise as it was`() {
    let shown = text(answer("/"))
    #expect(shown.contains("<script src=\"/handbook-preview/reload.js\" data-build=\"run-1\" defer></script>\n</head>"))
    #expect(shown.contains("content=\"connect-src 'self'; default-src 'none'; base-uri 'none'\""))
    let plain = shown.replacing(
      "<script src=\"/handbook-preview/reload.js\" data-build=\"run-1\" defer></script>\n", with: ""
    )
    .replacing("connect-src 'self'; ", with: "")
    #expect(plain == Self.page)
    #expect(text(answer("/assets/a.css")) == "a {}")
    #expect(text(answer("/sections/mail.html")).hasSuffix("<p>メール"))
  }

  @Test func `the page for what is missing finds its way from any folder`() {
    #expect(text(answer("/a/b/c.html")).contains("<base href=\"/404.html\">"))
    #expect(answer("/a/b/c.html").headers["Content-Security-Policy"]?.contains("base-uri 'self'") == true)
    #expect(answer("/").headers["Content-Security-Policy"]?.contains("base-uri 'none'") == true)
  }

  @Test func `errors stand above the last good page, escaped`() {
    let spoilt = site.spoilt(by: FindingsPanel(findings: [Self.finding]), build: "run-2")
    let shown = text(answer("/", of: spoilt))
    #expect(shown.contains("<body class=\"home\"><section class=\"handbook-preview\""))
    #expect(shown.contains("本文</body>"))
    #expect(shown.contains("content/sections/mail.md:3:1") && shown.contains("[reference-broken]"))
    #expect(shown.contains("前<mark>&lt;script&gt;</mark>後") && shown.contains("項「&lt;b&gt;」がありません"))
    #expect(shown.contains("きまり") && shown.contains("直す &amp; 保存"))
    #expect(shown.contains("data-build=\"run-2\"") && shown.contains("findings.css"))
    #expect(text(answer("/assets/a.css", of: spoilt)) == "a {}")
  }

  @Test func `before there is any good page the errors are the page`() {
    let empty = ShownSite(build: "run", files: []).spoilt(by: FindingsPanel(findings: [Self.finding]), build: "run-1")
    for path in ["/", "/sections/mail.html"] {
      let answer = answer(path, of: empty)
      #expect(answer.status == 503)
      #expect(text(answer).contains("&lt;script&gt;") && text(answer).contains("data-build=\"run-1\""))
    }
    #expect(answer("/assets/a.css", of: empty).status == 404)
    #expect(answer("/handbook-preview/reload.js", of: empty).status == 200)
  }

  @Test func `of very many errors a page shows the first`() {
    let panel = FindingsPanel(findings: Array(repeating: Self.finding, count: 75))
    let shown = text(answer("/", of: site.spoilt(by: panel, build: "run-2")))
    #expect(shown.components(separatedBy: "<li>").count == 51)
    #expect(shown.contains("ほかに25件"))
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
