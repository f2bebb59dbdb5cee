// Generated from seal/authorization/v1/authorization.proto by Proto/generate. Do not edit.

internal import CGoogleProtobuf
internal import CSealAPI
import SealProtobuf
import SealRPC

extension AuthorizationV1.Terms {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.Terms",
    descriptor: {
      var c = Seal__Authorization__V1__Terms()
      seal__authorization__v1__terms__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "use", json: "use", .enumeration(AuthorizationV1.Use.table)),
      .init(2, "region_codes", json: "regionCodes", .string, repeated: true),
      .init(3, "duration_days", json: "durationDays", .uint32),
      .init(4, "price_kind", json: "priceKind", .enumeration(AuthorizationV1.PriceKind.table)),
      .init(5, "price", json: "price", .message(TypeV1.Money.table)),
      .init(6, "credit_required", json: "creditRequired", .bool),
      .init(7, "commercial", json: "commercial", .bool),
      .init(8, "sha256", json: "sha256", .bytes),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__Terms.self)
    self.init(
      use: FieldReader.enumeration(c.pointee.use.rawValue),
      regionCodes: try FieldReader.strings(
        c.pointee.n_region_codes, c.pointee.region_codes, "region_codes"),
      durationDays: c.pointee.duration_days,
      priceKind: FieldReader.enumeration(c.pointee.price_kind.rawValue),
      price: try FieldReader.message(c.pointee.price, "price"),
      creditRequired: c.pointee.credit_required != 0,
      commercial: c.pointee.commercial != 0,
      sha256: FieldReader.bytes(c.pointee.sha256.len, c.pointee.sha256.data)
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__Terms.self)
    seal__authorization__v1__terms__init(c)
    c.pointee.use = .init(rawValue: .init(truncatingIfNeeded: self.use.rawValue))
    c.pointee.n_region_codes = self.regionCodes.count
    c.pointee.region_codes = try arena.strings(self.regionCodes, "region_codes")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    c.pointee.duration_days = self.durationDays
    c.pointee.price_kind = .init(rawValue: .init(truncatingIfNeeded: self.priceKind.rawValue))
    c.pointee.price = try arena.message(self.price, "price")?
      .assumingMemoryBound(to: Seal__Type__V1__Money.self)
    c.pointee.credit_required = self.creditRequired ? 1 : 0
    c.pointee.commercial = self.commercial ? 1 : 0
    (c.pointee.sha256.len, c.pointee.sha256.data) = try arena.bytes(self.sha256)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.Offer {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.Offer",
    descriptor: {
      var c = Seal__Authorization__V1__Offer()
      seal__authorization__v1__offer__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "offer_id", json: "offerId", .string),
      .init(2, "work_id", json: "workId", .string),
      .init(4, "terms", json: "terms", .message(AuthorizationV1.Terms.table)),
      .init(5, "title", json: "title", .string),
      .init(6, "create_time", json: "createTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(7, "withdraw_time", json: "withdrawTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(8, "shares", json: "shares", .message(AuthorizationV1.Share.table), repeated: true),
      .init(9, "preset_id", json: "presetId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__Offer.self)
    self.init(
      offerID: try FieldReader.string(c.pointee.offer_id.len, c.pointee.offer_id.data, "offer_id"),
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      terms: try FieldReader.message(c.pointee.terms, "terms"),
      title: try FieldReader.string(c.pointee.title.len, c.pointee.title.data, "title"),
      createTime: try FieldReader.message(c.pointee.create_time, "create_time"),
      withdrawTime: try FieldReader.message(c.pointee.withdraw_time, "withdraw_time"),
      shares: try FieldReader.messages(c.pointee.n_shares, c.pointee.shares, "shares"),
      presetID: try FieldReader.string(
        c.pointee.preset_id.len, c.pointee.preset_id.data, "preset_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__Offer.self)
    seal__authorization__v1__offer__init(c)
    (c.pointee.offer_id.len, c.pointee.offer_id.data) = try arena.string(self.offerID, "offer_id")
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    c.pointee.terms = try arena.message(self.terms, "terms")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Terms.self)
    (c.pointee.title.len, c.pointee.title.data) = try arena.string(self.title, "title")
    c.pointee.create_time = try arena.message(self.createTime, "create_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.withdraw_time = try arena.message(self.withdrawTime, "withdraw_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.n_shares = self.shares.count
    c.pointee.shares = try arena.messages(self.shares, "shares")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__Share>?.self)
    (c.pointee.preset_id.len, c.pointee.preset_id.data) = try arena.string(
      self.presetID, "preset_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.Preset {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.Preset",
    descriptor: {
      var c = Seal__Authorization__V1__Preset()
      seal__authorization__v1__preset__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "preset_id", json: "presetId", .string),
      .init(2, "channel_id", json: "channelId", .string),
      .init(3, "terms", json: "terms", .message(AuthorizationV1.Terms.table)),
      .init(4, "title", json: "title", .string),
      .init(5, "create_time", json: "createTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(6, "withdraw_time", json: "withdrawTime", .message(GoogleProtobuf.Timestamp.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__Preset.self)
    self.init(
      presetID: try FieldReader.string(
        c.pointee.preset_id.len, c.pointee.preset_id.data, "preset_id"),
      channelID: try FieldReader.string(
        c.pointee.channel_id.len, c.pointee.channel_id.data, "channel_id"),
      terms: try FieldReader.message(c.pointee.terms, "terms"),
      title: try FieldReader.string(c.pointee.title.len, c.pointee.title.data, "title"),
      createTime: try FieldReader.message(c.pointee.create_time, "create_time"),
      withdrawTime: try FieldReader.message(c.pointee.withdraw_time, "withdraw_time")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__Preset.self)
    seal__authorization__v1__preset__init(c)
    (c.pointee.preset_id.len, c.pointee.preset_id.data) = try arena.string(
      self.presetID, "preset_id")
    (c.pointee.channel_id.len, c.pointee.channel_id.data) = try arena.string(
      self.channelID, "channel_id")
    c.pointee.terms = try arena.message(self.terms, "terms")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Terms.self)
    (c.pointee.title.len, c.pointee.title.data) = try arena.string(self.title, "title")
    c.pointee.create_time = try arena.message(self.createTime, "create_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.withdraw_time = try arena.message(self.withdrawTime, "withdraw_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.Share {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.Share",
    descriptor: {
      var c = Seal__Authorization__V1__Share()
      seal__authorization__v1__share__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "party_id", json: "partyId", .string),
      .init(2, "share_ppm", json: "sharePpm", .uint32),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__Share.self)
    self.init(
      partyID: try FieldReader.string(c.pointee.party_id.len, c.pointee.party_id.data, "party_id"),
      sharePPM: c.pointee.share_ppm
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__Share.self)
    seal__authorization__v1__share__init(c)
    (c.pointee.party_id.len, c.pointee.party_id.data) = try arena.string(self.partyID, "party_id")
    c.pointee.share_ppm = self.sharePPM
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.QuoteItem {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.QuoteItem",
    descriptor: {
      var c = Seal__Authorization__V1__QuoteItem()
      seal__authorization__v1__quote_item__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "label", json: "label", .string),
      .init(2, "amount", json: "amount", .message(TypeV1.Money.table)),
      .init(3, "kind", json: "kind", .enumeration(AuthorizationV1.QuoteItemKind.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__QuoteItem.self)
    self.init(
      label: try FieldReader.string(c.pointee.label.len, c.pointee.label.data, "label"),
      amount: try FieldReader.message(c.pointee.amount, "amount"),
      kind: FieldReader.enumeration(c.pointee.kind.rawValue)
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__QuoteItem.self)
    seal__authorization__v1__quote_item__init(c)
    (c.pointee.label.len, c.pointee.label.data) = try arena.string(self.label, "label")
    c.pointee.amount = try arena.message(self.amount, "amount")?
      .assumingMemoryBound(to: Seal__Type__V1__Money.self)
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.Quote {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.Quote",
    descriptor: {
      var c = Seal__Authorization__V1__Quote()
      seal__authorization__v1__quote__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "quote_id", json: "quoteId", .string),
      .init(2, "work_id", json: "workId", .string),
      .init(3, "offer", json: "offer", .message(AuthorizationV1.Offer.table)),
      .init(4, "items", json: "items", .message(AuthorizationV1.QuoteItem.table), repeated: true),
      .init(5, "total", json: "total", .message(TypeV1.Money.table)),
      .init(6, "expire_time", json: "expireTime", .message(GoogleProtobuf.Timestamp.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__Quote.self)
    self.init(
      quoteID: try FieldReader.string(c.pointee.quote_id.len, c.pointee.quote_id.data, "quote_id"),
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      offer: try FieldReader.message(c.pointee.offer, "offer"),
      items: try FieldReader.messages(c.pointee.n_items, c.pointee.items, "items"),
      total: try FieldReader.message(c.pointee.total, "total"),
      expireTime: try FieldReader.message(c.pointee.expire_time, "expire_time")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__Quote.self)
    seal__authorization__v1__quote__init(c)
    (c.pointee.quote_id.len, c.pointee.quote_id.data) = try arena.string(self.quoteID, "quote_id")
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    c.pointee.offer = try arena.message(self.offer, "offer")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Offer.self)
    c.pointee.n_items = self.items.count
    c.pointee.items = try arena.messages(self.items, "items")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__QuoteItem>?.self)
    c.pointee.total = try arena.message(self.total, "total")?
      .assumingMemoryBound(to: Seal__Type__V1__Money.self)
    c.pointee.expire_time = try arena.message(self.expireTime, "expire_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.Payment {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.Payment",
    descriptor: {
      var c = Seal__Authorization__V1__Payment()
      seal__authorization__v1__payment__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "provider", json: "provider", .string),
      .init(2, "simulated", json: "simulated", .bool),
      .init(3, "reference", json: "reference", .string),
      .init(4, "expire_time", json: "expireTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(
        5, "funds_holder", json: "fundsHolder", .enumeration(AuthorizationV1.FundsHolder.table)),
      .init(6, "code_url", json: "codeUrl", .string),
      .init(7, "bank_account", json: "bankAccount", .message(AuthorizationV1.BankAccount.table)),
      .init(8, "received", json: "received", .message(TypeV1.Money.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__Payment.self)
    self.init(
      provider: try FieldReader.string(c.pointee.provider.len, c.pointee.provider.data, "provider"),
      simulated: c.pointee.simulated != 0,
      reference: try FieldReader.string(
        c.pointee.reference.len, c.pointee.reference.data, "reference"),
      expireTime: try FieldReader.message(c.pointee.expire_time, "expire_time"),
      fundsHolder: FieldReader.enumeration(c.pointee.funds_holder.rawValue),
      codeURL: try FieldReader.string(c.pointee.code_url.len, c.pointee.code_url.data, "code_url"),
      bankAccount: try FieldReader.message(c.pointee.bank_account, "bank_account"),
      received: try FieldReader.message(c.pointee.received, "received")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__Payment.self)
    seal__authorization__v1__payment__init(c)
    (c.pointee.provider.len, c.pointee.provider.data) = try arena.string(self.provider, "provider")
    c.pointee.simulated = self.simulated ? 1 : 0
    (c.pointee.reference.len, c.pointee.reference.data) = try arena.string(
      self.reference, "reference")
    c.pointee.expire_time = try arena.message(self.expireTime, "expire_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.funds_holder = .init(rawValue: .init(truncatingIfNeeded: self.fundsHolder.rawValue))
    (c.pointee.code_url.len, c.pointee.code_url.data) = try arena.string(self.codeURL, "code_url")
    c.pointee.bank_account = try arena.message(self.bankAccount, "bank_account")?
      .assumingMemoryBound(to: Seal__Authorization__V1__BankAccount.self)
    c.pointee.received = try arena.message(self.received, "received")?
      .assumingMemoryBound(to: Seal__Type__V1__Money.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.BankAccount {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.BankAccount",
    descriptor: {
      var c = Seal__Authorization__V1__BankAccount()
      seal__authorization__v1__bank_account__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "holder", json: "holder", .string),
      .init(2, "bank_name", json: "bankName", .string),
      .init(3, "account_number", json: "accountNumber", .string),
      .init(4, "bank_code", json: "bankCode", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__BankAccount.self)
    self.init(
      holder: try FieldReader.string(c.pointee.holder.len, c.pointee.holder.data, "holder"),
      bankName: try FieldReader.string(
        c.pointee.bank_name.len, c.pointee.bank_name.data, "bank_name"),
      accountNumber: try FieldReader.string(
        c.pointee.account_number.len, c.pointee.account_number.data, "account_number"),
      bankCode: try FieldReader.string(
        c.pointee.bank_code.len, c.pointee.bank_code.data, "bank_code")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__BankAccount.self)
    seal__authorization__v1__bank_account__init(c)
    (c.pointee.holder.len, c.pointee.holder.data) = try arena.string(self.holder, "holder")
    (c.pointee.bank_name.len, c.pointee.bank_name.data) = try arena.string(
      self.bankName, "bank_name")
    (c.pointee.account_number.len, c.pointee.account_number.data) = try arena.string(
      self.accountNumber, "account_number")
    (c.pointee.bank_code.len, c.pointee.bank_code.data) = try arena.string(
      self.bankCode, "bank_code")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.Order {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.Order",
    descriptor: {
      var c = Seal__Authorization__V1__Order()
      seal__authorization__v1__order__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "order_id", json: "orderId", .string),
      .init(2, "work_id", json: "workId", .string),
      .init(3, "quote", json: "quote", .message(AuthorizationV1.Quote.table)),
      .init(4, "state", json: "state", .enumeration(AuthorizationV1.OrderState.table)),
      .init(5, "payment", json: "payment", .message(AuthorizationV1.Payment.table)),
      .init(6, "license_number", json: "licenseNumber", .string),
      .init(7, "create_time", json: "createTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(8, "notice_end_time", json: "noticeEndTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(9, "work_title", json: "workTitle", .string),
      .init(10, "licensee_name", json: "licenseeName", .string),
      .init(11, "use_url", json: "useUrl", .string),
      .init(12, "licensee_confidential", json: "licenseeConfidential", .bool),
      .init(13, "mailed", json: "mailed", .bool),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__Order.self)
    self.init(
      orderID: try FieldReader.string(c.pointee.order_id.len, c.pointee.order_id.data, "order_id"),
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      quote: try FieldReader.message(c.pointee.quote, "quote"),
      state: FieldReader.enumeration(c.pointee.state.rawValue),
      payment: try FieldReader.message(c.pointee.payment, "payment"),
      licenseNumber: try FieldReader.string(
        c.pointee.license_number.len, c.pointee.license_number.data, "license_number"),
      createTime: try FieldReader.message(c.pointee.create_time, "create_time"),
      noticeEndTime: try FieldReader.message(c.pointee.notice_end_time, "notice_end_time"),
      workTitle: try FieldReader.string(
        c.pointee.work_title.len, c.pointee.work_title.data, "work_title"),
      licenseeName: try FieldReader.string(
        c.pointee.licensee_name.len, c.pointee.licensee_name.data, "licensee_name"),
      useURL: try FieldReader.string(c.pointee.use_url.len, c.pointee.use_url.data, "use_url"),
      licenseeConfidential: c.pointee.licensee_confidential != 0,
      mailed: c.pointee.mailed != 0
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__Order.self)
    seal__authorization__v1__order__init(c)
    (c.pointee.order_id.len, c.pointee.order_id.data) = try arena.string(self.orderID, "order_id")
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    c.pointee.quote = try arena.message(self.quote, "quote")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Quote.self)
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.payment = try arena.message(self.payment, "payment")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Payment.self)
    (c.pointee.license_number.len, c.pointee.license_number.data) = try arena.string(
      self.licenseNumber, "license_number")
    c.pointee.create_time = try arena.message(self.createTime, "create_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.notice_end_time = try arena.message(self.noticeEndTime, "notice_end_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    (c.pointee.work_title.len, c.pointee.work_title.data) = try arena.string(
      self.workTitle, "work_title")
    (c.pointee.licensee_name.len, c.pointee.licensee_name.data) = try arena.string(
      self.licenseeName, "licensee_name")
    (c.pointee.use_url.len, c.pointee.use_url.data) = try arena.string(self.useURL, "use_url")
    c.pointee.licensee_confidential = self.licenseeConfidential ? 1 : 0
    c.pointee.mailed = self.mailed ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.License {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.License",
    descriptor: {
      var c = Seal__Authorization__V1__License()
      seal__authorization__v1__license__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "license_id", json: "licenseId", .string),
      .init(2, "number", json: "number", .string),
      .init(3, "work_id", json: "workId", .string),
      .init(4, "version_id", json: "versionId", .string),
      .init(5, "work_title", json: "workTitle", .string),
      .init(6, "terms", json: "terms", .message(AuthorizationV1.Terms.table)),
      .init(7, "licensee_masked", json: "licenseeMasked", .string),
      .init(8, "state", json: "state", .enumeration(AuthorizationV1.LicenseState.table)),
      .init(9, "start_time", json: "startTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(10, "end_time", json: "endTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(11, "revoke_time", json: "revokeTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(12, "notice_end_time", json: "noticeEndTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(13, "simulated", json: "simulated", .bool),
      .init(14, "proof", json: "proof", .message(TypeV1.StatementProof.table)),
      .init(15, "use_url", json: "useUrl", .string),
      .init(
        16, "objections", json: "objections", .message(AuthorizationV1.Objection.table),
        repeated: true),
      .init(17, "offer_title", json: "offerTitle", .string),
      .init(18, "in_notice", json: "inNotice", .bool),
      .init(19, "licensee_name", json: "licenseeName", .string),
      .init(20, "licensor_names", json: "licensorNames", .string, repeated: true),
      .init(21, "author_names", json: "authorNames", .string, repeated: true),
      .init(22, "source_url", json: "sourceUrl", .string),
      .init(
        23, "credit_lines", json: "creditLines", .message(AuthorizationV1.CreditLine.table),
        repeated: true),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__License.self)
    self.init(
      licenseID: try FieldReader.string(
        c.pointee.license_id.len, c.pointee.license_id.data, "license_id"),
      number: try FieldReader.string(c.pointee.number.len, c.pointee.number.data, "number"),
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      versionID: try FieldReader.string(
        c.pointee.version_id.len, c.pointee.version_id.data, "version_id"),
      workTitle: try FieldReader.string(
        c.pointee.work_title.len, c.pointee.work_title.data, "work_title"),
      terms: try FieldReader.message(c.pointee.terms, "terms"),
      licenseeMasked: try FieldReader.string(
        c.pointee.licensee_masked.len, c.pointee.licensee_masked.data, "licensee_masked"),
      state: FieldReader.enumeration(c.pointee.state.rawValue),
      startTime: try FieldReader.message(c.pointee.start_time, "start_time"),
      endTime: try FieldReader.message(c.pointee.end_time, "end_time"),
      revokeTime: try FieldReader.message(c.pointee.revoke_time, "revoke_time"),
      noticeEndTime: try FieldReader.message(c.pointee.notice_end_time, "notice_end_time"),
      simulated: c.pointee.simulated != 0,
      proof: try FieldReader.message(c.pointee.proof, "proof"),
      useURL: try FieldReader.string(c.pointee.use_url.len, c.pointee.use_url.data, "use_url"),
      objections: try FieldReader.messages(
        c.pointee.n_objections, c.pointee.objections, "objections"),
      offerTitle: try FieldReader.string(
        c.pointee.offer_title.len, c.pointee.offer_title.data, "offer_title"),
      inNotice: c.pointee.in_notice != 0,
      licenseeName: try FieldReader.string(
        c.pointee.licensee_name.len, c.pointee.licensee_name.data, "licensee_name"),
      licensorNames: try FieldReader.strings(
        c.pointee.n_licensor_names, c.pointee.licensor_names, "licensor_names"),
      authorNames: try FieldReader.strings(
        c.pointee.n_author_names, c.pointee.author_names, "author_names"),
      sourceURL: try FieldReader.string(
        c.pointee.source_url.len, c.pointee.source_url.data, "source_url"),
      creditLines: try FieldReader.messages(
        c.pointee.n_credit_lines, c.pointee.credit_lines, "credit_lines")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__License.self)
    seal__authorization__v1__license__init(c)
    (c.pointee.license_id.len, c.pointee.license_id.data) = try arena.string(
      self.licenseID, "license_id")
    (c.pointee.number.len, c.pointee.number.data) = try arena.string(self.number, "number")
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    (c.pointee.version_id.len, c.pointee.version_id.data) = try arena.string(
      self.versionID, "version_id")
    (c.pointee.work_title.len, c.pointee.work_title.data) = try arena.string(
      self.workTitle, "work_title")
    c.pointee.terms = try arena.message(self.terms, "terms")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Terms.self)
    (c.pointee.licensee_masked.len, c.pointee.licensee_masked.data) = try arena.string(
      self.licenseeMasked, "licensee_masked")
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.start_time = try arena.message(self.startTime, "start_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.end_time = try arena.message(self.endTime, "end_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.revoke_time = try arena.message(self.revokeTime, "revoke_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.notice_end_time = try arena.message(self.noticeEndTime, "notice_end_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.simulated = self.simulated ? 1 : 0
    c.pointee.proof = try arena.message(self.proof, "proof")?
      .assumingMemoryBound(to: Seal__Type__V1__StatementProof.self)
    (c.pointee.use_url.len, c.pointee.use_url.data) = try arena.string(self.useURL, "use_url")
    c.pointee.n_objections = self.objections.count
    c.pointee.objections = try arena.messages(self.objections, "objections")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__Objection>?.self)
    (c.pointee.offer_title.len, c.pointee.offer_title.data) = try arena.string(
      self.offerTitle, "offer_title")
    c.pointee.in_notice = self.inNotice ? 1 : 0
    (c.pointee.licensee_name.len, c.pointee.licensee_name.data) = try arena.string(
      self.licenseeName, "licensee_name")
    c.pointee.n_licensor_names = self.licensorNames.count
    c.pointee.licensor_names = try arena.strings(self.licensorNames, "licensor_names")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    c.pointee.n_author_names = self.authorNames.count
    c.pointee.author_names = try arena.strings(self.authorNames, "author_names")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    (c.pointee.source_url.len, c.pointee.source_url.data) = try arena.string(
      self.sourceURL, "source_url")
    c.pointee.n_credit_lines = self.creditLines.count
    c.pointee.credit_lines = try arena.messages(self.creditLines, "credit_lines")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__CreditLine>?.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.CreditLine {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.CreditLine",
    descriptor: {
      var c = Seal__Authorization__V1__CreditLine()
      seal__authorization__v1__credit_line__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "language_code", json: "languageCode", .string),
      .init(2, "text", json: "text", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__CreditLine.self)
    self.init(
      languageCode: try FieldReader.string(
        c.pointee.language_code.len, c.pointee.language_code.data, "language_code"),
      text: try FieldReader.string(c.pointee.text.len, c.pointee.text.data, "text")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__CreditLine.self)
    seal__authorization__v1__credit_line__init(c)
    (c.pointee.language_code.len, c.pointee.language_code.data) = try arena.string(
      self.languageCode, "language_code")
    (c.pointee.text.len, c.pointee.text.data) = try arena.string(self.text, "text")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.LicenseLetter {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.LicenseLetter",
    descriptor: {
      var c = Seal__Authorization__V1__LicenseLetter()
      seal__authorization__v1__license_letter__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "license_number", json: "licenseNumber", .string),
      .init(2, "revoked", json: "revoked", .bool),
      .init(3, "pdf", json: "pdf", .bytes),
      .init(4, "proof", json: "proof", .message(TypeV1.StatementProof.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__LicenseLetter.self)
    self.init(
      licenseNumber: try FieldReader.string(
        c.pointee.license_number.len, c.pointee.license_number.data, "license_number"),
      revoked: c.pointee.revoked != 0,
      pdf: FieldReader.bytes(c.pointee.pdf.len, c.pointee.pdf.data),
      proof: try FieldReader.message(c.pointee.proof, "proof")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__LicenseLetter.self)
    seal__authorization__v1__license_letter__init(c)
    (c.pointee.license_number.len, c.pointee.license_number.data) = try arena.string(
      self.licenseNumber, "license_number")
    c.pointee.revoked = self.revoked ? 1 : 0
    (c.pointee.pdf.len, c.pointee.pdf.data) = try arena.bytes(self.pdf)
    c.pointee.proof = try arena.message(self.proof, "proof")?
      .assumingMemoryBound(to: Seal__Type__V1__StatementProof.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.Objection {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.Objection",
    descriptor: {
      var c = Seal__Authorization__V1__Objection()
      seal__authorization__v1__objection__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "objection_id", json: "objectionId", .string),
      .init(2, "license_number", json: "licenseNumber", .string),
      .init(3, "reason", json: "reason", .string),
      .init(4, "state", json: "state", .enumeration(AuthorizationV1.ObjectionState.table)),
      .init(5, "create_time", json: "createTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(6, "decide_time", json: "decideTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(7, "explanation", json: "explanation", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__Objection.self)
    self.init(
      objectionID: try FieldReader.string(
        c.pointee.objection_id.len, c.pointee.objection_id.data, "objection_id"),
      licenseNumber: try FieldReader.string(
        c.pointee.license_number.len, c.pointee.license_number.data, "license_number"),
      reason: try FieldReader.string(c.pointee.reason.len, c.pointee.reason.data, "reason"),
      state: FieldReader.enumeration(c.pointee.state.rawValue),
      createTime: try FieldReader.message(c.pointee.create_time, "create_time"),
      decideTime: try FieldReader.message(c.pointee.decide_time, "decide_time"),
      explanation: try FieldReader.string(
        c.pointee.explanation.len, c.pointee.explanation.data, "explanation")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__Objection.self)
    seal__authorization__v1__objection__init(c)
    (c.pointee.objection_id.len, c.pointee.objection_id.data) = try arena.string(
      self.objectionID, "objection_id")
    (c.pointee.license_number.len, c.pointee.license_number.data) = try arena.string(
      self.licenseNumber, "license_number")
    (c.pointee.reason.len, c.pointee.reason.data) = try arena.string(self.reason, "reason")
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.create_time = try arena.message(self.createTime, "create_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.decide_time = try arena.message(self.decideTime, "decide_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    (c.pointee.explanation.len, c.pointee.explanation.data) = try arena.string(
      self.explanation, "explanation")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.Balance {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.Balance",
    descriptor: {
      var c = Seal__Authorization__V1__Balance()
      seal__authorization__v1__balance__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "party_id", json: "partyId", .string),
      .init(2, "currency_code", json: "currencyCode", .string),
      .init(3, "supervised_minor_units", json: "supervisedMinorUnits", .int64),
      .init(4, "available_minor_units", json: "availableMinorUnits", .int64),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__Balance.self)
    self.init(
      partyID: try FieldReader.string(c.pointee.party_id.len, c.pointee.party_id.data, "party_id"),
      currencyCode: try FieldReader.string(
        c.pointee.currency_code.len, c.pointee.currency_code.data, "currency_code"),
      supervisedMinorUnits: c.pointee.supervised_minor_units,
      availableMinorUnits: c.pointee.available_minor_units
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__Balance.self)
    seal__authorization__v1__balance__init(c)
    (c.pointee.party_id.len, c.pointee.party_id.data) = try arena.string(self.partyID, "party_id")
    (c.pointee.currency_code.len, c.pointee.currency_code.data) = try arena.string(
      self.currencyCode, "currency_code")
    c.pointee.supervised_minor_units = self.supervisedMinorUnits
    c.pointee.available_minor_units = self.availableMinorUnits
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.Channel {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.Channel",
    descriptor: {
      var c = Seal__Authorization__V1__Channel()
      seal__authorization__v1__channel__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "channel_id", json: "channelId", .string),
      .init(2, "origin", json: "origin", .string),
      .init(3, "state", json: "state", .enumeration(AuthorizationV1.ChannelState.table)),
      .init(4, "verification_token", json: "verificationToken", .string),
      .init(5, "proof", json: "proof", .enumeration(AuthorizationV1.ChannelProof.table)),
      .init(6, "default_party_id", json: "defaultPartyId", .string),
      .init(7, "create_time", json: "createTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(8, "verify_time", json: "verifyTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(9, "next_check_time", json: "nextCheckTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(
        10, "last_checks", json: "lastChecks", .message(AuthorizationV1.ChannelCheck.table),
        repeated: true),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__Channel.self)
    self.init(
      channelID: try FieldReader.string(
        c.pointee.channel_id.len, c.pointee.channel_id.data, "channel_id"),
      origin: try FieldReader.string(c.pointee.origin.len, c.pointee.origin.data, "origin"),
      state: FieldReader.enumeration(c.pointee.state.rawValue),
      verificationToken: try FieldReader.string(
        c.pointee.verification_token.len, c.pointee.verification_token.data, "verification_token"),
      proof: FieldReader.enumeration(c.pointee.proof.rawValue),
      defaultPartyID: try FieldReader.string(
        c.pointee.default_party_id.len, c.pointee.default_party_id.data, "default_party_id"),
      createTime: try FieldReader.message(c.pointee.create_time, "create_time"),
      verifyTime: try FieldReader.message(c.pointee.verify_time, "verify_time"),
      nextCheckTime: try FieldReader.message(c.pointee.next_check_time, "next_check_time"),
      lastChecks: try FieldReader.messages(
        c.pointee.n_last_checks, c.pointee.last_checks, "last_checks")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__Channel.self)
    seal__authorization__v1__channel__init(c)
    (c.pointee.channel_id.len, c.pointee.channel_id.data) = try arena.string(
      self.channelID, "channel_id")
    (c.pointee.origin.len, c.pointee.origin.data) = try arena.string(self.origin, "origin")
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    (c.pointee.verification_token.len, c.pointee.verification_token.data) = try arena.string(
      self.verificationToken, "verification_token")
    c.pointee.proof = .init(rawValue: .init(truncatingIfNeeded: self.proof.rawValue))
    (c.pointee.default_party_id.len, c.pointee.default_party_id.data) = try arena.string(
      self.defaultPartyID, "default_party_id")
    c.pointee.create_time = try arena.message(self.createTime, "create_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.verify_time = try arena.message(self.verifyTime, "verify_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.next_check_time = try arena.message(self.nextCheckTime, "next_check_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.n_last_checks = self.lastChecks.count
    c.pointee.last_checks = try arena.messages(self.lastChecks, "last_checks")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__ChannelCheck>?.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.ChannelCheck {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.ChannelCheck",
    descriptor: {
      var c = Seal__Authorization__V1__ChannelCheck()
      seal__authorization__v1__channel_check__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "check_time", json: "checkTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(2, "outcome", json: "outcome", .enumeration(AuthorizationV1.ChannelCheckOutcome.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__ChannelCheck.self)
    self.init(
      checkTime: try FieldReader.message(c.pointee.check_time, "check_time"),
      outcome: FieldReader.enumeration(c.pointee.outcome.rawValue)
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__ChannelCheck.self)
    seal__authorization__v1__channel_check__init(c)
    c.pointee.check_time = try arena.message(self.checkTime, "check_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.outcome = .init(rawValue: .init(truncatingIfNeeded: self.outcome.rawValue))
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.Inclusion {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.Inclusion",
    descriptor: {
      var c = Seal__Authorization__V1__Inclusion()
      seal__authorization__v1__inclusion__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "inclusion_id", json: "inclusionId", .string),
      .init(2, "channel_id", json: "channelId", .string),
      .init(3, "page_url", json: "pageUrl", .string),
      .init(4, "work_id", json: "workId", .string),
      .init(5, "refusal", json: "refusal", .string),
      .init(6, "refusal_message", json: "refusalMessage", .string),
      .init(7, "create_time", json: "createTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(8, "next_look_time", json: "nextLookTime", .message(GoogleProtobuf.Timestamp.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__Inclusion.self)
    self.init(
      inclusionID: try FieldReader.string(
        c.pointee.inclusion_id.len, c.pointee.inclusion_id.data, "inclusion_id"),
      channelID: try FieldReader.string(
        c.pointee.channel_id.len, c.pointee.channel_id.data, "channel_id"),
      pageURL: try FieldReader.string(c.pointee.page_url.len, c.pointee.page_url.data, "page_url"),
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      refusal: try FieldReader.string(c.pointee.refusal.len, c.pointee.refusal.data, "refusal"),
      refusalMessage: try FieldReader.string(
        c.pointee.refusal_message.len, c.pointee.refusal_message.data, "refusal_message"),
      createTime: try FieldReader.message(c.pointee.create_time, "create_time"),
      nextLookTime: try FieldReader.message(c.pointee.next_look_time, "next_look_time")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__Inclusion.self)
    seal__authorization__v1__inclusion__init(c)
    (c.pointee.inclusion_id.len, c.pointee.inclusion_id.data) = try arena.string(
      self.inclusionID, "inclusion_id")
    (c.pointee.channel_id.len, c.pointee.channel_id.data) = try arena.string(
      self.channelID, "channel_id")
    (c.pointee.page_url.len, c.pointee.page_url.data) = try arena.string(self.pageURL, "page_url")
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    (c.pointee.refusal.len, c.pointee.refusal.data) = try arena.string(self.refusal, "refusal")
    (c.pointee.refusal_message.len, c.pointee.refusal_message.data) = try arena.string(
      self.refusalMessage, "refusal_message")
    c.pointee.create_time = try arena.message(self.createTime, "create_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.next_look_time = try arena.message(self.nextLookTime, "next_look_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.UseReason {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.UseReason",
    descriptor: {
      var c = Seal__Authorization__V1__UseReason()
      seal__authorization__v1__use_reason__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "code", json: "code", .string),
      .init(2, "message", json: "message", .string),
      .init(3, "reference", json: "reference", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__UseReason.self)
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
    let c = try arena.allocate(Seal__Authorization__V1__UseReason.self)
    seal__authorization__v1__use_reason__init(c)
    (c.pointee.code.len, c.pointee.code.data) = try arena.string(self.code, "code")
    (c.pointee.message.len, c.pointee.message.data) = try arena.string(self.message, "message")
    (c.pointee.reference.len, c.pointee.reference.data) = try arena.string(
      self.reference, "reference")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.CreateOfferRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.CreateOfferRequest",
    descriptor: {
      var c = Seal__Authorization__V1__CreateOfferRequest()
      seal__authorization__v1__create_offer_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(3, "terms", json: "terms", .message(AuthorizationV1.Terms.table)),
      .init(4, "title", json: "title", .string, text: .line(100)),
      .init(5, "shares", json: "shares", .message(AuthorizationV1.Share.table), repeated: true),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__CreateOfferRequest.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      terms: try FieldReader.message(c.pointee.terms, "terms"),
      title: try FieldReader.string(c.pointee.title.len, c.pointee.title.data, "title"),
      shares: try FieldReader.messages(c.pointee.n_shares, c.pointee.shares, "shares"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__CreateOfferRequest.self)
    seal__authorization__v1__create_offer_request__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    c.pointee.terms = try arena.message(self.terms, "terms")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Terms.self)
    (c.pointee.title.len, c.pointee.title.data) = try arena.string(self.title, "title")
    c.pointee.n_shares = self.shares.count
    c.pointee.shares = try arena.messages(self.shares, "shares")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__Share>?.self)
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.title, "title", .line(100))
  }
}

extension AuthorizationV1.CreateOfferResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.CreateOfferResponse",
    descriptor: {
      var c = Seal__Authorization__V1__CreateOfferResponse()
      seal__authorization__v1__create_offer_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "offer", json: "offer", .message(AuthorizationV1.Offer.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__CreateOfferResponse.self)
    self.init(offer: try FieldReader.message(c.pointee.offer, "offer"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__CreateOfferResponse.self)
    seal__authorization__v1__create_offer_response__init(c)
    c.pointee.offer = try arena.message(self.offer, "offer")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Offer.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.WithdrawOfferRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.WithdrawOfferRequest",
    descriptor: {
      var c = Seal__Authorization__V1__WithdrawOfferRequest()
      seal__authorization__v1__withdraw_offer_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "offer_id", json: "offerId", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__WithdrawOfferRequest.self)
    self.init(
      offerID: try FieldReader.string(c.pointee.offer_id.len, c.pointee.offer_id.data, "offer_id"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__WithdrawOfferRequest.self)
    seal__authorization__v1__withdraw_offer_request__init(c)
    (c.pointee.offer_id.len, c.pointee.offer_id.data) = try arena.string(self.offerID, "offer_id")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.WithdrawOfferResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.WithdrawOfferResponse",
    descriptor: {
      var c = Seal__Authorization__V1__WithdrawOfferResponse()
      seal__authorization__v1__withdraw_offer_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "offer", json: "offer", .message(AuthorizationV1.Offer.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__WithdrawOfferResponse.self)
    self.init(offer: try FieldReader.message(c.pointee.offer, "offer"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__WithdrawOfferResponse.self)
    seal__authorization__v1__withdraw_offer_response__init(c)
    c.pointee.offer = try arena.message(self.offer, "offer")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Offer.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.ListOffersRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.ListOffersRequest",
    descriptor: {
      var c = Seal__Authorization__V1__ListOffersRequest()
      seal__authorization__v1__list_offers_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "page_size", json: "pageSize", .uint32),
      .init(2, "page_token", json: "pageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__ListOffersRequest.self)
    self.init(
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__ListOffersRequest.self)
    seal__authorization__v1__list_offers_request__init(c)
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.ListOffersResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.ListOffersResponse",
    descriptor: {
      var c = Seal__Authorization__V1__ListOffersResponse()
      seal__authorization__v1__list_offers_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "offers", json: "offers", .message(AuthorizationV1.Offer.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__ListOffersResponse.self)
    self.init(
      offers: try FieldReader.messages(c.pointee.n_offers, c.pointee.offers, "offers"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__ListOffersResponse.self)
    seal__authorization__v1__list_offers_response__init(c)
    c.pointee.n_offers = self.offers.count
    c.pointee.offers = try arena.messages(self.offers, "offers")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__Offer>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.CreatePresetRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.CreatePresetRequest",
    descriptor: {
      var c = Seal__Authorization__V1__CreatePresetRequest()
      seal__authorization__v1__create_preset_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "channel_id", json: "channelId", .string),
      .init(2, "terms", json: "terms", .message(AuthorizationV1.Terms.table)),
      .init(3, "title", json: "title", .string, text: .line(100)),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__CreatePresetRequest.self)
    self.init(
      channelID: try FieldReader.string(
        c.pointee.channel_id.len, c.pointee.channel_id.data, "channel_id"),
      terms: try FieldReader.message(c.pointee.terms, "terms"),
      title: try FieldReader.string(c.pointee.title.len, c.pointee.title.data, "title"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__CreatePresetRequest.self)
    seal__authorization__v1__create_preset_request__init(c)
    (c.pointee.channel_id.len, c.pointee.channel_id.data) = try arena.string(
      self.channelID, "channel_id")
    c.pointee.terms = try arena.message(self.terms, "terms")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Terms.self)
    (c.pointee.title.len, c.pointee.title.data) = try arena.string(self.title, "title")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.title, "title", .line(100))
  }
}

extension AuthorizationV1.CreatePresetResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.CreatePresetResponse",
    descriptor: {
      var c = Seal__Authorization__V1__CreatePresetResponse()
      seal__authorization__v1__create_preset_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "preset", json: "preset", .message(AuthorizationV1.Preset.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__CreatePresetResponse.self)
    self.init(preset: try FieldReader.message(c.pointee.preset, "preset"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__CreatePresetResponse.self)
    seal__authorization__v1__create_preset_response__init(c)
    c.pointee.preset = try arena.message(self.preset, "preset")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Preset.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.WithdrawPresetRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.WithdrawPresetRequest",
    descriptor: {
      var c = Seal__Authorization__V1__WithdrawPresetRequest()
      seal__authorization__v1__withdraw_preset_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "preset_id", json: "presetId", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__WithdrawPresetRequest.self)
    self.init(
      presetID: try FieldReader.string(
        c.pointee.preset_id.len, c.pointee.preset_id.data, "preset_id"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__WithdrawPresetRequest.self)
    seal__authorization__v1__withdraw_preset_request__init(c)
    (c.pointee.preset_id.len, c.pointee.preset_id.data) = try arena.string(
      self.presetID, "preset_id")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.WithdrawPresetResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.WithdrawPresetResponse",
    descriptor: {
      var c = Seal__Authorization__V1__WithdrawPresetResponse()
      seal__authorization__v1__withdraw_preset_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "preset", json: "preset", .message(AuthorizationV1.Preset.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__WithdrawPresetResponse.self)
    self.init(preset: try FieldReader.message(c.pointee.preset, "preset"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__WithdrawPresetResponse.self)
    seal__authorization__v1__withdraw_preset_response__init(c)
    c.pointee.preset = try arena.message(self.preset, "preset")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Preset.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.ListPresetsRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.ListPresetsRequest",
    descriptor: {
      var c = Seal__Authorization__V1__ListPresetsRequest()
      seal__authorization__v1__list_presets_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "channel_id", json: "channelId", .string),
      .init(2, "page_size", json: "pageSize", .uint32),
      .init(3, "page_token", json: "pageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__ListPresetsRequest.self)
    self.init(
      channelID: try FieldReader.string(
        c.pointee.channel_id.len, c.pointee.channel_id.data, "channel_id"),
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__ListPresetsRequest.self)
    seal__authorization__v1__list_presets_request__init(c)
    (c.pointee.channel_id.len, c.pointee.channel_id.data) = try arena.string(
      self.channelID, "channel_id")
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.ListPresetsResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.ListPresetsResponse",
    descriptor: {
      var c = Seal__Authorization__V1__ListPresetsResponse()
      seal__authorization__v1__list_presets_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "presets", json: "presets", .message(AuthorizationV1.Preset.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__ListPresetsResponse.self)
    self.init(
      presets: try FieldReader.messages(c.pointee.n_presets, c.pointee.presets, "presets"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__ListPresetsResponse.self)
    seal__authorization__v1__list_presets_response__init(c)
    c.pointee.n_presets = self.presets.count
    c.pointee.presets = try arena.messages(self.presets, "presets")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__Preset>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.GetPublicWorkRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.GetPublicWorkRequest",
    descriptor: {
      var c = Seal__Authorization__V1__GetPublicWorkRequest()
      seal__authorization__v1__get_public_work_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__GetPublicWorkRequest.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__GetPublicWorkRequest.self)
    seal__authorization__v1__get_public_work_request__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.GetPublicWorkResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.GetPublicWorkResponse",
    descriptor: {
      var c = Seal__Authorization__V1__GetPublicWorkResponse()
      seal__authorization__v1__get_public_work_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work", json: "work", .message(CertificationV1.Work.table)),
      .init(2, "offers", json: "offers", .message(AuthorizationV1.Offer.table), repeated: true),
      .init(
        3, "licenses", json: "licenses", .message(AuthorizationV1.License.table), repeated: true),
      .init(4, "license_count", json: "licenseCount", .uint32),
      .init(5, "sandbox", json: "sandbox", .bool),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__GetPublicWorkResponse.self)
    self.init(
      work: try FieldReader.message(c.pointee.work, "work"),
      offers: try FieldReader.messages(c.pointee.n_offers, c.pointee.offers, "offers"),
      licenses: try FieldReader.messages(c.pointee.n_licenses, c.pointee.licenses, "licenses"),
      licenseCount: c.pointee.license_count,
      sandbox: c.pointee.sandbox != 0
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__GetPublicWorkResponse.self)
    seal__authorization__v1__get_public_work_response__init(c)
    c.pointee.work = try arena.message(self.work, "work")?
      .assumingMemoryBound(to: Seal__Certification__V1__Work.self)
    c.pointee.n_offers = self.offers.count
    c.pointee.offers = try arena.messages(self.offers, "offers")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__Offer>?.self)
    c.pointee.n_licenses = self.licenses.count
    c.pointee.licenses = try arena.messages(self.licenses, "licenses")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__License>?.self)
    c.pointee.license_count = self.licenseCount
    c.pointee.sandbox = self.sandbox ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.GetSealRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.GetSealRequest",
    descriptor: {
      var c = Seal__Authorization__V1__GetSealRequest()
      seal__authorization__v1__get_seal_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(2, "channel_id", json: "channelId", .string),
      .init(3, "page_url", json: "pageUrl", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__GetSealRequest.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      channelID: try FieldReader.string(
        c.pointee.channel_id.len, c.pointee.channel_id.data, "channel_id"),
      pageURL: try FieldReader.string(c.pointee.page_url.len, c.pointee.page_url.data, "page_url")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__GetSealRequest.self)
    seal__authorization__v1__get_seal_request__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    (c.pointee.channel_id.len, c.pointee.channel_id.data) = try arena.string(
      self.channelID, "channel_id")
    (c.pointee.page_url.len, c.pointee.page_url.data) = try arena.string(self.pageURL, "page_url")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.GetSealResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.GetSealResponse",
    descriptor: {
      var c = Seal__Authorization__V1__GetSealResponse()
      seal__authorization__v1__get_seal_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(2, "work_state", json: "workState", .enumeration(CertificationV1.WorkState.table)),
      .init(3, "sandbox", json: "sandbox", .bool),
      .init(4, "inclusion_refusal", json: "inclusionRefusal", .string),
      .init(5, "being_read", json: "beingRead", .bool),
      .init(6, "on_sale", json: "onSale", .bool),
      .init(7, "next_look_time", json: "nextLookTime", .message(GoogleProtobuf.Timestamp.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__GetSealResponse.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      workState: FieldReader.enumeration(c.pointee.work_state.rawValue),
      sandbox: c.pointee.sandbox != 0,
      inclusionRefusal: try FieldReader.string(
        c.pointee.inclusion_refusal.len, c.pointee.inclusion_refusal.data, "inclusion_refusal"),
      beingRead: c.pointee.being_read != 0,
      onSale: c.pointee.on_sale != 0,
      nextLookTime: try FieldReader.message(c.pointee.next_look_time, "next_look_time")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__GetSealResponse.self)
    seal__authorization__v1__get_seal_response__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    c.pointee.work_state = .init(rawValue: .init(truncatingIfNeeded: self.workState.rawValue))
    c.pointee.sandbox = self.sandbox ? 1 : 0
    (c.pointee.inclusion_refusal.len, c.pointee.inclusion_refusal.data) = try arena.string(
      self.inclusionRefusal, "inclusion_refusal")
    c.pointee.being_read = self.beingRead ? 1 : 0
    c.pointee.on_sale = self.onSale ? 1 : 0
    c.pointee.next_look_time = try arena.message(self.nextLookTime, "next_look_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.FindWorksRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.FindWorksRequest",
    descriptor: {
      var c = Seal__Authorization__V1__FindWorksRequest()
      seal__authorization__v1__find_works_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "sha256", json: "sha256", .bytes),
      .init(2, "page_url", json: "pageUrl", .string),
      .init(3, "title", json: "title", .string, text: .line(200)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__FindWorksRequest.self)
    self.init(
      sha256: FieldReader.bytes(c.pointee.sha256.len, c.pointee.sha256.data),
      pageURL: try FieldReader.string(c.pointee.page_url.len, c.pointee.page_url.data, "page_url"),
      title: try FieldReader.string(c.pointee.title.len, c.pointee.title.data, "title")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__FindWorksRequest.self)
    seal__authorization__v1__find_works_request__init(c)
    (c.pointee.sha256.len, c.pointee.sha256.data) = try arena.bytes(self.sha256)
    (c.pointee.page_url.len, c.pointee.page_url.data) = try arena.string(self.pageURL, "page_url")
    (c.pointee.title.len, c.pointee.title.data) = try arena.string(self.title, "title")
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.title, "title", .line(200))
  }
}

extension AuthorizationV1.FindWorksResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.FindWorksResponse",
    descriptor: {
      var c = Seal__Authorization__V1__FindWorksResponse()
      seal__authorization__v1__find_works_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "works", json: "works", .message(AuthorizationV1.FoundWork.table), repeated: true),
      .init(2, "more", json: "more", .bool),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__FindWorksResponse.self)
    self.init(
      works: try FieldReader.messages(c.pointee.n_works, c.pointee.works, "works"),
      more: c.pointee.more != 0
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__FindWorksResponse.self)
    seal__authorization__v1__find_works_response__init(c)
    c.pointee.n_works = self.works.count
    c.pointee.works = try arena.messages(self.works, "works")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__FoundWork>?.self)
    c.pointee.more = self.more ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.FoundWork {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.FoundWork",
    descriptor: {
      var c = Seal__Authorization__V1__FoundWork()
      seal__authorization__v1__found_work__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(2, "title", json: "title", .string),
      .init(3, "certify_time", json: "certifyTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(4, "state", json: "state", .enumeration(CertificationV1.WorkState.table)),
      .init(5, "sandbox", json: "sandbox", .bool),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__FoundWork.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      title: try FieldReader.string(c.pointee.title.len, c.pointee.title.data, "title"),
      certifyTime: try FieldReader.message(c.pointee.certify_time, "certify_time"),
      state: FieldReader.enumeration(c.pointee.state.rawValue),
      sandbox: c.pointee.sandbox != 0
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__FoundWork.self)
    seal__authorization__v1__found_work__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    (c.pointee.title.len, c.pointee.title.data) = try arena.string(self.title, "title")
    c.pointee.certify_time = try arena.message(self.certifyTime, "certify_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.sandbox = self.sandbox ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.GetVersionTextRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.GetVersionTextRequest",
    descriptor: {
      var c = Seal__Authorization__V1__GetVersionTextRequest()
      seal__authorization__v1__get_version_text_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "version_id", json: "versionId", .string),
      .init(2, "offset", json: "offset", .uint64),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__GetVersionTextRequest.self)
    self.init(
      versionID: try FieldReader.string(
        c.pointee.version_id.len, c.pointee.version_id.data, "version_id"),
      offset: c.pointee.offset
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__GetVersionTextRequest.self)
    seal__authorization__v1__get_version_text_request__init(c)
    (c.pointee.version_id.len, c.pointee.version_id.data) = try arena.string(
      self.versionID, "version_id")
    c.pointee.offset = self.offset
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.GetVersionTextResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.GetVersionTextResponse",
    descriptor: {
      var c = Seal__Authorization__V1__GetVersionTextResponse()
      seal__authorization__v1__get_version_text_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "part", json: "part", .bytes),
      .init(2, "total_bytes", json: "totalBytes", .uint64),
      .init(3, "sha256", json: "sha256", .bytes),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__GetVersionTextResponse.self)
    self.init(
      part: FieldReader.bytes(c.pointee.part.len, c.pointee.part.data),
      totalBytes: c.pointee.total_bytes,
      sha256: FieldReader.bytes(c.pointee.sha256.len, c.pointee.sha256.data)
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__GetVersionTextResponse.self)
    seal__authorization__v1__get_version_text_response__init(c)
    (c.pointee.part.len, c.pointee.part.data) = try arena.bytes(self.part)
    c.pointee.total_bytes = self.totalBytes
    (c.pointee.sha256.len, c.pointee.sha256.data) = try arena.bytes(self.sha256)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.GetOfferRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.GetOfferRequest",
    descriptor: {
      var c = Seal__Authorization__V1__GetOfferRequest()
      seal__authorization__v1__get_offer_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "offer_id", json: "offerId", .string)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__GetOfferRequest.self)
    self.init(
      offerID: try FieldReader.string(c.pointee.offer_id.len, c.pointee.offer_id.data, "offer_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__GetOfferRequest.self)
    seal__authorization__v1__get_offer_request__init(c)
    (c.pointee.offer_id.len, c.pointee.offer_id.data) = try arena.string(self.offerID, "offer_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.GetOfferResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.GetOfferResponse",
    descriptor: {
      var c = Seal__Authorization__V1__GetOfferResponse()
      seal__authorization__v1__get_offer_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "offer", json: "offer", .message(AuthorizationV1.Offer.table)),
      .init(2, "work_title", json: "workTitle", .string),
      .init(3, "work_state", json: "workState", .enumeration(CertificationV1.WorkState.table)),
      .init(4, "sandbox", json: "sandbox", .bool),
      .init(5, "mails_letters", json: "mailsLetters", .bool),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__GetOfferResponse.self)
    self.init(
      offer: try FieldReader.message(c.pointee.offer, "offer"),
      workTitle: try FieldReader.string(
        c.pointee.work_title.len, c.pointee.work_title.data, "work_title"),
      workState: FieldReader.enumeration(c.pointee.work_state.rawValue),
      sandbox: c.pointee.sandbox != 0,
      mailsLetters: c.pointee.mails_letters != 0
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__GetOfferResponse.self)
    seal__authorization__v1__get_offer_response__init(c)
    c.pointee.offer = try arena.message(self.offer, "offer")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Offer.self)
    (c.pointee.work_title.len, c.pointee.work_title.data) = try arena.string(
      self.workTitle, "work_title")
    c.pointee.work_state = .init(rawValue: .init(truncatingIfNeeded: self.workState.rawValue))
    c.pointee.sandbox = self.sandbox ? 1 : 0
    c.pointee.mails_letters = self.mailsLetters ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.CheckUseRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.CheckUseRequest",
    descriptor: {
      var c = Seal__Authorization__V1__CheckUseRequest()
      seal__authorization__v1__check_use_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(2, "use", json: "use", .enumeration(AuthorizationV1.Use.table)),
      .init(3, "region_code", json: "regionCode", .string),
      .init(4, "use_time", json: "useTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(5, "license_number", json: "licenseNumber", .string),
      .init(6, "commercial", json: "commercial", .bool),
      .init(7, "credited", json: "credited", .bool),
      .init(8, "portion_ppm", json: "portionPpm", .uint32),
      .init(9, "longest_passage_characters", json: "longestPassageCharacters", .uint32),
      .init(10, "place_url", json: "placeUrl", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__CheckUseRequest.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      use: FieldReader.enumeration(c.pointee.use.rawValue),
      regionCode: try FieldReader.string(
        c.pointee.region_code.len, c.pointee.region_code.data, "region_code"),
      useTime: try FieldReader.message(c.pointee.use_time, "use_time"),
      licenseNumber: try FieldReader.string(
        c.pointee.license_number.len, c.pointee.license_number.data, "license_number"),
      commercial: c.pointee.commercial != 0,
      credited: c.pointee.credited != 0,
      portionPPM: c.pointee.portion_ppm,
      longestPassageCharacters: c.pointee.longest_passage_characters,
      placeURL: try FieldReader.string(
        c.pointee.place_url.len, c.pointee.place_url.data, "place_url")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__CheckUseRequest.self)
    seal__authorization__v1__check_use_request__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    c.pointee.use = .init(rawValue: .init(truncatingIfNeeded: self.use.rawValue))
    (c.pointee.region_code.len, c.pointee.region_code.data) = try arena.string(
      self.regionCode, "region_code")
    c.pointee.use_time = try arena.message(self.useTime, "use_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    (c.pointee.license_number.len, c.pointee.license_number.data) = try arena.string(
      self.licenseNumber, "license_number")
    c.pointee.commercial = self.commercial ? 1 : 0
    c.pointee.credited = self.credited ? 1 : 0
    c.pointee.portion_ppm = self.portionPPM
    c.pointee.longest_passage_characters = self.longestPassageCharacters
    (c.pointee.place_url.len, c.pointee.place_url.data) = try arena.string(
      self.placeURL, "place_url")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.CheckUseResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.CheckUseResponse",
    descriptor: {
      var c = Seal__Authorization__V1__CheckUseResponse()
      seal__authorization__v1__check_use_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "decision", json: "decision", .enumeration(AuthorizationV1.UseDecision.table)),
      .init(
        2, "reasons", json: "reasons", .message(AuthorizationV1.UseReason.table), repeated: true),
      .init(3, "offers", json: "offers", .message(AuthorizationV1.Offer.table), repeated: true),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__CheckUseResponse.self)
    self.init(
      decision: FieldReader.enumeration(c.pointee.decision.rawValue),
      reasons: try FieldReader.messages(c.pointee.n_reasons, c.pointee.reasons, "reasons"),
      offers: try FieldReader.messages(c.pointee.n_offers, c.pointee.offers, "offers")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__CheckUseResponse.self)
    seal__authorization__v1__check_use_response__init(c)
    c.pointee.decision = .init(rawValue: .init(truncatingIfNeeded: self.decision.rawValue))
    c.pointee.n_reasons = self.reasons.count
    c.pointee.reasons = try arena.messages(self.reasons, "reasons")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__UseReason>?.self)
    c.pointee.n_offers = self.offers.count
    c.pointee.offers = try arena.messages(self.offers, "offers")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__Offer>?.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.CreateQuoteRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.CreateQuoteRequest",
    descriptor: {
      var c = Seal__Authorization__V1__CreateQuoteRequest()
      seal__authorization__v1__create_quote_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(2, "offer_id", json: "offerId", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__CreateQuoteRequest.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      offerID: try FieldReader.string(c.pointee.offer_id.len, c.pointee.offer_id.data, "offer_id"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__CreateQuoteRequest.self)
    seal__authorization__v1__create_quote_request__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    (c.pointee.offer_id.len, c.pointee.offer_id.data) = try arena.string(self.offerID, "offer_id")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.CreateQuoteResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.CreateQuoteResponse",
    descriptor: {
      var c = Seal__Authorization__V1__CreateQuoteResponse()
      seal__authorization__v1__create_quote_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "quote", json: "quote", .message(AuthorizationV1.Quote.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__CreateQuoteResponse.self)
    self.init(quote: try FieldReader.message(c.pointee.quote, "quote"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__CreateQuoteResponse.self)
    seal__authorization__v1__create_quote_response__init(c)
    c.pointee.quote = try arena.message(self.quote, "quote")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Quote.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.CreateOrderRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.CreateOrderRequest",
    descriptor: {
      var c = Seal__Authorization__V1__CreateOrderRequest()
      seal__authorization__v1__create_order_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "quote_id", json: "quoteId", .string),
      .init(2, "licensee_name", json: "licenseeName", .string, text: .line(200)),
      .init(4, "use_url", json: "useUrl", .string),
      .init(5, "payment_provider", json: "paymentProvider", .string),
      .init(6, "mail_address", json: "mailAddress", .string),
      .init(7, "licensee_confidential", json: "licenseeConfidential", .bool),
      .init(8, "language_code", json: "languageCode", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__CreateOrderRequest.self)
    self.init(
      quoteID: try FieldReader.string(c.pointee.quote_id.len, c.pointee.quote_id.data, "quote_id"),
      licenseeName: try FieldReader.string(
        c.pointee.licensee_name.len, c.pointee.licensee_name.data, "licensee_name"),
      useURL: try FieldReader.string(c.pointee.use_url.len, c.pointee.use_url.data, "use_url"),
      paymentProvider: try FieldReader.string(
        c.pointee.payment_provider.len, c.pointee.payment_provider.data, "payment_provider"),
      mailAddress: try FieldReader.string(
        c.pointee.mail_address.len, c.pointee.mail_address.data, "mail_address"),
      licenseeConfidential: c.pointee.licensee_confidential != 0,
      languageCode: try FieldReader.string(
        c.pointee.language_code.len, c.pointee.language_code.data, "language_code"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__CreateOrderRequest.self)
    seal__authorization__v1__create_order_request__init(c)
    (c.pointee.quote_id.len, c.pointee.quote_id.data) = try arena.string(self.quoteID, "quote_id")
    (c.pointee.licensee_name.len, c.pointee.licensee_name.data) = try arena.string(
      self.licenseeName, "licensee_name")
    (c.pointee.use_url.len, c.pointee.use_url.data) = try arena.string(self.useURL, "use_url")
    (c.pointee.payment_provider.len, c.pointee.payment_provider.data) = try arena.string(
      self.paymentProvider, "payment_provider")
    (c.pointee.mail_address.len, c.pointee.mail_address.data) = try arena.string(
      self.mailAddress, "mail_address")
    c.pointee.licensee_confidential = self.licenseeConfidential ? 1 : 0
    (c.pointee.language_code.len, c.pointee.language_code.data) = try arena.string(
      self.languageCode, "language_code")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.licenseeName, "licensee_name", .line(200))
  }
}

extension AuthorizationV1.CreateOrderResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.CreateOrderResponse",
    descriptor: {
      var c = Seal__Authorization__V1__CreateOrderResponse()
      seal__authorization__v1__create_order_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "order", json: "order", .message(AuthorizationV1.Order.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__CreateOrderResponse.self)
    self.init(order: try FieldReader.message(c.pointee.order, "order"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__CreateOrderResponse.self)
    seal__authorization__v1__create_order_response__init(c)
    c.pointee.order = try arena.message(self.order, "order")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Order.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.PlaceGuestOrderRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.PlaceGuestOrderRequest",
    descriptor: {
      var c = Seal__Authorization__V1__PlaceGuestOrderRequest()
      seal__authorization__v1__place_guest_order_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(2, "offer_id", json: "offerId", .string),
      .init(3, "licensee_name", json: "licenseeName", .string, text: .line(200)),
      .init(4, "use_url", json: "useUrl", .string),
      .init(5, "order_secret", json: "orderSecret", .string),
      .init(6, "mail_address", json: "mailAddress", .string),
      .init(7, "licensee_confidential", json: "licenseeConfidential", .bool),
      .init(8, "language_code", json: "languageCode", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__PlaceGuestOrderRequest.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      offerID: try FieldReader.string(c.pointee.offer_id.len, c.pointee.offer_id.data, "offer_id"),
      licenseeName: try FieldReader.string(
        c.pointee.licensee_name.len, c.pointee.licensee_name.data, "licensee_name"),
      useURL: try FieldReader.string(c.pointee.use_url.len, c.pointee.use_url.data, "use_url"),
      orderSecret: try FieldReader.string(
        c.pointee.order_secret.len, c.pointee.order_secret.data, "order_secret"),
      mailAddress: try FieldReader.string(
        c.pointee.mail_address.len, c.pointee.mail_address.data, "mail_address"),
      licenseeConfidential: c.pointee.licensee_confidential != 0,
      languageCode: try FieldReader.string(
        c.pointee.language_code.len, c.pointee.language_code.data, "language_code"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__PlaceGuestOrderRequest.self)
    seal__authorization__v1__place_guest_order_request__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    (c.pointee.offer_id.len, c.pointee.offer_id.data) = try arena.string(self.offerID, "offer_id")
    (c.pointee.licensee_name.len, c.pointee.licensee_name.data) = try arena.string(
      self.licenseeName, "licensee_name")
    (c.pointee.use_url.len, c.pointee.use_url.data) = try arena.string(self.useURL, "use_url")
    (c.pointee.order_secret.len, c.pointee.order_secret.data) = try arena.string(
      self.orderSecret, "order_secret")
    (c.pointee.mail_address.len, c.pointee.mail_address.data) = try arena.string(
      self.mailAddress, "mail_address")
    c.pointee.licensee_confidential = self.licenseeConfidential ? 1 : 0
    (c.pointee.language_code.len, c.pointee.language_code.data) = try arena.string(
      self.languageCode, "language_code")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.licenseeName, "licensee_name", .line(200))
  }
}

extension AuthorizationV1.PlaceGuestOrderResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.PlaceGuestOrderResponse",
    descriptor: {
      var c = Seal__Authorization__V1__PlaceGuestOrderResponse()
      seal__authorization__v1__place_guest_order_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "order", json: "order", .message(AuthorizationV1.Order.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__PlaceGuestOrderResponse.self)
    self.init(order: try FieldReader.message(c.pointee.order, "order"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__PlaceGuestOrderResponse.self)
    seal__authorization__v1__place_guest_order_response__init(c)
    c.pointee.order = try arena.message(self.order, "order")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Order.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.GetOrderRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.GetOrderRequest",
    descriptor: {
      var c = Seal__Authorization__V1__GetOrderRequest()
      seal__authorization__v1__get_order_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "order_id", json: "orderId", .string),
      .init(2, "order_secret", json: "orderSecret", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__GetOrderRequest.self)
    self.init(
      orderID: try FieldReader.string(c.pointee.order_id.len, c.pointee.order_id.data, "order_id"),
      orderSecret: try FieldReader.string(
        c.pointee.order_secret.len, c.pointee.order_secret.data, "order_secret")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__GetOrderRequest.self)
    seal__authorization__v1__get_order_request__init(c)
    (c.pointee.order_id.len, c.pointee.order_id.data) = try arena.string(self.orderID, "order_id")
    (c.pointee.order_secret.len, c.pointee.order_secret.data) = try arena.string(
      self.orderSecret, "order_secret")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.GetOrderResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.GetOrderResponse",
    descriptor: {
      var c = Seal__Authorization__V1__GetOrderResponse()
      seal__authorization__v1__get_order_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "order", json: "order", .message(AuthorizationV1.Order.table)),
      .init(2, "sandbox", json: "sandbox", .bool),
      .init(3, "clock_time", json: "clockTime", .message(GoogleProtobuf.Timestamp.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__GetOrderResponse.self)
    self.init(
      order: try FieldReader.message(c.pointee.order, "order"),
      sandbox: c.pointee.sandbox != 0,
      clockTime: try FieldReader.message(c.pointee.clock_time, "clock_time")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__GetOrderResponse.self)
    seal__authorization__v1__get_order_response__init(c)
    c.pointee.order = try arena.message(self.order, "order")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Order.self)
    c.pointee.sandbox = self.sandbox ? 1 : 0
    c.pointee.clock_time = try arena.message(self.clockTime, "clock_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.CancelOrderRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.CancelOrderRequest",
    descriptor: {
      var c = Seal__Authorization__V1__CancelOrderRequest()
      seal__authorization__v1__cancel_order_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "order_id", json: "orderId", .string),
      .init(2, "order_secret", json: "orderSecret", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__CancelOrderRequest.self)
    self.init(
      orderID: try FieldReader.string(c.pointee.order_id.len, c.pointee.order_id.data, "order_id"),
      orderSecret: try FieldReader.string(
        c.pointee.order_secret.len, c.pointee.order_secret.data, "order_secret"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__CancelOrderRequest.self)
    seal__authorization__v1__cancel_order_request__init(c)
    (c.pointee.order_id.len, c.pointee.order_id.data) = try arena.string(self.orderID, "order_id")
    (c.pointee.order_secret.len, c.pointee.order_secret.data) = try arena.string(
      self.orderSecret, "order_secret")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.CancelOrderResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.CancelOrderResponse",
    descriptor: {
      var c = Seal__Authorization__V1__CancelOrderResponse()
      seal__authorization__v1__cancel_order_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "order", json: "order", .message(AuthorizationV1.Order.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__CancelOrderResponse.self)
    self.init(order: try FieldReader.message(c.pointee.order, "order"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__CancelOrderResponse.self)
    seal__authorization__v1__cancel_order_response__init(c)
    c.pointee.order = try arena.message(self.order, "order")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Order.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.GetLicenseRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.GetLicenseRequest",
    descriptor: {
      var c = Seal__Authorization__V1__GetLicenseRequest()
      seal__authorization__v1__get_license_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "number", json: "number", .string),
      .init(2, "order_secret", json: "orderSecret", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__GetLicenseRequest.self)
    self.init(
      number: try FieldReader.string(c.pointee.number.len, c.pointee.number.data, "number"),
      orderSecret: try FieldReader.string(
        c.pointee.order_secret.len, c.pointee.order_secret.data, "order_secret")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__GetLicenseRequest.self)
    seal__authorization__v1__get_license_request__init(c)
    (c.pointee.number.len, c.pointee.number.data) = try arena.string(self.number, "number")
    (c.pointee.order_secret.len, c.pointee.order_secret.data) = try arena.string(
      self.orderSecret, "order_secret")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.GetLicenseResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.GetLicenseResponse",
    descriptor: {
      var c = Seal__Authorization__V1__GetLicenseResponse()
      seal__authorization__v1__get_license_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "license", json: "license", .message(AuthorizationV1.License.table)),
      .init(2, "sandbox", json: "sandbox", .bool),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__GetLicenseResponse.self)
    self.init(
      license: try FieldReader.message(c.pointee.license, "license"),
      sandbox: c.pointee.sandbox != 0
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__GetLicenseResponse.self)
    seal__authorization__v1__get_license_response__init(c)
    c.pointee.license = try arena.message(self.license, "license")?
      .assumingMemoryBound(to: Seal__Authorization__V1__License.self)
    c.pointee.sandbox = self.sandbox ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.MailOrderLinksRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.MailOrderLinksRequest",
    descriptor: {
      var c = Seal__Authorization__V1__MailOrderLinksRequest()
      seal__authorization__v1__mail_order_links_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "mail_address", json: "mailAddress", .string),
      .init(2, "language_code", json: "languageCode", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__MailOrderLinksRequest.self)
    self.init(
      mailAddress: try FieldReader.string(
        c.pointee.mail_address.len, c.pointee.mail_address.data, "mail_address"),
      languageCode: try FieldReader.string(
        c.pointee.language_code.len, c.pointee.language_code.data, "language_code")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__MailOrderLinksRequest.self)
    seal__authorization__v1__mail_order_links_request__init(c)
    (c.pointee.mail_address.len, c.pointee.mail_address.data) = try arena.string(
      self.mailAddress, "mail_address")
    (c.pointee.language_code.len, c.pointee.language_code.data) = try arena.string(
      self.languageCode, "language_code")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.MailOrderLinksResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.MailOrderLinksResponse",
    descriptor: {
      var c = Seal__Authorization__V1__MailOrderLinksResponse()
      seal__authorization__v1__mail_order_links_response__init(&c)
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
    let c = try arena.allocate(Seal__Authorization__V1__MailOrderLinksResponse.self)
    seal__authorization__v1__mail_order_links_response__init(c)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.GetLicenseLetterRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.GetLicenseLetterRequest",
    descriptor: {
      var c = Seal__Authorization__V1__GetLicenseLetterRequest()
      seal__authorization__v1__get_license_letter_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "number", json: "number", .string),
      .init(2, "order_secret", json: "orderSecret", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__GetLicenseLetterRequest.self)
    self.init(
      number: try FieldReader.string(c.pointee.number.len, c.pointee.number.data, "number"),
      orderSecret: try FieldReader.string(
        c.pointee.order_secret.len, c.pointee.order_secret.data, "order_secret")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__GetLicenseLetterRequest.self)
    seal__authorization__v1__get_license_letter_request__init(c)
    (c.pointee.number.len, c.pointee.number.data) = try arena.string(self.number, "number")
    (c.pointee.order_secret.len, c.pointee.order_secret.data) = try arena.string(
      self.orderSecret, "order_secret")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.GetLicenseLetterResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.GetLicenseLetterResponse",
    descriptor: {
      var c = Seal__Authorization__V1__GetLicenseLetterResponse()
      seal__authorization__v1__get_license_letter_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "letter", json: "letter", .message(AuthorizationV1.LicenseLetter.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__GetLicenseLetterResponse.self)
    self.init(letter: try FieldReader.message(c.pointee.letter, "letter"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__GetLicenseLetterResponse.self)
    seal__authorization__v1__get_license_letter_response__init(c)
    c.pointee.letter = try arena.message(self.letter, "letter")?
      .assumingMemoryBound(to: Seal__Authorization__V1__LicenseLetter.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.ListLicensesRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.ListLicensesRequest",
    descriptor: {
      var c = Seal__Authorization__V1__ListLicensesRequest()
      seal__authorization__v1__list_licenses_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(2, "page_size", json: "pageSize", .uint32),
      .init(3, "page_token", json: "pageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__ListLicensesRequest.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__ListLicensesRequest.self)
    seal__authorization__v1__list_licenses_request__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.ListLicensesResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.ListLicensesResponse",
    descriptor: {
      var c = Seal__Authorization__V1__ListLicensesResponse()
      seal__authorization__v1__list_licenses_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(
        1, "licenses", json: "licenses", .message(AuthorizationV1.License.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__ListLicensesResponse.self)
    self.init(
      licenses: try FieldReader.messages(c.pointee.n_licenses, c.pointee.licenses, "licenses"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__ListLicensesResponse.self)
    seal__authorization__v1__list_licenses_response__init(c)
    c.pointee.n_licenses = self.licenses.count
    c.pointee.licenses = try arena.messages(self.licenses, "licenses")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__License>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.ListNoticesRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.ListNoticesRequest",
    descriptor: {
      var c = Seal__Authorization__V1__ListNoticesRequest()
      seal__authorization__v1__list_notices_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "page_size", json: "pageSize", .uint32),
      .init(2, "page_token", json: "pageToken", .string),
      .init(3, "sandbox", json: "sandbox", .bool),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__ListNoticesRequest.self)
    self.init(
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token"),
      sandbox: c.pointee.sandbox != 0
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__ListNoticesRequest.self)
    seal__authorization__v1__list_notices_request__init(c)
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    c.pointee.sandbox = self.sandbox ? 1 : 0
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.ListNoticesResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.ListNoticesResponse",
    descriptor: {
      var c = Seal__Authorization__V1__ListNoticesResponse()
      seal__authorization__v1__list_notices_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(
        1, "licenses", json: "licenses", .message(AuthorizationV1.License.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__ListNoticesResponse.self)
    self.init(
      licenses: try FieldReader.messages(c.pointee.n_licenses, c.pointee.licenses, "licenses"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__ListNoticesResponse.self)
    seal__authorization__v1__list_notices_response__init(c)
    c.pointee.n_licenses = self.licenses.count
    c.pointee.licenses = try arena.messages(self.licenses, "licenses")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__License>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.FileObjectionRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.FileObjectionRequest",
    descriptor: {
      var c = Seal__Authorization__V1__FileObjectionRequest()
      seal__authorization__v1__file_objection_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "license_number", json: "licenseNumber", .string),
      .init(2, "reason", json: "reason", .string, text: .lines(2000)),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__FileObjectionRequest.self)
    self.init(
      licenseNumber: try FieldReader.string(
        c.pointee.license_number.len, c.pointee.license_number.data, "license_number"),
      reason: try FieldReader.string(c.pointee.reason.len, c.pointee.reason.data, "reason"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__FileObjectionRequest.self)
    seal__authorization__v1__file_objection_request__init(c)
    (c.pointee.license_number.len, c.pointee.license_number.data) = try arena.string(
      self.licenseNumber, "license_number")
    (c.pointee.reason.len, c.pointee.reason.data) = try arena.string(self.reason, "reason")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.reason, "reason", .lines(2000))
  }
}

extension AuthorizationV1.FileObjectionResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.FileObjectionResponse",
    descriptor: {
      var c = Seal__Authorization__V1__FileObjectionResponse()
      seal__authorization__v1__file_objection_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "objection", json: "objection", .message(AuthorizationV1.Objection.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__FileObjectionResponse.self)
    self.init(objection: try FieldReader.message(c.pointee.objection, "objection"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__FileObjectionResponse.self)
    seal__authorization__v1__file_objection_response__init(c)
    c.pointee.objection = try arena.message(self.objection, "objection")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Objection.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.ListObjectionsRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.ListObjectionsRequest",
    descriptor: {
      var c = Seal__Authorization__V1__ListObjectionsRequest()
      seal__authorization__v1__list_objections_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "license_number", json: "licenseNumber", .string),
      .init(2, "page_size", json: "pageSize", .uint32),
      .init(3, "page_token", json: "pageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__ListObjectionsRequest.self)
    self.init(
      licenseNumber: try FieldReader.string(
        c.pointee.license_number.len, c.pointee.license_number.data, "license_number"),
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__ListObjectionsRequest.self)
    seal__authorization__v1__list_objections_request__init(c)
    (c.pointee.license_number.len, c.pointee.license_number.data) = try arena.string(
      self.licenseNumber, "license_number")
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.ListObjectionsResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.ListObjectionsResponse",
    descriptor: {
      var c = Seal__Authorization__V1__ListObjectionsResponse()
      seal__authorization__v1__list_objections_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(
        1, "objections", json: "objections", .message(AuthorizationV1.Objection.table),
        repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__ListObjectionsResponse.self)
    self.init(
      objections: try FieldReader.messages(
        c.pointee.n_objections, c.pointee.objections, "objections"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__ListObjectionsResponse.self)
    seal__authorization__v1__list_objections_response__init(c)
    c.pointee.n_objections = self.objections.count
    c.pointee.objections = try arena.messages(self.objections, "objections")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__Objection>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.ListBalancesRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.ListBalancesRequest",
    descriptor: {
      var c = Seal__Authorization__V1__ListBalancesRequest()
      seal__authorization__v1__list_balances_request__init(&c)
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
    let c = try arena.allocate(Seal__Authorization__V1__ListBalancesRequest.self)
    seal__authorization__v1__list_balances_request__init(c)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.ListBalancesResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.ListBalancesResponse",
    descriptor: {
      var c = Seal__Authorization__V1__ListBalancesResponse()
      seal__authorization__v1__list_balances_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(
        1, "balances", json: "balances", .message(AuthorizationV1.Balance.table), repeated: true)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__ListBalancesResponse.self)
    self.init(
      balances: try FieldReader.messages(c.pointee.n_balances, c.pointee.balances, "balances")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__ListBalancesResponse.self)
    seal__authorization__v1__list_balances_response__init(c)
    c.pointee.n_balances = self.balances.count
    c.pointee.balances = try arena.messages(self.balances, "balances")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__Balance>?.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.CreateChannelRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.CreateChannelRequest",
    descriptor: {
      var c = Seal__Authorization__V1__CreateChannelRequest()
      seal__authorization__v1__create_channel_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "origin", json: "origin", .string),
      .init(2, "default_author_name", json: "defaultAuthorName", .string, text: .line(200)),
      .init(3, "default_author_is_organization", json: "defaultAuthorIsOrganization", .bool),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__CreateChannelRequest.self)
    self.init(
      origin: try FieldReader.string(c.pointee.origin.len, c.pointee.origin.data, "origin"),
      defaultAuthorName: try FieldReader.string(
        c.pointee.default_author_name.len, c.pointee.default_author_name.data, "default_author_name"
      ),
      defaultAuthorIsOrganization: c.pointee.default_author_is_organization != 0,
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__CreateChannelRequest.self)
    seal__authorization__v1__create_channel_request__init(c)
    (c.pointee.origin.len, c.pointee.origin.data) = try arena.string(self.origin, "origin")
    (c.pointee.default_author_name.len, c.pointee.default_author_name.data) = try arena.string(
      self.defaultAuthorName, "default_author_name")
    c.pointee.default_author_is_organization = self.defaultAuthorIsOrganization ? 1 : 0
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.defaultAuthorName, "default_author_name", .line(200))
  }
}

extension AuthorizationV1.CreateChannelResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.CreateChannelResponse",
    descriptor: {
      var c = Seal__Authorization__V1__CreateChannelResponse()
      seal__authorization__v1__create_channel_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "channel", json: "channel", .message(AuthorizationV1.Channel.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__CreateChannelResponse.self)
    self.init(channel: try FieldReader.message(c.pointee.channel, "channel"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__CreateChannelResponse.self)
    seal__authorization__v1__create_channel_response__init(c)
    c.pointee.channel = try arena.message(self.channel, "channel")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Channel.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.VerifyChannelRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.VerifyChannelRequest",
    descriptor: {
      var c = Seal__Authorization__V1__VerifyChannelRequest()
      seal__authorization__v1__verify_channel_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "channel_id", json: "channelId", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__VerifyChannelRequest.self)
    self.init(
      channelID: try FieldReader.string(
        c.pointee.channel_id.len, c.pointee.channel_id.data, "channel_id"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__VerifyChannelRequest.self)
    seal__authorization__v1__verify_channel_request__init(c)
    (c.pointee.channel_id.len, c.pointee.channel_id.data) = try arena.string(
      self.channelID, "channel_id")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.VerifyChannelResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.VerifyChannelResponse",
    descriptor: {
      var c = Seal__Authorization__V1__VerifyChannelResponse()
      seal__authorization__v1__verify_channel_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "channel", json: "channel", .message(AuthorizationV1.Channel.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__VerifyChannelResponse.self)
    self.init(channel: try FieldReader.message(c.pointee.channel, "channel"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__VerifyChannelResponse.self)
    seal__authorization__v1__verify_channel_response__init(c)
    c.pointee.channel = try arena.message(self.channel, "channel")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Channel.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.ListChannelsRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.ListChannelsRequest",
    descriptor: {
      var c = Seal__Authorization__V1__ListChannelsRequest()
      seal__authorization__v1__list_channels_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "page_size", json: "pageSize", .uint32),
      .init(2, "page_token", json: "pageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__ListChannelsRequest.self)
    self.init(
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__ListChannelsRequest.self)
    seal__authorization__v1__list_channels_request__init(c)
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.ListChannelsResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.ListChannelsResponse",
    descriptor: {
      var c = Seal__Authorization__V1__ListChannelsResponse()
      seal__authorization__v1__list_channels_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(
        1, "channels", json: "channels", .message(AuthorizationV1.Channel.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__ListChannelsResponse.self)
    self.init(
      channels: try FieldReader.messages(c.pointee.n_channels, c.pointee.channels, "channels"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__ListChannelsResponse.self)
    seal__authorization__v1__list_channels_response__init(c)
    c.pointee.n_channels = self.channels.count
    c.pointee.channels = try arena.messages(self.channels, "channels")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__Channel>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.DisconnectChannelRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.DisconnectChannelRequest",
    descriptor: {
      var c = Seal__Authorization__V1__DisconnectChannelRequest()
      seal__authorization__v1__disconnect_channel_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "channel_id", json: "channelId", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__DisconnectChannelRequest.self)
    self.init(
      channelID: try FieldReader.string(
        c.pointee.channel_id.len, c.pointee.channel_id.data, "channel_id"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__DisconnectChannelRequest.self)
    seal__authorization__v1__disconnect_channel_request__init(c)
    (c.pointee.channel_id.len, c.pointee.channel_id.data) = try arena.string(
      self.channelID, "channel_id")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.DisconnectChannelResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.DisconnectChannelResponse",
    descriptor: {
      var c = Seal__Authorization__V1__DisconnectChannelResponse()
      seal__authorization__v1__disconnect_channel_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "channel", json: "channel", .message(AuthorizationV1.Channel.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__DisconnectChannelResponse.self)
    self.init(channel: try FieldReader.message(c.pointee.channel, "channel"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__DisconnectChannelResponse.self)
    seal__authorization__v1__disconnect_channel_response__init(c)
    c.pointee.channel = try arena.message(self.channel, "channel")?
      .assumingMemoryBound(to: Seal__Authorization__V1__Channel.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.IncludePageRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.IncludePageRequest",
    descriptor: {
      var c = Seal__Authorization__V1__IncludePageRequest()
      seal__authorization__v1__include_page_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "channel_id", json: "channelId", .string),
      .init(2, "page_url", json: "pageUrl", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__IncludePageRequest.self)
    self.init(
      channelID: try FieldReader.string(
        c.pointee.channel_id.len, c.pointee.channel_id.data, "channel_id"),
      pageURL: try FieldReader.string(c.pointee.page_url.len, c.pointee.page_url.data, "page_url"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__IncludePageRequest.self)
    seal__authorization__v1__include_page_request__init(c)
    (c.pointee.channel_id.len, c.pointee.channel_id.data) = try arena.string(
      self.channelID, "channel_id")
    (c.pointee.page_url.len, c.pointee.page_url.data) = try arena.string(self.pageURL, "page_url")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.IncludePageResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.IncludePageResponse",
    descriptor: {
      var c = Seal__Authorization__V1__IncludePageResponse()
      seal__authorization__v1__include_page_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "work_id", json: "workId", .string),
      .init(2, "version_id", json: "versionId", .string),
      .init(3, "version_number", json: "versionNumber", .uint32),
      .init(4, "certificate_id", json: "certificateId", .string),
      .init(5, "outcome", json: "outcome", .enumeration(AuthorizationV1.InclusionOutcome.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__IncludePageResponse.self)
    self.init(
      workID: try FieldReader.string(c.pointee.work_id.len, c.pointee.work_id.data, "work_id"),
      versionID: try FieldReader.string(
        c.pointee.version_id.len, c.pointee.version_id.data, "version_id"),
      versionNumber: c.pointee.version_number,
      certificateID: try FieldReader.string(
        c.pointee.certificate_id.len, c.pointee.certificate_id.data, "certificate_id"),
      outcome: FieldReader.enumeration(c.pointee.outcome.rawValue)
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__IncludePageResponse.self)
    seal__authorization__v1__include_page_response__init(c)
    (c.pointee.work_id.len, c.pointee.work_id.data) = try arena.string(self.workID, "work_id")
    (c.pointee.version_id.len, c.pointee.version_id.data) = try arena.string(
      self.versionID, "version_id")
    c.pointee.version_number = self.versionNumber
    (c.pointee.certificate_id.len, c.pointee.certificate_id.data) = try arena.string(
      self.certificateID, "certificate_id")
    c.pointee.outcome = .init(rawValue: .init(truncatingIfNeeded: self.outcome.rawValue))
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.ListInclusionsRequest {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.ListInclusionsRequest",
    descriptor: {
      var c = Seal__Authorization__V1__ListInclusionsRequest()
      seal__authorization__v1__list_inclusions_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "channel_id", json: "channelId", .string),
      .init(2, "refused_only", json: "refusedOnly", .bool),
      .init(3, "page_size", json: "pageSize", .uint32),
      .init(4, "page_token", json: "pageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__ListInclusionsRequest.self)
    self.init(
      channelID: try FieldReader.string(
        c.pointee.channel_id.len, c.pointee.channel_id.data, "channel_id"),
      refusedOnly: c.pointee.refused_only != 0,
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__ListInclusionsRequest.self)
    seal__authorization__v1__list_inclusions_request__init(c)
    (c.pointee.channel_id.len, c.pointee.channel_id.data) = try arena.string(
      self.channelID, "channel_id")
    c.pointee.refused_only = self.refusedOnly ? 1 : 0
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension AuthorizationV1.ListInclusionsResponse {
  public static let table = MessageTable(
    fullName: "seal.authorization.v1.ListInclusionsResponse",
    descriptor: {
      var c = Seal__Authorization__V1__ListInclusionsResponse()
      seal__authorization__v1__list_inclusions_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(
        1, "inclusions", json: "inclusions", .message(AuthorizationV1.Inclusion.table),
        repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Authorization__V1__ListInclusionsResponse.self)
    self.init(
      inclusions: try FieldReader.messages(
        c.pointee.n_inclusions, c.pointee.inclusions, "inclusions"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Authorization__V1__ListInclusionsResponse.self)
    seal__authorization__v1__list_inclusions_response__init(c)
    c.pointee.n_inclusions = self.inclusions.count
    c.pointee.inclusions = try arena.messages(self.inclusions, "inclusions")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Authorization__V1__Inclusion>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}
