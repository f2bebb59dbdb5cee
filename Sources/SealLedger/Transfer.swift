import SealCrypto
import SealPrimitives
import SealVerify

/// One leg of a transfer.
package struct NewPosting: Sendable, Hashable {
  package let account: LedgerAccountKey
  package let side: LedgerSide
  /// In the account's currency; more than 0.
  package let minorUnits: Int64

  package static func debit(_ account: LedgerAccountKey, _ minorUnits: Int64) -> NewPosting {
    NewPosting(account: account, side: .debit, minorUnits: minorUnits)
  }

  package static func credit(_ account: LedgerAccountKey, _ minorUnits: Int64) -> NewPosting {
    NewPosting(account: account, side: .credit, minorUnits: minorUnits)
  }
}

/// Money to be moved: at once, or pending until it is posted or voided.
package struct NewTransfer: Sendable, Hashable {
  package let environment: Environment
  /// Where all of it lies: that of what it is made for.
  package let bucket: Bucket
  /// Capital words, for example `PAYMENT`.
  package let kind: String
  /// What it is made for: a TypeID's text.
  package let reference: String
  /// What makes it this transfer: the same key again gives the same transfer.
  package let requestKey: String
  package let isPending: Bool
  /// Debits and credits of each currency are equal; legs of 0 are left out.
  package let postings: [NewPosting]

  /// - Parameter reference: what it is made for.
  package init<Kind>(
    environment: Environment, kind: String, reference: TypeID<Kind>, requestKey: String,
    isPending: Bool = false, postings: [NewPosting]
  ) {
    self.environment = environment
    bucket = reference.bucket
    self.kind = kind
    self.reference = reference.description
    self.requestKey = requestKey
    self.isPending = isPending
    self.postings = postings.filter { $0.minorUnits != 0 }
  }

  /// SHA-256 of all that it says but its key.
  func contentSHA256() throws -> [UInt8] {
    let content: JSONValue = [
      "kind": .string(kind), "reference": .string(reference), "is_pending": .bool(isPending),
      "postings": .array(
        postings.map {
          [
            "kind": .string($0.account.kind.rawValue), "owner": .string($0.account.owner),
            "currency_code": .string($0.account.currencyCode), "side": .string($0.side.rawValue),
            "minor_units": .string(String($0.minorUnits)),
          ]
        }),
    ]
    return SHA256.hash(try content.canonicalBytes())
  }
}

/// What became of a pending transfer.
package enum TransferOutcome: String, Sendable {
  case posted = "POSTED"
  case voided = "VOIDED"
}
