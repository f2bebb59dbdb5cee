import SealAuthorization
import SealFetch
import SealWeb

extension ProviderNotifications {
  /// For `POST /providers/NAME/notifications`.
  var hook: WebHooks.Notification {
    { name, request in
      var headers = HTTPFields()
      for field in request.headers { headers.add(field.name.rawName, field.value) }
      let reply = await handle(name, headers: headers, body: request.body)
      return WebResponse(
        .init(code: reply.status), type: reply.contentType,
        String(decoding: reply.body, as: UTF8.self))
    }
  }
}
