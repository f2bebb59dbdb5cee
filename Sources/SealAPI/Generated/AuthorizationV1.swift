// Generated from seal/authorization/v1/authorization.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

/// The messages and services of `seal.authorization.v1`.
public enum AuthorizationV1 {
  /// Every message, in the order of the contract.
  public static let messageTables: [MessageTable] = [
    Terms.table,
    Offer.table,
    Preset.table,
    Share.table,
    QuoteItem.table,
    Quote.table,
    Payment.table,
    Order.table,
    License.table,
    LicenseLetter.table,
    Objection.table,
    Balance.table,
    Channel.table,
    UseReason.table,
    CreateOfferRequest.table,
    CreateOfferResponse.table,
    WithdrawOfferRequest.table,
    WithdrawOfferResponse.table,
    ListOffersRequest.table,
    ListOffersResponse.table,
    CreatePresetRequest.table,
    CreatePresetResponse.table,
    WithdrawPresetRequest.table,
    WithdrawPresetResponse.table,
    ListPresetsRequest.table,
    ListPresetsResponse.table,
    CheckUseRequest.table,
    CheckUseResponse.table,
    CreateQuoteRequest.table,
    CreateQuoteResponse.table,
    CreateOrderRequest.table,
    CreateOrderResponse.table,
    GetOrderRequest.table,
    GetOrderResponse.table,
    CancelOrderRequest.table,
    CancelOrderResponse.table,
    GetLicenseRequest.table,
    GetLicenseResponse.table,
    GetLicenseLetterRequest.table,
    GetLicenseLetterResponse.table,
    ListLicensesRequest.table,
    ListLicensesResponse.table,
    FileObjectionRequest.table,
    FileObjectionResponse.table,
    ListBalancesRequest.table,
    ListBalancesResponse.table,
    CreateChannelRequest.table,
    CreateChannelResponse.table,
    VerifyChannelRequest.table,
    VerifyChannelResponse.table,
    ListChannelsRequest.table,
    ListChannelsResponse.table,
    DisconnectChannelRequest.table,
    DisconnectChannelResponse.table,
    IncludePageRequest.table,
    IncludePageResponse.table,
  ]

  /// Every method, in the order of the contract.
  public static let methods: [MethodDescriptor] = AuthorizationServiceMethods.all
}
