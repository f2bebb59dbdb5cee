import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealRPC

extension Lists {
  /// Reads a page of cases.
  ///
  /// - Parameters:
  ///   - show: how the list shows cases, all of the page at once and in their order.
  ///   - list: reads at most `limit` cases, those on the other side of `place` if given.
  func cases(
    _ request: some ListRequest, _ context: CallContext, _ checks: FieldChecks,
    as show: @escaping @Sendable ([Case], Transaction) throws -> [EnforcementV1.Case],
    _ list:
      @escaping @Sendable (Caller, _ place: CaseID?, _ limit: Int, Transaction) throws -> [Case]
  ) async throws -> (cases: [EnforcementV1.Case], nextPageToken: String) {
    let (found, next) = try await page(request, context, by: \.id, checks) {
      caller, place, limit, tx in
      let cases = try list(caller, place, limit, tx)
      return zip(cases, try show(cases, tx)).map { Listed($0.caseID, $1) }
    }
    return (found.map(\.message), next)
  }
}
