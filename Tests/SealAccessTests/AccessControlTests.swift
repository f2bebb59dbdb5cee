import Foundation
import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC
import SealServer
import SealTestSupport
import Testing

@Suite struct AccessControlTests {
  /// Who may call what, written down a second time: a slip in the table shows here.
  private static let expected: [String: MethodAccess] = [
    "seal.rpc.v1.HealthService/Check": .anybody,
    "seal.certification.v1.CertificationService/RegisterWork": .scope(.certificationWrite),
    "seal.certification.v1.CertificationService/AddVersion": .scope(.certificationWrite),
    "seal.certification.v1.CertificationService/GetWork": .scope(.certificationRead),
    "seal.certification.v1.CertificationService/ListWorks": .scope(.certificationRead),
    "seal.certification.v1.CertificationService/GetCertificate": .scope(.certificationRead),
    "seal.certification.v1.CertificationService/GetPublicCertificate": .anybody,
    "seal.certification.v1.CertificationService/GetRoots": .anybody,
    "seal.certification.v1.CertificationService/GetLog": .anybody,
    "seal.certification.v1.CertificationService/GetLogTile": .anybody,
    "seal.certification.v1.CertificationService/VerifyCertificate": .anybody,
    "seal.certification.v1.CertificationService/GetStatement": .guestOrKey,
    "seal.certification.v1.CertificationService/WithdrawWork": .scope(.certificationWrite),
    "seal.certification.v1.CertificationService/SetClaims": .scope(.certificationWrite),
    "seal.certification.v1.CertificationService/PublishClaim": .scope(.certificationWrite),
    "seal.authorization.v1.AuthorizationService/CreateOffer": .scope(.authorizationWrite),
    "seal.authorization.v1.AuthorizationService/WithdrawOffer": .scope(.authorizationWrite),
    "seal.authorization.v1.AuthorizationService/ListOffers": .scope(.authorizationRead),
    "seal.authorization.v1.AuthorizationService/CreatePreset": .scope(.authorizationWrite),
    "seal.authorization.v1.AuthorizationService/WithdrawPreset": .scope(.authorizationWrite),
    "seal.authorization.v1.AuthorizationService/ListPresets": .scope(.authorizationRead),
    "seal.authorization.v1.AuthorizationService/GetPublicWork": .anybody,
    "seal.authorization.v1.AuthorizationService/GetSeal": .anybody,
    "seal.authorization.v1.AuthorizationService/FindWorks": .anybody,
    "seal.authorization.v1.AuthorizationService/GetVersionText": .guestOrKey,
    "seal.authorization.v1.AuthorizationService/GetOffer": .anybody,
    "seal.authorization.v1.AuthorizationService/CheckUse": .anyKey,
    "seal.authorization.v1.AuthorizationService/CreateQuote": .scope(.authorizationWrite),
    "seal.authorization.v1.AuthorizationService/CreateOrder": .scope(.authorizationWrite),
    "seal.authorization.v1.AuthorizationService/PlaceGuestOrder": .anybody,
    "seal.authorization.v1.AuthorizationService/GetOrder": .guestOrScope(.authorizationRead),
    "seal.authorization.v1.AuthorizationService/CancelOrder": .guestOrScope(.authorizationWrite),
    "seal.authorization.v1.AuthorizationService/GetLicense": .guestOrKey,
    "seal.authorization.v1.AuthorizationService/GetLicenseLetter": .guestOrScope(
      .authorizationRead),
    "seal.authorization.v1.AuthorizationService/ListLicenses": .scope(.authorizationRead),
    "seal.authorization.v1.AuthorizationService/ListNotices": .anybody,
    "seal.authorization.v1.AuthorizationService/FileObjection": .guestOrScope(.authorizationWrite),
    "seal.authorization.v1.AuthorizationService/ListBalances": .scope(.authorizationRead),
    "seal.authorization.v1.AuthorizationService/CreateChannel": .scope(.authorizationWrite),
    "seal.authorization.v1.AuthorizationService/VerifyChannel": .scope(.authorizationWrite),
    "seal.authorization.v1.AuthorizationService/ListChannels": .scope(.authorizationRead),
    "seal.authorization.v1.AuthorizationService/DisconnectChannel": .scope(.authorizationWrite),
    "seal.authorization.v1.AuthorizationService/IncludePage": .scope(.authorizationWrite),
    "seal.monitoring.v1.MonitoringService/RegisterText": .scope(.monitoringWrite),
    "seal.monitoring.v1.MonitoringService/CreateMonitor": .scope(.monitoringWrite),
    "seal.monitoring.v1.MonitoringService/ListMonitors": .scope(.monitoringRead),
    "seal.monitoring.v1.MonitoringService/EndMonitor": .scope(.monitoringWrite),
    "seal.monitoring.v1.MonitoringService/RunMonitor": .scope(.monitoringWrite),
    "seal.monitoring.v1.MonitoringService/GetMonitorRun": .scope(.monitoringRead),
    "seal.monitoring.v1.MonitoringService/ListUsages": .scope(.monitoringRead),
    "seal.monitoring.v1.MonitoringService/GetUsage": .scope(.monitoringRead),
    "seal.monitoring.v1.MonitoringService/AddAllowedPlace": .scope(.monitoringWrite),
    "seal.monitoring.v1.MonitoringService/ListAllowedPlaces": .scope(.monitoringRead),
    "seal.monitoring.v1.MonitoringService/RemoveAllowedPlace": .scope(.monitoringWrite),
    "seal.monitoring.v1.MonitoringService/GetReport": .scope(.monitoringRead),
    "seal.developer.v1.DeveloperService/GetApplication": .scope(.developerRead),
    "seal.authorization.v1.AuthorizationService/MailOrderLinks": .anybody,
    "seal.authorization.v1.AuthorizationService/ListInclusions": .scope(.authorizationRead),
    "seal.authorization.v1.AuthorizationService/ListObjections": .scope(.authorizationRead),
    "seal.monitoring.v1.MonitoringService/GetUsageReport": .scope(.monitoringRead),
    "seal.monitoring.v1.MonitoringService/ListUsageReports": .scope(.monitoringRead),
    "seal.enforcement.v1.EnforcementService/CreateMandate": .scope(.enforcementWrite),
    "seal.enforcement.v1.EnforcementService/RevokeMandate": .scope(.enforcementWrite),
    "seal.enforcement.v1.EnforcementService/ListMandates": .scope(.enforcementRead),
    "seal.enforcement.v1.EnforcementService/SetAutomaticEnforcement": .scope(.enforcementWrite),
    "seal.enforcement.v1.EnforcementService/OpenCase": .scope(.enforcementWrite),
    "seal.enforcement.v1.EnforcementService/WithdrawCase": .scope(.enforcementWrite),
    "seal.enforcement.v1.EnforcementService/ListCases": .scope(.enforcementRead),
    "seal.enforcement.v1.EnforcementService/GetCase": .scope(.enforcementRead),
    "seal.enforcement.v1.EnforcementService/GetCapture": .guestOrKey,
    "seal.enforcement.v1.EnforcementService/GetDossier": .scope(.enforcementRead),
    "seal.enforcement.v1.EnforcementService/ListReviewQueue": .scope(.operate),
    "seal.enforcement.v1.EnforcementService/GetCaseReview": .scope(.operate),
    "seal.enforcement.v1.EnforcementService/ApproveCase": .scope(.operate),
    "seal.enforcement.v1.EnforcementService/RejectCase": .scope(.operate),
    "seal.enforcement.v1.EnforcementService/DecideCaseObjection": .scope(.operate),
    "seal.enforcement.v1.EnforcementService/DecideCaseCommercial": .scope(.operate),
    "seal.enforcement.v1.EnforcementService/GetInvitation": .anybody,
    "seal.enforcement.v1.EnforcementService/AnswerInvitation": .anybody,
    "seal.enforcement.v1.EnforcementService/MailInvitationLink": .anybody,
    "seal.developer.v1.DeveloperService/GetCaller": .anyKey,
    "seal.developer.v1.DeveloperService/CreateApiKey": .scope(.developerWrite),
    "seal.developer.v1.DeveloperService/ListApiKeys": .scope(.developerRead),
    "seal.developer.v1.DeveloperService/RevokeApiKey": .scope(.developerWrite),
    "seal.developer.v1.DeveloperService/RotateApiKey": .scope(.developerWrite),
    "seal.developer.v1.DeveloperService/CreateApplication": .scope(.developerWrite),
    "seal.developer.v1.DeveloperService/ListApplications": .scope(.developerRead),
    "seal.developer.v1.DeveloperService/CreateWebhookEndpoint": .scope(.developerWrite),
    "seal.developer.v1.DeveloperService/ListWebhookEndpoints": .scope(.developerRead),
    "seal.developer.v1.DeveloperService/UpdateWebhookEndpoint": .scope(.developerWrite),
    "seal.developer.v1.DeveloperService/EnableWebhookEndpoint": .scope(.developerWrite),
    "seal.developer.v1.DeveloperService/DeleteWebhookEndpoint": .scope(.developerWrite),
    "seal.developer.v1.DeveloperService/RotateWebhookSecret": .scope(.developerWrite),
    "seal.developer.v1.DeveloperService/TestWebhookEndpoint": .scope(.developerWrite),
    "seal.developer.v1.DeveloperService/ListDeliveries": .scope(.developerRead),
    "seal.developer.v1.DeveloperService/ReplayEvents": .scope(.developerWrite),
    "seal.developer.v1.DeveloperService/ListEvents": .scope(.developerRead),
    "seal.developer.v1.DeveloperService/AdvanceClock": .scope(.developerWrite),
    "seal.developer.v1.DeveloperService/ListRequests": .scope(.developerRead),
    "seal.developer.v1.DeveloperService/ListChanges": .scope(.developerRead),
    "seal.developer.v1.DeveloperService/ListAllChanges": .scope(.operate),
  ]

