/// Writes a service: the interface to implement, its method table, its handlers, its client.
struct ServiceWriter {
  let service: Schema.Service
  let schema: Schema

  private var namespace: String { Names.namespace(service.package) }

  func write(_ text: inout SourceText) {
    text.block("extension \(namespace) {") { text in
      interface(&text)
      text.line()
      methodTable(&text)
      text.line()
      client(&text)
    }
    text.line()
    handlers(&text)
  }

  private func interface(_ text: inout SourceText) {
    text.documentation(service.comment)
    text.block("public protocol \(service.name): Sendable {") { text in
      for (index, method) in service.methods.enumerated() {
        if index > 0 { text.line() }
        text.documentation(method.comment)
        text.line("func \(name(method))(")
        text.line("  _ request: \(typeName(method.request)), context: CallContext")
        text.line(") async throws -> \(typeName(method.response))")
      }
    }
  }

  private func methodTable(_ text: inout SourceText) {
    text.documentation("The methods of `\(service.name)`, as they are named on the wire.")
    text.block("public enum \(service.name)Methods {") { text in
      for method in service.methods {
        text.line("public static let \(name(method)) = MethodDescriptor(")
        text.line("  name: \"\(service.package).\(service.name)/\(method.name)\",")
        text.line("  mutates: \(mutates(method)))")
      }
      text.line()
      text.documentation("In the order of the contract.")
      text.list(
        "public static let all: [MethodDescriptor] = [", service.methods.map(name), "]")
    }
  }

  private func client(_ text: inout SourceText) {
    text.documentation(
      "Calls `\(service.name)` over a channel. Each call throws `RPCError`.\n\n"
        + "A request that changes something and has no `request_id` gets a random one.")
    text.block("public struct \(service.name)Client: Sendable {") { text in
      text.line("private let channel: any RPCChannel")
      text.line()
      text.block("public init(channel: any RPCChannel) {") { $0.line("self.channel = channel") }
      for method in service.methods {
        text.line()
        text.documentation(method.comment)
        text.line("public func \(name(method))(")
        text.line(
          "  _ request: \(typeName(method.request)), options: CallOptions = CallOptions()")
        text.block(") async throws -> \(typeName(method.response)) {") { text in
          let request = mutates(method) ? "request.withRequestID()" : "request"
          text.line("try await channel.call(")
          text.line("  \(service.name)Methods.\(name(method)), \(request), options: options)")
        }
      }
    }
  }

  private func handlers(_ text: inout SourceText) {
    text.block("extension \(namespace).\(service.name) {") { text in
      text.documentation("What a server needs to answer calls with this service.")
      text.block("public func methodHandlers() -> [MethodHandler] {") { text in
        text.block("[", "]") { text in
          for method in service.methods {
            text.line("MethodHandler(\(namespace).\(service.name)Methods.\(name(method))) {")
            text.line("  (request: \(qualified(method.request)), context) in")
            text.line("  try await self.\(name(method))(request, context: context)")
            text.line("},")
          }
        }
      }
    }
  }

  private func name(_ method: Schema.Service.Method) -> String {
    Names.escaped(Names.method(method.name))
  }

  private func mutates(_ method: Schema.Service.Method) -> Bool {
    schema.files.flatMap(\.messages).contains {
      $0.type.fullName == method.request && $0.hasRequestID
    }
  }

  private func typeName(_ fullName: String) -> String {
    guard let type = schema.types[fullName] else {
      preconditionFailure("protoc resolves every type: \(fullName)")
    }
    return type.package == service.package ? type.name : Names.qualified(type)
  }

  private func qualified(_ fullName: String) -> String {
    let name = typeName(fullName)
    return name.contains(".") ? name : "\(namespace).\(name)"
  }
}
