/// A wrong command line, and what whoever typed it is told.
///
/// `{WORK}`, `{PARTY}` and `{OFFER}` are identifiers of what is there, `{NONE}` the end of one that
/// nothing has, `{FOLDER}` a folder with `photo.jpg`, `other.txt` and `empty.txt`.
struct BadInput {
  let words: [String]
  let status: Int32
  /// All of standard error, after the program's name.
  let sentence: String
  var variables: [String: String] = [:]
  var needsState = true

  var line: String { words.joined(separator: " ") + variables.description }

  private init(
    _ words: [String], _ status: Int32, _ sentence: String, variables: [String: String] = [:],
    needsState: Bool = true
  ) {
    self.words = words
    self.status = status
    self.sentence = sentence
    self.variables = variables
    self.needsState = needsState
  }

  private static func seal(
    _ words: String..., to status: Int32, says sentence: String,
    with variables: [String: String] = [:]
  ) -> BadInput {
    BadInput(["seal"] + words, status, sentence, variables: variables)
  }

  private static func seald(
    _ words: String..., to status: Int32, says sentence: String, needsState: Bool = true
  ) -> BadInput {
    BadInput(["seald"] + words, status, sentence, needsState: needsState)
  }

  static let ofSeal = commands + values + files + connections + requests

  // MARK: Commands and options

  private static let commands = [
    seal("wrok", "list", to: 64, says: "`seal` has no `wrok`. Did you mean `seal work`?"),
    seal("work", "lst", to: 64, says: "`seal work` has no `lst`. Did you mean `seal work list`?"),
    seal(
      "lits", to: 64,
      says: "`seal` has no `lits`. Did you mean `seal work list`, `seal channel list`, "
        + "`seal page list`?"),
    seal("invite", to: 64, says: "`seal` has no `invite`. `seal` lists what there is."),
    seal(
      "claim", "split", to: 64, says: "`seal claim` has no `split`. There is set."),
    seal(
      "register", "{FOLDER}/photo.jpg", "--knid", "text", to: 64,
      says: "`seal register` has no --knid. Did you mean --kind?"),
    seal(
      "work", "list", "--colour", to: 64,
      says: "`seal work list` has no --colour; `seal work list --help` lists what it has."),
    seal(
      "register", to: 64, says: "`seal register` needs <file>: the files; each becomes a work."),
    seal(
      "buy", "{WORK}", "{OFFER}", to: 64,
      says: "`seal buy` needs --licensee: who shall be licensed."),
    seal(
      "work", "show", "{WORK}", "more", to: 64,
      says: "`more` is too many: `seal work show <work>` takes no more."),
    seal(
      "clock", "advance", "-1", to: 64,
      says: "`seal clock advance` needs <days>: how many days; 0 only shows the time."),
  ]

  // MARK: Values

