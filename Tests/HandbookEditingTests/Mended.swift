import HandbookModel
import HandbookTestKit

@testable import HandbookEditing

/// A section as one mend, or all of them, would leave its body.
enum Mended {
  /// The body after one mend.
  static func body(_ body: String, by mend: Mend, keeping names: [String] = []) -> String {
    let head = "---\ntitle: 題\n---\n"
    let file = ContentFile(path: "sections/first.md", bytes: Array((head + body).utf8))
    let house = TidyHouse(takenIDs: GivenIDs.all(in: file.bytes), keptNames: names.map { Array($0.utf8) })
    let bytes = file.bytes.applying(mend.edits(file, house))
    return String(String(decoding: bytes, as: UTF8.self).dropFirst(head.count))
  }

  /// The file of a section after all mends, and whether it was left alone.
  static func file(
    _ text: String, path: String = "sections/first.md", files: [String: String] = [:]
  ) -> (text: String, isLeftAlone: Bool) {
    let content = Content.example(["first": "本文。"], files: files.merging([path: text]) { _, new in new })
    let tidied = Tidying(of: content) { $0 == path }.files
    return (String(decoding: tidied.first?.bytes ?? [], as: UTF8.self), tidied.first?.isLeftAlone ?? true)
  }
}
