internal import HandbookModel

/// The path of a file of the site, as a browser asks for it.
///
/// Files are looked up in a list, so no path can lead out of the site; refused is what has no business in an address.
struct RequestedPath: Hashable, Sendable {
  /// The path below the site's folder; a folder stands for its first page.
  let path: String

  /// Reads the path of a request; nil if it is none that a link of the site could have.
  init?(_ sent: String) {
    guard sent.utf8.first == UInt8(ascii: "/"), let bytes = Self.decoded(sent.utf8.dropFirst()),
      !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }),
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let steps = text.split(separator: "/", omittingEmptySubsequences: false)
    // A dot at the beginning is a hidden file or a way up; between two strokes there is nothing.
    guard !steps.contains(where: { $0.hasPrefix(".") }), !steps.dropLast().contains("") else { return nil }
    path = steps.last == "" ? text + "index.html" : text
  }

  /// The bytes with their percent signs read once; nil if one is no escape, or hides what parts a path.
  private static func decoded(_ sent: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = Array(sent)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexadecimal, let low = rest.popFirst()?.hexadecimal else { return nil }
      let hidden = high << 4 | low
      guard hidden != UInt8(ascii: "/"), hidden != UInt8(ascii: "\\") else { return nil }
      bytes.append(hidden)
    }
    return bytes
  }
}

extension UInt8 {
  fileprivate var hexadecimal: UInt8? {
    if isASCIIDigit { return self - UInt8(ascii: "0") }
    let lower = self | 0x20
    return UInt8(ascii: "a") <= lower && lower <= UInt8(ascii: "f") ? lower - UInt8(ascii: "a") + 10 : nil
  }
}
