import CDescriptor
import Foundation

/// Why nothing was generated; shown by protoc.
struct Refusal: Error {
  var message: String

  init(_ message: String) { self.message = message }
}

/// The `CodeGeneratorRequest` that protoc sends. Its C form lives as long as the process.
struct PluginRequest {
  let proto: UnsafeMutablePointer<Google__Protobuf__Compiler__CodeGeneratorRequest>
  let files: [FileDescriptor]
  let filesToGenerate: [String]
  /// `c`, or `swift,c=CSealRPC,import=SealProtobuf`: a mode, then names with values.
  let mode: String
  let options: [(name: String, value: String)]

  init(serialized data: Data) throws {
    let bytes = [UInt8](data)
    guard
      let proto = google__protobuf__compiler__code_generator_request__unpack(
        nil, bytes.count, bytes)
    else { throw Refusal("protoc's request cannot be read") }
    self.proto = proto
    files = list(proto.pointee.proto_file, proto.pointee.n_proto_file).map(FileDescriptor.init)
    filesToGenerate = list(proto.pointee.file_to_generate, proto.pointee.n_file_to_generate)
      .map { String(cString: $0) }
    let words = text(proto.pointee.parameter).split(separator: ",").map(String.init)
    mode = words.first ?? ""
    options = words.dropFirst().map { word in
      let parts = word.split(separator: "=", maxSplits: 1)
      return (String(parts[0]), parts.count == 2 ? String(parts[1]) : "")
    }
  }

  func options(_ name: String) -> [String] {
    options.filter { $0.name == name }.map(\.value)
  }
}

/// One `.proto` file with its comments.
struct FileDescriptor {
  let proto: UnsafeMutablePointer<Google__Protobuf__FileDescriptorProto>
  private let locations: [[Int32]: UnsafeMutablePointer<Google__Protobuf__SourceCodeInfo__Location>]

  init(_ proto: UnsafeMutablePointer<Google__Protobuf__FileDescriptorProto>) {
    self.proto = proto
    let info = proto.pointee.source_code_info
    let all = list(info?.pointee.location, info?.pointee.n_location ?? 0)
    locations = Dictionary(
      all.map {
        (Array(UnsafeBufferPointer(start: $0.pointee.path, count: $0.pointee.n_path)), $0)
      }, uniquingKeysWith: { first, _ in first })
  }

  var path: String { text(proto.pointee.name) }

  /// Google's files: their comments are theirs and are not copied.
  var isForeign: Bool { path.hasPrefix("google/") }

  /// The comment before the declaration at `path` (descriptor.proto, SourceCodeInfo).
  func comment(_ path: [Int32]) -> String {
    guard !isForeign, let location = locations[path] else { return "" }
    return text(location.pointee.leading_comments)
  }

  /// The line of the declaration, counted from 1.
  func line(_ path: [Int32]) -> Int? {
    guard let location = locations[path], location.pointee.n_span > 0 else { return nil }
    return Int(location.pointee.span[0]) + 1
  }
}

/// The elements of a repeated field in C.
func list<Element>(
  _ first: UnsafeMutablePointer<UnsafeMutablePointer<Element>?>?, _ count: Int
) -> [UnsafeMutablePointer<Element>] {
  UnsafeBufferPointer(start: first, count: count).compactMap(\.self)
}

/// An optional string in C.
func text(_ characters: UnsafeMutablePointer<CChar>?) -> String {
  characters.map { String(cString: $0) } ?? ""
}
