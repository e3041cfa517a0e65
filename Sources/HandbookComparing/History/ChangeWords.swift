internal import HandbookModel
internal import HandbookNaming

/// Says in the office's verbs what changed in the text of a section, a sentence a change.
struct ChangeWords {
  private let diff: RevisionDiff
  /// More changes of one kind than these share a sentence.
  private static let mostOfOneKind = 3

  init(_ diff: RevisionDiff) { self.diff = diff }

  /// The sentences for a section, those with a figure or another flag first.
  func sentences(for section: SectionChange) -> [String] {
    // What a section says of itself is named by its label, whatever it means.
    let isFlagged = { (revision: Revision) in
      !revision.flags.isEmpty && diff.unit(of: revision)?.kind != .property
    }
    let flagged = section.texts.filter(isFlagged)
    let plain = section.texts.filter { !isFlagged($0) }
    var sentences = flagged.flatMap { revision in revision.flags.map { sentence(for: $0, of: revision) } }
    for noun in Noun.allCases {
      sentences += list(plain.filter { $0.kind == .added && self.noun(of: $0) == noun }, noun, isAdded: true)
      sentences += list(plain.filter { $0.kind == .removed && self.noun(of: $0) == noun }, noun, isAdded: false)
    }
    sentences += plain.compactMap { moving($0, in: section) }
    sentences += wording(plain)
    return sentences.uniqued
  }

  /// What a unit is called where it comes or goes.
  private enum Noun: String, CaseIterable {
    case rule = "規則"
    case heading = "見出し"
    case text = "説明"
    case table = "表"
    case figure = "図"
    case property = "項目の情報"
  }

  private func noun(of revision: Revision) -> Noun {
    switch diff.unit(of: revision)?.kind {
    case .rule: .rule
    case .heading, .title: .heading
    case .table: .table
    case .figure: .figure
    case .property, .entry: .property
    case .text, nil: .text
    }
  }
}

/// What came, went, or stands elsewhere.
extension ChangeWords {
  private func list(_ revisions: [Revision], _ noun: Noun, isAdded: Bool) -> [String] {
    let verb = isAdded ? "追加" : "削除"
    let places = revisions.flatMap { isAdded ? $0.after : $0.before }
    if places.count > Self.mostOfOneKind {
      let labels = places.map(\.label).filter { !$0.isEmpty }
      let named =
        labels.prefix(Self.mostOfOneKind).joined(separator: "、") + (labels.count > Self.mostOfOneKind ? "ほか" : "")
      return ["\(noun.rawValue)\(places.count)件を\(verb)" + Self.aside(named, isAdded)]
    }
    return places.map { side in
      let unit = isAdded ? diff.later.unit(at: side.unit) : diff.earlier.unit(at: side.unit)
      if unit.kind == .property { return "\(unit.label)を\(verb)" }
      let words = (unit.table?.caption ?? side.lines.first)?.printed ?? ""
      return "\(noun.rawValue)\(words.excerpt)を\(verb)"
        + Self.aside(unit.kind == .rule || unit.kind == .table ? unit.label : "", isAdded)
    }
  }

  /// Where something stands, or stood: 「（9-13）」, 「（前の版の9-5）」.
  private static func aside(_ label: String, _ isNow: Bool) -> String {
    label.isEmpty ? "" : isNow ? "（\(label)）" : "（前の版の\(label)）"
  }