  /// What somebody may send.
  enum Credential: CaseIterable {
    case none, mistyped, nonsense, unknown, revoked, withoutScope, right
  }

  @Test func theTableHasEveryMethodOfTheContractAndNoOther() {
    #expect(Set(MethodAccess.table.keys) == Set(Contract.methods))
    #expect(Set(Contract.methods.map(\.name)) == Set(Self.expected.keys))
  }

  @Test func whatChangesSomethingNeedsAScopeToWrite() {
    // The accused has no account: the secret of their letter is what they answer by.
    // A guest's order is one's own, and is known by a secret.
    let open = [
      EnforcementV1.EnforcementServiceMethods.answerInvitation,
      AuthorizationV1.AuthorizationServiceMethods.placeGuestOrder,
    ]
    for (method, access) in MethodAccess.table where method.mutates && !open.contains(method) {
      guard let scope = access.scope else {
        Issue.record("\(method.name) changes something and is open")
        continue
      }
      #expect(scope == .operate || scope.rawValue.hasSuffix(".write"), "\(method.name)")
    }
  }

  @Test func noAccountsOwnKeyIsAnOperators() {
    #expect(Set(Scope.ofAccounts) == Set(Scope.allCases).subtracting([.operate]))
  }

  @Test(arguments: Contract.methods)
  func aMethodIsOpenToWhomTheTableSaysAndToNobodyElse(method: MethodDescriptor) async throws {
    let access = try #require(Self.expected[method.name])
    let database = try await SharedDatabase.open()
    let account = try await TestAccount.make(in: database)
    let control = AccessControl(keys: ApiKeyCache(database: database))
    for credential in Credential.allCases {
      let text = try await Self.text(of: credential, for: access, account, database)
      let context = CallContext(
        method: method, deadline: .now + .seconds(10), credential: text)
      let answer: String
      do {
        let admitted = try await control.admit(context)
        answer = "OK"
        let isGuest = access == .anybody || access.admitsGuests && text.isEmpty
        #expect((admitted.identity == nil) == isGuest, "\(credential)")
        if !isGuest { #expect(admitted.caller.accountID == account.id) }
      } catch let error as RPCError {
        answer = "\(error.code) \(error.reason)"
      }
      #expect(answer == Self.answer(to: credential, access), "\(credential)")
    }
  }

  private static func answer(to credential: Credential, _ access: MethodAccess) -> String {
    guard access != .anybody else { return "OK" }
    switch credential {
    case .none: return access.admitsGuests ? "OK" : "UNAUTHENTICATED API_KEY_MISSING"
    case .mistyped, .nonsense, .unknown, .revoked: return "UNAUTHENTICATED API_KEY_REFUSED"
    case .withoutScope: return access.scope == nil ? "OK" : "PERMISSION_DENIED SCOPE_MISSING"
    case .right: return "OK"
    }
  }

  private static func text(
    of credential: Credential, for access: MethodAccess, _ account: TestAccount,
    _ database: Database
  ) async throws -> String {
    let scope = access.scope ?? .developerRead
    switch credential {
    case .none: return ""
    case .nonsense: return "Bearer 12345"
    case .unknown: return ApiKeySecret.nobodys().text
    case .mistyped:
      let right = try await account.makeKey(Scope.allCases, in: database).secret.text
      return String(right.dropLast()) + (right.hasSuffix("0") ? "1" : "0")
    case .revoked:
      let key = try await account.makeKey(Scope.allCases, in: database)
      let caller = account.caller()
      _ = try await database.write { tx in
        try ApiKeyStore.revoke(
          key.id, of: caller, at: SystemWallClock().now(), tx)
      }
      return key.secret.text
    case .withoutScope:
      return try await account.makeKey(Scope.allCases.filter { $0 != scope }, in: database)
        .secret.text
    case .right: return try await account.makeKey([scope], in: database).secret.text
    }
  }

  @Test func aMethodThatTheTableForgotIsClosedEvenToTheRightKey() async throws {
    let database = try await SharedDatabase.open()
    let key = try await TestAccount.make(in: database).makeKey(Scope.allCases, in: database)
    let control = AccessControl(keys: ApiKeyCache(database: database))
    let error = await refusal {
      try await control.admit(
        CallContext(
          method: MethodDescriptor(name: "seal.new.v1.New/Do", mutates: false),
          deadline: .now + .seconds(10), credential: key.secret.text))
    }
    #expect(error?.code == .unimplemented)
  }

  @Test func theKeySaysInWhichEnvironmentItsHolderCalls() async throws {
    let database = try await SharedDatabase.open()
    let key = try await TestAccount.make(in: database).makeKey(
      [.certificationRead], .sandbox, in: database)
    let control = AccessControl(keys: ApiKeyCache(database: database))
    let admitted = try await control.admit(
      CallContext(
        method: CertificationV1.CertificationServiceMethods.getWork,
        deadline: .now + .seconds(10), credential: key.secret.text))
    #expect(admitted.caller.environment == .sandbox)
    #expect(admitted.caller.apiKeyID == key.id)
    #expect(admitted.caller.scopes == [.certificationRead])
  }
}
