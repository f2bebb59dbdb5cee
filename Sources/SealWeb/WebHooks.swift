import SealCertification
import SealPrimitives

/// What others put behind an address: SealWeb reads the request and writes the answer, nothing
/// else. An address without its hook is not there.
package struct WebHooks: Sendable {
  /// `POST /{service}/{method}` with the service's full name, such as
  /// `seal.certification.v1.CertificationService`.
  package typealias Call =
    @Sendable (
      _ service: String, _ method: String, _ request: WebRequest
    ) async throws -> WebResponse

  /// `POST /providers/{name}/notifications`: the provider's bytes and fields as they came.
  package typealias Notification =
    @Sendable (
      _ provider: String, _ request: WebRequest
    ) async throws -> WebResponse

  /// The work that a page of a channel is, once it was included; the first view asks for that.
  ///
  /// - Parameters:
  ///   - channel: what the seal says, which may be anything.
  ///   - page: an address that the page says of itself, which may be anything too.
  package typealias View =
    @Sendable (
      _ channel: String, _ page: String
    ) async throws -> WorkID?

  /// `GET /health`: whether the server takes calls and could do them.
  package typealias Health = @Sendable () async -> Bool

  package var call: Call?
  package var notification: Notification?
  package var view: View?
  package var health: Health?

  package init(
    call: Call? = nil, notification: Notification? = nil, view: View? = nil, health: Health? = nil
  ) {
    self.call = call
    self.notification = notification
    self.view = view
    self.health = health
  }

  var routes: [WebRoute] {
    var routes: [WebRoute] = []
    if let call {
      routes.append(
        WebRoute(
          .post, "/seal.{service}/{method}", bodyLimit: 1 << 20, refusal: Self.callRefusal
        ) {
          try await call("seal." + $0.parameter("service"), $0.parameter("method"), $0)
        })
    }
    if let notification {
      routes.append(
        WebRoute(.post, "/providers/{name}/notifications") {
          try await notification($0.parameter("name"), $0)
        })
    }
    if let health {
      routes.append(
        WebRoute(.get, "/health") { _ in
          await health()
            ? .json(#"{"status":"SERVING"}"#)
            : .json(#"{"status":"NOT_SERVING"}"#, .serviceUnavailable)
        })
    }
    return routes
  }
}
