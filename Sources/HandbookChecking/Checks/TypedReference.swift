internal import HandbookModel

extension Check {
  /// A number or title that an author typed where a link would follow its target.
  static let typedReference = Check(.typedReference) { linked in
    let names = TypedNames(in: linked)
    let sections = linked.handbook.sections.flatMap { section -> [Diagnostic] in
      // A heading is no reference; a number at its beginning is looked for elsewhere.
      let headings = Set(section.headings.compactMap(\.words.first?.range))
      let texts = section.blocks.runningTexts.map(\.words).filter { words in
        words.first.map { !headings.contains($0.range) } ?? false
      }
      return (texts + section.footnotes.map(\.words)).flatMap { names.findings(in: $0, of: section.path) }
    }
    let hierarchy = linked.handbook.hierarchy
    let documents = hierarchy.introduction.runningTexts.map(\.words) + hierarchy.documents.map(\.summary)
    return sections + documents.flatMap { names.findings(in: $0, of: "documents.md") }
  }
}

extension Explanation {
  static let typedReference = Explanation(
    "typed-reference", .warning,
    rule: Wording(
      ja: "ほかの項・規則・表は、番号や題名を打たず、言葉のないリンク（[](mail.md) など）で示します。",
      en:
        "A section, rule or table is named by a link without words, such as “[](mail.md)”, not by typing its number."),
    because: Wording(
      ja: "手で打った番号と題名は、項の並びや題名が変わっても付いていかず、読む人を別の項に送ります。",
      en: "What is typed stays when numbers and titles change, and then sends readers to another section."),
    example: .init(wrong: "詳しくは「9. firstの題名」を参照する。", right: "詳しくは[](first.md)を参照する。"))
}

/// What typed names say, beside what is true today.
private struct TypedNames {
  private let linked: LinkedHandbook
  private let reader: TypedNameReader
  private var sections: [Section] { linked.handbook.sections }

  init(in linked: LinkedHandbook) {
    self.linked = linked
    reader = TypedNameReader(titles: linked.handbook.sections.flatMap { linked.lineage.titles(of: $0.id) })
  }

  func findings(in words: [Inline], of path: String) -> [Diagnostic] {
    // What the closure holds is copied for every text, so it holds no handbook.
    let reader = reader
    var names: [(TypedName, WrittenText)] = []
    words.forEachText(in: path) { text in
      guard !text.isLinked else { return }
      for name in reader.names(in: text.text) { names.append((name, text)) }
    }
    var links: [(Reference, String)] = []
    words.forEachLink { links.append(($0, $1.plainText)) }
    return names.compactMap { finding($0, in: $1) } + links.compactMap { finding($0, $1, in: path) }
  }

  // MARK: In running text

  private func finding(_ name: TypedName, in text: WrittenText) -> Diagnostic? {
    let span = text.span(of: name.range)
    let typed = String(decoding: Array(text.text.utf8)[name.range], as: UTF8.self)
    let found = place(of: name.subject)
    guard let target = found.target else {
      return Diagnostic(
        .typedReference,
        Wording(ja: "「\(typed)」は、このハンドブックにありません", en: "There is no “\(typed)” in this handbook"), at: span,
        fix: .init(
          Wording(
            ja: "指すものを確かめ、[](mail.md) の形のリンクで示してください", en: "See what it means, and write a link such as “[](mail.md)”"))
      )
    }
    let link = "[](\(target.address(from: text.span.path)))"
    let fix = Diagnostic.Fix(
      Wording(ja: "「\(link)」と書くと、いまの番号と題名が入ります", en: "Write “\(link)”: it prints today's number and title"),
      replacement: text.isVerbatim ? link : nil)
    return found.isToday
      ? .typed(typed, as: printed(target), at: span, fix: fix)
      : .outdated(typed, now: printed(target), at: span, notes: notes(on: name.subject, of: target), fix: fix)
  }

  /// What a typed name means, and whether it is what the handbook itself would print.
  private func place(of subject: TypedName.Subject) -> (target: LinkTarget?, isToday: Bool) {
    switch subject {
    case .numberAndTitle(let number, let title):
      let bearers = self.bearers(of: title)
      let numbered = bearers.first { self.number(of: $0.id) == number }
      if let numbered, numbered.title == title { return (.section(numbered.id), true) }
      return ((bearers.first { $0.title == title } ?? numbered ?? bearers.first).map { .section($0.id) }, false)
    case .title(let title):
      let bearers = self.bearers(of: title)
      let today = bearers.first { $0.title == title }
      return ((today ?? bearers.first).map { .section($0.id) }, today != nil)
    case .section(let number):
      return (sections.indices.contains(number - 1) ? .section(sections[number - 1].id) : nil, true)
    case .rule(let section, let rule):
      guard sections.indices.contains(section - 1), sections[section - 1].rules.indices.contains(rule - 1) else {
        return (nil, false)
      }
      return (.rule(sections[section - 1].rules[rule - 1].id), true)
    case .table(let number):
      let tables = linked.anchors.classificationTables
      return (tables.indices.contains(number - 1) ? table(tables[number - 1]) : nil, true)
    }
  }

  /// The sections that have or had a title, or else the one whose title comes nearest.
  private func bearers(of title: String) -> [Section] {
    let bearers = linked.lineage.sections(titled: title).compactMap { section($0) }
    return bearers.isEmpty ? title.nearest(among: sections, by: { [$0.title] }).map { [$0] } ?? [] : bearers
  }

