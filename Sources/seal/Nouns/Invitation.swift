import ArgumentParser
import SealAPI
import SealPrimitives

struct Invitation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Invitations to settle a case, for whoever got one.",
    discussion: "Needs no key: the link of the letter is enough.",
    subcommands: [Show.self, Answer.self, Find.self])

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what is claimed, and save what proves it.")

    @Argument(help: InvitationLink.help)
    var link: InvitationLink

    @Option(
      help: ArgumentHelp("Save the proofs in this folder.", valueName: "folder"),
      completion: .directory)
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        let found = try await server.enforcement.getInvitation(
          .init(number: link.number, invitationSecret: link.secret)
        ).invitation
        guard let found else {
          throw Failure(.software, "The server's answer lacks the invitation.")
        }
        if let output {
          try await CaseFolder(path: output).write(found, secret: link.secret, from: server)
        }
        return found
      } as: {
        Output.invitation($0)
        if let output { Output.line("saved", output) }
      }
    }
  }

  struct Find: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Have the link of a letter sent again, to the address that the letter went to.",
      discussion: "The answer is the same whether a mail goes out: one a day does, five in all.")

    @Argument(help: ArgumentHelp("The case's number, CC-….", valueName: "number"))
    var number: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.enforcement.mailInvitationLink(.init(number: number))
      } as: { _ in
        print("If none was sent today, the link is on its way to the address of the letter.")
      }
    }
  }

  struct Answer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Answer an invitation.",
      discussion: """
        pay: buy a license, for --licensee. licensed: you have one, --license. removed: the page \
        shows the work no more. not-me and object: say why by --note.
        """)

    enum Kind: String, ExpressibleByArgument, CaseIterable {
      case pay, licensed, removed
      case notMe = "not-me"
      case object

      var contract: EnforcementV1.AnswerKind {
        switch self {
        case .pay: .pay
        case .licensed: .haveLicense
        case .removed: .removed
        case .notMe: .notMe
        case .object: .object
        }
      }

      /// The contract's answer as one types it; `nil` for one that this command does not know.
      init?(_ contract: EnforcementV1.AnswerKind) {
        guard let kind = Self.allCases.first(where: { $0.contract == contract }) else { return nil }
        self = kind
      }
    }

    @Argument(help: InvitationLink.help)
    var link: InvitationLink

    @Argument(help: "What you answer.")
    var kind: Kind

    @Option(help: ArgumentHelp("The license's number, CS-….", valueName: "number"))
    var license = ""

    @Option(help: "Who shall be licensed.")
    var licensee = ""

    @Option(help: "In your own words.")
    var note = ""

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.enforcement.answerInvitation(
          .init(
            number: link.number, kind: kind.contract, licenseNumber: license, note: note,
            licenseeName: licensee, invitationSecret: link.secret)
        ).invitation ?? .init()
      } as: {
        Output.invitation($0)
      }
    }
  }
}

/// The link of a letter, or its last two parts: the case's number and its secret.
struct InvitationLink: ExpressibleByArgument {
  let number: String
  /// Empty where the number stands alone, which tells no more than whether the letter is real.
  let secret: String

  static let help = ArgumentHelp("The link in the letter.", valueName: "link")

  init(argument: String) {
    let parts = argument.prefix { $0 != "?" }.split(separator: "/").map(String.init)
    let start = (parts.lastIndex(of: "case") ?? -1) + 1
    number = parts.dropFirst(start).first ?? argument
    secret = parts.dropFirst(start + 1).first ?? ""
  }
}

extension Output {
  static func invitation(_ found: EnforcementV1.Invitation) {
    guard found.state != .unspecified else {
      print("\(found.number)  is an invitation from here; the link in the letter opens it")
      return
    }
    print("\(found.number)  \(caseState(found.state, found.closeReason))")
    line("work", "\(found.workTitle)  \(found.workID)")
    line("claimed by", found.claimantName)
    line("seen at", "\(found.usageURL)  \(time(found.firstSeenTime))")
    if let seen = found.page?.observation {
      line(
        "has", "\(Portion.percent(seen.workPortionPPM)) of the work")
    }
    for passage in found.page?.passages ?? [] {
      line("passage", "\(passage.sameCharacters) characters")
      line("  work", passage.workText)
      line("  page", passage.pageText)
    }
    if let price = found.price {
      line("asks", "\(money(price))  \(found.offerTitle)")
    }
    if found.deadline != nil { line("until", time(found.deadline)) }
    for decision in found.decisions {
      line("decided", "\(word(decision.kind.name, "CASE_DECISION_KIND")): \(decision.explanation)")
    }
    let open = found.openAnswers.compactMap { Invitation.Answer.Kind($0)?.rawValue }
    if !open.isEmpty { line("you may answer", open.joined(separator: ", ")) }
    if !found.orderID.isEmpty { line("order", found.orderID) }
    if !found.paymentCodeURL.isEmpty { line("scan", found.paymentCodeURL) }
    if !found.paymentReference.isEmpty { line("pay, reference", found.paymentReference) }
    if !found.licenseNumber.isEmpty { line("license", found.licenseNumber) }
    if found.simulated { line("note", "SANDBOX: nothing of it is in earnest") }
  }
}