  private func moving(_ revision: Revision, in section: SectionChange) -> String? {
    let name = place(of: revision)
    let before = revision.before.map { Self.quoted($0.label) }.filter { !$0.isEmpty }
    let after = revision.after.map { Self.quoted($0.label) }.filter { !$0.isEmpty }
    switch revision.kind {
    case .moved where diff.isBetweenSections(revision): return crossing(revision, section)
    case .moved: return "\(name)の位置を変更" + Self.aside(revision.before.first?.label ?? "", false)
    case .split: return "\(before.first ?? name)を\(after.count > 1 ? after.joined(separator: "と") + "に" : "")分けるよう変更"
    case .merged: return "\(before.count > 1 ? before.joined(separator: "と") : name)を一つにまとめるよう変更"
    case .retitled: return "\(name)の表題を変更"
    case .rowAdded: return "\(name)の行を追加"
    case .rowRemoved: return "\(name)の行を削除"
    case .rowMoved: return "\(name)の行の位置を変更"
    case .columnAdded: return "\(name)の列を追加"
    case .columnRemoved: return "\(name)の列を削除"
    case .columnMoved: return "\(name)の列の位置を変更"
    case .cellsJoined: return "\(name)の欄をまとめるよう変更"
    case .cellsParted: return "\(name)の欄を分けるよう変更"
    case .added, .removed, .amended, .renumbered, .formatting, .cellChanged: return nil
    }
  }

  /// A unit that came from another section, or went to one.
  private func crossing(_ revision: Revision, _ section: SectionChange) -> String {
    let noun = noun(of: revision).rawValue
    let words = (revision.after.first?.lines.first?.printed ?? "").excerpt
    let now = revision.after.first.map { diff.later.chapters[$0.unit.chapter] }
    if now?.subject == .section(section.id) {
      let from = revision.before.first.map { diff.earlier.chapters[$0.unit.chapter].title } ?? ""
      return "\(noun)\(words)を追加（「\(from.unbracketed)」から移した）"
    }
    return "\(noun)\(words)を削除（「\((now?.title ?? "").unbracketed)」へ移した）"
  }

  private func wording(_ revisions: [Revision]) -> [String] {
    let amended = revisions.filter {
      $0.kind == .amended || $0.kind == .cellChanged || $0.kind == .moved && $0.isAmended
    }
    let properties = amended.compactMap { diff.unit(of: $0) }.filter { $0.kind == .property }.map { "\($0.label)を変更" }
    let texts = amended.filter { diff.unit(of: $0)?.kind != .property }
    guard !texts.isEmpty else { return properties }
    let labels = texts.compactMap(\.after.first?.label).filter { !$0.isEmpty }.map(Self.quoted)
    if labels.count < texts.count || labels.count > Self.mostOfOneKind { return properties + ["文言を修正"] }
    return properties + ["\(labels.joined(separator: "と"))の文言を修正"]
  }
}

/// What a flag means, in words.
extension ChangeWords {
  private func sentence(for flag: MeaningFlag, of revision: Revision) -> String {
    let place = place(of: revision)
    switch flag {
    case .figure(let from, let to): return figure(from, to, of: revision)
    case .stricter: return strength(of: revision) ?? "\(place)の求めを厳しくするよう変更"
    case .looser: return strength(of: revision) ?? "\(place)の求めを緩めるよう変更"
    case .reversed(let from, let to): return "\(place)を\(from.word)から\(to.word)に変更"
    case .role(let from, let to): return exchange("\(place)の役割", from, to)
    case .audience(let from, let to): return exchange("\(place)の対象", from, to)
    case .exceptionAdded: return "\(place)に例外を追加"
    case .exceptionRemoved: return "\(place)の例外を削除"
    case .handling: return "\(place)の取扱いを変更"
    }
  }

  private func figure(_ from: String?, _ to: String?, of revision: Revision) -> String {
    let measure = Self.measure(of: to ?? from ?? "")
    let label = revision.after.first?.label ?? revision.before.first?.label ?? ""
    let topic = topic(of: revision)
    let subject = topic.map { "\($0)の\(measure)" } ?? "\(place(of: revision))の\(measure)"
    let aside = topic != nil && !label.isEmpty ? "（\(label)）" : ""
    switch (from, to) {
    case (let from?, let to?): return "\(subject)を\(Self.safe(from))から\(Self.safe(to))に変更\(aside)"
    case (nil, let to?): return "\(subject)（\(to.unbracketed)）を追加\(aside)"
    case (let from?, nil): return "\(subject)（\(from.unbracketed)）を削除\(aside)"
    case (nil, nil): return "\(subject)を変更\(aside)"
    }
  }

