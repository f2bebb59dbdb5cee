// Generated from google/protobuf/timestamp.proto by Proto/generate. Do not edit.

/// The messages and services of `google.protobuf`.
public enum GoogleProtobuf {}
