import HandbookRendering

/// A written page, looked at as a browser would: its tags and their attributes.
struct HTMLPage {
  let path: String
  let text: String

  init(_ file: SiteFile) {
    path = file.path
    text = String(decoding: file.bytes(), as: UTF8.self)
  }

  /// The values of an attribute, wherever it stands in a tag.
  func values(of attribute: String) -> [String] {
    tags.flatMap { tag in
      tag.matches(of: /([a-z-]+)="([^"]*)"/).filter { $0.1 == attribute }.map { String($0.2) }
    }
  }

  /// The names of all elements, in order.
  var elements: [String] { tags.compactMap { $0.prefixMatch(of: /<([a-z][a-z0-9]*)/).map { String($0.1) } } }

  /// The first end tag that does not fit, or what is still open at the end; nil if all is well.
  var unbalanced: String? {
    var open: [String] = []
    for tag in tags {
      if let end = tag.wholeMatch(of: /<\/([a-z0-9]+)>/) {
        guard open.popLast() == String(end.1) else { return String(tag) }
      } else if let start = tag.prefixMatch(of: /<([a-z0-9]+)/), !["br", "hr", "img"].contains(String(start.1)) {
        open.append(String(start.1))
      }
    }
    return open.last
  }

  /// Where a link on this page leads.
  func resolve(_ link: String) -> (path: String, fragment: String?) {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let fragment = parts.count > 1 ? parts[1] : nil
    guard let way = parts.first, !way.isEmpty else { return (path, fragment) }
    var steps = path.split(separator: "/").dropLast()
    for step in way.split(separator: "/") {
      if step == ".." { steps.removeLast() } else { steps.append(step) }
    }
    return (steps.joined(separator: "/"), fragment)
  }

  private var tags: [Substring] { text.matches(of: /<[^>]*>/).map(\.0) }
}
