import HandbookModel

/// What a Markdown file may hold, checked before the C library sees it.
///
/// Debian 12's cmark-gfm aborts on 18 KB of a sparse table and works for minutes on 48 KB of list marks. A handbook needs
/// far less than what hurts; the limits were measured on inputs built to stay just inside them.
struct MarkdownLimits {
  /// Bytes of a file.
  ///
  /// The worst file found inside the other limits takes 0.7 s at this size.
  var fileBytes = 256 * 1024
  /// Bytes of a run of lines without a blank line, the rows of a table aside, and of one such row: most slow inputs are
  /// quadratic in a paragraph or cell (240 KB of `![[]()` in one cell take 31 s).
  var runBytes = 8 * 1024
  /// Bytes of a table: what looks like one to us may be a paragraph to the library.
  var tableBytes = 64 * 1024
  /// `|` in a line: a heading row of 32,000 columns takes 11 s.
  var columns = 64
  /// Cells of a table that its rows leave out (columns × rows − written): the library makes each of them, 3.6 GB at worst.
  var missingCells = 20_000
  /// Quotes and lists inside each other: 16,000 marks take 47 s.
  var depth = 32
  /// Definitions of links times uses of brackets: each use copies the definition, 262 MB from 82 KB.
  var definitionUses = 20_000
  /// Bytes of the longest definition times uses of brackets: an address of 8 KB used 20,000 times is 160 MB.
  var definitionBytes = 4 * 1024 * 1024

  /// Reports every limit a file breaks; a file with findings is not to be parsed.
  ///
  /// Cost: O(bytes).
  func findings(in bytes: [UInt8], from offset: Int, path: String) -> [Diagnostic] {
    guard bytes.count <= fileBytes else { return [tooLarge(bytes.count, path)] }
    var scan = Scan(limits: self, path: path)
    var reader = LineReader(bytes: bytes, offset: offset)
    while let line = reader.next() { scan.read(bytes[line.text]) }
    scan.endFile()
    return scan.findings
  }

  private func tooLarge(_ count: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      .fileTooLarge,
      Wording(
        ja: "Markdownのファイルは\(fileBytes / 1024) KBまでです（このファイルは\(count / 1024) KB）",
        en: "A Markdown file holds at most \(fileBytes / 1024) KB (this one has \(count / 1024) KB)"),
      at: .start(of: path),
      fix: .init(Wording(ja: "項を分けてください", en: "Split the section")))
  }
}

extension MarkdownLimits {
  /// One pass over the lines of a file.
  private struct Scan {
    let limits: MarkdownLimits
    let path: String
    var findings: [Diagnostic] = []
    private var run = Run()
    private var missingCells = 0
    private var definitions = 0
    private var brackets = 0
    private var firstDefinition = SourceRange(0, 0)
    private var longestDefinition = 0

    /// Lines without a blank line between them.
    private struct Run {
      var start = 0
      var end = 0
      var lines = 0
      var textBytes = 0
      var delimiterRows = 0
      var definitions = 0
      var columns = 0
      /// The cells of the line before.
      var cells = 0
      var isTable = false
    }

    init(limits: MarkdownLimits, path: String) {
      self.limits = limits
      self.path = path
    }

    mutating func read(_ line: ArraySlice<UInt8>) {
      let shape = LineShape(line)
      if shape.isBlank {
        endRun()
        return
      }
      if run.lines == 0 { run.start = line.startIndex }
      run.lines += 1
      run.end = line.endIndex
      brackets += shape.brackets
      if shape.isDefinition {
        if definitions == 0 { firstDefinition = SourceRange(line.startIndex, line.endIndex) }
        definitions += 1
        run.definitions += 1
      }
      if shape.pipes > limits.columns {
        add(
          .tooManyColumns,
          Wording(
            ja: "一行の「|」は\(limits.columns)個までです（この行は\(shape.pipes)個）",
            en: "A line holds at most \(limits.columns) “|” (this one has \(shape.pipes))"),
          SourceRange(line.startIndex, line.endIndex),
          fix: Wording(ja: "表を分けるか、行と列を入れ替えてください", en: "Split the table, or turn rows into columns"))
      }
      if shape.depth > limits.depth {
        add(
          .nestingTooDeep,
          Wording(
            ja: "引用と箇条書きの入れ子は\(limits.depth)段までです",
            en: "Quotes and lists nest at most \(limits.depth) levels"),
          SourceRange(line.startIndex, line.startIndex + shape.prefixLength),
          fix: Wording(ja: "「>」や「-」を減らし、行の始めの空白を確かめてください", en: "Use fewer “>” and “-”, and see to the blanks"))
      }
      readRow(shape, line)
    }

    /// A delimiter row with as many cells as the line before it begins a table; each line with a `|` is then a row.
    private mutating func readRow(_ shape: LineShape, _ line: ArraySlice<UInt8>) {
      defer { run.cells = shape.cells }
      let isRow = run.isTable && shape.pipes > 0
      if !isRow { run.textBytes += line.count }
      if shape.isDelimiterRow {
        run.delimiterRows += 1
        run.columns = max(run.columns, shape.cells)
        run.isTable = run.isTable || run.cells == shape.cells
      } else if run.delimiterRows > 0 {
        missingCells += max(0, run.columns - shape.cells)
      }
      if isRow, line.count > limits.runBytes {
        add(
          .tableRowTooLarge,
          Wording(
            ja: "表の一行は\(limits.runBytes / 1024) KBまでです",
            en: "A row of a table holds at most \(limits.runBytes / 1024) KB"),
          SourceRange(line.startIndex, line.startIndex + 1),
          fix: Wording(ja: "長い文は表の外に書いてください", en: "Write long texts outside the table"))
      }
    }

