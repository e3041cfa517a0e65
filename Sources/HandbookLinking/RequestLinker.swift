internal import HandbookModel

/// Finds to whom a rule's requests go, and with which form.
///
/// An attribute says it best. Otherwise the role counts that governs the act: 「部門責任者の承認」, 「事務局に報告」, with
/// those joined to it by 「と」 and the like; if none does, every role of the clause that is not its subject.
struct RequestLinker {
  /// The requests, each act once.
  let requests: [LinkedRequest]

  init(
    _ rule: Rule, _ relationships: [Relationship], forms: Set<TermID>, anchors: Anchors, mentions: MentionScanner
  ) {
    let approvers = relationships.filter { $0.relation == .approvedBy }.map(\.target)
    let told = relationships.filter { $0.relation == .tells }.map(\.target)
    guard !rule.requests.isEmpty || !approvers.isEmpty || !told.isEmpty else {
      requests = []
      return
    }
    let forms = relationships.compactMap { relationship -> TermID? in
      if case .term(let id) = relationship.target, forms.contains(id) { id } else { nil }
    }.uniqued
    let text = RoleNames(rule.words, anchors: anchors, mentions: mentions)
    // A form is what one applies with, unless the rule asks for no more than a report.
    let asks = !approvers.isEmpty || rule.requests.contains(where: \.act.awaitsConsent)
    var linked: [LinkedRequest] = []
    for act in rule.requests.map(\.act).uniqued {
      let same = rule.requests.filter { $0.act == act }
      let stated = act.asksConsent ? approvers : act == .application && told.isEmpty ? approvers : told
      let named = stated.isEmpty ? same.flatMap { text.roles(for: $0) }.uniqued : stated
      linked.append(LinkedRequest(act, same[0].word, whom: named, forms: act.awaitsConsent || !asks ? forms : []))
    }
    if !approvers.isEmpty, !linked.contains(where: \.act.asksConsent) {
      linked.append(LinkedRequest(.approval, "承認", whom: approvers, forms: forms))
    }
    // A form that goes to somebody is an application, whatever the verb: 「申請書を作って提出し」.
    if linked.isEmpty, !forms.isEmpty {
      linked.append(LinkedRequest(.application, "様式の提出", whom: told, forms: forms))
    }
    requests = linked
  }
}

/// The roles named in a rule's words, and where.
private struct RoleNames {
  private typealias Name = (role: Target, place: Range<Int>)

  private let bytes: [UInt8]
  private var names: [Name] = []

  init(_ words: [Inline], anchors: Anchors, mentions: MentionScanner) {
    bytes = Array(words.plainText.utf8)
    var offset = 0
    collect(words, anchors, mentions, &offset)
  }

  private mutating func collect(
    _ words: [Inline], _ anchors: Anchors, _ mentions: MentionScanner, _ offset: inout Int
  ) {
    for inline in words {
      let start = offset
      switch inline.content {
      case .text(let text):
        for (target, place) in mentions.mentions(in: text) {
          if case .role = target { names.append((target, start + place.lowerBound..<start + place.upperBound)) }
        }
        offset += text.utf8.count
      case .reference(let reference, let words):
        if let role = anchors.target(of: reference.key), case .role = role {
          offset += words.plainText.utf8.count
          names.append((role, start..<offset))
        } else {
          collect(words, anchors, mentions, &offset)
        }
      case .emphasis(let words), .strong(let words), .externalLink(_, let words):
        collect(words, anchors, mentions, &offset)
      case .code, .image, .lineBreak, .footnoteMark: offset += [inline].plainText.utf8.count
      }
    }
  }

  /// The roles to whom a request goes.
  func roles(for request: Request) -> [Target] {
    let named = names.filter { request.clause.contains($0.place.lowerBound) }
    let before = named.filter { $0.place.upperBound <= request.place }
    guard let last = before.lastIndex(where: { governs($0, request) }) else {
      return named.filter { !begins($0.place.upperBound, Self.otherParts) }.map(\.role).uniqued
    }
    var first = last
    while first > 0, begins(before[first - 1].place.upperBound, Self.joins),
      !has("を", before[first - 1].place.upperBound..<before[first].place.lowerBound)
    {
      first -= 1
    }
    return before[first...last].map(\.role).uniqued
  }

  private func governs(_ name: Name, _ request: Request) -> Bool {
    let between = name.place.upperBound..<request.place
    guard request.act.asksConsent else { return begins(name.place.upperBound, Self.receivers) }
    return begins(name.place.upperBound, Self.sources) && !has("、", between) && !has("を", between)
  }

  private func begins(_ place: Int, _ beginnings: [[UInt8]]) -> Bool {
    beginnings.contains { bytes[place...].starts(with: $0) }
  }

  private func has(_ word: String, _ place: Range<Int>) -> Bool {
    bytes[place].firstRange(of: Array(word.utf8)) != nil
  }

  /// What follows whoever consents: 「部門責任者の承認」.
  private static let sources = ["の", "による", "から", "より"].map { Array($0.utf8) }
  /// What follows whoever is told: 「事務局に報告」.
  private static let receivers = ["に", "へ", "まで", "宛", "と相談", "と連絡"].map { Array($0.utf8) }
  /// What joins a name to the next: 「管理者と、事務局に報告」.
  private static let joins = ["と", "、", "や", "か", "および", "及び", "または", "又は", "もしくは", "並びに"].map { Array($0.utf8) }
  /// What a name is in its clause if nothing is asked of it.
  private static let otherParts = ["は", "が", "も", "から", "を", "と協力"].map { Array($0.utf8) }
}
