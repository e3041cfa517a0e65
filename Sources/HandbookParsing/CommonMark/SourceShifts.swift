import HandbookModel

/// How far the source of a text is ahead of it, place by place: the way back from what is read to what was written.
struct SourceShifts {
  /// From a place in the text on, how many bytes the source is ahead; a range that ends there stops before what was left
  /// out of the text.
  private struct Shift {
    let from: Int
    let by: Int
    let endingBy: Int
  }

  private var shifts: [Shift]

  /// Begins where the text does in its source.
  init(startingAt offset: Int) {
    shifts = [Shift(from: 0, by: offset, endingBy: offset)]
  }

  /// How far the source is ahead at the end.
  private var last: Shift { shifts[shifts.count - 1] }

  /// Notes that the source is ahead by so much from a place on; nothing was left out there unless said.
  mutating func shift(from place: Int, by: Int, endingBy: Int? = nil) {
    shifts.append(Shift(from: place, by: by, endingBy: endingBy ?? by))
  }

  /// Notes that the text has more bytes before a place than its source.
  mutating func add(_ count: Int, before place: Int) { shift(from: place, by: last.by - count) }

  /// Notes that bytes of the source are left out of the text at a place.
  mutating func skip(_ count: Int, at place: Int) {
    let before = last
    let isSamePlace = before.from == place
    if isSamePlace, shifts.count > 1 { shifts.removeLast() }
    shift(from: place, by: before.by + count, endingBy: isSamePlace ? before.endingBy : before.by)
  }

  /// Where a place of the text stands in the source.
  ///
  /// Cost: O(log shifts).
  func sourceOffset(of place: Int) -> Int { place + shift(at: place).by }

  /// The source of a part of the text.
  func sourceRange(of part: Range<Int>) -> SourceRange {
    let end = shift(at: part.upperBound)
    let isEnding = end.from == part.upperBound && !part.isEmpty
    return SourceRange(sourceOffset(of: part.lowerBound), part.upperBound + (isEnding ? end.endingBy : end.by))
  }

  private func shift(at place: Int) -> Shift {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].from <= place { low = middle + 1 } else { high = middle }
    }
    return shifts[max(low - 1, 0)]
  }
}
