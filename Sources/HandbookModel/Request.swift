/// What a rule has its readers ask of somebody, or tell somebody (承認・申請・報告など).
package struct Request: Hashable, Sendable {
  /// What is asked or told, by the word of the rule.
  package enum Act: String, Hashable, Sendable, CaseIterable {
    /// 承認
    case approval
    /// 許可
    case permission
    /// 許諾
    case licence
    /// 了解
    case agreement
    /// 申請
    case application
    /// 報告
    case report
    /// 連絡
    case contact
    /// 相談
    case consultation

    /// Whether somebody else decides; an application is what the decision is asked by.
    package var asksConsent: Bool {
      switch self {
      case .approval, .permission, .licence, .agreement: true
      case .application, .report, .contact, .consultation: false
      }
    }

    /// Whether nothing may be done without the answer.
    package var awaitsConsent: Bool { asksConsent || self == .application }
  }

  /// What is asked or told.
  package let act: Act
  /// The word that the rule has for it.
  package let word: String
  /// Where the words of the act begin: UTF-8 bytes of the plain text of the rule's words.
  package let place: Int
  /// The clause they stand in.
  package let clause: Range<Int>

  /// Makes a request.
  package init(_ act: Act, _ word: String, at place: Int, in clause: Range<Int>) {
    self.act = act
    self.word = word
    self.place = place
    self.clause = clause
  }
}

/// A request with those to whom it goes.
package struct LinkedRequest: Hashable, Sendable {
  /// What is asked or told.
  package let act: Request.Act
  /// The word that the rule has for it.
  package let word: String
  /// The roles or audiences it goes to, by attribute or by the words of the rule; empty where they name nobody.
  package let whom: [Target]
  /// The forms (様式) that the rule or its explanation names.
  package let forms: [TermID]

  /// Makes a request.
  package init(_ act: Request.Act, _ word: String, whom: [Target], forms: [TermID]) {
    self.act = act
    self.word = word
    self.whom = whom
    self.forms = forms
  }
}
