import ArgumentParser
import SealRPC

/// What became of the files of one `seal register`.
struct RegisterOutcome {
  private var new = 0
  private var known = 0
  private var failures: [Failure] = []

  mutating func registered(_ isNew: Bool) {
    if isNew { new += 1 } else { known += 1 }
  }

  /// Notes why a file was not registered. Throws on what would stop every other file too, and on
  /// the failure of an only one.
  mutating func failed(_ path: String, _ error: any Error, isOnly: Bool) throws {
    let failure = (error as? RPCError).map { Failure($0) } ?? error as? Failure
    guard let failure, !isOnly, failure.isOfOneFile else { throw failure ?? error }
    failures.append(failure)
    Output.note("\(path): \(failure)")
  }

  /// Counts, where there were several; ends with the status of the first failure.
  func finish(of count: Int) throws {
    guard count > 1 else { return }
    let counts = [(new, "registered"), (known, "registered before"), (failures.count, "not")]
    let said = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    Output.note("\(count) files: \(said)")
    if let first = failures.first { throw ExitCode(first.status.rawValue) }
  }
}

extension Failure {
  /// Whether it is about the file, and not about the server, the key or the profile.
  fileprivate var isOfOneFile: Bool {
    switch status {
    case .noInput, .dataError, .alreadyExists, .cannotCreate, .notFound: true
    default: false
    }
  }
}
