import SealRPC
import Testing

@testable import seal

/// The contract's fields, as the command line calls them.
@Suite struct FieldWordsTests {
  @Test(arguments: [
    ("terms.region_codes[0]", "--region"), ("version.media_type", "--media-type"),
    ("parties[1].name", "--author or --owner"), ("max_ask.minor_units", "--max-ask"),
    ("page_size", "--limit"), ("work_id", "the identifier"), ("some_thing", "the some thing"),
  ])
  func aFieldIsCalledAsItIsTyped(field: String, said: String) {
    #expect(FieldWords(arguments: []).said(field) == said)
  }

  @Test func whatIsAnOptionHereAndAnArgumentThereIsCalledAsItWasTyped() {
    #expect(FieldWords(arguments: ["seal", "place", "add", "x"]).said("url") == "the URL")
    #expect(FieldWords(arguments: ["--url", "x"]).said("url") == "--url")
    #expect(FieldWords(arguments: ["--url=x"]).said("url") == "--url")
    #expect(FieldWords(arguments: ["--urls", "x"]).said("url") == "the URL")
  }

  @Test(arguments: [
    ("`title` is empty; it is required.", "title", "--title is empty; it is required."),
    (
      "`terms.region_codes[0]` must be two letters.", "terms.region_codes[0]",
      "--region must be two letters."
    ),
    ("`reason` is empty; it is required.", "reason", "The reason is empty; it is required."),
    ("A place is needed; set `use_url`.", "", "A place is needed; set --place."),
    ("No; leave `payment_provider` empty.", "", "No; leave --pay out."),
    (
      "Known, with other data in: claim, title.", "", "Known, with other data in --public, --title."
    ),
    ("Made by `seal key create` of `photo.jpg`.", "", "Made by `seal key create` of `photo.jpg`."),
  ])
  func aSentenceOfTheServerHasTheCommandLinesWords(text: String, field: String, said: String) {
    #expect(FieldWords(arguments: []).sentence(text, about: field) == said)
  }

  @Test func aFailureSaysEachFaultOnceAndTheReasonWhereThereIsNoField() {
    let invalid = Failure(
      RPCError(
        .invalidArgument, reason: "INVALID_FIELDS", message: "`title` is empty. `use_url` is bad.",
        fieldViolations: [
          .init(field: "title", reason: "FIELD_REQUIRED", description: "`title` is empty."),
          .init(field: "use_url", reason: "URL", description: "`use_url` is bad."),
        ]))
    #expect(invalid.description == "--title is empty.\n--place is bad.")
    #expect(invalid.status == .dataError)
    let absent = Failure(RPCError(.notFound, reason: "WORK_NOT_FOUND", message: "No such work."))
    #expect(absent.description == "No such work. (WORK_NOT_FOUND)" && absent.status == .notFound)
  }
}
