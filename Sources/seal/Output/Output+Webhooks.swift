import SealAPI
import SealProtobuf

extension Output {
  /// What was sent, what came back, and how to check the signature.
  static func webhookTest(_ test: DeveloperV1.WebhookTest) {
    print("\(test.eventID)  a test of \(test.eventType)  to \(test.url)")
    line("body", test.bodyJSON)
    line("id", "webhook-id: \(test.eventID)")
    line("timestamp", "webhook-timestamp: \(timestamp(of: test))")
    line("signature", "webhook-signature: \(test.signature)")
    let time = "in \(milliseconds(test.duration)) ms"
    line("status", test.status == 0 ? "no answer, \(time)" : "\(test.status), \(time)")
    line("outcome", test.error.isEmpty ? "acknowledged" : test.error)
    print("With SECRET set to the endpoint's whsec_…, this prints what stands after `v1,`:")
    print("  " + check(of: test))
  }

  /// A line for a shell, of `openssl` and what every system has.
  private static func check(of test: DeveloperV1.WebhookTest) -> String {
    let signed = "\(test.eventID).\(timestamp(of: test)).\(test.bodyJSON)"
    let key =
      #"$(printf %s "${SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')"#
    return "printf %s '\(signed.replacing("'", with: #"'\''"#))' | openssl dgst -sha256 -mac HMAC"
      + " -macopt hexkey:\"\(key)\" -binary | openssl base64"
  }

  private static func timestamp(of test: DeveloperV1.WebhookTest) -> Int64 {
    test.sendTime?.seconds ?? 0
  }

  private static func milliseconds(_ duration: GoogleProtobuf.Duration?) -> Int64 {
    (duration?.seconds ?? 0) * 1_000 + Int64((duration?.nanos ?? 0) / 1_000_000)
  }
}