  private func strength(of revision: Revision) -> String? {
    guard let before = revision.before.first, let after = revision.after.first,
      let from = diff.earlier.unit(at: before.unit).duty?.modality.kind,
      let to = diff.later.unit(at: after.unit).duty?.modality.kind, from != to
    else { return nil }
    return "\(place(of: revision))を\(from.word)から\(to.word)に変更"
  }

  private func exchange(_ subject: String, _ from: [String], _ to: [String]) -> String {
    let (from, to) = (from.map(Self.safe).joined(separator: "と"), to.map(Self.safe).joined(separator: "と"))
    if from.isEmpty { return "\(subject)を\(to)に変更" }
    return to.isEmpty ? "\(subject)から\(from)を外すよう変更" : "\(subject)を\(from)から\(to)に変更"
  }

  /// How a changed place is called: 「9-2」, 「説明」.
  private func place(of revision: Revision) -> String {
    let label = revision.after.first?.label ?? revision.before.first?.label ?? ""
    return label.isEmpty ? noun(of: revision).rawValue : Self.quoted(label)
  }

  /// What a rule is about: the words before its first 「は」, if they are few.
  private func topic(of revision: Revision) -> String? {
    guard diff.unit(of: revision)?.kind == .rule, let words = revision.after.first?.lines.first?.printed,
      let end = words.firstRange(of: "は、")
    else { return nil }
    let topic = String(words[..<end.lowerBound])
    let isPlain = topic.count <= 12 && topic.unbracketed == topic && HistoryClaim(topic) == nil
    return isPlain && !topic.isEmpty && !topic.contains(where: { "、。・／/ ".contains($0) }) ? topic : nil
  }

  /// What a figure measures, by its unit.
  private static func measure(of figure: String) -> String {
    measures.first { figure.contains($0.unit) }?.name ?? "数値"
  }

  private static let measures: [(unit: String, name: String)] = [
    ("桁", "桁数"), ("文字", "文字数"), ("に一度", "間隔"), ("ごと", "間隔"), ("以内", "期限"), ("回", "回数"), ("名", "人数"),
    ("人", "人数"), ("台", "台数"), ("部", "部数"), ("枚", "枚数"), ("件", "件数"), ("%", "割合"), ("％", "割合"), ("円", "金額"),
    ("時間", "時間"), ("分", "時間"), ("秒", "時間"), ("か月", "期間"), ("ヶ月", "期間"), ("カ月", "期間"), ("週", "期間"),
    ("年", "期間"), ("日", "期間"), ("月", "時期"),
  ]

  /// A label that is more than a number could be read as a verb of the row.
  private static func quoted(_ label: String) -> String {
    let isNumber = label.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    return isNumber ? label : "「\(label.unbracketed)」"
  }

  private static func safe(_ words: String) -> String {
    let isPlain = HistoryClaim(words) == nil && !words.contains { "、。・／/，．,;；「」（）()".contains($0) }
    return isPlain ? words : "「\(words.unbracketed)」"
  }
}

extension String {
  /// The text without brackets, so that it can stand in some.
  fileprivate var unbracketed: String {
    String(
      map { character in
        switch character {
        case "「", "『": "〈"
        case "」", "』": "〉"
        case "（", "(": "〔"
        case "）", ")": "〕"
        case "\n": " "
        default: character
        }
      })
  }

  /// Its beginning, quoted; nothing of an empty text.
  fileprivate var excerpt: String {
    guard !isEmpty else { return "" }
    let words = unbracketed
    return words.count > 24 ? "「\(words.prefix(24))…」" : "「\(words)」"
  }
}
