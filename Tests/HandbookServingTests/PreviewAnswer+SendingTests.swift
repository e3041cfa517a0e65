import Testing

@testable import HandbookServing

@Suite struct PreviewAnswerSendingTests {
  private func text(_ answer: PreviewAnswer) -> String { String(decoding: answer.bytes, as: UTF8.self) }

  @Test func `a file is sent whole, with its length, and ends the connection`() {
    let sent = text(PreviewAnswer(200, type: "text/css; charset=utf-8", .bytes(Array("a {}".utf8))))
    #expect(sent.hasPrefix("HTTP/1.1 200 OK\r\nConnection: close\r\n"))
    #expect(sent.contains("\r\nContent-Type: text/css; charset=utf-8\r\n"))
    #expect(sent.hasSuffix("\r\nContent-Length: 4\r\n\r\na {}"))
  }

  @Test func `of a head only the lines are sent`() {
    var answer = PreviewAnswer(200, type: "text/css", .bytes(Array("a {}".utf8)))
    answer.isHeadOnly = true
    #expect(text(answer).hasSuffix("\r\nContent-Length: 4\r\n\r\n"))
  }

  @Test func `a stream has no length`() {
    let sent = text(PreviewAnswer(200, type: "text/event-stream", .events))
    #expect(sent.hasSuffix("\r\n\r\n") && !sent.contains("Content-Length"))
  }

  @Test func `what is malformed or too long is told so`() {
    #expect(text(.malformed).hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    #expect(text(.tooLong).hasPrefix("HTTP/1.1 431 Request Header Fields Too Large\r\n"))
  }
}
