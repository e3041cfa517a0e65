import Testing

@testable import HandbookEditing

@Suite struct BlankMendTests {
  @Test(arguments: [
    ("本文。  ", "本文。\n"),
    ("本文。\n\n\n", "本文。\n"),
    ("本文。 \n続き。\t\n\n終わり。\n", "本文。\n続き。\n\n終わり。\n"),
    ("折る。  \n続き。\n", "折る。  \n続き。\n"),
    ("段落。   \n\n次。\n", "段落。\n\n次。\n"),
    ("   \n本文。\n", "\n本文。\n"),
    ("```\ncode  \n```\n", "```\ncode  \n```\n"),
    ("本文。 \r\n\r\n次。", "本文。\r\n\r\n次。\n"),
    ("全角の空白　\n", "全角の空白　\n"),
  ])
  func `lines end without blanks, and the file with one line break`(_ before: String, _ after: String) {
    #expect(Mended.body(before, by: .blanks) == after)
  }
}
