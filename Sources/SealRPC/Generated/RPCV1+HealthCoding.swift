// Generated from seal/rpc/v1/health.proto by Proto/generate. Do not edit.

internal import CSealRPC
import SealProtobuf

extension RPCV1.CheckRequest {
  public static let table = MessageTable(
    fullName: "seal.rpc.v1.CheckRequest",
    descriptor: {
      var c = Seal__Rpc__V1__CheckRequest()
      seal__rpc__v1__check_request__init(&c)
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
    let c = try arena.allocate(Seal__Rpc__V1__CheckRequest.self)
    seal__rpc__v1__check_request__init(c)
    return UnsafeMutableRawPointer(c)
  }
}

extension RPCV1.CheckResponse {
  public static let table = MessageTable(
    fullName: "seal.rpc.v1.CheckResponse",
    descriptor: {
      var c = Seal__Rpc__V1__CheckResponse()
      seal__rpc__v1__check_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "status", json: "status", .enumeration(RPCV1.ServingStatus.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Rpc__V1__CheckResponse.self)
    self.init(status: FieldReader.enumeration(c.pointee.status.rawValue))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Rpc__V1__CheckResponse.self)
    seal__rpc__v1__check_response__init(c)
    c.pointee.status = .init(rawValue: .init(truncatingIfNeeded: self.status.rawValue))
    return UnsafeMutableRawPointer(c)
  }
}
