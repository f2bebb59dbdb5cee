/// Waits until something that happens elsewhere has happened: a process, a server, another task.
///
/// The limit says that it will never happen. How soon it happens is nothing that a test on a busy
/// machine can tell, so it is many times what it takes.
///
/// A cancelled task waits on, for its cancellation may be what it waits for.
///
/// - Throws: `DidNotHappen` after two minutes.
package func eventually(_ what: String, _ holds: () async throws -> Bool) async throws {
  let end = ContinuousClock.now + .seconds(120)
  while try await !holds() {
    guard ContinuousClock.now < end else { throw DidNotHappen(what: what) }
    do {
      try await Task.sleep(for: .milliseconds(2))
    } catch {
      await Task.yield()
    }
  }
}

package struct DidNotHappen: Error, CustomStringConvertible {
  let what: String

  package var description: String { "did not happen within two minutes: \(what)" }
}
