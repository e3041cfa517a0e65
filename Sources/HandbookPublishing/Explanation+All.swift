import HandbookChecking
package import HandbookModel
import HandbookParsing

extension Explanation {
  /// Every kind of diagnostic the tool has, by id.
  package static let all: [Explanation] = (parsing + Check.all.map(\.explanation)).sorted { $0.id < $1.id }
}
