import SealAPI
import SealPrimitives

/// How a mutating method is repeated: what must be there, its request, and one that is refused.
struct Repetition: Sendable {
  typealias Preparation = @Sendable (inout RepetitionAccount) async throws -> Void

  /// Whose identifiers share a scope with this method's.
  enum Caller: Sendable {
    /// An account, in an environment.
    case account(Environment)
    /// One of the platform's own people.
    case reviewer
    /// Somebody without a key.
    case guest
  }

  enum Refusal: Sendable {
    /// The request, with an identifier in it that stands for nothing.
    case unknown(String)
    /// Another request, which is refused whatever happens.
    case request(String, String)
    /// The request itself, until something was mended.
    case until(String, Preparation)
  }

  /// `CertificationService/GetWork`, in the contract's packages.
  let method: String
  /// JSON in which `$name` stands for what the account has made.
  let body: String
  /// The same with other content, beside the one with an identifier in it that stands for nothing.
  let others: [String]
  let refusal: Refusal
  /// What is shown once.
  let secret: String?
  /// What goes on by itself: a time.
  let moving: String?
  let caller: Caller
  /// Whether another call is answered, and changes nothing, once it was done.
  let isIdleOnceDone: Bool
  /// Whether it needs what monitoring found and enforcement made of it.
  let needsCases: Bool
  let prepare: Preparation

  init(
    _ method: String, _ body: String, others: String..., refused: Refusal, secret: String? = nil,
    moving: String? = nil,
    by caller: Caller = .account(.live), idle: Bool = false, needsCases: Bool = false,
    given prepare: @escaping Preparation = { _ in }
  ) {
    self.method = method
    self.body = body
    self.others = others
    self.refusal = refused
    self.secret = secret
    self.moving = moving
    self.caller = caller
    isIdleOnceDone = idle
    self.needsCases = needsCases
    self.prepare = prepare
  }
}

/// Every mutating method of every service, and of guests. A method that is not here fails the test.
enum RepetitionMatrix {
  static let rows = certification + authorization + monitoring + enforcement + developer + guests

  private static let certification = [
    Repetition(
      "certification.v1.CertificationService/RegisterWork",
      #"{"title":"T","kind":"WORK_KIND_TEXT","parties":[{"name":"A","kind":"PARTY_KIND_NATURAL_PERSON","role":"PARTY_ROLE_AUTHOR"}],"version":$draft}"#,
      others:
        #"{"title":"U","kind":"WORK_KIND_TEXT","parties":[{"name":"A","kind":"PARTY_KIND_NATURAL_PERSON","role":"PARTY_ROLE_AUTHOR"}],"version":$draft}"#,
      refused: .request(
        #"{"title":"U","kind":"WORK_KIND_TEXT","parties":[{"name":"A","kind":"PARTY_KIND_NATURAL_PERSON","role":"PARTY_ROLE_AUTHOR"}],"version":$registered}"#,
        "DIGEST_ALREADY_REGISTERED"), idle: true
    ) { try await $0.work() },
    Repetition(
      "certification.v1.CertificationService/AddVersion",
      #"{"workId":"$work","version":$draft}"#, others: #"{"workId":"$work","version":$otherDraft}"#,
      refused: .unknown("WORK_NOT_FOUND"), idle: true
    ) { try await $0.work() },
    Repetition(
      "certification.v1.CertificationService/SetClaims",
      #"{"workId":"$work","claims":[{"partyId":"$party","right":"CLAIMED_RIGHT_ALL","sharePpm":1000000,"regionCode":"001","basis":"CLAIM_BASIS_ORIGINAL"}]}"#,
      others:
        #"{"workId":"$work","claims":[{"partyId":"$party","right":"CLAIMED_RIGHT_ALL","sharePpm":1000000,"regionCode":"CN","basis":"CLAIM_BASIS_ORIGINAL"}]}"#,
      refused: .unknown("WORK_NOT_FOUND")
    ) { try await $0.work() },
    Repetition(
      "certification.v1.CertificationService/PublishClaim", #"{"workId":"$privateWork"}"#,
      refused: .unknown("WORK_NOT_FOUND"), idle: true
    ) { try await $0.privateWork() },
    Repetition(
      "certification.v1.CertificationService/WithdrawWork", #"{"workId":"$work"}"#,
      refused: .unknown("WORK_NOT_FOUND"), idle: true
    ) { try await $0.work() },
  ]

