/// The line of a terminal that says what is waited for, and how long already.
package enum Waiting {
  /// Runs `body`; from its second second on the line says that `what` is waited for.
  package static func on<Value>(
    _ what: String, isolation: isolated (any Actor)? = #isolation,
    _ body: () async throws -> Value
  ) async rethrows -> Value {
    guard Terminal.standardError.isShown else { return try await body() }
    // Beside the body, which has no place of its own from which to tell the time.
    let line = Task { await show(what) }
    do {
      let value = try await body()
      await end(line)
      return value
    } catch {
      await end(line)
      throw error
    }
  }

  private static func end(_ line: Task<Void, Never>) async {
    line.cancel()
    await line.value
  }

  private static func show(_ what: String) async {
    let terminal = Terminal.standardError
    var seconds = 0
    do {
      while true {
        try await Task.sleep(for: .seconds(1))
        seconds += 1
        terminal.replace("waiting for \(what), \(seconds) s")
      }
    } catch {
      if seconds > 0 { terminal.replace("") }  // It has come, or failed.
    }
  }
}
