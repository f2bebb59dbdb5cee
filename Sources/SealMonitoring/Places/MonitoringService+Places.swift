import SealAPI
import SealAccess
import SealAuthorization
import SealChannels
import SealPrimitives
import SealRPC

/// Places where uses need no license.
extension MonitoringService {
  package func addAllowedPlace(
    _ request: MonitoringV1.AddAllowedPlaceRequest, context: CallContext
  ) async throws -> MonitoringV1.AddAllowedPlaceResponse {
    let wanted = try AllowedPlaceRequest(request)
    let place = try await changes.once(request, context, making: PlaceID.self) { id, change in
      try AllowedPlaces.add(wanted, as: id, change)
    } again: { id, tx in
      try AllowedPlaceStore.find(id, tx).made
    }
    return MonitoringV1.AddAllowedPlaceResponse(place: place.message)
  }

  package func removeAllowedPlace(
    _ request: MonitoringV1.RemoveAllowedPlaceRequest, context: CallContext
  ) async throws -> MonitoringV1.RemoveAllowedPlaceResponse {
    let id = try FieldChecks.read(request) {
      $0.parsed(PlaceID(request.placeID), "place_id", expected: "a place's identifier (place_…)")
    }
    try await changes.once(request, context, on: id) { change in
      try AllowedPlaces.remove(id, change)
    } again: { _ in
    }
    return MonitoringV1.RemoveAllowedPlaceResponse()
  }

  package func listAllowedPlaces(
    _ request: MonitoringV1.ListAllowedPlacesRequest, context: CallContext
  ) async throws -> MonitoringV1.ListAllowedPlacesResponse {
    let (places, next) = try await lists.page(request, context, by: \.placeID) {
      caller, before, limit, tx in
      try AllowedPlaceStore.list(of: caller.tenant, before: before, limit: limit, tx)
    }
    return MonitoringV1.ListAllowedPlacesResponse(
      places: places.map(\.message), nextPageToken: next)
  }
}
