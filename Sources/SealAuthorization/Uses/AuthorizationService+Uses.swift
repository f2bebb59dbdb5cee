import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealRPC

extension AuthorizationService {
  package func checkUse(
    _ request: AuthorizationV1.CheckUseRequest, context: CallContext
  ) async throws -> AuthorizationV1.CheckUseResponse {
    var checks = FieldChecks()
    let workID = checks.workID(request.workID)
    let asked = UseQuestion(request, now: clock.now(), &checks)
    let (id, question) = try checks.finish(workID, asked)
    let environment = context.caller.environment
    return try await database.read(deadline: context.deadline) { tx in
      try UseVerdict.response(to: question, about: id, environment, tx)
    }
  }
}

extension UseVerdict {
  /// The decision, and what is on sale for the use. Throws WORK_NOT_FOUND.
  fileprivate static func response(
    to question: UseQuestion, about id: WorkID, _ environment: Environment, _ tx: Transaction
  ) throws -> AuthorizationV1.CheckUseResponse {
    guard let work = try WorkReader.find(id, environment, tx) else {
      throw AuthorizationError.workNotFound
    }
    let offers = try OfferStore.onSale(for: id, tx)
    let facts = try UseFacts.read(work, onSale: offers, for: question, tx)
    return try UseCheck.decide(question, facts).message(offers)
  }

  private func message(_ onSale: [Offer]) throws -> AuthorizationV1.CheckUseResponse {
    AuthorizationV1.CheckUseResponse(
      decision: decision,
      reasons: reasons.map {
        .init(code: $0.code, message: $0.message, reference: $0.reference)
      },
      offers: try offers.compactMap { offer in
        try onSale.first { $0.offerID == offer.offerID }?.message()
      })
  }
}
