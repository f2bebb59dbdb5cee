import Foundation

/// A page of a list, newest first, as a call asks for it.
package struct RequestedPage: Sendable {
  private let size: Int
  /// What the page begins after; `nil` for the first.
  package let before: UUID?
  private let token: @Sendable (UUID) -> String

  init(size: Int, before: UUID?, token: @escaping @Sendable (UUID) -> String) {
    self.size = size
    self.before = before
    self.token = token
  }

  /// How many items to read: one more than the page has, which tells whether another one follows.
  package var limit: Int { size + 1 }

  /// The page's part of the items that were read, and the token of the next; empty on the last.
  package func cut<Item>(_ items: [Item], position: (Item) -> UUID) -> (
    items: ArraySlice<Item>, nextPageToken: String
  ) {
    let page = items.prefix(size)
    let last = items.count > size ? page.last : nil
    return (page, last.map { token(position($0)) } ?? "")
  }
}
