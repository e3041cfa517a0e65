import Foundation
import Glibc

/// A browser of a test: one connection to the preview, read with a limit of time.
final class Visitor {
  /// What came back.
  struct Answer {
    let status: Int
    let head: String
    let body: String
  }

  private let socket: Int32

  /// Connects to a port of this machine.
  init?(port: UInt16) {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isThere = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isThere else {
      close(socket)
      return nil
    }
  }

  deinit { close(socket) }

  /// Sends bytes as they are.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes {
      unsafe Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
  }

  /// Reads until a text has come, the other side ends, or time is up.
  func read(until text: String?, seconds: Double = 10) -> String {
    let end = Date().addingTimeInterval(seconds)
    var bytes: [UInt8] = []
    while Date() < end {
      var wait = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&wait, 1, 50) > 0 else { continue }
      var piece = [UInt8](repeating: 0, count: 64 * 1024)
      let count = unsafe piece.withUnsafeMutableBytes { unsafe recv(socket, $0.baseAddress, $0.count, 0) }
      guard count > 0 else { break }
      bytes += piece[..<count]
      if let text, String(decoding: bytes, as: UTF8.self).contains(text) { break }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Asks for a page and reads all of it.
  static func get(
    _ path: String, port: UInt16, method: String = "GET", host: String? = nil, more: String = ""
  ) -> Answer? {
    guard let visitor = Visitor(port: port) else { return nil }
    visitor.send(
      "\(method) \(path) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\nConnection: close\r\n\(more)\r\n")
    let answer = visitor.read(until: nil)
    guard let end = answer.range(of: "\r\n\r\n") else { return nil }
    let status = answer.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return Answer(status: status, head: String(answer[..<end.lowerBound]), body: String(answer[end.upperBound...]))
  }
}
