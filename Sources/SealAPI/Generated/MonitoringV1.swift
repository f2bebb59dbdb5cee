// Generated from seal/monitoring/v1/monitoring.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

/// The messages and services of `seal.monitoring.v1`.
public enum MonitoringV1 {
  /// Every message, in the order of the contract.
  public static let messageTables: [MessageTable] = [
    WorkText.table,
    Monitor.table,
    MonitorRun.table,
    Usage.table,
    UsageDecision.table,
    UsageReason.table,
    UsageObservation.table,
    CommercialUse.table,
    AllowedPlace.table,
    UsageReport.table,
    StatusCount.table,
    HostCount.table,
    WeekCount.table,
    RegisterTextRequest.table,
    RegisterTextResponse.table,
    CreateMonitorRequest.table,
    CreateMonitorResponse.table,
    ListMonitorsRequest.table,
    ListMonitorsResponse.table,
    EndMonitorRequest.table,
    EndMonitorResponse.table,
    RunMonitorRequest.table,
    RunMonitorResponse.table,
    GetMonitorRunRequest.table,
    GetMonitorRunResponse.table,
    ListUsagesRequest.table,
    ListUsagesResponse.table,
    GetUsageRequest.table,
    GetUsageResponse.table,
    AddAllowedPlaceRequest.table,
    AddAllowedPlaceResponse.table,
    ListAllowedPlacesRequest.table,
    ListAllowedPlacesResponse.table,
    RemoveAllowedPlaceRequest.table,
    RemoveAllowedPlaceResponse.table,
    GetReportRequest.table,
    GetReportResponse.table,
    GetUsageReportRequest.table,
    GetUsageReportResponse.table,
    ListUsageReportsRequest.table,
    ListUsageReportsResponse.table,
  ]

  /// Every method, in the order of the contract.
  public static let methods: [MethodDescriptor] = MonitoringServiceMethods.all
}
