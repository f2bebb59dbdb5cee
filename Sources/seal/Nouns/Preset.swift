import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

struct Preset: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Presets: terms on sale for every work of a channel.",
    subcommands: [Create.self, List.self, Withdraw.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put terms on sale for a channel, free or at a price.",
      discussion: """
        Every work that enters through the channel gets an offer of them; those that it has get it \
        now. The money goes by the work's claims, else to its only party.
        """)

    @Argument(help: ArgumentHelp("The channel, channel_….", valueName: "channel"))
    var channel: ChannelID

    @OptionGroup var terms: TermsOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.authorization.createPreset(
          .init(channelID: channel.text, terms: terms.contract, title: terms.title))
      } as: {
        Output.preset($0.preset ?? .init())
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List your presets, newest first.")

    @Option(help: ArgumentHelp("Only those of this channel.", valueName: "channel"))
    var channel: ChannelID?

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.authorization.listPresets(
          .init(channelID: channel.text, pageSize: size, pageToken: token))
        return (page.presets, page.nextPageToken)
      } as: {
        Output.preset($0)
      }
    }
  }

  struct Withdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "End a preset and its offers. Licenses given under them stay.")

    @Argument(help: ArgumentHelp("The preset, preset_….", valueName: "preset"))
    var preset: PresetID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.authorization.withdrawPreset(.init(presetID: preset.text))
      } as: {
        Output.preset($0.preset ?? .init())
      }
    }
  }
}
