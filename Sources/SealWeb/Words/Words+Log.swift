extension Words {
  static let logEntries: [Entry] = [
    Entry("logs", "Transparency logs", "透明日志"),
    Entry(
      "logsLead",
      "Every statement of this platform enters a log that only grows. Anybody can compute it anew and find out when something was changed or taken back; no account is needed.",
      "本平台的每份声明都会写入只增不减的日志。任何人都可以重新计算，发现篡改或撤回；无需账户。"),
    Entry("logLive", "The log", "正式日志"),
    Entry("logSandbox", "The sandbox's log", "沙盒日志"),
    Entry("logOrigin", "Name (origin)", "名称（origin）"),
    Entry("logPrefix", "Address (tlog-tiles)", "地址（tlog-tiles）"),
    Entry("logKey", "Verifier key", "验证密钥"),
    Entry("logSize", "Entries", "条目数"),
    Entry("logAudit", "Audit it:", "审计："),
    Entry(
      "logTrust",
      "A key read here is this server's own word. Compare it with one that reached you another way: whom to trust is decided by who verifies.",
      "此处的密钥只是本服务器自己的说法。请与通过其他途径取得的密钥比对：信任谁，由验证者决定。"),
  ]
}
