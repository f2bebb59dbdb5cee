import Testing

@testable import SealCommandLine

/// What the parser says of wrong command lines, and what is made of it.
@Suite struct ParserSentenceTests {
  @Test(arguments: [
    (
      "The value 'abc' is invalid for '--limit <count>'",
      "Help:  --limit <count>  At most so many.",
      "--limit takes a whole number, not `abc`."
    ),
    (
      "The value 'x' is invalid for '<work>'", "Help:  <work>  The work, work_….",
      "<work> is a work's identifier, work_…, not `x`."
    ),
    (
      "The value 'x' is invalid for '--odd <thing>'", "Help:  --odd <thing>  A thing of its own.",
      "--odd takes a value, not `x`: a thing of its own."
    ),
    (
      "The value 'no' is invalid for '--as <way>'. Please provide one of 'a', 'b' or 'c'.", "",
      "--as takes a, b or c, not `no`."
    ),
    (
      "The value 'no' is invalid for '<way>'. Please provide one of the following:\n  - a\n  - b",
      "", "<way> is a or b, not `no`."
    ),
    (
      "The value 'it's' is invalid for '<way>'. Please provide one of 'only'.", "",
      "<way> is only, not `it's`."
    ),
    (
      "Missing value for '--limit <count>'", "", "--limit takes a whole number, not `-5`."
    ),
    (
      "Missing value for '--days <days>'", "", "--days takes a whole number, and has none."
    ),
    (
      "Unknown option '--lmit'. Did you mean '--limit'?", "",
      "`seal work list` has no --lmit. Did you mean --limit?"
    ),
    (
      "Unknown option '--zzz'", "",
      "`seal work list` has no --zzz; `seal work list --help` lists what it has."
    ),
    (
      "Missing expected argument '<file> ...'", "Help:  <file>  The files; each becomes a work.",
      "`seal work list` needs <file>: the files; each becomes a work."
    ),
    (
      "Missing expected argument '--root <file>'", "Help:  --root <file>  PEM file of roots.",
      "`seal work list` needs --root: PEM file of roots."
    ),
    (
      "Unexpected argument 'x'",
      "Usage: seal work show <work> [--profile <file>] --secret <secret> [--json]",
      "`x` is too many: `seal work show <work>` takes no more."
    ),
    (
      "2 unexpected arguments: 'x', 'y'", "Usage: seal work show <work>",
      "`x`, `y` are too many: `seal work show <work>` takes no more."
    ),
    (
      "Unknown option '--help-profiel'", "Usage: seal",
      "`seal work list` has no --help-profiel. Did you mean --help-profile?"
    ),
    ("Anything else.", "Usage: seal", "Anything else."),
  ])
  func aFaultIsOneSentence(message: String, details: String, sentence: String) {
    let parser = ParserSentence(
      command: "seal work list", arguments: ["work", "list", "--limit", "-5", "--days"],
      forms: ValueForms.common, options: ["--help", "--help-profile"])
    #expect(parser.text(message, details: "Error: \(message)\n\(details)") == sentence)
  }
}
