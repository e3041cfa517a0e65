/// What one or several processes used.
struct Measurement {
  /// User and system time of all threads, in seconds.
  var cpu = 0.0
  /// Time on the wall, in seconds.
  var wall = 0.0
  /// The largest resident set, in bytes.
  var peak = 0

  /// Two processes one after the other: their times add up, their memory does not.
  static func + (first: Measurement, second: Measurement) -> Measurement {
    Measurement(cpu: first.cpu + second.cpu, wall: first.wall + second.wall, peak: max(first.peak, second.peak))
  }
}

extension [Measurement] {
  /// The median of each figure by itself.
  var median: Measurement {
    Measurement(cpu: map(\.cpu).middle, wall: map(\.wall).middle, peak: Int(map { Double($0.peak) }.middle))
  }
}

extension [Double] {
  /// The middle of the sorted values, or the mean of the two there; 0 for none.
  fileprivate var middle: Double {
    guard !isEmpty else { return 0 }
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
