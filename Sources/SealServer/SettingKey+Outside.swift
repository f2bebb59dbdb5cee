import SealFetch
import SealMail

/// What the server does outside: fetches and mail.
extension SettingKey {
  static let outside = [
    SettingKey(
      name: "fetch.userAgent",
      help: "who fetches, for the sites that are visited; CopyrightSeal/1.0 by default"
    ) { text, settings in
      guard !text.isEmpty, text.utf8.count <= 200,
        text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) })
      else { return "1 to 200 printable ASCII characters, such as NAME/1.0 (+https://…)" }
      settings.fetch.userAgent = text
      return nil
    },
    SettingKey(
      name: "fetch.allowLoopback",
      help: "addresses of this machine that may be fetched, for development: 127.0.0.1:8080,…"
    ) { text, settings in
      let texts = text.split(separator: ",").map { $0.filter { $0 != " " } }
      let expected = "a list of loopback ADDRESS:PORT, such as 127.0.0.1:8080,[::1]:8080"
      do {
        let allowed = try texts.map { try AllowedAddress(String($0)) }
        guard allowed.allSatisfy({ $0.isLoopback && $0.port != nil }) else { return expected }
        settings.fetch.allowed = allowed
      } catch {
        return expected
      }
      return nil
    },
    SettingKey(
      name: "fetch.roots", help: "PEM file of roots that fetches trust beside the system's"
    ) { text, settings in
      settings.fetch.extraRootsFile = text.isEmpty ? nil : text
      return nil
    },
    SettingKey(
      name: "mail.smtpURL",
      help: "mail server: smtps://user:password@host:465, smtp://…:587 (STARTTLS), "
        + "smtp://host:25?tls=none"
    ) { text, settings in
      do {
        settings.smtpServer = text.isEmpty ? nil : try SMTPServer(url: text)
      } catch {
        return "smtps://user:password@host:465, smtp://user:password@host:587 or "
          + "smtp://host:25?tls=none"
      }
      return nil
    },
    SettingKey(name: "mail.from", help: "who mail is from: Name <name@example.org>") {
      text, settings in
      do {
        settings.mailSender = text.isEmpty ? nil : try MailAddress(parsing: text)
      } catch {
        return "an address such as Name <name@example.org>"
      }
      return nil
    },
  ]
}
