import ArgumentParser
import SealCommandLine
import SealProtobuf

/// The option of every command that lists.
struct ListOptions: ParsableArguments {
  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit = 50

  func validate() throws {
    guard (1...100_000).contains(limit) else {
      throw ValidationError("--limit takes 1 to 100,000, not `\(limit)`.")
    }
  }
}

extension ConnectionOptions {
  /// Prints items of a paged method, one after the other, until its end or the limit.
  ///
  /// - Parameters:
  ///   - page: A page of at most so many items, and the next page's token, empty at the end.
  ///   - text: Prints an item for people.
  func list<Item: Message>(
    _ options: ListOptions,
    _ page: (Server, _ size: UInt32, _ token: String) async throws -> ([Item], String),
    as text: (Item) throws -> Void
  ) async throws {
    try await withServer { server in
      var (left, token) = (options.limit, "")
      repeat {
        let (items, next) = try await Waiting.on("\(server.address)") {
          try await page(server, UInt32(min(left, 500)), token)
        }
        for item in items { try show(item, as: text) }
        left -= items.count
        token = next
      } while left > 0 && !token.isEmpty
      if !token.isEmpty { Output.note("there are more; --limit says how many are listed") }
    }
  }
}
