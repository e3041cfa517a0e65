import HandbookChecking
import HandbookComparing
import HandbookLinking
package import HandbookModel
import HandbookParsing
import HandbookRendering
import HandbookSearching

extension Explanation {
  /// Every kind of diagnostic the tool has, by id.
  package static let all: [Explanation] =
    (shared + parsing + linking + Check.all.map(\.explanation) + comparing + searching + rendering + publishing
    + editions).sorted {
      $0.id < $1.id
    }

  /// What is said of files and their drawing.
  static let publishing: [Explanation] = [.fileRefused, .fileUnreadable, .fileNameCase, .figureUnreadable]

  static let fileRefused = Explanation(
    "file-refused", .error,
    rule: Wording(
      ja: "content/ と templates/ には、ふつうのファイルとフォルダーだけを置きます。",
      en: "content/ and templates/ hold ordinary files and folders only."),
    because: Wording(
      ja: "リンク（ショートカット）などをたどると、公開するつもりのないファイルまで読んでしまうおそれがあります。",
      en: "By following links the tool could publish what nobody meant to publish."))

  static let fileUnreadable = Explanation(
    "file-unreadable", .error,
    rule: Wording(
      ja: "content/ と templates/ のファイルは、読む権限のある、\(Folder.largestFile / 1024 / 1024) MBまでのものにします。",
      en: "Files can be read by whoever builds, and hold at most \(Folder.largestFile / 1024 / 1024) MB."),
    because: Wording(
      ja: "読めないファイルを飛ばすと、ページが欠けたまま公開されてしまいます。",
      en: "A site without them would lack pages, and nobody would notice."))

  static let fileNameCase = Explanation(
    "file-name-case", .error,
    rule: Wording(
      ja: "ファイル名は、大文字と小文字や濁点の付け方の違いだけで区別しません。",
      en: "File names differ in more than capitals or the way accents are put together."),
    because: Wording(
      ja: "WindowsやmacOSでは同じファイルになり、一方が失われます。",
      en: "On Windows and macOS they would be one file, and one would be lost."))

  static let figureUnreadable = Explanation(
    "figure-unreadable", .error,
    rule: Wording(
      ja: "図の記述（.dot）は、Graphvizが描ける形で書きます。", en: "The description of a figure (.dot) is one that Graphviz can draw."),
    because: Wording(
      ja: "描けない記述からは図ができず、ページには古い図が残ります。", en: "Nothing is drawn from any other, and the page keeps the old picture."))
}
