import ArgumentParser
import SealAPI

struct Presets: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List your channels' presets, newest first, or withdraw one.",
    discussion: """
      A preset is terms on sale for a channel (`seal sell --channel`): every work that enters through it gets an offer of them. \
      Withdrawing a preset withdraws its offers.
      """)

  @Option(help: ArgumentHelp("End this sale.", valueName: "id"))
  var withdraw: String?

  @Option(help: ArgumentHelp("Only those of this channel.", valueName: "id"))
  var channel = ""

  @Option(help: "At most so many.")
  var limit: UInt32 = 50

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      if let withdraw {
        let response = try await server.authorization.withdrawPreset(.init(presetID: withdraw))
        if connection.json { return print(try response.jsonString()) }
        return Output.preset(response.preset ?? .init())
      }
      let response = try await server.authorization.listPresets(
        .init(channelID: channel, pageSize: limit))
      for preset in response.presets {
        if connection.json { print(try preset.jsonString()) } else { Output.preset(preset) }
      }
    }
  }
}
