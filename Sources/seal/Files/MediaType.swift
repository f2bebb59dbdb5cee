import Foundation
import SealAPI

/// A guess at a file's content from its name.
///
/// `--media-type` and `--kind` correct it.
enum MediaType {
  private static let byExtension: [String: String] = [
    "txt": "text/plain", "md": "text/markdown", "html": "text/html", "htm": "text/html",
    "css": "text/css",
    "csv": "text/csv", "json": "application/json", "xml": "application/xml",
    "pdf": "application/pdf",
    "epub": "application/epub+zip", "doc": "application/msword", "rtf": "application/rtf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "png": "image/png", "gif": "image/gif", "webp": "image/webp", "svg": "image/svg+xml",
    "tif": "image/tiff", "tiff": "image/tiff", "heic": "image/heic", "avif": "image/avif",
    "mp3": "audio/mpeg", "wav": "audio/wav", "flac": "audio/flac", "ogg": "audio/ogg",
    "m4a": "audio/mp4", "mp4": "video/mp4", "mov": "video/quicktime", "webm": "video/webm",
    "mkv": "video/x-matroska", "zip": "application/zip", "swift": "text/x-swift", "c": "text/x-c",
    "h": "text/x-c", "py": "text/x-python", "js": "text/javascript", "sh": "text/x-shellscript",
  ]

  private static let source: Set<String> = ["swift", "c", "h", "py", "js", "sh"]

  static func of(_ path: String) -> String {
    byExtension[fileExtension(path)] ?? "application/octet-stream"
  }

  static func kind(of path: String, _ mediaType: String) -> CertificationV1.WorkKind {
    if source.contains(fileExtension(path)) { return .software }
    switch mediaType.split(separator: "/").first {
    case "text": return .text
    case "image": return mediaType == "image/svg+xml" ? .art : .photograph
    case "video": return .audiovisual
    case "audio": return .performingArt
    default: return mediaType == "application/pdf" ? .text : .other
    }
  }

  private static func fileExtension(_ path: String) -> String {
    URL(fileURLWithPath: path).pathExtension.lowercased()
  }
}
