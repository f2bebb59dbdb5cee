import ArgumentParser
import SealAPI

/// A use as the command line names it.
enum UseOption: String, ExpressibleByArgument, CaseIterable {
  case republishOnline = "republish-online"
  case print
  case translate
  case adapt
  case quote
  case aiTraining = "ai-training"

  var contract: AuthorizationV1.Use {
    switch self {
    case .republishOnline: .republishOnline
    case .print: .print
    case .translate: .translate
    case .adapt: .adapt
    case .quote: .quote
    case .aiTraining: .aiTraining
    }
  }
}
