/// The pairs of neighbouring characters of a text, white space left out, each as often as it stands there.
struct Bigrams {
  /// The pairs in order.
  let pairs: [UInt64]

  init(of texts: [RevisionText]) {
    var pairs: [UInt64] = []
    for text in texts {
      var last: UInt64 = 0
      for scalar in text.printed.unicodeScalars where !scalar.properties.isWhitespace {
        if last > 0 { pairs.append(last << 32 | UInt64(scalar.value)) }
        last = UInt64(scalar.value)
      }
    }
    self.pairs = pairs.sorted()
  }

  private init(pairs: [UInt64]) { self.pairs = pairs }

  /// The number of pairs.
  var count: Int { pairs.count }

  /// How many pairs two texts have in common.
  ///
  /// Cost: O(pairs).
  func common(with other: Bigrams) -> Int {
    var (mine, theirs, count) = (0, 0, 0)
    while mine < pairs.count, theirs < other.pairs.count {
      if pairs[mine] == other.pairs[theirs] {
        (mine, theirs, count) = (mine + 1, theirs + 1, count + 1)
      } else if pairs[mine] < other.pairs[theirs] {
        mine += 1
      } else {
        theirs += 1
      }
    }
    return count
  }

  /// How alike two texts are, from 0 to 1 (Dice's coefficient).
  func similarity(to other: Bigrams) -> Double {
    count + other.count == 0 ? 1 : 2 * Double(common(with: other)) / Double(count + other.count)
  }

  /// How much of the text another one holds, from 0 to 1.
  func containment(in other: Bigrams) -> Double {
    count == 0 ? 0 : Double(common(with: other)) / Double(count)
  }

  /// What is left of the text without another one.
  func subtracting(_ other: Bigrams) -> Bigrams {
    var rest: [UInt64] = []
    var theirs = 0
    for pair in pairs {
      while theirs < other.pairs.count, other.pairs[theirs] < pair { theirs += 1 }
      if theirs < other.pairs.count, other.pairs[theirs] == pair { theirs += 1 } else { rest.append(pair) }
    }
    return Bigrams(pairs: rest)
  }

  /// Both texts.
  func adding(_ other: Bigrams) -> Bigrams { Bigrams(pairs: (pairs + other.pairs).sorted()) }
}

/// Finds texts that share rare pairs of characters, without comparing each with each.
struct BigramIndex {
  private var postings: [UInt64: [Int32]] = [:]
  private static let rarest = 24
  private static let longest = 64

  /// Indexes texts by their place in a list.
  init(_ texts: [Bigrams]) {
    for (index, text) in texts.enumerated() {
      var last: UInt64?
      for pair in text.pairs where pair != last {
        postings[pair, default: []].append(Int32(index))
        last = pair
      }
    }
  }

  /// The texts that may be like one, in their order.
  ///
  /// Cost: O(pairs log pairs), whatever the number of texts.
  func candidates(for text: Bigrams) -> [Int] {
    var found: [ArraySlice<Int32>] = []
    var last: UInt64?
    for pair in text.pairs where pair != last {
      last = pair
      if let list = postings[pair] { found.append(list.prefix(Self.longest)) }
    }
    found.sort { $0.count < $1.count }
    return Set(found.prefix(Self.rarest).joined()).sorted().map { Int($0) }
  }
}