    mutating func endFile() {
      endRun()
      if missingCells > limits.missingCells {
        add(
          .tableTooSparse,
          Wording(
            ja: "表の行で省けるセルは、ファイル全体で\(limits.missingCells)個までです",
            en: "The rows of a file's tables leave out at most \(limits.missingCells) cells"),
          SourceRange(0, 0),
          fix: Wording(ja: "どの行にも見出し行と同じ数のセルを書いてください", en: "Give every row as many cells as the heading row"))
      }
      if definitions * brackets > limits.definitionUses || longestDefinition * brackets > limits.definitionBytes {
        add(
          .tooManyLinkDefinitions,
          Wording(
            ja: "「[名前]: 宛先」の形のリンク定義が多すぎます（\(definitions)個）",
            en: "There are too many link definitions “[name]: address” (\(definitions))"),
          firstDefinition,
          fix: Wording(ja: "リンクは「[本文](宛先)」の形で書いてください", en: "Write links as “[words](address)”"))
      }
    }

    private mutating func endRun() {
      defer { run = Run() }
      guard run.lines > 0 else { return }
      let range = SourceRange(run.start, min(run.end, run.start + 1))
      if run.delimiterRows > 1 {
        add(
          .tableDelimiterRepeated,
          Wording(
            ja: "表の区切り行（|---|）は、空行までの間に一つだけ書けます",
            en: "Between blank lines there is room for one delimiter row (|---|)"),
          range, fix: Wording(ja: "表と表の間に空行を入れてください", en: "Put a blank line between tables"))
      }
      if run.textBytes > limits.runBytes {
        add(
          .paragraphTooLong,
          Wording(
            ja: "空行で区切らない文章は、\(limits.runBytes / 1024) KBまでです（ここは\(run.textBytes / 1024) KB）",
            en: "Text without a blank line holds at most \(limits.runBytes / 1024) KB"
              + " (this has \(run.textBytes / 1024) KB)"),
          range, fix: Wording(ja: "空行で段落を分けてください", en: "Split it with blank lines"))
      }
      if run.isTable, run.end - run.start > limits.tableBytes {
        add(
          .tableTooLarge,
          Wording(
            ja: "一つの表は\(limits.tableBytes / 1024) KBまでです", en: "A table holds at most \(limits.tableBytes / 1024) KB"),
          range, fix: Wording(ja: "表を分けてください", en: "Split the table"))
      }
      if run.definitions > 0 { longestDefinition = max(longestDefinition, run.end - run.start) }
    }

    private mutating func add(_ kind: Explanation, _ summary: Wording, _ range: SourceRange, fix: Wording? = nil) {
      findings.append(
        Diagnostic(kind, summary, at: SourceSpan(path, range), fix: fix.map { Diagnostic.Fix($0) }))
    }
  }
}

/// What matters of one line.
struct LineShape {
  var isBlank = true
  var isDelimiterRow = false
  var isDefinition = false
  var pipes = 0
  var cells = 0
  var brackets = 0
  /// How deep quotes and lists can nest here: marks on the line, and one level for every two columns of indentation.
  var depth = 0
  var prefixLength = 0

  init(_ line: ArraySlice<UInt8>) {
    readPrefix(line)
    let text = line[(line.startIndex + prefixLength)...]
    var onlyDelimiters = true
    var dashes = 0
    var bars = 0
    var isEscaped = false
    var last: UInt8 = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "|"):
        pipes += 1
        bars += isEscaped ? 0 : 1
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":") where last == UInt8(ascii: "]"):
        isDefinition = true
        onlyDelimiters = false
      case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: onlyDelimiters = false
      }
      last = byte
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    isBlank = text.isEmpty && prefixLength == line.prefix(while: \.isASCIIBlank).count
    isDelimiterRow = onlyDelimiters && dashes > 0 && pipes > 0
    let isClosed = bars > 1 && text.last { !$0.isASCIIBlank } == UInt8(ascii: "|")
    cells = max(bars + 1 - (text.first == UInt8(ascii: "|") ? 1 : 0) - (isClosed ? 1 : 0), 1)
    isDefinition = isDefinition && !text.isFootnote
  }

  private mutating func readPrefix(_ line: ArraySlice<UInt8>) {
    var columns = 0
    var index = line.startIndex
    scan: while index < line.endIndex {
      switch line[index] {
      case UInt8(ascii: " "): columns += 1
      case UInt8(ascii: "\t"): columns += 4
      case UInt8(ascii: ">"): depth += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard index + 1 == line.endIndex || line[index + 1].isASCIIBlank else { break scan }
        depth += 1
      case let byte where byte.isASCIIDigit:
        let digits = line[index...].prefix(while: \.isASCIIDigit)
        let mark = line[digits.endIndex...].first
        guard digits.count <= 9, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { break scan }
        depth += 1
        index = digits.endIndex
      default: break scan
      }
      index += 1
    }
    depth += columns / 2
    prefixLength = index - line.startIndex
  }
}

extension ArraySlice<UInt8> {
  /// Whether the line begins a footnote (`[^1]:`), which `PreparedMarkdown` keeps from being a definition.
  fileprivate var isFootnote: Bool {
    guard let close = footnoteLabelEnd else { return false }
    return self[close...].dropFirst().first == UInt8(ascii: ":")
  }
}
