// Generated from seal/certification/v1/certification.proto by Proto/generate. Do not edit.

internal import CGoogleProtobuf
internal import CSealAPI
import SealProtobuf
import SealRPC

extension CertificationV1.Work {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.Work",
    descriptor: {
      var c = Seal__Certification__V1__Work()
      seal__certification__v1__work__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(2, "title", json: "title", .string),
      .init(3, "kind", json: "kind", .enumeration(CertificationV1.WorkKind.table)),
      .init(4, "state", json: "state", .enumeration(CertificationV1.WorkState.table)),
      .init(5, "parties", json: "parties", .message(CertificationV1.Party.table), repeated: true),
      .init(6, "claim", json: "claim", .message(CertificationV1.Claim.table)),
      .init(
        7, "versions", json: "versions", .message(CertificationV1.Version.table), repeated: true),
      .init(8, "create_time", json: "createTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(9, "withdraw_time", json: "withdrawTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(
        10, "ownership_level", json: "ownershipLevel",
        .enumeration(CertificationV1.OwnershipLevel.table)),
      .init(11, "has_competing_claims", json: "hasCompetingClaims", .bool),
      .init(
        12, "competing_claims", json: "competingClaims",
        .message(CertificationV1.CompetingClaim.table), repeated: true),
      .init(13, "claim_sheet", json: "claimSheet", .message(CertificationV1.ClaimSheet.table)),
      .init(14, "in_conflict", json: "inConflict", .bool),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__Work.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      title: try FieldReader.string(c.pointee.title.len, c.pointee.title.data, "title"),
      kind: FieldReader.enumeration(c.pointee.kind.rawValue),
      state: FieldReader.enumeration(c.pointee.state.rawValue),
      parties: try FieldReader.messages(c.pointee.n_parties, c.pointee.parties, "parties"),
      claim: try FieldReader.message(c.pointee.claim, "claim"),
      versions: try FieldReader.messages(c.pointee.n_versions, c.pointee.versions, "versions"),
      createTime: try FieldReader.message(c.pointee.create_time, "create_time"),
      withdrawTime: try FieldReader.message(c.pointee.withdraw_time, "withdraw_time"),
      ownershipLevel: FieldReader.enumeration(c.pointee.ownership_level.rawValue),
      hasCompetingClaims: c.pointee.has_competing_claims != 0,
      competingClaims: try FieldReader.messages(
        c.pointee.n_competing_claims, c.pointee.competing_claims, "competing_claims"),
      claimSheet: try FieldReader.message(c.pointee.claim_sheet, "claim_sheet"),
      inConflict: c.pointee.in_conflict != 0
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__Work.self)
    seal__certification__v1__work__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    (c.pointee.title.len, c.pointee.title.data) = try arena.string(self.title, "title")
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.n_parties = self.parties.count
    c.pointee.parties = try arena.messages(self.parties, "parties")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Certification__V1__Party>?.self)
    c.pointee.claim = try arena.message(self.claim, "claim")?
      .assumingMemoryBound(to: Seal__Certification__V1__Claim.self)
    c.pointee.n_versions = self.versions.count
    c.pointee.versions = try arena.messages(self.versions, "versions")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Certification__V1__Version>?.self)
    c.pointee.create_time = try arena.message(self.createTime, "create_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.withdraw_time = try arena.message(self.withdrawTime, "withdraw_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.ownership_level = .init(
      rawValue: .init(truncatingIfNeeded: self.ownershipLevel.rawValue))
    c.pointee.has_competing_claims = self.hasCompetingClaims ? 1 : 0
    c.pointee.n_competing_claims = self.competingClaims.count
    c.pointee.competing_claims = try arena.messages(self.competingClaims, "competing_claims")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Certification__V1__CompetingClaim>?.self)
    c.pointee.claim_sheet = try arena.message(self.claimSheet, "claim_sheet")?
      .assumingMemoryBound(to: Seal__Certification__V1__ClaimSheet.self)
    c.pointee.in_conflict = self.inConflict ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.Party {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.Party",
    descriptor: {
      var c = Seal__Certification__V1__Party()
      seal__certification__v1__party__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "party_id", json: "partyId", .string),
      .init(2, "name", json: "name", .string, text: .line(200)),
      .init(3, "kind", json: "kind", .enumeration(CertificationV1.PartyKind.table)),
      .init(4, "role", json: "role", .enumeration(CertificationV1.PartyRole.table)),
      .init(5, "erased", json: "erased", .bool),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__Party.self)
    self.init(
      partyID: try FieldReader.string(c.pointee.party_id.len, c.pointee.party_id.data, "party_id"),
      name: try FieldReader.string(c.pointee.name.len, c.pointee.name.data, "name"),
      kind: FieldReader.enumeration(c.pointee.kind.rawValue),
      role: FieldReader.enumeration(c.pointee.role.rawValue),
      erased: c.pointee.erased != 0
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__Party.self)
    seal__certification__v1__party__init(c)
    (c.pointee.party_id.len, c.pointee.party_id.data) = try arena.string(self.partyID, "party_id")
    (c.pointee.name.len, c.pointee.name.data) = try arena.string(self.name, "name")
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.role = .init(rawValue: .init(truncatingIfNeeded: self.role.rawValue))
    c.pointee.erased = self.erased ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.name, "name", .line(200))
  }
}

