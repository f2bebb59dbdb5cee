import Foundation

/// What the simulated institution knows of payments, refunds and notifications.
package struct WeChatPayBooks: Sendable {
  var trades: [String: WeChatPayTrade] = [:]
  var refunds: [String: WeChatPaySimulatedRefund] = [:]
  var deliveries: [WeChatPayDelivery] = []
  private var file: String?

  /// Empty books, in memory.
  package init() {}

  /// The books of this file, empty where it is not there yet. Throws `SimulatorError`.
  package init(file path: String) throws {
    if let data = FileManager.default.contents(atPath: path) {
      do {
        self = try JSONDecoder().decode(WeChatPayBooks.self, from: data)
      } catch {
        throw SimulatorError("\(path) does not hold the books of a simulator.")
      }
    }
    file = path
  }

  /// Does nothing for books in memory.
  func write() throws {
    guard let file else { return }
    try JSONEncoder().encode(self).write(to: URL(fileURLWithPath: file), options: .atomic)
  }
}

extension WeChatPayBooks: Codable {
  private enum CodingKeys: CodingKey {
    case trades, refunds, deliveries
  }
}
