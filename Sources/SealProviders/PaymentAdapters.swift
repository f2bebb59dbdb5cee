/// The payment institutions whose protocols are spoken here, whether or not the installation uses
/// them.
package enum PaymentAdapters {
  /// Those that requests may name.
  package static let names = [WeChatPay.name]
}
