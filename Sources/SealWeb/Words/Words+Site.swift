extension Words {
  static let siteEntries: [Entry] = [
    Entry("siteName", "CopyrightSeal", "CopyrightSeal 版权印"),
    Entry("otherLanguage", "中文", "English"),
    Entry("notices", "Public notices", "公示"),
    Entry("skip", "To the content", "跳到正文"),
    Entry(
      "sandbox", "SANDBOX / 沙盒 – no rights are given here and no money moves.",
      "SANDBOX / 沙盒 – 仅供测试，不授予任何权利，不发生任何资金往来。"),
    Entry(
      "footer", "This platform shows what is declared and proved; it does not judge.",
      "本平台只展示声明与证明，不作裁判。"),
    Entry(
      "homeLead", "Proof of when a work existed and who claims it, and a license where it is seen.",
      "证明作品何时存在、由谁主张权利；在看到作品的地方直接取得许可。"),
    Entry("lookUp", "Look up", "查询"),
    Entry(
      "lookUpHint",
      "The number of a license or a case, or the identifier of a work or a certificate",
      "许可或案件的编号，或作品、证书的标识"),
    Entry("lookUpExample", "CS-7K2M-9QXD-0HBV-31TE", "CS-7K2M-9QXD-0HBV-31TE"),
    Entry("error400", "This request cannot be read", "无法理解此请求"),
    Entry("error403", "This request came from another site", "此请求来自其他网站"),
    Entry("error404", "There is nothing at this address", "此地址没有内容"),
    Entry("error405", "This address is not for that", "此地址不支持该操作"),
    Entry("error409", "This cannot be done any more", "现在已不能这样做"),
    Entry("error413", "That is too much at once", "提交内容过大"),
    Entry("error414", "The address is too long", "地址过长"),
    Entry("error415", "This form cannot be read", "无法读取此表单"),
    Entry("error429", "Too many requests; wait a minute", "请求过于频繁，请稍候一分钟"),
    Entry("error500", "Something went wrong here; it has been noted", "服务器出错，已记录"),
    Entry("error503", "The server is busy; try again in a moment", "服务器繁忙，请稍后再试"),
    Entry(
      "error404Hint", "It may have been mistyped, or what was here is not public.",
      "地址可能有误，或内容未公开。"),
    Entry("home", "Home", "首页"),
    Entry(
      "formExpired", "This form was open for too long. Please send it once more.",
      "表单已过期，请重新提交。"),
    Entry(
      "formUsed", "This form was sent before with other words. Please send it once more.",
      "此表单曾以其他内容提交过，请重新提交。"),
    Entry("fieldRequired", "Please fill this in.", "请填写此项。"),
    Entry("fieldTooLong", "This is too long.", "内容过长。"),
    Entry("fieldCharacters", "This contains characters that are not allowed.", "包含不允许的字符。"),
    Entry(
      "fieldAddress", "Please enter a full address that begins with https:// or http://.",
      "请输入以 https:// 或 http:// 开头的完整网址。"),
  ]
}
