internal import HandbookModel

extension Explanation {
  /// What is said of the seals of frozen editions.
  static let seals: [Explanation] = [.editionUnsealed, .editionFormat]

  static let editionUnsealed = Explanation(
    "edition-unsealed", .error,
    rule: Wording(
      ja: "editions/ の版のフォルダーには、「handbook release」が書いた封印（manifest.yml）があります。",
      en: "Each folder of editions/ has the seal that “handbook release” wrote (manifest.yml)."),
    because: Wording(
      ja: "封印がないと、その版が発行したときのままかどうかを、だれも確かめられません。",
      en: "Without it nobody can tell whether the edition is as it was issued."))

  static let editionFormat = Explanation(
    "edition-format", .error,
    rule: Wording(
      ja: "版の封印は、それを書いた handbook か、より新しい handbook で読みます。",
      en: "A seal is read by the handbook that wrote it, or by a newer one."),
    because: Wording(
      ja: "新しい形式を古いツールで読むと、確かめるべきことを見落とします。",
      en: "An older tool would overlook what a newer format asks it to check."))
}
