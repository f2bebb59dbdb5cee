// Generated from seal/monitoring/v1/monitoring.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension MonitoringV1 {
  /// Watches where works are used: crawls places, finds copies and quotations, and decides what
  /// each use is. The platform shows, it does not judge: no use is called unlicensed before every
  /// license, allowed place and free term was asked.
  public protocol MonitoringService: Sendable {
    /// Gives the platform the text of a certified version, so that copies of it can be found. The
    /// bytes must be those that were certified. A text that is registered already is answered as it
    /// is.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// VERSION_NOT_FOUND (NOT_FOUND), OTHER_BYTES (INVALID_ARGUMENT): their SHA-256 is not the
    /// certified one, NO_TEXT (INVALID_ARGUMENT): nothing in them can be compared. Access:
    /// `monitoring.write`.
    func registerText(
      _ request: RegisterTextRequest, context: CallContext
    ) async throws -> RegisterTextResponse

    /// Begins to watch places for uses of works of the account.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WORK_NOT_FOUND (NOT_FOUND), TOO_MANY (FAILED_PRECONDITION): the account has 100 monitors
    /// that have not ended. Access: `monitoring.write`.
    func createMonitor(
      _ request: CreateMonitorRequest, context: CallContext
    ) async throws -> CreateMonitorResponse

    /// Lists the account's monitors, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `monitoring.read`.
    func listMonitors(
      _ request: ListMonitorsRequest, context: CallContext
    ) async throws -> ListMonitorsResponse

    /// Ends a monitor: it runs no more. A run that has begun is finished; usages stay.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// MONITOR_NOT_FOUND (NOT_FOUND). Access: `monitoring.write`.
    func endMonitor(
      _ request: EndMonitorRequest, context: CallContext
    ) async throws -> EndMonitorResponse

    /// Runs a monitor now, beside its calendar.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// MONITOR_NOT_FOUND (NOT_FOUND), MONITOR_ENDED (FAILED_PRECONDITION), RUN_IN_PROGRESS
    /// (FAILED_PRECONDITION). Access: `monitoring.write`.
    func runMonitor(
      _ request: RunMonitorRequest, context: CallContext
    ) async throws -> RunMonitorResponse

    /// Answers how far a run has come.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), RUN_NOT_FOUND (NOT_FOUND). Access:
    /// `monitoring.read`.
    func getMonitorRun(
      _ request: GetMonitorRunRequest, context: CallContext
    ) async throws -> GetMonitorRunResponse

    /// Lists usages of the account's works, newest first, without their history.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `monitoring.read`.
    func listUsages(
      _ request: ListUsagesRequest, context: CallContext
    ) async throws -> ListUsagesResponse

    /// Answers a usage with all decisions about it and what was seen each time.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), USAGE_NOT_FOUND (NOT_FOUND). Access:
    /// `monitoring.read`.
    func getUsage(
      _ request: GetUsageRequest, context: CallContext
    ) async throws -> GetUsageResponse

    /// Allows uses of all works of the account at a place, without a license. Usages there are
    /// decided again.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// PLACE_EXISTS (ALREADY_EXISTS). Access: `monitoring.write`.
    func addAllowedPlace(
      _ request: AddAllowedPlaceRequest, context: CallContext
    ) async throws -> AddAllowedPlaceResponse

    /// Lists the places that the account allows, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `monitoring.read`.
    func listAllowedPlaces(
      _ request: ListAllowedPlacesRequest, context: CallContext
    ) async throws -> ListAllowedPlacesResponse

    /// Allows a place no more. Usages there are decided again.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// PLACE_NOT_FOUND (NOT_FOUND). Access: `monitoring.write`.
    func removeAllowedPlace(
      _ request: RemoveAllowedPlaceRequest, context: CallContext
    ) async throws -> RemoveAllowedPlaceResponse

    /// Answers the numbers of a period.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `monitoring.read`.
    func getReport(
      _ request: GetReportRequest, context: CallContext
    ) async throws -> GetReportResponse

    /// Answers a weekly report of the account's calendar, as it was when it was made:
    /// `usage.reported` names it.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REPORT_NOT_FOUND (NOT_FOUND). Access:
    /// `monitoring.read`.
    func getUsageReport(
      _ request: GetUsageReportRequest, context: CallContext
    ) async throws -> GetUsageReportResponse

    /// Lists the weekly reports of the account's calendar, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `monitoring.read`.
    func listUsageReports(
      _ request: ListUsageReportsRequest, context: CallContext
    ) async throws -> ListUsageReportsResponse
  }

  /// The methods of `MonitoringService`, as they are named on the wire.
  public enum MonitoringServiceMethods {
    public static let registerText = MethodDescriptor(
      name: "seal.monitoring.v1.MonitoringService/RegisterText",
      mutates: true)
    public static let createMonitor = MethodDescriptor(
      name: "seal.monitoring.v1.MonitoringService/CreateMonitor",
      mutates: true)
    public static let listMonitors = MethodDescriptor(
      name: "seal.monitoring.v1.MonitoringService/ListMonitors",
      mutates: false)
    public static let endMonitor = MethodDescriptor(
      name: "seal.monitoring.v1.MonitoringService/EndMonitor",
      mutates: true)
    public static let runMonitor = MethodDescriptor(
      name: "seal.monitoring.v1.MonitoringService/RunMonitor",
      mutates: true)
    public static let getMonitorRun = MethodDescriptor(
      name: "seal.monitoring.v1.MonitoringService/GetMonitorRun",
      mutates: false)
    public static let listUsages = MethodDescriptor(
      name: "seal.monitoring.v1.MonitoringService/ListUsages",
      mutates: false)
    public static let getUsage = MethodDescriptor(
      name: "seal.monitoring.v1.MonitoringService/GetUsage",
      mutates: false)
    public static let addAllowedPlace = MethodDescriptor(
      name: "seal.monitoring.v1.MonitoringService/AddAllowedPlace",
      mutates: true)
    public static let listAllowedPlaces = MethodDescriptor(
      name: "seal.monitoring.v1.MonitoringService/ListAllowedPlaces",
      mutates: false)
    public static let removeAllowedPlace = MethodDescriptor(
      name: "seal.monitoring.v1.MonitoringService/RemoveAllowedPlace",
      mutates: true)
    public static let getReport = MethodDescriptor(
      name: "seal.monitoring.v1.MonitoringService/GetReport",
      mutates: false)
    public static let getUsageReport = MethodDescriptor(
      name: "seal.monitoring.v1.MonitoringService/GetUsageReport",
      mutates: false)
    public static let listUsageReports = MethodDescriptor(
      name: "seal.monitoring.v1.MonitoringService/ListUsageReports",
      mutates: false)

    /// In the order of the contract.
    public static let all: [MethodDescriptor] = [
      registerText,
      createMonitor,
      listMonitors,
      endMonitor,
      runMonitor,
      getMonitorRun,
      listUsages,
      getUsage,
      addAllowedPlace,
      listAllowedPlaces,
      removeAllowedPlace,
      getReport,
      getUsageReport,
      listUsageReports,
    ]
  }

  /// Calls `MonitoringService` over a channel. Each call throws `RPCError`.
  ///
  /// A request that changes something and has no `request_id` gets a random one.
  public struct MonitoringServiceClient: Sendable {
    private let channel: any RPCChannel

    public init(channel: any RPCChannel) {
      self.channel = channel
    }

    /// Gives the platform the text of a certified version, so that copies of it can be found. The
    /// bytes must be those that were certified. A text that is registered already is answered as it
    /// is.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// VERSION_NOT_FOUND (NOT_FOUND), OTHER_BYTES (INVALID_ARGUMENT): their SHA-256 is not the
    /// certified one, NO_TEXT (INVALID_ARGUMENT): nothing in them can be compared. Access:
    /// `monitoring.write`.
    public func registerText(
      _ request: RegisterTextRequest, options: CallOptions = CallOptions()
    ) async throws -> RegisterTextResponse {
      try await channel.call(
        MonitoringServiceMethods.registerText, request.withRequestID(), options: options)
    }

    /// Begins to watch places for uses of works of the account.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WORK_NOT_FOUND (NOT_FOUND), TOO_MANY (FAILED_PRECONDITION): the account has 100 monitors
    /// that have not ended. Access: `monitoring.write`.
    public func createMonitor(
      _ request: CreateMonitorRequest, options: CallOptions = CallOptions()
    ) async throws -> CreateMonitorResponse {
      try await channel.call(
        MonitoringServiceMethods.createMonitor, request.withRequestID(), options: options)
    }

    /// Lists the account's monitors, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `monitoring.read`.
    public func listMonitors(
      _ request: ListMonitorsRequest, options: CallOptions = CallOptions()
    ) async throws -> ListMonitorsResponse {
      try await channel.call(
        MonitoringServiceMethods.listMonitors, request, options: options)
    }

    /// Ends a monitor: it runs no more. A run that has begun is finished; usages stay.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// MONITOR_NOT_FOUND (NOT_FOUND). Access: `monitoring.write`.
    public func endMonitor(
      _ request: EndMonitorRequest, options: CallOptions = CallOptions()
    ) async throws -> EndMonitorResponse {
      try await channel.call(
        MonitoringServiceMethods.endMonitor, request.withRequestID(), options: options)
    }

    /// Runs a monitor now, beside its calendar.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// MONITOR_NOT_FOUND (NOT_FOUND), MONITOR_ENDED (FAILED_PRECONDITION), RUN_IN_PROGRESS
    /// (FAILED_PRECONDITION). Access: `monitoring.write`.
    public func runMonitor(
      _ request: RunMonitorRequest, options: CallOptions = CallOptions()
    ) async throws -> RunMonitorResponse {
      try await channel.call(
        MonitoringServiceMethods.runMonitor, request.withRequestID(), options: options)
    }

    /// Answers how far a run has come.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), RUN_NOT_FOUND (NOT_FOUND). Access:
    /// `monitoring.read`.
    public func getMonitorRun(
      _ request: GetMonitorRunRequest, options: CallOptions = CallOptions()
    ) async throws -> GetMonitorRunResponse {
      try await channel.call(
        MonitoringServiceMethods.getMonitorRun, request, options: options)
    }

    /// Lists usages of the account's works, newest first, without their history.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `monitoring.read`.
    public func listUsages(
      _ request: ListUsagesRequest, options: CallOptions = CallOptions()
    ) async throws -> ListUsagesResponse {
      try await channel.call(
        MonitoringServiceMethods.listUsages, request, options: options)
    }

    /// Answers a usage with all decisions about it and what was seen each time.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), USAGE_NOT_FOUND (NOT_FOUND). Access:
    /// `monitoring.read`.
    public func getUsage(
      _ request: GetUsageRequest, options: CallOptions = CallOptions()
    ) async throws -> GetUsageResponse {
      try await channel.call(
        MonitoringServiceMethods.getUsage, request, options: options)
    }

    /// Allows uses of all works of the account at a place, without a license. Usages there are
    /// decided again.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// PLACE_EXISTS (ALREADY_EXISTS). Access: `monitoring.write`.
    public func addAllowedPlace(
      _ request: AddAllowedPlaceRequest, options: CallOptions = CallOptions()
    ) async throws -> AddAllowedPlaceResponse {
      try await channel.call(
        MonitoringServiceMethods.addAllowedPlace, request.withRequestID(), options: options)
    }

    /// Lists the places that the account allows, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `monitoring.read`.
    public func listAllowedPlaces(
      _ request: ListAllowedPlacesRequest, options: CallOptions = CallOptions()
    ) async throws -> ListAllowedPlacesResponse {
      try await channel.call(
        MonitoringServiceMethods.listAllowedPlaces, request, options: options)
    }

    /// Allows a place no more. Usages there are decided again.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// PLACE_NOT_FOUND (NOT_FOUND). Access: `monitoring.write`.
    public func removeAllowedPlace(
      _ request: RemoveAllowedPlaceRequest, options: CallOptions = CallOptions()
    ) async throws -> RemoveAllowedPlaceResponse {
      try await channel.call(
        MonitoringServiceMethods.removeAllowedPlace, request.withRequestID(), options: options)
    }

    /// Answers the numbers of a period.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `monitoring.read`.
    public func getReport(
      _ request: GetReportRequest, options: CallOptions = CallOptions()
    ) async throws -> GetReportResponse {
      try await channel.call(
        MonitoringServiceMethods.getReport, request, options: options)
    }

    /// Answers a weekly report of the account's calendar, as it was when it was made:
    /// `usage.reported` names it.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REPORT_NOT_FOUND (NOT_FOUND). Access:
    /// `monitoring.read`.
    public func getUsageReport(
      _ request: GetUsageReportRequest, options: CallOptions = CallOptions()
    ) async throws -> GetUsageReportResponse {
      try await channel.call(
        MonitoringServiceMethods.getUsageReport, request, options: options)
    }

    /// Lists the weekly reports of the account's calendar, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `monitoring.read`.
    public func listUsageReports(
      _ request: ListUsageReportsRequest, options: CallOptions = CallOptions()
    ) async throws -> ListUsageReportsResponse {
      try await channel.call(
        MonitoringServiceMethods.listUsageReports, request, options: options)
    }
  }
}

