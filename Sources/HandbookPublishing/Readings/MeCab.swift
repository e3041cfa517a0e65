import Glibc

/// The one door to MeCab, which says how Japanese words are read.
///
/// The library and its dictionary (IPADIC in UTF-8) are looked for when the tool runs, not when it is built: without them the search has
/// the readings of `terms.yml` alone.
@safe final class MeCab {
  /// A word of a text, and how it is read in katakana; nil if the dictionary does not know it.
  struct Morpheme: Sendable {
    let surface: String
    let reading: String?
  }

  private typealias New = @convention(c) (UnsafePointer<CChar>) -> OpaquePointer?
  private typealias Parse = @convention(c) (OpaquePointer, UnsafePointer<CChar>, Int) -> UnsafePointer<CChar>?
  private typealias Destroy = @convention(c) (OpaquePointer) -> Void

  private let tagger: OpaquePointer
  private let parse: Parse
  private let destroy: Destroy
  /// What was asked so far, with the answers: editions say mostly the same.
  private(set) var answers: [String: [Morpheme]] = [:]
  private let known: [String: [Morpheme]]

  /// The machine's settings, so that neither the environment nor a home folder says how words are read.
  private static let settings = "-r /etc/mecabrc"

  /// Opens the library with the machine's dictionary; nil if it has none.
  ///
  /// - Parameter known: What it has answered before.
  init?(knowing known: [String: [Morpheme]] = [:]) {
    guard let library = unsafe dlopen("libmecab.so.2", RTLD_NOW),
      let new = unsafe dlsym(library, "mecab_new2"), let parse = unsafe dlsym(library, "mecab_sparse_tostr2"),
      let destroy = unsafe dlsym(library, "mecab_destroy")
    else { return nil }
    // The signatures are those of mecab.h, which has not changed since 2013.
    guard let tagger = unsafe unsafeBitCast(new, to: New.self)(Self.settings) else { return nil }
    unsafe self.tagger = tagger
    self.known = known
    unsafe self.parse = unsafeBitCast(parse, to: Parse.self)
    unsafe self.destroy = unsafeBitCast(destroy, to: Destroy.self)
    // Other dictionaries, and other encodings, answer in other ways.
    guard ask("機密").map(\.reading) == ["キミツ"] else { return nil }
  }

  deinit { unsafe destroy(tagger) }

  /// The words of a text without line breaks.
  func morphemes(of text: String) -> [Morpheme] {
    if let answer = answers[text] { return answer }
    let answer = known[text] ?? ask(text)
    answers[text] = answer
    return answer
  }

  private func ask(_ text: String) -> [Morpheme] {
    let bytes = Array(text.utf8CString)
    guard let answer = unsafe parse(tagger, bytes, bytes.count - 1) else { return [] }
    return Morpheme.all(in: Array(unsafe String(cString: answer).utf8))
  }
}

extension MeCab.Morpheme {
  /// The words of an answer: one a line, a tab, and IPADIC's features with commas between them, of which the eighth is the reading.
  fileprivate static func all(in answer: [UInt8]) -> [Self] {
    var morphemes: [Self] = []
    var start = 0
    // Where the surface ends, and where the features begin that were passed so far.
    var tab: Int?
    var commas: [Int] = []
    for (place, byte) in answer.enumerated() {
      switch byte {
      case UInt8(ascii: "\t") where tab == nil: tab = place
      case UInt8(ascii: ",") where tab != nil: commas.append(place)
      case UInt8(ascii: "\n"):
        if let tab {
          let reading = commas.count > 6 ? answer[(commas[6] + 1)..<(commas.count > 7 ? commas[7] : place)] : nil
          morphemes.append(
            Self(
              surface: String(decoding: answer[start..<tab], as: UTF8.self),
              reading: reading.map { String(decoding: $0, as: UTF8.self) }))
        }
        start = place + 1
        tab = nil
        commas.removeAll(keepingCapacity: true)
      default: break
      }
    }
    return morphemes
  }
}
