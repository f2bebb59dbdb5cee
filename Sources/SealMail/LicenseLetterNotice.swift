/// To a licensee: the letter of a license is ready.
package struct LicenseLetterNotice: MailNotice, Hashable {
  package let licenseID: String
  package let workTitle: String
  package let licensorName: String
  /// Where the license is shown and the letter can be had.
  package let pageURL: String

  package init(licenseID: String, workTitle: String, licensorName: String, pageURL: String) {
    self.licenseID = licenseID
    self.workTitle = workTitle
    self.licensorName = licensorName
    self.pageURL = pageURL
  }

  package func content(in language: MailLanguage) throws -> MailContent {
    try Self.template(language).content(
      [
        "licenseID": licenseID, "workTitle": workTitle, "licensorName": licensorName,
        "pageURL": pageURL,
      ], in: language)
  }

  private static func template(_ language: MailLanguage) -> MailTemplate {
    switch language {
    case .english:
      MailTemplate(
        subject: "Your license for “{{workTitle}}”",
        body: """
          Hello,

          {{licensorName}} licenses “{{workTitle}}” to you. The signed letter, and all that anybody \
          needs to check it, are on this page:

          {{pageURL}}

          Keep the letter: it proves the license without us too.

          CopyrightSeal, license {{licenseID}}
          """)
    case .chinese:
      MailTemplate(
        subject: "您获得的《{{workTitle}}》许可",
        body: """
          您好：

          {{licensorName}} 已许可您使用《{{workTitle}}》。经签名的许可函及其验证所需的全部材料见以下页面：

          {{pageURL}}

          请妥善保存许可函：即使没有本平台，它也能证明该许可。

          CopyrightSeal，许可 {{licenseID}}
          """)
    }
  }
}
