/// A method's row in the matrix: a request that its owner could make, and what others get for it.
struct MatrixRow: Sendable {
  /// What somebody gets who is not the owner.
  enum Expectation: Sendable {
    /// It is not there for them, by this reason; nothing is changed.
    case refused(String)
    /// It is about their own things: nothing of the owner is shown or changed.
    case own
    /// It is public: whoever may call at all may see it, or make something of their own from it. Of
    /// the owner's nothing is shown but what the request names and what the row says, and nothing
    /// is changed.
    case open
    /// It is public, and changes what it is about, as anybody may. Tried last, because what there
    /// is does not stay as it is.
    case acts
  }

  /// `CertificationService/GetWork`, in the contract's packages.
  let method: String
  /// JSON in which `$name` stands for what the fixture made; a `requestId` is added where needed.
  let body: String
  /// Another account's key, live as the owner's.
  let other: Expectation
  /// The owner's own sandbox key.
  let sandbox: Expectation
  /// What an operator's live key gets that owns nothing of it.
  let byOperator: Expectation
  /// Somebody without a key, where guests may call.
  let guest: Expectation
  /// For methods of operators: what an operator's sandbox key gets for live things.
  let sandboxOperator: Expectation
  /// What of the owner's an `open` method shows beside what the request names, as the fixture names
  /// it.
  let shows: Set<String>
  /// Why the owner's same request is refused all the same, for another reason than a stranger's;
  /// without it, it must succeed.
  let ownersReason: String?
  /// Whether the owner gets the same refusal: the fixture has no such thing, or nobody may do it.
  let isAbsent: Bool

  init(
    _ method: String, _ body: String, _ other: Expectation, sandbox: Expectation? = nil,
    byOperator: Expectation? = nil, guest: Expectation? = nil,
    sandboxOperator: Expectation = .refused("CASE_NOT_FOUND"), shows: Set<String> = [],
    ownersReason: String? = nil, isAbsent: Bool = false
  ) {
    self.method = method
    self.body = body
    self.other = other
    self.sandbox = sandbox ?? other
    self.byOperator = byOperator ?? other
    self.guest = guest ?? other
    self.sandboxOperator = sandboxOperator
    self.shows = shows
    self.ownersReason = ownersReason
    self.isAbsent = isAbsent
  }
}

