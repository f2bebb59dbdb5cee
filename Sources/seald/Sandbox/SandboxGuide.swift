import Foundation
import SealCommandLine
import SealSimulators

/// What a sandbox prints: where everything is, and what to try, each to be pasted.
struct SandboxGuide {
  let setup: SandboxSetup
  let samples: SandboxSamples
  /// Whether the state folder stays.
  let isKept: Bool

  var text: String {
    var lines = [
      "CopyrightSeal SANDBOX. No money moves and no mail leaves this machine. Ctrl-C stops it.", "",
    ]
    lines += places
    lines += ["", "Try next, in another terminal:", "", "  " + environment, ""]
    for step in steps {
      lines.append(step.title)
      lines += step.tries.map { "  " + $0 } + [""]
    }
    lines.append("The browser warns once about \(server): its root was made for this sandbox.")
    return lines.joined(separator: "\n")
  }

  private var places: [String] {
    [
      ("pages", server + "/"),
      ("site", "\(samples.article)   a publisher's article, with the seal"),
      ("payments", "\(setup.simulators.paymentsAddress)/   SIMULATOR of WeChat Pay"),
      ("mail", "\(setup.simulators.mailAddress)/   what was sent, to be read here"),
      (
        "state",
        isKept
          ? "\(setup.folder.path)   `\(setup.folder.startAgain)` goes on from here"
          : "\(setup.folder.path)   removed at the end; --keep or --state FOLDER keeps it"
      ),
    ].map { "  " + Columns.padded($0.0, to: 10) + $0.1 }
  }

  /// What a shell needs for the commands below.
  private var environment: String {
    let programs = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().path
    let known = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    let path = known.contains { $0 == programs } ? "" : " PATH=\"\(programs):$PATH\""
    return "export SANDBOX=\(setup.folder.files)\(path); "
      + "export SEAL_PROFILE=$SANDBOX/publisher.json"
  }

  private var steps: [(title: String, tries: [String])] {
    let work = "\(server)/w/\(samples.workID)"
    return [
      (
        "1. Register a file: only its digest leaves your machine.",
        ["seal register \(Self.file) --public", "seal verify \(Self.file)"]
      ),
      ("2. Open the article and click its seal; it leads to the work.", [samples.article, work]),
      ("3. Take a license for nothing.", ["\(work)/license/\(samples.freeOfferID)"]),
      (
        "4. Buy one, and pay it at the SIMULATOR; the order's page turns by itself.",
        [
          "\(work)/license/\(samples.paidOfferID)", setup.simulators.paymentsAddress + "/",
          "seal license list",
        ]
      ),
      (
        "5. Look for uses: another site has a copy and a quotation of the article.",
        [
          "seal mandate create \(samples.partyID) --max-ask 500", "seal enforcement enable",
          "seal monitor run \(samples.monitorID) --wait", "seal usage list",
        ]
      ),
      (
        "6. Pursue the copy: as operator, approve the case that the list shows.",
        [
          "seal review list --profile $SANDBOX/operator.json",
          "seal review approve case_… --contact \(SampleTexts.copierContact) "
            + "--profile $SANDBOX/operator.json",
          "\(setup.simulators.mailAddress)/   the invitation; its link leads to the five answers",
          "seal case list",
        ]
      ),
      (
        "7. Let eight days pass: the notice ends, and the money goes to its holders.",
        ["seal clock advance 8", "seal balance list", "seal event list"]
      ),
    ]
  }

  private var server: String { "https://\(setup.address)" }
  private static let file = "README.md"
}
