/// A small linear congruential generator: the same seed gives the same throws on every machine, for ever.
struct Dice {
  private var state: UInt64

  /// Makes the dice of a section, so that a section reads the same in a handbook of any size.
  init(seed: Int) {
    state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15
    advance()
  }

  /// A number from 0 up to but not including a bound.
  mutating func roll(_ bound: Int) -> Int {
    advance()
    // The low bits of such a generator have short periods; the high ones do not.
    return Int((state >> 33) % UInt64(bound))
  }

  /// One of some values.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }

  /// Some different values, in their own order, beginning at a random one.
  mutating func pick<Value>(_ count: Int, of values: [Value]) -> [Value] {
    let first = roll(values.count)
    return (first..<first + count).map { $0 % values.count }.sorted().map { values[$0] }
  }

  private mutating func advance() {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
  }
}
