import SealAPI
import SealPrimitives
import SealResources

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

  /// In Chinese, and in English.
  var paragraphs: [String] {
    [
      sentences(CaseWords.chinese).joined(), sentences(CaseWords.english).joined(separator: " "),
    ]
  }

  private func sentences(_ words: WordList) -> [String] {
    let values = ["title": title]
    let used =
      goneTime == nil ? words("dossierUsed", values) : words("dossierUsedBefore", values)
    let answered = answers.isEmpty ? words("dossierNoAnswer") : words("dossierAnswers")
    return [used] + sent(words) + [answered]
  }

  private func sent(_ words: WordList) -> [String] {
    switch (mails.contains(.invitation), mails.contains(.reminder)) {
    case (true, true): [words("dossierSentBoth")]
    case (true, false): [words("dossierSentInvitation")]
    case (false, true): [words("dossierSentReminder")]
    case (false, false): []
    }
  }
}
