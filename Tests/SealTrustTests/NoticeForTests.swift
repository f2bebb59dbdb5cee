import SealPrimitives
import SealVerify

/// A second kind of statement: all that one takes.
enum NoticeForTests {
  enum ID: TypeIDKind { static let prefix = "notice" }

  static let kind = StatementKind(type: "notice-for-tests", version: 3) { statement in
    var body = try MemberReader(statement.body, "body")
    let facts = StatementFacts(
      environment: try body.choice("environment"), assurance: try body.choice("assurance"))
    try body.require(!(try body.string("text")).isEmpty, "text", "must not be empty")
    try body.finish()
    return facts
  }
}
