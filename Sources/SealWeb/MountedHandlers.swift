import Hummingbird

/// Handlers that other targets put behind an address.
///
/// SealWeb reads the request and writes the answer, nothing else. An address without its handler is
/// not there.
package struct MountedHandlers: Sendable {
  /// `POST /{service}/{method}` with the service's full name, such as
  /// `seal.certification.v1.CertificationService`.
  package typealias Call =
    @Sendable (
      _ service: String, _ method: String, _ request: Request, _ context: WebContext
    ) async throws -> Response

  /// `POST /providers/{name}/notifications`: the provider's bytes and fields as they came.
  package typealias Notification =
    @Sendable (
      _ provider: String, _ request: Request
    ) async throws -> Response

  /// `GET /health`: whether the server takes calls and could do them.
  package typealias Health = @Sendable () async -> Bool

  package var call: Call?
  package var notification: Notification?
  package var health: Health?

  package init(
    call: Call? = nil, notification: Notification? = nil, health: Health? = nil
  ) {
    self.call = call
    self.notification = notification
    self.health = health
  }

  func add(to routes: Routes) {
    if let call {
      let calls = routes.group().add(middleware: CallRefusals())
      calls.post("/seal.{service}/{method}", upTo: 1 << 20) { request, context in
        let (service, method) = (
          try context.parameter("service"), try context.parameter("method")
        )
        return try await call("seal." + service, method, request, context)
      }
    }
    if let notification {
      routes.post("/providers/{name}/notifications", upTo: 64 << 10) { request, context in
        try await notification(context.parameter("name"), request)
      }
    }
    if let health {
      routes.get("/health") { _, _ in
        await health()
          ? .json(#"{"status":"SERVING"}"#)
          : .json(#"{"status":"NOT_SERVING"}"#, .serviceUnavailable)
      }
    }
  }
}
