/// A request for a page of a list: `page_token` says where it begins.
public protocol ListRequest: Message {
  /// 0 for the list's own size.
  var pageSize: UInt32 { get }
  /// Empty for the first page.
  var pageToken: String { get }
}
