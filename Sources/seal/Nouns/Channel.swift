import ArgumentParser
import SealAPI
import SealClient
import SealCommandLine
import SealPrimitives
import SealRPC

struct Channel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Websites where you publish, and the seal for their pages.",
    subcommands: [Create.self, Verify.self, List.self, Show.self, End.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Name a website. Prints what to put there as proof that it is yours.")

    @Argument(help: ArgumentHelp("Such as https://example.com.", valueName: "origin"))
    var origin: String

    @Option(help: "The author of pages that name none. The profile's by default.")
    var author: String?

    @Flag(help: "That author is an organization.")
    var organization = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        guard let author = author ?? server.profile.author else {
          throw Failure(.usage, "Say by --author who is the author of pages that name none.")
        }
        return try await server.authorization.createChannel(
          .init(
            origin: origin, defaultAuthorName: author, defaultAuthorIsOrganization: organization))
      } as: { response in
        let channel = response.channel ?? .init()
        let token = channel.verificationToken
        Output.channel(channel)
        print("Put the token into a file,")
        Output.line("file", "\(channel.origin)/.well-known/copyrightseal.txt")
        Output.line("its content", token)
        print("or into the head of the home page, then call `seal channel verify`:")
        print("  <meta name=\"copyrightseal-site-verification\" content=\"\(token)\">")
      }
    }
  }

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Look for the token on the site; prints the seal for its pages.")

    @Argument(help: ArgumentHelp("The channel, channel_….", valueName: "channel"))
    var channel: ChannelID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        let response = try await server.authorization.verifyChannel(
          .init(channelID: channel.text), options: CallOptions(timeout: .seconds(60)))
        try connection.show(response) {
          Output.channel($0.channel ?? .init(), sealFrom: server.address, inAllForms: true)
        }
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List your channels, newest first, with the seal for their pages.")

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        for channel in try await server.channels() {
          try connection.show(channel) { Output.channel($0, sealFrom: server.address) }
        }
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a channel, with the seal for its pages.")

    @Argument(help: ArgumentHelp("The channel, channel_….", valueName: "channel"))
    var channel: ChannelID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        let found = try await server.channels().first { $0.channelID == channel.text }
        guard let found else { throw Failure(.notFound, "None of your channels is \(channel).") }
        try connection.show(found) {
          Output.channel($0, sealFrom: server.address, inAllForms: true)
        }
      }
    }
  }

  struct End: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "End a channel. What was included through it stays.")

    @Argument(help: ArgumentHelp("The channel, channel_….", valueName: "channel"))
    var channel: ChannelID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.authorization.disconnectChannel(.init(channelID: channel.text))
      } as: {
        Output.channel($0.channel ?? .init())
      }
    }
  }
}

extension Server {
  /// All channels of the caller, newest first.
  func channels() async throws -> [AuthorizationV1.Channel] {
    var channels: [AuthorizationV1.Channel] = []
    var token = ""
    repeat {
      let page = try await authorization.listChannels(.init(pageSize: 500, pageToken: token))
      channels += page.channels
      token = page.nextPageToken
    } while !token.isEmpty
    return channels
  }
}

extension Output {
  private static func found(_ outcome: AuthorizationV1.ChannelCheckOutcome) -> String {
    switch outcome {
    case .file: "the token, in the file"
    case .meta: "the token, in the home page"
    case .missing: "no token"
    case .unreachable: "no answer"
    default: word(outcome.name, "CHANNEL_CHECK_OUTCOME")
    }
  }

  /// - Parameters:
  ///   - server: Whose seal is shown; without it no seal is printed.
  ///   - inAllForms: With each form of the seal and what pages will show; else its script alone.
  static func channel(
    _ channel: AuthorizationV1.Channel, sealFrom server: ServerAddress? = nil,
    inAllForms: Bool = false
  ) {
    print("\(channel.channelID)  \(word(channel.state.name, "CHANNEL_STATE"))")
    line("origin", channel.origin)
    line("token", channel.verificationToken)
    if channel.proof != .unspecified { line("proof", word(channel.proof.name, "CHANNEL_PROOF")) }
    if channel.verifyTime != nil { line("verified", time(channel.verifyTime)) }
    for check in channel.lastChecks {
      line("looked at", "\(time(check.checkTime))  \(found(check.outcome))")
    }
    if channel.nextCheckTime != nil { line("again", time(channel.nextCheckTime)) }
    if let server, channel.state == .verified {
      let seal = SealSnippets(of: channel.channelID, from: "\(server)")
      if inAllForms { snippets(seal) } else { line("for pages", seal.script) }
    }
  }
}