  private static let values = [
    seal(
      "register", "{FOLDER}/photo.jpg", "--kind", "novel", to: 64,
      says: "--kind takes text, oral, performing-art, art, photograph, audiovisual, drawing, "
        + "software or other, not `novel`."),
    seal(
      "register", "{FOLDER}/photo.jpg", "--author", "Ada", "--created", "yesterday", to: 64,
      says: "--created takes a time, 2026-11-21 or 2026-11-21T08:00:00Z, not `yesterday`."),
    seal(
      "register", "{FOLDER}/photo.jpg", "{FOLDER}/other.txt", "--title", "Both", to: 64,
      says: "--title names one work; register files one by one to give each its own."),
    seal(
      "work", "show", "photo", to: 64, says: "<work> is a work's identifier, work_…, not `photo`."),
    seal(
      "buy", "{OFFER}", "{WORK}", "--licensee", "Press", to: 64,
      says: "<work> is a work's identifier, work_…, not `{OFFER}`."),
    seal(
      "certificate", "show", "photo", to: 64,
      says: "<certificate> is the identifier of a certificate or version, cert_… or version_…, not "
        + "`photo`."),
    seal(
      "license", "list", "--work", "photo", to: 64,
      says: "--work takes a work's identifier, work_…, not `photo`."),
    seal(
      "work", "list", "--limit", "few", to: 64, says: "--limit takes a whole number, not `few`."),
    seal("work", "list", "--limit", "0", to: 64, says: "--limit takes 1 to 100,000, not `0`."),
    seal(
      "offer", "create", "{WORK}", to: 64,
      says: "Say what it costs: --free, or --price with an amount of yuan."),
    seal(
      "offer", "create", "{WORK}", "--free", "--price", "5", to: 64,
      says: "Give --free or --price, not both."),
    seal(
      "offer", "create", "{WORK}", "--price", "5 USD", to: 64,
      says: "--price takes an amount of yuan, such as 99 or 99.50, not `5 USD`."),
    seal(
      "offer", "create", "{WORK}", "--price", "0", to: 64,
      says: "--price takes an amount of yuan, such as 99 or 99.50, not `0`."),
    seal(
      "offer", "create", "{WORK}", "--price", "-5", to: 64,
      says: "--price takes an amount of yuan, such as 99 or 99.50, not `-5`."),
    seal(
      "offer", "create", "{WORK}", "--price", "99", "--share", "Ada", to: 64,
      says: "--share takes a party's identifier and its share, such as party_…=60%, not `Ada`."),
    seal(
      "claim", "set", "{WORK}", "Ada", to: 64,
      says: "A claim is PARTY=SHARE, such as `Ada Example=60%`, not `Ada`."),
    seal(
      "invitation", "answer", "CC-1", "maybe", to: 64,
      says: "<kind> is pay, licensed, removed, not-me or object, not `maybe`."),
    seal(
      "report", "show", "--days", "0", to: 64, says: "--days takes 1 to 366, not `0`."),
    seal(
      "page", "include", "photo", to: 64, says: "A page is https://HOST/PATH, not `photo`."),
    seal(
      "webhook", "update", "whe_{NONE}", to: 64,
      says: "Say what changes: --url, --type or --all-types."),
    seal(
      "log", "audit", "{SERVER}", "key", to: 64,
      says: "A log's verifier key is NAME+ID+KEY: its name, eight hexadecimal digits, and an "
        + "Ed25519 key in base 64."),
  ]

  // MARK: Files

  private static let files = [
    seal(
      "register", "{FOLDER}/none.jpg", "--author", "Ada", to: 66,
      says: "`{FOLDER}/none.jpg` cannot be opened: No such file or directory."),
    seal(
      "register", "{FOLDER}", "--author", "Ada", to: 66,
      says: "`{FOLDER}` cannot be read: Is a directory."),
    seal(
      "register", "{FOLDER}/empty.txt", "--author", "Ada", to: 65,
      says: "`{FOLDER}/empty.txt` is empty; --empty registers it all the same."),
    seal(
      "register", "{FOLDER}/other.txt", to: 64,
      says: "Who made it? Give --author or --owner, or set `author` in the profile."),
    seal(
      "register", "{FOLDER}/other.txt", "--author", "Ada", "--output", "{FOLDER}/other.txt/x",
      to: 73, says: "The folder {FOLDER}/other.txt/x cannot be made: not a directory."),
    seal(
      "verify", "{FOLDER}/none.jpg", to: 66, says: "There is no file `{FOLDER}/none.jpg`."),
    seal(
      "verify", "{FOLDER}/empty.txt", to: 66,
      says:
        "There is no certificate `{FOLDER}/empty.txt.seal` beside `{FOLDER}/empty.txt`; name its "
        + "folder as the second argument."),
    seal(
      "verify", "{FOLDER}/photo.jpg", "--root", "{FOLDER}/empty.txt", to: 66,
      says: "{FOLDER}/empty.txt holds no trusted roots: 1 to 8 X.509 certificates as PEM text."),
    seal(
      "license", "verify", "{FOLDER}/none", to: 66,
      says: "The folder `{FOLDER}/none` cannot be opened: No such file or directory."),
    seal(
      "text", "register", "version_{NONE}", "{FOLDER}/none.txt", to: 66,
      says: "`{FOLDER}/none.txt` cannot be read: no such file or directory."),
  ]

