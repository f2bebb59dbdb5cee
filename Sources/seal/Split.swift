import ArgumentParser
import SealAPI

struct Split: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Declare who holds which share of a work.",
    discussion: """
      The shares must sum to the whole: `seal split work_… 'Ada Example=60%' 'Bo Example=40%'`, or in parts per million: \
      `party_…=666667`. Who is named for the first time becomes a party. Each sheet replaces the one before.
      """)

  @Argument(help: ArgumentHelp("The work, work_….", valueName: "id"))
  var work: String

  @Argument(
    help: ArgumentHelp("A party's identifier or name, and its share.", valueName: "party=share"))
  var claims: [String]

  @Option(
    help:
      "all, reproduction, network-dissemination or adaptation; sheets of several rights are for programs."
  )
  var right = RightOption.all

  @Option(help: ArgumentHelp("Only there: CN, DE, …", valueName: "code"))
  var region = ""

  @Flag(help: "New names are organizations.")
  var organizations = false

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    let claims = try claims.map(claim)
    try await connection.withServer { server in
      let response = try await server.certification.setClaims(.init(workID: work, claims: claims))
      if connection.json { return print(try response.jsonString()) }
      Output.sheet(response.sheet ?? .init())
      if response.inConflict { Output.conflict() }
    }
  }

  private func claim(_ text: String) throws -> CertificationV1.PartyClaim {
    guard let equals = text.lastIndex(of: "="),
      let share = Share(argument: String(text[text.index(after: equals)...])),
      equals > text.startIndex
    else {
      throw ValidationError("A claim is PARTY=SHARE, such as `Ada Example=60%`, not `\(text)`.")
    }
    let party = String(text[..<equals])
    let isKnown = party.hasPrefix("party_")
    return CertificationV1.PartyClaim(
      partyID: isKnown ? party : "", name: isKnown ? "" : party,
      kind: isKnown ? .unspecified : organizations ? .legalPerson : .naturalPerson,
      right: right.contract, sharePPM: share.ppm, regionCode: region)
  }
}

/// A share as people write it: `60%`, `33.3333%`, or parts per million.
struct Share: ExpressibleByArgument {
  let ppm: UInt32

  init?(argument: String) {
    guard argument.hasSuffix("%") else {
      guard let ppm = UInt32(argument), (1...1_000_000).contains(ppm) else { return nil }
      self.ppm = ppm
      return
    }
    let parts = argument.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = UInt32(parts[0]), whole <= 100 else {
      return nil
    }
    var rest: UInt32 = 0
    if parts.count == 2 {
      guard (1...4).contains(parts[1].utf8.count),
        parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let digits = UInt32(parts[1] + String(repeating: "0", count: 4 - parts[1].utf8.count))
      else { return nil }
      rest = digits
    }
    let ppm = whole * 10_000 + rest
    guard (1...1_000_000).contains(ppm) else { return nil }
    self.ppm = ppm
  }
}

enum RightOption: String, ExpressibleByArgument, CaseIterable {
  case all
  case reproduction
  case networkDissemination = "network-dissemination"
  case adaptation

  var contract: CertificationV1.ClaimedRight {
    switch self {
    case .all: .all
    case .reproduction: .reproduction
    case .networkDissemination: .networkDissemination
    case .adaptation: .adaptation
    }
  }
}

extension Output {
  static func sheet(_ sheet: CertificationV1.ClaimSheet) {
    print("\(sheet.sheetID)  split sheet \(sheet.number)")
    for claim in sheet.claims { line(word(claim.right.name, "CLAIMED_RIGHT"), Self.claim(claim)) }
  }

  static func claim(_ claim: CertificationV1.PartyClaim) -> String {
    let name = claim.name.isEmpty ? "(erased)" : claim.name
    let place = claim.regionCode == "001" ? "" : "  \(claim.regionCode)"
    return "\(claim.sharePPM) ppm  \(name)  \(claim.partyID)\(place)"
  }

  static func conflict() {
    line("note", "CONFLICT: claims to these bytes exceed the whole; money of new licenses is held")
  }
}
