internal import HandbookModel
internal import HandbookNaming

extension PageKind {
  /// The handbook itself: its record as a controlled document, how to read and cite it, and what it has and lacks.
  static let about = PageKind(id: "about") { _ in
    let contents = [Page.Place("文書の管理情報", at: "record"), .init("読み方", at: "reading"), .init("件数", at: "counts")]
    return [
      Page(path: PageAddress.about.path, title: "このハンドブックについて", contents: { _ in contents }) { $0.about() }
    ]
  }
}

extension PageWriter {
  fileprivate mutating func about() {
    let counts = HandbookCounts(of: linked)
    element("h1", text: "このハンドブックについて")
    element("h2", .id("record"), text: "文書の管理情報")
    documentRecord()
    element("h2", .id("reading"), text: "読み方")
    element("h3", .id("kinds"), text: "規則の種別")
    element("p", text: "規則には、求める強さを示す種別が付く。種別は、色だけでなく言葉と形でも見分けられる。")
    kinds(counts)
    element("h3", .id("marks"), text: "内容の確かさを示す印")
    marks()
    element("h3", .id("citing"), text: "番号と引用")
    citing()
    element("h3", .id("printing"), text: "印刷")
    element("p") { words in
      words.text("印刷物は控えであり、改定されても差し替えられない。最新版は、社内ポータルで確認する。全体を印刷するときは、")
      words.html.element("a", words.href(.fullText), text: "全文印刷")
      words.text("を使う。")
    }
    if let code = linked.handbook.code {
      element("p") { words in
        words.text("この内容の照合コードは ")
        words.html.element("code", text: code.description)
        words.text(" で、印刷した紙の下に入る。主管部門は、手元の紙のコードから、それが最新の版か旧版かを確かめられる（handbook verify --code）。")
      }
    }
    element("h2", .id("counts"), text: "件数")
    self.counts(counts)
  }

  private mutating func kinds(_ counts: HandbookCounts) {
    scrollable(.init("aria-labelledby", "_kinds")) { page in
      page.element("table", .class("kinds")) { table in
        table.element("caption", .id("_kinds"), text: "種別と、その意味")
        table.element("thead") { head in
          head.element("tr") { row in
            for label in ["種別", "意味", "件数"] { row.element("th", .init("scope", "col"), text: label) }
          }
        }
        table.element("tbody") { body in
          for kind in Modality.Kind.allCases {
            body.element("tr") { row in
              row.element("th", .init("scope", "row")) { $0.kindBadge(kind) }
              row.element("td", text: kind.meaning)
              row.element("td", text: String(counts.rules[kind, default: 0]))
            }
          }
        }
      }
    }
  }

  private mutating func marks() {
    element("dl", .class("terms")) { list in
      list.mark("未確認", .class("unconfirmed"), "原本から読み取れず、推定で書いたもの。主管部門が確かめると、この印は消える。")
      list.mark("記載なし", .class("not-stated"), "このハンドブックに書かれていないこと。してよいとも、してはならないとも定めていない。")
      list.mark("推定", .class("unconfirmed"), "変更履歴に直接の記載がなく、ほかの版の記載から補った番号。")
      list.element("dt", text: "図の枠")
      list.element("dd") { $0.element("p", text: "原本にある図が、まだ用意されていないところ。") }
    }
  }

  private mutating func mark(_ word: String, _ style: HTMLWriter.Attribute, _ meaning: String) {
    element("dt") { $0.element("span", style, text: word) }
    element("dd") { $0.element("p", text: meaning) }
  }

  private mutating func citing() {
    let profile = linked.handbook.profile
    element("p") { words in
      words.text("「9-2」は、9番目の項の2番目の規則を指す。番号は版によって変わるため、引用するときは版を添え、")
      words.text("「\(profile.title) \(profile.edition.name) 9-2」のように書く。")
    }
    element("p") { words in
      words.text("ページと規則のアドレスは、番号が変わっても変わらない。以前の版の番号は、")
      words.html.element("a", words.href(.numbers), text: "番号からさがす")
      words.text("で今の項をたどれる。")
    }
  }

  private mutating func counts(_ counts: HandbookCounts) {
    element("dl", .class("relations record")) { list in
      list.fact("項", stated: "\(counts.sections)")
      list.fact("規則", stated: "\(counts.allRules)")
      list.fact("区分の表", stated: "\(counts.classificationTables)")
      list.fact("未確認の読み", stated: "\(counts.unconfirmedReadings)（表は行ごと、文書は項目ごとに数える）")
      list.fact("未掲載の図", stated: "\(counts.missingFigures)")
      list.fact("連絡先が未登録の役割", stated: "\(counts.rolesWithoutContact)")
    }
  }
}

extension Modality.Kind {
  /// What a rule of the kind asks for.
  fileprivate var meaning: String {
    switch self {
    case .mustNot: "してはならない。"
    case .approval: "承認や許可を得てから行う。"
    case .must: "しなければならない。"
    case .should: "するのが望ましい。"
    case .may: "してもよい。"
    case .information: "行いを求めず、事柄を説明する。"
    }
  }
}
