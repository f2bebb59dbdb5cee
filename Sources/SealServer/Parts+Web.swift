import Hummingbird
import SealAuthorization
import SealChannels
import SealFetch
import SealPayments
import SealPrimitives
import SealRPC
import SealWeb

extension Parts {
  /// What the pages stand on.
  func site(_ authorization: AuthorizationService) -> Site {
    Site(
      database: database, parties: parties, authorization: authorization, logChains: logChains,
      forms: FormTokens(
        key: installation.encryptionKey.formTokenKey, clock: clock, random: random),
      address: address, limits: settings.web, clock: clock)
  }
}

extension WebHooks {
  /// What is behind the addresses that are no pages.
  init(
    _ connect: ConnectUnary, _ notifications: PaymentNotifications, _ inclusion: SealInclusion
  ) {
    self.init(
      call: WebHooks.call(connect),
      notification: { provider, request in
        var fields = SealFetch.HTTPFields()
        for field in request.headers { fields.add(field.name.rawName, field.value) }
        let reply = await notifications.handle(
          provider, headers: fields, body: try await request.bytes)
        return Response(.init(code: reply.status), type: reply.contentType, reply.body)
      },
      view: { channel, page in
        guard let channel = ChannelID(channel) else { return nil }
        _ = try await inclusion.recordView(channel, url: page)
        return try await inclusion.standing(of: channel, url: page)
      },
      health: { await connect.servingStatus() == .serving })
  }
}
