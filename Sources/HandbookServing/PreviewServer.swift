private import FlyingFox
private import FlyingSocks
private import Foundation
internal import HandbookModel
internal import HandbookPublishing

/// Listens for browsers: the one door to FlyingFox.
///
/// Its own handler of folders is not used, since that leaves its folder (`/%2e%2e/`).
struct PreviewServer: Sendable {
  private let preview: Preview

  init(showing preview: Preview) { self.preview = preview }

  /// Answers until the task is cancelled.
  func run(onPort port: UInt16, openToNetwork isOpen: Bool) async throws {
    let address = try sockaddr_in.inet(ip4: isOpen ? "0.0.0.0" : "127.0.0.1", port: port)
    let server = HTTPServer(address: address, logger: .disabled, handler: Handler(preview: preview))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        do {
          try await server.run()
        } catch let error as SocketError {
          throw WorldError.cannotListen(port, error)
        }
      }
      group.addTask {
        try await server.waitUntilListening()
        guard case .ip4(_, let port)? = await server.listeningAddress else { return }
        await preview.open(onPort: Int(port))
      }
      defer { group.cancelAll() }
      for try await _ in group {}
    }
  }

  private struct Handler: HTTPHandler {
    let preview: Preview

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
      let asked = PreviewRequest(
        request.method.rawValue, request.target.path(percentEncoded: true), host: request.headers[.host],
        origin: request.headers[HTTPHeader("Origin")])
      let (site, hosts) = await preview.answering
      let answer = site.answer(to: asked, at: hosts)
      var headers = HTTPHeaders()
      for (name, value) in answer.headers { headers.setValues([value], for: HTTPHeader(name)) }
      let status = HTTPStatusCode(answer.status, phrase: "")
      switch answer.body {
      case .bytes(let bytes) where answer.isHeadOnly:
        headers[.contentLength] = String(bytes.count)
        return HTTPResponse(statusCode: status, headers: headers)
      case .bytes(let bytes):
        let body = HTTPBodySequence(data: Data(bytes), suggestedBufferSize: 64 * 1024)
        return HTTPResponse(statusCode: status, headers: headers, body: body)
      case .events where answer.isHeadOnly: return HTTPResponse(statusCode: status, headers: headers)
      case .events:
        let body = HTTPBodySequence(from: Chunks(stream: await preview.events()))
        return HTTPResponse(statusCode: status, headers: headers, body: body)
      }
    }
  }

  /// Hands a stream over to the library, piece by piece.
  private struct Chunks: AsyncBufferedSequence {
    typealias Element = UInt8
    let stream: AsyncStream<[UInt8]>

    func makeAsyncIterator() -> Iterator { Iterator(pieces: stream.makeAsyncIterator()) }

    struct Iterator: AsyncBufferedIteratorProtocol {
      var pieces: AsyncStream<[UInt8]>.Iterator

      /// The library asks for pieces only; the rest of a piece would be lost here.
      mutating func next() async -> UInt8? { await pieces.next()?.first }

      mutating func nextBuffer(suggested count: Int) async -> [UInt8]? { await pieces.next() }
    }
  }
}

extension WorldError {
  fileprivate static func cannotListen(_ port: UInt16, _ error: SocketError) -> WorldError {
    WorldError(
      Wording(
        ja: "ポート\(port)で待ち受けることができません。ほかのプログラムが使っていないか確かめるか、--port で別の番号を指定してください",
        en:
          "Could not listen on port \(port). See whether another program uses it, or name another one with --port (\(error))"
      ))
  }
}
