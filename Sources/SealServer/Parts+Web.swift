import Hummingbird
import SealFetch
import SealPayments
import SealRPC
import SealWeb

extension Parts {
  /// What the pages stand on.
  package func site(_ server: InProcessServer) -> Site {
    Site(
      server,
      forms: FormTokens(
        key: installation.encryptionKey.formTokenKey, clock: clock, random: random),
      address: address, limits: settings.web, securityContact: settings.securityContact)
  }
}

extension MountedHandlers {
  /// What is behind the addresses that are no pages.
  init(_ connect: ConnectUnary, _ notifications: PaymentNotifications) {
    self.init(
      call: MountedHandlers.call(connect),
      notification: { provider, request in
        var fields = SealFetch.HTTPFields()
        for field in request.headers { fields.add(field.name.rawName, field.value) }
        let reply = await notifications.handle(
          provider, headers: fields, body: try await request.bytes)
        return Response(.init(code: reply.status), type: reply.contentType, reply.body)
      },
      health: { await connect.servingStatus() == .serving })
  }
}
