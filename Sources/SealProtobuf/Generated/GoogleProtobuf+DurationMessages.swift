// Generated from google/protobuf/duration.proto by Proto/generate. Do not edit.

extension GoogleProtobuf {
  public struct Duration: Message {
    public var seconds: Int64 = 0
    public var nanos: Int32 = 0

    public init() {}

    public init(seconds: Int64 = 0, nanos: Int32 = 0) {
      self.seconds = seconds
      self.nanos = nanos
    }
  }
}
