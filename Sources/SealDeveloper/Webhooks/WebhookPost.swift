import SealFetch
import SealPrimitives
import SealTrust

/// The sending of one webhook to its endpoint, the same for events and for tests.
struct WebhookPost: Sendable {
  let transport: any WebhookTransport
  let secrets: SecretBox

  /// What goes over the wire, signed for its endpoint at one time.
  struct Signed: Sendable {
    let url: String
    let headers: [(name: String, value: String)]
    let body: [UInt8]

    /// The `webhook-signature`.
    var signature: String {
      headers.first { $0.name == "webhook-signature" }?.value ?? ""
    }
  }

  /// - Parameter endpoint: not deleted, so that it has its secrets.
  func sign(
    _ webhook: StandardWebhook, for endpoint: StoredWebhookEndpoint, at now: Instant
  ) throws -> Signed {
    guard let sealed = endpoint.sealed else {
      preconditionFailure("an endpoint that is not deleted has its secrets")
    }
    let (hmac, keys) = try WebhookSecrets(box: secrets, id: endpoint.id).open(sealed, at: now)
    return Signed(
      url: endpoint.url, headers: try webhook.headers(at: now, secrets: hmac, keys: keys),
      body: webhook.body)
  }

  /// Sends it once. Throws what is our own fault; what is the receiver's is an outcome.
  func send(_ signed: Signed) async throws -> WebhookTurn.Outcome {
    do {
      let answer = try await transport.post(
        signed.url, headers: signed.headers, body: signed.body)
      switch answer.status {
      case 200..<300: return .acknowledged(status: answer.status)
      case 410: return .gone
      default:
        return .failed(
          status: answer.status, error: "The receiver answered \(answer.status).",
          retryAfter: answer.retryAfter)
      }
    } catch let error as FetchError {
      return .failed(status: nil, error: error.message, retryAfter: nil)
    }
  }
}
