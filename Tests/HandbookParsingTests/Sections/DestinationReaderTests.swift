import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct DestinationReaderTests {
  typealias Destination = DestinationReader.Destination

  static let inside: [(String, Reference.Key)] = [
    ("mail.md", .section("mail")),
    ("./mail.md", .section("mail")),
    ("../sections/mail.md", .section("mail")),
    ("mail.md#encrypt", .part("mail", "encrypt")),
    ("#encrypt", .part("carry", "encrypt")),
    ("classification.md#paper/carry", .sectionTablePart("classification", "paper", row: "carry", column: nil)),
    (
      "classification.md#paper/carry/internal",
      .sectionTablePart("classification", "paper", row: "carry", column: "internal")
    ),
    ("../documents.md", .list(.documents)),
    ("../documents.md#policy", .document("policy")),
    ("../history.md#2024-02", .edition("2024-02")),
    ("../roles.yml#office", .role("office")),
    ("../terms.yml#virus", .term("virus")),
    ("../controls.yml#A.5.17", .control("A.5.17")),
  ]

  @Test(arguments: inside)
  func `paths and ids lead to places of the handbook`(_ address: String, _ key: Reference.Key) {
    #expect(DestinationReader(path: "sections/carry.md").read(address) == .inside(key))
  }

  @Test(arguments: [
    "https://example.jp/a", "http://example.jp", "mailto:a@example.jp", "tel:0312345678", "HTTPS://EXAMPLE.JP/",
  ])
  func `addresses of the allowed schemes lead outside`(_ address: String) {
    #expect(DestinationReader(path: "sections/carry.md").read(address) == .outside(address))
  }

  static let refused: [(String, String)] = [
    ("javascript:alert(1)", "javascript"),
    ("JaVaScript:alert(1)", "javascript"),
    ("java\tscript:alert(1)", "?"),
    ("java\nscript:alert(1)", "?"),
    (" javascript:alert(1)", "?"),
    ("\u{1}javascript:alert(1)", "?"),
    ("\u{FEFF}javascript:alert(1)", "?"),
    ("ｊavascript:alert(1)", "?"),
    ("%6Aavascript:alert(1)", "?"),
    ("vbscript:msgbox(1)", "vbscript"),
    ("data:text/html,<script>alert(1)</script>", "data"),
    ("data:image/svg+xml;base64,PHN2Zz4=", "data"),
    ("file:///etc/passwd", "file"),
    ("ms-msdt:/id", "ms-msdt"),
    ("ms-word:ofe|u|https://example.jp/a.docx", "ms-word"),
    ("search-ms:query=a", "search-ms"),
    ("blob:https://example.jp/a", "blob"),
    ("view-source:https://example.jp", "view-source"),
    ("ftp://example.jp", "ftp"),
    (":", "?"),
    ("mail.md:1", "mail.md"),
  ]

  @Test(arguments: refused)
  func `every other scheme is refused, however it is written`(_ address: String, _ scheme: String) {
    #expect(DestinationReader(path: "sections/carry.md").read(address) == .refusedScheme(scheme))
  }

  static let unknown = [
    "", "//example.jp/a", "/sections/mail.md", "../../etc/passwd", "../../../sections/mail.md", "memo.txt", "mail",
    "mail.html", "?q=1", "sub/mail.md", "../mail.md", "mail.md#a/b/c/d", "..", ".", "\\\\host\\share", "/\\example.jp",
    "%2e%2e/roles.yml", "../roles.yml/x", "../tasks.yml#a", "../handbook.yml",
  ]

  @Test(arguments: unknown)
  func `what leads to nothing of the handbook is unknown`(_ address: String) {
    #expect(DestinationReader(path: "sections/carry.md").read(address) == .unknown)
  }

  static let pictures: [(String, Destination)] = [
    ("../figures/zones.svg", .picture("figures/zones.svg")),
    ("../figures/a/b.PNG", .picture("figures/a/b.PNG")),
    ("zones.svg", .picture("sections/zones.svg")),
    ("../figures/../roles.svg", .picture("roles.svg")),
    ("../figures/page.html", .unknown),
    ("../figures/svg", .unknown),
  ]

  @Test(arguments: pictures)
  func `a picture is known by its path below the content folder`(_ address: String, _ destination: Destination) {
    #expect(DestinationReader(path: "sections/carry.md").read(address) == destination)
  }

  static let elsewhere: [(String, Destination)] = [
    ("sections/mail.md#a", .inside(.part("mail", "a"))),
    ("roles.yml#office", .inside(.role("office"))),
    ("history.md", .inside(.list(.history))),
    ("#2024-02", .unknown),
    ("mail.md", .unknown),
  ]

  @Test(arguments: elsewhere)
  func `addresses count from the file they stand in`(_ address: String, _ destination: Destination) {
    #expect(DestinationReader(path: "history.md").read(address) == destination)
  }

  @Test(arguments: [
    "java&#115;cript:alert(1)", "javascript&colon;alert(1)", "java\\script:alert(1)", "JAVASCRIPT:alert(1)",
  ])
  func `a scheme behind an entity or an escape is refused too`(_ address: String) throws {
    #expect(try ReadSection("⟦1⟧[開く](\(address))").findings.allSatisfy { $0.hasPrefix("⟦1⟧ link-") })
    #expect(try ReadSection("[開く](\(address))").report.hasErrors)
  }

  static let names: [(String, SectionID?)] = [
    ("sections/mail.md", "mail"), ("sections/.md", nil), ("sections/a/b.md", nil), ("mail.md", nil),
    ("sections/mail.txt", nil), ("Sections/mail.md", nil),
  ]

  @Test(arguments: names)
  func `only a file directly in the folder of sections is a section`(_ path: String, _ id: SectionID?) {
    #expect(SectionID(path: path) == id)
  }
}
