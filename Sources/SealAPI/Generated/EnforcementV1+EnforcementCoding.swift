// Generated from seal/enforcement/v1/enforcement.proto by Proto/generate. Do not edit.

internal import CGoogleProtobuf
internal import CSealAPI
import SealProtobuf
import SealRPC

extension EnforcementV1.Mandate {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.Mandate",
    descriptor: {
      var c = Seal__Enforcement__V1__Mandate()
      seal__enforcement__v1__mandate__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "mandate_id", json: "mandateId", .string),
      .init(2, "party_id", json: "partyId", .string),
      .init(3, "work_ids", json: "workIds", .string, repeated: true),
      .init(4, "start_time", json: "startTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(5, "end_time", json: "endTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(6, "max_ask", json: "maxAsk", .message(TypeV1.Money.table)),
      .init(7, "fee_ppm", json: "feePpm", .uint32),
      .init(8, "close_time", json: "closeTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(9, "proof", json: "proof", .message(TypeV1.StatementProof.table)),
      .init(10, "revocation_proof", json: "revocationProof", .message(TypeV1.StatementProof.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__Mandate.self)
    self.init(
      mandateID: try FieldReader.string(
        c.pointee.mandate_id.len, c.pointee.mandate_id.data, "mandate_id"),
      partyID: try FieldReader.string(c.pointee.party_id.len, c.pointee.party_id.data, "party_id"),
      workIDs: try FieldReader.strings(c.pointee.n_work_ids, c.pointee.work_ids, "work_ids"),
      startTime: try FieldReader.message(c.pointee.start_time, "start_time"),
      endTime: try FieldReader.message(c.pointee.end_time, "end_time"),
      maxAsk: try FieldReader.message(c.pointee.max_ask, "max_ask"),
      feePPM: c.pointee.fee_ppm,
      closeTime: try FieldReader.message(c.pointee.close_time, "close_time"),
      proof: try FieldReader.message(c.pointee.proof, "proof"),
      revocationProof: try FieldReader.message(c.pointee.revocation_proof, "revocation_proof")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__Mandate.self)
    seal__enforcement__v1__mandate__init(c)
    (c.pointee.mandate_id.len, c.pointee.mandate_id.data) = try arena.string(
      self.mandateID, "mandate_id")
    (c.pointee.party_id.len, c.pointee.party_id.data) = try arena.string(self.partyID, "party_id")
    c.pointee.n_work_ids = self.workIDs.count
    c.pointee.work_ids = try arena.strings(self.workIDs, "work_ids")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    c.pointee.start_time = try arena.message(self.startTime, "start_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.end_time = try arena.message(self.endTime, "end_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.max_ask = try arena.message(self.maxAsk, "max_ask")?
      .assumingMemoryBound(to: Seal__Type__V1__Money.self)
    c.pointee.fee_ppm = self.feePPM
    c.pointee.close_time = try arena.message(self.closeTime, "close_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.proof = try arena.message(self.proof, "proof")?
      .assumingMemoryBound(to: Seal__Type__V1__StatementProof.self)
    c.pointee.revocation_proof = try arena.message(self.revocationProof, "revocation_proof")?
      .assumingMemoryBound(to: Seal__Type__V1__StatementProof.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.AutomaticEnforcement {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.AutomaticEnforcement",
    descriptor: {
      var c = Seal__Enforcement__V1__AutomaticEnforcement()
      seal__enforcement__v1__automatic_enforcement__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(2, "enabled", json: "enabled", .bool),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__AutomaticEnforcement.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      enabled: c.pointee.enabled != 0
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__AutomaticEnforcement.self)
    seal__enforcement__v1__automatic_enforcement__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    c.pointee.enabled = self.enabled ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.Case {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.Case",
    descriptor: {
      var c = Seal__Enforcement__V1__Case()
      seal__enforcement__v1__case__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "case_id", json: "caseId", .string),
      .init(2, "number", json: "number", .string),
      .init(3, "usage_id", json: "usageId", .string),
      .init(4, "work_id", json: "workId", .string),
      .init(5, "usage_url", json: "usageUrl", .string),
      .init(6, "mandate_id", json: "mandateId", .string),
      .init(7, "state", json: "state", .enumeration(EnforcementV1.CaseState.table)),
      .init(
        8, "close_reason", json: "closeReason", .enumeration(EnforcementV1.CaseCloseReason.table)),
      .init(9, "price", json: "price", .message(TypeV1.Money.table)),
      .init(10, "offer_id", json: "offerId", .string),
      .init(11, "open_time", json: "openTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(12, "deadline", json: "deadline", .message(GoogleProtobuf.Timestamp.table)),
      .init(13, "automatic", json: "automatic", .bool),
      .init(14, "has_contact", json: "hasContact", .bool),
      .init(16, "order_id", json: "orderId", .string),
      .init(17, "license_number", json: "licenseNumber", .string),
      .init(
        18, "answers", json: "answers", .message(EnforcementV1.CaseAnswer.table), repeated: true),
      .init(19, "evidence", json: "evidence", .message(TypeV1.StatementProof.table)),
      .init(20, "settlement", json: "settlement", .message(TypeV1.StatementProof.table)),
      .init(21, "mandate", json: "mandate", .message(TypeV1.StatementProof.table)),
      .init(22, "mails", json: "mails", .message(EnforcementV1.CaseMail.table), repeated: true),
      .init(23, "dossier_sha256", json: "dossierSha256", .bytes),
      .init(
        24, "contacts", json: "contacts", .message(EnforcementV1.CaseContact.table), repeated: true),
      .init(
        25, "decisions", json: "decisions", .message(EnforcementV1.CaseDecision.table),
        repeated: true),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__Case.self)
    self.init(
      caseID: try FieldReader.string(c.pointee.case_id.len, c.pointee.case_id.data, "case_id"),
      number: try FieldReader.string(c.pointee.number.len, c.pointee.number.data, "number"),
      usageID: try FieldReader.string(c.pointee.usage_id.len, c.pointee.usage_id.data, "usage_id"),
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      usageURL: try FieldReader.string(
        c.pointee.usage_url.len, c.pointee.usage_url.data, "usage_url"),
      mandateID: try FieldReader.string(
        c.pointee.mandate_id.len, c.pointee.mandate_id.data, "mandate_id"),
      state: FieldReader.enumeration(c.pointee.state.rawValue),
      closeReason: FieldReader.enumeration(c.pointee.close_reason.rawValue),
      price: try FieldReader.message(c.pointee.price, "price"),
      offerID: try FieldReader.string(c.pointee.offer_id.len, c.pointee.offer_id.data, "offer_id"),
      openTime: try FieldReader.message(c.pointee.open_time, "open_time"),
      deadline: try FieldReader.message(c.pointee.deadline, "deadline"),
      automatic: c.pointee.automatic != 0,
      hasContact: c.pointee.has_contact != 0,
      orderID: try FieldReader.string(c.pointee.order_id.len, c.pointee.order_id.data, "order_id"),
      licenseNumber: try FieldReader.string(
        c.pointee.license_number.len, c.pointee.license_number.data, "license_number"),
      answers: try FieldReader.messages(c.pointee.n_answers, c.pointee.answers, "answers"),
      evidence: try FieldReader.message(c.pointee.evidence, "evidence"),
      settlement: try FieldReader.message(c.pointee.settlement, "settlement"),
      mandate: try FieldReader.message(c.pointee.mandate, "mandate"),
      mails: try FieldReader.messages(c.pointee.n_mails, c.pointee.mails, "mails"),
      dossierSha256: FieldReader.bytes(c.pointee.dossier_sha256.len, c.pointee.dossier_sha256.data),
      contacts: try FieldReader.messages(c.pointee.n_contacts, c.pointee.contacts, "contacts"),
      decisions: try FieldReader.messages(c.pointee.n_decisions, c.pointee.decisions, "decisions")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__Case.self)
    seal__enforcement__v1__case__init(c)
    (c.pointee.case_id.len, c.pointee.case_id.data) = try arena.string(self.caseID, "case_id")
    (c.pointee.number.len, c.pointee.number.data) = try arena.string(self.number, "number")
    (c.pointee.usage_id.len, c.pointee.usage_id.data) = try arena.string(self.usageID, "usage_id")
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    (c.pointee.usage_url.len, c.pointee.usage_url.data) = try arena.string(
      self.usageURL, "usage_url")
    (c.pointee.mandate_id.len, c.pointee.mandate_id.data) = try arena.string(
      self.mandateID, "mandate_id")
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.close_reason = .init(rawValue: .init(truncatingIfNeeded: self.closeReason.rawValue))
    c.pointee.price = try arena.message(self.price, "price")?
      .assumingMemoryBound(to: Seal__Type__V1__Money.self)
    (c.pointee.offer_id.len, c.pointee.offer_id.data) = try arena.string(self.offerID, "offer_id")
    c.pointee.open_time = try arena.message(self.openTime, "open_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.deadline = try arena.message(self.deadline, "deadline")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.automatic = self.automatic ? 1 : 0
    c.pointee.has_contact = self.hasContact ? 1 : 0
    (c.pointee.order_id.len, c.pointee.order_id.data) = try arena.string(self.orderID, "order_id")
    (c.pointee.license_number.len, c.pointee.license_number.data) = try arena.string(
      self.licenseNumber, "license_number")
    c.pointee.n_answers = self.answers.count
    c.pointee.answers = try arena.messages(self.answers, "answers")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Enforcement__V1__CaseAnswer>?.self)
    c.pointee.evidence = try arena.message(self.evidence, "evidence")?
      .assumingMemoryBound(to: Seal__Type__V1__StatementProof.self)
    c.pointee.settlement = try arena.message(self.settlement, "settlement")?
      .assumingMemoryBound(to: Seal__Type__V1__StatementProof.self)
    c.pointee.mandate = try arena.message(self.mandate, "mandate")?
      .assumingMemoryBound(to: Seal__Type__V1__StatementProof.self)
    c.pointee.n_mails = self.mails.count
    c.pointee.mails = try arena.messages(self.mails, "mails")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Enforcement__V1__CaseMail>?.self)
    (c.pointee.dossier_sha256.len, c.pointee.dossier_sha256.data) = try arena.bytes(
      self.dossierSha256)
    c.pointee.n_contacts = self.contacts.count
    c.pointee.contacts = try arena.messages(self.contacts, "contacts")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Enforcement__V1__CaseContact>?.self)
    c.pointee.n_decisions = self.decisions.count
    c.pointee.decisions = try arena.messages(self.decisions, "decisions")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Enforcement__V1__CaseDecision>?.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.CaseFindings {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.CaseFindings",
    descriptor: {
      var c = Seal__Enforcement__V1__CaseFindings()
      seal__enforcement__v1__case_findings__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work", json: "work", .message(CertificationV1.Work.table)),
      .init(2, "version_id", json: "versionId", .string),
      .init(3, "certificate", json: "certificate", .message(TypeV1.StatementProof.table)),
      .init(4, "claimant_name", json: "claimantName", .string),
      .init(5, "mandate", json: "mandate", .message(EnforcementV1.Mandate.table)),
      .init(6, "usage", json: "usage", .message(MonitoringV1.Usage.table)),
      .init(
        7, "usage_decisions", json: "usageDecisions", .message(MonitoringV1.UsageDecision.table),
        repeated: true),
      .init(8, "evidence", json: "evidence", .message(EnforcementV1.CaseEvidence.table)),
      .init(9, "addressees", json: "addressees", .string, repeated: true),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__CaseFindings.self)
    self.init(
      work: try FieldReader.message(c.pointee.work, "work"),
      versionID: try FieldReader.string(
        c.pointee.version_id.len, c.pointee.version_id.data, "version_id"),
      certificate: try FieldReader.message(c.pointee.certificate, "certificate"),
      claimantName: try FieldReader.string(
        c.pointee.claimant_name.len, c.pointee.claimant_name.data, "claimant_name"),
      mandate: try FieldReader.message(c.pointee.mandate, "mandate"),
      usage: try FieldReader.message(c.pointee.usage, "usage"),
      usageDecisions: try FieldReader.messages(
        c.pointee.n_usage_decisions, c.pointee.usage_decisions, "usage_decisions"),
      evidence: try FieldReader.message(c.pointee.evidence, "evidence"),
      addressees: try FieldReader.strings(
        c.pointee.n_addressees, c.pointee.addressees, "addressees")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__CaseFindings.self)
    seal__enforcement__v1__case_findings__init(c)
    c.pointee.work = try arena.message(self.work, "work")?
      .assumingMemoryBound(to: Seal__Certification__V1__Work.self)
    (c.pointee.version_id.len, c.pointee.version_id.data) = try arena.string(
      self.versionID, "version_id")
    c.pointee.certificate = try arena.message(self.certificate, "certificate")?
      .assumingMemoryBound(to: Seal__Type__V1__StatementProof.self)
    (c.pointee.claimant_name.len, c.pointee.claimant_name.data) = try arena.string(
      self.claimantName, "claimant_name")
    c.pointee.mandate = try arena.message(self.mandate, "mandate")?
      .assumingMemoryBound(to: Seal__Enforcement__V1__Mandate.self)
    c.pointee.usage = try arena.message(self.usage, "usage")?
      .assumingMemoryBound(to: Seal__Monitoring__V1__Usage.self)
    c.pointee.n_usage_decisions = self.usageDecisions.count
    c.pointee.usage_decisions = try arena.messages(self.usageDecisions, "usage_decisions")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Monitoring__V1__UsageDecision>?.self)
    c.pointee.evidence = try arena.message(self.evidence, "evidence")?
      .assumingMemoryBound(to: Seal__Enforcement__V1__CaseEvidence.self)
    c.pointee.n_addressees = self.addressees.count
    c.pointee.addressees = try arena.strings(self.addressees, "addressees")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.CaseEvidence {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.CaseEvidence",
    descriptor: {
      var c = Seal__Enforcement__V1__CaseEvidence()
      seal__enforcement__v1__case_evidence__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "observation", json: "observation", .message(MonitoringV1.UsageObservation.table)),
      .init(2, "url", json: "url", .string),
      .init(3, "capture_bytes", json: "captureBytes", .uint64),
      .init(
        4, "passages", json: "passages", .message(EnforcementV1.MatchedPassage.table),
        repeated: true),
      .init(5, "license_numbers", json: "licenseNumbers", .string, repeated: true),
      .init(6, "log_origin", json: "logOrigin", .string),
      .init(7, "log_index", json: "logIndex", .uint64),
      .init(8, "stamp_time", json: "stampTime", .message(GoogleProtobuf.Timestamp.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__CaseEvidence.self)
    self.init(
      observation: try FieldReader.message(c.pointee.observation, "observation"),
      url: try FieldReader.string(c.pointee.url.len, c.pointee.url.data, "url"),
      captureBytes: c.pointee.capture_bytes,
      passages: try FieldReader.messages(c.pointee.n_passages, c.pointee.passages, "passages"),
      licenseNumbers: try FieldReader.strings(
        c.pointee.n_license_numbers, c.pointee.license_numbers, "license_numbers"),
      logOrigin: try FieldReader.string(
        c.pointee.log_origin.len, c.pointee.log_origin.data, "log_origin"),
      logIndex: c.pointee.log_index,
      stampTime: try FieldReader.message(c.pointee.stamp_time, "stamp_time")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__CaseEvidence.self)
    seal__enforcement__v1__case_evidence__init(c)
    c.pointee.observation = try arena.message(self.observation, "observation")?
      .assumingMemoryBound(to: Seal__Monitoring__V1__UsageObservation.self)
    (c.pointee.url.len, c.pointee.url.data) = try arena.string(self.url, "url")
    c.pointee.capture_bytes = self.captureBytes
    c.pointee.n_passages = self.passages.count
    c.pointee.passages = try arena.messages(self.passages, "passages")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Enforcement__V1__MatchedPassage>?.self)
    c.pointee.n_license_numbers = self.licenseNumbers.count
    c.pointee.license_numbers = try arena.strings(self.licenseNumbers, "license_numbers")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    (c.pointee.log_origin.len, c.pointee.log_origin.data) = try arena.string(
      self.logOrigin, "log_origin")
    c.pointee.log_index = self.logIndex
    c.pointee.stamp_time = try arena.message(self.stampTime, "stamp_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.MatchedPassage {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.MatchedPassage",
    descriptor: {
      var c = Seal__Enforcement__V1__MatchedPassage()
      seal__enforcement__v1__matched_passage__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_text", json: "workText", .string),
      .init(2, "page_text", json: "pageText", .string),
      .init(3, "same_characters", json: "sameCharacters", .uint32),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__MatchedPassage.self)
    self.init(
      workText: try FieldReader.string(
        c.pointee.work_text.len, c.pointee.work_text.data, "work_text"),
      pageText: try FieldReader.string(
        c.pointee.page_text.len, c.pointee.page_text.data, "page_text"),
      sameCharacters: c.pointee.same_characters
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__MatchedPassage.self)
    seal__enforcement__v1__matched_passage__init(c)
    (c.pointee.work_text.len, c.pointee.work_text.data) = try arena.string(
      self.workText, "work_text")
    (c.pointee.page_text.len, c.pointee.page_text.data) = try arena.string(
      self.pageText, "page_text")
    c.pointee.same_characters = self.sameCharacters
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.CaseDecision {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.CaseDecision",
    descriptor: {
      var c = Seal__Enforcement__V1__CaseDecision()
      seal__enforcement__v1__case_decision__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "kind", json: "kind", .enumeration(EnforcementV1.CaseDecisionKind.table)),
      .init(2, "decide_time", json: "decideTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(3, "explanation", json: "explanation", .string),
      .init(4, "addressee", json: "addressee", .uint32),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__CaseDecision.self)
    self.init(
      kind: FieldReader.enumeration(c.pointee.kind.rawValue),
      decideTime: try FieldReader.message(c.pointee.decide_time, "decide_time"),
      explanation: try FieldReader.string(
        c.pointee.explanation.len, c.pointee.explanation.data, "explanation"),
      addressee: c.pointee.addressee
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__CaseDecision.self)
    seal__enforcement__v1__case_decision__init(c)
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.decide_time = try arena.message(self.decideTime, "decide_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    (c.pointee.explanation.len, c.pointee.explanation.data) = try arena.string(
      self.explanation, "explanation")
    c.pointee.addressee = self.addressee
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.CaseContact {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.CaseContact",
    descriptor: {
      var c = Seal__Enforcement__V1__CaseContact()
      seal__enforcement__v1__case_contact__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "address", json: "address", .string),
      .init(2, "element", json: "element", .string),
      .init(3, "url", json: "url", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__CaseContact.self)
    self.init(
      address: try FieldReader.string(c.pointee.address.len, c.pointee.address.data, "address"),
      element: try FieldReader.string(c.pointee.element.len, c.pointee.element.data, "element"),
      url: try FieldReader.string(c.pointee.url.len, c.pointee.url.data, "url")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__CaseContact.self)
    seal__enforcement__v1__case_contact__init(c)
    (c.pointee.address.len, c.pointee.address.data) = try arena.string(self.address, "address")
    (c.pointee.element.len, c.pointee.element.data) = try arena.string(self.element, "element")
    (c.pointee.url.len, c.pointee.url.data) = try arena.string(self.url, "url")
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.CaseAnswer {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.CaseAnswer",
    descriptor: {
      var c = Seal__Enforcement__V1__CaseAnswer()
      seal__enforcement__v1__case_answer__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "kind", json: "kind", .enumeration(EnforcementV1.AnswerKind.table)),
      .init(2, "answer_time", json: "answerTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(3, "note", json: "note", .string),
      .init(4, "addressee", json: "addressee", .uint32),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__CaseAnswer.self)
    self.init(
      kind: FieldReader.enumeration(c.pointee.kind.rawValue),
      answerTime: try FieldReader.message(c.pointee.answer_time, "answer_time"),
      note: try FieldReader.string(c.pointee.note.len, c.pointee.note.data, "note"),
      addressee: c.pointee.addressee
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__CaseAnswer.self)
    seal__enforcement__v1__case_answer__init(c)
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.answer_time = try arena.message(self.answerTime, "answer_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    (c.pointee.note.len, c.pointee.note.data) = try arena.string(self.note, "note")
    c.pointee.addressee = self.addressee
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.CaseMail {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.CaseMail",
    descriptor: {
      var c = Seal__Enforcement__V1__CaseMail()
      seal__enforcement__v1__case_mail__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "kind", json: "kind", .enumeration(EnforcementV1.CaseMailKind.table)),
      .init(2, "message_id", json: "messageId", .string),
      .init(3, "send_time", json: "sendTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(4, "addressee", json: "addressee", .uint32),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__CaseMail.self)
    self.init(
      kind: FieldReader.enumeration(c.pointee.kind.rawValue),
      messageID: try FieldReader.string(
        c.pointee.message_id.len, c.pointee.message_id.data, "message_id"),
      sendTime: try FieldReader.message(c.pointee.send_time, "send_time"),
      addressee: c.pointee.addressee
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__CaseMail.self)
    seal__enforcement__v1__case_mail__init(c)
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    (c.pointee.message_id.len, c.pointee.message_id.data) = try arena.string(
      self.messageID, "message_id")
    c.pointee.send_time = try arena.message(self.sendTime, "send_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.addressee = self.addressee
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.Invitation {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.Invitation",
    descriptor: {
      var c = Seal__Enforcement__V1__Invitation()
      seal__enforcement__v1__invitation__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "number", json: "number", .string),
      .init(2, "state", json: "state", .enumeration(EnforcementV1.CaseState.table)),
      .init(
        3, "close_reason", json: "closeReason", .enumeration(EnforcementV1.CaseCloseReason.table)),
      .init(4, "work_id", json: "workId", .string),
      .init(5, "work_title", json: "workTitle", .string),
      .init(6, "claimant_name", json: "claimantName", .string),
      .init(7, "usage_url", json: "usageUrl", .string),
      .init(8, "first_seen_time", json: "firstSeenTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(9, "deadline", json: "deadline", .message(GoogleProtobuf.Timestamp.table)),
      .init(10, "price", json: "price", .message(TypeV1.Money.table)),
      .init(11, "offer_title", json: "offerTitle", .string),
      .init(12, "duration_days", json: "durationDays", .uint32),
      .init(
        13, "open_answers", json: "openAnswers", .enumeration(EnforcementV1.AnswerKind.table),
        repeated: true),
      .init(14, "order_id", json: "orderId", .string),
      .init(16, "license_number", json: "licenseNumber", .string),
      .init(17, "certificate", json: "certificate", .message(TypeV1.StatementProof.table)),
      .init(18, "mandate", json: "mandate", .message(TypeV1.StatementProof.table)),
      .init(19, "evidence", json: "evidence", .message(TypeV1.StatementProof.table)),
      .init(20, "settlement", json: "settlement", .message(TypeV1.StatementProof.table)),
      .init(21, "simulated", json: "simulated", .bool),
      .init(22, "payment_code_url", json: "paymentCodeUrl", .string),
      .init(23, "payment_reference", json: "paymentReference", .string),
      .init(24, "order_secret", json: "orderSecret", .string),
      .init(25, "apology", json: "apology", .bool),
      .init(
        26, "decisions", json: "decisions", .message(EnforcementV1.CaseDecision.table),
        repeated: true),
      .init(27, "state_end_time", json: "stateEndTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(
        28, "last_answer_time", json: "lastAnswerTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(29, "page", json: "page", .message(EnforcementV1.CaseEvidence.table)),
      .init(30, "offer", json: "offer", .message(AuthorizationV1.Offer.table)),
      .init(31, "commercial", json: "commercial", .message(MonitoringV1.CommercialUse.table)),
      .init(
        32, "answers", json: "answers", .message(EnforcementV1.CaseAnswer.table), repeated: true),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__Invitation.self)
    self.init(
      number: try FieldReader.string(c.pointee.number.len, c.pointee.number.data, "number"),
      state: FieldReader.enumeration(c.pointee.state.rawValue),
      closeReason: FieldReader.enumeration(c.pointee.close_reason.rawValue),
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      workTitle: try FieldReader.string(
        c.pointee.work_title.len, c.pointee.work_title.data, "work_title"),
      claimantName: try FieldReader.string(
        c.pointee.claimant_name.len, c.pointee.claimant_name.data, "claimant_name"),
      usageURL: try FieldReader.string(
        c.pointee.usage_url.len, c.pointee.usage_url.data, "usage_url"),
      firstSeenTime: try FieldReader.message(c.pointee.first_seen_time, "first_seen_time"),
      deadline: try FieldReader.message(c.pointee.deadline, "deadline"),
      price: try FieldReader.message(c.pointee.price, "price"),
      offerTitle: try FieldReader.string(
        c.pointee.offer_title.len, c.pointee.offer_title.data, "offer_title"),
      durationDays: c.pointee.duration_days,
      openAnswers: FieldReader.enumerations(c.pointee.n_open_answers, c.pointee.open_answers),
      orderID: try FieldReader.string(c.pointee.order_id.len, c.pointee.order_id.data, "order_id"),
      licenseNumber: try FieldReader.string(
        c.pointee.license_number.len, c.pointee.license_number.data, "license_number"),
      certificate: try FieldReader.message(c.pointee.certificate, "certificate"),
      mandate: try FieldReader.message(c.pointee.mandate, "mandate"),
      evidence: try FieldReader.message(c.pointee.evidence, "evidence"),
      settlement: try FieldReader.message(c.pointee.settlement, "settlement"),
      simulated: c.pointee.simulated != 0,
      paymentCodeURL: try FieldReader.string(
        c.pointee.payment_code_url.len, c.pointee.payment_code_url.data, "payment_code_url"),
      paymentReference: try FieldReader.string(
        c.pointee.payment_reference.len, c.pointee.payment_reference.data, "payment_reference"),
      orderSecret: try FieldReader.string(
        c.pointee.order_secret.len, c.pointee.order_secret.data, "order_secret"),
      apology: c.pointee.apology != 0,
      decisions: try FieldReader.messages(c.pointee.n_decisions, c.pointee.decisions, "decisions"),
      stateEndTime: try FieldReader.message(c.pointee.state_end_time, "state_end_time"),
      lastAnswerTime: try FieldReader.message(c.pointee.last_answer_time, "last_answer_time"),
      page: try FieldReader.message(c.pointee.page, "page"),
      offer: try FieldReader.message(c.pointee.offer, "offer"),
      commercial: try FieldReader.message(c.pointee.commercial, "commercial"),
      answers: try FieldReader.messages(c.pointee.n_answers, c.pointee.answers, "answers")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__Invitation.self)
    seal__enforcement__v1__invitation__init(c)
    (c.pointee.number.len, c.pointee.number.data) = try arena.string(self.number, "number")
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.close_reason = .init(rawValue: .init(truncatingIfNeeded: self.closeReason.rawValue))
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    (c.pointee.work_title.len, c.pointee.work_title.data) = try arena.string(
      self.workTitle, "work_title")
    (c.pointee.claimant_name.len, c.pointee.claimant_name.data) = try arena.string(
      self.claimantName, "claimant_name")
    (c.pointee.usage_url.len, c.pointee.usage_url.data) = try arena.string(
      self.usageURL, "usage_url")
    c.pointee.first_seen_time = try arena.message(self.firstSeenTime, "first_seen_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.deadline = try arena.message(self.deadline, "deadline")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.price = try arena.message(self.price, "price")?
      .assumingMemoryBound(to: Seal__Type__V1__Money.self)
    (c.pointee.offer_title.len, c.pointee.offer_title.data) = try arena.string(
      self.offerTitle, "offer_title")
    c.pointee.duration_days = self.durationDays
    c.pointee.n_open_answers = self.openAnswers.count
    c.pointee.open_answers = try arena.enumerations(self.openAnswers)?
      .assumingMemoryBound(to: Seal__Enforcement__V1__AnswerKind.self)
    (c.pointee.order_id.len, c.pointee.order_id.data) = try arena.string(self.orderID, "order_id")
    (c.pointee.license_number.len, c.pointee.license_number.data) = try arena.string(
      self.licenseNumber, "license_number")
    c.pointee.certificate = try arena.message(self.certificate, "certificate")?
      .assumingMemoryBound(to: Seal__Type__V1__StatementProof.self)
    c.pointee.mandate = try arena.message(self.mandate, "mandate")?
      .assumingMemoryBound(to: Seal__Type__V1__StatementProof.self)
    c.pointee.evidence = try arena.message(self.evidence, "evidence")?
      .assumingMemoryBound(to: Seal__Type__V1__StatementProof.self)
    c.pointee.settlement = try arena.message(self.settlement, "settlement")?
      .assumingMemoryBound(to: Seal__Type__V1__StatementProof.self)
    c.pointee.simulated = self.simulated ? 1 : 0
    (c.pointee.payment_code_url.len, c.pointee.payment_code_url.data) = try arena.string(
      self.paymentCodeURL, "payment_code_url")
    (c.pointee.payment_reference.len, c.pointee.payment_reference.data) = try arena.string(
      self.paymentReference, "payment_reference")
    (c.pointee.order_secret.len, c.pointee.order_secret.data) = try arena.string(
      self.orderSecret, "order_secret")
    c.pointee.apology = self.apology ? 1 : 0
    c.pointee.n_decisions = self.decisions.count
    c.pointee.decisions = try arena.messages(self.decisions, "decisions")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Enforcement__V1__CaseDecision>?.self)
    c.pointee.state_end_time = try arena.message(self.stateEndTime, "state_end_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.last_answer_time = try arena.message(self.lastAnswerTime, "last_answer_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.page = try arena.message(self.page, "page")?
      .assumingMemoryBound(to: Seal__Enforcement__V1__CaseEvidence.self)
    c.pointee.offer = try arena.message(self.offer, "offer")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Offer.self)
    c.pointee.commercial = try arena.message(self.commercial, "commercial")?
      .assumingMemoryBound(to: Seal__Monitoring__V1__CommercialUse.self)
    c.pointee.n_answers = self.answers.count
    c.pointee.answers = try arena.messages(self.answers, "answers")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Enforcement__V1__CaseAnswer>?.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.CreateMandateRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.CreateMandateRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__CreateMandateRequest()
      seal__enforcement__v1__create_mandate_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "party_id", json: "partyId", .string),
      .init(2, "work_ids", json: "workIds", .string, repeated: true),
      .init(3, "end_time", json: "endTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(4, "max_ask", json: "maxAsk", .message(TypeV1.Money.table)),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__CreateMandateRequest.self)
    self.init(
      partyID: try FieldReader.string(c.pointee.party_id.len, c.pointee.party_id.data, "party_id"),
      workIDs: try FieldReader.strings(c.pointee.n_work_ids, c.pointee.work_ids, "work_ids"),
      endTime: try FieldReader.message(c.pointee.end_time, "end_time"),
      maxAsk: try FieldReader.message(c.pointee.max_ask, "max_ask"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__CreateMandateRequest.self)
    seal__enforcement__v1__create_mandate_request__init(c)
    (c.pointee.party_id.len, c.pointee.party_id.data) = try arena.string(self.partyID, "party_id")
    c.pointee.n_work_ids = self.workIDs.count
    c.pointee.work_ids = try arena.strings(self.workIDs, "work_ids")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    c.pointee.end_time = try arena.message(self.endTime, "end_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.max_ask = try arena.message(self.maxAsk, "max_ask")?
      .assumingMemoryBound(to: Seal__Type__V1__Money.self)
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.CreateMandateResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.CreateMandateResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__CreateMandateResponse()
      seal__enforcement__v1__create_mandate_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "mandate", json: "mandate", .message(EnforcementV1.Mandate.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__CreateMandateResponse.self)
    self.init(mandate: try FieldReader.message(c.pointee.mandate, "mandate"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__CreateMandateResponse.self)
    seal__enforcement__v1__create_mandate_response__init(c)
    c.pointee.mandate = try arena.message(self.mandate, "mandate")?
      .assumingMemoryBound(to: Seal__Enforcement__V1__Mandate.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.RevokeMandateRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.RevokeMandateRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__RevokeMandateRequest()
      seal__enforcement__v1__revoke_mandate_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "mandate_id", json: "mandateId", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__RevokeMandateRequest.self)
    self.init(
      mandateID: try FieldReader.string(
        c.pointee.mandate_id.len, c.pointee.mandate_id.data, "mandate_id"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__RevokeMandateRequest.self)
    seal__enforcement__v1__revoke_mandate_request__init(c)
    (c.pointee.mandate_id.len, c.pointee.mandate_id.data) = try arena.string(
      self.mandateID, "mandate_id")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.RevokeMandateResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.RevokeMandateResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__RevokeMandateResponse()
      seal__enforcement__v1__revoke_mandate_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "mandate", json: "mandate", .message(EnforcementV1.Mandate.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__RevokeMandateResponse.self)
    self.init(mandate: try FieldReader.message(c.pointee.mandate, "mandate"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__RevokeMandateResponse.self)
    seal__enforcement__v1__revoke_mandate_response__init(c)
    c.pointee.mandate = try arena.message(self.mandate, "mandate")?
      .assumingMemoryBound(to: Seal__Enforcement__V1__Mandate.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.ListMandatesRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.ListMandatesRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__ListMandatesRequest()
      seal__enforcement__v1__list_mandates_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "page_size", json: "pageSize", .uint32),
      .init(2, "page_token", json: "pageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__ListMandatesRequest.self)
    self.init(
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__ListMandatesRequest.self)
    seal__enforcement__v1__list_mandates_request__init(c)
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.ListMandatesResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.ListMandatesResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__ListMandatesResponse()
      seal__enforcement__v1__list_mandates_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "mandates", json: "mandates", .message(EnforcementV1.Mandate.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__ListMandatesResponse.self)
    self.init(
      mandates: try FieldReader.messages(c.pointee.n_mandates, c.pointee.mandates, "mandates"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__ListMandatesResponse.self)
    seal__enforcement__v1__list_mandates_response__init(c)
    c.pointee.n_mandates = self.mandates.count
    c.pointee.mandates = try arena.messages(self.mandates, "mandates")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Enforcement__V1__Mandate>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.SetAutomaticEnforcementRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.SetAutomaticEnforcementRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__SetAutomaticEnforcementRequest()
      seal__enforcement__v1__set_automatic_enforcement_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(2, "enabled", json: "enabled", .bool),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(
      to: Seal__Enforcement__V1__SetAutomaticEnforcementRequest.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      enabled: c.pointee.enabled != 0,
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__SetAutomaticEnforcementRequest.self)
    seal__enforcement__v1__set_automatic_enforcement_request__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    c.pointee.enabled = self.enabled ? 1 : 0
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.SetAutomaticEnforcementResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.SetAutomaticEnforcementResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__SetAutomaticEnforcementResponse()
      seal__enforcement__v1__set_automatic_enforcement_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(
        1, "automatic_enforcement", json: "automaticEnforcement",
        .message(EnforcementV1.AutomaticEnforcement.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(
      to: Seal__Enforcement__V1__SetAutomaticEnforcementResponse.self)
    self.init(
      automaticEnforcement: try FieldReader.message(
        c.pointee.automatic_enforcement, "automatic_enforcement")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__SetAutomaticEnforcementResponse.self)
    seal__enforcement__v1__set_automatic_enforcement_response__init(c)
    c.pointee.automatic_enforcement = try arena.message(
      self.automaticEnforcement, "automatic_enforcement")?
      .assumingMemoryBound(to: Seal__Enforcement__V1__AutomaticEnforcement.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.OpenCaseRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.OpenCaseRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__OpenCaseRequest()
      seal__enforcement__v1__open_case_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "usage_id", json: "usageId", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__OpenCaseRequest.self)
    self.init(
      usageID: try FieldReader.string(c.pointee.usage_id.len, c.pointee.usage_id.data, "usage_id"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__OpenCaseRequest.self)
    seal__enforcement__v1__open_case_request__init(c)
    (c.pointee.usage_id.len, c.pointee.usage_id.data) = try arena.string(self.usageID, "usage_id")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.OpenCaseResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.OpenCaseResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__OpenCaseResponse()
      seal__enforcement__v1__open_case_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "opened", json: "opened", .message(EnforcementV1.Case.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__OpenCaseResponse.self)
    self.init(opened: try FieldReader.message(c.pointee.opened, "opened"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__OpenCaseResponse.self)
    seal__enforcement__v1__open_case_response__init(c)
    c.pointee.opened = try arena.message(self.opened, "opened")?
      .assumingMemoryBound(to: Seal__Enforcement__V1__Case.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.WithdrawCaseRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.WithdrawCaseRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__WithdrawCaseRequest()
      seal__enforcement__v1__withdraw_case_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "case_id", json: "caseId", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__WithdrawCaseRequest.self)
    self.init(
      caseID: try FieldReader.string(c.pointee.case_id.len, c.pointee.case_id.data, "case_id"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__WithdrawCaseRequest.self)
    seal__enforcement__v1__withdraw_case_request__init(c)
    (c.pointee.case_id.len, c.pointee.case_id.data) = try arena.string(self.caseID, "case_id")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.WithdrawCaseResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.WithdrawCaseResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__WithdrawCaseResponse()
      seal__enforcement__v1__withdraw_case_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "withdrawn", json: "withdrawn", .message(EnforcementV1.Case.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__WithdrawCaseResponse.self)
    self.init(withdrawn: try FieldReader.message(c.pointee.withdrawn, "withdrawn"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__WithdrawCaseResponse.self)
    seal__enforcement__v1__withdraw_case_response__init(c)
    c.pointee.withdrawn = try arena.message(self.withdrawn, "withdrawn")?
      .assumingMemoryBound(to: Seal__Enforcement__V1__Case.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.ListCasesRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.ListCasesRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__ListCasesRequest()
      seal__enforcement__v1__list_cases_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "state", json: "state", .enumeration(EnforcementV1.CaseState.table)),
      .init(2, "page_size", json: "pageSize", .uint32),
      .init(3, "page_token", json: "pageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__ListCasesRequest.self)
    self.init(
      state: FieldReader.enumeration(c.pointee.state.rawValue),
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__ListCasesRequest.self)
    seal__enforcement__v1__list_cases_request__init(c)
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.ListCasesResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.ListCasesResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__ListCasesResponse()
      seal__enforcement__v1__list_cases_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "cases", json: "cases", .message(EnforcementV1.Case.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__ListCasesResponse.self)
    self.init(
      cases: try FieldReader.messages(c.pointee.n_cases, c.pointee.cases, "cases"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__ListCasesResponse.self)
    seal__enforcement__v1__list_cases_response__init(c)
    c.pointee.n_cases = self.cases.count
    c.pointee.cases = try arena.messages(self.cases, "cases")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Enforcement__V1__Case>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.GetCaseRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.GetCaseRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__GetCaseRequest()
      seal__enforcement__v1__get_case_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "case_id", json: "caseId", .string)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__GetCaseRequest.self)
    self.init(
      caseID: try FieldReader.string(c.pointee.case_id.len, c.pointee.case_id.data, "case_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__GetCaseRequest.self)
    seal__enforcement__v1__get_case_request__init(c)
    (c.pointee.case_id.len, c.pointee.case_id.data) = try arena.string(self.caseID, "case_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.GetCaseResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.GetCaseResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__GetCaseResponse()
      seal__enforcement__v1__get_case_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "found", json: "found", .message(EnforcementV1.Case.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__GetCaseResponse.self)
    self.init(found: try FieldReader.message(c.pointee.found, "found"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__GetCaseResponse.self)
    seal__enforcement__v1__get_case_response__init(c)
    c.pointee.found = try arena.message(self.found, "found")?
      .assumingMemoryBound(to: Seal__Enforcement__V1__Case.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.GetCaptureRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.GetCaptureRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__GetCaptureRequest()
      seal__enforcement__v1__get_capture_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "number", json: "number", .string),
      .init(2, "offset", json: "offset", .uint64),
      .init(3, "invitation_secret", json: "invitationSecret", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__GetCaptureRequest.self)
    self.init(
      number: try FieldReader.string(c.pointee.number.len, c.pointee.number.data, "number"),
      offset: c.pointee.offset,
      invitationSecret: try FieldReader.string(
        c.pointee.invitation_secret.len, c.pointee.invitation_secret.data, "invitation_secret")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__GetCaptureRequest.self)
    seal__enforcement__v1__get_capture_request__init(c)
    (c.pointee.number.len, c.pointee.number.data) = try arena.string(self.number, "number")
    c.pointee.offset = self.offset
    (c.pointee.invitation_secret.len, c.pointee.invitation_secret.data) = try arena.string(
      self.invitationSecret, "invitation_secret")
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.GetCaptureResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.GetCaptureResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__GetCaptureResponse()
      seal__enforcement__v1__get_capture_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "part", json: "part", .bytes),
      .init(2, "total_bytes", json: "totalBytes", .uint64),
      .init(3, "sha256", json: "sha256", .bytes),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__GetCaptureResponse.self)
    self.init(
      part: FieldReader.bytes(c.pointee.part.len, c.pointee.part.data),
      totalBytes: c.pointee.total_bytes,
      sha256: FieldReader.bytes(c.pointee.sha256.len, c.pointee.sha256.data)
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__GetCaptureResponse.self)
    seal__enforcement__v1__get_capture_response__init(c)
    (c.pointee.part.len, c.pointee.part.data) = try arena.bytes(self.part)
    c.pointee.total_bytes = self.totalBytes
    (c.pointee.sha256.len, c.pointee.sha256.data) = try arena.bytes(self.sha256)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.GetDossierRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.GetDossierRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__GetDossierRequest()
      seal__enforcement__v1__get_dossier_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "case_id", json: "caseId", .string),
      .init(2, "offset", json: "offset", .uint64),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__GetDossierRequest.self)
    self.init(
      caseID: try FieldReader.string(c.pointee.case_id.len, c.pointee.case_id.data, "case_id"),
      offset: c.pointee.offset
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__GetDossierRequest.self)
    seal__enforcement__v1__get_dossier_request__init(c)
    (c.pointee.case_id.len, c.pointee.case_id.data) = try arena.string(self.caseID, "case_id")
    c.pointee.offset = self.offset
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.GetDossierResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.GetDossierResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__GetDossierResponse()
      seal__enforcement__v1__get_dossier_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "part", json: "part", .bytes),
      .init(2, "total_bytes", json: "totalBytes", .uint64),
      .init(3, "sha256", json: "sha256", .bytes),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__GetDossierResponse.self)
    self.init(
      part: FieldReader.bytes(c.pointee.part.len, c.pointee.part.data),
      totalBytes: c.pointee.total_bytes,
      sha256: FieldReader.bytes(c.pointee.sha256.len, c.pointee.sha256.data)
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__GetDossierResponse.self)
    seal__enforcement__v1__get_dossier_response__init(c)
    (c.pointee.part.len, c.pointee.part.data) = try arena.bytes(self.part)
    c.pointee.total_bytes = self.totalBytes
    (c.pointee.sha256.len, c.pointee.sha256.data) = try arena.bytes(self.sha256)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.ListReviewQueueRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.ListReviewQueueRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__ListReviewQueueRequest()
      seal__enforcement__v1__list_review_queue_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "page_size", json: "pageSize", .uint32),
      .init(2, "page_token", json: "pageToken", .string),
      .init(3, "state", json: "state", .enumeration(EnforcementV1.CaseState.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__ListReviewQueueRequest.self)
    self.init(
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token"),
      state: FieldReader.enumeration(c.pointee.state.rawValue)
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__ListReviewQueueRequest.self)
    seal__enforcement__v1__list_review_queue_request__init(c)
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.ListReviewQueueResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.ListReviewQueueResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__ListReviewQueueResponse()
      seal__enforcement__v1__list_review_queue_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "cases", json: "cases", .message(EnforcementV1.Case.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__ListReviewQueueResponse.self)
    self.init(
      cases: try FieldReader.messages(c.pointee.n_cases, c.pointee.cases, "cases"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__ListReviewQueueResponse.self)
    seal__enforcement__v1__list_review_queue_response__init(c)
    c.pointee.n_cases = self.cases.count
    c.pointee.cases = try arena.messages(self.cases, "cases")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Enforcement__V1__Case>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.GetCaseReviewRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.GetCaseReviewRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__GetCaseReviewRequest()
      seal__enforcement__v1__get_case_review_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "case_id", json: "caseId", .string)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__GetCaseReviewRequest.self)
    self.init(
      caseID: try FieldReader.string(c.pointee.case_id.len, c.pointee.case_id.data, "case_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__GetCaseReviewRequest.self)
    seal__enforcement__v1__get_case_review_request__init(c)
    (c.pointee.case_id.len, c.pointee.case_id.data) = try arena.string(self.caseID, "case_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.GetCaseReviewResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.GetCaseReviewResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__GetCaseReviewResponse()
      seal__enforcement__v1__get_case_review_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "found", json: "found", .message(EnforcementV1.Case.table)),
      .init(2, "findings", json: "findings", .message(EnforcementV1.CaseFindings.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__GetCaseReviewResponse.self)
    self.init(
      found: try FieldReader.message(c.pointee.found, "found"),
      findings: try FieldReader.message(c.pointee.findings, "findings")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__GetCaseReviewResponse.self)
    seal__enforcement__v1__get_case_review_response__init(c)
    c.pointee.found = try arena.message(self.found, "found")?
      .assumingMemoryBound(to: Seal__Enforcement__V1__Case.self)
    c.pointee.findings = try arena.message(self.findings, "findings")?
      .assumingMemoryBound(to: Seal__Enforcement__V1__CaseFindings.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.ApproveCaseRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.ApproveCaseRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__ApproveCaseRequest()
      seal__enforcement__v1__approve_case_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "case_id", json: "caseId", .string),
      .init(2, "contact", json: "contact", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__ApproveCaseRequest.self)
    self.init(
      caseID: try FieldReader.string(c.pointee.case_id.len, c.pointee.case_id.data, "case_id"),
      contact: try FieldReader.string(c.pointee.contact.len, c.pointee.contact.data, "contact"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__ApproveCaseRequest.self)
    seal__enforcement__v1__approve_case_request__init(c)
    (c.pointee.case_id.len, c.pointee.case_id.data) = try arena.string(self.caseID, "case_id")
    (c.pointee.contact.len, c.pointee.contact.data) = try arena.string(self.contact, "contact")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.ApproveCaseResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.ApproveCaseResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__ApproveCaseResponse()
      seal__enforcement__v1__approve_case_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "approved", json: "approved", .message(EnforcementV1.Case.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__ApproveCaseResponse.self)
    self.init(approved: try FieldReader.message(c.pointee.approved, "approved"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__ApproveCaseResponse.self)
    seal__enforcement__v1__approve_case_response__init(c)
    c.pointee.approved = try arena.message(self.approved, "approved")?
      .assumingMemoryBound(to: Seal__Enforcement__V1__Case.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.RejectCaseRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.RejectCaseRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__RejectCaseRequest()
      seal__enforcement__v1__reject_case_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "case_id", json: "caseId", .string),
      .init(2, "explanation", json: "explanation", .string, text: .line(500)),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__RejectCaseRequest.self)
    self.init(
      caseID: try FieldReader.string(c.pointee.case_id.len, c.pointee.case_id.data, "case_id"),
      explanation: try FieldReader.string(
        c.pointee.explanation.len, c.pointee.explanation.data, "explanation"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__RejectCaseRequest.self)
    seal__enforcement__v1__reject_case_request__init(c)
    (c.pointee.case_id.len, c.pointee.case_id.data) = try arena.string(self.caseID, "case_id")
    (c.pointee.explanation.len, c.pointee.explanation.data) = try arena.string(
      self.explanation, "explanation")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.explanation, "explanation", .line(500))
  }
}

extension EnforcementV1.RejectCaseResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.RejectCaseResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__RejectCaseResponse()
      seal__enforcement__v1__reject_case_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "rejected", json: "rejected", .message(EnforcementV1.Case.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__RejectCaseResponse.self)
    self.init(rejected: try FieldReader.message(c.pointee.rejected, "rejected"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__RejectCaseResponse.self)
    seal__enforcement__v1__reject_case_response__init(c)
    c.pointee.rejected = try arena.message(self.rejected, "rejected")?
      .assumingMemoryBound(to: Seal__Enforcement__V1__Case.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.DecideCaseObjectionRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.DecideCaseObjectionRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__DecideCaseObjectionRequest()
      seal__enforcement__v1__decide_case_objection_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "case_id", json: "caseId", .string),
      .init(2, "upheld", json: "upheld", .bool),
      .init(3, "explanation", json: "explanation", .string, text: .line(500)),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__DecideCaseObjectionRequest.self)
    self.init(
      caseID: try FieldReader.string(c.pointee.case_id.len, c.pointee.case_id.data, "case_id"),
      upheld: c.pointee.upheld != 0,
      explanation: try FieldReader.string(
        c.pointee.explanation.len, c.pointee.explanation.data, "explanation"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__DecideCaseObjectionRequest.self)
    seal__enforcement__v1__decide_case_objection_request__init(c)
    (c.pointee.case_id.len, c.pointee.case_id.data) = try arena.string(self.caseID, "case_id")
    c.pointee.upheld = self.upheld ? 1 : 0
    (c.pointee.explanation.len, c.pointee.explanation.data) = try arena.string(
      self.explanation, "explanation")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.explanation, "explanation", .line(500))
  }
}

extension EnforcementV1.DecideCaseObjectionResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.DecideCaseObjectionResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__DecideCaseObjectionResponse()
      seal__enforcement__v1__decide_case_objection_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "decided", json: "decided", .message(EnforcementV1.Case.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__DecideCaseObjectionResponse.self)
    self.init(decided: try FieldReader.message(c.pointee.decided, "decided"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__DecideCaseObjectionResponse.self)
    seal__enforcement__v1__decide_case_objection_response__init(c)
    c.pointee.decided = try arena.message(self.decided, "decided")?
      .assumingMemoryBound(to: Seal__Enforcement__V1__Case.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.DecideCaseCommercialRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.DecideCaseCommercialRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__DecideCaseCommercialRequest()
      seal__enforcement__v1__decide_case_commercial_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "case_id", json: "caseId", .string),
      .init(2, "commercial", json: "commercial", .bool),
      .init(3, "explanation", json: "explanation", .string, text: .line(500)),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__DecideCaseCommercialRequest.self)
    self.init(
      caseID: try FieldReader.string(c.pointee.case_id.len, c.pointee.case_id.data, "case_id"),
      commercial: c.pointee.commercial != 0,
      explanation: try FieldReader.string(
        c.pointee.explanation.len, c.pointee.explanation.data, "explanation"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__DecideCaseCommercialRequest.self)
    seal__enforcement__v1__decide_case_commercial_request__init(c)
    (c.pointee.case_id.len, c.pointee.case_id.data) = try arena.string(self.caseID, "case_id")
    c.pointee.commercial = self.commercial ? 1 : 0
    (c.pointee.explanation.len, c.pointee.explanation.data) = try arena.string(
      self.explanation, "explanation")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.explanation, "explanation", .line(500))
  }
}

extension EnforcementV1.DecideCaseCommercialResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.DecideCaseCommercialResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__DecideCaseCommercialResponse()
      seal__enforcement__v1__decide_case_commercial_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "decided", json: "decided", .message(EnforcementV1.Case.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__DecideCaseCommercialResponse.self)
    self.init(decided: try FieldReader.message(c.pointee.decided, "decided"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__DecideCaseCommercialResponse.self)
    seal__enforcement__v1__decide_case_commercial_response__init(c)
    c.pointee.decided = try arena.message(self.decided, "decided")?
      .assumingMemoryBound(to: Seal__Enforcement__V1__Case.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.GetInvitationRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.GetInvitationRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__GetInvitationRequest()
      seal__enforcement__v1__get_invitation_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "number", json: "number", .string),
      .init(2, "invitation_secret", json: "invitationSecret", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__GetInvitationRequest.self)
    self.init(
      number: try FieldReader.string(c.pointee.number.len, c.pointee.number.data, "number"),
      invitationSecret: try FieldReader.string(
        c.pointee.invitation_secret.len, c.pointee.invitation_secret.data, "invitation_secret")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__GetInvitationRequest.self)
    seal__enforcement__v1__get_invitation_request__init(c)
    (c.pointee.number.len, c.pointee.number.data) = try arena.string(self.number, "number")
    (c.pointee.invitation_secret.len, c.pointee.invitation_secret.data) = try arena.string(
      self.invitationSecret, "invitation_secret")
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.GetInvitationResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.GetInvitationResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__GetInvitationResponse()
      seal__enforcement__v1__get_invitation_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "invitation", json: "invitation", .message(EnforcementV1.Invitation.table)),
      .init(2, "clock_time", json: "clockTime", .message(GoogleProtobuf.Timestamp.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__GetInvitationResponse.self)
    self.init(
      invitation: try FieldReader.message(c.pointee.invitation, "invitation"),
      clockTime: try FieldReader.message(c.pointee.clock_time, "clock_time")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__GetInvitationResponse.self)
    seal__enforcement__v1__get_invitation_response__init(c)
    c.pointee.invitation = try arena.message(self.invitation, "invitation")?
      .assumingMemoryBound(to: Seal__Enforcement__V1__Invitation.self)
    c.pointee.clock_time = try arena.message(self.clockTime, "clock_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.AnswerInvitationRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.AnswerInvitationRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__AnswerInvitationRequest()
      seal__enforcement__v1__answer_invitation_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "number", json: "number", .string),
      .init(2, "kind", json: "kind", .enumeration(EnforcementV1.AnswerKind.table)),
      .init(3, "license_number", json: "licenseNumber", .string),
      .init(4, "note", json: "note", .string, text: .lines(2000)),
      .init(5, "licensee_name", json: "licenseeName", .string, text: .line(200)),
      .init(6, "payment_provider", json: "paymentProvider", .string),
      .init(7, "invitation_secret", json: "invitationSecret", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__AnswerInvitationRequest.self)
    self.init(
      number: try FieldReader.string(c.pointee.number.len, c.pointee.number.data, "number"),
      kind: FieldReader.enumeration(c.pointee.kind.rawValue),
      licenseNumber: try FieldReader.string(
        c.pointee.license_number.len, c.pointee.license_number.data, "license_number"),
      note: try FieldReader.string(c.pointee.note.len, c.pointee.note.data, "note"),
      licenseeName: try FieldReader.string(
        c.pointee.licensee_name.len, c.pointee.licensee_name.data, "licensee_name"),
      paymentProvider: try FieldReader.string(
        c.pointee.payment_provider.len, c.pointee.payment_provider.data, "payment_provider"),
      invitationSecret: try FieldReader.string(
        c.pointee.invitation_secret.len, c.pointee.invitation_secret.data, "invitation_secret"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__AnswerInvitationRequest.self)
    seal__enforcement__v1__answer_invitation_request__init(c)
    (c.pointee.number.len, c.pointee.number.data) = try arena.string(self.number, "number")
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    (c.pointee.license_number.len, c.pointee.license_number.data) = try arena.string(
      self.licenseNumber, "license_number")
    (c.pointee.note.len, c.pointee.note.data) = try arena.string(self.note, "note")
    (c.pointee.licensee_name.len, c.pointee.licensee_name.data) = try arena.string(
      self.licenseeName, "licensee_name")
    (c.pointee.payment_provider.len, c.pointee.payment_provider.data) = try arena.string(
      self.paymentProvider, "payment_provider")
    (c.pointee.invitation_secret.len, c.pointee.invitation_secret.data) = try arena.string(
      self.invitationSecret, "invitation_secret")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.note, "note", .lines(2000))
    texts.text(&self.licenseeName, "licensee_name", .line(200))
  }
}

extension EnforcementV1.AnswerInvitationResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.AnswerInvitationResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__AnswerInvitationResponse()
      seal__enforcement__v1__answer_invitation_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "invitation", json: "invitation", .message(EnforcementV1.Invitation.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__AnswerInvitationResponse.self)
    self.init(invitation: try FieldReader.message(c.pointee.invitation, "invitation"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__AnswerInvitationResponse.self)
    seal__enforcement__v1__answer_invitation_response__init(c)
    c.pointee.invitation = try arena.message(self.invitation, "invitation")?
      .assumingMemoryBound(to: Seal__Enforcement__V1__Invitation.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.MailInvitationLinkRequest {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.MailInvitationLinkRequest",
    descriptor: {
      var c = Seal__Enforcement__V1__MailInvitationLinkRequest()
      seal__enforcement__v1__mail_invitation_link_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "number", json: "number", .string)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Enforcement__V1__MailInvitationLinkRequest.self)
    self.init(number: try FieldReader.string(c.pointee.number.len, c.pointee.number.data, "number"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__MailInvitationLinkRequest.self)
    seal__enforcement__v1__mail_invitation_link_request__init(c)
    (c.pointee.number.len, c.pointee.number.data) = try arena.string(self.number, "number")
    return UnsafeMutableRawPointer(c)
  }
}

extension EnforcementV1.MailInvitationLinkResponse {
  public static let table = MessageTable(
    fullName: "seal.enforcement.v1.MailInvitationLinkResponse",
    descriptor: {
      var c = Seal__Enforcement__V1__MailInvitationLinkResponse()
      seal__enforcement__v1__mail_invitation_link_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: []
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    self.init()
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Enforcement__V1__MailInvitationLinkResponse.self)
    seal__enforcement__v1__mail_invitation_link_response__init(c)
    return UnsafeMutableRawPointer(c)
  }
}
