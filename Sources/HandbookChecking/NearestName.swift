internal import HandbookModel

extension String {
  /// The one thing of whose names one comes nearest to this text; nil if none is near, or two things are equally near.
  func nearest<Thing>(among things: [Thing], by names: (Thing) -> [String]) -> Thing? {
    let limit = Swift.max(1, unicodeScalars.count / 3)
    var best: (thing: Thing, distance: Int)?
    var isAlone = false
    for thing in things {
      guard let distance = names(thing).map({ editDistance(to: $0, limit: limit) }).min(), distance <= limit,
        distance <= best?.distance ?? limit
      else { continue }
      isAlone = distance < best?.distance ?? .max
      best = (thing, distance)
    }
    return isAlone ? best?.thing : nil
  }
}
