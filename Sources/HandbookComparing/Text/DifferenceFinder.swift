/// Finds what differs between two parted texts, sentence by sentence, and joins it to one mark for one changed thing.
struct DifferenceFinder {
  private(set) var differences: [TextDifference] = []
  private let old: PartedText
  private let new: PartedText
  private let firstLine: Int

  init(_ old: PartedText, _ new: PartedText, firstLine: Int) {
    self.old = old
    self.new = new
    self.firstLine = firstLine
  }

  mutating func find() {
    let alignment = SentenceAlignment(old.sentences, new.sentences)
    for pair in alignment.pairs {
      let before = units(of: pair.old, in: old)
      let after = units(of: pair.new, in: new)
      if pair.hasMoved {
        addMoved(before, after)
      } else if pair.isReplaced {
        add(
          EditScript.Change(old: before.units, new: after.units).trimmed(old, before.line, new, after.line), before,
          after)
      } else {
        let changes = changes(before, after)
        for change in changes { add(change, before, after) }
        addBlanks(besides: changes, before, after)
      }
    }
    for run in Self.runs(alignment.removed, old.sentences) { add(whole: units(of: run, in: old), isOld: true) }
    for run in Self.runs(alignment.added, new.sentences) { add(whole: units(of: run, in: new), isOld: false) }
  }

  /// A stretch of one line.
  private typealias Stretch = (line: Int, units: Range<Int>)

  private func units(of sentences: Range<Int>, in text: PartedText) -> Stretch {
    let first = text.sentences[sentences.lowerBound]
    return (first.line, first.units.lowerBound..<text.sentences[sentences.upperBound - 1].units.upperBound)
  }

