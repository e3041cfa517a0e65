import Testing

@testable import HandbookChecking

@Suite struct NamedThingTests {
  @Test(arguments: [
    ("各情報システム管理者は、ISMS事務局に", ["各情報システム管理者", "ISMS事務局"]),
    ("サーバ管理者宛", ["サーバ管理者"]),
    ("「事象・事故対応計画」を", ["事象・事故対応計画"]),
    ("事象・事故対応計画を", ["事故対応計画"]),
    ("『機密管理規程』を", []),
    ("管理者権限", []),
    ("各部門長", []),
    ("", []),
  ])
  func `a name is the longest run of letters that ends as names do`(_ text: String, _ names: [String]) {
    let bytes = Array(text.utf8)
    #expect(NamedThingReader.names(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) } == names)
  }
}
