import Testing

@testable import HandbookServing

@Suite struct AllowedHostsTests {
  @Test(arguments: ["127.0.0.1:8765", "localhost:8765", "LOCALHOST:8765", "[::1]:8765"])
  func `a browser of this machine reaches the preview by its names`(_ host: String) {
    for isOpen in [false, true] {
      let hosts = AllowedHosts(port: 8765, isOpen: isOpen)
      #expect(hosts.allow(host: host))
      #expect(hosts.allow(origin: "http://\(host)"))
    }
  }

  @Test(
    arguments: [
      nil, "", ":8765", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:8766", "127.0.0.1:08765", "evil.example:8765",
      "evil.example",
      "127.0.0.1.evil.example:8765", "localhost.evil.example:8765", "localhost:8765:8765",
      "127.0.0.1:8765@evil.example",
      "[::2]:8765", "0x7f000001:8765", "2130706433:8765", "127.1:8765", "localhost.:8765", " localhost:8765",
      "[::ffff:7f00:1]:8765",
    ] as [String?])
  func `any other name is refused, opened or not`(_ host: String?) {
    for isOpen in [false, true] { #expect(!AllowedHosts(port: 8765, isOpen: isOpen).allow(host: host)) }
  }

  @Test(arguments: ["192.168.0.10:8765", "10.0.0.1:8765"]) func `only an open preview is reached by other addresses`(
    _ host: String
  ) {
    #expect(AllowedHosts(port: 8765, isOpen: true).allow(host: host))
    #expect(!AllowedHosts(port: 8765, isOpen: false).allow(host: host))
  }

  @Test(arguments: [
    "192.168.0.256:8765", "192.168.0:8765", "1.2.3.4.5:8765", "1..2.3:8765", "a.b.c.d:8765", "office-pc:8765",
  ])
  func `what is no address is no address`(_ host: String) {
    #expect(!AllowedHosts(port: 8765, isOpen: true).allow(host: host))
  }

  @Test(arguments: [
    "null", "", "https://127.0.0.1:8765", "http://127.0.0.1", "http://evil.example", "http://evil.example:8765",
    "file://",
    "http://127.0.0.1:8765/", "http://localhost:3000", "chrome-extension://abc",
  ])
  func `a page of another server is refused`(_ origin: String) {
    #expect(!AllowedHosts(port: 8765, isOpen: false).allow(origin: origin))
  }

  @Test func `without an origin nothing is refused, and port 80 may go unsaid`() {
    #expect(AllowedHosts(port: 8765, isOpen: false).allow(origin: nil))
    #expect(AllowedHosts(port: 80, isOpen: false).allow(host: "localhost"))
  }
}
