package import HandbookModel

extension Content {
  /// A small handbook without a fault: the sections given, in order, and every other file a handbook needs.
  ///
  /// - Parameters:
  ///   - sections: Ids and Markdown bodies, which get front matter unless they begin with some.
  ///   - files: Files that replace or join those of the example.
  /// - Returns: The content.
  package static func example(
    _ sections: KeyValuePairs<String, String> = ["first": "本文。"], files: [String: String] = [:]
  ) -> Content {
    Content(exampleTexts(sections, files: files).map { ContentFile(path: $0.key, bytes: Array($0.value.utf8)) })
  }

  /// The texts of `example` by path, to be marked.
  package static func exampleTexts(
    _ sections: KeyValuePairs<String, String>, files: [String: String] = [:]
  ) -> [String: String] {
    var texts = lists
    texts["handbook.yml"] = outline + sections.map { "  - \($0.key)\n" }.joined()
    for (id, body) in sections {
      texts["sections/\(id).md"] = body.hasPrefix("---\n") ? body : "---\ntitle: \(id)の題名\n---\n\n\(body)\n"
    }
    return texts.merging(files) { _, new in new }
  }

  private static let outline = """
    title: 例のハンドブック
    organization: 例の会社
    language: ja
    edition:
      id: 2024-02
      name: 2024年2月版
      date: 2024-02
    audiences:
      - id: staff
        name: 社員
    sections:

    """

  private static let lists = [
    "roles.yml": """
    roles:
      - id: office
        name: ISMS事務局
        also: [事務局]
      - id: manager
        name: 部門責任者
    """,
    "terms.yml": """
    terms:
      - id: virus
        term: ウイルス
        reading: ういるす
        avoid: [ウィルス]
        definition: 悪さをするプログラム。
    """,
    "controls.yml": """
    controls:
      - id: A.5.17
        title: 認証情報
    """,
    "documents.md": """
    主な文書。

    | 文書 | 内容 | 上位 | 段階 | 掲載場所 |
    |---|---|---|---|---|
    | 基本方針 {#policy} | 考え方 | | 方針 | ポータル |
    | 遵守規則 {#rules} | 守ること | policy | 規則 | ^? |
    """,
    "history.md": """
    ## 2024年2月版 {#2024-02 date=2024-02}

    | 改編項 | 改編内容 |
    |---|---|
    | 全項目 {all} | 新設 |
    """,
  ]
}
