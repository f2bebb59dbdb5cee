// Generated from seal/authorization/v1/authorization.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension AuthorizationV1 {
  /// Channels, terms on sale, quotes, orders, licenses, objections and balances: from "who may use
  /// this?" to settled money.
  ///
  /// Guests, who have no account and send no key, take licenses too: what their pages show and do
  /// are methods that a partner's page may call as well. An order of theirs is found by its
  /// `order_secret`. A guest is told of both environments; a key is told of its own.
  public protocol AuthorizationService: Sendable {
    /// Puts terms on sale for a work of the account. Terms are immutable and known by their
    /// content: the same terms are the same terms wherever they are offered.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WORK_NOT_FOUND (NOT_FOUND), PARTY_NOT_OF_WORK (INVALID_ARGUMENT), WORK_WITHDRAWN
    /// (FAILED_PRECONDITION), CLAIM_NOT_PUBLIC (FAILED_PRECONDITION), OFFER_EXISTS
    /// (ALREADY_EXISTS): these terms are on sale for it. Access: `authorization.write`.
    func createOffer(
      _ request: CreateOfferRequest, context: CallContext
    ) async throws -> CreateOfferResponse

    /// Ends the sale. Licenses and orders that stand are not touched.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// OFFER_NOT_FOUND (NOT_FOUND). Access: `authorization.write`.
    func withdrawOffer(
      _ request: WithdrawOfferRequest, context: CallContext
    ) async throws -> WithdrawOfferResponse

    /// Lists the account's offers, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `authorization.read`.
    func listOffers(
      _ request: ListOffersRequest, context: CallContext
    ) async throws -> ListOffersResponse

    /// Puts terms on sale for a channel, before any work exists: every work that enters through it
    /// gets an offer of them in the moment in which it becomes a work, and the works that the
    /// channel has already get theirs at once. A channel that is not verified yet may have presets;
    /// nothing enters through it before it is.
    ///
    /// A work on which the same terms are on sale, or were withdrawn by WithdrawOffer, gets no
    /// offer. Neither does a withdrawn work, nor one whose claim is not public, nor, of a preset
    /// with a price, a work of several parties: CreateOffer says who gets what.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CHANNEL_NOT_FOUND (NOT_FOUND), CHANNEL_DISCONNECTED (FAILED_PRECONDITION), PRESET_EXISTS
    /// (ALREADY_EXISTS): these terms are on sale for it, TOO_MANY_PRESETS (FAILED_PRECONDITION): 20
    /// are on sale for it. Access: `authorization.write`.
    func createPreset(
      _ request: CreatePresetRequest, context: CallContext
    ) async throws -> CreatePresetResponse

    /// Ends the sale of a preset, and with it that of all its offers. Licenses, orders and quotes
    /// that stand are not touched. Withdrawing twice changes nothing.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// PRESET_NOT_FOUND (NOT_FOUND). Access: `authorization.write`.
    func withdrawPreset(
      _ request: WithdrawPresetRequest, context: CallContext
    ) async throws -> WithdrawPresetResponse

    /// Lists the account's presets, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `authorization.read`.
    func listPresets(
      _ request: ListPresetsRequest, context: CallContext
    ) async throws -> ListPresetsResponse

    /// Answers what a work's page shows, read at one moment: the work, what is on sale, and its
    /// newest licenses. Anybody may call it; a key is not looked at.
    ///
    /// Strangers may know of a work that is claimed in public.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), WORK_NOT_FOUND (NOT_FOUND). Access: anybody.
    func getPublicWork(
      _ request: GetPublicWorkRequest, context: CallContext
    ) async throws -> GetPublicWorkResponse

    /// Answers how a work stands, for the seal beside it. Anybody may call it; a key is not looked
    /// at.
    ///
    /// A seal names its work, or its channel and the page that it stands on: the first view of such
    /// a page has it read, and included if it can be.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), WORK_NOT_FOUND (NOT_FOUND): none is known there,
    /// or the page is not of the channel. Access: anybody.
    func getSeal(
      _ request: GetSealRequest, context: CallContext
    ) async throws -> GetSealResponse

    /// Finds works that strangers may know of: by their bytes, by the address of their page, or by
    /// how their title begins. Anybody may call it; a key is not looked at.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: anybody.
    func findWorks(
      _ request: FindWorksRequest, context: CallContext
    ) async throws -> FindWorksResponse

    /// Answers a part of a certified text: the bytes that a version's digests are of, as they were
    /// taken from a page of a channel. Anybody may call it, and sees the latest version of standing
    /// works whose claim is public; an account also sees all its own.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), VERSION_TEXT_NOT_FOUND (NOT_FOUND): there is no
    /// such version, it is no page's, or it is not for the caller. Access: guests, and any key.
    func getVersionText(
      _ request: GetVersionTextRequest, context: CallContext
    ) async throws -> GetVersionTextResponse

    /// Answers an offer, on sale or not. Anybody may call it; a key is not looked at.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), OFFER_NOT_FOUND (NOT_FOUND). Access: anybody.
    func getOffer(
      _ request: GetOfferRequest, context: CallContext
    ) async throws -> GetOfferResponse

    /// Decides whether a use is permitted: by a license, by free terms, or at a place that the
    /// holder allows or publishes at itself; or needs a license (with the offers), is prohibited,
    /// or cannot be decided. Always with its reasons. Anybody with a key may ask about any work.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), WORK_NOT_FOUND (NOT_FOUND). Access: any key.
    func checkUse(
      _ request: CheckUseRequest, context: CallContext
    ) async throws -> CheckUseResponse

    /// Itemizes the price of an offer for a work: the holders' part and the platform's fee. No tax
    /// is added. It holds until its expire_time. Anybody with a key may ask.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WORK_NOT_FOUND (NOT_FOUND), OFFER_NOT_FOUND (NOT_FOUND), OFFER_WITHDRAWN
    /// (FAILED_PRECONDITION), WORK_WITHDRAWN (FAILED_PRECONDITION). Access: `authorization.write`.
    func createQuote(
      _ request: CreateQuoteRequest, context: CallContext
    ) async throws -> CreateQuoteResponse

    /// Buys under a quote. A free license is given at once; a paid one waits for the payment that
    /// the answer describes.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// QUOTE_NOT_FOUND (NOT_FOUND), QUOTE_USED (FAILED_PRECONDITION), QUOTE_EXPIRED
    /// (FAILED_PRECONDITION), PLACE_REQUIRED (INVALID_ARGUMENT), MAIL_SERVER_MISSING
    /// (FAILED_PRECONDITION): no mail server could send the letter; order without a mail address,
    /// PAYMENT_PROVIDER_UNAVAILABLE (FAILED_PRECONDITION). Access: `authorization.write`.
    func createOrder(
      _ request: CreateOrderRequest, context: CallContext
    ) async throws -> CreateOrderResponse

    /// Quotes and buys in one step, for a guest. A free license is given at once; a paid one waits
    /// for the payment that the answer describes: an institution's, where one serves the
    /// environment, else a bank transfer. Anybody may call it; a key is not looked at.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), OFFER_NOT_FOUND (NOT_FOUND), REQUEST_ID_REUSED
    /// (INVALID_ARGUMENT), OFFER_WITHDRAWN (FAILED_PRECONDITION), WORK_WITHDRAWN
    /// (FAILED_PRECONDITION), PLACE_REQUIRED (INVALID_ARGUMENT), MAIL_SERVER_MISSING
    /// (FAILED_PRECONDITION): as in CreateOrder, PAYMENT_PROVIDER_UNAVAILABLE
    /// (FAILED_PRECONDITION): this server takes no money. Access: anybody.
    func placeGuestOrder(
      _ request: PlaceGuestOrderRequest, context: CallContext
    ) async throws -> PlaceGuestOrderResponse

    /// Answers an order that the caller placed, or that is for a work of the caller; a guest's to
    /// whoever has its secret.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), ORDER_NOT_FOUND (NOT_FOUND). Access: guests, and
    /// `authorization.read`.
    func getOrder(
      _ request: GetOrderRequest, context: CallContext
    ) async throws -> GetOrderResponse

    /// Gives up an order that was not paid; a guest's by whoever has its secret. A payment that
    /// comes all the same is refunded, and so is what came of it before.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// ORDER_NOT_FOUND (NOT_FOUND), ORDER_NOT_OPEN (FAILED_PRECONDITION). Access: guests, and
    /// `authorization.write`.
    func cancelOrder(
      _ request: CancelOrderRequest, context: CallContext
    ) async throws -> CancelOrderResponse

    /// Has the links to the guests' orders that a mail address was given with sent to it. Anybody
    /// may call it; a key is not looked at. The answer is the same whether there are any; an
    /// address is sent one mail in ten minutes at most.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), MAIL_SERVER_MISSING (FAILED_PRECONDITION).
    /// Access: anybody.
    func mailOrderLinks(
      _ request: MailOrderLinksRequest, context: CallContext
    ) async throws -> MailOrderLinksResponse

    /// Answers the license of a number, as its public status page does. Guests may ask.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), LICENSE_NOT_FOUND (NOT_FOUND). Access: guests,
    /// and any key.
    func getLicense(
      _ request: GetLicenseRequest, context: CallContext
    ) async throws -> GetLicenseResponse

    /// Answers the letter of a license, a signed PDF, to who bought it, who has the secret of the
    /// guest's order, and, unless the buyer keeps the licensee's name from the licensor, to who
    /// sold it. It is made in the seconds after the license was given; a license that was revoked
    /// has another letter that says so.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), LICENSE_NOT_FOUND (NOT_FOUND),
    /// LICENSEE_CONFIDENTIAL (FAILED_PRECONDITION), LETTER_ERASED (NOT_FOUND), LETTER_NOT_READY
    /// (UNAVAILABLE). Access: guests, and `authorization.read`.
    func getLicenseLetter(
      _ request: GetLicenseLetterRequest, context: CallContext
    ) async throws -> GetLicenseLetterResponse

    /// Lists licenses for works of the account, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `authorization.read`.
    func listLicenses(
      _ request: ListLicensesRequest, context: CallContext
    ) async throws -> ListLicensesResponse

    /// Lists the licenses in their public notice, or held by an objection, newest first. Anybody
    /// may call it; a key is not looked at.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: anybody.
    func listNotices(
      _ request: ListNoticesRequest, context: CallContext
    ) async throws -> ListNoticesResponse

    /// Objects to a license during its public notice: the money is held until an operator has
    /// decided. Guests may, too.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// LICENSE_NOT_FOUND (NOT_FOUND), NOTICE_OVER (FAILED_PRECONDITION). Access: guests, and
    /// `authorization.write`.
    func fileObjection(
      _ request: FileObjectionRequest, context: CallContext
    ) async throws -> FileObjectionResponse

    /// Lists the objections that the account filed, and those to licenses that it gave or bought,
    /// newest first: with what was decided, and why.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `authorization.read`.
    func listObjections(
      _ request: ListObjectionsRequest, context: CallContext
    ) async throws -> ListObjectionsResponse

    /// Answers what the parties have that offers of the account give shares to, for each currency.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `authorization.read`.
    func listBalances(
      _ request: ListBalancesRequest, context: CallContext
    ) async throws -> ListBalancesResponse

    /// Names a website where the account publishes, and answers the token that proves control of
    /// it. Put the token into `/.well-known/copyrightseal.txt` or into `<meta
    /// name="copyrightseal-site-verification" content="…">` of the home page, then call
    /// VerifyChannel.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CHANNEL_EXISTS (ALREADY_EXISTS). Access: `authorization.write`.
    func createChannel(
      _ request: CreateChannelRequest, context: CallContext
    ) async throws -> CreateChannelResponse

    /// Looks for the token on the site. Another account's channel for the same site lapses if its
    /// token is gone.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CHANNEL_NOT_FOUND (NOT_FOUND), CHANNEL_DISCONNECTED (FAILED_PRECONDITION), ADDRESS_FORBIDDEN
    /// (INVALID_ARGUMENT): the site's address is not public, SITE_UNREACHABLE
    /// (FAILED_PRECONDITION), PROOF_NOT_FOUND (FAILED_PRECONDITION), ORIGIN_TAKEN
    /// (FAILED_PRECONDITION): another account's token is on the site too. Access:
    /// `authorization.write`.
    func verifyChannel(
      _ request: VerifyChannelRequest, context: CallContext
    ) async throws -> VerifyChannelResponse

    /// Lists the account's channels, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `authorization.read`.
    func listChannels(
      _ request: ListChannelsRequest, context: CallContext
    ) async throws -> ListChannelsResponse

    /// Ends a channel. Works that were included through it stay what they are, and stay on sale
    /// under its presets until these are withdrawn. Disconnecting twice changes nothing.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CHANNEL_NOT_FOUND (NOT_FOUND). Access: `authorization.write`.
    func disconnectChannel(
      _ request: DisconnectChannelRequest, context: CallContext
    ) async throws -> DisconnectChannelResponse

    /// Fetches a page of a verified channel and registers its main text as a work; the same page
    /// with another text becomes the work's next version. What is around the text, such as
    /// navigation and comments, makes no version. The first view of a seal on a page does the same
    /// by itself.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CHANNEL_NOT_FOUND (NOT_FOUND), CHANNEL_NOT_VERIFIED (FAILED_PRECONDITION), PAGE_ELSEWHERE
    /// (INVALID_ARGUMENT): not under the channel's origin, or redirected from it, ADDRESS_FORBIDDEN
    /// (INVALID_ARGUMENT), SITE_UNREACHABLE (FAILED_PRECONDITION), PAGE_NOT_FOUND
    /// (FAILED_PRECONDITION): another status than 200, PAGE_UNREADABLE (FAILED_PRECONDITION): no
    /// HTML, too large, or without running text, WORK_WITHDRAWN (FAILED_PRECONDITION). Access:
    /// `authorization.write`.
    func includePage(
      _ request: IncludePageRequest, context: CallContext
    ) async throws -> IncludePageResponse

    /// Lists the addresses under the account's channels on which a seal was seen or that were
    /// included, newest first: which work each is, and why it is none.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `authorization.read`.
    func listInclusions(
      _ request: ListInclusionsRequest, context: CallContext
    ) async throws -> ListInclusionsResponse
  }

  /// The methods of `AuthorizationService`, as they are named on the wire.
  public enum AuthorizationServiceMethods {
    public static let createOffer = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/CreateOffer",
      mutates: true)
    public static let withdrawOffer = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/WithdrawOffer",
      mutates: true)
    public static let listOffers = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/ListOffers",
      mutates: false)
    public static let createPreset = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/CreatePreset",
      mutates: true)
    public static let withdrawPreset = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/WithdrawPreset",
      mutates: true)
    public static let listPresets = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/ListPresets",
      mutates: false)
    public static let getPublicWork = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/GetPublicWork",
      mutates: false)
    public static let getSeal = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/GetSeal",
      mutates: false)
    public static let findWorks = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/FindWorks",
      mutates: false)
    public static let getVersionText = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/GetVersionText",
      mutates: false)
    public static let getOffer = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/GetOffer",
      mutates: false)
    public static let checkUse = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/CheckUse",
      mutates: false)
    public static let createQuote = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/CreateQuote",
      mutates: true)
    public static let createOrder = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/CreateOrder",
      mutates: true)
    public static let placeGuestOrder = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/PlaceGuestOrder",
      mutates: true)
    public static let getOrder = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/GetOrder",
      mutates: false)
    public static let cancelOrder = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/CancelOrder",
      mutates: true)
    public static let mailOrderLinks = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/MailOrderLinks",
      mutates: false)
    public static let getLicense = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/GetLicense",
      mutates: false)
    public static let getLicenseLetter = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/GetLicenseLetter",
      mutates: false)
    public static let listLicenses = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/ListLicenses",
      mutates: false)
    public static let listNotices = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/ListNotices",
      mutates: false)
    public static let fileObjection = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/FileObjection",
      mutates: true)
    public static let listObjections = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/ListObjections",
      mutates: false)
    public static let listBalances = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/ListBalances",
      mutates: false)
    public static let createChannel = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/CreateChannel",
      mutates: true)
    public static let verifyChannel = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/VerifyChannel",
      mutates: true)
    public static let listChannels = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/ListChannels",
      mutates: false)
    public static let disconnectChannel = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/DisconnectChannel",
      mutates: true)
    public static let includePage = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/IncludePage",
      mutates: true)
    public static let listInclusions = MethodDescriptor(
      name: "seal.authorization.v1.AuthorizationService/ListInclusions",
      mutates: false)

    /// In the order of the contract.
    public static let all: [MethodDescriptor] = [
      createOffer,
      withdrawOffer,
      listOffers,
      createPreset,
      withdrawPreset,
      listPresets,
      getPublicWork,
      getSeal,
      findWorks,
      getVersionText,
      getOffer,
      checkUse,
      createQuote,
      createOrder,
      placeGuestOrder,
      getOrder,
      cancelOrder,
      mailOrderLinks,
      getLicense,
      getLicenseLetter,
      listLicenses,
      listNotices,
      fileObjection,
      listObjections,
      listBalances,
      createChannel,
      verifyChannel,
      listChannels,
      disconnectChannel,
      includePage,
      listInclusions,
    ]
  }

  /// Calls `AuthorizationService` over a channel. Each call throws `RPCError`.
  ///
  /// A request that changes something and has no `request_id` gets a random one.
  public struct AuthorizationServiceClient: Sendable {
    private let channel: any RPCChannel

    public init(channel: any RPCChannel) {
      self.channel = channel
    }

    /// Puts terms on sale for a work of the account. Terms are immutable and known by their
    /// content: the same terms are the same terms wherever they are offered.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WORK_NOT_FOUND (NOT_FOUND), PARTY_NOT_OF_WORK (INVALID_ARGUMENT), WORK_WITHDRAWN
    /// (FAILED_PRECONDITION), CLAIM_NOT_PUBLIC (FAILED_PRECONDITION), OFFER_EXISTS
    /// (ALREADY_EXISTS): these terms are on sale for it. Access: `authorization.write`.
    public func createOffer(
      _ request: CreateOfferRequest, options: CallOptions = CallOptions()
    ) async throws -> CreateOfferResponse {
      try await channel.call(
        AuthorizationServiceMethods.createOffer, request.withRequestID(), options: options)
    }

    /// Ends the sale. Licenses and orders that stand are not touched.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// OFFER_NOT_FOUND (NOT_FOUND). Access: `authorization.write`.
    public func withdrawOffer(
      _ request: WithdrawOfferRequest, options: CallOptions = CallOptions()
    ) async throws -> WithdrawOfferResponse {
      try await channel.call(
        AuthorizationServiceMethods.withdrawOffer, request.withRequestID(), options: options)
    }

    /// Lists the account's offers, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `authorization.read`.
    public func listOffers(
      _ request: ListOffersRequest, options: CallOptions = CallOptions()
    ) async throws -> ListOffersResponse {
      try await channel.call(
        AuthorizationServiceMethods.listOffers, request, options: options)
    }

    /// Puts terms on sale for a channel, before any work exists: every work that enters through it
    /// gets an offer of them in the moment in which it becomes a work, and the works that the
    /// channel has already get theirs at once. A channel that is not verified yet may have presets;
    /// nothing enters through it before it is.
    ///
    /// A work on which the same terms are on sale, or were withdrawn by WithdrawOffer, gets no
    /// offer. Neither does a withdrawn work, nor one whose claim is not public, nor, of a preset
    /// with a price, a work of several parties: CreateOffer says who gets what.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CHANNEL_NOT_FOUND (NOT_FOUND), CHANNEL_DISCONNECTED (FAILED_PRECONDITION), PRESET_EXISTS
    /// (ALREADY_EXISTS): these terms are on sale for it, TOO_MANY_PRESETS (FAILED_PRECONDITION): 20
    /// are on sale for it. Access: `authorization.write`.
    public func createPreset(
      _ request: CreatePresetRequest, options: CallOptions = CallOptions()
    ) async throws -> CreatePresetResponse {
      try await channel.call(
        AuthorizationServiceMethods.createPreset, request.withRequestID(), options: options)
    }

    /// Ends the sale of a preset, and with it that of all its offers. Licenses, orders and quotes
    /// that stand are not touched. Withdrawing twice changes nothing.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// PRESET_NOT_FOUND (NOT_FOUND). Access: `authorization.write`.
    public func withdrawPreset(
      _ request: WithdrawPresetRequest, options: CallOptions = CallOptions()
    ) async throws -> WithdrawPresetResponse {
      try await channel.call(
        AuthorizationServiceMethods.withdrawPreset, request.withRequestID(), options: options)
    }

    /// Lists the account's presets, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `authorization.read`.
    public func listPresets(
      _ request: ListPresetsRequest, options: CallOptions = CallOptions()
    ) async throws -> ListPresetsResponse {
      try await channel.call(
        AuthorizationServiceMethods.listPresets, request, options: options)
    }

    /// Answers what a work's page shows, read at one moment: the work, what is on sale, and its
    /// newest licenses. Anybody may call it; a key is not looked at.
    ///
    /// Strangers may know of a work that is claimed in public.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), WORK_NOT_FOUND (NOT_FOUND). Access: anybody.
    public func getPublicWork(
      _ request: GetPublicWorkRequest, options: CallOptions = CallOptions()
    ) async throws -> GetPublicWorkResponse {
      try await channel.call(
        AuthorizationServiceMethods.getPublicWork, request, options: options)
    }

    /// Answers how a work stands, for the seal beside it. Anybody may call it; a key is not looked
    /// at.
    ///
    /// A seal names its work, or its channel and the page that it stands on: the first view of such
    /// a page has it read, and included if it can be.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), WORK_NOT_FOUND (NOT_FOUND): none is known there,
    /// or the page is not of the channel. Access: anybody.
    public func getSeal(
      _ request: GetSealRequest, options: CallOptions = CallOptions()
    ) async throws -> GetSealResponse {
      try await channel.call(
        AuthorizationServiceMethods.getSeal, request, options: options)
    }

    /// Finds works that strangers may know of: by their bytes, by the address of their page, or by
    /// how their title begins. Anybody may call it; a key is not looked at.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: anybody.
    public func findWorks(
      _ request: FindWorksRequest, options: CallOptions = CallOptions()
    ) async throws -> FindWorksResponse {
      try await channel.call(
        AuthorizationServiceMethods.findWorks, request, options: options)
    }

    /// Answers a part of a certified text: the bytes that a version's digests are of, as they were
    /// taken from a page of a channel. Anybody may call it, and sees the latest version of standing
    /// works whose claim is public; an account also sees all its own.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), VERSION_TEXT_NOT_FOUND (NOT_FOUND): there is no
    /// such version, it is no page's, or it is not for the caller. Access: guests, and any key.
    public func getVersionText(
      _ request: GetVersionTextRequest, options: CallOptions = CallOptions()
    ) async throws -> GetVersionTextResponse {
      try await channel.call(
        AuthorizationServiceMethods.getVersionText, request, options: options)
    }

    /// Answers an offer, on sale or not. Anybody may call it; a key is not looked at.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), OFFER_NOT_FOUND (NOT_FOUND). Access: anybody.
    public func getOffer(
      _ request: GetOfferRequest, options: CallOptions = CallOptions()
    ) async throws -> GetOfferResponse {
      try await channel.call(
        AuthorizationServiceMethods.getOffer, request, options: options)
    }

    /// Decides whether a use is permitted: by a license, by free terms, or at a place that the
    /// holder allows or publishes at itself; or needs a license (with the offers), is prohibited,
    /// or cannot be decided. Always with its reasons. Anybody with a key may ask about any work.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), WORK_NOT_FOUND (NOT_FOUND). Access: any key.
    public func checkUse(
      _ request: CheckUseRequest, options: CallOptions = CallOptions()
    ) async throws -> CheckUseResponse {
      try await channel.call(
        AuthorizationServiceMethods.checkUse, request, options: options)
    }

    /// Itemizes the price of an offer for a work: the holders' part and the platform's fee. No tax
    /// is added. It holds until its expire_time. Anybody with a key may ask.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WORK_NOT_FOUND (NOT_FOUND), OFFER_NOT_FOUND (NOT_FOUND), OFFER_WITHDRAWN
    /// (FAILED_PRECONDITION), WORK_WITHDRAWN (FAILED_PRECONDITION). Access: `authorization.write`.
    public func createQuote(
      _ request: CreateQuoteRequest, options: CallOptions = CallOptions()
    ) async throws -> CreateQuoteResponse {
      try await channel.call(
        AuthorizationServiceMethods.createQuote, request.withRequestID(), options: options)
    }

    /// Buys under a quote. A free license is given at once; a paid one waits for the payment that
    /// the answer describes.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// QUOTE_NOT_FOUND (NOT_FOUND), QUOTE_USED (FAILED_PRECONDITION), QUOTE_EXPIRED
    /// (FAILED_PRECONDITION), PLACE_REQUIRED (INVALID_ARGUMENT), MAIL_SERVER_MISSING
    /// (FAILED_PRECONDITION): no mail server could send the letter; order without a mail address,
    /// PAYMENT_PROVIDER_UNAVAILABLE (FAILED_PRECONDITION). Access: `authorization.write`.
    public func createOrder(
      _ request: CreateOrderRequest, options: CallOptions = CallOptions()
    ) async throws -> CreateOrderResponse {
      try await channel.call(
        AuthorizationServiceMethods.createOrder, request.withRequestID(), options: options)
    }

    /// Quotes and buys in one step, for a guest. A free license is given at once; a paid one waits
    /// for the payment that the answer describes: an institution's, where one serves the
    /// environment, else a bank transfer. Anybody may call it; a key is not looked at.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), OFFER_NOT_FOUND (NOT_FOUND), REQUEST_ID_REUSED
    /// (INVALID_ARGUMENT), OFFER_WITHDRAWN (FAILED_PRECONDITION), WORK_WITHDRAWN
    /// (FAILED_PRECONDITION), PLACE_REQUIRED (INVALID_ARGUMENT), MAIL_SERVER_MISSING
    /// (FAILED_PRECONDITION): as in CreateOrder, PAYMENT_PROVIDER_UNAVAILABLE
    /// (FAILED_PRECONDITION): this server takes no money. Access: anybody.
    public func placeGuestOrder(
      _ request: PlaceGuestOrderRequest, options: CallOptions = CallOptions()
    ) async throws -> PlaceGuestOrderResponse {
      try await channel.call(
        AuthorizationServiceMethods.placeGuestOrder, request.withRequestID(), options: options)
    }

    /// Answers an order that the caller placed, or that is for a work of the caller; a guest's to
    /// whoever has its secret.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), ORDER_NOT_FOUND (NOT_FOUND). Access: guests, and
    /// `authorization.read`.
    public func getOrder(
      _ request: GetOrderRequest, options: CallOptions = CallOptions()
    ) async throws -> GetOrderResponse {
      try await channel.call(
        AuthorizationServiceMethods.getOrder, request, options: options)
    }

    /// Gives up an order that was not paid; a guest's by whoever has its secret. A payment that
    /// comes all the same is refunded, and so is what came of it before.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// ORDER_NOT_FOUND (NOT_FOUND), ORDER_NOT_OPEN (FAILED_PRECONDITION). Access: guests, and
    /// `authorization.write`.
    public func cancelOrder(
      _ request: CancelOrderRequest, options: CallOptions = CallOptions()
    ) async throws -> CancelOrderResponse {
      try await channel.call(
        AuthorizationServiceMethods.cancelOrder, request.withRequestID(), options: options)
    }

    /// Has the links to the guests' orders that a mail address was given with sent to it. Anybody
    /// may call it; a key is not looked at. The answer is the same whether there are any; an
    /// address is sent one mail in ten minutes at most.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), MAIL_SERVER_MISSING (FAILED_PRECONDITION).
    /// Access: anybody.
    public func mailOrderLinks(
      _ request: MailOrderLinksRequest, options: CallOptions = CallOptions()
    ) async throws -> MailOrderLinksResponse {
      try await channel.call(
        AuthorizationServiceMethods.mailOrderLinks, request, options: options)
    }

    /// Answers the license of a number, as its public status page does. Guests may ask.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), LICENSE_NOT_FOUND (NOT_FOUND). Access: guests,
    /// and any key.
    public func getLicense(
      _ request: GetLicenseRequest, options: CallOptions = CallOptions()
    ) async throws -> GetLicenseResponse {
      try await channel.call(
        AuthorizationServiceMethods.getLicense, request, options: options)
    }

    /// Answers the letter of a license, a signed PDF, to who bought it, who has the secret of the
    /// guest's order, and, unless the buyer keeps the licensee's name from the licensor, to who
    /// sold it. It is made in the seconds after the license was given; a license that was revoked
    /// has another letter that says so.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), LICENSE_NOT_FOUND (NOT_FOUND),
    /// LICENSEE_CONFIDENTIAL (FAILED_PRECONDITION), LETTER_ERASED (NOT_FOUND), LETTER_NOT_READY
    /// (UNAVAILABLE). Access: guests, and `authorization.read`.
    public func getLicenseLetter(
      _ request: GetLicenseLetterRequest, options: CallOptions = CallOptions()
    ) async throws -> GetLicenseLetterResponse {
      try await channel.call(
        AuthorizationServiceMethods.getLicenseLetter, request, options: options)
    }

    /// Lists licenses for works of the account, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `authorization.read`.
    public func listLicenses(
      _ request: ListLicensesRequest, options: CallOptions = CallOptions()
    ) async throws -> ListLicensesResponse {
      try await channel.call(
        AuthorizationServiceMethods.listLicenses, request, options: options)
    }

    /// Lists the licenses in their public notice, or held by an objection, newest first. Anybody
    /// may call it; a key is not looked at.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: anybody.
    public func listNotices(
      _ request: ListNoticesRequest, options: CallOptions = CallOptions()
    ) async throws -> ListNoticesResponse {
      try await channel.call(
        AuthorizationServiceMethods.listNotices, request, options: options)
    }

    /// Objects to a license during its public notice: the money is held until an operator has
    /// decided. Guests may, too.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// LICENSE_NOT_FOUND (NOT_FOUND), NOTICE_OVER (FAILED_PRECONDITION). Access: guests, and
    /// `authorization.write`.
    public func fileObjection(
      _ request: FileObjectionRequest, options: CallOptions = CallOptions()
    ) async throws -> FileObjectionResponse {
      try await channel.call(
        AuthorizationServiceMethods.fileObjection, request.withRequestID(), options: options)
    }

    /// Lists the objections that the account filed, and those to licenses that it gave or bought,
    /// newest first: with what was decided, and why.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `authorization.read`.
    public func listObjections(
      _ request: ListObjectionsRequest, options: CallOptions = CallOptions()
    ) async throws -> ListObjectionsResponse {
      try await channel.call(
        AuthorizationServiceMethods.listObjections, request, options: options)
    }

    /// Answers what the parties have that offers of the account give shares to, for each currency.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `authorization.read`.
    public func listBalances(
      _ request: ListBalancesRequest, options: CallOptions = CallOptions()
    ) async throws -> ListBalancesResponse {
      try await channel.call(
        AuthorizationServiceMethods.listBalances, request, options: options)
    }

    /// Names a website where the account publishes, and answers the token that proves control of
    /// it. Put the token into `/.well-known/copyrightseal.txt` or into `<meta
    /// name="copyrightseal-site-verification" content="…">` of the home page, then call
    /// VerifyChannel.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CHANNEL_EXISTS (ALREADY_EXISTS). Access: `authorization.write`.
    public func createChannel(
      _ request: CreateChannelRequest, options: CallOptions = CallOptions()
    ) async throws -> CreateChannelResponse {
      try await channel.call(
        AuthorizationServiceMethods.createChannel, request.withRequestID(), options: options)
    }

    /// Looks for the token on the site. Another account's channel for the same site lapses if its
    /// token is gone.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CHANNEL_NOT_FOUND (NOT_FOUND), CHANNEL_DISCONNECTED (FAILED_PRECONDITION), ADDRESS_FORBIDDEN
    /// (INVALID_ARGUMENT): the site's address is not public, SITE_UNREACHABLE
    /// (FAILED_PRECONDITION), PROOF_NOT_FOUND (FAILED_PRECONDITION), ORIGIN_TAKEN
    /// (FAILED_PRECONDITION): another account's token is on the site too. Access:
    /// `authorization.write`.
    public func verifyChannel(
      _ request: VerifyChannelRequest, options: CallOptions = CallOptions()
    ) async throws -> VerifyChannelResponse {
      try await channel.call(
        AuthorizationServiceMethods.verifyChannel, request.withRequestID(), options: options)
    }

    /// Lists the account's channels, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `authorization.read`.
    public func listChannels(
      _ request: ListChannelsRequest, options: CallOptions = CallOptions()
    ) async throws -> ListChannelsResponse {
      try await channel.call(
        AuthorizationServiceMethods.listChannels, request, options: options)
    }

    /// Ends a channel. Works that were included through it stay what they are, and stay on sale
    /// under its presets until these are withdrawn. Disconnecting twice changes nothing.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CHANNEL_NOT_FOUND (NOT_FOUND). Access: `authorization.write`.
    public func disconnectChannel(
      _ request: DisconnectChannelRequest, options: CallOptions = CallOptions()
    ) async throws -> DisconnectChannelResponse {
      try await channel.call(
        AuthorizationServiceMethods.disconnectChannel, request.withRequestID(), options: options)
    }

    /// Fetches a page of a verified channel and registers its main text as a work; the same page
    /// with another text becomes the work's next version. What is around the text, such as
    /// navigation and comments, makes no version. The first view of a seal on a page does the same
    /// by itself.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CHANNEL_NOT_FOUND (NOT_FOUND), CHANNEL_NOT_VERIFIED (FAILED_PRECONDITION), PAGE_ELSEWHERE
    /// (INVALID_ARGUMENT): not under the channel's origin, or redirected from it, ADDRESS_FORBIDDEN
    /// (INVALID_ARGUMENT), SITE_UNREACHABLE (FAILED_PRECONDITION), PAGE_NOT_FOUND
    /// (FAILED_PRECONDITION): another status than 200, PAGE_UNREADABLE (FAILED_PRECONDITION): no
    /// HTML, too large, or without running text, WORK_WITHDRAWN (FAILED_PRECONDITION). Access:
    /// `authorization.write`.
    public func includePage(
      _ request: IncludePageRequest, options: CallOptions = CallOptions()
    ) async throws -> IncludePageResponse {
      try await channel.call(
        AuthorizationServiceMethods.includePage, request.withRequestID(), options: options)
    }

    /// Lists the addresses under the account's channels on which a seal was seen or that were
    /// included, newest first: which work each is, and why it is none.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `authorization.read`.
    public func listInclusions(
      _ request: ListInclusionsRequest, options: CallOptions = CallOptions()
    ) async throws -> ListInclusionsResponse {
      try await channel.call(
        AuthorizationServiceMethods.listInclusions, request, options: options)
    }
  }
}

