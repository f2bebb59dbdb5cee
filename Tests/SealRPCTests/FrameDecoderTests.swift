import NIOCore
import Testing

@testable import SealRPC

struct FrameDecoderTests {
  private func frame(_ payload: [UInt8]) -> [UInt8] {
    [0] + withUnsafeBytes(of: UInt32(payload.count).bigEndian) { Array($0) } + payload
  }

  private func frames(_ decoder: inout FrameDecoder) throws -> [[UInt8]] {
    var found: [[UInt8]] = []
    while let next = try decoder.next() { found.append(Array(next.readableBytesView)) }
    return found
  }

  @Test(arguments: 1...12) func cutsTheSameFramesHoweverTheBytesArrive(piece: Int) throws {
    let payloads: [[UInt8]] = [[1, 2, 3], [], [4], Array(repeating: 5, count: 300)]
    let bytes = payloads.flatMap(frame)
    var decoder = FrameDecoder(maximumLength: 300)
    var found: [[UInt8]] = []
    for start in stride(from: 0, to: bytes.count, by: piece) {
      decoder.append(ByteBuffer(bytes: bytes[start..<min(start + piece, bytes.count)]))
      found += try frames(&decoder)
    }
    #expect(found == payloads)
    #expect(decoder.bufferedBytes == 0)
  }

  @Test func refusesALengthBeforeAnyByteOfThePayload() throws {
    var decoder = FrameDecoder(maximumLength: 10)
    decoder.append(ByteBuffer(bytes: [0, 0, 0, 0, 11]))
    #expect(throws: RPCError.self) { try decoder.next() }
    decoder = FrameDecoder(maximumLength: 10)
    decoder.append(ByteBuffer(bytes: [0, 0xFF, 0xFF, 0xFF, 0xFF]))
    do {
      _ = try decoder.next()
      Issue.record("a length of 4 GiB was accepted")
    } catch {
      #expect(error.reason == "FRAME_TOO_LONG")
    }
  }

  @Test func acceptsExactlyTheLimit() throws {
    var decoder = FrameDecoder(maximumLength: 10)
    decoder.append(ByteBuffer(bytes: frame(Array(repeating: 7, count: 10))))
    #expect(try decoder.next()?.readableBytes == 10)
  }

  @Test func refusesAnotherFlagAtOnce() throws {
    var decoder = FrameDecoder(maximumLength: 10)
    decoder.append(ByteBuffer(bytes: Array("G".utf8)))
    do {
      _ = try decoder.next()
      Issue.record("a frame began with G")
    } catch {
      #expect(error.reason == "FRAME_FLAG")
    }
  }
}
