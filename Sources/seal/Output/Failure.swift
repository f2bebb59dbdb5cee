import SealRPC

/// An exit status of `seal`, for scripts.
///
/// 0 is success; the others are those of sysexits(3) where they fit.
enum ExitStatus: Int32 {
  /// The command worked and its answer is no: a certificate does not verify.
  case refused = 1
  /// The command line is wrong (EX_USAGE).
  case usage = 64
  /// The server found the request wrong (EX_DATAERR).
  case dataError = 65
  /// A file cannot be read (EX_NOINPUT).
  case noInput = 66
  /// The server knows no such thing (EX_NOUSER's place).
  case notFound = 67
  /// The server cannot be reached or is stopping (EX_UNAVAILABLE).
  case unavailable = 69
  /// A fault of the server or of ours (EX_SOFTWARE).
  case software = 70
  /// A file cannot be written (EX_CANTCREAT).
  case cannotCreate = 73
  /// Try again later (EX_TEMPFAIL).
  case temporary = 75
  /// The key is missing, refused, or not allowed to do this (EX_NOPERM).
  case noPermission = 77
  /// The profile is wrong or lacks something (EX_CONFIG).
  case configuration = 78
  /// It exists already, with other data.
  case alreadyExists = 79
}

/// The reason for which a command did not do what was asked.
struct Failure: Error, CustomStringConvertible {
  let status: ExitStatus
  let description: String

  init(_ status: ExitStatus, _ description: String) {
    self.status = status
    self.description = description
  }

  init(_ error: RPCError) {
    // The message repeats what the violations say, in the contract's words.
    let words = FieldWords(arguments: CommandLine.arguments)
    let sentences = error.fieldViolations.map { words.sentence($0.description, about: $0.field) }
    let said =
      sentences.isEmpty
      ? "\(words.sentence(error.message)) (\(error.reason))" : sentences.joined(separator: "\n")
    // What the sentence says already is not said again.
    let details = error.details.entries
      .filter { !error.message.contains($0.value.replacing(",", with: ", ")) }
      .map { "  \($0.name): \($0.value)" }
    let status = ExitStatus(error.code)
    // What is to be quoted to the server's operator, where the fault is not the caller's.
    let call = status == .software ? error.callID.map { ["  call: \($0)"] } ?? [] : []
    self.init(
      status,
      ([said] + details + call).joined(separator: "\n"))
  }
}

extension ExitStatus {
  init(_ code: StatusCode) {
    self =
      switch code {
      case .invalidArgument, .failedPrecondition, .outOfRange: .dataError
      case .notFound: .notFound
      case .alreadyExists: .alreadyExists
      case .unauthenticated, .permissionDenied: .noPermission
      case .unavailable: .unavailable
      case .aborted, .resourceExhausted, .deadlineExceeded, .cancelled: .temporary
      default: .software
      }
  }
}