/// Every method of every service. A method that is not here fails the test.
enum CallerMatrix {
  static let rows: [MatrixRow] = [
    MatrixRow(
      "certification.v1.CertificationService/RegisterWork",
      #"{"title":"A stranger's","kind":"WORK_KIND_TEXT","parties":[{"name":"S","kind":"PARTY_KIND_NATURAL_PERSON","role":"PARTY_ROLE_AUTHOR"}],"version":$otherVersion}"#,
      .own),
    MatrixRow(
      "certification.v1.CertificationService/AddVersion",
      #"{"workId":"$work","version":$thirdVersion}"#, .refused("WORK_NOT_FOUND")),
    MatrixRow(
      "certification.v1.CertificationService/GetWork", #"{"workId":"$work"}"#,
      .refused("WORK_NOT_FOUND")),
    MatrixRow("certification.v1.CertificationService/ListWorks", "{}", .own),
    MatrixRow(
      "certification.v1.CertificationService/GetCertificate",
      #"{"certificateId":"$certificate"}"#, .refused("CERTIFICATE_NOT_FOUND")),
    MatrixRow(
      "certification.v1.CertificationService/GetPublicCertificate",
      #"{"certificateId":"$certificate"}"#, .open, shows: ["work", "version", "title"]),
    MatrixRow("certification.v1.CertificationService/GetRoots", "{}", .open),
    MatrixRow("certification.v1.CertificationService/GetLog", "{}", .open),
    MatrixRow(
      "certification.v1.CertificationService/GetLogTile", #"{"path":"tile/3/000"}"#,
      .refused("TILE_NOT_FOUND"), isAbsent: true),
    MatrixRow(
      "certification.v1.CertificationService/VerifyCertificate",
      #"{"proof":$proofJSON,"sha256":"$sha256","sha512":"$sha512"}"#, .open),
    MatrixRow(
      "certification.v1.CertificationService/GetStatement", #"{"statementId":"$certificate"}"#,
      .open),
    MatrixRow(
      "certification.v1.CertificationService/SetClaims",
      #"{"workId":"$work","claims":[{"partyId":"$party","right":"CLAIMED_RIGHT_ALL","sharePpm":1000000,"regionCode":"001","basis":"CLAIM_BASIS_ORIGINAL"}]}"#,
      .refused("WORK_NOT_FOUND")),
    MatrixRow(
      "certification.v1.CertificationService/PublishClaim", #"{"workId":"$work"}"#,
      .refused("WORK_NOT_FOUND")),

    MatrixRow(
      "authorization.v1.AuthorizationService/CreateOffer",
      #"{"workId":"$work","title":"T","terms":{"use":"USE_PRINT","priceKind":"PRICE_KIND_FREE"}}"#,
      .refused("WORK_NOT_FOUND")),
    MatrixRow("authorization.v1.AuthorizationService/ListOffers", "{}", .own),
    MatrixRow(
      "authorization.v1.AuthorizationService/GetPublicWork", #"{"workId":"$work"}"#, .open,
      shows: [
        "version", "certificate", "title", "author", "freeOffer", "offer", "license",
        "noticeLicense", "host",
      ]),
    MatrixRow("authorization.v1.AuthorizationService/GetSeal", #"{"workId":"$work"}"#, .open),
    MatrixRow(
      "authorization.v1.AuthorizationService/FindWorks", #"{"sha256":"$sha256"}"#, .open,
      shows: ["work", "title"]),
    MatrixRow(
      "authorization.v1.AuthorizationService/GetVersionText", #"{"versionId":"$version"}"#,
      .refused("VERSION_TEXT_NOT_FOUND"), isAbsent: true),
    MatrixRow(
      "authorization.v1.AuthorizationService/GetOffer", #"{"offerId":"$offer"}"#, .open,
      shows: ["work", "title"]),
    MatrixRow(
      "authorization.v1.AuthorizationService/PlaceGuestOrder",
      #"{"workId":"$work","offerId":"$freeOffer","licenseeName":"S","orderSecret":"AAAAAAAAAAAAAAAAAAAAAA"}"#,
      .open, shows: ["title"]),
    MatrixRow(
      "authorization.v1.AuthorizationService/ListNotices", "{}", .open,
      shows: ["noticeLicense", "work", "version", "title", "author", "host"]),
    MatrixRow(
      "authorization.v1.AuthorizationService/CheckUse",
      #"{"workId":"$work","use":"USE_PRINT"}"#, .open, sandbox: .refused("WORK_NOT_FOUND"),
      shows: ["freeOffer"]),
    MatrixRow(
      "authorization.v1.AuthorizationService/CreateQuote",
      #"{"workId":"$work","offerId":"$offer"}"#, .open, sandbox: .refused("WORK_NOT_FOUND")),
    MatrixRow(
      "authorization.v1.AuthorizationService/CreateOrder",
      #"{"quoteId":"$quote","licenseeName":"S","useUrl":"https://s.example/"}"#,
      .refused("QUOTE_NOT_FOUND")),
    MatrixRow(
      "authorization.v1.AuthorizationService/GetOrder", #"{"orderId":"$order"}"#,
      .refused("ORDER_NOT_FOUND"), guest: .refused("INVALID_FIELDS")),
    MatrixRow(
      "authorization.v1.AuthorizationService/CancelOrder", #"{"orderId":"$order"}"#,
      .refused("ORDER_NOT_FOUND"), guest: .refused("INVALID_FIELDS")),
    MatrixRow(
      "authorization.v1.AuthorizationService/GetLicense", #"{"number":"$license"}"#, .open,
      sandbox: .refused("LICENSE_NOT_FOUND"),
      shows: ["work", "version", "title", "author", "host"]),
    MatrixRow(
      "authorization.v1.AuthorizationService/MailOrderLinks",
      #"{"mailAddress":"ada@reader.example"}"#, .open),
    MatrixRow(
      "authorization.v1.AuthorizationService/GetLicenseLetter", #"{"number":"$license"}"#,
      .refused("LICENSE_NOT_FOUND"), guest: .refused("INVALID_FIELDS")),
    MatrixRow("authorization.v1.AuthorizationService/ListLicenses", "{}", .own),
    MatrixRow(
      "authorization.v1.AuthorizationService/FileObjection",
      #"{"licenseNumber":"$noticeLicense","reason":"It is mine."}"#, .acts,
      sandbox: .refused("LICENSE_NOT_FOUND")),
    MatrixRow("authorization.v1.AuthorizationService/ListObjections", "{}", .own),
    MatrixRow("authorization.v1.AuthorizationService/ListBalances", "{}", .own),
    MatrixRow(
      "authorization.v1.AuthorizationService/CreateChannel",
      #"{"origin":"https://s.example","defaultAuthorName":"S"}"#, .own),
    // The owner's site is not on the internet.
    MatrixRow(
      "authorization.v1.AuthorizationService/VerifyChannel", #"{"channelId":"$channel"}"#,
      .refused("CHANNEL_NOT_FOUND"), ownersReason: "SITE_UNREACHABLE"),
    MatrixRow("authorization.v1.AuthorizationService/ListChannels", "{}", .own),
    MatrixRow(
      "authorization.v1.AuthorizationService/IncludePage",
      #"{"channelId":"$channel","pageUrl":"https://owner.example/a"}"#,
      .refused("CHANNEL_NOT_FOUND"), ownersReason: "CHANNEL_NOT_VERIFIED"),
    MatrixRow("authorization.v1.AuthorizationService/ListInclusions", "{}", .own),
    MatrixRow(
      "authorization.v1.AuthorizationService/CreatePreset",
      #"{"channelId":"$channel","title":"T","terms":{"use":"USE_PRINT","priceKind":"PRICE_KIND_FREE"}}"#,
      .refused("CHANNEL_NOT_FOUND")),
    MatrixRow("authorization.v1.AuthorizationService/ListPresets", "{}", .own),
    MatrixRow(
      "authorization.v1.AuthorizationService/WithdrawPreset", #"{"presetId":"$preset"}"#,
      .refused("PRESET_NOT_FOUND")),
    MatrixRow(
      "authorization.v1.AuthorizationService/DisconnectChannel", #"{"channelId":"$channel"}"#,
      .refused("CHANNEL_NOT_FOUND")),

    MatrixRow(
      "monitoring.v1.MonitoringService/RegisterText",
      #"{"versionId":"$version","content":"$content"}"#, .refused("VERSION_NOT_FOUND")),
    MatrixRow(
      "monitoring.v1.MonitoringService/CreateMonitor",
      #"{"title":"M","workIds":["$work"],"placeUrls":["https://s.example/"]}"#,
      .refused("WORK_NOT_FOUND")),
    MatrixRow("monitoring.v1.MonitoringService/ListMonitors", "{}", .own),
    MatrixRow(
      "monitoring.v1.MonitoringService/RunMonitor", #"{"monitorId":"$monitor"}"#,
      .refused("MONITOR_NOT_FOUND")),
    MatrixRow(
      "monitoring.v1.MonitoringService/GetMonitorRun", #"{"runId":"$run"}"#,
      .refused("RUN_NOT_FOUND")),
    MatrixRow("monitoring.v1.MonitoringService/ListUsages", "{}", .own),
    MatrixRow(
      "monitoring.v1.MonitoringService/GetUsage",
      #"{"usageId":"$usage"}"#, .refused("USAGE_NOT_FOUND")),
    MatrixRow(
      "monitoring.v1.MonitoringService/AddAllowedPlace", #"{"url":"https://s.example/b"}"#, .own),
    MatrixRow("monitoring.v1.MonitoringService/ListAllowedPlaces", "{}", .own),
    MatrixRow(
      "monitoring.v1.MonitoringService/RemoveAllowedPlace", #"{"placeId":"$place"}"#,
      .refused("PLACE_NOT_FOUND")),
    MatrixRow(
      "monitoring.v1.MonitoringService/GetReport",
      #"{"startTime":"2026-01-01T00:00:00Z","endTime":"2026-01-08T00:00:00Z"}"#, .own),
    // No week has passed.
    MatrixRow(
      "monitoring.v1.MonitoringService/GetUsageReport",
      #"{"reportId":"report_01h455vb4pex5vsknk084sn02q"}"#, .refused("REPORT_NOT_FOUND"),
      isAbsent: true),
    MatrixRow("monitoring.v1.MonitoringService/ListUsageReports", "{}", .own),
    MatrixRow(
      "monitoring.v1.MonitoringService/EndMonitor", #"{"monitorId":"$monitor"}"#,
      .refused("MONITOR_NOT_FOUND")),

    MatrixRow(
      "enforcement.v1.EnforcementService/CreateMandate",
      #"{"partyId":"$party","maxAsk":{"currencyCode":"CNY","minorUnits":"1000"},"endTime":"2030-01-01T00:00:00Z"}"#,
      .refused("PARTY_NOT_FOUND")),
    MatrixRow("enforcement.v1.EnforcementService/ListMandates", "{}", .own),
    MatrixRow(
      "enforcement.v1.EnforcementService/SetAutomaticEnforcement",
      #"{"workId":"$work","enabled":true}"#, .refused("WORK_NOT_FOUND")),
    MatrixRow(
      "enforcement.v1.EnforcementService/OpenCase", #"{"usageId":"$usage"}"#,
      .refused("USAGE_NOT_FOUND")),
    MatrixRow(
      "enforcement.v1.EnforcementService/WithdrawCase", #"{"caseId":"$case"}"#,
      .refused("CASE_NOT_FOUND")),
    MatrixRow("enforcement.v1.EnforcementService/ListCases", "{}", .own),
    MatrixRow(
      "enforcement.v1.EnforcementService/GetCase", #"{"caseId":"$case"}"#,
      .refused("CASE_NOT_FOUND")),
    // The account sees its case's capture by a key; whoever was invited, by the letter's secret.
    MatrixRow(
      "enforcement.v1.EnforcementService/GetCapture", #"{"number":"$invitedNumber"}"#,
      .refused("CASE_NOT_FOUND"), byOperator: .open, guest: .refused("INVALID_FIELDS")),
    MatrixRow(
      "enforcement.v1.EnforcementService/GetDossier", #"{"caseId":"$transferredCase"}"#,
      .refused("CASE_NOT_FOUND")),
    MatrixRow(
      "enforcement.v1.EnforcementService/GetInvitation",
      #"{"number":"$invitedNumber","invitationSecret":"$invitedSecret"}"#, .open,
      // What the price rests on, and what was compared.
      shows: ["work", "title", "author", "site", "offer", "version"]),
    MatrixRow(
      "enforcement.v1.EnforcementService/AnswerInvitation",
      #"{"number":"$invitedNumber","invitationSecret":"$invitedSecret","kind":"ANSWER_KIND_NOT_ME","note":"It was not me."}"#,
      .acts),
    MatrixRow(
      "enforcement.v1.EnforcementService/MailInvitationLink", #"{"number":"$invitedNumber"}"#,
      .acts),
    // The platform's own people; no account's key has their scope.
    MatrixRow(
      "enforcement.v1.EnforcementService/ListReviewQueue", "{}", .refused("SCOPE_MISSING"),
      sandboxOperator: .own),
    MatrixRow(
      "enforcement.v1.EnforcementService/GetCaseReview", #"{"caseId":"$case"}"#,
      .refused("SCOPE_MISSING")),
    MatrixRow(
      "enforcement.v1.EnforcementService/ApproveCase",
      #"{"caseId":"$approvedCase","contact":"$contact"}"#, .refused("SCOPE_MISSING")),
    MatrixRow(
      "enforcement.v1.EnforcementService/DecideCaseCommercial",
      #"{"caseId":"$rejectedCase","explanation":"It shows a shop."}"#, .refused("SCOPE_MISSING")),
    MatrixRow(
      "enforcement.v1.EnforcementService/RejectCase",
      #"{"caseId":"$rejectedCase","explanation":"It is no copy."}"#, .refused("SCOPE_MISSING")),
    MatrixRow(
      "enforcement.v1.EnforcementService/DecideCaseObjection",
      #"{"caseId":"$objectedCase","explanation":"It is a copy."}"#, .refused("SCOPE_MISSING")),
    // These end what cases stand on, so they come after them.
    MatrixRow(
      "authorization.v1.AuthorizationService/WithdrawOffer", #"{"offerId":"$offer"}"#,
      .refused("OFFER_NOT_FOUND")),
    MatrixRow(
      "enforcement.v1.EnforcementService/RevokeMandate", #"{"mandateId":"$mandate"}"#,
      .refused("MANDATE_NOT_FOUND")),

    MatrixRow(
      "developer.v1.DeveloperService/GetCaller", "{}", .own, sandbox: .open, shows: ["account"]),
    MatrixRow(
      "developer.v1.DeveloperService/CreateApiKey",
      #"{"label":"k","scopes":["developer.read"],"applicationId":"$app"}"#,
      .refused("APPLICATION_NOT_FOUND")),
    MatrixRow("developer.v1.DeveloperService/ListApiKeys", "{}", .own),
    MatrixRow(
      "developer.v1.DeveloperService/RotateApiKey", #"{"apiKeyId":"$key"}"#,
      .refused("API_KEY_NOT_FOUND")),
    MatrixRow(
      "developer.v1.DeveloperService/RevokeApiKey", #"{"apiKeyId":"$key"}"#,
      .refused("API_KEY_NOT_FOUND")),
    MatrixRow("developer.v1.DeveloperService/CreateApplication", #"{"name":"A"}"#, .own),
    MatrixRow("developer.v1.DeveloperService/ListApplications", "{}", .own),
    MatrixRow(
      "developer.v1.DeveloperService/GetApplication", #"{"applicationId":"$app"}"#,
      .refused("APPLICATION_NOT_FOUND")),
    MatrixRow(
      "developer.v1.DeveloperService/CreateWebhookEndpoint", #"{"url":"https://s.example/h"}"#,
      .own),
    MatrixRow("developer.v1.DeveloperService/ListWebhookEndpoints", "{}", .own),
    MatrixRow(
      "developer.v1.DeveloperService/UpdateWebhookEndpoint",
      #"{"webhookEndpointId":"$endpoint","url":"https://s.example/i","updateMask":["url"]}"#,
      .refused("WEBHOOK_ENDPOINT_NOT_FOUND")),
    MatrixRow(
      "developer.v1.DeveloperService/EnableWebhookEndpoint",
      #"{"webhookEndpointId":"$endpoint"}"#, .refused("WEBHOOK_ENDPOINT_NOT_FOUND")),
    MatrixRow(
      "developer.v1.DeveloperService/RotateWebhookSecret",
      #"{"webhookEndpointId":"$endpoint"}"#, .refused("WEBHOOK_ENDPOINT_NOT_FOUND")),
    MatrixRow(
      "developer.v1.DeveloperService/TestWebhookEndpoint",
      #"{"webhookEndpointId":"$endpoint"}"#, .refused("WEBHOOK_ENDPOINT_NOT_FOUND")),
    MatrixRow(
      "developer.v1.DeveloperService/ListDeliveries", #"{"webhookEndpointId":"$endpoint"}"#,
      .refused("WEBHOOK_ENDPOINT_NOT_FOUND")),
    MatrixRow(
      "developer.v1.DeveloperService/ReplayEvents",
      #"{"webhookEndpointId":"$endpoint","firstNumber":1}"#,
      .refused("WEBHOOK_ENDPOINT_NOT_FOUND")),
    MatrixRow("developer.v1.DeveloperService/ListEvents", "{}", .own),
    MatrixRow(
      "developer.v1.DeveloperService/AdvanceClock", #"{"duration":"1s"}"#,
      .refused("SANDBOX_ONLY"), sandbox: .own, isAbsent: true),
    MatrixRow("developer.v1.DeveloperService/ListRequests", "{}", .own),
    // Operators see which cases they decided.
    MatrixRow(
      "developer.v1.DeveloperService/ListChanges", "{}", .own, byOperator: .open,
      shows: ["objectedCase", "invitedCase", "transferredCase"]),
    MatrixRow(
      "developer.v1.DeveloperService/ListAllChanges", "{}", .refused("SCOPE_MISSING"),
      sandboxOperator: .own),
    MatrixRow(
      "developer.v1.DeveloperService/DeleteWebhookEndpoint",
      #"{"webhookEndpointId":"$endpoint"}"#, .refused("WEBHOOK_ENDPOINT_NOT_FOUND")),
    MatrixRow(
      "certification.v1.CertificationService/WithdrawWork", #"{"workId":"$work"}"#,
      .refused("WORK_NOT_FOUND")),
  ]
}
