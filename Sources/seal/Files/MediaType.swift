import Foundation
import SealAPI

/// What a file is, told by its bytes; its name decides where they do not.
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

  /// Bytes at a place, by which a format is known.
  private struct Magic {
    let bytes: [UInt8]
    let offset: Int
    let type: String
    /// What else begins so: of these the name's is taken.
    let others: Set<String>

    init(_ bytes: [UInt8], at offset: Int = 0, _ type: String, or others: Set<String> = []) {
      (self.bytes, self.offset, self.type, self.others) = (bytes, offset, type, others)
    }

    init(_ text: String, at offset: Int = 0, _ type: String, or others: Set<String> = []) {
      self.init(Array(text.utf8), at: offset, type, or: others)
    }
  }

  /// The first that fits is right.
  private static let magic = [
    Magic([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
    Magic([0xFF, 0xD8, 0xFF], "image/jpeg"), Magic("GIF87a", "image/gif"),
    Magic("GIF89a", "image/gif"), Magic("WEBP", at: 8, "image/webp"),
    Magic("WAVE", at: 8, "audio/wav"), Magic([0x49, 0x49, 0x2A, 0x00], "image/tiff"),
    Magic([0x4D, 0x4D, 0x00, 0x2A], "image/tiff"), Magic("ftypheic", at: 4, "image/heic"),
    Magic("ftypheix", at: 4, "image/heic"), Magic("ftypmif1", at: 4, "image/heic"),
    Magic("ftypavif", at: 4, "image/avif"), Magic("ftypM4A", at: 4, "audio/mp4"),
    Magic("ftypqt", at: 4, "video/quicktime"), Magic("ftyp", at: 4, "video/mp4"),
    Magic("%PDF-", "application/pdf"), Magic("{\\rtf", "application/rtf"),
    Magic("fLaC", "audio/flac"), Magic("OggS", "audio/ogg"), Magic("ID3", "audio/mpeg"),
    Magic([0xFF, 0xFB], "audio/mpeg"), Magic([0xFF, 0xF3], "audio/mpeg"),
    Magic([0x1A, 0x45, 0xDF, 0xA3], "video/x-matroska", or: ["video/webm"]),
    Magic([0xD0, 0xCF, 0x11, 0xE0], "application/msword"),
    Magic("mimetypeapplication/epub+zip", at: 30, "application/epub+zip"),
    Magic(
      [0x50, 0x4B, 0x03, 0x04], "application/zip",
      or: [
        "application/epub+zip", "application/vnd.oasis.opendocument.text",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      ]),
  ]

  /// Formats that their bytes tell: nothing else is one, whatever its name.
  private static let toldByBytes = magic.reduce(into: Set<String>()) {
    $0.formUnion($1.others.union([$1.type]))
  }

  /// So many of a file's first bytes are looked at.
  private static let lookedAt = 4_096

  /// Throws a `Failure` for a file that cannot be read.
  static func of(_ path: String) throws -> String {
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { file.closeFile() }
      return of(Array(try file.read(upToCount: lookedAt) ?? Data()), named: path)
    } catch {
      throw Failure(.noInput, "\(path) cannot be read: \(error.localizedDescription)")
    }
  }

  /// - Parameter beginning: the file's first bytes, or all of them.
  static func of(_ beginning: [UInt8], named path: String) -> String {
    let named = byExtension[fileExtension(path)]
    let fitting = magic.first { magic in
      beginning.dropFirst(magic.offset).starts(with: magic.bytes)
    }
    if let fitting {
      return named.flatMap { fitting.others.contains($0) ? $0 : nil } ?? fitting.type
    }
    if let named, !toldByBytes.contains(named) { return named }
    return isText(beginning) ? "text/plain" : "application/octet-stream"
  }

  /// UTF-8 without control characters but those of lines; the last character may be cut off.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    guard !bytes.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }) else {
      return false
    }
    return (0...min(3, bytes.count)).contains {
      String(validating: bytes.dropLast($0), as: UTF8.self) != nil
    } && !bytes.isEmpty
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
