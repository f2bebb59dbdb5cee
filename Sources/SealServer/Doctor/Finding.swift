/// One thing about an installation that was looked at, and what to do about it.
package struct Finding: Sendable, Hashable, Encodable {
  package enum Level: String, Sendable, Encodable, CaseIterable, Comparable {
    case ok = "OK"
    /// It works, and will not for ever or not for everybody.
    case warn = "WARN"
    /// It does not work.
    case fail = "FAIL"

    package static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

    private var rank: Int32 {
      switch self {
      case .ok: 0
      case .warn: 1
      case .fail: 2
      }
    }

    /// What `seald doctor` ends with when nothing is worse.
    package var exitStatus: Int32 { rank }
  }

  package let level: Level
  /// What was looked at: `database.clock`.
  package var check = ""
  /// One sentence.
  package let message: String
  /// What to do, one sentence; empty where all is well.
  package let remedy: String

  package static func ok(_ message: String) -> Finding {
    Finding(level: .ok, message: message, remedy: "")
  }

  package static func warn(_ message: String, _ remedy: String) -> Finding {
    Finding(level: .warn, message: message, remedy: remedy)
  }

  package static func fail(_ message: String, _ remedy: String) -> Finding {
    Finding(level: .fail, message: message, remedy: remedy)
  }

  private init(level: Level, message: String, remedy: String) {
    self.level = level
    self.message = message
    self.remedy = remedy
  }

  /// `WARN  disk  Of 20 GB 1 GB are free. Make room …`
  package var line: String {
    [level.rawValue.padded(4), check.padded(20), remedy.isEmpty ? message : "\(message) \(remedy)"]
      .joined(separator: "  ")
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
