import Foundation

/// A user of this machine that programs can be run as.
struct SystemUser: Sendable, Hashable {
  let name: String
  let userID: uid_t
  let groupID: gid_t

  /// Who runs this program.
  static func current() -> SystemUser {
    let userID = geteuid()
    let found = find { record, buffer, result in
      getpwuid_r(userID, record, buffer, 16_384, result)
    }
    // A container may run under a number without a name.
    return found ?? SystemUser(name: "\(userID)", userID: userID, groupID: getegid())
  }

  static func named(_ name: String) -> SystemUser? {
    find { record, buffer, result in
      getpwnam_r(name, record, buffer, 16_384, result)
    }
  }

  var isCurrent: Bool { userID == geteuid() }

  private static func find(
    _ search: (
      UnsafeMutablePointer<passwd>, UnsafeMutablePointer<CChar>,
      UnsafeMutablePointer<UnsafeMutablePointer<passwd>?>
    ) -> Int32
  ) -> SystemUser? {
    var record = passwd()
    var result: UnsafeMutablePointer<passwd>?
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { buffer in
      guard let start = buffer.baseAddress, search(&record, start, &result) == 0, result != nil
      else { return nil }
      return SystemUser(
        name: String(cString: record.pw_name), userID: record.pw_uid, groupID: record.pw_gid)
    }
  }
}
