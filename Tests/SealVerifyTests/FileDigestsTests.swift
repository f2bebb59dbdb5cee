import Foundation
import SealCrypto
import SealPrimitives
import SealVerify
import Testing

@Suite struct FileDigestsTests {
  @Test(arguments: [0, 1, 1 << 20, 1 << 20 + 1, 3 << 20 + 17])
  func readsAFileToTheEnd(size: Int) throws {
    let bytes = SystemRandomBytes().bytes(size)
    let path = NSTemporaryDirectory() + "sealverify-" + Hex.encode(SystemRandomBytes().bytes(8))
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let digests = try Digests(ofFile: path)
    try FileManager.default.removeItem(atPath: path)
    #expect(try digests == Digests(of: bytes))
    #expect(digests.sm3 == nil)
  }

  @Test(arguments: ["/", "/nowhere/at/all", ""])
  func refusesWhatIsNoFile(path: String) {
    #expect { try Digests(ofFile: path) } throws: { ($0 as? VerifyError)?.code == .file }
  }
}
