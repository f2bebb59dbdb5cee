import Hummingbird
import SealPrimitives
import SealVerify

/// `/log/live` and `/log/sandbox`: checkpoints and tiles of each log (c2sp.org/tlog-tiles).
///
/// `LogPrefix` tells what the prefixes have to do with the origins. `checkpoint` is the newest
/// signed head. `tile/…` are what the checkpoints cover that were published; an entry is the
/// SHA-256 of a statement, 32 bytes: content of no statement is handed out here. Nothing else is at
/// these addresses: a name that no tile has asks nobody.
struct LogRoutes: SitePages {
  let site: Site

  func add(to routes: Routes) {
    for environment in Environment.allCases {
      let prefix = LogPrefix.path(of: environment)
      let isSandbox = environment == .sandbox
      routes.get("\(prefix)/\(LogPrefix.checkpoint)") { [site] _, context in
        let found = try await site.services(for: context).certification.getLog(
          .init(sandbox: isSandbox))
        guard let note = found.log?.checkpoint, !note.isEmpty else { throw WebError.notFound }
        return Self.file(
          Array(note.utf8), type: "text/plain; charset=utf-8", kept: "public, max-age=2")
      }
      routes.get("\(prefix)/tile/**") { [site] _, context in
        guard
          let path = LogTilePath("tile/" + context.parameters.getCatchAll().joined(separator: "/"))
        else { throw WebError.notFound }
        let found = try await site.services(for: context).certification.getLogTile(
          .init(sandbox: isSandbox, path: path.description))
        return Self.file(
          found.tile, type: "application/octet-stream", kept: "public, max-age=31536000, immutable")
      }
    }
  }

  /// Scripts of other sites may read it, too.
  private static func file(_ bytes: [UInt8], type: String, kept: String) -> Response {
    var response = Response(.ok, type: type, bytes, SecurityHeaders.embeddable)
    response.headers[.cacheControl] = kept
    response.headers[.accessControlAllowOrigin] = "*"
    return response
  }
}
