import SealTestSupport

typealias Command = SealTestSupport.Command