extension CertificationV1.Claim {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.Claim",
    descriptor: {
      var c = Seal__Certification__V1__Claim()
      seal__certification__v1__claim__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "right", json: "right", .enumeration(CertificationV1.ClaimedRight.table)),
      .init(2, "share_ppm", json: "sharePpm", .uint32),
      .init(3, "region_code", json: "regionCode", .string),
      .init(4, "basis", json: "basis", .enumeration(CertificationV1.ClaimBasis.table)),
      .init(5, "visibility", json: "visibility", .enumeration(CertificationV1.Visibility.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__Claim.self)
    self.init(
      right: FieldReader.enumeration(c.pointee.right.rawValue),
      sharePPM: c.pointee.share_ppm,
      regionCode: try FieldReader.string(
        c.pointee.region_code.len, c.pointee.region_code.data, "region_code"),
      basis: FieldReader.enumeration(c.pointee.basis.rawValue),
      visibility: FieldReader.enumeration(c.pointee.visibility.rawValue)
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__Claim.self)
    seal__certification__v1__claim__init(c)
    c.pointee.right = .init(rawValue: .init(truncatingIfNeeded: self.right.rawValue))
    c.pointee.share_ppm = self.sharePPM
    (c.pointee.region_code.len, c.pointee.region_code.data) = try arena.string(
      self.regionCode, "region_code")
    c.pointee.basis = .init(rawValue: .init(truncatingIfNeeded: self.basis.rawValue))
    c.pointee.visibility = .init(rawValue: .init(truncatingIfNeeded: self.visibility.rawValue))
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.ClaimSheet {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.ClaimSheet",
    descriptor: {
      var c = Seal__Certification__V1__ClaimSheet()
      seal__certification__v1__claim_sheet__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "sheet_id", json: "sheetId", .string),
      .init(2, "number", json: "number", .uint32),
      .init(
        3, "claims", json: "claims", .message(CertificationV1.PartyClaim.table), repeated: true),
      .init(4, "create_time", json: "createTime", .message(GoogleProtobuf.Timestamp.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__ClaimSheet.self)
    self.init(
      sheetID: try FieldReader.string(c.pointee.sheet_id.len, c.pointee.sheet_id.data, "sheet_id"),
      number: c.pointee.number,
      claims: try FieldReader.messages(c.pointee.n_claims, c.pointee.claims, "claims"),
      createTime: try FieldReader.message(c.pointee.create_time, "create_time")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__ClaimSheet.self)
    seal__certification__v1__claim_sheet__init(c)
    (c.pointee.sheet_id.len, c.pointee.sheet_id.data) = try arena.string(self.sheetID, "sheet_id")
    c.pointee.number = self.number
    c.pointee.n_claims = self.claims.count
    c.pointee.claims = try arena.messages(self.claims, "claims")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Certification__V1__PartyClaim>?.self)
    c.pointee.create_time = try arena.message(self.createTime, "create_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.PartyClaim {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.PartyClaim",
    descriptor: {
      var c = Seal__Certification__V1__PartyClaim()
      seal__certification__v1__party_claim__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "party_id", json: "partyId", .string),
      .init(2, "name", json: "name", .string, text: .line(200)),
      .init(3, "kind", json: "kind", .enumeration(CertificationV1.PartyKind.table)),
      .init(4, "right", json: "right", .enumeration(CertificationV1.ClaimedRight.table)),
      .init(5, "share_ppm", json: "sharePpm", .uint32),
      .init(6, "region_code", json: "regionCode", .string),
      .init(7, "basis", json: "basis", .enumeration(CertificationV1.ClaimBasis.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__PartyClaim.self)
    self.init(
      partyID: try FieldReader.string(c.pointee.party_id.len, c.pointee.party_id.data, "party_id"),
      name: try FieldReader.string(c.pointee.name.len, c.pointee.name.data, "name"),
      kind: FieldReader.enumeration(c.pointee.kind.rawValue),
      right: FieldReader.enumeration(c.pointee.right.rawValue),
      sharePPM: c.pointee.share_ppm,
      regionCode: try FieldReader.string(
        c.pointee.region_code.len, c.pointee.region_code.data, "region_code"),
      basis: FieldReader.enumeration(c.pointee.basis.rawValue)
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__PartyClaim.self)
    seal__certification__v1__party_claim__init(c)
    (c.pointee.party_id.len, c.pointee.party_id.data) = try arena.string(self.partyID, "party_id")
    (c.pointee.name.len, c.pointee.name.data) = try arena.string(self.name, "name")
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.right = .init(rawValue: .init(truncatingIfNeeded: self.right.rawValue))
    c.pointee.share_ppm = self.sharePPM
    (c.pointee.region_code.len, c.pointee.region_code.data) = try arena.string(
      self.regionCode, "region_code")
    c.pointee.basis = .init(rawValue: .init(truncatingIfNeeded: self.basis.rawValue))
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.name, "name", .line(200))
  }
}

extension CertificationV1.CompetingClaim {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.CompetingClaim",
    descriptor: {
      var c = Seal__Certification__V1__CompetingClaim()
      seal__certification__v1__competing_claim__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(2, "claimant_names", json: "claimantNames", .string, repeated: true),
      .init(3, "certify_time", json: "certifyTime", .message(GoogleProtobuf.Timestamp.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__CompetingClaim.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      claimantNames: try FieldReader.strings(
        c.pointee.n_claimant_names, c.pointee.claimant_names, "claimant_names"),
      certifyTime: try FieldReader.message(c.pointee.certify_time, "certify_time")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__CompetingClaim.self)
    seal__certification__v1__competing_claim__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    c.pointee.n_claimant_names = self.claimantNames.count
    c.pointee.claimant_names = try arena.strings(self.claimantNames, "claimant_names")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    c.pointee.certify_time = try arena.message(self.certifyTime, "certify_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.Version {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.Version",
    descriptor: {
      var c = Seal__Certification__V1__Version()
      seal__certification__v1__version__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "version_id", json: "versionId", .string),
      .init(2, "number", json: "number", .uint32),
      .init(3, "sha256", json: "sha256", .bytes),
      .init(4, "sha512", json: "sha512", .bytes),
      .init(5, "sm3", json: "sm3", .bytes),
      .init(6, "size_bytes", json: "sizeBytes", .uint64),
      .init(7, "media_type", json: "mediaType", .string),
      .init(8, "created_time", json: "createdTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(9, "published_time", json: "publishedTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(10, "source_url", json: "sourceUrl", .string),
      .init(11, "certificate_id", json: "certificateId", .string),
      .init(12, "certify_time", json: "certifyTime", .message(GoogleProtobuf.Timestamp.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__Version.self)
    self.init(
      versionID: try FieldReader.string(
        c.pointee.version_id.len, c.pointee.version_id.data, "version_id"),
      number: c.pointee.number,
      sha256: FieldReader.bytes(c.pointee.sha256.len, c.pointee.sha256.data),
      sha512: FieldReader.bytes(c.pointee.sha512.len, c.pointee.sha512.data),
      sm3: FieldReader.bytes(c.pointee.sm3.len, c.pointee.sm3.data),
      sizeBytes: c.pointee.size_bytes,
      mediaType: try FieldReader.string(
        c.pointee.media_type.len, c.pointee.media_type.data, "media_type"),
      createdTime: try FieldReader.message(c.pointee.created_time, "created_time"),
      publishedTime: try FieldReader.message(c.pointee.published_time, "published_time"),
      sourceURL: try FieldReader.string(
        c.pointee.source_url.len, c.pointee.source_url.data, "source_url"),
      certificateID: try FieldReader.string(
        c.pointee.certificate_id.len, c.pointee.certificate_id.data, "certificate_id"),
      certifyTime: try FieldReader.message(c.pointee.certify_time, "certify_time")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__Version.self)
    seal__certification__v1__version__init(c)
    (c.pointee.version_id.len, c.pointee.version_id.data) = try arena.string(
      self.versionID, "version_id")
    c.pointee.number = self.number
    (c.pointee.sha256.len, c.pointee.sha256.data) = try arena.bytes(self.sha256)
    (c.pointee.sha512.len, c.pointee.sha512.data) = try arena.bytes(self.sha512)
    (c.pointee.sm3.len, c.pointee.sm3.data) = try arena.bytes(self.sm3)
    c.pointee.size_bytes = self.sizeBytes
    (c.pointee.media_type.len, c.pointee.media_type.data) = try arena.string(
      self.mediaType, "media_type")
    c.pointee.created_time = try arena.message(self.createdTime, "created_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.published_time = try arena.message(self.publishedTime, "published_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    (c.pointee.source_url.len, c.pointee.source_url.data) = try arena.string(
      self.sourceURL, "source_url")
    (c.pointee.certificate_id.len, c.pointee.certificate_id.data) = try arena.string(
      self.certificateID, "certificate_id")
    c.pointee.certify_time = try arena.message(self.certifyTime, "certify_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.Certificate {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.Certificate",
    descriptor: {
      var c = Seal__Certification__V1__Certificate()
      seal__certification__v1__certificate__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "certificate_id", json: "certificateId", .string),
      .init(2, "version_id", json: "versionId", .string),
      .init(3, "work_id", json: "workId", .string),
      .init(4, "proof", json: "proof", .message(TypeV1.StatementProof.table)),
      .init(5, "certify_time", json: "certifyTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(6, "assurance", json: "assurance", .enumeration(CertificationV1.Assurance.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__Certificate.self)
    self.init(
      certificateID: try FieldReader.string(
        c.pointee.certificate_id.len, c.pointee.certificate_id.data, "certificate_id"),
      versionID: try FieldReader.string(
        c.pointee.version_id.len, c.pointee.version_id.data, "version_id"),
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      proof: try FieldReader.message(c.pointee.proof, "proof"),
      certifyTime: try FieldReader.message(c.pointee.certify_time, "certify_time"),
      assurance: FieldReader.enumeration(c.pointee.assurance.rawValue)
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__Certificate.self)
    seal__certification__v1__certificate__init(c)
    (c.pointee.certificate_id.len, c.pointee.certificate_id.data) = try arena.string(
      self.certificateID, "certificate_id")
    (c.pointee.version_id.len, c.pointee.version_id.data) = try arena.string(
      self.versionID, "version_id")
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    c.pointee.proof = try arena.message(self.proof, "proof")?
      .assumingMemoryBound(to: Seal__Type__V1__StatementProof.self)
    c.pointee.certify_time = try arena.message(self.certifyTime, "certify_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.assurance = .init(rawValue: .init(truncatingIfNeeded: self.assurance.rawValue))
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.Log {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.Log",
    descriptor: {
      var c = Seal__Certification__V1__Log()
      seal__certification__v1__log__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "origin", json: "origin", .string),
      .init(2, "verifier_key", json: "verifierKey", .string),
      .init(3, "chain_pem", json: "chainPem", .string),
      .init(4, "checkpoint", json: "checkpoint", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__Log.self)
    self.init(
      origin: try FieldReader.string(c.pointee.origin.len, c.pointee.origin.data, "origin"),
      verifierKey: try FieldReader.string(
        c.pointee.verifier_key.len, c.pointee.verifier_key.data, "verifier_key"),
      chainPEM: try FieldReader.string(
        c.pointee.chain_pem.len, c.pointee.chain_pem.data, "chain_pem"),
      checkpoint: try FieldReader.string(
        c.pointee.checkpoint.len, c.pointee.checkpoint.data, "checkpoint")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__Log.self)
    seal__certification__v1__log__init(c)
    (c.pointee.origin.len, c.pointee.origin.data) = try arena.string(self.origin, "origin")
    (c.pointee.verifier_key.len, c.pointee.verifier_key.data) = try arena.string(
      self.verifierKey, "verifier_key")
    (c.pointee.chain_pem.len, c.pointee.chain_pem.data) = try arena.string(
      self.chainPEM, "chain_pem")
    (c.pointee.checkpoint.len, c.pointee.checkpoint.data) = try arena.string(
      self.checkpoint, "checkpoint")
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.RegisterWorkRequest {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.RegisterWorkRequest",
    descriptor: {
      var c = Seal__Certification__V1__RegisterWorkRequest()
      seal__certification__v1__register_work_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "title", json: "title", .string, text: .line(200)),
      .init(2, "kind", json: "kind", .enumeration(CertificationV1.WorkKind.table)),
      .init(3, "parties", json: "parties", .message(CertificationV1.Party.table), repeated: true),
      .init(4, "claim", json: "claim", .message(CertificationV1.Claim.table)),
      .init(5, "version", json: "version", .message(CertificationV1.Version.table)),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__RegisterWorkRequest.self)
    self.init(
      title: try FieldReader.string(c.pointee.title.len, c.pointee.title.data, "title"),
      kind: FieldReader.enumeration(c.pointee.kind.rawValue),
      parties: try FieldReader.messages(c.pointee.n_parties, c.pointee.parties, "parties"),
      claim: try FieldReader.message(c.pointee.claim, "claim"),
      version: try FieldReader.message(c.pointee.version, "version"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__RegisterWorkRequest.self)
    seal__certification__v1__register_work_request__init(c)
    (c.pointee.title.len, c.pointee.title.data) = try arena.string(self.title, "title")
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.n_parties = self.parties.count
    c.pointee.parties = try arena.messages(self.parties, "parties")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Certification__V1__Party>?.self)
    c.pointee.claim = try arena.message(self.claim, "claim")?
      .assumingMemoryBound(to: Seal__Certification__V1__Claim.self)
    c.pointee.version = try arena.message(self.version, "version")?
      .assumingMemoryBound(to: Seal__Certification__V1__Version.self)
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.title, "title", .line(200))
    texts.messages(&self.parties, "parties")
  }
}

extension CertificationV1.RegisterWorkResponse {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.RegisterWorkResponse",
    descriptor: {
      var c = Seal__Certification__V1__RegisterWorkResponse()
      seal__certification__v1__register_work_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work", json: "work", .message(CertificationV1.Work.table)),
      .init(2, "certificate", json: "certificate", .message(CertificationV1.Certificate.table)),
      .init(3, "already_registered", json: "alreadyRegistered", .bool),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__RegisterWorkResponse.self)
    self.init(
      work: try FieldReader.message(c.pointee.work, "work"),
      certificate: try FieldReader.message(c.pointee.certificate, "certificate"),
      alreadyRegistered: c.pointee.already_registered != 0
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__RegisterWorkResponse.self)
    seal__certification__v1__register_work_response__init(c)
    c.pointee.work = try arena.message(self.work, "work")?
      .assumingMemoryBound(to: Seal__Certification__V1__Work.self)
    c.pointee.certificate = try arena.message(self.certificate, "certificate")?
      .assumingMemoryBound(to: Seal__Certification__V1__Certificate.self)
    c.pointee.already_registered = self.alreadyRegistered ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.AddVersionRequest {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.AddVersionRequest",
    descriptor: {
      var c = Seal__Certification__V1__AddVersionRequest()
      seal__certification__v1__add_version_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(2, "version", json: "version", .message(CertificationV1.Version.table)),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__AddVersionRequest.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      version: try FieldReader.message(c.pointee.version, "version"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__AddVersionRequest.self)
    seal__certification__v1__add_version_request__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    c.pointee.version = try arena.message(self.version, "version")?
      .assumingMemoryBound(to: Seal__Certification__V1__Version.self)
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.AddVersionResponse {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.AddVersionResponse",
    descriptor: {
      var c = Seal__Certification__V1__AddVersionResponse()
      seal__certification__v1__add_version_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "version", json: "version", .message(CertificationV1.Version.table)),
      .init(2, "certificate", json: "certificate", .message(CertificationV1.Certificate.table)),
      .init(3, "already_registered", json: "alreadyRegistered", .bool),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__AddVersionResponse.self)
    self.init(
      version: try FieldReader.message(c.pointee.version, "version"),
      certificate: try FieldReader.message(c.pointee.certificate, "certificate"),
      alreadyRegistered: c.pointee.already_registered != 0
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__AddVersionResponse.self)
    seal__certification__v1__add_version_response__init(c)
    c.pointee.version = try arena.message(self.version, "version")?
      .assumingMemoryBound(to: Seal__Certification__V1__Version.self)
    c.pointee.certificate = try arena.message(self.certificate, "certificate")?
      .assumingMemoryBound(to: Seal__Certification__V1__Certificate.self)
    c.pointee.already_registered = self.alreadyRegistered ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.GetWorkRequest {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.GetWorkRequest",
    descriptor: {
      var c = Seal__Certification__V1__GetWorkRequest()
      seal__certification__v1__get_work_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__GetWorkRequest.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__GetWorkRequest.self)
    seal__certification__v1__get_work_request__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.GetWorkResponse {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.GetWorkResponse",
    descriptor: {
      var c = Seal__Certification__V1__GetWorkResponse()
      seal__certification__v1__get_work_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work", json: "work", .message(CertificationV1.Work.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__GetWorkResponse.self)
    self.init(work: try FieldReader.message(c.pointee.work, "work"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__GetWorkResponse.self)
    seal__certification__v1__get_work_response__init(c)
    c.pointee.work = try arena.message(self.work, "work")?
      .assumingMemoryBound(to: Seal__Certification__V1__Work.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.ListWorksRequest {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.ListWorksRequest",
    descriptor: {
      var c = Seal__Certification__V1__ListWorksRequest()
      seal__certification__v1__list_works_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "page_size", json: "pageSize", .uint32),
      .init(2, "page_token", json: "pageToken", .string),
      .init(3, "sha256", json: "sha256", .bytes),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__ListWorksRequest.self)
    self.init(
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token"),
      sha256: FieldReader.bytes(c.pointee.sha256.len, c.pointee.sha256.data)
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__ListWorksRequest.self)
    seal__certification__v1__list_works_request__init(c)
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    (c.pointee.sha256.len, c.pointee.sha256.data) = try arena.bytes(self.sha256)
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.ListWorksResponse {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.ListWorksResponse",
    descriptor: {
      var c = Seal__Certification__V1__ListWorksResponse()
      seal__certification__v1__list_works_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "works", json: "works", .message(CertificationV1.Work.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__ListWorksResponse.self)
    self.init(
      works: try FieldReader.messages(c.pointee.n_works, c.pointee.works, "works"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__ListWorksResponse.self)
    seal__certification__v1__list_works_response__init(c)
    c.pointee.n_works = self.works.count
    c.pointee.works = try arena.messages(self.works, "works")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Certification__V1__Work>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.GetCertificateRequest {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.GetCertificateRequest",
    descriptor: {
      var c = Seal__Certification__V1__GetCertificateRequest()
      seal__certification__v1__get_certificate_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "certificate_id", json: "certificateId", .string)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__GetCertificateRequest.self)
    self.init(
      certificateID: try FieldReader.string(
        c.pointee.certificate_id.len, c.pointee.certificate_id.data, "certificate_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__GetCertificateRequest.self)
    seal__certification__v1__get_certificate_request__init(c)
    (c.pointee.certificate_id.len, c.pointee.certificate_id.data) = try arena.string(
      self.certificateID, "certificate_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.GetCertificateResponse {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.GetCertificateResponse",
    descriptor: {
      var c = Seal__Certification__V1__GetCertificateResponse()
      seal__certification__v1__get_certificate_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "certificate", json: "certificate", .message(CertificationV1.Certificate.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__GetCertificateResponse.self)
    self.init(certificate: try FieldReader.message(c.pointee.certificate, "certificate"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__GetCertificateResponse.self)
    seal__certification__v1__get_certificate_response__init(c)
    c.pointee.certificate = try arena.message(self.certificate, "certificate")?
      .assumingMemoryBound(to: Seal__Certification__V1__Certificate.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.GetStatementRequest {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.GetStatementRequest",
    descriptor: {
      var c = Seal__Certification__V1__GetStatementRequest()
      seal__certification__v1__get_statement_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "statement_id", json: "statementId", .string)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__GetStatementRequest.self)
    self.init(
      statementID: try FieldReader.string(
        c.pointee.statement_id.len, c.pointee.statement_id.data, "statement_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__GetStatementRequest.self)
    seal__certification__v1__get_statement_request__init(c)
    (c.pointee.statement_id.len, c.pointee.statement_id.data) = try arena.string(
      self.statementID, "statement_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.GetStatementResponse {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.GetStatementResponse",
    descriptor: {
      var c = Seal__Certification__V1__GetStatementResponse()
      seal__certification__v1__get_statement_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "proof", json: "proof", .message(TypeV1.StatementProof.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__GetStatementResponse.self)
    self.init(proof: try FieldReader.message(c.pointee.proof, "proof"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__GetStatementResponse.self)
    seal__certification__v1__get_statement_response__init(c)
    c.pointee.proof = try arena.message(self.proof, "proof")?
      .assumingMemoryBound(to: Seal__Type__V1__StatementProof.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.GetPublicCertificateRequest {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.GetPublicCertificateRequest",
    descriptor: {
      var c = Seal__Certification__V1__GetPublicCertificateRequest()
      seal__certification__v1__get_public_certificate_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "certificate_id", json: "certificateId", .string)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(
      to: Seal__Certification__V1__GetPublicCertificateRequest.self)
    self.init(
      certificateID: try FieldReader.string(
        c.pointee.certificate_id.len, c.pointee.certificate_id.data, "certificate_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__GetPublicCertificateRequest.self)
    seal__certification__v1__get_public_certificate_request__init(c)
    (c.pointee.certificate_id.len, c.pointee.certificate_id.data) = try arena.string(
      self.certificateID, "certificate_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.GetPublicCertificateResponse {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.GetPublicCertificateResponse",
    descriptor: {
      var c = Seal__Certification__V1__GetPublicCertificateResponse()
      seal__certification__v1__get_public_certificate_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "certificate", json: "certificate", .message(CertificationV1.Certificate.table)),
      .init(2, "work_title", json: "workTitle", .string),
      .init(3, "work_state", json: "workState", .enumeration(CertificationV1.WorkState.table)),
      .init(4, "version", json: "version", .message(CertificationV1.Version.table)),
      .init(5, "sandbox", json: "sandbox", .bool),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(
      to: Seal__Certification__V1__GetPublicCertificateResponse.self)
    self.init(
      certificate: try FieldReader.message(c.pointee.certificate, "certificate"),
      workTitle: try FieldReader.string(
        c.pointee.work_title.len, c.pointee.work_title.data, "work_title"),
      workState: FieldReader.enumeration(c.pointee.work_state.rawValue),
      version: try FieldReader.message(c.pointee.version, "version"),
      sandbox: c.pointee.sandbox != 0
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__GetPublicCertificateResponse.self)
    seal__certification__v1__get_public_certificate_response__init(c)
    c.pointee.certificate = try arena.message(self.certificate, "certificate")?
      .assumingMemoryBound(to: Seal__Certification__V1__Certificate.self)
    (c.pointee.work_title.len, c.pointee.work_title.data) = try arena.string(
      self.workTitle, "work_title")
    c.pointee.work_state = .init(rawValue: .init(truncatingIfNeeded: self.workState.rawValue))
    c.pointee.version = try arena.message(self.version, "version")?
      .assumingMemoryBound(to: Seal__Certification__V1__Version.self)
    c.pointee.sandbox = self.sandbox ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.GetRootsRequest {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.GetRootsRequest",
    descriptor: {
      var c = Seal__Certification__V1__GetRootsRequest()
      seal__certification__v1__get_roots_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "sandbox", json: "sandbox", .bool)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__GetRootsRequest.self)
    self.init(sandbox: c.pointee.sandbox != 0)
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__GetRootsRequest.self)
    seal__certification__v1__get_roots_request__init(c)
    c.pointee.sandbox = self.sandbox ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.GetRootsResponse {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.GetRootsResponse",
    descriptor: {
      var c = Seal__Certification__V1__GetRootsResponse()
      seal__certification__v1__get_roots_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "roots_pem", json: "rootsPem", .string)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__GetRootsResponse.self)
    self.init(
      rootsPEM: try FieldReader.string(
        c.pointee.roots_pem.len, c.pointee.roots_pem.data, "roots_pem")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__GetRootsResponse.self)
    seal__certification__v1__get_roots_response__init(c)
    (c.pointee.roots_pem.len, c.pointee.roots_pem.data) = try arena.string(
      self.rootsPEM, "roots_pem")
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.GetLogRequest {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.GetLogRequest",
    descriptor: {
      var c = Seal__Certification__V1__GetLogRequest()
      seal__certification__v1__get_log_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "sandbox", json: "sandbox", .bool)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__GetLogRequest.self)
    self.init(sandbox: c.pointee.sandbox != 0)
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__GetLogRequest.self)
    seal__certification__v1__get_log_request__init(c)
    c.pointee.sandbox = self.sandbox ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.GetLogResponse {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.GetLogResponse",
    descriptor: {
      var c = Seal__Certification__V1__GetLogResponse()
      seal__certification__v1__get_log_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "log", json: "log", .message(CertificationV1.Log.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__GetLogResponse.self)
    self.init(log: try FieldReader.message(c.pointee.log, "log"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__GetLogResponse.self)
    seal__certification__v1__get_log_response__init(c)
    c.pointee.log = try arena.message(self.log, "log")?
      .assumingMemoryBound(to: Seal__Certification__V1__Log.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.GetLogTileRequest {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.GetLogTileRequest",
    descriptor: {
      var c = Seal__Certification__V1__GetLogTileRequest()
      seal__certification__v1__get_log_tile_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "sandbox", json: "sandbox", .bool),
      .init(2, "path", json: "path", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__GetLogTileRequest.self)
    self.init(
      sandbox: c.pointee.sandbox != 0,
      path: try FieldReader.string(c.pointee.path.len, c.pointee.path.data, "path")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__GetLogTileRequest.self)
    seal__certification__v1__get_log_tile_request__init(c)
    c.pointee.sandbox = self.sandbox ? 1 : 0
    (c.pointee.path.len, c.pointee.path.data) = try arena.string(self.path, "path")
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.GetLogTileResponse {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.GetLogTileResponse",
    descriptor: {
      var c = Seal__Certification__V1__GetLogTileResponse()
      seal__certification__v1__get_log_tile_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "tile", json: "tile", .bytes)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__GetLogTileResponse.self)
    self.init(tile: FieldReader.bytes(c.pointee.tile.len, c.pointee.tile.data))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__GetLogTileResponse.self)
    seal__certification__v1__get_log_tile_response__init(c)
    (c.pointee.tile.len, c.pointee.tile.data) = try arena.bytes(self.tile)
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.VerifyCertificateRequest {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.VerifyCertificateRequest",
    descriptor: {
      var c = Seal__Certification__V1__VerifyCertificateRequest()
      seal__certification__v1__verify_certificate_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "proof", json: "proof", .message(TypeV1.StatementProof.table)),
      .init(2, "sha256", json: "sha256", .bytes),
      .init(3, "sha512", json: "sha512", .bytes),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__VerifyCertificateRequest.self)
    self.init(
      proof: try FieldReader.message(c.pointee.proof, "proof"),
      sha256: FieldReader.bytes(c.pointee.sha256.len, c.pointee.sha256.data),
      sha512: FieldReader.bytes(c.pointee.sha512.len, c.pointee.sha512.data)
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__VerifyCertificateRequest.self)
    seal__certification__v1__verify_certificate_request__init(c)
    c.pointee.proof = try arena.message(self.proof, "proof")?
      .assumingMemoryBound(to: Seal__Type__V1__StatementProof.self)
    (c.pointee.sha256.len, c.pointee.sha256.data) = try arena.bytes(self.sha256)
    (c.pointee.sha512.len, c.pointee.sha512.data) = try arena.bytes(self.sha512)
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.VerifyCertificateResponse {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.VerifyCertificateResponse",
    descriptor: {
      var c = Seal__Certification__V1__VerifyCertificateResponse()
      seal__certification__v1__verify_certificate_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "valid", json: "valid", .bool),
      .init(
        2, "checks", json: "checks", .message(CertificationV1.VerificationCheck.table),
        repeated: true),
      .init(3, "certify_time", json: "certifyTime", .message(GoogleProtobuf.Timestamp.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__VerifyCertificateResponse.self)
    self.init(
      valid: c.pointee.valid != 0,
      checks: try FieldReader.messages(c.pointee.n_checks, c.pointee.checks, "checks"),
      certifyTime: try FieldReader.message(c.pointee.certify_time, "certify_time")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__VerifyCertificateResponse.self)
    seal__certification__v1__verify_certificate_response__init(c)
    c.pointee.valid = self.valid ? 1 : 0
    c.pointee.n_checks = self.checks.count
    c.pointee.checks = try arena.messages(self.checks, "checks")?
      .assumingMemoryBound(
        to: UnsafeMutablePointer<Seal__Certification__V1__VerificationCheck>?.self)
    c.pointee.certify_time = try arena.message(self.certifyTime, "certify_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.VerificationCheck {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.VerificationCheck",
    descriptor: {
      var c = Seal__Certification__V1__VerificationCheck()
      seal__certification__v1__verification_check__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "name", json: "name", .string),
      .init(2, "passed", json: "passed", .bool),
      .init(3, "description", json: "description", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__VerificationCheck.self)
    self.init(
      name: try FieldReader.string(c.pointee.name.len, c.pointee.name.data, "name"),
      passed: c.pointee.passed != 0,
      description: try FieldReader.string(
        c.pointee.description.len, c.pointee.description.data, "description")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__VerificationCheck.self)
    seal__certification__v1__verification_check__init(c)
    (c.pointee.name.len, c.pointee.name.data) = try arena.string(self.name, "name")
    c.pointee.passed = self.passed ? 1 : 0
    (c.pointee.description.len, c.pointee.description.data) = try arena.string(
      self.description, "description")
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.WithdrawWorkRequest {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.WithdrawWorkRequest",
    descriptor: {
      var c = Seal__Certification__V1__WithdrawWorkRequest()
      seal__certification__v1__withdraw_work_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__WithdrawWorkRequest.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__WithdrawWorkRequest.self)
    seal__certification__v1__withdraw_work_request__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.WithdrawWorkResponse {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.WithdrawWorkResponse",
    descriptor: {
      var c = Seal__Certification__V1__WithdrawWorkResponse()
      seal__certification__v1__withdraw_work_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work", json: "work", .message(CertificationV1.Work.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__WithdrawWorkResponse.self)
    self.init(work: try FieldReader.message(c.pointee.work, "work"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__WithdrawWorkResponse.self)
    seal__certification__v1__withdraw_work_response__init(c)
    c.pointee.work = try arena.message(self.work, "work")?
      .assumingMemoryBound(to: Seal__Certification__V1__Work.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.SetClaimsRequest {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.SetClaimsRequest",
    descriptor: {
      var c = Seal__Certification__V1__SetClaimsRequest()
      seal__certification__v1__set_claims_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(
        2, "claims", json: "claims", .message(CertificationV1.PartyClaim.table), repeated: true),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__SetClaimsRequest.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      claims: try FieldReader.messages(c.pointee.n_claims, c.pointee.claims, "claims"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__SetClaimsRequest.self)
    seal__certification__v1__set_claims_request__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    c.pointee.n_claims = self.claims.count
    c.pointee.claims = try arena.messages(self.claims, "claims")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Certification__V1__PartyClaim>?.self)
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.messages(&self.claims, "claims")
  }
}

extension CertificationV1.SetClaimsResponse {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.SetClaimsResponse",
    descriptor: {
      var c = Seal__Certification__V1__SetClaimsResponse()
      seal__certification__v1__set_claims_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "sheet", json: "sheet", .message(CertificationV1.ClaimSheet.table)),
      .init(2, "in_conflict", json: "inConflict", .bool),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__SetClaimsResponse.self)
    self.init(
      sheet: try FieldReader.message(c.pointee.sheet, "sheet"),
      inConflict: c.pointee.in_conflict != 0
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__SetClaimsResponse.self)
    seal__certification__v1__set_claims_response__init(c)
    c.pointee.sheet = try arena.message(self.sheet, "sheet")?
      .assumingMemoryBound(to: Seal__Certification__V1__ClaimSheet.self)
    c.pointee.in_conflict = self.inConflict ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.PublishClaimRequest {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.PublishClaimRequest",
    descriptor: {
      var c = Seal__Certification__V1__PublishClaimRequest()
      seal__certification__v1__publish_claim_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__PublishClaimRequest.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__PublishClaimRequest.self)
    seal__certification__v1__publish_claim_request__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension CertificationV1.PublishClaimResponse {
  public static let table = MessageTable(
    fullName: "seal.certification.v1.PublishClaimResponse",
    descriptor: {
      var c = Seal__Certification__V1__PublishClaimResponse()
      seal__certification__v1__publish_claim_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work", json: "work", .message(CertificationV1.Work.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Certification__V1__PublishClaimResponse.self)
    self.init(work: try FieldReader.message(c.pointee.work, "work"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Certification__V1__PublishClaimResponse.self)
    seal__certification__v1__publish_claim_response__init(c)
    c.pointee.work = try arena.message(self.work, "work")?
      .assumingMemoryBound(to: Seal__Certification__V1__Work.self)
    return UnsafeMutableRawPointer(c)
  }
}