  private func notes(on subject: TypedName.Subject, of target: LinkTarget) -> [Diagnostic.Note] {
    guard case .section(let id) = target else { return [] }
    let title: String
    switch subject {
    case .numberAndTitle(_, let typed), .title(let typed): title = typed
    case .section, .rule, .table: return []
    }
    guard section(id)?.title != title,
      let row = linked.handbook.history.entries.reversed().lazy.flatMap(\.changes).first(where: { change in
        guard case .sections(let mentions) = change.scope else { return false }
        return mentions.contains { $0.reference.key == .section(id) && $0.title == title }
      })
    else { return [] }
    return [
      .init(
        Wording(ja: "この題名は、この行のときのものです", en: "The title is the one of this row's edition"),
        at: SourceSpan("history.md", row.range))
    ]
  }

  // MARK: In the words of links

  private func finding(_ reference: Reference, _ words: String, in path: String) -> Diagnostic? {
    guard let target = linked.target(of: reference).flatMap(linkTarget) else { return nil }
    guard let isToday = isToday(words, for: target) else { return nil }
    let link = "[](\(target.address(from: path)))"
    let fix = Diagnostic.Fix(
      Wording(ja: "言葉を空けて「\(link)」と書くと、いまの番号と題名が入ります", en: "Leave the words empty: “\(link)”"),
      replacement: link)
    let span = SourceSpan(path, reference.range)
    return isToday
      ? .typed(words, as: printed(target), at: span, fix: fix)
      : .outdated(words, now: printed(target), at: span, notes: [], fix: fix)
  }

  /// Whether the words of a link, where they name its target by number or by a former title, are still right; nil where
  /// they are words like any other.
  private func isToday(_ words: String, for target: LinkTarget) -> Bool? {
    // A link sends its reader as 「を参照」 does.
    let names = reader.names(in: words + "を参照")
    let subject = names.first { $0.range == 0..<words.utf8.count }?.subject
    switch (target, subject) {
    case (.section(let id), .numberAndTitle(let number, let title)):
      return number == self.number(of: id) && title == section(id)?.title
    case (.section(let id), .section(let number)): return String(number) == self.number(of: id)
    case (.section(let id), _): return linked.lineage.titles(of: id).dropFirst().contains(words) ? false : nil
    case (.rule, .rule), (.table, .table): return words == printed(target)
    case (.rule, _), (.table, _): return nil
    }
  }

  // MARK: What the handbook prints

  private func linkTarget(_ target: Target) -> LinkTarget? {
    switch target {
    case .section(let id): .section(id)
    case .rule(let id): .rule(id)
    case .table(let id): linked.anchors.classificationTables.contains(id) ? table(id) : nil
    default: nil
    }
  }

  private func table(_ id: TableID) -> LinkTarget? {
    linked.section(of: .table(id)).map { .table($0, id) }
  }

  private func section(_ id: SectionID) -> Section? { linked.anchors.sectionIndices[id].map { sections[$0] } }

  private func number(of id: SectionID) -> String {
    linked.anchors.sectionIndices[id].map { SectionNumber(index: $0).description } ?? ""
  }

  private func printed(_ target: LinkTarget) -> String {
    switch target {
    case .section(let id): "\(number(of: id)). \(section(id)?.title ?? "")"
    case .rule(let id): "\(number(of: id.section))-\((linked.anchors.rulePlaces[id]?.rule ?? 0) + 1)"
    case .table(_, let id): "表\((linked.anchors.classificationTables.firstIndex(of: id) ?? 0) + 1)"
    }
  }
}

/// What a link without words can print a number of.
private enum LinkTarget {
  case section(SectionID)
  case rule(RuleID)
  case table(SectionID, TableID)

  /// The address of a link in a file.
  func address(from path: String) -> String {
    let folder = path.hasPrefix("sections/") ? "" : "sections/"
    return switch self {
    case .section(let id): "\(folder)\(id).md"
    case .rule(let id): "\(folder)\(id.section).md#\(id.name)"
    case .table(let section, let id): "\(folder)\(section).md#\(id)"
    }
  }
}

extension [Inline] {
  /// Hands over every link inside the handbook that has words.
  fileprivate func forEachLink(_ body: (Reference, [Inline]) -> Void) {
    for inline in self {
      switch inline.content {
      case .reference(let reference, let words): if !words.isEmpty { body(reference, words) }
      case .emphasis(let words), .strong(let words): words.forEachLink(body)
      case .externalLink, .text, .code, .footnoteMark, .image, .lineBreak: break
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func outdated(
    _ typed: String, now today: String, at span: SourceSpan, notes: [Note], fix: Fix
  ) -> Diagnostic {
    Diagnostic(
      .typedReference,
      Wording(ja: "「\(typed)」は、いまは「\(today)」です", en: "“\(typed)” is “\(today)” today"), at: span, notes: notes,
      fix: fix)
  }

  fileprivate static func typed(_ typed: String, as today: String, at span: SourceSpan, fix: Fix) -> Diagnostic {
    Diagnostic(
      .typedReference, as: .note,
      Wording(
        ja: "「\(typed)」は手で打った番号か題名で、並びや題名が変わっても付いていきません（いまは「\(today)」）",
        en: "“\(typed)” is typed, and stays when numbers and titles change (today “\(today)”)"),
      at: span, fix: fix)
  }
}
