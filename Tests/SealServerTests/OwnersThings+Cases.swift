import Foundation
import SealAPI
import SealTestSupport
import Testing

/// What monitoring finds and what enforcement makes of it, by real crawls, jobs and mails.
extension OwnersThings {
  /// A monitor that has run, and a usage on each page that copies the owner's text.
  mutating func watch(in matrix: MatrixServer) async throws {
    let monitoring = "monitoring.v1.MonitoringService/"
    let places = Self.copies.map { #""$site/copy/\#($0)""# }.joined(separator: ",")
    try await make(
      monitoring + "CreateMonitor",
      #"{"title":"The owner's text","workIds":["$work"],"placeUrls":[\#(places)],"delayMilliseconds":1}"#,
      ["monitor": "monitor.monitorId"], in: matrix)
    try await make(
      monitoring + "RunMonitor", #"{"monitorId":"$monitor"}"#, ["run": "run.runId"], in: matrix)
    var found: [[String: Any]] = []
    try await eventually("the copies are found") {
      try await matrix.settle()
      let listed = try await matrix.json(monitoring + "ListUsages", "{}", matrix.owner)
      found = listed["usages"] as? [[String: Any]] ?? []
      return found.count >= Self.copies.count
    }
    for usage in found {
      let page = try #require(usage["pageUrl"] as? String)
      #expect(usage["status"] as? String == "USAGE_STATUS_UNLICENSED")
      let name = try #require(page.split(separator: "/").last)
      keep(
        try #require(usage["usageId"] as? String), as: name == "usage" ? "usage" : "\(name)Usage")
    }
  }

  /// A case in each of the states that a method asks for.
  mutating func enforce(in matrix: MatrixServer) async throws {
    let enforcement = "enforcement.v1.EnforcementService/"
    for name in Self.copies where name != "usage" {
      try await make(
        enforcement + "OpenCase", #"{"usageId":"$\#(name)Usage"}"#,
        [
          name == "case" ? "case" : "\(name)Case": "opened.caseId",
          "\(name)Number": "opened.number",
        ],
        in: matrix)
    }
    try await matrix.settle()
    for name in ["invited", "objected", "transferred"] {
      try await make(
        enforcement + "ApproveCase", #"{"caseId":"$\#(name)Case","contact":"$contact"}"#, [:],
        by: matrix.operatorOnly, in: matrix)
    }
    try await matrix.settle()
    for name in ["invited", "objected"] {
      keep(try matrix.invitationSecret(self["\(name)Number"]), as: "\(name)Secret")
    }
    try await make(
      enforcement + "AnswerInvitation",
      #"{"number":"$objectedNumber","invitationSecret":"$objectedSecret","kind":"ANSWER_KIND_OBJECT","note":"We are $accused."}"#,
      [:],
      in: matrix)
    for _ in 0..<2 { try await matrix.timeOut(try self["transferredCase"]) }
    for (name, state) in [
      ("case", "REVIEW"), ("approvedCase", "REVIEW"), ("rejectedCase", "REVIEW"),
      ("invitedCase", "INVITED"), ("objectedCase", "OBJECTED"), ("transferredCase", "TRANSFERRED"),
    ] {
      let found = try await matrix.json(
        enforcement + "GetCase", #"{"caseId":"\#(try self[name])"}"#, matrix.owner)
      let known = (found["found"] as? [String: Any])?["state"] as? String
      try #require(known == "CASE_STATE_\(state)", "\(name): \(known ?? "")")
    }
  }

  /// Pages that copy the text, by what becomes of them.
  private static let copies = [
    "usage", "case", "approved", "rejected", "invited", "objected", "transferred",
  ]
}
