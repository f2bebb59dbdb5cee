// Generated from seal/monitoring/v1/monitoring.proto by Proto/generate. Do not edit.

internal import CGoogleProtobuf
internal import CSealAPI
import SealProtobuf
import SealRPC

extension MonitoringV1.WorkText {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.WorkText",
    descriptor: {
      var c = Seal__Monitoring__V1__WorkText()
      seal__monitoring__v1__work_text__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "version_id", json: "versionId", .string),
      .init(2, "work_id", json: "workId", .string),
      .init(3, "text_sha256", json: "textSha256", .bytes),
      .init(4, "compared_characters", json: "comparedCharacters", .uint32),
      .init(5, "create_time", json: "createTime", .message(GoogleProtobuf.Timestamp.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__WorkText.self)
    self.init(
      versionID: try FieldReader.string(
        c.pointee.version_id.len, c.pointee.version_id.data, "version_id"),
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      textSha256: FieldReader.bytes(c.pointee.text_sha256.len, c.pointee.text_sha256.data),
      comparedCharacters: c.pointee.compared_characters,
      createTime: try FieldReader.message(c.pointee.create_time, "create_time")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__WorkText.self)
    seal__monitoring__v1__work_text__init(c)
    (c.pointee.version_id.len, c.pointee.version_id.data) = try arena.string(
      self.versionID, "version_id")
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    (c.pointee.text_sha256.len, c.pointee.text_sha256.data) = try arena.bytes(self.textSha256)
    c.pointee.compared_characters = self.comparedCharacters
    c.pointee.create_time = try arena.message(self.createTime, "create_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.Monitor {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.Monitor",
    descriptor: {
      var c = Seal__Monitoring__V1__Monitor()
      seal__monitoring__v1__monitor__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "monitor_id", json: "monitorId", .string),
      .init(2, "title", json: "title", .string),
      .init(3, "work_ids", json: "workIds", .string, repeated: true),
      .init(4, "place_urls", json: "placeUrls", .string, repeated: true),
      .init(5, "region_code", json: "regionCode", .string),
      .init(6, "commercial", json: "commercial", .bool),
      .init(7, "page_budget", json: "pageBudget", .uint32),
      .init(8, "delay_milliseconds", json: "delayMilliseconds", .uint32),
      .init(9, "period_days", json: "periodDays", .uint32),
      .init(10, "create_time", json: "createTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(11, "end_time", json: "endTime", .message(GoogleProtobuf.Timestamp.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__Monitor.self)
    self.init(
      monitorID: try FieldReader.string(
        c.pointee.monitor_id.len, c.pointee.monitor_id.data, "monitor_id"),
      title: try FieldReader.string(c.pointee.title.len, c.pointee.title.data, "title"),
      workIDs: try FieldReader.strings(c.pointee.n_work_ids, c.pointee.work_ids, "work_ids"),
      placeURLs: try FieldReader.strings(
        c.pointee.n_place_urls, c.pointee.place_urls, "place_urls"),
      regionCode: try FieldReader.string(
        c.pointee.region_code.len, c.pointee.region_code.data, "region_code"),
      commercial: c.pointee.commercial != 0,
      pageBudget: c.pointee.page_budget,
      delayMilliseconds: c.pointee.delay_milliseconds,
      periodDays: c.pointee.period_days,
      createTime: try FieldReader.message(c.pointee.create_time, "create_time"),
      endTime: try FieldReader.message(c.pointee.end_time, "end_time")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__Monitor.self)
    seal__monitoring__v1__monitor__init(c)
    (c.pointee.monitor_id.len, c.pointee.monitor_id.data) = try arena.string(
      self.monitorID, "monitor_id")
    (c.pointee.title.len, c.pointee.title.data) = try arena.string(self.title, "title")
    c.pointee.n_work_ids = self.workIDs.count
    c.pointee.work_ids = try arena.strings(self.workIDs, "work_ids")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    c.pointee.n_place_urls = self.placeURLs.count
    c.pointee.place_urls = try arena.strings(self.placeURLs, "place_urls")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    (c.pointee.region_code.len, c.pointee.region_code.data) = try arena.string(
      self.regionCode, "region_code")
    c.pointee.commercial = self.commercial ? 1 : 0
    c.pointee.page_budget = self.pageBudget
    c.pointee.delay_milliseconds = self.delayMilliseconds
    c.pointee.period_days = self.periodDays
    c.pointee.create_time = try arena.message(self.createTime, "create_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.end_time = try arena.message(self.endTime, "end_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.MonitorRun {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.MonitorRun",
    descriptor: {
      var c = Seal__Monitoring__V1__MonitorRun()
      seal__monitoring__v1__monitor_run__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "run_id", json: "runId", .string),
      .init(2, "monitor_id", json: "monitorId", .string),
      .init(3, "start_time", json: "startTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(4, "end_time", json: "endTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(5, "fetched_pages", json: "fetchedPages", .uint32),
      .init(6, "disallowed_pages", json: "disallowedPages", .uint32),
      .init(7, "failed_pages", json: "failedPages", .uint32),
      .init(8, "waiting_pages", json: "waitingPages", .uint32),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__MonitorRun.self)
    self.init(
      runID: try FieldReader.string(c.pointee.run_id.len, c.pointee.run_id.data, "run_id"),
      monitorID: try FieldReader.string(
        c.pointee.monitor_id.len, c.pointee.monitor_id.data, "monitor_id"),
      startTime: try FieldReader.message(c.pointee.start_time, "start_time"),
      endTime: try FieldReader.message(c.pointee.end_time, "end_time"),
      fetchedPages: c.pointee.fetched_pages,
      disallowedPages: c.pointee.disallowed_pages,
      failedPages: c.pointee.failed_pages,
      waitingPages: c.pointee.waiting_pages
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__MonitorRun.self)
    seal__monitoring__v1__monitor_run__init(c)
    (c.pointee.run_id.len, c.pointee.run_id.data) = try arena.string(self.runID, "run_id")
    (c.pointee.monitor_id.len, c.pointee.monitor_id.data) = try arena.string(
      self.monitorID, "monitor_id")
    c.pointee.start_time = try arena.message(self.startTime, "start_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.end_time = try arena.message(self.endTime, "end_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.fetched_pages = self.fetchedPages
    c.pointee.disallowed_pages = self.disallowedPages
    c.pointee.failed_pages = self.failedPages
    c.pointee.waiting_pages = self.waitingPages
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.Usage {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.Usage",
    descriptor: {
      var c = Seal__Monitoring__V1__Usage()
      seal__monitoring__v1__usage__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "usage_id", json: "usageId", .string),
      .init(2, "work_id", json: "workId", .string),
      .init(3, "page_url", json: "pageUrl", .string),
      .init(4, "status", json: "status", .enumeration(MonitoringV1.UsageStatus.table)),
      .init(5, "decision", json: "decision", .message(MonitoringV1.UsageDecision.table)),
      .init(6, "observation", json: "observation", .message(MonitoringV1.UsageObservation.table)),
      .init(7, "first_seen_time", json: "firstSeenTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(8, "last_seen_time", json: "lastSeenTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(9, "gone_time", json: "goneTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(10, "monitor_id", json: "monitorId", .string),
      .init(11, "commercial", json: "commercial", .message(MonitoringV1.CommercialUse.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__Usage.self)
    self.init(
      usageID: try FieldReader.string(c.pointee.usage_id.len, c.pointee.usage_id.data, "usage_id"),
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      pageURL: try FieldReader.string(c.pointee.page_url.len, c.pointee.page_url.data, "page_url"),
      status: FieldReader.enumeration(c.pointee.status.rawValue),
      decision: try FieldReader.message(c.pointee.decision, "decision"),
      observation: try FieldReader.message(c.pointee.observation, "observation"),
      firstSeenTime: try FieldReader.message(c.pointee.first_seen_time, "first_seen_time"),
      lastSeenTime: try FieldReader.message(c.pointee.last_seen_time, "last_seen_time"),
      goneTime: try FieldReader.message(c.pointee.gone_time, "gone_time"),
      monitorID: try FieldReader.string(
        c.pointee.monitor_id.len, c.pointee.monitor_id.data, "monitor_id"),
      commercial: try FieldReader.message(c.pointee.commercial, "commercial")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__Usage.self)
    seal__monitoring__v1__usage__init(c)
    (c.pointee.usage_id.len, c.pointee.usage_id.data) = try arena.string(self.usageID, "usage_id")
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    (c.pointee.page_url.len, c.pointee.page_url.data) = try arena.string(self.pageURL, "page_url")
    c.pointee.status = .init(rawValue: .init(truncatingIfNeeded: self.status.rawValue))
    c.pointee.decision = try arena.message(self.decision, "decision")?
      .assumingMemoryBound(to: Seal__Monitoring__V1__UsageDecision.self)
    c.pointee.observation = try arena.message(self.observation, "observation")?
      .assumingMemoryBound(to: Seal__Monitoring__V1__UsageObservation.self)
    c.pointee.first_seen_time = try arena.message(self.firstSeenTime, "first_seen_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.last_seen_time = try arena.message(self.lastSeenTime, "last_seen_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.gone_time = try arena.message(self.goneTime, "gone_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    (c.pointee.monitor_id.len, c.pointee.monitor_id.data) = try arena.string(
      self.monitorID, "monitor_id")
    c.pointee.commercial = try arena.message(self.commercial, "commercial")?
      .assumingMemoryBound(to: Seal__Monitoring__V1__CommercialUse.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.UsageDecision {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.UsageDecision",
    descriptor: {
      var c = Seal__Monitoring__V1__UsageDecision()
      seal__monitoring__v1__usage_decision__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "number", json: "number", .uint32),
      .init(2, "status", json: "status", .enumeration(MonitoringV1.UsageStatus.table)),
      .init(3, "decide_time", json: "decideTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(
        4, "reasons", json: "reasons", .message(MonitoringV1.UsageReason.table), repeated: true),
      .init(5, "cause", json: "cause", .enumeration(MonitoringV1.DecisionCause.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__UsageDecision.self)
    self.init(
      number: c.pointee.number,
      status: FieldReader.enumeration(c.pointee.status.rawValue),
      decideTime: try FieldReader.message(c.pointee.decide_time, "decide_time"),
      reasons: try FieldReader.messages(c.pointee.n_reasons, c.pointee.reasons, "reasons"),
      cause: FieldReader.enumeration(c.pointee.cause.rawValue)
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__UsageDecision.self)
    seal__monitoring__v1__usage_decision__init(c)
    c.pointee.number = self.number
    c.pointee.status = .init(rawValue: .init(truncatingIfNeeded: self.status.rawValue))
    c.pointee.decide_time = try arena.message(self.decideTime, "decide_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.n_reasons = self.reasons.count
    c.pointee.reasons = try arena.messages(self.reasons, "reasons")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Monitoring__V1__UsageReason>?.self)
    c.pointee.cause = .init(rawValue: .init(truncatingIfNeeded: self.cause.rawValue))
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.UsageReason {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.UsageReason",
    descriptor: {
      var c = Seal__Monitoring__V1__UsageReason()
      seal__monitoring__v1__usage_reason__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "code", json: "code", .string),
      .init(2, "message", json: "message", .string),
      .init(3, "reference", json: "reference", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__UsageReason.self)
    self.init(
      code: try FieldReader.string(c.pointee.code.len, c.pointee.code.data, "code"),
      message: try FieldReader.string(c.pointee.message.len, c.pointee.message.data, "message"),
      reference: try FieldReader.string(
        c.pointee.reference.len, c.pointee.reference.data, "reference")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__UsageReason.self)
    seal__monitoring__v1__usage_reason__init(c)
    (c.pointee.code.len, c.pointee.code.data) = try arena.string(self.code, "code")
    (c.pointee.message.len, c.pointee.message.data) = try arena.string(self.message, "message")
    (c.pointee.reference.len, c.pointee.reference.data) = try arena.string(
      self.reference, "reference")
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.UsageObservation {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.UsageObservation",
    descriptor: {
      var c = Seal__Monitoring__V1__UsageObservation()
      seal__monitoring__v1__usage_observation__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "observation_id", json: "observationId", .string),
      .init(2, "fetch_time", json: "fetchTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(3, "http_status", json: "httpStatus", .uint32),
      .init(4, "page_sha256", json: "pageSha256", .bytes),
      .init(5, "warc_sha256", json: "warcSha256", .bytes),
      .init(6, "version_id", json: "versionId", .string),
      .init(7, "extent", json: "extent", .enumeration(MonitoringV1.UsageExtent.table)),
      .init(8, "exact_digest", json: "exactDigest", .bool),
      .init(9, "work_portion_ppm", json: "workPortionPpm", .uint32),
      .init(10, "page_portion_ppm", json: "pagePortionPpm", .uint32),
      .init(11, "longest_passage_characters", json: "longestPassageCharacters", .uint32),
      .init(12, "quoted_characters", json: "quotedCharacters", .uint32),
      .init(13, "credits", json: "credits", .string, repeated: true),
      .init(
        14, "claimed_earliest_time", json: "claimedEarliestTime",
        .message(GoogleProtobuf.Timestamp.table)),
      .init(
        15, "claimed_latest_time", json: "claimedLatestTime",
        .message(GoogleProtobuf.Timestamp.table)),
      .init(16, "commercial_signals", json: "commercialSignals", .string, repeated: true),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__UsageObservation.self)
    self.init(
      observationID: try FieldReader.string(
        c.pointee.observation_id.len, c.pointee.observation_id.data, "observation_id"),
      fetchTime: try FieldReader.message(c.pointee.fetch_time, "fetch_time"),
      httpStatus: c.pointee.http_status,
      pageSha256: FieldReader.bytes(c.pointee.page_sha256.len, c.pointee.page_sha256.data),
      warcSha256: FieldReader.bytes(c.pointee.warc_sha256.len, c.pointee.warc_sha256.data),
      versionID: try FieldReader.string(
        c.pointee.version_id.len, c.pointee.version_id.data, "version_id"),
      extent: FieldReader.enumeration(c.pointee.extent.rawValue),
      exactDigest: c.pointee.exact_digest != 0,
      workPortionPPM: c.pointee.work_portion_ppm,
      pagePortionPPM: c.pointee.page_portion_ppm,
      longestPassageCharacters: c.pointee.longest_passage_characters,
      quotedCharacters: c.pointee.quoted_characters,
      credits: try FieldReader.strings(c.pointee.n_credits, c.pointee.credits, "credits"),
      claimedEarliestTime: try FieldReader.message(
        c.pointee.claimed_earliest_time, "claimed_earliest_time"),
      claimedLatestTime: try FieldReader.message(
        c.pointee.claimed_latest_time, "claimed_latest_time"),
      commercialSignals: try FieldReader.strings(
        c.pointee.n_commercial_signals, c.pointee.commercial_signals, "commercial_signals")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__UsageObservation.self)
    seal__monitoring__v1__usage_observation__init(c)
    (c.pointee.observation_id.len, c.pointee.observation_id.data) = try arena.string(
      self.observationID, "observation_id")
    c.pointee.fetch_time = try arena.message(self.fetchTime, "fetch_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.http_status = self.httpStatus
    (c.pointee.page_sha256.len, c.pointee.page_sha256.data) = try arena.bytes(self.pageSha256)
    (c.pointee.warc_sha256.len, c.pointee.warc_sha256.data) = try arena.bytes(self.warcSha256)
    (c.pointee.version_id.len, c.pointee.version_id.data) = try arena.string(
      self.versionID, "version_id")
    c.pointee.extent = .init(rawValue: .init(truncatingIfNeeded: self.extent.rawValue))
    c.pointee.exact_digest = self.exactDigest ? 1 : 0
    c.pointee.work_portion_ppm = self.workPortionPPM
    c.pointee.page_portion_ppm = self.pagePortionPPM
    c.pointee.longest_passage_characters = self.longestPassageCharacters
    c.pointee.quoted_characters = self.quotedCharacters
    c.pointee.n_credits = self.credits.count
    c.pointee.credits = try arena.strings(self.credits, "credits")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    c.pointee.claimed_earliest_time = try arena.message(
      self.claimedEarliestTime, "claimed_earliest_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.claimed_latest_time = try arena.message(
      self.claimedLatestTime, "claimed_latest_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.n_commercial_signals = self.commercialSignals.count
    c.pointee.commercial_signals = try arena.strings(self.commercialSignals, "commercial_signals")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.CommercialUse {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.CommercialUse",
    descriptor: {
      var c = Seal__Monitoring__V1__CommercialUse()
      seal__monitoring__v1__commercial_use__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "commercial", json: "commercial", .bool),
      .init(2, "signals", json: "signals", .string, repeated: true),
      .init(3, "claimed", json: "claimed", .bool),
      .init(4, "reviewed", json: "reviewed", .bool),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__CommercialUse.self)
    self.init(
      commercial: c.pointee.commercial != 0,
      signals: try FieldReader.strings(c.pointee.n_signals, c.pointee.signals, "signals"),
      claimed: c.pointee.claimed != 0,
      reviewed: c.pointee.reviewed != 0
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__CommercialUse.self)
    seal__monitoring__v1__commercial_use__init(c)
    c.pointee.commercial = self.commercial ? 1 : 0
    c.pointee.n_signals = self.signals.count
    c.pointee.signals = try arena.strings(self.signals, "signals")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    c.pointee.claimed = self.claimed ? 1 : 0
    c.pointee.reviewed = self.reviewed ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.AllowedPlace {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.AllowedPlace",
    descriptor: {
      var c = Seal__Monitoring__V1__AllowedPlace()
      seal__monitoring__v1__allowed_place__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "place_id", json: "placeId", .string),
      .init(2, "url", json: "url", .string),
      .init(3, "note", json: "note", .string),
      .init(4, "create_time", json: "createTime", .message(GoogleProtobuf.Timestamp.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__AllowedPlace.self)
    self.init(
      placeID: try FieldReader.string(c.pointee.place_id.len, c.pointee.place_id.data, "place_id"),
      url: try FieldReader.string(c.pointee.url.len, c.pointee.url.data, "url"),
      note: try FieldReader.string(c.pointee.note.len, c.pointee.note.data, "note"),
      createTime: try FieldReader.message(c.pointee.create_time, "create_time")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__AllowedPlace.self)
    seal__monitoring__v1__allowed_place__init(c)
    (c.pointee.place_id.len, c.pointee.place_id.data) = try arena.string(self.placeID, "place_id")
    (c.pointee.url.len, c.pointee.url.data) = try arena.string(self.url, "url")
    (c.pointee.note.len, c.pointee.note.data) = try arena.string(self.note, "note")
    c.pointee.create_time = try arena.message(self.createTime, "create_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.UsageReport {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.UsageReport",
    descriptor: {
      var c = Seal__Monitoring__V1__UsageReport()
      seal__monitoring__v1__usage_report__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "start_time", json: "startTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(2, "end_time", json: "endTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(
        3, "standing", json: "standing", .message(MonitoringV1.StatusCount.table), repeated: true),
      .init(4, "found", json: "found", .message(MonitoringV1.StatusCount.table), repeated: true),
      .init(5, "gone", json: "gone", .uint32),
      .init(
        6, "top_hosts", json: "topHosts", .message(MonitoringV1.HostCount.table), repeated: true),
      .init(7, "weeks", json: "weeks", .message(MonitoringV1.WeekCount.table), repeated: true),
      .init(8, "report_id", json: "reportId", .string),
      .init(9, "create_time", json: "createTime", .message(GoogleProtobuf.Timestamp.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__UsageReport.self)
    self.init(
      startTime: try FieldReader.message(c.pointee.start_time, "start_time"),
      endTime: try FieldReader.message(c.pointee.end_time, "end_time"),
      standing: try FieldReader.messages(c.pointee.n_standing, c.pointee.standing, "standing"),
      found: try FieldReader.messages(c.pointee.n_found, c.pointee.found, "found"),
      gone: c.pointee.gone,
      topHosts: try FieldReader.messages(c.pointee.n_top_hosts, c.pointee.top_hosts, "top_hosts"),
      weeks: try FieldReader.messages(c.pointee.n_weeks, c.pointee.weeks, "weeks"),
      reportID: try FieldReader.string(
        c.pointee.report_id.len, c.pointee.report_id.data, "report_id"),
      createTime: try FieldReader.message(c.pointee.create_time, "create_time")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__UsageReport.self)
    seal__monitoring__v1__usage_report__init(c)
    c.pointee.start_time = try arena.message(self.startTime, "start_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.end_time = try arena.message(self.endTime, "end_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.n_standing = self.standing.count
    c.pointee.standing = try arena.messages(self.standing, "standing")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Monitoring__V1__StatusCount>?.self)
    c.pointee.n_found = self.found.count
    c.pointee.found = try arena.messages(self.found, "found")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Monitoring__V1__StatusCount>?.self)
    c.pointee.gone = self.gone
    c.pointee.n_top_hosts = self.topHosts.count
    c.pointee.top_hosts = try arena.messages(self.topHosts, "top_hosts")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Monitoring__V1__HostCount>?.self)
    c.pointee.n_weeks = self.weeks.count
    c.pointee.weeks = try arena.messages(self.weeks, "weeks")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Monitoring__V1__WeekCount>?.self)
    (c.pointee.report_id.len, c.pointee.report_id.data) = try arena.string(
      self.reportID, "report_id")
    c.pointee.create_time = try arena.message(self.createTime, "create_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.StatusCount {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.StatusCount",
    descriptor: {
      var c = Seal__Monitoring__V1__StatusCount()
      seal__monitoring__v1__status_count__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "status", json: "status", .enumeration(MonitoringV1.UsageStatus.table)),
      .init(2, "count", json: "count", .uint32),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__StatusCount.self)
    self.init(status: FieldReader.enumeration(c.pointee.status.rawValue), count: c.pointee.count)
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__StatusCount.self)
    seal__monitoring__v1__status_count__init(c)
    c.pointee.status = .init(rawValue: .init(truncatingIfNeeded: self.status.rawValue))
    c.pointee.count = self.count
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.HostCount {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.HostCount",
    descriptor: {
      var c = Seal__Monitoring__V1__HostCount()
      seal__monitoring__v1__host_count__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "host", json: "host", .string),
      .init(2, "count", json: "count", .uint32),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__HostCount.self)
    self.init(
      host: try FieldReader.string(c.pointee.host.len, c.pointee.host.data, "host"),
      count: c.pointee.count
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__HostCount.self)
    seal__monitoring__v1__host_count__init(c)
    (c.pointee.host.len, c.pointee.host.data) = try arena.string(self.host, "host")
    c.pointee.count = self.count
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.WeekCount {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.WeekCount",
    descriptor: {
      var c = Seal__Monitoring__V1__WeekCount()
      seal__monitoring__v1__week_count__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "start_time", json: "startTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(2, "found", json: "found", .uint32),
      .init(3, "found_unlicensed", json: "foundUnlicensed", .uint32),
      .init(4, "gone", json: "gone", .uint32),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__WeekCount.self)
    self.init(
      startTime: try FieldReader.message(c.pointee.start_time, "start_time"),
      found: c.pointee.found,
      foundUnlicensed: c.pointee.found_unlicensed,
      gone: c.pointee.gone
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__WeekCount.self)
    seal__monitoring__v1__week_count__init(c)
    c.pointee.start_time = try arena.message(self.startTime, "start_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.found = self.found
    c.pointee.found_unlicensed = self.foundUnlicensed
    c.pointee.gone = self.gone
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.RegisterTextRequest {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.RegisterTextRequest",
    descriptor: {
      var c = Seal__Monitoring__V1__RegisterTextRequest()
      seal__monitoring__v1__register_text_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "version_id", json: "versionId", .string),
      .init(2, "content", json: "content", .bytes),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__RegisterTextRequest.self)
    self.init(
      versionID: try FieldReader.string(
        c.pointee.version_id.len, c.pointee.version_id.data, "version_id"),
      content: FieldReader.bytes(c.pointee.content.len, c.pointee.content.data),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__RegisterTextRequest.self)
    seal__monitoring__v1__register_text_request__init(c)
    (c.pointee.version_id.len, c.pointee.version_id.data) = try arena.string(
      self.versionID, "version_id")
    (c.pointee.content.len, c.pointee.content.data) = try arena.bytes(self.content)
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.RegisterTextResponse {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.RegisterTextResponse",
    descriptor: {
      var c = Seal__Monitoring__V1__RegisterTextResponse()
      seal__monitoring__v1__register_text_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "text", json: "text", .message(MonitoringV1.WorkText.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__RegisterTextResponse.self)
    self.init(text: try FieldReader.message(c.pointee.text, "text"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__RegisterTextResponse.self)
    seal__monitoring__v1__register_text_response__init(c)
    c.pointee.text = try arena.message(self.text, "text")?
      .assumingMemoryBound(to: Seal__Monitoring__V1__WorkText.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.CreateMonitorRequest {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.CreateMonitorRequest",
    descriptor: {
      var c = Seal__Monitoring__V1__CreateMonitorRequest()
      seal__monitoring__v1__create_monitor_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "title", json: "title", .string, text: .line(100)),
      .init(2, "work_ids", json: "workIds", .string, repeated: true),
      .init(3, "place_urls", json: "placeUrls", .string, repeated: true),
      .init(4, "region_code", json: "regionCode", .string),
      .init(5, "commercial", json: "commercial", .bool),
      .init(6, "page_budget", json: "pageBudget", .uint32),
      .init(7, "delay_milliseconds", json: "delayMilliseconds", .uint32),
      .init(8, "period_days", json: "periodDays", .uint32),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__CreateMonitorRequest.self)
    self.init(
      title: try FieldReader.string(c.pointee.title.len, c.pointee.title.data, "title"),
      workIDs: try FieldReader.strings(c.pointee.n_work_ids, c.pointee.work_ids, "work_ids"),
      placeURLs: try FieldReader.strings(
        c.pointee.n_place_urls, c.pointee.place_urls, "place_urls"),
      regionCode: try FieldReader.string(
        c.pointee.region_code.len, c.pointee.region_code.data, "region_code"),
      commercial: c.pointee.commercial != 0,
      pageBudget: c.pointee.page_budget,
      delayMilliseconds: c.pointee.delay_milliseconds,
      periodDays: c.pointee.period_days,
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__CreateMonitorRequest.self)
    seal__monitoring__v1__create_monitor_request__init(c)
    (c.pointee.title.len, c.pointee.title.data) = try arena.string(self.title, "title")
    c.pointee.n_work_ids = self.workIDs.count
    c.pointee.work_ids = try arena.strings(self.workIDs, "work_ids")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    c.pointee.n_place_urls = self.placeURLs.count
    c.pointee.place_urls = try arena.strings(self.placeURLs, "place_urls")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    (c.pointee.region_code.len, c.pointee.region_code.data) = try arena.string(
      self.regionCode, "region_code")
    c.pointee.commercial = self.commercial ? 1 : 0
    c.pointee.page_budget = self.pageBudget
    c.pointee.delay_milliseconds = self.delayMilliseconds
    c.pointee.period_days = self.periodDays
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.title, "title", .line(100))
  }
}

extension MonitoringV1.CreateMonitorResponse {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.CreateMonitorResponse",
    descriptor: {
      var c = Seal__Monitoring__V1__CreateMonitorResponse()
      seal__monitoring__v1__create_monitor_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "monitor", json: "monitor", .message(MonitoringV1.Monitor.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__CreateMonitorResponse.self)
    self.init(monitor: try FieldReader.message(c.pointee.monitor, "monitor"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__CreateMonitorResponse.self)
    seal__monitoring__v1__create_monitor_response__init(c)
    c.pointee.monitor = try arena.message(self.monitor, "monitor")?
      .assumingMemoryBound(to: Seal__Monitoring__V1__Monitor.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.ListMonitorsRequest {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.ListMonitorsRequest",
    descriptor: {
      var c = Seal__Monitoring__V1__ListMonitorsRequest()
      seal__monitoring__v1__list_monitors_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "page_size", json: "pageSize", .uint32),
      .init(2, "page_token", json: "pageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__ListMonitorsRequest.self)
    self.init(
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__ListMonitorsRequest.self)
    seal__monitoring__v1__list_monitors_request__init(c)
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.ListMonitorsResponse {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.ListMonitorsResponse",
    descriptor: {
      var c = Seal__Monitoring__V1__ListMonitorsResponse()
      seal__monitoring__v1__list_monitors_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "monitors", json: "monitors", .message(MonitoringV1.Monitor.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__ListMonitorsResponse.self)
    self.init(
      monitors: try FieldReader.messages(c.pointee.n_monitors, c.pointee.monitors, "monitors"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__ListMonitorsResponse.self)
    seal__monitoring__v1__list_monitors_response__init(c)
    c.pointee.n_monitors = self.monitors.count
    c.pointee.monitors = try arena.messages(self.monitors, "monitors")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Monitoring__V1__Monitor>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.EndMonitorRequest {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.EndMonitorRequest",
    descriptor: {
      var c = Seal__Monitoring__V1__EndMonitorRequest()
      seal__monitoring__v1__end_monitor_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "monitor_id", json: "monitorId", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__EndMonitorRequest.self)
    self.init(
      monitorID: try FieldReader.string(
        c.pointee.monitor_id.len, c.pointee.monitor_id.data, "monitor_id"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__EndMonitorRequest.self)
    seal__monitoring__v1__end_monitor_request__init(c)
    (c.pointee.monitor_id.len, c.pointee.monitor_id.data) = try arena.string(
      self.monitorID, "monitor_id")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.EndMonitorResponse {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.EndMonitorResponse",
    descriptor: {
      var c = Seal__Monitoring__V1__EndMonitorResponse()
      seal__monitoring__v1__end_monitor_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "monitor", json: "monitor", .message(MonitoringV1.Monitor.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__EndMonitorResponse.self)
    self.init(monitor: try FieldReader.message(c.pointee.monitor, "monitor"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__EndMonitorResponse.self)
    seal__monitoring__v1__end_monitor_response__init(c)
    c.pointee.monitor = try arena.message(self.monitor, "monitor")?
      .assumingMemoryBound(to: Seal__Monitoring__V1__Monitor.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.RunMonitorRequest {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.RunMonitorRequest",
    descriptor: {
      var c = Seal__Monitoring__V1__RunMonitorRequest()
      seal__monitoring__v1__run_monitor_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "monitor_id", json: "monitorId", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__RunMonitorRequest.self)
    self.init(
      monitorID: try FieldReader.string(
        c.pointee.monitor_id.len, c.pointee.monitor_id.data, "monitor_id"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__RunMonitorRequest.self)
    seal__monitoring__v1__run_monitor_request__init(c)
    (c.pointee.monitor_id.len, c.pointee.monitor_id.data) = try arena.string(
      self.monitorID, "monitor_id")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.RunMonitorResponse {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.RunMonitorResponse",
    descriptor: {
      var c = Seal__Monitoring__V1__RunMonitorResponse()
      seal__monitoring__v1__run_monitor_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "run", json: "run", .message(MonitoringV1.MonitorRun.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__RunMonitorResponse.self)
    self.init(run: try FieldReader.message(c.pointee.run, "run"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__RunMonitorResponse.self)
    seal__monitoring__v1__run_monitor_response__init(c)
    c.pointee.run = try arena.message(self.run, "run")?
      .assumingMemoryBound(to: Seal__Monitoring__V1__MonitorRun.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.GetMonitorRunRequest {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.GetMonitorRunRequest",
    descriptor: {
      var c = Seal__Monitoring__V1__GetMonitorRunRequest()
      seal__monitoring__v1__get_monitor_run_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "run_id", json: "runId", .string)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__GetMonitorRunRequest.self)
    self.init(runID: try FieldReader.string(c.pointee.run_id.len, c.pointee.run_id.data, "run_id"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__GetMonitorRunRequest.self)
    seal__monitoring__v1__get_monitor_run_request__init(c)
    (c.pointee.run_id.len, c.pointee.run_id.data) = try arena.string(self.runID, "run_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.GetMonitorRunResponse {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.GetMonitorRunResponse",
    descriptor: {
      var c = Seal__Monitoring__V1__GetMonitorRunResponse()
      seal__monitoring__v1__get_monitor_run_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "run", json: "run", .message(MonitoringV1.MonitorRun.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__GetMonitorRunResponse.self)
    self.init(run: try FieldReader.message(c.pointee.run, "run"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__GetMonitorRunResponse.self)
    seal__monitoring__v1__get_monitor_run_response__init(c)
    c.pointee.run = try arena.message(self.run, "run")?
      .assumingMemoryBound(to: Seal__Monitoring__V1__MonitorRun.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.ListUsagesRequest {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.ListUsagesRequest",
    descriptor: {
      var c = Seal__Monitoring__V1__ListUsagesRequest()
      seal__monitoring__v1__list_usages_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(2, "status", json: "status", .enumeration(MonitoringV1.UsageStatus.table)),
      .init(3, "list", json: "list", .enumeration(MonitoringV1.UsageList.table)),
      .init(4, "include_gone", json: "includeGone", .bool),
      .init(5, "page_size", json: "pageSize", .uint32),
      .init(6, "page_token", json: "pageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__ListUsagesRequest.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      status: FieldReader.enumeration(c.pointee.status.rawValue),
      list: FieldReader.enumeration(c.pointee.list.rawValue),
      includeGone: c.pointee.include_gone != 0,
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__ListUsagesRequest.self)
    seal__monitoring__v1__list_usages_request__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    c.pointee.status = .init(rawValue: .init(truncatingIfNeeded: self.status.rawValue))
    c.pointee.list = .init(rawValue: .init(truncatingIfNeeded: self.list.rawValue))
    c.pointee.include_gone = self.includeGone ? 1 : 0
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.ListUsagesResponse {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.ListUsagesResponse",
    descriptor: {
      var c = Seal__Monitoring__V1__ListUsagesResponse()
      seal__monitoring__v1__list_usages_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "usages", json: "usages", .message(MonitoringV1.Usage.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__ListUsagesResponse.self)
    self.init(
      usages: try FieldReader.messages(c.pointee.n_usages, c.pointee.usages, "usages"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__ListUsagesResponse.self)
    seal__monitoring__v1__list_usages_response__init(c)
    c.pointee.n_usages = self.usages.count
    c.pointee.usages = try arena.messages(self.usages, "usages")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Monitoring__V1__Usage>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.GetUsageRequest {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.GetUsageRequest",
    descriptor: {
      var c = Seal__Monitoring__V1__GetUsageRequest()
      seal__monitoring__v1__get_usage_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "usage_id", json: "usageId", .string)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__GetUsageRequest.self)
    self.init(
      usageID: try FieldReader.string(c.pointee.usage_id.len, c.pointee.usage_id.data, "usage_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__GetUsageRequest.self)
    seal__monitoring__v1__get_usage_request__init(c)
    (c.pointee.usage_id.len, c.pointee.usage_id.data) = try arena.string(self.usageID, "usage_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.GetUsageResponse {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.GetUsageResponse",
    descriptor: {
      var c = Seal__Monitoring__V1__GetUsageResponse()
      seal__monitoring__v1__get_usage_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "usage", json: "usage", .message(MonitoringV1.Usage.table)),
      .init(
        2, "decisions", json: "decisions", .message(MonitoringV1.UsageDecision.table),
        repeated: true),
      .init(
        3, "observations", json: "observations", .message(MonitoringV1.UsageObservation.table),
        repeated: true),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__GetUsageResponse.self)
    self.init(
      usage: try FieldReader.message(c.pointee.usage, "usage"),
      decisions: try FieldReader.messages(c.pointee.n_decisions, c.pointee.decisions, "decisions"),
      observations: try FieldReader.messages(
        c.pointee.n_observations, c.pointee.observations, "observations")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__GetUsageResponse.self)
    seal__monitoring__v1__get_usage_response__init(c)
    c.pointee.usage = try arena.message(self.usage, "usage")?
      .assumingMemoryBound(to: Seal__Monitoring__V1__Usage.self)
    c.pointee.n_decisions = self.decisions.count
    c.pointee.decisions = try arena.messages(self.decisions, "decisions")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Monitoring__V1__UsageDecision>?.self)
    c.pointee.n_observations = self.observations.count
    c.pointee.observations = try arena.messages(self.observations, "observations")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Monitoring__V1__UsageObservation>?.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.AddAllowedPlaceRequest {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.AddAllowedPlaceRequest",
    descriptor: {
      var c = Seal__Monitoring__V1__AddAllowedPlaceRequest()
      seal__monitoring__v1__add_allowed_place_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "url", json: "url", .string),
      .init(2, "note", json: "note", .string, text: .line(200)),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__AddAllowedPlaceRequest.self)
    self.init(
      url: try FieldReader.string(c.pointee.url.len, c.pointee.url.data, "url"),
      note: try FieldReader.string(c.pointee.note.len, c.pointee.note.data, "note"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__AddAllowedPlaceRequest.self)
    seal__monitoring__v1__add_allowed_place_request__init(c)
    (c.pointee.url.len, c.pointee.url.data) = try arena.string(self.url, "url")
    (c.pointee.note.len, c.pointee.note.data) = try arena.string(self.note, "note")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.note, "note", .line(200))
  }
}

extension MonitoringV1.AddAllowedPlaceResponse {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.AddAllowedPlaceResponse",
    descriptor: {
      var c = Seal__Monitoring__V1__AddAllowedPlaceResponse()
      seal__monitoring__v1__add_allowed_place_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "place", json: "place", .message(MonitoringV1.AllowedPlace.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__AddAllowedPlaceResponse.self)
    self.init(place: try FieldReader.message(c.pointee.place, "place"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__AddAllowedPlaceResponse.self)
    seal__monitoring__v1__add_allowed_place_response__init(c)
    c.pointee.place = try arena.message(self.place, "place")?
      .assumingMemoryBound(to: Seal__Monitoring__V1__AllowedPlace.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.ListAllowedPlacesRequest {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.ListAllowedPlacesRequest",
    descriptor: {
      var c = Seal__Monitoring__V1__ListAllowedPlacesRequest()
      seal__monitoring__v1__list_allowed_places_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "page_size", json: "pageSize", .uint32),
      .init(2, "page_token", json: "pageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__ListAllowedPlacesRequest.self)
    self.init(
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__ListAllowedPlacesRequest.self)
    seal__monitoring__v1__list_allowed_places_request__init(c)
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.ListAllowedPlacesResponse {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.ListAllowedPlacesResponse",
    descriptor: {
      var c = Seal__Monitoring__V1__ListAllowedPlacesResponse()
      seal__monitoring__v1__list_allowed_places_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "places", json: "places", .message(MonitoringV1.AllowedPlace.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__ListAllowedPlacesResponse.self)
    self.init(
      places: try FieldReader.messages(c.pointee.n_places, c.pointee.places, "places"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__ListAllowedPlacesResponse.self)
    seal__monitoring__v1__list_allowed_places_response__init(c)
    c.pointee.n_places = self.places.count
    c.pointee.places = try arena.messages(self.places, "places")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Monitoring__V1__AllowedPlace>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.RemoveAllowedPlaceRequest {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.RemoveAllowedPlaceRequest",
    descriptor: {
      var c = Seal__Monitoring__V1__RemoveAllowedPlaceRequest()
      seal__monitoring__v1__remove_allowed_place_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "place_id", json: "placeId", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__RemoveAllowedPlaceRequest.self)
    self.init(
      placeID: try FieldReader.string(c.pointee.place_id.len, c.pointee.place_id.data, "place_id"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__RemoveAllowedPlaceRequest.self)
    seal__monitoring__v1__remove_allowed_place_request__init(c)
    (c.pointee.place_id.len, c.pointee.place_id.data) = try arena.string(self.placeID, "place_id")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.RemoveAllowedPlaceResponse {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.RemoveAllowedPlaceResponse",
    descriptor: {
      var c = Seal__Monitoring__V1__RemoveAllowedPlaceResponse()
      seal__monitoring__v1__remove_allowed_place_response__init(&c)
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
    let c = try arena.allocate(Seal__Monitoring__V1__RemoveAllowedPlaceResponse.self)
    seal__monitoring__v1__remove_allowed_place_response__init(c)
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.GetReportRequest {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.GetReportRequest",
    descriptor: {
      var c = Seal__Monitoring__V1__GetReportRequest()
      seal__monitoring__v1__get_report_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "start_time", json: "startTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(2, "end_time", json: "endTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(3, "with_document", json: "withDocument", .bool),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__GetReportRequest.self)
    self.init(
      startTime: try FieldReader.message(c.pointee.start_time, "start_time"),
      endTime: try FieldReader.message(c.pointee.end_time, "end_time"),
      withDocument: c.pointee.with_document != 0
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__GetReportRequest.self)
    seal__monitoring__v1__get_report_request__init(c)
    c.pointee.start_time = try arena.message(self.startTime, "start_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.end_time = try arena.message(self.endTime, "end_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.with_document = self.withDocument ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.GetReportResponse {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.GetReportResponse",
    descriptor: {
      var c = Seal__Monitoring__V1__GetReportResponse()
      seal__monitoring__v1__get_report_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "report", json: "report", .message(MonitoringV1.UsageReport.table)),
      .init(2, "document", json: "document", .bytes),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__GetReportResponse.self)
    self.init(
      report: try FieldReader.message(c.pointee.report, "report"),
      document: FieldReader.bytes(c.pointee.document.len, c.pointee.document.data)
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__GetReportResponse.self)
    seal__monitoring__v1__get_report_response__init(c)
    c.pointee.report = try arena.message(self.report, "report")?
      .assumingMemoryBound(to: Seal__Monitoring__V1__UsageReport.self)
    (c.pointee.document.len, c.pointee.document.data) = try arena.bytes(self.document)
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.GetUsageReportRequest {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.GetUsageReportRequest",
    descriptor: {
      var c = Seal__Monitoring__V1__GetUsageReportRequest()
      seal__monitoring__v1__get_usage_report_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "report_id", json: "reportId", .string)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__GetUsageReportRequest.self)
    self.init(
      reportID: try FieldReader.string(
        c.pointee.report_id.len, c.pointee.report_id.data, "report_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__GetUsageReportRequest.self)
    seal__monitoring__v1__get_usage_report_request__init(c)
    (c.pointee.report_id.len, c.pointee.report_id.data) = try arena.string(
      self.reportID, "report_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.GetUsageReportResponse {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.GetUsageReportResponse",
    descriptor: {
      var c = Seal__Monitoring__V1__GetUsageReportResponse()
      seal__monitoring__v1__get_usage_report_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "report", json: "report", .message(MonitoringV1.UsageReport.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__GetUsageReportResponse.self)
    self.init(report: try FieldReader.message(c.pointee.report, "report"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__GetUsageReportResponse.self)
    seal__monitoring__v1__get_usage_report_response__init(c)
    c.pointee.report = try arena.message(self.report, "report")?
      .assumingMemoryBound(to: Seal__Monitoring__V1__UsageReport.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.ListUsageReportsRequest {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.ListUsageReportsRequest",
    descriptor: {
      var c = Seal__Monitoring__V1__ListUsageReportsRequest()
      seal__monitoring__v1__list_usage_reports_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "page_size", json: "pageSize", .uint32),
      .init(2, "page_token", json: "pageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__ListUsageReportsRequest.self)
    self.init(
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__ListUsageReportsRequest.self)
    seal__monitoring__v1__list_usage_reports_request__init(c)
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension MonitoringV1.ListUsageReportsResponse {
  public static let table = MessageTable(
    fullName: "seal.monitoring.v1.ListUsageReportsResponse",
    descriptor: {
      var c = Seal__Monitoring__V1__ListUsageReportsResponse()
      seal__monitoring__v1__list_usage_reports_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(
        1, "reports", json: "reports", .message(MonitoringV1.UsageReport.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Monitoring__V1__ListUsageReportsResponse.self)
    self.init(
      reports: try FieldReader.messages(c.pointee.n_reports, c.pointee.reports, "reports"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Monitoring__V1__ListUsageReportsResponse.self)
    seal__monitoring__v1__list_usage_reports_response__init(c)
    c.pointee.n_reports = self.reports.count
    c.pointee.reports = try arena.messages(self.reports, "reports")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Monitoring__V1__UsageReport>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}
