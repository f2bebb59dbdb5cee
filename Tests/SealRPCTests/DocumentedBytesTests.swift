import Foundation
import NIOCore
import Testing

@testable import SealRPC

/// Proto/PROTOCOL.md shows a call and its reply byte by byte: they are true.
@Suite(.timeLimit(.minutes(10)))
struct DocumentedBytesTests {
  /// The bytes of each block of code that begins with a frame's flag.
  private func documentedFrames() throws -> [[UInt8]] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.deletingLastPathComponent().appending(path: "Proto/PROTOCOL.md"),
      encoding: .utf8)
    return text.components(separatedBy: "```").filter { $0.hasPrefix("\n00 ") }.map { block in
      block.split(separator: "\n").flatMap { line in
        // The bytes stand in the first 53 columns.
        line.prefix(53).split(separator: " ").compactMap { UInt8($0, radix: 16) }
      }
    }
  }

  @Test func theDocumentedCallHasTheDocumentedReply() async throws {
    let frames = try documentedFrames()
    try #require(frames.count == 2)
    let peer = try await ServerPeer()
    try await peer.send(bytes: ByteBuffer(bytes: frames[0]))
    let reply = try #require(try await peer.channel.readOutbound(as: ByteBuffer.self))
    #expect(Array(reply.readableBytesView) == frames[1])
  }
}
