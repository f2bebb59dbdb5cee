// Generated from seal/rpc/v1/envelope.proto by Proto/generate. Do not edit.

internal import CSealRPC
import SealProtobuf

extension RPCV1.Envelope {
  public static let table = MessageTable(
    fullName: "seal.rpc.v1.Envelope",
    descriptor: {
      var c = Seal__Rpc__V1__Envelope()
      seal__rpc__v1__envelope__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "kind", json: "kind", .enumeration(RPCV1.FrameKind.table)),
      .init(2, "call_id", json: "callId", .uint32),
      .init(3, "method", json: "method", .string),
      .init(4, "timeout_millis", json: "timeoutMillis", .uint32),
      .init(5, "credential", json: "credential", .string),
      .init(6, "metadata", json: "metadata", .message(RPCV1.MetadataEntry.table), repeated: true),
      .init(7, "payload", json: "payload", .bytes),
      .init(8, "status", json: "status", .message(RPCV1.Status.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Rpc__V1__Envelope.self)
    self.init(
      kind: FieldReader.enumeration(c.pointee.kind.rawValue),
      callID: c.pointee.call_id,
      method: try FieldReader.string(c.pointee.method.len, c.pointee.method.data, "method"),
      timeoutMillis: c.pointee.timeout_millis,
      credential: try FieldReader.string(
        c.pointee.credential.len, c.pointee.credential.data, "credential"),
      metadata: try FieldReader.messages(c.pointee.n_metadata, c.pointee.metadata, "metadata"),
      payload: FieldReader.bytes(c.pointee.payload.len, c.pointee.payload.data),
      status: try FieldReader.message(c.pointee.status, "status")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Rpc__V1__Envelope.self)
    seal__rpc__v1__envelope__init(c)
    c.pointee.kind = .init(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
    c.pointee.call_id = self.callID
    (c.pointee.method.len, c.pointee.method.data) = try arena.string(self.method, "method")
    c.pointee.timeout_millis = self.timeoutMillis
    (c.pointee.credential.len, c.pointee.credential.data) = try arena.string(
      self.credential, "credential")
    c.pointee.n_metadata = self.metadata.count
    c.pointee.metadata = try arena.messages(self.metadata, "metadata")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Rpc__V1__MetadataEntry>?.self)
    (c.pointee.payload.len, c.pointee.payload.data) = try arena.bytes(self.payload)
    c.pointee.status = try arena.message(self.status, "status")?
      .assumingMemoryBound(to: Seal__Rpc__V1__Status.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension RPCV1.MetadataEntry {
  public static let table = MessageTable(
    fullName: "seal.rpc.v1.MetadataEntry",
    descriptor: {
      var c = Seal__Rpc__V1__MetadataEntry()
      seal__rpc__v1__metadata_entry__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "name", json: "name", .string),
      .init(2, "value", json: "value", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Rpc__V1__MetadataEntry.self)
    self.init(
      name: try FieldReader.string(c.pointee.name.len, c.pointee.name.data, "name"),
      value: try FieldReader.string(c.pointee.value.len, c.pointee.value.data, "value")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Rpc__V1__MetadataEntry.self)
    seal__rpc__v1__metadata_entry__init(c)
    (c.pointee.name.len, c.pointee.name.data) = try arena.string(self.name, "name")
    (c.pointee.value.len, c.pointee.value.data) = try arena.string(self.value, "value")
    return UnsafeMutableRawPointer(c)
  }
}

extension RPCV1.Status {
  public static let table = MessageTable(
    fullName: "seal.rpc.v1.Status",
    descriptor: {
      var c = Seal__Rpc__V1__Status()
      seal__rpc__v1__status__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "code", json: "code", .int32),
      .init(2, "reason", json: "reason", .string),
      .init(3, "message", json: "message", .string),
      .init(
        4, "field_violations", json: "fieldViolations", .message(RPCV1.FieldViolation.table),
        repeated: true),
      .init(5, "details", json: "details", .message(RPCV1.MetadataEntry.table), repeated: true),
      .init(6, "retry_delay_millis", json: "retryDelayMillis", .uint32),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Rpc__V1__Status.self)
    self.init(
      code: c.pointee.code,
      reason: try FieldReader.string(c.pointee.reason.len, c.pointee.reason.data, "reason"),
      message: try FieldReader.string(c.pointee.message.len, c.pointee.message.data, "message"),
      fieldViolations: try FieldReader.messages(
        c.pointee.n_field_violations, c.pointee.field_violations, "field_violations"),
      details: try FieldReader.messages(c.pointee.n_details, c.pointee.details, "details"),
      retryDelayMillis: c.pointee.retry_delay_millis
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Rpc__V1__Status.self)
    seal__rpc__v1__status__init(c)
    c.pointee.code = self.code
    (c.pointee.reason.len, c.pointee.reason.data) = try arena.string(self.reason, "reason")
    (c.pointee.message.len, c.pointee.message.data) = try arena.string(self.message, "message")
    c.pointee.n_field_violations = self.fieldViolations.count
    c.pointee.field_violations = try arena.messages(self.fieldViolations, "field_violations")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Rpc__V1__FieldViolation>?.self)
    c.pointee.n_details = self.details.count
    c.pointee.details = try arena.messages(self.details, "details")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Rpc__V1__MetadataEntry>?.self)
    c.pointee.retry_delay_millis = self.retryDelayMillis
    return UnsafeMutableRawPointer(c)
  }
}

extension RPCV1.FieldViolation {
  public static let table = MessageTable(
    fullName: "seal.rpc.v1.FieldViolation",
    descriptor: {
      var c = Seal__Rpc__V1__FieldViolation()
      seal__rpc__v1__field_violation__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "field", json: "field", .string),
      .init(2, "reason", json: "reason", .string),
      .init(3, "description", json: "description", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Rpc__V1__FieldViolation.self)
    self.init(
      field: try FieldReader.string(c.pointee.field.len, c.pointee.field.data, "field"),
      reason: try FieldReader.string(c.pointee.reason.len, c.pointee.reason.data, "reason"),
      description: try FieldReader.string(
        c.pointee.description.len, c.pointee.description.data, "description")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Rpc__V1__FieldViolation.self)
    seal__rpc__v1__field_violation__init(c)
    (c.pointee.field.len, c.pointee.field.data) = try arena.string(self.field, "field")
    (c.pointee.reason.len, c.pointee.reason.data) = try arena.string(self.reason, "reason")
    (c.pointee.description.len, c.pointee.description.data) = try arena.string(
      self.description, "description")
    return UnsafeMutableRawPointer(c)
  }
}
