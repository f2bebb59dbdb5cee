import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

extension Lists {
  /// Reads a page of cases.
  ///
  /// - Parameters:
  ///   - show: how the list shows cases, all of the page at once and in their order.
  ///   - list: reads at most `limit` cases, those on the other side of `place` if given.
  func cases(
    _ size: UInt32, _ token: String, _ context: CallContext, _ checks: FieldChecks,
    as show: @escaping @Sendable ([Case], Transaction) throws -> [EnforcementV1.Case],
    _ list:
      @escaping @Sendable (Caller, _ place: CaseID?, _ limit: Int, Transaction) throws -> [Case]
  ) async throws -> (cases: [EnforcementV1.Case], nextPageToken: String) {
    let (found, next) = try await page(size, token, context, checks) { caller, place, limit, tx in
      let cases = try list(caller, place.map(CaseID.init(uuid:)), limit, tx)
      return zip(cases, try show(cases, tx)).map { (id: $0.caseID, message: $1) }
    } position: {
      $0.id.uuid
    }
    return (found.map(\.message), next)
  }
}
