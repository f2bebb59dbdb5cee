/// What goes wrong with the next answer of the simulator.
package enum WeChatPayAnswerFault: String, Sendable, CaseIterable {
  /// 500 SYSTEM_ERROR, and nothing was done.
  case systemError
  /// 500 SYSTEM_ERROR, although it was done.
  case systemErrorAfterwards
  /// 429 FREQUENCY_LIMITED, and nothing was done.
  case frequencyLimited
  /// It was done, and the connection ends without an answer.
  case lostAnswer
  /// It was done; a byte of the answer is not the one that was signed.
  case changedAnswer
  /// It was done; the answer is signed 10 minutes ago.
  case oldAnswer
}

/// What goes wrong with the next notification that the simulator delivers.
package enum WeChatPayNotificationFault: String, Sendable, CaseIterable {
  /// It is never sent, nor repeated.
  case lost
  /// It is sent twice, although it was taken in.
  case doubled
  /// It is sent at the next repetition only.
  case delayed
  /// It is sent after what comes after it.
  case reordered
  // The others are sent, and have to be refused.
  case changedByte
  case changedSignature
  case oldTime
  case futureTime
  /// Signed by a key of somebody else under the right serial.
  case foreignKey
  case unknownSerial
  /// What the real institution sends to see whether signatures are checked.
  case signTest
  case missingHeader
  case otherSignatureType
  /// Without saying that a simulator sends it.
  case unmarked
  /// Sealed with another APIv3 key.
  case otherResourceKey
  case foreignMerchant
  case foreignApplication
  case unknownTrade
  case wrongAmount
  case wrongCurrency
  case unknownState
  case notJSON

  /// Whether the notification is sent as it should be.
  package var isGenuine: Bool { [.lost, .doubled, .delayed, .reordered].contains(self) }
}
