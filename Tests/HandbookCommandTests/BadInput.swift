import Foundation

/// Something that can go wrong with a handbook, and what the tool has to say of it.
struct BadInput: Sendable {
  /// What goes wrong, which is also the name of the section it goes wrong in.
  let name: String
  /// The place that is named, without the folder of the content.
  let place: String
  /// The id of the finding.
  let id: String
  /// Does it, below the folder of a tool.
  let damage: @Sendable (Tool) throws -> Void

  /// Text, a letter or a front matter in a section of its own; `⟦` is where the finding must fall.
  static func section(_ name: String, _ id: String, _ text: String) -> BadInput {
    let whole = text.hasPrefix("---") ? text : "---\ntitle: 題\n---\n\n\(text)\n"
    let before = whole.prefix { $0 != "⟦" }
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let place = before.count == whole.count ? "" : ":\(lines.count):\((lines.last ?? "").count + 1)"
    let bytes = Array(whole.replacing("⟦", with: "").utf8)
    return .bytes("sections/\(name).md", place, id, bytes)
  }

  /// A file of any bytes.
  static func bytes(_ path: String, _ place: String, _ id: String, _ bytes: [UInt8]) -> BadInput {
    let name = String(path.split(separator: "/").last?.prefix { $0 != "." } ?? "")
    return BadInput(name: name, place: path + place, id: id) { try $0.write(bytes, to: "content/\(path)") }
  }

