import SealAPI
import SealAccess
import SealPrimitives
import SealRPC
import SealTrust
import SealVerify

/// The log and the roots, for everybody.
extension CertificationService {
  package func getRoots(
    _ request: CertificationV1.GetRootsRequest, context: CallContext
  ) async throws -> CertificationV1.GetRootsResponse {
    .init(rootsPEM: roots[request.sandbox ? .sandbox : .live])
  }

  package func getLog(
    _ request: CertificationV1.GetLogRequest, context: CallContext
  ) async throws -> CertificationV1.GetLogResponse {
    let environment: Environment = request.sandbox ? .sandbox : .live
    let checkpoint = try await database.read(deadline: context.deadline) { tx in
      try StatementLog.checkpoint(environment, tx)
    }
    let chain = logChains[environment]
    let key = try LogVerifierKey(chainPEM: chain)
    return .init(
      log: .init(
        origin: key.origin, verifierKey: key.description, chainPEM: chain,
        checkpoint: checkpoint ?? ""))
  }

  package func getLogTile(
    _ request: CertificationV1.GetLogTileRequest, context: CallContext
  ) async throws -> CertificationV1.GetLogTileResponse {
    let path = try FieldChecks.read {
      $0.parsed(LogTilePath(request.path), "path", expected: "a tile's name (tile/…)")
    }
    let tile = try await database.read(deadline: context.deadline) { tx in
      try StatementLog.tile(path, request.sandbox ? .sandbox : .live, tx)
    }
    guard let tile else { throw CertificationError.tileNotFound }
    return .init(tile: tile)
  }
}
