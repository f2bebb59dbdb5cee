import SealPostgres
import SealPrimitives
import SealProviders

/// A row of `refund`: all of a payment goes back.
struct Refund: Sendable {
  /// As `RefundReport.State`, and before the institution has answered.
  enum State: String, Sendable, CaseIterable, PostgresEncodable, PostgresDecodable {
    case wanted = "WANTED"
    case processing = "PROCESSING"
    case succeeded = "SUCCEEDED"
    /// An operator settles it with the institution.
    case abnormal = "ABNORMAL"
    /// The institution will not do it; an operator sends the money back.
    case closed = "CLOSED"

    /// Whether the institution is at it.
    var isUnderWay: Bool { self == .wanted || self == .processing }

    /// Where the institution's word leads; `nil` when it changes nothing.
    ///
    /// Words may come out of order: what went back stays so, and what needs an operator does not go
    /// on by an older word.
    func after(_ report: RefundReport.State) -> State? {
      switch (self, report) {
      case (.succeeded, _): nil
      case (.wanted, .processing): .processing
      case (_, .processing): nil
      case (_, .succeeded): .succeeded
      case (_, .abnormal): self == .abnormal ? nil : .abnormal
      case (_, .closed): self == .closed ? nil : .closed
      }
    }
  }

  let minorUnits: Int64
  let createTime: Instant
  let state: State

  init(_ row: Row) throws {
    minorUnits = try row.decode("minor_units")
    createTime = try row.decode("create_time")
    state = try row.decode("state")
  }
}
