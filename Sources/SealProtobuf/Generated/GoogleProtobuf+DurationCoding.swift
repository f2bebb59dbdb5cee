// Generated from google/protobuf/duration.proto by Proto/generate. Do not edit.

internal import CGoogleProtobuf

extension GoogleProtobuf.Duration {
  public static let table = MessageTable(
    fullName: "google.protobuf.Duration",
    descriptor: {
      var c = Google__Protobuf__Duration()
      google__protobuf__duration__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "seconds", json: "seconds", .int64),
      .init(2, "nanos", json: "nanos", .int32),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Google__Protobuf__Duration.self)
    self.init(seconds: c.pointee.seconds, nanos: c.pointee.nanos)
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Google__Protobuf__Duration.self)
    google__protobuf__duration__init(c)
    c.pointee.seconds = self.seconds
    c.pointee.nanos = self.nanos
    return UnsafeMutableRawPointer(c)
  }
}
