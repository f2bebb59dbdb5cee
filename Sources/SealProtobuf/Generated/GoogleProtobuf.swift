// Generated from google/protobuf/timestamp.proto, google/protobuf/duration.proto by Proto/generate. Do not edit.

/// The messages and services of `google.protobuf`.
public enum GoogleProtobuf {
  /// Every message, in the order of the contract.
  public static let messageTables: [MessageTable] = [
    Timestamp.table,
    Duration.table,
  ]
}
