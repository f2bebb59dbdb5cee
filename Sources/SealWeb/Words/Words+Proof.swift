extension Words {
  static let proofEntries: [Entry] = [
    Entry("certificateTitle", "Certificate of existence", "存在证书"),
    Entry(
      "certificateMeaning",
      "These exact bytes existed at this time, and this account claimed them. It is not a registration by an authority.",
      "证明这些字节在此时间已经存在，并由该账户主张权利。这不是登记机构的登记。"),
    Entry("certifyTime", "Time", "时间"),
    Entry("fingerprint", "SHA-256", "SHA-256"),
    Entry("identifier", "Identifier", "标识"),
    Entry("vouchedBy", "Vouched for by", "时间保证"),
    Entry(
      "assuranceDEVELOPMENT",
      "DEVELOPMENT: keys made for development, which prove nothing to a court.",
      "DEVELOPMENT / 开发：使用开发密钥，不具证明效力。"),
    Entry(
      "assuranceSELF_OPERATED", "SELF_OPERATED: the platform's own time-stamp authority.",
      "SELF_OPERATED / 自营：平台自有的时间戳机构。"),
    Entry(
      "assuranceACCREDITED", "ACCREDITED: an accredited time-stamp authority.",
      "ACCREDITED / 认可：经认可的时间戳机构。"),
    Entry("files", "Files of the proof", "证明文件"),
    Entry("verify", "How to verify", "如何验证"),
    Entry(
      "verifyLead",
      "Put the files into one folder. No server is needed, only roots that you trust.",
      "将这些文件放入同一文件夹。验证无需服务器，只需您信任的根证书。"),
    Entry("verifyOurs", "With seal:", "使用 seal："),
    Entry("verifyForeign", "The time-stamp with OpenSSL alone:", "仅用 OpenSSL 验证时间戳："),
    Entry(
      "logWaiting", "The log entry follows within seconds; its proof will be listed here.",
      "日志条目将在数秒内写入，届时其证明会列在此处。"),
    Entry("file_statement.json", "Statement: what is certified", "声明：所证明的内容"),
    Entry("file_statement.sig", "Signature of the issuer (Ed25519)", "签发者签名（Ed25519）"),
    Entry("file_timestamp.tst", "Time-stamp token (RFC 3161)", "时间戳（RFC 3161）"),
    Entry("file_issuer.pem", "The issuer's X.509 chain", "签发者 X.509 证书链"),
    Entry("file_tsa.pem", "The time-stamp authority's X.509 chain", "时间戳机构 X.509 证书链"),
    Entry("file_log-proof.tlog-proof", "Proof of its place in the log", "日志收录证明"),
    Entry("file_log.pem", "The log's X.509 chain", "日志 X.509 证书链"),
    Entry("file_disclosures.txt", "What opens the names in the statement", "声明中姓名的披露信息"),
  ]
}