  /// Sentences that follow one another in one line are one thing.
  private static func runs(_ indices: [Int], _ sentences: [PartedText.Sentence]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in indices.sorted() {
      if let last = runs.last, last.upperBound == index, sentences[index].line == sentences[index - 1].line {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  // MARK: Inside two sentences

  private func changes(_ before: Stretch, _ after: Stretch) -> [EditScript.Change] {
    let script = EditScript(
      Array(old.numbers[before.line][before.units]), Array(new.numbers[after.line][after.units]))
    var changes = script.changes.map { $0.shifted(before.units.lowerBound, after.units.lowerBound) }
    for index in changes.indices { slide(&changes[index], before, after) }
    changes = withFormChanges(changes, before, after)
    return joined(changes, before).map { withVerb(withWord($0, before, after), before, after) }
  }

  /// Of several places at which the same words can have been put in, the one that begins with a comma is meant: 「、鑑定人」.
  private func slide(_ change: inout EditScript.Change, _ before: Stretch, _ after: Stretch) {
    guard change.old.isEmpty != change.new.isEmpty else { return }
    let (text, line) = change.old.isEmpty ? (new, after.line) : (old, before.line)
    var run = change.old.isEmpty ? change.new : change.old
    var shift = 0
    let room = min(change.old.lowerBound - before.units.lowerBound, change.new.lowerBound - after.units.lowerBound)
    while shift < room, text.units[line][run.lowerBound].kind != .comma,
      text.numbers[line][run.lowerBound - 1] == text.numbers[line][run.upperBound - 1]
    {
      run = run.lowerBound - 1..<run.upperBound - 1
      shift += 1
    }
    guard shift > 0, text.units[line][run.lowerBound].kind == .comma else { return }
    change = change.shifted(-shift, -shift)
  }

  /// Adds the units that are compared as equal and are not written alike.
  private func withFormChanges(
    _ changes: [EditScript.Change], _ before: Stretch, _ after: Stretch
  ) -> [EditScript.Change] {
    var result: [EditScript.Change] = []
    var place = (old: before.units.lowerBound, new: after.units.lowerBound)
    let end = EditScript.Change(
      old: before.units.upperBound..<before.units.upperBound, new: after.units.upperBound..<after.units.upperBound)
    for change in changes + [end] {
      while place.old < change.old.lowerBound {
        if PartedText.sameness((old, before.line, place.old), (new, after.line, place.new)) == .neither {
          result.extend(by: .init(old: place.old..<place.old + 1, new: place.new..<place.new + 1))
        }
        place = (place.old + 1, place.new + 1)
      }
      if !change.old.isEmpty || !change.new.isEmpty { result.extend(by: change) }
      place = (change.old.upperBound, change.new.upperBound)
    }
    return result
  }

  /// Two marks parted by a lone particle or comma are one.
  private func joined(_ changes: [EditScript.Change], _ before: Stretch) -> [EditScript.Change] {
    var result: [EditScript.Change] = []
    for change in changes {
      if let last = result.last, change.old.lowerBound - last.old.upperBound == 1,
        old.units[before.line][last.old.upperBound].isJoint
      {
        result[result.count - 1].old = last.old.lowerBound..<change.old.upperBound
        result[result.count - 1].new = last.new.lowerBound..<change.new.upperBound
      } else {
        result.append(change)
      }
    }
    return result
  }

  /// A comma that came or went is marked together with the word behind it.
  private func withWord(_ change: EditScript.Change, _ before: Stretch, _ after: Stretch) -> EditScript.Change {
    let words = change.old.map { old.units[before.line][$0] } + change.new.map { new.units[after.line][$0] }
    guard words.count == 1, words[0].kind == .comma, change.old.upperBound < before.units.upperBound,
      change.new.upperBound < after.units.upperBound
    else { return change }
    return EditScript.Change(
      old: change.old.lowerBound..<change.old.upperBound + 1, new: change.new.lowerBound..<change.new.upperBound + 1)
  }

  /// A tail that changed is marked together with its verb: 「しなければならない」.
  private func withVerb(_ change: EditScript.Change, _ before: Stretch, _ after: Stretch) -> EditScript.Change {
    let isTail = { (unit: MeaningUnit) in unit.kind == .tail }
    guard
      old.units[before.line][change.old].contains(where: isTail)
        || new.units[after.line][change.new].contains(where: isTail),
      change.old.lowerBound > before.units.lowerBound, change.new.lowerBound > after.units.lowerBound,
      old.units[before.line][change.old.lowerBound - 1].kind == .verb
        || new.units[after.line][change.new.lowerBound - 1].kind == .verb
    else { return change }
    return EditScript.Change(
      old: change.old.lowerBound - 1..<change.old.upperBound, new: change.new.lowerBound - 1..<change.new.upperBound)
  }

  // MARK: Marks

  private mutating func add(_ change: EditScript.Change, _ before: Stretch, _ after: Stretch) {
    let words = (old: old.words(before.line, change.old), new: new.words(after.line, change.new))
    guard !words.old.isEmpty || !words.new.isEmpty else { return }
    let bytes = (
      old: old.span(before.line, change.old), new: new.span(after.line, change.new)
    )
    var places = (old: bytes.old?.whole, new: bytes.new?.whole)
    if let first = bytes.old, let second = bytes.new,
      old.bytes[before.line][first.blanks] == new.bytes[after.line][second.blanks]
    {
      places = (first.words, second.words)
    }
    let fine = FineMarks(
      places.old.map { old.bytes[before.line][$0] } ?? [], places.new.map { new.bytes[after.line][$0] } ?? [])
    let mark = RevisionMark(
      before: places.old.map { .init(line: before.line + firstLine, bytes: $0, fine: fine.old) },
      after: places.new.map { .init(line: after.line + firstLine, bytes: $0, fine: fine.new) })
    var difference = TextDifference(
      mark: mark, old: words.old, new: words.new, isFormatting: Self.isFormatting(words.old, words.new))
    if change.old.lowerBound > before.units.lowerBound, change.new.lowerBound > after.units.lowerBound {
      difference.lead = (
        old.word(before.line, change.old.lowerBound - 1), new.word(after.line, change.new.lowerBound - 1)
      )
    }
    if change.old.upperBound < before.units.upperBound, change.new.upperBound < after.units.upperBound {
      difference.follow = (old.word(before.line, change.old.upperBound), new.word(after.line, change.new.upperBound))
    }
    differences.append(difference)
  }

  /// Marks the blanks behind units that are otherwise the same, so that what cannot be seen is not passed over.
  private mutating func addBlanks(besides changes: [EditScript.Change], _ before: Stretch, _ after: Stretch) {
    let firstLine = firstLine
    var shift = after.units.lowerBound - before.units.lowerBound
    var next = changes[...]
    var unit = before.units.lowerBound
    while unit < before.units.upperBound {
      if let change = next.first, change.old.lowerBound == unit,
        !change.old.isEmpty || change.new.lowerBound == unit + shift
      {
        (unit, shift) = (change.old.upperBound, change.new.upperBound - change.old.upperBound)
        next.removeFirst()
        continue
      }
      let (first, second) = (old.units[before.line][unit], new.units[after.line][unit + shift])
      if PartedText.sameness((old, before.line, unit), (new, after.line, unit + shift)) == .words {
        let place = { (line: Int, unit: MeaningUnit) in
          unit.bytes.upperBound == unit.end
            ? nil : RevisionMark.Place(line: line + firstLine, bytes: unit.bytes.upperBound..<unit.end)
        }
        differences.append(
          TextDifference(
            mark: RevisionMark(before: place(before.line, first), after: place(after.line, second)), old: [], new: [],
            isFormatting: true))
      }
      unit += 1
    }
  }

  /// A sentence that stands elsewhere is one mark on either side; what differs inside is fine.
  private mutating func addMoved(_ before: Stretch, _ after: Stretch) {
    guard let one = old.span(before.line, before.units), let other = new.span(after.line, after.units) else { return }
    let changes = changes(before, after)
    let fine = { (text: PartedText, line: Int, ranges: [Range<Int>]) in
      ranges.compactMap { text.span(line, $0)?.words }
    }
    let mark = RevisionMark(
      before: .init(
        line: before.line + firstLine, bytes: one.whole, fine: fine(old, before.line, changes.map(\.old))),
      after: .init(line: after.line + firstLine, bytes: other.whole, fine: fine(new, after.line, changes.map(\.new))))
    differences.append(
      TextDifference(
        mark: mark, old: changes.flatMap { old.words(before.line, $0.old) },
        new: changes.flatMap { new.words(after.line, $0.new) }, hasMoved: true, isFormatting: false))
  }

  private mutating func add(whole stretch: Stretch, isOld: Bool) {
    let text = isOld ? old : new
    guard let span = text.span(stretch.line, stretch.units) else { return }
    let place = RevisionMark.Place(line: stretch.line + firstLine, bytes: span.whole)
    let words = text.words(stretch.line, stretch.units)
    differences.append(
      TextDifference(
        mark: RevisionMark(before: isOld ? place : nil, after: isOld ? nil : place), old: isOld ? words : [],
        new: isOld ? [] : words, isFormatting: words.allSatisfy { $0.unit.isEmpty }))
  }

  /// Whether both sides say the same, and do not lead to different places.
  private static func isFormatting(_ old: [TextDifference.Word], _ new: [TextDifference.Word]) -> Bool {
    let keys = { (words: [TextDifference.Word]) in
      words.filter { !$0.unit.isEmpty }.map(\.unit.key).joined(separator: "")
    }
    let targets = (old.compactMap(\.unit.target), new.compactMap(\.unit.target))
    return keys(old) == keys(new) && (targets.0.isEmpty || targets.1.isEmpty || targets.0 == targets.1)
  }
}

extension PartedText {
  /// A unit with its printed text.
  func word(_ line: Int, _ unit: Int) -> TextDifference.Word {
    let unit = units[line][unit]
    return .init(unit: unit, text: String(decoding: bytes[line][unit.bytes], as: UTF8.self))
  }

  /// Units with their printed text.
  func words(_ line: Int, _ range: Range<Int>) -> [TextDifference.Word] { range.map { word(line, $0) } }

  /// Where units stand, with and without the blanks behind them; nil for none.
  func span(_ line: Int, _ range: Range<Int>) -> (words: Range<Int>, whole: Range<Int>, blanks: Range<Int>)? {
    guard !range.isEmpty else { return nil }
    let (first, last) = (units[line][range.lowerBound], units[line][range.upperBound - 1])
    return (
      first.bytes.lowerBound..<last.bytes.upperBound, first.bytes.lowerBound..<last.end,
      last.bytes.upperBound..<last.end
    )
  }
}

extension EditScript.Change {
  fileprivate func shifted(_ old: Int, _ new: Int) -> EditScript.Change {
    EditScript.Change(
      old: self.old.lowerBound + old..<self.old.upperBound + old,
      new: self.new.lowerBound + new..<self.new.upperBound + new)
  }

  /// Without what both sentences end in.
  fileprivate func trimmed(_ before: PartedText, _ oldLine: Int, _ after: PartedText, _ newLine: Int)
    -> EditScript.Change
  {
    var (old, new) = (self.old, self.new)
    while let last = old.last, let other = new.last,
      PartedText.sameness((before, oldLine, last), (after, newLine, other)) == .both
    {
      (old, new) = (old.dropLast(), new.dropLast())
    }
    return EditScript.Change(old: old, new: new)
  }
}

extension [EditScript.Change] {
  /// Adds a change, joined to the last one if the two touch.
  fileprivate mutating func extend(by change: EditScript.Change) {
    if let last, last.old.upperBound == change.old.lowerBound, last.new.upperBound == change.new.lowerBound {
      self[count - 1] = EditScript.Change(
        old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
    } else {
      append(change)
    }
  }
}
