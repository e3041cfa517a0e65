import Testing

@testable import HandbookServing

@Suite struct RequestedPathTests {
  @Test(arguments: [
    ("/", "index.html"), ("/index.html", "index.html"), ("/sections/mail.html", "sections/mail.html"),
    ("/changes/", "changes/index.html"), ("/figures/%E5%9B%B3.svg", "figures/図.svg"), ("/a%20b.html", "a b.html"),
    ("/a%25b.html", "a%b.html"), ("/a+b.html", "a+b.html"), ("/a..b.html", "a..b.html"), ("/%61.html", "a.html"),
  ])
  func `a path is read once`(_ sent: String, _ path: String) { #expect(RequestedPath(sent)?.path == path) }

  @Test(arguments: [
    "", "index.html", "http://127.0.0.1:8765/index.html", "*", "//index.html", "/a//b.html", "/./index.html",
    "/../secret",
    "/..", "/a/../../secret", "/%2e%2e/secret", "/%2E%2E/secret", "/..%2fsecret", "/..%5csecret", "/a%2f..%2fsecret",
    "/..\\secret", "/a\\b", "/%5c", "/%00", "/a%00.html", "/a%0a.html", "/a%0d%0aSet-Cookie:x", "/a%7f", "/.git/config",
    "/.handbook-site", "/%2egit/config", "/a/.hidden", "/%", "/%2", "/%zz", "/%2g", "/a%", "/%c0%ae%c0%ae/secret",
    "/%ff.html",
    "/%e5%9b", "/....//secret", "/...", "/%2e", "/%2e%2e%2f%2e%2e%2fetc/passwd", "/a/%2e%2e/b",
  ])
  func `a path that no link has is refused`(_ sent: String) { #expect(RequestedPath(sent) == nil) }

  @Test func `what is escaped twice stays escaped once`() {
    #expect(RequestedPath("/%252e%252e/secret")?.path == "%2e%2e/secret")
  }
}
