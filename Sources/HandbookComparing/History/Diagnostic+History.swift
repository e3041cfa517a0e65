internal import HandbookModel

extension SectionChange.Name {
  fileprivate var quoted: Wording { Wording(ja: "「\(printed)」", en: "“\(printed)”") }
}

extension HistoryRow {
  /// What the row says, as one would quote it.
  fileprivate var quoted: Wording {
    let words = change.summary.plainText
    return Wording(ja: "「\(words)」", en: "“\(words)”")
  }
}

/// What the history leaves out.
extension Diagnostic {
  /// A change that no row tells (記載漏れ).
  static func omitted(_ section: SectionChange, _ lines: [String], in record: HistoryRecord) -> Diagnostic {
    let name = section.name.quoted
    let summary =
      if section.before == nil {
        Wording(
          ja: "新しい項\(name.japanese)が、変更履歴にありません", en: "The history does not say that \(name.english) is new")
      } else if section.after == nil {
        Wording(
          ja: "項\(name.japanese)がなくなったことが、変更履歴にありません",
          en: "The history does not say that \(name.english) is gone")
      } else {
        Wording(
          ja: "\(name.japanese)を変えたことが、変更履歴にありません", en: "The history does not say that \(name.english) changed")
      }
    return Diagnostic(
      .historyOmission, summary, at: record.place(of: section), notes: record.headingNote, fix: .writing(lines))
  }

  /// Rows that say less than what happened: 文言修正, but a figure changed.
  static func understated(
    _ section: SectionChange, _ rows: [HistoryRow], _ lines: [String], in record: HistoryRecord
  ) -> Diagnostic {
    let row = rows.first ?? record.rowsOfAll.first
    let name = section.name.quoted
    let said = row?.quoted ?? Wording(ja: "", en: "")
    let truth =
      if section.before == nil {
        Wording(ja: "この版で加わった項です", en: "it is new in this edition")
      } else if let substance = section.substance(in: record.diff), let flag = substance.flags.first {
        Wording(ja: "\(flag.subject.japanese)が変わっています", en: "\(flag.subject.english) changed")
      } else if section.substance(in: record.diff) != nil {
        Wording(ja: "加わったか、なくなった規則や行があります", en: "rules or rows came or went")
      } else if section.texts.isEmpty {
        Wording(ja: "題名が変わっています", en: "its title changed")
      } else {
        Wording(ja: "本文も変わっています", en: "its text changed, too")
      }
    return Diagnostic(
      .historyRowKind,
      Wording(
        ja: "変更履歴は\(name.japanese)を\(said.japanese)としていますが、\(truth.japanese)",
        en: "The history says \(said.english) of \(name.english), but \(truth.english)"),
      at: row?.span ?? record.heading, notes: record.changeNote(section, section.substance(in: record.diff)),
      fix: .writing(lines))
  }

  static func retitledInSilence(_ section: SectionChange, _ lines: [String], in record: HistoryRecord) -> Diagnostic {
    let before = section.before?.title ?? ""
    return Diagnostic(
      .historyRenaming,
      Wording(
        ja: "\(section.name.quoted.japanese)の題名が「\(before)」から変わったことが、変更履歴にありません",
        en: "The history does not say that \(section.name.quoted.english) was called “\(before)”"),
      at: record.place(of: section, nil, isTitle: true), notes: record.headingNote, fix: .writing(lines))
  }

  /// Many sections that were counted anew are one finding.
  static func renumberedInSilence(
    _ sections: [SectionChange], _ line: String?, in record: HistoryRecord
  ) -> Diagnostic {
    let name = sections.first?.name.quoted ?? Wording(ja: "", en: "")
    let others =
      sections.count > 1 ? Wording(ja: "など\(sections.count)項", en: " and \(sections.count - 1) more") : nil
    return Diagnostic(
      .historyRenumbering,
      Wording(
        ja: "\(name.japanese)\(others?.japanese ?? "")の項番が変わったことが、変更履歴にありません",
        en: "The history does not say that \(name.english)\(others?.english ?? "") changed its number"),
      at: record.heading,
      notes: sections.prefix(5).map { section in
        let before = section.before?.number ?? ""
        return .init(
          Wording(
            ja: "\(section.name.quoted.japanese)は、前の版では\(before)です",
            en: "\(section.name.quoted.english) was \(before) in the edition before"),
          at: record.place(of: section, nil, isTitle: true))
      }, fix: .writing(line.map { [$0] } ?? []))
  }
}

