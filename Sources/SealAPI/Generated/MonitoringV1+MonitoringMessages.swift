// Generated from seal/monitoring/v1/monitoring.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension MonitoringV1 {
  /// The text of a version, as it is compared.
  public struct WorkText: Message {
    /// **Output only.** `version_…`.
    public var versionID: String = ""
    /// **Output only.** `work_…`.
    public var workID: String = ""
    /// **Output only.** SHA-256 of the text in UTF-8.
    public var textSha256: [UInt8] = []
    /// **Output only.** Characters that are compared: without blanks, punctuation and marks.
    public var comparedCharacters: UInt32 = 0
    /// **Output only.** When it was registered.
    public var createTime: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(
      versionID: String = "",
      workID: String = "",
      textSha256: [UInt8] = [],
      comparedCharacters: UInt32 = 0,
      createTime: GoogleProtobuf.Timestamp? = nil
    ) {
      self.versionID = versionID
      self.workID = workID
      self.textSha256 = textSha256
      self.comparedCharacters = comparedCharacters
      self.createTime = createTime
    }
  }

  /// Watches places for uses of works.
  public struct Monitor: Message {
    /// **Output only.** TypeID `monitor_…`.
    public var monitorID: String = ""
    /// **Immutable.** What people see, 1 to 100 characters.
    public var title: String = ""
    /// **Immutable.** Works of the account; empty for all that it has at each run.
    public var workIDs: [String] = []
    /// **Immutable.** Where each run starts: absolute URLs. Links are followed within the hosts
    /// that stand here.
    public var placeURLs: [String] = []
    /// **Immutable.** Whom the places address, ISO 3166-1 alpha-2; empty when unknown.
    public var regionCode: String = ""
    /// **Immutable.** Whether the places serve a business, as the account says. What their pages
    /// show decides.
    public var commercial: Bool = false
    /// **Immutable.** Pages that a run fetches at most.
    public var pageBudget: UInt32 = 0
    /// **Immutable.** Time between two requests to a host. It is longer where the host's robots.txt
    /// asks for that or other runs visit the host, and never shorter than the server's own least
    /// time, 1,000 by default.
    public var delayMilliseconds: UInt32 = 0
    /// **Immutable.** Days from one run to the next; 0 for runs by call only.
    public var periodDays: UInt32 = 0
    /// **Output only.** When it was made.
    public var createTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** When it was ended; absent while it watches.
    public var endTime: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(
      monitorID: String = "",
      title: String = "",
      workIDs: [String] = [],
      placeURLs: [String] = [],
      regionCode: String = "",
      commercial: Bool = false,
      pageBudget: UInt32 = 0,
      delayMilliseconds: UInt32 = 0,
      periodDays: UInt32 = 0,
      createTime: GoogleProtobuf.Timestamp? = nil,
      endTime: GoogleProtobuf.Timestamp? = nil
    ) {
      self.monitorID = monitorID
      self.title = title
      self.workIDs = workIDs
      self.placeURLs = placeURLs
      self.regionCode = regionCode
      self.commercial = commercial
      self.pageBudget = pageBudget
      self.delayMilliseconds = delayMilliseconds
      self.periodDays = periodDays
      self.createTime = createTime
      self.endTime = endTime
    }
  }

  /// One crawl of a monitor's places.
  public struct MonitorRun: Message {
    /// **Output only.** TypeID `run_…`.
    public var runID: String = ""
    /// **Output only.** `monitor_…`.
    public var monitorID: String = ""
    /// **Output only.** When it began.
    public var startTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** When it was done; absent while it runs.
    public var endTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Pages that were asked for; at most the monitor's budget.
    public var fetchedPages: UInt32 = 0
    /// **Output only.** Pages that robots.txt kept from being fetched.
    public var disallowedPages: UInt32 = 0
    /// **Output only.** Pages that could not be had or read.
    public var failedPages: UInt32 = 0
    /// **Output only.** Pages that are known and wait.
    public var waitingPages: UInt32 = 0

    public init() {}

    public init(
      runID: String = "",
      monitorID: String = "",
      startTime: GoogleProtobuf.Timestamp? = nil,
      endTime: GoogleProtobuf.Timestamp? = nil,
      fetchedPages: UInt32 = 0,
      disallowedPages: UInt32 = 0,
      failedPages: UInt32 = 0,
      waitingPages: UInt32 = 0
    ) {
      self.runID = runID
      self.monitorID = monitorID
      self.startTime = startTime
      self.endTime = endTime
      self.fetchedPages = fetchedPages
      self.disallowedPages = disallowedPages
      self.failedPages = failedPages
      self.waitingPages = waitingPages
    }
  }

  /// One use of a work: on one page.
  public struct Usage: Message {
    /// **Output only.** TypeID `usage_…`.
    public var usageID: String = ""
    /// **Output only.** The work.
    public var workID: String = ""
    /// **Output only.** The page.
    public var pageURL: String = ""
    /// **Output only.** What it was decided to be, by its latest decision.
    public var status: UsageStatus = .unspecified
    /// **Output only.** The latest decision.
    public var decision: UsageDecision? = nil
    /// **Output only.** What was last seen of the work there.
    public var observation: UsageObservation? = nil
    /// **Output only.** When it was first seen.
    public var firstSeenTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** When it was last seen.
    public var lastSeenTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** When the page was found to be without it; absent while it is there.
    public var goneTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Which monitor found it.
    public var monitorID: String = ""
    /// **Output only.** Whether it is taken to serve a business.
    public var commercial: CommercialUse? = nil

    public init() {}

    public init(
      usageID: String = "",
      workID: String = "",
      pageURL: String = "",
      status: UsageStatus = .unspecified,
      decision: UsageDecision? = nil,
      observation: UsageObservation? = nil,
      firstSeenTime: GoogleProtobuf.Timestamp? = nil,
      lastSeenTime: GoogleProtobuf.Timestamp? = nil,
      goneTime: GoogleProtobuf.Timestamp? = nil,
      monitorID: String = "",
      commercial: CommercialUse? = nil
    ) {
      self.usageID = usageID
      self.workID = workID
      self.pageURL = pageURL
      self.status = status
      self.decision = decision
      self.observation = observation
      self.firstSeenTime = firstSeenTime
      self.lastSeenTime = lastSeenTime
      self.goneTime = goneTime
      self.monitorID = monitorID
      self.commercial = commercial
    }
  }

  /// What a usage was decided to be, and why. Never changed: another decision follows it.
  public struct UsageDecision: Message {
    /// **Output only.** 1 for the usage's first.
    public var number: UInt32 = 0
    /// **Output only.** The decision.
    public var status: UsageStatus = .unspecified
    /// **Output only.** When.
    public var decideTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Why; at least one.
    public var reasons: [UsageReason] = []
    /// **Output only.** What it was decided upon.
    public var cause: DecisionCause = .unspecified

    public init() {}

    public init(
      number: UInt32 = 0,
      status: UsageStatus = .unspecified,
      decideTime: GoogleProtobuf.Timestamp? = nil,
      reasons: [UsageReason] = [],
      cause: DecisionCause = .unspecified
    ) {
      self.number = number
      self.status = status
      self.decideTime = decideTime
      self.reasons = reasons
      self.cause = cause
    }
  }

  /// A reason of a decision.
  public struct UsageReason: Message {
    /// **Output only.** Stable, in upper case.
    public var code: String = ""
    /// **Output only.** One sentence.
    public var message: String = ""
    /// **Output only.** A license's number, an offer's identifier, a version's or a place; may be
    /// empty.
    public var reference: String = ""

    public init() {}

    public init(code: String = "", message: String = "", reference: String = "") {
      self.code = code
      self.message = message
      self.reference = reference
    }
  }

  /// What a page had of a work when it was fetched.
  public struct UsageObservation: Message {
    /// **Output only.** TypeID `observation_…`.
    public var observationID: String = ""
    /// **Output only.** When the page was fetched.
    public var fetchTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** The status of the answer, such as 200 or 404.
    public var httpStatus: UInt32 = 0
    /// **Output only.** SHA-256 of the page's bytes.
    public var pageSha256: [UInt8] = []
    /// **Output only.** SHA-256 of the web archive (ISO 28500) of the exchange; empty if none was
    /// kept.
    public var warcSha256: [UInt8] = []
    /// **Output only.** Which version it was compared with: the earliest that it has as much of;
    /// empty when nothing was found.
    public var versionID: String = ""
    /// **Output only.** How much of the work it has.
    public var extent: UsageExtent = .unspecified
    /// **Output only.** Whether the file is the version's, byte for byte.
    public var exactDigest: Bool = false
    /// **Output only.** Parts per million of the work that the page has.
    public var workPortionPPM: UInt32 = 0
    /// **Output only.** Parts per million of the page that come from the work.
    public var pagePortionPPM: UInt32 = 0
    /// **Output only.** Compared characters of the longest passage.
    public var longestPassageCharacters: UInt32 = 0
    /// **Output only.** Compared characters that come from the work.
    public var quotedCharacters: UInt32 = 0
    /// **Output only.** What stands there as credit: NAME, TITLE, SOURCE_LINK, SEAL_LINK.
    public var credits: [String] = []
    /// **Output only.** When the page says that it was published, at the earliest; a claim. Absent
    /// when it says nothing.
    public var claimedEarliestTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** The same at the latest: pages write dates without a zone.
    public var claimedLatestTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** What on the page says that it serves a business: ADVERTISING, SHOP, PRICES,
    /// BUSINESS_DOMAIN.
    public var commercialSignals: [String] = []

    public init() {}

    public init(
      observationID: String = "",
      fetchTime: GoogleProtobuf.Timestamp? = nil,
      httpStatus: UInt32 = 0,
      pageSha256: [UInt8] = [],
      warcSha256: [UInt8] = [],
      versionID: String = "",
      extent: UsageExtent = .unspecified,
      exactDigest: Bool = false,
      workPortionPPM: UInt32 = 0,
      pagePortionPPM: UInt32 = 0,
      longestPassageCharacters: UInt32 = 0,
      quotedCharacters: UInt32 = 0,
      credits: [String] = [],
      claimedEarliestTime: GoogleProtobuf.Timestamp? = nil,
      claimedLatestTime: GoogleProtobuf.Timestamp? = nil,
      commercialSignals: [String] = []
    ) {
      self.observationID = observationID
      self.fetchTime = fetchTime
      self.httpStatus = httpStatus
      self.pageSha256 = pageSha256
      self.warcSha256 = warcSha256
      self.versionID = versionID
      self.extent = extent
      self.exactDigest = exactDigest
      self.workPortionPPM = workPortionPPM
      self.pagePortionPPM = pagePortionPPM
      self.longestPassageCharacters = longestPassageCharacters
      self.quotedCharacters = quotedCharacters
      self.credits = credits
      self.claimedEarliestTime = claimedEarliestTime
      self.claimedLatestTime = claimedLatestTime
      self.commercialSignals = commercialSignals
    }
  }

  /// Whether a use is taken to serve a business. What the page shows decides, unless a reviewer
  /// has.
  public struct CommercialUse: Message {
    /// **Output only.** Whether it is.
    public var commercial: Bool = false
    /// **Output only.** What on the page says so, as in UsageObservation.
    public var signals: [String] = []
    /// **Output only.** Whether the account says so of its monitor's places. That decides nothing.
    public var claimed: Bool = false
    /// **Output only.** Whether a reviewer decided it, whatever the page shows.
    public var reviewed: Bool = false

    public init() {}

    public init(
      commercial: Bool = false,
      signals: [String] = [],
      claimed: Bool = false,
      reviewed: Bool = false
    ) {
      self.commercial = commercial
      self.signals = signals
      self.claimed = claimed
      self.reviewed = reviewed
    }
  }

  /// A place where the account allows uses.
  public struct AllowedPlace: Message {
    /// **Output only.** TypeID `place_…`.
    public var placeID: String = ""
    /// **Immutable.** An absolute URL; what lies at or under it is allowed.
    public var url: String = ""
    /// **Immutable.** Why, for the account itself; at most 200 characters.
    public var note: String = ""
    /// **Output only.** Since when.
    public var createTime: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(
      placeID: String = "",
      url: String = "",
      note: String = "",
      createTime: GoogleProtobuf.Timestamp? = nil
    ) {
      self.placeID = placeID
      self.url = url
      self.note = note
      self.createTime = createTime
    }
  }

  /// Numbers of a period.
  public struct UsageReport: Message {
    /// **Output only.** Its beginning.
    public var startTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Its end, exclusive.
    public var endTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Usages that were there at the end, by status, each status once.
    public var standing: [StatusCount] = []
    /// **Output only.** Usages first seen in the period, by the status that they had at its end.
    public var found: [StatusCount] = []
    /// **Output only.** Usages found gone in the period.
    public var gone: UInt32 = 0
    /// **Output only.** Hosts with most usages that are unlicensed at the end, most first, at most
    /// ten.
    public var topHosts: [HostCount] = []
    /// **Output only.** The period in weeks, or what is left of the last, oldest first.
    public var weeks: [WeekCount] = []
    /// **Output only.** TypeID `report_…` of a weekly report; empty when it was computed for a
    /// call.
    public var reportID: String = ""
    /// **Output only.** When a weekly report was made; absent when it was computed for a call.
    public var createTime: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(
      startTime: GoogleProtobuf.Timestamp? = nil,
      endTime: GoogleProtobuf.Timestamp? = nil,
      standing: [StatusCount] = [],
      found: [StatusCount] = [],
      gone: UInt32 = 0,
      topHosts: [HostCount] = [],
      weeks: [WeekCount] = [],
      reportID: String = "",
      createTime: GoogleProtobuf.Timestamp? = nil
    ) {
      self.startTime = startTime
      self.endTime = endTime
      self.standing = standing
      self.found = found
      self.gone = gone
      self.topHosts = topHosts
      self.weeks = weeks
      self.reportID = reportID
      self.createTime = createTime
    }
  }

  /// How many usages have a status.
  public struct StatusCount: Message {
    /// **Output only.** The status.
    public var status: UsageStatus = .unspecified
    /// **Output only.** How many.
    public var count: UInt32 = 0

    public init() {}

    public init(status: UsageStatus = .unspecified, count: UInt32 = 0) {
      self.status = status
      self.count = count
    }
  }

  /// How many usages are at a host.
  public struct HostCount: Message {
    /// **Output only.** The host, with its port unless it is the scheme's own.
    public var host: String = ""
    /// **Output only.** How many.
    public var count: UInt32 = 0

    public init() {}

    public init(host: String = "", count: UInt32 = 0) {
      self.host = host
      self.count = count
    }
  }

  /// What a week brought.
  public struct WeekCount: Message {
    /// **Output only.** When it begins.
    public var startTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Usages first seen in it.
    public var found: UInt32 = 0
    /// **Output only.** Of these, those that are unlicensed at the period's end.
    public var foundUnlicensed: UInt32 = 0
    /// **Output only.** Usages found gone in it.
    public var gone: UInt32 = 0

    public init() {}

    public init(
      startTime: GoogleProtobuf.Timestamp? = nil,
      found: UInt32 = 0,
      foundUnlicensed: UInt32 = 0,
      gone: UInt32 = 0
    ) {
      self.startTime = startTime
      self.found = found
      self.foundUnlicensed = foundUnlicensed
      self.gone = gone
    }
  }

  /// Gives the platform a version's text.
  public struct RegisterTextRequest: RequestIdentified {
    /// **Required.** A version of the account, `version_…`.
    public var versionID: String = ""
    /// **Required.** The certified bytes: text in UTF-8, or HTML; 1 to 524,288 bytes.
    public var content: [UInt8] = []
    /// **Required.** As in CreateMonitorRequest.
    public var requestID: String = ""

    public init() {}

    public init(versionID: String = "", content: [UInt8] = [], requestID: String = "") {
      self.versionID = versionID
      self.content = content
      self.requestID = requestID
    }
  }

  /// The text as registered.
  public struct RegisterTextResponse: Message {
    /// **Output only.** The text.
    public var text: WorkText? = nil

    public init() {}

    public init(text: WorkText? = nil) {
      self.text = text
    }
  }

  /// Begins to watch.
  public struct CreateMonitorRequest: RequestIdentified {
    /// **Required.** 1 to 100 characters.
    public var title: String = ""
    /// **Optional.** At most 200 works of the account; all that it has at each run if empty.
    public var workIDs: [String] = []
    /// **Required.** 1 to 50 absolute http or https URLs of at most 2,048 characters.
    public var placeURLs: [String] = []
    /// **Optional.** Whom the places address, ISO 3166-1 alpha-2; a license for some regions can
    /// else not be found to cover a use.
    public var regionCode: String = ""
    /// **Optional.** Whether the places serve a business: a claim, which is shown as one. What
    /// their pages show decides.
    public var commercial: Bool = false
    /// **Optional.** 1 to 10,000 pages a run; 100 by default.
    public var pageBudget: UInt32 = 0
    /// **Optional.** 1 to 600,000; 1,000 by default. See the monitor's.
    public var delayMilliseconds: UInt32 = 0
    /// **Optional.** 1 to 365 days from run to run, by the account's clock; 0 for runs by call
    /// only.
    public var periodDays: UInt32 = 0
    /// **Required.** Made up by the caller and kept when it retries: 8 to 64 characters of A-Z,
    /// a-z, 0-9, - and _.
    public var requestID: String = ""

    public init() {}

    public init(
      title: String = "",
      workIDs: [String] = [],
      placeURLs: [String] = [],
      regionCode: String = "",
      commercial: Bool = false,
      pageBudget: UInt32 = 0,
      delayMilliseconds: UInt32 = 0,
      periodDays: UInt32 = 0,
      requestID: String = ""
    ) {
      self.title = title
      self.workIDs = workIDs
      self.placeURLs = placeURLs
      self.regionCode = regionCode
      self.commercial = commercial
      self.pageBudget = pageBudget
      self.delayMilliseconds = delayMilliseconds
      self.periodDays = periodDays
      self.requestID = requestID
    }
  }

  /// The monitor.
  public struct CreateMonitorResponse: Message {
    /// **Output only.** The monitor.
    public var monitor: Monitor? = nil

    public init() {}

    public init(monitor: Monitor? = nil) {
      self.monitor = monitor
    }
  }

  /// Asks for monitors.
  public struct ListMonitorsRequest: ListRequest {
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""

    public init() {}

    public init(pageSize: UInt32 = 0, pageToken: String = "") {
      self.pageSize = pageSize
      self.pageToken = pageToken
    }
  }

  /// A page of monitors.
  public struct ListMonitorsResponse: Message {
    /// **Output only.** Newest first.
    public var monitors: [Monitor] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(monitors: [Monitor] = [], nextPageToken: String = "") {
      self.monitors = monitors
      self.nextPageToken = nextPageToken
    }
  }

  /// Ends a monitor.
  public struct EndMonitorRequest: RequestIdentified {
    /// **Required.** `monitor_…`.
    public var monitorID: String = ""
    /// **Required.** As in CreateMonitorRequest.
    public var requestID: String = ""

    public init() {}

    public init(monitorID: String = "", requestID: String = "") {
      self.monitorID = monitorID
      self.requestID = requestID
    }
  }

  /// The monitor as ended.
  public struct EndMonitorResponse: Message {
    /// **Output only.** The monitor.
    public var monitor: Monitor? = nil

    public init() {}

    public init(monitor: Monitor? = nil) {
      self.monitor = monitor
    }
  }

  /// Runs a monitor now.
  public struct RunMonitorRequest: RequestIdentified {
    /// **Required.** `monitor_…`.
    public var monitorID: String = ""
    /// **Required.** As in CreateMonitorRequest.
    public var requestID: String = ""

    public init() {}

    public init(monitorID: String = "", requestID: String = "") {
      self.monitorID = monitorID
      self.requestID = requestID
    }
  }

  /// The run as begun.
  public struct RunMonitorResponse: Message {
    /// **Output only.** The run.
    public var run: MonitorRun? = nil

    public init() {}

    public init(run: MonitorRun? = nil) {
      self.run = run
    }
  }

  /// Asks for a run.
  public struct GetMonitorRunRequest: Message {
    /// **Required.** `run_…`.
    public var runID: String = ""

    public init() {}

    public init(runID: String = "") {
      self.runID = runID
    }
  }

  /// The run.
  public struct GetMonitorRunResponse: Message {
    /// **Output only.** The run.
    public var run: MonitorRun? = nil

    public init() {}

    public init(run: MonitorRun? = nil) {
      self.run = run
    }
  }

  /// Asks for usages.
  public struct ListUsagesRequest: ListRequest {
    /// **Optional.** Only of this work.
    public var workID: String = ""
    /// **Optional.** Only with this status.
    public var status: UsageStatus = .unspecified
    /// **Optional.** Only those of this list.
    public var list: UsageList = .unspecified
    /// **Optional.** Also those that are gone.
    public var includeGone: Bool = false
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""

    public init() {}

    public init(
      workID: String = "",
      status: UsageStatus = .unspecified,
      list: UsageList = .unspecified,
      includeGone: Bool = false,
      pageSize: UInt32 = 0,
      pageToken: String = ""
    ) {
      self.workID = workID
      self.status = status
      self.list = list
      self.includeGone = includeGone
      self.pageSize = pageSize
      self.pageToken = pageToken
    }
  }

  /// A page of usages.
  public struct ListUsagesResponse: Message {
    /// **Output only.** Newest first.
    public var usages: [Usage] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(usages: [Usage] = [], nextPageToken: String = "") {
      self.usages = usages
      self.nextPageToken = nextPageToken
    }
  }

  /// Asks for a usage.
  public struct GetUsageRequest: Message {
    /// **Required.** `usage_…`.
    public var usageID: String = ""

    public init() {}

    public init(usageID: String = "") {
      self.usageID = usageID
    }
  }

  /// The usage with its history.
  public struct GetUsageResponse: Message {
    /// **Output only.** The usage.
    public var usage: Usage? = nil
    /// **Output only.** All decisions, newest first.
    public var decisions: [UsageDecision] = []
    /// **Output only.** What was seen, newest first, the latest hundred.
    public var observations: [UsageObservation] = []

    public init() {}

    public init(
      usage: Usage? = nil,
      decisions: [UsageDecision] = [],
      observations: [UsageObservation] = []
    ) {
      self.usage = usage
      self.decisions = decisions
      self.observations = observations
    }
  }

  /// Allows a place.
  public struct AddAllowedPlaceRequest: RequestIdentified {
    /// **Required.** An absolute http or https URL of at most 2,048 characters, without a query.
    public var url: String = ""
    /// **Optional.** Why; at most 200 characters.
    public var note: String = ""
    /// **Required.** As in CreateMonitorRequest.
    public var requestID: String = ""

    public init() {}

    public init(url: String = "", note: String = "", requestID: String = "") {
      self.url = url
      self.note = note
      self.requestID = requestID
    }
  }

  /// The place as allowed.
  public struct AddAllowedPlaceResponse: Message {
    /// **Output only.** The place.
    public var place: AllowedPlace? = nil

    public init() {}

    public init(place: AllowedPlace? = nil) {
      self.place = place
    }
  }

  /// Asks for allowed places.
  public struct ListAllowedPlacesRequest: ListRequest {
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""

    public init() {}

    public init(pageSize: UInt32 = 0, pageToken: String = "") {
      self.pageSize = pageSize
      self.pageToken = pageToken
    }
  }

  /// A page of allowed places.
  public struct ListAllowedPlacesResponse: Message {
    /// **Output only.** Newest first.
    public var places: [AllowedPlace] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(places: [AllowedPlace] = [], nextPageToken: String = "") {
      self.places = places
      self.nextPageToken = nextPageToken
    }
  }

  /// Allows a place no more.
  public struct RemoveAllowedPlaceRequest: RequestIdentified {
    /// **Required.** `place_…`.
    public var placeID: String = ""
    /// **Required.** As in CreateMonitorRequest.
    public var requestID: String = ""

    public init() {}

    public init(placeID: String = "", requestID: String = "") {
      self.placeID = placeID
      self.requestID = requestID
    }
  }

  /// Done.
  public struct RemoveAllowedPlaceResponse: Message {
    public init() {}
  }

  /// Asks for a report.
  public struct GetReportRequest: Message {
    /// **Required.** The period's beginning.
    public var startTime: GoogleProtobuf.Timestamp? = nil
    /// **Optional.** Its end, exclusive, at most 366 days later; now by default.
    public var endTime: GoogleProtobuf.Timestamp? = nil
    /// **Optional.** Whether to draw the last eight weeks and the newest usages as well.
    public var withDocument: Bool = false

    public init() {}

    public init(
      startTime: GoogleProtobuf.Timestamp? = nil,
      endTime: GoogleProtobuf.Timestamp? = nil,
      withDocument: Bool = false
    ) {
      self.startTime = startTime
      self.endTime = endTime
      self.withDocument = withDocument
    }
  }

  /// The report.
  public struct GetReportResponse: Message {
    /// **Output only.** The numbers.
    public var report: UsageReport? = nil
    /// **Output only.** A PDF file with numbers, a chart and the newest 100 usages; empty unless
    /// asked for.
    public var document: [UInt8] = []

    public init() {}

    public init(report: UsageReport? = nil, document: [UInt8] = []) {
      self.report = report
      self.document = document
    }
  }

  /// Asks for a weekly report.
  public struct GetUsageReportRequest: Message {
    /// **Required.** `report_…`.
    public var reportID: String = ""

    public init() {}

    public init(reportID: String = "") {
      self.reportID = reportID
    }
  }

  /// The weekly report.
  public struct GetUsageReportResponse: Message {
    /// **Output only.** The report.
    public var report: UsageReport? = nil

    public init() {}

    public init(report: UsageReport? = nil) {
      self.report = report
    }
  }

  /// Asks for weekly reports.
  public struct ListUsageReportsRequest: ListRequest {
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""

    public init() {}

    public init(pageSize: UInt32 = 0, pageToken: String = "") {
      self.pageSize = pageSize
      self.pageToken = pageToken
    }
  }

  /// A page of weekly reports.
  public struct ListUsageReportsResponse: Message {
    /// **Output only.** Newest first.
    public var reports: [UsageReport] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(reports: [UsageReport] = [], nextPageToken: String = "") {
      self.reports = reports
      self.nextPageToken = nextPageToken
    }
  }
}
