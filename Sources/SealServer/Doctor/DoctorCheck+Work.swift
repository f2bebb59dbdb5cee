import SealDeveloper
import SealEnforcement
import SealEvents
import SealJobs
import SealPrimitives
import SealTrust

/// What waits in the database for somebody.
extension DoctorCheck {
  static let ofWork = [
    DoctorCheck(name: "jobs", look: jobs), DoctorCheck(name: "events", look: events),
    DoctorCheck(name: "log", look: log), DoctorCheck(name: "mail", look: mail),
    DoctorCheck(name: "webhooks", look: webhooks),
  ]

  @Sendable private static func jobs(_ input: DoctorInput) async throws -> [Finding] {
    let figures = try await input.read { [now = input.now] tx in try JobFigures.read(at: now, tx) }
    var findings: [Finding] = []
    if figures.parked > 0 {
      findings.append(
        .warn(
          "\(figures.parked) jobs are parked: they failed as often as they may.",
          "`seald job list` says why; mend that, then `seald job repeat ID`."))
    }
    if figures.oldestDue > .seconds(300) {
      findings.append(
        .warn(
          "\(figures.due) jobs are due, one for \(figures.oldestDue.components.seconds / 60) "
            + "minutes.",
          input.folder.announcedAddress() == nil
            ? "Start the server: nobody does jobs." : "Look for what holds the workers up."))
    }
    return findings.isEmpty
      ? [.ok("No job is parked, none is overdue; \(figures.waiting) wait for their time.")]
      : findings
  }

  @Sendable private static func events(_ input: DoctorInput) async throws -> [Finding] {
    let behind = try await input.read(EventFigures.read).behind
    let late = behind.filter { $0.value > 1_000 }.sorted { $0.key < $1.key }
    guard late.isEmpty else {
      return late.map {
        .warn(
          "The event subscriber \($0.key) is \($0.value) events behind.",
          "A server that runs catches up; if it does not, its log says what stops it.")
      }
    }
    return [.ok("\(behind.count) event subscribers keep up.")]
  }

  @Sendable private static func log(_ input: DoctorInput) async throws -> [Finding] {
    let waiting = try await input.read(LogFigures.read).waiting
    guard waiting > 0 else { return [.ok("Every statement has its log entry.")] }
    let message = "\(waiting) statements wait for their log entry."
    if input.folder.announcedAddress() == nil {
      return [.warn(message, "Start the server: it enters them at once.")]
    }
    return waiting > 1_000
      ? [.warn(message, "The sequencer is behind: its log lines say what stops it.")]
      : [.ok(message)]
  }

  @Sendable private static func mail(_ input: DoctorInput) async throws -> [Finding] {
    guard input.settings.smtpServer == nil else { return [.ok("A mail server is set.")] }
    let cases = try await input.read(CaseFigures.read).needingMail
    guard cases > 0 else {
      return [.ok("No mail server is set, and no case needs one; approving one is refused.")]
    }
    return [
      .fail(
        "No mail server is set, and \(cases) cases have an invitation or a reminder to send.",
        "Set `mail.smtpURL` and `mail.from`: after three days they go back to review.")
    ]
  }

  @Sendable private static func webhooks(_ input: DoctorInput) async throws -> [Finding] {
    let disabled = try await input.read(WebhookFigures.read).disabled
    guard disabled > 0 else { return [.ok("No webhook endpoint is switched off.")] }
    return [
      .warn(
        "\(disabled) webhook endpoints are switched off and get no events.",
        "Their accounts see the reason, and switch them on again (EnableWebhookEndpoint).")
    ]
  }
}
