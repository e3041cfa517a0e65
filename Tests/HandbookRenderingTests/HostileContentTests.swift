import HandbookModel
import HandbookSearching
import HandbookTestKit
import Testing

@testable import HandbookRendering

/// What an author writes is text: nothing in any field becomes an element or an attribute.
@Suite struct HostileContentTests {
  /// The marks by which fields are told apart in the pages.
  private static let shown = [
    "task", "question", "title", "organization", "office", "edition", "audience", "part", "section", "heading",
    "paragraph", "strong",
    "words", "address", "code", "block", "figure", "placeholder", "caption", "column", "label", "cell", "rule",
    "explanation", "item", "alert", "footnote", "role", "also", "duty", "contact", "term", "reading", "avoided",
    "definition", "control", "printed", "number", "class", "review", "act", "scope", "gist", "document", "summary",
    "level",
    "place", "entry", "change", "history",
  ]
  /// Fields that no page shows yet.
  private static let hidden = ["synonym", "info"]

  private static func payload(_ field: String) -> String { "\"><script>alert(\(field))</script>" }

  /// The payload in YAML.
  private static func yaml(_ field: String) -> String { "'" + payload(field) + "'" }

  /// The payload in Markdown, where `<` needs an escape to be text.
  private static func text(_ field: String) -> String { payload(field).replacing("<", with: "\\<") }

  private static let files = [
    "handbook.yml": """
    title: \(yaml("title"))
    printed-title: \(yaml("printed"))
    organization: \(yaml("organization"))
    office: \(yaml("office"))
    number: \(yaml("number"))
    classification: \(yaml("class"))
    scope: \(yaml("scope"))
    next-review: \(yaml("review"))
    edition: {id: "2024-02", name: \(yaml("edition")), date: "2024-02"}
    approvals: [{act: \(yaml("act")), by: 室長}]
    audiences: [{id: staff, name: \(yaml("audience"))}]
    sections:
      - part: \(yaml("part"))
      - first
      - second
    """,
    "figures/a.svg": "<svg/>",
    "roles.yml": """
    roles:
      - {id: office, name: \(yaml("role")), also: [\(yaml("also"))], description: \(yaml("duty")), contact: \(yaml("contact"))}
    """,
    "terms.yml": """
    terms:
      - {id: t, term: \(yaml("term")), reading: \(yaml("reading")), avoid: [\(yaml("avoided"))],
         synonyms: [\(yaml("synonym"))], definition: \(yaml("definition"))}
    """,
    "controls.yml": "controls:\n  - {id: A.5.17, title: \(yaml("control"))}\n",
    "tasks.yml": "tasks:\n  - {id: do, title: \(yaml("task")), question: \(yaml("question")), rules: [first/r]}\n",
    "documents.md": """
    | 文書 | 内容 | 上位 | 段階 | 掲載場所 |
    |---|---|---|---|---|
    | \(text("document")) {#d} | \(text("summary")) | | \(text("level")) | \(text("place")) |
    """,
    "history.md": """
    ## \(text("entry")) {#v1 date=2024-02}

    | 改編項 | 改編内容 |
    |---|---|
    | [1. \(text("history"))](sections/first.md) | \(text("change")) |
    """,
    "sections/first.md": """
    ---
    title: \(yaml("section"))
    reading: \(yaml("reading"))
    summary: \(yaml("gist"))
    audience: [staff]
    controls: [A.5.17]
    documents: [d]
    ---

    ## \(text("heading")) {#h}

    ## 二 {#h2}

    ## 三 {#h3}

    \(text("paragraph"))**\(text("strong"))**と[\(text("words"))](<https://example.jp/\(text("address").replacing(">", with: "\\>"))>)
    と`\(payload("code"))`と注[^1]

    - [ ] \(text("rule"))を守ること。 {#r for=office,staff approver=office tell=office table=t/row/c}

      \(text("explanation"))
    - \(text("item"))

    > [!NOTE]
    > \(text("alert"))

    ```\(payload("info"))
    \(payload("block"))
    ```

    ![\(text("figure"))](../figures/a.svg)

    ![\(text("placeholder"))]()

    \(text("caption")) {#t .classification}

    | 区分 | \(text("column")) {#c} | 二 {#c2} |
    |---|---|---|
    | \(text("label")) {#row} | \(text("cell")) | <? |

    [^1]: \(text("footnote"))
    """,
    "sections/second.md": """
    ---
    title: 二
    ---

    [](first.md)[](first.md#h)[](first.md#r)[](first.md#t)[](first.md#t/row)[](first.md#t/row/c)[](../roles.yml#office)
    [](../terms.yml#t)[](../documents.md#d)[](../history.md#v1)
    """,
  ]

  private static let frame = """
    <title>{{pageTitle}}{{bookTitle}}</title><body title="{{pageTitle}}{{bookTitle}}{{organization}}{{office}}">
    {{organization}}{{office}}{{editionName}}{{{navigation}}}{{{contents}}}{{{breadcrumbs}}}{{{main}}}</body>
    """

  private static let pages = Result { try rendered() }

  private static func rendered() throws -> [HTMLPage] {
    let content = Content(files.map { ContentFile(path: $0.key, bytes: Array($0.value.utf8)) })
    let linked = try RenderedExample(content).linked
    let site = Site(
      rendering: linked, searching: SearchIndex(of: linked), in: try RenderedExample.templates(frame))
    return site.files.filter { $0.path.hasSuffix(".html") }.map { HTMLPage($0) }
  }

  @Test func `no field becomes an element of any page`() throws {
    let pages = try Self.pages.get()
    #expect(pages.count == 17)
    for page in pages {
      #expect(!page.elements.contains("script"), "\(page.path)")
      #expect(!page.text.lowercased().contains("<script"), "\(page.path)")
      #expect(page.unbalanced == nil, "\(page.path)")
    }
  }

  /// Without this, the test above could pass because nothing was shown at all.
  @Test(arguments: shown) func `the field is shown as it was written`(_ field: String) throws {
    let escaped = "&lt;script&gt;alert(\(field))&lt;/script&gt;"
    #expect(try Self.pages.get().contains { $0.text.contains(escaped) })
  }

  @Test(arguments: hidden) func `the field is not shown`(_ field: String) throws {
    #expect(try Self.pages.get().allSatisfy { !$0.text.contains("alert(\(field))") })
  }
}
