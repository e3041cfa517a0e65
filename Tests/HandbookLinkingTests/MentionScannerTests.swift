import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookLinking

@Suite struct MentionScannerTests {
  private static let lists = [
    "terms.yml": """
    terms:
      - {id: server, term: サーバ}
      - {id: mail-server, term: メールサーバ}
      - {id: mail, term: メール}
      - {id: pc, term: PC}
      - {id: usb, term: USBメモリ}
      - {id: label, term: 機密区分}
      - {id: application, term: 持出・持込申請書, kind: form}
    """,
    "roles.yml": """
    roles:
      - {id: office, name: ISMS事務局, also: [事務局, SMS委員会]}
      - {id: manager, name: 部門責任者, also: [部門管理者]}
      - {id: chief, name: 部門長}
    """,
  ]

  @Test(arguments: [
    ("メールを送る", "mail"),
    ("サーバとメールを使う", "server mail"),
    // The longest name counts, and what it covers names nothing else.
    ("メールサーバを使う", "mail-server"),
    ("ISMS事務局に聞く", "office"),
    ("持出・持込申請書を出す", "application"),
    // No name is found inside a longer word of the same letters.
    ("サーバーを使う", ""),
    ("ファイルサーバを使う", ""),
    ("メールサーバーを使う", ""),
    ("Eメールを使う", "mail"),
    ("PCを使う", "pc"),
    ("PCI規格", ""),
    ("TPCの規格", ""),
    ("ノートPCを使う", "pc"),
    ("A PC is here", "pc"),
    ("PC、メール", "pc mail"),
    ("メール・サーバ", "mail server"),
    ("USBメモリ", "usb"),
    ("USBメモリー", ""),
    ("機密区分表", "label"),
    // Names by which a role is also known.
    ("事務局に聞く", "office"),
    ("SMS委員会に聞く", "office"),
    ("部門管理者と部門責任者", "manager manager"),
    ("部門長の許可", "chief"),
    // The name of a role is not found inside a longer word of kanji.
    ("副部門長の許可", ""),
    ("各部門長の許可", "chief"),
    ("部門長会議", ""),
    ("部門長宛に送る", "chief"),
    ("部門の長", ""),
    ("", ""),
    ("サ", ""),
  ])
  func `the longest whole name counts`(_ text: String, _ expected: String) throws {
    let handbook = try LinkedExample(.example(files: Self.lists)).linked.handbook
    let found = MentionScanner(naming: handbook).targets(in: text).map { target in
      switch target {
      case .term(let id): id.written
      case .role(let id): id.written
      default: "\(target)"
      }
    }
    #expect(found.joined(separator: " ") == expected)
  }

  @Test func `of two things with one name the first counts, terms before roles`() throws {
    let terms = "terms:\n  - {id: a, term: 担当}\n  - {id: b, term: 担当}\n"
    let roles = "roles:\n  - {id: c, name: 担当}\n"
    let handbook = try LinkedExample(.example(files: ["terms.yml": terms, "roles.yml": roles])).linked.handbook
    #expect(MentionScanner(naming: handbook).targets(in: "担当") == [.term("a")])
  }

  @Test(arguments: [("部門**責任者**に聞く。", 0), ("**部門責任者**に聞く。", 1), ("部門\n責任者に聞く。", 1), ("部門[責任者](second.md)", 0)])
  func `a name broken by emphasis is none, one broken by a line is`(_ text: String, _ count: Int) throws {
    let example = try LinkedExample(.example(["first": text, "second": LinkedExample.second]))
    #expect(example.linked.sources(of: .mentions, to: .role("manager")).count == count)
  }
}
