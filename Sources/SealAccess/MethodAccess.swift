import SealAPI
import SealRPC

/// Who may call a method.
package enum MethodAccess: Sendable, Hashable {
  /// Anybody, as a guest: a key is not looked at.
  case anybody
  /// Guests, who send no key, and whoever holds a valid one.
  case guestOrKey
  /// Guests, who send no key, and whoever holds a key with this scope.
  case guestOrScope(Scope)
  /// Whoever holds a valid key.
  case anyKey
  /// Whoever holds a key with this scope.
  case scope(Scope)

  /// Whether somebody without a key may call.
  package var admitsGuests: Bool {
    switch self {
    case .anybody, .guestOrKey, .guestOrScope: true
    case .anyKey, .scope: false
    }
  }

  /// What a key needs, where one is sent.
  package var scope: Scope? {
    switch self {
    case .scope(let scope), .guestOrScope(let scope): scope
    case .anybody, .anyKey, .guestOrKey: nil
    }
  }

  /// The one table of methods. A method that is not in it is refused; `Scripts/methods` compares it
  /// with what the contract says of each.
  package static let table: [MethodDescriptor: MethodAccess] = [
    RPCV1.HealthServiceMethods.check: .anybody,

    CertificationV1.CertificationServiceMethods.registerWork: .scope(.certificationWrite),
    CertificationV1.CertificationServiceMethods.addVersion: .scope(.certificationWrite),
    CertificationV1.CertificationServiceMethods.getWork: .scope(.certificationRead),
    CertificationV1.CertificationServiceMethods.listWorks: .scope(.certificationRead),
    CertificationV1.CertificationServiceMethods.getCertificate: .scope(.certificationRead),
    CertificationV1.CertificationServiceMethods.verifyCertificate: .anybody,
    CertificationV1.CertificationServiceMethods.getStatement: .guestOrKey,
    CertificationV1.CertificationServiceMethods.getPublicCertificate: .anybody,
    CertificationV1.CertificationServiceMethods.getRoots: .anybody,
    CertificationV1.CertificationServiceMethods.getLog: .anybody,
    CertificationV1.CertificationServiceMethods.getLogTile: .anybody,
    CertificationV1.CertificationServiceMethods.withdrawWork: .scope(.certificationWrite),
    CertificationV1.CertificationServiceMethods.setClaims: .scope(.certificationWrite),
    CertificationV1.CertificationServiceMethods.publishClaim: .scope(.certificationWrite),

    AuthorizationV1.AuthorizationServiceMethods.createOffer: .scope(.authorizationWrite),
    AuthorizationV1.AuthorizationServiceMethods.withdrawOffer: .scope(.authorizationWrite),
    AuthorizationV1.AuthorizationServiceMethods.listOffers: .scope(.authorizationRead),
    AuthorizationV1.AuthorizationServiceMethods.createPreset: .scope(.authorizationWrite),
    AuthorizationV1.AuthorizationServiceMethods.withdrawPreset: .scope(.authorizationWrite),
    AuthorizationV1.AuthorizationServiceMethods.listPresets: .scope(.authorizationRead),
    AuthorizationV1.AuthorizationServiceMethods.getPublicWork: .anybody,
    AuthorizationV1.AuthorizationServiceMethods.getSeal: .anybody,
    AuthorizationV1.AuthorizationServiceMethods.findWorks: .anybody,
    AuthorizationV1.AuthorizationServiceMethods.getVersionText: .guestOrKey,
    AuthorizationV1.AuthorizationServiceMethods.getOffer: .anybody,
    AuthorizationV1.AuthorizationServiceMethods.checkUse: .anyKey,
    AuthorizationV1.AuthorizationServiceMethods.createQuote: .scope(.authorizationWrite),
    AuthorizationV1.AuthorizationServiceMethods.createOrder: .scope(.authorizationWrite),
    AuthorizationV1.AuthorizationServiceMethods.placeGuestOrder: .anybody,
    AuthorizationV1.AuthorizationServiceMethods.getOrder: .guestOrScope(.authorizationRead),
    AuthorizationV1.AuthorizationServiceMethods.cancelOrder: .guestOrScope(.authorizationWrite),
    AuthorizationV1.AuthorizationServiceMethods.mailOrderLinks: .anybody,
    AuthorizationV1.AuthorizationServiceMethods.getLicense: .guestOrKey,
    AuthorizationV1.AuthorizationServiceMethods.getLicenseLetter: .guestOrScope(.authorizationRead),
    AuthorizationV1.AuthorizationServiceMethods.listLicenses: .scope(.authorizationRead),
    AuthorizationV1.AuthorizationServiceMethods.listNotices: .anybody,
    AuthorizationV1.AuthorizationServiceMethods.fileObjection: .guestOrScope(.authorizationWrite),
    AuthorizationV1.AuthorizationServiceMethods.listObjections: .scope(.authorizationRead),
    AuthorizationV1.AuthorizationServiceMethods.listBalances: .scope(.authorizationRead),
    AuthorizationV1.AuthorizationServiceMethods.createChannel: .scope(.authorizationWrite),
    AuthorizationV1.AuthorizationServiceMethods.verifyChannel: .scope(.authorizationWrite),
    AuthorizationV1.AuthorizationServiceMethods.listChannels: .scope(.authorizationRead),
    AuthorizationV1.AuthorizationServiceMethods.disconnectChannel: .scope(.authorizationWrite),
    AuthorizationV1.AuthorizationServiceMethods.includePage: .scope(.authorizationWrite),
    AuthorizationV1.AuthorizationServiceMethods.listInclusions: .scope(.authorizationRead),

    MonitoringV1.MonitoringServiceMethods.registerText: .scope(.monitoringWrite),
    MonitoringV1.MonitoringServiceMethods.createMonitor: .scope(.monitoringWrite),
    MonitoringV1.MonitoringServiceMethods.listMonitors: .scope(.monitoringRead),
    MonitoringV1.MonitoringServiceMethods.endMonitor: .scope(.monitoringWrite),
    MonitoringV1.MonitoringServiceMethods.runMonitor: .scope(.monitoringWrite),
    MonitoringV1.MonitoringServiceMethods.getMonitorRun: .scope(.monitoringRead),
    MonitoringV1.MonitoringServiceMethods.listUsages: .scope(.monitoringRead),
    MonitoringV1.MonitoringServiceMethods.getUsage: .scope(.monitoringRead),
    MonitoringV1.MonitoringServiceMethods.addAllowedPlace: .scope(.monitoringWrite),
    MonitoringV1.MonitoringServiceMethods.listAllowedPlaces: .scope(.monitoringRead),
    MonitoringV1.MonitoringServiceMethods.removeAllowedPlace: .scope(.monitoringWrite),
    MonitoringV1.MonitoringServiceMethods.getReport: .scope(.monitoringRead),
    MonitoringV1.MonitoringServiceMethods.getUsageReport: .scope(.monitoringRead),
    MonitoringV1.MonitoringServiceMethods.listUsageReports: .scope(.monitoringRead),

    EnforcementV1.EnforcementServiceMethods.createMandate: .scope(.enforcementWrite),
    EnforcementV1.EnforcementServiceMethods.revokeMandate: .scope(.enforcementWrite),
    EnforcementV1.EnforcementServiceMethods.listMandates: .scope(.enforcementRead),
    EnforcementV1.EnforcementServiceMethods.setAutomaticEnforcement: .scope(.enforcementWrite),
    EnforcementV1.EnforcementServiceMethods.openCase: .scope(.enforcementWrite),
    EnforcementV1.EnforcementServiceMethods.withdrawCase: .scope(.enforcementWrite),
    EnforcementV1.EnforcementServiceMethods.listCases: .scope(.enforcementRead),
    EnforcementV1.EnforcementServiceMethods.getCase: .scope(.enforcementRead),
    EnforcementV1.EnforcementServiceMethods.getCapture: .guestOrKey,
    EnforcementV1.EnforcementServiceMethods.getDossier: .scope(.enforcementRead),
    EnforcementV1.EnforcementServiceMethods.listReviewQueue: .scope(.operate),
    EnforcementV1.EnforcementServiceMethods.getCaseReview: .scope(.operate),
    EnforcementV1.EnforcementServiceMethods.approveCase: .scope(.operate),
    EnforcementV1.EnforcementServiceMethods.rejectCase: .scope(.operate),
    EnforcementV1.EnforcementServiceMethods.decideCaseObjection: .scope(.operate),
    EnforcementV1.EnforcementServiceMethods.decideCaseCommercial: .scope(.operate),
    EnforcementV1.EnforcementServiceMethods.getInvitation: .anybody,
    EnforcementV1.EnforcementServiceMethods.answerInvitation: .anybody,
    EnforcementV1.EnforcementServiceMethods.mailInvitationLink: .anybody,

    DeveloperV1.DeveloperServiceMethods.getCaller: .anyKey,
    DeveloperV1.DeveloperServiceMethods.createApiKey: .scope(.developerWrite),
    DeveloperV1.DeveloperServiceMethods.listApiKeys: .scope(.developerRead),
    DeveloperV1.DeveloperServiceMethods.revokeApiKey: .scope(.developerWrite),
    DeveloperV1.DeveloperServiceMethods.rotateApiKey: .scope(.developerWrite),
    DeveloperV1.DeveloperServiceMethods.createApplication: .scope(.developerWrite),
    DeveloperV1.DeveloperServiceMethods.listApplications: .scope(.developerRead),
    DeveloperV1.DeveloperServiceMethods.getApplication: .scope(.developerRead),
    DeveloperV1.DeveloperServiceMethods.createWebhookEndpoint: .scope(.developerWrite),
    DeveloperV1.DeveloperServiceMethods.listWebhookEndpoints: .scope(.developerRead),
    DeveloperV1.DeveloperServiceMethods.updateWebhookEndpoint: .scope(.developerWrite),
    DeveloperV1.DeveloperServiceMethods.enableWebhookEndpoint: .scope(.developerWrite),
    DeveloperV1.DeveloperServiceMethods.deleteWebhookEndpoint: .scope(.developerWrite),
    DeveloperV1.DeveloperServiceMethods.rotateWebhookSecret: .scope(.developerWrite),
    DeveloperV1.DeveloperServiceMethods.testWebhookEndpoint: .scope(.developerWrite),
    DeveloperV1.DeveloperServiceMethods.listDeliveries: .scope(.developerRead),
    DeveloperV1.DeveloperServiceMethods.replayEvents: .scope(.developerWrite),
    DeveloperV1.DeveloperServiceMethods.listEvents: .scope(.developerRead),
    DeveloperV1.DeveloperServiceMethods.advanceClock: .scope(.developerWrite),
    DeveloperV1.DeveloperServiceMethods.listRequests: .scope(.developerRead),
    DeveloperV1.DeveloperServiceMethods.listChanges: .scope(.developerRead),
    DeveloperV1.DeveloperServiceMethods.listAllChanges: .scope(.operate),
  ]
}
