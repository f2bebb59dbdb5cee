import Foundation

/// JSON as WeChat Pay has it, as far as we use it. Members that we do not know are passed over.
package enum WeChatPayMessage {
  package struct Amount: Codable, Sendable {
    package var total: Int64
    package var currency: String?

    package init(total: Int64, currency: String?) {
      self.total = total
      self.currency = currency
    }
  }

  package struct NativeOrder: Codable, Sendable {
    package var appid: String
    package var mchid: String
    package var description: String
    package var outTradeNo: String
    package var timeExpire: String?
    package var notifyUrl: String
    package var amount: Amount
  }

  package struct CodeURL: Codable, Sendable {
    package var codeUrl: String

    package init(codeUrl: String) {
      self.codeUrl = codeUrl
    }
  }

  package struct Merchant: Codable, Sendable {
    package var mchid: String
  }

  /// Of a query and of a notification.
  package struct Transaction: Codable, Sendable {
    package var appid: String?
    package var mchid: String?
    package var outTradeNo: String
    package var transactionId: String?
    package var tradeState: String
    package var tradeStateDesc: String?
    package var tradeType: String?
    package var bankType: String?
    package var successTime: String?
    package var amount: Amount?

    package init(
      appid: String, mchid: String, outTradeNo: String, transactionId: String?, tradeState: String,
      tradeStateDesc: String, tradeType: String?, bankType: String?, successTime: String?,
      amount: Amount?
    ) {
      self.appid = appid
      self.mchid = mchid
      self.outTradeNo = outTradeNo
      self.transactionId = transactionId
      self.tradeState = tradeState
      self.tradeStateDesc = tradeStateDesc
      self.tradeType = tradeType
      self.bankType = bankType
      self.successTime = successTime
      self.amount = amount
    }
  }

  package struct RefundAmount: Codable, Sendable {
    package var refund: Int64
    package var total: Int64
    package var currency: String?

    package init(refund: Int64, total: Int64, currency: String?) {
      self.refund = refund
      self.total = total
      self.currency = currency
    }
  }

  package struct RefundOrder: Codable, Sendable {
    package var outTradeNo: String
    package var outRefundNo: String
    package var reason: String?
    package var notifyUrl: String?
    package var amount: RefundAmount
  }

  /// An answer says `status`, a notification `refundStatus` and the merchant.
  package struct Refund: Codable, Sendable {
    package var mchid: String?
    package var refundId: String?
    package var outRefundNo: String
    package var outTradeNo: String
    package var transactionId: String?
    package var status: String?
    package var refundStatus: String?
    package var successTime: String?
    package var amount: RefundAmount

    package init(
      mchid: String?, refundId: String, outRefundNo: String, outTradeNo: String,
      transactionId: String, status: String?, refundStatus: String?, successTime: String?,
      amount: RefundAmount
    ) {
      self.mchid = mchid
      self.refundId = refundId
      self.outRefundNo = outRefundNo
      self.outTradeNo = outTradeNo
      self.transactionId = transactionId
      self.status = status
      self.refundStatus = refundStatus
      self.successTime = successTime
      self.amount = amount
    }
  }

  /// What is sealed with the APIv3 key.
  package struct Resource: Codable, Sendable {
    package var originalType: String?
    package var algorithm: String
    package var ciphertext: String
    package var associatedData: String?
    package var nonce: String

    package init(
      originalType: String?, algorithm: String, ciphertext: String, associatedData: String,
      nonce: String
    ) {
      self.originalType = originalType
      self.algorithm = algorithm
      self.ciphertext = ciphertext
      self.associatedData = associatedData
      self.nonce = nonce
    }
  }

  package struct Notification: Codable, Sendable {
    package var id: String
    package var createTime: String?
    package var resourceType: String?
    package var eventType: String
    package var summary: String?
    package var resource: Resource

    package init(
      id: String, createTime: String, resourceType: String, eventType: String, summary: String,
      resource: Resource
    ) {
      self.id = id
      self.createTime = createTime
      self.resourceType = resourceType
      self.eventType = eventType
      self.summary = summary
      self.resource = resource
    }
  }

  package struct Certificates: Codable, Sendable {
    package struct Entry: Codable, Sendable {
      package var serialNo: String
      package var effectiveTime: String
      package var expireTime: String
      package var encryptCertificate: Resource

      package init(
        serialNo: String, effectiveTime: String, expireTime: String, encryptCertificate: Resource
      ) {
        self.serialNo = serialNo
        self.effectiveTime = effectiveTime
        self.expireTime = expireTime
        self.encryptCertificate = encryptCertificate
      }
    }

    package var data: [Entry]

    package init(data: [Entry]) {
      self.data = data
    }
  }

  package struct Failure: Codable, Sendable {
    package var code: String
    package var message: String?

    package init(code: String, message: String) {
      self.code = code
      self.message = message
    }
  }

  package static func encode(_ message: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(message))
  }

  /// Throws `malformed`, without repeating what was read.
  package static func decode<Message: Decodable>(_ type: Message.Type, _ body: [UInt8]) throws
    -> Message
  {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      return try decoder.decode(type, from: Data(body))
    } catch {
      throw ProviderError(.malformed, "The JSON text is not of the form that APIv3 describes.")
    }
  }
}
