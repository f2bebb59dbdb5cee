import SealPrimitives

/// The letter of a license: what its statement says, in words, and how to verify it.
package struct LicenseLetter: Sendable, Hashable {
  package struct Price: Sendable, Hashable {
    package let currencyCode: String
    package let minorUnits: Int64
    /// Who took the money.
    package let provider: String

    package init(currencyCode: String, minorUnits: Int64, provider: String) {
      self.currencyCode = currencyCode
      self.minorUnits = minorUnits
      self.provider = provider
    }
  }

  /// What may be done, and on which conditions. `use` is the statement's word, for example
  /// `REPUBLISH_ONLINE`.
  package struct Terms: Sendable, Hashable {
    package var use: String
    /// ISO 3166-1 alpha-2; empty for the world.
    package var regionCodes: [String]
    package var creditRequired: Bool
    package var commercial: Bool

    package init(use: String, regionCodes: [String], creditRequired: Bool, commercial: Bool) {
      self.use = use
      self.regionCodes = regionCodes
      self.creditRequired = creditRequired
      self.commercial = commercial
    }
  }

  /// Where the license's statement stands in the platform's log.
  package struct LogPlace: Sendable, Hashable {
    package let origin: String
    package let index: Int64

    package init(origin: String, index: Int64) {
      self.origin = origin
      self.index = index
    }
  }

  package struct Revocation: Sendable, Hashable {
    package let time: Instant
    /// Upper-case words, for example `OBJECTION_UPHELD`.
    package let reason: String

    package init(time: Instant, reason: String) {
      self.time = time
      self.reason = reason
    }
  }

  package var number: String
  package var isSandbox: Bool
  package var isSimulatedPayment: Bool
  package var revocation: Revocation?
  /// Who grants it, and the work's authors, by the names that its public claim gives.
  package var licensors: [String]
  package var authors: [String]
  /// As the buyer gave it: the letter is for the buyer and, unless the buyer objects, the licensor.
  package var licensee: String
  package var workTitle: String
  package var workID: String
  package var versionID: String
  package var versionSHA256: String
  package var terms: Terms
  /// How author and source are named, a line in each language.
  package var creditLines: [String]
  package var useURL: String?
  /// `nil` for a free license.
  package var price: Price?
  package var startTime: Instant
  package var endTime: Instant?
  package var issuedTime: Instant
  package var issuerName: String
  package var assurance: String
  package var statementSHA256: String
  package var logPlace: LogPlace?
  /// The license's public status page.
  package var statusURL: String

  package init(
    number: String, isSandbox: Bool, isSimulatedPayment: Bool, revocation: Revocation? = nil,
    licensors: [String], authors: [String], licensee: String, workTitle: String, workID: String,
    versionID: String, versionSHA256: String, terms: Terms, creditLines: [String],
    useURL: String? = nil, price: Price? = nil, startTime: Instant, endTime: Instant? = nil,
    issuedTime: Instant, issuerName: String, assurance: String, statementSHA256: String,
    logPlace: LogPlace? = nil, statusURL: String
  ) {
    self.number = number
    self.isSandbox = isSandbox
    self.isSimulatedPayment = isSimulatedPayment
    self.revocation = revocation
    self.licensors = licensors
    self.authors = authors
    self.licensee = licensee
    self.workTitle = workTitle
    self.workID = workID
    self.versionID = versionID
    self.versionSHA256 = versionSHA256
    self.terms = terms
    self.creditLines = creditLines
    self.useURL = useURL
    self.price = price
    self.startTime = startTime
    self.endTime = endTime
    self.issuedTime = issuedTime
    self.issuerName = issuerName
    self.assurance = assurance
    self.statementSHA256 = statementSHA256
    self.logPlace = logPlace
    self.statusURL = statusURL
  }

  /// The same facts give the same bytes. Throws `DocumentError`.
  package func pdf() throws -> [UInt8] { try letter().pdf() }
}
