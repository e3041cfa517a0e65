/// The languages the tool can speak to authors.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case japanese = "ja"
  case english = "en"
}

/// One sentence in both languages of the tool, written side by side so that they cannot drift apart.
package struct Wording: Hashable, Sendable {
  /// The sentence in Japanese.
  package let japanese: String
  /// The sentence in English.
  package let english: String

  /// Makes a wording from its two sentences.
  package init(ja japanese: String, en english: String) {
    self.japanese = japanese
    self.english = english
  }

  /// The sentence in the language asked for.
  package func text(in language: Language) -> String {
    switch language {
    case .japanese: japanese
    case .english: english
    }
  }
}
