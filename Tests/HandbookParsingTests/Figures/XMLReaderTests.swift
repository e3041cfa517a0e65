import Testing

@testable import HandbookParsing

@Suite struct XMLReaderTests {
  private func tokens(_ text: String) -> [String] {
    var reader = XMLReader(bytes: Array(text.utf8))
    var found: [String] = []
    while let token = reader.next() {
      switch token {
      case .opening(let tag):
        let attributes = tag.attributes.map { " \($0.name)=\($0.value)" }.joined()
        found.append("<\(tag.name)\(attributes)\(tag.isEmpty ? "/" : "")>")
      case .closing: found.append("</>")
      case .text(let text, _): found.append(text)
      case .instruction(let name, _): found.append("<?\(name)")
      case .declarations: found.append("<!")
      case .broken: found.append("✗")
      }
    }
    return found
  }

  static let texts: [(String, [String])] = [
    ("<a>x</a>", ["<a>", "x", "</>"]), ("<a b='1'\n c = \"2\" />", ["<a b=1 c=2/>"]), ("<a/><b/>", ["<a/>", "<b/>"]),
    ("<a b='&lt;&#x6A;&#106;&amp;&none;'/>", ["<a b=<jj&/>"]), ("<a b='1>2'/>", ["<a b=1>2/>"]),
    ("<!-- <a> --><b/>", ["<b/>"]), ("<![CDATA[<a>]]>", ["<a>"]), ("<!DOCTYPE a><b/>", ["<b/>"]),
    ("<!DOCTYPE a [ ]><b/>", ["<!"]), ("<?x y?>", ["<?x"]), ("<a:b/>", ["<a:b/>"]), ("<日本 語='字'/>", ["<日本 語=字/>"]),
    ("<a b=1/>x", ["✗"]), ("<a b/>x", ["✗"]), ("<>x", ["✗"]), ("<a", ["✗"]), ("x<", ["x", "✗"]), ("", []),
  ]

  @Test(arguments: texts) func `a text is its tags and what stands between them`(_ text: String, _ expected: [String]) {
    #expect(tokens(text) == expected)
  }

  /// As deep, long and often as a file of a megabyte can have it.
  @Test(
    .timeLimit(.minutes(10)), arguments: ["<a>", "<!DOCTYPE a>", "<!---->", "</a>", "<a b='", "&", "<style>a", "<"])
  func `nothing takes long`(_ piece: String) {
    var reader = XMLReader(bytes: Array(String(repeating: piece, count: 1 << 20 / piece.utf8.count).utf8))
    while reader.next() != nil {}
  }
}
