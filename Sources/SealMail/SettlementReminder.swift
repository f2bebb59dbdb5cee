import SealPrimitives

/// That the deadline of an invitation draws near.
package struct SettlementReminder: MailNotice, Hashable {
  package let caseNumber: String
  package let workTitle: String
  package let pageURL: String
  /// With its currency, as people write it.
  package let price: String
  package let deadline: Instant

  package init(
    caseNumber: String, workTitle: String, pageURL: String, price: String, deadline: Instant
  ) {
    self.caseNumber = caseNumber
    self.workTitle = workTitle
    self.pageURL = pageURL
    self.price = price
    self.deadline = deadline
  }

  package func content(in language: MailLanguage) throws -> MailContent {
    try Self.template(language).content(
      [
        "caseNumber": caseNumber, "workTitle": workTitle, "pageURL": pageURL, "price": price,
        "deadline": deadline.readable,
      ], in: language)
  }

  private static func template(_ language: MailLanguage) -> MailTemplate {
    switch language {
    case .english:
      MailTemplate(
        subject: "Case {{caseNumber}}: open until {{deadline}}",
        body: """
          Hello,

          The use of “{{workTitle}}” about which we wrote to you can be settled for {{price}} until \
          {{deadline}}. On this page you can also show a license, or say why none is needed:

          {{pageURL}}

          If you have answered already, you need do nothing.

          CopyrightSeal, case {{caseNumber}}
          """)
    case .chinese:
      MailTemplate(
        subject: "案件 {{caseNumber}}：和解邀请将于 {{deadline}} 到期",
        body: """
          您好：

          此前我们就《{{workTitle}}》的使用与您联系。您可以在 {{deadline}} 之前以 {{price}} 达成和解，\
          也可以在以下页面出示许可，或者说明无需许可的理由：

          {{pageURL}}

          如果您已经答复，请忽略本邮件。

          CopyrightSeal，案件 {{caseNumber}}
          """)
    }
  }
}
