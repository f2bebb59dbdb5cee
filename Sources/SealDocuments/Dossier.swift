import SealPrimitives

/// What a case hands over to mediation, arbitration or a court, when it leaves the platform: who,
/// about which work, on which evidence, what was written, and what is claimed.
package struct Dossier: Sendable, Hashable {
  package struct Party: Sendable, Hashable {
    /// For example `权利人 Rights holder`.
    package let role: String
    package let name: String
    /// How they can be reached, as far as it is known.
    package let contact: String

    package init(role: String, name: String, contact: String = "") {
      self.role = role
      self.name = name
      self.contact = contact
    }
  }

  package struct Work: Sendable, Hashable {
    package let title: String
    package let workID: String
    package let certificateID: String
    package let versionSHA256: String
    package let certifiedAt: Instant
    package let ownershipLevel: String

    package init(
      title: String, workID: String, certificateID: String, versionSHA256: String,
      certifiedAt: Instant, ownershipLevel: String
    ) {
      self.title = title
      self.workID = workID
      self.certificateID = certificateID
      self.versionSHA256 = versionSHA256
      self.certifiedAt = certifiedAt
      self.ownershipLevel = ownershipLevel
    }
  }

  /// A passage as work and page write it.
  package struct Passage: Sendable, Hashable {
    package let workText: String
    package let pageText: String

    package init(workText: String, pageText: String) {
      self.workText = workText
      self.pageText = pageText
    }
  }

  /// A file of the bundle.
  package struct Evidence: Sendable, Hashable {
    package let fileName: String
    package let what: String
    package let sha256: String
    package let takenAt: Instant

    package init(fileName: String, what: String, sha256: String, takenAt: Instant) {
      self.fileName = fileName
      self.what = what
      self.sha256 = sha256
      self.takenAt = takenAt
    }
  }

  /// Something that happened, or was written, in the case.
  package struct Event: Sendable, Hashable {
    package let time: Instant
    package let who: String
    package let what: String

    package init(time: Instant, who: String, what: String) {
      self.time = time
      self.who = who
      self.what = what
    }
  }

  package struct ClaimItem: Sendable, Hashable {
    package let label: String
    package let minorUnits: Int64

    package init(_ label: String, minorUnits: Int64) {
      self.label = label
      self.minorUnits = minorUnits
    }
  }

  package var caseNumber: String
  package var isSandbox: Bool
  package var madeAt: Instant
  /// What the case is about, in a few sentences, each a paragraph.
  package var summary: [String]
  package var parties: [Party]
  package var work: Work
  /// Where the use was seen.
  package var usageURL: String
  package var evidence: [Evidence]
  /// What both have in common, in the page's order.
  package var passages: [Passage]
  package var letters: [Event]
  package var timeline: [Event]
  /// ISO 4217.
  package var currencyCode: String
  package var claim: [ClaimItem]

  package init(
    caseNumber: String, isSandbox: Bool, madeAt: Instant, summary: [String], parties: [Party],
    work: Work, usageURL: String, evidence: [Evidence], passages: [Passage] = [],
    letters: [Event], timeline: [Event], currencyCode: String, claim: [ClaimItem]
  ) {
    self.caseNumber = caseNumber
    self.isSandbox = isSandbox
    self.madeAt = madeAt
    self.summary = summary
    self.parties = parties
    self.work = work
    self.usageURL = usageURL
    self.evidence = evidence
    self.passages = passages
    self.letters = letters
    self.timeline = timeline
    self.currencyCode = currencyCode
    self.claim = claim
  }

  /// The same facts give the same bytes. Throws `DocumentError`.
  package func pdf() throws -> [UInt8] { try letter().pdf() }
}
