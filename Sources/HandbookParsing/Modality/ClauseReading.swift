import HandbookModel

/// What a clause asks for: its ending, weighed with the marks before it.
struct ClauseReading {
  /// What it asks for; nil if its ending does not say.
  let kind: Modality.Kind?
  /// How strictly.
  let strength: Int?
  private let isConditional: Bool

  /// Reads a clause without what stands after its ending; the form is given where the clause ends at a comma.
  init(_ text: ArraySlice<UInt8>, _ clause: Clause, form given: VerbalForm?) {
    isConditional = clause.permitsByConsent
    let reading = (given ?? VerbalForm.ending(text)).flatMap { Self.weigh($0, text, clause) }
    kind = reading?.kind
    strength = reading?.strength
  }

  private static func weigh(
    _ form: VerbalForm, _ text: ArraySlice<UInt8>, _ clause: Clause
  ) -> (kind: Modality.Kind, strength: Int)? {
    switch form.nature {
    case .exemptingInProviso where clause.part == .main: return nil
    case .exempting, .exemptingInProviso:
      return clause.has { $0.isConsent(.condition) } ? (.approval, 3) : (.may, form.strength)
    case .enabling, .permitting:
      // A permission inside a prohibition: 「…の承認を得て許可する」「…に限り認める」.
      if clause.permitsByConsent { return (.approval, 3) }
      if clause.exceptions.contains(where: { $0.part == .limit }) { return (.may, 3) }
      return form.nature == .enabling && Ability.isStated(in: text, clause) ? nil : (.may, form.strength)
    case .plain, .modal, .binding:
      let strength =
        clause.has { if case .principle = $0 { true } else { false } } ? min(form.strength, 3) : form.strength
      let binds = form.kind == .must || form.kind == .mustNot
      if binds, form.nature != .binding, clause.has({ if case .effort = $0 { true } else { false } }) {
        return (.should, 2)
      }
      return form.kind == .must && clause.has { $0.isConsent(.always) } ? (.approval, strength) : (form.kind, strength)
    }
  }

  /// Whether the clause has somebody asked or told on such an occasion.
  func asks(_ occasion: ClauseMark.Occasion) -> Bool {
    switch occasion {
    case .always: kind == .must || kind == .approval || kind == .should
    case .condition: kind == .approval
    case .otherwise: kind == .mustNot
    }
  }

  /// The case that a limit or an exclusion names, with what holds there.
  func exception(_ part: Provision.Part, at place: Range<Int>) -> Provision {
    switch (part, kind) {
    case (.limit, .mustNot?): Provision(part, .mustNot, strength: strength, at: place)
    case (.limit, .some): Provision(part, isConditional ? .approval : .may, strength: 3, at: place)
    case (.exclusion, .mustNot?), (.exclusion, .must?), (.exclusion, .approval?), (.exclusion, .should?):
      Provision(part, .may, strength: 0, at: place)
    // What holds where a permission does not is not said.
    default: Provision(part, .information, strength: nil, at: place)
    }
  }
}

extension Clause {
  /// Whether what it permits waits for somebody's consent; that one may apply for something is a permission.
  fileprivate var permitsByConsent: Bool {
    has { $0.isConsent(.always) && !$0.isApplication || $0.isConsent(.condition) }
  }
}

/// Whether 「できる」 tells what something is able to do, rather than what somebody may do.
private enum Ability {
  static func isStated(in text: ArraySlice<UInt8>, _ clause: Clause) -> Bool {
    if clause.has({ if case .automatic = $0 { true } else { false } }) { return true }
    let hasObject = text.firstRange(of: object) != nil
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] & 0xC0 != 0x80, let subject = subjects.longest(in: text, at: index) else {
        index += 1
        continue
      }
      switch subject.meaning {
      case .always?: return true
      // 「サーバは、ログを保存することができる」, but 「PCは、自宅で使うことができる」.
      case .withObject? where hasObject: return true
      default: index += subject.length
      }
    }
    return false
  }

  private enum Condition { case always, withObject }

  private static let object = Array("を".utf8)

  private static let subjects: Phrases<Condition> = {
    let things = [
      "システム", "サーバ", "サーバー", "ソフト", "ソフトウェア", "機能", "ツール", "アプリ", "装置", "プログラム", "ウイルス", "マルウェア", "端末", "機器", "サービス",
      "ファイアウォール", "AI", "暗号", "設定", "この方法", "この仕組み",
    ]
    let strangers = ["第三者", "攻撃者", "悪意のある者", "犯罪者"]
    let join = { (nouns: [String], ends: [String]) in
      nouns.flatMap { noun in ends.map { noun + $0 } }.joined(separator: " ")
    }
    return Phrases([
      (join(things, ["が", "により", "によって"]) + " " + join(strangers, ["が", "は", "も"]), .always),
      (join(things, ["は", "も"]), .withObject),
    ])
  }()
}
