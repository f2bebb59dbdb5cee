/// That a case is over, and why.
package struct CaseClosing: MailNotice, Hashable {
  package enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// The offer was accepted and paid.
    case settled
    /// The use was found to be licensed, or to need no license.
    case permitted
    /// The claimant does not pursue it.
    case withdrawn
    /// Nobody answered in time; the claimant may go other ways.
    case expired
  }

  package let caseNumber: String
  package let workTitle: String
  package let pageURL: String
  package let outcome: Outcome

  package init(caseNumber: String, workTitle: String, pageURL: String, outcome: Outcome) {
    self.caseNumber = caseNumber
    self.workTitle = workTitle
    self.pageURL = pageURL
    self.outcome = outcome
  }

  package func content(in language: MailLanguage) throws -> MailContent {
    try Self.template(language).content(
      [
        "caseNumber": caseNumber, "workTitle": workTitle, "pageURL": pageURL,
        "outcome": outcome.sentence(in: language),
      ], in: language)
  }

  private static func template(_ language: MailLanguage) -> MailTemplate {
    switch language {
    case .english:
      MailTemplate(
        subject: "Case {{caseNumber}} is closed",
        body: """
          Hello,

          The case about the use of “{{workTitle}}” is closed. {{outcome}}

          This page stays, with all documents of the case:

          {{pageURL}}

          CopyrightSeal, case {{caseNumber}}
          """)
    case .chinese:
      MailTemplate(
        subject: "案件 {{caseNumber}} 已结案",
        body: """
          您好：

          关于《{{workTitle}}》使用的案件已经结案。{{outcome}}

          以下页面将继续保留，并附有案件的全部文件：

          {{pageURL}}

          CopyrightSeal，案件 {{caseNumber}}
          """)
    }
  }
}

extension CaseClosing.Outcome {
  fileprivate func sentence(in language: MailLanguage) -> String {
    switch (self, language) {
    case (.settled, .english): "It was settled; the license is on the page."
    case (.settled, .chinese): "双方已达成和解，许可见以下页面。"
    case (.permitted, .english): "The use is licensed, or needs no license. Nothing is owed."
    case (.permitted, .chinese): "该使用已获许可或无需许可，您无需支付任何费用。"
    case (.withdrawn, .english): "The claimant does not pursue it. Nothing is owed."
    case (.withdrawn, .chinese): "主张权利的一方不再继续主张，您无需支付任何费用。"
    case (.expired, .english):
      "There was no answer in time: the offer has ended, and the claimant may turn to mediation, "
        + "arbitration or a court."
    case (.expired, .chinese):
      "在期限内未收到答复，和解要约已失效，主张权利的一方可以另行申请调解、仲裁或提起诉讼。"
    }
  }
}
