import Testing

@testable import HandbookServing

@Suite struct RequestHeadTests {
  private func head(_ lines: String...) -> RequestHead? {
    RequestHead(Array((lines + ["", ""]).joined(separator: "\r\n").utf8)[...])
  }

  @Test func `a request is read as a browser sends it`() {
    let head = head("GET /a%20b.html?x=/../ HTTP/1.1", "HOST: localhost:1", "Origin:http://localhost:1 ", "Accept: */*")
    #expect(head?.request == PreviewRequest("GET", "/a%20b.html", host: "localhost:1", origin: "http://localhost:1"))
    #expect(self.head("HEAD / HTTP/1.0")?.request == PreviewRequest("HEAD", "/", host: nil))
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET / HTTP/2", "GET  / HTTP/1.1", "GET / HTTP/1.1 ", "GET /a b HTTP/1.1", " GET / HTTP/1.1",
    "\u{16}\u{3}\u{1}",
    "GET /\tHTTP/1.1", "GET / http/1.1",
  ])
  func `what is no request is none`(_ line: String) { #expect(head(line, "Host: localhost:1") == nil) }

  @Test(arguments: [
    ["Host: localhost:1", "Host: evil.example"], ["Host: localhost:1", "host: localhost:1"],
    ["Host: localhost:1", " evil.example"],
    ["Host: localhost:1", "no colon"], ["Origin: null", "Origin: http://localhost:1"],
  ])
  func `two answers to one question, and lines that go on, are refused`(_ lines: [String]) {
    #expect(RequestHead(Array((["GET / HTTP/1.1"] + lines + ["", ""]).joined(separator: "\r\n").utf8)[...]) == nil)
  }

  @Test func `bytes that are no text are refused`() {
    #expect(RequestHead((Array("GET /".utf8) + [0xFF] + Array(" HTTP/1.1\r\n\r\n".utf8))[...]) == nil)
  }

  @Test(
    arguments: [("", nil), ("GET / HTTP/1.1\r\n", nil), ("a\r\n\r", nil), ("a\r\n\r\n", 5), ("a\r\n\r\nbody", 5)]
      as [(String, Int?)])
  func `the lines end with an empty one`(_ text: String, _ end: Int?) {
    #expect(RequestHead.end(in: Array(text.utf8)) == end)
  }
}
