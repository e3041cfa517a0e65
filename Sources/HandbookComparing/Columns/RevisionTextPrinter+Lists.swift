import HandbookModel

/// The entries of the handbook's lists, a line for each thing that an entry says.
extension RevisionTextPrinter {
  /// What `handbook.yml` says of the document.
  mutating func profileUnits(of handbook: Handbook) -> [RevisionUnit] {
    let profile = handbook.profile
    let months = profile.selfCheckMonths.map { "\($0)月" }.joined(separator: "、")
    let fields: [(String, [RevisionText])] = [
      ("書名", Self.lines(profile.title)),
      ("表紙の書名", Self.lines(profile.printedTitle)),
      ("組織", Self.lines(profile.organization)),
      ("言語", Self.lines(profile.language.rawValue)),
      ("主管部門", Self.lines(profile.office)),
      ("文書番号", Self.lines(profile.documentNumber)),
      ("文書体系での位置", profile.document.map { [list([$0])] } ?? []),
      ("制定日", Self.lines(profile.established?.japanese)),
      ("適用範囲", Self.lines(profile.scope)),
      ("この文書の機密区分", Self.lines(profile.classification)),
      ("次回の見直し", Self.lines(profile.nextReview)),
      ("作成・審査・承認", profile.approvals.map { RevisionText(Self.words(of: $0)) }),
      ("自己点検の月", months.isEmpty ? [] : [RevisionText(months)]),
      ("部の見出し", handbook.parts.map { part(of: $0, in: handbook) }),
    ]
    return fields.filter { !$0.1.isEmpty }.map { RevisionUnit(.property, label: $0.0, lines: $0.1) }
  }

  /// A document of the hierarchy.
  mutating func unit(of document: Document) -> RevisionUnit {
    var form = ""
    var lines = [RevisionText(document.name)]
    let summary = text(of: document.summary, form: &form)
    if !summary.printed.isEmpty || !summary.pointers.isEmpty { lines.append(Self.labelled("内容", summary)) }
    if let parent = document.parent {
      lines.append(Self.labelled(document.isParentUnconfirmed ? "上位（未確認）" : "上位", list([parent])))
    }
    lines += Self.lines(document.level, "段階")
    lines += Self.lines(document.place, document.isPlaceUnconfirmed ? "掲載場所（未確認）" : "掲載場所")
    return RevisionUnit(.entry, target: .document(document.id), lines: lines, form: form)
  }

  /// A role.
  func unit(of role: Role) -> RevisionUnit {
    RevisionUnit(
      .entry, target: .role(role.id),
      lines: [RevisionText(role.name)] + Self.lines(role.reading, "よみ") + Self.lines(role.alsoKnownAs, "ほかの呼び方")
        + Self.lines(role.summary, "務め") + Self.lines(role.contact, "連絡先"))
  }

  /// A term.
  func unit(of term: Term) -> RevisionUnit {
    RevisionUnit(
      .entry, target: .term(term.id),
      lines: [RevisionText(term.spelling)] + (term.kind == .form ? [RevisionText("様式")] : [])
        + Self.lines(term.reading, "よみ") + Self.lines(term.definition, "意味")
        + Self.lines(term.avoided, "避ける表記") + Self.lines(term.synonyms, "同じ意味の言葉"))
  }

  /// The controls, below what the office says of them.
  func controlUnits(of handbook: Handbook) -> [RevisionUnit] {
    Self.lines(handbook.controlsNote).map { RevisionUnit(.property, label: "管理策の注記", lines: [$0]) }
      + handbook.controls.map { control in
        RevisionUnit(
          .entry, target: .control(control.id), label: control.id.written, lines: [RevisionText(control.title)])
      }
  }

  /// A task.
  mutating func unit(of task: StaffTask) -> RevisionUnit {
    RevisionUnit(
      .entry, target: .task(task.id),
      lines: [RevisionText(task.title)] + Self.lines(task.question, "問い")
        + (task.answers.isEmpty ? [] : [Self.labelled("答え", list(task.answers))]))
  }

  private mutating func part(of part: Part, in handbook: Handbook) -> RevisionText {
    guard handbook.sections.indices.contains(part.firstSection) else { return RevisionText(part.title) }
    let target = Target.section(handbook.sections[part.firstSection].id)
    let start = part.title.utf8.count + "（".utf8.count
    let name = name(of: target)
    return RevisionText(
      "\(part.title)（\(name)から）",
      pointers: [.init(at: start..<start + name.utf8.count, to: Self.pointerID(of: target), isName: true)])
  }

  private static func words(of approval: Approval) -> String {
    ["\(approval.act)：\(approval.by)", approval.date].compactMap(\.self).joined(separator: "、")
  }

  private static func lines(_ text: String?, _ label: String? = nil) -> [RevisionText] {
    guard let text, !text.isEmpty else { return [] }
    return [RevisionText(label.map { "\($0)：\(text)" } ?? text)]
  }

  private static func lines(_ texts: [String], _ label: String) -> [RevisionText] {
    lines(texts.joined(separator: "、"), label)
  }
}
