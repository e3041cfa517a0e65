/// What differs inside a mark, in whole characters; numbers are compared as wholes.
struct FineMarks {
  /// On the earlier side; empty where all of it differs.
  let old: [Range<Int>]
  /// On the later side.
  let new: [Range<Int>]

  /// Compares the bytes of two marks; places are those of the slices.
  init(_ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>) {
    guard !old.isEmpty, !new.isEmpty else {
      (self.old, self.new) = ([], [])
      return
    }
    var numbering = UnitNumbers()
    let before = Letters(old, &numbering)
    let after = Letters(new, &numbering)
    let script = EditScript(before.numbers, after.numbers)
    // Characters that two words share by chance show nothing.
    let changed = script.changes.reduce(0) { $0 + max($1.old.count, $1.new.count) }
    guard 2 * changed <= max(before.numbers.count, after.numbers.count) + 1 else {
      (self.old, self.new) = ([], [])
      return
    }
    var changes: [EditScript.Change] = []
    for change in script.changes {
      if let last = changes.last, change.old.lowerBound - last.old.upperBound < 2 {
        changes[changes.count - 1].old = last.old.lowerBound..<change.old.upperBound
        changes[changes.count - 1].new = last.new.lowerBound..<change.new.upperBound
      } else {
        changes.append(change)
      }
    }
    self.old = changes.compactMap { before.place(of: $0.old) }
    self.new = changes.compactMap { after.place(of: $0.new) }
  }

  private struct Letters {
    private var places: [Range<Int>] = []
    var numbers: [Int32] = []

    init(_ bytes: ArraySlice<UInt8>, _ numbering: inout UnitNumbers) {
      let text = String(decoding: bytes, as: UTF8.self)
      var place = bytes.startIndex
      var isInNumber = false
      var number = ""
      for letter in text {
        let end = place + letter.utf8.count
        let isDigit = letter.isWholeNumber
        if isDigit, isInNumber {
          number.append(letter)
          places[places.count - 1] = places[places.count - 1].lowerBound..<end
          numbers[numbers.count - 1] = numbering.number(of: number)
        } else {
          number = String(letter)
          places.append(place..<end)
          numbers.append(numbering.number(of: number))
        }
        isInNumber = isDigit
        place = end
      }
    }

    func place(of range: Range<Int>) -> Range<Int>? {
      range.isEmpty ? nil : places[range.lowerBound].lowerBound..<places[range.upperBound - 1].upperBound
    }
  }
}
