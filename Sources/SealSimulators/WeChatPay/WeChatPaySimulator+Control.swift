import Foundation
import SealFetch
import SealProviders

/// The simulator's own paths, which the real institution does not have.
extension WeChatPaySimulator {
  /// What the next answers will suffer, one each.
  package func spoil(_ faults: [WeChatPayAnswerFault]) { answerFaults += faults }

  /// What the next notifications will suffer, one each.
  package func spoil(_ faults: [WeChatPayNotificationFault]) { notificationFaults += faults }

  /// What becomes of the next refund: SUCCESS, ABNORMAL or CLOSED.
  package func decideRefund(_ fate: String) { refundFates.append(fate) }

  /// The newest code of a payment; `nil` when it was never opened.
  package func codeURL(of number: String) -> String? { trades[number]?.codeURLs.last }

  /// The state of a payment, by WeChat Pay's name.
  package func state(of number: String) -> String? { trade(number)?.state.rawValue }

  /// How much of a payment went back or goes back.
  package func refunded(of number: String) -> Int64 { trades[number]?.refunded ?? 0 }

  func control(_ request: SimulatorRequest) -> SimulatorResponse {
    guard let components = URLComponents(string: request.target) else {
      return text(400, "The target is no URL.")
    }
    let items = Dictionary(
      (components.queryItems ?? []).map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { $1 })
    let count = min(max(Int(items["count"] ?? "1") ?? 1, 1), 100)
    switch (request.method, components.path) {
    case ("GET", "/simulator"): return page()
    case ("POST", "/simulator/pay"):
      do {
        try pay(codeURL: items["code_url"] ?? "")
        return text(200, "SIMULATOR: paid. No money moved.")
      } catch {
        return text(409, "\(error)")
      }
    case ("POST", "/simulator/faults"):
      if let fault = WeChatPayAnswerFault(rawValue: items["answer"] ?? "") {
        spoil(Array(repeating: fault, count: count))
      } else if let fault = WeChatPayNotificationFault(rawValue: items["notification"] ?? "") {
        spoil(Array(repeating: fault, count: count))
      } else {
        let known =
          WeChatPayAnswerFault.allCases.map { "answer=\($0.rawValue)" }
          + WeChatPayNotificationFault.allCases.map { "notification=\($0.rawValue)" }
        return text(400, "One of: " + known.joined(separator: ", "))
      }
      return text(200, "SIMULATOR: will be broken.")
    case ("POST", "/simulator/refunds"):
      guard let fate = items["next"], ["SUCCESS", "ABNORMAL", "CLOSED"].contains(fate) else {
        return text(400, "next=SUCCESS, ABNORMAL or CLOSED")
      }
      decideRefund(fate)
      return text(200, "SIMULATOR: the next refund will be \(fate).")
    default: return text(404, "The simulator has no such path.")
    }
  }

  /// For people: what was opened, and how to pay it.
  private func page() -> SimulatorResponse {
    let rows = trades.keys.sorted().compactMap { number -> String? in
      guard let trade = trade(number), let code = trade.codeURLs.last else { return nil }
      let query = code.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
      let action =
        trade.state == .notPay
        ? """
        <form method=post action="/simulator/pay?code_url=\(query)"><button>pay</button></form>
        """
        : ""
      return """
        <tr><td>\(number)<td>\(trade.order.amount.total)<td>\(trade.state.rawValue)<td>\(action)
        """
    }
    let html = """
      <!doctype html><meta charset=utf-8><title>WeChat Pay SIMULATOR</title>
      <h1>WeChat Pay SIMULATOR</h1><p>No money moves here. Amounts are in fen.
      <table border=1><tr><th>out_trade_no<th>amount<th>state<th>\(rows.joined())</table>
      """
    return SimulatorResponse(
      status: 200,
      headers: ["Content-Type": "text/html; charset=utf-8", SimulatorMark.header: "WeChat Pay"],
      body: Array(html.utf8))
  }

  private func text(_ status: Int, _ sentence: String) -> SimulatorResponse {
    SimulatorResponse(
      status: status,
      headers: ["Content-Type": "text/plain; charset=utf-8", SimulatorMark.header: "WeChat Pay"],
      body: Array((sentence + "\n").utf8))
  }
}
