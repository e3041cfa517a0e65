/// The medians of one size.
struct SizeResult {
  /// How many sections the handbook has.
  let sections: Int
  /// How many runs the medians are of.
  let rounds: Int
  /// What each contestant used; a contestant that was not there is missing.
  let medians: [Contestant.ID: Measurement]
  /// How many files the tool wrote.
  let files: Int
  /// How many bytes they hold.
  let bytes: Int

  /// The least that parsing and writing take: cmark-gfm and the C program together.
  var floor: Measurement? {
    guard let cmark = medians[.cmark], let writing = medians[.floor] else { return nil }
    return cmark + writing
  }

  /// The CPU time of a contestant over another one's.
  func cpu(of id: Contestant.ID, over other: Measurement?) -> Double? {
    guard let own = medians[id], let other, other.cpu > 0 else { return nil }
    return own.cpu / other.cpu
  }
}
