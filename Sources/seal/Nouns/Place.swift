import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

struct Place: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Places where your works may be used without a license.",
    subcommands: [Add.self, List.self, Remove.self])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Allow uses at and under a URL.")

    @Argument(help: "At and under this URL.")
    var url: String

    @Option(help: "Why, for yourself.")
    var note = ""

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.monitoring.addAllowedPlace(.init(url: url, note: note)).place ?? .init()
      } as: {
        Output.allowed($0)
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List allowed places.")

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.monitoring.listAllowedPlaces(
          .init(pageSize: size, pageToken: token))
        return (page.places, page.nextPageToken)
      } as: {
        Output.allowed($0)
      }
    }
  }

  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Allow a place no more.")

    @Argument(help: ArgumentHelp("The place, place_….", valueName: "place"))
    var place: PlaceID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.monitoring.removeAllowedPlace(.init(placeID: place.text))
      } as: { _ in
        print("removed  \(place)")
      }
    }
  }
}