extension MonitoringV1.MonitoringService {
  /// What a server needs to answer calls with this service.
  public func methodHandlers() -> [MethodHandler] {
    [
      MethodHandler(MonitoringV1.MonitoringServiceMethods.registerText) {
        (request: MonitoringV1.RegisterTextRequest, context) in
        try await self.registerText(request, context: context)
      },
      MethodHandler(MonitoringV1.MonitoringServiceMethods.createMonitor) {
        (request: MonitoringV1.CreateMonitorRequest, context) in
        try await self.createMonitor(request, context: context)
      },
      MethodHandler(MonitoringV1.MonitoringServiceMethods.listMonitors) {
        (request: MonitoringV1.ListMonitorsRequest, context) in
        try await self.listMonitors(request, context: context)
      },
      MethodHandler(MonitoringV1.MonitoringServiceMethods.endMonitor) {
        (request: MonitoringV1.EndMonitorRequest, context) in
        try await self.endMonitor(request, context: context)
      },
      MethodHandler(MonitoringV1.MonitoringServiceMethods.runMonitor) {
        (request: MonitoringV1.RunMonitorRequest, context) in
        try await self.runMonitor(request, context: context)
      },
      MethodHandler(MonitoringV1.MonitoringServiceMethods.getMonitorRun) {
        (request: MonitoringV1.GetMonitorRunRequest, context) in
        try await self.getMonitorRun(request, context: context)
      },
      MethodHandler(MonitoringV1.MonitoringServiceMethods.listUsages) {
        (request: MonitoringV1.ListUsagesRequest, context) in
        try await self.listUsages(request, context: context)
      },
      MethodHandler(MonitoringV1.MonitoringServiceMethods.getUsage) {
        (request: MonitoringV1.GetUsageRequest, context) in
        try await self.getUsage(request, context: context)
      },
      MethodHandler(MonitoringV1.MonitoringServiceMethods.addAllowedPlace) {
        (request: MonitoringV1.AddAllowedPlaceRequest, context) in
        try await self.addAllowedPlace(request, context: context)
      },
      MethodHandler(MonitoringV1.MonitoringServiceMethods.listAllowedPlaces) {
        (request: MonitoringV1.ListAllowedPlacesRequest, context) in
        try await self.listAllowedPlaces(request, context: context)
      },
      MethodHandler(MonitoringV1.MonitoringServiceMethods.removeAllowedPlace) {
        (request: MonitoringV1.RemoveAllowedPlaceRequest, context) in
        try await self.removeAllowedPlace(request, context: context)
      },
      MethodHandler(MonitoringV1.MonitoringServiceMethods.getReport) {
        (request: MonitoringV1.GetReportRequest, context) in
        try await self.getReport(request, context: context)
      },
      MethodHandler(MonitoringV1.MonitoringServiceMethods.getUsageReport) {
        (request: MonitoringV1.GetUsageReportRequest, context) in
        try await self.getUsageReport(request, context: context)
      },
      MethodHandler(MonitoringV1.MonitoringServiceMethods.listUsageReports) {
        (request: MonitoringV1.ListUsageReportsRequest, context) in
        try await self.listUsageReports(request, context: context)
      },
    ]
  }
}
