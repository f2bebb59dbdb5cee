/// The limits of HTTP; those of connections and of the byte budget are the server's.
package struct WebLimits: Sendable {
  /// All fields of a request's head together, and one of them.
  package var headBytes = 16 << 10
  package var headFields = 64
  /// A request's target: path and query.
  package var targetBytes = 2 << 10
  /// The longest body; a route may ask for less.
  package var bodyBytes = 1 << 20
  /// A connection without a request lives this long, and so does one whose request's head does not
  /// come to an end.
  package var idleTime = Duration.seconds(60)
  /// From a request's head to the end of its body.
  package var bodyTime = Duration.seconds(30)
  /// From a request's end to the moment when its answer has been handed to the network.
  package var answerTime = Duration.seconds(60)

  /// Forms that one address may send in a minute.
  package var formsPerMinute = 60

  package init() {}
}