  private static let authorization = [
    Repetition(
      "authorization.v1.AuthorizationService/CreateOffer",
      #"{"workId":"$work","title":"T","terms":{"use":"USE_PRINT","priceKind":"PRICE_KIND_FREE"}}"#,
      others:
        #"{"workId":"$work","title":"U","terms":{"use":"USE_PRINT","priceKind":"PRICE_KIND_FREE"}}"#,
      refused: .unknown("WORK_NOT_FOUND")
    ) { try await $0.work() },
    Repetition(
      "authorization.v1.AuthorizationService/WithdrawOffer", #"{"offerId":"$freeOffer"}"#,
      refused: .unknown("OFFER_NOT_FOUND"), idle: true
    ) { try await $0.freeOffer() },
    Repetition(
      "authorization.v1.AuthorizationService/CreatePreset",
      #"{"channelId":"$channel","title":"T","terms":{"use":"USE_PRINT","priceKind":"PRICE_KIND_FREE"}}"#,
      others:
        #"{"channelId":"$channel","title":"U","terms":{"use":"USE_PRINT","priceKind":"PRICE_KIND_FREE"}}"#,
      refused: .unknown("CHANNEL_NOT_FOUND")
    ) { try await $0.channel() },
    Repetition(
      "authorization.v1.AuthorizationService/WithdrawPreset", #"{"presetId":"$preset"}"#,
      refused: .unknown("PRESET_NOT_FOUND"), idle: true
    ) { try await $0.preset() },
    Repetition(
      "authorization.v1.AuthorizationService/CreateQuote",
      #"{"workId":"$work","offerId":"$freeOffer"}"#, refused: .unknown("WORK_NOT_FOUND")
    ) { try await $0.freeOffer() },
    Repetition(
      "authorization.v1.AuthorizationService/CreateOrder",
      #"{"quoteId":"$quote","licenseeName":"L","useUrl":"https://l.example/"}"#,
      others: #"{"quoteId":"$quote","licenseeName":"M","useUrl":"https://l.example/"}"#,
      refused: .request(
        #"{"quoteId":"$quote","licenseeName":"L"}"#, "PLACE_REQUIRED")
    ) { try await $0.quote() },
    Repetition(
      "authorization.v1.AuthorizationService/CancelOrder", #"{"orderId":"$order"}"#,
      refused: .unknown("ORDER_NOT_FOUND"), idle: true
    ) { try await $0.order() },
    Repetition(
      "authorization.v1.AuthorizationService/FileObjection",
      #"{"licenseNumber":"$paidLicense","reason":"It is mine."}"#,
      others: #"{"licenseNumber":"$paidLicense","reason":"It is his."}"#,
      refused: .request(#"{"licenseNumber":"$freeLicense","reason":"It is mine."}"#, "NOTICE_OVER")
    ) {
      try await $0.freeLicense()
      try await $0.paidLicense()
    },
    Repetition(
      "authorization.v1.AuthorizationService/CreateChannel",
      #"{"origin":"https://new.example","defaultAuthorName":"A"}"#,
      others: #"{"origin":"https://new.example","defaultAuthorName":"B"}"#,
      refused: .request(#"{"origin":"$site","defaultAuthorName":"A"}"#, "CHANNEL_EXISTS"),
      by: .account(.sandbox)
    ) { try await $0.channel() },
    Repetition(
      "authorization.v1.AuthorizationService/VerifyChannel", #"{"channelId":"$channel"}"#,
      refused: .until("PROOF_NOT_FOUND") { try $0.showToken() }, by: .account(.sandbox)
    ) { try await $0.channel() },
    Repetition(
      "authorization.v1.AuthorizationService/IncludePage",
      #"{"channelId":"$channel","pageUrl":"$site/copy/a"}"#,
      others: #"{"channelId":"$channel","pageUrl":"$site/copy/b"}"#,
      refused: .until("CHANNEL_NOT_VERIFIED") { try await $0.verify() }, by: .account(.sandbox)
    ) { try await $0.channel() },
    Repetition(
      "authorization.v1.AuthorizationService/DisconnectChannel", #"{"channelId":"$channel"}"#,
      refused: .unknown("CHANNEL_NOT_FOUND"), by: .account(.sandbox), idle: true
    ) { try await $0.channel() },
  ]

  private static let monitoring = [
    Repetition(
      "monitoring.v1.MonitoringService/RegisterText",
      #"{"versionId":"$version","content":"$content"}"#,
      refused: .request(#"{"versionId":"$version","content":"$token"}"#, "OTHER_BYTES"), idle: true
    ) { try await $0.work() },
    Repetition(
      "monitoring.v1.MonitoringService/CreateMonitor",
      #"{"title":"M","workIds":["$work"],"placeUrls":["https://m.example/"]}"#,
      others: #"{"title":"N","workIds":["$work"],"placeUrls":["https://m.example/"]}"#,
      refused: .unknown("WORK_NOT_FOUND")
    ) { try await $0.work() },
    Repetition(
      "monitoring.v1.MonitoringService/EndMonitor", #"{"monitorId":"$monitor"}"#,
      refused: .unknown("MONITOR_NOT_FOUND"), idle: true
    ) { try await $0.monitor() },
    Repetition(
      "monitoring.v1.MonitoringService/RunMonitor", #"{"monitorId":"$monitor"}"#,
      refused: .unknown("MONITOR_NOT_FOUND")
    ) { try await $0.monitor() },
    Repetition(
      "monitoring.v1.MonitoringService/AddAllowedPlace", #"{"url":"https://a.example/b"}"#,
      others: #"{"url":"https://a.example/b","note":"N"}"#,
      refused: .request(#"{"url":"https://p.example/"}"#, "PLACE_EXISTS")
    ) { try await $0.place() },
    Repetition(
      "monitoring.v1.MonitoringService/RemoveAllowedPlace", #"{"placeId":"$place"}"#,
      refused: .unknown("PLACE_NOT_FOUND")
    ) { try await $0.place() },
  ]

  private static let enforcement = [
    Repetition(
      "enforcement.v1.EnforcementService/CreateMandate",
      #"{"partyId":"$party","maxAsk":{"currencyCode":"CNY","minorUnits":"1000"},"endTime":"2030-01-01T00:00:00Z"}"#,
      others:
        #"{"partyId":"$party","maxAsk":{"currencyCode":"CNY","minorUnits":"2000"},"endTime":"2030-01-01T00:00:00Z"}"#,
      refused: .unknown("PARTY_NOT_FOUND")
    ) { try await $0.work() },
    Repetition(
      "enforcement.v1.EnforcementService/RevokeMandate", #"{"mandateId":"$mandate"}"#,
      refused: .unknown("MANDATE_NOT_FOUND"), idle: true
    ) { try await $0.mandate() },
    Repetition(
      "enforcement.v1.EnforcementService/SetAutomaticEnforcement",
      #"{"workId":"$work","enabled":true}"#, others: #"{"workId":"$work","enabled":false}"#,
      refused: .until("MANDATE_MISSING") { try await $0.grant() }
    ) { try await $0.work() },
    Repetition(
      "enforcement.v1.EnforcementService/OpenCase", #"{"usageId":"$openedUsage"}"#,
      refused: .unknown("USAGE_NOT_FOUND"), needsCases: true),
    Repetition(
      "enforcement.v1.EnforcementService/WithdrawCase", #"{"caseId":"$withdrawnCase"}"#,
      refused: .unknown("CASE_NOT_FOUND"), needsCases: true),
    Repetition(
      "enforcement.v1.EnforcementService/ApproveCase",
      #"{"caseId":"$approvedCase","contact":"$contact"}"#,
      others: #"{"caseId":"$approvedCase","contact":"other@accused.example"}"#,
      refused: .request(#"{"caseId":"$approvedCase"}"#, "CONTACT_MISSING"), by: .reviewer,
      needsCases: true),
    Repetition(
      "enforcement.v1.EnforcementService/RejectCase",
      #"{"caseId":"$rejectedCase","explanation":"It is no copy."}"#,
      others: #"{"caseId":"$rejectedCase","explanation":"It is another."}"#,
      refused: .unknown("CASE_NOT_FOUND"), by: .reviewer, needsCases: true),
    Repetition(
      "enforcement.v1.EnforcementService/DecideCaseCommercial",
      #"{"caseId":"$decidedCase","explanation":"It shows a shop.","commercial":true}"#,
      others: #"{"caseId":"$decidedCase","explanation":"It shows no shop."}"#,
      refused: .unknown("CASE_NOT_FOUND"), by: .reviewer, needsCases: true),
    Repetition(
      "enforcement.v1.EnforcementService/DecideCaseObjection",
      #"{"caseId":"$decidedCase","explanation":"It is a copy."}"#,
      others: #"{"caseId":"$decidedCase","explanation":"It is a copy.","upheld":true}"#,
      refused: .unknown("CASE_NOT_FOUND"), by: .reviewer, needsCases: true),
    Repetition(
      "enforcement.v1.EnforcementService/AnswerInvitation",
      #"{"number":"$answeredNumber","invitationSecret":"$answeredSecret","kind":"ANSWER_KIND_NOT_ME","note":"It was not me."}"#,
      others:
        #"{"number":"$answeredNumber","invitationSecret":"$answeredSecret","kind":"ANSWER_KIND_OBJECT","note":"It was not me."}"#,
      #"{"number":"$decidedNumber","invitationSecret":"$decidedSecret","kind":"ANSWER_KIND_NOT_ME","note":"It was not me."}"#,
      refused: .request(
        #"{"number":"$answeredNumber","invitationSecret":"$answeredSecret","kind":"ANSWER_KIND_HAVE_LICENSE","licenseNumber":"$freeLicense"}"#,
        "LICENSE_DOES_NOT_COVER"), by: .guest, needsCases: true),
  ]

  private static let developer = [
    Repetition(
      "developer.v1.DeveloperService/CreateApiKey", #"{"label":"k","scopes":["developer.read"]}"#,
      others: #"{"label":"l","scopes":["developer.read"]}"#,
      refused: .request(
        #"{"label":"k","scopes":["developer.read"],"applicationId":"app_00000000000000000000000000"}"#,
        "APPLICATION_NOT_FOUND"), secret: "secret"),
    Repetition(
      "developer.v1.DeveloperService/RevokeApiKey", #"{"apiKeyId":"$key"}"#,
      refused: .unknown("API_KEY_NOT_FOUND"), idle: true
    ) { try await $0.apiKey() },
    Repetition(
      "developer.v1.DeveloperService/RotateApiKey", #"{"apiKeyId":"$key"}"#,
      refused: .unknown("API_KEY_NOT_FOUND"), secret: "secret"
    ) { try await $0.apiKey() },
    Repetition(
      "developer.v1.DeveloperService/CreateApplication", #"{"name":"A"}"#, others: #"{"name":"B"}"#,
      refused: .request("{}", "INVALID_FIELDS")),
    Repetition(
      "developer.v1.DeveloperService/CreateWebhookEndpoint", #"{"url":"https://w.example/h"}"#,
      others: #"{"url":"https://w.example/i"}"#,
      refused: .request(#"{"url":"http://w.example/h"}"#, "INVALID_FIELDS"), secret: "secret"),
    Repetition(
      "developer.v1.DeveloperService/UpdateWebhookEndpoint",
      #"{"webhookEndpointId":"$endpoint","url":"https://w.example/i","updateMask":["url"]}"#,
      others:
        #"{"webhookEndpointId":"$endpoint","url":"https://w.example/j","updateMask":["url"]}"#,
      refused: .unknown("WEBHOOK_ENDPOINT_NOT_FOUND")
    ) { try await $0.endpoint() },
    Repetition(
      "developer.v1.DeveloperService/EnableWebhookEndpoint",
      #"{"webhookEndpointId":"$endpoint"}"#, refused: .unknown("WEBHOOK_ENDPOINT_NOT_FOUND")
    ) { try await $0.endpoint() },
    Repetition(
      "developer.v1.DeveloperService/RotateWebhookSecret",
      #"{"webhookEndpointId":"$endpoint"}"#, refused: .unknown("WEBHOOK_ENDPOINT_NOT_FOUND"),
      secret: "secret"
    ) { try await $0.endpoint() },
    Repetition(
      "developer.v1.DeveloperService/TestWebhookEndpoint",
      #"{"webhookEndpointId":"$endpoint"}"#,
      others: #"{"webhookEndpointId":"$endpoint","eventType":"case.settled"}"#,
      refused: .unknown("WEBHOOK_ENDPOINT_NOT_FOUND")
    ) { try await $0.endpoint() },
    Repetition(
      "developer.v1.DeveloperService/ReplayEvents",
      #"{"webhookEndpointId":"$endpoint","firstNumber":"1"}"#,
      others: #"{"webhookEndpointId":"$endpoint","firstNumber":"2"}"#,
      refused: .unknown("WEBHOOK_ENDPOINT_NOT_FOUND")
    ) { try await $0.endpoint() },
    Repetition(
      "developer.v1.DeveloperService/DeleteWebhookEndpoint",
      #"{"webhookEndpointId":"$endpoint"}"#, refused: .unknown("WEBHOOK_ENDPOINT_NOT_FOUND")
    ) { try await $0.endpoint() },
    Repetition(
      "developer.v1.DeveloperService/AdvanceClock", #"{"duration":"1s"}"#,
      others: #"{"duration":"2s"}"#,
      refused: .request(#"{"duration":"900000000s"}"#, "CLOCK_TOO_FAR_AHEAD"), moving: "time",
      by: .account(.sandbox)),
  ]

  static let guestOrder = "authorization.v1.AuthorizationService/PlaceGuestOrder"
  static let guestOrderBody =
    #"{"workId":"$work","offerId":"$freeOffer","licenseeName":"G","orderSecret":"AAAAAAAAAAAAAAAAAAAAAA"}"#

  /// What people without a key do.
  private static let guests = [
    Repetition(
      guestOrder, guestOrderBody,
      others:
        #"{"workId":"$work","offerId":"$freeOffer","licenseeName":"H","orderSecret":"AAAAAAAAAAAAAAAAAAAAAA"}"#,
      #"{"workId":"$work","offerId":"$freeOffer","licenseeName":"G","orderSecret":"BBBBBBBBBBBBBBBBBBBBBA"}"#,
      refused: .unknown("OFFER_NOT_FOUND"), by: .guest
    ) {
      try await $0.freeOffer()
      // For the other thing that guests do.
      for name in ["spareLicense1", "spareLicense2", "spareLicense3"] {
        try await $0.paidLicense(as: name)
      }
    },
    Repetition(
      "authorization.v1.AuthorizationService/FileObjection",
      #"{"licenseNumber":"$paidLicense","reason":"It is mine."}"#,
      others: #"{"licenseNumber":"$paidLicense","reason":"It is his."}"#,
      refused: .request(#"{"licenseNumber":"$freeLicense","reason":"It is mine."}"#, "NOTICE_OVER"),
      by: .guest
    ) {
      try await $0.freeLicense()
      try await $0.paidLicense()
    },
    Repetition(
      "authorization.v1.AuthorizationService/CancelOrder",
      #"{"orderId":"$guestOrder","orderSecret":"AAAAAAAAAAAAAAAAAAAAAA"}"#,
      others: #"{"orderId":"$otherGuestOrder","orderSecret":"AAAAAAAAAAAAAAAAAAAAAA"}"#,
      refused: .request(
        #"{"orderId":"$guestOrder","orderSecret":"BBBBBBBBBBBBBBBBBBBBBA"}"#, "ORDER_NOT_FOUND"),
      by: .guest, idle: true
    ) {
      try await $0.freeOffer()
      for name in ["guestOrder", "otherGuestOrder"] { try await $0.guestOrder(as: name) }
    },
  ]
}
