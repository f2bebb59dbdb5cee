import SealAPI
import SealProtobuf
import SealRPC
import Synchronization
import Testing

@Suite("Generated services")
struct ServiceTests {
  @Test func nameTheirMethodsAsTheContractDoes() {
    let methods = CertificationV1.CertificationServiceMethods.all
    #expect(
      methods.map(\.name)
        == [
          "RegisterWork", "AddVersion", "GetWork", "ListWorks", "GetCertificate",
          "VerifyCertificate", "GetStatement", "GetPublicCertificate", "GetRoots", "GetLog",
          "GetLogTile",
          "WithdrawWork", "SetClaims", "PublishClaim",
        ].map { "seal.certification.v1.CertificationService/" + $0 })
    #expect(
      methods.filter(\.mutates).map(\.name)
        == [
          "RegisterWork", "AddVersion", "WithdrawWork", "SetClaims", "PublishClaim",
        ].map { "seal.certification.v1.CertificationService/" + $0 })
  }

  @Test func offerAHandlerForEveryMethod() {
    let handlers = Health().methodHandlers()
    #expect(handlers.map(\.method) == RPCV1.HealthServiceMethods.all)
  }

  @Test func clientsGiveARequestIdentifierWhereThereIsNone() async throws {
    let channel = RecordingChannel()
    let client = DeveloperV1.DeveloperServiceClient(channel: channel)
    _ = try await client.createApiKey(.init(label: "a"))
    _ = try await client.createApiKey(.init(label: "a"))
    _ = try await client.createApiKey(.init(label: "a", requestID: "my-own-id"))
    let sent = try channel.requests().map { try DeveloperV1.CreateApiKeyRequest(serialized: $0) }
    #expect(sent[0].requestID != sent[1].requestID)
    #expect(sent[2].requestID == "my-own-id")
    for request in sent {
      #expect(request.label == "a")
      #expect(request.requestID.wholeMatch(of: /[A-Za-z0-9_-]{8,64}/) != nil)
    }
    #expect(sent[0].requestID.count == 22)
  }
}

private struct Health: RPCV1.HealthService {
  func check(_ request: RPCV1.CheckRequest, context: CallContext) async throws
    -> RPCV1.CheckResponse
  {
    .init(status: .serving)
  }
}

/// Answers every call with an empty message and remembers the requests.
private final class RecordingChannel: RPCChannel {
  private let sent = Mutex<[[UInt8]]>([])

  func requests() -> [[UInt8]] { sent.withLock(\.self) }

  func call<Request: Message, Response: Message>(
    _ method: MethodDescriptor, _ request: Request, options: CallOptions
  ) async throws -> Response {
    let bytes = try request.serialized()
    sent.withLock { $0.append(bytes) }
    return Response()
  }
}
