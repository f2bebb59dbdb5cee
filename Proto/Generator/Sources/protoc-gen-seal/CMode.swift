import CDescriptor
import Foundation

/// Mode `c`: hands the request on to `protoc-gen-c`, changed in four ways.
///
/// Strings become bytes with a length, so that a NUL cannot cut them; the helpers for packing,
/// which nobody calls, are left out; comments of Google's files are left out, since they are not
/// ours; the file of options, which have no form in C, is not included.
enum CMode {
  /// Number of protobuf-c's extensions of the options (protobuf-c.proto).
  private static let extensionNumber: UInt32 = 1019

  /// Answers the bytes of `protoc-gen-c`'s response.
  static func run(_ request: PluginRequest) throws -> Data {
    for file in request.files {
      if file.isForeign { file.proto.pointee.source_code_info = nil }
      dropHelpers(file)
      dropOptions(file)
      for message in list(file.proto.pointee.message_type, file.proto.pointee.n_message_type) {
        stringsAsBytes(message)
      }
    }
    // The parameter is for this plugin, not for the next.
    request.proto.pointee.parameter = nil
    let size = google__protobuf__compiler__code_generator_request__get_packed_size(request.proto)
    var bytes = [UInt8](repeating: 0, count: size)
    google__protobuf__compiler__code_generator_request__pack(request.proto, &bytes)
    return try protocGenC(Data(bytes))
  }

  /// `(pb_c_field).string_as_bytes = true`, member 1, on every string.
  private static func stringsAsBytes(
    _ message: UnsafeMutablePointer<Google__Protobuf__DescriptorProto>
  ) {
    for field in list(message.pointee.field, message.pointee.n_field)
    where field.pointee.type == GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_STRING {
      if field.pointee.options == nil {
        field.pointee.options = .allocate(capacity: 1)
        google__protobuf__field_options__init(field.pointee.options)
      }
      setExtension(&field.pointee.options.pointee.base, to: [0x08, 1])
    }
  }

  private static func dropOptions(_ file: FileDescriptor) {
    let names = list(file.proto.pointee.dependency, file.proto.pointee.n_dependency)
    let kept = names.filter { String(cString: $0) != TextOption.file }
    for (index, name) in kept.enumerated() { file.proto.pointee.dependency[index] = name }
    file.proto.pointee.n_dependency = kept.count
    for message in list(file.proto.pointee.message_type, file.proto.pointee.n_message_type) {
      for field in list(message.pointee.field, message.pointee.n_field)
      where TextOption.read(field.pointee.options) != nil {
        field.pointee.options = nil
      }
    }
  }

  /// `(pb_c_file).gen_pack_helpers = false`, member 2.
  private static func dropHelpers(_ file: FileDescriptor) {
    if file.proto.pointee.options == nil {
      file.proto.pointee.options = .allocate(capacity: 1)
      google__protobuf__file_options__init(file.proto.pointee.options)
    }
    setExtension(&file.proto.pointee.options.pointee.base, to: [0x10, 0])
  }

  /// Adds protobuf-c's options as a field that our bindings do not know. Lives as long as the
  /// process.
  private static func setExtension(_ options: inout ProtobufCMessage, to content: [UInt8]) {
    // An unknown field keeps its length prefix (protobuf-c.c, parse_member).
    let encoded = [UInt8(content.count)] + content
    let data = UnsafeMutablePointer<UInt8>.allocate(capacity: encoded.count)
    data.initialize(from: encoded, count: encoded.count)
    let count = Int(options.n_unknown_fields)
    let fields = UnsafeMutablePointer<ProtobufCMessageUnknownField>.allocate(capacity: count + 1)
    for index in 0..<count { (fields + index).initialize(to: options.unknown_fields[index]) }
    (fields + count).initialize(
      to: ProtobufCMessageUnknownField(
        tag: extensionNumber, wire_type: PROTOBUF_C_WIRE_TYPE_LENGTH_PREFIXED,
        len: encoded.count, data: data))
    options.unknown_fields = fields
    options.n_unknown_fields = UInt32(count + 1)
  }

  private static func protocGenC(_ request: Data) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["protoc-gen-c"]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    // protoc-gen-c reads all before it writes, so that neither waits for the other.
    try input.fileHandleForWriting.write(contentsOf: request)
    try input.fileHandleForWriting.close()
    let response = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Refusal("protoc-gen-c ended with status \(process.terminationStatus)")
    }
    return response
  }
}