  /// A line of the shell, run in the folder of the content.
  static func shell(_ name: String, _ place: String, _ id: String, _ line: String) -> BadInput {
    BadInput(name: name, place: place, id: id) { tool in
      let outcome = try tool.run(shell: "cd content && \(line)")
      guard outcome.code == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
  }

  /// Everything that can be wrong with files and what is written in them.
  static let all = texts + yaml + links + figures + names + lookalikes

  static let texts: [BadInput] = [
    .bytes("sections/encoding.md", ":5:1", "not-utf8", Array("---\ntitle: a\n---\n\n".utf8) + [0x82, 0xA0, 0x0A]),
    .bytes("sections/utf16.md", ":1:1", "not-utf8", [0xFF, 0xFE, 0x2D, 0x00]),
    .section("nul", "control-character", "本文⟦\0"),
    .section("escape", "control-character", "本文⟦\u{1B}[31m赤\u{1B}[0m"),
    .section("gaiji", "private-use-character", "外字⟦\u{E001}"),
    .bytes("sections/empty.md", "", "file-empty", []),
    .bytes("sections/blank.md", "", "file-empty", Array("\u{FEFF}".utf8)),
    .bytes("sections/bare.md", "", "front-matter-missing", Array("本文。\n".utf8)),
    .bytes("sections/open.md", "", "front-matter-missing", Array("---\ntitle: 題\n本文。\n".utf8)),
    .section("quotes", "nesting-too-deep", "⟦" + String(repeating: "> ", count: 40) + "文"),
    .section("items", "nesting-too-deep", "⟦" + String(repeating: "- ", count: 40) + "文"),
    .bytes(
      "sections/huge.md", "", "file-too-large",
      Array("---\ntitle: 題\n---\n".utf8) + [UInt8](repeating: 0x61, count: 10_000_000)),
    .section("columns", "too-many-columns", "⟦" + String(repeating: "| a ", count: 70)),
    .section("paragraph", "paragraph-too-long", "⟦" + String(repeating: "長い文。", count: 1000)),
    .section("html", "raw-html", "本文⟦<script>alert(1)</script>").with(findings: 2),
    .section("comment", "raw-html", "⟦<!-- 消えた文"),
    .section("fence", "fence-unclosed", "⟦```\n本文。"),
    .section("twin", "id-case", "- [ ] 守ること。 {#mail}\n⟦- [ ] 従うこと。 {#Mail}"),
  ]

  static let yaml: [BadInput] = [
    .section("broken", "yaml-unreadable", "---\ntitle: 題\n  reading⟦: だい\n---\n"),
    .section("quoted", "yaml-unreadable", "---\ntitle: ⟦\"題\n---\n"),
    .section("tabbed", "yaml-unreadable", "---\ntitle:\n⟦\t題\n---\n"),
    .section("repeated", "yaml-key-repeated", "---\ntitle: 題\n⟦title: 別の題\n---\n"),
    .section(
      "deep", "yaml-too-deep",
      "---\ntitle: \(String(repeating: "[", count: 15))⟦[\(String(repeating: "]", count: 16))\n---\n"),
    .section("bomb", "yaml-anchor-or-tag", "---\ntitle: ⟦&a 題\n---\n"),
    .section("shape", "yaml-shape", "---\n⟦- 題\n---\n"),
    .section("key", "unknown-key", "---\ntitle: 題\n⟦titel: 題\n---\n"),
    .bytes("roles.yml", ":2:9", "yaml-unreadable", Array("roles:\n  - id: \"a\n".utf8)),
    .bytes("terms.yml", "", "file-empty", Array("\n".utf8)),
    .bytes("tasks.yml", ":3:12", "control-character", Array("tasks:\n  - id: a\n    title: \u{9B}31m\n".utf8)),
    .bytes(
      "documents.md", ":3:16", "hierarchy-loop",
      Array(
        "| 文書 | 内容 | 上位 | 段階 | 掲載場所 |\n|---|---|---|---|---|\n| 甲 {#a} | x | b | 規程 | 棚 |\n| 乙 {#b} | x | a | 規程 | 棚 |\n"
          .utf8)
    ).with(findings: 2),
  ]

  static let links: [BadInput] =
    [
      "javascript:x", "data:text/html,x", "file:///etc/passwd", "vbscript:x", "ms-msdt:/id", "smb://host/x",
      "java&#115;cript:x",
    ]
    .enumerated().flatMap { index, address in
      [
        .section("scheme\(index)", "link-scheme", "⟦[言葉](\(address))"),
        .section("picture\(index)", "image-outside", "⟦![図](\(address))"),
      ]
    }
    + ["//host/x", "\\\\\\\\host\\\\x", "/etc/passwd", "../../secret.md"].enumerated().flatMap { index, address in
      [
        .section("path\(index)", "link-target-unknown", "⟦[言葉](\(address))"),
        .section("outside\(index)", "image-outside", "⟦![図](\(address).png)"),
      ]
    } + [.section("remote", "image-outside", "⟦![図](https://example.com/a.png)")]

  static let figures: [BadInput] = [
    .svg("script", ":1:6", "figure-active", "<svg><script>alert(1)</script></svg>"),
    .svg("object", ":1:6", "figure-active", "<svg><foreignObject/></svg>"),
    .svg("handler", ":1:6", "figure-active", "<svg onload=\"alert(1)\"/>"),
    .svg("outside", ":1:13", "figure-outside", "<svg><image href=\"https://example.com/a.png\"/></svg>"),
    .svg("cut", "", "figure-format", "<svg><g>"),
    .bytes("figures/false.png", "", "figure-format", Array("<html>".utf8)),
    .bytes("figures/page.html", "", "figure-kind", Array("<html>".utf8)),
    .shell("sparse", "figures/sparse.png", "file-unreadable", "truncate -s 40M figures/sparse.png"),
  ]

  private static func svg(_ name: String, _ place: String, _ id: String, _ text: String) -> BadInput {
    .bytes("figures/\(name).svg", place, id, Array(text.utf8))
  }

  static let names: [BadInput] = [
    .shell("link", "sections/link.md", "file-refused", "ln -sf /etc/passwd sections/link.md"),
    .shell("folder", "linked", "file-refused", "ln -s /etc linked"),
    .shell("pipe", "sections/pipe.md", "file-refused", "rm -f sections/pipe.md && mkfifo sections/pipe.md"),
    .shell("newline", "a␊b.md", "file-refused", "printf x > \"$(printf 'a\\nb.md')\""),
    .shell("colour", "a␛[31m.md", "file-refused", "printf x > \"$(printf 'a\\033[31m.md')\""),
    .shell("sjis", "\u{FFFD}\u{FFFD}.md", "file-refused", "printf x > \"$(printf '\\202\\240.md')\""),
    .shell(
      "long", "\(String(repeating: "a", count: 210)).md", "file-refused",
      "printf x > \"$(printf '%0210d' 0 | tr 0 a).md\""),
    .shell("nested", "1/2/3/4/5/6/7/8/9", "file-refused", "mkdir -p 1/2/3/4/5/6/7/8/9"),
    .shell("case", "sections/case.md", "file-name-case", "cp sections/case.md sections/CASE.md"),
    .shell(
      "normal", "\u{304C}.txt", "file-name-case",
      "printf x > \"$(printf '\\343\\201\\214.txt')\" && printf x > \"$(printf '\\343\\201\\213\\343\\202\\231.txt')\""),
  ]

  static let lookalikes: [BadInput] = [
    .section("mark", "rule-mark", "- ⟦[] 守ること。"), .section("wide", "rule-mark", "- ⟦[　] 守ること。"),
    .section("joined", "rule-mark", "⟦-[ ] 守ること。"),
    .section("delimiter", "table-delimiter-columns", "| a | b |\n⟦|---|\n| c | d |"),
    .section("join", "table-join", "| a | b |\n|---|---|\n| ⟦< | c |"),
    .section("row", "table-row-too-long", "| a | b |\n|---|---|\n| c | d | ⟦e |"),
  ]

  /// How many findings there are of it.
  private(set) var findings = 1

  private func with(findings: Int) -> BadInput {
    var input = self
    input.findings = findings
    return input
  }
}
