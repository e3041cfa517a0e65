import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct NumberTypedTests {
  @Test(arguments: [
    ("9. パスワード", "パスワード"), ("９．パスワード", "パスワード"), ("9 パスワード", "パスワード"), ("第9項　パスワード", "パスワード"),
  ])
  func `a title carries no number`(_ title: String, _ rest: String) throws {
    let example = try CheckedExample(.numberTyped, ["first": "---\ntitle: ⟦1⟧\(title)\n---\n\n本文。"])
    #expect(example.lines == ["⟦1⟧ number-typed"])
    #expect(example.findings.first?.fix?.replacement == rest)
    #expect(try example.text(of: try #require(example.findings.first)) == title)
  }

  @Test(arguments: ["10大脅威への備え", "2要素認証", "2.0への移行", "2024年の計画", "第9条の解説", "第1項目の説明", "ISO 27001", "9", "9.", "五つの約束"])
  func `a number that belongs to the words is none`(_ title: String) throws {
    #expect(try CheckedExample(.numberTyped, ["first": "---\ntitle: \"\(title)\"\n---\n\n本文。"]).lines == [])
  }

  @Test(arguments: [
    ("## ⟦1⟧1. 目的 {#h}", ["⟦1⟧ number-typed"], "1. "),
    ("### ⟦1⟧1　目的 {#h}", ["⟦1⟧ number-typed"], "1　"),
    ("## 2. 目的 {#h}", [], ""),
    ("## 1つの目的 {#h}", [], ""),
    ("## 7.5 文書 {#h}", [], ""),
    ("## 目的 {#h}", [], ""),
    ("## **1. 目的** {#h}", [], ""),
  ])
  func `a heading does not repeat the number of its section`(_ text: String, _ lines: [String], _ span: String) throws {
    let example = try CheckedExample(.numberTyped, ["first": text])
    #expect(example.lines == lines)
    for finding in example.findings {
      #expect(try example.text(of: finding) == span)
      #expect(finding.fix?.replacement == "")
    }
  }

  @Test func `the name of a file begins with no number`() throws {
    let sections: KeyValuePairs = ["09-password": "⟦1⟧本文。", "2fa": "本文。", "2024-plan": "本文。", "5s": "本文。"]
    let findings = try CheckedExample(.numberTyped, sections).findings
    #expect(findings.map(\.span) == [.start(of: "sections/09-password.md")])
    #expect(findings.first?.severity == .note)
  }
}