/// What rows say otherwise than it is.
extension Diagnostic {
  /// A row about what did not change (空振り).
  static func idle(_ row: HistoryRow, _ section: SectionChange, in record: HistoryRecord) -> Diagnostic {
    let name = section.name.quoted
    let summary =
      section.isUntouched
      ? Wording(
        ja: "変更履歴の行は\(row.quoted.japanese)としていますが、\(name.japanese)は前の版と同じです",
        en: "The row says \(row.quoted.english), but \(name.english) is as it was in the edition before")
      : Wording(
        ja: "変更履歴の行は\(row.quoted.japanese)としていますが、\(name.japanese)で変わったのは項番か題名だけです",
        en: "The row says \(row.quoted.english), but only number or title of \(name.english) changed")
    return Diagnostic(
      .historyRowIdle, summary, at: row.span, notes: record.sectionNote(section),
      fix: .init(
        Wording(
          ja: "行を消すか、変えたはずの項を指してください。書き忘れた変更なら、項の本文に加えてください",
          en: "Delete the row, name the section that was meant, or make the change that was forgotten")))
  }

  static func idleForAll(_ row: HistoryRow, in record: HistoryRecord) -> Diagnostic {
    Diagnostic(
      .historyRowIdle,
      Wording(
        ja: "変更履歴の行は全体を\(row.quoted.japanese)としていますが、そのような項はありません",
        en: "The row says \(row.quoted.english) of the whole handbook, but it is so of no section"),
      at: row.span, fix: .deleteRow)
  }

  static func nothingGone(_ row: HistoryRow, in record: HistoryRecord) -> Diagnostic {
    let item = row.change.item.plainText
    return Diagnostic(
      .historyRowIdle,
      Wording(
        ja: "「\(item)」（{gone}）は、この版でなくなった項の番号でも題名でもありません",
        en: "“\(item)” ({gone}) is neither number nor title of a section that is gone in this edition"),
      at: row.span,
      fix: .init(
        Wording(
          ja: "前の版での番号と題名で書くか、残っている項ならリンクにしてください",
          en: "Write number and title of the edition before, or a link if the section is still there")))
  }

  static func misnamed(_ mention: SectionMention, _ section: SectionChange, in record: HistoryRecord) -> Diagnostic {
    let written = [mention.number, mention.title].filter { !$0.isEmpty }.joined(separator: ". ")
    let name = section.name.quoted
    return Diagnostic(
      .historyRowMisnamed,
      Wording(
        ja: "変更履歴の行の「\(written)」は、この版では\(name.japanese)です",
        en: "“\(written)” of the row is \(name.english) in this edition"),
      at: SourceSpan("history.md", mention.reference.range), notes: record.sectionNote(section),
      fix: .init(
        Wording(
          ja: "行を「\(DraftedRow.item(of: section))」に直してください", en: "Write “\(DraftedRow.item(of: section))”"),
        replacement: DraftedRow.item(of: section)))
  }

  static func notRenumbered(_ row: HistoryRow, _ section: SectionChange, in record: HistoryRecord) -> Diagnostic {
    renaming(
      row, section, Wording(ja: "項番は前の版と同じです", en: "its number is that of the edition before"), in: record)
  }

  static func notRetitled(_ row: HistoryRow, _ section: SectionChange, in record: HistoryRecord) -> Diagnostic {
    renaming(
      row, section, Wording(ja: "題名は前の版と同じです", en: "its title is that of the edition before"), in: record)
  }

  private static func renaming(
    _ row: HistoryRow, _ section: SectionChange, _ truth: Wording, in record: HistoryRecord
  ) -> Diagnostic {
    Diagnostic(
      .historyRenaming, saying(row, section, truth), at: row.span, notes: record.sectionNote(section), fix: .deleteRow)
  }

  static func notNew(_ row: HistoryRow, _ section: SectionChange, in record: HistoryRecord) -> Diagnostic {
    kind(row, section, Wording(ja: "前の版にもある項です", en: "the edition before has it, too"), in: record)
  }

  static func notGone(_ row: HistoryRow, _ section: SectionChange, in record: HistoryRecord) -> Diagnostic {
    kind(row, section, Wording(ja: "この版にもある項です", en: "it is still there"), in: record)
  }