  // MARK: Server and profile

  private static let connections = [
    seal(
      "work", "list", "--root", "{FOLDER}/other.txt", to: 66,
      says: "{FOLDER}/other.txt holds no trusted roots: 1 to 8 X.509 certificates as PEM text."),
    seal(
      "work", "list", "--root", "{FOLDER}/none.pem", to: 66,
      says: "The trusted roots in {FOLDER}/none.pem cannot be read: no such file or directory."),
    seal(
      "work", "list", "--profile", "{FOLDER}/none.json", to: 78,
      says: "There is no profile at {FOLDER}/none.json. `seald sandbox` prints one to try with; "
        + "`seal --help-profile` says the rest."),
    seal(
      "work", "list", "--profile", "{FOLDER}/other.txt", to: 78,
      says: "The profile {FOLDER}/other.txt is no JSON object of a profile; `seal --help-profile` "
        + "says what it holds."),
    seal(
      "work", "list", "--address", "127.0.0.1:1", to: 69,
      says: "No connection to 127.0.0.1:1: connection refused. (CONNECT_FAILED)"),
    seal(
      "work", "list", "--address", "none.invalid:443", to: 69,
      says: "No connection to none.invalid:443: no address is known for the name none.invalid. "
        + "(CONNECT_FAILED)"),
    seal(
      "work", "list", "--address", "https://example.com/", to: 78,
      says: "The server's address is HOST:PORT, not `https://example.com/`."),
    seal(
      "work", "list", to: 77,
      says: "The API key is not valid; it may be mistyped or revoked. (API_KEY_REFUSED)",
      with: ["SEAL_API_KEY": "seal_live_nothing"]),
    seal(
      "work", "list", to: 78, says: "SEAL_ATTEMPTS takes 1 to 1,000, not `many`.",
      with: ["SEAL_ATTEMPTS": "many"]),
    seal(
      "review", "list", to: 77,
      says: "The API key lacks the scope operator; use a key that has it. (SCOPE_MISSING)"),
  ]

  // MARK: What the server refuses

  private static let requests = [
    seal(
      "work", "show", "work_{NONE}", to: 67,
      says: "There is no such work in this account. (WORK_NOT_FOUND)"),
    seal(
      "register", "{FOLDER}/other.txt", "--author", "Ada", "--title", "", to: 65,
      says: "--title is empty; it is required."),
    seal(
      "register", "{FOLDER}/other.txt", "--author", "Ada", "--media-type", "photo", "--url",
      "photo",
      to: 65,
      says:
        "--media-type must be a media type without parameters, such as image/jpeg.\n--url must be "
        + "an absolute http or https URL of at most 2,048 characters, without a user name."),
    seal(
      "offer", "create", "{WORK}", "--price", "99", "--region", "Germany", to: 65,
      says: "--region must be two capital letters (ISO 3166-1)."),
    seal(
      "offer", "create", "{WORK}", "--price", "99", "--days", "99999999", to: 65,
      says: "--days is 99999999; at most 36,500 are allowed."),
    seal(
      "offer", "create", "{WORK}", "--price", "99", "--share", "{PARTY}=50%", to: 65,
      says: "The shares sum to 500000; each has 1 or more, all 1,000,000."),
    seal(
      "claim", "set", "{WORK}", "Ada=60%", "Bo=50%", to: 65,
      says: "The shares of all rights worldwide sum to 110 %; they must sum to 100 %."),
    seal(
      "buy", "{WORK}", "{OFFER}", "--licensee", "Press", to: 65,
      says: "Showing a work online is licensed for a place; set --place. (PLACE_REQUIRED)"),
    seal(
      "buy", "{WORK}", "{OFFER}", "--licensee", "Press", "--place", "https://press.example/",
      "--pay", "wechat", to: 65,
      says: "This server takes no money that way; leave --pay out, or ask its operator how to pay. "
        + "(PAYMENT_PROVIDER_UNAVAILABLE)"),
    seal(
      "buy", "{WORK}", "{OFFER}", "--licensee", "Press", "--place", "press.example", to: 65,
      says: "--place must be an absolute http or https URL of at most 2,048 characters."),
    seal(
      "license", "show", "CS-VWGR-JJ7Z-AAAA-BBBB", to: 65,
      says: "The number is mistyped: its last character does not fit the others."),
    seal(
      "license", "show", "CS-1234", to: 65,
      says: "The number is not a license's number (CS- and four groups of four)."),
    seal(
      "use", "check", "{WORK}", "--license", "CS-VWGR-JJ7Z-AAAA-BBBB", to: 65,
      says: "--license is mistyped: its last character does not fit the others."),
    seal(
      "order", "find", "nobody", to: 65,
      says: "The mail address must be a mail address: name@example.org."),
    seal(
      "channel", "create", "example.com", "--author", "Ada", to: 65,
      says: "The site must be scheme and host without a path, such as https://example.com."),
    seal(
      "place", "add", "photo", to: 65,
      says: "The URL is not an absolute http or https URL of at most 2,048 characters."),
    seal(
      "monitor", "create", "https://example.com", "--budget", "99999", to: 65,
      says: "--budget is 99999; at most 10000 are allowed."),
    seal(
      "event", "list", "--type", "work.eaten", to: 65,
      says: "--type is not a type of event, such as license.issued."),
    seal(
      "clock", "advance", "1", to: 65,
      says: "Only the sandbox has a clock that can be moved; use a sandbox key. (SANDBOX_ONLY)"),
  ]

