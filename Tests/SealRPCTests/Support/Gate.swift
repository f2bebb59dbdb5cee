import SealTestSupport

typealias Gate = SealTestSupport.Gate
