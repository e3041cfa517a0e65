package import HandbookModel

extension Explanation {
  /// What is said of text that cannot be read.
  package static let parsing: [Explanation] =
    comments + characters + limits + markdown + figureFiles + links + names + tables + yaml + outline + lists + seals
}
