import Foundation
import SealCrypto
import SealPrimitives
import SealVerify

/// A checkpoint that a log has shown before, and where it is written.
struct SeenCheckpoint {
  let checkpoint: Checkpoint
  let note: String
  let source: String
}

/// A statement that a log should hold, by the folder in which it was saved.
struct LoggedStatement {
  let folder: String
  let digest: [UInt8]
  /// The checkpoint of the proof that came with it.
  let seen: SeenCheckpoint?

  init(folder: String, _ key: LogVerifierKey) throws {
    do {
      let bundle = try CertificateBundle.read(fromFolder: folder)
      self.folder = folder
      digest = SHA256.hash(bundle.statement)
      seen = try bundle.logProof.map { text in
        let note = try LogProof(text: text).checkpointNote
        return SeenCheckpoint(
          checkpoint: try key.open(note), note: note, source: "the proof in \(folder)")
      }
    } catch let error as VerifyError {
      throw Failure(
        error.code == .file ? .noInput : .refused, "\(folder): \(error.message)")
    }
  }
}

/// The file in which the checkpoint last seen is kept: the note itself, which is evidence.
struct SeenCheckpointFile {
  let path: String

  /// `nil` when there is none yet.
  func read(_ key: LogVerifierKey) throws -> SeenCheckpoint? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path),
      let note = String(validating: data, as: UTF8.self)
    else { throw Failure(.noInput, "\(path) cannot be read.") }
    do {
      return SeenCheckpoint(checkpoint: try key.open(note), note: note, source: path)
    } catch let error as VerifyError {
      throw Failure(.noInput, "\(path) is not a checkpoint of this log: \(error.message)")
    }
  }

  /// Whole or not at all.
  func write(_ note: String) throws {
    let partial = path + ".partial-" + Hex.encode(SystemRandomBytes().bytes(8))
    do {
      try Data(note.utf8).write(to: URL(fileURLWithPath: partial), options: .withoutOverwriting)
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: partial))
      try file.synchronize()
      try file.close()
    } catch {
      throw Failure(.cannotCreate, "`\(path)` cannot be written: \(FileReason.of(error)).")
    }
    guard rename(partial, path) == 0 else {
      let reason = String(cString: strerror(errno))
      throw Failure(.cannotCreate, "\(path) cannot be written: \(reason).")
    }
  }
}
