import HandbookComparing
import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookRendering

/// Two editions of the example, compared.
struct DiffExample {
  let diff: RevisionDiff

  /// Compares two editions of one section of the example.
  init(_ before: String, _ after: String) throws {
    try self.init(.example(["first": before]), .example(["first": after]))
  }

  init(_ before: Content, _ after: Content) throws {
    diff = RevisionDiff(comparing: try RenderedExample(before).linked, with: try RenderedExample(after).linked)
  }

  /// Compares what stands in `before/` and `after/` of a golden folder, each laid over the files of the example.
  init(_ golden: Golden) throws {
    let sides = ["before/", "after/"].map { side in
      let files = golden.content.files(in: side).map { file in
        (String(file.path.dropFirst(side.count)), String(decoding: file.bytes, as: UTF8.self))
      }
      return Content.example([:], files: Dictionary(uniqueKeysWithValues: files))
    }
    try self.init(sides[0], sides[1])
  }

  /// The diff in a form.
  func text(_ format: DiffFormat, set setting: ComparisonSetting = ComparisonSetting(), usesColour: Bool = false)
    -> String
  {
    String(decoding: format.bytes(DiffSheet(diff, set: setting, usesColour: usesColour)), as: UTF8.self)
  }
}
