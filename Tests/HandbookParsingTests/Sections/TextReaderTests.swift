import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct TextReaderTests {
  static let addresses: [(String, String)] = [
    ("（https://www.jpcert.or.jp/）を見る。", "（⟨https://www.jpcert.or.jp/⟩）を見る。"),
    ("https://www.jpcert.or.jp/を見る", "⟨https://www.jpcert.or.jp/⟩を見る"),
    ("「https://example.jp/a」と『http://example.jp/b』", "「⟨https://example.jp/a⟩」と『⟨http://example.jp/b⟩』"),
    ("https://example.jp/a、https://example.jp/b。", "⟨https://example.jp/a⟩、⟨https://example.jp/b⟩。"),
    ("https://example.jp/a　全角の空白", "⟨https://example.jp/a⟩　全角の空白"),
    ("https://example.jp/a．終わり", "⟨https://example.jp/a⟩．終わり"),
    (
      "(https://example.jp/a) と (see https://example.jp/b).", "(⟨https://example.jp/a⟩) と (see ⟨https://example.jp/b⟩)."
    ),
    ("https://example.jp/a_(b)と", "⟨https://example.jp/a_(b)⟩と"),
    (
      "https://example.jp/a. Next, https://example.jp/b, https://example.jp/c!",
      "⟨https://example.jp/a⟩. Next, ⟨https://example.jp/b⟩, ⟨https://example.jp/c⟩!"
    ),
    ("https://example.jp/?q=1&a=2;b#f-1", "⟨https://example.jp/?q=1&a=2;b#f-1⟩"),
    ("https://example.jp/%E3%81%82/~a/@b:8080", "⟨https://example.jp/%E3%81%82/~a/@b:8080⟩"),
    ("https://example.jp/日本語", "⟨https://example.jp/⟩日本語"),
    ("**https://example.jp/**です", "【⟨https://example.jp/⟩】です"),
    ("https://example.jp/と<https://example.jp/b>と", "⟨https://example.jp/⟩と⟨https://example.jp/b⟩と"),
    ("http:// と https:// だけ", "http:// と https:// だけ"),
    ("xhttps://example.jp", "xhttps://example.jp"),
    ("あhttps://example.jpい", "あ⟨https://example.jp⟩い"),
    ("ftp://example.jp と www.example.jp と a@example.jp", "ftp://example.jp と www.example.jp と a@example.jp"),
    ("`https://example.jp/`", "‘https://example.jp/’"),
    ("> https://example.jp/\n> と", "⟨https://example.jp/⟩と"),
    (
      "| a |\n|---|\n| （https://example.jp/a）\\| https://example.jp/b<br>次 |",
      "a ¶ （⟨https://example.jp/a⟩）| ⟨https://example.jp/b⟩ ¶ 次"
    ),
  ]

  @Test(arguments: addresses)
  func `a bare address ends where Japanese text or the sentence's own punctuation begins`(
    _ markdown: String, _ shape: String
  ) throws {
    let read = try ReadSection(markdown)
    #expect(read.shape == shape)
    #expect(read.findings == [])
    #expect(read.misplaced == [])
  }

  /// HTML, how it reads, and where it is reported.
  static let html: [(String, String)] = [
    ("次の⟦1⟧<script>alert(1)", "次の<script>alert(1)"),
    ("⟦1⟧<script>\nalert(1)", "<script> alert(1)"),
    ("⟦1⟧<!--", "<!--"),
    ("あ⟦1⟧<!-- x --> い", "あ<!-- x --> い"),
    ("⟦1⟧<?php", "<?php"),
    ("⟦1⟧<![CDATA[", "<![CDATA["),
    ("⟦1⟧<!DOCTYPE html>", "<!DOCTYPE html>"),
    ("⟦1⟧<style>", "<style>"),
    ("⟦1⟧<pre>", "<pre>"),
    ("⟦1⟧<textarea>", "<textarea>"),
    ("⟦1⟧<div>\n*強調*\n⟦2⟧</div>", "<div>〔強調〕</div>"),
    ("⟦1⟧</script >", "</script >"),
    ("> ⟦1⟧<script>", "<script>"),
    ("- ⟦1⟧<!--\n  続き", "<!--続き"),
    ("## 見出し⟦1⟧<b> {#a}", "見出し<b>"),
    ("| a |\n|---|\n| ⟦1⟧<script> |", "a ¶ <script>"),
    ("段落の⟦1⟧<br>は改行ではない", "段落の<br>は改行ではない"),
    ("**⟦1⟧<b>「強い」⟦2⟧</b>**だ", "【<b>「強い」</b>】だ"),
    ("A&amp;B の \\* と ⟦1⟧<i> と", "A&B の * と <i> と"),
    ("⟦1⟧<a href=\"x>y\">語⟦2⟧</a>", "<a href=\"x>y\">語</a>"),
    ("[⟦1⟧<img src=x>](mail.md)", "⟨<img src=x>⟩"),
    ("⟦1⟧<!-- handbook:allow\n続き -->", "<!-- handbook:allow続き -->"),
    ("⟦1⟧<!--handbook:allow x 理由 -->", "<!--handbook:allow x 理由 -->"),
    ("```\n囲み\n```\n⟦1⟧<script>", "<script>"),
    ("    ```\n\n⟦1⟧<script>", "<script>"),
  ]

  @Test(arguments: html, ["\n", "\r\n"])
  func `raw HTML is shown as text and is an error at its place, and swallows nothing`(
    _ pair: (markdown: String, shape: String), _ lineEnding: String
  ) throws {
    let read = try ReadSection("\(pair.markdown)\n\n続きの段落\n\n- [ ] 守ること。 {#rule}", lineEnding: lineEnding)
    #expect(read.shape == "\(pair.shape) ¶ 続きの段落 ¶ 守ること。")
    #expect(read.section.rules.count == 1)
    #expect(read.findings == (1...read.findings.count).map { "⟦\($0)⟧ raw-html" })
    #expect(read.report.hasErrors)
  }

  @Test func `a whole tag is what the finding covers, and only its beginning if it never ends`() throws {
    let read = try ReadSection("A&amp;B <b class=\"x\">と <i\n次")
    #expect(read.report.sorted.map { read.covered($0.span.range) } == ["<b class=\"x\">", "<"])
  }

  static let words: [(String, String)] = [
    ("<東京本社>では", "<東京本社>では"),
    ("＜東京本社＞と<大阪>", "＜東京本社＞と<大阪>"),
    ("3 < 5 と <3 と <- と <= と <", "3 < 5 と <3 と <- と <= と <"),
    ("\\<b> と &lt;b&gt; と `<b>`", "<b> と <b> と ‘<b>’"),
    ("- <東京本社>\n- <大阪支社>", "<東京本社> ¶ <大阪支社>"),
    ("| <東京本社> | 3<5 |\n|---|---|\n| < | ^ |", "<東京本社> ¶ 3<5"),
  ]

  @Test(arguments: words)
  func `angle brackets round words are words`(_ markdown: String, _ shape: String) throws {
    let read = try ReadSection(markdown)
    #expect(read.shape == shape)
    #expect(read.findings.filter { $0.contains("raw-html") } == [])
    #expect(read.misplaced == [])
  }

  static let marks: [(String, String, [String])] = [
    ("文[^1]と\n\n[^1]: 注", "文^1と ¶ 注", []),
    ("文[^注]。\n\n[^注]: 日本語の名前", "文^注。 ¶ 日本語の名前", []),
    ("**文[^1]**\n\n[^1]: 注", "【文^1】 ¶ 注", []),
    ("文⟦1⟧[^2]と", "文^2と", ["⟦1⟧ footnote-missing"]),
    ("文\\[^2]と`[^2]`", "文[^2]と‘[^2]’", []),
    ("文[^ 2]と[^]と[^", "文[^ 2]と[^]と[^", []),
    ("| a |\n|---|\n| 値[^1] |\n\n[^1]: 注", "a ¶ 値^1 ¶ 注", []),
  ]

  @Test(arguments: marks)
  func `a footnote's mark is known by its label`(_ markdown: String, _ shape: String, _ findings: [String]) throws {
    let read = try ReadSection(markdown)
    #expect(read.shape == shape)
    #expect(read.findings == findings)
    #expect(read.misplaced == [])
  }

  static let references: [(String, String)] = [
    ("A&amp;B&copy;&#x3042;&#12354;", "A&B©ああ"),
    ("&#xE000;と&#57344;と&#xF8FF;", "&#xE000;と&#57344;と&#xF8FF;"),
    ("&#7;と&#x1b;[31mと&#x9F;", "&#7;と&#x1b;[31mと&#x9F;"),
    ("&#x10FFFD;", "&#x10FFFD;"),
    ("<&#xE000;b>", "<&#xE000;b>"),
    ("&#xD800;と&#0x;", "\u{FFFD}と&#0x;"),
  ]

  @Test(arguments: references)
  func `a character by its number is read, unless no file may hold it`(_ markdown: String, _ shape: String) throws {
    let read = try ReadSection(markdown)
    #expect(read.shape == shape)
    #expect(read.misplaced == [])
  }
}
