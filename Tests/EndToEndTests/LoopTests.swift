import Foundation
import SealTestSupport
import Testing

/// The whole loop, told by `Scripts/loop/story.py`, while server and database are killed.
@Suite struct LoopTests {
  @Test func theStoryGoesOnThroughTenCrashesAndNothingIsLostOrDoubled() async throws {
    // The story takes it away.
    let state = try TemporaryFolder.make(prefix: "seal-loop")
    let output = try TemporaryFolder.make(prefix: "seal-loop-out")
    let story = try await Command.run(
      "python3",
      [Command.root + "/Scripts/loop/story.py", Command.products, state, output, "10"],
      environment: ["PYTHONDONTWRITEBYTECODE": "1"])
    #expect(story.status == 0, "\(story.output)\n\(story.errors)")
    #expect(story.output.contains("no license without money"))
    try TemporaryFolder.remove(output)
  }
}
