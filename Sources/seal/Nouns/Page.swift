import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives
import SealProtobuf
import SealRPC

struct Page: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Pages of your websites.", subcommands: [Include.self, Show.self, List.self])

  struct Include: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Register a page as a work, or an edited one as its next version.",
      discussion: "The site must be a verified channel; see `seal channel create`.")

    @Argument(help: ArgumentHelp("The page.", valueName: "url"))
    var url: String

    @Option(help: ArgumentHelp("The channel; the page's own by default.", valueName: "channel"))
    var channel: ChannelID?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.authorization.includePage(
          .init(channelID: try await server.channelID(of: url, saying: channel), pageURL: url),
          options: CallOptions(timeout: .seconds(60)))
      } as: { response in
        print("\(Output.word(response.outcome.name, "INCLUSION_OUTCOME"))  \(url)")
        Output.line("work", response.workID)
        Output.line("version", "\(response.versionNumber)  \(response.versionID)")
        Output.line("certificate", response.certificateID)
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what the seal of a page says of it, to anybody.")

    @Argument(help: ArgumentHelp("The page.", valueName: "url"))
    var url: String

    @Option(
      help: ArgumentHelp(
        "The channel that the seal carries; the page's own by default.", valueName: "channel"))
    var channel: ChannelID?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.authorization.getSeal(
          .init(channelID: try await server.channelID(of: url, saying: channel), pageURL: url))
      } as: { seal in
        let none = seal.beingRead ? "being certified" : "not included  \(seal.inclusionRefusal)"
        print(seal.workID.isEmpty ? none : seal.workID)
        if !seal.workID.isEmpty {
          Output.line("state", Output.word(seal.workState.name, "WORK_STATE"))
        }
        if !seal.workID.isEmpty {
          Output.line("licenses", seal.onSale ? "here, for who follows the seal" : "none on sale")
        }
        if seal.nextLookTime != nil {
          Output.line("read again", Output.readAgain(seal.nextLookTime))
        }
        if seal.sandbox { Output.line("note", "SANDBOX: nothing of it is in earnest") }
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List pages that showed your seal, and why some are no works.")

    @Option(help: ArgumentHelp("Only of this channel.", valueName: "channel"))
    var channel: ChannelID?

    @Flag(help: "Only those that were not included.")
    var refused = false

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.authorization.listInclusions(
          .init(channelID: channel.text, refusedOnly: refused, pageSize: size, pageToken: token))
        return (page.inclusions, page.nextPageToken)
      } as: {
        Output.inclusion($0)
      }
    }
  }
}

extension Server {
  /// The channel that was said, else the own one under whose origin a page is.
  fileprivate func channelID(of url: String, saying channel: ChannelID?) async throws -> String {
    if let channel { return channel.text }
    guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
      throw Failure(.usage, "A page is https://HOST/PATH, not `\(url)`.")
    }
    let own = try await channels().first { channel in
      channel.state != .disconnected
        && (url == channel.origin || url.hasPrefix(channel.origin + "/"))
    }
    guard let own else {
      throw Failure(
        .usage,
        "None of your channels has this page: say which by --channel, as the page's seal does, "
          + "or make one by `seal channel create`.")
    }
    return own.channelID
  }
}

extension Output {
  static func inclusion(_ inclusion: AuthorizationV1.Inclusion) {
    print("\(inclusion.inclusionID)  \(inclusion.pageURL)")
    line("channel", inclusion.channelID)
    let isRefused = !inclusion.refusal.isEmpty
    line("work", inclusion.workID.isEmpty ? (isRefused ? "none" : "being read") : inclusion.workID)
    if isRefused { line("because", inclusion.refusalMessage) }
    line("read again", readAgain(inclusion.nextLookTime))
  }

  /// What was edited or mended is passed over until then.
  static func readAgain(_ time: GoogleProtobuf.Timestamp?) -> String {
    "when seen from \(Self.time(time)) on; `seal page include` does it at once"
  }
}
