import SealPrimitives

/// To whoever uses a work without a license that we know of: the offer to settle.
///
/// It says who claims and what was seen, accuses nobody, and names every way out (decision 12).
package struct SettlementInvitation: MailNotice, Hashable {
  package let caseNumber: String
  package let claimantName: String
  package let workTitle: String
  /// Where the work was seen.
  package let useURL: String
  /// Where the case is shown, with evidence, price and answers.
  package let pageURL: String
  /// With its currency, as people write it.
  package let price: String
  package let deadline: Instant

  package init(
    caseNumber: String, claimantName: String, workTitle: String, useURL: String, pageURL: String,
    price: String, deadline: Instant
  ) {
    self.caseNumber = caseNumber
    self.claimantName = claimantName
    self.workTitle = workTitle
    self.useURL = useURL
    self.pageURL = pageURL
    self.price = price
    self.deadline = deadline
  }

  package func content(in language: MailLanguage) throws -> MailContent {
    try Self.template(language).content(
      [
        "caseNumber": caseNumber, "claimantName": claimantName, "workTitle": workTitle,
        "useURL": useURL, "pageURL": pageURL, "price": price, "deadline": deadline.readable,
      ], in: language)
  }

  private static func template(_ language: MailLanguage) -> MailTemplate {
    switch language {
    case .english:
      MailTemplate(
        subject: "Case {{caseNumber}}: invitation to settle the use of “{{workTitle}}”",
        body: """
          Hello,

          {{claimantName}} claims rights in “{{workTitle}}”. That work, or one very much like it, \
          was seen at this address, and we know of no license for it:

          {{useURL}}

          The use can be settled for {{price}} until {{deadline}}. This page shows the certificate \
          of the work, the evidence of the use and how the price follows from the published rates. \
          It needs no account:

          {{pageURL}}

          Do you have a license? Show it there: a valid license closes the case, at no cost.

          Is this a mistake, or does the use need no license? Say so there, and a person will look \
          at it.

          We show what was found; we do not judge. This is an offer and no decision of a court.

          CopyrightSeal, case {{caseNumber}}
          """)
    case .chinese:
      MailTemplate(
        subject: "案件 {{caseNumber}}：使用《{{workTitle}}》的和解邀请",
        body: """
          您好：

          {{claimantName}} 主张对作品《{{workTitle}}》享有权利。我们在以下网址看到了该作品或与其高度相似的内容，\
          但未查到相应的许可：

          {{useURL}}

          您可以在 {{deadline}} 之前以 {{price}} 就该使用达成和解。以下页面列出作品的存在证书、使用的证据，\
          以及按公开费率得出该价格的过程，无需注册账号：

          {{pageURL}}

          如果您已获得许可，请在该页面出示：许可有效，案件即结案，不收取任何费用。

          如果您认为有误，或者该使用无需许可，请在该页面提出异议，我们会安排人工审核。

          我们只展示所发现的事实，不作裁判。本邀请是和解要约，不是法院的决定。

          CopyrightSeal，案件 {{caseNumber}}
          """)
    }
  }
}