extension AuthorizationV1.AuthorizationService {
  /// What a server needs to answer calls with this service.
  public func methodHandlers() -> [MethodHandler] {
    [
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.createOffer) {
        (request: AuthorizationV1.CreateOfferRequest, context) in
        try await self.createOffer(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.withdrawOffer) {
        (request: AuthorizationV1.WithdrawOfferRequest, context) in
        try await self.withdrawOffer(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.listOffers) {
        (request: AuthorizationV1.ListOffersRequest, context) in
        try await self.listOffers(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.createPreset) {
        (request: AuthorizationV1.CreatePresetRequest, context) in
        try await self.createPreset(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.withdrawPreset) {
        (request: AuthorizationV1.WithdrawPresetRequest, context) in
        try await self.withdrawPreset(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.listPresets) {
        (request: AuthorizationV1.ListPresetsRequest, context) in
        try await self.listPresets(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.getPublicWork) {
        (request: AuthorizationV1.GetPublicWorkRequest, context) in
        try await self.getPublicWork(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.getSeal) {
        (request: AuthorizationV1.GetSealRequest, context) in
        try await self.getSeal(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.findWorks) {
        (request: AuthorizationV1.FindWorksRequest, context) in
        try await self.findWorks(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.getVersionText) {
        (request: AuthorizationV1.GetVersionTextRequest, context) in
        try await self.getVersionText(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.getOffer) {
        (request: AuthorizationV1.GetOfferRequest, context) in
        try await self.getOffer(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.checkUse) {
        (request: AuthorizationV1.CheckUseRequest, context) in
        try await self.checkUse(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.createQuote) {
        (request: AuthorizationV1.CreateQuoteRequest, context) in
        try await self.createQuote(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.createOrder) {
        (request: AuthorizationV1.CreateOrderRequest, context) in
        try await self.createOrder(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.placeGuestOrder) {
        (request: AuthorizationV1.PlaceGuestOrderRequest, context) in
        try await self.placeGuestOrder(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.getOrder) {
        (request: AuthorizationV1.GetOrderRequest, context) in
        try await self.getOrder(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.cancelOrder) {
        (request: AuthorizationV1.CancelOrderRequest, context) in
        try await self.cancelOrder(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.mailOrderLinks) {
        (request: AuthorizationV1.MailOrderLinksRequest, context) in
        try await self.mailOrderLinks(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.getLicense) {
        (request: AuthorizationV1.GetLicenseRequest, context) in
        try await self.getLicense(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.getLicenseLetter) {
        (request: AuthorizationV1.GetLicenseLetterRequest, context) in
        try await self.getLicenseLetter(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.listLicenses) {
        (request: AuthorizationV1.ListLicensesRequest, context) in
        try await self.listLicenses(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.listNotices) {
        (request: AuthorizationV1.ListNoticesRequest, context) in
        try await self.listNotices(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.fileObjection) {
        (request: AuthorizationV1.FileObjectionRequest, context) in
        try await self.fileObjection(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.listObjections) {
        (request: AuthorizationV1.ListObjectionsRequest, context) in
        try await self.listObjections(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.listBalances) {
        (request: AuthorizationV1.ListBalancesRequest, context) in
        try await self.listBalances(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.createChannel) {
        (request: AuthorizationV1.CreateChannelRequest, context) in
        try await self.createChannel(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.verifyChannel) {
        (request: AuthorizationV1.VerifyChannelRequest, context) in
        try await self.verifyChannel(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.listChannels) {
        (request: AuthorizationV1.ListChannelsRequest, context) in
        try await self.listChannels(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.disconnectChannel) {
        (request: AuthorizationV1.DisconnectChannelRequest, context) in
        try await self.disconnectChannel(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.includePage) {
        (request: AuthorizationV1.IncludePageRequest, context) in
        try await self.includePage(request, context: context)
      },
      MethodHandler(AuthorizationV1.AuthorizationServiceMethods.listInclusions) {
        (request: AuthorizationV1.ListInclusionsRequest, context) in
        try await self.listInclusions(request, context: context)
      },
    ]
  }
}
