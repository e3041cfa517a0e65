/// A run of text as an edition prints it, with what it points at.
///
/// Two texts are equal if they say the same and point at the same places: 「9-2」 and 「10-2」 are equal where both are
/// printed for one rule that only moved; 「こちら」 and 「こちら」 differ where they lead to different places.
package struct RevisionText: Hashable, Sendable {
  /// A piece of the text that points somewhere.
  package struct Pointer: Hashable, Sendable {
    /// Where it stands: UTF-8 bytes of `printed`.
    package let place: Range<Int>
    /// What it points at: a permanent id of the handbook, or an address.
    package let target: String
    /// Whether its words are the target's own name, which follows the target's number and title by itself.
    package let isName: Bool

    /// Makes a pointer.
    package init(at place: Range<Int>, to target: String, isName: Bool) {
      self.place = place
      self.target = target
      self.isName = isName
    }
  }

  /// The text as printed.
  package let printed: String
  /// What it points at, in the order of the text; none stands inside another.
  package let pointers: [Pointer]
  /// What is compared where it is not what is printed: each name as the id it stands for, and behind other words that
  /// point, what they point at.
  private let pointed: String?
  /// A number that texts which say the same have in common.
  package let fingerprint: UInt64

  /// Makes a text.
  package init(_ printed: String, pointers: [Pointer] = []) {
    self.printed = printed
    self.pointers = pointers
    pointed = pointers.isEmpty ? nil : Self.compared(printed, pointers)
    fingerprint = Fingerprint(of: (pointed ?? printed).utf8).value
  }

  // Bytes, not characters: 「が」 of one code point and of two look alike, and an edition may not change unseen.
  package static func == (first: RevisionText, second: RevisionText) -> Bool {
    first.fingerprint == second.fingerprint
      && (first.pointed ?? first.printed).utf8.elementsEqual((second.pointed ?? second.printed).utf8)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  /// U+E000 and U+E001 stand around an id; no content holds them.
  private static func compared(_ printed: String, _ pointers: [Pointer]) -> String {
    let utf8 = Array(printed.utf8)
    var text: [UInt8] = []
    var done = 0
    for pointer in pointers {
      text += utf8[done..<(pointer.isName ? pointer.place.lowerBound : pointer.place.upperBound)]
      text += "\u{E000}\(pointer.target)\u{E001}".utf8
      done = pointer.place.upperBound
    }
    return String(decoding: text + utf8[done...], as: UTF8.self)
  }
}