  static func nothingAdded(_ row: HistoryRow, _ section: SectionChange, in record: HistoryRecord) -> Diagnostic {
    kind(row, section, Wording(ja: "加わったものはありません", en: "nothing was added"), in: record)
  }

  static func nothingRemoved(_ row: HistoryRow, _ section: SectionChange, in record: HistoryRecord) -> Diagnostic {
    kind(row, section, Wording(ja: "なくなったものはありません", en: "nothing is gone"), in: record)
  }

  static func nothingMoved(_ row: HistoryRow, _ section: SectionChange, in record: HistoryRecord) -> Diagnostic {
    kind(row, section, Wording(ja: "動いたものはありません", en: "nothing moved"), in: record)
  }

  private static func kind(
    _ row: HistoryRow, _ section: SectionChange, _ truth: Wording, in record: HistoryRecord
  ) -> Diagnostic {
    Diagnostic(
      .historyRowKind, saying(row, section, truth), at: row.span,
      notes: record.changeNote(section, section.texts.first),
      fix: .init(
        Wording(
          ja: "行を、実際の変更に合わせて書き直してください（「handbook history draft」が下書きを示します）",
          en: "Say what did change (“handbook history draft” shows a draft of rows)")))
  }

  private static func saying(_ row: HistoryRow, _ section: SectionChange, _ truth: Wording) -> Wording {
    let name = section.name.quoted
    return Wording(
      ja: "変更履歴は\(name.japanese)を\(row.quoted.japanese)としていますが、\(truth.japanese)",
      en: "The history says \(row.quoted.english) of \(name.english), but \(truth.english)")
  }
}

extension Diagnostic.Fix {
  fileprivate static let deleteRow = Diagnostic.Fix(
    Wording(ja: "行からこの内容を消すか、項を直してください", en: "Take this out of the row, or mend the section"))

  fileprivate static func writing(_ lines: [String]) -> Diagnostic.Fix {
    guard let first = lines.first else {
      return Diagnostic.Fix(
        Wording(ja: "この版の表に、変えたことを一行で加えてください", en: "Add a row to this edition that says what changed"))
    }
    let others =
      lines.count > 1
      ? Wording(
        ja: "など\(lines.count)行（「handbook history draft」が示します）",
        en: " and \(lines.count - 1) more rows (see “handbook history draft”)") : nil
    return Diagnostic.Fix(
      Wording(
        ja: "この版の表に「\(first)」\(others?.japanese ?? "")を加えてください",
        en: "Add “\(first)”\(others?.english ?? "") to this edition"))
  }
}

extension HistoryRecord {
  fileprivate var headingNote: [Diagnostic.Note] {
    let words =
      hasHeading
      ? Wording(ja: "この版の変更履歴", en: "The history of this edition")
      : Wording(ja: "この版の見出しが、この下に要ります", en: "The heading of this edition belongs below")
    return [.init(words, at: heading)]
  }

  fileprivate func sectionNote(_ section: SectionChange) -> [Diagnostic.Note] {
    guard section.after != nil else { return [] }
    return [
      .init(Wording(ja: "項の題名", en: "The title of the section"), at: place(of: section, nil, isTitle: true))
    ]
  }

  fileprivate func changeNote(_ section: SectionChange, _ revision: Revision?) -> [Diagnostic.Note] {
    guard section.after != nil, revision != nil else { return sectionNote(section) }
    return [.init(Wording(ja: "変わったところ", en: "What changed"), at: place(of: section, revision))]
  }
}

extension MeaningFlag {
  /// What the flag is about.
  fileprivate var subject: Wording {
    switch self {
    case .stricter: Wording(ja: "規則の強さ（強化）", en: "the strength of a rule (stricter)")
    case .looser: Wording(ja: "規則の強さ（緩和）", en: "the strength of a rule (looser)")
    case .reversed: Wording(ja: "禁止と許可の別（反転）", en: "what is forbidden and allowed")
    case .figure: Wording(ja: "数値や期限", en: "a figure or a time limit")
    case .role: Wording(ja: "役割や承認者", en: "a role or an approver")
    case .audience: Wording(ja: "対象", en: "whom it binds")
    case .exceptionAdded, .exceptionRemoved: Wording(ja: "例外", en: "an exception")
    case .handling: Wording(ja: "機密区分の取扱い", en: "how information of a level is handled")
    }
  }
}
