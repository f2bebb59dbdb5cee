import CDescriptor
import Foundation

// A plugin of protoc: a CodeGeneratorRequest on standard input, a CodeGeneratorResponse on standard
// output. `Proto/generate` calls it.

do {
  let request = try PluginRequest(
    serialized: FileHandle.standardInput.readToEnd() ?? Data())
  let schema = try SchemaReader.read(request)
  switch request.mode {
  case "c": FileHandle.standardOutput.write(try CMode.run(request))
  case "swift":
    let files = try SwiftMode(schema, request).files()
    FileHandle.standardOutput.write(response(files: files, error: nil))
  default: throw Refusal("unknown mode `\(request.mode)`; `c` or `swift` is meant")
  }
} catch {
  let message = (error as? Refusal)?.message ?? String(describing: error)
  FileHandle.standardOutput.write(response(files: [], error: message))
}

/// Encodes the answer. Its C form lives as long as the process.
func response(files: [(name: String, content: String)], error: String?) -> Data {
  var answer = Google__Protobuf__Compiler__CodeGeneratorResponse()
  google__protobuf__compiler__code_generator_response__init(&answer)
  answer.error = error.map { strdup($0) }
  typealias File = Google__Protobuf__Compiler__CodeGeneratorResponse__File
  answer.n_file = files.count
  answer.file = .allocate(capacity: files.count)
  for (index, file) in files.enumerated() {
    let one = UnsafeMutablePointer<File>.allocate(capacity: 1)
    google__protobuf__compiler__code_generator_response__file__init(one)
    one.pointee.name = strdup(file.name)
    one.pointee.content = strdup(file.content)
    (answer.file + index).initialize(to: one)
  }
  let size = google__protobuf__compiler__code_generator_response__get_packed_size(&answer)
  var bytes = [UInt8](repeating: 0, count: size)
  google__protobuf__compiler__code_generator_response__pack(&answer, &bytes)
  return Data(bytes)
}
