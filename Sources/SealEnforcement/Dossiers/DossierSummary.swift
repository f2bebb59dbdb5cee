import SealAPI
import SealPrimitives

/// What a dossier says of the case in a few sentences: only what was sent, and only what was
/// answered.
struct DossierSummary {
  let title: String
  /// Since when the page is known to be without the work.
  let goneTime: Instant?
  /// What was sent to whom the case is about, and what they answered.
  let mails: [EnforcementV1.CaseMailKind]
  let answers: [EnforcementV1.AnswerKind]

  init(
    title: String, goneTime: Instant?, mails: [EnforcementV1.CaseMailKind],
    answers: [EnforcementV1.AnswerKind]
  ) {
    self.title = title
    self.goneTime = goneTime
    self.mails = mails
    self.answers = answers
  }

  init(_ stored: Case, _ facts: CaseFacts, _ whole: EnforcementV1.Case) {
    self.init(
      title: facts.work.title, goneTime: facts.usage.goneTime,
      mails: whole.mails.filter { Int($0.addressee) == stored.addressee }.map(\.kind),
      answers: whole.answers.filter { Int($0.addressee) == stored.addressee }.map(\.kind))
  }

  var paragraphs: [String] {
    let sent = [
      (EnforcementV1.CaseMailKind.invitation, "和解邀请", "the invitation to settle"),
      (.reminder, "提醒", "a reminder"),
    ].filter { mails.contains($0.0) }
    var chinese = "作品《\(title)》在下述网页\(goneTime == nil ? "被使用" : "曾被使用，现已不见")，平台未查到覆盖该使用的授权。"
    let use = goneTime == nil ? "is used" : "was used, and is seen no more,"
    var english =
      "The work \(use) on the page named here; "
      + "no license that covers the use is known to the platform."
    if !sent.isEmpty {
      chinese += "已发出\(sent.map(\.1).joined(separator: "和"))。"
      english += " Sent: \(sent.map(\.2).joined(separator: " and "))."
    }
    chinese += answers.isEmpty ? "未收到答复。" : "收到的答复见时间线，均未使案件终结。"
    english +=
      answers.isEmpty
      ? " No answer came." : " What was answered stands in the timeline; none of it ended the case."
    return [chinese, english]
  }
}