  // MARK: The operator's

  static let ofSeald = [
    seald(
      "statsu", to: 64, says: "`seald` has no `statsu`. Did you mean `seald status`?",
      needsState: false),
    seald(
      "payments", to: 64, says: "`seald` has no `payments`. Did you mean `seald payment`?",
      needsState: false),
    seald(
      "payment", "confirm", "photo", "99.00 CNY", to: 64,
      says: "<order> is an order's identifier, order_…, not `photo`."),
    seald(
      "payment", "confirm", "order_{NONE}", "99", to: 64,
      says: "<amount> is an amount with its currency, such as \"99.00 CNY\", not `99`."),
    seald(
      "payment", "confirm", "order_{NONE}", "99.00 CNY", to: 1,
      says: "There is no such order here. (ORDER_NOT_FOUND)"),
    seald(
      "refund", "begin", "order_{NONE}", to: 1,
      says: "There is no such order here. (ORDER_NOT_FOUND)"),
    seald(
      "objection", "decide", "objection_{NONE}", "maybe", "why", to: 64,
      says: "<decision> is uphold or reject, not `maybe`."),
    seald(
      "objection", "decide", "objection_{NONE}", "uphold", "", to: 64,
      says: "<explanation> takes 1 to 500 characters."),
    seald(
      "incident", "settle", "incident_{NONE}", "why", to: 1,
      says: "There is no such payment incident. (INCIDENT_NOT_FOUND)"),
    seald("job", "repeat", "job_{NONE}", to: 1, says: "job_{NONE} is not parked."),
    seald("account", "create", "", to: 64, says: "<name> takes 1 to 200 characters."),
    seald(
      "key", "create", "acct_{NONE}", to: 1, says: "There is no account acct_{NONE}."),
    seald(
      "clock", "advance", "acct_{NONE}", "1", to: 1, says: "There is no account acct_{NONE}."),
    seald(
      "clock", "advance", "acct_{NONE}", "0", to: 64, says: "<days> is 1 to 3,650, not `0`."),
    seald(
      "party", "erase", "party_{NONE}", to: 1,
      says: "There is no party party_{NONE}, or it was erased before."),
    seald(
      "root", "show", "--state", "{FOLDER}/none", to: 1,
      says: "There is no installation in {FOLDER}/none: name its folder by --state, or make one by "
        + "`seald init`.", needsState: false),
    seald(
      "status", "--set", "speed", to: 64, says: "--set takes NAME=VALUE, not `speed`."),
    seald(
      "run", "--listen", "{SERVER}", to: 1,
      says: "{SERVER} cannot be listened on: address already in use."),
  ]
}
