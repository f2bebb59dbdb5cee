import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

struct Work: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Works that you registered; `seal register` makes one.",
    subcommands: [List.self, Show.self, Find.self, View.self, Publish.self, Withdraw.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List your works, newest first.")

    @Option(
      help: ArgumentHelp("Only works that have this file as a version.", valueName: "file"),
      completion: .file())
    var file: String?

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      let digest = try file.map { try WorkFile($0, mediaType: nil).digests.sha256 } ?? []
      try await connection.list(options) { server, size, token in
        let page = try await server.certification.listWorks(
          .init(pageSize: size, pageToken: token, sha256: digest))
        return (page.works, page.nextPageToken)
      } as: { work in
        let time = Output.time(work.versions.last?.certifyTime)
        let mark = work.state == .withdrawn ? "  (withdrawn)" : ""
        print("\(work.workID)  \(time)  \(work.title)\(mark)")
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a work with its parties, claims and versions.")

    @Argument(help: ArgumentHelp("The work, work_….", valueName: "work"))
    var work: WorkID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.certification.getWork(.init(workID: work.text))
      } as: {
        Output.work($0.work ?? .init())
      }
    }
  }

  struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Let anybody learn who claims a work, for good.",
      discussion: "What is put on sale needs it: who buys must know from whom.")

    @Argument(help: ArgumentHelp("The work, work_….", valueName: "work"))
    var work: WorkID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.certification.publishClaim(.init(workID: work.text))
      } as: {
        Output.work($0.work ?? .init())
      }
    }
  }

  struct Find: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find anybody's works whose claim is public: by file, page or title.")

    @Option(help: "That have this file as a version.", completion: .file())
    var file: String?

    @Option(help: ArgumentHelp("That are the page of this address.", valueName: "url"))
    var page = ""

    @Option(help: "Whose title begins so.")
    var title = ""

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      let digest = try file.map { try WorkFile($0, mediaType: nil).digests.sha256 } ?? []
      try await connection.call { server in
        try await server.authorization.findWorks(
          .init(sha256: digest, pageURL: page, title: title))
      } as: { found in
        for work in found.works {
          let marks =
            (work.state == .withdrawn ? "  (withdrawn)" : "") + (work.sandbox ? "  (sandbox)" : "")
          print("\(work.workID)  \(Output.time(work.certifyTime))  \(work.title)\(marks)")
        }
        if found.more { Output.note("there are more; write more of the title") }
      }
    }
  }

  struct View: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show anybody's work as its page does: what is on sale, and its licenses.")

    @Argument(help: ArgumentHelp("The work, work_….", valueName: "work"))
    var work: WorkID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.authorization.getPublicWork(.init(workID: work.text))
      } as: {
        Output.work($0.work ?? .init())
        if $0.sandbox { Output.line("note", "SANDBOX: nothing of it is in earnest") }
        for offer in $0.offers { Output.offer(offer) }
        Output.line("licenses", "\($0.licenseCount)")
        for license in $0.licenses { Output.license(license) }
      }
    }
  }

  struct Withdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Withdraw a work. Its certificates go on to verify.")

    @Argument(help: ArgumentHelp("The work, work_….", valueName: "work"))
    var work: WorkID

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.certification.withdrawWork(.init(workID: work.text))
      } as: {
        print("withdrawn  \(work)  \(Output.time($0.work?.withdrawTime))")
      }
    }
  }
}
