private import FlyingSocks
private import Foundation
internal import HandbookModel
internal import HandbookPublishing

/// Listens for browsers: the one door to FlyingSocks.
///
/// A connection is one request and one answer, which is all that a preview needs: nothing is left over between two.
struct PreviewServer: Sendable {
  private let preview: Preview
  private let pool: SocketPool<ePoll> = .ePoll()

  /// How long a browser may take for its request, and for its answer.
  private static let patience = Duration.seconds(20)

  init(showing preview: Preview) { self.preview = preview }

  /// Answers until the task is cancelled.
  func run(onPort port: UInt16, openToNetwork isOpen: Bool) async throws {
    try await pool.prepare()
    let listener = try listener(onPort: port, openToNetwork: isOpen)
    defer { try? listener.close() }
    if case .ip4(_, let port)? = try? listener.socket.sockname() { await preview.open(onPort: Int(port)) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await accept(from: listener) }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func listener(onPort port: UInt16, openToNetwork isOpen: Bool) throws -> AsyncSocket {
    do {
      let address = try sockaddr_in.inet(ip4: isOpen ? "0.0.0.0" : "127.0.0.1", port: port)
      let socket = try Socket(domain: Int32(type(of: address).family))
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
      try socket.listen()
      return try AsyncSocket(socket: socket, pool: pool)
    } catch {
      throw WorldError.cannotListen(port, error)
    }
  }

  private func accept(from listener: AsyncSocket) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        try Task.checkCancellation()
        guard let socket = try? await listener.accept() else {
          // Too many files are open, or the other side has gone already.
          try await Task.sleep(for: .milliseconds(100))
          continue
        }
        guard await preview.takesConnection() else {
          try? socket.close()
          continue
        }
        group.addTask {
          // Whatever goes wrong with one browser is nothing to the others.
          try? await serve(socket)
          try? socket.close()
          await preview.losesConnection()
        }
      }
    }
  }

  private func serve(_ socket: AsyncSocket) async throws {
    let answer = try await Self.inTime { try await self.answer(to: socket) }
    try await Self.inTime { try await socket.write(Data(answer.bytes)) }
    guard answer.body == .events, !answer.isHeadOnly else { return }
    for await piece in await preview.events() {
      try await Self.inTime { try await socket.write(Data(piece)) }
    }
  }

  private func answer(to socket: AsyncSocket) async throws -> PreviewAnswer {
    var bytes: [UInt8] = []
    while bytes.count <= RequestHead.longest {
      bytes += try await socket.read(atMost: 4096)
      guard let end = RequestHead.end(in: bytes) else { continue }
      guard let head = RequestHead(bytes[..<end]) else { return .malformed }
      let (site, hosts) = await preview.answering
      return site.answer(to: head.request, at: hosts)
    }
    return .tooLong
  }

  private static func inTime<Outcome: Sendable>(
    _ work: @escaping @Sendable () async throws -> Outcome
  ) async throws -> Outcome {
    try await withThrowingTaskGroup(of: Outcome.self) { group in
      group.addTask(operation: work)
      group.addTask {
        try await Task.sleep(for: patience)
        throw SocketError.disconnected
      }
      defer { group.cancelAll() }
      guard let outcome = try await group.next() else { throw SocketError.disconnected }
      return outcome
    }
  }
}

extension WorldError {
  fileprivate static func cannotListen(_ port: UInt16, _ error: any Error) -> WorldError {
    WorldError(
      Wording(
        ja: "ポート\(port)で待ち受けることができません。ほかのプログラムが使っていないか確かめるか、--port で別の番号を指定してください",
        en: "Could not listen on port \(port). See whether another program uses it, or name another one with --port"
          + " (\(error))"))
  }
}
