import ArgumentParser
import SealAPI
import SealRPC

struct Channel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The websites where you publish.",
    subcommands: [ListChannels.self, AddChannel.self, VerifyChannel.self, DisconnectChannel.self],
    defaultSubcommand: ListChannels.self)
}

struct AddChannel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Name a website; prints what to put there to prove that it is yours.")

  @Argument(help: ArgumentHelp("Such as https://example.com.", valueName: "origin"))
  var origin: String

  @Option(help: "Whose pages are that name no author. The profile's author by default.")
  var author: String?

  @Flag(help: "That is an organization.")
  var organization = false

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      guard let author = author ?? server.profile.author else {
        throw Failure(.usage, "Say by --author whose pages are that name no author.")
      }
      let response = try await server.authorization.createChannel(
        .init(
          origin: origin, defaultAuthorName: author, defaultAuthorIsOrganization: organization))
      if connection.json { return print(try response.jsonString()) }
      let channel = response.channel ?? .init()
      Output.channel(channel)
      print("Put the token into a file,")
      Output.line("file", "\(channel.origin)/.well-known/copyrightseal.txt")
      Output.line("its content", channel.verificationToken)
      print("or into the head of the home page, then call `seal channel verify`:")
      print(
        "  <meta name=\"copyrightseal-site-verification\" content=\"\(channel.verificationToken)\">"
      )
    }
  }
}

struct VerifyChannel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Look for the token on the site.")

  @Argument(help: ArgumentHelp("The channel, channel_….", valueName: "id"))
  var channel: String

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.authorization.verifyChannel(
        .init(channelID: channel), options: CallOptions(timeout: .seconds(60)))
      if connection.json { return print(try response.jsonString()) }
      Output.channel(response.channel ?? .init())
    }
  }
}

struct ListChannels: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List your channels, newest first.")

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      for channel in try await server.channels() {
        if connection.json { print(try channel.jsonString()) } else { Output.channel(channel) }
      }
    }
  }
}

struct DisconnectChannel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disconnect", abstract: "End a channel. What was included through it stays.")

  @Argument(help: ArgumentHelp("The channel, channel_….", valueName: "id"))
  var channel: String

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.authorization.disconnectChannel(.init(channelID: channel))
      if connection.json { return print(try response.jsonString()) }
      Output.channel(response.channel ?? .init())
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
  static func channel(_ channel: AuthorizationV1.Channel) {
    print("\(channel.channelID)  \(word(channel.state.name, "CHANNEL_STATE"))")
    line("origin", channel.origin)
    line("token", channel.verificationToken)
    if channel.proof != .unspecified { line("proof", word(channel.proof.name, "CHANNEL_PROOF")) }
    if channel.verifyTime != nil { line("verified", time(channel.verifyTime)) }
    if channel.nextCheckTime != nil { line("looked at", time(channel.nextCheckTime)) }
  }
}
